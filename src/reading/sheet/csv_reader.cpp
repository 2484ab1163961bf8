#include <array>

#include "reading/sheet/cells.hpp"
#include "reading/sheet/workbook.hpp"
#include "reading/text/text.hpp"

namespace bihuan::sheet {
namespace {

/// One record at a time; what stands between quotes may hold separators and line ends.
class Lines {
  public:
    Lines(std::u32string_view text, char32_t separator) : text_(text), separator_(separator) {}

    bool next(std::vector<std::u32string>& fields) {
        fields.clear();
        if (at_ >= text_.size()) return false;
        fields.emplace_back();
        bool quoted = false;
        for (; at_ < text_.size(); ++at_) {
            const char32_t c = text_[at_];
            if (quoted) {
                if (c != U'"') {
                    fields.back() += c;
                } else if (at_ + 1 < text_.size() && text_[at_ + 1] == U'"') {
                    fields.back() += text_[++at_];
                } else {
                    quoted = false;
                }
            } else if (c == U'"' && fields.back().empty()) {
                quoted = true;
            } else if (c == separator_) {
                fields.emplace_back();
            } else if (c == U'\n' || c == U'\r') {
                if (c == U'\r' && at_ + 1 < text_.size() && text_[at_ + 1] == U'\n') ++at_;
                ++at_;
                return true;
            } else {
                fields.back() += c;
            }
        }
        return true;
    }

  private:
    std::u32string_view text_;
    char32_t separator_;
    std::size_t at_ = 0;
};

/// The separator by which most of the first lines part into the same number of fields, more than one.
char32_t separator_of(std::u32string_view text) {
    constexpr int lines_looked_at = 30;
    char32_t best = U',';
    std::size_t best_score = 0;
    for (const char32_t separator : {U',', U'\t', U';'}) {
        std::array<std::size_t, 256> lines_with{};
        Lines lines(text, separator);
        std::vector<std::u32string> fields;
        for (int i = 0; i < lines_looked_at && lines.next(fields); ++i)
            ++lines_with[std::min<std::size_t>(fields.size(), 255)];
        for (std::size_t count = 2; count < lines_with.size(); ++count) {
            const std::size_t score = lines_with[count] * 1000 + count;
            if (lines_with[count] > 0 && score > best_score) {
                best_score = score;
                best = separator;
            }
        }
    }
    return best;
}

/// What our own CSV and spreadsheets put before a text that looks like a formula.
std::u32string_view without_apostrophe(std::u32string_view field) {
    const bool guarded = field.size() > 1 && field[0] == U'\'' &&
                         std::u32string_view(U"=+-@\t").find(field[1]) != std::u32string_view::npos;
    return guarded ? field.substr(1) : field;
}

} // namespace

Result<Workbook> read_csv(std::string_view bytes, const Limits& limits) {
    if (bytes.size() > limits.text_bytes) return Error{ErrorKind::too_large, {}, "longer than a CSV may be"};
    auto decoded = text::decode(bytes);
    if (!decoded) {
        Error error = decoded.error();
        if (error.kind == ErrorKind::not_a_document) error.kind = ErrorKind::not_a_sheet;
        return error;
    }
    std::u32string_view text = decoded->text;
    char32_t separator = 0;
    if (text.starts_with(U"sep=") && text.size() > 5) { // how Excel is told
        separator = text[4];
        text.remove_prefix(std::min(text.find(U'\n'), text.size() - 1) + 1);
    } else {
        separator = separator_of(text);
    }
    Cells cells(limits.expanded_bytes);
    Lines lines(text, separator);
    std::vector<std::u32string> fields;
    for (std::size_t row = 0; lines.next(fields); ++row) {
        for (std::size_t column = 0; column < fields.size(); ++column) {
            if (!cells.put(row, column, text::to_utf8(without_apostrophe(fields[column])), CellKind::text)) {
                return too_many_cells();
            }
        }
    }
    Workbook workbook;
    workbook.sheets.push_back(cells.take());
    return workbook;
}

} // namespace bihuan::sheet
