// The statement: one quantified claim of a document. Field by field as docs/formats/statement.md says.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "quantity/decimal.hpp"
#include "reading/document/document.hpp"

namespace bihuan::extraction {

enum class Kind : std::uint8_t { result, target };
enum class Measure : std::uint8_t { level, growth, increment, completion, rank };
enum class Relation : std::uint8_t { eq, ge, gt, le, lt, approx, between };

std::string_view name_of(Kind kind);
std::string_view name_of(Measure measure);
std::string_view name_of(Relation relation);

/// A rule is a named value with its own examples: no example, no rule.
struct Rule {
    std::string_view name;            // measure.growth-verb
    std::string_view meaning;         // one English sentence
    std::string_view meaning_chinese; // the same in Chinese, without full stop
    std::string_view example;         // a clause in which it fires
};

/// Which rule decided each field, for `explain`.
struct Derivation {
    const Rule* number = nullptr; // why this number is a statement
    const Rule* indicator = nullptr;
    const Rule* measure = nullptr;
    const Rule* relation = nullptr;
    const Rule* kind = nullptr;
    const Rule* period = nullptr;
};

struct Statement {
    text::Span span; // the number token
    Kind kind = Kind::result;
    Measure measure = Measure::level;
    Relation relation = Relation::eq;
    std::string indicator;
    Decimal value;
    std::optional<Decimal> value_high;
    std::string unit;
    std::optional<int> period;
    std::optional<std::string> scope;
    std::int32_t heading = -1; // index into Document::outline
    std::int32_t task = -1;    // index into Document::tasks
    text::Span sentence;       // the sentence it came from
    Derivation derivation;
};

/// All statements of a document, in document order. Pure; never fails.
std::vector<Statement> extract(const document::Document& document);

/// Every rule, for `explain`, the documentation and the test that each fires on its own example.
std::vector<const Rule*> rules();

} // namespace bihuan::extraction
