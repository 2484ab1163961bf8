// Which numbered paragraphs are tasks, and where each begins and ends.
#include <algorithm>
#include <array>
#include <optional>

#include "reading/document/structure.hpp"

namespace bihuan::document {
namespace {

constexpr std::array task_styles{LabelStyle::han_bracket, LabelStyle::arabic, LabelStyle::han,
                                 LabelStyle::arabic_bracket};

/// Words of which one stands in the title of a list of tasks.
constexpr std::array<std::u32string_view, 6> task_titles{U"工作任务", U"任务分工", U"工作要点",
                                                         U"任务清单", U"重点任务", U"责任分工"};

/// Whether who does something is named at this place: （牵头单位：县财政局） at its ：, 县财政局牵头， at its
/// 牵.
bool names_unit_at(std::u32string_view text, std::size_t at) {
    constexpr std::u32string_view kinds = U"单位部门主体";
    constexpr std::u32string_view bodies = U"局委部办府镇心司院会区";
    constexpr std::u32string_view behind = U"，、；）。";
    if (text[at] == U'：' && at >= 2) {
        const auto kind = kinds.find(text.substr(at - 2, 2));
        return kind != std::u32string_view::npos && kind % 2 == 0;
    }
    return text[at] == U'牵' && at > 0 && at + 2 < text.size() && text[at + 1] == U'头' &&
           bodies.find(text[at - 1]) != std::u32string_view::npos &&
           behind.find(text[at + 2]) != std::u32string_view::npos;
}

bool names_units(std::u32string_view text) {
    for (std::size_t i = 0; i < text.size(); ++i) {
        if ((text[i] == U'：' || text[i] == U'牵') && names_unit_at(text, i)) return true;
    }
    return false;
}

/// How a paragraph begins that speaks of all the tasks above it, or of none.
constexpr std::array<std::u32string_view, 14> closing_words{
    U"以上任务", U"以上工作",   U"以上事项",   U"上述任务", U"上述工作",   U"各责任单位", U"各牵头单位",
    U"各单位要", U"各有关单位", U"各有关部门", U"各部门要", U"各级各部门", U"附件",       U"联系人"};

bool closes_list(std::u32string_view line) {
    return std::any_of(closing_words.begin(), closing_words.end(),
                       [&](std::u32string_view word) { return line.starts_with(word); });
}

/// Whether a paragraph ends with its units in brackets and says something before them: （牵头单位：…）
/// behind a title alone opens the task's text, behind the text it closes it.
bool ends_with_units(std::u32string_view text) {
    while (!text.empty() && ends_sentence(text.back()))
        text.remove_suffix(1);
    if (!text.ends_with(U"）")) return false;
    const auto bracket = text.rfind(U"（牵头");
    if (bracket == std::u32string_view::npos || !names_units(text.substr(bracket))) return false;
    const std::u32string_view said = text.substr(0, bracket);
    return std::count_if(said.begin(), said.end(),
                         [](char32_t c) { return ends_sentence(c) || c == U'，'; }) > 1;
}

class TaskReader {
  public:
    TaskReader(const std::vector<Block>& blocks, std::size_t head, Document& document)
        : blocks_(blocks), head_(head), document_(document) {}

    void run() {
        const auto style = task_style();
        if (!style) return;
        for (std::size_t i = first_; i <= last_; ++i) {
            if (blocks_[i].label.style == *style && !document_.paragraphs[i].is_glossary) i = take(i);
        }
    }

  private:
    std::u32string_view view(const Block& block) const {
        return std::u32string_view(document_.stream.chars).substr(block.begin, block.end - block.begin);
    }

    /// The style that numbers tasks, with the blocks from first_ to last_ that it may number.
    std::optional<LabelStyle> task_style() {
        std::array<std::size_t, 32> all{}, named{}, first{}, last{};
        std::array<std::size_t, 32> open{}; // block + 1 of the style's label last seen
        for (std::size_t i = head_; i < blocks_.size(); ++i) {
            const auto style = static_cast<std::size_t>(blocks_[i].label.style);
            if (blocks_[i].label.style != LabelStyle::none) {
                ++all[style];
                open[style] = i + 1;
                // What stood deeper is closed.
                for (std::size_t deeper = style + 1; deeper <= static_cast<std::size_t>(LabelStyle::circled);
                     ++deeper)
                    open[deeper] = 0;
            }
            if (!names_units(view(blocks_[i]))) continue;
            // The list of units belongs to the innermost label still open.
            for (std::size_t s = static_cast<std::size_t>(LabelStyle::arabic_bracket); s > 0; --s) {
                if (open[s] == 0) continue;
                if (named[s]++ == 0) first[s] = open[s] - 1;
                last[s] = i;
                break;
            }
        }
        std::optional<LabelStyle> best;
        for (const LabelStyle style : task_styles) {
            const auto s = static_cast<std::size_t>(style);
            if (named[s] < 3 || (best && named[s] <= named[static_cast<std::size_t>(*best)])) continue;
            best = style;
        }
        if (best) {
            first_ = first[static_cast<std::size_t>(*best)];
            last_ = last[static_cast<std::size_t>(*best)];
            extend(*best);
            return best;
        }
        if (!title_says_tasks()) return std::nullopt;
        for (const LabelStyle style : task_styles) {
            if (style == LabelStyle::han || all[static_cast<std::size_t>(style)] < 3)
                continue; // 一、 numbers chapters
            first_ = head_;
            last_ = blocks_.size() - 1;
            return style;
        }
        return std::nullopt;
    }

    bool title_says_tasks() const {
        const std::u32string title = text::from_utf8(document_.title);
        if (title.find(U"报告") != std::u32string::npos || title.find(U"规划") != std::u32string::npos)
            return false;
        return std::any_of(task_titles.begin(), task_titles.end(), [&](std::u32string_view word) {
            return title.find(word) != std::u32string::npos;
        });
    }

    /// Tasks before and behind those that name units, as long as their numbers go on: some are left out or
    /// stand twice.
    void extend(LabelStyle style) {
        std::uint32_t number = blocks_[first_].label.ordinal;
        for (std::size_t i = first_; i > head_; --i) {
            const Label& label = blocks_[i - 1].label;
            if (label.style != style) continue;
            if (!follows(label.ordinal, number)) break;
            first_ = i - 1;
            number = label.ordinal;
        }
        std::size_t i = last_;
        while (blocks_[i].label.style != style)
            --i;
        number = blocks_[i].label.ordinal;
        for (++i; i < blocks_.size(); ++i) {
            const Label& label = blocks_[i].label;
            if (label.style != style) continue;
            if (!follows(number, label.ordinal)) break;
            number = label.ordinal;
            last_ = i;
        }
    }

    static bool follows(std::uint32_t number, std::uint32_t next) {
        return next >= number && next <= number + 3;
    }

    /// Whether the block at `index` stands outside a task of this style: another task, a chapter, an
    /// appendix, a paragraph about the whole list.
    bool ends_task(std::size_t index, LabelStyle style, bool in_appendix) const {
        const LabelStyle own = blocks_[index].label.style;
        if (own != LabelStyle::none && own <= style) return true;
        const Paragraph& paragraph = document_.paragraphs[index];
        if (paragraph.is_head || paragraph.is_appendix != in_appendix) return true;
        if (own != LabelStyle::none) return false;
        const std::u32string_view line = view(blocks_[index]);
        if (paragraph.is_heading || closes_list(line)) return true;
        return !names_units(line) && ends_with_units(view(blocks_[index - 1]));
    }

    std::size_t take(std::size_t begin) {
        const Block& block = blocks_[begin];
        const bool in_appendix = document_.paragraphs[begin].is_appendix;
        std::size_t end = begin + 1;
        while (end < blocks_.size() && !ends_task(end, block.label.style, in_appendix))
            ++end;
        Task task;
        task.span = document_.to_text(block.begin, blocks_[end - 1].end);
        task.number = text::to_utf8(view(block).substr(0, block.label.length));
        task.ordinal = block.label.ordinal;
        set_heading(task, document_.paragraphs[begin]);
        const auto index = static_cast<std::int32_t>(document_.tasks.size());
        for (std::size_t i = begin; i < end; ++i)
            document_.paragraphs[i].task = index;
        leave_heading(begin, end, task.heading);
        document_.tasks.push_back(std::move(task));
        return end - 1;
    }

    /// What follows the task without a label stands no longer under the task's own heading.
    void leave_heading(std::size_t begin, std::size_t end, std::int32_t chapter) {
        const std::int32_t own = document_.paragraphs[begin].heading;
        for (std::size_t i = end; i < blocks_.size() && document_.paragraphs[i].heading == own; ++i)
            document_.paragraphs[i].heading = chapter;
    }

    void set_heading(Task& task, const Paragraph& paragraph) const {
        task.heading = paragraph.heading;
        if (paragraph.heading < 0) return;
        const Heading& heading = document_.outline[static_cast<std::size_t>(paragraph.heading)];
        if (heading.span.begin != task.span.begin) return;
        task.title = heading.title;
        task.heading = heading.parent;
    }

    const std::vector<Block>& blocks_;
    std::size_t head_;
    Document& document_;
    std::size_t first_ = 0;
    std::size_t last_ = 0;
};

} // namespace

void read_tasks(const std::vector<Block>& blocks, std::size_t head, Document& document) {
    TaskReader(blocks, head, document).run();
}

} // namespace bihuan::document
