// Any text: structure, tasks, glossary and livelihood list, with every span checked against the text.
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "reading/document/reader.hpp"
#include "reading/extraction/task.hpp"

namespace {

void require(bool holds) {
    if (!holds) std::abort();
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace bihuan;
    document::Source source;
    source.text = text::from_utf8({reinterpret_cast<const char*>(data), size});
    // The first byte chooses what else a reader may have said.
    if (size > 0) source.lines_are_paragraphs = (data[0] & 1) != 0;
    const auto length = static_cast<std::uint32_t>(source.text.size());
    if (size > 0 && (data[0] & 2) != 0 && length > 8) {
        source.headings = {{{0, length / 4}, 1}, {{length / 2, length / 2 + 3}, 3}};
        source.tables.push_back({{length / 3, length / 2}, {}});
        source.page_begins = {length / 3, length - 1};
    }
    const document::Document document = document::analyse(std::move(source));
    const auto inside = [&](text::Span span) { require(span.begin <= span.end && span.end <= length); };
    require(document.stream.chars.size() == document.stream.origin.size());
    for (std::size_t i = 0; i < document.stream.origin.size(); ++i) {
        require(document.stream.origin[i] < length);
        require(i == 0 || document.stream.origin[i - 1] < document.stream.origin[i]);
    }
    std::uint32_t last = 0;
    for (const document::Paragraph& paragraph : document.paragraphs) {
        require(paragraph.begin == last && paragraph.begin < paragraph.end);
        last = paragraph.end;
        require(document::heading_at(document, paragraph.begin) == paragraph.heading);
    }
    require(last == document.stream.chars.size());
    for (const document::Heading& heading : document.outline)
        inside(heading.span);
    for (const document::Task& task : document.tasks)
        inside(task.span);
    for (const extraction::TaskRecord& task : extraction::tasks(document, {})) {
        inside(task.span);
        for (const extraction::Deadline& deadline : task.deadlines)
            inside(deadline.span);
    }
    for (const extraction::GlossaryEntry& entry : extraction::glossary(document))
        inside(entry.span);
    for (const extraction::LivelihoodItem& item : extraction::livelihood_items(document, {}))
        inside(item.span);
    return 0;
}
