#include "views/overview.hpp"

#include <algorithm>
#include <map>

namespace bihuan::views {
namespace {

using app::Query;
using app::Transaction;

constexpr std::int64_t boxes = 3; // 进展情况、存在问题、下一步打算

Result<void> may_read(const Context& context) {
    return app::permit(context.actor, app::Action::read_ledger, {context.region});
}

/// Puts a counter where it belongs; unknown keys are of a newer program.
void add(ReportCounts& counts, const Tally& tally) {
    using progress::ReportState;
    if (const auto state = named<ReportState>(tally.key)) {
        constexpr std::array places{&ReportCounts::owed,      &ReportCounts::draft,
                                    &ReportCounts::submitted, &ReportCounts::returned,
                                    &ReportCounts::accepted,  &ReportCounts::missed};
        counts.*places[static_cast<std::size_t>(*state)] += tally.count;
    }
    if (tally.key == "late") counts.marked_late += tally.count;
    if (tally.key == "on_behalf") counts.on_behalf += tally.count;
    if (tally.key == "sent_back") counts.sent_back += tally.count;
    if (tally.key == "asks_value") counts.asks_value += tally.count;
}

void add_item(UnitOverview& unit, const Tally& tally) {
    const auto state = named<targets::ItemState>(tally.key);
    if (state) unit.items[static_cast<std::size_t>(*state)] += tally.count;
}

void add_standing(UnitOverview& unit, const Tally& tally) {
    const auto colour = named<progress::Colour>(tally.key);
    if (colour) unit.colours[static_cast<std::size_t>(*colour)] += tally.count;
    if (tally.key == "late") unit.overdue += tally.count;
    if (tally.key == "by_hand") unit.by_hand += tally.count;
}

/// Units by number, their counters filled from a few hundred rows.
class Units {
  public:
    explicit Units(Transaction& transaction) : transaction_(transaction) {}

    void count(std::string_view topic, std::int64_t scope, UnitOverview& total,
               void (*give)(UnitOverview&, const Tally&)) {
        for (const Tally& tally : transaction_.tallies(topic, scope)) {
            give(units_[tally.organisation], tally);
            give(total, tally);
        }
    }

    /// Named, in the order of their numbers.
    std::vector<UnitOverview> take() {
        transaction_.each<Organisation>({}, [&](Organisation&& organisation) {
            const auto unit = units_.find(organisation.id.value);
            if (unit != units_.end()) unit->second.name = std::move(organisation.name);
        });
        std::vector<UnitOverview> found;
        for (auto& [id, unit] : units_) {
            unit.organisation = {id};
            found.push_back(std::move(unit));
        }
        return found;
    }

  private:
    Transaction& transaction_;
    std::map<std::int64_t, UnitOverview> units_;
};

void add_report(UnitOverview& unit, const Tally& tally) {
    add(unit.reports, tally);
}

std::vector<UnitUrged> urged_in(Transaction& transaction, Id<Round> round) {
    std::map<std::int64_t, UnitUrged> units;
    transaction.each<progress::Urging>(Query<progress::Urging>().where(&progress::Urging::round, round),
                                       [&](progress::Urging&& urging) {
                                           UnitUrged& unit = units[urging.organisation.value];
                                           unit.organisation = urging.organisation;
                                           ++unit.times;
                                           unit.last_on = std::max(unit.last_on, urging.urged_on);
                                       });
    std::vector<UnitUrged> found;
    for (const auto& [number, unit] : units)
        found.push_back(unit);
    return found;
}

} // namespace

Result<Overview> overview(Context& context, std::optional<int> wanted) {
    return app::look(context, [&](Transaction& transaction) -> Result<Overview> {
        if (auto allowed = may_read(context); !allowed) return allowed.error();
        Overview seen;
        Query<Round> rounds;
        if (wanted) rounds.where(&Round::year, *wanted);
        seen.round = transaction.first(rounds.newest_first());
        seen.year = wanted.value_or(seen.round ? seen.round->year : context.today().year());
        Units units(transaction);
        units.count("item", seen.year, seen.total, add_item);
        units.count("standing", seen.year, seen.total, add_standing);
        if (seen.round) {
            seen.due = seen.round->due_on < context.today();
            units.count("report", seen.round->id.value, seen.total, add_report);
        }
        seen.units = units.take();
        return seen;
    });
}

Result<Board> round_board(Context& context, Id<Round> id) {
    return app::look(context, [&](Transaction& transaction) -> Result<Board> {
        if (auto allowed = may_read(context); !allowed) return allowed.error();
        auto round = app::load(transaction, id);
        if (!round) return round.error();
        Board board;
        board.due = round->due_on < context.today();
        board.round = std::move(*round);
        UnitOverview total;
        Units units(transaction);
        units.count("report", id.value, total, add_report);
        board.units = units.take();
        board.total = total.reports;
        board.urged = urged_in(transaction, id);
        std::stable_sort(board.units.begin(), board.units.end(), [](const auto& left, const auto& right) {
            const auto loud = [](const ReportCounts& counts) {
                return std::tuple(counts.silent() + counts.never(), counts.late(), counts.asked());
            };
            return loud(left.reports) > loud(right.reports);
        });
        return board;
    });
}

Result<MonthlyBurden> burden(Context& context, Date month) {
    return app::look(context, [&](Transaction& transaction) -> Result<MonthlyBurden> {
        if (auto allowed = may_read(context); !allowed) return allowed.error();
        MonthlyBurden seen;
        seen.month = month.first_of_month();
        Query<Round> due;
        due.from(&Round::due_on, seen.month).until(&Round::due_on, month.last_of_month());
        seen.rounds = transaction.list(due);
        UnitOverview total;
        Units units(transaction);
        for (const Round& round : seen.rounds)
            units.count("report", round.id.value, total, add_report);
        const auto burden_of = [](const UnitOverview& unit) {
            const std::int64_t reports = unit.reports.asked();
            return Burden{unit.organisation, unit.name, reports, reports * boxes + unit.reports.asks_value};
        };
        for (const UnitOverview& unit : units.take())
            seen.units.push_back(burden_of(unit));
        std::stable_sort(seen.units.begin(), seen.units.end(),
                         [](const Burden& left, const Burden& right) { return left.fields > right.fields; });
        seen.total = burden_of(total);
        return seen;
    });
}

} // namespace bihuan::views
