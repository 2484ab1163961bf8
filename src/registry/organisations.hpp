// Names of units as people write them → the one unit of the register that is meant.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/error.hpp"
#include "registry/records.hpp"

namespace bihuan::registry {

/// The units of a region by all their names. Pure; make one for many names.
class Organisations {
  public:
    Organisations(std::vector<Organisation> all, std::string_view region_name); // 青禾县

    /// Its name or an alias first, then without the region's prefix, then by the usual short forms
    /// (organisations.tsv), white space and full-width forms apart. A closed unit stands for its successor.
    /// unknown_organisation: the nearest names; ambiguous_organisation: those it may mean.
    Result<Id<Organisation>> resolve(std::string_view name) const;

    /// nullptr: no such number.
    const Organisation* find(Id<Organisation> id) const;
    /// Empty: no such number.
    std::string_view name_of(Id<Organisation> id) const;
    const std::vector<Organisation>& all() const { return all_; }

  private:
    using Places = std::vector<std::size_t>; // in all_
    using Index = std::unordered_map<std::u32string, Places>;

    std::u32string plain(std::string_view name) const;
    std::vector<std::u32string> cores(std::u32string_view plain) const;
    Places open(const Places& found) const;
    Places abbreviated(std::u32string_view word) const;
    Places look_up(std::u32string_view plain) const;
    std::string nearest(std::u32string_view plain) const;
    std::string names_of(const Places& places) const;

    std::vector<Organisation> all_;
    std::u32string region_;
    std::unordered_map<std::int64_t, std::size_t> by_id_;
    Index exact_, core_;         // names whole, and without prefix and tail
    Index rows_of_;              // a name of the table of short forms → its rows
    std::vector<Places> in_row_; // a row → the units it names
};

/// The units that a cell or a bracket names, as written. `plain`: those that no mark (牵头：…) says the part
/// of.
struct UnitNames {
    std::vector<std::string> plain, leads, responsible, cooperating;
    friend bool operator==(const UnitNames&, const UnitNames&) = default;
};

/// 住建局、城管局 / 县住建局，县城管局 / 牵头：…；配合：… / （牵头单位：…） / one a line / 发改局（牵头）.
/// Total.
UnitNames split_units(std::string_view cell);

} // namespace bihuan::registry
