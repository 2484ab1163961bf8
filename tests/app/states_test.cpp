// The state tables of the READMEs, row by row: what they allow works, and everything else is refused, for
// every state, action and role, with the functions of app/ on a store.
#include <gtest/gtest.h>

#include <fstream>
#include <map>
#include <set>

#include "app/adopt.hpp"
#include "app/item.hpp"
#include "app/milestone.hpp"
#include "app/project.hpp"
#include "app/split.hpp"
#include "base/rows.hpp"
#include "county.hpp"

namespace bihuan::app {
namespace {

using projects::Stage;
using targets::FindingAction;
using targets::FindingState;
using targets::ItemAction;
using targets::ItemState;
using targets::Milestone;
using targets::Portion;

std::vector<std::string> words_of(std::string_view cell) {
    std::vector<std::string> words;
    for (std::string_view word : split(cell, ',')) {
        while (word.starts_with(' '))
            word.remove_prefix(1);
        while (word.ends_with(' '))
            word.remove_suffix(1);
        if (!word.empty()) words.emplace_back(word);
    }
    return words;
}

struct Row {
    std::vector<std::string> states;
    std::string action;
    std::vector<std::string> next;
    std::set<std::string> roles; // supervisor; own: liaison of the unit it is about
    bool reason = false;
};

/// The rows of the tables below `heading` (all where it is empty), without those of what doesn't exist yet.
std::vector<Row> table_of(const std::string& readme, std::string_view heading) {
    std::ifstream file(std::string(BIHUAN_SOURCE_DIR) + "/src/cycle/" + readme);
    std::vector<Row> rows;
    bool inside = heading.empty();
    for (std::string line; std::getline(file, line);) {
        if (line.starts_with("#")) inside = heading.empty() || line == heading;
        if (!inside || !line.starts_with("| ") || line.starts_with("| state") || line.starts_with("| ---") ||
            line.starts_with("| –")) {
            continue;
        }
        const auto cells = split(line, '|');
        Row row{words_of(cells.at(1)), words_of(cells.at(2)).at(0), words_of(cells.at(3)), {}, false};
        for (const std::string& role : words_of(cells.at(4)))
            row.roles.insert(role.starts_with("liaison") ? "own" : role);
        row.reason = cells.at(5).find("a reason") != std::string_view::npos &&
                     cells.at(5).find("a reason where") == std::string_view::npos;
        rows.push_back(std::move(row));
    }
    return rows;
}

enum class Answer : std::uint8_t { done, wrong_state, wrong_role, wrong_unit, other };
constexpr auto names_of(Answer) {
    return std::array<std::string_view, 5>{"done", "wrong_state", "wrong_role", "wrong_unit", "other"};
}

template <class T>
Answer answer_of(const Result<T>& result) {
    if (result) return Answer::done;
    switch (result.error().kind) {
        case ErrorKind::wrong_state:
            return Answer::wrong_state;
        case ErrorKind::wrong_role:
            return Answer::wrong_role;
        case ErrorKind::wrong_unit:
            return Answer::wrong_unit;
        default:
            ADD_FAILURE() << describe(result.error(), Language::english);
            return Answer::other;
    }
}

/// Every role once, the liaison twice: of the unit the record belongs to, and of another.
struct Who {
    std::string name;
    Actor actor;
};

class States : public testing::TestWithParam<storage::Backend> {
  protected:
    County county{County::Founded::held, GetParam()};
    const Id<Organisation> own = county.add_unit("县财政局"), other = county.add_unit("县商务局");
    std::vector<Who> everyone = make_everyone();
    const Date today = county.now.date();

    std::vector<Who> make_everyone() {
        std::vector<Who> all;
        for (const std::string_view role : names_of(Role{})) {
            Actor actor = county.as("督查室")->actor;
            actor.role = named<Role>(role).value();
            actor.organisation = own;
            all.push_back({role == "liaison" ? "own" : std::string(role), actor});
        }
        all.push_back({"other", county.as("县商务局联络员")->actor});
        return all;
    }
    Context as(const Who& who) { return {county.store, "371799", who.actor, county.now}; }
    Context supervisor() { return *county.as("督查室"); }

    /// What the table lets this one expect, where `row` is the table's for the state and action, or none.
    static Answer expected(const std::vector<Row>& table, const std::string& action, const Row* row,
                           const Who& who) {
        std::set<std::string> roles;
        for (const Row& each : table) {
            if (each.action == action) roles.insert(each.roles.begin(), each.roles.end());
        }
        if (!roles.contains(who.name)) {
            return who.name == "other" && roles.contains("own") ? Answer::wrong_unit : Answer::wrong_role;
        }
        return row ? Answer::done : Answer::wrong_state;
    }

    template <Recorded Record>
    Record save(Record record) {
        Context context = supervisor();
        return act(context, Action::add_item,
                   [&](Transaction& transaction) -> Result<Record> {
                       return transaction.save(Change<Record>::created(std::move(record)));
                   })
            .value();
    }
    template <Recorded Record>
    Record reload(Id<Record> id) {
        return county.store.begin(Access::read, "371799").find(id).value();
    }
    std::int64_t entries() {
        std::int64_t last = 0;
        county.store.begin(Access::read, "371799")
            .entries({.kind = {}, .action = {}, .limit = 1, .newest_first = true},
                     [&](journal::Entry&& entry) { last = entry.number; });
        return last;
    }

    Item item_in(ItemState state) {
        Item item;
        item.item_kind = targets::ItemKind::target;
        item.state = state;
        item.year = 2025;
        item.title = "新建标准厂房";
        item.value = Decimal::of(4);
        item.unit = "处";
        item.leads = {own};
        item.due_on = Date::of(2025, 12, 31);
        return save(item);
    }
};

const Row* row_of(const std::vector<Row>& table, std::string_view state, std::string_view action) {
    for (const Row& row : table) {
        if (row.action == action &&
            std::find(row.states.begin(), row.states.end(), state) != row.states.end())
            return &row;
    }
    return nullptr;
}

TEST_P(States, Items) {
    const auto table = table_of("targets/README.md", "## Items");
    ASSERT_EQ(table.size(), std::size(targets::item_moves));
    for (const targets::ItemMove& move : targets::item_moves) {
        const Row* row = row_of(table, name_of(move.from), name_of(move.action));
        ASSERT_TRUE(row) << name_of(move.from) << " " << name_of(move.action);
        EXPECT_EQ(row->next, std::vector{std::string(name_of(move.to))});
    }
    const Item into = item_in(ItemState::active);
    int done = 0, refused = 0;
    for (const std::string_view state_name : names_of(ItemState{})) {
        const ItemState state = named<ItemState>(state_name).value();
        Item item;
        Milestone milestone;
        const auto renew = [&] {
            item = item_in(state);
            milestone.item = item.id;
            milestone.title = "主体完工";
            milestone.due_on = milestone.original_due_on = *Date::of(2025, 6, 30);
            milestone.id = {};
            milestone = save(milestone);
        };
        renew();
        for (const std::string_view action : names_of(ItemAction{})) {
            const Row* row = row_of(table, state_name, action);
            for (const Who& who : everyone) {
                Context context = as(who);
                const auto run = [&]() -> Answer {
                    switch (named<ItemAction>(action).value()) {
                        case ItemAction::activate_item:
                            return answer_of(activate_item(context, item.id));
                        case ItemAction::assign_item:
                            return answer_of(
                                assign_item(context, item.id, 0, {{own}, {other}, {}}, "分工调整"));
                        case ItemAction::revise_item:
                            return answer_of(
                                revise_item(context, item.id, 0, {Decimal::of(3), {}, "处", {}, ""}, "原因"));
                        case ItemAction::complete_item:
                            return answer_of(complete_item(context, item.id, 0, today));
                        case ItemAction::drop_item:
                            return answer_of(drop_item(context, item.id, 0, "原因"));
                        case ItemAction::merge_item:
                            return answer_of(merge_item(context, item.id, 0, into.id, "同一事项"));
                        case ItemAction::reopen_item:
                            return answer_of(reopen_item(context, item.id, 0, "原因"));
                        case ItemAction::split_item: {
                            const std::vector<Portion> parts{{own, targets::whole_year(2025), *item.value}};
                            return answer_of(
                                split_item(context, item.id, 0, parts, targets::Counting::since_january));
                        }
                        case ItemAction::add_milestone:
                            return answer_of(add_milestone(context, item.id, "封顶", *Date::of(2025, 9, 1)));
                        case ItemAction::move_milestone:
                            return answer_of(
                                move_milestone(context, milestone.id, 0, *Date::of(2025, 8, 1), "原因"));
                        case ItemAction::reach_milestone:
                            return answer_of(reach_milestone(context, milestone.id, 0, today));
                        case ItemAction::withdraw_milestone:
                            return answer_of(withdraw_milestone(context, milestone.id, 0, "并入下一步"));
                    }
                    return Answer::other;
                };
                const std::int64_t before = entries();
                const Answer wanted = expected(table, std::string(action), row, who), answer = run();
                EXPECT_EQ(name_of(answer), name_of(wanted)) << state_name << " " << action << " " << who.name;
                const ItemState after = reload(item.id).state;
                if (answer == Answer::done) {
                    ++done;
                    EXPECT_EQ(name_of(after), row ? row->next.at(0) : "") << state_name << " " << action;
                    EXPECT_GT(entries(), before);
                    renew();
                } else {
                    ++refused;
                    EXPECT_EQ(after, state);
                    EXPECT_EQ(entries(), before);
                }
            }
        }
    }
    EXPECT_EQ(done, 22); // one a row, two where the liaison may too
    EXPECT_EQ(done + refused, 5 * 12 * 9);
}

TEST_P(States, WhatNeedsAReasonIsRefusedWithoutOne) {
    Context context = supervisor();
    const Item item = item_in(ItemState::active);
    const Item done = item_in(ItemState::completed);
    const auto kind_of = [](const auto& result) { return result ? ErrorKind{} : result.error().kind; };
    EXPECT_EQ(kind_of(drop_item(context, item.id, 0, "")), ErrorKind::needs_reason);
    EXPECT_EQ(kind_of(assign_item(context, item.id, 0, {{other}, {}, {}}, "")), ErrorKind::needs_reason);
    EXPECT_EQ(kind_of(revise_item(context, item.id, 0, {Decimal::of(3), {}, "处", {}, ""}, "")),
              ErrorKind::needs_reason);
    EXPECT_EQ(kind_of(reopen_item(context, done.id, 0, "")), ErrorKind::needs_reason);
}

TEST_P(States, Findings) {
    const auto table = table_of("targets/README.md", "## Findings");
    ASSERT_EQ(table.size(), std::size(targets::finding_moves));
    SourceDocument document;
    document.title = "任务清单";
    document.year = 2025;
    document = save(document);
    const Item into = item_in(ItemState::active);
    int ordinal = 0;
    const auto found_in = [&](FindingState state) {
        Finding finding;
        finding.document = document.id;
        finding.ordinal = ++ordinal;
        finding.state = state;
        finding.title = "壮大工业";
        finding.leads = {"县财政局"};
        if (state == FindingState::merged) finding.item = into.id;
        if (state == FindingState::confirmed || state == FindingState::corrected)
            finding.item = item_in(ItemState::active).id;
        return save(finding);
    };
    int done = 0;
    for (const std::string_view state_name : names_of(FindingState{})) {
        const FindingState state = named<FindingState>(state_name).value();
        Finding finding = found_in(state);
        for (const std::string_view action : names_of(FindingAction{})) {
            const Row* row = row_of(table, state_name, action);
            for (const Who& who : everyone) {
                Context context = as(who);
                const Selection it{.ordinals = {finding.ordinal}};
                const auto run = [&]() -> Answer {
                    switch (named<FindingAction>(action).value()) {
                        case FindingAction::confirm_finding:
                            return answer_of(confirm_finding(context, document.id, it));
                        case FindingAction::correct_finding: {
                            Correction correction;
                            correction.title = "做强工业";
                            return answer_of(
                                correct_finding(context, document.id, finding.ordinal, correction));
                        }
                        case FindingAction::merge_finding:
                            return answer_of(merge_finding(context, document.id, it, into.id));
                        case FindingAction::reject_finding:
                            return answer_of(reject_finding(context, document.id, it));
                        case FindingAction::undo_finding:
                            return answer_of(undo_finding(context, document.id, it));
                    }
                    return Answer::other;
                };
                const std::int64_t before = entries();
                const Answer answer = run();
                EXPECT_EQ(name_of(answer), name_of(expected(table, std::string(action), row, who)))
                    << state_name << " " << action << " " << who.name;
                const FindingState after = reload(finding.id).state;
                if (answer != Answer::done) {
                    EXPECT_EQ(after, state);
                    EXPECT_EQ(entries(), before);
                    continue;
                }
                ++done;
                EXPECT_EQ(name_of(after), row ? row->next.at(0) : "");
                finding = found_in(state);
            }
        }
    }
    EXPECT_EQ(done, 11);
}

TEST_P(States, Projects) {
    const auto table = table_of("projects/README.md", "");
    // Where the table says 的 states in words.
    const auto stands_for = [](const Row& row, std::string_view state) {
        if (row.states == std::vector<std::string>{"all but dropped"}) return state != "dropped";
        return std::find(row.states.begin(), row.states.end(), state) != row.states.end();
    };
    const auto project_in = [&](Stage stage) {
        Item item;
        item.item_kind = targets::ItemKind::project;
        item.category = targets::Category::key_project;
        item.state = ItemState::active;
        item.year = 2025;
        item.title = "智能农机产业园";
        item.leads = {own};
        item = save(item);
        Project project;
        project.id = {item.id.value};
        project.stage = stage;
        project.stage_since = *Date::of(2025, 1, 3);
        project.suspended_from = Stage::started;
        return save(project);
    };
    const auto lack_of = [&](const Project& project) {
        Lack lack;
        lack.project = project.id;
        lack.text = "用地指标30亩";
        lack.solver = own;
        return save(lack);
    };
    int done = 0;
    for (const std::string_view state : names_of(Stage{})) {
        const Stage stage = named<Stage>(state).value();
        Project project = project_in(stage);
        Lack lack = lack_of(project);
        const auto check = [&](const std::string& action, const std::string& to, const Row* row,
                               const auto& run) {
            for (const Who& who : everyone) {
                const std::int64_t before = entries();
                Context context = as(who);
                const Answer answer = answer_of(run(context));
                EXPECT_EQ(name_of(answer), name_of(expected(table, action, row, who)))
                    << state << " " << action << " " << to << " " << who.name;
                const Stage after = reload(project.id).stage;
                if (answer != Answer::done) {
                    EXPECT_EQ(after, stage);
                    EXPECT_EQ(entries(), before);
                    continue;
                }
                ++done;
                EXPECT_EQ(name_of(after), to.empty() ? state : to);
                if (row->reason) {
                    // The same without a reason is refused.
                    const Project again = project_in(stage);
                    const auto silent = move_project(context, again.id, 0, named<Stage>(to).value(), today);
                    EXPECT_TRUE(!silent && silent.error().kind == ErrorKind::needs_reason)
                        << state << " " << to;
                }
                project = project_in(stage);
                lack = lack_of(project);
            }
        };
        for (const std::string_view to : names_of(Stage{})) {
            const Row* allowed = nullptr;
            for (const Row& row : table) {
                const bool back = row.next == std::vector<std::string>{"where it stopped"} && to == "started";
                const bool there = std::find(row.next.begin(), row.next.end(), to) != row.next.end();
                if (row.action == "move_project" && stands_for(row, state) && (back || there)) allowed = &row;
            }
            const std::string reason = allowed && !allowed->reason ? "" : "原因";
            check("move_project", std::string(to), allowed, [&](Context& context) {
                return move_project(context, project.id, 0, named<Stage>(to).value(), today, reason);
            });
        }
        const auto other_row = [&](std::string_view action) -> const Row* {
            for (const Row& row : table) {
                if (row.action == action && stands_for(row, state)) return &row;
            }
            return nullptr;
        };
        check("locate_project", "", other_row("locate_project"), [&](Context& context) {
            return locate_project(context, project.id, 0, Decimal::parse("115.48"), Decimal::parse("35.12"));
        });
        check("record_investment", "", other_row("record_investment"), [&](Context& context) {
            return record_investment(context, project.id, 0, {.year_done = Decimal::of(5, 7)});
        });
        check("add_lack", "", other_row("add_lack"), [&](Context& context) {
            Lack wanted;
            wanted.text = "能耗指标";
            wanted.solver = other;
            return add_lack(context, project.id, wanted);
        });
        check("solve_lack", "", other_row("solve_lack"),
              [&](Context& context) { return solve_lack(context, lack.id, 0, "已调剂", today); });
        check("observe_project", "", other_row("observe_project"), [&](Context& context) {
            Observation wanted;
            wanted.observed_on = today;
            wanted.score = Decimal::of(92);
            return observe_project(context, project.id, wanted);
        });
    }
    const int moves = 28 + 6 * 2 + 2, others = 9;
    EXPECT_EQ(done, moves * 2 + others * (2 + 2 + 2 + 2 + 1));
}

INSTANTIATE_TEST_SUITE_P(All, States, testing::ValuesIn(storage::backends_here()), storage::name_of_backend);

} // namespace
} // namespace bihuan::app
