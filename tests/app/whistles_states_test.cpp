// Every state × action × role of whistles through the real functions; what each may see; joined ones; the
// clock.
#include "app/whistles.hpp"
#include "progress_ledger.hpp"
#include "state_table.hpp"

namespace bihuan::app {
namespace {

using supervision::Rating;
using supervision::WhistleAction;
using supervision::WhistleState;

const Id<Organisation> unit{2}, joint{3}, elsewhere{4}, factory{5}, other_factory{6};

const WhistlePolicy& policy() {
    return WhistlePolicy::defaults();
}

class Whistles : public testing::Test {
  protected:
    ProgressLedger ledger{"bihuan_whistles_test_" + std::to_string(::getpid())};

    Whistles() {
        for (const char* name : {"县财政局", "青禾机械有限公司", "青禾食品有限公司"}) {
            Organisation organisation;
            organisation.name = name;
            ledger.save(Change<Organisation>::created(std::move(organisation)));
        }
    }

    Context office() { return ledger.office(); }
    Context as(Role role, Id<Organisation> organisation) { return ledger.as(role, organisation.value); }

    Whistle file(const std::string& title = "厂区门前积水") {
        Context asker = as(Role::enterprise, factory);
        return file_whistle(asker, policy(), {title, "", {}}).value().whistle;
    }
    Whistle dispatch(Id<Whistle> id, Id<Organisation> to, std::vector<Id<Organisation>> with = {}) {
        Context context = office();
        return dispatch_whistle(context, policy(), {id}, {to, std::move(with)}).value();
    }
    Whistle find(Id<Whistle> id) { return ledger.find(id); }

    /// A whistle in this state, brought there by the functions themselves; with a joint unit where it is
    /// signed.
    Whistle made(WhistleState state) {
        Context supervisor = office(), liaison = as(Role::liaison, unit),
                asker = as(Role::enterprise, factory);
        const Id<Whistle> id = file().id;
        if (state == WhistleState::filed) return find(id);
        if (state == WhistleState::joined) {
            join_whistle(supervisor, {id}, file().id, "同一件事").value();
            return find(id);
        }
        dispatch(id, unit,
                 state == WhistleState::co_signing || state == WhistleState::working
                     ? std::vector{joint}
                     : std::vector<Id<Organisation>>{});
        if (state == WhistleState::dispatched) return find(id);
        if (state == WhistleState::excluded) exclude_whistle(supervisor, policy(), {id}, "超出职责").value();
        if (state == WhistleState::withdrawn) withdraw_whistle(asker, policy(), {id}, "已自行解决").value();
        if (state == WhistleState::excluded || state == WhistleState::withdrawn) return find(id);
        if (state == WhistleState::arbitration) {
            Context second = as(Role::liaison, elsewhere);
            refuse_whistle(liaison, policy(), {id}, "不归我局").value();
            dispatch(id, elsewhere);
            refuse_whistle(second, policy(), {id}, "也不归我局").value();
            return find(id);
        }
        sign_in_whistle(liaison, {id}).value();
        if (state == WhistleState::working) return find(id);
        answer_whistle(liaison, policy(), {id}, "已疏通", true).value();
        if (state == WhistleState::co_signing) return find(id);
        confirm_whistle(asker, policy(), {id}, {false, Rating::bad, "仍积水"}).value();
        if (state == WhistleState::with_city) escalate_whistle(supervisor, {id}, "需市级统筹").value();
        if (state == WhistleState::answered || state == WhistleState::closed) {
            answer_whistle(liaison, policy(), {id}, "再次疏通", true).value();
        }
        if (state == WhistleState::closed) {
            confirm_whistle(asker, policy(), {id}, {true, Rating::good, ""}).value();
        }
        return find(id);
    }

    std::optional<ErrorKind> attempt(const Actor& actor, std::string_view action, Id<Whistle> id) {
        Context context{*ledger.store, "371799", actor, ledger.now};
        const auto kind = [](const auto& result) -> std::optional<ErrorKind> {
            return result ? std::nullopt : std::optional(result.error().kind);
        };
        switch (named<WhistleAction>(action).value()) {
            case WhistleAction::dispatch_whistle:
                return kind(dispatch_whistle(context, policy(), {id}, {unit}));
            case WhistleAction::sign_in_whistle:
                return kind(sign_in_whistle(context, {id}));
            case WhistleAction::refuse_whistle:
                return kind(refuse_whistle(context, policy(), {id}, "不归我局", elsewhere));
            case WhistleAction::rule_whistle:
                return kind(rule_whistle(context, policy(), {id}, {unit}, "由该局办理"));
            case WhistleAction::answer_whistle:
                return kind(answer_whistle(context, policy(), {id}, "已疏通", true));
            case WhistleAction::co_sign_whistle:
                return kind(co_sign_whistle(context, policy(), {id}, "同意", joint));
            case WhistleAction::confirm_whistle:
                return kind(confirm_whistle(context, policy(), {id}, {true, Rating::good, ""}));
            case WhistleAction::reopen_whistle:
                return kind(reopen_whistle(context, policy(), {id}, "仍积水"));
            case WhistleAction::extend_whistle:
                return kind(extend_whistle(context, policy(), {id},
                                           find(id).due_on.value_or(context.today()).plus(3), "等设备"));
            case WhistleAction::escalate_whistle:
                return kind(escalate_whistle(context, {id}, "需市级统筹"));
            case WhistleAction::return_whistle:
                return kind(return_whistle(context, policy(), {id}, "已列入计划"));
            case WhistleAction::call_back_whistle:
                return kind(call_back_whistle(context, {id}, "认可"));
            case WhistleAction::join_whistle:
                return kind(join_whistle(context, {id}, main_, "同一件事"));
            case WhistleAction::exclude_whistle:
                return kind(exclude_whistle(context, policy(), {id}, "超出职责"));
            case WhistleAction::withdraw_whistle:
                return kind(withdraw_whistle(context, policy(), {id}, "已自行解决"));
        }
        return std::nullopt;
    }

    Id<Whistle> main_; // open: others are joined into it
};

TEST_F(Whistles, EveryMoveOfEveryRole) {
    main_ = file("主单").id;
    StateMachine machine;
    machine.table = StateTable::read("supervision/whistles.md", "## Whistles");
    for (const std::string_view name : names_of(WhistleState()))
        machine.states.push_back(name);
    for (const std::string_view name : names_of(WhistleAction()))
        machine.actions.push_back(name);
    const std::string of_unit = "liaison of the unit", of_joint = "liaison of a joint unit",
                      asker = "the asker";
    machine.tryers = {
        {"system_administrator", as(Role::system_administrator, {1}).actor},
        {"security_administrator", as(Role::security_administrator, {1}).actor},
        {"audit_administrator", as(Role::audit_administrator, {1}).actor},
        {"supervisor", as(Role::supervisor, {1}).actor, asker},
        {"leader", as(Role::leader, {1}).actor},
        {of_unit, as(Role::liaison, unit).actor, of_joint + ", " + asker},
        {of_joint, as(Role::liaison, joint).actor, of_unit + ", " + asker},
        {"liaison elsewhere", as(Role::liaison, elsewhere).actor, of_unit + ", " + of_joint + ", " + asker},
        {asker, as(Role::enterprise, factory).actor},
        {"another enterprise", as(Role::enterprise, other_factory).actor, asker},
        {"reader", as(Role::reader, {1}).actor},
    };
    machine.make = [&](std::string_view state) { return made(named<WhistleState>(state).value()).id.value; };
    machine.attempt = [&](const Actor& actor, std::string_view action, std::int64_t id) {
        return attempt(actor, action, {id});
    };
    machine.state_of = [&](std::int64_t id) { return std::string(name_of(find({id}).state)); };
    machine.entries = [&] { return ledger.entries(); };
    machine.exists = [&](std::string_view state, const Tryer& tryer) {
        const bool without_unit = state == "filed" || state == "arbitration" || state == "joined";
        const bool signs = state == "co_signing" || state == "working";
        return (tryer.name != of_unit || !without_unit) && (tryer.name != of_joint || signs);
    };
    std::size_t rights = 0;
    for (const auto& row : machine.table.rows)
        rights += row.roles.size();
    ASSERT_EQ(machine.table.rows.size(), supervision::whistle_moves().size());
    for (const supervision::WhistleMove& move : supervision::whistle_moves()) {
        const auto* row = machine.table.find(name_of(move.from), name_of(move.action));
        ASSERT_TRUE(row) << name_of(move.from) << " " << name_of(move.action);
        std::vector<std::string> next{std::string(name_of(move.to))};
        if (move.or_to != move.to) next.emplace_back(name_of(move.or_to));
        EXPECT_EQ(row->next, next) << name_of(move.from) << " " << name_of(move.action);
    }
    const Driven driven = drive(machine);
    EXPECT_EQ(driven.done, static_cast<int>(rights)) << "one a row and role of the table";
    EXPECT_GT(driven.refused, 1500);
}

TEST_F(Whistles, EachSeesItsOwn) {
    const Whistle mine = file(), assisted = file("用电增容");
    dispatch(mine.id, unit);
    dispatch(assisted.id, elsewhere, {joint});
    Context asker = as(Role::enterprise, factory), rival = as(Role::enterprise, other_factory);
    Context liaison = as(Role::liaison, unit), assisting = as(Role::liaison, joint),
            reader = as(Role::reader, {1});
    EXPECT_EQ(read_whistles(asker, {}).value().size(), 2U);
    EXPECT_TRUE(read_whistles(rival, {}).value().empty());
    EXPECT_EQ(read_whistle(rival, mine.id).error().kind, ErrorKind::wrong_unit);
    EXPECT_EQ(find_whistle(rival, mine.receipt).error().kind, ErrorKind::no_such_record)
        << "another's receipt is as if it were not there";
    EXPECT_EQ(find_whistle(asker, mine.receipt).value(), mine.id);
    ASSERT_EQ(read_whistles(liaison, {}).value().size(), 1U);
    EXPECT_EQ(read_whistles(liaison, {}).value()[0].whistle.id, mine.id);
    ASSERT_EQ(read_whistles(assisting, {}).value().size(), 1U);
    EXPECT_EQ(read_whistles(assisting, {}).value()[0].whistle.id, assisted.id);
    EXPECT_EQ(read_whistles(reader, {}).error().kind, ErrorKind::wrong_role);
    EXPECT_EQ(whistle_figures(asker, 2025).error().kind, ErrorKind::wrong_role);
    EXPECT_FALSE(whistle_figures(liaison, 2025).value().empty());
    // An enterprise files in its own name only.
    EXPECT_EQ(file_whistle(rival, policy(), {"冒名", "", factory}).error().kind, ErrorKind::wrong_unit);
}

TEST_F(Whistles, ReceiptsHaveNoGapsAndBeginAnewEachYear) {
    EXPECT_EQ(file().receipt, "QS2025-0001");
    Context asker = as(Role::enterprise, factory);
    EXPECT_EQ(file_whistle(asker, policy(), {"", "", {}}).error().kind, ErrorKind::needs_value);
    EXPECT_EQ(file().receipt, "QS2025-0002") << "what was refused took no number";
    ledger.at("2026-01-05");
    EXPECT_EQ(file().receipt, "QS2026-0001");
}

TEST_F(Whistles, ReopenedOnesStandOnTop) {
    made(WhistleState::working);
    made(WhistleState::dispatched);
    const Whistle reopened = made(WhistleState::reopened);
    Context liaison = as(Role::liaison, unit);
    const auto rows = read_whistles(liaison, {}).value();
    ASSERT_EQ(rows.size(), 3U);
    EXPECT_EQ(rows[0].whistle.id, reopened.id);
}

TEST_F(Whistles, AnOfficeSpeaksForWhomItFiled) {
    Context filer = as(Role::liaison, elsewhere), liaison = as(Role::liaison, unit), supervisor = office();
    supervision::Verdict good{true, Rating::very_good, "电话确认"};
    const auto by = [&](Context& context) {
        const Whistle whistle =
            file_whistle(filer, policy(), {"用地手续", "", {}, "个体户王某"}).value().whistle;
        EXPECT_TRUE(whistle.on_behalf);
        dispatch(whistle.id, unit);
        sign_in_whistle(liaison, {whistle.id}).value();
        answer_whistle(liaison, policy(), {whistle.id}, "已办", true).value();
        return confirm_whistle(context, policy(), {whistle.id}, good);
    };
    EXPECT_EQ(by(filer).value().state, WhistleState::closed);
    EXPECT_EQ(by(supervisor).value().state, WhistleState::closed);
    EXPECT_EQ(by(liaison).error().kind, ErrorKind::wrong_unit) << "who answers does not confirm";
    EXPECT_EQ(file_whistle(filer, policy(), {"无名", "", {}}).error().kind, ErrorKind::needs_value);
}

TEST_F(Whistles, JoinedOnesAreAnsweredTogetherOrFiledAgain) {
    Context supervisor = office(), liaison = as(Role::liaison, unit), asker = as(Role::enterprise, factory);
    const Id<Whistle> first = file().id, second = file().id, third = file().id;
    join_whistle(supervisor, {third}, second, "同一件事").value();
    join_whistle(supervisor, {second}, first, "同一件事").value();
    EXPECT_EQ(find(third).joined_into, first) << "it goes along";
    dispatch(first, unit);
    sign_in_whistle(liaison, {first}).value();
    answer_whistle(liaison, policy(), {first}, "已疏通", true, {{"现场.jpg", "bytes"}}).value();
    for (const Id<Whistle> id : {second, third}) {
        EXPECT_EQ(find(id).state, WhistleState::answered);
        EXPECT_EQ(find(id).evidence, find(first).evidence);
    }
    confirm_whistle(asker, policy(), {second}, {true, Rating::good, ""}).value();
    EXPECT_EQ(find(first).state, WhistleState::answered);
    EXPECT_EQ(find(third).state, WhistleState::answered);
    const Id<Whistle> main = file().id, along = file().id;
    join_whistle(supervisor, {along}, main, "同一件事").value();
    exclude_whistle(supervisor, policy(), {main}, "超出职责").value();
    EXPECT_EQ(find(along).state, WhistleState::filed);
    EXPECT_FALSE(find(along).joined_into);
}

TEST_F(Whistles, TheClockSpeaks) {
    const Id<Whistle> waiting = file().id;
    const Id<Whistle> answered = made(WhistleState::answered).id, working = made(WhistleState::working).id;
    Context supervisor = office(), liaison = as(Role::liaison, unit);
    EXPECT_EQ(review_whistles(liaison).error().kind, ErrorKind::wrong_role);
    EXPECT_TRUE(review_whistles(supervisor).value().late.empty());
    ledger.at("2025-03-31");
    Context later = office();
    const WhistleReview review = review_whistles(later).value();
    ASSERT_EQ(review.closed.size(), 1U);
    EXPECT_EQ(review.closed[0].id, answered);
    EXPECT_EQ(find(answered).confirmation, supervision::Confirmation::timeout);
    EXPECT_TRUE(find(working).late);
    EXPECT_EQ(find(waiting).lapses, std::vector{supervision::Lapse::dispatch});
    const std::int64_t before = ledger.entries();
    const WhistleReview again = review_whistles(later).value();
    EXPECT_TRUE(again.closed.empty() && again.late.empty());
    EXPECT_EQ(ledger.entries(), before);
}

TEST_F(Whistles, WhatCannotBe) {
    const Whistle filed = file();
    Context supervisor = office(), liaison = as(Role::liaison, unit);
    const auto dispatched = [&](supervision::Dispatch wanted) {
        return dispatch_whistle(supervisor, policy(), {filed.id}, wanted).error().kind;
    };
    EXPECT_EQ(dispatched({{}}), ErrorKind::needs_value);
    EXPECT_EQ(dispatched({{99}}), ErrorKind::no_such_record);
    EXPECT_EQ(dispatched({unit, {{99}}}), ErrorKind::no_such_record);
    EXPECT_EQ(dispatch_whistle(supervisor, policy(), {{99}}, {unit}).error().kind, ErrorKind::no_such_record);
    EXPECT_EQ(dispatch_whistle(supervisor, policy(), {filed.id, 7}, {unit}).error().kind,
              ErrorKind::conflict);
    dispatch(filed.id, unit);
    EXPECT_EQ(refuse_whistle(liaison, policy(), {filed.id}, "不归我局", {99}).error().kind,
              ErrorKind::no_such_record);
    sign_in_whistle(liaison, {filed.id}).value();
    EXPECT_EQ(answer_whistle(liaison, policy(), {filed.id}, "", true).error().kind, ErrorKind::needs_value);
    EXPECT_EQ(answer_whistle(liaison, policy(), {filed.id}, "已办", true, {{"空.txt", ""}}).error().kind,
              ErrorKind::empty_input);
    WhistlePolicy narrow = policy();
    narrow.most_files = 0;
    EXPECT_EQ(answer_whistle(liaison, narrow, {filed.id}, "已办", true, {{"a.txt", "a"}}).error().kind,
              ErrorKind::too_large);
    EXPECT_EQ(find(filed.id).state, WhistleState::working);
}

} // namespace
} // namespace bihuan::app
