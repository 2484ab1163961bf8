#include "server/api/door.hpp"

#include <algorithm>

namespace bihuan::api {
namespace {

constexpr std::int64_t between_sights = 60'000; // how exactly the database knows when a session was used
constexpr std::size_t most_kept = 100'000;

bool reads(const http::Request& request) {
    return request.method == Method::get || request.method == Method::head;
}

/// Who deals in accounts, tokens, posts and roles needs more than `write`.
bool administers(Action action) {
    switch (action) {
        case Action::add_account:
        case Action::reset_password:
        case Action::disable_account:
        case Action::enable_account:
        case Action::unlock_account:
        case Action::reset_second_factor:
        case Action::link_identity:
        case Action::read_accounts:
        case Action::add_token:
        case Action::revoke_token:
        case Action::add_person:
        case Action::add_post:
        case Action::change_post:
        case Action::grant_role:
        case Action::appoint:
        case Action::change_policy:
        case Action::change_sign_in_policy:
        case Action::import_archive:
        case Action::export_archive:
        case Action::back_up:
            return true;
        default:
            return false;
    }
}

/// What is still open to who must change the password, or set up a second factor, first.
bool is_of_own_account(Action action) {
    return action == Action::read_session || action == Action::change_password ||
           action == Action::set_second_factor || action == Action::sign_out || action == Action::choose_post;
}

Visitor visitor_of(std::shared_ptr<const app::Visit> visit) {
    Visitor visitor;
    visitor.actor = visit->actor;
    visitor.account = visit->account.id.value;
    visitor.session = visit->session.number;
    visitor.scopes = {visit->scopes.begin(), visit->scopes.end()};
    visitor.visit = std::move(visit);
    return visitor;
}

class Doorkeeper {
  public:
    Doorkeeper(storage::Store& store, const accounts::Policy& policy, std::function<Instant()> now,
               accounts::RandomBytes random, std::shared_ptr<VisitCache> visits)
        : store_(store),
          policy_(policy),
          now_(std::move(now)),
          random_(std::move(random)),
          visits_(std::move(visits)) {}

    Result<Visitor> operator()(const http::Request& request, const std::string& region) const {
        const std::string_view authorization = request.headers.find("Authorization");
        if (!authorization.empty()) return by_token(authorization, region);
        const auto presented = accounts::read_cookie(cookie_of(request, cookie_name));
        if (!presented || presented->region != region) return Visitor();
        return by_session(*presented, region);
    }

  private:
    Result<Visitor> by_token(std::string_view words, const std::string& region) const {
        constexpr std::string_view scheme = "Bearer ";
        const Error refused{ErrorKind::not_signed_in, "", ""};
        if (!words.starts_with(scheme)) return refused;
        const auto presented = accounts::read_token(words.substr(scheme.size()));
        if (!presented || presented->region != region) return refused;
        const Instant now = now_();
        const std::string fingerprint = accounts::fingerprint_of(presented->secret);
        const std::string key = region + "/token/" + fingerprint;
        if (auto kept = visits_->find(key, now)) return visitor_of(std::move(kept->visit));
        const std::uint64_t emptied = visits_->emptied();
        app::Context context{store_, region, {}, now};
        auto visit = app::visit_of_token(context, policy_, fingerprint);
        if (!visit) return visit.error();
        if (!*visit) return refused;
        auto shared = std::make_shared<const app::Visit>(std::move(**visit));
        visits_->keep(key, shared, now, emptied);
        return visitor_of(std::move(shared));
    }

    Result<Visitor> by_session(const accounts::Presented& presented, const std::string& region) const {
        const Instant now = now_();
        const std::string fingerprint = accounts::fingerprint_of(presented.secret);
        const std::string key = region + "/session/" + fingerprint;
        app::Context context{store_, region, {}, now};
        std::shared_ptr<const app::Visit> visit;
        bool to_be_seen = false;
        if (auto kept = visits_->find(key, now)) {
            visit = std::move(kept->visit);
            to_be_seen = visits_->is_to_be_seen(key, now);
        } else {
            const std::uint64_t emptied = visits_->emptied();
            auto found = app::visit_of_session(context, policy_, fingerprint);
            if (!found) return found.error();
            if (!*found) return Visitor();
            visit = std::make_shared<const app::Visit>(std::move(**found));
            to_be_seen = visits_->keep(key, visit, now, emptied);
        }
        if (visit->session.expires_at <= now) return Visitor();
        Visitor visitor = visitor_of(visit);
        if (to_be_seen) {
            // Where it cannot be written (a standby), the session still holds until it is idle.
            const auto secret = app::see_session(context, {policy_, random_}, visit->session);
            if (secret && !secret->empty()) visitor.new_cookie = accounts::write_cookie(region, *secret);
        }
        return visitor;
    }

    storage::Store& store_;
    accounts::Policy policy_;
    std::function<Instant()> now_;
    accounts::RandomBytes random_;
    std::shared_ptr<VisitCache> visits_;
};

} // namespace

std::optional<VisitCache::Kept> VisitCache::find(const std::string& key, Instant now) {
    const std::lock_guard lock(mutex_);
    const auto found = kept_.find(key);
    if (found == kept_.end()) return std::nullopt;
    if (found->second.until <= now) {
        kept_.erase(found);
        return std::nullopt;
    }
    return found->second;
}

std::uint64_t VisitCache::emptied() {
    const std::lock_guard lock(mutex_);
    return emptied_;
}

bool VisitCache::keep(const std::string& key, std::shared_ptr<const app::Visit> visit, Instant now,
                      std::uint64_t emptied) {
    {
        const std::lock_guard lock(mutex_);
        if (emptied != emptied_) return false;
        if (kept_.size() >= most_kept) kept_.clear();
        const Instant seen_at = visit->session.seen_at;
        kept_.insert_or_assign(key, Kept{std::move(visit), {now.milliseconds + milliseconds}, seen_at});
    }
    return is_to_be_seen(key, now);
}

bool VisitCache::is_to_be_seen(const std::string& key, Instant now) {
    const std::lock_guard lock(mutex_);
    const auto found = kept_.find(key);
    if (found == kept_.end() || found->second.visit->session.number == 0 ||
        now.milliseconds - found->second.seen_at.milliseconds < between_sights) {
        return false;
    }
    found->second.seen_at = now;
    return true;
}

void VisitCache::clear() {
    const std::lock_guard lock(mutex_);
    kept_.clear();
    ++emptied_;
}

Door make_door(storage::Store& store, const accounts::Policy& policy, std::function<Instant()> now,
               accounts::RandomBytes random, std::shared_ptr<VisitCache> visits) {
    return Doorkeeper(store, policy, std::move(now), std::move(random), std::move(visits));
}

bool from_elsewhere(const http::Request& request) {
    const std::string_view site = request.headers.find("Sec-Fetch-Site");
    if (!site.empty()) return site != "same-origin" && site != "none";
    std::string_view origin = request.headers.find("Origin");
    if (origin.empty()) return false;
    const std::size_t scheme = origin.find("://");
    if (scheme == std::string_view::npos) return true; // "null"
    origin.remove_prefix(scheme + 3);
    return origin != request.headers.find("Host");
}

Result<void> admit(const Route& route, const Visitor& visitor, const http::Request& request) {
    const app::Visit* visit = visitor.visit.get();
    const bool by_token = visitor && visitor.session == 0;
    if (!reads(request) && !by_token) {
        if (from_elsewhere(request)) return Error{ErrorKind::forged_request, "", ""};
        if (visit != nullptr && route.entrance != Entrance::anybody &&
            !accounts::same_secret(request.headers.find("X-CSRF-Token"), visit->session.csrf)) {
            return Error{ErrorKind::forged_request, "", ""};
        }
    }
    if (!visitor) return {};
    const Scope wanted = administers(route.action) ? Scope::administer
                         : reads(request)          ? Scope::read
                                                   : Scope::write;
    if (!visitor.scopes.contains(wanted))
        return Error{ErrorKind::wrong_scope, "", std::string(name_of(wanted))};
    if (visit != nullptr && (visit->must_change_password || visit->must_set_second_factor) &&
        !is_of_own_account(route.action) && route.entrance != Entrance::anybody) {
        return Error{ErrorKind::change_password_first, "",
                     visit->must_change_password ? "POST /session/password" : "POST /session/second-factor"};
    }
    return {};
}

std::string session_cookie(std::string_view value, bool secure) {
    return std::string(cookie_name) + "=" + std::string(value) + "; Path=/; HttpOnly; SameSite=Lax" +
           (secure ? "; Secure" : "");
}

std::string no_cookie(bool secure) {
    return session_cookie("", secure) + "; Max-Age=0";
}

std::string_view cookie_of(const http::Request& request, std::string_view name) {
    std::string_view rest = request.headers.find("Cookie"); // browsers send one
    while (!rest.empty()) {
        const std::size_t end = std::min(rest.find(';'), rest.size());
        std::string_view pair = rest.substr(0, end);
        while (pair.starts_with(' '))
            pair.remove_prefix(1);
        if (pair.size() > name.size() && pair.starts_with(name) && pair[name.size()] == '=')
            return pair.substr(name.size() + 1);
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    return {};
}

} // namespace bihuan::api
