#include "cycle/feedback/bulletin.hpp"

#include <algorithm>

#include "base/sm3.hpp"

namespace bihuan::feedback {
namespace {

Result<BulletinState> next_state(const Bulletin& bulletin, BulletinAction action) {
    for (const BulletinMove& move : bulletin_moves) {
        if (move.from == bulletin.state && move.action == action) return move.to;
    }
    return Error{ErrorKind::wrong_state, name_in_errors(bulletin), std::string(name_of(bulletin.state))};
}

} // namespace

std::string name_in_errors(const Bulletin& bulletin) {
    return "bulletin " + std::to_string(bulletin.id.value);
}

Result<Change<Bulletin>> draft(Date within, std::span<const Bulletin> others, Date today) {
    Bulletin wanted;
    wanted.begins_on = within.first_of_month();
    wanted.ends_on = within.last_of_month();
    wanted.year = within.year();
    if (wanted.begins_on > today) {
        return Error{ErrorKind::impossible_date, wanted.begins_on.to_string().substr(0, 7),
                     today.to_string()};
    }
    for (const Bulletin& other : others) {
        if (other.begins_on == wanted.begins_on && other.ends_on == wanted.ends_on)
            return Error{ErrorKind::already_there, name_in_errors(other), std::string(name_of(other.state))};
    }
    return Change<Bulletin>::created(std::move(wanted));
}

Result<Change<Bulletin>> freeze(const Bulletin& bulletin, std::string title, int number, std::string contents,
                                Date today) {
    const auto next = next_state(bulletin, BulletinAction::freeze_bulletin);
    if (!next) return next.error();
    if (bulletin.ends_on >= today) {
        return Error{ErrorKind::impossible_date, name_in_errors(bulletin), bulletin.ends_on.to_string()};
    }
    Bulletin after = bulletin;
    after.state = *next;
    after.number = number;
    after.title = std::move(title);
    after.fingerprint = sm3(contents);
    after.contents = std::move(contents);
    after.issued_on = today;
    return Change<Bulletin>::changed(bulletin, std::move(after));
}

Result<Change<Bulletin>> correct(const Bulletin& bulletin, const std::string& reason,
                                 std::span<const Bulletin> others) {
    if (auto next = next_state(bulletin, BulletinAction::correct_bulletin); !next) return next.error();
    if (reason.empty()) return Error{ErrorKind::needs_reason, name_in_errors(bulletin), ""};
    for (const Bulletin& other : others) {
        if (other.corrects == bulletin.id) return Error{ErrorKind::already_there, name_in_errors(other), ""};
    }
    Bulletin wanted;
    wanted.year = bulletin.year;
    wanted.number = bulletin.number;
    wanted.edition = bulletin.edition + 1;
    wanted.begins_on = bulletin.begins_on;
    wanted.ends_on = bulletin.ends_on;
    wanted.corrects = bulletin.id;
    wanted.correction = reason;
    return Change<Bulletin>::created(std::move(wanted), reason);
}

Change<Bulletin> replaced(const Bulletin& bulletin) {
    Bulletin after = bulletin;
    after.state = BulletinState::corrected;
    return Change<Bulletin>::changed(bulletin, std::move(after));
}

void rank(std::vector<UnitFigures>& units) {
    // Shares are compared as fractions: no division, no rounding.
    const auto less = [](std::int64_t a, std::int64_t of_a, std::int64_t b, std::int64_t of_b) {
        return a * std::max<std::int64_t>(of_b, 1) <=> b * std::max<std::int64_t>(of_a, 1);
    };
    const auto order = [&](const UnitFigures& left, const UnitFigures& right) {
        const auto judged = [](const UnitFigures& unit) {
            return unit.green + unit.blue + unit.yellow + unit.red;
        };
        if (const auto by = less(left.red, judged(left), right.red, judged(right)); by != 0) return by;
        if (const auto by = less(left.never, left.owed, right.never, right.owed); by != 0) return by;
        if (const auto by = less(left.late, left.owed, right.late, right.owed); by != 0) return by;
        return less(left.yellow, judged(left), right.yellow, judged(right));
    };
    std::stable_sort(units.begin(), units.end(),
                     [&](const auto& a, const auto& b) { return order(a, b) < 0; });
    for (std::size_t i = 0; i < units.size(); ++i) {
        const bool same = i > 0 && order(units[i - 1], units[i]) == 0;
        units[i].place = same ? units[i - 1].place : static_cast<int>(i) + 1;
    }
}

} // namespace bihuan::feedback
