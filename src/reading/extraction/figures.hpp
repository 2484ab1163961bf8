// The numbers of a paragraph: which of them may be statements, and which are dates, names, labels or sizes.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "quantity/quantity.hpp"
#include "reading/extraction/statement.hpp"

namespace bihuan::extraction {

/// What a unit counts or measures; decides how the words round the number are read.
enum class UnitKind : std::uint8_t {
    none,  // 242万居民
    count, // 家, 个, 人次: a count may stand before what is counted
    money,
    percent,  // %, ‰
    points,   // 个百分点
    times,    // 倍
    duration, // 年, 小时
    age,      // 岁
    other,    // 公里, 亩, 吨 …
};

/// One number token of a paragraph; positions are in the paragraph's characters, half-open.
struct Figure {
    std::uint32_t begin = 0, end = 0; // the token
    std::uint32_t tail = 0;           // behind scale, unit and trailing mark
    std::uint32_t head = 0; // where the token's own words begin: 第 of 第三, 前 of 前5名; else begin
    Decimal low;
    std::optional<Decimal> high;
    std::string unit;
    UnitKind unit_kind = UnitKind::other;
    quantity::Bound behind = quantity::Bound::none; // the mark behind the number
    bool rank = false;
    bool aim = false;            // 进5强, 前10名: that place or better
    bool share_of_three = false; // a part of 9.7:39.5:50.8; `place` says which
    std::uint8_t place = 0;
    std::u32string_view scope;     // of a rank, as written
    std::uint32_t subject_end = 0; // of a rank: where what is ranked ends
    const Rule* rule = nullptr;
};

/// Whether a paragraph holds any character that a figure could begin with.
bool may_hold_figures(std::u32string_view paragraph);

/// Figures that may be statements, in order. Names, dates, labels, durations and thresholds are left out.
void find_figures(std::u32string_view paragraph, std::vector<Figure>& figures);

} // namespace bihuan::extraction
