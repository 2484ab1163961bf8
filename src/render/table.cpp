#include <algorithm>

#include "render/sheet.hpp"
#include "render/width.hpp"

namespace bihuan::render {
namespace {

constexpr std::size_t gap = 2;           // columns between two columns
constexpr std::size_t least_text = 8;    // a column of texts isn't made narrower than this
constexpr std::size_t least_heading = 4; // nor the heading over numbers

std::string_view colour_of(Tone tone) {
    switch (tone) {
        case Tone::good:
            return "\x1b[32m";
        case Tone::noted:
            return "\x1b[34m";
        case Tone::warned:
            return "\x1b[33m";
        case Tone::bad:
            return "\x1b[31m";
        case Tone::loud:
            return "\x1b[1;31m";
        case Tone::muted:
            return "\x1b[2m";
        case Tone::strong:
            return "\x1b[1m";
        case Tone::plain:
            break;
    }
    return "";
}

struct Measured {
    const Column* column;
    std::size_t place; // in a row
    std::size_t width;
    std::size_t least; // numbers aren't cut, texts stay recognisable
};

/// Takes columns from the widest elastic column, then from the widest at all, until the table fits.
void narrow(std::vector<Measured>& columns, std::size_t room) {
    std::size_t total = columns.empty() ? 0 : gap * (columns.size() - 1);
    for (const Measured& column : columns)
        total += column.width;
    for (const bool only_elastic : {true, false}) {
        while (total > room) {
            Measured* widest = nullptr;
            for (Measured& column : columns) {
                if (column.width <= column.least || (only_elastic && !column.column->elastic)) continue;
                if (!widest || column.width > widest->width) widest = &column;
            }
            if (!widest) break;
            --widest->width;
            --total;
        }
    }
}

class TableWriter {
  public:
    TableWriter(const Sheet& sheet, const Screen& screen) : sheet_(sheet), screen_(screen) {
        for (std::size_t i = 0; i < sheet.columns.size(); ++i) {
            const Column& column = sheet.columns[i];
            if (!column.on_screen()) continue;
            std::size_t cells = 0;
            for (const auto& row : sheet.rows)
                cells = std::max(cells, width_of(row[i].text));
            const std::size_t heading = std::min(width_of(column.heading), column.heading_width);
            const std::size_t width = std::max(cells, heading);
            const std::size_t least = column.right ? std::max(cells, least_heading) : least_text;
            columns_.push_back({&column, i, width, std::min(width, least)});
        }
        if (screen.width) narrow(columns_, *screen.width);
    }

    std::string write() {
        headings();
        for (const Measured& column : columns_) {
            std::string rule;
            for (std::size_t k = 0; k < column.width; ++k)
                rule += "─";
            cell(column, rule, Tone::muted);
        }
        end_line();
        for (const auto& row : sheet_.rows) {
            for (const Measured& column : columns_)
                cell(column, row[column.place].text, row[column.place].tone);
            end_line();
        }
        return std::move(out_);
    }

  private:
    /// Wrapped headings stand on the rule: short ones have empty lines above.
    void headings() {
        std::vector<std::vector<std::string>> lines;
        std::size_t height = 0;
        for (const Measured& column : columns_) {
            lines.push_back(wrapped(column.column->heading, column.width));
            height = std::max(height, lines.back().size());
        }
        for (std::size_t level = height; level > 0; --level) {
            for (std::size_t i = 0; i < columns_.size(); ++i) {
                const bool there = level <= lines[i].size();
                cell(columns_[i], there ? lines[i][lines[i].size() - level] : std::string(), Tone::strong);
            }
            end_line();
        }
    }

    void cell(const Measured& column, const std::string& text, Tone tone) {
        const std::string shown = width_of(text) > column.width ? fitted(text, column.width) : text;
        const std::size_t padding = column.width - width_of(shown);
        if (&column != &columns_.front()) pending_ += gap;
        if (column.column->right) pending_ += padding;
        if (!shown.empty()) {
            out_.append(pending_, ' ');
            pending_ = 0;
            const bool coloured = screen_.colours && tone != Tone::plain;
            if (coloured) out_ += colour_of(tone);
            out_ += shown;
            if (coloured) out_ += "\x1b[0m";
        }
        if (!column.column->right) pending_ += padding;
    }
    void end_line() {
        pending_ = 0; // no spaces at the end of a line
        out_ += '\n';
    }

    const Sheet& sheet_;
    const Screen& screen_;
    std::vector<Measured> columns_;
    std::string out_;
    std::size_t pending_ = 0;
};

} // namespace

std::string table(const Sheet& sheet, const Screen& screen) {
    std::string out = sheet.before;
    if (sheet.rows.empty()) {
        out += say(Word::nothing_found, screen.language);
        out += '\n';
    } else {
        out += TableWriter(sheet, screen).write();
    }
    return out + sheet.after;
}

} // namespace bihuan::render
