// How the server runs: the file serve.toml, then the environment (BIHUAN_SERVE_PORT …), then the command
// line, each over the one before. One list of settings for all three.
#pragma once

#include <functional>
#include <map>
#include <string>
#include <vector>

#include "base/error.hpp"
#include "server/api/limits.hpp"
#include "server/http/server.hpp"

namespace bihuan::server {

enum class LogForm : std::uint8_t { text, json };
constexpr auto names_of(LogForm) {
    return std::array<std::string_view, 2>{"text", "json"};
}
enum class LogLevel : std::uint8_t { info, warning, error };
constexpr auto names_of(LogLevel) {
    return std::array<std::string_view, 3>{"info", "warning", "error"};
}

struct Configuration {
    std::string address = "127.0.0.1";
    int port = 8400;
    std::string certificate, key;
    std::vector<std::string> trusted_proxies;
    std::vector<std::string> metrics_readers{"127.0.0.1", "::1"};
    std::string identity_secret_file; // the client's secret at the identity provider; empty: a public client
    std::string files;                // a folder of static files; empty: the web app, where it is built
    int workers = 4, io_threads = 1, waiting = 256, connections = 20'000, requests_a_connection = 10'000;
    std::string spool; // the folder of large bodies while they come; empty: the data directory
    int header_bytes = 16 * 1024, headers = 100, target_bytes = 8 * 1024, body_megabytes = 512;
    int header_seconds = 10, body_seconds = 30, write_seconds = 30, idle_seconds = 60, handler_seconds = 30;
    int heartbeat_seconds = 15, grace_seconds = 20;
    int reads_a_second = 50, writes_a_second = 20;
    LogForm log = LogForm::text;
    LogLevel log_level = LogLevel::info;

    http::Options http() const;
    api::RateLimits limits() const;
};

struct Source {
    std::string folder;                       // of the data
    std::string config;                       // the file; empty: folder/serve.toml, if it is there
    std::map<std::string, std::string> words; // of the command line, by setting
    std::function<const char*(const char*)> environment;
    std::string program = {}; // where it stands: the web app is found from there
};

/// bad_policy or bad_usage says where, and what would do.
Result<Configuration> configuration_of(const Source& source);

/// The web app of this program: installed beside it (share/bihuan/web), or built in the checkout it was built
/// in (web/dist); empty: nowhere.
std::string web_app_of(const std::string& program);

/// Every setting as serve.toml would have it.
std::string to_toml(const Configuration& configuration);

} // namespace bihuan::server
