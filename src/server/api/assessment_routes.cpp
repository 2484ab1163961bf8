// Assessments: computed, published, frozen, corrected; rankings, scores, what if; appeals.
#include "app/assessment.hpp"
#include "app/page.hpp"
#include "app/registry.hpp"
#include "render/assessment.hpp"
#include "server/api/goals.hpp"
#include "server/api/paging.hpp"
#include "server/api/rooms.hpp"
#include "server/api/written.hpp"

namespace bihuan::api {
namespace {

using app::Adjustment;
using app::Appeal;
using app::Assessed;
using app::Assessment;
using app::Score;
using app::UnitResult;
using registry::Organisation;

Result<Assessment> assessment_in(Result<Assessed> assessed) {
    if (!assessed) return assessed.error();
    return std::move(assessed->assessment);
}

struct Compute {
    std::optional<int> year;
    std::optional<Date> from, until;
    std::string title;
    app::AssessmentWish as_wish(const Call& call) const {
        app::AssessmentWish wish;
        wish.version = call.version;
        wish.year = year_of(call, year);
        wish.begins_on = from;
        wish.ends_on = until;
        wish.title = title;
        return wish;
    }
    static constexpr auto fields() {
        return std::tuple{field("year", &Compute::year), field("from", &Compute::from),
                          field("until", &Compute::until), field("title", &Compute::title)};
    }
};
Result<Assessment> compute(Call& call, const Compute& asked) {
    return assessment_in(app::compute_assessment(call.context, asked.as_wish(call)));
}
Result<Assessment> compute_again(Call& call) {
    app::AssessmentWish wish = Compute{}.as_wish(call);
    wish.again = call.id<Assessment>();
    return assessment_in(app::compute_assessment(call.context, wish));
}
Result<Assessment> publish(Call& call) {
    return app::publish_assessment(call.context, call.policies().progress.calendar, call.id<Assessment>(),
                                   call.version);
}
Result<Assessment> freeze(Call& call) {
    return app::freeze_assessment(call.context, call.id<Assessment>(), call.version);
}
Result<Assessment> correct(Call& call, const Reason& asked) {
    return assessment_in(
        app::correct_assessment(call.context, call.id<Assessment>(), asked.reason, call.version));
}
Result<Assessment> show(Call& call) {
    return app::one(call.context, Action::read_ledger, call.id<Assessment>());
}

struct Ranking {
    Assessment assessment;
    std::vector<UnitResult> results; // by class and place
    static constexpr std::string_view name = "Ranking";
    static constexpr auto fields() {
        return std::tuple{field("assessment", &Ranking::assessment), field("results", &Ranking::results)};
    }
};
Ranking ranking_of(Assessed&& all) {
    std::ranges::stable_sort(all.results, {}, [](const UnitResult& each) {
        return std::tuple(std::string_view(each.group), each.place == 0, each.place);
    });
    return {std::move(all.assessment), std::move(all.results)};
}
Result<Ranking> rank(Call& call) {
    auto all = app::read_ranking(call.context, call.id<Assessment>());
    if (!all) return all.error();
    return ranking_of(std::move(*all));
}

struct UnitScores {
    Assessment assessment;
    UnitResult result;
    std::vector<Score> scores;
    std::vector<Adjustment> adjustments;
    static constexpr std::string_view name = "UnitScores";
    static constexpr auto fields() {
        return std::tuple{field("assessment", &UnitScores::assessment), field("result", &UnitScores::result),
                          field("scores", &UnitScores::scores),
                          field("adjustments", &UnitScores::adjustments)};
    }
};
Result<UnitScores> scores(Call& call) {
    auto all = app::read_scores(call.context, call.id<Organisation>(1), call.id<Assessment>());
    if (!all) return all.error();
    auto adjustments = app::read_adjustments_of(call.context, all->results.front());
    if (!adjustments) return adjustments.error();
    return UnitScores{std::move(all->assessment), std::move(all->results.front()), std::move(all->scores),
                      std::move(*adjustments)};
}

struct OfLine {
    std::string line; // its key or its name
    static constexpr auto fields() { return std::tuple{needed("line", &OfLine::line)}; }
};
std::string line_of(const assessment::Plan& plan, const std::string& words) {
    const auto* line = render::line_meant(plan, words);
    if (line != nullptr) return line->key;
    std::string known;
    for (const assessment::Line& each : plan.lines)
        (known += known.empty() ? "" : ", ") += each.key;
    throw Error{ErrorKind::no_such_record, words, known};
}
struct Explanation {
    Score score;
    std::string text;
    static constexpr std::string_view name = "Explanation";
    static constexpr auto fields() {
        return std::tuple{field("score", &Explanation::score), field("text", &Explanation::text)};
    }
};
Result<Explanation> explain(Call& call, const OfLine& asked) {
    const auto unit = call.id<Organisation>(1);
    const auto all = app::read_scores(call.context, unit, call.id<Assessment>());
    if (!all) return all.error();
    const auto known = app::one(call.context, Action::read_registry, unit);
    if (!known) return known.error();
    const std::string line = line_of(all->plan, asked.line);
    for (const Score& score : all->scores) {
        if (score.line == line)
            return Explanation{score, render::explanation(*all, score, known->name, call.language)};
    }
    return Error{ErrorKind::no_such_record, known->name + " " + asked.line, ""};
}

struct Given {
    Id<Organisation> unit; // none: every unit
    std::string variable, value;
    static constexpr auto fields() {
        return std::tuple{field("unit", &Given::unit), needed("variable", &Given::variable),
                          needed("value", &Given::value)};
    }
};
struct Weight {
    std::string line;
    int weight = 0;
    static constexpr auto fields() {
        return std::tuple{needed("line", &Weight::line), needed("weight", &Weight::weight)};
    }
};
struct Points {
    Id<Organisation> unit;
    std::string points;
    static constexpr auto fields() {
        return std::tuple{needed("unit", &Points::unit), needed("points", &Points::points)};
    }
};
struct Suppose {
    std::vector<Given> set;
    std::vector<Weight> reweigh;
    std::vector<Points> bonus, deduction;
    static constexpr auto fields() {
        return std::tuple{field("set", &Suppose::set), field("reweigh", &Suppose::reweigh),
                          field("bonus", &Suppose::bonus), field("deduction", &Suppose::deduction)};
    }
};
struct Supposed {
    Ranking now, then;
    static constexpr std::string_view name = "Supposed";
    static constexpr auto fields() {
        return std::tuple{field("now", &Supposed::now), field("then", &Supposed::then)};
    }
};
Result<Supposed> suppose(Call& call, const Suppose& asked) {
    const auto id = call.id<Assessment>();
    const auto now = app::read_ranking(call.context, id);
    if (!now) return now.error();
    assessment::Supposition supposition;
    for (const Given& given : asked.set) {
        const auto variable = assessment::variable_named(given.variable);
        if (!variable) return Error{ErrorKind::no_such_record, given.variable, ""};
        supposition.inputs.push_back({given.unit, *variable, value_of(given.value, "", "/set")});
    }
    for (const Weight& each : asked.reweigh) {
        if (each.weight < 0 || each.weight > 100)
            return Error{ErrorKind::out_of_range, std::to_string(each.weight), "0 – 100"};
        supposition.weights.emplace_back(line_of(now->plan, each.line), each.weight);
    }
    const auto add = [&](const std::vector<Points>& given, assessment::AdjustmentKind kind) {
        for (const Points& each : given) {
            Adjustment adjustment;
            adjustment.organisation = each.unit;
            adjustment.adjustment_kind = kind;
            adjustment.points = value_of(each.points, "分", "/points");
            supposition.adjustments.push_back(std::move(adjustment));
        }
    };
    add(asked.bonus, assessment::AdjustmentKind::bonus);
    add(asked.deduction, assessment::AdjustmentKind::deduction);
    auto supposed = app::what_if(call.context, id, supposition);
    if (!supposed) return supposed.error();
    return Supposed{ranking_of(std::move(supposed->now)), ranking_of(std::move(supposed->then))};
}

struct FileAppeal {
    std::string text, line;    // no line: the whole result
    Id<Assessment> assessment; // none: the newest edition
    Id<Organisation> unit;     // none: the own one
    static constexpr auto fields() {
        return std::tuple{needed("text", &FileAppeal::text), field("line", &FileAppeal::line),
                          field("assessment", &FileAppeal::assessment), field("unit", &FileAppeal::unit)};
    }
};
Result<Appeal> file(Call& call, const FileAppeal& asked) {
    Appeal appeal;
    appeal.organisation = asked.unit ? asked.unit : call.context.actor.organisation;
    appeal.text = asked.text;
    appeal.assessment = asked.assessment;
    if (!asked.line.empty() || !appeal.assessment) {
        const auto own = app::read_scores(call.context, appeal.organisation, appeal.assessment);
        if (!own) return own.error();
        appeal.assessment = own->assessment.id;
        if (!asked.line.empty()) appeal.line = line_of(own->plan, asked.line);
    }
    return app::file_appeal(call.context, call.policies().progress.calendar, std::move(appeal));
}

struct Uphold {
    std::string points, text, line, document;
    static constexpr auto fields() {
        return std::tuple{needed("points", &Uphold::points), needed("text", &Uphold::text),
                          field("line", &Uphold::line), needed("document", &Uphold::document)};
    }
};
struct Upheld {
    Appeal appeal;
    Assessment assessment; // the edition that the ruling brought
    static constexpr std::string_view name = "Upheld";
    static constexpr auto fields() {
        return std::tuple{field("appeal", &Upheld::appeal), field("assessment", &Upheld::assessment)};
    }
};
Result<Upheld> uphold(Call& call, const Uphold& asked) {
    auto upheld = app::uphold_appeal(
        call.context, {call.id<Appeal>(), asked.text, asked.line, value_of(asked.points, "分", "/points"),
                       asked.document, call.version});
    if (!upheld) return upheld.error();
    return Upheld{std::move(upheld->appeal), std::move(upheld->assessed.assessment)};
}
Result<Appeal> reject(Call& call, const Words& asked) {
    return app::reject_appeal(call.context, call.id<Appeal>(), asked.text, call.version);
}
Result<Appeal> withdraw(Call& call, const Reason& asked) {
    return app::withdraw_appeal(call.context, call.id<Appeal>(), asked.reason, call.version);
}

constexpr std::array table{
    listing<Assessment, Action::read_ledger, &Assessment::year, &Assessment::state, &Assessment::scheme>(
        "/assessments", "list_assessments", "考核结果各版", "assessments, every edition"),
    route<&show>(Method::get, "/assessments/{assessment}", Action::read_ledger)
        .named("show_assessment", "一次考核", "an assessment"),
    route<&rank>(Method::get, "/assessments/{assessment}/ranking", Action::read_ranking),
    route<&scores>(Method::get, "/assessments/{assessment}/units/{unit}", Action::read_scores),
    route<&explain>(Method::get, "/assessments/{assessment}/units/{unit}/explanation", Action::read_scores)
        .named("explain_score", "得分是怎么算出来的", "how a score came about"),
    route<&suppose>(Method::post, "/assessments/{assessment}/suppose", Action::read_ranking)
        .named("suppose_assessment", "考核推演", "the ranking as it would be")
        .slow(),
    route<&compute>(Method::post, "/assessments", Action::compute_assessment).slow(),
    route<&compute_again>(Method::post, "/assessments/{assessment}/compute", Action::compute_assessment)
        .named("compute_assessment_again", "重新核算", "compute an assessment anew")
        .slow(),
    route<&publish>(Method::post, "/assessments/{assessment}/publish", Action::publish_assessment),
    route<&freeze>(Method::post, "/assessments/{assessment}/freeze", Action::freeze_assessment).slow(),
    route<&correct>(Method::post, "/assessments/{assessment}/correct", Action::correct_assessment).slow(),
    listing_of<Appeal, Action::read_scores, &app::page_appeals, &Appeal::assessment, &Appeal::organisation,
               &Appeal::state>("/appeals", "list_appeals", "申诉", "appeals"),
    route<&file>(Method::post, "/appeals", Action::file_appeal),
    route<&uphold>(Method::post, "/appeals/{appeal}/uphold", Action::uphold_appeal).slow(),
    route<&reject>(Method::post, "/appeals/{appeal}/reject", Action::reject_appeal),
    route<&withdraw>(Method::post, "/appeals/{appeal}/withdraw", Action::withdraw_appeal),
};

} // namespace

std::span<const Route> assessment_routes() {
    return table;
}

} // namespace bihuan::api
