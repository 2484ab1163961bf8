// The monthly bulletin (月通报): figures and wording in, an official document out; and the life of an issue.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "base/error.hpp"
#include "cycle/feedback/records.hpp"
#include "cycle/progress/reason.hpp"
#include "journal/change.hpp"
#include "registry/wording.hpp"
#include "render/official/document.hpp"

namespace bihuan::feedback {

using journal::Change;
using official::OfficialDocument;

/// What a unit did in the month, and how its items stand now.
struct UnitFigures {
    Id<Organisation> organisation;
    std::string name;
    std::int64_t active = 0, completed = 0;
    std::int64_t owed = 0, reported = 0, late = 0, never = 0;
    std::int64_t none = 0, green = 0, blue = 0, yellow = 0, red = 0;
    std::int64_t problems = 0, problems_closed = 0; // of the year; `problems` with those closed
    std::int64_t orders = 0, orders_closed = 0;
    std::int64_t whistles = 0, whistles_closed = 0;
    int place = 0; // in the ranking, equals sharing one
};

struct RedFigure {
    std::string title, unit;
    progress::Reason reason;
};

struct MovedFigure {
    std::string title, unit;
    targets::RevisedField field = targets::RevisedField::value;
    std::string before, after, reason;
};

struct BulletinFigures {
    std::string region; // 青禾县
    int year = 0, number = 0, edition = 1;
    Date begins_on, ends_on, as_of;
    std::string correction; // of a corrected issue
    bool any_round = false;
    UnitFigures total;
    std::vector<UnitFigures> units; // as registered; ranked where the ranking is public
    std::vector<RedFigure> reds;    // the first `most_listed`, and how many there are
    std::int64_t all_reds = 0;
    std::vector<MovedFigure> moved;
    std::int64_t all_moved = 0;
};

struct BulletinPolicy {
    registry::Wording wording;
    bool public_ranking = false;
    int most_listed = 20;

    static const BulletinPolicy& defaults();
};
/// What the file says, on top of `policy`.
Result<BulletinPolicy> read_bulletin_policy(std::string_view text, std::string_view file,
                                            BulletinPolicy policy);

/// Places by the share of reds, reports never sent, late ones and yellows, the least first; units that are
/// equal in all share a place. Sorted by it.
void rank(std::vector<UnitFigures>& units);

OfficialDocument compose(const BulletinFigures& figures, const BulletinPolicy& policy);

/// What is frozen: every figure and the whole document, as JSON; and the document back from it (damaged).
std::string contents_of(const BulletinFigures& figures, const OfficialDocument& document);
Result<OfficialDocument> document_of(std::string_view contents);

enum class BulletinAction : std::uint8_t { freeze_bulletin, correct_bulletin };
constexpr auto names_of(BulletinAction) {
    return std::array<std::string_view, 2>{"freeze_bulletin", "correct_bulletin"};
}
struct BulletinMove {
    BulletinState from;
    BulletinAction action;
    BulletinState to;
};
/// README.md shows the same table.
inline constexpr BulletinMove bulletin_moves[] = {
    {BulletinState::draft, BulletinAction::freeze_bulletin, BulletinState::frozen},
    {BulletinState::frozen, BulletinAction::correct_bulletin, BulletinState::frozen},
};

/// A draft for the month of `within`. impossible_date before it has begun; already_there where it has one.
Result<Change<Bulletin>> draft(Date within, std::span<const Bulletin> others, Date today);
/// wrong_state; impossible_date before its month is over. `number`: the year's next one.
Result<Change<Bulletin>> freeze(const Bulletin& bulletin, std::string title, int number, std::string contents,
                                Date today);
/// A draft of the next edition that names what was wrong. needs_reason; wrong_state; already_there where one
/// is under way.
Result<Change<Bulletin>> correct(const Bulletin& bulletin, const std::string& reason,
                                 std::span<const Bulletin> others);
/// The issue that a frozen correction takes the place of.
Change<Bulletin> replaced(const Bulletin& bulletin);

/// "bulletin 3", as errors name it.
std::string name_in_errors(const Bulletin& bulletin);

} // namespace bihuan::feedback
