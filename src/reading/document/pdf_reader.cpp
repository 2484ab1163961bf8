// PDF by its text layer. Poppler's pdftotext reads the file in a helper process; ours only sees the words it
// prints.
#include <algorithm>

#include "reading/document/helper_process.hpp"
#include "reading/document/pdf_layout.hpp"
#include "reading/document/reader.hpp"

namespace bihuan::document {
namespace {

/// What the program found broken, if anything; other lines (a page without words) are no damage.
std::string damage_told(std::string_view errors) {
    const std::size_t begin = errors.find("Syntax Error");
    if (begin == std::string_view::npos) return {};
    constexpr std::size_t longest = 200;
    errors = errors.substr(begin, longest);
    return std::string(errors.substr(0, errors.find('\n')));
}

bool is_encrypted(std::string_view errors) {
    return errors.find("Incorrect password") != std::string_view::npos ||
           errors.find("security handler") != std::string_view::npos; // for certificates, not passwords
}

/// Readers of PDF find pages also in a file that is cut off; half a report passed off as a whole one is worse
/// than none. Every whole file has this mark near its end.
bool is_cut_off(std::string_view bytes) {
    constexpr std::size_t tail = 4096;
    return bytes.substr(bytes.size() - std::min(bytes.size(), tail)).find("%%EOF") == std::string_view::npos;
}

} // namespace

Result<Source> read_pdf(std::string_view bytes, const Limits& limits) {
    HelperCommand command;
    command.program = "pdftotext";
    command.arguments = {"-bbox", "-enc", "UTF-8", "/dev/stdin", "-"};
    command.input = bytes;
    command.limits.address_space = limits.helper_bytes;
    command.limits.seconds = limits.seconds;
    command.limits.output = limits.expanded_bytes;
    const auto result = run_helper(command);
    if (!result) {
        Error error = result.error();
        if (error.kind == ErrorKind::tool_missing) error.detail = "pdftotext: apt install poppler-utils";
        return error;
    }
    const std::vector<PdfPage> pages = read_word_boxes(result->output);
    if (is_encrypted(result->errors)) return Error{ErrorKind::encrypted, {}, {}};
    const Error damaged{ErrorKind::damaged, {}, damage_told(result->errors)};
    if (pages.empty() || (is_cut_off(bytes) && !damaged.detail.empty())) return damaged;
    JoinedText joined = join_lines(reading_order(pages));
    if (joined.text.empty()) {
        if (!damaged.detail.empty()) return damaged;
        return Error{ErrorKind::no_text_layer, {}, std::to_string(pages.size()) + " pages"};
    }
    Source source;
    source.format = Format::pdf;
    source.text = std::move(joined.text);
    source.headings = std::move(joined.headings);
    source.page_begins = std::move(joined.page_begins);
    source.lines_are_paragraphs = true;
    return source;
}

} // namespace bihuan::document
