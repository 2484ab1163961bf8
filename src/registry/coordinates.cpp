#include "registry/coordinates.hpp"

namespace bihuan::registry {

Result<void> check_coordinates(const std::optional<Decimal>& longitude,
                               const std::optional<Decimal>& latitude, const std::string& subject) {
    if (!longitude && !latitude) return {};
    if (!longitude) return Error{ErrorKind::needs_value, subject, "longitude"};
    if (!latitude) return Error{ErrorKind::needs_value, subject, "latitude"};
    const auto within = [](const Decimal& degrees, int least, int most) {
        return degrees >= Decimal::of(least) && degrees <= Decimal::of(most);
    };
    if (within(*longitude, 73, 136) && within(*latitude, 3, 54)) return {};
    return Error{ErrorKind::out_of_range, subject, "73 – 136, 3 – 54"};
}

} // namespace bihuan::registry
