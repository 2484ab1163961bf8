#include "app/order.hpp"

#include <algorithm>

#include "app/causes.hpp"
#include "app/item.hpp"
#include "cycle/supervision/problems.hpp"

namespace bihuan::app {
namespace {

using registry::Post;
using supervision::OrderOrigin;
using supervision::OrderState;
using supervision::Policy;
using supervision::Problem;
using supervision::Rung;

Id<Post> first_post(Transaction& transaction, Query<Post> query) {
    const auto post = transaction.first(query.where_none(&Post::closed_on));
    return post ? post->id : Id<Post>{};
}

/// Who calls the unit's head in, as the policy says; none: the supervision office.
Id<Post> interviewer_of(Transaction& transaction, Id<Organisation> unit, const Policy& policy) {
    using supervision::Interviewer;
    switch (policy.supervision.orders.interviewer) {
        case Interviewer::leader:
            return first_post(transaction, Query<Post>().where(&Post::role, Role::leader));
        case Interviewer::superior: {
            for (const Post& post : transaction.list(Query<Post>()
                                                         .where(&Post::organisation, unit)
                                                         .where(&Post::role, Role::liaison)
                                                         .where_none(&Post::closed_on))) {
                if (post.superior) return post.superior;
            }
            break;
        }
        case Interviewer::supervisor:
            break;
    }
    return {};
}

int next_ordinal(Transaction& transaction, int year) {
    const auto last =
        transaction.first(Query<Order>().where(&Order::year, year).order_by(&Order::ordinal, true));
    return last ? last->ordinal + 1 : 1;
}

/// permit → load → decide → save. Who may not does not learn whether the order is there.
template <class Decide>
Result<Order> change_order(Context& context, Action action, Id<Order> id, std::int64_t version,
                           Decide&& decide) {
    return act(context, action, [&](Transaction& transaction) -> Result<Order> {
        const auto order = load(transaction, id);
        Subject subject{context.region};
        if (order) subject.organisations = {order->organisation};
        if (auto allowed = permit(context.actor, action, subject); !allowed) return allowed.error();
        if (!order) return order.error();
        if (auto seen = as_seen(transaction, *order, version); !seen) return seen.error();
        const Result<Change<Order>> change = decide(transaction, *order);
        if (!change) return change.error();
        return transaction.save(*change);
    });
}

Result<Order> issue(Context& context, Action action, const Policy& policy, OrderWish wish) {
    return act(context, action, [&](Transaction& transaction) -> Result<Order> {
        if (auto allowed = permit(context.actor, action, {context.region}); !allowed) return allowed.error();
        if (action == Action::instruct) {
            wish.origin = OrderOrigin::instruction;
            if (context.actor.role == Role::leader) wish.instructed_by = context.actor.post;
            if (!wish.instructed_by) return Error{ErrorKind::needs_value, wish.instruction, "leader"};
            const auto post = load(transaction, wish.instructed_by);
            if (!post) return post.error();
            if (post->role != Role::leader)
                return Error{ErrorKind::wrong_role, post->title, std::string(name_of(post->role))};
        }
        if (wish.item) {
            const auto item = load(transaction, wish.item);
            if (!item) return item.error();
            // What the ledger knows is not asked again.
            if (wish.title.empty()) wish.title = item->title;
            if (!wish.organisation && !item->leads.empty()) {
                wish.organisation = item->leads.front();
                wish.joint.insert(wish.joint.end(), item->leads.begin() + 1, item->leads.end());
            }
        }
        return save_order(transaction, policy, wish, context.today());
    });
}

/// Whether the cause has had its order: the same slip, or the same round of the same unit.
bool has_order(Transaction& transaction, const OrderWish& wish) {
    const auto same = transaction.list(
        Query<Order>().where(&Order::origin, wish.origin).where(&Order::origin_id, wish.origin_id));
    return std::ranges::any_of(same,
                               [&](const Order& order) { return order.organisation == wish.organisation; });
}

/// A unit that is already asked why it is silent is not asked a second time.
bool is_asked(Transaction& transaction, Id<Organisation> unit) {
    const auto orders = transaction.list(
        Query<Order>().where(&Order::origin, OrderOrigin::silence).where(&Order::organisation, unit));
    return std::ranges::any_of(orders, supervision::is_open);
}

} // namespace

Result<Order> save_order(Transaction& transaction, const Policy& policy, const OrderWish& wanted,
                         Date today) {
    OrderWish wish = wanted;
    if (wish.organisation) {
        if (auto open = check_open(transaction, {wish.organisation}); !open) return open.error();
    }
    if (auto open = check_open(transaction, wish.joint); !open) return open.error();
    if (wish.rung == Rung::rectification && !wish.interviewer)
        wish.interviewer = interviewer_of(transaction, wish.organisation, policy);
    const auto change = supervision::issue(wish, next_ordinal(transaction, today.year()), policy, today);
    if (!change) return change.error();
    return transaction.save(*change);
}

Result<Order> issue_order(Context& context, const Policy& policy, OrderWish wish) {
    return issue(context, Action::issue_order, policy, std::move(wish));
}

Result<Order> instruct(Context& context, const Policy& policy, OrderWish wish) {
    return issue(context, Action::instruct, policy, std::move(wish));
}

Result<Order> sign_order(Context& context, Id<Order> id, std::int64_t version) {
    return change_order(context, Action::sign_order, id, version, [&](Transaction&, const Order& order) {
        return supervision::sign(order, context.today());
    });
}

Result<Order> reply_order(Context& context, const Policy& policy, Id<Order> id, std::int64_t version,
                          const std::string& text, const std::vector<Attachment>& evidence) {
    return change_order(context, Action::reply_order, id, version,
                        [&](Transaction& transaction, const Order& order) -> Result<Change<Order>> {
                            const auto kept = keep_evidence(
                                transaction, policy.progress.rounds.largest_mebibytes, evidence);
                            if (!kept) return kept.error();
                            return supervision::reply(order, text, *kept, policy, context.today());
                        });
}

Result<Order> return_order(Context& context, const Policy& policy, Id<Order> id, std::int64_t version,
                           const std::string& reason) {
    return change_order(context, Action::return_order, id, version, [&](Transaction&, const Order& order) {
        return supervision::give_back(order, reason, policy, context.today());
    });
}

Result<Order> extend_order(Context& context, const Policy& policy, Id<Order> id, std::int64_t version,
                           Date due_on, const std::string& reason) {
    return change_order(context, Action::extend_order, id, version, [&](Transaction&, const Order& order) {
        return supervision::extend(order, due_on, reason, policy, context.today());
    });
}

Result<Order> close_order(Context& context, Id<Order> id, std::int64_t version) {
    return change_order(context, Action::close_order, id, version, [&](Transaction&, const Order& order) {
        return supervision::close(order, context.today());
    });
}

Result<Order> withdraw_order(Context& context, Id<Order> id, std::int64_t version,
                             const std::string& reason) {
    return change_order(context, Action::withdraw_order, id, version, [&](Transaction&, const Order& order) {
        return supervision::withdraw(order, reason, context.today());
    });
}

Result<Order> climb_order(Context& context, const Policy& policy, Id<Order> id, std::int64_t version,
                          const std::string& reason) {
    return change_order(
        context, Action::climb_order, id, version, [&](Transaction& transaction, const Order& order) {
            return supervision::climb(order, reason, interviewer_of(transaction, order.organisation, policy),
                                      policy, context.today());
        });
}

Result<Order> hold_interview(Context& context, Id<Order> id, std::int64_t version, Date on) {
    return change_order(context, Action::hold_interview, id, version, [&](Transaction&, const Order& order) {
        return supervision::hold_interview(order, on, context.today());
    });
}

std::vector<OrderWish> wished_orders(Transaction& transaction, const Policy& policy, int year, Date today) {
    std::vector<OrderWish> wishes;
    for (const supervision::RedRun& run : red_runs(transaction, year, today)) {
        if (auto wish = supervision::asked_for(run, policy)) wishes.push_back(std::move(*wish));
    }
    for (const supervision::Silence& silence : silences(transaction, policy.calendar(), year, today)) {
        auto wish = supervision::asked_for(silence, policy);
        if (wish && !is_asked(transaction, wish->organisation)) wishes.push_back(std::move(*wish));
    }
    const auto is_closed = [&](Id<Organisation> id) {
        const auto unit = transaction.find(id);
        return !unit || unit->closed_on.has_value();
    };
    // A unit closed meanwhile has nobody to answer: its items are the supervision office's to assign.
    std::erase_if(wishes, [&](const OrderWish& wish) {
        return has_order(transaction, wish) || is_closed(wish.organisation);
    });
    for (OrderWish& wish : wishes)
        std::erase_if(wish.joint, is_closed);
    return wishes;
}

Result<SupervisionReview> review_supervision(Context& context, const Policy& policy, int year) {
    constexpr Action action = Action::review_supervision;
    return act(context, action, [&](Transaction& transaction) -> Result<SupervisionReview> {
        if (auto allowed = permit(context.actor, action, {context.region}); !allowed) return allowed.error();
        const Date today = context.today();
        SupervisionReview review;
        for (const OrderState state : {OrderState::issued, OrderState::signed_for, OrderState::returned}) {
            for (const Order& order : transaction.list(Query<Order>().where(&Order::state, state))) {
                const auto change = supervision::overtaken(
                    order, interviewer_of(transaction, order.organisation, policy), policy, today);
                if (!change) continue;
                Order after = transaction.save(*change);
                if (after.rung != order.rung) review.climbed.push_back(std::move(after));
            }
        }
        for (const Problem& problem : transaction.list(
                 Query<Problem>().where(&Problem::state, supervision::ProblemState::coordinating))) {
            if (const auto change = supervision::overtaken(problem, today)) {
                transaction.save(*change);
                review.late.push_back(problem.id);
            }
        }
        for (const OrderWish& wish : wished_orders(transaction, policy, year, today)) {
            auto order = save_order(transaction, policy, wish, today);
            if (!order) return order.error();
            review.opened.push_back(std::move(*order));
        }
        return review;
    });
}

} // namespace bihuan::app
