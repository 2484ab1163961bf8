// Words on a page become rows, and rows come into the order in which people read them.
#include "reading/document/pdf_layout.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <map>

namespace bihuan::document {
namespace {

/// Characters that are as wide as the font is high.
bool is_square(char32_t c) {
    return (c >= 0x2E80 && c <= 0x9FFF) || (c >= 0xF900 && c <= 0xFAFF) || (c >= 0xFF01 && c <= 0xFF5E) ||
           c >= 0x20000;
}

template <class Values>
double median(Values& values) {
    if (values.empty()) return 0;
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    return *middle;
}

/// The font size of a word. Its box does not tell: its height is the font's own idea of a line (1.2 to 2.6
/// times the size). Its width does, but justified lines stretch it; so the size is the usual width of a
/// square character over all words whose boxes have this height.
class FontSizes {
  public:
    explicit FontSizes(const std::vector<PdfPage>& pages) {
        std::map<long, std::vector<double>> widths;
        std::vector<double> shares;
        for (const PdfPage& page : pages) {
            for (const PdfWord& word : page.words) {
                const auto squares = std::count_if(word.text.begin(), word.text.end(), is_square);
                if (squares < 3 || static_cast<std::size_t>(squares) != word.text.size()) continue;
                const double width = (word.x1 - word.x0) / static_cast<double>(squares);
                if (width <= 0 || word.y1 <= word.y0) continue;
                widths[key(word)].push_back(width);
                shares.push_back(width / (word.y1 - word.y0));
            }
        }
        for (auto& [height, values] : widths)
            sizes_[height] = median(values);
        usual_share_ = shares.empty() ? 0.8 : median(shares);
    }

    double of(const PdfWord& word) const {
        const auto found = sizes_.find(key(word));
        if (found != sizes_.end()) return found->second;
        return std::max(0.1, (word.y1 - word.y0) * usual_share_);
    }

  private:
    static long key(const PdfWord& word) { return std::lround(std::clamp(word.y1 - word.y0, 0.0, 1e6) * 10); }
    std::map<long, double> sizes_;
    double usual_share_ = 0.8;
};

struct Row {
    double middle = 0;                 // of the words' boxes
    double size = 0;                   // font size of most of it
    std::vector<const PdfWord*> words; // from left to right
    double x0() const { return words.front()->x0; }
    double x1() const { return words.back()->x1; }
};

double middle_of(const PdfWord& word) {
    return (word.y0 + word.y1) / 2;
}

/// Words at one height, top to bottom. Superscripts and a word in another font stay in their row.
std::vector<Row> rows_of(std::vector<const PdfWord*> words, const FontSizes& sizes) {
    std::stable_sort(words.begin(), words.end(),
                     [](const PdfWord* a, const PdfWord* b) { return middle_of(*a) < middle_of(*b); });
    std::vector<Row> rows;
    for (const PdfWord* word : words) {
        const double size = sizes.of(*word);
        if (rows.empty() || middle_of(*word) - rows.back().middle > 0.5 * std::min(size, rows.back().size)) {
            rows.push_back({middle_of(*word), size, {}});
        }
        Row& row = rows.back();
        row.words.push_back(word);
        row.size = std::max(row.size, size);
    }
    for (Row& row : rows) {
        std::stable_sort(row.words.begin(), row.words.end(),
                         [](const PdfWord* a, const PdfWord* b) { return a->x0 < b->x0; });
        std::map<double, std::size_t> characters;
        for (const PdfWord* word : row.words)
            characters[sizes.of(*word)] += word->text.size();
        const auto most = std::max_element(characters.begin(), characters.end(),
                                           [](const auto& a, const auto& b) { return a.second < b.second; });
        row.size = most->first;
    }
    return rows;
}

/// Words of a row without a wide gap between them.
struct Segment {
    double x0 = 0, x1 = 0;
    std::size_t row = 0;
};

std::vector<Segment> segments_of(const std::vector<Row>& rows) {
    std::vector<Segment> segments;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        for (std::size_t k = 0; k < rows[i].words.size(); ++k) {
            const PdfWord& word = *rows[i].words[k];
            if (k > 0 && word.x0 - segments.back().x1 < rows[i].size) {
                segments.back().x1 = std::max(segments.back().x1, word.x1);
            } else {
                segments.push_back({word.x0, word.x1, i});
            }
        }
    }
    return segments;
}

double body_size(const std::vector<Row>& rows) {
    std::vector<double> sizes;
    for (const Row& row : rows)
        sizes.push_back(row.size);
    return median(sizes);
}

/// The middle of the white strip between two columns of running text; 0 where the page is of one piece.
/// Columns of text are told from a table by their lines: most of the left ones run up to the strip, and most
/// of the right ones begin at it.
double column_strip(const std::vector<Row>& rows) {
    const double em = body_size(rows);
    const std::vector<Segment> segments = segments_of(rows);
    if (segments.size() < 12 || em <= 0) return 0;
    double left = segments.front().x0, right = segments.front().x1;
    for (const Segment& segment : segments) {
        left = std::min(left, segment.x0);
        right = std::max(right, segment.x1);
    }
    double best = 0;
    std::size_t best_count = 0;
    constexpr int steps = 60;
    for (int step = 1; step < steps; ++step) {
        const double share = step / static_cast<double>(steps);
        if (share < 0.3 || share > 0.7) continue;
        const double strip = left + (right - left) * share;
        std::vector<const Segment*> before, behind;
        std::size_t across = 0;
        for (const Segment& segment : segments) {
            if (segment.x1 <= strip)
                before.push_back(&segment);
            else if (segment.x0 >= strip)
                behind.push_back(&segment);
            else
                ++across;
        }
        if (before.size() < 5 || behind.size() < 5 || across * 2 > before.size() + behind.size()) continue;
        double edge = before.front()->x1, start = behind.front()->x0;
        for (const Segment* segment : before)
            edge = std::max(edge, segment->x1);
        for (const Segment* segment : behind)
            start = std::min(start, segment->x0);
        const auto full = std::count_if(before.begin(), before.end(), [&](const Segment* segment) {
            return segment->x1 > edge - 1.6 * em && segment->x1 - segment->x0 > 6 * em;
        });
        const auto at_start = std::count_if(behind.begin(), behind.end(), [&](const Segment* segment) {
            return segment->x0 < start + 2.6 * em && segment->x1 - segment->x0 > 3 * em;
        });
        if (static_cast<std::size_t>(full) * 2 < before.size() ||
            static_cast<std::size_t>(at_start) * 5 < behind.size() * 4) {
            continue;
        }
        if (before.size() + behind.size() > best_count) {
            best_count = before.size() + behind.size();
            best = (edge + start) / 2;
        }
    }
    return best;
}

void append(std::vector<PrintedLine>& lines, int page, const Row& row, int column = 0) {
    for (const PdfWord* word : row.words) {
        lines.push_back({page, word->x0, word->x1, row.middle - row.size / 2, row.size, word->text, column});
    }
}

void append_columns(std::vector<PrintedLine>& lines, int page, const std::vector<const PdfWord*>& words,
                    const std::vector<Row>& rows, double strip, const FontSizes& sizes) {
    // Rows that cross the strip (titles, wide tables) part the page into bands; in each the left column comes
    // first.
    std::vector<double> crossings;
    std::vector<const Row*> crossing_rows;
    for (const Row& row : rows) {
        const bool crosses = std::any_of(row.words.begin(), row.words.end(), [&](const PdfWord* word) {
            return word->x0 < strip && word->x1 > strip;
        });
        if (crosses) crossing_rows.push_back(&row);
    }
    std::vector<std::vector<const PdfWord*>> left(crossing_rows.size() + 1), right(crossing_rows.size() + 1);
    for (const PdfWord* word : words) {
        const auto band = static_cast<std::size_t>(
            std::upper_bound(crossing_rows.begin(), crossing_rows.end(), middle_of(*word),
                             [](double middle, const Row* row) { return middle < row->middle; }) -
            crossing_rows.begin());
        const bool in_crossing_row = band > 0 && std::find(crossing_rows[band - 1]->words.begin(),
                                                           crossing_rows[band - 1]->words.end(),
                                                           word) != crossing_rows[band - 1]->words.end();
        if (!in_crossing_row) (word->x0 < strip ? left : right)[band].push_back(word);
    }
    for (std::size_t band = 0; band <= crossing_rows.size(); ++band) {
        if (band > 0) append(lines, page, *crossing_rows[band - 1]);
        for (const int column : {1, 2}) {
            for (const Row& row : rows_of((column == 1 ? left : right)[band], sizes))
                append(lines, page, row, column);
        }
    }
}

} // namespace

std::vector<PrintedLine> reading_order(const std::vector<PdfPage>& pages) {
    const FontSizes sizes(pages);
    std::vector<PrintedLine> lines;
    for (std::size_t i = 0; i < pages.size(); ++i) {
        const int page = static_cast<int>(i) + 1;
        std::vector<const PdfWord*> words;
        for (const PdfWord& word : pages[i].words)
            words.push_back(&word);
        const std::vector<Row> rows = rows_of(words, sizes);
        const double strip = column_strip(rows);
        if (strip > 0) {
            append_columns(lines, page, words, rows, strip, sizes);
            continue;
        }
        for (const Row& row : rows)
            append(lines, page, row);
    }
    return lines;
}

} // namespace bihuan::document
