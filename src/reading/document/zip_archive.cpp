#include "reading/document/zip_archive.hpp"

#include <zip.h>

#include <algorithm>
#include <memory>
#include <utility>

namespace bihuan::document {
namespace {

constexpr std::int64_t most_entries = 50000;
constexpr std::uint64_t harmless_bytes = 4 << 20; // an entry this small may have any ratio
constexpr std::uint64_t highest_ratio = 400;

Error too_large(std::string detail) {
    return {ErrorKind::too_large, {}, std::move(detail)};
}
Error damaged(std::string detail) {
    return {ErrorKind::damaged, {}, std::move(detail)};
}

struct CloseEntry {
    void operator()(zip_file_t* file) const { zip_fclose(file); }
};

std::int64_t locate(zip* archive, std::string_view name) {
    while (name.starts_with('/'))
        name.remove_prefix(1);
    const std::string exact(name);
    const std::int64_t found = zip_name_locate(archive, exact.c_str(), 0);
    return found >= 0 ? found : zip_name_locate(archive, exact.c_str(), ZIP_FL_NOCASE);
}

} // namespace

Result<ZipArchive> ZipArchive::open(std::string_view bytes, const Limits& limits) {
    zip_error_t error;
    zip_error_init(&error);
    const auto fail = [&] {
        std::string detail = zip_error_strerror(&error);
        zip_error_fini(&error);
        return damaged(std::move(detail));
    };
    zip_source_t* const source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error);
    if (!source) return fail();
    zip_t* const archive = zip_open_from_source(source, ZIP_RDONLY, &error);
    if (!archive) {
        zip_source_free(source);
        return fail();
    }
    zip_error_fini(&error);
    ZipArchive opened(archive, limits.expanded_bytes);
    if (zip_get_num_entries(archive, 0) > most_entries) return too_large("too many entries in the zip");
    return opened;
}

ZipArchive::ZipArchive(ZipArchive&& other) noexcept
    : archive_(std::exchange(other.archive_, nullptr)), budget_(other.budget_) {}

ZipArchive::~ZipArchive() {
    if (archive_) zip_discard(archive_);
}

std::vector<std::string> ZipArchive::names() const {
    std::vector<std::string> names;
    for (std::int64_t i = 0; i < zip_get_num_entries(archive_, 0); ++i) {
        if (const char* name = zip_get_name(archive_, static_cast<zip_uint64_t>(i), 0))
            names.emplace_back(name);
    }
    return names;
}

bool ZipArchive::has(std::string_view name) const {
    return locate(archive_, name) >= 0;
}

Result<std::string> ZipArchive::read(std::string_view name) {
    const std::int64_t index = locate(archive_, name);
    if (index < 0) return damaged("no part " + std::string(name));
    zip_stat_t status;
    zip_stat_init(&status);
    if (zip_stat_index(archive_, static_cast<zip_uint64_t>(index), 0, &status) != 0)
        return damaged(std::string(name));
    if ((status.valid & ZIP_STAT_ENCRYPTION_METHOD) && status.encryption_method != ZIP_EM_NONE) {
        return Error{ErrorKind::encrypted, {}, {}};
    }
    const std::unique_ptr<zip_file_t, CloseEntry> file(
        zip_fopen_index(archive_, static_cast<zip_uint64_t>(index), 0));
    if (!file) return damaged(std::string(name) + ": " + zip_strerror(archive_));

    // The header's size may lie: only what really comes out counts.
    std::string content;
    constexpr std::size_t chunk = 1 << 16;
    if ((status.valid & ZIP_STAT_SIZE) && status.size <= harmless_bytes)
        content.reserve(static_cast<std::size_t>(status.size) + chunk);
    while (true) {
        const std::size_t filled = content.size();
        content.resize(filled + chunk);
        const std::int64_t got = zip_fread(file.get(), content.data() + filled, chunk);
        if (got < 0) return damaged(std::string(name) + ": " + zip_file_strerror(file.get()));
        content.resize(filled + static_cast<std::size_t>(got));
        if (got == 0) break;
        if (static_cast<std::uint64_t>(got) > budget_) return too_large("the zip expands beyond the limit");
        budget_ -= static_cast<std::uint64_t>(got);
        const std::uint64_t packed = std::max<std::uint64_t>(status.comp_size, 1);
        if (content.size() > harmless_bytes && content.size() / packed > highest_ratio) {
            return too_large("an entry expands more than " + std::to_string(highest_ratio) + " times");
        }
    }
    return content;
}

} // namespace bihuan::document
