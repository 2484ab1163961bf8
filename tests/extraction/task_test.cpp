// Tasks, their units, deadlines and projects.
#include "reading/extraction/task.hpp"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <sstream>
#include <string>

#include "reading/document/reader.hpp"
#include "reading/extraction/task_parts.hpp"

namespace bihuan::extraction {
namespace {

const std::filesystem::path source_dir = BIHUAN_SOURCE_DIR;
const std::filesystem::path shared = BIHUAN_SHARED_DIR;

std::string read_whole(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

document::Document analyse_text(std::string_view utf8) {
    document::Source source;
    source.text = text::from_utf8(utf8);
    return document::analyse(std::move(source));
}

std::string joined(const std::vector<std::string>& words) {
    std::string line;
    for (const std::string& word : words)
        line += (line.empty() ? "" : "|") + word;
    return line;
}

/// Rows of a case file, split at tabs; every row has at least `columns` of them.
std::vector<std::vector<std::string>> rows(const char* file, std::size_t columns) {
    std::istringstream in(read_whole(source_dir / "tests/extraction/task" / file));
    std::vector<std::vector<std::string>> all;
    for (std::string line; std::getline(in, line);) {
        if (line.empty() || line.starts_with("# ")) continue;
        std::vector<std::string> row;
        std::size_t begin = 0;
        for (std::size_t tab = 0; tab != std::string::npos; begin = tab + 1) {
            tab = line.find('\t', begin);
            row.push_back(line.substr(begin, tab - begin));
        }
        row.resize(std::max(row.size(), columns));
        all.push_back(std::move(row));
    }
    return all;
}

TEST(TaskUnits, EveryCase) {
    const auto cases = rows("units.tsv", 4);
    EXPECT_GE(cases.size(), 15u);
    for (const auto& row : cases) {
        const UnitLists lists = unit_lists(text::from_utf8(row[0]));
        EXPECT_EQ(joined(lists.lead), row[1]) << row[0];
        EXPECT_EQ(joined(lists.responsible), row[2]) << row[0];
        EXPECT_EQ(joined(lists.cooperating), row[3]) << row[0];
    }
}

TEST(TaskDeadlines, EveryCase) {
    const auto cases = rows("deadlines.tsv", 3);
    EXPECT_GE(cases.size(), 20u);
    for (const auto& row : cases) {
        const std::u32string line = text::from_utf8(row[0]);
        const std::optional<int> year = row[1].empty() ? std::nullopt : std::optional(std::stoi(row[1]));
        std::vector<std::string> found;
        for (const FoundDeadline& deadline : find_deadlines(line, year)) {
            found.push_back(text::to_utf8(std::u32string_view(line).substr(deadline.begin,
                                                                           deadline.end - deadline.begin)) +
                            "=" + deadline.by);
        }
        EXPECT_EQ(joined(found), row[2]) << row[0];
    }
}

TEST(TaskProjects, EveryCase) {
    const auto cases = rows("projects.tsv", 2);
    EXPECT_GE(cases.size(), 10u);
    for (const auto& row : cases) {
        std::vector<std::string> found;
        for (const std::u32string& name : find_projects(text::from_utf8(row[0])))
            found.push_back(text::to_utf8(name));
        EXPECT_EQ(joined(found), row[1]) << row[0];
    }
}

TEST(Tasks, OfANotice) {
    const document::Document document =
        analyse_text(read_whole(source_dir / "tests/document/structure/task_notice.txt"));
    std::vector<Statement> statements(2);
    const auto at = [&](std::u32string_view words) {
        return static_cast<std::uint32_t>(document.text.find(words));
    };
    statements[0].span = {at(U"6家以上"), at(U"6家以上") + 1};
    statements[1].span = {at(U"900亩"), at(U"900亩") + 3};
    const auto records = tasks(document, statements);
    ASSERT_EQ(records.size(), 5u);
    EXPECT_EQ(records[0].number, "（一）");
    EXPECT_EQ(records[0].title, "做强食品产业");
    EXPECT_EQ(records[0].text, "推进青禾乳业、临川面粉等项目建设，年内新增规上企业6家以上。");
    EXPECT_EQ(joined(records[0].section), "壮大产业集群");
    EXPECT_EQ(joined(records[0].lead_units), "县工业和信息化局|县农业农村局");
    EXPECT_EQ(joined(records[0].cooperating_units), "县财政局");
    EXPECT_EQ(joined(records[0].projects), "青禾乳业|临川面粉");
    EXPECT_EQ(records[0].statements, std::vector<std::size_t>{0});
    ASSERT_EQ(records[0].deadlines.size(), 1u);
    EXPECT_EQ(records[0].deadlines[0].by, "2023-12-31");
    EXPECT_EQ(text::to_utf8(document.slice(records[0].deadlines[0].span)), "年内");
    EXPECT_EQ(joined(records[1].lead_units), "县发展和改革局|县科技局");
    EXPECT_EQ(records[1].deadlines.at(0).by, "2023-06-30");
    EXPECT_EQ(records[2].text, "处置闲置土地500亩以上，报批建设用地900亩。");
    EXPECT_EQ(joined(records[2].responsible_units), "县自然资源和规划局|各镇（街道）");
    EXPECT_EQ(records[2].statements, std::vector<std::size_t>{1});
    EXPECT_EQ(records[3].number, "（三）"); // numbered twice by its author
    EXPECT_EQ(joined(records[3].lead_units), "县发展和改革局");
    EXPECT_EQ(joined(records[3].cooperating_units), "县统计局|县供电公司");
    EXPECT_EQ(records[3].text, "全年节约标煤2万吨。");
    EXPECT_TRUE(records[4].lead_units.empty());
}

TEST(Tasks, ReportsNumberHeadingsNotTasks) {
    EXPECT_TRUE(
        tasks(analyse_text(read_whole(source_dir / "tests/document/structure/report_with_broken_lines.txt")),
              {})
            .empty());
}

/// Every 牵头单位 list of the text, in order, read without our own code's help.
std::vector<std::string> lists_in(const std::string& utf8) {
    std::vector<std::string> lists;
    const std::string open = "（牵头单位：";
    for (auto at = utf8.find(open); at != std::string::npos; at = utf8.find(open, at + 1)) {
        const auto begin = at + open.size();
        std::string names = utf8.substr(begin, utf8.find("）", begin) - begin);
        for (auto comma = names.find("、"); comma != std::string::npos; comma = names.find("、"))
            names.replace(comma, std::string("、").size(), "|");
        lists.push_back(names);
    }
    return lists;
}

TEST(Tasks, OfTheSharedTaskListWithEveryLeadUnit) {
    const auto path = shared / "documents/wenshang-tasks-2023.txt";
    if (!std::filesystem::exists(path)) GTEST_SKIP() << "shared documents are absent";
    const std::string whole = read_whole(path);
    const document::Document document = analyse_text(whole);
    const auto records = tasks(document, {});
    ASSERT_EQ(records.size(), 78u);
    std::vector<std::string> found;
    for (const TaskRecord& record : records) {
        if (!record.lead_units.empty()) found.push_back(joined(record.lead_units));
        EXPECT_EQ(record.section.size(), 1u);
        EXPECT_EQ(record.text.find("牵头单位"), std::string::npos);
        EXPECT_FALSE(record.text.empty());
        for (const Deadline& deadline : record.deadlines)
            EXPECT_EQ(text::to_utf8(document.slice(deadline.span)), deadline.text);
    }
    EXPECT_EQ(found, lists_in(whole));
    EXPECT_EQ(found.size(), 75u);
    EXPECT_EQ(joined(records[5].projects),
              "华首电动车桥|智能制造产业园|华宇同方|邦达化工|荣宇鞋业|时尚智造产业园");
    EXPECT_EQ(joined(records[20].projects), "康驿500千伏变电站增容工程");
}

} // namespace
} // namespace bihuan::extraction
