// A document as a person reads it beside what was found in it: its text in paragraphs, and the units it
// names.
#pragma once

#include "app/adopt.hpp"

namespace bihuan::app {

enum class PassageKind : std::uint8_t { head, heading, paragraph, appendix };
constexpr auto names_of(PassageKind) {
    return std::array<std::string_view, 4>{"head", "heading", "paragraph", "appendix"};
}

/// A paragraph as it stands in the file; begin and end count code points of the document, as those of a
/// finding do.
struct Passage {
    std::uint32_t begin = 0, end = 0;
    PassageKind kind = PassageKind::paragraph;
    int level = 0; // of a heading, 1 outermost
    int page = 0;  // from 1, where the format has pages
    std::string text;
};
/// The kept file, read again: in its order, without the white space and noise between. Errors:
/// no_such_record, those of reading.
Result<std::vector<Passage>> read_document_text(Context& context, Id<SourceDocument> document);

/// A name that undecided or rejected findings give, and the unit it means: none, where it is unknown or means
/// several.
struct NamedUnit {
    std::string name;
    Id<Organisation> organisation;
    bool ambiguous = false;
    std::vector<std::string> nearest; // unknown: units of like names; ambiguous: those it may mean
};
Result<std::vector<NamedUnit>> read_named_units(Context& context, Id<SourceDocument> document);

} // namespace bihuan::app
