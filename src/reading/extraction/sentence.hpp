// One sentence and the numbers in it: how each hangs on the one before, what it is called, how it is
// measured.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "reading/extraction/figures.hpp"
#include "reading/extraction/phrase.hpp"
#include "reading/extraction/statement.hpp"

namespace bihuan::extraction {

/// How an item hangs on the item before it.
enum class Join : std::uint8_t {
    none,   // first of its sentence, or behind ；
    inside, // in the same clause, no mark between: 204个项目完成投资1398亿元
    comma,  // a new clause of the same sentence
    list,   // 、: the next item of a list
    same,   // nothing but 、 or 和 between: 9.6%、4.7%
};

struct Item {
    Figure figure;
    Join join = Join::none;
    std::u32string_view before; // the clause up to the number
    std::u32string_view noun;   // before, without opening and predicate
    std::u32string_view behind; // what a count counts, if it stands behind the number
    Opening opening;
    Predicate predicate;
    bool starting = false; // X of 从X到Y: no statement of its own
    bool adds = false;     // 新增 stands before the name: it carries over a list
    bool grouping = false; // only names the group the next number belongs to
    std::u32string name;   // the indicator
    std::u32string verb;   // the verb and grade that the next item of a list may take
    std::u32string grade;
    Measure measure = Measure::level;
    bool negative = false;
    Relation relation = Relation::eq;
    const Rule* name_rule = nullptr;
    const Rule* measure_rule = nullptr;
    const Rule* relation_rule = nullptr;
};

/// What a sentence may take from the sentences before it in its paragraph.
struct Memory {
    std::u32string subject;
};

/// Takes apart the sentence [begin, end) of `paragraph`, whose figures are given; fills `items`.
void read_sentence(std::u32string_view paragraph, std::uint32_t begin, std::uint32_t end,
                   const Figure* figures, std::size_t count, Memory& memory, std::vector<Item>& items);

inline bool is_percent(const Figure& figure) {
    return figure.unit_kind == UnitKind::percent;
}

// The steps of read_sentence, in their order; `text` is the paragraph up to the sentence's end.

/// How the items hang together: join, before, noun, behind, opening, predicate, starting.
void read_clauses(std::u32string_view text, std::uint32_t begin, std::vector<Item>& items);
/// Sets the item's measure; takes out of `noun` the verb that only says how it changed (新增, 压减).
void measure(Item& item, std::u32string& noun);
/// Sets how item k of the group [begin, end) binds.
void relate(std::vector<Item>& items, std::size_t k, std::size_t begin, std::size_t end);
/// 地区生产总值连续迈上4个万亿元台阶 → 地区生产总值.
std::u32string_view without_steps(std::u32string_view noun);

/// Names of a coordination: 城镇和农村居民收入 → 城镇居民收入, 农村居民收入. Empty where it has not `count`
/// members.
std::vector<std::u32string> distribute(std::u32string_view noun, std::size_t count);

} // namespace bihuan::extraction
