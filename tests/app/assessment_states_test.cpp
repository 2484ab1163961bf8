// Every state × action × role of schemes, assessments and appeals, as src/cycle/assessment/README.md has
// them.
#include "assessment_ledger.hpp"
#include "state_table.hpp"

namespace bihuan::app {
namespace {

using assessment::AppealState;
using assessment::AssessmentState;
using assessment::SchemeState;
using registry::Calendar;

template <class T>
std::optional<ErrorKind> kind_of(const Result<T>& result) {
    if (result) return std::nullopt;
    return result.error().kind;
}

template <class Enum>
std::vector<std::string_view> words() {
    constexpr auto names = names_of(Enum{});
    return {names.begin(), names.end()};
}

struct Machines : testing::Test {
    AssessmentLedger ledger{"bihuan_assessment_states_" + std::to_string(::getpid())};

    StateMachine machine(std::string_view heading) {
        StateMachine made;
        made.table = StateTable::read("assessment/README.md", heading);
        for (const std::string_view role : names_of(Role{})) {
            const Actor actor = ledger.as(*named<Role>(role)).actor;
            if (role == "liaison") continue;
            made.tryers.push_back({std::string(role), actor});
        }
        made.tryers.push_back({"liaison of the unit", ledger.as(Role::liaison, 2).actor});
        made.tryers.push_back(
            {"liaison elsewhere", ledger.as(Role::liaison, 3).actor, "liaison of the unit"});
        made.entries = [this] { return ledger.entries(); };
        return made;
    }
    Context of(const Actor& actor) { return {*ledger.store, "371799", actor, ledger.now}; }
};

TEST_F(Machines, Schemes) {
    StateMachine schemes = machine("## Schemes");
    schemes.states = words<SchemeState>();
    schemes.actions = words<assessment::SchemeAction>();
    schemes.make = [&](std::string_view state) {
        Context office = ledger.office();
        const auto id = adopt_scheme(office, 2025, AssessmentLedger::scheme_text, "scheme.toml").value().id;
        if (state == "in_force") enact_scheme(office, id).value();
        if (state == "withdrawn") withdraw_scheme(office, id, "作废").value();
        return id.value;
    };
    schemes.attempt = [&](const Actor& actor, std::string_view action, std::int64_t id) {
        Context context = of(actor);
        if (action == "enact_scheme") return kind_of(enact_scheme(context, {id}));
        return kind_of(withdraw_scheme(context, {id}, "作废"));
    };
    schemes.state_of = [&](std::int64_t id) {
        return std::string(name_of(ledger.find(Id<Scheme>{id}).state));
    };
    const Driven driven = drive(schemes);
    EXPECT_EQ(driven.done, 3);
    EXPECT_EQ(driven.done + driven.refused, 3 * 2 * 9);
}

TEST_F(Machines, Assessments) {
    StateMachine assessments = machine("## Assessments");
    assessments.states = words<AssessmentState>();
    assessments.actions = words<assessment::AssessmentAction>();
    assessments.make = [&](std::string_view state) {
        Context office = ledger.office();
        ledger.at("2025-03-03");
        office.now = ledger.now;
        const Id<Assessment> id =
            state == "computed" ? ledger.computed().assessment.id : ledger.published().id;
        ledger.at("2025-04-03"); // the window is over
        office.now = ledger.now;
        if (state == "frozen" || state == "superseded") freeze_assessment(office, id).value();
        if (state == "superseded") correct_assessment(office, id, "漏计一项").value();
        return id.value;
    };
    assessments.attempt = [&](const Actor& actor, std::string_view action, std::int64_t id) {
        Context context = of(actor);
        AssessmentWish again;
        again.again = {id};
        if (action == "compute_assessment") return kind_of(compute_assessment(context, again));
        if (action == "publish_assessment")
            return kind_of(publish_assessment(context, Calendar::china(), {id}));
        if (action == "freeze_assessment") return kind_of(freeze_assessment(context, {id}));
        return kind_of(correct_assessment(context, {id}, "漏计一项"));
    };
    assessments.state_of = [&](std::int64_t id) {
        return std::string(name_of(ledger.find(Id<Assessment>{id}).state));
    };
    const Driven driven = drive(assessments);
    EXPECT_EQ(driven.done, 5);
    EXPECT_EQ(driven.done + driven.refused, 4 * 4 * 9);
}

TEST_F(Machines, Appeals) {
    StateMachine appeals = machine("## Appeals");
    appeals.states = words<AppealState>();
    appeals.actions = words<assessment::AppealAction>();
    const Assessment assessment = ledger.published();
    appeals.make = [&](std::string_view state) {
        Context office = ledger.office(), unit = ledger.unit();
        const Assessment edition = state == "filed" ? ledger.published() : assessment;
        const Appeal appeal = ledger.filed(state == "upheld" ? ledger.published().id : edition.id);
        if (state == "upheld") uphold_appeal(office, ledger.ruling(appeal.id)).value();
        if (state == "rejected") reject_appeal(office, appeal.id, "证据不足").value();
        if (state == "withdrawn") withdraw_appeal(unit, appeal.id, "").value();
        return appeal.id.value;
    };
    appeals.attempt = [&](const Actor& actor, std::string_view action, std::int64_t id) {
        Context context = of(actor);
        if (action == "uphold_appeal") return kind_of(uphold_appeal(context, ledger.ruling({id})));
        if (action == "reject_appeal") return kind_of(reject_appeal(context, {id}, "证据不足"));
        return kind_of(withdraw_appeal(context, {id}, ""));
    };
    appeals.state_of = [&](std::int64_t id) {
        return std::string(name_of(ledger.find(Id<Appeal>{id}).state));
    };
    const Driven driven = drive(appeals);
    EXPECT_EQ(driven.done, 5);
    EXPECT_EQ(driven.done + driven.refused, 4 * 3 * 9);
}

TEST_F(Machines, OnlyItsOwnLiaisonFilesAndOnlyInTheWindow) {
    const Assessment assessment = ledger.published(); // Monday, 3 March 2025
    EXPECT_EQ(assessment.appeal_until, Date::of(2025, 3, 10));
    Appeal appeal;
    appeal.assessment = assessment.id;
    appeal.organisation = {2};
    appeal.text = "有异议";
    const auto filed_by = [&](Context context) {
        return kind_of(file_appeal(context, Calendar::china(), appeal));
    };
    EXPECT_EQ(filed_by(ledger.as(Role::liaison, 3)), ErrorKind::wrong_unit);
    EXPECT_EQ(filed_by(ledger.office()), ErrorKind::wrong_role);
    ledger.at("2025-03-10");
    EXPECT_EQ(filed_by(ledger.unit()), std::nullopt);
    ledger.at("2025-03-11");
    EXPECT_EQ(filed_by(ledger.unit()), ErrorKind::window_over);
    Context office = ledger.office();
    EXPECT_EQ(kind_of(freeze_assessment(office, assessment.id)), ErrorKind::appeals_wait);
    reject_appeal(office, {1}, "证据不足").value();
    EXPECT_EQ(kind_of(freeze_assessment(office, assessment.id)), std::nullopt);
}

} // namespace
} // namespace bihuan::app
