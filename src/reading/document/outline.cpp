// Headings, the tasks among them, and the paragraphs under them.
#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <utility>

#include "reading/document/structure.hpp"

namespace bihuan::document {
namespace {

constexpr bool stops_title(char32_t c) {
    return ends_sentence(c) || c == U'；';
}

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

constexpr bool is_numbered(LabelStyle style) {
    return usual_depth(style) != 0;
}

/// A heading's title within its paragraph: [begin, end) relative to the view given, end behind the stop mark.
struct TitlePart {
    std::size_t begin = 0, end = 0; // the title
    bool whole = false;             // nothing stands behind it
};

std::u32string_view trimmed_title(std::u32string_view title) {
    while (!title.empty() && (stops_title(title.back()) || title.back() == U'：' || title.back() == U'，'))
        title.remove_suffix(1);
    return title;
}

/// The title at the start of `body`, which follows a label. nullopt where the label opens plain text.
std::optional<TitlePart> title_part(std::u32string_view body, LabelStyle style, std::size_t limit) {
    const std::size_t look = std::min(body.size(), limit + 1);
    std::size_t stop = 0;
    while (stop < look && !stops_title(body[stop])) {
        // 教育教学方面，… and 城市建设：… name a field.
        if (body[stop] == U'：' && stop >= 2 && stop <= 14 && stop + 1 < body.size()) break;
        if (body[stop] == U'，' && stop >= 3 && stop <= 14 && body.substr(0, stop).ends_with(U"方面")) break;
        ++stop;
    }
    if (stop == look && stop < body.size()) return std::nullopt;
    const bool whole = stop + 1 >= body.size();
    const std::u32string_view title = body.substr(0, stop);
    if (title.size() < 2) return std::nullopt;
    if (!whole && has_figure(title)) return std::nullopt;
    (void)style;
    return TitlePart{0, stop, whole};
}

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
        const std::u32string_view line = view(block);
        Paragraph paragraph;
        paragraph.begin = block.begin;
        paragraph.end = block.end;
        paragraph.page = page_of(block);
        paragraph.is_head = index < head_;
        if (index >= head_ && !block.in_table) {
            note_appendix(line);
            close_run_in();
            paragraph.is_heading = read_first_heading(index);
        }
        paragraph.is_appendix = appendix_;
        paragraph.is_glossary = glossary_;
        paragraph.heading = stack_.empty() ? -1 : stack_.back().heading;
        if (index >= head_ && !block.in_table && !paragraph.is_heading && !glossary_)
            read_inner_headings(block);
        document_.paragraphs.push_back(paragraph);
    }

    std::int32_t page_of(const Block& block) const {
        const auto& begins = document_.page_begins;
        if (begins.empty()) return 0;
        const std::uint32_t offset = document_.stream.origin[block.begin];
        return static_cast<std::int32_t>(std::upper_bound(begins.begin(), begins.end(), offset) -
                                         begins.begin()) +
               1;
    }

    void note_appendix(std::u32string_view line) {
        if (line.size() > 20) return;
        if (line.starts_with(U"附件") && (line.size() <= 4 || line.back() == U'：')) appendix_ = true;
        if (line.find(U"名词解释") != std::u32string_view::npos || line == U"注释" ||
            line.ends_with(U"名词注释") || line.ends_with(U"名词说明") || line.ends_with(U"术语解释"))
            appendix_ = glossary_ = true;
    }

    /// Pushes a heading onto the stack of open ones, closing what it closes.
    void open(LabelStyle style, std::uint8_t styled_level, Span span, std::u32string_view label,
              std::u32string_view title, bool ends_with_paragraph) {
        auto same = std::find_if(stack_.begin(), stack_.end(), [&](const Open& o) {
            return styled_level != 0 ? o.styled_level >= styled_level : o.style == style;
        });
        if (same != stack_.end()) {
            stack_.erase(same, stack_.end());
        } else if (const int depth = usual_depth(style); depth != 0) {
            while (!stack_.empty() && usual_depth(stack_.back().style) > depth)
                stack_.pop_back();
        }
        Heading heading;
        heading.span = span;
        heading.label = text::to_utf8(label);
        heading.title = text::to_utf8(trimmed_title(title));
        heading.level = static_cast<std::uint8_t>(std::min<std::size_t>(stack_.size() + 1, 255));
        heading.parent = stack_.empty() ? -1 : stack_.back().heading;
        stack_.push_back(
            {style, styled_level, static_cast<std::int32_t>(document_.outline.size()), ends_with_paragraph});
        document_.outline.push_back(std::move(heading));
    }

    void close_run_in() {
        while (!stack_.empty() && stack_.back().ends_with_paragraph)
            stack_.pop_back();
    }

    LabelStyle next_style(std::size_t index) const {
        return index + 1 < blocks_.size() ? blocks_[index + 1].label.style : LabelStyle::none;
    }

    /// A heading that opens the block: true where it is the whole block.
    bool read_first_heading(std::size_t index) {
        const Block& block = blocks_[index];
        const std::u32string_view line = view(block);
        const Label& label = block.label;
        const auto span_to = [&](std::size_t end) {
            return document_.to_text(block.begin, block.begin + static_cast<std::uint32_t>(end));
        };
        if (label.style == LabelStyle::none || label.style == LabelStyle::lenticular) {
            if (!is_unnumbered_heading(index)) return false;
            open(LabelStyle::plain, block.styled_level, span_to(line.size()), {}, line, false);
            return true;
        }
        const std::u32string_view body = line.substr(label.length);
        const bool outer = usual_depth(label.style) != 0 && usual_depth(label.style) <= 5;
        const auto part = title_part(body, label.style, outer ? 60 : 40);
        if (!part) return false;
        const std::u32string_view title = body.substr(0, part->end);
        if (part->whole) {
            if (block.styled_level == 0 && !stands_alone(index, body)) return false;
            open(label.style, block.styled_level, span_to(line.size()), line.substr(0, label.length), title,
                 false);
            return true;
        }
        if (title.size() > (outer ? 50u : 30u)) return false;
        const bool run_in = !outer && label.style != LabelStyle::arabic;
        open(label.style, 0, span_to(label.length + part->end), line.substr(0, label.length), title, run_in);
        return false;
    }

    /// A labelled line that is all title: a heading, or an item of a list of such lines?
    bool stands_alone(std::size_t index, std::u32string_view body) const {
        const LabelStyle style = blocks_[index].label.style;
        const bool stopped = stops_title(body.back());
        if (usual_depth(style) != 0 && usual_depth(style) <= 4) return true;
        if (body.back() == U'；') return false;
        if (style == LabelStyle::han_bracket && !stopped) return true;
        if (next_style(index) == style || index + 1 == blocks_.size()) return false;
        if (has_figure(body)) return false;
        return style == LabelStyle::han_bracket || style == LabelStyle::dash || !stopped;
    }

    bool is_unnumbered_heading(std::size_t index) const {
        const Block& block = blocks_[index];
        const std::u32string_view line = view(block);
        if (line.starts_with(U"各位代表") || line.starts_with(U"同志们")) return false;
        if (block.styled_level != 0) return line.size() <= 80;
        if (line.starts_with(U"附件") && line.size() <= 5) return true;
        if (!looks_like_title(line) || line.front() == U'（' || line.front() == U'【') return false;
        // Something must stand under it, and it must not break into a sentence.
        if (index + 1 >= blocks_.size()) return false;
        if (index > 0 && index > head_) {
            const char32_t last = view(blocks_[index - 1]).back();
            const bool after_heading =
                !document_.paragraphs.empty() && document_.paragraphs.back().is_heading;
            if (!after_heading && !ends_sentence(last) && last != U'：' && last != U'”' && last != U'）')
                return false;
        }
        const std::u32string_view next = view(blocks_[index + 1]);
        return next.size() > line.size() || blocks_[index + 1].label.style != LabelStyle::none;
    }

    /// 一是…。二是…。 and （1）…（2）… inside a block.
    void read_inner_headings(const Block& block) {
        const std::u32string_view line = view(block);
        for (std::size_t i = 1; i + 3 < line.size(); ++i) {
            const char32_t before = line[i - 1];
            if (!ends_sentence(before) && before != U'；' && before != U'：' && before != U'”') continue;
            const char32_t first = line[i];
            if (!is_list_numeral(first) && first != U'第' && first != U'（' &&
                !(first >= U'①' && first <= U'⑳') && !is_digit(first))
                continue;
            const Label label = read_label(line.substr(i, 60));
            if (label.style != LabelStyle::enumeration && label.style != LabelStyle::ordinal &&
                label.style != LabelStyle::arabic_bracket && label.style != LabelStyle::circled &&
                label.style != LabelStyle::han_bracket)
                continue;
            const std::u32string_view body = line.substr(i + label.length);
            const auto part = title_part(body, label.style, 30);
            if (!part || part->whole) continue;
            const auto begin = block.begin + static_cast<std::uint32_t>(i);
            const auto end = begin + label.length + static_cast<std::uint32_t>(part->end);
            open(label.style, 0, document_.to_text(begin, end), line.substr(i, label.length),
                 body.substr(0, part->end), true);
            i += label.length + part->end - 1;
        }
    }

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
    bool appendix_ = false;
    bool glossary_ = false;
};

} // namespace

void read_outline(const std::vector<Block>& blocks, std::size_t head,
                  const std::vector<std::uint32_t>& bold_marks, Document& document) {
    Outliner(blocks, head, bold_marks, document).run();
}

} // namespace bihuan::document
