// Closing a year through the real functions: every state, action and role of the README's tables; a year
// reconciled with its report, closed, and what it gives the next.
#include <gtest/gtest.h>

#include "app/closing.hpp"
#include "app/item.hpp"
#include "progress_ledger.hpp"
#include "state_table.hpp"

namespace bihuan::app {
namespace {

using feedback::CarryoverState;
using feedback::ClosingState;

struct Closings : testing::Test {
    ProgressLedger ledger{"bihuan_closing_states_test"};
    int year = 2040; // the last year made

    Closings() { ledger.at("2099-01-05"); }

    Item add(std::string title, std::int64_t value, int of_year = 2025) {
        Item item;
        item.item_kind = targets::ItemKind::target;
        item.category = targets::Category::headline;
        item.state = targets::ItemState::active;
        item.year = of_year;
        item.title = std::move(title);
        item.leads = {{2}};
        item.measure = targets::Measure::level;
        item.value = Decimal::of(value);
        item.original_value = item.value;
        item.unit = "个";
        return ledger.save(Change<Item>::created(std::move(item)));
    }
    /// Of a year of its own with one target that nobody reported on.
    Closing made(ClosingState state) {
        Context office = ledger.office();
        add("新建充电桩", 100, ++year);
        const Closing closing = open_closing(office, year).value().closing;
        if (state == ClosingState::closed) close_year(office, closing.id).value();
        return ledger.find(closing.id);
    }
    StateMachine machine(std::string_view heading) {
        StateMachine machine;
        machine.table = StateTable::read("feedback/README.md", heading);
        for (const std::string_view role : names_of(Role()))
            machine.tryers.push_back({std::string(role), ledger.as(*named<Role>(role)).actor});
        machine.entries = [&] { return ledger.entries(); };
        return machine;
    }
};

template <class T>
std::optional<ErrorKind> kind_of(const Result<T>& result) {
    if (result) return std::nullopt;
    return result.error().kind;
}

TEST_F(Closings, EveryMoveOfEveryRole) {
    StateMachine all = machine("## Closings");
    ASSERT_EQ(all.table.rows.size(), std::size(feedback::closing_moves));
    for (const std::string_view name : names_of(ClosingState()))
        all.states.push_back(name);
    for (const std::string_view name : names_of(feedback::ClosingAction()))
        all.actions.push_back(name);
    all.make = [&](std::string_view state) { return made(*named<ClosingState>(state)).id.value; };
    all.attempt = [&](const Actor& actor, std::string_view action, std::int64_t id) {
        Context context{*ledger.store, "371799", actor, ledger.now};
        if (action == "reconcile_closing") return kind_of(reconcile_closing(context, {id}));
        if (action == "close_year") return kind_of(close_year(context, {id}));
        const auto outcomes = ledger.list(Query<Outcome>().where(&Outcome::closing, Id<Closing>{id}));
        return kind_of(correct_outcome(context, outcomes.at(0).id, 0, Verdict::met, "现场核实"));
    };
    all.state_of = [&](std::int64_t id) { return std::string(name_of(ledger.find(Id<Closing>{id}).state)); };
    EXPECT_EQ(drive(all).done, 3);
}

TEST_F(Closings, EveryMoveOfEveryCarryover) {
    StateMachine all = machine("## Carry-over");
    ASSERT_EQ(all.table.rows.size(), std::size(feedback::carryover_moves));
    for (const std::string_view name : names_of(CarryoverState()))
        all.states.push_back(name);
    for (const std::string_view name : names_of(feedback::CarryoverAction()))
        all.actions.push_back(name);
    all.make = [&](std::string_view state) {
        Context office = ledger.office();
        const Closing closing = made(ClosingState::closed);
        const auto offered = ledger.list(Query<Carryover>().where(&Carryover::closing, closing.id)).at(0);
        if (state == "taken") take_carryover(office, offered.id).value();
        if (state == "declined") decline_carryover(office, offered.id, 0, "政策已停").value();
        return offered.id.value;
    };
    all.attempt = [&](const Actor& actor, std::string_view action, std::int64_t id) {
        Context context{*ledger.store, "371799", actor, ledger.now};
        if (action == "take_carryover") return kind_of(take_carryover(context, {id}));
        return kind_of(decline_carryover(context, {id}, 0, "政策已停"));
    };
    all.state_of = [&](std::int64_t id) {
        return std::string(name_of(ledger.find(Id<Carryover>{id}).state));
    };
    EXPECT_EQ(drive(all).done, 2);
}

TEST_F(Closings, AYearIsReconciledClosedAndCarriedOn) {
    const Item met = add("新建5G基站", 160), missed = add("新建充电桩", 300),
               silent = add("新建口袋公园", 12);
    Item wanted = add("新增学位", 2000);
    Item moved = wanted;
    moved.original_value = Decimal::of(2700);
    moved.changes = 1;
    moved = ledger.save(Change<Item>::changed(wanted, moved));
    Item task;
    task.year = 2025;
    task.title = "城东排涝工程";
    task.state = targets::ItemState::active;
    task.leads = {{3}};
    task = ledger.save(Change<Item>::created(task));
    supervision::Problem problem;
    problem.title = "泵站用地未批";
    problem.organisation = {2};
    problem.found_on = *Date::of(2025, 9, 1);
    problem.state = supervision::ProblemState::coordinating;
    ledger.save(Change<supervision::Problem>::created(problem));
    supervision::Motion motion;
    motion.title = "增设公交站点";
    motion.year = 2025;
    motion.organisation = {3};
    motion.grade = supervision::AnswerGrade::B;
    motion.state = supervision::MotionState::closed;
    motion = ledger.save(Change<supervision::Motion>::created(motion));

    ledger.at("2026-01-20");
    Context office = ledger.office();
    const ReportFile report{
        "2026年政府工作报告\n\n一、2025年工作回顾\n\n新建5G基站172个。新建充电桩240个。新增学位2100个。\n",
        "report.txt"};
    EXPECT_EQ(kind_of(open_closing(office, 2026, report)), ErrorKind::impossible_date);
    EXPECT_EQ(kind_of(open_closing(office, 2024, report)), ErrorKind::no_such_record) << "no targets";
    EXPECT_EQ(kind_of(open_closing(office, 2025, ReportFile{"", "empty.txt"})), ErrorKind::empty_input);
    EXPECT_EQ(kind_of(open_closing(office, 2025, Id<SourceDocument>{9})), ErrorKind::no_such_record);
    const Reconciled opened = open_closing(office, 2025, report).value();
    EXPECT_EQ(kind_of(open_closing(office, 2025)), ErrorKind::already_there);
    const auto outcome_of = [&](Id<Item> item) {
        return ledger.list(Query<Outcome>().where(&Outcome::item, item)).at(0);
    };
    EXPECT_EQ(outcome_of(met.id).verdict, Verdict::met);
    EXPECT_EQ(outcome_of(met.id).result, "新建5G基站172个。");
    EXPECT_EQ(outcome_of(met.id).sources, std::vector<std::string>{"document 1"});
    EXPECT_EQ(outcome_of(missed.id).verdict, Verdict::missed);
    EXPECT_EQ(outcome_of(missed.id).reached, Decimal::of(240));
    EXPECT_EQ(outcome_of(silent.id).verdict, Verdict::unreported);
    EXPECT_EQ(outcome_of(moved.id).verdict, Verdict::changed)
        << "2100 reaches 2000, and not the 2700 first promised";

    EXPECT_EQ(kind_of(correct_outcome(office, outcome_of(silent.id).id, 0, Verdict::met, "")),
              ErrorKind::needs_reason);
    correct_outcome(office, outcome_of(silent.id).id, 0, Verdict::met, "12个已验收").value();
    reconcile_closing(office, opened.closing.id).value();
    EXPECT_EQ(outcome_of(silent.id).verdict, Verdict::met) << "by hand stays";
    EXPECT_EQ(outcome_of(met.id).verdict, Verdict::met) << "against the same report";

    const YearClosed closed = close_year(office, opened.closing.id).value();
    EXPECT_EQ(closed.closing.fingerprint.size(), 64U);
    std::string offered;
    for (const Carryover& each : closed.offered)
        offered += std::string(name_of(each.source)) + " " + each.title + "; ";
    EXPECT_EQ(offered,
              "target 城镇新增就业; target 新建充电桩; task 城东排涝工程; motion 增设公交站点; problem "
              "泵站用地未批; ");
    EXPECT_TRUE(read_closing(office, 2025).value().whole);

    const auto named_offer = [&](const std::string& title) {
        for (const Carryover& each : closed.offered)
            if (each.title == title) return each.id;
        return Id<Carryover>{};
    };
    const Taken target = take_carryover(office, named_offer("新建充电桩")).value();
    EXPECT_EQ(target.item.state, targets::ItemState::draft);
    EXPECT_EQ(target.item.year, 2026);
    EXPECT_EQ(target.item.value, Decimal::of(300));
    EXPECT_EQ(target.item.baseline, Decimal::of(240)) << "what was reached is where it starts";
    EXPECT_NE(target.item.text.find("结转自2025年台账第" + std::to_string(missed.id.value) + "号"),
              std::string::npos);
    const Taken answer = take_carryover(office, named_offer("增设公交站点")).value();
    EXPECT_EQ(ledger.find(motion.id).item, answer.item.id);
    EXPECT_EQ(answer.item.leads, (std::vector<Id<Organisation>>{{3}}));
    EXPECT_EQ(kind_of(decline_carryover(office, named_offer("城东排涝工程"), 0, "")),
              ErrorKind::needs_reason);

    // An outcome edited behind the program's back shows.
    Outcome edited = outcome_of(met.id);
    edited.result = "新建5G基站999个。";
    ledger.save(Change<Outcome>::changed(outcome_of(met.id), edited));
    EXPECT_FALSE(read_closing(office, 2025).value().whole);
}

TEST_F(Closings, TheLedgersOwnReportsAnswerWithoutAWorkReport) {
    ledger.at("2025-12-31");
    const Round round = ledger.month("2025-12-15");
    ledger.send(round.id, "1020", "全年新增就业1020人");
    Context office = ledger.office();
    const Reconciled opened = open_closing(office, 2025).value();
    ASSERT_EQ(opened.outcomes.size(), 1U);
    EXPECT_EQ(opened.outcomes[0].verdict, Verdict::met);
    EXPECT_EQ(opened.outcomes[0].result, "全年新增就业1020人");
    EXPECT_EQ(opened.outcomes[0].sources, std::vector<std::string>{"report 1"});
}

TEST_F(Closings, ReviewNamesTheSourceOfEachNumber) {
    ledger.at("2026-01-20");
    add("新建5G基站", 160);
    Context office = ledger.office();
    const auto& policy = feedback::ReviewPolicy::defaults();
    EXPECT_EQ(kind_of(draft_review(office, policy, 2025)), ErrorKind::no_such_record)
        << "before the year is reconciled";
    open_closing(office, 2025,
                 ReportFile{"2026年政府工作报告\n\n一、2025年工作回顾\n\n新建5G基站172个。\n", "r.txt"})
        .value();
    const std::string page = official::html(draft_review(office, policy, 2025).value());
    for (const std::string said :
         {"台账的2项量化目标中，完成1项", "新建5G基站达到172个，完成年度目标（160个）〔2〕。",
          "〔1〕2025年度对账（第1号）。", "〔2〕台账第2项，《2026年政府工作报告》：新建5G基站172个。",
          "城镇新增就业（目标1000人）【待补充数据】。"}) {
        EXPECT_NE(page.find(said), std::string::npos) << said << page.substr(page.find("<body>"));
    }
    Context liaison = ledger.unit(), system = ledger.as(Role::system_administrator);
    EXPECT_TRUE(draft_review(liaison, policy, 2025));
    EXPECT_EQ(kind_of(draft_review(system, policy, 2025)), ErrorKind::wrong_role);
}

} // namespace
} // namespace bihuan::app
