// A quantity as Chinese text writes it: number, scale, mark and unit. The words are data (*.tsv beside this
// file); this room knows no government document. All positions are code points; all functions are pure and
// total.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "quantity/decimal.hpp"

namespace bihuan::quantity {

enum class Form : std::uint8_t {
    arabic,   // 426  13.4  2,000  ３．５
    mixed,    // 3.2万亿 and 3亿5000万: digits with Chinese scales
    chinese,  // 一千二百三十四  三点一四  半  廿  百分之六
    fraction, // 1/4  三分之一
    ratio,    // 9.7:39.5:50.8 (one quantity a part)
    ordinal,  // 第三  第4
};
std::string_view name_of(Form form);

/// What stands at the number and binds it: 5000余 → gt, 近300 → approx, …
enum class Bound : std::uint8_t { none, ge, gt, le, lt, approx };
std::string_view name_of(Bound bound);

struct Quantity {
    std::uint32_t begin = 0, end = 0;           // the number token, half-open; a range is one token
    std::uint32_t span_begin = 0, span_end = 0; // with leading mark, scale, unit and trailing mark
    Form form = Form::arabic;
    Decimal low = {};                 // in base units: 426亿元 → 42600000000
    std::optional<Decimal> high = {}; // of a range
    std::string unit = {};            // without scale: 元, 亩, %, 个百分点; empty: none
    Bound bound = Bound::none;        // a mark behind the number wins over one before it
    friend bool operator==(const Quantity&, const Quantity&) = default;
};

/// Every quantity of any Chinese text, in order: dates, times of day, list labels, codes, names with digits
/// in them and idioms left out. Linear in the text's length.
std::vector<Quantity> scan(std::u32string_view text);

/// Which marks read_at takes in.
enum class Marks : std::uint8_t {
    both,
    behind, // marks before the number are left to the caller
};

/// The quantity whose number token begins exactly at `position`, with its range, scale, 余/多, unit and
/// marks; says nothing about dates or names: 2023年 is 2023 with the unit 年. nullopt where no number begins
/// there. A digit token runs from its first digit to its last (5%—5.5% → `5%—5.5`; 3亿5000万 → `3亿5000`), a
/// Chinese one over the whole numeral (百分之六), an ordinal's without 第.
std::optional<Quantity> read_at(std::u32string_view text, std::uint32_t position, Marks marks = Marks::both);

/// A numeral at the start of a text: its value, the characters read, and the unit that is part of it
/// (% of 百分之六, ‰ of 千分之五; else empty).
struct Numeral {
    Decimal value;
    std::uint32_t length = 0;
    std::string_view unit = {};
    Form form = Form::chinese;
};

/// A plain Chinese numeral (一千二百三十四, 三点一四, 两千, 一万二, 二〇二三, 廿, 半, 百分之六, 三分之一).
std::optional<Numeral> read_chinese_numeral(std::u32string_view text);

/// Digits of either width with decimal point and thousands commas: 426, 13.4, 2,000, ３．５. Not 1.2.3.
std::optional<Numeral> read_arabic_number(std::u32string_view text);

/// 十, 百, 千, 万, 亿, 万亿 … at the start of `text`: power of ten and characters read (0: no scale). 千瓦 is
/// a unit, not a scale.
struct Scale {
    int power = 0;
    std::uint32_t length = 0;
};
Scale read_scale(std::u32string_view text);

/// The unit at the start of `text`, longest first: characters read and its name with a scale in front taken
/// out (万平方米 → 平方米 and power 4). length 0: no known unit.
struct Unit {
    std::string name;
    int power = 0;
    std::uint32_t length = 0;
};
Unit read_unit(std::u32string_view text);

/// A mark that binds a number, standing at the start (behind a number: 以上, 左右) or at the end (before one:
/// 不低于, 约) of `text`, spaces not skipped. length 0: none.
struct Mark {
    Bound bound = Bound::none;
    std::uint32_t length = 0;
};
Mark read_trailing_mark(std::u32string_view text);
Mark read_leading_mark(std::u32string_view text_before);

/// 余, 多, 来 … directly behind digits or scale (3000余万元): characters read; 0 where it is part of a word
/// (多元化).
Mark read_inner_mark(std::u32string_view text);

/// Characters of a date or a time of day that begins with a digit or numeral at `position`: 2023年7月17日,
/// 7月, 2023-07-17, 2021—2025年, 7:30, 二〇二三年; 0 where none does.
std::uint32_t read_date(std::u32string_view text, std::uint32_t position);

} // namespace bihuan::quantity
