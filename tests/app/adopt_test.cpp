#include "app/adopt.hpp"

#include <gtest/gtest.h>

#include <fstream>
#include <map>
#include <set>

#include "app/document_reading.hpp"
#include "app/organisations.hpp"
#include "base/utf8.hpp"
#include "county.hpp"

namespace bihuan::app {
namespace {

using registry::OrganisationClass;
using targets::Category;
using targets::FindingState;
using targets::ItemKind;
using targets::ItemState;

std::string bytes_of(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

const std::filesystem::path qinghe = BIHUAN_SOURCE_DIR "/data/qinghe";
const std::filesystem::path shared = BIHUAN_SHARED_DIR "/documents";

template <class T>
ErrorKind kind_of(const Result<T>& result) {
    EXPECT_FALSE(result) << "succeeded";
    return result ? ErrorKind{} : result.error().kind;
}

class Adopt : public testing::Test {
  protected:
    County county;
    Context supervisor = *county.as("督查室");

    Adopted adopt(const std::filesystem::path& path) {
        auto adopted = adopt_document(supervisor, bytes_of(path), path.filename().string());
        EXPECT_TRUE(adopted) << describe(adopted.error(), Language::english);
        return adopted ? *adopted : Adopted{};
    }
    Adopted adopt_text(std::string_view text) {
        auto adopted = adopt_document(supervisor, text, "notice.txt", 2025);
        EXPECT_TRUE(adopted) << describe(adopted.error(), Language::english);
        return adopted ? *adopted : Adopted{};
    }
    Decided confirm_all(const Adopted& adopted) {
        auto decided = confirm_finding(supervisor, adopted.document.id, {}, UnknownUnits::register_them);
        EXPECT_TRUE(decided) << describe(decided.error(), Language::english);
        return decided ? *decided : Decided{};
    }
    std::size_t tasks_in(const Adopted& adopted) {
        return static_cast<std::size_t>(
            std::count_if(adopted.findings.begin(), adopted.findings.end(),
                          [](const Finding& finding) { return finding.item_kind == ItemKind::task; }));
    }
    template <Recorded Record>
    std::vector<Record> all(Query<Record> query = {}) {
        auto transaction = county.store.begin(Access::read, "371799");
        return transaction.list(query);
    }
};

constexpr std::string_view notice = R"(青政办发〔2025〕9号

青禾县2025年重点工作任务清单

一、产业

（一）壮大工业。6月底前新建标准厂房3万平方米，规模以上工业增加值增速高于全市平均水平，工业投资增长8%以上。（牵头单位：县发改局；责任单位：县发展和改革局、石塘镇）

（二）改善民生。5月底前改造老旧小区8个。（牵头单位：县住房和城乡建设局、县发展和改革局）

（三）守护蓝天。持续抓好秸秆禁烧。（牵头单位：石塘镇）
)";

TEST_F(Adopt, KeepsTheFileAndWhatWasFound) {
    const Adopted adopted = adopt_text(notice);
    EXPECT_EQ(adopted.document.document_number, "青政办发〔2025〕9号");
    const auto transaction = std::make_unique<Transaction>(county.store.begin(Access::read, "371799"));
    EXPECT_EQ(transaction->get_content(adopted.document.content), std::string(notice));
    std::string dump;
    for (const Finding& finding : adopted.findings) {
        dump +=
            std::to_string(finding.ordinal) + " " + std::string(name_of(finding.item_kind)) + " " +
            std::to_string(finding.task) + " " + finding.title + " " +
            (finding.value ? finding.value->to_string() + finding.unit : std::string(name_of(finding.rule))) +
            " " + (finding.due_on ? finding.due_on->to_string() : "-") + " " + finding.due_text + "\n";
    }
    EXPECT_EQ(dump,
              "1 task 0 壮大工业 none 2025-12-31 \n"
              "2 target 1 新建标准厂房 30000平方米 2025-06-30 6月底前\n"
              "3 target 1 规模以上工业增加值 above_average - \n"
              "4 target 1 工业投资 8% - \n"
              "5 task 0 改善民生 none 2025-05-31 5月底前\n"
              "6 target 5 改造老旧小区 8个 2025-05-31 5月底前\n"
              "7 task 0 守护蓝天 none - \n");
}

TEST_F(Adopt, UnknownUnitsAreNamedWithTheNearest) {
    county.add_unit("县住房和城乡建设局");
    const Adopted adopted = adopt_text(notice);
    const auto refused = confirm_finding(supervisor, adopted.document.id, {});
    ASSERT_EQ(kind_of(refused), ErrorKind::unknown_organisation);
    EXPECT_EQ(refused.error().subject, "县发改局、县发展和改革局、石塘镇");
    EXPECT_TRUE(all<Item>().empty());
    const Decided decided = confirm_all(adopted);
    // 县发改局 and 县发展和改革局 are one; the bureau that was known stays one.
    ASSERT_EQ(decided.registered.size(), 2U);
    EXPECT_EQ(decided.registered[0].name, "县发展和改革局");
    EXPECT_EQ(decided.registered[1].organisation_class, OrganisationClass::township);
    const Item& task = decided.items.front();
    EXPECT_EQ(task.state, ItemState::active);
    EXPECT_EQ(task.leads, std::vector{decided.registered[0].id});
    EXPECT_EQ(task.responsible, std::vector{decided.registered[1].id});
    EXPECT_EQ(decided.items[3].parent, task.id);
    EXPECT_EQ(decided.items[3].original_value, Decimal::of(8));
    EXPECT_TRUE(decided.items[2].indicator);
    EXPECT_EQ(decided.items[2].rule, targets::RelativeRule::above_average);
    EXPECT_EQ(all<Clause>().size(), 7U);
    EXPECT_EQ(all<Clause>()[3].sentence, adopted.findings[3].sentence);
}

TEST_F(Adopt, AmbiguousUnitsAreNotGuessed) {
    county.add_unit("县农业科技中心");
    county.add_unit("县农村科教中心");
    std::string text(notice);
    const std::string before = "县住房和城乡建设局";
    text.replace(text.find(before), before.size(), "县农科中心");
    const Adopted adopted = adopt_text(text);
    const auto refused = confirm_finding(supervisor, adopted.document.id, {}, UnknownUnits::register_them);
    ASSERT_EQ(kind_of(refused), ErrorKind::ambiguous_organisation);
    EXPECT_TRUE(all<Item>().empty());
}

TEST_F(Adopt, EachFindingIsDecidedOnItsOwn) {
    const Adopted adopted = adopt_text(notice);
    const Id<SourceDocument> document = adopted.document.id;
    // A target first, its task later: the item comes under the task's all the same.
    const auto target = confirm_finding(supervisor, document, {.ordinals = {4}}, UnknownUnits::register_them);
    ASSERT_TRUE(target);
    EXPECT_FALSE(target->items[0].parent);
    const auto task =
        confirm_finding(supervisor, document, {.item_kind = ItemKind::task}, UnknownUnits::register_them);
    ASSERT_TRUE(task);
    ASSERT_EQ(task->items.size(), 3U);
    EXPECT_EQ(all<Item>()[0].parent, task->items[0].id);

    Correction correction;
    correction.value = Decimal::of(35000);
    correction.due_on = Date::of(2025, 9, 30);
    const auto corrected = correct_finding(supervisor, document, 2, correction);
    ASSERT_TRUE(corrected);
    EXPECT_EQ(corrected->items[0].value, Decimal::of(35000));
    EXPECT_EQ(corrected->items[0].original_due_on, Date::of(2025, 9, 30));
    EXPECT_EQ(corrected->findings[0].value, Decimal::of(30000)); // what was read stays
    EXPECT_EQ(corrected->findings[0].state, FindingState::corrected);

    const auto merged = merge_finding(supervisor, document, {.ordinals = {6}}, task->items[1].id);
    ASSERT_TRUE(merged);
    EXPECT_EQ(all(Query<Clause>().where(&Clause::item, task->items[1].id)).size(), 2U);

    ASSERT_TRUE(reject_finding(supervisor, document, {.ordinals = {3}}, "不考核"));
    EXPECT_EQ(kind_of(reject_finding(supervisor, document, {.ordinals = {3}})), ErrorKind::wrong_state);
    EXPECT_EQ(kind_of(confirm_finding(supervisor, document, {.ordinals = {2}})), ErrorKind::wrong_state);
    EXPECT_EQ(kind_of(confirm_finding(supervisor, document, {.ordinals = {8}})), ErrorKind::no_such_record);
    EXPECT_EQ(kind_of(confirm_finding(supervisor, {9}, {})), ErrorKind::no_such_record);
    // A rejection may be thought better of.
    EXPECT_TRUE(confirm_finding(supervisor, document, {.ordinals = {3}}));
    EXPECT_EQ(kind_of(merge_finding(supervisor, document, {.ordinals = {3}}, {99})), ErrorKind::wrong_state);
}

TEST_F(Adopt, ADecisionIsTakenBackAsIfItHadNotBeen) {
    const Adopted adopted = adopt_text(notice);
    const Id<SourceDocument> document = adopted.document.id;
    const Decided decided = confirm_all(adopted);
    const auto state_of = [&](int ordinal) {
        return all(Query<Finding>().where(&Finding::ordinal, ordinal)).at(0).state;
    };
    // A task with a target under it stays; both together go, the target first.
    const Item task = decided.items[0];
    const auto parts = all(Query<Item>().where(&Item::parent, task.id));
    ASSERT_FALSE(parts.empty());
    EXPECT_EQ(kind_of(undo_finding(supervisor, document, {.ordinals = {decided.findings[0].ordinal}})),
              ErrorKind::wrong_state);
    Selection both{.ordinals = {decided.findings[0].ordinal}};
    for (const Finding& finding : decided.findings)
        for (const Item& part : parts)
            if (finding.item == part.id) both.ordinals.push_back(finding.ordinal);
    const auto undone = undo_finding(supervisor, document, both, "按错了键");
    ASSERT_TRUE(undone) << describe(undone.error(), Language::english);
    EXPECT_EQ(undone->items.size(), parts.size() + 1);
    for (const Item& item : undone->items) {
        EXPECT_EQ(item.state, ItemState::dropped);
        EXPECT_FALSE(item.original_value || item.original_due_on) << "it was never promised";
        EXPECT_TRUE(all(Query<Clause>().where(&Clause::item, item.id)).empty());
    }
    for (const int ordinal : both.ordinals)
        EXPECT_EQ(state_of(ordinal), FindingState::found);
    // And decided anew.
    ASSERT_TRUE(reject_finding(supervisor, document, both));
    ASSERT_TRUE(undo_finding(supervisor, document, both));
    ASSERT_TRUE(confirm_finding(supervisor, document, both));

    // Out of an item that it was merged into, which stays as it is.
    const Finding& last = decided.findings.back();
    ASSERT_TRUE(undo_finding(supervisor, document, {.ordinals = {last.ordinal}}));
    const Id<Item> into = all(Query<Item>().where(&Item::state, ItemState::active)).at(0).id;
    const auto sentences = all(Query<Clause>().where(&Clause::item, into)).size();
    ASSERT_TRUE(merge_finding(supervisor, document, {.ordinals = {last.ordinal}}, into));
    const auto out = undo_finding(supervisor, document, {.ordinals = {last.ordinal}});
    ASSERT_TRUE(out);
    EXPECT_TRUE(out->items.empty());
    EXPECT_EQ(all(Query<Clause>().where(&Clause::item, into)).size(), sentences);

    EXPECT_EQ(kind_of(undo_finding(supervisor, document, {.ordinals = {last.ordinal}})),
              ErrorKind::wrong_state);
    EXPECT_EQ(kind_of(undo_finding(supervisor, document, {})), ErrorKind::needs_value);
}

TEST_F(Adopt, ImpossibleDatesStopTheWholeDecision) {
    const Adopted adopted = adopt_text(notice);
    Correction correction;
    correction.due_on = Date::of(2019, 9, 30);
    EXPECT_EQ(
        kind_of(correct_finding(supervisor, adopted.document.id, 2, correction, UnknownUnits::register_them)),
        ErrorKind::impossible_date);
    EXPECT_TRUE(all<Item>().empty());
    EXPECT_TRUE(all<Organisation>().empty()); // nothing half-written
}

TEST_F(Adopt, TheSameFileIsAdoptedOnce) {
    adopt_text(notice);
    const auto again = adopt_document(supervisor, notice, "copy.txt", 2025);
    ASSERT_EQ(kind_of(again), ErrorKind::already_there);
    EXPECT_NE(again.error().detail.find("document 1"), std::string::npos);
    EXPECT_EQ(all<SourceDocument>().size(), 1U);
}

TEST_F(Adopt, ANewVersionTakesDecisionsOver) {
    const Adopted first = adopt_text(notice);
    ASSERT_TRUE(reject_finding(supervisor, first.document.id, {.ordinals = {3}}, "不考核"));
    const Decided decided = confirm_all(first);
    std::string text(notice);
    const std::string before = "工业投资增长8%以上", after = "工业投资增长9%以上";
    text.replace(text.find(before), before.size(), after);
    EXPECT_EQ(kind_of(adopt_document(supervisor, text, "v2.txt", 2025)), ErrorKind::changed_document);
    const auto second = adopt_document(supervisor, text, "v2.txt", 2025, Edition::new_version);
    ASSERT_TRUE(second);
    EXPECT_EQ(second->document.replaces, first.document.id);
    // The sentence of the changed target is another one, so all that stands in it is looked at anew.
    std::string states;
    for (const Finding& finding : second->findings)
        (states += name_of(finding.state)) += " ";
    EXPECT_EQ(states, "found found found found merged merged merged ");
    EXPECT_EQ(second->carried_over, 3U);
    EXPECT_EQ(second->gone.size(), 3U);
    EXPECT_EQ(second->findings[4].item, decided.items[3].id);
    EXPECT_EQ(all(Query<Clause>().where(&Clause::item, decided.items[3].id)).size(), 2U);
    EXPECT_EQ(all<Item>().size(), decided.items.size());
    EXPECT_EQ(kind_of(adopt_document(supervisor, "2025年重点工作任务清单\n\n一、城建\n\n改造公厕5座。\n",
                                     "x.txt", 2025, Edition::new_version)),
              ErrorKind::no_such_record);
}

TEST_F(Adopt, WhatCannotBeAdopted) {
    const auto adopted = [&](std::string_view bytes, std::optional<int> year = {}) {
        return kind_of(adopt_document(supervisor, bytes, "file.txt", year));
    };
    EXPECT_EQ(adopted(""), ErrorKind::empty_input);
    EXPECT_EQ(adopted("关于放假的通知\n\n各单位：\n\n请遵照执行。\n", 2025), ErrorKind::nothing_found);
    EXPECT_EQ(adopted("新建公厕5座。\n"), ErrorKind::needs_value);
    EXPECT_EQ(adopted("新建公厕5座。\n", 25), ErrorKind::impossible_date);
    Context other = *county.as("审计管理员");
    EXPECT_EQ(kind_of(adopt_document(other, notice, "n.txt")), ErrorKind::wrong_role);
    EXPECT_EQ(kind_of(confirm_finding(other, {1}, {})), ErrorKind::wrong_role);
    EXPECT_TRUE(all<SourceDocument>().empty());
}

TEST_F(Adopt, ATextMadeToFillTheMemoryDoesNot) {
    std::string units = "县发展和改革局、县发展和改革局", targets;
    for (int i = 0; i < 200; ++i) {
        targets += "改造管网" + std::to_string(i + 2) + "公里。";
        units += "、县第" + std::to_string(i) + "管理局";
    }
    std::string text(notice);
    const std::string task = "持续抓好秸秆禁烧。（牵头单位：石塘镇）";
    text.replace(text.find(task), task.size(), targets + "（牵头单位：" + units + "）");
    const Adopted adopted = adopt_text(text);
    ASSERT_EQ(adopted.findings.size(), 207U);
    EXPECT_EQ(adopted.findings[6].leads.size(), 201U); // each once
    EXPECT_TRUE(adopted.findings[7].leads.empty());
    EXPECT_EQ(adopted.findings[7].task, 7);
}

TEST_F(Adopt, TheSampleCountysDocuments) {
    const Adopted plan = adopt(qinghe / "plan-2024.txt");
    const Adopted report = adopt(qinghe / "report-2025.txt");
    const Adopted tasks = adopt(qinghe / "tasks-2025.txt");
    EXPECT_EQ(tasks_in(tasks), 12U);
    for (const Adopted* adopted : {&plan, &report, &tasks}) {
        const Decided decided = confirm_all(*adopted);
        EXPECT_EQ(decided.items.size(), adopted->findings.size()) << adopted->document.title;
        EXPECT_FALSE(decided.items.empty());
    }
    std::set<std::string> names;
    for (const Organisation& organisation : all<Organisation>())
        EXPECT_TRUE(names.insert(organisation.name).second) << organisation.name;
    EXPECT_FALSE(names.contains("县发改局"));
}

TEST_F(Adopt, TheTextIsReadAgainWhereItsFindingsStand) {
    for (const auto* name : {"plan-2024.txt", "report-2025.txt", "tasks-2025.txt"}) {
        const Adopted adopted = adopt(qinghe / name);
        const auto read = read_document_text(supervisor, adopted.document.id);
        ASSERT_TRUE(read) << describe(read.error(), Language::english);
        ASSERT_FALSE(read->empty());
        std::uint32_t behind = 0;
        for (const Passage& passage : *read) {
            EXPECT_LE(behind, passage.begin) << name;
            EXPECT_LT(passage.begin, passage.end) << name;
            behind = passage.end;
            EXPECT_EQ(from_utf8(passage.text).size(), passage.end - passage.begin) << name;
        }
        for (const Finding& finding : adopted.findings) {
            ASSERT_LT(finding.span_begin, finding.span_end);
            const auto holds = [&](const Passage& passage) {
                const auto begin = static_cast<std::uint32_t>(finding.span_begin);
                return passage.begin <= begin && begin < passage.end;
            };
            EXPECT_TRUE(std::any_of(read->begin(), read->end(), holds)) << finding.title;
        }
    }
    EXPECT_EQ(kind_of(read_document_text(supervisor, {99})), ErrorKind::no_such_record);
}

TEST_F(Adopt, NamesOfUnitsAreMadeOutBeforeAnybodyConfirms) {
    county.add_unit("县财政局");
    const auto market = county.add_unit("县市场监督管理局");
    const Adopted adopted = adopt_text(
        "2025年县政府重点工作任务清单\n\n一、产业\n\n"
        "（一）壮大智能农机产业。全年营业收入突破95亿元。（牵头单位：县市场监管局）\n\n"
        "（二）推进数字化转型。实施技改项目30个。（牵头单位：县财政厅）\n\n"
        "（三）强化科技创新。净增高新技术企业10家以上。（牵头单位：县市场监管局）\n");
    auto units = read_named_units(supervisor, adopted.document.id);
    ASSERT_TRUE(units);
    ASSERT_EQ(units->size(), 2U);
    std::map<std::string, NamedUnit> by_name;
    for (const NamedUnit& unit : *units)
        by_name.emplace(unit.name, unit);
    EXPECT_EQ(by_name.at("县市场监管局").organisation, market);
    EXPECT_FALSE(by_name.at("县财政厅").organisation);
    EXPECT_EQ(by_name.at("县财政厅").nearest, std::vector<std::string>{"县财政局"});
    confirm_all(adopted);
    EXPECT_TRUE(read_named_units(supervisor, adopted.document.id)->empty()) << "all are decided";
}

TEST_F(Adopt, TheSharedDocuments) {
    if (!std::filesystem::exists(shared)) GTEST_SKIP() << "no shared documents here";
    int documents = 0;
    for (const auto& entry : std::filesystem::directory_iterator(shared)) {
        if (entry.path().extension() != ".txt") continue;
        ++documents;
        const Adopted adopted = adopt(entry.path());
        const Decided decided = confirm_all(adopted);
        EXPECT_EQ(decided.items.size(), adopted.findings.size()) << entry.path();
        EXPECT_GT(decided.items.size(), 50U) << entry.path();
    }
    EXPECT_EQ(documents, 5);
}

TEST_F(Adopt, EveryLeadOfATaskListIsOneUnit) {
    const auto path = shared / "wenshang-tasks-2023.txt";
    if (!std::filesystem::exists(path)) GTEST_SKIP() << "no shared documents here";
    const Adopted adopted = adopt(path);
    EXPECT_EQ(tasks_in(adopted), 78U);
    const auto decided = confirm_finding(supervisor, adopted.document.id, {.item_kind = ItemKind::task},
                                         UnknownUnits::register_them);
    ASSERT_TRUE(decided);
    ASSERT_EQ(decided->items.size(), 78U);
    auto transaction = county.store.begin(Access::read, "371799");
    const auto organisations = organisations_of(transaction);
    int led_tasks = 0;
    std::map<std::string, std::set<std::string>> written; // unit → the names that mean it
    for (std::size_t i = 0; i < decided->items.size(); ++i) {
        // 加强组织领导 and the like name nobody: drafts, until somebody is named.
        const bool led = !decided->findings[i].leads.empty();
        EXPECT_EQ(decided->items[i].state, led ? ItemState::active : ItemState::draft);
        EXPECT_EQ(decided->items[i].leads.size(), decided->findings[i].leads.size());
        led_tasks += led ? 1 : 0;
        for (const std::string& name : decided->findings[i].leads) {
            const auto unit = organisations.resolve(name);
            ASSERT_TRUE(unit) << name;
            written[std::string(organisations.name_of(*unit))].insert(name);
        }
    }
    // The list itself uses one name a unit: no two may have been thrown together.
    for (const auto& [unit, names] : written)
        EXPECT_EQ(names, std::set{unit});
    EXPECT_EQ(led_tasks, 75);
    EXPECT_GT(written.size(), 30U);
}

} // namespace
} // namespace bihuan::app
