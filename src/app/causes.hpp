// What asks for an order or a place on an agenda: items red for rounds, units that stay silent.
#pragma once

#include "app/context.hpp"
#include "cycle/supervision/orders.hpp"

namespace bihuan::app {

/// The year's items that are red today, with the rounds they have been so; in the items' order.
std::vector<supervision::RedRun> red_runs(Transaction& transaction, int year, Date today);

/// The units that owe reports of rounds whose day has gone by; one each, in the order of the units.
std::vector<supervision::Silence> silences(Transaction& transaction, const registry::Calendar& calendar,
                                           int year, Date today);

} // namespace bihuan::app
