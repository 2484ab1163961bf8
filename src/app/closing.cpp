#include "app/closing.hpp"

#include <algorithm>

#include "app/situations.hpp"
#include "app/year_report.hpp"
#include "cycle/targets/items.hpp"

namespace bihuan::app {
namespace {

using feedback::CarryoverSource;
using feedback::YearEnd;
using progress::Report;
using progress::Round;
using targets::Clause;
using targets::ItemKind;
using targets::ItemState;

/// The report as it is given: read before the transaction, which keeps others waiting.
Result<std::optional<ReadReport>> read(Context& context, const YearReport& given, int year) {
    using Read = std::optional<ReadReport>;
    if (std::holds_alternative<std::monostate>(given)) return Read();
    ReportFile file;
    Id<SourceDocument> known;
    if (const auto* id = std::get_if<Id<SourceDocument>>(&given)) {
        known = *id;
        const auto kept = look(context, [&](Transaction& transaction) -> Result<ReportFile> {
            const auto document = load(transaction, known);
            if (!document) return document.error();
            auto bytes = transaction.get_content(document->content);
            if (!bytes) return Error{ErrorKind::not_found, document->file_name, document->content};
            return ReportFile{std::move(*bytes), document->file_name};
        });
        if (!kept) return kept.error();
        file = *kept;
    } else {
        file = std::get<ReportFile>(given);
    }
    auto report = read_report(std::move(file.bytes), file.name, year);
    if (!report) return report.error();
    report->document.id = known;
    return Read(std::move(*report));
}

/// Keeps the document, unless it is there already.
Id<SourceDocument> keep(Transaction& transaction, const ReadReport& report) {
    if (report.document.id) return report.document.id;
    const Query<SourceDocument> same =
        Query<SourceDocument>().where(&SourceDocument::content, report.document.content);
    if (const auto known = transaction.first(same)) return known->id;
    transaction.put_content(report.bytes);
    return transaction.save(Change<SourceDocument>::created(report.document)).id;
}

/// The year's targets with what is known of each.
class YearEnds {
  public:
    YearEnds(Transaction& transaction, int year) : transaction_(transaction) {
        Query<Item> query;
        query.where(&Item::year, year).where(&Item::item_kind, ItemKind::target);
        for (Item& item : transaction.list(query)) {
            if (item.state == ItemState::draft || item.state == ItemState::merged) continue;
            places_[item.id.value] = items_.size();
            items_.push_back(std::move(item));
        }
        ends_.resize(items_.size());
        for (std::size_t i = 0; i < items_.size(); ++i)
            ends_[i] = {items_[i], items_[i].text.empty() ? items_[i].title : items_[i].text, {}, {}, {}};
        sentences();
        reports(year);
        readings(year);
    }

    void hear(const ReadReport& report, Id<SourceDocument> document) {
        for (const auto& [item, sentence] : report.answers(items_)) {
            ends_[places_[item]].spoken = {document, report.sentences[sentence].text,
                                           report.sentences[sentence].value};
        }
    }

    const std::vector<YearEnd>& all() const { return ends_; }

  private:
    YearEnd* of(Id<Item> item) {
        const auto place = places_.find(item.value);
        return place == places_.end() ? nullptr : &ends_[place->second];
    }

    /// The sentence that was promised is the first that the item answers.
    void sentences() {
        std::map<std::int64_t, bool> has;
        transaction_.each<Clause>({}, [&](Clause&& clause) {
            YearEnd* end = of(clause.item);
            if (end != nullptr && !std::exchange(has[clause.item.value], true))
                end->promise = clause.sentence;
        });
    }

    /// The last report sent of each, by its first lead where that sends one; one with a value goes before
    /// words.
    void reports(int year) {
        const auto better = [](const YearEnd& end, const Report& found) {
            if (!end.report) return true;
            const auto rank = [&](const Report& report) {
                const bool leads = !end.item.leads.empty() && end.item.leads.front() == report.organisation;
                return std::tuple(report.value.has_value(), report.round.value, leads);
            };
            return rank(found) > rank(*end.report);
        };
        for (const Round& round : transaction_.list(Query<Round>().where(&Round::year, year))) {
            transaction_.each<Report>(Query<Report>().where(&Report::round, round.id), [&](Report&& report) {
                using progress::ReportState;
                if (report.state != ReportState::submitted && report.state != ReportState::accepted) return;
                YearEnd* end = of(report.item);
                if (end != nullptr && better(*end, report)) end->report = std::move(report);
            });
        }
    }

    /// As the year's standings had them: units' shares are added up.
    void readings(int year) {
        progress::StandingPolicy policy;
        policy.last_year_line = false; // nothing is judged here
        Situations(transaction_, policy, year, Date::of(year, 12, 31).value())
            .each(items_, [&](Standpoint& point) {
                const auto& reading = point.situation.reading;
                if (reading) of(point.situation.item.id)->reading = reading->value;
            });
    }

    Transaction& transaction_;
    std::vector<Item> items_;
    std::vector<YearEnd> ends_;
    std::map<std::int64_t, std::size_t> places_;
};

std::vector<Outcome> outcomes_of(Transaction& transaction, Id<Closing> closing) {
    return transaction.list(Query<Outcome>().where(&Outcome::closing, closing));
}

Result<void> allowed(const Context& context, Action action) {
    return permit(context.actor, action, {context.region});
}

} // namespace

Result<Reconciled> open_closing(Context& context, int year, const YearReport& given) {
    if (auto may = allowed(context, Action::open_closing); !may) return may.error();
    const auto report = read(context, given, year);
    if (!report) return report.error();
    return act(context, Action::open_closing, [&](Transaction& transaction) -> Result<Reconciled> {
        const auto others = transaction.list(Query<Closing>().where(&Closing::year, year));
        if (auto possible = feedback::open(year, {}, others, context.today()); !possible)
            return possible.error();
        YearEnds ends(transaction, year);
        if (ends.all().empty()) return Error{ErrorKind::no_such_record, "item " + std::to_string(year), ""};
        Id<SourceDocument> document;
        if (*report) {
            document = keep(transaction, **report);
            ends.hear(**report, document);
        }
        const auto change = feedback::open(year, document, others, context.today());
        Reconciled done{transaction.save(*change), {}};
        for (const YearEnd& end : ends.all()) {
            Outcome outcome = feedback::judge(end);
            outcome.closing = done.closing.id;
            done.outcomes.push_back(transaction.save(Change<Outcome>::created(std::move(outcome))));
        }
        return done;
    });
}

Result<Reconciled> reconcile_closing(Context& context, Id<Closing> id, const YearReport& given) {
    if (auto may = allowed(context, Action::reconcile_closing); !may) return may.error();
    const auto seen = look(context, [&](Transaction& transaction) { return load(transaction, id); });
    if (!seen) return seen.error();
    YearReport report_of_year = given;
    if (std::holds_alternative<std::monostate>(given) && seen->report) report_of_year = seen->report;
    const auto report = read(context, report_of_year, seen->year);
    if (!report) return report.error();
    return act(context, Action::reconcile_closing, [&](Transaction& transaction) -> Result<Reconciled> {
        auto closing = load(transaction, id);
        if (!closing) return closing.error();
        if (auto next = feedback::next_state(*closing, feedback::ClosingAction::reconcile_closing); !next) {
            return next.error();
        }
        YearEnds ends(transaction, closing->year);
        Closing after = *closing;
        if (*report) {
            after.report = keep(transaction, **report);
            ends.hear(**report, after.report);
        }
        // Saved though it may be the same: that it was reconciled again stands in the journal.
        Reconciled done{transaction.save(Change<Closing>::changed(*closing, after)), {}};
        std::map<std::int64_t, Outcome> before;
        for (Outcome& outcome : outcomes_of(transaction, id))
            before.emplace(outcome.item.value, std::move(outcome));
        for (const YearEnd& end : ends.all()) {
            const auto known = before.find(end.item.id.value);
            if (known == before.end()) { // an item that was made since
                Outcome outcome = feedback::judge(end);
                outcome.closing = id;
                done.outcomes.push_back(transaction.save(Change<Outcome>::created(std::move(outcome))));
                continue;
            }
            const auto change = feedback::judge_again(known->second, end);
            done.outcomes.push_back(change ? transaction.save(*change) : known->second);
        }
        return done;
    });
}

Result<Outcome> correct_outcome(Context& context, Id<Outcome> id, std::int64_t version, Verdict verdict,
                                const std::string& reason) {
    return act(context, Action::correct_outcome, [&](Transaction& transaction) -> Result<Outcome> {
        if (auto may = allowed(context, Action::correct_outcome); !may) return may.error();
        const auto outcome = load(transaction, id, version);
        if (!outcome) return outcome.error();
        const auto closing = load(transaction, outcome->closing);
        if (!closing) return closing.error();
        const auto change = feedback::correct(*closing, *outcome, verdict, reason);
        if (!change) return change.error();
        return transaction.save(*change);
    });
}

Result<YearClosed> close_year(Context& context, Id<Closing> id, std::int64_t version) {
    return act(context, Action::close_year, [&](Transaction& transaction) -> Result<YearClosed> {
        if (auto may = allowed(context, Action::close_year); !may) return may.error();
        const auto closing = load(transaction, id, version);
        if (!closing) return closing.error();
        const auto outcomes = outcomes_of(transaction, id);
        const auto change = feedback::close(*closing, outcomes, context.today());
        if (!change) return change.error();
        YearClosed closed{transaction.save(*change), {}};
        const auto add = [&](std::optional<Carryover> offered) {
            if (!offered) return;
            offered->closing = id;
            closed.offered.push_back(transaction.save(Change<Carryover>::created(std::move(*offered))));
        };
        for (const Outcome& outcome : outcomes) {
            const auto item = load(transaction, outcome.item);
            if (!item) return item.error();
            add(feedback::offer(outcome, *item));
        }
        Query<Item> unfinished;
        unfinished.where(&Item::year, closing->year).where(&Item::state, ItemState::active);
        for (const Item& item : transaction.list(unfinished))
            add(feedback::offer(item));
        Query<feedback::Motion> motions;
        motions.where(&feedback::Motion::year, closing->year)
            .where(&feedback::Motion::grade, supervision::AnswerGrade::B);
        for (const auto& motion : transaction.list(motions))
            add(feedback::offer(motion));
        Query<feedback::Problem> problems;
        problems.where_not(&feedback::Problem::state, supervision::ProblemState::closed)
            .until(&feedback::Problem::found_on, Date::of(closing->year, 12, 31).value());
        for (const auto& problem : transaction.list(problems))
            add(feedback::offer(problem));
        return closed;
    });
}

Result<Taken> take_carryover(Context& context, Id<Carryover> id, std::int64_t version) {
    return act(context, Action::take_carryover, [&](Transaction& transaction) -> Result<Taken> {
        if (auto may = allowed(context, Action::take_carryover); !may) return may.error();
        const auto carryover = load(transaction, id, version);
        if (!carryover) return carryover.error();
        if (auto possible = feedback::take(*carryover, {}); !possible) return possible.error();
        const auto closing = load(transaction, carryover->closing);
        if (!closing) return closing.error();
        std::optional<Item> old;
        std::optional<Decimal> reached;
        if (carryover->source == CarryoverSource::target || carryover->source == CarryoverSource::task) {
            old = transaction.find(Id<Item>{carryover->source_id});
            Query<Outcome> outcome;
            outcome.where(&Outcome::closing, closing->id)
                .where(&Outcome::item, Id<Item>{carryover->source_id});
            if (const auto found = transaction.first(outcome)) reached = found->reached;
        }
        const auto created = targets::create(feedback::item_of(*carryover, *closing, old, reached));
        if (!created) return created.error();
        Item item = transaction.save(*created);
        if (carryover->source == CarryoverSource::motion) {
            const auto motion = load(transaction, Id<feedback::Motion>{carryover->source_id});
            if (!motion) return motion.error();
            if (motion->item) {
                return Error{ErrorKind::already_there, "motion " + std::to_string(motion->id.value),
                             "item " + std::to_string(motion->item.value)};
            }
            feedback::Motion remembers = *motion;
            remembers.item = item.id;
            transaction.save(Change<feedback::Motion>::changed(*motion, std::move(remembers)));
        }
        Carryover taken = transaction.save(*feedback::take(*carryover, item.id));
        return Taken{std::move(taken), std::move(item)};
    });
}

Result<Carryover> decline_carryover(Context& context, Id<Carryover> id, std::int64_t version,
                                    const std::string& reason) {
    return act(context, Action::decline_carryover, [&](Transaction& transaction) -> Result<Carryover> {
        if (auto may = allowed(context, Action::decline_carryover); !may) return may.error();
        const auto carryover = load(transaction, id, version);
        if (!carryover) return carryover.error();
        const auto change = feedback::decline(*carryover, reason);
        if (!change) return change.error();
        return transaction.save(*change);
    });
}

Result<ClosingSheet> read_closing(Context& context, int year) {
    return look(context, [&](Transaction& transaction) -> Result<ClosingSheet> {
        if (auto may = allowed(context, Action::read_ledger); !may) return may.error();
        auto closing = transaction.first(Query<Closing>().where(&Closing::year, year));
        if (!closing) return Error{ErrorKind::no_such_record, "closing " + std::to_string(year), ""};
        ClosingSheet sheet;
        sheet.outcomes = outcomes_of(transaction, closing->id);
        sheet.carryovers = transaction.list(Query<Carryover>().where(&Carryover::closing, closing->id));
        if (closing->report) sheet.report = transaction.find(closing->report);
        sheet.whole = closing->state == feedback::ClosingState::open ||
                      feedback::fingerprint_of(sheet.outcomes) == closing->fingerprint;
        transaction.each<Item>(Query<Item>().where(&Item::year, year),
                               [&](Item&& item) { sheet.items.emplace(item.id.value, std::move(item)); });
        transaction.each<Organisation>(
            {}, [&](Organisation&& each) { sheet.units[each.id.value] = std::move(each.name); });
        sheet.closing = std::move(*closing);
        return sheet;
    });
}

Result<official::OfficialDocument> draft_review(Context& context, const feedback::ReviewPolicy& policy,
                                                int year) {
    auto sheet = read_closing(context, year);
    if (!sheet) return sheet.error();
    return look(context, [&](Transaction& transaction) -> Result<official::OfficialDocument> {
        feedback::ReviewFigures figures;
        if (const auto region = transaction.first(Query<registry::Region>())) figures.region = region->name;
        figures.year = year;
        figures.as_of = context.today();
        figures.closing = sheet->closing.id;
        if (sheet->report) figures.report = sheet->report->title;
        const auto counted = [&](std::string_view topic, std::string_view key) {
            std::int64_t sum = 0;
            for (const Tally& tally : transaction.tallies(topic, year))
                if (tally.key == key) sum += tally.count;
            return sum;
        };
        figures.problems_closed = counted(feedback::Problem::kind, "closed");
        figures.orders_closed = counted(supervision::Order::kind, "closed");
        figures.whistles_closed = counted("whistle", "closed");
        figures.motions_closed = counted(feedback::Motion::kind, "closed");
        for (Outcome& outcome : sheet->outcomes) {
            const auto item = sheet->items.find(outcome.item.value);
            if (item != sheet->items.end()) figures.lines.push_back({item->second, std::move(outcome)});
        }
        return feedback::compose_review(figures, policy);
    });
}

} // namespace bihuan::app
