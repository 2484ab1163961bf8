#include "render/found.hpp"

#include "base/json.hpp"
#include "render/registry.hpp"

namespace bihuan::render {
namespace {

Word word_of_kind(app::FoundKind kind) {
    return static_cast<Word>(static_cast<std::size_t>(Word::found_document) + static_cast<std::size_t>(kind));
}

std::string marked(const std::string& text, const std::vector<search::Span>& marks) {
    const std::u32string whole = from_utf8(text);
    std::u32string out;
    std::uint32_t at = 0;
    for (const search::Span& mark : marks) {
        out += std::u32string_view(whole).substr(at, mark.begin - at);
        out += U'【';
        out += std::u32string_view(whole).substr(mark.begin, mark.size());
        out += U'】';
        at = mark.end;
    }
    out += std::u32string_view(whole).substr(at);
    for (char32_t& c : out)
        if (c == U'\n') c = U' ';
    return to_utf8(out);
}

std::string marked(const search::Snippet& snippet) {
    return (snippet.cut_before ? "…" : "") + marked(snippet.text, snippet.marks) +
           (snippet.cut_after ? "…" : "");
}

/// Marked where people read it, plain in JSON.
Cell text_cell(std::string shown, const std::string& plain) {
    Cell cell{std::move(shown)};
    Json(cell.json).text(plain);
    return cell;
}

} // namespace

Sheet found_sheet(const app::SearchPage& page, Language language) {
    Sheet sheet;
    sheet.name = say(Word::sheet_search, language);
    sheet.columns = columns_of({{"kind", Word::search_column_kind},
                                {"id", Word::search_column_number, Shown::everywhere, true},
                                {"year", Word::column_year_of, Shown::everywhere, true},
                                {"title", Word::search_column_title, Shown::everywhere, false, true},
                                {"text", Word::search_column_text, Shown::everywhere, false, true}},
                               language);
    for (const app::Found& found : page.found) {
        Cell kind = coded_cell(say(word_of_kind(found.kind), language), name_of(found.kind));
        sheet.rows.push_back({std::move(kind), integer_cell(found.id), integer_cell(found.year),
                              text_cell(marked(found.title, found.title_marks), found.title),
                              text_cell(marked(found.snippet), found.snippet.text)});
    }
    return sheet;
}

} // namespace bihuan::render
