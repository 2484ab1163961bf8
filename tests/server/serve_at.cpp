// serve_at FOLDER [PORT]: the real server and API over the ledger of a data directory, for tests alone. It
// prints its port; a line "@ 2025-02-12 09:00" on its input sets the clock (Chinese time) and is answered
// "ok"; it ends with its input. Who asks says so: Authorization: Post <title of the post, percent-encoded>;
// who signs in with an account comes through the product's own door.
#include <atomic>
#include <filesystem>
#include <iostream>

#include "app/registry.hpp"
#include "base/random.hpp"
#include "cli/commands/command.hpp"
#include "server/api/door.hpp"
#include "server/feed.hpp"
#include "server/http/target.hpp"
#include "server/site.hpp"
#include "storage/postgres/database.hpp"
#include "storage/sqlite/database.hpp"

namespace bihuan {
namespace {

using namespace std::chrono_literals;

template <class T>
T must(Result<T> result) {
    if constexpr (std::is_void_v<T>) {
        if (result) return;
    } else {
        if (result) return std::move(*result);
    }
    std::cerr << describe(result.error(), Language::english) << '\n';
    std::exit(3);
}

std::unique_ptr<storage::Database> open_database(const std::string& where, int partitions) {
    if (where.find("://") == std::string::npos) return storage::sqlite::open(where);
    return storage::postgres::open(where, partitions);
}

/// A post's title instead of an access token; its number is the account's. Of another region: 371799/督查室.
api::Door door(storage::Store& store, const std::atomic<std::int64_t>& clock, api::Door real) {
    return [&store, &clock, real](const http::Request& request,
                                  const std::string& region) -> Result<api::Visitor> {
        const std::string_view word = request.headers.find("Authorization");
        if (!word.starts_with("Post ")) return real(request, region);
        const auto title = http::read_target("/" + std::string(word.substr(5)));
        if (!title) return Error{ErrorKind::not_signed_in, "", ""};
        const std::string who = title->path.substr(1);
        const std::size_t slash = who.find('/');
        const bool elsewhere = slash != std::string::npos;
        auto actor = app::actor_of(store, elsewhere ? who.substr(0, slash) : region,
                                   elsewhere ? who.substr(slash + 1) : who, {clock});
        if (!actor) return actor.error();
        api::Visitor visitor;
        visitor.account = actor->post.value;
        visitor.actor = std::move(*actor);
        visitor.scopes = {api::Scope::read, api::Scope::write, api::Scope::administer};
        return visitor;
    };
}

/// A clock that stands still fills no buckets.
constexpr api::RateLimit no_limit{1e9, 1e9};
constexpr api::RateLimits endless{no_limit, no_limit, no_limit, no_limit};

int serve(const std::string& folder, std::uint16_t port) {
    commands::Office office(folder, {.open_database = open_database});
    storage::Store& store = office.store();
    const std::string policy = folder + "/policy";
    std::atomic<std::int64_t> clock = Instant::at(*Date::of(2025, 1, 2), 9).milliseconds;
    server::Feed feed(store);
    const auto policies = must(api::Policies::from(std::filesystem::exists(policy) ? policy : ""));
    const auto now = [&clock] { return Instant{clock}; };
    const auto visits = std::make_shared<api::VisitCache>();
    const auto real = api::make_door(store, policies.sign_in, now, random_bytes, visits);
    api::Api api({.store = store,
                  .policies = policies,
                  .now = now,
                  .random_bytes = random_bytes,
                  .door = door(store, clock, real),
                  .visits = visits,
                  .hints = [&feed](const std::string& region, std::int64_t after,
                                   std::int64_t account) { return feed.open(region, after, account); },
                  .tell = [&feed](const std::string& region, std::int64_t account,
                                  const std::string& event) { feed.tell(region, account, event); },
                  .policy_folder = policy},
                 endless);
    http::Options options;
    options.port = port;
    options.seed = "test";
    const auto server = must(http::Server::open(options, server::site_of(api)));
    server->start();
    std::cout << server->port() << std::endl;
    for (std::string line; std::getline(std::cin, line);) {
        const auto moment = line.starts_with("@ ") ? Instant::parse(line.substr(2)) : std::nullopt;
        if (moment) clock = moment->milliseconds;
        std::cout << (moment ? "ok" : "what?") << std::endl;
    }
    feed.stop();
    server->stop(2s);
    return 0;
}

} // namespace
} // namespace bihuan

int main(int count, char** words) {
    if (count < 2) {
        std::cerr << "serve_at FOLDER [PORT]\n";
        return 2;
    }
    try {
        return bihuan::serve(words[1], static_cast<std::uint16_t>(count > 2 ? std::atoi(words[2]) : 0));
    } catch (const bihuan::commands::Stop& stop) {
        bihuan::must(bihuan::Result<void>(stop.error));
    }
}
