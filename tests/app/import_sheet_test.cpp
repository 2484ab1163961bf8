#include "app/import_sheet.hpp"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <sstream>

#include "app/registry.hpp"
#include "cycle/projects/records.hpp"
#include "storage/sqlite/database.hpp"

namespace bihuan::app {
namespace {

using targets::Item;
using targets::SheetPreview;

const std::filesystem::path sheets = std::string(BIHUAN_SOURCE_DIR) + "/tests/app/sheets";

std::string bytes_of(const std::filesystem::path& path) {
    std::stringstream text;
    text << std::ifstream(path, std::ios::binary).rdbuf();
    return text.str();
}

/// The sample county with a few units.
struct County {
    std::filesystem::path folder;
    storage::Store store;
    Context context;

    explicit County(const std::string& name)
        : folder(fresh(name)),
          store(storage::sqlite::open((folder / "bihuan.db").string())),
          context{store, "371799", {}, Instant::at(*Date::of(2025, 2, 10), 9)} {
        store.migrate();
        Region region;
        region.name = "青禾县";
        region.valid_from = *Date::of(2000, 1, 1);
        EXPECT_TRUE(found_region(context, region));
        context.actor.region = "371799";
        context.actor.post = {4};
        context.actor.role = Role::supervisor;
        for (const std::string_view unit :
             {"县发展和改革局", "县财政局", "县住房和城乡建设局", "县综合行政执法局", "县农业农村局",
              "县交通运输局", "县工业和信息化局", "县统计局", "县教育和体育局", "县卫生健康局",
              "市生态环境局青禾县分局", "县委办公室", "各镇街", "县水务局", "县城乡水务局"}) {
            Organisation organisation;
            organisation.name = unit;
            EXPECT_TRUE(add_organisation(context, organisation)) << unit;
        }
    }
    ~County() { std::filesystem::remove_all(folder); }

    static std::filesystem::path fresh(const std::string& name) {
        const auto made = std::filesystem::temp_directory_path() / ("bihuan_import_" + name);
        std::filesystem::remove_all(made);
        std::filesystem::create_directories(made);
        return made;
    }
    std::vector<Item> items() { return store.begin(Access::read, "371799").list<Item>(); }
    std::int64_t entries() {
        std::int64_t last = 0;
        store.begin(Access::read, "371799").entries({}, [&](journal::Entry&& entry) { last = entry.number; });
        return last;
    }
};

ImportOptions options() {
    ImportOptions made;
    made.year = 2025;
    return made;
}

std::string units(const County& county, const std::vector<Id<Organisation>>& ids) {
    static const std::vector<Organisation> all =
        const_cast<County&>(county).store.begin(Access::read, "371799").list<Organisation>();
    std::string out;
    for (const auto id : ids)
        (out += out.empty() ? "" : "、") += all.at(static_cast<std::size_t>(id.value - 1)).name;
    return out;
}

std::string one_line(std::string text) {
    for (std::size_t at = 0; (at = text.find('\n', at)) != std::string::npos;)
        text.replace(at, 1, "⏎");
    return text;
}

std::string print(const County& county, const SheetPreview& sheet) {
    std::string out = "sheet " + sheet.sheet + "\n";
    for (const auto& column : sheet.columns) {
        out += "  " + column_letter(column.column) + " " + one_line(column.heading) + " = " +
               std::string(name_of(column.meaning)) + (column.unit.empty() ? "" : " in " + column.unit) +
               "\n";
    }
    for (const auto& column : sheet.not_understood)
        out += "  " + column_letter(column.column) + " " + one_line(column.heading) + " ?\n";
    for (const auto column : sheet.missing)
        out += "  no column " + std::string(name_of(column)) + "\n";
    for (const auto& row : sheet.rows) {
        const Item& item = row.item;
        out += std::to_string(row.row) + (row.refused ? " refused " : " ") +
               std::string(name_of(item.state)) + " " + std::string(name_of(item.item_kind)) + " " +
               std::string(name_of(item.category)) + "\n";
        const auto line = [&](std::string_view name, const std::string& text) {
            if (!text.empty()) out += "  " + std::string(name) + ": " + one_line(text) + "\n";
        };
        line("number", item.number);
        line("section", item.section);
        line("title", item.title);
        line("text", item.text);
        line("goal", targets::write_goal(targets::goal_of(item)));
        if (item.measure != targets::Measure::none) line("measure", std::string(name_of(item.measure)));
        if (item.baseline) line("baseline", item.baseline->to_string());
        line("leads", units(county, item.leads));
        line("responsible", units(county, item.responsible));
        line("cooperating", units(county, item.cooperating));
        if (item.starts_on) line("starts", item.starts_on->to_string());
        if (item.due_on) line("due", item.due_on->to_string());
        line("due text", item.due_text);
        if (row.longitude) line("longitude", row.longitude->to_string());
        if (row.latitude) line("latitude", row.latitude->to_string());
    }
    for (const auto& note : sheet.notes) {
        out += "note " + note.column + std::to_string(note.row) + " [" + one_line(note.text) + "] " +
               describe(note.why, Language::chinese) + (note.refused ? " !" : "") + "\n";
    }
    out += "left out " + std::to_string(sheet.left_out) + "\n";
    return out;
}

TEST(ImportSheet, PreviewsAsExpected) {
    County county("preview");
    const std::int64_t before = county.entries();
    int cases = 0;
    for (const auto& entry : std::filesystem::directory_iterator(sheets)) {
        if (entry.path().extension() != ".xlsx" && entry.path().extension() != ".csv") continue;
        SCOPED_TRACE(entry.path().filename().string());
        ++cases;
        const auto preview = preview_import(county.context, bytes_of(entry.path()),
                                            entry.path().filename().string(), options());
        std::string printed;
        if (!preview) printed = describe(preview.error(), Language::chinese) + "\n";
        if (preview) {
            for (const SheetPreview& sheet : preview->sheets)
                printed += print(county, sheet);
        }
        auto expected = entry.path();
        expected += ".txt";
        if (std::getenv("BIHUAN_UPDATE") != nullptr) std::ofstream(expected, std::ios::binary) << printed;
        EXPECT_EQ(printed, bytes_of(expected));
    }
    EXPECT_GE(cases, 8);
    EXPECT_EQ(county.entries(), before);
}

Result<ImportPreview> import(County& county, const std::string& bytes,
                             const ImportOptions& wanted = options()) {
    return import_sheet(county.context, bytes, "t.csv", wanted);
}

const std::string small =
    "序号,事项,目标,牵头单位,完成时限\n1,粮食总产,66万吨以上,县农业农村局,年底前\n2,修路,50公里,县交通运输局,"
    "11月底\n3,"
    "待定事项,,,\n";

TEST(ImportSheet, MakesItemsOnce) {
    County county("once");
    const std::int64_t before = county.entries();
    const auto first = import(county, small);
    ASSERT_TRUE(first) << describe(first.error(), Language::chinese);
    EXPECT_EQ(first->counts, (ImportCounts{3, 0, 0, 0, 0, 0}));
    EXPECT_EQ(county.entries(), before + 3);
    const auto items = county.items();
    ASSERT_EQ(items.size(), 3U);
    EXPECT_EQ(items[0].state, targets::ItemState::active);
    EXPECT_EQ(items[0].original_value->to_string(), "660000");
    EXPECT_EQ(items[0].original_due_on, Date::of(2025, 12, 31));
    EXPECT_EQ(items[2].state, targets::ItemState::draft);
    const auto again = import(county, small);
    ASSERT_TRUE(again) << describe(again.error(), Language::chinese);
    EXPECT_EQ(again->counts, (ImportCounts{0, 0, 3, 0, 0, 0}));
    EXPECT_EQ(county.entries(), before + 3);
}

TEST(ImportSheet, MovedPromisesAreRevisions) {
    County county("moved");
    ASSERT_TRUE(import(county, small));
    const std::string moved =
        "台账编号,序号,事项,目标,牵头单位,完成时限\n1,1,粮食总产,68万吨以上,县农业农村局,年底前\n2,2,修路,"
        "50公里,县交通运输局,"
        "12月20日前\n3,3,待定事项,,县财政局、县发改局,\n";
    const std::int64_t before = county.entries();
    const auto unexplained = import(county, moved);
    ASSERT_FALSE(unexplained);
    EXPECT_EQ(unexplained.error().kind, ErrorKind::refused_rows);
    EXPECT_EQ(county.entries(), before);
    ImportOptions explained = options();
    explained.reason = "县政府常务会议调整";
    const auto preview = preview_import(county.context, moved, "t.csv", explained);
    ASSERT_TRUE(preview) << describe(preview.error(), Language::chinese);
    EXPECT_EQ(preview->counts, (ImportCounts{0, 3, 0, 0, 0, 2}));
    EXPECT_EQ(county.entries(), before);
    const auto done = import(county, moved, explained);
    ASSERT_TRUE(done) << describe(done.error(), Language::chinese);
    EXPECT_EQ(done->counts, preview->counts);
    const auto items = county.items();
    EXPECT_EQ(items[0].value->to_string(), "680000");
    EXPECT_EQ(items[0].original_value->to_string(), "660000");
    EXPECT_EQ(items[0].changes, 1);
    EXPECT_EQ(items[1].due_on, Date::of(2025, 12, 20));
    EXPECT_EQ(items[1].due_text, "12月20日前");
    EXPECT_EQ(items[2].state, targets::ItemState::active);
    EXPECT_EQ(items[2].leads.size(), 2U);
    const auto revisions = county.store.begin(Access::read, "371799").list<targets::Revision>();
    ASSERT_EQ(revisions.size(), 2U);
    EXPECT_EQ(revisions[0].before, "660000");
    EXPECT_EQ(revisions[0].reason, explained.reason);
    EXPECT_EQ(import(county, moved, explained)->counts, (ImportCounts{0, 0, 3, 0, 0, 0}));
}

TEST(ImportSheet, WhereAProjectStandsIsKeptWithIt) {
    County county("projects");
    const auto projects = [&] {
        return county.store.begin(Access::read, "371799").list<projects::Project>();
    };
    const auto sheet = [](const std::string& rows) { return "类别,项目名称,牵头单位,经度,纬度\n" + rows; };
    const std::string line = "重点项目,标准厂房,县财政局,116.31,35.41\n重点项目,冷链物流园,县财政局,,\n";
    ASSERT_TRUE(import(county, sheet(line)));
    ASSERT_EQ(projects().size(), 1U) << "who says where it stands, registers it";
    EXPECT_EQ(projects()[0].id.value, 1);
    EXPECT_EQ(projects()[0].longitude->to_string(), "116.31");
    EXPECT_EQ(projects()[0].stage, projects::Stage::conceived);
    EXPECT_EQ(county.items()[0].item_kind, targets::ItemKind::project);
    const std::int64_t before = county.entries();
    EXPECT_EQ(import(county, sheet(line))->counts, (ImportCounts{0, 0, 2, 0, 0, 0}));
    EXPECT_EQ(county.entries(), before);

    const std::string moved = "重点项目,标准厂房,县财政局,116.32,35.41\n重点项目,冷链物流园,县财政局,,\n";
    EXPECT_EQ(import(county, sheet(moved))->counts, (ImportCounts{0, 1, 1, 0, 0, 0}));
    EXPECT_EQ(projects()[0].longitude->to_string(), "116.32");
    EXPECT_EQ(county.entries(), before + 1);
    const std::string blank = "重点项目,标准厂房,县财政局,,\n重点项目,冷链物流园,县财政局,116.3,35.4\n";
    ImportOptions explained = options();
    explained.reason = "补录坐标";
    EXPECT_EQ(import(county, sheet(blank), explained)->counts, (ImportCounts{0, 1, 1, 0, 0, 0}))
        << "a blank cell takes nothing away";
    ASSERT_EQ(projects().size(), 2U);
    EXPECT_EQ(projects()[1].id.value, 2);
    EXPECT_EQ(projects()[0].longitude->to_string(), "116.32");
}

TEST(ImportSheet, GoodRowsAloneWhenTold) {
    County county("good");
    const std::string mixed =
        "事项,牵头单位,完成时限\n甲,县财政局,6月31日\n乙,县财政局,6月底\n丙,县海洋局,6月底\n";
    const std::int64_t before = county.entries();
    const auto refused = import(county, mixed);
    ASSERT_FALSE(refused);
    EXPECT_NE(refused.error().detail.find("C2"), std::string::npos) << refused.error().detail;
    EXPECT_EQ(county.entries(), before);
    ImportOptions good = options();
    good.good_rows_only = true;
    const auto taken = import(county, mixed, good);
    ASSERT_TRUE(taken);
    EXPECT_EQ(taken->counts, (ImportCounts{1, 0, 0, 2, 0, 0}));
    ASSERT_EQ(county.items().size(), 1U);
    EXPECT_EQ(county.items()[0].title, "乙");
    const std::string unknown =
        "台账编号,事项,牵头单位\n99,丁,县财政局\n1,戊,县财政局\n1,己,县财政局\n0,庚,县财政局\n";
    const auto preview = preview_import(county.context, unknown, "t.csv", good);
    ASSERT_TRUE(preview);
    EXPECT_EQ(preview->counts.refused, 4U); // no such number, no reason, the number again, no number
}

TEST(ImportSheet, RemembersTheCountysOwnNames) {
    County county("names");
    const std::string own = "干啥,谁干,督导组,啥时候\n修路,县交通运输局,一组,6月底\n";
    const auto unknown = import(county, own);
    ASSERT_FALSE(unknown);
    EXPECT_EQ(unknown.error().kind, ErrorKind::missing_columns);
    ImportOptions told = options();
    told.columns = {{"干啥", "title"}, {"谁干", "牵头单位"}, {"督导组", "ignore"}, {"啥时候", "no such"}};
    EXPECT_EQ(import(county, own, told).error().kind, ErrorKind::bad_usage);
    told.columns.back().second = "due";
    told.remember = true;
    ASSERT_TRUE(import(county, own, told));
    EXPECT_EQ(county.items().at(0).due_on, Date::of(2025, 6, 30));
    const auto again = import(county, own);
    ASSERT_TRUE(again) << describe(again.error(), Language::chinese);
    EXPECT_EQ(again->counts, (ImportCounts{0, 0, 1, 0, 0, 0}));
    EXPECT_TRUE(again->sheets.at(0).not_understood.empty());
    told.columns.resize(1);
    ASSERT_TRUE(import(county, own, told)); // known already: nothing to write
    EXPECT_EQ(county.store.begin(Access::read, "371799").list<targets::ColumnName>().size(), 4U);
}

TEST(ImportSheet, OnlyTheSupervisorMay) {
    County county("rights");
    county.context.actor.role = Role::liaison;
    EXPECT_EQ(import(county, small).error().kind, ErrorKind::wrong_role);
    EXPECT_EQ(preview_import(county.context, small, "t.csv", options()).error().kind, ErrorKind::wrong_role);
    county.context.actor.role = Role::supervisor;
    ImportOptions other = options();
    other.sheet = "没有";
    EXPECT_EQ(import(county, small, other).error().kind, ErrorKind::no_such_record);
}

TEST(DueOf, CellsOfDates) {
    const std::pair<std::string_view, std::string_view> cases[] = {
        {"6月底前", "2025-06-30"},
        {"6月", "2025-06-30"},
        {"6月份", "2025-06-30"},
        {"二季度", "2025-06-30"},
        {"第三季度末", "2025-09-30"},
        {"上半年", "2025-06-30"},
        {"年内", "2025-12-31"},
        {"2025年", "2025-12-31"},
        {"2025年6月30日", "2025-06-30"},
        {"2025年6月", "2025-06-30"},
        {"2025.6.30", "2025-06-30"},
        {"2025/6/3", "2025-06-03"},
        {"2025-06", "2025-06-30"},
        {"６月底", "2025-06-30"},
        {"2025年 6月 30日 前", "2025-06-30"},
        {"6月底前完成主体，12月底前竣工", "2025-12-31"},
        {"2026年6月底", "2026-06-30"},
    };
    for (const auto& [text, day] : cases) {
        const auto due = due_of(text, 2025);
        ASSERT_TRUE(due) << text;
        EXPECT_EQ(*due, Date::parse(day)) << text;
    }
    for (const std::string_view none : {"待定", "", "按时", "长期", "下一步"})
        EXPECT_EQ(due_of(none, 2025).value(), std::nullopt) << none;
    EXPECT_EQ(due_of("6月31日", 2025).error().kind, ErrorKind::impossible_date);
}

} // namespace
} // namespace bihuan::app
