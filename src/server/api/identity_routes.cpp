// Signing in at the county's own identity provider: the browser goes there and comes back with a code.
#include "server/api/door.hpp"
#include "server/api/rooms.hpp"

namespace bihuan::api {
namespace {

constexpr std::string_view flow_cookie = "bihuan_identity";
constexpr int flow_seconds = 600;

/// Both at one place: what the browser holds must be what the provider hands back.
std::string cookie_of_flow(std::string_view state, int seconds, bool secure) {
    return std::string(flow_cookie) + "=" + std::string(state) +
           "; Path=/; HttpOnly; SameSite=Lax; Max-Age=" + std::to_string(seconds) +
           (secure ? "; Secure" : "");
}

bool has_provider(const Call& call) {
    return call.services.identity.fetch && !call.policies().sign_in.provider.empty();
}

/// What the page of signing in offers besides a password.
struct Ways {
    static constexpr std::string_view name = "SignInWays";
    bool identity_provider = false;
    static constexpr auto fields() {
        return std::tuple{field("identity_provider", &Ways::identity_provider)};
    }
};
Result<Ways> ways(Call& call) {
    return Ways{has_provider(call)};
}

Result<accounts::Provider> provider_of(const Call& call) {
    const accounts::Policy& policy = call.policies().sign_in;
    if (!has_provider(call)) return Error{ErrorKind::no_such_page, call.request.path, ""};
    const auto text = call.services.identity.fetch(accounts::discovery_address(policy.provider), "");
    if (!text) return text.error();
    return accounts::read_provider(*text, policy.provider);
}

std::string_view in_query(const Call& call, std::string_view name) {
    for (const auto& [key, value] : call.request.query)
        if (key == name) return value;
    return {};
}

Result<http::Response> begin(Call& call) {
    const auto provider = provider_of(call);
    if (!provider) return provider.error();
    const auto& random = call.services.random_bytes;
    const std::string state = accounts::new_secret(random);
    const storage::IdentityFlow flow{accounts::fingerprint_of(state),
                                     accounts::new_secret(random),
                                     accounts::new_secret(random),
                                     {call.context.now.milliseconds + flow_seconds * 1000}};
    app::Context program{call.context.store, call.context.region, {}, call.context.now};
    if (auto kept = app::begin_identity_flow(program, flow); !kept) return kept.error();
    call.headers.add("Set-Cookie", cookie_of_flow(state, flow_seconds, call.request.secure));
    return sent_to(accounts::authorization_address(*provider, call.policies().sign_in, state, flow.nonce,
                                                   flow.verifier));
}

Result<http::Response> finish(Call& call) {
    const accounts::Policy& policy = call.policies().sign_in;
    const std::string_view state = in_query(call, "state"), code = in_query(call, "code");
    // Another's flow, handed to this browser, would sign it in as that other.
    if (state.empty() || !accounts::same_secret(state, cookie_of(call.request, flow_cookie)))
        return Error{ErrorKind::forged_request, "", "state"};
    app::Context program{call.context.store, call.context.region, {}, call.context.now};
    const auto flow = app::take_identity_flow(program, accounts::fingerprint_of(state));
    if (!flow) return flow.error();
    if (!*flow) return Error{ErrorKind::forged_request, "", "state"};
    if (code.empty())
        return Error{ErrorKind::provider_failed, "", std::string(in_query(call, "error").substr(0, 100))};
    const auto provider = provider_of(call);
    if (!provider) return provider.error();
    const accounts::IdentityClient& client = call.services.identity;
    const auto answer =
        client.fetch(provider->token, accounts::token_form(policy, client.secret, code, (*flow)->verifier));
    if (!answer) return answer.error();
    const auto token = accounts::read_token_answer(*answer);
    if (!token) return token.error();
    const auto keys = client.fetch(provider->keys, "");
    if (!keys) return keys.error();
    const auto subject = accounts::read_id_token(*token, *keys, policy, (*flow)->nonce, call.context.now);
    if (!subject) return subject.error();
    const app::SignInMeans means{policy, call.services.random_bytes};
    const auto entered =
        app::sign_in_as(program, means, policy.provider, *subject,
                        {call.request.peer, std::string(call.request.headers.find("User-Agent"))});
    if (!entered) return entered.error();
    call.headers.add(
        "Set-Cookie",
        session_cookie(accounts::write_cookie(call.context.region, entered->secret), call.request.secure));
    call.headers.add("Set-Cookie", cookie_of_flow("", 0, call.request.secure));
    return sent_to("/");
}

const Route table[] = {
    route<&ways>(Method::get, "/session/ways", Action::sign_in)
        .open_to_anybody()
        .named("read_sign_in_ways", "除密码外的登录方式（登录前）",
               "the ways in besides a password, before signing in"),
    route<&begin>(Method::get, "/session/identity", Action::sign_in)
        .open_to_anybody()
        .gone_to_by_a_browser()
        .with(&Route::rate, Rate::sign_in)
        .named("begin_identity", "转到统一身份认证登录", "go to the county's identity provider to sign in"),
    route<&finish>(Method::get, "/session/identity/callback", Action::sign_in)
        .open_to_anybody()
        .gone_to_by_a_browser()
        .with(&Route::rate, Rate::sign_in)
        .named("finish_identity", "从统一身份认证返回", "come back from the identity provider"),
};

} // namespace

std::span<const Route> identity_routes() {
    return table;
}

} // namespace bihuan::api
