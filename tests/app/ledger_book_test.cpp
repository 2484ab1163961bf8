// The ledger goes out as the county's sheet and comes back the same.
#include "render/ledger_book.hpp"

#include <gtest/gtest.h>

#include <fstream>

#include "app/adopt.hpp"
#include "app/import_sheet.hpp"
#include "county.hpp"

namespace bihuan::app {
namespace {

using targets::Item;

std::string bytes_of(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

class LedgerBook : public testing::Test {
  protected:
    County county;
    Context supervisor = *county.as("督查室");

    template <Recorded Record>
    std::vector<Record> all(County& of) {
        return of.store.begin(Access::read, "371799").list<Record>();
    }
    std::int64_t entries() {
        std::int64_t last = 0;
        county.store.begin(Access::read, "371799").entries({}, [&](journal::Entry&& entry) {
            last = entry.number;
        });
        return last;
    }
    Item save(Item item) {
        auto created = targets::create(std::move(item));
        EXPECT_TRUE(created) << describe(created.error(), Language::english);
        return act(supervisor, Action::add_item,
                   [&](Transaction& transaction) -> Result<Item> { return transaction.save(*created); })
            .value();
    }
    render::LedgerBook book() {
        render::LedgerBook made{
            "青禾县2025年重点工作任务台账", "制表日期：2025年2月10日", all<Item>(county), {}};
        for (const Organisation& unit : all<Organisation>(county))
            made.units[unit.id.value] = unit.name;
        return made;
    }
    std::string workbook() {
        const auto path =
            std::filesystem::temp_directory_path() / ("bihuan_book_" + std::to_string(::getpid()) + ".xlsx");
        EXPECT_TRUE(render::write_book(path.string(), book()));
        std::string bytes = bytes_of(path);
        std::filesystem::remove(path);
        return bytes;
    }
    std::string csv() {
        const render::Sheet sheet = render::book_sheet(book());
        return render::csv_header(sheet) + render::csv_rows(sheet);
    }

    /// Into the same ledger it changes nothing; into an empty one it gives the same items.
    void expect_round_trip(const std::string& sheet, int year) {
        ImportOptions options;
        options.year = year;
        const std::int64_t before = entries();
        const std::vector<Item> items = all<Item>(county);
        const auto again = import_sheet(supervisor, sheet, "ledger.xlsx", options);
        ASSERT_TRUE(again) << describe(again.error(), Language::chinese);
        EXPECT_EQ(again->counts, (ImportCounts{0, 0, items.size(), 0, 0, 0}));
        EXPECT_EQ(entries(), before);

        County other;
        Context clerk = *other.as("督查室");
        for (Organisation unit : all<Organisation>(county)) {
            Context system = *other.as("系统管理员");
            unit.version = 0;
            const auto id = unit.id;
            ASSERT_EQ(add_organisation(system, {.name = unit.name}).value().id.value, id.value);
        }
        const auto fresh = import_sheet(clerk, sheet, "ledger.xlsx", options);
        ASSERT_TRUE(fresh) << describe(fresh.error(), Language::chinese);
        const std::vector<Item> back = all<Item>(other);
        ASSERT_EQ(back.size(), items.size());
        for (std::size_t i = 0; i < items.size(); ++i) {
            Item wanted = items[i], got = back[i];
            // Where an item hangs in this database, and its history, is no part of the sheet.
            wanted.parent = {};
            wanted.indicator = {};
            wanted.version = got.version;
            EXPECT_EQ(journal::changes(names_of_fields<Item>(), values_of(wanted), values_of(got)), "{}")
                << wanted.title;
        }
    }
};

TEST_F(LedgerBook, EveryKindOfFieldComesBack) {
    const auto first = county.add_unit("县发展和改革局"), second = county.add_unit("县财政局"),
               third = county.add_unit("各镇街");
    Item plain;
    plain.year = 2025;
    plain.title = "修路";
    save(plain); // a draft without a unit
    plain.state = targets::ItemState::active;
    plain.leads = {first, second};
    int number = 0;
    for (const targets::Measure measure :
         {targets::Measure::level, targets::Measure::growth, targets::Measure::increment,
          targets::Measure::completion, targets::Measure::rank}) {
        for (const targets::Relation relation :
             {targets::Relation::eq, targets::Relation::ge, targets::Relation::le, targets::Relation::approx,
              targets::Relation::between}) {
            const bool rank = measure == targets::Measure::rank;
            if (rank && relation != targets::Relation::eq && relation != targets::Relation::le) continue;
            Item item = plain;
            item.item_kind = targets::ItemKind::target;
            item.number = "（" + std::to_string(++number) + "）";
            item.section = number % 2 == 0 ? "一、工业 / 技改" : "";
            item.title = "第" + std::to_string(number) + "项";
            item.text = "两行\n文字，=有符号";
            item.category = static_cast<targets::Category>(number % 4);
            item.measure = measure;
            item.relation = relation;
            item.value = rank ? Decimal::of(5) : Decimal::of(135, -1);
            if (relation == targets::Relation::between) item.value_high = Decimal::of(14);
            item.unit = rank ? "" : "%";
            item.direction = rank || relation == targets::Relation::le ? registry::Direction::less_is_better
                                                                       : registry::Direction::more_is_better;
            item.baseline = Decimal::of(12);
            item.scope = "全市";
            item.responsible = {third};
            item.starts_on = Date::of(2025, 3, 1);
            item.due_on = Date::of(2025, 6, 30);
            item.due_text = number % 3 == 0 ? "" : "6月底前";
            save(item);
        }
    }
    Item rule = plain;
    rule.title = "居民收入";
    rule.item_kind = targets::ItemKind::target;
    rule.rule = targets::RelativeRule::in_step_with;
    rule.reference = "经济增长";
    rule.direction = registry::Direction::less_is_better; // unlike what its goal suggests
    rule.cumulative = false;
    save(rule);
    Item odd = plain;
    odd.title = "港口吞吐";
    odd.item_kind = targets::ItemKind::target;
    odd.measure = targets::Measure::level;
    odd.value = Decimal::of(12);
    odd.unit = "标箱当量"; // a unit nobody knows
    odd.cooperating = {third};
    odd.due_text = "长期";
    save(odd);
    Item money = plain;
    money.title = "重点项目";
    money.item_kind = targets::ItemKind::project;
    money.state = targets::ItemState::draft; // though a unit leads
    money.measure = targets::Measure::level;
    money.value = Decimal::of(123456789);
    money.unit = "元";
    save(money);
    expect_round_trip(workbook(), 2025);
    expect_round_trip(csv(), 2025);
}

TEST_F(LedgerBook, AnAdoptedListOfTasksComesBack) {
    const std::filesystem::path list = BIHUAN_SHARED_DIR "/documents/wenshang-tasks-2023.txt";
    if (!std::filesystem::exists(list)) GTEST_SKIP() << "the shared documents are absent";
    const auto adopted = adopt_document(supervisor, bytes_of(list), "wenshang-tasks-2023.txt");
    ASSERT_TRUE(adopted) << describe(adopted.error(), Language::english);
    const auto decided = confirm_finding(supervisor, adopted->document.id,
                                         {.item_kind = targets::ItemKind::task}, UnknownUnits::register_them);
    ASSERT_TRUE(decided) << describe(decided.error(), Language::english);
    EXPECT_EQ(decided->items.size(), 78U);
    expect_round_trip(workbook(), adopted->document.year);
    expect_round_trip(csv(), adopted->document.year);
}

TEST_F(LedgerBook, TheWholePlanComesBack) {
    const auto adopted = adopt_document(supervisor, bytes_of(BIHUAN_SOURCE_DIR "/data/qinghe/tasks-2025.txt"),
                                        "tasks-2025.txt");
    ASSERT_TRUE(adopted) << describe(adopted.error(), Language::english);
    ASSERT_TRUE(confirm_finding(supervisor, adopted->document.id, {}, UnknownUnits::register_them));
    expect_round_trip(workbook(), adopted->document.year);
}

TEST_F(LedgerBook, SaysWhatCannotBeWritten) {
    Item item;
    item.year = 2025;
    item.title = "长";
    item.text = std::string(40000, 'x');
    save(item);
    EXPECT_EQ(render::write_book("/tmp/never.xlsx", book()).error().kind, ErrorKind::too_large);
    render::LedgerBook none{"台账", "", {}, {}};
    EXPECT_EQ(render::write_book("/no/such/folder/a.xlsx", none).error().kind, ErrorKind::cannot_write);
}

} // namespace
} // namespace bihuan::app
