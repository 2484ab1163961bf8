#include "cycle/targets/findings.hpp"

namespace bihuan::targets {
namespace {

// A count or a sum grows over the year and is reported so; a share, a rate or a place is a state.
bool adds_up(const Finding& finding, const registry::Indicator* indicator) {
    const bool amount = finding.measure == Measure::level || finding.measure == Measure::increment;
    if (!amount) return false;
    return indicator ? indicator->cumulative : finding.unit != "%" && finding.unit != "‰";
}

registry::Direction direction_of(const Finding& finding, const registry::Indicator* indicator) {
    using enum registry::Direction;
    const bool limit = finding.relation == Relation::le || finding.relation == Relation::lt;
    const bool fall = finding.measure == Measure::growth && finding.value && finding.value->is_negative();
    if (limit || fall || finding.measure == Measure::rank) return less_is_better;
    return indicator ? indicator->direction : more_is_better;
}

} // namespace

Result<FindingState> next_state(const Finding& finding, FindingAction action) {
    for (const FindingMove& move : finding_moves) {
        if (move.from == finding.state && move.action == action) return move.to;
    }
    return Error{ErrorKind::wrong_state, "finding " + std::to_string(finding.ordinal),
                 std::string(name_of(finding.state))};
}

Finding corrected(Finding finding, const Correction& correction) {
    const auto set = [](auto& field, const auto& wanted) {
        if (wanted) field = *wanted;
    };
    set(finding.category, correction.category);
    set(finding.number, correction.number);
    set(finding.title, correction.title);
    set(finding.text, correction.text);
    set(finding.leads, correction.leads);
    set(finding.responsible, correction.responsible);
    set(finding.cooperating, correction.cooperating);
    set(finding.indicator, correction.indicator);
    set(finding.measure, correction.measure);
    set(finding.relation, correction.relation);
    if (correction.value) {
        finding.value = correction.value;
        finding.value_high = correction.value_high;
    }
    set(finding.unit, correction.unit);
    set(finding.scope, correction.scope);
    set(finding.rule, correction.rule);
    set(finding.reference, correction.reference);
    set(finding.due_on, correction.due_on);
    set(finding.due_text, correction.due_text);
    return finding;
}

Item item_of(const Finding& finding, const SourceDocument& document, MadeOut made_out) {
    Item item;
    item.item_kind = finding.item_kind;
    item.category = finding.category;
    item.year = document.year;
    item.number = finding.number;
    item.section = finding.section;
    item.title = finding.title;
    item.text = finding.text;
    item.parent = made_out.parent;
    item.state = made_out.leads.empty() ? ItemState::draft : ItemState::active;
    item.leads = std::move(made_out.leads);
    item.responsible = std::move(made_out.responsible);
    item.cooperating = std::move(made_out.cooperating);
    if (made_out.indicator) item.indicator = made_out.indicator->id;
    item.measure = finding.measure;
    item.relation = finding.relation;
    item.value = finding.value;
    item.value_high = finding.value_high;
    item.unit = finding.unit;
    item.scope = finding.scope;
    item.rule = finding.rule;
    item.reference = finding.reference;
    item.direction = direction_of(finding, made_out.indicator);
    item.cumulative = adds_up(finding, made_out.indicator);
    item.due_on = finding.due_on ? finding.due_on : Date::of(document.year, 12, 31);
    item.due_text = finding.due_text;
    return item;
}

Clause clause_of(const Finding& finding, Id<Item> item) {
    Clause clause;
    clause.item = item;
    clause.document = finding.document;
    clause.span_begin = finding.span_begin;
    clause.span_end = finding.span_end;
    clause.sentence = finding.sentence;
    return clause;
}

Result<Change<Finding>> decide(const Finding& finding, FindingAction action, Id<Item> item,
                               const std::string& reason) {
    const auto next = next_state(finding, action);
    if (!next) return next.error();
    Finding after = finding;
    after.state = *next;
    after.item = item;
    return Change<Finding>::changed(finding, std::move(after), reason);
}

std::string wording_of(const Finding& finding) {
    const auto printed = [](const auto& each) { return each ? each->to_string() : std::string(); };
    const auto joined = [](const std::vector<std::string>& names) { return to_value(names).text(); };
    std::string wording;
    for (const std::string& part :
         {std::string(name_of(finding.item_kind)), std::string(name_of(finding.category)), finding.sentence,
          finding.title, finding.text, joined(finding.leads), joined(finding.responsible),
          joined(finding.cooperating), finding.indicator, std::string(name_of(finding.measure)),
          std::string(name_of(finding.relation)), printed(finding.value), printed(finding.value_high),
          finding.unit, finding.scope, std::string(name_of(finding.rule)), finding.reference,
          printed(finding.due_on)}) {
        wording += part;
        wording += '\x1f';
    }
    return wording;
}

} // namespace bihuan::targets
