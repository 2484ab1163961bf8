// A supervision order's life: issued, signed for, answered, audited; and the ladder it climbs when it runs
// late. README.md shows the states; `order_moves` and `ladder_moves` are the same tables.
#pragma once

#include <span>

#include "base/error.hpp"
#include "cycle/progress/reason.hpp"
#include "cycle/supervision/policy.hpp"
#include "journal/change.hpp"

namespace bihuan::supervision {

using journal::Change;
using progress::Reason;

enum class OrderAction : std::uint8_t {
    sign_order,
    reply_order,
    return_order,
    extend_order,
    close_order,
    withdraw_order,
};
constexpr auto names_of(OrderAction) {
    return std::array<std::string_view, 6>{"sign_order",   "reply_order", "return_order",
                                           "extend_order", "close_order", "withdraw_order"};
}

struct OrderMove {
    OrderState from;
    OrderAction action;
    OrderState to;
};
inline constexpr OrderMove order_moves[] = {
    {OrderState::issued, OrderAction::sign_order, OrderState::signed_for},
    {OrderState::issued, OrderAction::reply_order, OrderState::replied}, // who answers has seen it
    {OrderState::issued, OrderAction::extend_order, OrderState::issued},
    {OrderState::issued, OrderAction::withdraw_order, OrderState::withdrawn},
    {OrderState::signed_for, OrderAction::reply_order, OrderState::replied},
    {OrderState::signed_for, OrderAction::extend_order, OrderState::signed_for},
    {OrderState::signed_for, OrderAction::withdraw_order, OrderState::withdrawn},
    {OrderState::replied, OrderAction::return_order, OrderState::returned},
    {OrderState::replied, OrderAction::close_order, OrderState::closed},
    {OrderState::replied, OrderAction::withdraw_order, OrderState::withdrawn},
    {OrderState::returned, OrderAction::reply_order, OrderState::replied},
    {OrderState::returned, OrderAction::extend_order, OrderState::returned},
    {OrderState::returned, OrderAction::withdraw_order, OrderState::withdrawn},
};

/// The ladder of an order that waits for its unit; the interview is owed at its top.
enum class LadderAction : std::uint8_t { climb_order, hold_interview };
constexpr auto names_of(LadderAction) {
    return std::array<std::string_view, 2>{"climb_order", "hold_interview"};
}
struct LadderMove {
    Rung from;
    LadderAction action;
    Rung to;
};
inline constexpr LadderMove ladder_moves[] = {
    {Rung::reminder, LadderAction::climb_order, Rung::warning},
    {Rung::warning, LadderAction::climb_order, Rung::rectification},
    {Rung::rectification, LadderAction::hold_interview, Rung::rectification},
};

/// wrong_state with the present state.
Result<OrderState> next_state(const Order& order, OrderAction action);
/// wrong_state with the present rung, or with the state of an order that waits for nobody.
Result<Rung> next_rung(const Order& order, LadderAction action);

/// Whether its unit owes something: a signature or a reply.
bool waits_for_unit(const Order& order);
/// Whether it is neither closed nor withdrawn.
bool is_open(const Order& order);

/// What an order is to be; its clocks follow from its rung where no day is given.
struct OrderWish {
    std::string title, text;
    OrderOrigin origin = OrderOrigin::by_hand;
    std::int64_t origin_id = 0;
    std::string cause; // of a rule
    std::string instruction;
    Id<Post> instructed_by;
    Id<Item> item;
    Id<Organisation> organisation;
    std::vector<Id<Organisation>> joint;
    Rung rung = Rung::reminder;
    std::optional<Date> due_on;
    Id<Post> interviewer; // of the rectification rung, or none: the supervision office
};
/// `ordinal`: the next of the year. needs_value without a title or unit, or for an instruction without words.
Result<Change<Order>> issue(const OrderWish& wish, int ordinal, const Policy& policy, Date today);
/// 督办〔2025〕3号
std::string number_of(int year, int ordinal);

Result<Change<Order>> sign(const Order& order, Date today);
/// A reply signs for the order where nobody had. `evidence`: entries "SM3 file-name".
Result<Change<Order>> reply(const Order& order, const std::string& text,
                            const std::vector<std::string>& evidence, const Policy& policy, Date today);
Result<Change<Order>> give_back(const Order& order, const std::string& reason, const Policy& policy,
                                Date today);
Result<Change<Order>> extend(const Order& order, Date due_on, const std::string& reason, const Policy& policy,
                             Date today);
/// Audited and found good. wrong_state where an interview is still owed.
Result<Change<Order>> close(const Order& order, Date today);
Result<Change<Order>> withdraw(const Order& order, const std::string& reason, Date today);

/// One rung up, with that rung's clocks. `interviewer`: who calls the head in, where the rung asks for it.
Result<Change<Order>> climb(const Order& order, const std::string& reason, Id<Post> interviewer,
                            const Policy& policy, Date today);
Result<Change<Order>> hold_interview(const Order& order, Date on, Date today);

/// Why an order is late today; nullopt: it isn't. The clock of a signature comes first.
std::optional<Reason> lateness_of(const Order& order, Date today);
/// What the review makes of it: an order that is late climbs, on the top rung it is only marked; nullopt
/// where nothing changes.
std::optional<Change<Order>> overtaken(const Order& order, Id<Post> interviewer, const Policy& policy,
                                       Date today);

// Orders that rules open. What is known of the causes is gathered by app/.

/// An item that has been red for some rounds running.
struct RedRun {
    Item item;
    std::int64_t slip = 0; // the red slip: the cause
    Date since;
    int rounds = 0;
};
/// A unit's reports that never came, of the last round it owes one in.
struct Silence {
    Id<Organisation> organisation;
    std::int64_t round = 0; // the cause
    std::string round_title;
    Date due_on;    // of that round
    int rounds = 0; // running, of its most silent item
    int days = 0;   // working days since the first of them was due
    std::vector<Item> items;
};
/// The order such a cause asks for; nullopt: not yet, or the item has no lead.
std::optional<OrderWish> asked_for(const RedRun& run, const Policy& policy);
std::optional<OrderWish> asked_for(const Silence& silence, const Policy& policy);
/// Why a unit's silence is told: how many rounds running, or how many working days.
Reason reason_of(const Silence& silence, const Policy& policy);

} // namespace bihuan::supervision
