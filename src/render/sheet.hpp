// A sheet: what a verb shows as rows and columns, before it is decided whether that becomes an aligned table,
// CSV or a workbook.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "quantity/decimal.hpp"
#include "render/catalogue.hpp"

namespace bihuan::render {

enum class Tone : std::uint8_t {
    plain,
    good,
    noted,
    warned,
    bad,
    loud,
    muted,
    strong
}; // green, blue, yellow, red, louder

struct Cell {
    std::string text;                   // UTF-8; what a table shows
    std::optional<Decimal> number = {}; // what a workbook and CSV hold instead of the text
    Tone tone = Tone::plain;
    std::string link = {}; // sheet reference of a workbook (internal:…), or empty
    std::string json = {}; // what JSON holds instead of number or text: true, ["a","b"], null
};

/// Where a column stands: the table on a screen is short, a CSV or workbook holds every field.
enum class Shown : std::uint8_t { everywhere, on_screen, in_files, nowhere };

struct Column {
    std::string heading; // wrapped where the column is narrower
    Shown shown = Shown::everywhere;
    bool right = false;             // numbers
    bool elastic = false;           // gives way first when the terminal is narrow
    std::size_t file_width = 12;    // columns in a workbook
    std::size_t heading_width = 80; // a longer heading is wrapped even where there is room
    std::string key = {};           // the field's name in JSON; empty: not in JSON

    bool on_screen() const { return shown == Shown::everywhere || shown == Shown::on_screen; }
    bool in_files() const { return shown == Shown::everywhere || shown == Shown::in_files; }
};

struct Sheet {
    std::string name; // sheet name of a workbook; may be empty
    std::vector<Column> columns;
    std::vector<std::vector<Cell>> rows; // as many cells a row as columns
    std::string before;                  // lines above the table, screen only
    std::string after;                   // lines below the table, screen only: a summary
};

/// How a table is laid out: nullopt width never cuts (output to a file or a pipe).
struct Screen {
    std::optional<std::size_t> width;
    bool colours = false;
    Language language = Language::english;
};

/// Columns aligned after East Asian width, the header underlined. Where the width is short, elastic columns
/// are cut first, numbers never. Empty sheets say so in one line.
std::string table(const Sheet& sheet, const Screen& screen);

/// RFC 4180 with CRLF line ends. A text that a spreadsheet would take for a formula (= + - @ or a tab in
/// front) gets an apostrophe in front, unless it is a number.
std::string csv_header(const Sheet& sheet);
std::string csv_rows(const Sheet& sheet);

/// One JSON object a row and line, of the columns that have a key.
std::string json_rows(const Sheet& sheet);

} // namespace bihuan::render
