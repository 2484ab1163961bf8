// Rows of registers in and out: sheets with faults, a round trip without change, whose rows and names one may
// see.
#include "app/registers.hpp"

#include <gtest/gtest.h>

#include "county.hpp"
#include "reading/sheet/workbook.hpp"
#include "render/registers.hpp"
#include "storage/verify.hpp"

namespace bihuan::app {
namespace {

class Registers : public testing::Test {
  protected:
    void SetUp() override {
        county.add_unit("县人力资源和社会保障局");
        county.add_unit("县财政局");
    }
    Context office() { return *county.as("督查室"); }
    Context liaison() { return *county.as("县人力资源和社会保障局联络员"); }
    Context elsewhere() { return *county.as("县财政局联络员"); }
    static Grid grid_of(const std::string& bytes) {
        return sheet::read_workbook(bytes, "x").value().sheets.at(0);
    }
    EntryImport import(Context context, const std::string& bytes, bool good_rows = false) {
        return import_entries(context, rules, grid_of(bytes), good_rows).value();
    }
    std::vector<EntryRow> rows(Context context, const EntryFilter& filter = {}) {
        return read_entries(context, definition, filter).value();
    }

    County county;
    const Definition& definition =
        **registers::find_definition(registers::shipped_definitions(), "public_post");
    const RegisterRules rules{definition, registry::Calendar::china()};
    const std::string three =
        "填报单位,岗位,用人单位,上岗人员,联系电话,人员类别,月补贴,期满日期\n"
        "县人社局,保洁员,县财政局,张三,13812342046,大龄失业,1800元,2025-12-31\n"
        "人社局,护林员,县财政局,李四,,残疾人,\"1,800\",2025年12月31日\n"
        "县人社局,协管员,县人社局,王五,,低保家庭,,\n";
};

TEST_F(Registers, ASheetIsTakenWholeOrItsFaultsAreTold) {
    EXPECT_EQ(import(liaison(), three).count(RowFate::created), 3u);
    const auto all = rows(office());
    ASSERT_EQ(all.size(), 3u);
    EXPECT_EQ(all[1].values,
              (std::vector<std::string>{"护林员", "县财政局", "李四", "", "残疾人", "1800", "2025-12-31"}));
    EXPECT_EQ(all[1].unit, "县人力资源和社会保障局");
    const std::string wrong =
        "岗位,用人单位,上岗人员,人员类别,月补贴,期满日期,备注\n"
        "保安,县水务局,赵六,富裕,很多,2025-02-30,x\n"
        "门卫,县财政局,钱七,残疾人,900,,\n"
        "\n"
        ",县财政局,孙八,残疾人,,,\n";
    Context context = liaison();
    const auto preview = preview_entries(context, rules, grid_of(wrong)).value();
    ASSERT_EQ(preview.rows.size(), 3u);
    EXPECT_EQ(preview.ignored, std::vector<std::string>{"备注"});
    std::vector<ErrorKind> kinds;
    for (const Error& fault : preview.rows[0].faults)
        kinds.push_back(fault.kind);
    EXPECT_EQ(kinds, (std::vector<ErrorKind>{ErrorKind::unknown_organisation, ErrorKind::unknown_choice,
                                             ErrorKind::not_a_number, ErrorKind::impossible_date}));
    EXPECT_EQ(preview.rows[0].row, 2u);
    EXPECT_EQ(preview.rows[1].fate, RowFate::created);
    EXPECT_EQ(preview.rows[2].row, 5u);
    EXPECT_EQ(preview.rows[2].faults.at(0).kind, ErrorKind::needs_value);
    EXPECT_EQ(rows(office()).size(), 3u) << "a preview changes nothing";
    EXPECT_EQ(import_entries(context, rules, grid_of(wrong)).error().kind, ErrorKind::refused_rows);
    EXPECT_EQ(rows(office()).size(), 3u);
    EXPECT_EQ(import(liaison(), wrong, true).count(RowFate::created), 1u);
    EXPECT_EQ(rows(office()).size(), 4u);
    EXPECT_EQ(import_entries(context, rules, grid_of("甲,乙\n1,2\n")).error().kind,
              ErrorKind::missing_columns);
    Context reader = office();
    reader.actor.role = Role::reader;
    EXPECT_EQ(import_entries(reader, rules, grid_of(three)).error().kind, ErrorKind::wrong_role);
}

TEST_F(Registers, WhatGoesOutComesBackUnchanged) {
    import(liaison(), three);
    Context context = office();
    move_entry(context, rules, {1}, 0, "announced").value();
    for (const Language language : {Language::chinese, Language::english}) {
        const render::Sheet sheet = render::entry_sheet(definition, rows(office()), true, language);
        const std::string csv = render::csv_header(sheet) + render::csv_rows(sheet);
        const auto back = import(office(), csv);
        EXPECT_EQ(back.count(RowFate::unchanged), 3u) << csv;
        EXPECT_TRUE(back.ignored.empty());
        // One value changed is one row changed.
        std::string changed = csv;
        changed.replace(changed.find("护林员"), std::string("护林员").size(), "护路员");
        const auto after = import(office(), changed);
        EXPECT_EQ(after.count(RowFate::changed), 1u);
        EXPECT_EQ(after.count(RowFate::unchanged), 2u);
        EXPECT_EQ(rows(office())[1].entry.title, "护路员");
        import(office(), csv);
        // A state is not moved by a sheet, and a number must be there.
        std::string moved = csv;
        const std::string state = definition.state("announced")->heading(language);
        moved.replace(moved.find(state), state.size(), definition.state("serving")->heading(language));
        EXPECT_EQ(import_entries(context, rules, grid_of(moved)).error().kind, ErrorKind::refused_rows);
    }
    Transaction transaction = county.store.begin(Access::read, "371799");
    EXPECT_TRUE(storage::verify(transaction).faults.empty());
}

TEST_F(Registers, NamesAreForTheUnitAndTheOffice) {
    import(liaison(), three);
    EXPECT_EQ(rows(liaison())[0].values[2], "张三");
    EXPECT_EQ(rows(office())[0].values[3], "13812342046");
    const auto masked = rows(elsewhere());
    EXPECT_EQ(masked[0].values[2], "张*");
    EXPECT_EQ(masked[0].values[3], "138****2046");
    EXPECT_EQ(masked[0].values[0], "保洁员");
    Context leader = office();
    leader.actor.role = Role::leader;
    EXPECT_EQ(rows(leader)[0].values[2], "张*");
    EXPECT_EQ(read_entry(leader, registers::shipped_definitions(), {1}).value().values[2], "张*");
    // What went out masked comes back as no change, and never overwrites a name.
    const render::Sheet sheet = render::entry_sheet(definition, masked, true, Language::chinese);
    const auto back = import(elsewhere(), render::csv_header(sheet) + render::csv_rows(sheet));
    EXPECT_EQ(back.count(RowFate::unchanged), 3u);
    EXPECT_EQ(rows(office())[0].values[2], "张三");
    // Another unit's rows are not one's own to change.
    Context other = elsewhere();
    EXPECT_EQ(change_entry(other, rules, {1}, 0, {{"岗位", "门卫"}}).error().kind, ErrorKind::wrong_unit);
    EXPECT_EQ(add_entry(other, rules, rows(office())[0].entry, {{"岗位", "门卫"}}).error().kind,
              ErrorKind::wrong_unit);
}

TEST_F(Registers, CountsFollowTheRows) {
    import(liaison(), three);
    Context context = office();
    move_entry(context, rules, {1}, 0, "announced").value();
    move_entry(context, rules, {1}, 0, "serving").value();
    auto counts = count_entries(context, definition, 2025).value();
    ASSERT_EQ(counts.size(), 2u); // the unit, and all
    EXPECT_EQ(counts[0].unit, "县人力资源和社会保障局");
    EXPECT_EQ(counts[1].states, (std::map<std::string, std::int64_t>{{"applied", 2}, {"serving", 1}}));
    context.now = Instant::at(*Date::of(2025, 3, 3), 9); // beyond the ten working days
    EXPECT_TRUE(read_entries(context, definition, {.state = "applied"}).value().at(0).overdue);
    EXPECT_EQ(review_entries(context).value(), 2);
    EXPECT_EQ(review_entries(context).value(), 0);
    EXPECT_EQ(count_entries(context, definition, 2025).value().back().late, 2);
    EXPECT_TRUE(count_entries(context, definition, 2024).value().empty());
    EXPECT_EQ(rows(context, {.state = "在岗"}).size(), 1u);
    EXPECT_EQ(read_entries(context, definition, {.state = "没有"}).error().kind, ErrorKind::unknown_choice);
    EXPECT_EQ(rows(context, {.limit = 1}).size(), 1u);
}

TEST_F(Registers, ARowIsOfItsRegister) {
    import(liaison(), three);
    Context context = office();
    const RegisterRules others{registers::shipped_definitions().front(), registry::Calendar::china()};
    EXPECT_EQ(move_entry(context, others, {1}, 0, "reviewed").error().kind, ErrorKind::no_such_record);
    EXPECT_EQ(move_entry(context, rules, {1}, 0, "nowhere").error().kind, ErrorKind::unknown_choice);
    EXPECT_EQ(move_entry(context, rules, {1}, 7, "announced").error().kind, ErrorKind::conflict);
    EXPECT_EQ(move_entry(context, rules, {99}, 0, "announced").error().kind, ErrorKind::no_such_record);
}

} // namespace
} // namespace bihuan::app
