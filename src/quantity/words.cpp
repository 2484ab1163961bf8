#include "quantity/words.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <unordered_map>

#include "base/rows.hpp"
#include "base/utf8.hpp"
#include "embedded/quantity.hpp"
#include "quantity/characters.hpp"

namespace bihuan::quantity::words {
namespace {

std::vector<std::u32string> word_list(std::string_view words) {
    std::vector<std::u32string> result;
    for (const std::string_view word : split(words, ' ')) {
        if (!word.empty()) result.push_back(from_utf8(word));
    }
    return result;
}

/// Rows by first character, longest form first.
template <class Row>
using ByFirst = std::unordered_map<char32_t, std::vector<Row>>;

template <class Row>
void sort_longest_first(std::vector<Row>& rows) {
    std::stable_sort(rows.begin(), rows.end(),
                     [](const Row& a, const Row& b) { return a.form.size() > b.form.size(); });
}

Bound bound_of(std::string_view word) {
    for (const Bound bound : {Bound::ge, Bound::gt, Bound::le, Bound::lt, Bound::approx}) {
        if (name_of(bound) == word) return bound;
    }
    return Bound::none;
}

struct Words {
    ByFirst<UnitRow> units;
    std::vector<MarkRow> leading, inner, trailing;
    std::unordered_map<char32_t, std::vector<NameRow>> names; // by the digit or numeral inside
    std::vector<std::u32string> suffixes, prefixes, unscaled;

    Words() {
        for (const auto& row : rows_of(embedded::units_tsv)) {
            UnitRow unit;
            unit.form = from_utf8(row.at(0));
            unit.name = row.at(1);
            for (const char digit : row.at(2))
                unit.power = unit.power * 10 + (digit - '0');
            unit.with_numerals = row.at(3).find('n') != std::string_view::npos;
            unit.per = row.at(3).find('p') != std::string_view::npos;
            unit.not_before = word_list(row.at(4));
            units[unit.form.front()].push_back(std::move(unit));
        }
        for (auto& [first, rows] : units)
            sort_longest_first(rows);
        for (const auto& row : rows_of(embedded::marks_tsv)) {
            auto& side = row.at(1) == "lead" ? leading : row.at(1) == "inner" ? inner : trailing;
            side.push_back({from_utf8(row.at(0)), bound_of(row.at(2)), word_list(row.at(3))});
        }
        for (auto* rows : {&leading, &inner, &trailing})
            sort_longest_first(*rows);
        for (const auto& row : rows_of(embedded::names_tsv)) {
            const std::u32string form = from_utf8(row.at(0));
            if (row.at(1) != "word") {
                auto& words = row.at(1) == "suffix" ? suffixes : row.at(1) == "prefix" ? prefixes : unscaled;
                words.push_back(form);
                continue;
            }
            for (std::uint32_t i = 0; i < form.size(); ++i) {
                // Tokens begin at a numeral; indexing every character would only cost memory.
                const bool numeral =
                    (form[i] >= U'0' && form[i] <= U'9') ||
                    std::u32string_view(U"零〇一二两三四五六七八九十百千万亿半").find(form[i]) !=
                        std::u32string_view::npos;
                if (numeral) names[form[i]].push_back({form, i});
            }
        }
    }
};

const Words& all() {
    static const Words words;
    return words;
}

bool begins_with_any(std::u32string_view text, const std::vector<std::u32string>& words) {
    return std::any_of(words.begin(), words.end(),
                       [&](const std::u32string& word) { return text.starts_with(word); });
}

} // namespace

const UnitRow* find_unit(std::u32string_view text) {
    if (text.empty()) return nullptr;
    const auto rows = all().units.find(text.front());
    if (rows == all().units.end()) return nullptr;
    for (const UnitRow& row : rows->second) {
        if (!text.starts_with(row.form)) continue;
        const bool runs_on = text.size() > row.form.size() && is_latin(row.form.back()) &&
                             (is_latin(text[row.form.size()]) || arabic_digit(text[row.form.size()]) >= 0);
        if (runs_on) continue; // 5GHz is no 5 G
        if (!begins_with_any(text.substr(row.form.size()), row.not_before)) return &row;
    }
    return nullptr;
}

const std::vector<MarkRow>& leading_marks() {
    return all().leading;
}
const std::vector<MarkRow>& inner_marks() {
    return all().inner;
}
const std::vector<MarkRow>& trailing_marks() {
    return all().trailing;
}

bool inside_name(std::u32string_view text, std::uint32_t position) {
    const auto rows = all().names.find(text[position]);
    if (rows == all().names.end()) return false;
    return std::any_of(rows->second.begin(), rows->second.end(), [&](const NameRow& row) {
        return row.position <= position && text.substr(position - row.position).starts_with(row.form);
    });
}

bool begins_name_suffix(std::u32string_view text) {
    return begins_with_any(text, all().suffixes);
}

bool ends_with_name_prefix(std::u32string_view text_before) {
    return std::any_of(all().prefixes.begin(), all().prefixes.end(),
                       [&](const std::u32string& word) { return text_before.ends_with(word); });
}

bool begins_unscaled(std::u32string_view text) {
    return begins_with_any(text, all().unscaled);
}

} // namespace bihuan::quantity::words
