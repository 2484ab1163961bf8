#include "cycle/assessment/editions.hpp"

namespace bihuan::assessment {
namespace {

std::string named(const Appeal& appeal) {
    return "appeal " + std::to_string(appeal.id.value);
}

Result<AssessmentState> moved(const Assessment& assessment, AssessmentAction action) {
    for (const AssessmentMove& move : assessment_moves)
        if (move.from == assessment.state && move.action == action) return move.to;
    return Error{ErrorKind::wrong_state, assessment.title, std::string(name_of(assessment.state))};
}

Result<Appeal> moved(const Appeal& appeal, AppealAction action) {
    for (const AppealMove& move : appeal_moves) {
        if (move.from != appeal.state || move.action != action) continue;
        Appeal after = appeal;
        after.state = move.to;
        return after;
    }
    return Error{ErrorKind::wrong_state, named(appeal), std::string(name_of(appeal.state))};
}

Result<Appeal> ruled(const Appeal& appeal, AppealAction action, const Ruling& ruling) {
    auto after = moved(appeal, action);
    if (!after) return after;
    if (ruling.words.empty()) return Error{ErrorKind::needs_reason, named(appeal), ""};
    after->ruling = ruling.words;
    after->ruled_on = ruling.on;
    after->ruled_by = ruling.post;
    after->late = appeal.late || ruling.on > appeal.ruling_by;
    return after;
}

} // namespace

Result<Assessment> begin(const Scheme& scheme, Assessment wanted, std::span<const Assessment> others,
                         Date today) {
    if (scheme.state != SchemeState::in_force)
        return Error{ErrorKind::wrong_state, scheme.title, std::string(name_of(scheme.state))};
    wanted.year = scheme.year;
    wanted.scheme = scheme.id;
    if (wanted.ends_on < wanted.begins_on || wanted.begins_on.year() != scheme.year ||
        wanted.ends_on.year() != scheme.year) {
        return Error{ErrorKind::impossible_date,
                     wanted.begins_on.to_string() + " – " + wanted.ends_on.to_string(),
                     std::to_string(scheme.year)};
    }
    for (const Assessment& other : others) {
        if (other.scheme == wanted.scheme && other.begins_on == wanted.begins_on &&
            other.ends_on == wanted.ends_on && other.state != AssessmentState::superseded)
            return Error{ErrorKind::already_there, "assessment " + std::to_string(other.id.value), ""};
    }
    wanted.computed_on = today;
    wanted.edition = 1;
    wanted.state = AssessmentState::computed;
    return wanted;
}

Result<Change<Assessment>> compute_again(const Assessment& assessment, Date today) {
    const auto to = moved(assessment, AssessmentAction::compute_assessment);
    if (!to) return to.error();
    Assessment after = assessment;
    after.state = *to;
    after.computed_on = today;
    return Change<Assessment>::changed(assessment, std::move(after));
}

Result<Change<Assessment>> publish(const Assessment& assessment, int appeal_days,
                                   const registry::Calendar& calendar, Date today) {
    const auto to = moved(assessment, AssessmentAction::publish_assessment);
    if (!to) return to.error();
    Assessment after = assessment;
    after.state = *to;
    after.appeal_until = calendar.plus_working_days(today, appeal_days);
    return Change<Assessment>::changed(assessment, std::move(after));
}

Result<Change<Assessment>> freeze(const Assessment& assessment, bool appeals_wait, std::string fingerprint,
                                  Date today) {
    const auto to = moved(assessment, AssessmentAction::freeze_assessment);
    if (!to) return to.error();
    if (assessment.appeal_until && today <= *assessment.appeal_until)
        return Error{ErrorKind::window_runs, assessment.title, assessment.appeal_until->to_string()};
    if (appeals_wait) return Error{ErrorKind::appeals_wait, assessment.title, ""};
    Assessment after = assessment;
    after.state = *to;
    after.frozen_on = today;
    after.fingerprint = std::move(fingerprint);
    return Change<Assessment>::changed(assessment, std::move(after));
}

Result<Correction> correct(const Assessment& assessment, const std::string& reason, Date today,
                           AssessmentState state) {
    const auto to = moved(assessment, AssessmentAction::correct_assessment);
    if (!to) return to.error();
    if (reason.empty()) return Error{ErrorKind::needs_reason, assessment.title, ""};
    Assessment old = assessment;
    old.state = *to;
    Assessment next = assessment;
    next.id = {};
    next.version = 0;
    next.state = state;
    next.edition = assessment.edition + 1;
    next.corrects = assessment.id;
    next.correction = reason;
    next.frozen_on.reset();
    next.fingerprint.clear();
    if (state == AssessmentState::computed) {
        next.appeal_until.reset();
        next.computed_on = today;
    }
    return Correction{Change<Assessment>::changed(assessment, std::move(old), reason), std::move(next)};
}

Result<Change<Adjustment>> give(Adjustment adjustment) {
    if (adjustment.reason.empty()) return Error{ErrorKind::needs_reason, adjustment.document, ""};
    if (adjustment.document.empty()) return Error{ErrorKind::needs_value, adjustment.reason, "document"};
    const bool exclusion = adjustment.adjustment_kind == AdjustmentKind::exclusion;
    const bool ruling = adjustment.adjustment_kind == AdjustmentKind::ruling;
    const bool none = adjustment.points.is_zero() ? !ruling : adjustment.points.is_negative();
    if (exclusion) {
        adjustment.points = {};
    } else if (none || adjustment.points > Decimal::of(100)) {
        return Error{ErrorKind::out_of_range, adjustment.points.to_string(), "0 – 100"};
    }
    return Change<Adjustment>::created(std::move(adjustment));
}

Result<Change<Adjustment>> take_back(const Adjustment& adjustment, const std::string& reason) {
    if (adjustment.withdrawn || adjustment.adjustment_kind == AdjustmentKind::ruling)
        return Error{ErrorKind::wrong_state, "adjustment " + std::to_string(adjustment.id.value),
                     adjustment.withdrawn ? "withdrawn" : "ruling"};
    if (reason.empty()) return Error{ErrorKind::needs_reason, adjustment.document, ""};
    Adjustment after = adjustment;
    after.withdrawn = true;
    return Change<Adjustment>::changed(adjustment, std::move(after), reason);
}

bool counts(const Adjustment& adjustment, const Assessment& assessment) {
    if (adjustment.withdrawn || adjustment.adjustment_kind == AdjustmentKind::ruling) return false;
    return adjustment.year == assessment.year && assessment.begins_on <= adjustment.given_on &&
           adjustment.given_on <= assessment.ends_on;
}

Result<Change<Appeal>> file(Appeal appeal, const Assessment& assessment, int ruling_days,
                            const registry::Calendar& calendar, Date today) {
    if (assessment.state != AssessmentState::published)
        return Error{ErrorKind::wrong_state, assessment.title, std::string(name_of(assessment.state))};
    if (assessment.appeal_until && today > *assessment.appeal_until)
        return Error{ErrorKind::window_over, assessment.title, assessment.appeal_until->to_string()};
    if (appeal.text.empty()) return Error{ErrorKind::needs_value, assessment.title, "text"};
    appeal.assessment = assessment.id;
    appeal.filed_on = today;
    appeal.ruling_by = calendar.plus_working_days(today, ruling_days);
    return Change<Appeal>::created(std::move(appeal));
}

Result<Change<Appeal>> uphold(const Appeal& appeal, const Ruling& ruling, Id<Adjustment> adjustment) {
    auto after = ruled(appeal, AppealAction::uphold_appeal, ruling);
    if (!after) return after.error();
    after->adjustment = adjustment;
    return Change<Appeal>::changed(appeal, std::move(*after), ruling.words);
}

Result<Change<Appeal>> reject(const Appeal& appeal, const Ruling& ruling) {
    auto after = ruled(appeal, AppealAction::reject_appeal, ruling);
    if (!after) return after.error();
    return Change<Appeal>::changed(appeal, std::move(*after), ruling.words);
}

Result<Change<Appeal>> withdraw(const Appeal& appeal, const std::string& reason) {
    auto after = moved(appeal, AppealAction::withdraw_appeal);
    if (!after) return after.error();
    return Change<Appeal>::changed(appeal, std::move(*after), reason);
}

} // namespace bihuan::assessment
