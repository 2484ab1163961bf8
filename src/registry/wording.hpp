// Words as policy: phrases with named gaps, 未报{never}项, read from a policy file and filled in.
#pragma once

#include <initializer_list>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <utility>

#include "registry/settings.hpp"

namespace bihuan::registry {

/// A phrase by its setting's name, and the gaps it may have: "unit never".
struct Phrase {
    std::string_view name;
    std::string_view gaps = {};
};

class Wording {
  public:
    /// Takes the phrases out of the settings; a gap that does not exist is a fault.
    void read(Settings& settings, std::span<const Phrase> phrases);

    using Values = std::initializer_list<std::pair<std::string_view, std::string>>;
    /// The phrase with its gaps filled. A phrase without words says nothing.
    std::string say(std::string_view name, Values values = {}) const;

  private:
    std::map<std::string, std::string, std::less<>> phrases_;
};

} // namespace bihuan::registry
