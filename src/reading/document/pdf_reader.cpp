// PDF by its text layer. Poppler's pdftotext reads the file in a helper process; ours only sees the words it
// prints.
#include <algorithm>

#include "reading/document/helper_process.hpp"
#include "reading/document/pdf_layout.hpp"
#include "reading/document/reader.hpp"

namespace bihuan::document {
namespace {

/// The first line of what the program complained of, without the file name that is none.
std::string first_complaint(std::string_view errors) {
    std::string_view line = errors.substr(0, errors.find('\n'));
    return std::string(line.substr(0, 200));
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
    if (result->errors.find("Incorrect password") != std::string::npos) {
        return Error{ErrorKind::encrypted, {}, {}};
    }
    // A file that is damaged in places is read as far as it goes; one that gives no page at all is not.
    if (pages.empty()) return Error{ErrorKind::damaged, {}, first_complaint(result->errors)};
    JoinedText joined = join_lines(reading_order(pages));
    if (joined.text.empty()) {
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
