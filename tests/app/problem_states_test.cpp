// Every state × action × role of problems through the real functions on a real store, and what the table
// cannot say.
#include "app/problem.hpp"
#include "progress_ledger.hpp"
#include "state_table.hpp"

namespace bihuan::app {
namespace {

using supervision::ProblemAction;
using supervision::ProblemState;

const supervision::Policy& rules() {
    return supervision::Policy::defaults();
}

/// The unit is organisation 2, the finder 3, somebody else 4.
class ProblemStates : public testing::Test {
  protected:
    ProgressLedger ledger{"bihuan_problem_states_test"};
    const std::vector<Attachment> proof{{"批复.txt", "同意"}};

    void SetUp() override {
        Organisation other;
        other.name = "县水利局";
        ledger.save(Change<Organisation>::created(other));
    }

    Actor actor(Role role, std::int64_t organisation = 1) { return ledger.as(role, organisation).actor; }

    Problem found(Id<Organisation> by = {3}) {
        Context finder = ledger.as(Role::liaison, by.value);
        Problem wanted;
        wanted.title = "泵站用地未批";
        wanted.organisation = {2};
        wanted.found_on = finder.today();
        return find_problem(finder, wanted).value();
    }

    Problem made(ProblemState state, Id<Organisation> by = {3}) {
        Context office = ledger.office(), unit = ledger.unit();
        const Problem problem = found(by);
        if (state == ProblemState::dropped) return drop_problem(office, problem.id, 0, "已有安排").value();
        if (state == ProblemState::found) return problem;
        const supervision::Charge charge{{2}, {}, supervision::ProblemLevel::county, {}};
        const Problem assigned = assign_problem(office, rules(), problem.id, 0, charge).value();
        if (state == ProblemState::coordinating) return assigned;
        const Problem solved = solve_problem(unit, rules(), problem.id, 0, "已批复", proof).value();
        if (state == ProblemState::solved) return solved;
        return close_problem(office, problem.id, 0).value();
    }

    std::optional<ErrorKind> attempt(const Actor& who, std::string_view name, Id<Problem> id) {
        Context context = ledger.office();
        context.actor = who;
        const auto run = [&]() -> Result<Problem> {
            switch (named<ProblemAction>(name).value()) {
                case ProblemAction::assign_problem:
                    return assign_problem(context, rules(), id, 0, {{2}, {}, {}, {}}, "调整");
                case ProblemAction::extend_problem:
                    return extend_problem(context, rules(), id, 0, *Date::of(2025, 3, 31), "汛期");
                case ProblemAction::raise_problem:
                    return raise_problem(context, rules(), id, 0, supervision::ProblemLevel::city,
                                         "市级权限");
                case ProblemAction::lower_problem:
                    return lower_problem(context, rules(), id, 0, supervision::ProblemLevel::unit, "已协调");
                case ProblemAction::solve_problem:
                    return solve_problem(context, rules(), id, 0, "已批复", proof);
                case ProblemAction::return_solution:
                    return return_solution(context, rules(), id, 0, "没有批文");
                case ProblemAction::close_problem:
                    return close_problem(context, id, 0);
                case ProblemAction::reopen_problem:
                    return reopen_problem(context, rules(), id, 0, "反弹");
                case ProblemAction::drop_problem:
                    return drop_problem(context, id, 0, "重复");
            }
            return Error{};
        };
        const auto result = run();
        return result ? std::nullopt : std::optional(result.error().kind);
    }
};

TEST_F(ProblemStates, EveryMoveOfEveryRole) {
    StateMachine machine;
    machine.table = StateTable::read("supervision/README.md", "## Problems");
    ASSERT_EQ(machine.table.rows.size(), std::size(supervision::problem_moves));
    for (const supervision::ProblemMove& move : supervision::problem_moves) {
        const auto* row = machine.table.find(name_of(move.from), name_of(move.action));
        ASSERT_NE(row, nullptr) << name_of(move.from) << " " << name_of(move.action);
        EXPECT_EQ(row->next, std::vector<std::string>{std::string(name_of(move.to))});
    }
    const auto states = names_of(ProblemState{});
    const auto actions = names_of(ProblemAction{});
    machine.states.assign(states.begin(), states.end());
    machine.actions.assign(actions.begin(), actions.end());
    for (const std::string_view role : names_of(Role{})) {
        if (role != "liaison") machine.tryers.push_back({std::string(role), actor(*named<Role>(role))});
    }
    const std::string units = "liaison of the unit, liaison of the finder";
    machine.tryers.push_back({"liaison of the unit", actor(Role::liaison, 2), units});
    machine.tryers.push_back({"liaison of the finder", actor(Role::liaison, 3), units});
    machine.tryers.push_back({"liaison elsewhere", actor(Role::liaison, 4), units});
    machine.make = [&](std::string_view state) { return made(*named<ProblemState>(state)).id.value; };
    machine.attempt = [&](const Actor& who, std::string_view action, std::int64_t id) {
        return attempt(who, action, {id});
    };
    machine.state_of = [&](std::int64_t id) {
        return std::string(name_of(ledger.find(Id<Problem>{id}).state));
    };
    machine.entries = [&] { return ledger.entries(); };
    const Driven driven = drive(machine);
    EXPECT_EQ(driven.done, 11 + 5) << "a row and role each";
    EXPECT_EQ(driven.done + driven.refused, 5 * 9 * 10);
}

TEST_F(ProblemStates, WhoSolvedItNeitherClosesNorReopensIt) {
    const Problem solved = made(ProblemState::solved, {2});
    EXPECT_EQ(attempt(actor(Role::liaison, 2), "close_problem", solved.id), ErrorKind::wrong_unit);
    const Problem closed = made(ProblemState::closed, {2});
    EXPECT_EQ(attempt(actor(Role::liaison, 2), "reopen_problem", closed.id), ErrorKind::wrong_unit);
    EXPECT_EQ(attempt(actor(Role::supervisor), "close_problem", solved.id), std::nullopt);
}

TEST_F(ProblemStates, WhatAUnitReportedIsTakenOnceAndInItsWords) {
    const Round round = ledger.month("2025-03-31");
    const Report report = ledger.report_in(round.id);
    Context office = ledger.office(), unit = ledger.unit();
    EXPECT_EQ(find_problem(office, report.id).error().kind, ErrorKind::needs_value) << "nothing was written";
    submit_report(unit, Policy::defaults(), {report.id}, {"1", "已启动", "用地指标不足", {}}).value();
    const auto taken = find_problem(office, report.id);
    ASSERT_TRUE(taken);
    EXPECT_EQ(taken->text, "用地指标不足");
    EXPECT_EQ(taken->organisation, report.organisation);
    EXPECT_EQ(taken->item, report.item);
    EXPECT_EQ(taken->source_id, report.id.value);
    EXPECT_EQ(find_problem(office, report.id).error().kind, ErrorKind::already_there);
    // All of a round's at once: what was taken is left, 暂无 is none.
    ledger.add_item({2}, Decimal::of(5));
    ledger.add_item({2}, Decimal::of(6));
    const Round next = ledger.month("2025-04-30");
    const auto reports = ledger.list(Query<Report>().where(&Report::round, next.id));
    ASSERT_EQ(reports.size(), 3u);
    submit_report(unit, Policy::defaults(), {reports[0].id}, {"2", "已启动", "资金未到位", {}}).value();
    submit_report(unit, Policy::defaults(), {reports[1].id}, {"2", "已启动", "暂无。", {}}).value();
    save_draft(unit, {reports[2].id}, {"2", "已启动", "还没写完", {}}).value();
    const auto all = find_problems(office, next.id).value();
    ASSERT_EQ(all.size(), 1u);
    EXPECT_EQ(all[0].text, "资金未到位");
    EXPECT_TRUE(find_problems(office, next.id).value().empty());
    EXPECT_EQ(find_problems(office, {99}).error().kind, ErrorKind::no_such_record);
}

TEST_F(ProblemStates, ARefusedSolutionLeavesNoFileBehind) {
    const Problem problem = made(ProblemState::coordinating);
    Context unit = ledger.unit();
    EXPECT_EQ(solve_problem(unit, rules(), problem.id, 0, "", {{"新.txt", "新的内容"}}).error().kind,
              ErrorKind::needs_value);
    EXPECT_EQ(solve_problem(unit, rules(), problem.id, 0, "已批", {{"空.txt", ""}}).error().kind,
              ErrorKind::empty_input);
    EXPECT_EQ(solve_problem(unit, rules(), problem.id, problem.version - 1, "已批", proof).error().kind,
              ErrorKind::conflict);
    EXPECT_TRUE(ledger.find(problem.id).evidence.empty());
}

TEST_F(ProblemStates, CountersFollow) {
    made(ProblemState::coordinating);
    const Problem closed = made(ProblemState::closed);
    Context office = ledger.office();
    reopen_problem(office, rules(), closed.id, 0, "反弹").value();
    auto transaction = ledger.store->begin(Access::read, "371799");
    std::map<std::string, std::int64_t> counts;
    for (const Tally& tally : transaction.tallies("problem", 2025))
        if (tally.organisation == 2) counts[tally.key] = tally.count;
    EXPECT_EQ(counts["coordinating"], 2);
    EXPECT_EQ(counts["reopened_once"], 1);
    EXPECT_EQ(counts["closed"], 0);
}

} // namespace
} // namespace bihuan::app
