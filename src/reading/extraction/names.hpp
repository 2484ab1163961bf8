// Names of indicators: what belongs to them, whose they are, what a sentence is about. Pure functions on
// phrases.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace bihuan::extraction {

/// ，。；：！？
bool is_clause_end(char32_t c);

/// 高于全市平均, 快于年度计划: a number in 个百分点 behind it compares with something.
bool begins_with_comparison(std::u32string_view phrase);

/// 打造儿科、骨科等市级重点专科 → 打造市级重点专科: the examples before 等, and named roads, are no part of a
/// name. `more_behind`: what is counted stands behind the number.
std::u32string without_examples(std::u32string_view noun, bool more_behind);

/// The bare thing behind a verb and before an attribute: 建成养老服务机构 → 养老服务机构, 粮食播种面积 →
/// 粮食.
std::u32string_view owner_of(std::u32string_view name);

/// The name without its leading verb: what a share or a further number goes on with.
std::u32string owner_phrase(std::u32string_view name);

/// The branch that a sentence opens with (医药产业集聚发展，营业收入…); empty: none.
std::u32string_view topic_of(std::u32string_view sentence);

/// 营业收入, 利润, 产值 …: attributes of a branch.
bool is_business_attribute(std::u32string_view noun);

/// 规模以上工业企业实现营业收入 → 规模以上工业企业营业收入.
void drop_inner_verb(std::u32string& name);

/// What the money before position `from` is spent on (投资4.8亿元，实施电力强网工程); empty: not told.
std::u32string object_of_investment(std::u32string_view text, std::uint32_t from);

} // namespace bihuan::extraction
