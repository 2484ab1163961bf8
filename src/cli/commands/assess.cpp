// scheme, assess: schemes, scores, rankings, what if, appeals.
#include <algorithm>
#include <filesystem>

#include "app/assessment.hpp"
#include "cli/commands/names.hpp"
#include "cli/commands/values.hpp"
#include "cli/commands/verbs.hpp"
#include "registry/settings.hpp"
#include "render/assessment.hpp"

namespace bihuan::commands {

using app::Assessed;
using app::Assessment;
using app::Scheme;

namespace {

struct SchemeText {
    std::string text, file;
};
/// The file given, else the region's own, else the one that comes with the program.
SchemeText scheme_text(const Call& call) {
    if (!call.operand(0).empty())
        return {must(call.office.world().read_file(call.operand(0))), call.operand(0)};
    const auto own = std::filesystem::path(call.office.folder()) / "policy" / "scheme.toml";
    if (auto text = must(registry::policy_text(own.string()))) return {*text, own.string()};
    return {std::string(assessment::Plan::default_text()), "scheme.toml"};
}

int year_of(const Call& call) {
    return call.year().value_or(call.now.date().year());
}

/// The operand or option that names an assessment; none: the newest edition.
Id<Assessment> assessment_at(const Call& call, std::size_t place) {
    return call.operand(place).empty() ? Id<Assessment>{} : call.id<Assessment>(place);
}
Id<Assessment> assessment_of(const Call& call) {
    return {call.number("assessment").value_or(0)};
}

render::Names units_of(app::Context& context) {
    return render::names_of(Known(context).all().organisations);
}

std::string unit_name(const Known& known, Id<registry::Organisation> unit) {
    return render::name_in(render::names_of(known.all().organisations), unit.value);
}

std::string line_of(const assessment::Plan& plan, const std::string& words) {
    const auto* line = render::line_meant(plan, words);
    if (line == nullptr) {
        std::string known;
        for (const assessment::Line& each : plan.lines)
            (known += known.empty() ? "" : ", ") += each.key;
        throw Stop{{ErrorKind::no_such_record, words, known}};
    }
    return line->key;
}

/// "left=right", the last sign counts.
std::pair<std::string, std::string> halves(const std::string& words, const char* form) {
    const std::size_t sign = words.rfind('=');
    if (sign == std::string::npos || sign == 0 || sign + 1 == words.size())
        throw Stop{{ErrorKind::bad_usage, words, form}};
    return {words.substr(0, sign), words.substr(sign + 1)};
}

std::string tally(std::size_t count) {
    return std::to_string(count);
}

Reply told_computed(const Call& call, const Assessed& all) {
    return call.told(Word::told_computed, {std::to_string(all.assessment.id.value), all.assessment.title,
                                           std::to_string(all.assessment.edition), tally(all.results.size()),
                                           tally(all.scores.size())});
}

} // namespace

Reply show_variables(Call& call) {
    return {.sheets = {render::variable_sheet(call.language)}};
}

Reply check_scheme(Call& call) {
    const SchemeText scheme = scheme_text(call);
    const auto plan = must(assessment::Plan::parse(scheme.text, scheme.file));
    return call.told(Word::told_scheme_sound,
                     {plan.title, tally(plan.classes.size()), tally(plan.lines.size())});
}

Reply adopt_scheme(Call& call) {
    app::Context context = call.context();
    SchemeText scheme = scheme_text(call);
    const Scheme adopted =
        must(app::adopt_scheme(context, year_of(call), std::move(scheme.text), scheme.file));
    const std::string number = std::to_string(adopted.id.value);
    return call.told(Word::told_scheme_adopted, {number, adopted.title, number});
}

Reply list_schemes(Call& call) {
    app::Context context = call.context();
    const auto schemes = must(app::read_schemes(context, call.year().value_or(0)));
    return {.sheets = {render::scheme_sheet(schemes, call.language)}};
}

Reply show_scheme(Call& call) {
    app::Context context = call.context();
    const auto id = call.id<Scheme>(0);
    for (const Scheme& scheme : must(app::read_schemes(context))) {
        if (scheme.id != id) continue;
        const auto plan = must(assessment::Plan::parse(scheme.source, scheme.title));
        return {.sheets = {render::line_sheet(plan, call.language)}};
    }
    throw Stop{{ErrorKind::no_such_record, "scheme " + call.operand(0), ""}};
}

Reply enact_scheme(Call& call) {
    app::Context context = call.context();
    const Scheme scheme = must(app::enact_scheme(context, call.id<Scheme>(0), call.version()));
    return call.told(Word::told_scheme_enacted,
                     {std::to_string(scheme.year), std::to_string(scheme.id.value), scheme.title});
}

Reply withdraw_scheme(Call& call) {
    app::Context context = call.context();
    const Scheme scheme =
        must(app::withdraw_scheme(context, call.id<Scheme>(0), call.option("reason"), call.version()));
    return call.told(Word::told_scheme_withdrawn, {std::to_string(scheme.id.value), scheme.title});
}

Reply compute_assessment(Call& call) {
    app::Context context = call.context();
    app::AssessmentWish wish;
    wish.again = assessment_at(call, 0);
    wish.version = call.version();
    wish.year = year_of(call);
    wish.begins_on = call.date("from");
    wish.ends_on = call.date("until");
    wish.title = call.option("title");
    return told_computed(call, must(app::compute_assessment(context, wish)));
}

Reply list_assessments(Call& call) {
    app::Context context = call.context();
    const auto all = must(app::read_assessments(context, call.year().value_or(0)));
    return {.sheets = {render::assessment_sheet(all, call.language)}};
}

Reply show_ranking(Call& call) {
    app::Context context = call.context();
    const auto all = must(app::read_ranking(context, assessment_at(call, 0)));
    return {.text = render::heading_of(all, call.language),
            .sheets = {render::ranking_sheet(all, units_of(context), call.language)}};
}

Reply show_scores(Call& call) {
    app::Context context = call.context();
    const Known known(context);
    const auto unit = known.organisation(call.operand(0));
    const auto all = must(app::read_scores(context, unit, assessment_of(call)));
    const auto adjustments = must(app::read_adjustments_of(context, all.results.front()));
    return {.text = unit_name(known, unit) + "\n" + render::heading_of(all, call.language) +
                    render::result_text(all, adjustments, call.language),
            .sheets = {render::unit_score_sheet(all, call.language)}};
}

Reply explain_score(Call& call) {
    app::Context context = call.context();
    const Known known(context);
    const auto unit = known.organisation(call.operand(0));
    const auto all = must(app::read_scores(context, unit, assessment_of(call)));
    const std::string line = line_of(all.plan, call.operand(1));
    for (const app::Score& score : all.scores) {
        if (score.line == line)
            return {.text = render::explanation(all, score, unit_name(known, unit), call.language)};
    }
    throw Stop{{ErrorKind::no_such_record, call.operand(0) + " " + call.operand(1), ""}};
}

Reply what_if(Call& call) {
    app::Context context = call.context();
    const Known known(context);
    const auto id = assessment_at(call, 0);
    const auto now = must(app::read_ranking(context, id));
    assessment::Supposition supposition;
    for (const std::string& words : call.all("set")) {
        const auto [left, value] = halves(words, "UNIT:VARIABLE=VALUE");
        const std::size_t colon = left.rfind(':');
        if (colon == std::string::npos) throw Stop{{ErrorKind::bad_usage, words, "UNIT:VARIABLE=VALUE"}};
        const auto variable = assessment::variable_named(left.substr(colon + 1));
        if (!variable)
            throw Stop{{ErrorKind::no_such_record, left.substr(colon + 1), "bihuan scheme variables"}};
        supposition.inputs.push_back(
            {known.organisation(left.substr(0, colon)), *variable, value_of(value, "")});
    }
    for (const std::string& words : call.all("reweigh")) {
        const auto [line, weight] = halves(words, "LINE=WEIGHT");
        const auto points = value_of(weight, "");
        if (points.is_negative() || points > Decimal::of(100) || points.exponent() < 0)
            throw Stop{{ErrorKind::out_of_range, words, "0 – 100"}};
        supposition.weights.emplace_back(line_of(now.plan, line), static_cast<int>(points.approximate()));
    }
    const auto add = [&](const char* option, assessment::AdjustmentKind kind) {
        for (const std::string& words : call.all(option)) {
            const auto [unit, points] = halves(words, "UNIT=POINTS");
            app::Adjustment adjustment;
            adjustment.organisation = known.organisation(unit);
            adjustment.adjustment_kind = kind;
            adjustment.points = value_of(points, "分");
            supposition.adjustments.push_back(std::move(adjustment));
        }
    };
    add("bonus", assessment::AdjustmentKind::bonus);
    add("deduction", assessment::AdjustmentKind::deduction);
    const auto supposed = must(app::what_if(context, id, supposition));
    auto sheet = render::what_if_sheet(supposed, units_of(context), call.language);
    if (sheet.rows.empty() && !call.given("format") && !call.given("output"))
        return call.told(Word::told_no_difference);
    return {.sheets = {std::move(sheet)}};
}

Reply publish_assessment(Call& call) {
    app::Context context = call.context();
    const auto published = must(app::publish_assessment(context, call.office.policy().calendar,
                                                        call.id<Assessment>(0), call.version()));
    return call.told(Word::told_assess_published,
                     {std::to_string(published.id.value), published.appeal_until->to_string()});
}

Reply freeze_assessment(Call& call) {
    app::Context context = call.context();
    const auto frozen = must(app::freeze_assessment(context, call.id<Assessment>(0), call.version()));
    return call.told(Word::told_assess_frozen, {std::to_string(frozen.id.value), frozen.fingerprint});
}

Reply correct_assessment(Call& call) {
    app::Context context = call.context();
    return told_computed(call, must(app::correct_assessment(context, call.id<Assessment>(0),
                                                            call.option("reason"), call.version())));
}

Reply give_adjustment(Call& call) {
    app::Context context = call.context();
    app::Adjustment adjustment;
    adjustment.adjustment_kind = call.one_of<assessment::AdjustmentKind>(0);
    adjustment.organisation = Known(context).organisation(call.operand(1));
    if (!call.operand(2).empty()) adjustment.points = value_of(call.operand(2), "分");
    adjustment.given_on = call.day("date");
    adjustment.year = call.year().value_or(adjustment.given_on.year());
    adjustment.reason = call.option("reason");
    adjustment.document = call.option("document");
    const auto given = must(app::give_adjustment(context, std::move(adjustment)));
    return call.told(Word::told_given, {call.say(render::word_of(given.adjustment_kind)),
                                        std::to_string(given.id.value), given.reason});
}

Reply take_adjustment(Call& call) {
    app::Context context = call.context();
    const auto taken = must(app::withdraw_adjustment(context, call.id<app::Adjustment>(0),
                                                     call.option("reason"), call.version()));
    return call.told(Word::told_taken_back, {std::to_string(taken.id.value)});
}

Reply list_adjustments(Call& call) {
    app::Context context = call.context();
    const auto found = must(app::read_adjustments(context, year_of(call)));
    return {.sheets = {render::adjustment_sheet(found, units_of(context), call.language)}};
}

Reply file_appeal(Call& call) {
    app::Context context = call.context();
    app::Appeal appeal;
    appeal.organisation = context.actor.organisation;
    if (call.given("unit")) appeal.organisation = Known(context).organisation(call.option("unit"));
    appeal.text = call.operand(0);
    appeal.assessment = assessment_of(call);
    if (call.given("line") || !appeal.assessment) {
        const auto own = must(app::read_scores(context, appeal.organisation, appeal.assessment));
        appeal.assessment = own.assessment.id;
        if (call.given("line")) appeal.line = line_of(own.plan, call.option("line"));
    }
    const auto filed = must(app::file_appeal(context, call.office.policy().calendar, std::move(appeal)));
    return call.told(Word::told_appeal_filed, {std::to_string(filed.id.value), filed.ruling_by.to_string()});
}

Reply list_appeals(Call& call) {
    app::Context context = call.context();
    const auto appeals = must(app::read_appeals(context, assessment_at(call, 0)));
    return {.sheets = {render::appeal_sheet(appeals, units_of(context), call.language)}};
}

Reply uphold_appeal(Call& call) {
    app::Context context = call.context();
    app::Upholding upholding;
    upholding.appeal = call.id<app::Appeal>(0);
    upholding.points = value_of(call.operand(1), "分");
    upholding.words = call.operand(2);
    upholding.document = call.option("document");
    upholding.line = call.option("line");
    upholding.version = call.version();
    std::string before = "–";
    const auto place_in = [](const Assessed& all, Id<registry::Organisation> unit) {
        for (const app::UnitResult& result : all.results)
            if (result.organisation == unit) return std::to_string(result.place);
        return std::string("–");
    };
    for (const app::Appeal& appeal : must(app::read_appeals(context))) {
        if (appeal.id != upholding.appeal) continue;
        before = place_in(must(app::read_ranking(context, appeal.assessment)), appeal.organisation);
    }
    const auto upheld = must(app::uphold_appeal(context, upholding));
    const Assessed& all = upheld.assessed;
    std::string line;
    for (const app::Score& score : all.scores) {
        if (score.ruling != upheld.appeal.adjustment) continue;
        const auto* found = all.plan.line(score.line);
        line = found == nullptr                     ? score.line
               : call.language == Language::chinese ? found->chinese
                                                    : found->english;
    }
    return call.told(Word::told_appeal_upheld,
                     {std::to_string(upheld.appeal.id.value), line, upholding.points.to_string(),
                      std::to_string(all.assessment.edition), std::to_string(all.assessment.id.value), before,
                      place_in(all, upheld.appeal.organisation)});
}

Reply reject_appeal(Call& call) {
    app::Context context = call.context();
    const auto rejected =
        must(app::reject_appeal(context, call.id<app::Appeal>(0), call.operand(1), call.version()));
    return call.told(Word::told_appeal_rejected, {std::to_string(rejected.id.value), rejected.ruling});
}

Reply withdraw_appeal(Call& call) {
    app::Context context = call.context();
    const auto withdrawn =
        must(app::withdraw_appeal(context, call.id<app::Appeal>(0), call.option("reason"), call.version()));
    return call.told(Word::told_appeal_withdrawn, {std::to_string(withdrawn.id.value)});
}

} // namespace bihuan::commands
