// Readers: one a format, chosen by content. Each hands over a Source; `analyse` makes every Source a
// Document.
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/error.hpp"
#include "reading/document/document.hpp"

namespace bihuan::document {

/// What stops hostile or huge files: every reader keeps within these.
struct Limits {
    std::uint64_t file_bytes = 256ull << 20;     // larger files are refused: too_large
    std::uint64_t text_bytes = 64ull << 20;      // of plain text, Markdown, HTML: longer is no document
    std::uint64_t expanded_bytes = 128ull << 20; // all that one zip may expand to
    std::uint32_t nesting = 256;                 // XML and HTML depth
    std::uint32_t seconds = 60;                  // a helper process's wall time
    std::uint64_t helper_bytes = 1ull << 30;     // its address space
};

/// What a reader hands over: the text, and what the file's own markup says of it.
struct Source {
    Format format = Format::text;
    std::string encoding;
    std::u32string text;
    struct StyledHeading {
        Span span;
        std::uint8_t level = 1;
    };
    /// Paragraphs that the file styles as headings (#, h1, Heading 1); Markdown's span leaves the # out.
    std::vector<StyledHeading> headings;
    std::vector<Table> tables;
    std::vector<std::uint32_t> page_begins;
    /// The markup's own metadata title (html <title>, docx core properties); may be empty or wrong.
    std::string title_hint;
    /// True where every line break of `text` surely ends a paragraph (docx, html, ofd, pdf after joining);
    /// false for plain text, whose lines may be broken anywhere.
    bool lines_are_paragraphs = false;
};

/// Reads a file of any supported format; `name` is for messages only. "-" is the caller's to read.
Result<Source> read_file(const std::filesystem::path& path, const Limits& limits = {});
Result<Source> read_bytes(std::string_view bytes, std::string_view name, const Limits& limits = {});

/// What the bytes are, by their content alone; nullopt for a zip that holds no document. What is taken for
/// text may still turn out to be in no encoding.
std::optional<Format> detect(std::string_view bytes);

/// Finds structure: joins broken lines, removes web-page noise round a report, builds the stream, the
/// outline, the tasks and the metadata. Total: any text gives a Document.
Document analyse(Source source);

/// read_file or read_bytes, then analyse.
Result<Document> load(const std::filesystem::path& path, const Limits& limits = {});

// The readers behind read_bytes, each in its own file; `bytes` is the whole file.
Result<Source> read_text(std::string_view bytes, const Limits&);
Result<Source> read_markdown(std::string_view bytes, const Limits&);
Result<Source> read_html(std::string_view bytes, const Limits&);
Result<Source> read_docx(std::string_view bytes, const Limits&);
Result<Source> read_ofd(std::string_view bytes, const Limits&);
Result<Source> read_pdf(std::string_view bytes, const Limits&);
Result<Source> read_legacy_word(std::string_view bytes, const Limits&);

} // namespace bihuan::document
