#include <filesystem>
#include <fstream>
#include <sstream>

#include "cli/commands/command.hpp"
#include "storage/store.hpp"

namespace bihuan::commands {
namespace {

namespace files = std::filesystem;

constexpr std::string_view settings_name = "bihuan.toml";

bool is_path(const std::string& database) {
    return database.find("://") == std::string::npos;
}

/// name = "value" lines.
Office::Settings parsed(const std::string& text, const std::string& path) {
    Office::Settings settings;
    std::istringstream lines(text);
    int number = 0;
    for (std::string line; std::getline(lines, line);) {
        ++number;
        if (line.empty() || line[0] == '#') continue;
        const std::size_t quote = line.find('"'), end = line.rfind('"');
        const std::string name = line.substr(0, line.find_first_of(" ="));
        std::string* setting = name == "database" ? &settings.database
                               : name == "region" ? &settings.region
                               : name == "post"   ? &settings.post
                                                  : nullptr;
        if (setting == nullptr || quote == end) {
            throw Stop{{ErrorKind::bad_policy, path + ":" + std::to_string(number),
                        "database | region | post = \"…\""}};
        }
        *setting = line.substr(quote + 1, end - quote - 1);
    }
    return settings;
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
    return *settings_;
}

storage::Store& Office::any_store() {
    if (!store_) {
        const std::string& where = settings().database;
        const files::path path = files::path(folder_) / where;
        if (is_path(where) && !files::exists(path)) throw Stop{{ErrorKind::no_database, path.string(), ""}};
        store_ =
            std::make_unique<storage::Store>(world_.open_database(is_path(where) ? path.string() : where));
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
            world_.open_database(local ? database.string() : settings.database));
        store_->migrate();
        found(settings);
        settings_ = settings;
        std::ofstream file(path, std::ios::binary);
        file << "database = \"" << settings.database << "\"\nregion = \"" << settings.region
             << "\"\npost = \"" << settings.post << "\"\n";
        if (!file.flush()) throw Stop{{ErrorKind::cannot_write, path.string(), ""}};
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
