// What pdftotext prints of a hostile PDF: any bytes give words, lines, paragraphs and a document.
#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <string_view>
#include <utility>

#include "reading/document/lines.hpp"
#include "reading/document/pdf_layout.hpp"
#include "reading/document/reader.hpp"

namespace {

void require(bool condition) {
    if (!condition) std::abort();
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace bihuan::document;
    const std::string_view output(reinterpret_cast<const char*>(data), size);
    const auto pages = read_word_boxes(output);
    JoinedText joined = join_lines(reading_order(pages));
    require(joined.page_begins.size() < std::max<std::size_t>(pages.size(), 1));
    std::uint32_t reached = 0;
    for (const std::uint32_t begin : joined.page_begins) {
        require(begin >= reached && begin <= joined.text.size());
        reached = begin;
    }
    for (const auto& heading : joined.headings) {
        require(heading.span.begin < heading.span.end && heading.span.end <= joined.text.size());
    }
    Source source;
    source.format = Format::pdf;
    source.text = std::move(joined.text);
    source.headings = std::move(joined.headings);
    source.page_begins = std::move(joined.page_begins);
    source.lines_are_paragraphs = true;
    const Document document = analyse(std::move(source));
    for (const Paragraph& paragraph : document.paragraphs) {
        require(paragraph.begin <= paragraph.end && paragraph.end <= document.stream.chars.size());
    }
    return 0;
}
