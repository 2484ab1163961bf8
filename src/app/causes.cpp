#include "app/causes.hpp"

#include <algorithm>
#include <map>

namespace bihuan::app {
namespace {

using progress::Report;
using progress::ReportState;
using progress::Round;
using progress::Slip;
using progress::Standing;
using supervision::RedRun;
using supervision::Silence;
using targets::Item;

/// The year's rounds whose day has gone by, the last one first.
std::vector<Round> rounds_over(Transaction& transaction, int year, Date today) {
    std::vector<Round> rounds;
    transaction.each<Round>(Query<Round>().where(&Round::year, year), [&](Round&& round) {
        if (round.due_on < today) rounds.push_back(std::move(round));
    });
    std::ranges::sort(rounds, [](const Round& left, const Round& right) {
        return std::pair(right.due_on, right.id) < std::pair(left.due_on, left.id);
    });
    return rounds;
}

} // namespace

std::vector<RedRun> red_runs(Transaction& transaction, int year, Date today) {
    std::map<std::int64_t, Round> rounds;
    for (Round& round : rounds_over(transaction, year, today)) {
        const std::int64_t id = round.id.value;
        rounds.emplace(id, std::move(round));
    }
    std::vector<RedRun> runs;
    for (const Standing& standing : transaction.list(Query<Standing>()
                                                         .where(&Standing::year, year)
                                                         .where(&Standing::colour, progress::Colour::red))) {
        const auto item = transaction.find(Id<Item>{standing.id.value});
        if (!item || item->state != targets::ItemState::active) continue;
        RedRun run{*item, 0, standing.since, 1};
        for (const Slip& slip : transaction.list(Query<Slip>().where(&Slip::item, item->id))) {
            if (slip.colour == progress::Colour::red && slip.state != progress::SlipState::lifted)
                run.slip = slip.id.value;
        }
        // The round that turned it red counts; each round since that asked about it and left it red counts
        // too.
        std::vector<Id<Round>> asked;
        transaction.each<Report>(Query<Report>().where(&Report::item, item->id), [&](Report&& report) {
            const auto round = rounds.find(report.round.value);
            if (round == rounds.end() || round->second.due_on <= standing.since) return;
            if (std::ranges::find(asked, report.round) == asked.end()) asked.push_back(report.round);
        });
        run.rounds += static_cast<int>(asked.size());
        runs.push_back(std::move(run));
    }
    return runs;
}

std::vector<Silence> silences(Transaction& transaction, const registry::Calendar& calendar, int year,
                              Date today) {
    struct Run {
        int rounds = 0;
        Date since; // the first of them was due
        bool broken = false;
    };
    struct Unit {
        Silence silence;
        std::map<std::int64_t, Run> items;
    };
    std::map<std::int64_t, Unit> units;
    for (const Round& round : rounds_over(transaction, year, today)) {
        // What came ends a silence; only units already found silent in a later round can still be running.
        transaction.each<Report>(Query<Report>().where(&Report::round, round.id), [&](Report&& report) {
            const bool silent = report.state == ReportState::owed || report.state == ReportState::draft ||
                                report.state == ReportState::missed;
            Unit& unit = units[report.organisation.value];
            Run& run = unit.items[report.item.value];
            run.broken = run.broken || !silent;
            if (run.broken) return;
            ++run.rounds;
            run.since = round.due_on;
            Silence& silence = unit.silence;
            if (silence.round == 0) {
                silence.organisation = report.organisation;
                silence.round = round.id.value;
                silence.round_title = round.title;
                silence.due_on = round.due_on;
            }
        });
    }
    std::vector<Silence> found;
    for (auto& [organisation, unit] : units) {
        if (unit.silence.round == 0) continue;
        for (const auto& [number, run] : unit.items) {
            if (run.rounds == 0) continue;
            const auto item = transaction.find(Id<Item>{number});
            if (!item || item->state != targets::ItemState::active) continue;
            unit.silence.rounds = std::max(unit.silence.rounds, run.rounds);
            unit.silence.days = std::max(unit.silence.days, calendar.working_days_between(run.since, today));
            unit.silence.items.push_back(std::move(*item));
        }
        if (!unit.silence.items.empty()) found.push_back(std::move(unit.silence));
    }
    return found;
}

} // namespace bihuan::app
