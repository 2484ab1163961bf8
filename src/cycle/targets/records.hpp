// The ledger (重点工作台账): what was promised, by whom, by when, and every change of the promise.
#pragma once

#include "base/record.hpp"
#include "base/searched.hpp"
#include "base/tally.hpp"
#include "quantity/decimal.hpp"
#include "registry/records.hpp"

namespace bihuan::targets {

using registry::Organisation;

/// A document whose statements and tasks are taken into the ledger. Its bytes are kept as evidence under
/// `content`.
struct SourceDocument {
    static constexpr std::string_view kind = "document";
    std::string region;
    Id<SourceDocument> id;
    std::int64_t version = 0;
    std::string title;
    std::string document_number; // 青政办发〔2025〕6号
    std::string issuing_body;
    std::string issued_on; // ISO 8601, may be 2025-02 or empty
    int year = 0;          // whose plan it is
    std::string file_name;
    std::string content;         // SM3 of the file's bytes
    Id<SourceDocument> replaces; // the version before, or none
    static constexpr auto fields() {
        return std::tuple{field("region", &SourceDocument::region),
                          field("id", &SourceDocument::id),
                          field("version", &SourceDocument::version),
                          field("title", &SourceDocument::title),
                          field("document_number", &SourceDocument::document_number),
                          field("issuing_body", &SourceDocument::issuing_body),
                          field("issued_on", &SourceDocument::issued_on),
                          field("year", &SourceDocument::year),
                          field("file_name", &SourceDocument::file_name),
                          field("content", &SourceDocument::content),
                          field("replaces", &SourceDocument::replaces)};
    }
};

Searched searched_of(const SourceDocument& document);

enum class ItemKind : std::uint8_t { target, task, project };
constexpr auto names_of(ItemKind) {
    return std::array<std::string_view, 3>{"target", "task", "project"};
}

enum class Category : std::uint8_t {
    headline,   // 主要指标
    key_task,   // 重点任务
    livelihood, // 民生实事
    key_project // 重点项目
};
constexpr auto names_of(Category) {
    return std::array<std::string_view, 4>{"headline", "key_task", "livelihood", "key_project"};
}

enum class ItemState : std::uint8_t {
    draft,     // not yet binding: being written by hand or imported without a unit
    active,    // 推进中
    completed, // 已完成
    dropped,   // 已取消, with a reason
    merged,    // served by another item: `merged_into`
};
constexpr auto names_of(ItemState) {
    return std::array<std::string_view, 5>{"draft", "active", "completed", "dropped", "merged"};
}

/// As in statements: level, growth, increment, completion, rank.
enum class Measure : std::uint8_t { none, level, growth, increment, completion, rank };
constexpr auto names_of(Measure) {
    return std::array<std::string_view, 6>{"none", "level", "growth", "increment", "completion", "rank"};
}
enum class Relation : std::uint8_t { eq, ge, gt, le, lt, approx, between };
constexpr auto names_of(Relation) {
    return std::array<std::string_view, 7>{"eq", "ge", "gt", "le", "lt", "approx", "between"};
}

/// A target without a number of its own, kept as the rule it is.
enum class RelativeRule : std::uint8_t {
    none,
    above_average, // 高于全市平均: reference says whose
    in_step_with,  // 与经济增长同步: reference says with what
    rank_forward,  // 位次前移
    not_below_last_year
};
constexpr auto names_of(RelativeRule) {
    return std::array<std::string_view, 5>{"none", "above_average", "in_step_with", "rank_forward",
                                           "not_below_last_year"};
}

/// A row of the ledger: a quantified target, a task, or (with a Project of the same number) a key project.
/// The first of `leads` leads; all of them owe reports.
struct Item {
    static constexpr std::string_view kind = "item";
    std::string region;
    Id<Item> id;
    std::int64_t version = 0;
    ItemKind item_kind = ItemKind::task;
    Category category = Category::key_task;
    ItemState state = ItemState::draft;
    int year = 0;
    std::string number;  // as the document or the sheet numbers it: （十五）
    std::string section; // chapters, outermost first, joined by " / "
    std::string title;
    std::string text;
    Id<Item> parent;                                               // the task a target belongs to, or none
    Id<Item> merged_into;                                          // or none
    std::vector<Id<Organisation>> leads, responsible, cooperating; // 牵头, 责任, 配合单位
    // what a target promises; a task may have no value
    Id<registry::Indicator> indicator; // or none
    Measure measure = Measure::none;
    Relation relation = Relation::eq;
    std::optional<Decimal> value, value_high; // base units
    std::string unit;
    std::string scope;
    registry::Direction direction = registry::Direction::more_is_better;
    bool cumulative = true;
    RelativeRule rule = RelativeRule::none;
    std::string reference;           // of the rule
    std::optional<Decimal> baseline; // last year's
    std::optional<Date> starts_on;   // planned
    std::optional<Date> due_on;
    std::string due_text; // as written: 6月底前
    // once given, never changed
    std::optional<Decimal> original_value;
    std::optional<Date> original_due_on;
    int changes = 0; // of value or date: promises moved
    std::optional<Date> completed_on;
    static constexpr auto fields() {
        return std::tuple{field("region", &Item::region),
                          field("id", &Item::id),
                          field("version", &Item::version),
                          field("item_kind", &Item::item_kind),
                          field("category", &Item::category),
                          field("state", &Item::state),
                          field("year", &Item::year),
                          field("number", &Item::number),
                          field("section", &Item::section),
                          field("title", &Item::title),
                          field("body", &Item::text),
                          field("parent", &Item::parent),
                          field("merged_into", &Item::merged_into),
                          field("leads", &Item::leads),
                          field("responsible", &Item::responsible),
                          field("cooperating", &Item::cooperating),
                          field("indicator", &Item::indicator),
                          field("measure", &Item::measure),
                          field("relation", &Item::relation),
                          field("value", &Item::value),
                          field("value_high", &Item::value_high),
                          field("unit", &Item::unit),
                          field("scope", &Item::scope),
                          field("direction", &Item::direction),
                          field("cumulative", &Item::cumulative),
                          field("rule", &Item::rule),
                          field("reference", &Item::reference),
                          field("baseline", &Item::baseline),
                          field("starts_on", &Item::starts_on),
                          field("due_on", &Item::due_on),
                          field("due_text", &Item::due_text),
                          field("original_value", &Item::original_value),
                          field("original_due_on", &Item::original_due_on),
                          field("changes", &Item::changes),
                          field("completed_on", &Item::completed_on)};
    }
};

enum class Part : std::uint8_t { lead, responsible, cooperating };
constexpr auto names_of(Part) {
    return std::array<std::string_view, 3>{"lead", "responsible", "cooperating"};
}

/// Whose an item is: kept as links, so that a unit's items are found without reading all.
struct Duty {
    std::int64_t organisation = 0;
    Part part = Part::lead;
    friend auto operator<=>(const Duty&, const Duty&) = default;
};
std::vector<Duty> duties_of(const Item& item);
/// item / year / first lead / state
std::vector<Tally> tallies_of(const Item& item);
Searched searched_of(const Item& item);

enum class FindingState : std::uint8_t { found, confirmed, corrected, merged, rejected };
constexpr auto names_of(FindingState) {
    return std::array<std::string_view, 5>{"found", "confirmed", "corrected", "merged", "rejected"};
}

/// What reading found in a document, waiting for a person: nothing binds before. `ordinal` counts the
/// findings of a document in its order; the span is in code points of the decoded text.
struct Finding {
    static constexpr std::string_view kind = "finding";
    std::string region;
    Id<Finding> id;
    std::int64_t version = 0;
    Id<SourceDocument> document;
    int ordinal = 0;
    FindingState state = FindingState::found;
    ItemKind item_kind = ItemKind::task;
    Category category = Category::key_task;
    std::int64_t span_begin = 0, span_end = 0;
    std::string sentence; // it came from
    std::string number, section, title, text;
    int task = 0; // ordinal of the finding of the task that a target stands in, 0: none
    std::vector<std::string> leads, responsible, cooperating; // as written
    std::string indicator;
    Measure measure = Measure::none;
    Relation relation = Relation::eq;
    std::optional<Decimal> value, value_high;
    std::string unit, scope;
    RelativeRule rule = RelativeRule::none;
    std::string reference; // of the rule
    std::optional<Date> due_on;
    std::string due_text;
    Id<Item> item; // what it became or was merged into; none while found or rejected
    static constexpr auto fields() {
        return std::tuple{field("region", &Finding::region),
                          field("id", &Finding::id),
                          field("version", &Finding::version),
                          field("document", &Finding::document),
                          field("ordinal", &Finding::ordinal),
                          field("state", &Finding::state),
                          field("item_kind", &Finding::item_kind),
                          field("category", &Finding::category),
                          field("span_begin", &Finding::span_begin),
                          field("span_end", &Finding::span_end),
                          field("sentence", &Finding::sentence),
                          field("number", &Finding::number),
                          field("section", &Finding::section),
                          field("title", &Finding::title),
                          field("body", &Finding::text),
                          field("task", &Finding::task),
                          field("leads", &Finding::leads),
                          field("responsible", &Finding::responsible),
                          field("cooperating", &Finding::cooperating),
                          field("indicator", &Finding::indicator),
                          field("measure", &Finding::measure),
                          field("relation", &Finding::relation),
                          field("value", &Finding::value),
                          field("value_high", &Finding::value_high),
                          field("unit", &Finding::unit),
                          field("scope", &Finding::scope),
                          field("rule", &Finding::rule),
                          field("reference", &Finding::reference),
                          field("due_on", &Finding::due_on),
                          field("due_text", &Finding::due_text),
                          field("item", &Finding::item)};
    }
};

Searched searched_of(const Finding& finding);

/// An item answers this sentence of this document. One item may answer several, and is reported once.
struct Clause {
    static constexpr std::string_view kind = "clause";
    std::string region;
    Id<Clause> id;
    std::int64_t version = 0;
    Id<Item> item;
    Id<SourceDocument> document;
    std::int64_t span_begin = 0, span_end = 0;
    std::string sentence;
    static constexpr auto fields() {
        return std::tuple{field("region", &Clause::region),     field("id", &Clause::id),
                          field("version", &Clause::version),   field("item", &Clause::item),
                          field("document", &Clause::document), field("span_begin", &Clause::span_begin),
                          field("span_end", &Clause::span_end), field("sentence", &Clause::sentence)};
    }
};

/// A unit's part of a target in a period: [begins_on, ends_on], both days included. Cumulative: the value is
/// to be reached by ends_on since the year began; otherwise it is the period's own.
struct Share {
    static constexpr std::string_view kind = "share";
    std::string region;
    Id<Share> id;
    std::int64_t version = 0;
    Id<Item> item;
    Id<Organisation> organisation; // none: of the whole target
    Date begins_on, ends_on;
    Decimal value;
    bool cumulative = true;
    bool withdrawn = false; // replaced by a later split
    static constexpr auto fields() {
        return std::tuple{field("region", &Share::region),
                          field("id", &Share::id),
                          field("version", &Share::version),
                          field("item", &Share::item),
                          field("organisation", &Share::organisation),
                          field("begins_on", &Share::begins_on),
                          field("ends_on", &Share::ends_on),
                          field("value", &Share::value),
                          field("cumulative", &Share::cumulative),
                          field("withdrawn", &Share::withdrawn)};
    }
};

struct Milestone {
    static constexpr std::string_view kind = "milestone";
    std::string region;
    Id<Milestone> id;
    std::int64_t version = 0;
    Id<Item> item;
    std::string title;
    Date due_on;
    Date original_due_on;
    int changes = 0;
    std::optional<Date> reached_on;
    bool withdrawn = false;
    static constexpr auto fields() {
        return std::tuple{field("region", &Milestone::region),
                          field("id", &Milestone::id),
                          field("version", &Milestone::version),
                          field("item", &Milestone::item),
                          field("title", &Milestone::title),
                          field("due_on", &Milestone::due_on),
                          field("original_due_on", &Milestone::original_due_on),
                          field("changes", &Milestone::changes),
                          field("reached_on", &Milestone::reached_on),
                          field("withdrawn", &Milestone::withdrawn)};
    }
};

enum class RevisedField : std::uint8_t { value, due };
constexpr auto names_of(RevisedField) {
    return std::array<std::string_view, 2>{"value", "due"};
}

/// A promise moved: what was changed, from what to what, and why.
struct Revision {
    static constexpr std::string_view kind = "revision";
    std::string region;
    Id<Revision> id;
    std::int64_t version = 0;
    Id<Item> item;
    RevisedField revised = RevisedField::value;
    std::string before, after; // as the field prints; empty: none
    std::string reason;
    Instant at;
    Id<registry::Post> post;
    static constexpr auto fields() {
        return std::tuple{field("region", &Revision::region),   field("id", &Revision::id),
                          field("version", &Revision::version), field("item", &Revision::item),
                          field("revised", &Revision::revised), field("was", &Revision::before),
                          field("became", &Revision::after),    field("reason", &Revision::reason),
                          field("at", &Revision::at),           field("post", &Revision::post)};
    }
};

/// A county's own column name in its sheet, remembered from an earlier import: 责任领导 → the field it fills.
/// `meaning` is one of targets::sheet's columns, or "ignore".
struct ColumnName {
    static constexpr std::string_view kind = "column_name";
    std::string region;
    Id<ColumnName> id;
    std::int64_t version = 0;
    std::string heading;
    std::string meaning;
    static constexpr auto fields() {
        return std::tuple{field("region", &ColumnName::region), field("id", &ColumnName::id),
                          field("version", &ColumnName::version), field("heading", &ColumnName::heading),
                          field("meaning", &ColumnName::meaning)};
    }
};

} // namespace bihuan::targets
