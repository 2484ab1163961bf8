// works …: the yearly livelihood items.
#include "app/livelihood.hpp"
#include "cli/commands/names.hpp"
#include "cli/commands/policies.hpp"
#include "cli/commands/values.hpp"
#include "cli/commands/verbs.hpp"
#include "render/livelihood.hpp"
#include "views/ledger.hpp"

namespace bihuan::commands {
namespace {

using supervision::LivelihoodPlace;

Id<targets::Item> item_meant(const Call& call, app::Context& context) {
    return must(views::find_item(context, call.operand(0)));
}

Id<registry::Organisation> unit_in(const Call& call, app::Context& context) {
    return call.given("unit") ? Known(context).organisation(call.option("unit"))
                              : Id<registry::Organisation>();
}

Reply told_place(const Call& call, const LivelihoodPlace& place) {
    return call.told(Word::works_told_place, {std::to_string(place.id.value), place.name});
}

} // namespace

Reply show_works_board(Call& call) {
    app::Context context = call.context();
    const auto rows = must(app::livelihood_board(context, call.year().value_or(call.now.date().year())));
    return {.sheets = {render::livelihood_board_sheet(
                rows, render::names_of(Known(context).all().organisations), call.language)}};
}

Reply show_works(Call& call) {
    app::Context context = call.context();
    const auto row = must(app::read_livelihood(context, item_meant(call, context)));
    return {.sheets = render::livelihood_sheets(row, render::names_of(Known(context).all().organisations),
                                                call.language)};
}

Reply record_funds(Call& call) {
    app::Context context = call.context();
    const supervision::Funds wanted{value_in(call, "planned", "元"), value_in(call, "paid", "元"),
                                    call.option("funding")};
    const auto saved = must(
        app::record_funds(context, item_meant(call, context), call.version(), wanted, call.option("reason")));
    const auto money = [](const std::optional<Decimal>& yuan) {
        return yuan ? render::money_text(*yuan) : std::string("–");
    };
    return call.told(Word::works_told_funds, {call.operand(0), money(saved.planned), money(saved.paid)});
}

Reply add_place(Call& call) {
    app::Context context = call.context();
    LivelihoodPlace place;
    place.name = call.operand(1);
    std::tie(place.longitude, place.latitude) = coordinates_in(call);
    place.organisation = unit_in(call, context);
    return told_place(call, must(app::add_place(context, item_meant(call, context), std::move(place))));
}

Reply change_place(Call& call) {
    app::Context context = call.context();
    supervision::PlaceCorrection wanted;
    wanted.name = call.option("name");
    std::tie(wanted.longitude, wanted.latitude) = coordinates_in(call);
    wanted.organisation = unit_in(call, context);
    return told_place(call,
                      must(app::change_place(context, call.id<LivelihoodPlace>(0), call.version(), wanted)));
}

Reply finish_place(Call& call) {
    app::Context context = call.context();
    const auto place =
        must(app::finish_place(context, call.id<LivelihoodPlace>(0), call.version(), call.day("date")));
    return call.told(Word::works_told_finished,
                     {std::to_string(place.id.value), place.name, place.finished_on->to_string()});
}

Reply add_photos(Call& call) {
    app::Context context = call.context();
    LivelihoodPlace place;
    for (std::size_t i = 1; i < call.words.operands.size(); ++i) {
        const std::string path = call.operand(i);
        place =
            must(app::add_photo(context, call.office.policy(), call.id<LivelihoodPlace>(0), 0,
                                path.substr(path.rfind('/') + 1), must(call.office.world().read_file(path))));
    }
    return call.told(Word::works_told_photo,
                     {std::to_string(place.id.value), place.name, std::to_string(place.photos.size())});
}

Reply withdraw_place(Call& call) {
    app::Context context = call.context();
    const auto place = must(
        app::withdraw_place(context, call.id<LivelihoodPlace>(0), call.version(), call.option("reason")));
    return call.told(Word::works_told_withdrawn, {std::to_string(place.id.value), place.name});
}

} // namespace bihuan::commands
