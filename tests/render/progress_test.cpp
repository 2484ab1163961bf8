#include "render/progress.hpp"

#include <gtest/gtest.h>

namespace bihuan::render {
namespace {

views::Board board() {
    views::Board board;
    board.round.title = "2025年3月调度";
    board.round.due_on = *Date::of(2025, 4, 8);
    board.due = true;
    views::UnitOverview unit;
    unit.organisation = {3};
    unit.name = "县住房和城乡建设局";
    unit.reports.missed = 2;
    unit.reports.accepted = 28;
    unit.reports.returned = 3;
    unit.reports.owed = 11;
    unit.reports.marked_late = 5; // the missed ones among them
    board.units = {unit};
    board.total = unit.reports;
    return board;
}

TEST(Progress, NoShareWithoutItsCounts) {
    const Sheet sheet = board_sheet(board(), Language::chinese);
    EXPECT_EQ(sheet.before, "2025年3月调度（报送时限 2025-04-08 已过）\n\n");
    EXPECT_EQ(sheet.after, "应报 44 项，已报 31 项，其中迟报 3 项；始终未报 2 项，尚未报送 11 项\n");
    EXPECT_EQ(sentence_of(board().total, Language::english),
              "44 owed, 31 reported, 3 of them late; 2 never came, 11 still silent");
    ASSERT_EQ(sheet.rows.size(), 1U);
    ASSERT_EQ(sheet.rows[0].size(), sheet.columns.size());
    EXPECT_EQ(sheet.rows[0][1].text, "44");
}

TEST(Progress, TheOverviewNamesWhatNobodyLeads) {
    views::Overview overview;
    overview.units = {views::UnitOverview()};
    overview.units[0].items[1] = 4;
    overview.total.items[1] = 4;
    for (const Language language : {Language::chinese, Language::english}) {
        const Sheet sheet = overview_sheet(overview, language);
        ASSERT_EQ(sheet.rows.size(), 2U);
        for (const auto& row : sheet.rows)
            EXPECT_EQ(row.size(), sheet.columns.size());
        EXPECT_EQ(sheet.rows[0][0].text, say(Word::overview_nobody, language));
        EXPECT_EQ(sheet.rows[1][1].text, "4");
        EXPECT_EQ(sheet.before, std::string(say(Word::overview_no_round, language)) + "\n\n");
    }
    EXPECT_TRUE(overview_sheet({}, Language::chinese).rows.empty());
}

TEST(Progress, TheBurdenAddsUp) {
    views::MonthlyBurden burden;
    burden.month = *Date::of(2025, 4, 1);
    burden.rounds.resize(2);
    burden.units = {{{3}, "县住房和城乡建设局", 5, 17}};
    burden.total = burden.units[0];
    EXPECT_EQ(burden_sheet(burden, Language::chinese).after,
              "2025-04：2 次调度，1 个单位，共报送 5 项、填报 17 栏");
}

} // namespace
} // namespace bihuan::render
