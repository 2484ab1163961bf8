// 民生实事: the people's livelihood list of a report, item by item.
#include <algorithm>
#include <array>
#include <optional>

#include "reading/document/label.hpp"
#include "reading/extraction/task.hpp"
#include "reading/extraction/units_of_task.hpp"

namespace bihuan::extraction {
namespace {

using document::Document;
using document::Label;
using document::LabelStyle;
using document::Paragraph;
using View = std::u32string_view;

/// What names such a list.
constexpr std::array<View, 6> list_words{U"民生实事",   U"民心工程", U"为民实事",
                                         U"为民办实事", U"惠民实事", U"民生工程"};

/// What says that the list is one of things to do.
constexpr std::array<View, 9> promises{U"办好", U"办实", U"办成", U"实施", U"抓好",
                                       U"推进", U"落实", U"做好", U"兴办"};

constexpr bool ends_sentence(char32_t c) {
    return c == U'。' || c == U'！' || c == U'；' || c == U'：';
}

bool numbers_items(LabelStyle style) {
    return style == LabelStyle::arabic || style == LabelStyle::arabic_bracket ||
           style == LabelStyle::circled || style == LabelStyle::han_bracket ||
           style == LabelStyle::enumeration || style == LabelStyle::ordinal;
}

/// A stretch of the stream that is one item, with its label.
struct Item {
    std::uint32_t begin = 0, end = 0;
    Label label;
};

class LivelihoodFinder {
  public:
    LivelihoodFinder(const Document& document, const std::vector<Statement>& statements)
        : document_(document), statements_(statements), chars_(document.stream.chars) {}

    std::vector<LivelihoodItem> run() {
        const auto& paragraphs = document_.paragraphs;
        for (std::size_t i = 0; i < paragraphs.size(); ++i) {
            if (paragraphs[i].is_head || paragraphs[i].is_glossary) continue;
            const View line = view(paragraphs[i]);
            std::size_t word = behind_list_word(line, 0);
            std::size_t last = word;
            bool inside = false;
            for (; word != View::npos && !inside; word = behind_list_word(line, word)) {
                inside = read_inside(paragraphs[i], word);
                last = word;
            }
            if (!inside && last != View::npos && is_introduction(line, last)) i = read_following(i);
        }
        return std::move(items_);
    }

  private:
    View view(const Paragraph& p) const { return chars_.substr(p.begin, p.end - p.begin); }

    /// Position behind the next list word at or behind `from`; npos where none is.
    static std::size_t behind_list_word(View line, std::size_t from) {
        std::size_t behind = View::npos;
        for (const View word : list_words) {
            const auto at = line.find(word, from);
            if (at != View::npos) behind = std::min(behind, at + word.size());
        }
        return behind;
    }

    /// 四是扎实办好民生实事。 and 继续办好十方面民生实事，坚决做到…: what is to be done, in the paragraph's
    /// last sentence.
    static bool is_introduction(View line, std::size_t behind) {
        const View sentence_end = line.substr(behind);
        const auto stop = sentence_end.find(U'。');
        if (stop != View::npos && stop + 1 < sentence_end.size()) return false;
        if (sentence_end.find(U"完成") != View::npos || sentence_end.find(U"兑现") != View::npos)
            return false;
        if (line.size() <= 30) return true;
        const View before =
            line.substr(behind - std::min<std::size_t>(behind, 24), std::min<std::size_t>(behind, 24));
        return std::any_of(promises.begin(), promises.end(),
                           [&](View word) { return before.find(word) != View::npos; });
    }

    /// （1）…（2）… or 一是…；二是… behind the list word in the same paragraph.
    bool read_inside(const Paragraph& paragraph, std::size_t behind) {
        const View line = view(paragraph);
        std::vector<Item> found;
        for (std::size_t i = behind; i + 2 < line.size(); ++i) {
            if (!ends_sentence(line[i - 1])) continue;
            const Label label = document::read_label(line.substr(i, 12));
            if (!numbers_items(label.style)) continue;
            const bool first = found.empty() && label.ordinal == 1 && i - behind <= 12;
            const bool next = !found.empty() && label.style == found.front().label.style &&
                              label.ordinal == found.back().label.ordinal + 1;
            if (!first && !next) continue;
            if (next) found.back().end = paragraph.begin + static_cast<std::uint32_t>(i);
            found.push_back({paragraph.begin + static_cast<std::uint32_t>(i), paragraph.end, label});
        }
        if (found.size() < 2) return false;
        trim_last(found);
        for (const Item& item : found)
            add(item);
        return true;
    }

    /// Where items are one sentence each, the last one ends with its first sentence, too.
    void trim_last(std::vector<Item>& found) const {
        std::size_t single = 0;
        for (const Item& item : found) {
            const View line = chars_.substr(item.begin, item.end - item.begin);
            const auto stop = line.find(U'。');
            if (stop == View::npos || stop + 1 == line.size()) ++single;
        }
        if (single * 2 < found.size()) return;
        Item& last = found.back();
        const auto stop = chars_.substr(last.begin, last.end - last.begin).find(U'。');
        if (stop != View::npos) last.end = last.begin + static_cast<std::uint32_t>(stop + 1);
    }

    /// Numbered paragraphs behind the introduction; returns the last one read.
    std::size_t read_following(std::size_t introduction) {
        const auto& paragraphs = document_.paragraphs;
        std::size_t i = introduction + 1;
        // （一） numbers chapters of a report; its lists of deeds are numbered below that. One sentence may
        // stand between.
        if (i + 1 < paragraphs.size() && !opens_list(paragraphs[i]) && opens_list(paragraphs[i + 1])) ++i;
        if (i >= paragraphs.size() || !opens_list(paragraphs[i])) return introduction;
        const Label first = document::read_label(view(paragraphs[i]));
        std::uint32_t ordinal = 0;
        std::size_t last = introduction;
        for (; i < paragraphs.size(); ++i) {
            if (paragraphs[i].is_head) break;
            const Label label = document::read_label(view(paragraphs[i]));
            if (label.style != first.style || label.ordinal != ordinal + 1) break;
            ordinal = label.ordinal;
            add({paragraphs[i].begin, paragraphs[i].end, label});
            last = i;
        }
        return last;
    }

    bool opens_list(const Paragraph& paragraph) const {
        const Label label = document::read_label(view(paragraph));
        return numbers_items(label.style) && label.style != LabelStyle::han_bracket && label.ordinal == 1 &&
               !paragraph.is_heading;
    }

    void add(const Item& item) {
        const View line = chars_.substr(item.begin, item.end - item.begin);
        LivelihoodItem record;
        record.span = document_.to_text(item.begin, item.end);
        record.number = text::to_utf8(line.substr(0, item.label.length));
        std::size_t opening = item.label.length;
        const std::int32_t heading = document::heading_at(document_, item.begin);
        if (heading >= 0) {
            const document::Heading& at = document_.outline[static_cast<std::size_t>(heading)];
            if (at.span.begin == record.span.begin) {
                record.title = at.title;
                opening += text::from_utf8(at.title).size();
                while (opening < line.size() && View(U"。：，").find(line[opening]) != View::npos)
                    ++opening;
            }
        }
        FoundUnits units = find_units(line);
        record.text = text::to_utf8(without_ranges(line, units.ranges, opening));
        record.lead_units = std::move(units.lists.lead);
        for (std::size_t i = 0; i < statements_.size(); ++i) {
            const std::uint32_t at = statements_[i].span.begin;
            if (at >= record.span.begin && at < record.span.end) record.statements.push_back(i);
        }
        items_.push_back(std::move(record));
    }

    const Document& document_;
    const std::vector<Statement>& statements_;
    View chars_;
    std::vector<LivelihoodItem> items_;
};

} // namespace

std::vector<LivelihoodItem> livelihood_items(const Document& document,
                                             const std::vector<Statement>& statements) {
    return LivelihoodFinder(document, statements).run();
}

} // namespace bihuan::extraction
