// What a route's function gets: who asks, what for, and the region's services.
#pragma once

#include <functional>
#include <set>

#include "accounts/identity.hpp"
#include "app/context.hpp"
#include "app/sign_in.hpp"
#include "cycle/assessment/appraisal.hpp"
#include "cycle/feedback/bulletin.hpp"
#include "cycle/feedback/publication.hpp"
#include "cycle/feedback/review.hpp"
#include "cycle/progress/policy.hpp"
#include "cycle/registers/definition.hpp"
#include "cycle/supervision/motion_policy.hpp"
#include "cycle/supervision/policy.hpp"
#include "cycle/supervision/whistle_policy.hpp"
#include "server/http/message.hpp"

namespace bihuan::api {

/// The region's policies, read when the server starts, when one is changed here, and on SIGHUP.
struct Policies {
    std::string folder; // of the region's own files; empty: the program's alone
    progress::Policy progress = progress::Policy::defaults();
    supervision::Policy supervision = supervision::Policy::defaults();
    supervision::WhistlePolicy whistles = supervision::WhistlePolicy::defaults();
    supervision::MotionPolicy motions = supervision::MotionPolicy::defaults();
    assessment::AppraisalPolicy appraisal = assessment::AppraisalPolicy::defaults();
    feedback::BulletinPolicy bulletins = feedback::BulletinPolicy::defaults();
    feedback::ReviewPolicy review = feedback::ReviewPolicy::defaults();
    feedback::PublicationPolicy publication = feedback::PublicationPolicy::defaults();
    std::vector<registers::Definition> registers = registers::shipped_definitions();
    accounts::Policy sign_in = accounts::Policy::defaults();
    static Result<Policies> from(const std::string& folder);
};

using accounts::Scope;

/// Who asks. `account` 0: nobody has signed in.
struct Visitor {
    registry::Actor actor;
    std::int64_t account = 0;
    std::int64_t session = 0;                                                // 0: by an access token
    std::set<Scope> scopes = {Scope::read, Scope::write, Scope::administer}; // of a token: fewer
    std::shared_ptr<const app::Visit> visit = nullptr; // what the session or token stands for
    std::string new_cookie = {};                       // the session's cookie is renewed
    explicit operator bool() const { return account != 0; }
};

/// Refused at the door: unauthorised (401) with an Error that says why.
using Door = std::function<Result<Visitor>(const http::Request&, const std::string& region)>;

class VisitCache;
/// The region's hints of what has changed, those behind the journal's number `after`; and what is told to the
/// account alone.
using Hints = std::function<std::shared_ptr<http::EventSource>(const std::string& region, std::int64_t after,
                                                               std::int64_t account)>;
/// An event to the open streams of one account.
using Tell = std::function<void(const std::string& region, std::int64_t account, const std::string& event)>;

struct Services {
    storage::Store& store;
    Policies policies;
    std::function<Instant()> now;
    std::function<std::string(std::size_t)> random_bytes;
    Door door;
    // The door's: emptied when somebody's rights to enter change.
    std::shared_ptr<VisitCache> visits = nullptr;
    accounts::IdentityClient identity = {}; // of the county's own provider, where there is one
    Hints hints = {};
    Tell tell = {};
    std::string policy_folder = {};              // of the region's own files, whether it is there or not
    std::function<void()> policies_changed = {}; // they are to be read again
};

struct Call {
    Services& services;
    const http::Request& request;
    Language language;
    Visitor visitor;
    app::Context context;
    std::vector<std::string> places; // of the path's {…} after the region, in order
    std::int64_t version = 0;        // of If-Match; 0: whatever it is now
    bool asks_in_query = false;      // a GET, or the body is a file
    http::Headers headers = {};      // of the answer, besides its own: a cookie

    std::int64_t number(std::size_t place) const;
    template <class Record>
    Id<Record> id(std::size_t place = 0) const {
        return {number(place)};
    }
    const Policies& policies() const { return services.policies; }
};

/// A file as an answer.
struct Download {
    std::string type; // application/pdf
    std::string name; // 通报.pdf
    std::string bytes;
};

/// One page of a list; `next` is the cursor of the page behind it.
template <class Row>
struct Page {
    std::vector<Row> items;
    std::optional<std::string> next;
    std::uint64_t fields = ~std::uint64_t{0}; // of a record: which of them are shown, a bit each
};

} // namespace bihuan::api
