#include "server/configuration.hpp"

#include <charconv>
#include <filesystem>

#include "base/json.hpp"
#include "registry/settings.hpp"

namespace bihuan::server {
namespace {

template <class Visit>
void each_setting(auto& of, Visit&& visit) {
    visit("address", of.address);
    visit("port", of.port, 0, 65535);
    visit("certificate", of.certificate);
    visit("key", of.key);
    visit("trusted_proxies", of.trusted_proxies);
    visit("metrics_readers", of.metrics_readers);
    visit("identity_secret_file", of.identity_secret_file);
    visit("files", of.files);
    visit("spool", of.spool);
    visit("workers", of.workers, 1, 256);
    visit("io_threads", of.io_threads, 1, 64);
    visit("waiting", of.waiting, 1, 100'000);
    visit("connections", of.connections, 1, 1'000'000);
    visit("requests_a_connection", of.requests_a_connection, 1, 1'000'000'000);
    visit("header_bytes", of.header_bytes, 1024, 1024 * 1024);
    visit("headers", of.headers, 10, 1000);
    visit("target_bytes", of.target_bytes, 256, 64 * 1024);
    visit("body_megabytes", of.body_megabytes, 1, 1024 * 1024);
    visit("header_seconds", of.header_seconds, 1, 3600);
    visit("body_seconds", of.body_seconds, 1, 3600);
    visit("write_seconds", of.write_seconds, 1, 3600);
    visit("idle_seconds", of.idle_seconds, 1, 3600);
    visit("handler_seconds", of.handler_seconds, 1, 3600);
    visit("heartbeat_seconds", of.heartbeat_seconds, 1, 3600);
    visit("grace_seconds", of.grace_seconds, 0, 3600);
    visit("reads_a_second", of.reads_a_second, 1, 1'000'000);
    visit("writes_a_second", of.writes_a_second, 1, 1'000'000);
    visit("log", of.log);
    visit("log_level", of.log_level);
}

std::vector<std::string> split(std::string_view words) {
    std::vector<std::string> out;
    while (!words.empty()) {
        const std::size_t end = std::min(words.find(','), words.size());
        if (end > 0) out.emplace_back(words.substr(0, end));
        words.remove_prefix(std::min(end + 1, words.size()));
    }
    return out;
}

std::string choices(std::span<const std::string_view> names) {
    std::string out;
    for (const std::string_view name : names)
        (out += out.empty() ? "" : " | ") += name;
    return out;
}

/// A setting as a word; what would do instead, where it is none.
struct FromWord {
    const std::string& word;
    std::string wanted = {};

    void read(std::string& setting) { setting = word; }
    void read(std::vector<std::string>& setting) { setting = split(word); }
    void read(int& setting, int least, int most) {
        int value = 0;
        const auto read = std::from_chars(word.data(), word.data() + word.size(), value);
        const bool whole = read.ec == std::errc() && read.ptr == word.data() + word.size();
        if (whole && value >= least && value <= most) {
            setting = value;
        } else {
            wanted = std::to_string(least) + " – " + std::to_string(most);
        }
    }
    template <Named Enum>
    void read(Enum& setting) {
        static constexpr auto names = names_of(Enum{});
        if (const auto value = named<Enum>(word)) {
            setting = *value;
        } else {
            wanted = choices(names);
        }
    }
};

std::string environment_name(std::string_view setting) {
    std::string out = "BIHUAN_SERVE_";
    for (const char c : setting)
        out += c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c;
    return out;
}

Result<void> read_file(const Source& source, Configuration& out) {
    const std::string path = source.config.empty() ? source.folder + "/serve.toml" : source.config;
    auto text = registry::policy_text(path);
    if (!text) return text.error();
    if (!*text) {
        if (source.config.empty()) return {};
        return Error{ErrorKind::not_found, path, ""};
    }
    auto settings = registry::Settings::parse(**text, path);
    if (!settings) return settings.error();
    each_setting(out, [&](std::string_view name, auto& setting, auto... bounds) {
        settings->read(name, setting, bounds...);
    });
    return settings->finish();
}

/// The first error of what all three say together.
Result<void> check(const Configuration& read) {
    if (read.certificate.empty() != read.key.empty())
        return Error{ErrorKind::bad_usage, "certificate, key", "one needs the other"};
    return {};
}

} // namespace

Result<Configuration> configuration_of(const Source& source) {
    Configuration out;
    if (auto file = read_file(source, out); !file) return file.error();
    Result<void> fault;
    each_setting(out, [&](std::string_view name, auto& setting, auto... bounds) {
        const auto take = [&](const std::string& where, const std::string& word) {
            FromWord from{word};
            from.read(setting, bounds...);
            if (!from.wanted.empty() && fault)
                fault = Error{ErrorKind::bad_usage, where + " " + word, from.wanted};
        };
        const std::string variable = environment_name(name);
        if (const char* word = source.environment(variable.c_str())) take(variable, word);
        if (const auto word = source.words.find(std::string(name)); word != source.words.end())
            take("--" + word->first, word->second);
    });
    if (!fault) return fault.error();
    if (auto whole = check(out); !whole) return whole.error();
    if (out.files.empty()) out.files = web_app_of(source.program);
    return out;
}

std::string web_app_of(const std::string& program) {
    namespace files = std::filesystem;
    if (program.empty()) return {};
    const files::path folder = files::path(program).parent_path();
    // bin/bihuan; build/<preset>/bihuan.
    for (const files::path& app : {folder / "../share/bihuan/web", folder / "../../web/dist"}) {
        std::error_code absent;
        if (files::exists(app / "index.html", absent)) return app.lexically_normal().string();
    }
    return {};
}

std::string to_toml(const Configuration& configuration) {
    std::string out;
    each_setting(configuration, [&](std::string_view name, const auto& setting, auto...) {
        using Type = std::decay_t<decltype(setting)>;
        (out += name) += " = ";
        Json json(out);
        if constexpr (std::is_same_v<Type, int>) {
            json.integer(setting);
        } else if constexpr (std::is_same_v<Type, std::string>) {
            json.text(setting);
        } else if constexpr (Named<Type>) {
            json.text(name_of(setting));
        } else {
            json.texts(setting);
        }
        out += '\n';
    });
    return out;
}

http::Options Configuration::http() const {
    using std::chrono::seconds;
    http::Options options;
    options.address = address;
    options.port = static_cast<std::uint16_t>(port);
    options.certificate = certificate;
    options.key = key;
    options.io_threads = io_threads;
    options.workers = workers;
    options.waiting = static_cast<std::size_t>(waiting);
    options.request = {static_cast<std::size_t>(header_bytes), static_cast<std::size_t>(headers),
                       static_cast<std::size_t>(target_bytes), spool};
    options.connections = static_cast<std::size_t>(connections);
    options.requests_a_connection = static_cast<std::size_t>(requests_a_connection);
    options.body_bytes = static_cast<std::size_t>(body_megabytes) << 20;
    options.timeouts = {seconds(header_seconds), seconds(body_seconds),    seconds(write_seconds),
                        seconds(idle_seconds),   seconds(handler_seconds), seconds(heartbeat_seconds)};
    options.trusted_proxies = trusted_proxies;
    return options;
}

api::RateLimits Configuration::limits() const {
    api::RateLimits limits = api::usual_limits;
    limits[0] = {reads_a_second * 4.0, static_cast<double>(reads_a_second)};
    limits[1] = {writes_a_second * 3.0, static_cast<double>(writes_a_second)};
    return limits;
}

} // namespace bihuan::server
