// Lines become blocks: normalised into the stream, joined where a sentence was broken, noise left out.
#include "reading/document/structure.hpp"

#include <algorithm>
#include <utility>

#include "reading/document/noise.hpp"
#include "reading/document/wrapping.hpp"

namespace bihuan::document {
namespace {

constexpr bool is_closing(char32_t c) {
    return c == U'”' || c == U'’' || c == U'）' || c == U'》' || c == U'」';
}

/// The last character that tells how a line ends: closing quotes and brackets are looked through.
char32_t final_mark(std::u32string_view line) {
    std::size_t i = line.size();
    while (i > 1 && is_closing(line[i - 1]))
        --i;
    return i == 0 ? 0 : line[i - 1];
}

constexpr bool goes_on(char32_t c) {
    return c == U'，' || c == U'、' || c == U'（' || c == U'“' || c == U'《' || c == U'—' || c == U'·';
}

bool has_sentence_mark(std::u32string_view line) {
    return std::any_of(line.begin(), line.end(), [](char32_t c) { return ends_sentence(c) || c == U'；'; });
}

/// Quotes and brackets of `text` that are open at its end.
bool is_open(std::u32string_view text) {
    int depth = 0;
    for (const char32_t c : text) {
        if (c == U'“' || c == U'（' || c == U'《') ++depth;
        if ((c == U'”' || c == U'）' || c == U'》') && depth > 0) --depth;
    }
    return depth > 0;
}

bool is_broken_title(std::u32string_view line) {
    if (line.size() > 60 || has_sentence_mark(line)) return false;
    if (line.ends_with(U"的") || line.ends_with(U"和") || line.ends_with(U"与") || line.ends_with(U"及"))
        return true;
    if (!line.starts_with(U"关于") && !line.starts_with(U"转发") && !line.starts_with(U"印发")) return false;
    for (const std::u32string_view word :
         {U"通知", U"意见", U"方案", U"决定", U"报告", U"公告", U"批复", U"函"}) {
        if (line.ends_with(word)) return false;
    }
    return true;
}

bool opens_new(std::u32string_view line) {
    return line.starts_with(U"各位代表") || line.starts_with(U"附件") || line.starts_with(U"同志们");
}

/// Whether the line behind `previous` (blocks' last) goes on with its sentence.
bool continues(const Block& block, std::u32string_view previous, std::u32string_view line,
               const Label& label) {
    if (block.styled_level != 0 || block.in_table || opens_new(line)) return false;
    // A label all alone, its text on the next line.
    if (block.label.style != LabelStyle::none && previous.size() == block.label.length) return true;
    if (label.style != LabelStyle::none) return false;
    const char32_t last = final_mark(previous);
    if (ends_sentence(last) || last == U'；' || last == U'：') return false;
    if (goes_on(last) || is_broken_title(previous)) return true;
    const std::u32string_view tail =
        previous.substr(previous.size() - std::min<std::size_t>(previous.size(), 80));
    if (is_open(tail)) return true;
    // A body sentence without its end. Headings and lines of a list have no sentence mark inside, and are
    // short.
    if (is_closing(previous.back())) return false;
    const std::size_t long_line = block.label.style == LabelStyle::none ? 26 : 50;
    return has_sentence_mark(previous) ||
           (previous.size() >= long_line && previous.find(U'，') != std::u32string_view::npos);
}

class Cursor {
  public:
    explicit Cursor(const Source& source) : source_(source) {}

    std::uint8_t styled_level(std::uint32_t begin, std::uint32_t end) {
        const auto& headings = source_.headings;
        while (heading_ < headings.size() && headings[heading_].span.end <= begin)
            ++heading_;
        if (heading_ == headings.size() || headings[heading_].span.begin >= end) return 0;
        return headings[heading_].level;
    }
    bool in_table(std::uint32_t begin) {
        const auto& tables = source_.tables;
        while (table_ < tables.size() && tables[table_].span.end <= begin)
            ++table_;
        return table_ < tables.size() && tables[table_].span.begin <= begin;
    }

  private:
    const Source& source_;
    std::size_t heading_ = 0;
    std::size_t table_ = 0;
};

} // namespace

std::vector<Block> join_lines(const Source& source, StreamBuilder& stream) {
    constexpr std::uint32_t edge = 600; // characters at both ends where pages put their own lines
    const std::u32string_view text = source.text;
    const auto size = static_cast<std::uint32_t>(text.size());
    std::vector<Block> blocks;
    Cursor cursor(source);
    const Wrapping wrapping = source.lines_are_paragraphs ? Wrapping{} : find_wrapping(text);
    LineShape last_shape;
    std::uint32_t last_end = 0; // of the line before, in the text
    std::uint32_t begin = 0;
    while (begin < size) {
        std::uint32_t end = begin;
        while (end < size && !is_line_break(text[end]))
            ++end;
        const std::uint32_t start = stream.append(begin, end);
        const std::uint32_t line_begin = std::exchange(begin, end + 1);
        if (stream.size() == start) continue;
        const std::u32string_view line = stream.view(start, stream.size());
        if (is_noise(line, end < edge || line_begin + edge > size)) {
            stream.truncate(start);
            continue;
        }
        Block block{start,
                    stream.size(),
                    read_label(line),
                    cursor.styled_level(line_begin, end),
                    cursor.in_table(line_begin),
                    false};
        const LineShape shape =
            wrapping.width == 0 ? LineShape{} : shape_of(text.substr(line_begin, end - line_begin));
        const bool next_line = line_begin <= last_end + 2; // no blank line between
        last_end = end;
        const LineShape before = std::exchange(last_shape, shape);
        if (!blocks.empty() && blocks.back().end == start && block.styled_level == 0 && !block.in_table) {
            Block& previous = blocks.back();
            const std::u32string_view said = stream.view(previous.begin, previous.end);
            const bool wrapped = next_line && wrapping.is_full(before) && previous.styled_level == 0 &&
                                 (wrapping.indented ? shape.indent < 2 : !ends_sentence(final_mark(said)));
            if (wrapped || continues(previous, said, line, block.label)) {
                if (is_latin(stream.at(start - 1)) && is_latin(stream.at(start)))
                    stream.insert_space(start, line_begin - 1);
                previous.end = stream.size();
                if (previous.label.style == LabelStyle::none)
                    previous.label = read_label(stream.view(previous.begin, previous.end));
                continue;
            }
        }
        blocks.push_back(block);
    }
    const auto& bold = stream.bold_marks();
    for (Block& block : blocks)
        block.bold = std::binary_search(bold.begin(), bold.end(), block.begin);
    return blocks;
}

bool has_figure(std::u32string_view text) {
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (!is_digit(text[i])) continue;
        while (i < text.size() && (is_digit(text[i]) || text[i] == U'.'))
            ++i;
        const char32_t next = i < text.size() ? text[i] : 0;
        if (next == U'年' || next == U'期' || next == U'月' || is_latin(next) || next == U'+' || next == U'”')
            continue;
        return true;
    }
    return false;
}

bool looks_like_title(std::u32string_view line) {
    if (line.size() < 2 || line.size() > 40) return false;
    const char32_t last = line.back();
    if (last == U'：' || last == U'，' || last == U'、' || last == U'；' || has_sentence_mark(line))
        return false;
    return !has_figure(line) && std::any_of(line.begin(), line.end(), is_han);
}

Document analyse(Source source) {
    Document document;
    StreamBuilder stream(source.text);
    std::vector<Block> blocks = join_lines(source, stream);
    const std::vector<std::uint32_t> bold_marks = stream.bold_marks();
    document.stream = stream.take();
    document.format = source.format;
    document.encoding = std::move(source.encoding);
    document.page_begins = source.page_begins;
    document.text = std::move(source.text);
    const std::size_t head = read_metadata(blocks, source, document);
    read_outline(blocks, head, bold_marks, document);
    read_tasks(blocks, head, document);
    document.tables = std::move(source.tables);
    return document;
}

} // namespace bihuan::document
