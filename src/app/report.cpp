#include "app/report.hpp"

#include <map>

namespace bihuan::app {
namespace {

using progress::Draft;
using progress::ReportState;

/// A report with what its rules need.
struct Loaded {
    Report report;
    Round round;
    Item item;
};

/// Permission comes before all: who may not learns neither the version nor whether the report is there.
Result<Report> permitted(Context& context, Transaction& transaction, Action action,
                         const ReportChoice& choice) {
    auto report = load(transaction, choice.id);
    Subject subject{context.region};
    if (report) subject.organisations = {report->organisation};
    if (auto allowed = permit(context.actor, action, subject); !allowed) return allowed.error();
    if (!report) return report;
    if (auto seen = as_seen(transaction, *report, choice.version); !seen) return seen.error();
    return report;
}

Result<Loaded> load_report(Context& context, Transaction& transaction, Action action,
                           const ReportChoice& choice) {
    auto report = permitted(context, transaction, action, choice);
    if (!report) return report.error();
    auto round = load(transaction, report->round);
    if (!round) return round.error();
    auto item = load(transaction, report->item);
    if (!item) return item.error();
    return Loaded{std::move(*report), std::move(*round), std::move(*item)};
}

/// The last report on the same item by the same unit that was sent for an earlier period.
std::optional<progress::Earlier> earlier_of(Transaction& transaction, const Loaded& loaded) {
    std::optional<progress::Earlier> earlier;
    Date latest;
    Query<Report> same;
    same.where(&Report::item, loaded.item.id).where(&Report::organisation, loaded.report.organisation);
    for (Report& report : transaction.list(same)) {
        const bool sent = report.state == ReportState::submitted || report.state == ReportState::accepted;
        if (!sent || report.id == loaded.report.id) continue;
        const auto round = transaction.find(report.round);
        if (!round || round->ends_on >= loaded.round.ends_on || (earlier && round->ends_on < latest))
            continue;
        latest = round->ends_on;
        earlier = progress::Earlier{round->title, report.value, std::move(report.progress)};
    }
    return earlier;
}

bool empty(const Draft& draft) {
    return !draft.value && !draft.progress && !draft.problems && !draft.next_steps;
}

/// The bytes are kept; the report's change is not saved yet.
Result<Change<Report>> attached(Transaction& transaction, const Loaded& loaded, const Policy& policy,
                                const std::string& file_name, std::string_view bytes) {
    const auto entry = keep_file(transaction, policy.rounds.largest_mebibytes, file_name, bytes);
    if (!entry) return entry.error();
    return progress::attach(loaded.report, loaded.round, *entry, policy.rounds);
}

/// Accepting and returning: many reports, few rounds.
template <class Decide>
Result<std::vector<Report>> settle(Context& context, Action action, const std::vector<ReportChoice>& choices,
                                   Decide&& decide) {
    return act(context, action, [&](Transaction& transaction) -> Result<std::vector<Report>> {
        std::map<std::int64_t, Round> rounds;
        std::vector<Report> settled;
        for (const ReportChoice& choice : choices) {
            const auto report = permitted(context, transaction, action, choice);
            if (!report) return report.error();
            auto known = rounds.find(report->round.value);
            if (known == rounds.end()) {
                auto round = load(transaction, report->round);
                if (!round) return round.error();
                known = rounds.emplace(report->round.value, std::move(*round)).first;
            }
            const auto change = decide(*report, known->second);
            if (!change) return change.error();
            settled.push_back(transaction.save(*change));
        }
        return settled;
    });
}

} // namespace

Result<Report> report_of(Context& context, Id<Round> round, Id<Item> item, Id<Organisation> organisation) {
    return look(context, [&](Transaction& transaction) -> Result<Report> {
        if (auto allowed = permit(context.actor, Action::read_ledger, {context.region}); !allowed) {
            return allowed.error();
        }
        auto report = transaction.first(Query<Report>()
                                            .where(&Report::round, round)
                                            .where(&Report::organisation, organisation)
                                            .where(&Report::item, item));
        if (report) return std::move(*report);
        return Error{ErrorKind::no_such_record,
                     "report: round " + std::to_string(round.value) + ", item " + std::to_string(item.value) +
                         ", organisation " + std::to_string(organisation.value),
                     ""};
    });
}

Result<Report> save_draft(Context& context, const ReportChoice& choice, const Draft& draft) {
    return act(context, Action::save_draft, [&](Transaction& transaction) -> Result<Report> {
        const auto loaded = load_report(context, transaction, Action::save_draft, choice);
        if (!loaded) return loaded.error();
        const auto change = progress::save_draft(loaded->report, loaded->round, loaded->item, draft);
        if (!change) return change.error();
        return transaction.save(*change);
    });
}

Result<Submitted> submit_report(Context& context, const Policy& policy, const ReportChoice& choice,
                                const Draft& draft, const std::vector<Attachment>& evidence) {
    return act(context, Action::submit_report, [&](Transaction& transaction) -> Result<Submitted> {
        auto loaded = load_report(context, transaction, Action::submit_report, choice);
        if (!loaded) return loaded.error();
        // One change, one entry: what was written and that it was sent.
        const Report before = loaded->report;
        if (auto next = progress::next_state(before, loaded->round, progress::ReportAction::submit_report);
            !next) {
            return next.error();
        }
        for (const Attachment& file : evidence) {
            const auto change = attached(transaction, *loaded, policy, file.file_name, file.bytes);
            if (!change) return change.error();
            loaded->report = change->after();
        }
        if (!empty(draft)) {
            const auto drafted = progress::save_draft(loaded->report, loaded->round, loaded->item, draft);
            if (!drafted) return drafted.error();
            loaded->report = drafted->after();
        }
        auto checks =
            progress::check(loaded->report, loaded->item, earlier_of(transaction, *loaded), policy.rounds);
        const auto sent = progress::submit(loaded->report, loaded->round, checks, transaction.act());
        if (!sent) return sent.error();
        return Submitted{transaction.save(Change<Report>::changed(before, sent->after())), std::move(checks)};
    });
}

Result<std::vector<progress::Check>> check_report(Context& context, const Policy& policy, Id<Report> id) {
    return look(context, [&](Transaction& transaction) -> Result<std::vector<progress::Check>> {
        const auto loaded = load_report(context, transaction, Action::submit_report, {id});
        if (!loaded) return loaded.error();
        return progress::check(loaded->report, loaded->item, earlier_of(transaction, *loaded), policy.rounds);
    });
}

Result<std::vector<Report>> accept_reports(Context& context, const std::vector<ReportChoice>& choices) {
    return settle(context, Action::accept_reports, choices,
                  [](const Report& report, const Round& round) { return progress::accept(report, round); });
}

Result<std::vector<Report>> return_reports(Context& context, const Policy& policy,
                                           const std::vector<ReportChoice>& choices,
                                           const std::string& reason) {
    return settle(context, Action::return_reports, choices, [&](const Report& report, const Round& round) {
        return progress::give_back(report, round, reason, policy, context.today());
    });
}

Result<Report> attach_evidence(Context& context, const Policy& policy, const ReportChoice& choice,
                               const std::string& file_name, std::string_view bytes) {
    return act(context, Action::attach_evidence, [&](Transaction& transaction) -> Result<Report> {
        const auto loaded = load_report(context, transaction, Action::attach_evidence, choice);
        if (!loaded) return loaded.error();
        const auto change = attached(transaction, *loaded, policy, file_name, bytes);
        if (!change) return change.error();
        return transaction.save(*change);
    });
}

} // namespace bihuan::app
