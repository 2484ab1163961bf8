// The actions of app/ as data: actions.inc.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace bihuan::app {

enum class Action : std::uint8_t {
#define BIHUAN_ACTION(name, effect, chinese, english) name,
#include "app/actions.inc"
#undef BIHUAN_ACTION
};

enum class Effect : std::uint8_t { reads, changes };

struct ActionEntry {
    Action action;
    std::string_view name;
    Effect effect;
    std::string_view chinese, english;
};

inline constexpr std::array actions{
#define BIHUAN_ACTION(name, effect, chinese, english) \
    ActionEntry{Action::name, #name, Effect::effect, chinese, english},
#include "app/actions.inc"
#undef BIHUAN_ACTION
};

constexpr const ActionEntry& entry_of(Action action) {
    return actions[static_cast<std::size_t>(action)];
}

} // namespace bihuan::app
