#include "reading/extraction/relative.hpp"

#include <gtest/gtest.h>

#include <fstream>

#include "base/rows.hpp"
#include "base/utf8.hpp"
#include "reading/document/reader.hpp"

namespace bihuan::extraction {
namespace {

std::string dump(const std::vector<RelativeTarget>& targets) {
    constexpr std::string_view rules[] = {"above_average", "in_step_with", "rank_forward",
                                          "not_below_last_year"};
    std::string out;
    for (const RelativeTarget& target : targets) {
        if (!out.empty()) out += " ; ";
        out += target.indicator + " " + std::string(rules[static_cast<std::size_t>(target.comparison)]) +
               " " + target.reference + (target.growth ? " growth" : "");
    }
    return out;
}

std::vector<RelativeTarget> targets_of(std::string_view sentence) {
    const std::string text =
        "青禾县2025年国民经济和社会发展计划\n\n一、2025年主要任务\n\n" + std::string(sentence) + "\n";
    const auto source = document::read_bytes(text, "plan");
    EXPECT_TRUE(source);
    return relative_targets(document::analyse(*source));
}

TEST(RelativeTargets, SentencesGiveWhatTheTableSays) {
    std::ifstream file(BIHUAN_SOURCE_DIR "/tests/extraction/relative.tsv");
    const std::string table(std::istreambuf_iterator<char>(file), {});
    int rows = 0;
    for (const auto& row : rows_of(table)) {
        ++rows;
        EXPECT_EQ(dump(targets_of(row.at(0))), row.at(1)) << row.at(0);
    }
    EXPECT_EQ(rows, 11);
}

TEST(RelativeTargets, TheSpanIsTheClause) {
    const std::string text =
        "2025年重点工作任务清单\n\n一、工业\n\n税收增长5%，工业投资增速高于全市平均水平。\n";
    const auto document = document::analyse(document::read_bytes(text, "list").value());
    const auto targets = relative_targets(document);
    ASSERT_EQ(targets.size(), 1U);
    EXPECT_EQ(to_utf8(document.slice(targets[0].span)), "工业投资增速高于全市平均水平");
    EXPECT_EQ(to_utf8(document.slice(targets[0].sentence)), "税收增长5%，工业投资增速高于全市平均水平。");
}

TEST(RelativeTargets, AReviewPromisesNothing) {
    const std::string text = "政府工作报告\n\n一、2024年工作回顾\n\n工业投资增速高于全市平均水平。\n";
    EXPECT_TRUE(relative_targets(document::analyse(document::read_bytes(text, "report").value())).empty());
}

} // namespace
} // namespace bihuan::extraction
