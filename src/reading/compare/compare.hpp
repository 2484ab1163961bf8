// One or more indicators laid over many documents: rows are regions and years, columns are indicators with
// their synonyms merged, every cell knows where it comes from. README.md tells which number is taken where a
// document says an indicator more than once.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "reading/document/document.hpp"
#include "reading/extraction/statement.hpp"

namespace bihuan::compare {

/// A document and what extraction found in it. Only borrowed: both must outlive the call.
struct Input {
    const document::Document* document = nullptr;
    const std::vector<extraction::Statement>* statements = nullptr;
    std::string name; // what a row is called whose document tells no region: the file's name
};

struct Options {
    std::vector<std::string> indicators; // by any of their names; empty: the most common ones
    std::size_t top = 8;                 // how many, where none is named
    std::optional<extraction::Measure> measure;
    std::optional<extraction::Kind> kind;
};

/// Where a cell's number stands.
struct Source {
    std::size_t input = 0;     // index into the inputs
    std::size_t statement = 0; // index into that input's statements
    text::Span span;           // the number token
    text::Span sentence;
};

struct Cell {
    Decimal value;
    std::optional<Decimal> value_high; // of a range
    extraction::Relation relation = extraction::Relation::eq;
    std::string unit;
    Source source;
};

struct Column {
    std::string indicator; // the indicator's first name, or the commonest wording
    /// As asked; where no document states the named indicator by that measure, the commonest one
    /// (城镇调查失业率 is a level even in a table of growth).
    extraction::Measure measure = extraction::Measure::level;
    std::string unit;       // the commonest unit of its cells; a cell with another one says so itself
    std::size_t filled = 0; // rows that have a number
};

struct Row {
    std::string region;      // or the input's name
    std::optional<int> year; // the plan's year for targets, the year under review for results
    extraction::Kind kind = extraction::Kind::target;
    std::vector<std::optional<Cell>> cells; // one a column
};

struct Table {
    std::vector<Column> columns;
    std::vector<Row> rows; // in the inputs' order; documents of one region and year share a row
};

/// Pure. An input without any matching number still has its row, so that a gap is seen. An unknown indicator
/// gives an empty column.
Table compare(const std::vector<Input>& inputs, const Options& options);

} // namespace bihuan::compare
