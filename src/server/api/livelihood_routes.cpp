// The yearly livelihood items: their money, their places with photos, the board.
#include "app/livelihood.hpp"
#include "app/page.hpp"
#include "server/api/evidence.hpp"
#include "server/api/goals.hpp"
#include "server/api/paging.hpp"
#include "server/api/rooms.hpp"
#include "server/api/written.hpp"

namespace bihuan::api {

template <>
struct Shape<app::LivelihoodRow> {
    static constexpr std::string_view name = "LivelihoodRow";
    static constexpr auto fields() {
        using app::LivelihoodRow;
        return std::tuple{
            field("item", &LivelihoodRow::item),       field("standing", &LivelihoodRow::standing),
            field("money", &LivelihoodRow::money),     field("parts", &LivelihoodRow::parts),
            field("places", &LivelihoodRow::places),   field("milestones", &LivelihoodRow::milestones),
            field("reached", &LivelihoodRow::reached), field("ballot", &LivelihoodRow::ballot)};
    }
};

namespace {

using app::Livelihood;
using app::LivelihoodPlace;
using registry::Organisation;
using targets::Item;

struct Funds {
    std::string planned, paid; // 5200万元
    std::string funding, reason;
    static constexpr auto fields() {
        return std::tuple{field("planned", &Funds::planned), field("paid", &Funds::paid),
                          field("funding", &Funds::funding), field("reason", &Funds::reason)};
    }
};
Result<Livelihood> record_funds(Call& call, const Funds& asked) {
    supervision::Funds wanted{{}, {}, asked.funding};
    if (!asked.planned.empty()) wanted.planned = value_of(asked.planned, "元", "/planned");
    if (!asked.paid.empty()) wanted.paid = value_of(asked.paid, "元", "/paid");
    return app::record_funds(call.context, call.id<Item>(), call.version, wanted, asked.reason);
}

struct Coordinates {
    Decimal longitude, latitude; // CGCS2000, degrees
    static constexpr auto fields() {
        return std::tuple{needed("longitude", &Coordinates::longitude),
                          needed("latitude", &Coordinates::latitude)};
    }
};
struct AddPlace {
    std::string name;
    std::optional<Coordinates> at;
    Id<Organisation> unit;
    static constexpr auto fields() {
        return std::tuple{needed("name", &AddPlace::name), field("at", &AddPlace::at),
                          field("unit", &AddPlace::unit)};
    }
};
Result<LivelihoodPlace> add_place(Call& call, const AddPlace& asked) {
    LivelihoodPlace place;
    place.name = asked.name;
    if (asked.at) {
        place.longitude = asked.at->longitude;
        place.latitude = asked.at->latitude;
    }
    place.organisation = asked.unit;
    return app::add_place(call.context, call.id<Item>(), std::move(place));
}

/// What is absent stays as it is.
struct ChangePlace : AddPlace {
    static constexpr auto fields() {
        return std::tuple{field("name", &ChangePlace::name), field("at", &ChangePlace::at),
                          field("unit", &ChangePlace::unit)};
    }
};
Result<LivelihoodPlace> change_place(Call& call, const ChangePlace& asked) {
    supervision::PlaceCorrection wanted{asked.name, {}, {}, asked.unit};
    if (asked.at) {
        wanted.longitude = asked.at->longitude;
        wanted.latitude = asked.at->latitude;
    }
    return app::change_place(call.context, call.id<LivelihoodPlace>(), call.version, wanted);
}
Result<LivelihoodPlace> finish_place(Call& call, const OnDay& asked) {
    return app::finish_place(call.context, call.id<LivelihoodPlace>(), call.version,
                             asked.date.value_or(call.context.today()));
}

struct AddPhoto {
    File photo;
    static constexpr auto fields() { return std::tuple{needed("photo", &AddPhoto::photo)}; }
};
Result<LivelihoodPlace> add_photo(Call& call, const AddPhoto& asked) {
    return app::add_photo(call.context, call.policies().progress, call.id<LivelihoodPlace>(), call.version,
                          asked.photo.name, asked.photo.content.bytes);
}
Result<LivelihoodPlace> withdraw_place(Call& call, const Reason& asked) {
    return app::withdraw_place(call.context, call.id<LivelihoodPlace>(), call.version, asked.reason);
}

Result<std::vector<app::LivelihoodRow>> board(Call& call, const OfYear& asked) {
    return app::livelihood_board(call.context, year_of(call, asked.year));
}
Result<app::LivelihoodRow> show(Call& call) {
    return app::read_livelihood(call.context, call.id<Item>());
}
Result<LivelihoodPlace> show_place(Call& call) {
    return app::one(call.context, Action::read_ledger, call.id<LivelihoodPlace>());
}

constexpr std::array table{
    route<&board>(Method::get, "/livelihoods", Action::read_ledger)
        .named("list_livelihoods", "民生实事看板", "the board of the year's livelihood items"),
    route<&show>(Method::get, "/livelihoods/{item}", Action::read_ledger)
        .named("show_livelihood", "一件民生实事", "a livelihood item with its parts, money and places"),
    route<&record_funds>(Method::post, "/livelihoods/{item}/funds", Action::record_funds),
    route<&add_place>(Method::post, "/livelihoods/{item}/places", Action::add_place),
    listing<LivelihoodPlace, Action::read_ledger, &LivelihoodPlace::item, &LivelihoodPlace::organisation,
            &LivelihoodPlace::withdrawn>("/places", "list_places", "民生实事点位",
                                         "places of livelihood items"),
    route<&show_place>(Method::get, "/places/{place}", Action::read_ledger)
        .named("show_place", "一个点位", "a place"),
    evidence_of<LivelihoodPlace, Action::read_ledger, &LivelihoodPlace::photos>(
        "/places/{place}/photos/{content_name}", "download_place_photo"),
    route<&change_place>(Method::post, "/places/{place}/correct", Action::change_place),
    route<&finish_place>(Method::post, "/places/{place}/finish", Action::finish_place),
    route<&add_photo>(Method::post, "/places/{place}/photos", Action::add_photo).takes_evidence(),
    route<&withdraw_place>(Method::post, "/places/{place}/withdraw", Action::withdraw_place),
};

} // namespace

std::span<const Route> livelihood_routes() {
    return table;
}

} // namespace bihuan::api
