// Signing in and out, one's own sessions, password and second factor.
#include <algorithm>

#include "server/api/door.hpp"
#include "server/api/rooms.hpp"

namespace bihuan::api {
namespace {

using registry::Post;
using registry::Role;

struct HeldPost {
    Id<Post> id;
    std::string title;
    Role role = Role::reader;
    static constexpr auto fields() {
        return std::tuple{field("id", &HeldPost::id), field("title", &HeldPost::title),
                          field("role", &HeldPost::role)};
    }
};

/// Who has signed in, as what.
struct SessionView {
    static constexpr std::string_view name = "Session";
    Id<accounts::Account> account;
    std::string login, person;
    HeldPost post;
    std::vector<HeldPost> posts; // that may be chosen
    std::vector<Scope> scopes;
    std::string csrf; // for the header X-CSRF-Token; empty: by an access token
    std::optional<Instant> expires_at;
    bool second_factor = false, must_change_password = false, must_set_second_factor = false;
    static constexpr auto fields() {
        return std::tuple{field("account", &SessionView::account),
                          field("login", &SessionView::login),
                          field("person", &SessionView::person),
                          field("post", &SessionView::post),
                          field("posts", &SessionView::posts),
                          field("scopes", &SessionView::scopes),
                          field("csrf", &SessionView::csrf),
                          field("expires_at", &SessionView::expires_at),
                          field("second_factor", &SessionView::second_factor),
                          field("must_change_password", &SessionView::must_change_password),
                          field("must_set_second_factor", &SessionView::must_set_second_factor)};
    }
};

struct OpenSession {
    static constexpr std::string_view name = "OpenSession";
    std::int64_t id = 0;
    bool current = false;
    Id<Post> post;
    Instant created_at, seen_at, expires_at;
    std::string address, agent;
    static constexpr auto fields() {
        return std::tuple{
            field("id", &OpenSession::id),           field("current", &OpenSession::current),
            field("post", &OpenSession::post),       field("created_at", &OpenSession::created_at),
            field("seen_at", &OpenSession::seen_at), field("expires_at", &OpenSession::expires_at),
            field("address", &OpenSession::address), field("agent", &OpenSession::agent)};
    }
};

struct SignIn {
    std::string login, password, code;
    static constexpr auto fields() {
        return std::tuple{needed("login", &SignIn::login), needed("password", &SignIn::password),
                          field("code", &SignIn::code)};
    }
};

struct ChoosePost {
    Id<Post> post;
    static constexpr auto fields() { return std::tuple{needed("post", &ChoosePost::post)}; }
};

struct ChangePassword {
    std::string password, wanted;
    static constexpr auto fields() {
        return std::tuple{needed("password", &ChangePassword::password),
                          needed("new_password", &ChangePassword::wanted)};
    }
};

struct Password {
    std::string password;
    static constexpr auto fields() { return std::tuple{needed("password", &Password::password)}; }
};

struct Code {
    std::string code;
    static constexpr auto fields() { return std::tuple{needed("code", &Code::code)}; }
};

struct PasswordAndCode {
    std::string password, code;
    static constexpr auto fields() {
        return std::tuple{needed("password", &PasswordAndCode::password),
                          needed("code", &PasswordAndCode::code)};
    }
};

struct CodeKeyView {
    static constexpr std::string_view name = "SecondFactorKey";
    std::string key, address;
    static constexpr auto fields() {
        return std::tuple{field("key", &CodeKeyView::key), field("address", &CodeKeyView::address)};
    }
};

struct RecoveryCodes {
    static constexpr std::string_view name = "RecoveryCodes";
    std::vector<std::string> codes;
    static constexpr auto fields() { return std::tuple{field("codes", &RecoveryCodes::codes)}; }
};

app::SignInMeans means_of(const Call& call) {
    return {call.policies().sign_in, call.services.random_bytes};
}

app::Caller caller_of(const Call& call) {
    return {call.request.peer, std::string(call.request.headers.find("User-Agent"))};
}

void changed(Call& call) {
    if (call.services.visits) call.services.visits->clear();
}

/// A token has no session to change.
Result<const app::Visit*> session_of(const Call& call) {
    const app::Visit* visit = call.visitor.visit.get();
    if (visit == nullptr || visit->session.number == 0) return Error{ErrorKind::not_signed_in, "", ""};
    return visit;
}

HeldPost held(const Post& post) {
    return {post.id, post.title, post.role};
}

SessionView view_of(const app::Visit& visit) {
    SessionView view;
    view.account = visit.account.id;
    view.login = visit.account.login;
    view.person = visit.actor.person_name;
    view.post = {visit.actor.post, visit.actor.title, visit.actor.role};
    for (const Post& post : visit.posts)
        view.posts.push_back(held(post));
    view.scopes = visit.scopes;
    view.csrf = visit.session.csrf;
    if (visit.session.number != 0) view.expires_at = visit.session.expires_at;
    view.second_factor = visit.account.second_factor;
    view.must_change_password = visit.must_change_password;
    view.must_set_second_factor = visit.must_set_second_factor;
    return view;
}

/// The answer carries the new cookie.
void give_cookie(Call& call, const std::string& secret) {
    call.headers.add("Cache-Control", "no-store");
    call.headers.add("Set-Cookie", session_cookie(accounts::write_cookie(call.context.region, secret),
                                                  call.request.secure));
}

/// Whoever signs in anew leaves the session before.
void leave_before(Call& call) {
    const app::Visit* before = call.visitor.visit.get();
    if (before == nullptr || before->session.number == 0) return;
    app::Context context{call.context.store, call.context.region, before->actor, call.context.now};
    // It may have ended already; then there is nothing to leave.
    static_cast<void>(app::sign_out(context, before->session.number, caller_of(call)));
}

Result<SessionView> entered(Call& call, Result<app::Entered> result) {
    if (!result) return result.error();
    leave_before(call);
    changed(call);
    give_cookie(call, result->secret);
    return view_of(result->visit);
}

Result<SessionView> sign_in(Call& call, const SignIn& asked) {
    app::Context program{call.context.store, call.context.region, {}, call.context.now};
    return entered(call, app::sign_in(program, means_of(call), {asked.login, asked.password, asked.code},
                                      caller_of(call)));
}

Result<SessionView> show_session(Call& call) {
    if (!call.visitor.visit) return Error{ErrorKind::not_signed_in, "", ""};
    return view_of(*call.visitor.visit);
}

Result<void> sign_out_of(Call& call, std::int64_t number) {
    auto done = app::sign_out(call.context, number, caller_of(call));
    if (!done) return done;
    changed(call);
    if (number == 0 || number == call.visitor.session)
        call.headers.add("Set-Cookie", no_cookie(call.request.secure));
    return {};
}

Result<void> sign_out(Call& call) {
    const auto visit = session_of(call);
    if (!visit) return visit.error();
    return sign_out_of(call, (*visit)->session.number);
}

Result<void> sign_out_everywhere(Call& call) {
    return sign_out_of(call, 0);
}

Result<void> end_session(Call& call) {
    return sign_out_of(call, call.number(0));
}

Result<std::vector<OpenSession>> list_sessions(Call& call) {
    const auto sessions = app::own_sessions(call.context);
    if (!sessions) return sessions.error();
    std::vector<OpenSession> list;
    for (const app::SignedIn& each : *sessions) {
        list.push_back({each.number, each.number == call.visitor.session, each.post, each.created_at,
                        each.seen_at, each.expires_at, each.address, each.agent});
    }
    return list;
}

Result<SessionView> choose_post(Call& call, const ChoosePost& asked) {
    const auto visit = session_of(call);
    if (!visit) return visit.error();
    const auto chosen =
        app::choose_post(call.context, means_of(call), (*visit)->session, asked.post, caller_of(call));
    if (!chosen) return chosen.error();
    changed(call);
    give_cookie(call, chosen->secret);
    return view_of(chosen->visit);
}

Result<SessionView> change_password(Call& call, const ChangePassword& asked) {
    const auto visit = session_of(call);
    if (!visit) return visit.error();
    const auto done = app::change_password(call.context, means_of(call), (*visit)->session, asked.password,
                                           asked.wanted, caller_of(call));
    if (!done) return done.error();
    changed(call);
    give_cookie(call, done->secret);
    app::Visit now = **visit;
    now.account = done->visit.account;
    now.session = done->visit.session;
    now.must_change_password = false;
    return view_of(now);
}

Result<CodeKeyView> begin_second_factor(Call& call, const Password& asked) {
    if (const auto visit = session_of(call); !visit) return visit.error();
    const auto key = app::begin_second_factor(call.context, means_of(call), asked.password, caller_of(call));
    if (!key) return key.error();
    call.headers.add("Cache-Control", "no-store"); // told once, kept nowhere
    return CodeKeyView{key->key, key->address};
}

Result<RecoveryCodes> confirm_second_factor(Call& call, const Code& asked) {
    if (const auto visit = session_of(call); !visit) return visit.error();
    auto codes = app::confirm_second_factor(call.context, means_of(call), asked.code);
    if (!codes) return codes.error();
    changed(call);
    call.headers.add("Cache-Control", "no-store"); // told once, kept nowhere
    return RecoveryCodes{std::move(*codes)};
}

Result<void> remove_second_factor(Call& call, const PasswordAndCode& asked) {
    if (const auto visit = session_of(call); !visit) return visit.error();
    auto done =
        app::remove_second_factor(call.context, means_of(call), asked.password, asked.code, caller_of(call));
    if (done) changed(call);
    return done;
}

constexpr Route with_password(const Route& route) {
    return route.with(&Route::rate, Rate::sign_in);
}

const Route table[] = {
    with_password(route<&sign_in>(Method::post, "/session", Action::sign_in).open_to_anybody()),
    route<&show_session>(Method::get, "/session", Action::read_session)
        .named("read_session", "本次登录：账号、岗位和防伪令牌",
               "who has signed in, as what, and the CSRF token"),
    route<&sign_out>(Method::remove, "/session", Action::sign_out),
    route<&choose_post>(Method::post, "/session/post", Action::choose_post),
    with_password(route<&change_password>(Method::post, "/session/password", Action::change_password)),
    with_password(
        route<&begin_second_factor>(Method::post, "/session/second-factor", Action::set_second_factor)
            .named("begin_second_factor", "生成动态验证码密钥", "a key for one-time codes, to be confirmed")),
    with_password(route<&confirm_second_factor>(Method::post, "/session/second-factor/confirm",
                                                Action::set_second_factor)
                      .named("confirm_second_factor", "启用动态验证码，给出恢复码",
                             "put the key in use by its first code; gives the recovery codes")),
    with_password(
        route<&remove_second_factor>(Method::post, "/session/second-factor/remove", Action::set_second_factor)
            .named("remove_second_factor", "停用动态验证码", "take the second factor off")),
    route<&list_sessions>(Method::get, "/sessions", Action::read_session)
        .named("list_sessions", "本人的全部登录", "one's own sessions"),
    route<&sign_out_everywhere>(Method::remove, "/sessions", Action::sign_out)
        .named("sign_out_everywhere", "全部退出", "sign out everywhere"),
    route<&end_session>(Method::remove, "/sessions/{session}", Action::sign_out)
        .named("end_session", "结束一次登录", "end one of one's own sessions"),
};

} // namespace

std::span<const Route> session_routes() {
    return table;
}

} // namespace bihuan::api
