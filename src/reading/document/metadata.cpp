// What the head of a document tells of the whole: title, issuing body, number, region, date, years.
#include <algorithm>
#include <array>
#include <optional>
#include <string>

#include "base/characters.hpp"
#include "reading/document/metadata_parts.hpp"
#include "reading/document/structure.hpp"

namespace bihuan::document {
namespace {

using View = std::u32string_view;

constexpr std::array<View, 22> title_ends{
    U"报告", U"通知", U"规划", U"计划", U"纲要", U"任务", U"要点", U"意见", U"方案", U"清单", U"公报",
    U"决定", U"总结", U"安排", U"工作", U"分工", U"批复", U"公告", U"通报", U"措施", U"办法", U"实事"};
constexpr std::array<View, 14> body_ends{
    U"人民政府", U"人民政府办公室", U"人民政府办公厅", U"委员会",   U"办公室", U"办公厅",       U"改革局",
    U"统计局",   U"财政局",         U"管委会",         U"领导小组", U"指挥部", U"发展和改革委", U"发改委"};
constexpr std::array<View, 6> review_words{U"回顾",     U"执行情况",   U"发展成就",
                                           U"完成情况", U"主要工作和", U"工作总结"};
constexpr std::array<View, 14> plan_words{U"目标任务", U"重点工作", U"工作安排", U"主要任务", U"总体要求",
                                          U"预期目标", U"主要目标", U"工作重点", U"工作打算", U"工作思路",
                                          U"主要工作", U"工作计划", U"重点任务", U"工作部署"};

/// 汶政办字〔2023〕29号 at the start of the line: its length, 0 where none is.
std::size_t document_number_length(View line) {
    std::size_t at = 0;
    while (at < line.size() && at < 16 && is_han(line[at]))
        ++at;
    if (at < 2 || at >= line.size()) return 0;
    constexpr View opening = U"〔[【（";
    constexpr View closing = U"〕]】）";
    const auto kind = opening.find(line[at]);
    if (kind == View::npos || !read_year(line.substr(at + 1))) return 0;
    at += 5;
    if (at >= line.size() || line[at] != closing[kind]) return 0;
    ++at;
    if (at < line.size() && line[at] == U'第') ++at;
    const std::size_t digits = at;
    while (at < line.size() && is_digit(line[at]))
        ++at;
    return at > digits && at < line.size() && line[at] == U'号' ? at + 1 : 0;
}

constexpr std::array<View, 5> opening_words{U"回顾", U"成就", U"执行情况", U"总体要求", U"工作安排"};

bool is_body(View line) {
    return line.size() >= 4 && line.size() <= 30 && ends_with_any(line, body_ends) &&
           !contains(line, U"，") && !contains(line, U"关于") && is_han(line.front());
}

class MetadataReader {
  public:
    MetadataReader(std::vector<Block>& blocks, const Source& source, Document& document)
        : blocks_(blocks), source_(source), document_(document) {}

    std::size_t run() {
        find_head();
        read_number();
        read_title();
        read_body();
        read_region();
        read_date();
        read_years();
        return head_;
    }

  private:
    View view(const Block& block) const {
        return View(document_.stream.chars).substr(block.begin, block.end - block.begin);
    }
    View view(std::size_t index) const { return view(blocks_[index]); }

    static bool is_text_heading(const Block& block) {
        return block.label.style == LabelStyle::han || block.label.style == LabelStyle::chapter ||
               block.label.style == LabelStyle::part || block.label.style == LabelStyle::han_bracket;
    }

    /// A line that the file styles as a heading, below the title.
    bool is_styled_heading(std::size_t index) const {
        if (index == 0 || blocks_[index].styled_level == 0) return false;
        const View line = view(index);
        return !line.starts_with(U"——") && line.size() <= 40 && !contains(line, U"报告") &&
               !contains(line, U"通知") && !contains(line, U"规划") && !contains(line, U"会议") &&
               !whole_day(line) && document_number_length(line) == 0;
    }

    /// The head ends where the text itself begins: behind the salutation, or behind a notice's signature and
    /// the title of what it brings; else at the first paragraph or heading.
    void find_head() {
        constexpr std::size_t most = 30;
        std::size_t plain = 0;
        for (std::size_t i = 0; i < blocks_.size() && i < most && !is_text_heading(blocks_[i]); ++i) {
            if (is_styled_heading(i) && plain == 0) plain = i + 1;
            const View line = view(i);
            if (line.starts_with(U"各位代表") && line.size() <= 12) {
                salutation_ = true;
                head_ = i + 1;
                return;
            }
            if (line.size() > 200) break;
            if (i + 3 < blocks_.size() && i > 0 && whole_day(line)) signature_ = i;
            const bool is_text = (line.size() >= 40 && contains(line, U"。")) || line.ends_with(U'。');
            if (is_text && plain == 0) plain = i + 1;
        }
        head_ = plain != 0 ? plain - 1 : 0;
        if (plain == 0) {
            while (head_ < blocks_.size() && head_ < most && !is_text_heading(blocks_[head_]) &&
                   !view(head_).starts_with(U"各位代表") && !is_unmarked_text(head_))
                ++head_;
        }
        // 2023年工作回顾, not numbered, right before the first paragraph: a heading, not the title's last
        // line.
        if (head_ > 1 && !signature_ && head_ <= blocks_.size() && view(head_ - 1).size() <= 30 &&
            contains_any(view(head_ - 1), opening_words)) {
            --head_;
        }
        if (!signature_) return;
        head_ = std::max(head_, *signature_ + 1);
        while (head_ < blocks_.size() && head_ < *signature_ + 6 && belongs_to_head(head_))
            ++head_;
    }

    bool is_unmarked_text(std::size_t index) const {
        const View line = view(index);
        return ends_sentence(line.back()) && line.size() >= 12;
    }

    /// Lines behind a signature: （此件公开发布） and the title of the thing itself, maybe broken.
    bool belongs_to_head(std::size_t index) {
        const View line = view(index);
        if (is_text_heading(blocks_[index]) || line.size() > 60 || contains(line, U"。")) return false;
        return true;
    }

    void read_number() {
        for (std::size_t i = 0; i < head_; ++i) {
            const View line = view(i);
            if (const std::size_t length = document_number_length(line); length != 0) {
                document_.document_number = text::to_utf8(line.substr(0, length));
                number_ = i;
                return;
            }
        }
    }

    bool is_title_line(std::size_t index) const {
        const View line = view(index);
        if (index == number_ || line.size() < 3 || line.starts_with(U"——") || line.back() == U'：')
            return false;
        if (contains(line, U"。") || contains(line, U"请予审议") || whole_day(line)) return false;
        return true;
    }

    void read_title() {
        std::size_t found = head_;
        for (std::size_t i = 0; i < head_ && found == head_; ++i) {
            const View line = view(i);
            if (is_title_line(i) && ends_with_any(line, title_ends) && line.size() <= 120) found = i;
        }
        if (found == head_) {
            for (std::size_t i = 0; i < head_ && found == head_; ++i) {
                if (is_title_line(i) && blocks_[i].styled_level != 0 && !view(i).starts_with(U"——"))
                    found = i;
            }
        }
        if (found == head_) {
            if (!source_.title_hint.empty()) {
                document_.title = source_.title_hint;
                return;
            }
            if (is_government_report()) {
                title_ = U"政府工作报告";
                document_.title = text::to_utf8(title_);
            } else {
                read_meeting_title();
            }
            return;
        }
        title_ = std::u32string(view(found));
        title_index_ = found;
        if (found > 0 && is_title_line(found - 1)) {
            const View before = view(found - 1);
            const bool about =
                title_.starts_with(U"关于") || title_.starts_with(U"转发") || title_.starts_with(U"印发");
            const bool region_or_year =
                before.size() <= 12 &&
                (before.ends_with(U"年") || before.ends_with(U"省") || before.ends_with(U"市") ||
                 before.ends_with(U"县") || before.ends_with(U"区") || before.ends_with(U"年度"));
            if ((about && is_body(before)) || region_or_year) title_ = std::u32string(before) + title_;
        }
        document_.title = text::to_utf8(title_);
    }

    /// 各位代表：现在，我代表县人民政府，向大会报告工作: what is always called 政府工作报告. The courts
    /// report in the same words.
    bool is_government_report() const {
        if (!salutation_) return false;
        for (std::size_t i = head_; i < blocks_.size() && i < head_ + 2; ++i) {
            const View opening = view(i).substr(0, 80);
            const auto speaker = opening.find(U"代表");
            const auto report = opening.find(U"报告");
            if (speaker == View::npos || report == View::npos || report < speaker) continue;
            if (contains(opening.substr(speaker, report - speaker), U"政府")) return true;
        }
        return false;
    }

    /// A text without a title line: the meeting it was given to, over its broken lines.
    void read_meeting_title() {
        for (std::size_t i = 0; i < head_; ++i) {
            if (!is_title_line(i) || contains(view(i), U"各位")) continue;
            title_ = std::u32string(view(i));
            if (contains(title_, U"届") && !contains(title_, U"会议") && i + 1 < head_ &&
                view(i + 1).ends_with(U"会议"))
                title_ += view(i + 1);
            document_.title = text::to_utf8(title_);
            title_index_ = i;
            return;
        }
    }

    void read_body() {
        View body;
        for (std::size_t i = 0; i < head_ && body.empty(); ++i) {
            if (is_body(view(i))) body = view(i);
        }
        if (body.empty() && signature_ && *signature_ > 0 && is_body(view(*signature_ - 1)))
            body = view(*signature_ - 1);
        document_.issuing_body = text::to_utf8(body);
    }

    void read_region() {
        View region;
        for (std::size_t i = 0; i < head_ && region.empty(); ++i)
            region = find_region(view(i));
        for (std::size_t i = head_; i < blocks_.size() && i < head_ + 8 && region.empty(); ++i)
            region = find_region(view(i).substr(0, 400));
        document_.region = text::to_utf8(region);
        // A report to the congress is the government's, whoever reads it out.
        if (document_.issuing_body.empty() && !region.empty() && is_report())
            document_.issuing_body = document_.region + text::to_utf8(U"人民政府");
    }

    bool is_report() const {
        if (salutation_ || contains(title_, U"政府工作报告")) return true;
        for (std::size_t i = 0; i < blocks_.size() && i < head_ + 2; ++i) {
            if (contains(view(i).substr(0, 80), U"向大会报告")) return true;
        }
        return false;
    }

    void read_date() {
        std::optional<Day> day;
        for (std::size_t i = 0; i < head_ && !day; ++i) {
            const View line = view(i);
            if (contains(line, U"会议") || contains(line, U"大会") || line.starts_with(U"——"))
                day = find_day(line);
        }
        if (!day && signature_) day = whole_day(view(*signature_));
        for (std::size_t i = 0; i < head_ && !day; ++i) {
            if (i != title_index_) day = find_day(view(i));
        }
        // A signature at the very end.
        for (std::size_t i = blocks_.size(); !day && i > 0 && i + 4 > blocks_.size(); --i)
            day = whole_day(view(i - 1));
        if (!day) day = page_date();
        if (day) document_.date = iso(*day);
        day_ = day;
    }

    /// What the page says of its own time (时间：2026-02-11), where the document says nothing.
    std::optional<Day> page_date() const {
        const View top = View(document_.text).substr(0, 1000);
        for (const View word : {U"成文日期：", U"发布日期：", U"发布时间：", U"时间：", U"日期："}) {
            const auto at = top.find(word);
            if (at == View::npos) continue;
            View rest = top.substr(at + word.size(), 20);
            while (!rest.empty() && (rest.front() == U' ' || rest.front() == U'　'))
                rest.remove_prefix(1);
            if (const auto day = read_day(rest)) return day;
        }
        return std::nullopt;
    }

    void read_years() {
        std::optional<int> review, plan;
        for (std::size_t i = head_; i < blocks_.size(); ++i) {
            const LabelStyle style = blocks_[i].label.style;
            if (style != LabelStyle::han && style != LabelStyle::chapter && style != LabelStyle::part &&
                style != LabelStyle::none)
                continue;
            const View line = view(i);
            if (line.size() > 50 || ends_sentence(line.back()) || line.back() == U'：') continue;
            read_heading_years(line, review, plan);
        }
        const auto title_year = find_year(title_);
        const auto last_year = last_year_of_plan();
        const bool reviews =
            contains(title_, U"公报") || contains(title_, U"总结") || contains(title_, U"完成情况");
        if (is_report()) {
            // Given early in the plan's year, or late in the year before.
            if (!plan && day_) plan = day_->month >= 11 ? day_->year + 1 : day_->year;
            if (!plan) plan = title_year;
            if (!review && plan) review = *plan - 1;
            if (!plan && review) plan = *review + 1;
        } else if (last_year) {
            plan = last_year;
            review = *last_year - 5;
        } else if (reviews) {
            if (!review) review = title_year;
        } else {
            if (!plan) plan = title_year;
            if (!plan && review) plan = *review + 1;
            if (!plan && day_) plan = day_->year;
            if (!review && plan && has_review_) review = *plan - 1;
        }
        document_.review_year = review;
        document_.plan_year = plan;
    }

    /// A five-year plan's last year: 2030 of “十五五”规划. The first of these plans ended with 1957.
    std::optional<int> last_year_of_plan() const {
        const auto five = title_.find(U"五”");
        if (five == std::u32string::npos || five == 0 ||
            !(contains(title_, U"规划") || contains(title_, U"纲要")))
            return std::nullopt;
        std::size_t begin = five;
        while (begin > 0 && is_list_numeral(title_[begin - 1]))
            --begin;
        const std::uint32_t number = list_number(View(title_).substr(begin, five - begin));
        if (number < 6 || number > 30) return std::nullopt;
        return 1955 + 5 * static_cast<int>(number);
    }

    void read_heading_years(View line, std::optional<int>& review, std::optional<int>& plan) {
        const bool looks_back = contains_any(line, review_words);
        has_review_ |= looks_back;
        for (std::size_t i = 0; i + 5 <= line.size(); ++i) {
            if (line[i + 4] != U'年' || (i > 0 && is_digit(line[i - 1]))) continue;
            const auto year = read_year(line.substr(i));
            if (!year) continue;
            // 一、2025年工作回顾和2026年工作安排: each year by the words behind it.
            const View rest = line.substr(i + 5);
            const std::size_t next = std::min(rest.find(U"20"), rest.size());
            const View words = rest.substr(0, next);
            if (contains_any(words, review_words) || (looks_back && !contains_any(words, plan_words))) {
                if (!review) review = year;
            } else if (contains_any(words, plan_words) || contains_any(line, plan_words)) {
                if (!plan) plan = year;
            }
        }
    }

    std::vector<Block>& blocks_;
    const Source& source_;
    Document& document_;
    std::size_t head_ = 0;
    std::optional<std::size_t> signature_; // the block that is a notice's date line
    std::size_t number_ = static_cast<std::size_t>(-1);
    std::size_t title_index_ = static_cast<std::size_t>(-1);
    bool salutation_ = false;
    bool has_review_ = false;
    std::u32string title_;
    std::optional<Day> day_;
};

} // namespace

std::size_t read_metadata(std::vector<Block>& blocks, const Source& source, Document& document) {
    return MetadataReader(blocks, source, document).run();
}

} // namespace bihuan::document
