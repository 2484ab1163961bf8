#include "render/workbook.hpp"

#include <xlsxwriter.h>

#include <algorithm>
#include <cstdlib>

#include "reading/text/text.hpp"

namespace bihuan::render {
namespace {

constexpr lxw_row_t most_rows = 1'048'576;
constexpr std::size_t most_characters = 32'767; // a cell's limit
constexpr int exact_digits = 15;                // what a spreadsheet's number holds

/// A name that a worksheet may have: no []:*?/\ and at most 31 characters.
std::string worksheet_name(const std::string& wanted, int number) {
    std::u32string name;
    for (const char32_t c : text::from_utf8(wanted)) {
        name += std::u32string_view(U"[]:*?/\\'").find(c) == std::u32string_view::npos ? c : U' ';
    }
    const std::string suffix = number > 1 ? " " + std::to_string(number) : "";
    name = name.substr(0, 31 - suffix.size());
    return text::to_utf8(name) + suffix;
}

bool exact_as_number(const Decimal& value) {
    const std::string digits = std::to_string(value.magnitude().mantissa());
    return static_cast<int>(digits.size()) <= exact_digits;
}

} // namespace

struct Workbook::State {
    lxw_workbook* book = nullptr;
    lxw_worksheet* current = nullptr;
    lxw_format* header = nullptr;
    lxw_format* good = nullptr;
    lxw_format* bad = nullptr;
    std::string name; // of the sheet being filled
    int parts = 0;    // worksheets it has so far
    lxw_row_t row = 0;
    lxw_col_t columns = 0;

    void begin(const Sheet& sheet) {
        end();
        parts = sheet.name == name ? parts + 1 : 1;
        name = sheet.name;
        const std::string title = worksheet_name(name, parts);
        current = workbook_add_worksheet(book, title.c_str());
        columns = 0;
        for (const Column& column : sheet.columns) {
            if (!column.in_files()) continue;
            worksheet_set_column(current, columns, columns, static_cast<double>(column.file_width), nullptr);
            worksheet_write_string(current, 0, columns, column.heading.c_str(), header);
            ++columns;
        }
        worksheet_freeze_panes(current, 1, 0);
        row = 1;
    }
    void end() {
        if (current && columns > 0 && row > 1) {
            worksheet_autofilter(current, 0, 0, row - 1, static_cast<lxw_col_t>(columns - 1));
        }
        current = nullptr;
    }
    lxw_format* format_of(Tone tone) const {
        if (tone == Tone::good) return good;
        if (tone == Tone::bad || tone == Tone::loud) return bad;
        return nullptr;
    }
    void write(lxw_col_t column, const Cell& cell) {
        lxw_format* format = format_of(cell.tone);
        // The link goes in first; what is written next replaces its text and leaves the link.
        if (!cell.link.empty()) worksheet_write_url(current, row, column, cell.link.c_str(), format);
        if (cell.number && exact_as_number(*cell.number)) {
            worksheet_write_number(current, row, column, cell.number->approximate(), format);
        } else if (!cell.text.empty()) {
            std::string value = cell.text;
            if (value.size() > most_characters) {
                std::u32string characters = text::from_utf8(value);
                if (characters.size() > most_characters) characters.resize(most_characters);
                value = text::to_utf8(characters);
            }
            worksheet_write_string(current, row, column, value.c_str(), format);
        }
    }
};

Workbook::Workbook(const std::string& path) : state_(std::make_unique<State>()) {
    lxw_workbook_options options{};
    options.constant_memory = LXW_TRUE;
    state_->book = workbook_new_opt(path.c_str(), &options);
    if (!state_->book) throw std::bad_alloc();
    state_->header = workbook_add_format(state_->book);
    format_set_bold(state_->header);
    format_set_bottom(state_->header, LXW_BORDER_THIN);
    format_set_bg_color(state_->header, 0xEEF2F7);
    format_set_text_wrap(state_->header);
    state_->good = workbook_add_format(state_->book);
    format_set_font_color(state_->good, 0x1B7F3B);
    state_->bad = workbook_add_format(state_->book);
    format_set_font_color(state_->bad, 0xC0271B);
}

Workbook::~Workbook() {
    if (state_->book) workbook_close(state_->book);
}

void Workbook::append(const Sheet& sheet) {
    if (!state_->current || sheet.name != state_->name) state_->begin(sheet);
    for (const auto& row : sheet.rows) {
        if (state_->row == most_rows) state_->begin(sheet);
        lxw_col_t column = 0;
        for (std::size_t i = 0; i < sheet.columns.size(); ++i) {
            if (sheet.columns[i].in_files()) state_->write(column++, row[i]);
        }
        ++state_->row;
    }
}

Result<void> Workbook::close() {
    state_->end();
    const lxw_error error = workbook_close(state_->book);
    state_->book = nullptr;
    if (error != LXW_NO_ERROR) return Error{ErrorKind::cannot_write, {}, lxw_strerror(error)};
    return {};
}

} // namespace bihuan::render
