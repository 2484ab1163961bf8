// Word before 2007 (.doc) and WPS Writer (.wps): LibreOffice, in a helper process, makes a .docx of it, and
// that is read. No part of the old file is interpreted here beyond the names in its directory.
#include <algorithm>
#include <cstdint>
#include <cstring>
#include <fstream>
#include <iterator>
#include <optional>

#include "reading/document/helper_process.hpp"
#include "reading/document/reader.hpp"

namespace bihuan::document {
namespace {

constexpr std::uint64_t office_address_space = 16ull << 30; // mostly reserved, never touched
constexpr std::uint32_t office_open_files = 1024;

std::optional<std::uint64_t> little_endian(std::string_view bytes, std::uint64_t at, std::size_t size) {
    if (at > bytes.size() || bytes.size() - at < size) return std::nullopt;
    std::uint64_t value = 0;
    for (std::size_t i = size; i-- > 0;) {
        value = value << 8 | static_cast<unsigned char>(bytes[static_cast<std::size_t>(at) + i]);
    }
    return value;
}

/// Where the compound file's directory entry of this name begins; its names are UTF-16, entries 128 bytes
/// long.
std::optional<std::size_t> directory_entry(std::string_view bytes, std::string_view name) {
    std::string wide;
    for (const char c : name) {
        wide += c;
        wide += '\0';
    }
    wide.append(2, '\0');
    for (std::size_t at = bytes.find(wide); at != std::string_view::npos; at = bytes.find(wide, at + 1)) {
        if (at % 128 == 0 && little_endian(bytes, at + 64, 2) == wide.size()) return at;
    }
    return std::nullopt;
}

/// Word's own flag for a password, in the head of the stream WordDocument.
bool has_password(std::string_view bytes, std::size_t entry) {
    constexpr std::uint64_t word_magic = 0xA5EC, flag_encrypted = 0x0100;
    const auto sector_power = little_endian(bytes, 0x1E, 2), sector = little_endian(bytes, entry + 0x74, 4);
    if (!sector_power || !sector || *sector_power > 16) return false;
    const std::uint64_t stream = (*sector + 1) << *sector_power;
    if (little_endian(bytes, stream, 2) != word_magic) return false;
    const auto flags = little_endian(bytes, stream + 0x0A, 2);
    return flags && (*flags & flag_encrypted) != 0;
}

Result<std::string> read_limited(const std::filesystem::path& path, std::uint64_t most) {
    std::error_code failed;
    const std::uintmax_t size = std::filesystem::file_size(path, failed);
    if (failed) return Error{ErrorKind::damaged, {}, "LibreOffice could not open it"};
    if (size > most)
        return Error{ErrorKind::too_large, {}, "as docx over " + std::to_string(most >> 20) + " MiB"};
    std::ifstream file(path, std::ios::binary);
    return std::string(std::istreambuf_iterator<char>(file), {});
}

} // namespace

Result<Source> read_legacy_word(std::string_view bytes, const Limits& limits) {
    if (directory_entry(bytes, "EncryptedPackage")) return Error{ErrorKind::encrypted, {}, {}};
    for (const std::string_view other :
         {"Workbook", "Book", "PowerPoint Document", "__properties_version1.0"}) {
        if (directory_entry(bytes, other)) return Error{ErrorKind::not_a_document, {}, {}};
    }
    const auto document = directory_entry(bytes, "WordDocument");
    if (document && has_password(bytes, *document)) return Error{ErrorKind::encrypted, {}, {}};

    const auto folder = TemporaryFolder::make();
    if (!folder) return folder.error();
    const std::filesystem::path input = folder->path() / "document.doc";
    if (!std::ofstream(input, std::ios::binary)
             .write(bytes.data(), static_cast<std::streamsize>(bytes.size()))) {
        return Error{ErrorKind::cannot_write, input.string(), {}};
    }

    HelperCommand command;
    command.program = find_program("soffice") ? "soffice" : "libreoffice";
    // A profile of its own: a running LibreOffice of the user is neither asked nor disturbed.
    command.arguments = {"--headless",
                         "--norestore",
                         "--nolockcheck",
                         "--nodefault",
                         "-env:UserInstallation=file://" + (folder->path() / "profile").string(),
                         "--convert-to",
                         "docx",
                         "--outdir",
                         (folder->path() / "out").string(),
                         input.string()};
    command.folder = folder->path();
    command.limits.address_space = std::max(limits.helper_bytes, office_address_space);
    command.limits.seconds = limits.seconds;
    command.limits.written_file = limits.expanded_bytes;
    command.limits.open_files = office_open_files;
    const auto run = run_helper(command);
    if (!run) {
        Error error = run.error();
        if (error.kind == ErrorKind::tool_missing)
            error.detail = "LibreOffice: apt install libreoffice-writer-nogui";
        return error;
    }
    const auto converted = read_limited(folder->path() / "out" / "document.docx", limits.file_bytes);
    if (!converted) return converted.error();
    auto source = read_docx(*converted, limits);
    if (source) source->format = Format::legacy_word;
    return source;
}

} // namespace bihuan::document
