#include "registry/regions.hpp"

#include <algorithm>

namespace bihuan::registry {
namespace {

/// The digits that name the region itself and those above it: 37 of 370000, 3717 of 371700.
std::string_view significant(std::string_view code) {
    if (code.size() == 6 && code.ends_with("0000")) return code.substr(0, 2);
    if (code.size() == 6 && code.ends_with("00")) return code.substr(0, 4);
    return code;
}

} // namespace

Result<Level> level_of_code(std::string_view code) {
    const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
    const bool digits = std::all_of(code.begin(), code.end(), is_digit);
    const bool whole = digits && (code.size() == 6 || code.size() == 9) && code.substr(0, 2) >= "11" &&
                       code.substr(0, 2) <= "82";
    if (!whole || (code.size() == 9 && (code.ends_with("000") || code.substr(4, 2) == "00"))) {
        return Error{ErrorKind::wrong_code, std::string(code), ""};
    }
    if (code.size() == 9) return Level::township;
    switch (significant(code).size()) {
        case 2:
            return Level::province;
        case 4:
            return Level::city;
        default:
            return Level::county;
    }
}

bool may_be_above(std::string_view parent, std::string_view code) {
    const std::string_view upper = significant(parent), lower = significant(code);
    return level_of_code(parent) && upper.size() < lower.size() && lower.starts_with(upper);
}

const Region* valid_on(std::span<const Region> regions, std::string_view code, Date day) {
    for (const Region& region : regions) {
        if (region.code == code && region.valid_from <= day && (!region.valid_to || day < *region.valid_to)) {
            return &region;
        }
    }
    return nullptr;
}

Result<Registered> register_region(std::span<const Region> known, Region wanted,
                                   std::span<const std::string> merged_in, bool founding) {
    const auto level = level_of_code(wanted.code);
    if (!level) return level.error();
    wanted.level = *level;
    if (wanted.name.empty()) return Error{ErrorKind::needs_value, wanted.code, "name"};
    if (wanted.valid_to && *wanted.valid_to <= wanted.valid_from) {
        return Error{ErrorKind::impossible_date, wanted.code,
                     wanted.valid_from.to_string() + " – " + wanted.valid_to->to_string()};
    }
    const bool topmost = founding || (!known.empty() && known.front().code == wanted.code);
    if (!topmost || !wanted.parent.empty()) {
        if (!may_be_above(wanted.parent, wanted.code)) {
            return Error{ErrorKind::wrong_code, wanted.code, "parent " + wanted.parent};
        }
        // The founded region's own parent belongs to another ledger.
        if (!topmost && valid_on(known, wanted.parent, wanted.valid_from) == nullptr) {
            return Error{ErrorKind::no_such_record, "region " + wanted.parent, wanted.valid_from.to_string()};
        }
    }
    Registered registered;
    for (const Region& region : known) {
        const bool same = region.code == wanted.code;
        const bool merged = std::find(merged_in.begin(), merged_in.end(), region.code) != merged_in.end();
        if (!same && !merged) continue;
        if (region.valid_to && *region.valid_to <= wanted.valid_from) continue;
        if (same && region.name == wanted.name && !region.valid_to && merged_in.empty()) {
            return Error{ErrorKind::already_there, wanted.code + " " + wanted.name, ""};
        }
        if (region.valid_to || region.valid_from >= wanted.valid_from) { // would overlap
            return Error{ErrorKind::impossible_date, region.code + " " + region.name,
                         region.valid_from.to_string() + " – " +
                             (region.valid_to ? region.valid_to->to_string() : "")};
        }
        registered.ended.push_back(region);
    }
    for (const std::string& code : merged_in) {
        const bool ends = std::any_of(registered.ended.begin(), registered.ended.end(),
                                      [&](const Region& region) { return region.code == code; });
        if (!ends) return Error{ErrorKind::no_such_record, "region " + code, wanted.valid_from.to_string()};
    }
    registered.region = std::move(wanted);
    return registered;
}

} // namespace bihuan::registry
