// What is measured: the names that documents give an indicator → the one that is meant.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/error.hpp"
#include "registry/records.hpp"

namespace bihuan::registry {

/// The 22 main economic indicators that counties dispatch (indicators.tsv), without region and number.
std::vector<Indicator> main_indicators();

/// needs_value (name), already_there where a name or synonym is another indicator's.
Result<void> check_indicator(const Indicator& wanted, const std::vector<Indicator>& known);

/// The indicators of a region by all their names. Pure; make one for many names.
class Indicators {
  public:
    explicit Indicators(std::vector<Indicator> all);

    /// By name or synonym, 全县 and spaces apart; nullptr: none.
    const Indicator* find(std::string_view name) const;
    const std::vector<Indicator>& all() const { return all_; }

  private:
    std::vector<Indicator> all_;
    std::unordered_map<std::string, std::size_t> by_name_;
};

} // namespace bihuan::registry
