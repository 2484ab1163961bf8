// What is known of a year's items on a day, gathered in batches: what judging needs.
#pragma once

#include <cstdint>
#include <functional>
#include <span>

#include "app/context.hpp"
#include "cycle/progress/standing.hpp"

namespace bihuan::app {

using targets::Item;

/// An item with what is kept of its standing.
struct Standpoint {
    progress::Situation situation;
    std::optional<progress::Standing> standing;
    std::vector<progress::Slip> slips;            // those lifted left out
    std::vector<progress::Reading> readings = {}; // of the year, oldest first; the last is the situation's
};

/// How much of an item's readings a Standpoint holds.
enum class History : std::uint8_t { last, whole };

class Situations {
  public:
    Situations(Transaction& transaction, const progress::StandingPolicy& policy, int year, Date today,
               History history = History::last);

    /// `items`: of the year, in the order of their numbers.
    void each(std::vector<Item> items, const std::function<void(Standpoint&)>& take);

  private:
    using Batch = std::vector<Standpoint>;
    void batch(std::span<Item> items, const std::function<void(Standpoint&)>& take);
    void add_reports(Batch& batch, std::int64_t first, std::int64_t last);
    progress::Profile last_year_of(const Item& item);

    Transaction& transaction_;
    const progress::StandingPolicy& policy_;
    int year_;
    Date today_;
    History history_;
    std::map<std::int64_t, progress::Round> rounds_;           // of the year
    std::map<std::int64_t, progress::Round> old_rounds_;       // of the year before
    std::map<std::string, Id<Item>, std::less<>> old_targets_; // of the year before, by what they measure
    std::map<std::int64_t, std::string> names_;                // of organisations
};

} // namespace bihuan::app
