// Bulletins through the real functions on a real store: every state, action and role of the README's table;
// what is frozen stays whatever the ledger does.
#include "app/bulletin.hpp"
#include "app/item.hpp"
#include "progress_ledger.hpp"
#include "state_table.hpp"

namespace bihuan::app {
namespace {

using feedback::BulletinAction;
using feedback::BulletinState;

const BulletinPolicy& policy() {
    return BulletinPolicy::defaults();
}

struct Bulletins : testing::Test {
    ProgressLedger ledger{"bihuan_bulletin_states_test"};
    int months = 0; // drafted so far: each in a month of its own

    Bulletins() { ledger.at("2031-01-06"); }

    Bulletin drafted() {
        Context office = ledger.office();
        const Date month = Date::of(2025, 1, 1)->plus_months(months++);
        return draft_bulletin(office, month).value();
    }
    Bulletin made(BulletinState state) {
        Context office = ledger.office();
        Bulletin bulletin = drafted();
        if (state == BulletinState::draft) return bulletin;
        bulletin = freeze_bulletin(office, policy(), bulletin.id).value();
        if (state == BulletinState::corrected) {
            const auto correction = correct_bulletin(office, bulletin.id, 0, "数字有误").value();
            freeze_bulletin(office, policy(), correction.id).value();
        }
        return ledger.find(bulletin.id);
    }
};

TEST_F(Bulletins, EveryMoveOfEveryRole) {
    StateMachine machine;
    machine.table = StateTable::read("feedback/README.md", "## Bulletins");
    ASSERT_EQ(machine.table.rows.size(), std::size(feedback::bulletin_moves));
    for (const std::string_view name : names_of(BulletinState()))
        machine.states.push_back(name);
    for (const std::string_view name : names_of(BulletinAction()))
        machine.actions.push_back(name);
    for (const std::string_view role : names_of(Role()))
        machine.tryers.push_back({std::string(role), ledger.as(*named<Role>(role)).actor});
    machine.make = [&](std::string_view state) { return made(*named<BulletinState>(state)).id.value; };
    machine.attempt = [&](const Actor& actor, std::string_view action,
                          std::int64_t id) -> std::optional<ErrorKind> {
        Context context{*ledger.store, "371799", actor, ledger.now};
        const auto result = action == "freeze_bulletin" ? freeze_bulletin(context, policy(), {id})
                                                        : correct_bulletin(context, {id}, 0, "数字有误");
        if (result) return std::nullopt;
        return result.error().kind;
    };
    machine.state_of = [&](std::int64_t id) {
        return std::string(name_of(ledger.find(Id<Bulletin>{id}).state));
    };
    machine.entries = [&] { return ledger.entries(); };
    const Driven driven = drive(machine);
    EXPECT_EQ(driven.done, 2);
    EXPECT_EQ(driven.refused, 3 * 2 * 8 - 2);
}

TEST_F(Bulletins, FrozenStaysAsItWasIssued) {
    ledger.at("2025-03-31");
    const Round march = ledger.month("2025-03-15");
    ledger.send(march.id, "260");
    ledger.at("2025-04-10");
    Context office = ledger.office();
    const auto draft = draft_bulletin(office, *Date::of(2025, 3, 1)).value();
    const auto text = [&](Id<Bulletin> id) {
        return official::html(read_bulletin(office, policy(), id).value().document);
    };
    EXPECT_NE(text(draft.id).find("本月应报1项，已报1项"), std::string::npos);
    ledger.add_item({3}, Decimal::of(50));
    EXPECT_NE(text(draft.id).find("推进中2项"), std::string::npos) << "a draft follows the ledger";

    const Bulletin frozen = freeze_bulletin(office, policy(), draft.id).value();
    const std::string as_issued = text(frozen.id);
    EXPECT_EQ(frozen.number, 1);
    ledger.add_item({3}, Decimal::of(70));
    EXPECT_EQ(text(frozen.id), as_issued) << "what is frozen does not";
    EXPECT_TRUE(verify_bulletins(office).value().at(0).whole);

    const auto correction = correct_bulletin(office, frozen.id, 0, "漏列1项").value();
    EXPECT_EQ(ledger.find(frozen.id).state, BulletinState::frozen) << "until the correction is issued";
    const Bulletin second = freeze_bulletin(office, policy(), correction.id).value();
    EXPECT_EQ(second.number, frozen.number);
    EXPECT_EQ(second.edition, 2);
    EXPECT_EQ(ledger.find(frozen.id).state, BulletinState::corrected);
    EXPECT_EQ(text(frozen.id), as_issued);
    EXPECT_NE(text(second.id).find("更正事项：漏列1项"), std::string::npos);
    EXPECT_NE(text(second.id).find("推进中3项"), std::string::npos);
}

TEST_F(Bulletins, VerifyingFindsAnEditedOne) {
    const Bulletin frozen = made(BulletinState::frozen);
    Bulletin edited = frozen;
    edited.contents += " ";
    ledger.save(Change<Bulletin>::changed(frozen, edited));
    Context office = ledger.office();
    const auto verified = verify_bulletins(office).value();
    ASSERT_EQ(verified.size(), 1U);
    EXPECT_FALSE(verified[0].whole);
}

TEST_F(Bulletins, NumbersHaveNoGaps) {
    Context office = ledger.office();
    const Bulletin left = drafted(), first = drafted();
    EXPECT_EQ(freeze_bulletin(office, policy(), first.id).value().number, 1)
        << "a draft left lying takes no number";
    EXPECT_EQ(freeze_bulletin(office, policy(), drafted().id).value().number, 2);
    EXPECT_EQ(freeze_bulletin(office, policy(), left.id).value().number, 3);
}

TEST_F(Bulletins, Conflict) {
    Context office = ledger.office();
    const Bulletin bulletin = drafted();
    freeze_bulletin(office, policy(), bulletin.id).value();
    EXPECT_EQ(freeze_bulletin(office, policy(), bulletin.id, bulletin.version).error().kind,
              ErrorKind::conflict);
    EXPECT_EQ(freeze_bulletin(office, policy(), {99}).error().kind, ErrorKind::no_such_record);
    EXPECT_EQ(read_bulletin(office, policy(), {99}).error().kind, ErrorKind::no_such_record);
}

} // namespace
} // namespace bihuan::app
