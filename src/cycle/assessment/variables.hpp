// What a formula may read, as data: variables.inc.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "quantity/decimal.hpp"

namespace bihuan::assessment {

enum class Variable : std::uint8_t {
#define BIHUAN_VARIABLE(name, record, chinese, english, how_chinese, how_english) name,
#include "cycle/assessment/variables.inc"
#undef BIHUAN_VARIABLE
};

struct VariableEntry {
    Variable variable;
    std::string_view name;
    std::string_view record; // the kind of record it is counted from
    std::string_view chinese, english;
    std::string_view how_chinese, how_english;
};

inline constexpr std::array variables{
#define BIHUAN_VARIABLE(name, record, chinese, english, how_chinese, how_english) \
    VariableEntry{Variable::name, #name, #record, chinese, english, how_chinese, how_english},
#include "cycle/assessment/variables.inc"
#undef BIHUAN_VARIABLE
};
inline constexpr std::size_t variable_count = variables.size();

constexpr const VariableEntry& entry_of(Variable variable) {
    return variables[static_cast<std::size_t>(variable)];
}
std::optional<Variable> variable_named(std::string_view name);

/// What was counted, and the numbers of the records it was counted from. No value: nothing to take a mean of.
struct Fact {
    std::optional<Decimal> value = Decimal();
    std::vector<std::int64_t> numbers;
};
using Facts = std::array<Fact, variable_count>;

/// 12,14-19 of numbers in any order, each once.
std::string ranges_of(std::vector<std::int64_t> numbers);
/// The numbers again; empty where the text is none of `ranges_of`.
std::vector<std::int64_t> numbers_of(std::string_view ranges);

/// "name=value" as a score keeps an input; nullopt for text that is none.
struct Input {
    Variable variable{};
    std::optional<Decimal> value;
    std::string to_string() const;
    static std::optional<Input> parse(std::string_view text);
};

} // namespace bihuan::assessment
