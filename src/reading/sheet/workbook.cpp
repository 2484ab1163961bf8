#include "reading/sheet/workbook.hpp"

#include <array>

#include "base/utf8.hpp"

namespace bihuan::sheet {
namespace {

constexpr std::string_view ole = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";

bool holds_utf16(std::string_view bytes, std::string_view name) {
    std::string wide;
    for (const char c : name)
        wide.append({c, '\0'});
    return bytes.find(wide) != std::string_view::npos;
}

bool is_markup(std::string_view bytes) {
    if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
    while (!bytes.empty() && (bytes.front() == ' ' || (bytes.front() >= '\t' && bytes.front() <= '\r')))
        bytes.remove_prefix(1);
    return bytes.starts_with("<");
}

Result<Workbook> read(std::string_view bytes, const Limits& limits) {
    if (bytes.empty()) return Error{ErrorKind::empty_input, {}, {}};
    if (bytes.size() > limits.file_bytes) return Error{ErrorKind::too_large, {}, "the file's size"};
    if (bytes.starts_with(ole)) { // a workbook with a password is an encrypted package in an old container
        if (holds_utf16(bytes, "EncryptedPackage")) return Error{ErrorKind::encrypted, {}, {}};
        return Error{ErrorKind::not_a_sheet, {}, "xls"};
    }
    if (bytes.starts_with("PK")) return read_xlsx(bytes, limits);
    if (bytes.starts_with("%PDF") || is_markup(bytes))
        return Error{ErrorKind::not_a_sheet, {}, "html, xml, pdf"};
    return read_csv(bytes, limits);
}

} // namespace

Result<Workbook> read_workbook(std::string_view bytes, std::string_view name, const Limits& limits) {
    auto workbook = read(bytes, limits);
    if (workbook) return workbook;
    Error error = workbook.error();
    error.subject = name;
    return error;
}

} // namespace bihuan::sheet
