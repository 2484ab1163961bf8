// Markdown is read as the text it is: offsets stay those of the file, only headings and tables are told.
#include <algorithm>

#include "reading/document/markdown_lines.hpp"
#include "reading/document/reader.hpp"

namespace bihuan::document {

Result<Source> read_markdown(std::string_view bytes, const Limits& limits) {
    Result<Source> source = read_text(bytes, limits);
    if (!source) return source;
    source->format = Format::markdown;
    source->headings = markdown_headings(source->text);
    const auto& headings = source->headings;
    const auto first =
        std::find_if(headings.begin(), headings.end(), [](const auto& h) { return h.level == 1; });
    if (first != headings.end()) {
        source->title_hint =
            text::to_utf8(std::u32string_view(source->text).substr(first->span.begin, first->span.size()));
    }
    return source;
}

} // namespace bihuan::document
