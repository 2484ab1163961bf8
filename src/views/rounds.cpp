#include "views/rounds.hpp"

#include <algorithm>

namespace bihuan::views {
namespace {

using app::Query;
using app::Transaction;
using progress::ReportState;

Result<void> allowed(const Context& context) {
    return permit(context.actor, app::Action::read_ledger, {context.region});
}

std::vector<Report> reports_of(Transaction& transaction, Id<Round> round) {
    return transaction.list(Query<Report>().where(&Report::round, round));
}

std::optional<Round> called(Transaction& transaction, const std::string& words) {
    std::vector<Round> found;
    for (Round& round : transaction.list(Query<Round>().newest_first())) {
        if (words.empty() || round.title == words || std::to_string(round.id.value) == words) return round;
        if (round.title.find(words) != std::string::npos) found.push_back(std::move(round));
    }
    if (found.size() != 1) return std::nullopt;
    return found.front();
}

template <class Record>
std::map<std::int64_t, std::string> names(Transaction& transaction, std::string Record::*text) {
    std::map<std::int64_t, std::string> out;
    transaction.each<Record>({}, [&](Record&& record) { out[record.id.value] = std::move(record.*text); });
    return out;
}

} // namespace

RoundCount count(const Round& round, const std::vector<Report>& reports) {
    RoundCount count{round};
    for (const Report& report : reports) {
        ++count.owed;
        count.sent += report.submitted_at.has_value();
        count.late += report.submitted_at && report.late;
        count.silent += !report.submitted_at;
        count.returned += report.state == ReportState::returned;
        count.accepted += report.state == ReportState::accepted;
    }
    return count;
}

Result<std::vector<RoundCount>> rounds(Context& context, std::optional<int> year) {
    return app::look(context, [&](Transaction& transaction) -> Result<std::vector<RoundCount>> {
        if (auto may = allowed(context); !may) return may.error();
        Query<Round> query;
        if (year) query.where(&Round::year, *year);
        std::vector<RoundCount> out;
        for (const Round& round : transaction.list(query))
            out.push_back(count(round, reports_of(transaction, round.id)));
        return out;
    });
}

Result<RoundSheet> round_sheet(Context& context, const std::string& words) {
    return app::look(context, [&](Transaction& transaction) -> Result<RoundSheet> {
        if (auto may = allowed(context); !may) return may.error();
        const auto round = called(transaction, words);
        if (!round) return Error{ErrorKind::no_such_record, words.empty() ? "round" : "round " + words, ""};
        RoundSheet sheet;
        sheet.reports = reports_of(transaction, round->id);
        sheet.count = count(*round, sheet.reports);
        sheet.urgings = transaction.list(
            Query<progress::Urging>().where(&progress::Urging::round, round->id).newest_first());
        for (const Report& report : sheet.reports) {
            if (sheet.items.contains(report.item.value)) continue;
            if (auto item = transaction.find(report.item))
                sheet.items.emplace(report.item.value, std::move(*item));
        }
        sheet.organisations = names(transaction, &registry::Organisation::name);
        sheet.posts = names(transaction, &registry::Post::title);
        return sheet;
    });
}

Result<std::vector<OwedReport>> owed_reports(Context& context, Id<registry::Organisation> organisation) {
    return app::look(context, [&](Transaction& transaction) -> Result<std::vector<OwedReport>> {
        if (auto may = allowed(context); !may) return may.error();
        std::vector<OwedReport> owed;
        Query<Round> open;
        for (const Round& round : transaction.list(open.where(&Round::state, progress::RoundState::open))) {
            Query<Report> query;
            query.where(&Report::round, round.id).where(&Report::organisation, organisation);
            for (Report& report : transaction.list(query)) {
                if (report.state == ReportState::submitted || report.state == ReportState::accepted) continue;
                const auto item = transaction.find(report.item);
                const Date due_on = report.answer_due_on.value_or(round.due_on);
                owed.push_back({std::move(report), item ? item->title : "", round.title, due_on});
            }
        }
        std::ranges::stable_sort(owed, {}, &OwedReport::due_on);
        return owed;
    });
}

Result<std::vector<SlipRow>> slips(Context& context, bool all) {
    return app::look(context, [&](Transaction& transaction) -> Result<std::vector<SlipRow>> {
        if (auto may = allowed(context); !may) return may.error();
        const auto organisations = names(transaction, &registry::Organisation::name);
        std::vector<SlipRow> out;
        for (progress::Slip& slip : transaction.list<progress::Slip>()) {
            if (!all && slip.state == progress::SlipState::lifted) continue;
            const auto item = transaction.find(slip.item);
            const auto organisation = organisations.find(slip.organisation.value);
            out.push_back({std::move(slip), item ? item->title : "",
                           organisation == organisations.end() ? "" : organisation->second});
        }
        return out;
    });
}

} // namespace bihuan::views
