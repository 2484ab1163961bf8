// Goals of fifteen provincial reports in one table, where the reports are at hand.
#include <gtest/gtest.h>

#include <algorithm>
#include <deque>
#include <filesystem>
#include <string>
#include <vector>

#include "reading/compare/compare.hpp"
#include "reading/document/reader.hpp"

namespace bihuan::compare {
namespace {

TEST(CompareShared, TheGoalsOfTheProvincesStandInOneTable) {
    const std::filesystem::path corpus = BIHUAN_SHARED_DIR "/corpus";
    if (!std::filesystem::exists(corpus)) GTEST_SKIP() << "shared documents are absent";
    std::vector<std::filesystem::path> files;
    for (const auto& entry : std::filesystem::directory_iterator(corpus))
        files.push_back(entry.path());
    std::sort(files.begin(), files.end());
    std::deque<document::Document> documents;
    std::deque<std::vector<extraction::Statement>> statements;
    std::vector<Input> inputs;
    for (const auto& file : files) {
        auto loaded = document::load(file);
        ASSERT_TRUE(loaded) << file;
        documents.push_back(std::move(*loaded));
        statements.push_back(extraction::extract(documents.back()));
        inputs.push_back({&documents.back(), &statements.back(), file.filename().string()});
    }
    const Table table =
        compare(inputs, {.indicators = {"GDP", "城镇调查失业率", "居民消费价格", "城镇新增就业"},
                         .measure = extraction::Measure::growth,
                         .kind = extraction::Kind::target});
    ASSERT_EQ(table.rows.size(), files.size());
    ASSERT_EQ(table.columns.size(), 4U);
    EXPECT_EQ(table.columns[0].filled, files.size());
    EXPECT_EQ(table.columns[1].filled, files.size());
    EXPECT_GE(table.columns[2].filled, files.size() - 2);
    EXPECT_GE(table.columns[3].filled, files.size() - 2);
    for (const Row& row : table.rows) {
        EXPECT_EQ(row.year, 2026) << row.region;
        if (row.cells[0]) {
            EXPECT_GE(row.cells[0]->value, Decimal::of(3)) << row.region;
            EXPECT_LE(row.cells[0]->value, Decimal::of(8)) << row.region;
        }
        if (row.cells[1]) {
            EXPECT_GE(row.cells[1]->value, Decimal::of(4)) << row.region;
            EXPECT_LE(row.cells[1]->value, Decimal::of(6)) << row.region;
        }
    }
}

} // namespace
} // namespace bihuan::compare
