// Every state × action × role of motions and of places through the real functions; what a closing brings;
// sheets.
#include "app/item.hpp"
#include "app/livelihood.hpp"
#include "app/motions.hpp"
#include "cycle/assessment/appraisal_records.hpp"
#include "progress_ledger.hpp"
#include "render/motions.hpp"
#include "state_table.hpp"

namespace bihuan::app {
namespace {

using supervision::AnswerGrade;
using supervision::MotionAction;
using supervision::MotionState;
using supervision::PlaceAction;
using supervision::PlaceState;
using supervision::Satisfaction;

const Id<Organisation> unit{2}, joint{3}, elsewhere{4};
const std::string of_unit = "liaison of the unit", of_joint = "liaison of a joint unit",
                  of_lead = "liaison of a lead";

const MotionPolicy& policy() {
    return MotionPolicy::defaults();
}

class Motions : public testing::Test {
  protected:
    ProgressLedger ledger{"bihuan_motions_test_" + std::to_string(::getpid())};

    Motions() {
        Organisation organisation;
        organisation.name = "县财政局";
        ledger.save(Change<Organisation>::created(std::move(organisation)));
    }

    Context office() { return ledger.office(); }
    Context as(Role role, Id<Organisation> organisation) { return ledger.as(role, organisation.value); }
    Motion find(Id<Motion> id) { return ledger.find(id); }

    Motion receive(const std::string& title = "整治内涝", const std::string& number = "") {
        Context context = office();
        Motion motion;
        motion.title = title;
        motion.number = number;
        motion.deputies = {"张建国"};
        motion.year = 2025;
        motion.received_on = context.today();
        return receive_motion(context, std::move(motion)).value();
    }

    /// A motion in this state, brought there by the functions themselves, with a joint unit.
    Motion made(MotionState state, AnswerGrade grade = AnswerGrade::A) {
        Context supervisor = office(), liaison = as(Role::liaison, unit), second = as(Role::liaison, joint);
        const Id<Motion> id = receive().id;
        if (state == MotionState::received) return find(id);
        if (state == MotionState::joined) {
            join_motion(supervisor, {id}, receive().id, "同一件事").value();
            return find(id);
        }
        assign_motion(supervisor, policy(), {id}, {unit, {joint}}).value();
        if (state == MotionState::assigned) return find(id);
        if (state == MotionState::withdrawn) withdraw_motion(supervisor, {id}, "代表撤回").value();
        if (state == MotionState::withdrawn) return find(id);
        accept_motion(liaison, {id}).value();
        give_opinion(second, {id}, "同意").value();
        if (state == MotionState::working) return find(id);
        answer_motion(liaison, policy(), {id}, {grade, "答复如下"}).value();
        if (state == MotionState::answered) return find(id);
        const bool again = state == MotionState::reopened;
        record_satisfaction(supervisor, policy(), {id},
                            again ? Satisfaction::unsatisfied : Satisfaction::satisfied, "没有时间表")
            .value();
        if (again) give_opinion(second, {id}, "同意").value();
        return find(id);
    }

    std::optional<ErrorKind> attempt(const Actor& actor, std::string_view action, Id<Motion> id) {
        Context context{*ledger.store, "371799", actor, ledger.now};
        const auto kind = [](const auto& result) -> std::optional<ErrorKind> {
            return result ? std::nullopt : std::optional(result.error().kind);
        };
        switch (named<MotionAction>(action).value()) {
            case MotionAction::assign_motion:
                return kind(assign_motion(context, policy(), {id}, {unit, {joint}}, "分工调整"));
            case MotionAction::bounce_motion:
                return kind(bounce_motion(context, policy(), {id}, "不归我局"));
            case MotionAction::accept_motion:
                return kind(accept_motion(context, {id}));
            case MotionAction::give_opinion:
                return kind(give_opinion(context, {id}, "同意", joint));
            case MotionAction::answer_motion:
                return kind(answer_motion(context, policy(), {id}, {AnswerGrade::A, "答复如下"}));
            case MotionAction::record_satisfaction:
                return kind(record_satisfaction(context, policy(), {id}, Satisfaction::satisfied, ""));
            case MotionAction::extend_motion:
                return kind(extend_motion(context, policy(), {id},
                                          find(id).due_on.value_or(context.today()).plus(7), "跨汛期"));
            case MotionAction::join_motion:
                return kind(join_motion(context, {id}, main_, "同一件事"));
            case MotionAction::withdraw_motion:
                return kind(withdraw_motion(context, {id}, "代表撤回"));
        }
        return std::nullopt;
    }

    std::vector<Tryer> tryers(const std::string& kin_of_liaisons) {
        return {
            {"system_administrator", as(Role::system_administrator, {1}).actor},
            {"security_administrator", as(Role::security_administrator, {1}).actor},
            {"audit_administrator", as(Role::audit_administrator, {1}).actor},
            {"supervisor", as(Role::supervisor, {1}).actor},
            {"leader", as(Role::leader, {1}).actor},
            {"liaison elsewhere", as(Role::liaison, elsewhere).actor, kin_of_liaisons},
            {"enterprise", as(Role::enterprise, {1}).actor},
            {"reader", as(Role::reader, {1}).actor},
        };
    }
    static int rights_in(const StateTable& table) {
        std::size_t rights = 0;
        for (const auto& row : table.rows)
            rights += row.roles.size();
        return static_cast<int>(rights);
    }

    Id<Motion> main_; // open: others are joined into it
};

TEST_F(Motions, EveryMoveOfEveryRole) {
    main_ = receive("主件").id;
    StateMachine machine;
    machine.table = StateTable::read("supervision/motions.md", "## Motions");
    for (const std::string_view name : names_of(MotionState()))
        machine.states.push_back(name);
    for (const std::string_view name : names_of(MotionAction()))
        machine.actions.push_back(name);
    machine.tryers = tryers(of_unit + ", " + of_joint);
    machine.tryers.push_back({of_unit, as(Role::liaison, unit).actor, of_joint});
    machine.tryers.push_back({of_joint, as(Role::liaison, joint).actor, of_unit});
    machine.make = [&](std::string_view state) { return made(named<MotionState>(state).value()).id.value; };
    machine.attempt = [&](const Actor& actor, std::string_view action, std::int64_t id) {
        return attempt(actor, action, {id});
    };
    machine.state_of = [&](std::int64_t id) { return std::string(name_of(find({id}).state)); };
    machine.entries = [&] { return ledger.entries(); };
    machine.exists = [&](std::string_view state, const Tryer& tryer) {
        const bool without_unit = state == "received" || state == "joined";
        return !without_unit || (tryer.name != of_unit && tryer.name != of_joint);
    };
    ASSERT_EQ(machine.table.rows.size(), supervision::motion_moves().size());
    for (const supervision::MotionMove& move : supervision::motion_moves()) {
        const auto* row = machine.table.find(name_of(move.from), name_of(move.action));
        ASSERT_TRUE(row) << name_of(move.from) << " " << name_of(move.action);
        std::vector<std::string> next{std::string(name_of(move.to))};
        if (move.or_to != move.to) next.emplace_back(name_of(move.or_to));
        EXPECT_EQ(row->next, next) << name_of(move.from) << " " << name_of(move.action);
    }
    EXPECT_EQ(drive(machine).done, rights_in(machine.table)) << "one a row and role of the table";
}

TEST_F(Motions, PlacesMoveAsTheTableSays) {
    Item item;
    item.year = 2025;
    item.category = targets::Category::livelihood;
    item.state = targets::ItemState::active;
    item.title = "改造老旧小区";
    item.leads = {unit};
    Context supervisor = office();
    const Id<Item> works = add_item(supervisor, item).value().id;
    int photos = 0;
    StateMachine machine;
    machine.table = StateTable::read("supervision/motions.md", "## Places of livelihood items");
    for (const std::string_view name : names_of(PlaceState()))
        machine.states.push_back(name);
    for (const std::string_view name : names_of(PlaceAction()))
        machine.actions.push_back(name);
    machine.tryers = tryers(of_lead);
    machine.tryers.push_back({of_lead, as(Role::liaison, unit).actor});
    machine.make = [&](std::string_view state) {
        LivelihoodPlace place;
        place.name = "和平小区";
        const Id<LivelihoodPlace> id = add_place(supervisor, works, std::move(place)).value().id;
        if (state == "finished") finish_place(supervisor, id, 0, supervisor.today()).value();
        if (state == "withdrawn") withdraw_place(supervisor, id, 0, "规划调整").value();
        return id.value;
    };
    machine.attempt = [&](const Actor& actor, std::string_view action,
                          std::int64_t number) -> std::optional<ErrorKind> {
        Context context{*ledger.store, "371799", actor, ledger.now};
        const Id<LivelihoodPlace> id{number};
        const auto kind = [](const auto& result) -> std::optional<ErrorKind> {
            return result ? std::nullopt : std::optional(result.error().kind);
        };
        supervision::PlaceCorrection renamed;
        renamed.name = "和平东小区";
        switch (named<PlaceAction>(action).value()) {
            case PlaceAction::change_place:
                return kind(change_place(context, id, 0, renamed));
            case PlaceAction::finish_place:
                return kind(finish_place(context, id, 0, context.today()));
            case PlaceAction::add_photo:
                return kind(
                    add_photo(context, Policy::defaults(), id, 0, std::to_string(++photos) + ".jpg", "x"));
            case PlaceAction::withdraw_place:
                return kind(withdraw_place(context, id, 0, "规划调整"));
        }
        return std::nullopt;
    };
    machine.state_of = [&](std::int64_t id) {
        return std::string(name_of(supervision::state_of(ledger.find(Id<LivelihoodPlace>{id}))));
    };
    machine.entries = [&] { return ledger.entries(); };
    ASSERT_EQ(machine.table.rows.size(), supervision::place_moves().size());
    for (const supervision::PlaceMove& move : supervision::place_moves()) {
        const auto* row = machine.table.find(name_of(move.from), name_of(move.action));
        ASSERT_TRUE(row) << name_of(move.from) << " " << name_of(move.action);
        EXPECT_EQ(row->next, std::vector{std::string(name_of(move.to))});
    }
    EXPECT_EQ(drive(machine).done, rights_in(machine.table));
}

TEST_F(Motions, AClosedBEntersNextYearsLedgerOnce) {
    Context supervisor = office(), liaison = as(Role::liaison, unit);
    const Id<Motion> first = made(MotionState::working).id, second = receive("城区排水").id;
    join_motion(supervisor, {second}, first, "同一件事").value();
    answer_motion(liaison, policy(), {first}, {AnswerGrade::B, "列入明年排水改造", "答复函.docx", "letter"})
        .value();
    EXPECT_EQ(find(second).state, MotionState::answered) << "joined ones are answered together";
    EXPECT_EQ(find(second).letter, find(first).letter);
    // The joined one's deputies speak first; the other is closed by the clock.
    const Id<Item> item =
        record_satisfaction(supervisor, policy(), {second}, Satisfaction::satisfied, "").value().item;
    ASSERT_TRUE(item);
    ledger.at("2025-06-30");
    Context later = office();
    const MotionReview review = review_motions(later, policy()).value();
    ASSERT_EQ(review.closed.size(), 1U);
    EXPECT_EQ(find(first).item, item) << "one item for both";
    const Item carried = ledger.find(item);
    EXPECT_EQ(carried.year, 2026);
    EXPECT_EQ(carried.state, targets::ItemState::draft);
    EXPECT_EQ(carried.leads, std::vector{unit});
    EXPECT_EQ(carried.cooperating, std::vector{joint});
    const std::int64_t before = ledger.entries();
    EXPECT_TRUE(review_motions(later, policy()).value().closed.empty());
    EXPECT_EQ(ledger.entries(), before) << "twice changes nothing";
    EXPECT_FALSE(made(MotionState::closed, AnswerGrade::A).item);
    EXPECT_FALSE(made(MotionState::closed, AnswerGrade::C).item);
    EXPECT_FALSE(made(MotionState::reopened, AnswerGrade::B).item) << "the deputies are not satisfied";
}

TEST_F(Motions, AJoinedOneIsOnItsOwnAgainWhenTheOtherIsWithdrawn) {
    Context supervisor = office();
    const Id<Motion> main = receive().id, other = receive().id, third = receive().id;
    join_motion(supervisor, {third}, other, "同一件事").value();
    join_motion(supervisor, {other}, main, "同一件事").value();
    EXPECT_EQ(find(third).joined_into, main);
    withdraw_motion(supervisor, {main}, "代表撤回").value();
    EXPECT_EQ(find(other).state, MotionState::received);
    EXPECT_EQ(find(third).state, MotionState::received);
}

TEST_F(Motions, AJoinedOneWaitsForTheNewAnswerOfAReopenedOne) {
    Context supervisor = office(), liaison = as(Role::liaison, unit), assisting = as(Role::liaison, joint);
    const Id<Motion> main = made(MotionState::working).id, waiting = receive().id, judged = receive().id;
    for (const Id<Motion> id : {waiting, judged})
        join_motion(supervisor, {id}, main, "同一件事").value();
    answer_motion(liaison, policy(), {main}, {AnswerGrade::C, "研究论证"}).value();
    record_satisfaction(supervisor, policy(), {judged}, Satisfaction::satisfied, "").value();
    record_satisfaction(supervisor, policy(), {main}, Satisfaction::unsatisfied, "没有时间表").value();
    EXPECT_EQ(find(waiting).state, MotionState::joined);
    EXPECT_FALSE(find(waiting).confirm_by);
    EXPECT_EQ(find(judged).state, MotionState::closed);
    give_opinion(assisting, {main}, "同意").value();
    answer_motion(liaison, policy(), {main}, {AnswerGrade::B, "列入明年计划"}).value();
    EXPECT_EQ(find(waiting).grade, AnswerGrade::B);
    EXPECT_EQ(find(judged).grade, AnswerGrade::C);
}

TEST_F(Motions, ASheetIsTakenWholeOrNotAtAll) {
    Context supervisor = office(), liaison = as(Role::liaison, unit);
    const supervision::MotionSheetDefaults defaults{supervision::MotionKind::suggestion, 2025, "四次会议",
                                                    supervisor.today()};
    const auto import = [&](Context& context, const std::string& rows) {
        return import_motions(context, policy(), "类别,编号,案由,代表,主办单位,会办单位\n" + rows, "台账.csv",
                              defaults);
    };
    const std::string good =
        "建议,1,整治内涝,张建国、李秀英,县发展和改革局,\"县财政局、县住房和城乡建设局\"\n"
        "提案,2,增设停车位,王芳,,\n";
    EXPECT_EQ(import(liaison, good).error().kind, ErrorKind::wrong_role);
    const auto bad = import(supervisor, good + "建议,3,修路,赵亮,县水利厅,\n");
    EXPECT_EQ(bad.error().kind, ErrorKind::refused_rows);
    EXPECT_TRUE(bad.error().detail.starts_with("4: 县水利厅")) << bad.error().detail;
    EXPECT_TRUE(ledger.list<Motion>().empty());
    const auto done = import(supervisor, good).value();
    ASSERT_EQ(done.received.size(), 2U);
    EXPECT_EQ(done.received[0].state, MotionState::assigned);
    EXPECT_EQ(done.received[0].organisation, unit);
    EXPECT_EQ(done.received[0].joint, (std::vector<Id<Organisation>>{elsewhere, joint}));
    EXPECT_EQ(done.received[1].state, MotionState::received);
    EXPECT_EQ(import(supervisor, good).value().unchanged, 2U) << "again: nothing new";
    EXPECT_EQ(import_motions(supervisor, policy(), "甲,乙\n1,2\n", "别的.csv", defaults).error().kind,
              ErrorKind::missing_columns);
    Motion same = done.received[0];
    same.id = {};
    EXPECT_EQ(receive_motion(supervisor, same).error().kind, ErrorKind::already_there);
}

TEST_F(Motions, WhatIsExportedIsReadAgain) {
    Context supervisor = office();
    const Id<Motion> plain = receive("增设停车位", "第2号").id;
    receive("整治内涝", "第1号");
    assign_motion(supervisor, policy(), {plain}, {unit, {joint, elsewhere}}).value();
    const auto motions = read_motions(supervisor, {}).value();
    const auto sheet =
        render::motion_sheet(motions, render::names_of(ledger.list<Organisation>()), Language::chinese);
    const std::string csv = render::csv_header(sheet) + render::csv_rows(sheet);
    supervision::MotionSheetDefaults defaults{supervision::MotionKind::suggestion, 2025, "",
                                              supervisor.today()};
    const auto again = import_motions(supervisor, policy(), csv, "台账.csv", defaults);
    ASSERT_TRUE(again) << describe(again.error(), Language::english);
    EXPECT_EQ(again->unchanged, 2U);
    defaults.year = 2026;
    const auto next = import_motions(supervisor, policy(), csv, "台账.csv", defaults).value();
    ASSERT_EQ(next.received.size(), 2U);
    for (const Motion& each : next.received) {
        const auto same = std::find_if(motions.begin(), motions.end(),
                                       [&](const Motion& other) { return other.number == each.number; });
        ASSERT_NE(same, motions.end());
        EXPECT_EQ(each.title, same->title);
        EXPECT_EQ(each.deputies, same->deputies);
        EXPECT_EQ(each.organisation, same->organisation);
        EXPECT_EQ(each.joint, same->joint);
        EXPECT_EQ(each.received_on, same->received_on);
    }
}

TEST_F(Motions, WhatCannotBe) {
    Context supervisor = office(), liaison = as(Role::liaison, unit);
    const Id<Motion> working = made(MotionState::working).id;
    EXPECT_EQ(
        answer_motion(liaison, policy(), {working}, {AnswerGrade::A, "答复", "空.docx", ""}).error().kind,
        ErrorKind::empty_input);
    MotionPolicy narrow = policy();
    narrow.largest_mebibytes = 0;
    EXPECT_EQ(
        answer_motion(liaison, narrow, {working}, {AnswerGrade::A, "答复", "函.docx", "x"}).error().kind,
        ErrorKind::too_large);
    EXPECT_EQ(assign_motion(supervisor, policy(), {receive().id}, {{99}}).error().kind,
              ErrorKind::no_such_record);
    EXPECT_EQ(accept_motion(supervisor, {{99}}).error().kind, ErrorKind::no_such_record);
    EXPECT_EQ(accept_motion(supervisor, {working, 99}).error().kind, ErrorKind::conflict);
    EXPECT_EQ(find_motion(supervisor, "没有这件").error().kind, ErrorKind::no_such_record);
    EXPECT_EQ(find(working).state, MotionState::working);
}

TEST_F(Motions, TheBoardShowsPartsPlacesMoneyAndTheBallot) {
    Context supervisor = office();
    const auto add = [&](const std::string& title, Id<Item> parent) {
        Item item;
        item.year = 2025;
        item.category = targets::Category::livelihood;
        item.state = targets::ItemState::active;
        item.title = title;
        item.leads = {unit};
        item.parent = parent;
        return add_item(supervisor, item).value().id;
    };
    const Id<Item> works = add("改造老旧小区", {}), part = add("和平片区", works);
    record_funds(supervisor, works, 0, {Decimal::of(12, 6), Decimal::of(3, 6), "县级财政"}).value();
    LivelihoodPlace place;
    place.name = "和平小区";
    const auto built = add_place(supervisor, part, place).value();
    finish_place(supervisor, built.id, 0, supervisor.today()).value();
    add_place(supervisor, works, place).value();
    complete_item(supervisor, part, 0, supervisor.today()).value();
    assessment::AppraisalSubject subject;
    subject.appraisal = {1};
    subject.name = "改造老旧小区";
    subject.item = works.value;
    ledger.save(Change<assessment::AppraisalSubject>::created(subject));
    auto board = livelihood_board(supervisor, 2025).value();
    ASSERT_EQ(board.size(), 1U) << "parts are within";
    EXPECT_FALSE(board[0].ballot) << "not closed yet";
    EXPECT_EQ(board[0].parts.size(), 1U);
    EXPECT_EQ(board[0].places.size(), 2U);
    subject.result = Decimal::parse("92.5");
    ledger.save(Change<assessment::AppraisalSubject>::created(subject));
    EXPECT_EQ(livelihood_board(supervisor, 2025).value()[0].ballot, Decimal::parse("92.5"));
    EXPECT_EQ(read_livelihood(supervisor, works).value().money->planned, Decimal::of(12, 6));
    EXPECT_TRUE(livelihood_board(supervisor, 2024).value().empty());
}

} // namespace
} // namespace bihuan::app
