// The door: who asks, by the session's cookie or an access token; and what they may come in for.
#pragma once

#include <mutex>
#include <unordered_map>

#include "server/api/route.hpp"

namespace bihuan::api {

/// Whom sessions and tokens stand for, kept for a few seconds so that a request mostly costs no SQL. What
/// ends on another server ends here within that time; what ends here, at once.
class VisitCache {
  public:
    static constexpr std::int64_t milliseconds = 5'000;

    struct Kept {
        std::shared_ptr<const app::Visit> visit;
        Instant until;
        Instant seen_at; // as the database knows it, or soon will
    };
    std::optional<Kept> find(const std::string& key, Instant now);
    /// How often it has been emptied: asked before the database is, so that what ended meanwhile is not kept.
    std::uint64_t emptied();
    /// Whether it is this caller's turn to write down that the session is in use.
    bool keep(const std::string& key, std::shared_ptr<const app::Visit> visit, Instant now,
              std::uint64_t emptied);
    /// The same for one that is kept.
    bool is_to_be_seen(const std::string& key, Instant now);
    void clear();

  private:
    std::mutex mutex_;
    std::unordered_map<std::string, Kept> kept_;
    std::uint64_t emptied_ = 0;
};

Door make_door(storage::Store& store, const accounts::Policy& policy, std::function<Instant()> now,
               accounts::RandomBytes random, std::shared_ptr<VisitCache> visits);

/// Whether a visitor may come in for this route at all: no forged request, the token's scope, nothing but the
/// own account where the password must be changed first. Rights are the functions' of app/.
Result<void> admit(const Route& route, const Visitor& visitor, const http::Request& request);

/// Whether a page of another site sent it, as browsers tell; programs tell nothing.
bool from_elsewhere(const http::Request& request);

inline constexpr std::string_view cookie_name = "bihuan_session";
std::string session_cookie(std::string_view value, bool secure);
std::string no_cookie(bool secure);
/// Of the request's cookies; empty: none.
std::string_view cookie_of(const http::Request& request, std::string_view name);

} // namespace bihuan::api
