#include "reading/document/document.hpp"

#include <algorithm>

namespace bihuan::document {

std::string_view name_of(Format format) {
    switch (format) {
        case Format::text:
            return "text";
        case Format::markdown:
            return "markdown";
        case Format::html:
            return "html";
        case Format::docx:
            return "docx";
        case Format::pdf:
            return "pdf";
        case Format::ofd:
            return "ofd";
        case Format::legacy_word:
            return "doc";
    }
    return "text";
}

std::int32_t paragraph_at(const Document& document, std::uint32_t position) {
    const auto& paragraphs = document.paragraphs;
    const auto behind = std::upper_bound(paragraphs.begin(), paragraphs.end(), position,
                                         [](std::uint32_t at, const Paragraph& p) { return at < p.begin; });
    if (behind == paragraphs.begin()) return -1;
    const auto found = behind - 1;
    return position < found->end ? static_cast<std::int32_t>(found - paragraphs.begin()) : -1;
}

std::int32_t heading_at(const Document& document, std::uint32_t position) {
    const std::int32_t index = paragraph_at(document, position);
    if (index < 0) return -1;
    const Paragraph& paragraph = document.paragraphs[static_cast<std::size_t>(index)];
    const std::uint32_t offset = document.stream.origin[position];
    const std::uint32_t start = document.stream.origin[paragraph.begin];
    const auto& outline = document.outline;
    const auto behind =
        std::upper_bound(outline.begin(), outline.end(), offset,
                         [](std::uint32_t at, const Heading& h) { return at < h.span.begin; });
    if (behind != outline.begin() && (behind - 1)->span.begin >= start)
        return static_cast<std::int32_t>(behind - 1 - outline.begin());
    return paragraph.heading;
}

} // namespace bihuan::document
