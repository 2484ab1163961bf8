// The journal: one entry a changed record, in the same transaction as the change, chained a region.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "base/record.hpp"
#include "registry/records.hpp"

namespace bihuan::journal {

/// What is being done, by whom, when: the same for all changes of one action.
struct Act {
    std::string action; // accept_reports
    registry::Actor actor;
    Instant now;
};

struct Entry {
    std::string region;
    std::int64_t number = 0; // from 1 within the region, without gaps
    Instant at;
    std::int64_t post = 0, person = 0; // 0: the program itself
    std::string action;
    std::string kind;         // of the record: report
    std::int64_t subject = 0; // its number
    std::int64_t version = 0; // it has now
    std::string reason;
    std::string changes;     // JSON: {"field":[before,after],…}; a new record: {"field":[after],…}
    std::string fingerprint; // SM3 of the whole record as it is now
    std::string hash;        // SM3 of the entry before and this one
};

/// SM3 over every value with its type and length. `kind` keeps equal values of two kinds apart.
std::string fingerprint(std::string_view kind, std::span<const Value> values);

/// What `hash` must be, after the hash of the entry before ("" for the first).
std::string seal(std::string_view previous, const Entry& entry);

/// {"field":[before,after]} of the fields that differ; without `before`, {"field":[after]} of those not
/// empty.
std::string changes(std::span<const std::string_view> names, std::span<const Value> before,
                    std::span<const Value> after);

/// One fault found by verifying a region's journal.
enum class FaultKind : std::uint8_t {
    gap,            // entry `number` is missing
    edited,         // its hash does not follow from it and the one before
    cut_off,        // the journal ends before (or beyond) where its head says
    no_head,        // entries without a head, or a head without entries
    record_edited,  // the record is not as its last entry left it
    record_missing, // an entry's record is gone
    unrecorded,     // a record that no entry knows
    derived,        // a counter or index does not agree with its records
    content_damaged // evidence whose bytes do not have its fingerprint, or are gone
};
constexpr auto names_of(FaultKind) {
    return std::array<std::string_view, 9>{"gap",        "edited",        "cut_off",
                                           "no_head",    "record_edited", "record_missing",
                                           "unrecorded", "derived",       "content_damaged"};
}
struct Fault {
    FaultKind fault{};
    std::int64_t number = 0; // of the entry, or 0
    std::string subject;     // "report 12", a content's SM3, …
};

} // namespace bihuan::journal
