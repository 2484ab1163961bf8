#include "cycle/feedback/words.hpp"

#include <array>

namespace bihuan::feedback {

std::string in_words(Date date) {
    return std::to_string(date.year()) + "年" + std::to_string(date.month()) + "月" +
           std::to_string(date.day()) + "日";
}

std::string in_words(const Decimal& value) {
    struct Scale {
        int power, decimals;
        std::string_view name;
    };
    constexpr std::array scales{Scale{8, 4, "亿"}, Scale{4, 2, "万"}};
    for (const Scale& scale : scales) {
        const Decimal shown = value.scaled(-scale.power);
        if (shown.magnitude() >= Decimal::of(1) && -shown.exponent() <= scale.decimals)
            return shown.to_string() + std::string(scale.name);
    }
    return value.to_string();
}

} // namespace bihuan::feedback
