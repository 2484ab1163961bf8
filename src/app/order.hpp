// Supervision orders (督办单): issued by hand, by a leader's word or by rule; signed, answered, audited; and
// the review that opens them and lets the late ones climb.
#pragma once

#include "app/evidence.hpp"
#include "cycle/supervision/orders.hpp"

namespace bihuan::app {

using supervision::Order;
using supervision::OrderWish;

/// The next number of the year: without gaps, as a writing transaction has its region to itself.
Result<Order> issue_order(Context& context, const supervision::Policy& policy, OrderWish wish);
/// 批示: an order at once. By the leader, or by the supervision office for the leader's post named in the
/// wish.
Result<Order> instruct(Context& context, const supervision::Policy& policy, OrderWish wish);

// `version`: as the user last saw it, 0: whatever it is now.
Result<Order> sign_order(Context& context, Id<Order> id, std::int64_t version);
Result<Order> reply_order(Context& context, const supervision::Policy& policy, Id<Order> id,
                          std::int64_t version, const std::string& text,
                          const std::vector<Attachment>& evidence);
Result<Order> return_order(Context& context, const supervision::Policy& policy, Id<Order> id,
                           std::int64_t version, const std::string& reason);
Result<Order> extend_order(Context& context, const supervision::Policy& policy, Id<Order> id,
                           std::int64_t version, Date due_on, const std::string& reason);
Result<Order> close_order(Context& context, Id<Order> id, std::int64_t version);
Result<Order> withdraw_order(Context& context, Id<Order> id, std::int64_t version, const std::string& reason);
Result<Order> climb_order(Context& context, const supervision::Policy& policy, Id<Order> id,
                          std::int64_t version, const std::string& reason);
Result<Order> hold_interview(Context& context, Id<Order> id, std::int64_t version, Date on);

struct SupervisionReview {
    std::vector<Order> opened, climbed;
    std::vector<Id<supervision::Problem>> late; // found open beyond their day
};
/// Opens the orders that rules ask for, each cause once; lets late ones climb; marks problems that are
/// overdue. Doing it twice on a day changes nothing.
Result<SupervisionReview> review_supervision(Context& context, const supervision::Policy& policy, int year);

/// The orders that rules ask for today and that are not there yet. Reads alone.
std::vector<OrderWish> wished_orders(Transaction& transaction, const supervision::Policy& policy, int year,
                                     Date today);

/// For what saves orders within another action (meetings).
Result<Order> save_order(Transaction& transaction, const supervision::Policy& policy, const OrderWish& wish,
                         Date today);

} // namespace bihuan::app
