#include "reading/compare/compare.hpp"

#include <gtest/gtest.h>

#include <deque>
#include <string>
#include <vector>

namespace bihuan::compare {
namespace {

using extraction::Kind;
using extraction::Measure;
using extraction::Relation;
using extraction::Statement;

/// Documents written sentence by sentence, their statements given by hand: this room is tested without
/// extraction.
class Desk {
  public:
    std::size_t document(std::string region, int plan_year, std::string name = "report.txt") {
        document::Document& made = documents_.emplace_back();
        made.region = std::move(region);
        made.plan_year = plan_year;
        made.review_year = plan_year - 1;
        statements_.emplace_back();
        names_.push_back(std::move(name));
        return documents_.size() - 1;
    }
    void line(std::u32string_view text) {
        documents_.back().text += text;
        documents_.back().text += U'\n';
    }
    /// States that `number`, found in the last line, is the indicator's; the line is its sentence.
    Statement& state(std::u32string_view number, std::string indicator, Kind kind, Measure measure,
                     std::string unit) {
        const std::u32string& text = documents_.back().text;
        const auto line_begin = text.find_last_of(U'\n', text.size() - 2);
        const auto begin =
            static_cast<std::uint32_t>(line_begin == std::u32string::npos ? 0 : line_begin + 1);
        const auto at = static_cast<std::uint32_t>(text.find(number, begin));
        Statement& made = statements_.back().emplace_back();
        made.span = {at, at + static_cast<std::uint32_t>(number.size())};
        made.sentence = {begin, static_cast<std::uint32_t>(text.size() - 1)};
        made.kind = kind;
        made.measure = measure;
        made.indicator = std::move(indicator);
        made.value = Decimal::parse(text::to_utf8(number)).value();
        made.unit = std::move(unit);
        made.period = kind == Kind::target ? documents_.back().plan_year : documents_.back().review_year;
        return made;
    }
    std::vector<Input> inputs() const {
        std::vector<Input> result;
        for (std::size_t i = 0; i < documents_.size(); ++i) {
            result.push_back({&documents_[i], &statements_[i], names_[i]});
        }
        return result;
    }

  private:
    std::deque<document::Document> documents_;
    std::deque<std::vector<Statement>> statements_;
    std::vector<std::string> names_;
};

std::string dump(const Table& table) {
    std::string result;
    for (const Column& column : table.columns) {
        result += column.indicator + "(" + column.unit + "," + std::to_string(column.filled) + ") ";
    }
    for (const Row& row : table.rows) {
        result += "\n" + row.region + " " + (row.year ? std::to_string(*row.year) : "?");
        for (const auto& cell : row.cells) {
            result += " ";
            result += cell ? cell->value.to_string() : "-";
        }
    }
    return result;
}

TEST(Compare, MergesSynonymsAndKeepsARowForEveryDocument) {
    Desk desk;
    desk.document("青禾县", 2024);
    desk.line(U"全县生产总值增长6.1%。");
    desk.state(U"6.1", "生产总值", Kind::target, Measure::growth, "%");
    desk.document("白石县", 2024);
    desk.line(U"GDP增长7%。");
    desk.state(U"7", "GDP", Kind::target, Measure::growth, "%");
    desk.document("临川市", 2024);
    desk.line(U"没有数字。");
    const Table table =
        compare(desk.inputs(), {.indicators = {"GDP"}, .measure = Measure::growth, .kind = Kind::target});
    EXPECT_EQ(dump(table), "地区生产总值(%,2) \n青禾县 2024 6.1\n白石县 2024 7\n临川市 2024 -");
}

TEST(Compare, ResultsStandInTheYearUnderReview) {
    Desk desk;
    desk.document("青禾县", 2024);
    desk.line(U"生产总值增长6.1%。");
    desk.state(U"6.1", "生产总值", Kind::result, Measure::growth, "%");
    desk.line(U"生产总值增长5%。");
    desk.state(U"5", "生产总值", Kind::target, Measure::growth, "%");
    desk.line(U"到2030年生产总值增长9%。");
    desk.state(U"9", "生产总值", Kind::target, Measure::growth, "%").period = 2030;
    EXPECT_EQ(dump(compare(desk.inputs(), {.indicators = {"生产总值"}, .measure = {}, .kind = {}})),
              "地区生产总值(%,2) \n青禾县 2023 6.1\n青禾县 2024 5");
}

TEST(Compare, ALevelReachedAfterFiveYearsIsTheLastYears) {
    Desk desk;
    desk.document("青禾县", 2026);
    desk.line(U"这五年，经济总量达到267亿元。");
    desk.state(U"267", "经济总量", Kind::result, Measure::level, "元");
    desk.document("临川市", 2026);
    desk.line(U"五年来，累计生产总值达到900亿元。");
    desk.state(U"900", "生产总值", Kind::result, Measure::level, "元");
    EXPECT_EQ(dump(compare(desk.inputs(), {.indicators = {"GDP"}, .measure = {}, .kind = Kind::result})),
              "地区生产总值(元,1) \n青禾县 2025 267\n临川市 2025 -");
}

TEST(Compare, ANumberWithoutAUnitIsNoCellAmongAmountsOfMoney) {
    Desk desk;
    desk.document("青禾县", 2026);
    desk.line(U"生产总值达到267亿元。");
    desk.state(U"267", "生产总值", Kind::result, Measure::level, "元");
    desk.document("临川市", 2026);
    desk.line(U"生产总值连续跨越7万亿、8万亿台阶。");
    desk.state(U"7", "生产总值", Kind::result, Measure::level, "");
    desk.document("白石县", 2026);
    desk.line(U"生产总值跨越3个台阶。");
    desk.state(U"3", "生产总值", Kind::result, Measure::level, "");
    desk.line(U"生产总值达到90亿元。");
    desk.state(U"90", "生产总值", Kind::result, Measure::level, "元");
    EXPECT_EQ(dump(compare(desk.inputs(), {.indicators = {"GDP"}, .measure = {}, .kind = Kind::result})),
              "地区生产总值(元,2) \n青禾县 2025 267\n临川市 2025 -\n白石县 2025 90");
}

TEST(Compare, ANamedIndicatorFallsBackToTheMeasureItIsStatedBy) {
    Desk desk;
    desk.document("青禾县", 2024);
    desk.line(U"城镇调查失业率控制在5.5%以内。");
    desk.state(U"5.5", "城镇调查失业率", Kind::target, Measure::level, "%");
    const Table table = compare(
        desk.inputs(), {.indicators = {"调查失业率"}, .measure = Measure::growth, .kind = Kind::target});
    ASSERT_EQ(table.columns.size(), 1U);
    EXPECT_EQ(table.columns[0].measure, Measure::level);
    EXPECT_EQ(table.columns[0].filled, 1U);
}

TEST(Compare, TheHeadlineNumberIsTaken) {
    Desk desk;
    desk.document("青禾县", 2024);
    desk.line(U"推动开发区生产总值增长12%。");
    desk.state(U"12", "生产总值", Kind::target, Measure::growth, "%");
    desk.line(U"上半年生产总值增长5.2%。");
    desk.state(U"5.2", "生产总值", Kind::target, Measure::growth, "%");
    desk.line(U"奋力实现生产总值增长8%。");
    desk.state(U"8", "生产总值", Kind::target, Measure::growth, "%");
    desk.line(U"主要预期目标是：生产总值增长6%，财政收入稳定。");
    desk.state(U"6", "生产总值", Kind::target, Measure::growth, "%");
    desk.line(U"过去五年生产总值增长40%。");
    desk.state(U"40", "生产总值", Kind::target, Measure::growth, "%");
    const auto inputs = desk.inputs();
    const Table table =
        compare(inputs, {.indicators = {"地区生产总值"}, .measure = {}, .kind = Kind::target});
    EXPECT_EQ(dump(table), "地区生产总值(%,1) \n青禾县 2024 6");
    const Source& source = table.rows[0].cells[0]->source;
    EXPECT_EQ(source.statement, 3U);
    EXPECT_EQ(text::to_utf8(inputs[0].document->slice(source.span)), "6");
    EXPECT_EQ(text::to_utf8(inputs[0].document->slice(source.sentence)),
              "主要预期目标是：生产总值增长6%，财政收入稳定。");
}

TEST(Compare, TotalsOverYearsFillNoCell) {
    Desk desk;
    desk.document("青禾县", 2024);
    desk.line(U"这五年，民生改善。城镇新增就业3.5万人。");
    Statement& total = desk.state(U"3.5", "城镇新增就业", Kind::result, Measure::increment, "人");
    total.sentence.begin += 9; // the second sentence of the line
    EXPECT_EQ(
        dump(compare(desk.inputs(), {.indicators = {"城镇新增就业"}, .measure = {}, .kind = Kind::result})),
        "城镇新增就业(,0) \n青禾县 2023 -");
}

TEST(Compare, TheMostCommonIndicatorsComeFirst) {
    Desk desk;
    for (const char* county : {"青禾县", "白石县", "南屏县"}) {
        desk.document(county, 2024);
        desk.line(U"新建公园2处，生产总值增长6%。");
        desk.state(U"6", "生产总值", Kind::target, Measure::growth, "%");
        if (std::string(county) == "青禾县") desk.state(U"2", "新建公园", Kind::target, Measure::level, "处");
        if (std::string(county) != "南屏县") desk.state(U"2", "建设公园", Kind::target, Measure::level, "处");
    }
    const Table table =
        compare(desk.inputs(), {.indicators = {}, .top = 2, .measure = {}, .kind = Kind::target});
    EXPECT_EQ(dump(table),
              "地区生产总值(%,3) 建设公园(处,2) \n青禾县 2024 6 2\n白石县 2024 6 2\n南屏县 2024 6 -");
    EXPECT_EQ(compare(desk.inputs(), {.indicators = {}, .top = 1, .measure = {}, .kind = {}}).columns.size(),
              1U);
}

TEST(Compare, DocumentsOfOneRegionAndYearShareARow) {
    Desk desk;
    desk.document("青禾县", 2024);
    desk.line(U"生产总值增长6%。");
    desk.state(U"6", "生产总值", Kind::target, Measure::growth, "%");
    desk.document("青禾县", 2024);
    desk.line(U"生产总值增长7%，招聘教师30人。");
    desk.state(U"7", "生产总值", Kind::target, Measure::growth, "%");
    desk.state(U"30", "招聘教师", Kind::target, Measure::level, "人");
    desk.document("", 2025, "letter.pdf");
    desk.line(U"招聘教师40人。");
    desk.state(U"40", "招聘教师", Kind::target, Measure::level, "人");
    const Table table = compare(
        desk.inputs(), {.indicators = {"地区生产总值", "招聘教师"}, .measure = {}, .kind = Kind::target});
    EXPECT_EQ(dump(table), "地区生产总值(%,1) 招聘教师(人,2) \n青禾县 2024 6 30\nletter.pdf 2025 - 40");
}

TEST(Compare, NothingIsNoError) {
    EXPECT_TRUE(compare({}, {}).rows.empty());
    const Table table = compare({}, {.indicators = {"地区生产总值", "GDP"}, .measure = {}, .kind = {}});
    EXPECT_EQ(table.columns.size(), 1U);
}

} // namespace
} // namespace bihuan::compare
