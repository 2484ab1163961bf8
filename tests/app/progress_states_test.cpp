// Every state × action × role of rounds, reports and slips through the real functions on a real store: what
// the README's tables name works and leads where they say, all else is refused and leaves nothing behind.
#include <gtest/gtest.h>

#include <functional>
#include <map>
#include <set>

#include "../progress/table.hpp"
#include "progress_ledger.hpp"

namespace bihuan::app {
namespace {

using progress::ReadmeMove;
using progress::ReportState;
using progress::RoundState;
using progress::SlipState;

struct Who {
    std::string name; // as the README's roles name them; "liaison elsewhere": of another unit
    Role role;
    std::int64_t organisation;
};
const std::vector<Who> everybody{
    {"system_administrator", Role::system_administrator, 1},
    {"security_administrator", Role::security_administrator, 1},
    {"audit_administrator", Role::audit_administrator, 1},
    {"supervisor", Role::supervisor, 1},
    {"leader", Role::leader, 1},
    {"liaison of the unit", Role::liaison, 2},
    {"liaison elsewhere", Role::liaison, 3},
    {"enterprise", Role::enterprise, 1},
    {"reader", Role::reader, 1},
};

struct Table {
    explicit Table(std::string_view heading) : moves(progress::readme_moves(heading)) {}
    std::vector<ReadmeMove> moves;

    const ReadmeMove* find(const std::string& state, const std::string& action) const {
        for (const ReadmeMove& move : moves) {
            if (move.state == state && move.action == action) return &move;
        }
        return nullptr;
    }
    bool names(const std::string& action, const std::string& role) const {
        for (const ReadmeMove& move : moves) {
            if (move.action == action &&
                (", " + move.roles + ",").find(", " + role + ",") != std::string::npos) {
                return true;
            }
        }
        return false;
    }
    /// What a post without the right hears.
    ErrorKind refusal(const std::string& action, const Who& who) const {
        const bool elsewhere = who.name == "liaison elsewhere" && names(action, "liaison of the unit");
        return elsewhere ? ErrorKind::wrong_unit : ErrorKind::wrong_role;
    }
};

const Policy& policy() {
    return Policy::defaults();
}

class ReportStates : public testing::TestWithParam<storage::Backend> {
  protected:
    ProgressLedger ledger{"states", GetParam()};
    int rounds = 0;

    /// A report of a round of its own, brought to the state by the functions themselves.
    Report made(ReportState state) {
        const Round round = ledger.round("专项调度" + std::to_string(++rounds));
        Context office = ledger.office(), unit = ledger.unit();
        const ReportChoice choice{ledger.report_in(round.id).id};
        if (state == ReportState::draft) save_draft(unit, choice, {"1", {}, {}, {}}).value();
        if (state == ReportState::missed) close_round(office, round.id).value();
        if (state == ReportState::submitted || state == ReportState::returned ||
            state == ReportState::accepted) {
            submit_report(unit, policy(), choice, {"1", "已启动", {}, {}}).value();
        }
        if (state == ReportState::returned) return_reports(office, policy(), {choice}, "缺佐证").value();
        if (state == ReportState::accepted) accept_reports(office, {choice}).value();
        const Report report = ledger.find(choice.id);
        EXPECT_EQ(report.state, state);
        return report;
    }

    /// The Error's kind, or nullopt where it was done.
    std::optional<ErrorKind> attempt(const std::string& action, const Who& who, const Report& report) {
        Context context = ledger.as(who.role, who.organisation);
        const ReportChoice choice{report.id};
        const auto kind = [](const auto& result) -> std::optional<ErrorKind> {
            if (result) return std::nullopt;
            return result.error().kind;
        };
        if (action == "save_draft") return kind(save_draft(context, choice, {"2", {}, {}, {}}));
        if (action == "submit_report")
            return kind(submit_report(context, policy(), choice, {"2", "推进中", {}, {}}));
        if (action == "accept_reports") return kind(accept_reports(context, {choice}));
        if (action == "return_reports") return kind(return_reports(context, policy(), {choice}, "请补充"));
        if (action == "attach_evidence")
            return kind(attach_evidence(context, policy(), choice, "1.txt", "bytes"));
        if (action == "close_round") return kind(close_round(context, report.round));
        ADD_FAILURE() << action;
        return std::nullopt;
    }
};

TEST_P(ReportStates, EveryMoveOfEveryRole) {
    const Table table("Reports");
    ASSERT_FALSE(table.moves.empty());
    int done = 0, refused = 0;
    for (const std::string_view state_name : names_of(ReportState())) {
        const std::string state(state_name);
        Report report = made(*named<ReportState>(state));
        for (const std::string_view action_name : names_of(progress::ReportAction())) {
            const std::string action(action_name);
            for (const Who& who : everybody) {
                const std::string label = state + " × " + action + " × " + who.name;
                const ReadmeMove* move = table.find(state, action);
                const bool may = table.names(action, who.name);
                const std::int64_t entries = ledger.entries();
                const auto error = attempt(action, who, report);
                if (may && move != nullptr) {
                    ASSERT_FALSE(error) << label;
                    EXPECT_EQ(name_of(ledger.find(report.id).state), move->next) << label;
                    EXPECT_GT(ledger.entries(), entries) << label;
                    report = made(*named<ReportState>(state));
                    ++done;
                } else {
                    EXPECT_EQ(error, may ? ErrorKind::wrong_state : table.refusal(action, who)) << label;
                    EXPECT_EQ(ledger.find(report.id).version, report.version) << label;
                    EXPECT_EQ(ledger.entries(), entries) << label;
                    ++refused;
                }
            }
        }
    }
    EXPECT_EQ(done + refused, 6 * 6 * 9);
    EXPECT_EQ(done, 17 + 9) << "one a row and role of the table";
}

TEST_P(ReportStates, AClosedRoundLeavesOnlyWhatTheTableSays) {
    const Table table("Reports");
    const Who office = everybody[3];
    for (const auto state : {ReportState::submitted, ReportState::accepted}) {
        for (const std::string action : {"save_draft", "submit_report", "accept_reports", "return_reports",
                                         "attach_evidence", "close_round"}) {
            const Report report = made(state);
            Context context = ledger.office();
            ASSERT_TRUE(close_round(context, report.round));
            const ReadmeMove* move = table.find(std::string(name_of(state)), action);
            const bool also_closed = move != nullptr && move->condition == "also when the round is closed";
            EXPECT_EQ(attempt(action, office, report),
                      also_closed ? std::nullopt : std::optional(ErrorKind::wrong_state))
                << name_of(state) << " × " << action;
        }
    }
}

class RoundStates : public testing::TestWithParam<storage::Backend> {};

TEST_P(RoundStates, EveryMoveOfEveryRole) {
    ProgressLedger ledger("states", GetParam());
    const Table table("Rounds");
    int rounds = 0;
    registry::Post liaison;
    liaison.title = "联络员";
    liaison.organisation = {2};
    liaison.role = Role::liaison;
    ledger.save(Change<registry::Post>::created(std::move(liaison)));
    for (const Who& who : everybody) {
        Context context = ledger.as(who.role, who.organisation);
        progress::RoundWish wish;
        wish.cadence = progress::Cadence::once;
        wish.title = "调度" + std::to_string(++rounds);
        wish.within = *Date::of(2025, 3, 31);
        wish.due_on = Date::of(2025, 4, 8);
        const auto opened = open_round(context, policy(), wish);
        if (table.names("open_round", who.name)) {
            ASSERT_TRUE(opened) << who.name;
            EXPECT_EQ(name_of(opened->round.state), table.find("–", "open_round")->next);
            EXPECT_EQ(open_round(context, policy(), wish).error().kind, ErrorKind::already_there);
        } else {
            EXPECT_EQ(opened.error().kind, table.refusal("open_round", who)) << who.name;
        }
        for (const std::string_view state : names_of(RoundState())) {
            const Round round = ledger.round("调度" + std::to_string(++rounds));
            Context office = ledger.office();
            if (state == "closed") ASSERT_TRUE(close_round(office, round.id));
            const auto urged = urge(context, round.id, {}, "");
            if (!table.names("urge", who.name)) {
                EXPECT_EQ(urged.error().kind, table.refusal("urge", who)) << who.name;
            } else if (const ReadmeMove* urges = table.find(std::string(state), "urge"); urges == nullptr) {
                EXPECT_EQ(urged.error().kind, ErrorKind::wrong_state);
            } else {
                EXPECT_EQ(urged.value().urged.size(), 1u);
                EXPECT_EQ(name_of(ledger.find(round.id).state), urges->next);
            }
            const auto closed = close_round(context, round.id);
            const ReadmeMove* move = table.find(std::string(state), "close_round");
            if (!table.names("close_round", who.name)) {
                EXPECT_EQ(closed.error().kind, table.refusal("close_round", who)) << who.name;
            } else if (move == nullptr) {
                EXPECT_EQ(closed.error().kind, ErrorKind::wrong_state);
            } else {
                EXPECT_EQ(name_of(ledger.find(round.id).state), move->next);
            }
        }
    }
}

/// An item with a slip in the state: blue by hand, answered, and lifted by hand.
class SlipStates : public testing::TestWithParam<storage::Backend> {
  protected:
    ProgressLedger ledger{"states", GetParam()};

    Result<progress::Standing> hand(Context context, Id<Item> item, Colour colour) {
        return set_standing(context, policy(), {item, colour, "现场督查", {}, 0});
    }
    Slip slip_of(Id<Item> item) { return ledger.list(Query<Slip>().where(&Slip::item, item)).at(0); }
    Slip made(SlipState state) {
        const Item item = ledger.add_item({2}, std::nullopt);
        hand(ledger.office(), item.id, Colour::blue).value();
        if (state == SlipState::answered) {
            Context unit = ledger.unit();
            answer_slip(unit, slip_of(item.id).id, "已整改").value();
        }
        if (state == SlipState::lifted) hand(ledger.office(), item.id, Colour::none).value();
        const Slip slip = slip_of(item.id);
        EXPECT_EQ(slip.state, state);
        return slip;
    }
};

TEST_P(SlipStates, EveryAnswerOfEveryRole) {
    const Table table("Slips");
    for (const std::string_view state : names_of(SlipState())) {
        for (const Who& who : everybody) {
            const Slip slip = made(*named<SlipState>(state));
            Context context = ledger.as(who.role, who.organisation);
            const auto answered = answer_slip(context, slip.id, "已追加力量");
            const ReadmeMove* move = table.find(std::string(state), "answer_slip");
            const std::string label = std::string(state) + " × " + who.name;
            if (!table.names("answer_slip", who.name)) {
                EXPECT_EQ(answered.error().kind, table.refusal("answer_slip", who)) << label;
            } else if (move == nullptr) {
                EXPECT_EQ(answered.error().kind, ErrorKind::wrong_state) << label;
            } else {
                ASSERT_TRUE(answered) << label;
                EXPECT_EQ(name_of(ledger.find(slip.id).state), move->next) << label;
                EXPECT_FALSE(ledger.find(Id<Standing>{slip.item.value}).answer_due_on) << label;
                EXPECT_EQ(ledger.find(slip.id).answer, "已追加力量");
            }
        }
    }
}

TEST_P(SlipStates, EveryLiftOfEveryRole) {
    const Table table("Slips");
    for (const std::string_view state : names_of(SlipState())) {
        for (const Who& who : everybody) {
            const Slip slip = made(*named<SlipState>(state));
            const std::string label = std::string(state) + " × " + who.name;
            const auto done = hand(ledger.as(who.role, who.organisation), slip.item, Colour::green);
            EXPECT_EQ(static_cast<bool>(done), table.names("set_standing", who.name)) << label;
            if (!done) {
                EXPECT_EQ(done.error().kind, table.refusal("set_standing", who)) << label;
                EXPECT_EQ(ledger.find(slip.id).version, slip.version) << label;
                continue;
            }
            const ReadmeMove* move = table.find(std::string(state), "set_standing");
            EXPECT_EQ(name_of(ledger.find(slip.id).state), move == nullptr ? state : move->next) << label;
            if (const ReadmeMove* reviewed = table.find(std::string(state), "review_standings")) {
                EXPECT_EQ(reviewed->next, move->next) << "a review lifts as a hand does";
            }
        }
    }
    for (const Who& who : everybody) {
        Context context = ledger.as(who.role, who.organisation);
        const auto reviewed = review_standings(context, policy(), 2025);
        if (table.names("review_standings", who.name)) {
            EXPECT_TRUE(reviewed);
        } else {
            EXPECT_EQ(reviewed.error().kind, table.refusal("review_standings", who)) << who.name;
        }
    }
}

INSTANTIATE_TEST_SUITE_P(All, ReportStates, testing::ValuesIn(storage::backends_here()),
                         storage::name_of_backend);
INSTANTIATE_TEST_SUITE_P(All, RoundStates, testing::ValuesIn(storage::backends_here()),
                         storage::name_of_backend);
INSTANTIATE_TEST_SUITE_P(All, SlipStates, testing::ValuesIn(storage::backends_here()),
                         storage::name_of_backend);

} // namespace
} // namespace bihuan::app
