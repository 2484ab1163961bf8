// Documents and sheets as files to download.
#pragma once

#include "render/official/document.hpp"
#include "render/sheet.hpp"
#include "server/api/call.hpp"
#include "server/api/shape.hpp"

namespace bihuan::api {

enum class Paper : std::uint8_t { docx, html, pdf, xlsx };
constexpr auto names_of(Paper) {
    return std::array<std::string_view, 4>{"docx", "html", "pdf", "xlsx"};
}
struct Print {
    Paper format = Paper::docx;
    static constexpr auto fields() { return std::tuple{field("format", &Print::format)}; }
};
/// xlsx: its tables alone. `name`: of the file, without the ending.
Result<Download> printed(const official::OfficialDocument& document, Paper format, const std::string& name);
/// A text whose first line is its title, each further one a paragraph.
official::OfficialDocument document_of(std::string_view written, Date made_on, Language language);

enum class SheetFormat : std::uint8_t { xlsx, csv };
constexpr auto names_of(SheetFormat) {
    return std::array<std::string_view, 2>{"xlsx", "csv"};
}
Result<Download> exported(const std::vector<render::Sheet>& sheets, SheetFormat format,
                          const std::string& name);

} // namespace bihuan::api
