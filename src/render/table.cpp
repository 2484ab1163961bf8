#include <algorithm>

#include "render/sheet.hpp"
#include "render/width.hpp"

namespace bihuan::render {
namespace {

constexpr std::size_t gap = 2;          // columns between two columns
constexpr std::size_t least_width = 8;  // a column isn't made narrower than this

std::string_view colour_of(Tone tone) {
    switch (tone) {
        case Tone::good: return "\x1b[32m";
        case Tone::bad: return "\x1b[31m";
        case Tone::muted: return "\x1b[2m";
        case Tone::strong: return "\x1b[1m";
        case Tone::plain: break;
    }
    return "";
}

/// Takes columns from the widest elastic column, then from the widest at all, until the table fits.
void narrow(std::vector<std::size_t>& widths, const std::vector<const Column*>& columns, std::size_t room) {
    const std::size_t gaps = gap * (widths.empty() ? 0 : widths.size() - 1);
    std::size_t total = gaps;
    for (const std::size_t width : widths) total += width;
    for (const bool only_elastic : {true, false}) {
        while (total > room) {
            std::size_t widest = widths.size();
            for (std::size_t i = 0; i < widths.size(); ++i) {
                if (widths[i] <= least_width || (only_elastic && !columns[i]->elastic)) continue;
                if (widest == widths.size() || widths[i] > widths[widest]) widest = i;
            }
            if (widest == widths.size()) break;
            --widths[widest];
            --total;
        }
    }
}

class TableWriter {
  public:
    TableWriter(const Sheet& sheet, const Screen& screen) : sheet_(sheet), screen_(screen) {
        for (std::size_t i = 0; i < sheet.columns.size(); ++i) {
            if (!sheet.columns[i].on_screen()) continue;
            places_.push_back(i);
            columns_.push_back(&sheet.columns[i]);
            std::size_t width = width_of(sheet.columns[i].heading);
            for (const auto& row : sheet.rows) width = std::max(width, width_of(row[i].text));
            widths_.push_back(width);
        }
        if (screen.width) narrow(widths_, columns_, *screen.width);
    }

    std::string write() {
        for (std::size_t i = 0; i < columns_.size(); ++i) cell(i, columns_[i]->heading, Tone::strong);
        end_line();
        for (std::size_t i = 0; i < columns_.size(); ++i) {
            std::string rule;
            for (std::size_t k = 0; k < widths_[i]; ++k) rule += "─";
            cell(i, rule, Tone::muted);
        }
        end_line();
        for (const auto& row : sheet_.rows) {
            for (std::size_t i = 0; i < columns_.size(); ++i) cell(i, row[places_[i]].text, row[places_[i]].tone);
            end_line();
        }
        return std::move(out_);
    }

  private:
    void cell(std::size_t i, const std::string& text, Tone tone) {
        const std::string shown = width_of(text) > widths_[i] ? fitted(text, widths_[i]) : text;
        const std::size_t padding = widths_[i] - width_of(shown);
        if (i > 0) pending_ += gap;
        if (columns_[i]->right) pending_ += padding;
        if (!shown.empty()) {
            out_.append(pending_, ' ');
            pending_ = 0;
            const bool coloured = screen_.colours && tone != Tone::plain;
            if (coloured) out_ += colour_of(tone);
            out_ += shown;
            if (coloured) out_ += "\x1b[0m";
        }
        if (!columns_[i]->right) pending_ += padding;
    }
    void end_line() {
        pending_ = 0;  // no spaces at the end of a line
        out_ += '\n';
    }

    const Sheet& sheet_;
    const Screen& screen_;
    std::vector<std::size_t> places_;
    std::vector<const Column*> columns_;
    std::vector<std::size_t> widths_;
    std::string out_;
    std::size_t pending_ = 0;
};

}  // namespace

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

}  // namespace bihuan::render
