// Where items stand (蓝黄红管理), and the slips that ask for an answer.
#include "app/standing.hpp"
#include "server/api/paging.hpp"
#include "server/api/rooms.hpp"

namespace bihuan::api {

template <>
struct Shape<app::ColourChange> {
    static constexpr std::string_view name = "ColourChange";
    static constexpr auto fields() {
        using app::ColourChange;
        return std::tuple{field("item", &ColourChange::item), field("from", &ColourChange::from),
                          field("to", &ColourChange::to)};
    }
};
/// `colours` in the order of Colour.
template <>
struct Shape<app::ReviewSummary> {
    static constexpr std::string_view name = "StandingsReviewed";
    static constexpr auto fields() {
        using app::ReviewSummary;
        return std::tuple{field("items", &ReviewSummary::items), field("colours", &ReviewSummary::colours),
                          field("changed", &ReviewSummary::changed), field("issued", &ReviewSummary::issued),
                          field("lifted", &ReviewSummary::lifted)};
    }
};

namespace {

using progress::Slip;
using progress::Standing;

struct Review {
    std::optional<int> year; // absent: this one
    static constexpr auto fields() { return std::tuple{field("year", &Review::year)}; }
};
Result<app::ReviewSummary> review(Call& call, const Review& asked) {
    return app::review_standings(call.context, call.policies().progress,
                                 asked.year.value_or(call.context.today().year()));
}

struct Set {
    progress::Colour colour{}; // none lifts what was set by hand
    std::string reason;
    std::optional<Date> until;
    static constexpr auto fields() {
        return std::tuple{needed("colour", &Set::colour), field("reason", &Set::reason),
                          field("until", &Set::until)};
    }
};
Result<Standing> set(Call& call, const Set& asked) {
    app::HandWish wish;
    wish.item = call.id<targets::Item>();
    wish.colour = asked.colour;
    wish.reason = asked.reason;
    wish.until = asked.until;
    wish.version = call.version;
    return app::set_standing(call.context, call.policies().progress, wish);
}

struct Answer {
    std::string answer;
    static constexpr auto fields() { return std::tuple{needed("answer", &Answer::answer)}; }
};
Result<Slip> answer(Call& call, const Answer& asked) {
    return app::answer_slip(call.context, call.id<Slip>(), asked.answer, call.version);
}

Result<Standing> show(Call& call) {
    return app::one(call.context, Action::read_ledger, call.id<Standing>());
}
Result<Slip> show_slip(Call& call) {
    return app::one(call.context, Action::read_ledger, call.id<Slip>());
}

constexpr std::array table{
    listing<Standing, Action::read_ledger, &Standing::year, &Standing::colour, &Standing::organisation,
            &Standing::late, &Standing::by_hand, &Standing::was_red>(
        "/standings", "list_standings", "亮灯", "where items stand; numbers are those of the items"),
    route<&show>(Method::get, "/standings/{item}", Action::read_ledger)
        .named("show_standing", "一个事项的亮灯", "where an item stands"),
    route<&review>(Method::post, "/standings/review", Action::review_standings).slow(),
    route<&set>(Method::post, "/standings/{item}/set", Action::set_standing),
    listing<Slip, Action::read_ledger, &Slip::item, &Slip::organisation, &Slip::state, &Slip::colour,
            &Slip::late>("/slips", "list_slips", "提示单、预警单、约谈单", "slips"),
    route<&show_slip>(Method::get, "/slips/{slip}", Action::read_ledger)
        .named("show_slip", "一张提示单", "a slip"),
    route<&answer>(Method::post, "/slips/{slip}/answer", Action::answer_slip),
};

} // namespace

std::span<const Route> standing_routes() {
    return table;
}

} // namespace bihuan::api
