// Problems, supervision orders and dispatch meetings as people read them.
#pragma once

#include <map>

#include "app/context.hpp"
#include "cycle/supervision/records.hpp"

namespace bihuan::views {

using app::Context;
using supervision::Meeting;
using supervision::Order;
using supervision::Problem;

/// The names of what records point at, by number.
struct SupervisionNames {
    std::map<std::int64_t, std::string> organisations, posts, items;
};

/// Empty: any.
struct ProblemFilter {
    std::optional<supervision::ProblemState> state;
    Id<registry::Organisation> organisation; // owes the solution, or whose it is
    bool late = false;                       // these alone
    bool all = false;                        // closed and dropped ones too
};
struct Problems {
    std::vector<Problem> problems;
    SupervisionNames names;
};
Result<Problems> problems(Context& context, const ProblemFilter& filter);
Result<Problems> problem(Context& context, Id<Problem> id);

struct OrderFilter {
    std::optional<supervision::OrderState> state;
    std::optional<supervision::Rung> rung;
    std::optional<int> year;
    Id<registry::Organisation> organisation; // answers, or is with it
    bool late = false;
    bool all = false; // closed and withdrawn ones too
};
struct Orders {
    std::vector<Order> orders; // by year and number
    SupervisionNames names;
};
Result<Orders> orders(Context& context, const OrderFilter& filter);
/// The order of this number (3: the newest year's 督办〔…〕3号) or with this whole number.
Result<Orders> order(Context& context, const std::string& words);

struct MeetingSheet {
    Meeting meeting;
    std::vector<supervision::AgendaPoint> points; // on the agenda, in its order
    std::map<std::int64_t, Order> orders;         // that points became
    std::map<std::int64_t, targets::Item> tasks;
    SupervisionNames names;
};
Result<std::vector<MeetingSheet>> meetings(Context& context, std::optional<int> year);
Result<MeetingSheet> meeting(Context& context, Id<Meeting> id);

} // namespace bihuan::views
