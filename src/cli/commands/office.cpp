#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "cli/commands/command.hpp"
#include "registry/settings.hpp"
#include "storage/store.hpp"

namespace bihuan::commands {
namespace {

namespace files = std::filesystem;

constexpr std::string_view settings_name = "bihuan.toml";

bool is_path(const std::string& database) {
    return database.find("://") == std::string::npos;
}

Office::Settings parsed(const std::string& text, const std::string& path) {
    auto read = must(registry::Settings::parse(text, path));
    Office::Settings settings;
    read.read("database", settings.database);
    read.read("region", settings.region);
    read.read("post", settings.post);
    must(read.finish());
    return settings;
}

/// postgresql://NAME:PASSWORD@HOST/… or …?password=…
bool holds_password(std::string_view database) {
    const std::size_t begin = database.find("://");
    if (begin == std::string_view::npos) return false;
    const std::string_view rest = database.substr(begin + 3), host = rest.substr(0, rest.find_first_of("/?"));
    const std::size_t sign = host.rfind('@');
    return (sign != std::string_view::npos && host.substr(0, sign).find(':') != std::string_view::npos) ||
           rest.find("password=") != std::string_view::npos;
}

bool others_may_read(const files::path& path) {
    std::error_code ignored;
    const auto others = files::perms::group_read | files::perms::others_read;
    return (files::status(path, ignored).permissions() & others) != files::perms::none;
}

/// "a\\b" of a\b, as TOML writes a text.
std::string as_toml(std::string_view text) {
    std::string out = "\"";
    for (const char c : text) {
        if (c == '"' || c == '\\') out += '\\';
        out += c;
    }
    return out + '"';
}

/// For its owner alone to read: the database's address may hold a password.
void write_settings(const files::path& path, const Office::Settings& settings) {
    const int file = ::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, S_IRUSR | S_IWUSR);
    if (file < 0) throw Stop{{ErrorKind::cannot_write, path.string(), std::strerror(errno)}};
    const std::string text = "database = " + as_toml(settings.database) +
                             "\nregion = " + as_toml(settings.region) + "\npost = " + as_toml(settings.post) +
                             "\n";
    const bool written = ::write(file, text.data(), text.size()) == static_cast<ssize_t>(text.size());
    if (::close(file) != 0 || !written) throw Stop{{ErrorKind::cannot_write, path.string(), ""}};
}

} // namespace

const Office::Settings& Office::settings() {
    if (settings_) return *settings_;
    const files::path path = files::path(folder_) / settings_name;
    std::ifstream file(path, std::ios::binary);
    if (!file) throw Stop{{ErrorKind::no_database, folder_, ""}};
    std::ostringstream text;
    text << file.rdbuf();
    settings_ = parsed(text.str(), path.string());
    if (holds_password(settings_->database) && others_may_read(path)) open_password_ = path.string();
    return *settings_;
}

storage::Store& Office::any_store() {
    if (!store_) {
        const std::string& where = settings().database;
        const files::path path = files::path(folder_) / where;
        if (is_path(where) && !files::exists(path)) throw Stop{{ErrorKind::no_database, path.string(), ""}};
        store_ =
            std::make_unique<storage::Store>(world_.open_database(is_path(where) ? path.string() : where, 0));
    }
    return *store_;
}

storage::Store& Office::store() {
    storage::Store& store = any_store();
    if (checked_) return store;
    const int found = store.version(), wanted = store.latest_version();
    const std::string both = std::to_string(found) + " / " + std::to_string(wanted);
    if (found == 0) throw Stop{{ErrorKind::no_database, settings().database, ""}};
    if (found < wanted) throw Stop{{ErrorKind::older_database, settings().database, both}};
    if (found > wanted) throw Stop{{ErrorKind::newer_database, settings().database, both}};
    checked_ = true;
    return store;
}

const progress::Policy& Office::policy() {
    if (!policy_) {
        const files::path own = files::path(folder_) / "policy";
        policy_ = files::is_directory(own) ? must(progress::Policy::from(own.string()))
                                           : progress::Policy::defaults();
    }
    return *policy_;
}

const supervision::Policy& Office::supervision_policy() {
    if (!supervision_policy_) {
        const files::path own = files::path(folder_) / "policy";
        supervision_policy_ = files::is_directory(own) ? must(supervision::Policy::from(own.string()))
                                                       : supervision::Policy::defaults();
    }
    return *supervision_policy_;
}

void Office::create(Settings settings, const std::function<void(Settings&)>& found) {
    const files::path path = files::path(folder_) / settings_name;
    if (files::exists(path)) throw Stop{{ErrorKind::already_there, path.string(), ""}};
    const bool local = is_path(settings.database);
    const files::path database = files::path(folder_) / settings.database;
    if (local && files::exists(database)) throw Stop{{ErrorKind::already_there, database.string(), ""}};
    std::error_code failed;
    const bool new_folder = files::create_directories(folder_, failed);
    if (failed) throw Stop{{ErrorKind::cannot_write, folder_, failed.message()}};
    settings_ = settings;
    try {
        store_ = std::make_unique<storage::Store>(
            world_.open_database(local ? database.string() : settings.database, settings.partitions));
        store_->migrate();
        found(settings);
        settings_ = settings;
        write_settings(path, settings);
    } catch (...) {
        store_.reset();
        files::remove(path, failed);
        if (local) {
            for (const char* ending : {"", "-wal", "-shm"})
                files::remove(database.string() + ending, failed);
        }
        if (new_folder) files::remove(folder_, failed); // only if it is empty
        throw;
    }
}

} // namespace bihuan::commands
