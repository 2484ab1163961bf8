#include "reading/reconcile/reconcile.hpp"

#include <gtest/gtest.h>

#include <fstream>
#include <set>
#include <string>
#include <vector>

#include "reading/reconcile/names.hpp"

namespace bihuan::reconcile {
namespace {

using extraction::Kind;
using extraction::Measure;
using extraction::Relation;
using extraction::Statement;

std::vector<std::vector<std::string>> rows_of(const std::string& name) {
    std::vector<std::vector<std::string>> rows;
    std::ifstream file(BIHUAN_SOURCE_DIR "/tests/reconcile/" + name);
    for (std::string line; std::getline(file, line);) {
        if (line.empty() || line.starts_with("#")) continue;
        std::vector<std::string> fields(1);
        for (const char c : line) {
            if (c == '\t') {
                fields.emplace_back();
            } else {
                fields.back() += c;
            }
        }
        rows.push_back(std::move(fields));
    }
    return rows;
}

template <class Enum>
Enum named(const std::string& name, std::initializer_list<std::string_view> names) {
    int index = 0;
    for (const std::string_view word : names) {
        if (word == name) return static_cast<Enum>(index);
        ++index;
    }
    ADD_FAILURE() << "no such word: " << name;
    return Enum{};
}

Statement statement(Kind kind, const std::vector<std::string>& row, std::size_t from) {
    Statement result;
    result.kind = kind;
    result.indicator = row.at(from);
    result.measure = named<Measure>(row.at(from + 1), {"level", "growth", "increment", "completion", "rank"});
    result.relation = named<Relation>(row.at(from + 2), {"eq", "ge", "gt", "le", "lt", "approx", "between"});
    result.value = Decimal::parse(row.at(from + 3)).value();
    result.unit = row.at(from + 4);
    result.period = std::stoi(row.at(from + 5));
    return result;
}

Statement simple(Kind kind, std::string indicator, int value) {
    Statement result;
    result.kind = kind;
    result.indicator = std::move(indicator);
    result.value = Decimal::of(value);
    result.unit = "个";
    return result;
}

TEST(Reconcile, NamesMeetOnlyWhereTheyMeanTheSame) {
    const auto rows = rows_of("names.tsv");
    ASSERT_GT(rows.size(), 30U);
    for (const auto& row : rows) {
        // An increment of one and a deed of the other is decided by reconcile; here both are targets and
        // results alike.
        const auto lines =
            reconcile({simple(Kind::target, row.at(0), 5)}, {simple(Kind::result, row.at(1), 5)});
        ASSERT_EQ(lines.size(), 1U);
        EXPECT_EQ(lines[0].result.has_value(), row.at(2) == "same")
            << row[0] << " / " << row[1] << ": " << similarity(row[0], row[1]);
        EXPECT_EQ(similarity(row[0], row[1]), similarity(row[1], row[0])) << row[0];
    }
}

TEST(Reconcile, VerdictsFollowTheCases) {
    const auto rows = rows_of("cases.tsv");
    ASSERT_GT(rows.size(), 15U);
    for (const auto& row : rows) {
        const auto lines = reconcile({statement(Kind::target, row, 0)}, {statement(Kind::result, row, 6)});
        ASSERT_EQ(lines.size(), 1U);
        EXPECT_EQ(name_of(lines[0].verdict), row.at(12)) << row[0] << ' ' << row[3] << " → " << row[9];
        if (row.at(13) == "-") {
            EXPECT_FALSE(lines[0].ratio) << row[0];
        } else {
            ASSERT_TRUE(lines[0].ratio) << row[0];
            EXPECT_DOUBLE_EQ(*lines[0].ratio, std::stod(row[13])) << row[0];
        }
    }
}

TEST(Reconcile, ARangeAsksForItsLowerEnd) {
    Statement target = simple(Kind::target, "新建公园", 2);
    target.relation = Relation::between;
    target.value_high = Decimal::of(4);
    EXPECT_EQ(reconcile({target}, {simple(Kind::result, "新建公园", 2)})[0].verdict, Verdict::met);
    EXPECT_EQ(reconcile({target}, {simple(Kind::result, "新建公园", 1)})[0].verdict, Verdict::missed);
}

TEST(Reconcile, EachResultAnswersOnceAndTheSurestPairGoesFirst) {
    const std::vector<Statement> plan{simple(Kind::target, "城区老旧小区", 3),
                                      simple(Kind::result, "旧账", 9), simple(Kind::target, "老旧小区", 5)};
    const std::vector<Statement> report{simple(Kind::target, "老旧小区", 8),
                                        simple(Kind::result, "老旧小区改造", 5)};
    const auto lines = reconcile(plan, report);
    ASSERT_EQ(lines.size(), 2U);
    EXPECT_EQ(lines[0].target, 0U);
    EXPECT_EQ(lines[0].verdict, Verdict::unreported);
    EXPECT_FALSE(lines[0].ratio);
    EXPECT_EQ(lines[1].target, 2U);
    EXPECT_EQ(lines[1].result, 1U);
    EXPECT_EQ(lines[1].verdict, Verdict::met);
}

TEST(Reconcile, RanksAnswerWithinTheirScope) {
    Statement target = simple(Kind::target, "经济总量", 3);
    target.measure = Measure::rank;
    target.scope = "全市";
    Statement result = simple(Kind::result, "经济总量", 2);
    result.measure = Measure::rank;
    result.scope = "全省";
    EXPECT_EQ(reconcile({target}, {result})[0].verdict, Verdict::unreported);
    result.scope = "全市";
    EXPECT_EQ(reconcile({target}, {result})[0].verdict, Verdict::met);
}

TEST(Reconcile, NothingToCompareIsNoError) {
    EXPECT_TRUE(reconcile({}, {}).empty());
    EXPECT_EQ(reconcile({simple(Kind::target, "", 1)}, {simple(Kind::result, "", 1)})[0].verdict,
              Verdict::unreported);
}

TEST(Reconcile, OneNameHasOneIndicator) {
    std::ifstream file(BIHUAN_SOURCE_DIR "/src/reading/reconcile/indicators.tsv");
    std::set<std::string> seen;
    for (std::string line; std::getline(file, line);) {
        if (line.starts_with("#")) continue;
        const auto first = line.find('\t');
        const auto second = line.find('\t', first + 1);
        ASSERT_NE(second, std::string::npos) << line;
        std::string names = line.substr(0, second);
        names[first] = ' ';
        const std::string indicator = line.substr(0, first);
        for (std::size_t begin = 0; begin < names.size();) {
            const auto end = std::min(names.find(' ', begin), names.size());
            const std::string name = names.substr(begin, end - begin);
            EXPECT_TRUE(seen.insert(name).second) << name;
            EXPECT_EQ(canonical_name(name), canonical_name(indicator)) << name;
            begin = end + 1;
        }
    }
    EXPECT_GT(seen.size(), 150U);
}

} // namespace
} // namespace bihuan::reconcile
