// What must hold of every document: spans slice back to what they claim. And the shared documents' metadata.
#include <gtest/gtest.h>

#include <array>
#include <string>
#include <vector>

#include "structure_dump.hpp"

namespace bihuan::document {
namespace {

const std::filesystem::path shared = BIHUAN_SHARED_DIR;

/// The characters of a stretch of text as the stream has them.
std::string normalised(const Document& document, text::Span span) {
    Source source;
    source.text = std::u32string(document.slice(span));
    // Line breaks are joined; a line of its own keeps nothing of the text around.
    for (char32_t& c : source.text) {
        if (c == U'\n' || c == U'\r') c = 0xfeff;
    }
    return text::to_utf8(analyse(std::move(source)).stream.chars);
}

void expect_sound(const Document& document, const std::string& name) {
    SCOPED_TRACE(name);
    const auto& stream = document.stream;
    ASSERT_EQ(stream.chars.size(), stream.origin.size());
    for (std::size_t i = 0; i < stream.origin.size(); ++i) {
        ASSERT_LT(stream.origin[i], document.text.size());
        if (i > 0) ASSERT_LT(stream.origin[i - 1], stream.origin[i]);
        const char32_t from = document.text[stream.origin[i]];
        const char32_t to = stream.chars[i];
        const bool width = from - 0xfee0 == to || to - 0xfee0 == from;
        const bool quote = from == U'"' && (to == U'“' || to == U'”');
        const bool stop = (from == U'.' && to == U'。') || (from == U'﹪' && to == U'%');
        const bool joined = to == U' ';
        ASSERT_TRUE(from == to || width || quote || stop || joined) << i;
    }
    std::uint32_t last = 0;
    for (const Paragraph& paragraph : document.paragraphs) {
        ASSERT_EQ(paragraph.begin, last);
        ASSERT_LT(paragraph.begin, paragraph.end);
        last = paragraph.end;
        ASSERT_LT(paragraph.heading, static_cast<std::int32_t>(document.outline.size()));
        ASSERT_LT(paragraph.task, static_cast<std::int32_t>(document.tasks.size()));
        ASSERT_EQ(heading_at(document, paragraph.begin), paragraph.heading);
    }
    ASSERT_EQ(last, stream.chars.size());
    for (std::size_t i = 0; i < document.outline.size(); ++i) {
        const Heading& heading = document.outline[i];
        ASSERT_LE(heading.span.end, document.text.size());
        const std::string written = normalised(document, heading.span);
        EXPECT_TRUE(written.starts_with(heading.label + heading.title)) << written << " / " << heading.title;
        EXPECT_LT(heading.parent, static_cast<std::int32_t>(i));
        const int level =
            heading.parent < 0 ? 0 : document.outline[static_cast<std::size_t>(heading.parent)].level;
        EXPECT_EQ(heading.level, level + 1);
        if (i > 0) EXPECT_LE(document.outline[i - 1].span.begin, heading.span.begin);
    }
    for (std::size_t i = 0; i < document.tasks.size(); ++i) {
        const Task& task = document.tasks[i];
        ASSERT_LE(task.span.end, document.text.size());
        EXPECT_TRUE(normalised(document, task.span).starts_with(task.number + task.title)) << task.title;
        if (i > 0) EXPECT_LE(document.tasks[i - 1].span.end, task.span.begin);
    }
}

std::vector<std::filesystem::path> texts_in(const std::filesystem::path& folder) {
    std::vector<std::filesystem::path> paths;
    if (!std::filesystem::is_directory(folder)) return paths;
    for (const auto& entry : std::filesystem::directory_iterator(folder)) {
        if (entry.path().extension() == ".txt") paths.push_back(entry.path());
    }
    return paths;
}

TEST(StructureSpans, HoldInOurOwnCases) {
    for (const auto& path : texts_in(std::filesystem::path(BIHUAN_SOURCE_DIR) / "tests/document/structure"))
        expect_sound(analyse_text(read_whole(path)), path.filename());
}

TEST(StructureSpans, HoldInTheSharedDocuments) {
    auto paths = texts_in(shared / "documents");
    for (const auto& path : texts_in(shared / "corpus"))
        paths.push_back(path);
    if (paths.empty()) GTEST_SKIP() << "shared documents are absent";
    for (const auto& path : paths)
        expect_sound(analyse_text(read_whole(path)), path.filename());
}

struct Expected {
    const char* file;
    const char* title;
    const char* body;
    const char* number;
    const char* region;
    const char* date;
    int plan;
    int review; // 0: none
};

TEST(StructureMetadata, OfEverySharedDocument) {
    if (!std::filesystem::is_directory(shared / "documents")) GTEST_SKIP() << "shared documents are absent";
    constexpr std::array own{
        Expected{"cao-report-2023", "政府工作报告", "曹县人民政府", "", "曹县", "2023-02-01", 2023, 2022},
        Expected{"heze-report-2024", "政府工作报告", "菏泽市人民政府", "", "菏泽市", "2024-01-11", 2024,
                 2023},
        Expected{"juye-plan-2023", "巨野县人民政府办公室关于转发巨野县2023年国民经济和社会发展规划的通知",
                 "巨野县人民政府办公室", "巨政办发〔2023〕3号", "巨野县", "2023-02-09", 2023, 2022},
        // Its text has no title line and no day: the salutation and the opening say what it is.
        Expected{"juye-report-2024", "政府工作报告", "巨野县人民政府", "", "巨野县", "", 2024, 2023},
        Expected{"wenshang-tasks-2023",
                 "汶上县人民政府办公室关于印发汶上县深化新旧动能转换推动绿色低碳高质量发展2023年重点工作任务"
                 "的通知",
                 "汶上县人民政府办公室", "汶政办字〔2023〕29号", "汶上县", "2023-07-17", 2023, 0},
    };
    struct Province {
        const char* file;
        const char* region;
        const char* date;
    };
    constexpr std::array provinces{
        Province{"anhui", "安徽省", "2026-02-05"},
        Province{"gansu", "甘肃省", "2026-01-27"},
        Province{"guangxi", "广西壮族自治区", "2026-02-02"},
        Province{"hebei", "河北省", "2026-01-26"},
        Province{"heilongjiang", "黑龙江省", "2026-01-31"},
        Province{"hubei", "湖北省", "2026-01-27"},
        Province{"jiangsu", "江苏省", "2026-02-03"},
        Province{"jilin", "吉林省", "2026-01-27"},
        Province{"liaoning", "辽宁省", "2026-01-27"},
        Province{"neimenggu", "内蒙古自治区", "2026-02-04"},
        Province{"shanghai", "上海市", "2026-02-03"},
        Province{"shanxi", "山西省", "2026-02-02"},
        Province{"tianjin", "天津市", "2026-01-26"},
        Province{"xizang", "西藏自治区", "2026-01-31"},
        Province{"zhejiang", "浙江省", "2026-01-14"},
    };
    for (const Expected& want : own) {
        SCOPED_TRACE(want.file);
        const Document document =
            analyse_text(read_whole(shared / "documents" / (std::string(want.file) + ".txt")));
        EXPECT_EQ(document.title, want.title);
        EXPECT_EQ(document.issuing_body, want.body);
        EXPECT_EQ(document.document_number, want.number);
        EXPECT_EQ(document.region, want.region);
        EXPECT_EQ(document.date, want.date);
        EXPECT_EQ(document.plan_year.value_or(0), want.plan);
        EXPECT_EQ(document.review_year.value_or(0), want.review);
    }
    for (const Province& want : provinces) {
        SCOPED_TRACE(want.file);
        const Document document =
            analyse_text(read_whole(shared / "corpus" / (std::string(want.file) + "-report-2026.txt")));
        EXPECT_EQ(document.title, "2026年" + std::string(want.region) + "政府工作报告");
        EXPECT_EQ(document.issuing_body, std::string(want.region) + "人民政府");
        EXPECT_EQ(document.region, want.region);
        EXPECT_EQ(document.date, want.date);
        EXPECT_EQ(document.plan_year.value_or(0), 2026);
        EXPECT_EQ(document.review_year.value_or(0), 2025);
    }
}

TEST(StructureOutline, ChaptersAndTasksOfTheSharedTaskList) {
    const auto path = shared / "documents/wenshang-tasks-2023.txt";
    if (!std::filesystem::exists(path)) GTEST_SKIP() << "shared documents are absent";
    const Document document = analyse_text(read_whole(path));
    std::size_t chapters = 0;
    for (const Heading& heading : document.outline)
        chapters += heading.level == 1;
    EXPECT_EQ(chapters, 11u);
    ASSERT_EQ(document.tasks.size(), 78u);
    for (std::size_t i = 0; i < document.tasks.size(); ++i) {
        EXPECT_EQ(document.tasks[i].ordinal, i + 1);
        EXPECT_FALSE(document.tasks[i].title.empty()) << i;
        ASSERT_GE(document.tasks[i].heading, 0);
        EXPECT_EQ(document.outline[static_cast<std::size_t>(document.tasks[i].heading)].level, 1);
    }
}

TEST(StructureOutline, SentencesBrokenByPageBreaksAreWholeAgain) {
    const auto path = shared / "documents/juye-report-2024.txt";
    if (!std::filesystem::exists(path)) GTEST_SKIP() << "shared documents are absent";
    const Document document = analyse_text(read_whole(path));
    for (const std::u32string_view whole :
         {U"落地过亿元项目82个", U"坚持“藏粮于地、藏粮于技”", U"二是城市功能日趋完备。"}) {
        const auto at = document.stream.chars.find(whole);
        ASSERT_NE(at, std::u32string::npos) << text::to_utf8(whole);
        EXPECT_EQ(paragraph_at(document, static_cast<std::uint32_t>(at)),
                  paragraph_at(document, static_cast<std::uint32_t>(at + whole.size() - 1)));
    }
}

} // namespace
} // namespace bihuan::document
