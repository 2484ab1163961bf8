#include "cycle/supervision/whistles.hpp"

#include <algorithm>
#include <charconv>

namespace bihuan::supervision {
namespace {

using enum WhistleState;
using enum WhistleAction;

constexpr WhistleMove moves[] = {
    {filed, dispatch_whistle, dispatched, dispatched},
    {dispatched, sign_in_whistle, working, working},
    {dispatched, refuse_whistle, filed, arbitration},
    {arbitration, rule_whistle, dispatched, dispatched},
    {working, answer_whistle, co_signing, answered},
    {reopened, answer_whistle, co_signing, answered},
    {co_signing, answer_whistle, co_signing, co_signing},
    {co_signing, co_sign_whistle, co_signing, answered},
    {answered, confirm_whistle, closed, reopened},
    {closed, reopen_whistle, reopened, reopened},
    {dispatched, extend_whistle, dispatched, dispatched},
    {working, extend_whistle, working, working},
    {reopened, extend_whistle, reopened, reopened},
    {working, escalate_whistle, with_city, with_city},
    {reopened, escalate_whistle, with_city, with_city},
    {with_city, return_whistle, working, reopened},
    {reopened, call_back_whistle, reopened, reopened},
    {answered, call_back_whistle, answered, answered},
    {closed, call_back_whistle, closed, closed},
    {filed, join_whistle, joined, joined},
    {dispatched, join_whistle, joined, joined},
    {working, join_whistle, joined, joined},
    {filed, exclude_whistle, excluded, excluded},
    {dispatched, exclude_whistle, excluded, excluded},
    {working, exclude_whistle, excluded, excluded},
    {arbitration, exclude_whistle, excluded, excluded},
    {co_signing, exclude_whistle, excluded, excluded},
    {answered, exclude_whistle, excluded, excluded},
    {reopened, exclude_whistle, excluded, excluded},
    {with_city, exclude_whistle, excluded, excluded},
    {closed, exclude_whistle, excluded, excluded},
    {filed, withdraw_whistle, withdrawn, withdrawn},
    {dispatched, withdraw_whistle, withdrawn, withdrawn},
    {working, withdraw_whistle, withdrawn, withdrawn},
    {arbitration, withdraw_whistle, withdrawn, withdrawn},
    {co_signing, withdraw_whistle, withdrawn, withdrawn},
    {reopened, withdraw_whistle, withdrawn, withdrawn},
    {with_city, withdraw_whistle, withdrawn, withdrawn},
};

Error error_of(const Whistle& whistle, ErrorKind kind, std::string detail) {
    return {kind, whistle.receipt.empty() ? whistle.title : whistle.receipt, std::move(detail)};
}

/// A copy to change, where the state allows the action.
Result<Whistle> moved(const Whistle& whistle, WhistleAction action) {
    if (auto allowed = check_move(whistle, action); !allowed) return allowed.error();
    return whistle;
}

/// The same for an action that must be explained.
Result<Whistle> moved(const Whistle& whistle, WhistleAction action, const std::string& reason) {
    auto after = moved(whistle, action);
    if (after && reason.empty()) {
        return error_of(whistle, ErrorKind::needs_reason, std::string(name_of(action)));
    }
    if (after) after->last_reason = reason;
    return after;
}

void mark(Whistle& whistle, Lapse lapse, const std::optional<Date>& due_on, Date today) {
    if (!due_on || today <= *due_on || std::ranges::count(whistle.lapses, lapse) != 0) return;
    whistle.lapses.push_back(lapse);
}

void mark_late(Whistle& whistle, Date today) {
    whistle.late = whistle.late || (whistle.due_on && today > *whistle.due_on);
}

bool is_joint(const Whistle& whistle, Id<Organisation> organisation) {
    return std::ranges::count(whistle.joint, organisation) != 0;
}

/// The unit has it from today on.
Result<void> hand_over(Whistle& whistle, Dispatch wanted, const WhistlePolicy& policy, Date today) {
    if (!wanted.organisation) return error_of(whistle, ErrorKind::needs_value, "unit");
    whistle.state = dispatched;
    whistle.organisation = wanted.organisation;
    whistle.joint.clear();
    for (const Id<Organisation> each : wanted.joint)
        if (each != whistle.organisation && !is_joint(whistle, each)) whistle.joint.push_back(each);
    whistle.dispatched_on = today;
    whistle.sign_in_by = policy.calendar.plus_working_days(today, policy.sign_in_days);
    whistle.signed_in_on.reset();
    whistle.due_on = whistle.original_due_on = policy.calendar.plus_working_days(today, policy.answer_days);
    return {};
}

/// It counts as sent today.
void send(Whistle& whistle, const WhistlePolicy& policy, Date today) {
    mark_late(whistle, today);
    whistle.state = answered;
    whistle.answered_on = today;
    whistle.confirm_by = policy.calendar.plus_working_days(today, policy.confirmation_days);
}

/// Back to the same unit, with the correction's clock and a call back.
void set_back(Whistle& whistle, const WhistlePolicy& policy, Date today) {
    whistle.state = reopened;
    ++whistle.reopened;
    whistle.due_on = whistle.original_due_on =
        policy.calendar.plus_working_days(today, policy.correction_days);
    whistle.extensions = 0;
    whistle.confirm_by.reset();
    whistle.confirmation = Confirmation::none;
    whistle.closed_on.reset();
    whistle.call_back_by = policy.calendar.plus_working_days(today, policy.call_back_days);
    whistle.called_back_on.reset();
}

} // namespace

std::span<const WhistleMove> whistle_moves() {
    return moves;
}

Result<void> check_move(const Whistle& whistle, WhistleAction action) {
    for (const WhistleMove& move : moves) {
        if (move.from == whistle.state && move.action == action) return {};
    }
    return error_of(whistle, ErrorKind::wrong_state, std::string(name_of(whistle.state)));
}

bool is_open(WhistleState state) {
    return state != answered && state != closed && state != excluded && state != joined && state != withdrawn;
}

std::vector<Id<Organisation>> askers_of(const Whistle& whistle) {
    std::vector<Id<Organisation>> askers;
    if (whistle.asker) askers.push_back(whistle.asker);
    const Id<Organisation> filer = whistle.filed_by_organisation;
    const bool owes = filer == whistle.organisation || is_joint(whistle, filer);
    if (whistle.on_behalf && filer && !owes) askers.push_back(filer);
    return askers;
}

std::string next_receipt(int year, std::string_view last) {
    int number = 0;
    const std::size_t dash = last.find('-');
    if (dash != std::string_view::npos) {
        std::from_chars(last.data() + dash + 1, last.data() + last.size(), number);
    }
    std::string digits = std::to_string(number + 1);
    digits.insert(0, digits.size() < 4 ? 4 - digits.size() : 0, '0');
    return "QS" + std::to_string(year) + "-" + digits;
}

Result<Change<Whistle>> file(Whistle wanted, std::string_view last_receipt, const WhistlePolicy& policy,
                             Date today) {
    if (wanted.title.empty()) return error_of(wanted, ErrorKind::needs_value, "title");
    if (wanted.asker_name.empty()) return error_of(wanted, ErrorKind::needs_value, "--asker");
    if (wanted.filed_evidence.size() > static_cast<std::size_t>(policy.most_files))
        return error_of(wanted, ErrorKind::too_large, std::to_string(policy.most_files));
    wanted.state = filed;
    wanted.filed_on = today;
    wanted.year = today.year();
    wanted.receipt = next_receipt(wanted.year, last_receipt);
    wanted.dispatch_by = policy.calendar.plus_working_days(today, policy.dispatch_days);
    return Change<Whistle>::created(std::move(wanted));
}

Result<Change<Whistle>> dispatch(const Whistle& whistle, Dispatch wanted, const WhistlePolicy& policy,
                                 Date today) {
    auto after = moved(whistle, dispatch_whistle);
    if (!after) return after.error();
    mark(*after, Lapse::dispatch, whistle.dispatch_by, today);
    if (auto handed = hand_over(*after, std::move(wanted), policy, today); !handed) return handed.error();
    return Change<Whistle>::changed(whistle, std::move(*after));
}

Result<Change<Whistle>> sign_in(const Whistle& whistle, Date today) {
    auto after = moved(whistle, sign_in_whistle);
    if (!after) return after.error();
    mark(*after, Lapse::sign_in, whistle.sign_in_by, today);
    after->state = working;
    after->signed_in_on = today;
    return Change<Whistle>::changed(whistle, std::move(*after));
}

Result<Refused> refuse(const Whistle& whistle, const std::string& reason, Id<Organisation> suggested,
                       const WhistlePolicy& policy, Date today) {
    auto after = moved(whistle, refuse_whistle, reason);
    if (!after) return after.error();
    if (whistle.ruled) return error_of(whistle, ErrorKind::wrong_state, "ruled");
    const Date last = policy.calendar.plus_working_days(*whistle.dispatched_on, policy.refusal_days);
    if (today > last) {
        return error_of(whistle, ErrorKind::impossible_date, today.to_string() + " > " + last.to_string());
    }
    Refusal refusal;
    refusal.whistle = whistle.id;
    refusal.organisation = whistle.organisation;
    refusal.refused_on = today;
    refusal.reason = reason;
    refusal.suggested = suggested;
    ++after->refusals;
    after->joint.clear();
    after->due_on.reset();
    after->original_due_on.reset();
    after->dispatched_on.reset();
    after->sign_in_by.reset();
    after->extensions = 0;
    after->organisation = {};
    if (after->refusals == 1) {
        after->state = filed;
        after->dispatch_by = policy.calendar.plus_working_days(today, policy.dispatch_days);
    } else {
        after->state = arbitration;
        after->ruling_by = policy.calendar.plus_working_days(today, policy.ruling_days);
    }
    return Refused{Change<Whistle>::changed(whistle, std::move(*after), reason),
                   Change<Refusal>::created(std::move(refusal), reason)};
}

Result<Refused> rule(const Whistle& whistle, const Refusal& refusal, Dispatch wanted,
                     const std::string& ruling, Id<Post> arbiter, const WhistlePolicy& policy, Date today) {
    auto after = moved(whistle, rule_whistle, ruling);
    if (!after) return after.error();
    mark(*after, Lapse::ruling, whistle.ruling_by, today);
    if (auto handed = hand_over(*after, std::move(wanted), policy, today); !handed) return handed.error();
    after->ruled = true;
    Refusal ruled = refusal;
    ruled.ruling = ruling;
    ruled.ruled_on = today;
    ruled.ruled_by = arbiter;
    return Refused{Change<Whistle>::changed(whistle, std::move(*after), ruling),
                   Change<Refusal>::changed(refusal, std::move(ruled), ruling)};
}

Result<Change<Whistle>> answer(const Whistle& whistle, WhistleAnswer given, const WhistlePolicy& policy,
                               Date today) {
    auto after = moved(whistle, answer_whistle);
    if (!after) return after.error();
    if (given.text.empty()) return error_of(whistle, ErrorKind::needs_value, "answer");
    if (given.evidence.size() > static_cast<std::size_t>(policy.most_files)) {
        return error_of(whistle, ErrorKind::too_large, std::to_string(policy.most_files));
    }
    after->answer = std::move(given.text);
    after->solved = given.solved;
    after->evidence = std::move(given.evidence);
    if (whistle.joint.empty()) {
        send(*after, policy, today);
    } else {
        mark_late(*after, today);
        after->state = co_signing;
    }
    return Change<Whistle>::changed(whistle, std::move(*after));
}

std::vector<Change<CoSignature>> co_signatures(const Whistle& whistle, std::span<const CoSignature> asked,
                                               bool renew) {
    std::vector<Change<CoSignature>> changes;
    std::vector<Id<Organisation>> standing;
    for (const CoSignature& each : asked) {
        if (each.withdrawn) continue;
        if (is_joint(whistle, each.organisation) && !(renew && each.signed_on)) {
            standing.push_back(each.organisation);
            continue;
        }
        CoSignature after = each;
        after.withdrawn = true;
        changes.push_back(Change<CoSignature>::changed(each, std::move(after)));
    }
    for (const Id<Organisation> each : whistle.joint) {
        if (std::ranges::count(standing, each) != 0) continue;
        CoSignature wanted;
        wanted.whistle = whistle.id;
        wanted.organisation = each;
        changes.push_back(Change<CoSignature>::created(std::move(wanted)));
    }
    return changes;
}

Result<Signed> co_sign(const Whistle& whistle, std::span<const CoSignature> asked,
                       Id<Organisation> organisation, const std::string& opinion, const WhistlePolicy& policy,
                       Date today) {
    auto after = moved(whistle, co_sign_whistle);
    if (!after) return after.error();
    const auto own = std::ranges::find(asked, organisation, &CoSignature::organisation);
    if (own == asked.end()) return error_of(whistle, ErrorKind::needs_value, "unit");
    if (own->signed_on) return error_of(whistle, ErrorKind::already_there, own->signed_on->to_string());
    CoSignature given = *own;
    given.signed_on = today;
    given.opinion = opinion;
    const bool last = std::ranges::all_of(
        asked, [&](const CoSignature& each) { return each.signed_on || each.organisation == organisation; });
    Signed done{Change<CoSignature>::changed(*own, std::move(given)), std::nullopt};
    if (last) {
        send(*after, policy, today);
        done.whistle = Change<Whistle>::changed(whistle, std::move(*after));
    }
    return done;
}

Change<Whistle> answer_along(const Whistle& joined, const Whistle& main) {
    Whistle after = joined;
    after.state = answered;
    after.organisation = main.organisation;
    after.joint = main.joint;
    after.dispatched_on = main.dispatched_on;
    after.sign_in_by = main.sign_in_by;
    after.signed_in_on = main.signed_in_on;
    after.due_on = main.due_on;
    after.original_due_on = main.original_due_on;
    after.ruled = main.ruled;
    after.answer = main.answer;
    after.solved = main.solved;
    after.evidence = main.evidence;
    after.answered_on = main.answered_on;
    after.confirm_by = main.confirm_by;
    after.late = joined.late || main.late;
    return Change<Whistle>::changed(joined, std::move(after), main.receipt);
}

Change<Whistle> release(const Whistle& joined, const Whistle& main, const WhistlePolicy& policy, Date today) {
    Whistle after = joined;
    after.state = filed;
    after.joined_into = {};
    after.organisation = {};
    after.dispatch_by = policy.calendar.plus_working_days(today, policy.dispatch_days);
    return Change<Whistle>::changed(joined, std::move(after), main.receipt);
}

Result<Change<Whistle>> confirm(const Whistle& whistle, const Verdict& verdict, const WhistlePolicy& policy,
                                Date today) {
    auto after = moved(whistle, confirm_whistle);
    if (!after) return after.error();
    if (verdict.rating == Rating::none) return error_of(whistle, ErrorKind::needs_value, "rating");
    after->rating = verdict.rating;
    after->rating_text = verdict.text;
    const bool false_closing = whistle.solved && !verdict.solved;
    if (false_closing) ++after->false_closings;
    if (false_closing || verdict.rating <= Rating::bad) {
        set_back(*after, policy, today);
        after->last_reason = verdict.text;
    } else {
        after->state = closed;
        after->closed_on = today;
        after->confirmation = Confirmation::asker;
    }
    return Change<Whistle>::changed(whistle, std::move(*after), verdict.text);
}

Result<Change<Whistle>> reopen(const Whistle& whistle, const std::string& reason, const WhistlePolicy& policy,
                               Date today) {
    auto after = moved(whistle, reopen_whistle, reason);
    if (!after) return after.error();
    if (whistle.solved) ++after->false_closings;
    set_back(*after, policy, today);
    return Change<Whistle>::changed(whistle, std::move(*after), reason);
}

Result<Change<Whistle>> extend(const Whistle& whistle, Date due_on, const std::string& reason,
                               const WhistlePolicy& policy, Date today) {
    auto after = moved(whistle, extend_whistle, reason);
    if (!after) return after.error();
    if (whistle.extensions >= policy.extensions) {
        return error_of(whistle, ErrorKind::no_more_times, std::to_string(policy.extensions));
    }
    const Date last = policy.calendar.plus_working_days(*whistle.due_on, policy.extension_days);
    if (due_on <= *whistle.due_on || due_on < today || due_on > last) {
        return error_of(whistle, ErrorKind::impossible_date,
                        whistle.due_on->to_string() + " – " + last.to_string());
    }
    mark_late(*after, today);
    after->due_on = due_on;
    ++after->extensions;
    return Change<Whistle>::changed(whistle, std::move(*after), reason);
}

Result<Change<Whistle>> escalate(const Whistle& whistle, const std::string& reason, Date today) {
    auto after = moved(whistle, escalate_whistle, reason);
    if (!after) return after.error();
    mark_late(*after, today);
    after->state = with_city;
    after->escalated_on = today;
    return Change<Whistle>::changed(whistle, std::move(*after), reason);
}

Result<Change<Whistle>> return_from_city(const Whistle& whistle, const std::string& city_answer,
                                         const WhistlePolicy& policy, Date today) {
    auto after = moved(whistle, return_whistle);
    if (!after) return after.error();
    if (city_answer.empty()) return error_of(whistle, ErrorKind::needs_value, "answer");
    after->state = whistle.reopened > 0 ? reopened : working;
    after->city_answer = city_answer;
    // What was left of its time when it went up is left now.
    if (!whistle.late) {
        const int away = policy.calendar.working_days_between(*whistle.escalated_on, today);
        if (away > 0) after->due_on = policy.calendar.plus_working_days(*whistle.due_on, away);
    }
    return Change<Whistle>::changed(whistle, std::move(*after));
}

Result<Change<Whistle>> call_back(const Whistle& whistle, const std::string& said, Date today) {
    auto after = moved(whistle, call_back_whistle);
    if (!after) return after.error();
    if (!whistle.call_back_by) return error_of(whistle, ErrorKind::wrong_state, "no call back");
    if (whistle.called_back_on) {
        return error_of(whistle, ErrorKind::already_there, whistle.called_back_on->to_string());
    }
    if (said.empty()) return error_of(whistle, ErrorKind::needs_value, "text");
    mark(*after, Lapse::call_back, whistle.call_back_by, today);
    after->called_back_on = today;
    after->call_back = said;
    return Change<Whistle>::changed(whistle, std::move(*after));
}

Result<Change<Whistle>> join(const Whistle& whistle, const Whistle& into, const std::string& reason) {
    auto after = moved(whistle, join_whistle, reason);
    if (!after) return after.error();
    if (into.id == whistle.id || !is_open(into.state)) {
        return error_of(into, ErrorKind::wrong_state, std::string(name_of(into.state)));
    }
    after->state = joined;
    after->joined_into = into.id;
    after->organisation = {};
    after->joint.clear();
    return Change<Whistle>::changed(whistle, std::move(*after), reason);
}

Result<Change<Whistle>> exclude(const Whistle& whistle, const std::string& reason, Id<Post> by, Date today) {
    auto after = moved(whistle, exclude_whistle, reason);
    if (!after) return after.error();
    after->state = excluded;
    after->excluded_by = by;
    after->excluded_on = today;
    return Change<Whistle>::changed(whistle, std::move(*after), reason);
}

Result<Change<Whistle>> withdraw(const Whistle& whistle, const std::string& reason, Date today) {
    auto after = moved(whistle, withdraw_whistle, reason);
    if (!after) return after.error();
    if (whistle.state != with_city) mark_late(*after, today);
    after->state = withdrawn;
    after->closed_on = today;
    return Change<Whistle>::changed(whistle, std::move(*after), reason);
}

std::optional<Change<Whistle>> review(const Whistle& whistle, Date today) {
    Whistle after = whistle;
    if (whistle.state == answered && whistle.confirm_by && today > *whistle.confirm_by) {
        after.state = closed;
        after.closed_on = today;
        after.confirmation = Confirmation::timeout;
    }
    if (whistle.state == filed) mark(after, Lapse::dispatch, whistle.dispatch_by, today);
    if (whistle.state == dispatched) mark(after, Lapse::sign_in, whistle.sign_in_by, today);
    if (whistle.state == arbitration) mark(after, Lapse::ruling, whistle.ruling_by, today);
    if (whistle.call_back_by && !whistle.called_back_on && whistle.state != excluded) {
        mark(after, Lapse::call_back, whistle.call_back_by, today);
    }
    if (is_open(whistle.state) && whistle.state != with_city) mark_late(after, today);
    const bool same =
        after.state == whistle.state && after.late == whistle.late && after.lapses == whistle.lapses;
    if (same) return std::nullopt;
    return Change<Whistle>::changed(whistle, std::move(after));
}

} // namespace bihuan::supervision
