// Headings, the tasks among them, and the paragraphs under them.
#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <utility>

#include "reading/document/structure.hpp"

namespace bihuan::document {
namespace {

/// Depth of numbered styles as they usually nest; larger is deeper. 0: a style that stands anywhere.
constexpr int usual_depth(LabelStyle style) {
    switch (style) {
        case LabelStyle::part:
            return 1;
        case LabelStyle::chapter:
            return 2;
        case LabelStyle::section:
            return 3;
        case LabelStyle::han:
            return 4;
        case LabelStyle::han_bracket:
            return 5;
        case LabelStyle::arabic:
            return 6;
        case LabelStyle::arabic_bracket:
            return 7;
        case LabelStyle::circled:
            return 8;
        default:
            return 0;
    }
}

/// How far a title reaches into the text behind its label.
struct TitlePart {
    std::size_t length = 0;
    bool whole = false; // nothing stands behind it and its stop
};

/// The title at the start of `body`, which follows a label, at most `limit` characters long; nullopt where
/// the label opens plain text: a sentence too long, an item that ends with ；.
std::optional<TitlePart> title_part(std::u32string_view body, std::size_t limit) {
    const std::size_t look = std::min(body.size(), limit + 1);
    std::size_t stop = 0;
    while (stop < look && !ends_sentence(body[stop])) {
        if (body[stop] == U'；') return std::nullopt;
        // 教育教学方面，… and 城市建设：… name a field.
        if (body[stop] == U'：' && stop >= 2 && stop <= 14 && stop + 1 < body.size()) break;
        if (body[stop] == U'，' && stop >= 3 && stop <= 14 && body.substr(0, stop).ends_with(U"方面")) break;
        ++stop;
    }
    if (stop < 2 || (stop == look && stop < body.size())) return std::nullopt;
    return TitlePart{stop, stop + 1 >= body.size()};
}

/// The longest title that a label opens inside a paragraph, and where it opens one of its own.
constexpr std::size_t inner_limit = 40;
constexpr std::size_t own_limit = 60;

class Outliner {
  public:
    Outliner(const std::vector<Block>& blocks, std::size_t head, const std::vector<std::uint32_t>& bold,
             Document& document)
        : blocks_(blocks), head_(head), bold_(bold), document_(document) {}

    void run() {
        document_.paragraphs.reserve(blocks_.size());
        for (std::size_t i = 0; i < blocks_.size(); ++i)
            read(i);
    }

  private:
    std::u32string_view view(std::uint32_t begin, std::uint32_t end) const {
        return std::u32string_view(document_.stream.chars).substr(begin, end - begin);
    }
    std::u32string_view view(const Block& block) const { return view(block.begin, block.end); }

    void read(std::size_t index) {
        const Block& block = blocks_[index];
        Paragraph paragraph;
        paragraph.begin = block.begin;
        paragraph.end = block.end;
        paragraph.page = page_of(block);
        paragraph.is_head = index < head_ || is_imprint(index);
        close_run_in();
        if (!paragraph.is_head && !block.in_table) {
            paragraph.is_heading = read_first_heading(index);
        }
        if (!paragraph.is_head && !block.in_table && !paragraph.is_heading && speaks_of_whole(index))
            close_to_chapter();
        paragraph.is_appendix = appendix_;
        paragraph.is_glossary = glossary_;
        paragraph.heading = stack_.empty() ? -1 : stack_.back().heading;
        if (!paragraph.is_head && !block.in_table && !paragraph.is_heading && !glossary_)
            read_inner_headings(block);
        document_.paragraphs.push_back(paragraph);
    }

    /// 抄送：… and …印发 at the end of a notice.
    bool is_imprint(std::size_t index) const {
        if (index + 4 < blocks_.size()) return false;
        const std::u32string_view line = view(blocks_[index]);
        return line.starts_with(U"抄送：") || line.starts_with(U"主送：") ||
               (line.size() <= 50 && (line.ends_with(U"印发") || line.ends_with(U"印发。")));
    }

    std::int32_t page_of(const Block& block) const {
        const auto& begins = document_.page_begins;
        if (begins.empty()) return 0;
        const std::uint32_t offset = document_.stream.origin[block.begin];
        return static_cast<std::int32_t>(std::upper_bound(begins.begin(), begins.end(), offset) -
                                         begins.begin()) +
               1;
    }

    /// 附件, 附件1： and 名词解释 on a line of their own begin what is no longer the text itself.
    bool opens_appendix(std::u32string_view line) {
        if (line.size() > 16) return false;
        bool opens = false;
        if (line.starts_with(U"附件") || line.starts_with(U"附录")) {
            std::u32string_view rest = line.substr(2);
            while (!rest.empty() && (is_digit(rest.front()) || is_list_numeral(rest.front())))
                rest.remove_prefix(1);
            opens = rest.empty() || rest == U"：";
            if (opens) glossary_ = false;
        }
        for (const std::u32string_view word :
             {U"名词解释", U"名词注释", U"名词说明", U"术语解释", U"有关名词解释"}) {
            if (line.ends_with(word) || line.substr(0, line.size() - 1).ends_with(word))
                opens = glossary_ = true;
        }
        if (line == U"注释" || line == U"注释：") opens = glossary_ = true;
        appendix_ |= opens;
        return opens;
    }

    /// Pushes a heading onto the stack of open ones, closing those it closes.
    void open(LabelStyle style, std::uint8_t styled_level, std::uint32_t begin, std::uint32_t label_length,
              std::uint32_t length, bool ends_with_paragraph) {
        const auto same = std::find_if(stack_.begin(), stack_.end(), [&](const Open& o) {
            return styled_level != 0 && o.styled_level != 0 ? o.styled_level >= styled_level
                                                            : o.style == style;
        });
        if (style == LabelStyle::appendix) {
            stack_.clear();
        } else if (same != stack_.end()) {
            stack_.erase(same, stack_.end());
        } else if (const int depth = usual_depth(style); depth != 0) {
            while (!stack_.empty() && usual_depth(stack_.back().style) > depth)
                stack_.pop_back();
        }
        Heading heading;
        heading.span = document_.to_text(begin, begin + length);
        heading.label = text::to_utf8(view(begin, begin + label_length));
        std::u32string_view title = view(begin + label_length, begin + length);
        while (!title.empty() &&
               (ends_sentence(title.back()) || title.back() == U'：' || title.back() == U'，'))
            title.remove_suffix(1);
        heading.title = text::to_utf8(title);
        heading.level = static_cast<std::uint8_t>(std::min<std::size_t>(stack_.size() + 1, 255));
        heading.parent = stack_.empty() ? -1 : stack_.back().heading;
        stack_.push_back(
            {style, styled_level, static_cast<std::int32_t>(document_.outline.size()), ends_with_paragraph});
        document_.outline.push_back(std::move(heading));
    }

    /// Run-in headings are in force until their paragraph ends.
    void close_run_in() {
        const auto first =
            std::find_if(stack_.begin(), stack_.end(), [](const Open& o) { return o.ends_with_paragraph; });
        stack_.erase(first, stack_.end());
    }

    /// Behind the last （十） of a chapter, what addresses the meeting or looks back on the whole time stands
    /// under the chapter, no longer under （十）. Right behind a heading it belongs to that.
    bool speaks_of_whole(std::size_t index) const {
        if (appendix_ || blocks_[index].label.style != LabelStyle::none || blocks_[index].styled_level != 0)
            return false;
        if (document_.paragraphs.empty() || document_.paragraphs.back().is_heading) return false;
        const std::u32string_view line = view(blocks_[index]);
        if (line.starts_with(U"各位代表")) {
            // 各位代表！今年继续办好20件民生实事: still of the livelihood section.
            return line.substr(0, 80).find(U"实事") == std::u32string_view::npos;
        }
        if (line.starts_with(U"“十") && line.substr(0, 10).find(U"”时期") != std::u32string_view::npos)
            return true;
        constexpr std::array<std::u32string_view, 8> openings{U"一年来，",   U"五年来，", U"过去一年",
                                                              U"过去的一年", U"过去五年", U"过去的五年",
                                                              U"回首过去",   U"回顾过去"};
        return std::any_of(openings.begin(), openings.end(),
                           [&](std::u32string_view opening) { return line.starts_with(opening); });
    }

    void close_to_chapter() {
        const auto first = std::find_if(stack_.begin(), stack_.end(), [&](const Open& o) {
            const bool outermost = &o == stack_.data();
            return !(o.style <= LabelStyle::han ||
                     (outermost && (o.style == LabelStyle::plain || o.style == LabelStyle::appendix)));
        });
        stack_.erase(first, stack_.end());
    }

    bool is_bold(std::uint32_t begin, std::uint32_t end) const {
        if (!std::binary_search(bold_.begin(), bold_.end(), begin)) return false;
        return std::binary_search(bold_.begin(), bold_.end(), end) ||
               std::binary_search(bold_.begin(), bold_.end(), end + 1);
    }

    /// A heading that opens the block: true where it is the whole block.
    bool read_first_heading(std::size_t index) {
        const Block& block = blocks_[index];
        const std::u32string_view line = view(block);
        const Label& label = block.label;
        const auto size = static_cast<std::uint32_t>(line.size());
        if (opens_appendix(line)) {
            const bool numbered = line.starts_with(U"附件") || line.starts_with(U"附录");
            open(numbered ? LabelStyle::appendix : LabelStyle::plain, 0, block.begin, 0, size, false);
            return true;
        }
        if (glossary_) return false;
        if (label.style == LabelStyle::none || label.style == LabelStyle::lenticular) {
            if (!is_unnumbered_heading(index)) return false;
            open(plain_style(index), block.styled_level, block.begin, 0, size, false);
            return true;
        }
        const std::u32string_view body = line.substr(label.length);
        const auto part = title_part(body, own_limit);
        if (!part) return false;
        if (part->whole) {
            if (block.styled_level == 0 && !stands_alone(index, body)) return false;
            open(label.style, block.styled_level, block.begin, label.length, size, false);
            return true;
        }
        const std::uint32_t length = label.length + static_cast<std::uint32_t>(part->length);
        if (!is_run_in_title(body, *part, label) && !is_bold(block.begin, block.begin + length)) return false;
        const bool outer = usual_depth(label.style) != 0 && label.style <= LabelStyle::arabic;
        open(label.style, 0, block.begin, label.length, length, !outer);
        return false;
    }

    /// An unnumbered heading under a numbered one: beside the unnumbered one above that, or below the
    /// numbered? Where the numbers go on behind it, it stands below them.
    LabelStyle plain_style(std::size_t index) const {
        bool above = false;
        for (const Open& open : stack_) {
            above |= open.style == LabelStyle::plain;
            if (!above || usual_depth(open.style) == 0) continue;
            const auto next =
                std::find_if(blocks_.begin() + static_cast<std::ptrdiff_t>(index), blocks_.end(),
                             [&](const Block& b) { return b.label.style == open.style; });
            return next != blocks_.end() && next->label.ordinal > 1 ? LabelStyle::inner_plain
                                                                    : LabelStyle::plain;
        }
        return LabelStyle::plain;
    }

    /// A title that text follows in the same paragraph. Numbers that measure belong to text, and a label of
    /// the same style right behind means a list of sentences.
    static bool is_run_in_title(std::u32string_view body, const TitlePart& part, const Label& label) {
        if (part.whole || has_figure(body.substr(0, part.length))) return false;
        return read_label(body.substr(part.length + 1, 12)).style != label.style;
    }

    /// A labelled line that is all title: a heading, or an item of a list of such lines?
    bool stands_alone(std::size_t index, std::u32string_view body) const {
        const LabelStyle style = blocks_[index].label.style;
        const bool stopped = ends_sentence(body.back());
        if (style <= LabelStyle::han) return true;
        if (style == LabelStyle::han_bracket && !stopped) return true;
        if (index + 1 == blocks_.size() || blocks_[index + 1].label.style == style || has_figure(body))
            return false;
        return style == LabelStyle::han_bracket || style == LabelStyle::dash || !stopped;
    }

    bool is_unnumbered_heading(std::size_t index) const {
        const Block& block = blocks_[index];
        const std::u32string_view line = view(block);
        if (line.starts_with(U"各位代表") || line.starts_with(U"同志们")) return false;
        if (block.styled_level != 0) return line.size() <= 80 && text::to_utf8(line) != document_.title;
        if (!looks_like_title(line) || line.front() == U'（' || line.front() == U'【') return false;
        // Something must stand under it, and it must not break into a sentence.
        if (index + 1 >= blocks_.size()) return false;
        if (index > head_) {
            const char32_t last = view(blocks_[index - 1]).back();
            if (!document_.paragraphs.back().is_heading && !ends_sentence(last) && last != U'：' &&
                last != U'”' && last != U'）')
                return false;
        }
        const std::u32string_view next = view(blocks_[index + 1]);
        return next.size() > line.size() || blocks_[index + 1].label.style != LabelStyle::none;
    }

    /// 一是…。二是…。 and （1）…（2）… inside a block. In a row of them most must have titles: where few
    /// have, the sentences just happen to be short.
    void read_inner_headings(const Block& block) {
        const std::u32string_view line = view(block);
        inner_.clear();
        for (std::size_t i = 1; i + 3 < line.size(); ++i) {
            const char32_t before = line[i - 1];
            if (!ends_sentence(before) && before != U'；' && before != U'：' && before != U'”') continue;
            const char32_t first = line[i];
            if (!is_list_numeral(first) && first != U'第' && first != U'（' && !is_digit(first) &&
                !(first >= U'①' && first <= U'⑳'))
                continue;
            const Label label = read_label(line.substr(i, 12));
            if (label.style != LabelStyle::enumeration && label.style != LabelStyle::ordinal &&
                label.style != LabelStyle::arabic_bracket && label.style != LabelStyle::circled)
                continue;
            const std::u32string_view body = line.substr(i + label.length);
            const auto begin = block.begin + static_cast<std::uint32_t>(i);
            std::uint32_t length = 0;
            if (const auto part = title_part(body, inner_limit)) {
                length = label.length + static_cast<std::uint32_t>(part->length);
                if (!is_run_in_title(body, *part, label) && !is_bold(begin, begin + length)) length = 0;
            }
            inner_.push_back({begin, length, label});
            i += std::max<std::size_t>(length, 1) - 1;
        }
        for (const Inner& inner : inner_) {
            if (inner.length == 0 || !is_titled_row(inner.label.style)) continue;
            open(inner.label.style, 0, inner.begin, inner.label.length, inner.length, true);
        }
    }

    bool is_titled_row(LabelStyle style) const {
        std::size_t titled = 0, all = 0;
        for (const Inner& inner : inner_) {
            if (inner.label.style != style) continue;
            ++all;
            if (inner.length != 0) ++titled;
        }
        return titled * 2 >= all;
    }

    struct Inner {
        std::uint32_t begin = 0;
        std::uint32_t length = 0; // label and title; 0: no title
        Label label;
    };
    struct Open {
        LabelStyle style;
        std::uint8_t styled_level;
        std::int32_t heading;
        bool ends_with_paragraph;
    };

    const std::vector<Block>& blocks_;
    std::size_t head_;
    const std::vector<std::uint32_t>& bold_;
    Document& document_;
    std::vector<Open> stack_;
    std::vector<Inner> inner_;
    bool appendix_ = false;
    bool glossary_ = false;
};

} // namespace

void read_outline(const std::vector<Block>& blocks, std::size_t head,
                  const std::vector<std::uint32_t>& bold_marks, Document& document) {
    Outliner(blocks, head, bold_marks, document).run();
}

} // namespace bihuan::document
