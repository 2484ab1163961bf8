#include "app/whistles.hpp"

#include <algorithm>
#include <map>

#include "app/item.hpp"

namespace bihuan::app {
namespace {

using supervision::Dispatch;
using supervision::WhistleAction;
using supervision::WhistleState;

std::vector<CoSignature> asked_of(Transaction& transaction, Id<Whistle> id) {
    return transaction.list(
        Query<CoSignature>().where(&CoSignature::whistle, id).where(&CoSignature::withdrawn, false));
}

void ask_signatures(Transaction& transaction, const Whistle& whistle, bool renew) {
    const auto asked = asked_of(transaction, whistle.id);
    for (const Change<CoSignature>& change : supervision::co_signatures(whistle, asked, renew))
        transaction.save(change);
}

std::vector<Whistle> joined_into(Transaction& transaction, Id<Whistle> id) {
    return transaction.list(
        Query<Whistle>().where(&Whistle::joined_into, id).where(&Whistle::state, WhistleState::joined));
}

void answer_joined(Transaction& transaction, const Whistle& main) {
    if (main.state != WhistleState::answered) return;
    for (const Whistle& each : joined_into(transaction, main.id))
        transaction.save(supervision::answer_along(each, main));
}

void release_joined(Transaction& transaction, const Whistle& main, const WhistlePolicy& policy, Date today) {
    for (const Whistle& each : joined_into(transaction, main.id))
        transaction.save(supervision::release(each, main, policy, today));
}

Result<void> check_units(Transaction& transaction, const Dispatch& wanted) {
    std::vector<Id<Organisation>> units = wanted.joint;
    if (wanted.organisation) units.push_back(wanted.organisation);
    return check_open(transaction, units);
}

/// Whose the whistle is, for an action: the unit's that has it, the joint units', or the asker's.
std::vector<Id<Organisation>> owners_of(const Whistle& whistle, Action action) {
    switch (action) {
        case Action::confirm_whistle:
        case Action::reopen_whistle:
        case Action::withdraw_whistle:
            return supervision::askers_of(whistle);
        case Action::co_sign_whistle:
            return whistle.joint;
        default:
            return {whistle.organisation};
    }
}

/// The asker's word is not for the office to give, except where an office filed for the asker.
bool needs_the_asker(Action action) {
    return action == Action::confirm_whistle || action == Action::withdraw_whistle;
}

Result<Whistle> load_whistle(Context& context, Transaction& transaction, Action action,
                             WhistleChoice choice) {
    const auto whistle = transaction.find(choice.id);
    Subject subject{context.region};
    if (whistle) subject.organisations = owners_of(*whistle, action);
    if (auto allowed = permit(context.actor, action, subject); !allowed) return allowed.error();
    if (!whistle) return load(transaction, choice.id);
    if (needs_the_asker(action) && context.actor.role == Role::supervisor && !whistle->on_behalf) {
        return Error{ErrorKind::wrong_unit, context.actor.title, std::string(entry_of(action).name)};
    }
    if (auto seen = as_seen(transaction, *whistle, choice.version); !seen) return seen.error();
    return *whistle;
}

/// permit → load → decide → save, for an action that changes one whistle; `after` follows it.
template <class Decide, class After>
Result<Whistle> change_whistle(Context& context, Action action, WhistleChoice choice, Decide&& decide,
                               After&& after) {
    return act(context, action, [&](Transaction& transaction) -> Result<Whistle> {
        const auto whistle = load_whistle(context, transaction, action, choice);
        if (!whistle) return whistle.error();
        const Result<Change<Whistle>> change = decide(transaction, *whistle);
        if (!change) return change.error();
        Whistle saved = transaction.save(*change);
        after(transaction, saved);
        return saved;
    });
}

template <class Decide>
Result<Whistle> change_whistle(Context& context, Action action, WhistleChoice choice, Decide&& decide) {
    return change_whistle(
        context, action, choice,
        [&](Transaction&, const Whistle& whistle) -> Result<Change<Whistle>> { return decide(whistle); },
        [](Transaction&, const Whistle&) {});
}

} // namespace

Result<Filed> file_whistle(Context& context, const WhistlePolicy& policy, const WhistleWish& wish) {
    return act(context, Action::file_whistle, [&](Transaction& transaction) -> Result<Filed> {
        const bool own = context.actor.role == Role::enterprise;
        Whistle wanted;
        wanted.asker = own && !wish.asker ? context.actor.organisation : wish.asker;
        if (auto allowed = permit(context.actor, Action::file_whistle, {context.region, {wanted.asker}});
            !allowed) {
            return allowed.error();
        }
        wanted.title = wish.title;
        wanted.text = wish.text;
        wanted.contact = wish.contact;
        auto kept = keep_evidence(transaction, policy.largest_mebibytes, wish.evidence);
        if (!kept) return kept.error();
        wanted.filed_evidence = std::move(*kept);
        wanted.asker_name = wish.asker_name;
        if (wanted.asker) {
            const auto asker = load(transaction, wanted.asker);
            if (!asker) return asker.error();
            wanted.asker_name = asker->name;
        }
        wanted.on_behalf = !own;
        wanted.filed_by = context.actor.post;
        wanted.filed_by_organisation = context.actor.organisation;
        const int year = context.today().year();
        const auto last = transaction.first(Query<Whistle>().where(&Whistle::year, year).newest_first());
        const auto change =
            supervision::file(std::move(wanted), last ? last->receipt : "", policy, context.today());
        if (!change) return change.error();
        Filed filed{transaction.save(*change), {}};
        Query<Whistle> same;
        same.where(&Whistle::title, wish.title).where(&Whistle::year, year).limit(100);
        if (own) same.where(&Whistle::asker, context.actor.organisation);
        for (Whistle& each : transaction.list(same)) {
            if (each.id != filed.whistle.id && supervision::is_open(each.state))
                filed.alike.push_back(std::move(each));
        }
        return filed;
    });
}

Result<Whistle> dispatch_whistle(Context& context, const WhistlePolicy& policy, WhistleChoice choice,
                                 const Dispatch& wanted) {
    return change_whistle(
        context, Action::dispatch_whistle, choice,
        [&](Transaction& transaction, const Whistle& whistle) -> Result<Change<Whistle>> {
            auto change = supervision::dispatch(whistle, wanted, policy, context.today());
            if (!change) return change;
            if (auto open = check_units(transaction, wanted); !open) return open.error();
            return change;
        },
        [](Transaction& transaction, const Whistle& saved) { ask_signatures(transaction, saved, true); });
}

Result<Whistle> sign_in_whistle(Context& context, WhistleChoice choice) {
    return change_whistle(context, Action::sign_in_whistle, choice, [&](const Whistle& whistle) {
        return supervision::sign_in(whistle, context.today());
    });
}

Result<Whistle> refuse_whistle(Context& context, const WhistlePolicy& policy, WhistleChoice choice,
                               const std::string& reason, Id<Organisation> suggested) {
    return act(context, Action::refuse_whistle, [&](Transaction& transaction) -> Result<Whistle> {
        const auto whistle = load_whistle(context, transaction, Action::refuse_whistle, choice);
        if (!whistle) return whistle.error();
        const auto refused = supervision::refuse(*whistle, reason, suggested, policy, context.today());
        if (!refused) return refused.error();
        if (suggested) {
            if (auto open = check_open(transaction, {suggested}); !open) return open.error();
        }
        transaction.save(refused->refusal);
        Whistle saved = transaction.save(refused->whistle);
        ask_signatures(transaction, saved, true);
        return saved;
    });
}

Result<Whistle> rule_whistle(Context& context, const WhistlePolicy& policy, WhistleChoice choice,
                             const Dispatch& wanted, const std::string& ruling) {
    return act(context, Action::rule_whistle, [&](Transaction& transaction) -> Result<Whistle> {
        const auto whistle = load_whistle(context, transaction, Action::rule_whistle, choice);
        if (!whistle) return whistle.error();
        if (auto allowed = supervision::check_move(*whistle, WhistleAction::rule_whistle); !allowed) {
            return allowed.error();
        }
        const auto refusal =
            transaction.first(Query<Refusal>().where(&Refusal::whistle, whistle->id).newest_first());
        const auto ruled = supervision::rule(*whistle, refusal.value(), wanted, ruling, context.actor.post,
                                             policy, context.today());
        if (!ruled) return ruled.error();
        if (auto open = check_units(transaction, wanted); !open) return open.error();
        transaction.save(ruled->refusal);
        Whistle saved = transaction.save(ruled->whistle);
        ask_signatures(transaction, saved, true);
        return saved;
    });
}

Result<Whistle> answer_whistle(Context& context, const WhistlePolicy& policy, WhistleChoice choice,
                               const std::string& text, bool solved,
                               const std::vector<Attachment>& evidence) {
    return change_whistle(
        context, Action::answer_whistle, choice,
        [&](Transaction& transaction, const Whistle& whistle) -> Result<Change<Whistle>> {
            auto kept = keep_evidence(transaction, policy.largest_mebibytes, evidence);
            if (!kept) return kept.error();
            return supervision::answer(whistle, {text, solved, std::move(*kept)}, policy, context.today());
        },
        [](Transaction& transaction, const Whistle& saved) {
            ask_signatures(transaction, saved, true);
            answer_joined(transaction, saved);
        });
}

Result<Whistle> co_sign_whistle(Context& context, const WhistlePolicy& policy, WhistleChoice choice,
                                const std::string& opinion, Id<Organisation> organisation) {
    return act(context, Action::co_sign_whistle, [&](Transaction& transaction) -> Result<Whistle> {
        const auto whistle = load_whistle(context, transaction, Action::co_sign_whistle, choice);
        if (!whistle) return whistle.error();
        const bool office = context.actor.role == Role::supervisor;
        const auto asked = asked_of(transaction, whistle->id);
        const auto given =
            supervision::co_sign(*whistle, asked, office ? organisation : context.actor.organisation, opinion,
                                 policy, context.today());
        if (!given) return given.error();
        transaction.save(given->signature);
        if (!given->whistle) return *whistle;
        Whistle saved = transaction.save(*given->whistle);
        answer_joined(transaction, saved);
        return saved;
    });
}

Result<Whistle> confirm_whistle(Context& context, const WhistlePolicy& policy, WhistleChoice choice,
                                const supervision::Verdict& verdict) {
    return change_whistle(context, Action::confirm_whistle, choice, [&](const Whistle& whistle) {
        return supervision::confirm(whistle, verdict, policy, context.today());
    });
}

Result<Whistle> reopen_whistle(Context& context, const WhistlePolicy& policy, WhistleChoice choice,
                               const std::string& reason) {
    return change_whistle(context, Action::reopen_whistle, choice, [&](const Whistle& whistle) {
        return supervision::reopen(whistle, reason, policy, context.today());
    });
}

Result<Whistle> extend_whistle(Context& context, const WhistlePolicy& policy, WhistleChoice choice,
                               Date due_on, const std::string& reason) {
    return change_whistle(context, Action::extend_whistle, choice, [&](const Whistle& whistle) {
        return supervision::extend(whistle, due_on, reason, policy, context.today());
    });
}

Result<Whistle> escalate_whistle(Context& context, WhistleChoice choice, const std::string& reason) {
    return change_whistle(context, Action::escalate_whistle, choice, [&](const Whistle& whistle) {
        return supervision::escalate(whistle, reason, context.today());
    });
}

Result<Whistle> return_whistle(Context& context, const WhistlePolicy& policy, WhistleChoice choice,
                               const std::string& city_answer) {
    return change_whistle(context, Action::return_whistle, choice, [&](const Whistle& whistle) {
        return supervision::return_from_city(whistle, city_answer, policy, context.today());
    });
}

Result<Whistle> call_back_whistle(Context& context, WhistleChoice choice, const std::string& said) {
    return change_whistle(context, Action::call_back_whistle, choice, [&](const Whistle& whistle) {
        return supervision::call_back(whistle, said, context.today());
    });
}

Result<Whistle> join_whistle(Context& context, WhistleChoice choice, Id<Whistle> into,
                             const std::string& reason) {
    return change_whistle(
        context, Action::join_whistle, choice,
        [&](Transaction& transaction, const Whistle& whistle) -> Result<Change<Whistle>> {
            const auto main = load(transaction, into);
            if (!main) return main.error();
            return supervision::join(whistle, *main, reason);
        },
        [&](Transaction& transaction, const Whistle& saved) {
            ask_signatures(transaction, saved, true);
            for (const Whistle& each : joined_into(transaction, saved.id)) {
                Whistle after = each;
                after.joined_into = into;
                transaction.save(Change<Whistle>::changed(each, std::move(after), reason));
            }
        });
}

Result<Whistle> exclude_whistle(Context& context, const WhistlePolicy& policy, WhistleChoice choice,
                                const std::string& reason) {
    return change_whistle(
        context, Action::exclude_whistle, choice,
        [&](Transaction&, const Whistle& whistle) {
            return supervision::exclude(whistle, reason, context.actor.post, context.today());
        },
        [&](Transaction& transaction, const Whistle& saved) {
            release_joined(transaction, saved, policy, context.today());
        });
}

Result<Whistle> withdraw_whistle(Context& context, const WhistlePolicy& policy, WhistleChoice choice,
                                 const std::string& reason) {
    return change_whistle(
        context, Action::withdraw_whistle, choice,
        [&](Transaction&, const Whistle& whistle) {
            return supervision::withdraw(whistle, reason, context.today());
        },
        [&](Transaction& transaction, const Whistle& saved) {
            release_joined(transaction, saved, policy, context.today());
        });
}

Result<WhistleReview> review_whistles(Context& context) {
    return act(context, Action::review_whistles, [&](Transaction& transaction) -> Result<WhistleReview> {
        if (auto allowed = permit(context.actor, Action::review_whistles, {context.region}); !allowed) {
            return allowed.error();
        }
        std::map<std::int64_t, Whistle> due; // by number: each once
        const auto take = [&](const Query<Whistle>& query) {
            for (Whistle& each : transaction.list(query))
                due.emplace(each.id.value, std::move(each));
        };
        const Date yesterday = context.today().plus(-1);
        for (const std::string_view name : names_of(WhistleState())) {
            const WhistleState state = named<WhistleState>(name).value();
            Query<Whistle> of_state;
            of_state.where(&Whistle::state, state);
            if (supervision::is_open(state)) take(of_state);
            if (state == WhistleState::answered) take(of_state.until(&Whistle::confirm_by, yesterday));
        }
        take(Query<Whistle>()
                 .where(&Whistle::state, WhistleState::closed)
                 .where_none(&Whistle::called_back_on)
                 .until(&Whistle::call_back_by, yesterday));
        take(Query<Whistle>()
                 .where(&Whistle::state, WhistleState::answered)
                 .where_none(&Whistle::called_back_on)
                 .until(&Whistle::call_back_by, yesterday));
        WhistleReview review;
        for (const auto& [id, whistle] : due) {
            const auto change = supervision::review(whistle, context.today());
            if (!change) continue;
            Whistle saved = transaction.save(*change);
            if (saved.state != whistle.state) review.closed.push_back(saved);
            if (saved.late != whistle.late || saved.lapses != whistle.lapses)
                review.late.push_back(std::move(saved));
        }
        return review;
    });
}

} // namespace bihuan::app
