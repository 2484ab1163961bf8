// A quantity as Chinese text writes it: number, scale, mark and unit. Words are data (lexicon of units);
// this room knows no government document.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "quantity/decimal.hpp"

namespace bihuan::quantity {

enum class Form : std::uint8_t {
    arabic,    // 426  13.4  2,000  ３．５
    mixed,     // 3.2万亿 and 3亿5000万: digits with Chinese scales
    chinese,   // 一千二百三十四  三点一四  半  廿  百分之六
    fraction,  // 1/4  三分之一
    ratio,     // 9.7:39.5:50.8 (one quantity a part)
    ordinal,   // 第三  第4
};

/// What stands at the number and binds it: 5000余 → gt, 近300 → approx, …
enum class Bound : std::uint8_t { none, ge, gt, le, lt, approx };

struct Quantity {
    std::uint32_t begin = 0, end = 0;            // the number token, half-open, in code points; a range is one token
    std::uint32_t span_begin = 0, span_end = 0;  // with leading mark, scale, unit and trailing mark
    Form form = Form::arabic;
    Decimal low;                                 // in base units: 426亿元 → 42600000000
    std::optional<Decimal> high;                 // of a range
    std::string unit;                            // without scale: 元, 亩, %, 个百分点; empty: none
    Bound bound = Bound::none;
};

/// Every quantity of any Chinese text, in order. Pure, total, linear in the text's length.
std::vector<Quantity> scan(std::u32string_view text);

/// A plain Chinese numeral (一千二百三十四, 三点一四, 两千, 廿, 半, 百分之六 as 6 with unit %) read from the start
/// of `text`: value and the characters read; nullopt where none begins there.
struct Numeral {
    Decimal value;
    std::uint32_t length = 0;
};
std::optional<Numeral> read_chinese_numeral(std::u32string_view text);

/// 十, 百, 千, 万, 亿, 万亿 … at the start of `text`: power of ten and characters read (0: no scale).
struct Scale {
    int power = 0;
    std::uint32_t length = 0;
};
Scale read_scale(std::u32string_view text);

/// The unit at the start of `text` (after scale and 余/多): characters read and its name with a scale inside
/// taken out (万平方米 → 平方米 and power 4). length 0: no known unit.
struct Unit {
    std::string_view name;
    int power = 0;
    std::uint32_t length = 0;
};
Unit read_unit(std::u32string_view text);

}  // namespace bihuan::quantity
