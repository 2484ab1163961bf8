#include "app/motions.hpp"

#include <map>

#include "app/evidence.hpp"
#include "app/item.hpp"
#include "app/organisations.hpp"
#include "reading/sheet/workbook.hpp"

namespace bihuan::app {
namespace {

using supervision::MotionAssignment;
using supervision::MotionState;

std::vector<Motion> joined_into(Transaction& transaction, Id<Motion> id) {
    return transaction.list(
        Query<Motion>().where(&Motion::joined_into, id).where(&Motion::state, MotionState::joined));
}

Result<void> check_units(Transaction& transaction, const MotionAssignment& wanted) {
    std::vector<Id<Organisation>> units = wanted.joint;
    if (wanted.organisation) units.push_back(wanted.organisation);
    return check_open(transaction, units);
}

Result<Motion> load_motion(Context& context, Transaction& transaction, Action action, MotionChoice choice) {
    const auto motion = transaction.find(choice.id);
    Subject subject{context.region};
    if (motion && action == Action::give_opinion) subject.organisations = motion->joint;
    if (motion && action != Action::give_opinion) subject.organisations = {motion->organisation};
    if (auto allowed = permit(context.actor, action, subject); !allowed) return allowed.error();
    if (!motion) return load(transaction, choice.id);
    if (auto seen = as_seen(transaction, *motion, choice.version); !seen) return seen.error();
    return *motion;
}

/// permit → load → decide → save, for an action that changes one motion; `after` follows it.
template <class Decide, class After>
Result<Motion> change_motion(Context& context, Action action, MotionChoice choice, Decide&& decide,
                             After&& after) {
    return act(context, action, [&](Transaction& transaction) -> Result<Motion> {
        const auto motion = load_motion(context, transaction, action, choice);
        if (!motion) return motion.error();
        const Result<Change<Motion>> change = decide(transaction, *motion);
        if (!change) return change.error();
        Motion saved = transaction.save(*change);
        after(transaction, saved);
        return saved;
    });
}

template <class Decide>
Result<Motion> change_motion(Context& context, Action action, MotionChoice choice, Decide&& decide) {
    return change_motion(
        context, action, choice,
        [&](Transaction& transaction, const Motion& motion) -> Result<Change<Motion>> {
            return decide(transaction, motion);
        },
        [](Transaction&, const Motion&) {});
}

/// Who leads what a unit has begun, when it has gone: its successor.
Id<Organisation> lead_now(Transaction& transaction, Id<Organisation> id) {
    const auto unit = transaction.find(id);
    if (!unit || !unit->closed_on) return unit ? id : Id<Organisation>();
    const auto successor = transaction.find(unit->successor);
    return successor && !successor->closed_on ? unit->successor : Id<Organisation>();
}

/// The item that a motion answered together with this one became already.
Id<Item> item_of_group(Transaction& transaction, const Motion& motion) {
    const Id<Motion> main = motion.joined_into ? motion.joined_into : motion.id;
    if (const auto found = transaction.find(main); found && found->item) return found->item;
    for (const Motion& each : transaction.list(Query<Motion>().where(&Motion::joined_into, main)))
        if (each.item) return each.item;
    return {};
}

/// Saves a closing; a B answer enters next year's ledger with it.
Result<Motion> save_closed(Transaction& transaction, const Change<Motion>& change,
                           const MotionPolicy& policy) {
    Motion after = change.after();
    const bool enters =
        after.state == MotionState::closed && after.grade == supervision::AnswerGrade::B && !after.item;
    if (!enters) return transaction.save(change);
    after.item = item_of_group(transaction, after);
    if (!after.item) {
        const auto item = supervision::carried_item(after, lead_now(transaction, after.organisation), policy);
        if (!item) return item.error();
        after.item = transaction.save(*item).id;
    }
    return transaction.save(
        Change<Motion>::changed(change.before().value(), std::move(after), change.reason()));
}

bool same_number(const Motion& left, const Motion& right) {
    return left.motion_kind == right.motion_kind && left.session == right.session &&
           left.number == right.number;
}

} // namespace

Result<Motion> receive_motion(Context& context, Motion wanted) {
    return act(context, Action::receive_motion, [&](Transaction& transaction) -> Result<Motion> {
        if (auto allowed = permit(context.actor, Action::receive_motion, {context.region}); !allowed) {
            return allowed.error();
        }
        if (!wanted.number.empty()) {
            for (const Motion& each : transaction.list(Query<Motion>()
                                                           .where(&Motion::year, wanted.year)
                                                           .where(&Motion::number, wanted.number))) {
                if (same_number(each, wanted)) {
                    return Error{ErrorKind::already_there, supervision::name_of_motion(each), each.title};
                }
            }
        }
        const auto change = supervision::receive(std::move(wanted));
        if (!change) return change.error();
        return transaction.save(*change);
    });
}

Result<MotionImport> import_motions(Context& context, const MotionPolicy& policy, std::string_view bytes,
                                    std::string_view name, const supervision::MotionSheetDefaults& defaults) {
    return act(context, Action::import_motions, [&](Transaction& transaction) -> Result<MotionImport> {
        if (auto allowed = permit(context.actor, Action::import_motions, {context.region}); !allowed) {
            return allowed.error();
        }
        const auto workbook = sheet::read_workbook(bytes, name);
        if (!workbook) return workbook.error();
        std::optional<Result<std::vector<supervision::MotionRow>>> rows;
        for (const Grid& grid : workbook->sheets) {
            auto read = supervision::read_motions(grid, defaults);
            const bool other = !read && read.error().kind == ErrorKind::missing_columns;
            if (!rows || !other) rows = std::move(read);
            if (!other) break;
        }
        if (!rows) return Error{ErrorKind::empty_input, std::string(name), ""};
        if (!*rows) {
            Error error = rows->error();
            error.subject = std::string(name) + (error.subject.empty() ? "" : " " + error.subject);
            return error;
        }
        const registry::Organisations organisations = organisations_of(transaction);
        const auto known = transaction.list(Query<Motion>().where(&Motion::year, defaults.year));
        MotionImport done;
        for (const supervision::MotionRow& row : **rows) {
            const auto refused = [&](const Error& error) {
                return Error{ErrorKind::refused_rows, std::string(name),
                             std::to_string(row.row) + ": " + error.subject +
                                 (error.detail.empty() ? "" : " → " + error.detail)};
            };
            const auto here = [&](const std::vector<Motion>& motions) {
                return std::any_of(motions.begin(), motions.end(), [&](const Motion& each) {
                    return same_number(each, row.motion) &&
                           (!each.number.empty() || each.title == row.motion.title);
                });
            };
            if (here(known) || here(done.received)) {
                ++done.unchanged;
                continue;
            }
            auto change = supervision::receive(row.motion);
            if (!change) return refused(change.error());
            if (!row.lead.empty()) {
                MotionAssignment wanted;
                const auto units = registry::split_units(row.lead).plain;
                const auto joint = registry::split_units(row.joint).plain;
                for (std::size_t i = 0; i < units.size() + joint.size(); ++i) {
                    const auto unit =
                        organisations.resolve(i < units.size() ? units[i] : joint[i - units.size()]);
                    if (!unit) return refused(unit.error());
                    if (i == 0) {
                        wanted.organisation = *unit; // the first unit listed leads
                    } else {
                        wanted.joint.push_back(*unit);
                    }
                }
                const auto assigned =
                    supervision::assign(change->after(), wanted, "", policy, context.today());
                if (!assigned) return refused(assigned.error());
                change = Change<Motion>::created(assigned->after());
            }
            done.received.push_back(transaction.save(*change));
        }
        if (done.received.empty() && done.unchanged == 0) {
            return Error{ErrorKind::empty_input, std::string(name), ""};
        }
        return done;
    });
}

Result<Motion> assign_motion(Context& context, const MotionPolicy& policy, MotionChoice choice,
                             const MotionAssignment& wanted, const std::string& reason) {
    return change_motion(context, Action::assign_motion, choice,
                         [&](Transaction& transaction, const Motion& motion) -> Result<Change<Motion>> {
                             auto change =
                                 supervision::assign(motion, wanted, reason, policy, context.today());
                             if (!change) return change;
                             if (auto open = check_units(transaction, wanted); !open) return open.error();
                             return change;
                         });
}

Result<Motion> bounce_motion(Context& context, const MotionPolicy& policy, MotionChoice choice,
                             const std::string& reason, Id<Organisation> suggested) {
    return change_motion(context, Action::bounce_motion, choice,
                         [&](Transaction& transaction, const Motion& motion) -> Result<Change<Motion>> {
                             auto change =
                                 supervision::bounce(motion, reason, suggested, policy, context.today());
                             if (change && suggested) {
                                 if (auto open = check_open(transaction, {suggested}); !open)
                                     return open.error();
                             }
                             return change;
                         });
}

Result<Motion> accept_motion(Context& context, MotionChoice choice) {
    return change_motion(context, Action::accept_motion, choice,
                         [](Transaction&, const Motion& motion) { return supervision::accept(motion); });
}

Result<Motion> give_opinion(Context& context, MotionChoice choice, const std::string& opinion,
                            Id<Organisation> organisation) {
    const bool office = context.actor.role == Role::supervisor;
    return change_motion(context, Action::give_opinion, choice, [&](Transaction&, const Motion& motion) {
        return supervision::give_opinion(motion, office ? organisation : context.actor.organisation, opinion);
    });
}

Result<Motion> answer_motion(Context& context, const MotionPolicy& policy, MotionChoice choice,
                             const MotionReply& reply) {
    return change_motion(
        context, Action::answer_motion, choice,
        [&](Transaction& transaction, const Motion& motion) -> Result<Change<Motion>> {
            supervision::MotionAnswer given{reply.grade, reply.text};
            if (!reply.letter_name.empty()) {
                auto kept = keep_file(transaction, policy.largest_mebibytes, reply.letter_name, reply.letter);
                if (!kept) return kept.error();
                given.letter = std::move(*kept);
            }
            return supervision::answer(motion, given, policy, context.today());
        },
        [](Transaction& transaction, const Motion& saved) {
            for (const Motion& each : joined_into(transaction, saved.id))
                transaction.save(supervision::answer_along(each, saved));
        });
}

Result<Motion> record_satisfaction(Context& context, const MotionPolicy& policy, MotionChoice choice,
                                   supervision::Satisfaction satisfaction, const std::string& text) {
    return act(context, Action::record_satisfaction, [&](Transaction& transaction) -> Result<Motion> {
        const auto motion = load_motion(context, transaction, Action::record_satisfaction, choice);
        if (!motion) return motion.error();
        const auto change =
            supervision::record_satisfaction(*motion, satisfaction, text, policy, context.today());
        if (!change) return change.error();
        auto saved = save_closed(transaction, *change, policy);
        if (!saved || saved->state != MotionState::reopened) return saved;
        for (const Motion& each : transaction.list(Query<Motion>()
                                                       .where(&Motion::joined_into, saved->id)
                                                       .where(&Motion::state, MotionState::answered))) {
            transaction.save(supervision::rejoin(each, *saved));
        }
        return saved;
    });
}

Result<Motion> extend_motion(Context& context, const MotionPolicy& policy, MotionChoice choice, Date due_on,
                             const std::string& reason) {
    return change_motion(context, Action::extend_motion, choice, [&](Transaction&, const Motion& motion) {
        return supervision::extend(motion, due_on, reason, policy, context.today());
    });
}

Result<Motion> join_motion(Context& context, MotionChoice choice, Id<Motion> into,
                           const std::string& reason) {
    return change_motion(
        context, Action::join_motion, choice,
        [&](Transaction& transaction, const Motion& motion) -> Result<Change<Motion>> {
            const auto main = load(transaction, into);
            if (!main) return main.error();
            return supervision::join(motion, *main, reason);
        },
        [&](Transaction& transaction, const Motion& saved) {
            for (const Motion& each : joined_into(transaction, saved.id)) {
                Motion after = each;
                after.joined_into = into;
                transaction.save(Change<Motion>::changed(each, std::move(after), reason));
            }
        });
}

Result<Motion> withdraw_motion(Context& context, MotionChoice choice, const std::string& reason) {
    return change_motion(
        context, Action::withdraw_motion, choice,
        [&](Transaction&, const Motion& motion) {
            return supervision::withdraw(motion, reason, context.today());
        },
        [&](Transaction& transaction, const Motion& saved) {
            for (const Motion& each : joined_into(transaction, saved.id))
                transaction.save(supervision::release(each, saved));
        });
}

Result<MotionReview> review_motions(Context& context, const MotionPolicy& policy) {
    return act(context, Action::review_motions, [&](Transaction& transaction) -> Result<MotionReview> {
        if (auto allowed = permit(context.actor, Action::review_motions, {context.region}); !allowed) {
            return allowed.error();
        }
        MotionReview review;
        const Date yesterday = context.today().plus(-1);
        for (const MotionState state : {MotionState::received, MotionState::assigned, MotionState::working,
                                        MotionState::reopened, MotionState::answered}) {
            Query<Motion> due;
            due.where(&Motion::state, state);
            if (state == MotionState::answered) {
                due.until(&Motion::confirm_by, yesterday);
            } else {
                due.until(&Motion::due_on, yesterday);
            }
            for (const Motion& motion : transaction.list(due)) {
                const auto change = supervision::review(motion, context.today());
                if (!change) continue;
                auto saved = save_closed(transaction, *change, policy);
                if (!saved) return saved.error();
                auto& list = saved->state == MotionState::closed ? review.closed : review.late;
                list.push_back(std::move(*saved));
            }
        }
        return review;
    });
}

} // namespace bihuan::app
