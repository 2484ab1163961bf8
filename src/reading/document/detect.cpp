// What a file is, told by its bytes.
#include <algorithm>
#include <array>

#include "reading/document/markdown_lines.hpp"
#include "reading/document/reader.hpp"
#include "reading/document/zip_archive.hpp"

namespace bihuan::document {
namespace {

constexpr std::size_t head_bytes = 1024;     // readers of PDF accept rubbish before the header
constexpr std::size_t sniffed_bytes = 65536; // enough to tell HTML or Markdown from text

constexpr std::string_view pdf_magic = "%PDF-";
constexpr std::string_view zip_magic = "PK\x03\x04";
constexpr std::string_view rich_text_magic = "{\\rtf"; // Word saves it as .doc, too
constexpr std::string_view ole_magic = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";

/// Elements that pages and saved fragments begin with or are made of.
constexpr auto html_names = std::to_array<std::string_view>(
    {"html",       "head",  "body",    "meta",   "title",   "link", "base",   "style",  "script", "div",
     "p",          "table", "thead",   "tbody",  "tr",      "td",   "th",     "br",     "hr",     "span",
     "h1",         "h2",    "h3",      "h4",     "h5",      "h6",   "ul",     "ol",     "li",     "dl",
     "dt",         "dd",    "article", "main",   "section", "font", "center", "header", "footer", "nav",
     "blockquote", "pre",   "form",    "strong", "b",       "i",    "em",     "u",      "a",      "img",
     "iframe",     "small", "sub",     "sup",    "noscript"});

char lower(char c) {
    return static_cast<char>(c >= 'A' && c <= 'Z' ? c + 32 : c);
}

/// The name of the tag that begins at `at` ("<P align=…" → "p", "</div>" → "div"); empty for no tag.
std::string tag_name(std::string_view head, std::size_t at) {
    std::size_t i = at + 1;
    if (i < head.size() && head[i] == '/') ++i;
    std::string name;
    while (i < head.size() && name.size() < 12) {
        const char c = lower(head[i]);
        if ((c < 'a' || c > 'z') && (c < '0' || c > '9')) break;
        name.push_back(c);
        ++i;
    }
    const bool closed = i < head.size() && (head[i] == '>' || head[i] == '/' || head[i] == ' ' ||
                                            head[i] == '\t' || head[i] == '\r' || head[i] == '\n');
    return closed ? name : std::string();
}

bool is_html_name(std::string_view name) {
    return std::find(html_names.begin(), html_names.end(), name) != html_names.end();
}

/// `head` as ASCII: UTF-16's zeros and byte-order marks left out, so that all encodings look alike.
std::string ascii_of(std::string_view bytes) {
    std::string head;
    head.reserve(bytes.size());
    for (const char c : bytes) {
        if (c != '\0') head.push_back(c);
    }
    for (const std::string_view mark : {"\xEF\xBB\xBF", "\xFF\xFE", "\xFE\xFF"}) {
        if (head.starts_with(mark)) return head.substr(mark.size());
    }
    return head;
}

bool starts_with_word(std::string_view text, std::string_view word) {
    return text.size() >= word.size() &&
           std::equal(word.begin(), word.end(), text.begin(), [](char a, char b) { return a == lower(b); });
}

/// A page (doctype, <html>), or a fragment that begins with an element.
bool looks_like_html(std::string_view bytes) {
    const std::string head = ascii_of(bytes.substr(0, sniffed_bytes));
    std::size_t at = head.find_first_not_of(" \t\r\n\f");
    if (at == std::string::npos) return false;
    while (head.compare(at, 4, "<!--") == 0) {
        const std::size_t end = head.find("-->", at);
        if (end == std::string::npos) return false;
        at = head.find_first_not_of(" \t\r\n\f", end + 3);
        if (at == std::string::npos) return false;
    }
    const std::string_view start = std::string_view(head).substr(at);
    if (starts_with_word(start, "<!doctype html") || starts_with_word(start, "<html")) return true;
    if (starts_with_word(start, "<?xml")) return head.find("<html") != std::string::npos;
    if (start.starts_with('<') && is_html_name(tag_name(head, at))) return true;
    return false;
}

/// Text with elements amid it, saved from a page; six of them, as one or two may be what a text speaks of.
bool holds_html(std::string_view bytes) {
    const std::string head = ascii_of(bytes.substr(0, sniffed_bytes));
    std::size_t blocks = 0;
    for (std::size_t i = head.find('<'); i != std::string::npos; i = head.find('<', i + 1)) {
        const std::string name = tag_name(head, i);
        blocks += name == "p" || name == "div" || name == "br" || name == "td" || name == "body";
    }
    return blocks >= 6;
}

bool looks_like_markdown(std::string_view bytes) {
    if (ascii_of(bytes.substr(0, sniffed_bytes)).find('#') == std::string::npos) return false;
    const Result<text::Decoded> decoded = text::decode(bytes.substr(0, sniffed_bytes));
    if (!decoded) return false;
    const auto headings = markdown_headings(decoded->text);
    if (headings.size() >= 2) return true;
    if (headings.empty()) return false;
    const std::u32string_view before = std::u32string_view(decoded->text).substr(0, headings[0].span.begin);
    return std::all_of(before.begin(), before.end(),
                       [](char32_t c) { return c == U'#' || text::is_space(c); });
}

/// Which of the zipped formats it is. A zip cut off has lost its directory, but begins with the names of its
/// parts.
std::optional<Format> detect_zip(std::string_view bytes) {
    const Result<ZipArchive> archive = ZipArchive::open(bytes, {});
    if (archive) {
        if (archive->has("OFD.xml")) return Format::ofd;
        const std::vector<std::string> names = archive->names();
        const bool word = std::any_of(names.begin(), names.end(), [](const std::string& name) {
            return name.starts_with("word/") || name.starts_with("/word/");
        });
        return word ? std::optional(Format::docx) : std::nullopt;
    }
    if (archive.error().kind == ErrorKind::too_large) return Format::docx; // its reader says so
    if (bytes.find("OFD.xml") != std::string_view::npos) return Format::ofd;
    const bool word = bytes.find("word/") != std::string_view::npos ||
                      bytes.find("[Content_Types].xml") != std::string_view::npos;
    return word ? std::optional(Format::docx) : std::nullopt;
}

} // namespace

std::optional<Format> detect(std::string_view bytes) {
    if (bytes.substr(0, head_bytes).find(pdf_magic) != std::string_view::npos) return Format::pdf;
    if (bytes.starts_with(ole_magic) || bytes.starts_with(rich_text_magic)) return Format::legacy_word;
    if (bytes.starts_with(zip_magic)) return detect_zip(bytes);
    if (looks_like_html(bytes)) return Format::html;
    if (looks_like_markdown(bytes)) return Format::markdown; // its tables hold <br>, too
    if (holds_html(bytes)) return Format::html;
    return Format::text;
}

} // namespace bihuan::document
