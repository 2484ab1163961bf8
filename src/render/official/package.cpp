#include "render/official/package.hpp"

#include <zip.h>

#include <new>

namespace bihuan::official {

std::string package(const Parts& parts) {
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t* target = zip_source_buffer_create(nullptr, 0, 0, &error);
    if (target == nullptr) throw std::bad_alloc();
    zip_source_keep(target);
    zip_t* archive = zip_open_from_source(target, ZIP_TRUNCATE, &error);
    if (archive == nullptr) throw std::bad_alloc();
    for (const auto& [name, content] : parts) {
        zip_source_t* part = zip_source_buffer(archive, content.data(), content.size(), 0);
        if (part == nullptr) throw std::bad_alloc();
        const zip_int64_t index = zip_file_add(archive, name.c_str(), part, ZIP_FL_ENC_UTF_8);
        if (index < 0) throw std::bad_alloc();
        // One moment for all, in the zip's own way of writing it: 1 January 1980, 0:00.
        zip_file_set_dostime(archive, static_cast<zip_uint64_t>(index), 0, (1 << 5) | 1, 0);
    }
    if (zip_close(archive) != 0) throw std::bad_alloc();
    zip_stat_t size;
    std::string bytes;
    if (zip_source_open(target) == 0) {
        zip_source_stat(target, &size);
        bytes.resize(size.size);
        zip_source_read(target, bytes.data(), bytes.size());
        zip_source_close(target);
    }
    zip_source_free(target);
    return bytes;
}

} // namespace bihuan::official
