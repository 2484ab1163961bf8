#include "cycle/progress/standing.hpp"

#include <algorithm>
#include <tuple>

namespace bihuan::progress {
namespace {

using registry::Calendar;
using targets::ItemState;

Colour past(int days, int yellow_after, int red_after) {
    if (days > red_after) return Colour::red;
    return days > yellow_after ? Colour::yellow : Colour::none;
}

Reason course_reason(std::string key, const Item& item, const Course& course, const Reading& reading) {
    Reason reason{std::move(key), {}};
    reason.with("as_of", reading.on.to_string()).with("value", reading.value.to_string());
    reason.with("target", item.value->to_string()).with("unit", item.unit);
    reason.with("done", points(course.done)).with("expected", points(course.expected));
    if (course.behind > 0) reason.with("points", points(course.behind));
    return reason.with("line", name_of(course.line));
}

/// Points are compared exactly: 10 from 10.0 on, however they are printed.
Colour colour_of(std::int64_t behind, const StandingPolicy& policy) {
    constexpr std::int64_t point = 10'000; // millionths
    if (behind == 0) return Colour::none;
    if (behind > policy.red_beyond * point) return Colour::red;
    if (behind >= policy.yellow_from * point) return Colour::yellow;
    return behind >= policy.blue_from * point ? Colour::blue : Colour::none;
}

class Judging {
  public:
    Judging(const Situation& situation, const StandingPolicy& policy, const Calendar& calendar, Date today)
        : situation_(situation), item_(situation.item), policy_(policy), calendar_(calendar), today_(today) {
        if (situation_.reading) {
            course_ = course_of(item_, situation_.shares, situation_.last_year, *situation_.reading);
        }
        for (const Milestone& milestone : situation_.milestones) {
            if (milestone.withdrawn) continue;
            ++milestones_;
            if (milestone.reached_on) ++reached_;
        }
    }

    Judgement judge() {
        if (item_.state == ItemState::completed) return completed();
        if (item_.state != ItemState::active) {
            return {Colour::none, Reason{"not_followed", {}}.with("state", name_of(item_.state)), false};
        }
        look_at_course();
        look_at_day();
        look_at_start();
        look_at_milestones();
        look_at_silence();
        if (worst_.colour == Colour::none) speak_for();
        return worst_;
    }

  private:
    void against(Colour colour, Reason reason) {
        if (colour > worst_.colour) {
            worst_.colour = colour;
            worst_.reason = std::move(reason);
        }
    }

    /// Milestones are a course of their own: without shares of a number, the straight line would blame a
    /// school that is to open in September for standing half built in June.
    bool by_milestones() const {
        return milestones_ > 0 && std::all_of(situation_.shares.begin(), situation_.shares.end(),
                                              [](const Share& share) { return share.withdrawn; });
    }

    void look_at_course() {
        if (!course_) return;
        if (by_milestones() && adds_up(item_) && situation_.reading->on < end_of(item_)) return;
        against(colour_of(course_->behind, policy_),
                course_reason("behind", item_, *course_, *situation_.reading));
    }

    void look_at_day() {
        const Date due = end_of(item_);
        if (today_ <= due) return;
        if (situation_.reading && attained(item_, *situation_.reading)) return;
        worst_.late = true;
        const int days = calendar_.working_days_between(due, today_);
        against(past(days, policy_.due_yellow_days, policy_.due_red_days),
                Reason{"overdue", {}}
                    .with("due", due.to_string())
                    .with("changes", std::to_string(item_.changes)));
    }

    void look_at_start() {
        if (!item_.starts_on || today_ <= *item_.starts_on) return;
        const bool counted = situation_.reading && !situation_.reading->value.is_zero();
        if (situation_.began_on || counted || reached_ > 0) return;
        const int days = calendar_.working_days_between(*item_.starts_on, today_);
        Colour colour = days > policy_.start_yellow_days ? Colour::yellow : Colour::none;
        if (policy_.start_red_months > 0 &&
            today_ >= item_.starts_on->plus_months(policy_.start_red_months)) {
            colour = Colour::red;
        }
        against(colour, Reason{"not_started", {}}.with("planned", item_.starts_on->to_string()));
    }

    void look_at_milestones() {
        const Milestone* oldest = nullptr;
        for (const Milestone& milestone : situation_.milestones) {
            if (milestone.withdrawn || milestone.reached_on || milestone.due_on >= today_) continue;
            if (oldest == nullptr || milestone.due_on < oldest->due_on) oldest = &milestone;
        }
        if (oldest == nullptr) return;
        const int days = calendar_.working_days_between(oldest->due_on, today_);
        against(past(days, policy_.milestone_yellow_days, policy_.milestone_red_days),
                reached_of(Reason{"milestone_missed", {}}
                               .with("milestone", oldest->title)
                               .with("due", oldest->due_on.to_string())));
    }

    void look_at_silence() {
        const auto at = [&](int limit) { return limit > 0 && situation_.silent >= limit; };
        const Colour colour = at(policy_.silence_red)      ? Colour::red
                              : at(policy_.silence_yellow) ? Colour::yellow
                              : at(policy_.silence_blue)   ? Colour::blue
                                                           : Colour::none;
        against(colour, Reason{"silent", {}}
                            .with("reports", std::to_string(situation_.silent))
                            .with("unit", situation_.silent_unit));
    }

    void speak_for() {
        if (item_.rule != targets::RelativeRule::none && !item_.value) {
            worst_.reason =
                Reason{"relative", {}}.with("rule", name_of(item_.rule)).with("reference", item_.reference);
            return;
        }
        if (course_) {
            worst_.colour = Colour::green;
            worst_.reason = course_reason(attained(item_, *situation_.reading) ? "attained" : "on_course",
                                          item_, *course_, *situation_.reading);
            return;
        }
        if (item_.value) {
            worst_.reason = Reason{"no_reading", {}};
            return;
        }
        if (!situation_.heard && reached_ == 0) {
            worst_.reason = Reason{"nothing_heard", {}};
            return;
        }
        worst_.colour = Colour::green;
        worst_.reason = reached_of(Reason{"in_time", {}}.with("due", end_of(item_).to_string()));
    }

    Judgement completed() const {
        const Date on = item_.completed_on.value_or(today_);
        const bool late = on > end_of(item_);
        return {Colour::green,
                Reason{late ? "completed_late" : "completed", {}}
                    .with("on", on.to_string())
                    .with("due", end_of(item_).to_string()),
                late};
    }

    Reason reached_of(Reason reason) const {
        if (milestones_ == 0) return reason;
        return reason.with("reached", std::to_string(reached_))
            .with("milestones", std::to_string(milestones_));
    }

    const Situation& situation_;
    const Item& item_;
    const StandingPolicy& policy_;
    const Calendar& calendar_;
    Date today_;
    std::optional<Course> course_;
    int milestones_ = 0, reached_ = 0;
    Judgement worst_;
};

int slip_days(Colour colour, const StandingPolicy& policy) {
    if (colour == Colour::red) return policy.slip_red_days;
    return colour == Colour::yellow ? policy.slip_yellow_days : policy.slip_blue_days;
}

template <Recorded Record>
bool differ(const Record& left, const Record& right) {
    return values_of(left) != values_of(right);
}

void end_hand(Standing& standing) {
    standing.by_hand = false;
    standing.hand_reason.clear();
    standing.hand_post = {};
    standing.hand_over = Colour::none;
    standing.hand_until.reset();
}

/// A red made good is yellow for the rest of the item's year.
Judgement made_good(const Item& item, Judgement judgement, bool was_red) {
    const bool followed = item.state == ItemState::active || item.state == ItemState::completed;
    if (!was_red || !followed || judgement.colour >= Colour::yellow) return judgement;
    judgement.reason =
        Reason{"made_good", {}}.with("now", name_of(judgement.colour)).with("because", judgement.reason.key);
    judgement.colour = Colour::yellow;
    return judgement;
}

Standing standing_of(const Item& item, const std::optional<Standing>& before) {
    Standing standing = before.value_or(Standing());
    standing.id = {item.id.value};
    standing.organisation = item.leads.empty() ? Id<Organisation>() : item.leads.front();
    standing.year = item.year;
    return standing;
}

/// The standing as it is to be, and the slips that follow from its colour.
Reviewed settle(const Item& item, const std::optional<Standing>& before, Standing after,
                std::span<const Slip> slips, const Policy& policy, Date today, const std::string& why) {
    const Colour colour_before = before ? before->colour : Colour::none;
    if (!before || after.colour != colour_before) after.since = today;
    after.was_red = after.was_red || after.colour == Colour::red;
    Reviewed reviewed;
    after.answer_due_on.reset();
    const bool worse = after.colour > colour_before && after.colour >= Colour::blue;
    for (const Slip& slip : slips) {
        Slip changed = slip;
        if (slip.state == SlipState::open && today > slip.due_on) changed.late = true;
        if (worse || after.colour < slip.colour) {
            changed.state = SlipState::lifted;
            changed.lifted_on = today;
        } else if (slip.state == SlipState::open) {
            after.answer_due_on = slip.due_on;
        }
        if (differ(slip, changed)) reviewed.slips.push_back(Change<Slip>::changed(slip, changed));
    }
    if (worse) {
        Slip slip;
        slip.item = item.id;
        slip.organisation = after.organisation;
        slip.colour = after.colour;
        slip.issued_on = today;
        slip.due_on = policy.calendar.plus_working_days(today, slip_days(after.colour, policy.standing));
        slip.reason = after.reason;
        after.answer_due_on = slip.due_on;
        reviewed.slips.push_back(Change<Slip>::created(std::move(slip)));
    }
    if (!before) {
        reviewed.standing = Change<Standing>::created(std::move(after), why);
    } else if (differ(*before, after)) {
        reviewed.standing = Change<Standing>::changed(*before, std::move(after), why);
    }
    return reviewed;
}

} // namespace

Judgement judge(const Situation& situation, const StandingPolicy& policy, const Calendar& calendar,
                Date today) {
    return Judging(situation, policy, calendar, today).judge();
}

Reviewed review(const Item& item, const std::optional<Standing>& before, const Judgement& judgement,
                std::span<const Slip> slips, const Policy& policy, Date today) {
    Standing after = standing_of(item, before);
    after.late = after.late || judgement.late;
    const Judgement judged = made_good(item, judgement, after.was_red);
    if (after.by_hand) {
        const bool over = after.hand_until && today > *after.hand_until;
        if (over || item.state != ItemState::active || judged.colour > after.hand_over) end_hand(after);
    }
    if (!after.by_hand) {
        after.colour = judged.colour;
        after.reason = judged.reason.to_string();
    }
    return settle(item, before, std::move(after), slips, policy, today, "");
}

Result<Reviewed> set_by_hand(const Item& item, const std::optional<Standing>& before, const Hand& hand,
                             const Judgement& judgement, std::span<const Slip> slips, const Policy& policy,
                             Date today) {
    const std::string subject = "standing " + std::to_string(item.id.value);
    if (item.state != ItemState::active) {
        return Error{ErrorKind::wrong_state, subject, std::string(name_of(item.state))};
    }
    if (hand.reason.empty()) return Error{ErrorKind::needs_reason, subject, "set_standing"};
    if (hand.until && *hand.until < today)
        return Error{ErrorKind::impossible_date, subject, hand.until->to_string()};
    Standing after = standing_of(item, before);
    after.late = after.late || judgement.late;
    const Judgement judged = made_good(item, judgement, after.was_red);
    if (hand.colour == Colour::none) {
        if (!after.by_hand) return Error{ErrorKind::wrong_state, subject, "by rule"};
        end_hand(after);
        after.colour = judged.colour;
        after.reason = judged.reason.to_string();
    } else {
        if (after.was_red && hand.colour < Colour::yellow)
            return Error{ErrorKind::wrong_state, subject, "was_red"};
        after.colour = hand.colour;
        after.reason = Reason{"by_hand", {}}
                           .with("over", name_of(judged.colour))
                           .with("because", judged.reason.key)
                           .to_string();
        after.by_hand = true;
        after.hand_reason = hand.reason;
        after.hand_post = hand.post;
        after.hand_over = judged.colour;
        after.hand_until = hand.until;
    }
    return settle(item, before, std::move(after), slips, policy, today, hand.reason);
}

Result<Change<Slip>> answer(const Slip& slip, std::string text, Date today) {
    const std::string subject = "slip " + std::to_string(slip.id.value);
    if (slip.state != SlipState::open) {
        return Error{ErrorKind::wrong_state, subject, std::string(name_of(slip.state))};
    }
    if (text.empty()) return Error{ErrorKind::needs_value, subject, "answer"};
    Slip after = slip;
    after.state = SlipState::answered;
    after.answer = std::move(text);
    after.answered_on = today;
    after.late = after.late || today > slip.due_on;
    return Change<Slip>::changed(slip, std::move(after));
}

std::optional<Change<Standing>> answered(const Standing& standing) {
    if (!standing.answer_due_on) return std::nullopt;
    Standing after = standing;
    after.answer_due_on.reset();
    return Change<Standing>::changed(standing, std::move(after));
}

} // namespace bihuan::progress
