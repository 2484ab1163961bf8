#include "cycle/assessment/scheme.hpp"

#include <algorithm>
#include <set>

#include "embedded/assessment.hpp"
#include "registry/organisations.hpp"
#include "registry/settings.hpp"

namespace bihuan::assessment {
namespace {

using registry::Settings;

bool is_key(std::string_view name) {
    return !name.empty() && name.size() <= 40 &&
           name.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789_") == std::string_view::npos;
}

std::vector<std::string> keys_under(Settings& settings, std::string_view prefix) {
    std::vector<std::string> keys = settings.names_under(prefix);
    for (const std::string& key : keys) {
        if (!is_key(key)) settings.refuse(std::string(prefix) + "." + key, key + " ? [a-z0-9_]");
    }
    return keys;
}

void read_names(Settings& settings, const std::string& at, std::string& chinese, std::string& english) {
    settings.read(at + ".name", chinese);
    if (chinese.empty()) settings.refuse(at, at + ".name ?");
    english = chinese;
    settings.read(at + ".english", english);
}

UnitClass read_class(Settings& settings, const std::string& key) {
    const std::string at = "classes." + key;
    UnitClass found;
    found.key = key;
    read_names(settings, at, found.chinese, found.english);
    settings.read(at + ".kinds", found.kinds);
    settings.read(at + ".words", found.words);
    settings.read(at + ".units", found.units);
    found.units_place = settings.place_of(at + ".units");
    if (found.kinds.empty() && found.words.empty() && found.units.empty()) {
        settings.refuse(at, at + " = kinds | words | units");
    }
    for (const std::string& word : found.words)
        if (word.empty()) settings.refuse(at + ".words", "\"\" ?");
    return found;
}

void read_formula(Settings& settings, const std::string& at, Line& line) {
    std::string text, needs;
    settings.read(at + ".formula", text);
    if (text.empty()) return settings.refuse(at, at + ".formula ?");
    auto formula = Formula::parse(text);
    if (!formula) return settings.refuse(at + ".formula", at + ".formula: " + formula.error().detail);
    line.formula = std::move(*formula);
    settings.read(at + ".needs", needs);
    if (needs.empty()) return;
    line.needs = variable_named(needs);
    if (!line.needs) settings.refuse(at + ".needs", at + ".needs: " + needs + " ?");
}

void read_weights(Settings& settings, const std::string& at, const std::vector<UnitClass>& classes,
                  Line& line) {
    if (settings.has(at + ".weight")) { // the same in every class
        int weight = 0;
        settings.read(at + ".weight", weight, 1, 100);
        line.weights.assign(classes.size(), weight);
        return;
    }
    line.weights.assign(classes.size(), 0);
    for (const std::string& key : settings.names_under(at + ".weight")) {
        const bool known = std::any_of(classes.begin(), classes.end(),
                                       [&](const UnitClass& each) { return each.key == key; });
        if (!known) settings.refuse(at + ".weight." + key, at + ".weight." + key + " ?");
    }
    for (std::size_t i = 0; i < classes.size(); ++i)
        settings.read(at + ".weight." + classes[i].key, line.weights[i], 0, 100);
    if (std::all_of(line.weights.begin(), line.weights.end(), [](int weight) { return weight == 0; }))
        settings.refuse(at, at + ".weight ?");
}

Line read_line(Settings& settings, const std::string& key, const std::vector<UnitClass>& classes) {
    const std::string at = "lines." + key;
    Line line;
    line.key = key;
    read_names(settings, at, line.chinese, line.english);
    read_formula(settings, at, line);
    read_weights(settings, at, classes, line);
    return line;
}

Grade read_grade(Settings& settings, const std::string& key) {
    const std::string at = "grades." + key;
    Grade grade;
    grade.key = key;
    read_names(settings, at, grade.chinese, grade.english);
    const auto number = [&](const std::string& name) -> std::optional<int> {
        if (!settings.has(at + name)) return std::nullopt;
        int value = 0;
        settings.read(at + name, value, 0, 200);
        return value;
    };
    grade.share = number(".share");
    grade.at_least = number(".at_least");
    return grade;
}

/// What only shows when all is read.
void check(Settings& settings, const Plan& plan) {
    if (plan.title.empty()) settings.refuse("title", "title ?");
    if (plan.classes.empty()) settings.refuse("classes", "[classes.…] ?");
    if (plan.lines.empty()) settings.refuse("lines", "[lines.…] ?");
    std::set<registry::OrganisationClass> kinds;
    std::set<std::string> names;
    for (const UnitClass& each : plan.classes) {
        const std::string at = "classes." + each.key;
        for (const auto kind : each.kinds) {
            if (!kinds.insert(kind).second)
                settings.refuse(at + ".kinds", at + ".kinds: " + std::string(name_of(kind)) + " × 2");
        }
        for (const std::string& unit : each.units)
            if (!names.insert(unit).second) settings.refuse(at + ".units", at + ".units: " + unit + " × 2");
    }
    for (std::size_t i = 0; i < plan.classes.size(); ++i) {
        int sum = 0;
        for (const Line& line : plan.lines)
            sum += line.weights[i];
        if (sum == 100) continue;
        const std::string key = plan.classes[i].key;
        settings.refuse("classes." + key, key + ": Σ weight = " + std::to_string(sum) + " ≠ 100");
    }
}

Error in_two(const UnitClass& one, const UnitClass& other, const std::string& unit) {
    return {ErrorKind::bad_policy, other.units_place, unit + ": " + one.chinese + " + " + other.chinese};
}

} // namespace

std::vector<Variable> Line::reads() const {
    std::vector<Variable> all;
    if (needs) all.push_back(*needs);
    for (const Variable variable : formula.reads())
        if (variable != needs) all.push_back(variable);
    return all;
}

const Line* Plan::line(std::string_view key) const {
    for (const Line& each : lines)
        if (each.key == key) return &each;
    return nullptr;
}
const UnitClass* Plan::unit_class(std::string_view key) const {
    for (const UnitClass& each : classes)
        if (each.key == key) return &each;
    return nullptr;
}
const Grade* Plan::grade(std::string_view key) const {
    for (const Grade& each : grades)
        if (each.key == key) return &each;
    return nullptr;
}

std::string_view Plan::default_text() {
    return embedded::scheme_toml;
}

Result<Plan> Plan::parse(std::string_view text, std::string_view file) {
    auto settings = Settings::parse(text, file);
    if (!settings) return settings.error();
    Plan plan;
    settings->read("title", plan.title);
    settings->read("digits", plan.digits, 0, 6);
    settings->read("public_ranking", plan.public_ranking);
    settings->read("appeals.file_within_working_days", plan.appeal_days, 1, 60);
    settings->read("appeals.rule_within_working_days", plan.ruling_days, 1, 60);
    settings->read("caps.bonus", plan.most_bonus, 0, 100);
    settings->read("caps.deduction", plan.most_deduction, 0, 100);
    for (const std::string& key : keys_under(*settings, "classes"))
        plan.classes.push_back(read_class(*settings, key));
    for (const std::string& key : keys_under(*settings, "lines"))
        plan.lines.push_back(read_line(*settings, key, plan.classes));
    for (const std::string& key : keys_under(*settings, "grades"))
        plan.grades.push_back(read_grade(*settings, key));
    check(*settings, plan);
    if (auto finished = settings->finish(); !finished) return finished.error();
    return plan;
}

Result<std::map<std::int64_t, std::size_t>> members_of(const Plan& plan, std::string_view region_name,
                                                       const std::vector<Organisation>& organisations) {
    const registry::Organisations known(organisations, region_name);
    std::map<std::int64_t, std::size_t> by_name, members;
    for (std::size_t i = 0; i < plan.classes.size(); ++i) {
        for (const std::string& name : plan.classes[i].units) {
            const auto unit = known.resolve(name);
            if (!unit) {
                const std::string nearest = unit.error().detail;
                return Error{ErrorKind::bad_policy, plan.classes[i].units_place,
                             name + " ?" + (nearest.empty() ? "" : " " + nearest)};
            }
            const auto [place, is_new] = by_name.emplace(unit->value, i);
            if (!is_new && place->second != i)
                return in_two(plan.classes[place->second], plan.classes[i], name);
        }
    }
    for (const Organisation& unit : organisations) {
        if (unit.closed_on) continue;
        if (const auto found = by_name.find(unit.id.value); found != by_name.end()) {
            members[unit.id.value] = found->second;
            continue;
        }
        if (unit.organisation_class == registry::OrganisationClass::group) continue;
        std::optional<std::size_t> by_word, by_kind;
        for (std::size_t i = 0; i < plan.classes.size(); ++i) {
            const UnitClass& each = plan.classes[i];
            const bool has = std::any_of(each.words.begin(), each.words.end(), [&](const std::string& word) {
                return unit.name.find(word) != std::string::npos;
            });
            if (has && by_word) return in_two(plan.classes[*by_word], each, unit.name);
            if (has) by_word = i;
            if (std::find(each.kinds.begin(), each.kinds.end(), unit.organisation_class) != each.kinds.end())
                by_kind = i;
        }
        if (by_word || by_kind) members[unit.id.value] = by_word ? *by_word : *by_kind;
    }
    return members;
}

namespace {

Result<SchemeState> moved(const Scheme& scheme, SchemeAction action) {
    for (const SchemeMove& move : scheme_moves)
        if (move.from == scheme.state && move.action == action) return move.to;
    return Error{ErrorKind::wrong_state, scheme.title, std::string(name_of(scheme.state))};
}

} // namespace

Result<Change<Scheme>> draft_scheme(int year, std::string source, std::string_view file) {
    const auto plan = Plan::parse(source, file);
    if (!plan) return plan.error();
    Scheme scheme;
    scheme.title = plan->title;
    scheme.year = year;
    scheme.source = std::move(source);
    return Change<Scheme>::created(std::move(scheme));
}

Result<std::vector<Change<Scheme>>> enact(const Scheme& scheme, std::span<const Scheme> in_force) {
    const auto to = moved(scheme, SchemeAction::enact_scheme);
    if (!to) return to.error();
    std::vector<Change<Scheme>> changes;
    Scheme after = scheme;
    after.state = *to;
    for (const Scheme& old : in_force) {
        if (old.year != scheme.year || old.id == scheme.id) continue;
        Scheme replaced = old;
        replaced.state = SchemeState::withdrawn;
        after.replaces = old.id;
        changes.push_back(Change<Scheme>::changed(old, std::move(replaced), "→ " + scheme.title));
    }
    changes.push_back(Change<Scheme>::changed(scheme, std::move(after)));
    return changes;
}

Result<Change<Scheme>> withdraw(const Scheme& scheme, const std::string& reason) {
    const auto to = moved(scheme, SchemeAction::withdraw_scheme);
    if (!to) return to.error();
    if (reason.empty()) return Error{ErrorKind::needs_reason, scheme.title, ""};
    Scheme after = scheme;
    after.state = *to;
    return Change<Scheme>::changed(scheme, std::move(after), reason);
}

} // namespace bihuan::assessment
