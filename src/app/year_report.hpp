// The report that speaks of a year, read: which of its sentences answers which item.
#pragma once

#include <map>
#include <memory>

#include "app/closing.hpp"

namespace bihuan::app {

/// What a report says, with its document as it is to be kept.
struct ReadReport {
    SourceDocument document;
    std::string bytes; // to be kept; empty where it is already
    struct Sentence {
        std::string text;
        Decimal value;
    };
    std::vector<Sentence> sentences;
    /// The sentence for each item that one answers, by the item's number.
    std::map<std::int64_t, std::size_t> answers(const std::vector<Item>& items) const;

    struct Statements;
    std::shared_ptr<const Statements> statements; // as reading found them
};

/// Errors are those of reading. `content` is what was kept of an adopted document.
Result<ReadReport> read_report(std::string bytes, const std::string& name, int year);

} // namespace bihuan::app
