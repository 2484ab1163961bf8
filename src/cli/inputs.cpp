#include "cli/inputs.hpp"

#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <filesystem>
#include <system_error>

namespace bihuan::cli {
namespace {

namespace fs = std::filesystem;

constexpr std::array<std::string_view, 12> endings{".txt",  ".text", ".md",  ".markdown", ".html", ".htm",
                                                   ".docx", ".pdf",  ".ofd", ".doc",      ".wps",  ".xhtml"};

bool has_document_ending(const fs::path& path) {
    std::string ending = path.extension().string();
    std::transform(ending.begin(), ending.end(), ending.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    return std::find(endings.begin(), endings.end(), ending) != endings.end();
}

Error folder_error(const fs::path& folder, const std::error_code& code) {
    const bool refused = code == std::errc::permission_denied || code == std::errc::operation_not_permitted;
    if (refused) return {ErrorKind::no_permission, folder.string(), {}};
    return {ErrorKind::damaged, folder.string(), code.message()};
}

void walk(const fs::path& folder, Inputs& inputs) {
    std::vector<fs::directory_entry> entries;
    std::error_code code;
    for (fs::directory_iterator it(folder, code), end; !code && it != end; it.increment(code)) {
        if (!it->path().filename().string().starts_with('.')) entries.push_back(*it);
    }
    if (code) inputs.errors.push_back(folder_error(folder, code));
    std::sort(entries.begin(), entries.end(),
              [](const fs::directory_entry& a, const fs::directory_entry& b) { return a.path() < b.path(); });
    for (const fs::directory_entry& entry : entries) {
        std::error_code ignored; // an entry that vanished meanwhile is neither
        if (entry.is_directory(ignored) && !entry.is_symlink(ignored)) {
            walk(entry.path(), inputs);
        } else if (entry.is_regular_file(ignored) && has_document_ending(entry.path())) {
            inputs.paths.push_back(entry.path().string());
        }
    }
}

Result<std::string> read_standard_input(const document::Limits& limits) {
    std::string bytes;
    std::array<char, 65536> block{};
    for (;;) {
        const ssize_t got = ::read(STDIN_FILENO, block.data(), block.size());
        if (got < 0 && errno == EINTR) continue;
        if (got < 0) {
            const ErrorKind kind = errno == EISDIR ? ErrorKind::not_a_file : ErrorKind::damaged;
            return Error{kind, "-", std::generic_category().message(errno)};
        }
        if (got == 0) return bytes;
        bytes.append(block.data(), static_cast<std::size_t>(got));
        if (bytes.size() > limits.file_bytes) {
            return Error{ErrorKind::too_large, "-",
                         "over " + std::to_string(limits.file_bytes >> 20) + " MiB"};
        }
    }
}

} // namespace

Inputs find_inputs(const std::vector<std::string>& words) {
    Inputs inputs;
    inputs.several = words.size() > 1;
    for (const std::string& word : words) {
        std::error_code ignored; // whatever is wrong with the path, reading it will say so
        if (word == "-" || !fs::is_directory(word, ignored)) {
            inputs.paths.push_back(word);
            continue;
        }
        inputs.several = true;
        const std::size_t before = inputs.paths.size() + inputs.errors.size();
        walk(word, inputs);
        if (inputs.paths.size() + inputs.errors.size() == before) {
            inputs.errors.push_back({ErrorKind::nothing_in_folder, word, {}});
        }
    }
    return inputs;
}

Result<document::Source> load_source(const std::string& path) {
    if (path != "-") return document::read_file(path);
    const Result<std::string> bytes = read_standard_input({});
    if (!bytes) return bytes.error();
    return document::read_bytes(*bytes, path);
}

} // namespace bihuan::cli
