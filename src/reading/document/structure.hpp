// The steps of `analyse`; document rooms' own use.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "reading/document/document.hpp"
#include "reading/document/label.hpp"
#include "reading/document/reader.hpp"
#include "reading/document/stream.hpp"

namespace bihuan::document {

/// A paragraph on its way to become one: a range of the stream and what its first line told.
struct Block {
    std::uint32_t begin = 0, end = 0;
    Label label;
    std::uint8_t styled_level = 0; // the file styles it as a heading of this level; 0: it doesn't
    bool in_table = false;
    bool bold = false; // begins with `**`
};

/// Lines of the source as blocks, broken sentences joined, page noise left out.
std::vector<Block> join_lines(const Source& source, StreamBuilder& stream);

/// Title, issuing body, number, region, date and years; `blocks` are in document order. Returns how many
/// blocks at the start are the head (title, subtitle, signature, salutation) rather than the text itself.
std::size_t read_metadata(std::vector<Block>& blocks, const Source& source, Document& document);

/// Headings, tasks and paragraphs. `bold_marks`: stream positions of `**`.
void read_outline(const std::vector<Block>& blocks, std::size_t head,
                  const std::vector<std::uint32_t>& bold_marks, Document& document);

/// Numbered tasks where the document is a list of such: fills Document::tasks and Paragraph::task. Reports
/// number their headings, not tasks; then nothing is filled.
void read_tasks(const std::vector<Block>& blocks, std::size_t head, Document& document);

/// True for a line that is nothing but a heading's own title by its looks: short, no sentence mark, no
/// figure.
bool looks_like_title(std::u32string_view line);

/// Digits in `text` that measure something, rather than name (2023年, 5G, 3A级).
bool has_figure(std::u32string_view text);

} // namespace bihuan::document
