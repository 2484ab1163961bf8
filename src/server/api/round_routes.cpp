// Dispatch rounds, who is silent in them, and who was urged.
#include "app/round.hpp"
#include "server/api/overview.hpp"
#include "server/api/paging.hpp"
#include "server/api/rooms.hpp"

namespace bihuan::api {

template <>
struct Shape<app::Opened> {
    static constexpr std::string_view name = "RoundOpened";
    static constexpr auto fields() {
        using app::Opened;
        return std::tuple{field("round", &Opened::round), field("items", &Opened::items),
                          field("reports", &Opened::reports), field("unowned", &Opened::unowned)};
    }
};
template <>
struct Shape<app::Closed> {
    static constexpr std::string_view name = "RoundClosed";
    static constexpr auto fields() {
        using app::Closed;
        return std::tuple{field("round", &Closed::round), field("missed", &Closed::missed),
                          field("waiting", &Closed::waiting)};
    }
};
template <>
struct Shape<views::Board> {
    static constexpr std::string_view name = "RoundBoard";
    static constexpr auto fields() {
        using views::Board;
        return std::tuple{field("round", &Board::round), field("due", &Board::due),
                          field("units", &Board::units), field("total", &Board::total),
                          field("urged", &Board::urged)};
    }
};
template <>
struct Shape<views::UnitUrged> {
    static constexpr std::string_view name = "UnitUrged";
    static constexpr auto fields() {
        using views::UnitUrged;
        return std::tuple{field("unit", &UnitUrged::organisation), field("times", &UnitUrged::times),
                          field("last_on", &UnitUrged::last_on)};
    }
};
/// Units by number: urged now; urged today already; owing nothing; without a post that could be told.
template <>
struct Shape<app::Urged> {
    static constexpr std::string_view name = "Urged";
    static constexpr auto fields() {
        using app::Urged;
        return std::tuple{field("urged", &Urged::urged), field("today", &Urged::today),
                          field("owe_nothing", &Urged::owe_nothing),
                          field("without_post", &Urged::without_post)};
    }
};

namespace {

using progress::Round;

struct Open {
    progress::Cadence cadence = progress::Cadence::month;
    std::optional<Date> date, from, due; // date: a day of its period; absent: today
    std::string title;
    std::optional<int> year;
    std::optional<targets::Category> category;
    std::optional<targets::ItemKind> kind;
    std::optional<bool> with_responsible;
    static constexpr auto fields() {
        return std::tuple{field("cadence", &Open::cadence),
                          field("date", &Open::date),
                          field("from", &Open::from),
                          field("due", &Open::due),
                          field("title", &Open::title),
                          field("year", &Open::year),
                          field("category", &Open::category),
                          field("kind", &Open::kind),
                          field("with_responsible", &Open::with_responsible)};
    }
};
Result<app::Opened> open(Call& call, const Open& asked) {
    progress::RoundWish wish;
    wish.cadence = asked.cadence;
    wish.within = asked.date.value_or(call.context.today());
    wish.begins_on = asked.from;
    wish.due_on = asked.due;
    wish.title = asked.title;
    wish.year = asked.year;
    wish.category = asked.category;
    wish.item_kind = asked.kind;
    wish.with_responsible = asked.with_responsible;
    return app::open_round(call.context, call.policies().progress, wish);
}
struct Urge {
    std::vector<Id<registry::Organisation>> units; // none: all that owe something
    std::string note;
    static constexpr auto fields() {
        return std::tuple{field("units", &Urge::units), field("note", &Urge::note)};
    }
};
Result<app::Urged> urge(Call& call, const Urge& asked) {
    return app::urge(call.context, call.id<Round>(), asked.units, asked.note);
}
Result<app::Closed> close(Call& call) {
    return app::close_round(call.context, call.id<Round>(), call.version);
}
Result<Round> show(Call& call) {
    return app::one(call.context, Action::read_ledger, call.id<Round>());
}
Result<views::Board> board(Call& call) {
    return views::round_board(call.context, call.id<Round>());
}

constexpr std::array table{
    listing<Round, Action::read_ledger, &Round::year, &Round::state, &Round::cadence>(
        "/rounds", "list_rounds", "调度", "dispatch rounds"),
    route<&show>(Method::get, "/rounds/{round}", Action::read_ledger)
        .named("show_round", "一次调度", "a round"),
    route<&board>(Method::get, "/rounds/{round}/board", Action::read_ledger)
        .named("show_round_board", "各单位报送情况",
               "how a round's reports stand, the most silent unit first"),
    route<&open>(Method::post, "/rounds", Action::open_round),
    route<&urge>(Method::post, "/rounds/{round}/urge", Action::urge),
    listing<progress::Urging, Action::read_ledger, &progress::Urging::round, &progress::Urging::organisation>(
        "/urgings", "list_urgings", "催报记录", "who was urged when to send what is owed"),
    route<&close>(Method::post, "/rounds/{round}/close", Action::close_round),
};

} // namespace

std::span<const Route> round_routes() {
    return table;
}

} // namespace bihuan::api
