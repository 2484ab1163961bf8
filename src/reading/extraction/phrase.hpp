// Taking a clause apart: what stands before a number, without the words that only say "it amounts to".
#pragma once

#include <cstdint>
#include <string_view>

#include "quantity/quantity.hpp"

namespace bihuan::extraction {

enum class Change : std::uint8_t {
    none,
    rise,     // 增长
    fall,     // 下降
    state,    // 提高到
    addition, // …新增 behind its object
};

/// The predicate that stood between a name and its number: 预计同比增长超过.
struct Predicate {
    Change change = Change::none;
    quantity::Bound bound = quantity::Bound::none; // the mark before the number
    bool distributed = false;                      // 分别
    bool amounts = false;                          // any of 达到, 完成, 实现, 为 …
    bool yearly = false;                           // 年均
    std::u32string_view word;                      // the word of change: 提升
};

/// Takes the predicate off the end of `phrase`.
Predicate take_predicate(std::u32string_view& phrase);

/// Takes off the beginning what is no part of a name: 预计, 全县, 到2030年, 年内, 成功 before a verb.
/// Tells whether 其中 was among it.
struct Opening {
    bool narrows = false; // 其中
    bool verb = false;    // 完成, 实现
};
Opening take_opening(std::u32string_view& phrase);

/// The verbs that say what is done, at the start of `phrase`: 新建、改造提升 of 新建、改造提升高标准农田.
std::size_t doing_length(std::u32string_view phrase);

/// 省级 of 省级企业技术中心.
std::size_t grade_length(std::u32string_view phrase);

/// The first verb only.
std::size_t first_verb_length(std::u32string_view phrase);

/// The bare attribute that `phrase` ends with (总产, 营业收入), 0: none.
std::size_t attribute_length(std::u32string_view phrase);

/// 、 and punctuation at both ends taken off.
std::u32string_view trim(std::u32string_view phrase);

} // namespace bihuan::extraction
