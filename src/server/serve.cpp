#include "server/serve.hpp"

#include <signal.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <mutex>
#include <optional>

#include "server/api/door.hpp"
#include "server/delivery/schedule.hpp"
#include "server/feed.hpp"
#include "server/fetch/fetch.hpp"
#include "server/http/static_files.hpp"
#include "server/log.hpp"
#include "server/metrics.hpp"
#include "server/public/site.hpp"
#include "server/site.hpp"

namespace bihuan::server {
namespace {

/// Blocked before any thread begins, so that all of them leave the signals to wait(); and until the process
/// ends, so that who asks twice gets the same end.
class Signals {
  public:
    Signals() {
        ::sigemptyset(&set_);
        for (const int signal : {SIGTERM, SIGINT, SIGHUP})
            ::sigaddset(&set_, signal);
        ::pthread_sigmask(SIG_BLOCK, &set_, nullptr);
    }
    int wait() const {
        int signal = 0;
        ::sigwait(&set_, &signal);
        return signal;
    }

  private:
    sigset_t set_{};
};

std::string hexadecimal(std::string_view bytes) {
    static constexpr std::string_view digits = "0123456789abcdef";
    std::string out;
    for (const char c : bytes) {
        out += digits[static_cast<unsigned char>(c) >> 4];
        out += digits[static_cast<unsigned char>(c) & 15];
    }
    return out;
}

http::Response plain(int status, std::string body) {
    http::Response response{.status = status, .headers = {}, .body = std::move(body)};
    response.headers.add("Content-Type", "text/plain; charset=utf-8");
    response.headers.add("Cache-Control", "no-store");
    return response;
}

class Serving {
  public:
    Serving(const World& world, const Source& source, Configuration configuration)
        : world_(world),
          source_(source),
          configuration_(std::move(configuration)),
          log_(configuration_.log, configuration_.log_level),
          feed_(world.store) {}

    Result<void> run(const Signals& signals);

  private:
    Result<std::shared_ptr<api::Api>> new_api();
    std::shared_ptr<api::Api> current_api();
    void kept(std::string_view event, const Error& error) const;
    void read_policies_again();
    void read_again();
    http::Response answer(const http::Request& request);
    http::Response ready();
    std::string_view route_of(const http::Request& request) const;
    void saw(const http::Seen& seen);
    void tell(const std::string& region, const std::string& what, const std::optional<Error>& error);

    const World& world_;
    const Source& source_;
    const Configuration configuration_;
    const Log log_;
    Metrics metrics_;
    Feed feed_;
    std::optional<http::StaticFiles> files_;
    std::mutex api_mutex_;
    std::shared_ptr<api::Api> api_; // of the policies read last
    std::unique_ptr<http::Server> server_;
    std::optional<delivery::Schedule> schedule_;
    std::string identity_secret_;
};

Result<std::shared_ptr<api::Api>> Serving::new_api() {
    const std::string own = source_.folder + "/policy";
    std::error_code absent;
    auto policies = api::Policies::from(std::filesystem::is_directory(own, absent) ? own : "");
    if (!policies) return policies.error();
    auto visits = std::make_shared<api::VisitCache>();
    api::Services services{
        .store = world_.store,
        .policies = *policies,
        .now = world_.now,
        .random_bytes = world_.random_bytes,
        .door = api::make_door(world_.store, policies->sign_in, world_.now, world_.random_bytes, visits),
        .visits = visits,
        .identity = {fetch, identity_secret_},
        .hints = [this](const std::string& region, std::int64_t after,
                        std::int64_t account) { return feed_.open(region, after, account); },
        .tell = [this](const std::string& region, std::int64_t account,
                       const std::string& event) { feed_.tell(region, account, event); },
        .policy_folder = own,
        .policies_changed = [this] { read_policies_again(); }};
    return std::make_shared<api::Api>(std::move(services), configuration_.limits());
}

std::shared_ptr<api::Api> Serving::current_api() {
    const std::lock_guard lock(api_mutex_);
    return api_;
}

void Serving::kept(std::string_view event, const Error& error) const {
    log_.say(LogLevel::error, event, {{"cause", describe(error, Language::english)}});
}

/// What runs goes on under the policies it began with.
void Serving::read_policies_again() {
    if (auto fresh = new_api()) {
        const std::lock_guard lock(api_mutex_);
        api_ = std::move(*fresh);
        log_.say(LogLevel::info, "policies_read", {});
    } else {
        kept("policies_kept", fresh.error());
    }
}

/// Policies and certificate, each where it is right: the old one stays where the new one is wrong.
void Serving::read_again() {
    read_policies_again();
    if (configuration_.certificate.empty()) return;
    if (auto read = server_->read_certificate()) {
        log_.say(LogLevel::info, "certificate_read", {});
    } else {
        kept("certificate_kept", read.error());
    }
}

http::Response Serving::ready() {
    try {
        world_.store.check_version();
        return plain(200, "ready\n");
    } catch (const storage::Failure& failure) {
        http::Response response = plain(503, "not ready\n");
        response.note = failure.what();
        return response;
    }
}

http::Response Serving::answer(const http::Request& request) {
    const bool reads = request.method == http::Method::get || request.method == http::Method::head;
    if (request.path.starts_with("/api/")) return current_api()->answer(request);
    if (citizen::is_public(request.path)) return citizen::answer(*current_api(), request);
    if (reads && request.path == "/healthz") return plain(200, "ok\n");
    if (reads && request.path == "/readyz") return ready();
    const auto& readers = configuration_.metrics_readers;
    if (reads && request.path == "/metrics" && std::ranges::find(readers, request.peer) != readers.end())
        return plain(200, metrics_.text(server_->figures()));
    if (files_) {
        if (auto file = files_->answer(request)) return std::move(*file);
        if (auto page = files_->page(request)) return std::move(*page);
    }
    return api::problem(Error{ErrorKind::no_such_page, request.path, ""}, request, api::language_of(request));
}

/// What stands for an address in logs and figures: a few words, however many addresses there are.
std::string_view Serving::route_of(const http::Request& request) const {
    if (const api::Found found = api::found_of(request); found.route != nullptr) return found.route->path;
    for (const std::string_view own : {"/healthz", "/readyz", "/metrics"})
        if (request.path == own) return own;
    if (citizen::is_public(request.path)) return "public";
    return request.path.starts_with("/api/") ? "unknown" : "file";
}

void Serving::saw(const http::Seen& seen) {
    const std::string_view route = seen.response.route.empty() ? route_of(seen.request) : seen.response.route;
    metrics_.count(seen, route);
    log_.request(seen, route);
}

/// What the schedule did, or why not.
void Serving::tell(const std::string& region, const std::string& what, const std::optional<Error>& error) {
    Log::Fields fields{{"region", region}, {"what", what}};
    if (error) fields.emplace_back("cause", describe(*error, Language::english));
    log_.say(error ? LogLevel::error : LogLevel::info, error ? "schedule_failed" : "schedule_done", fields);
}

Result<std::string> line_of(const std::string& path) {
    std::ifstream file(path);
    std::string line;
    if (!std::getline(file, line)) return Error{ErrorKind::not_found, path, ""};
    return line;
}

Result<void> Serving::run(const Signals& signals) {
    if (!configuration_.identity_secret_file.empty()) {
        auto secret = line_of(configuration_.identity_secret_file);
        if (!secret) return secret.error();
        identity_secret_ = std::move(*secret);
    }
    if (!configuration_.files.empty()) {
        auto files = http::StaticFiles::from_folder(configuration_.files);
        if (!files) return files.error();
        files_ = std::move(*files);
    }
    auto first = new_api();
    if (!first) return first.error();
    api_ = std::move(*first);

    http::Options options = configuration_.http();
    if (options.request.spool.empty()) options.request.spool = source_.folder;
    options.seed = hexadecimal(world_.random_bytes(6));
    auto opened = http::Server::open(
        std::move(options), {.handler = [this](const http::Request& request) { return answer(request); },
                             .body_limit = api::most_bytes,
                             .refusal = refusal,
                             .observer = [this](const http::Seen& seen) { saw(seen); },
                             .rest = [this] { log_.flush(); }});
    if (!opened) return opened.error();
    server_ = std::move(*opened);
    server_->start();
    schedule_.emplace(world_.store, source_.folder + "/policy", world_.now,
                      [this](const std::string& region, const std::string& what,
                             const std::optional<Error>& error) { tell(region, what, error); });
    log_.say(LogLevel::info, "listening",
             {{"address", configuration_.address},
              {"port", std::to_string(server_->port())},
              {"tls", configuration_.certificate.empty() ? "no" : "yes"}});
    while (signals.wait() == SIGHUP)
        read_again();
    log_.say(LogLevel::info, "stopping", {});
    schedule_.reset();
    feed_.stop();
    server_->stop(std::chrono::seconds(configuration_.grace_seconds));
    server_.reset();
    log_.say(LogLevel::info, "stopped", {});
    return {};
}

} // namespace

Result<void> serve(const World& world, const Source& source) {
    auto configuration = configuration_of(source);
    if (!configuration) return configuration.error();
    const Signals signals;
    Serving serving(world, source, std::move(*configuration));
    return serving.run(signals);
}

} // namespace bihuan::server
