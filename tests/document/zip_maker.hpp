// Makes the zipped formats for tests, from parts that can be read in the test.
#pragma once

#include <zip.h>

#include <cstring>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

namespace bihuan::document::test {

struct Part {
    std::string name, content;
};

/// The bytes of a zip of `parts`; with a password every part is encrypted. Fuzzers store: packing takes most
/// time.
enum class Packing { deflate, store };
inline std::string make_zip(const std::vector<Part>& parts, const char* password = nullptr,
                            Packing packing = Packing::deflate) {
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t* const target = zip_source_buffer_create(nullptr, 0, 0, &error);
    zip_source_keep(target);
    zip_t* const archive = zip_open_from_source(target, ZIP_TRUNCATE, &error);
    if (!archive) throw std::runtime_error("no zip");
    for (const Part& part : parts) {
        zip_source_t* const content = zip_source_buffer(archive, part.content.data(), part.content.size(), 0);
        const zip_int64_t index = zip_file_add(archive, part.name.c_str(), content, ZIP_FL_ENC_UTF_8);
        if (index < 0) throw std::runtime_error("no part");
        if (packing == Packing::store)
            zip_set_file_compression(archive, static_cast<zip_uint64_t>(index), ZIP_CM_STORE, 0);
        if (password)
            zip_file_set_encryption(archive, static_cast<zip_uint64_t>(index), ZIP_EM_AES_256, password);
    }
    if (zip_close(archive) != 0) throw std::runtime_error("zip not written");
    zip_stat_t status;
    zip_source_stat(target, &status);
    std::string bytes(status.size, '\0');
    zip_source_open(target);
    if (zip_source_read(target, bytes.data(), bytes.size()) < 0)
        throw std::runtime_error("zip not read back");
    zip_source_close(target);
    zip_source_free(target);
    return bytes;
}

} // namespace bihuan::document::test
