// Every word the page says, in one table: Chinese first, English beside it.
#pragma once

#include <string_view>

#include "base/error.hpp"

namespace bihuan::report {

struct Phrase {
    std::string_view chinese, english;
};

class Words {
  public:
    explicit Words(Language language) : language_(language) {}
    std::string_view operator()(const Phrase& phrase) const {
        return language_ == Language::chinese ? phrase.chinese : phrase.english;
    }
    bool chinese() const { return language_ == Language::chinese; }

  private:
    Language language_;
};

namespace words {

inline constexpr Phrase product{"闭环", "Bihuan"};
inline constexpr Phrase skip{"跳到正文", "Skip to the text"};
inline constexpr Phrase views{"页面", "Views"};
inline constexpr Phrase theme{"切换明暗", "Light or dark"};
inline constexpr Phrase print{"打印", "Print"};
inline constexpr Phrase untitled{"未命名文件", "Untitled document"};
inline constexpr Phrase no_text{"文件中没有正文。", "The document has no text."};
inline constexpr Phrase source_file{"来源文件", "Source file"};
inline constexpr Phrase issued_by{"发文机关", "Issued by"};
inline constexpr Phrase number{"文号", "Number"};
inline constexpr Phrase date{"日期", "Date"};
inline constexpr Phrase region{"地区", "Region"};
inline constexpr Phrase plan_year{"计划年度", "Plan year"};
inline constexpr Phrase review_year{"总结年度", "Year under review"};

inline constexpr Phrase statements{"量化表述", "Quantified statements"};
inline constexpr Phrase result{"结果", "Result"};
inline constexpr Phrase target{"目标", "Target"};
inline constexpr Phrase tasks{"编号任务", "Numbered tasks"};
inline constexpr Phrase outline{"目录", "Contents"};
inline constexpr Phrase full_text{"正文", "Text"};
inline constexpr Phrase table{"指标表", "Statements"};
inline constexpr Phrase legend{"图例", "Legend"};

inline constexpr Phrase kind{"类别", "Kind"};
inline constexpr Phrase indicator{"指标", "Indicator"};
inline constexpr Phrase value{"数值", "Value"};
inline constexpr Phrase measure{"口径", "Measure"};
inline constexpr Phrase period{"年份", "Year"};
inline constexpr Phrase section{"章节", "Section"};
inline constexpr Phrase task{"任务", "Task"};
inline constexpr Phrase lead_units{"牵头单位", "Lead units"};
inline constexpr Phrase deadlines{"时限", "Due"};
inline constexpr Phrase relation{"关系", "Relation"};
inline constexpr Phrase page{"页码", "Page"};
inline constexpr Phrase rules{"识别依据", "Rules"};

inline constexpr Phrase level{"总量", "Level"};
inline constexpr Phrase growth{"增长率", "Growth"};
inline constexpr Phrase increment{"增量", "Increment"};
inline constexpr Phrase completion{"完成率", "Completion"};
inline constexpr Phrase rank{"位次", "Rank"};

inline constexpr Phrase eq{"等于", "equal to"};
inline constexpr Phrase ge{"不低于（以上）", "at least"};
inline constexpr Phrase gt{"超过", "more than"};
inline constexpr Phrase le{"不超过（以内）", "at most"};
inline constexpr Phrase lt{"低于", "less than"};
inline constexpr Phrase approx{"左右", "about"};
inline constexpr Phrase between{"区间", "between"};

inline constexpr Phrase search{"搜索", "Search"};
inline constexpr Phrase search_statements{"指标、单位、章节……", "Indicator, unit, section…"};
inline constexpr Phrase all{"全部", "All"};
inline constexpr Phrase filters{"筛选", "Filters"};
inline constexpr Phrase reset{"清除", "Clear"};
inline constexpr Phrase shown{"显示 {0} / {1} 项", "{0} of {1} shown"};
inline constexpr Phrase nothing_found{"没有符合条件的条目。", "Nothing matches."};
inline constexpr Phrase more_rows{"继续显示", "Show more"};
inline constexpr Phrase widen{"展开大表", "Wide table"};
inline constexpr Phrase narrow{"收起大表", "Back to the text"};
inline constexpr Phrase close{"关闭", "Close"};
inline constexpr Phrase show_in_table{"在表中查看", "Show in the table"};
inline constexpr Phrase show_in_text{"查看原文", "Show in the text"};
inline constexpr Phrase same_place{"同一数字的另一条记录", "Another record of the same number"};
inline constexpr Phrase details{"记录", "Record"};

inline constexpr Phrase reconciliation{"对账", "Reconciliation"};
inline constexpr Phrase reconciliation_title{"目标完成情况对账", "What became of the targets"};
inline constexpr Phrase plan{"计划", "Plan"};
inline constexpr Phrase report{"报告", "Report"};
inline constexpr Phrase met{"完成", "Met"};
inline constexpr Phrase missed{"未完成", "Missed"};
inline constexpr Phrase unreported{"未提及", "Unreported"};
inline constexpr Phrase verdict{"结论", "Verdict"};
inline constexpr Phrase plan_says{"计划目标", "The plan's target"};
inline constexpr Phrase report_says{"报告结果", "The report's result"};
inline constexpr Phrase attainment{"完成比", "Ratio"};
inline constexpr Phrase confidence{"匹配度", "Match"};
inline constexpr Phrase not_reported{"报告中未见对应结果", "No answering result in the report"};
inline constexpr Phrase overview{
    "计划提出量化目标 {0} 项，报告回应 {1} 项：完成 {2} 项，未完成 {3} 项；其余 {4} 项未提及。",
    "The plan sets {0} quantified targets. The report answers {1}: {2} met, {3} missed; {4} are not "
    "reported."};
inline constexpr Phrase no_targets{"计划中没有可对账的量化目标。",
                                   "The plan has no quantified target to reconcile."};
inline constexpr Phrase by_section{"分章节情况", "By section"};
inline constexpr Phrase by_ratio{"已回应目标的完成比", "Ratio of result to target"};
inline constexpr Phrase by_ratio_note{
    "由低到高排列；竖线为目标（100%）。限额类指标以不超过目标为完成。",
    "Lowest first; the vertical line is the target (100%). For upper limits, staying within is met."};
inline constexpr Phrase line_by_line{"逐项对账", "Line by line"};
inline constexpr Phrase answered{"回应 / 目标", "Answered / targets"};
inline constexpr Phrase other_sections{"（无章节）", "(no section)"};
inline constexpr Phrase search_lines{"指标、原文……", "Indicator, sentence…"};
inline constexpr Phrase made_by{"由闭环生成；每条记录都可回到原文核对。",
                                "Made by Bihuan; every record leads back to its sentence."};

} // namespace words
} // namespace bihuan::report
