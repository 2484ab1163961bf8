#include "reading/document/lines.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>

#include "reading/document/label.hpp"
#include "reading/document/stream.hpp"

namespace bihuan::document {
namespace {

/// Also accented letters, which the stream knows nothing of.
bool is_letter(char32_t c) {
    return is_latin(c) || (c >= 0xC0 && c <= 0x24F);
}
bool is_any_digit(char32_t c) {
    return is_digit(c) || (c >= U'０' && c <= U'９');
}
bool is_closing(char32_t c) {
    return std::u32string_view(U"，。、；：？！）”’》】〕,.;:?!)%％…").find(c) != std::u32string_view::npos;
}
bool may_hang(char32_t c) {
    return std::u32string_view(U"，。、；：？！,.;:?!").find(c) != std::u32string_view::npos;
}
bool may_end_paragraph(std::u32string_view text) {
    return !text.empty() &&
           std::u32string_view(U"。！？；：”…!?;:)）").find(text.back()) != std::u32string_view::npos;
}

/// Width of a character in ems: half for what fonts draw narrow.
double width_of(char32_t c) {
    if (c < 0x2E80 && !(c >= 0x2014 && c <= 0x2026) && !(c >= 0x2160 && c <= 0x2600)) return 0.5;
    return 1.0;
}
std::u32string trimmed(std::u32string_view text) {
    while (!text.empty() && text::is_space(text.front()))
        text.remove_prefix(1);
    while (!text.empty() && text::is_space(text.back()))
        text.remove_suffix(1);
    return std::u32string(text);
}

double median(std::vector<double> values) {
    if (values.empty()) return 0;
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    return *middle;
}

/// Width of a digit in ems, from runs of nothing else; half an em where there are none.
double digit_width(const std::vector<PrintedLine>& runs) {
    std::vector<double> widths;
    for (const PrintedLine& run : runs) {
        const bool digits = run.text.size() >= 2 && std::all_of(run.text.begin(), run.text.end(), is_digit);
        if (digits && run.height > 0)
            widths.push_back((run.x1 - run.x0) / static_cast<double>(run.text.size()) / run.height);
    }
    const double usual = median(widths);
    return usual > 0.3 && usual < 0.8 ? usual : 0.5;
}

/// `通    知`: single characters set wide apart are one word, not columns.
void close_up(std::u32string& text) {
    if (text.find(U'\t') == std::u32string::npos) return;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (i % 2 == 1 ? text[i] != U'\t' : !is_han(text[i])) return;
    }
    text.erase(std::remove(text.begin(), text.end(), U'\t'), text.end());
}

/// Hostile files put text anywhere; no paper is kilometres wide.
bool is_on_a_page(const PrintedLine& run) {
    constexpr double farthest = 1e6;
    for (const double place : {run.x0, run.x1, run.y}) {
        if (!(std::abs(place) < farthest)) return false;
    }
    return run.height > 0 && run.height < farthest && run.x0 <= run.x1;
}

/// Runs side by side become one line.
std::vector<PrintedLine> joined_rows(std::vector<PrintedLine> runs) {
    std::vector<PrintedLine> lines;
    for (PrintedLine& run : runs) {
        run.text = trimmed(run.text);
        if (run.text.empty() || !is_on_a_page(run)) continue;
        PrintedLine* const last = lines.empty() ? nullptr : &lines.back();
        const double size = last ? std::max(last->height, run.height) : 0;
        if (!last || last->page != run.page || last->column != run.column ||
            std::abs(last->y - run.y) > 0.4 * size || run.x0 < last->x1 - 0.3 * size) {
            lines.push_back(std::move(run));
            continue;
        }
        const double gap = run.x0 - last->x1;
        if (gap > 1.5 * size)
            last->text += U'\t';
        else if (gap > 0.2 * size && width_of(run.text.front()) < 1 && width_of(last->text.back()) < 1)
            last->text += U' ';
        last->text += run.text;
        last->x1 = std::max(last->x1, run.x1);
        last->height = size;
    }
    for (PrintedLine& line : lines)
        close_up(line.text);
    return lines;
}

/// `— 12 —`, `第 3 页 共 9 页`, `3/9`, `- 3 -`, `3`: the number, and whether it is no more than digits.
struct PageNumber {
    long value = 0;
    bool bare = false;
};
std::optional<PageNumber> page_number(std::u32string_view text) {
    std::vector<long> numbers;
    bool in_number = false, bare = true, framed = false;
    for (const char32_t c : text) {
        if (is_any_digit(c)) {
            const long digit = static_cast<long>(c >= U'０' ? c - U'０' : c - U'0');
            if (!in_number) numbers.push_back(0);
            if (numbers.back() > 99999) return std::nullopt;
            numbers.back() = numbers.back() * 10 + digit;
            in_number = true;
            continue;
        }
        in_number = false;
        if (text::is_space(c)) continue;
        bare = false;
        framed = framed || std::u32string_view(U"—-–－―─·•~第页").find(c) != std::u32string_view::npos;
        if (std::u32string_view(U"—-–－―─·•~第共页/ ").find(c) == std::u32string_view::npos)
            return std::nullopt;
    }
    if (numbers.empty() || numbers.size() > 2 || (!bare && !framed && numbers.size() == 1))
        return std::nullopt;
    return PageNumber{numbers.front(), bare};
}

/// Running heads as they compare: without spaces and with every number alike.
std::u32string head_key(std::u32string_view text) {
    std::u32string key;
    for (const char32_t c : text) {
        if (text::is_space(c)) continue;
        if (!is_any_digit(c))
            key += c;
        else if (key.empty() || key.back() != U'#')
            key += U'#';
    }
    return key;
}

struct Page {
    std::size_t begin = 0, end = 0; // range of lines
};
std::vector<Page> pages_of(const std::vector<PrintedLine>& lines) {
    std::vector<Page> pages;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (i == 0 || lines[i].page != lines[i - 1].page) pages.push_back({i, i});
        pages.back().end = i + 1;
    }
    return pages;
}

/// Drops page numbers and what stands at the edge of at least three pages (or both of two) at the same
/// height.
void drop_running_heads(std::vector<PrintedLine>& lines) {
    constexpr std::size_t edge_lines = 3;
    const std::vector<Page> pages = pages_of(lines);
    struct Edge {
        std::size_t line;
        bool outermost;
    };
    std::vector<Edge> edges;
    for (const Page& page : pages) {
        std::vector<std::size_t> order;
        for (std::size_t i = page.begin; i < page.end; ++i)
            order.push_back(i);
        std::stable_sort(order.begin(), order.end(),
                         [&](std::size_t a, std::size_t b) { return lines[a].y < lines[b].y; });
        for (std::size_t k = 0; k < order.size(); ++k) {
            const std::size_t from_edge = std::min(k, order.size() - 1 - k);
            if (from_edge < edge_lines) edges.push_back({order[k], from_edge == 0});
        }
    }
    std::map<std::pair<std::u32string, long>, std::size_t> repeats; // key and height → pages
    std::map<long, std::size_t> shifts;                             // printed number minus page → how often
    const auto place = [&](const PrintedLine& line) {
        return std::pair{head_key(line.text), std::lround(line.y / std::max(line.height, 1e-6))};
    };
    for (const Edge& edge : edges) {
        const PrintedLine& line = lines[edge.line];
        ++repeats[place(line)];
        if (const auto number = page_number(line.text); number && edge.outermost)
            ++shifts[number->value - line.page];
    }
    std::vector<char> dropped(lines.size(), 0);
    const std::size_t enough = pages.size() == 2 ? 2 : 3;
    for (const Edge& edge : edges) {
        const PrintedLine& line = lines[edge.line];
        const auto number = page_number(line.text);
        if (number && edge.outermost && (!number->bare || shifts[number->value - line.page] >= 2)) {
            dropped[edge.line] = 1;
        }
        auto near = place(line);
        std::size_t count = 0;
        for (const long shift : {-1L, 0L, 1L}) {
            const auto found = repeats.find({near.first, near.second + shift});
            if (found != repeats.end()) count += found->second;
        }
        if (count >= enough && count * 4 >= pages.size() && line.text.size() < 60) dropped[edge.line] = 1;
    }
    std::size_t kept = 0;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (dropped[i]) continue;
        if (kept != i) lines[kept] = std::move(lines[i]);
        ++kept;
    }
    lines.resize(kept);
}

/// A mark that begins a paragraph of its own. Strong ones do so in any document; 一是, 1. and dashes also
/// stand at the head of a line amid a paragraph.
enum class Marker { none, weak, strong };
Marker marker(std::u32string_view text) {
    const std::u32string_view start = text.substr(0, 16);
    StreamBuilder levelled(start);
    levelled.append(0, static_cast<std::uint32_t>(start.size()));
    const LabelStyle style = read_label(levelled.view(0, levelled.size())).style;
    if (style == LabelStyle::none) return text.starts_with(U"附件") ? Marker::strong : Marker::none;
    return style <= LabelStyle::han_bracket ? Marker::strong : Marker::weak;
}

/// What the lines of a document (or of its odd or even pages) have in common.
struct Measure {
    double left = 0, right = 0;
    double em = 1;                 // width of a full-width character of the body
    double height = 1;             // of the body
    double pitch = 0;              // from line to line
    double narrow = 0.5;           // width of a digit or letter in ems
    bool hangs = false;            // closing marks stand beyond the right margin
    bool weak_marks_begin = false; // 一是 and the like begin paragraphs, where it can be told
    double width(std::u32string_view text) const {
        double sum = 0;
        for (const char32_t c : text)
            sum += width_of(c) < 1 && c != U'%' ? narrow : 1;
        return sum;
    }
    bool indents = false; // paragraphs begin with an indent
};

/// The outermost place that a fair share of the values has: buckets of half an em, from the side given by
/// sign.
double margin(std::vector<double> values, double em, double sign) {
    if (values.empty()) return 0;
    for (double& value : values)
        value *= sign;
    std::sort(values.begin(), values.end());
    const std::size_t enough = std::max<std::size_t>(1, values.size() / 8);
    std::size_t from = 0;
    for (std::size_t i = 0; i < values.size(); ++i) {
        while (from < i && values[i] - values[from] > 0.5 * em)
            ++from;
        if (i - from + 1 >= enough) return sign * values[from];
    }
    return sign * values.front();
}

Measure measure(const std::vector<const PrintedLine*>& lines, double narrow) {
    Measure result;
    result.narrow = narrow;
    std::vector<double> heights, ems, pitches;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const PrintedLine& line = *lines[i];
        for (std::size_t n = 0; n < line.text.size(); n += 8)
            heights.push_back(line.height);
        const double width = result.width(line.text);
        if (width >= 6) ems.push_back((line.x1 - line.x0) / width);
        if (i > 0 && lines[i - 1]->page == line.page && line.y > lines[i - 1]->y)
            pitches.push_back(line.y - lines[i - 1]->y);
    }
    result.height = median(heights);
    result.em = ems.empty() ? result.height : std::max(median(ems), 1e-6);
    result.pitch = median(pitches);
    double widest = 0;
    for (const PrintedLine* line : lines)
        widest = std::max(widest, line->x1 - line->x0);
    std::vector<double> lefts, rights;
    for (const PrintedLine* line : lines) {
        if (line->x1 - line->x0 < 0.6 * widest) continue;
        lefts.push_back(line->x0);
        if (!is_closing(line->text.back())) rights.push_back(line->x1); // closing marks may hang over
    }
    if (rights.empty()) {
        for (const PrintedLine* line : lines)
            rights.push_back(line->x1);
    }
    if (lefts.empty()) {
        for (const PrintedLine* line : lines)
            lefts.push_back(line->x0);
    }
    result.left = margin(lefts, result.em, 1);
    result.right = margin(rights, result.em, -1);
    const auto over = std::count_if(lines.begin(), lines.end(), [&](const PrintedLine* line) {
        return is_closing(line->text.back()) && line->x1 > result.right + 0.4 * result.em;
    });
    result.hangs = over >= 2;
    std::size_t indented = 0, flush = 0;
    for (const PrintedLine* line : lines) {
        const double indent = (line->x0 - result.left) / result.em;
        flush += indent < 0.5;
        indented += indent > 1.2 && indent < 3.5 && line->x1 - line->x0 > 0.5 * widest;
    }
    result.indents = indented >= 2 && indented * 30 >= flush;
    // Behind a line that surely ends its paragraph a weak mark begins one; behind a full line it can be
    // either.
    std::size_t surely = 0, perhaps = 0;
    for (std::size_t i = 1; i < lines.size(); ++i) {
        if (marker(lines[i]->text) != Marker::weak) continue;
        ++(result.right - lines[i - 1]->x1 > 3 * result.em ? surely : perhaps);
    }
    result.weak_marks_begin = surely > perhaps;
    return result;
}

bool is_opening(char32_t c) {
    return std::u32string_view(U"（“‘《【〔([").find(c) != std::u32string_view::npos;
}

/// What can't be parted at the head of a line: opening marks, then a word, a number or one character, and the
/// marks that may not begin a line.
struct Head {
    double width = 0;   // with the closing marks, unless these hang over
    bool exact = false; // of full-width characters only, whose width is known for sure
};
Head head_of(std::u32string_view text, const Measure& m, double em) {
    constexpr std::size_t longest = 24;
    text = text.substr(0, longest);
    std::size_t i = 0;
    while (i < text.size() && is_opening(text[i]))
        ++i;
    const std::size_t from = i;
    const auto in_word = [](char32_t c) { return is_letter(c) || is_digit(c); };
    while (i < text.size() && (in_word(text[i]) || (i > from && (text[i] == U'.' || text[i] == U'%'))))
        ++i;
    const bool exact = i == from;
    if (exact && i < text.size()) ++i;
    // Brackets and quotes never hang.
    while (i < text.size() && is_closing(text[i]) && !(m.hangs && may_hang(text[i])))
        ++i;
    // Many programs don't part a mark from a number behind it (增长 | 2.5%、6%).
    const bool number_follows = i + 1 < text.size() && is_closing(text[i]) && in_word(text[i + 1]);
    return {em * m.width(text.substr(0, i)), exact && !number_follows};
}

bool is_centred(const PrintedLine& line, const Measure& m) {
    const double before = line.x0 - m.left, after = m.right - line.x1;
    return before > 1.5 * m.em && after > 1.5 * m.em && std::abs(before - after) < 2 * m.em;
}

bool is_larger(const PrintedLine& line, const Measure& m) {
    return line.height > 1.12 * m.height;
}

bool continues(const PrintedLine& before, const PrintedLine& line, const Measure& m_before,
               const Measure& m) {
    if (before.text.find(U'\t') != std::u32string::npos || line.text.find(U'\t') != std::u32string::npos)
        return false;
    const double size = std::max(before.height, line.height);
    if (std::abs(before.height - line.height) > 0.12 * size) return false;
    const bool same_page = before.page == line.page;
    const double scale = line.height / m.height; // of this font against the body's
    // From the foot of one column to the head of the next the text runs on; to what lies across the columns
    // it doesn't.
    if (same_page && before.column != line.column && (before.column == 0 || line.column == 0)) return false;
    if (same_page && before.column == line.column && line.y < before.y) return false;
    const bool title = is_larger(before, m_before) && is_larger(line, m);
    const double usual = m.pitch > 0 ? std::max(1.6 * m.pitch, 1.6 * size) * (title ? 1.3 : 1) : 3 * size;
    if (same_page && before.column == line.column && line.y - before.y > std::min(usual, 3.5 * size))
        return false;
    const Marker mark = marker(line.text);
    if (title && is_centred(before, m_before) && (is_centred(line, m) || line.x0 > m.left + 2 * m.em)) {
        return mark == Marker::none && !line.text.starts_with(U"（") && !may_end_paragraph(before.text);
    }
    if (line.x0 > m.left + 0.9 * m.em) return false;
    // A line was broken by the margin if what stands next would not have fitted. Where paragraphs are
    // indented this line's missing indent says nearly all; where they aren't, the room left over must tell to
    // a hair.
    const Head head = head_of(line.text, m, m.em * scale);
    // Between Chinese and Latin most programs leave a quarter of an em.
    const bool script_changes = (width_of(before.text.back()) < 1) != (width_of(line.text.front()) < 1);
    const bool ended = may_end_paragraph(before.text);
    const double doubt = (m.indents    ? 2
                          : head.exact ? -0.05
                          : ended      ? 0.35
                                       : 4) +
                         (script_changes ? 0.25 : 0);
    if (m_before.right - before.x1 - head.width > doubt * m.em) return false;
    if (!ended) return true;
    // The last line of a paragraph ends a sentence; a short one that does not is a heading.
    const bool sentence_ended =
        std::u32string_view(U"。！？").find(before.text.back()) != std::u32string_view::npos;
    const bool is_short = m.right - line.x1 > 3 * m.em;
    if (!m.indents && sentence_ended && is_short && !may_end_paragraph(line.text)) return false;
    return mark == Marker::none || (mark == Marker::weak && (m.indents || !m.weak_marks_begin));
}

void append(std::u32string& text, const std::u32string& line) {
    if (is_letter(text.back()) && is_letter(line.front())) text += U' ';
    text += line;
}

/// Level of each font size above the body's: 1 for the largest.
std::vector<double> heading_sizes(const std::vector<double>& heights) {
    std::vector<double> sizes;
    for (const double height : heights) {
        const bool known = std::any_of(sizes.begin(), sizes.end(),
                                       [&](double size) { return std::abs(size - height) < 0.06 * size; });
        if (!known) sizes.push_back(height);
    }
    std::sort(sizes.rbegin(), sizes.rend());
    return sizes;
}

} // namespace

JoinedText join_lines(std::vector<PrintedLine> runs) {
    const double narrow = digit_width(runs);
    std::vector<PrintedLine> lines = joined_rows(std::move(runs));
    const int pages = lines.empty() ? 0 : lines.back().page;
    drop_running_heads(lines);

    // Odd and even pages may have mirrored margins, and columns have margins of their own.
    std::map<std::pair<int, int>, std::vector<const PrintedLine*>> groups;
    for (const PrintedLine& line : lines)
        groups[{line.page % 2, line.column}].push_back(&line);
    std::map<int, std::vector<const PrintedLine*>> columns;
    for (const PrintedLine& line : lines)
        columns[line.column].push_back(&line);
    std::map<std::pair<int, int>, Measure> measures;
    for (const auto& [column, of_column] : columns) {
        constexpr std::size_t enough_lines = 30; // to measure odd and even pages each for themselves
        const auto &odd = groups[{1, column}], &even = groups[{0, column}];
        const bool two_sided = odd.size() >= enough_lines && even.size() >= enough_lines;
        for (const int side : {0, 1})
            measures[{side, column}] = measure(two_sided ? groups[{side, column}] : of_column, narrow);
    }
    const auto measure_of = [&](const PrintedLine& line) -> const Measure& {
        return measures.at({line.page % 2, line.column});
    };

    JoinedText joined;
    struct Piece {
        Span span;
        double height;
    };
    std::vector<Piece> large;
    const auto reach_page = [&](int page) {
        const auto offset = static_cast<std::uint32_t>(joined.text.size());
        while (static_cast<int>(joined.page_begins.size()) + 1 < page)
            joined.page_begins.push_back(offset);
    };
    for (std::size_t i = 0; i < lines.size();) {
        reach_page(lines[i].page);
        const std::size_t begin = joined.text.size();
        joined.text += lines[i].text;
        bool is_large = is_larger(lines[i], measure_of(lines[i]));
        std::size_t last = i;
        while (last + 1 < lines.size() && continues(lines[last], lines[last + 1], measure_of(lines[last]),
                                                    measure_of(lines[last + 1]))) {
            ++last;
            reach_page(lines[last].page);
            append(joined.text, lines[last].text);
            is_large = is_large && is_larger(lines[last], measure_of(lines[last]));
        }
        const std::size_t end = joined.text.size();
        constexpr std::size_t longest_heading = 100;
        if (is_large && end - begin <= longest_heading && joined.text.back() != U'。') {
            large.push_back(
                {{static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)}, lines[i].height});
        }
        joined.text += U'\n';
        i = last + 1;
    }
    reach_page(pages);
    std::vector<double> heights;
    for (const Piece& piece : large)
        heights.push_back(piece.height);
    const std::vector<double> sizes = heading_sizes(heights);
    for (const Piece& piece : large) {
        std::size_t level = 1;
        while (level < sizes.size() && level < 9 && piece.height < sizes[level - 1] * 0.94)
            ++level;
        joined.headings.push_back({piece.span, static_cast<std::uint8_t>(level)});
    }
    return joined;
}

} // namespace bihuan::document
