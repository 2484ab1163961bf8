// The units that names mean, made out all at once for an action.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "app/adopt.hpp"

namespace bihuan::app {

class Units {
  public:
    /// unknown_organisation: all unknown names at once, with the nearest of each; ambiguous_organisation.
    static Result<Units> make_out(Transaction& transaction, const std::vector<std::string_view>& names,
                                  UnknownUnits unknown);

    std::vector<Id<Organisation>> of(const std::vector<std::string>& names) const;
    const std::vector<Organisation>& registered() const { return registered_; }

  private:
    std::unordered_map<std::string, Id<Organisation>> by_name_;
    std::vector<Organisation> registered_;
};

} // namespace bihuan::app
