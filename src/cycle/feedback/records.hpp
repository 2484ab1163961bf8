// What closes the loop: bulletins, the closing of a year, what goes into the next.
#pragma once

#include "base/record.hpp"
#include "base/tally.hpp"
#include "cycle/targets/records.hpp"
#include "quantity/decimal.hpp"

namespace bihuan::feedback {

using registry::Organisation;
using registry::Post;
using targets::Item;
using targets::SourceDocument;

enum class BulletinState : std::uint8_t {
    draft,     // figures follow the ledger
    frozen,    // issued: figures and words under a fingerprint
    corrected, // by a later issue
};
constexpr auto names_of(BulletinState) {
    return std::array<std::string_view, 3>{"draft", "frozen", "corrected"};
}

/// A bulletin (通报) of [begins_on, ends_on]. `contents` holds every figure and sentence of it as JSON;
/// frozen, it is what `fingerprint` (SM3) was taken of. A mistake makes a corrected issue, never a silent
/// change.
struct Bulletin {
    static constexpr std::string_view kind = "bulletin";
    std::string region;
    Id<Bulletin> id;
    std::int64_t version = 0;
    int year = 0;
    int number = 0; // of the year: 第3期
    int edition = 1;
    std::string title;
    Date begins_on, ends_on;
    BulletinState state = BulletinState::draft;
    std::string contents;
    std::string fingerprint; // empty while a draft
    std::optional<Date> issued_on;
    Id<Bulletin> corrects;  // the issue it corrects, or none
    std::string correction; // what was wrong, in words
    static constexpr auto fields() {
        return std::tuple{
            field("region", &Bulletin::region),        field("id", &Bulletin::id),
            field("version", &Bulletin::version),      field("year", &Bulletin::year),
            field("number", &Bulletin::number),        field("edition", &Bulletin::edition),
            field("title", &Bulletin::title),          field("begins_on", &Bulletin::begins_on),
            field("ends_on", &Bulletin::ends_on),      field("state", &Bulletin::state),
            field("contents", &Bulletin::contents),    field("fingerprint", &Bulletin::fingerprint),
            field("issued_on", &Bulletin::issued_on),  field("corrects", &Bulletin::corrects),
            field("correction", &Bulletin::correction)};
    }
};

enum class ClosingState : std::uint8_t { open, closed };
constexpr auto names_of(ClosingState) {
    return std::array<std::string_view, 2>{"open", "closed"};
}

/// The closing of a year: its targets against what was reported.
struct Closing {
    static constexpr std::string_view kind = "closing";
    std::string region;
    Id<Closing> id;
    std::int64_t version = 0;
    int year = 0;
    ClosingState state = ClosingState::open;
    Id<SourceDocument> report; // the work report that speaks of the year, or none
    std::optional<Date> closed_on;
    std::string fingerprint; // SM3 over its outcomes, when closed
    static constexpr auto fields() {
        return std::tuple{
            field("region", &Closing::region),       field("id", &Closing::id),
            field("version", &Closing::version),     field("year", &Closing::year),
            field("state", &Closing::state),         field("report", &Closing::report),
            field("closed_on", &Closing::closed_on), field("fingerprint", &Closing::fingerprint)};
    }
};

enum class Verdict : std::uint8_t {
    met,        // 完成
    missed,     // 未完成
    unreported, // 未报告
    changed,    // 调整: met only as moved
    dropped,    // 取消
};
constexpr auto names_of(Verdict) {
    return std::array<std::string_view, 5>{"met", "missed", "unreported", "changed", "dropped"};
}

/// What became of one item of the year: both sentences side by side.
struct Outcome {
    static constexpr std::string_view kind = "outcome";
    std::string region;
    Id<Outcome> id;
    std::int64_t version = 0;
    Id<Closing> closing;
    Id<Item> item;
    Verdict verdict = Verdict::unreported;
    bool by_hand = false;
    std::string reason;                       // of a verdict by hand
    std::string promise;                      // the sentence it came from, or its own text
    std::string result;                       // the sentence of the year's report, or the last report's words
    std::optional<Decimal> promised, reached; // base units, as they stand now
    std::string unit;
    std::vector<std::string> sources; // "report 12", "document 3" each
    static constexpr auto fields() {
        return std::tuple{field("region", &Outcome::region),     field("id", &Outcome::id),
                          field("version", &Outcome::version),   field("closing", &Outcome::closing),
                          field("item", &Outcome::item),         field("verdict", &Outcome::verdict),
                          field("by_hand", &Outcome::by_hand),   field("reason", &Outcome::reason),
                          field("promise", &Outcome::promise),   field("result", &Outcome::result),
                          field("promised", &Outcome::promised), field("reached", &Outcome::reached),
                          field("unit", &Outcome::unit),         field("sources", &Outcome::sources)};
    }
};

enum class CarryoverSource : std::uint8_t { target, task, motion, problem };
constexpr auto names_of(CarryoverSource) {
    return std::array<std::string_view, 4>{"target", "task", "motion", "problem"};
}

enum class CarryoverState : std::uint8_t { offered, taken, declined };
constexpr auto names_of(CarryoverState) {
    return std::array<std::string_view, 3>{"offered", "taken", "declined"};
}

/// What the closed year offers to the next one's ledger.
struct Carryover {
    static constexpr std::string_view kind = "carryover";
    std::string region;
    Id<Carryover> id;
    std::int64_t version = 0;
    Id<Closing> closing;
    CarryoverSource source = CarryoverSource::target;
    std::int64_t source_id = 0;
    std::string title;
    std::string text;
    std::vector<Id<Organisation>> leads;
    CarryoverState state = CarryoverState::offered;
    std::string reason; // of declining
    Id<Item> item;      // of the next year's ledger, once taken
    static constexpr auto fields() {
        return std::tuple{field("region", &Carryover::region),   field("id", &Carryover::id),
                          field("version", &Carryover::version), field("closing", &Carryover::closing),
                          field("source", &Carryover::source),   field("source_id", &Carryover::source_id),
                          field("title", &Carryover::title),     field("body", &Carryover::text),
                          field("leads", &Carryover::leads),     field("state", &Carryover::state),
                          field("reason", &Carryover::reason),   field("item", &Carryover::item)};
    }
};

} // namespace bihuan::feedback
