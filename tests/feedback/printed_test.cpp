// The numbers that are printed are those that were frozen: in the program's own PDF, and in the DOCX as
// LibreOffice sets it.
#include <gtest/gtest.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "cycle/feedback/bulletin.hpp"

namespace bihuan::feedback {
namespace {

using Numbers = std::vector<std::string>;

/// Every run of digits, in order of size: pages and tables are read in another order than they are written.
void add_numbers(Numbers& numbers, const std::string& text) {
    std::string run;
    for (const char c : text + " ") {
        if (c >= '0' && c <= '9') {
            run += c;
        } else if (!run.empty()) {
            numbers.push_back(std::move(run));
            run.clear();
        }
    }
}

Numbers numbers_of(const OfficialDocument& document) {
    Numbers numbers;
    official::Numbering numbering;
    for (const std::string* text : {&document.number, &document.title, &document.date})
        add_numbers(numbers, *text);
    for (const official::Block& block : document.blocks) {
        if (const auto* paragraph = std::get_if<official::Paragraph>(&block)) {
            add_numbers(numbers, numbering.next(paragraph->level) + paragraph->text + paragraph->rest);
            continue;
        }
        const auto& table = std::get<official::Table>(block);
        add_numbers(numbers, table.caption);
        for (const auto& row : table.rows)
            for (const std::string& cell : row)
                add_numbers(numbers, cell);
    }
    std::sort(numbers.begin(), numbers.end());
    return numbers;
}

std::string output_of(const std::string& command) {
    std::string out;
    if (FILE* pipe = ::popen((command + " 2>/dev/null").c_str(), "r")) {
        std::array<char, 4096> buffer;
        while (const std::size_t count = std::fread(buffer.data(), 1, buffer.size(), pipe))
            out.append(buffer.data(), count);
        ::pclose(pipe);
    }
    return out;
}

/// Without the pages' own numbers: lines that are — 1 —.
Numbers numbers_in(const std::string& pdf) {
    Numbers numbers;
    std::istringstream lines(output_of("pdftotext -layout '" + pdf + "' -"));
    for (std::string line; std::getline(lines, line);) {
        if (line.find("—") == std::string::npos) add_numbers(numbers, line);
    }
    std::sort(numbers.begin(), numbers.end());
    return numbers;
}

/// What one has and the other has not.
std::string difference(const Numbers& left, const Numbers& right) {
    Numbers only;
    std::set_symmetric_difference(left.begin(), left.end(), right.begin(), right.end(),
                                  std::back_inserter(only));
    std::string out;
    for (const std::string& number : only)
        out += number + " ";
    return out;
}

struct Printed : testing::Test {
    std::filesystem::path folder =
        std::filesystem::temp_directory_path() / ("bihuan_printed_" + std::to_string(::getpid()));
    OfficialDocument document;

    Printed() {
        std::filesystem::create_directories(folder);
        BulletinFigures figures;
        figures.region = "青禾县";
        figures.year = 2025;
        figures.number = 3;
        figures.any_round = true;
        figures.begins_on = *Date::of(2025, 3, 1);
        figures.ends_on = *Date::of(2025, 3, 31);
        figures.as_of = *Date::of(2025, 4, 8);
        for (int i = 1; i <= 40; ++i) {
            UnitFigures unit;
            unit.organisation = {i};
            unit.name = "县政府组成部门";
            unit.owed = unit.reported = 100 + 7 * i;
            unit.green = 200 + 11 * i;
            unit.problems = 3 * i;
            figures.total.owed += unit.owed;
            figures.total.reported += unit.reported;
            figures.total.green += unit.green;
            figures.total.problems += unit.problems;
            figures.units.push_back(unit);
        }
        figures.reds.push_back(
            {"城东片区排涝工程", "县交通运输局", progress::Reason::parse("overdue; due=2025-03-20")});
        figures.all_reds = 1;
        document = document_of(contents_of(figures, compose(figures, BulletinPolicy::defaults()))).value();
    }
    ~Printed() override { std::filesystem::remove_all(folder); }

    std::string put(const std::string& name, const std::string& bytes) {
        std::ofstream(folder / name, std::ios::binary) << bytes;
        return (folder / name).string();
    }
};

TEST_F(Printed, OwnPdf) {
    const auto bytes = official::pdf(document);
    if (!bytes) GTEST_SKIP() << "no Chinese typeface on this machine";
    const Numbers printed = numbers_in(put("own.pdf", *bytes));
    EXPECT_GT(printed.size(), 400U);
    EXPECT_EQ(difference(printed, numbers_of(document)), "");
}

TEST_F(Printed, DocxThroughLibreOffice) {
    if (output_of("command -v soffice").empty()) GTEST_SKIP() << "LibreOffice is not installed";
    put("bulletin.docx", official::docx(document));
    const std::string here = folder.string();
    output_of("cd '" + here + "' && HOME='" + here + "' soffice -env:UserInstallation=file://" + here +
              "/profile --headless --convert-to pdf bulletin.docx");
    EXPECT_EQ(difference(numbers_in(here + "/bulletin.pdf"), numbers_of(document)), "");
}

} // namespace
} // namespace bihuan::feedback
