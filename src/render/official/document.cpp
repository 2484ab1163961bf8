#include "render/official/document.hpp"

#include <array>

namespace bihuan::official {

std::string chinese_number(int number) {
    constexpr std::array<std::string_view, 10> digits{"",   "一", "二", "三", "四",
                                                      "五", "六", "七", "八", "九"};
    const int tens = number / 10;
    std::string out;
    if (tens > 1) out += digits[static_cast<std::size_t>(tens % 10)];
    if (tens > 0) out += "十";
    return out + std::string(digits[static_cast<std::size_t>(number % 10)]);
}

std::string Numbering::next(int level) {
    if (level < 1 || level > 4) return {};
    const int count = ++counts_[level - 1];
    for (int deeper = level; deeper < 4; ++deeper)
        counts_[deeper] = 0;
    if (level == 1) return chinese_number(count) + "、";
    if (level == 2) return "（" + chinese_number(count) + "）";
    if (level == 3) return std::to_string(count) + ".";
    return "（" + std::to_string(count) + "）";
}

} // namespace bihuan::official
