#include "render/quantities.hpp"

#include "render/width.hpp"

namespace bihuan::render {
namespace {

using quantity::Bound;
using quantity::Form;
using quantity::Quantity;

std::string_view code_of(Form form) {
    switch (form) {
        case Form::arabic:
            return "arabic";
        case Form::mixed:
            return "mixed";
        case Form::chinese:
            return "chinese";
        case Form::fraction:
            return "fraction";
        case Form::ratio:
            return "ratio";
        case Form::ordinal:
            return "ordinal";
    }
    return "";
}

Word word_of(Form form) {
    switch (form) {
        case Form::arabic:
            return Word::form_arabic;
        case Form::mixed:
            return Word::form_mixed;
        case Form::chinese:
            return Word::form_chinese;
        case Form::fraction:
            return Word::form_fraction;
        case Form::ratio:
            return Word::form_ratio;
        case Form::ordinal:
            return Word::form_ordinal;
    }
    return Word::form_arabic;
}

std::string_view code_of(Bound bound) {
    switch (bound) {
        case Bound::none:
            return "none";
        case Bound::ge:
            return "ge";
        case Bound::gt:
            return "gt";
        case Bound::le:
            return "le";
        case Bound::lt:
            return "lt";
        case Bound::approx:
            return "approx";
    }
    return "";
}

std::string bound_text(Bound bound, Language language) {
    switch (bound) {
        case Bound::none:
            return {};
        case Bound::ge:
            return std::string(say(Word::relation_ge, language));
        case Bound::gt:
            return std::string(say(Word::relation_gt, language));
        case Bound::le:
            return std::string(say(Word::relation_le, language));
        case Bound::lt:
            return std::string(say(Word::relation_lt, language));
        case Bound::approx:
            return std::string(say(Word::relation_approx, language));
    }
    return {};
}

std::string slice(std::u32string_view text, std::uint32_t begin, std::uint32_t end) {
    return text::to_utf8(text.substr(begin, end - begin));
}

} // namespace

std::string quantity_lines(std::u32string_view text, const std::vector<Quantity>& quantities,
                           const Naming& naming) {
    std::string out;
    for (const Quantity& quantity : quantities) {
        Json json(out);
        begin_line(json, naming);
        json.integer("begin", quantity.begin).integer("end", quantity.end);
        json.text("text", slice(text, quantity.begin, quantity.end));
        json.integer("span_begin", quantity.span_begin).integer("span_end", quantity.span_end);
        json.text("span_text", slice(text, quantity.span_begin, quantity.span_end));
        json.key("value").number(quantity.low);
        json.key("value_high");
        quantity.high ? json.number(*quantity.high) : json.null();
        json.text("unit", quantity.unit);
        json.text("form", code_of(quantity.form)).text("bound", code_of(quantity.bound));
        json.end_object();
        out += '\n';
    }
    return out;
}

Sheet quantity_sheet(std::u32string_view text, const std::vector<Quantity>& quantities,
                     const Naming& naming) {
    const Language language = naming.language;
    const auto word = [&](Word w) { return std::string(say(w, language)); };
    Sheet sheet;
    sheet.name = word(Word::sheet_quantities);
    sheet.columns = {
        file_column(naming),
        {word(Word::column_begin), Shown::everywhere, true, false, 8},
        {word(Word::column_end), Shown::in_files, true, false, 8},
        {word(Word::column_span_text), Shown::everywhere, false, true, 24},
        {word(Word::column_text), Shown::in_files, false, false, 16},
        {word(Word::column_value), Shown::everywhere, true, false, 20},
        {word(Word::column_value_high), Shown::everywhere, true, false, 16},
        {word(Word::column_unit), Shown::everywhere, false, false, 10},
        {word(Word::column_relation), Shown::everywhere, false, false, 10},
        {word(Word::column_form), Shown::everywhere, false, false, 14},
    };
    for (const Quantity& quantity : quantities) {
        sheet.rows.push_back({
            {naming.file.value_or("")},
            number_cell(quantity.begin),
            number_cell(quantity.end),
            {one_line(slice(text, quantity.span_begin, quantity.span_end))},
            {one_line(slice(text, quantity.begin, quantity.end))},
            {quantity.low.to_string(), quantity.low},
            quantity.high ? Cell{quantity.high->to_string(), quantity.high} : Cell{},
            {quantity.unit},
            {bound_text(quantity.bound, language)},
            {word(word_of(quantity.form))},
        });
    }
    return sheet;
}

} // namespace bihuan::render
