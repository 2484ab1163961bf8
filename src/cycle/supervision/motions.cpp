#include "cycle/supervision/motions.hpp"

#include <algorithm>

namespace bihuan::supervision {
namespace {

using enum MotionState;
using enum MotionAction;

constexpr MotionMove moves[] = {
    {received, assign_motion, assigned, assigned},
    {assigned, assign_motion, assigned, assigned},
    {assigned, bounce_motion, received, received},
    {assigned, accept_motion, working, working},
    {working, MotionAction::give_opinion, working, working},
    {reopened, MotionAction::give_opinion, reopened, reopened},
    {working, answer_motion, answered, answered},
    {reopened, answer_motion, answered, answered},
    {answered, MotionAction::record_satisfaction, closed, reopened},
    {assigned, extend_motion, assigned, assigned},
    {working, extend_motion, working, working},
    {reopened, extend_motion, reopened, reopened},
    {received, join_motion, joined, joined},
    {assigned, join_motion, joined, joined},
    {working, join_motion, joined, joined},
    {received, withdraw_motion, withdrawn, withdrawn},
    {assigned, withdraw_motion, withdrawn, withdrawn},
    {working, withdraw_motion, withdrawn, withdrawn},
    {reopened, withdraw_motion, withdrawn, withdrawn},
};

Error error_of(const Motion& motion, ErrorKind kind, std::string detail) {
    return {kind, name_of_motion(motion), std::move(detail)};
}

Result<Motion> moved(const Motion& motion, MotionAction action) {
    for (const MotionMove& move : moves) {
        if (move.from == motion.state && move.action == action) return motion;
    }
    return error_of(motion, ErrorKind::wrong_state, std::string(name_of(motion.state)));
}

/// The same for an action that must be explained.
Result<Motion> moved(const Motion& motion, MotionAction action, const std::string& reason) {
    auto after = moved(motion, action);
    if (after && reason.empty()) {
        return error_of(motion, ErrorKind::needs_reason, std::string(name_of(action)));
    }
    if (after) after->last_reason = reason;
    return after;
}

void mark_late(Motion& motion, Date today) {
    motion.late = motion.late || (motion.due_on && today > *motion.due_on);
}

int months_of(MotionKind kind, const MotionPolicy& policy) {
    switch (kind) {
        case MotionKind::motion:
            return policy.motion_months;
        case MotionKind::suggestion:
            return policy.suggestion_months;
        case MotionKind::proposal:
            return policy.proposal_months;
    }
    return policy.suggestion_months;
}

std::string opinion_prefix(Id<Organisation> organisation) {
    return std::to_string(organisation.value) + " ";
}

void close(Motion& motion, Date today) {
    motion.state = closed;
    motion.closed_on = today;
}

} // namespace

std::span<const MotionMove> motion_moves() {
    return moves;
}

bool is_open(MotionState state) {
    return state == received || state == assigned || state == working || state == reopened;
}

std::string name_of_motion(const Motion& motion) {
    std::string name =
        motion.session + (motion.session.empty() || motion.number.empty() ? "" : " ") + motion.number;
    return name.empty() ? motion.title : name;
}

Result<Change<Motion>> receive(Motion wanted) {
    if (wanted.title.empty()) return error_of(wanted, ErrorKind::needs_value, "title");
    if (wanted.deputies.empty()) return error_of(wanted, ErrorKind::needs_value, "--deputy");
    if (wanted.year < 2000 || wanted.year > 2100) {
        return error_of(wanted, ErrorKind::impossible_date, "year " + std::to_string(wanted.year));
    }
    wanted.state = received;
    return Change<Motion>::created(std::move(wanted));
}

Result<Change<Motion>> assign(const Motion& motion, MotionAssignment wanted, const std::string& reason,
                              const MotionPolicy& policy, Date today) {
    auto after = moved(motion, assign_motion);
    if (!after) return after.error();
    if (motion.state == assigned && reason.empty()) {
        return error_of(motion, ErrorKind::needs_reason, "assign_motion");
    }
    if (!wanted.organisation) return error_of(motion, ErrorKind::needs_value, "unit");
    if (!reason.empty()) after->last_reason = reason;
    after->state = assigned;
    after->organisation = wanted.organisation;
    after->joint.clear();
    for (const Id<Organisation> each : wanted.joint) {
        if (each != after->organisation && std::ranges::count(after->joint, each) == 0)
            after->joint.push_back(each);
    }
    after->opinions.clear();
    after->suggested = {};
    after->bounce_until = policy.calendar.plus_working_days(today, policy.bounce_days);
    if (!motion.due_on) {
        after->due_on = after->original_due_on = today.plus_months(months_of(motion.motion_kind, policy));
    }
    mark_late(*after, today);
    return Change<Motion>::changed(motion, std::move(*after), reason);
}

Result<Change<Motion>> bounce(const Motion& motion, const std::string& reason, Id<Organisation> suggested,
                              const MotionPolicy& policy, Date today) {
    auto after = moved(motion, bounce_motion, reason);
    if (!after) return after.error();
    if (motion.bounces >= policy.bounces) {
        return error_of(motion, ErrorKind::no_more_times, std::to_string(policy.bounces));
    }
    if (today > *motion.bounce_until) {
        return error_of(motion, ErrorKind::impossible_date,
                        today.to_string() + " > " + motion.bounce_until->to_string());
    }
    after->state = received;
    after->organisation = {};
    after->joint.clear();
    after->bounce_until.reset();
    after->suggested = suggested;
    ++after->bounces;
    return Change<Motion>::changed(motion, std::move(*after), reason);
}

Result<Change<Motion>> accept(const Motion& motion) {
    auto after = moved(motion, accept_motion);
    if (!after) return after.error();
    after->state = working;
    return Change<Motion>::changed(motion, std::move(*after));
}

Result<Change<Motion>> give_opinion(const Motion& motion, Id<Organisation> organisation,
                                    const std::string& opinion) {
    auto after = moved(motion, MotionAction::give_opinion);
    if (!after) return after.error();
    if (std::ranges::count(motion.joint, organisation) == 0) {
        return error_of(motion, ErrorKind::needs_value, "unit");
    }
    if (opinion.empty()) return error_of(motion, ErrorKind::needs_value, "text");
    const std::string prefix = opinion_prefix(organisation);
    std::erase_if(after->opinions, [&](const std::string& each) { return each.starts_with(prefix); });
    std::string line = prefix + opinion;
    std::replace_if( // a list keeps one a line
        line.begin(), line.end(), [](unsigned char c) { return c < 0x20; }, ' ');
    after->opinions.push_back(std::move(line));
    return Change<Motion>::changed(motion, std::move(*after));
}

std::vector<Id<Organisation>> silent_units(const Motion& motion) {
    std::vector<Id<Organisation>> silent;
    for (const Id<Organisation> each : motion.joint) {
        const std::string prefix = opinion_prefix(each);
        const bool spoke = std::ranges::any_of(
            motion.opinions, [&](const std::string& opinion) { return opinion.starts_with(prefix); });
        if (!spoke) silent.push_back(each);
    }
    return silent;
}

Result<Change<Motion>> answer(const Motion& motion, const MotionAnswer& given, const MotionPolicy& policy,
                              Date today) {
    auto after = moved(motion, answer_motion);
    if (!after) return after.error();
    if (given.grade == AnswerGrade::none) return error_of(motion, ErrorKind::needs_value, "grade");
    if (given.text.empty()) return error_of(motion, ErrorKind::needs_value, "answer");
    const auto silent = silent_units(motion);
    if (!silent.empty()) {
        return error_of(motion, ErrorKind::needs_value, "opinion");
    }
    mark_late(*after, today);
    after->state = answered;
    after->grade = given.grade;
    after->answer = given.text;
    after->letter = given.letter;
    after->answered_on = today;
    after->confirm_by = policy.calendar.plus_working_days(today, policy.satisfaction_days);
    return Change<Motion>::changed(motion, std::move(*after));
}

Change<Motion> answer_along(const Motion& joined, const Motion& main) {
    Motion after = joined;
    after.state = answered;
    after.organisation = main.organisation;
    after.joint = main.joint;
    after.opinions = main.opinions;
    after.grade = main.grade;
    after.answer = main.answer;
    after.letter = main.letter;
    after.answered_on = main.answered_on;
    after.confirm_by = main.confirm_by;
    after.due_on = main.due_on;
    after.original_due_on = main.original_due_on;
    after.late = joined.late || main.late;
    return Change<Motion>::changed(joined, std::move(after), name_of_motion(main));
}

Change<Motion> release(const Motion& joined, const Motion& main) {
    Motion after = joined;
    after.state = received;
    after.joined_into = {};
    return Change<Motion>::changed(joined, std::move(after), name_of_motion(main));
}

Change<Motion> rejoin(const Motion& answered, const Motion& main) {
    Motion after = answered;
    after.state = joined;
    after.confirm_by.reset();
    return Change<Motion>::changed(answered, std::move(after), name_of_motion(main));
}

Result<Change<Motion>> record_satisfaction(const Motion& motion, Satisfaction satisfaction,
                                           const std::string& text, const MotionPolicy& policy, Date today) {
    auto after = moved(motion, MotionAction::record_satisfaction);
    if (!after) return after.error();
    if (satisfaction == Satisfaction::none) return error_of(motion, ErrorKind::needs_value, "satisfaction");
    after->satisfaction = satisfaction;
    after->satisfaction_text = text;
    if (satisfaction != Satisfaction::unsatisfied) {
        close(*after, today);
        return Change<Motion>::changed(motion, std::move(*after), text);
    }
    if (text.empty()) return error_of(motion, ErrorKind::needs_reason, "record_satisfaction");
    after->state = reopened;
    ++after->reopened;
    after->last_reason = text;
    after->opinions.clear();
    after->confirm_by.reset();
    after->extensions = 0;
    after->due_on = after->original_due_on = policy.calendar.plus_working_days(today, policy.correction_days);
    return Change<Motion>::changed(motion, std::move(*after), text);
}

Result<Change<Motion>> extend(const Motion& motion, Date due_on, const std::string& reason,
                              const MotionPolicy& policy, Date today) {
    auto after = moved(motion, extend_motion, reason);
    if (!after) return after.error();
    if (motion.extensions >= policy.extensions) {
        return error_of(motion, ErrorKind::no_more_times, std::to_string(policy.extensions));
    }
    const Date last = motion.due_on->plus_months(policy.extension_months);
    if (due_on <= *motion.due_on || due_on < today || due_on > last) {
        return error_of(motion, ErrorKind::impossible_date,
                        motion.due_on->to_string() + " – " + last.to_string());
    }
    mark_late(*after, today);
    after->due_on = due_on;
    ++after->extensions;
    return Change<Motion>::changed(motion, std::move(*after), reason);
}

Result<Change<Motion>> join(const Motion& motion, const Motion& into, const std::string& reason) {
    auto after = moved(motion, join_motion, reason);
    if (!after) return after.error();
    if (into.id == motion.id || !is_open(into.state)) {
        return error_of(into, ErrorKind::wrong_state, std::string(name_of(into.state)));
    }
    after->state = joined;
    after->joined_into = into.id;
    after->organisation = {};
    after->joint.clear();
    after->opinions.clear();
    return Change<Motion>::changed(motion, std::move(*after), reason);
}

Result<Change<Motion>> withdraw(const Motion& motion, const std::string& reason, Date today) {
    auto after = moved(motion, withdraw_motion, reason);
    if (!after) return after.error();
    mark_late(*after, today);
    after->state = withdrawn;
    after->closed_on = today;
    return Change<Motion>::changed(motion, std::move(*after), reason);
}

std::optional<Change<Motion>> review(const Motion& motion, Date today) {
    Motion after = motion;
    if (motion.state == answered && motion.confirm_by && today > *motion.confirm_by) close(after, today);
    if (is_open(motion.state)) mark_late(after, today);
    if (after.state == motion.state && after.late == motion.late) return std::nullopt;
    return Change<Motion>::changed(motion, std::move(after));
}

Result<Change<Item>> carried_item(const Motion& motion, Id<Organisation> lead, const MotionPolicy& policy) {
    Item item;
    item.item_kind = targets::ItemKind::task;
    item.category = targets::Category::key_task;
    const bool active = lead && policy.carry == CarryState::active;
    item.state = active ? targets::ItemState::active : targets::ItemState::draft;
    item.year = motion.year + 1;
    item.number = motion.number;
    item.section = motion.session;
    item.title = motion.title;
    item.text = motion.answer;
    if (lead) item.leads = {lead};
    item.cooperating = motion.joint;
    item.due_on = Date::of(item.year, 12, 31);
    return targets::create(std::move(item));
}

} // namespace bihuan::supervision
