#include "render/assessment.hpp"

#include <algorithm>
#include <functional>

namespace bihuan::render {
namespace {

using app::Adjustment;
using app::Appeal;
using app::Assessed;
using app::Assessment;
using app::Score;
using app::UnitResult;
using assessment::AdjustmentKind;
using assessment::AssessmentState;
using assessment::Input;
using assessment::Line;
using assessment::Plan;

template <class Named>
const std::string& name_in_language(const Named& named, Language language) {
    return language == Language::chinese ? named.chinese : named.english;
}

Cell decimal_cell(const Decimal& value, Tone tone = Tone::plain) {
    return {value.to_string(), value, tone};
}

Cell flag_cell(bool flag, Language language, Tone tone = Tone::warned) {
    Cell cell;
    if (flag) cell.text = say(Word::assess_yes, language);
    cell.tone = tone;
    cell.json = flag ? "true" : "false";
    return cell;
}

std::string_view kind_word(std::string_view kind, Language language) {
    static constexpr std::pair<std::string_view, Word> words[] = {
        {"item", Word::assess_kind_item},
        {"revision", Word::assess_kind_revision},
        {"milestone", Word::assess_kind_milestone},
        {"project", Word::assess_kind_project},
        {"standing", Word::assess_kind_standing},
        {"slip", Word::assess_kind_slip},
        {"report", Word::assess_kind_report},
        {"problem", Word::assess_kind_problem},
        {"supervision_order", Word::assess_kind_order},
        {"whistle", Word::assess_kind_whistle},
        {"motion", Word::assess_kind_motion},
        {"appraisal_subject", Word::assess_kind_appraisal_subject},
        {"register_entry", Word::assess_kind_register_entry},
    };
    for (const auto& [name, word] : words)
        if (name == kind) return say(word, language);
    return kind;
}

std::string line_name(const Plan& plan, const std::string& key, Language language) {
    const Line* line = plan.line(key);
    return line == nullptr ? key : name_in_language(*line, language);
}

std::string exclusion_words(const UnitResult& result, Language language) {
    if (result.exclusion == assessment::nothing_to_assess)
        return std::string(say(Word::assess_nothing, language));
    return result.exclusion;
}

std::string grade_words(const Plan& plan, const UnitResult& result, Language language) {
    const auto* grade = plan.grade(result.grade);
    return grade == nullptr ? result.grade : name_in_language(*grade, language);
}

std::string place_text(const UnitResult& result, Language language) {
    if (result.place == 0) return "–";
    return std::to_string(result.place) + (result.tied ? std::string(say(Word::assess_tied, language)) : "");
}

bool is_name(char c) {
    return (c >= 'a' && c <= 'z') || c == '_' || (c >= '0' && c <= '9');
}

/// The formula with `word` in place of each variable, and signs as people write them.
std::string spelled(std::string_view formula, const std::function<std::string(assessment::Variable)>& word) {
    static constexpr std::pair<std::string_view, std::string_view> signs[] = {
        {"<=", "≤"}, {">=", "≥"}, {"!=", "≠"}, {"==", "="}, {"*", "×"}, {"/", "÷"}, {"-", "−"}};
    std::string out;
    for (std::size_t i = 0; i < formula.size();) {
        if (is_name(formula[i])) {
            std::size_t end = i;
            while (end < formula.size() && (is_name(formula[end]) || formula[end] == '.'))
                ++end;
            const std::string_view name = formula.substr(i, end - i);
            const auto variable = assessment::variable_named(name);
            out += variable ? word(*variable) : std::string(name);
            i = end;
            continue;
        }
        const auto* sign = std::find_if(std::begin(signs), std::end(signs), [&](const auto& each) {
            return formula.substr(i).starts_with(each.first);
        });
        if (sign != std::end(signs)) {
            out += sign->second;
            i += sign->first.size();
        } else {
            out += formula[i++];
        }
    }
    return out;
}

/// 12、15-19
std::string listed(std::string_view ranges, Language language) {
    std::string out;
    for (const char c : ranges) {
        if (c == ',') {
            out += language == Language::chinese ? "、" : ", ";
        } else if (c == '-') {
            out += "–";
        } else {
            out += c;
        }
    }
    return out;
}

} // namespace

const Line* line_meant(const Plan& plan, std::string_view words) {
    for (const Line& line : plan.lines)
        if (line.key == words || line.chinese == words || line.english == words) return &line;
    return nullptr;
}

std::string formula_in_words(std::string_view formula, Language language) {
    return spelled(formula, [&](assessment::Variable variable) {
        const auto& entry = assessment::entry_of(variable);
        return language == Language::chinese ? std::string(entry.chinese)
                                             : "[" + std::string(entry.english) + "]";
    });
}

std::string formula_in_values(const Score& score) {
    return spelled(score.formula, [&](assessment::Variable variable) {
        for (const std::string& text : score.inputs) {
            const auto input = Input::parse(text);
            if (input && input->variable == variable) return input->value ? input->value->to_string() : "0";
        }
        return std::string("?");
    });
}

Sheet variable_sheet(Language language) {
    Sheet sheet;
    sheet.name = say(Word::sheet_variables, language);
    sheet.columns = columns_of({{"name", Word::column_variable},
                                {"meaning", Word::column_assess_meaning},
                                {"record", Word::column_record_kind},
                                {"counted", Word::column_counted, Shown::everywhere, false, true}},
                               language);
    const bool chinese = language == Language::chinese;
    for (const auto& entry : assessment::variables) {
        sheet.rows.push_back({{std::string(entry.name)},
                              {std::string(chinese ? entry.chinese : entry.english)},
                              coded_cell(kind_word(entry.record, language), entry.record),
                              {std::string(chinese ? entry.how_chinese : entry.how_english)}});
    }
    return sheet;
}

Sheet scheme_sheet(const std::vector<app::Scheme>& schemes, Language language) {
    Sheet sheet;
    sheet.name = say(Word::sheet_schemes, language);
    sheet.columns = columns_of({{"number", Word::column_number, Shown::everywhere, true},
                                {"year", Word::column_year_of, Shown::everywhere, true},
                                {"title", Word::column_title, Shown::everywhere, false, true},
                                {"state", Word::column_state},
                                {"replaces", Word::column_replaces, Shown::in_files, true},
                                {"version", Word::column_version, Shown::in_files, true}},
                               language);
    for (const app::Scheme& scheme : schemes) {
        const bool in_force = scheme.state == assessment::SchemeState::in_force;
        sheet.rows.push_back({integer_cell(scheme.id.value),
                              integer_cell(scheme.year),
                              {scheme.title},
                              term_cell(scheme.state, language, in_force ? Tone::good : Tone::plain),
                              integer_cell(scheme.replaces.value),
                              integer_cell(scheme.version)});
    }
    return sheet;
}

Sheet line_sheet(const Plan& plan, Language language) {
    Sheet sheet;
    sheet.name = say(Word::sheet_scheme_lines, language);
    sheet.columns = columns_of({{"line", Word::column_line_key}, {"name", Word::column_name}}, language);
    for (const auto& each : plan.classes) {
        Column column;
        column.heading = name_in_language(each, language);
        column.right = true;
        column.key = "weight_" + each.key;
        sheet.columns.push_back(std::move(column));
    }
    const auto rest =
        columns_of({{"formula", Word::column_formula, Shown::everywhere, false, true}}, language);
    sheet.columns.insert(sheet.columns.end(), rest.begin(), rest.end());
    for (const Line& line : plan.lines) {
        std::vector<Cell> row{{line.key}, {name_in_language(line, language)}};
        for (const int weight : line.weights)
            row.push_back(weight == 0 ? Cell{"–", Decimal()} : integer_cell(weight));
        row.push_back({formula_in_words(line.formula.text(), language)});
        sheet.rows.push_back(std::move(row));
    }
    return sheet;
}

Sheet assessment_sheet(const std::vector<Assessment>& assessments, Language language) {
    Sheet sheet;
    sheet.name = say(Word::sheet_assessments, language);
    sheet.columns =
        columns_of({{"number", Word::column_number, Shown::everywhere, true},
                    {"title", Word::column_title, Shown::everywhere, false, true},
                    {"edition", Word::column_assess_edition, Shown::everywhere, true},
                    {"begins_on", Word::column_from_day},
                    {"ends_on", Word::column_until_day},
                    {"state", Word::column_state},
                    {"appeal_until", Word::column_appeal_until},
                    {"computed_on", Word::column_computed_on, Shown::in_files},
                    {"frozen_on", Word::column_frozen_on},
                    {"scheme", Word::column_scheme, Shown::in_files, true},
                    {"correction", Word::column_assess_correction, Shown::everywhere, false, true},
                    {"fingerprint", Word::column_assess_fingerprint, Shown::in_files},
                    {"version", Word::column_version, Shown::in_files, true}},
                   language);
    for (const Assessment& each : assessments) {
        const Tone tone = each.state == AssessmentState::frozen       ? Tone::good
                          : each.state == AssessmentState::superseded ? Tone::muted
                                                                      : Tone::plain;
        sheet.rows.push_back({integer_cell(each.id.value),
                              {each.title},
                              integer_cell(each.edition),
                              date_cell(each.begins_on),
                              date_cell(each.ends_on),
                              term_cell(each.state, language, tone),
                              date_cell(each.appeal_until),
                              date_cell(each.computed_on),
                              date_cell(each.frozen_on),
                              integer_cell(each.scheme.value),
                              {each.correction},
                              {each.fingerprint},
                              integer_cell(each.version)});
    }
    return sheet;
}

std::string heading_of(const Assessed& all, Language language) {
    const Assessment& assessment = all.assessment;
    std::string text = say(Word::assess_heading, language,
                           {assessment.title, std::to_string(assessment.edition),
                            say(word_of(assessment.state), language), assessment.begins_on.to_string(),
                            assessment.ends_on.to_string(), assessment.computed_on.to_string()}) +
                       "\n";
    if (assessment.state == AssessmentState::published && assessment.appeal_until)
        text += say(Word::assess_window, language, {assessment.appeal_until->to_string()}) + "\n";
    if (!assessment.correction.empty())
        text += say(Word::assess_correction, language, {assessment.correction}) + "\n";
    if (!assessment.fingerprint.empty())
        text += say(Word::assess_fingerprint, language, {assessment.fingerprint}) + "\n";
    return text;
}

Sheet ranking_sheet(const Assessed& all, const Names& organisations, Language language) {
    Sheet sheet;
    sheet.name = say(Word::sheet_ranking, language);
    sheet.columns = columns_of({{"class", Word::column_unit_class},
                                {"place", Word::column_rank, Shown::everywhere, true},
                                {"tied", Word::column_tied, Shown::in_files},
                                {"unit", Word::column_unit, Shown::everywhere, false, true},
                                {"base_points", Word::column_base_points, Shown::everywhere, true},
                                {"bonus", Word::column_bonus, Shown::everywhere, true},
                                {"deduction", Word::column_deduction, Shown::everywhere, true},
                                {"total", Word::column_total_points, Shown::everywhere, true},
                                {"gap", Word::column_gap, Shown::everywhere, true},
                                {"grade", Word::column_assess_grade},
                                {"exclusion", Word::column_exclusion, Shown::everywhere, false, true}},
                               language);
    for (const auto& each : all.plan.classes) {
        std::vector<const UnitResult*> results;
        for (const UnitResult& result : all.results)
            if (result.group == each.key) results.push_back(&result);
        std::stable_sort(results.begin(), results.end(), [](const UnitResult* left, const UnitResult* right) {
            const auto key = [](const UnitResult* one) { return one->place == 0 ? 1 << 20 : one->place; };
            return key(left) < key(right);
        });
        for (const UnitResult* result : results) {
            const Tone tone = result->place == 0 ? Tone::muted : Tone::plain;
            Cell place{place_text(*result, language), Decimal::of(result->place), tone};
            sheet.rows.push_back({coded_cell(name_in_language(each, language), each.key),
                                  std::move(place),
                                  flag_cell(result->tied, language, Tone::plain),
                                  {name_in(organisations, result->organisation.value), {}, tone},
                                  decimal_cell(result->base_points, tone),
                                  decimal_cell(result->bonus, tone),
                                  decimal_cell(result->deduction, tone),
                                  decimal_cell(result->total, tone),
                                  decimal_cell(result->gap, tone),
                                  {grade_words(all.plan, *result, language)},
                                  {exclusion_words(*result, language)}});
        }
    }
    return sheet;
}

Sheet unit_score_sheet(const Assessed& all, Language language) {
    Sheet sheet;
    sheet.name = say(Word::sheet_scores, language);
    sheet.columns = columns_of({{"line", Word::column_line_key, Shown::in_files},
                                {"name", Word::column_line},
                                {"full_weight", Word::column_full_weight, Shown::everywhere, true},
                                {"weight", Word::column_weight, Shown::everywhere, true},
                                {"mark", Word::column_mark, Shown::everywhere, true},
                                {"points", Word::column_assess_points, Shown::everywhere, true},
                                {"excluded", Word::column_not_assessed},
                                {"formula", Word::column_formula, Shown::everywhere, false, true},
                                {"inputs", Word::column_inputs, Shown::in_files},
                                {"sources", Word::column_sources, Shown::in_files}},
                               language);
    const auto joined_by = [](const std::vector<std::string>& parts) {
        std::string out;
        for (const std::string& part : parts)
            (out += out.empty() ? "" : "; ") += part;
        return out;
    };
    for (const Score& score : all.scores) {
        const Tone tone = score.excluded ? Tone::muted : Tone::plain;
        const auto blank = [&](const Decimal& value) {
            return score.excluded ? Cell{"–", value, tone} : decimal_cell(value);
        };
        std::string formula = formula_in_words(score.formula, language);
        if (score.ruling) formula = say(Word::assess_ruled, language);
        sheet.rows.push_back({{score.line},
                              {line_name(all.plan, score.line, language), {}, tone},
                              integer_cell(score.full_weight),
                              blank(score.weight),
                              blank(score.mark),
                              blank(score.points),
                              flag_cell(score.excluded, language, Tone::muted),
                              {std::move(formula), {}, tone},
                              {joined_by(score.inputs)},
                              {joined_by(score.sources)}});
    }
    return sheet;
}

std::string result_text(const Assessed& all, const std::vector<Adjustment>& adjustments, Language language) {
    if (all.results.empty()) return "";
    const UnitResult& result = all.results.front();
    const auto* group = all.plan.unit_class(result.group);
    const std::string group_name = group == nullptr ? result.group : name_in_language(*group, language);
    std::string text;
    if (result.place == 0) {
        text = say(Word::assess_unplaced, language,
                   {result.total.to_string(), group_name, exclusion_words(result, language)});
    } else {
        text = say(Word::assess_placed, language,
                   {result.total.to_string(), result.base_points.to_string(), result.bonus.to_string(),
                    result.deduction.to_string(), group_name, place_text(result, language),
                    result.gap.to_string(), grade_words(all.plan, result, language)});
    }
    text += "\n";
    for (const Adjustment& each : adjustments) {
        text += "  " +
                say(Word::assess_adjusted, language,
                    {say(word_of(each.adjustment_kind), language), each.points.to_string(), each.reason,
                     each.document, std::to_string(each.id.value)}) +
                "\n";
    }
    return text;
}

std::string explanation(const Assessed& all, const Score& score, const std::string& unit, Language language) {
    std::string text =
        say(Word::explain_line, language, {unit, line_name(all.plan, score.line, language), score.line}) +
        "\n";
    const auto add = [&](Word word, std::initializer_list<std::string_view> values) {
        text += "  " + say(word, language, values) + "\n";
    };
    std::int64_t kept = 0;
    int left_out = 0;
    for (const Score& each : all.scores) {
        if (each.organisation != score.organisation) continue;
        if (each.excluded) {
            ++left_out;
        } else {
            kept += each.full_weight;
        }
    }
    const std::string full = std::to_string(score.full_weight);
    add(Word::explain_formula, {formula_in_words(score.formula, language)});
    if (score.excluded) {
        add(Word::explain_excluded, {full});
    } else {
        add(Word::explain_values, {formula_in_values(score), score.mark.to_string()});
        if (left_out > 0) {
            add(Word::explain_spread,
                {full, std::to_string(left_out), std::to_string(kept), score.weight.to_string()});
        }
        const std::string divisor = std::to_string(kept);
        if (score.ruling) {
            add(Word::explain_ruled, {score.points.to_string(), std::to_string(score.ruling.value)});
        } else {
            add(Word::explain_points, {score.mark.to_string(), full, divisor, score.points.to_string()});
        }
    }
    for (const std::string& input_text : score.inputs) {
        const auto input = Input::parse(input_text);
        if (!input) continue;
        const auto& entry = assessment::entry_of(input->variable);
        const bool chinese = language == Language::chinese;
        add(Word::explain_input,
            {chinese ? entry.chinese : entry.english, input->value ? input->value->to_string() : "–",
             chinese ? entry.how_chinese : entry.how_english});
        const std::string prefix = std::string(entry.name) + ": " + std::string(entry.record) + " ";
        for (const std::string& source : score.sources) {
            if (!source.starts_with(prefix)) continue;
            text += "    " +
                    say(Word::explain_records, language,
                        {kind_word(entry.record, language),
                         listed(std::string_view(source).substr(prefix.size()), language)}) +
                    "\n";
        }
    }
    return text;
}

Sheet what_if_sheet(const app::Supposed& supposed, const Names& organisations, Language language) {
    Sheet sheet;
    sheet.name = say(Word::sheet_what_if, language);
    sheet.columns = columns_of({{"class", Word::column_unit_class},
                                {"unit", Word::column_unit, Shown::everywhere, false, true},
                                {"total", Word::column_total_points, Shown::everywhere, true},
                                {"new_total", Word::column_new_total, Shown::everywhere, true},
                                {"place", Word::column_rank, Shown::everywhere, true},
                                {"new_place", Word::column_new_rank, Shown::everywhere, true}},
                               language);
    for (const auto& then : supposed.then.results) {
        const auto now =
            std::find_if(supposed.now.results.begin(), supposed.now.results.end(),
                         [&](const UnitResult& result) { return result.organisation == then.organisation; });
        if (now == supposed.now.results.end()) continue;
        if (now->total == then.total && now->place == then.place) continue;
        const auto* group = supposed.now.plan.unit_class(then.group);
        const Tone tone = then.place < now->place   ? Tone::good
                          : then.place > now->place ? Tone::warned
                                                    : Tone::plain;
        sheet.rows.push_back(
            {coded_cell(group == nullptr ? then.group : name_in_language(*group, language), then.group),
             {name_in(organisations, then.organisation.value)},
             decimal_cell(now->total),
             decimal_cell(then.total, tone),
             {place_text(*now, language), Decimal::of(now->place)},
             {place_text(then, language), Decimal::of(then.place), tone}});
    }
    return sheet;
}

Sheet adjustment_sheet(const std::vector<Adjustment>& adjustments, const Names& organisations,
                       Language language) {
    Sheet sheet;
    sheet.name = say(Word::sheet_adjustments, language);
    sheet.columns = columns_of({{"number", Word::column_number, Shown::everywhere, true},
                                {"unit", Word::column_unit, Shown::everywhere, false, true},
                                {"kind", Word::column_kind},
                                {"points", Word::column_assess_points, Shown::everywhere, true},
                                {"given_on", Word::column_date},
                                {"line", Word::column_line_key, Shown::in_files},
                                {"document", Word::column_behind, Shown::everywhere, false, true},
                                {"reason", Word::column_reason, Shown::everywhere, false, true},
                                {"withdrawn", Word::column_taken_back},
                                {"version", Word::column_version, Shown::in_files, true}},
                               language);
    for (const Adjustment& each : adjustments) {
        const Tone tone = each.withdrawn ? Tone::muted : Tone::plain;
        sheet.rows.push_back({integer_cell(each.id.value),
                              {name_in(organisations, each.organisation.value), {}, tone},
                              term_cell(each.adjustment_kind, language, tone),
                              each.adjustment_kind == AdjustmentKind::exclusion
                                  ? Cell{"–", Decimal(), tone}
                                  : decimal_cell(each.points, tone),
                              date_cell(each.given_on),
                              {each.line},
                              {each.document},
                              {each.reason},
                              flag_cell(each.withdrawn, language, Tone::muted),
                              integer_cell(each.version)});
    }
    return sheet;
}

Sheet appeal_sheet(const std::vector<Appeal>& appeals, const Names& organisations, Language language) {
    Sheet sheet;
    sheet.name = say(Word::sheet_appeals, language);
    sheet.columns = columns_of({{"number", Word::column_number, Shown::everywhere, true},
                                {"assessment", Word::column_of_assessment, Shown::everywhere, true},
                                {"unit", Word::column_unit, Shown::everywhere, false, true},
                                {"line", Word::column_line_key},
                                {"text", Word::column_appeal_text, Shown::everywhere, false, true},
                                {"filed_on", Word::column_appeal_filed},
                                {"ruling_by", Word::column_ruling_by},
                                {"state", Word::column_state},
                                {"ruled_on", Word::column_ruled_on, Shown::in_files},
                                {"late", Word::column_ruled_late},
                                {"ruling", Word::column_ruling, Shown::everywhere, false, true},
                                {"adjustment", Word::column_adjustment, Shown::in_files, true},
                                {"version", Word::column_version, Shown::in_files, true}},
                               language);
    for (const Appeal& each : appeals) {
        sheet.rows.push_back(
            {integer_cell(each.id.value),
             integer_cell(each.assessment.value),
             {name_in(organisations, each.organisation.value)},
             {each.line},
             {each.text},
             date_cell(each.filed_on),
             date_cell(each.ruling_by),
             term_cell(each.state, language,
                       each.state == assessment::AppealState::filed ? Tone::noted : Tone::plain),
             date_cell(each.ruled_on),
             flag_cell(each.late, language),
             {each.ruling},
             integer_cell(each.adjustment.value),
             integer_cell(each.version)});
    }
    return sheet;
}

} // namespace bihuan::render
