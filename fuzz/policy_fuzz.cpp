// Any bytes as a policy file: read, or refused with file:line; what is read is in its order.
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "cycle/progress/policy.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    const auto told = [](const bihuan::Error& error) {
        const bool lined = error.kind == bihuan::ErrorKind::bad_policy && error.subject.starts_with("f:");
        if (!lined && error.kind != bihuan::ErrorKind::too_large) std::abort();
    };
    const auto standing = bihuan::progress::read_standing_policy(text, "f");
    if (!standing) {
        told(standing.error());
    } else if (standing->red_beyond < standing->yellow_from || standing->yellow_from < standing->blue_from) {
        std::abort();
    }
    if (const auto rounds = bihuan::progress::read_round_policy(text, "f"); !rounds) told(rounds.error());
    const auto calendar = bihuan::registry::Calendar().with(text, "f");
    if (!calendar) told(calendar.error());
    return 0;
}
