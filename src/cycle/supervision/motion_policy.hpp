// A region's clocks of motions: data/policy/motions.toml, changed by a folder of its own.
#pragma once

#include <array>
#include <string>
#include <string_view>

#include "base/error.hpp"
#include "registry/calendar.hpp"

namespace bihuan::supervision {

enum class CarryState : std::uint8_t { draft, active };
constexpr auto names_of(CarryState) {
    return std::array<std::string_view, 2>{"draft", "active"};
}

/// data/policy/motions.toml says what each means.
struct MotionPolicy {
    int bounce_days = 5, bounces = 1; // working days
    int motion_months = 6, suggestion_months = 3, proposal_months = 3;
    int extensions = 1, extension_months = 3;
    int satisfaction_days = 10, correction_days = 22; // working days
    CarryState carry = CarryState::draft;
    int largest_mebibytes = 20;
    registry::Calendar calendar;

    /// What the program comes with.
    static const MotionPolicy& defaults();
    /// The defaults, changed by motions.toml and calendar.tsv of this folder, as far as they are there.
    static Result<MotionPolicy> from(const std::string& folder);
};

/// What the file says, on top of `policy`.
Result<MotionPolicy> read_motion_policy(std::string_view text, std::string_view file,
                                        MotionPolicy policy = {});

} // namespace bihuan::supervision
