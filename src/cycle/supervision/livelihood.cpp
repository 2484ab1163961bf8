#include "cycle/supervision/livelihood.hpp"

#include <algorithm>

#include "cycle/targets/items.hpp"
#include "registry/coordinates.hpp"

namespace bihuan::supervision {
namespace {

using enum PlaceState;

constexpr PlaceMove moves[] = {
    {planned, PlaceAction::change_place, planned},     {planned, PlaceAction::finish_place, finished},
    {planned, PlaceAction::add_photo, planned},        {finished, PlaceAction::add_photo, finished},
    {planned, PlaceAction::withdraw_place, withdrawn}, {finished, PlaceAction::withdraw_place, withdrawn},
};

std::string name_in_errors(const LivelihoodPlace& place) {
    return place.id ? std::to_string(place.id.value) + " " + place.name : place.name;
}

Error error_of(const LivelihoodPlace& place, ErrorKind kind, std::string detail) {
    return {kind, name_in_errors(place), std::move(detail)};
}

Result<void> check_coordinates(const LivelihoodPlace& place) {
    return registry::check_coordinates(place.longitude, place.latitude, name_in_errors(place));
}

Result<void> check_move(const LivelihoodPlace& place, PlaceAction action) {
    for (const PlaceMove& move : moves)
        if (move.from == state_of(place) && move.action == action) return {};
    return error_of(place, ErrorKind::wrong_state, std::string(name_of(state_of(place))));
}

} // namespace

std::span<const PlaceMove> place_moves() {
    return moves;
}

PlaceState state_of(const LivelihoodPlace& place) {
    if (place.withdrawn) return withdrawn;
    return place.finished_on ? finished : planned;
}

Result<void> check_livelihood(const Item& item) {
    const bool ended = item.state == targets::ItemState::dropped || item.state == targets::ItemState::merged;
    if (item.category == targets::Category::livelihood && !ended) return {};
    return Error{ErrorKind::wrong_state, targets::name_in_errors(item),
                 std::string(ended ? name_of(item.state) : name_of(item.category))};
}

Result<Change<Livelihood>> record_funds(const Item& item, const std::optional<Livelihood>& before,
                                        const Funds& wanted, const std::string& reason) {
    if (auto checked = check_livelihood(item); !checked) return checked.error();
    const auto refuse = [&](ErrorKind kind, std::string detail) {
        return Error{kind, targets::name_in_errors(item), std::move(detail)};
    };
    Livelihood after = before.value_or(Livelihood());
    after.id = {item.id.value};
    after.year = item.year;
    bool unexplained = false;
    if (wanted.planned) {
        unexplained = after.planned && *after.planned != *wanted.planned;
        after.planned = wanted.planned;
    }
    if (wanted.paid) {
        unexplained = unexplained || (after.paid && *wanted.paid < *after.paid);
        after.paid = wanted.paid;
    }
    if (!wanted.funding.empty()) after.funding = wanted.funding;
    const Decimal most = Decimal::of(1, 13); // no county has ten trillion yuan
    for (const auto& amount : {after.planned, after.paid}) {
        if (amount && (amount->is_negative() || *amount > most)) {
            return refuse(ErrorKind::out_of_range, "0 – " + most.to_string());
        }
    }
    unexplained = unexplained || (after.planned && after.paid && *after.paid > *after.planned);
    if (unexplained && reason.empty()) return refuse(ErrorKind::needs_reason, "record_funds");
    if (!before) {
        if (!after.planned && !after.paid && after.funding.empty())
            return refuse(ErrorKind::needs_value, "planned");
        return Change<Livelihood>::created(std::move(after), reason);
    }
    const bool same =
        after.planned == before->planned && after.paid == before->paid && after.funding == before->funding;
    if (same) return refuse(ErrorKind::needs_value, "planned");
    return Change<Livelihood>::changed(*before, std::move(after), reason);
}

Result<Change<LivelihoodPlace>> add_place(const Item& item, LivelihoodPlace wanted) {
    if (auto checked = check_livelihood(item); !checked) return checked.error();
    if (wanted.name.empty()) return error_of(wanted, ErrorKind::needs_value, "name");
    if (auto checked = check_coordinates(wanted); !checked) return checked.error();
    wanted.item = item.id;
    wanted.finished_on.reset();
    wanted.photos.clear();
    wanted.withdrawn = false;
    return Change<LivelihoodPlace>::created(std::move(wanted));
}

Result<Change<LivelihoodPlace>> change_place(const LivelihoodPlace& place, const PlaceCorrection& wanted) {
    if (auto allowed = check_move(place, PlaceAction::change_place); !allowed) return allowed.error();
    LivelihoodPlace after = place;
    if (!wanted.name.empty()) after.name = wanted.name;
    if (wanted.longitude) after.longitude = wanted.longitude;
    if (wanted.latitude) after.latitude = wanted.latitude;
    if (wanted.organisation) after.organisation = wanted.organisation;
    if (auto checked = check_coordinates(after); !checked) return checked.error();
    if (after.name == place.name && after.longitude == place.longitude && after.latitude == place.latitude &&
        after.organisation == place.organisation) {
        return error_of(place, ErrorKind::needs_value, "name");
    }
    return Change<LivelihoodPlace>::changed(place, std::move(after));
}

Result<Change<LivelihoodPlace>> finish_place(const LivelihoodPlace& place, Date on, Date today) {
    if (auto allowed = check_move(place, PlaceAction::finish_place); !allowed) return allowed.error();
    if (on > today) {
        return error_of(place, ErrorKind::impossible_date, on.to_string() + " > " + today.to_string());
    }
    LivelihoodPlace after = place;
    after.finished_on = on;
    return Change<LivelihoodPlace>::changed(place, std::move(after));
}

Result<Change<LivelihoodPlace>> add_photo(const LivelihoodPlace& place, const std::string& photo, int most) {
    if (auto allowed = check_move(place, PlaceAction::add_photo); !allowed) return allowed.error();
    if (place.photos.size() >= static_cast<std::size_t>(most)) {
        return error_of(place, ErrorKind::too_large, std::to_string(most));
    }
    if (std::ranges::count(place.photos, photo) != 0) return error_of(place, ErrorKind::already_there, "");
    LivelihoodPlace after = place;
    after.photos.push_back(photo);
    return Change<LivelihoodPlace>::changed(place, std::move(after));
}

Result<Change<LivelihoodPlace>> withdraw_place(const LivelihoodPlace& place, const std::string& reason) {
    if (auto allowed = check_move(place, PlaceAction::withdraw_place); !allowed) return allowed.error();
    if (reason.empty()) return error_of(place, ErrorKind::needs_reason, "withdraw_place");
    LivelihoodPlace after = place;
    after.withdrawn = true;
    return Change<LivelihoodPlace>::changed(place, std::move(after), reason);
}

} // namespace bihuan::supervision
