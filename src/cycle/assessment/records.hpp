// Schemes, scores that can be argued with, appeals.
#pragma once

#include "base/record.hpp"
#include "base/tally.hpp"
#include "quantity/decimal.hpp"
#include "registry/records.hpp"

namespace bihuan::assessment {

using registry::Organisation;
using registry::Post;

struct Adjustment;

enum class SchemeState : std::uint8_t { draft, in_force, withdrawn };
constexpr auto names_of(SchemeState) {
    return std::array<std::string_view, 3>{"draft", "in_force", "withdrawn"};
}

/// A scheme (考核办法) as it was written: the TOML text binds, nothing else.
struct Scheme {
    static constexpr std::string_view kind = "scheme";
    std::string region;
    Id<Scheme> id;
    std::int64_t version = 0;
    std::string title;
    int year = 0;
    SchemeState state = SchemeState::draft;
    std::string source;  // TOML
    Id<Scheme> replaces; // or none
    static constexpr auto fields() {
        return std::tuple{field("region", &Scheme::region),   field("id", &Scheme::id),
                          field("version", &Scheme::version), field("title", &Scheme::title),
                          field("year", &Scheme::year),       field("state", &Scheme::state),
                          field("source", &Scheme::source),   field("replaces", &Scheme::replaces)};
    }
};

enum class AssessmentState : std::uint8_t {
    computed,  // 已核算: may be computed anew
    published, // 公示: the appeal window runs
    frozen,    // 定格: nothing changes any more
    superseded // by a correction: a new version
};
constexpr auto names_of(AssessmentState) {
    return std::array<std::string_view, 4>{"computed", "published", "frozen", "superseded"};
}

/// One run of a scheme over [begins_on, ends_on].
struct Assessment {
    static constexpr std::string_view kind = "assessment";
    std::string region;
    Id<Assessment> id;
    std::int64_t version = 0;
    Id<Scheme> scheme;
    std::string title; // 2025年度考核
    int year = 0;
    Date begins_on, ends_on;
    AssessmentState state = AssessmentState::computed;
    int edition = 1;         // of the same period
    Id<Assessment> corrects; // the edition before, or none
    std::string correction;  // why
    std::optional<Date> appeal_until;
    Date computed_on; // last time: reports not due by then are nobody's silence
    std::optional<Date> frozen_on;
    std::string fingerprint; // SM3 over all scores and results, when frozen
    static constexpr auto fields() {
        return std::tuple{field("region", &Assessment::region),
                          field("id", &Assessment::id),
                          field("version", &Assessment::version),
                          field("scheme", &Assessment::scheme),
                          field("title", &Assessment::title),
                          field("year", &Assessment::year),
                          field("begins_on", &Assessment::begins_on),
                          field("ends_on", &Assessment::ends_on),
                          field("state", &Assessment::state),
                          field("edition", &Assessment::edition),
                          field("corrects", &Assessment::corrects),
                          field("correction", &Assessment::correction),
                          field("appeal_until", &Assessment::appeal_until),
                          field("computed_on", &Assessment::computed_on),
                          field("frozen_on", &Assessment::frozen_on),
                          field("fingerprint", &Assessment::fingerprint)};
    }
};

/// What one unit got for one line of the scheme, with everything needed to do it again by hand.
struct Score {
    static constexpr std::string_view kind = "score";
    std::string region;
    Id<Score> id;
    std::int64_t version = 0;
    Id<Assessment> assessment;
    Id<Organisation> organisation;
    std::string line;                 // its name in the scheme
    int full_weight = 0;              // as the scheme gives it
    Decimal weight;                   // points at most: with its part of what excluded lines left
    Decimal mark;                     // what the formula gave, 0–100
    Decimal points;                   // got: the mark's part of the weight, or what a ruling set
    std::string formula;              // as the scheme writes it
    std::vector<std::string> inputs;  // "name=value" each, in the formula's order; no value: nothing counted
    std::vector<std::string> sources; // records they come from: "name: report 12,15-19" each
    bool excluded = false;            // nothing to assess: the weight goes to the other lines
    Id<Adjustment> ruling;            // that set the points, or none
    bool withdrawn = false;           // of a computation before the last one
    static constexpr auto fields() {
        return std::tuple{field("region", &Score::region),
                          field("id", &Score::id),
                          field("version", &Score::version),
                          field("assessment", &Score::assessment),
                          field("organisation", &Score::organisation),
                          field("line", &Score::line),
                          field("full_weight", &Score::full_weight),
                          field("weight", &Score::weight),
                          field("mark", &Score::mark),
                          field("points", &Score::points),
                          field("formula", &Score::formula),
                          field("inputs", &Score::inputs),
                          field("sources", &Score::sources),
                          field("excluded", &Score::excluded),
                          field("ruling", &Score::ruling),
                          field("withdrawn", &Score::withdrawn)};
    }
};

/// A unit's sum and place within its class. Ties share the place: 1, 2, 2, 4.
struct UnitResult {
    static constexpr std::string_view kind = "unit_result";
    std::string region;
    Id<UnitResult> id;
    std::int64_t version = 0;
    Id<Assessment> assessment;
    Id<Organisation> organisation;
    std::string group;   // the scheme's class of units: towns, economy, society
    Decimal base_points; // of the lines
    Decimal bonus, deduction;
    Decimal total;
    std::vector<Id<Adjustment>> adjustments; // behind bonus, deduction and exclusion
    int place = 0;                           // 0: excluded from the ranking
    std::string exclusion;                   // why, or empty
    bool tied = false;
    Decimal gap;            // to the unit before it, 0 for the first
    std::string grade;      // the scheme's: 优秀, or empty
    bool withdrawn = false; // of a computation before the last one
    static constexpr auto fields() {
        return std::tuple{field("region", &UnitResult::region),
                          field("id", &UnitResult::id),
                          field("version", &UnitResult::version),
                          field("assessment", &UnitResult::assessment),
                          field("organisation", &UnitResult::organisation),
                          field("class", &UnitResult::group),
                          field("base_points", &UnitResult::base_points),
                          field("bonus", &UnitResult::bonus),
                          field("deduction", &UnitResult::deduction),
                          field("total", &UnitResult::total),
                          field("adjustments", &UnitResult::adjustments),
                          field("place", &UnitResult::place),
                          field("exclusion", &UnitResult::exclusion),
                          field("tied", &UnitResult::tied),
                          field("gap", &UnitResult::gap),
                          field("grade", &UnitResult::grade),
                          field("withdrawn", &UnitResult::withdrawn)};
    }
};

enum class AdjustmentKind : std::uint8_t {
    bonus,     // 加分
    deduction, // 扣分
    exclusion, // 不参加排名, with a reason
    ruling,    // points of a line as an appeal's ruling sets them
};
constexpr auto names_of(AdjustmentKind) {
    return std::array<std::string_view, 4>{"bonus", "deduction", "exclusion", "ruling"};
}

/// Points beside the lines, each with the document behind it.
struct Adjustment {
    static constexpr std::string_view kind = "adjustment";
    std::string region;
    Id<Adjustment> id;
    std::int64_t version = 0;
    Id<Organisation> organisation;
    AdjustmentKind adjustment_kind = AdjustmentKind::bonus;
    int year = 0;
    Date given_on;
    Id<Assessment> assessment; // of a ruling: the edition appealed against; or none
    std::string line;          // of a ruling
    Decimal points;
    std::string reason;
    std::string document; // its title and number
    std::string evidence; // "SM3-of-content file-name", or empty
    bool withdrawn = false;
    static constexpr auto fields() {
        return std::tuple{field("region", &Adjustment::region),
                          field("id", &Adjustment::id),
                          field("version", &Adjustment::version),
                          field("organisation", &Adjustment::organisation),
                          field("adjustment_kind", &Adjustment::adjustment_kind),
                          field("year", &Adjustment::year),
                          field("given_on", &Adjustment::given_on),
                          field("assessment", &Adjustment::assessment),
                          field("line", &Adjustment::line),
                          field("points", &Adjustment::points),
                          field("reason", &Adjustment::reason),
                          field("document", &Adjustment::document),
                          field("evidence", &Adjustment::evidence),
                          field("withdrawn", &Adjustment::withdrawn)};
    }
};

enum class AppealState : std::uint8_t { filed, upheld, rejected, withdrawn };
constexpr auto names_of(AppealState) {
    return std::array<std::string_view, 4>{"filed", "upheld", "rejected", "withdrawn"};
}

/// A unit's objection (申诉) to a score, within the window.
struct Appeal {
    static constexpr std::string_view kind = "appeal";
    std::string region;
    Id<Appeal> id;
    std::int64_t version = 0;
    Id<Assessment> assessment;
    Id<Organisation> organisation;
    std::string line; // or empty: the whole result
    std::string text;
    std::vector<std::string> evidence; // "SM3-of-content file-name" each
    Id<Post> filed_by;
    Date filed_on;
    Date ruling_by;
    AppealState state = AppealState::filed;
    std::string ruling;
    std::optional<Date> ruled_on;
    Id<Post> ruled_by;
    Id<Adjustment> adjustment; // what an upheld one brought, or none
    bool late = false;         // ruled after its day
    static constexpr auto fields() {
        return std::tuple{field("region", &Appeal::region),
                          field("id", &Appeal::id),
                          field("version", &Appeal::version),
                          field("assessment", &Appeal::assessment),
                          field("organisation", &Appeal::organisation),
                          field("line", &Appeal::line),
                          field("body", &Appeal::text),
                          field("evidence", &Appeal::evidence),
                          field("filed_by", &Appeal::filed_by),
                          field("filed_on", &Appeal::filed_on),
                          field("ruling_by", &Appeal::ruling_by),
                          field("state", &Appeal::state),
                          field("ruling", &Appeal::ruling),
                          field("ruled_on", &Appeal::ruled_on),
                          field("ruled_by", &Appeal::ruled_by),
                          field("adjustment", &Appeal::adjustment),
                          field("late", &Appeal::late)};
    }
};

} // namespace bihuan::assessment
