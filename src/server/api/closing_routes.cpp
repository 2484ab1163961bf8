// Closing a year, and what it offers the next.
#include "app/closing.hpp"
#include "app/page.hpp"
#include "server/api/paging.hpp"
#include "server/api/printing.hpp"
#include "server/api/rooms.hpp"
#include "server/api/written.hpp"

namespace bihuan::api {

template <>
struct Shape<app::Taken> {
    static constexpr std::string_view name = "Taken";
    static constexpr auto fields() {
        return std::tuple{field("carryover", &app::Taken::carryover), field("item", &app::Taken::item)};
    }
};

namespace {

using app::Carryover;
using app::Closing;
using app::Outcome;

/// The report that speaks of the year: none, an adopted document, or a file.
struct ReportOf {
    Id<app::SourceDocument> report;
    std::optional<File> file;
    app::YearReport as_report() const {
        if (file) return app::ReportFile{file->content.bytes, file->name};
        if (report) return report;
        return {};
    }
    static constexpr auto fields() {
        return std::tuple{field("report", &ReportOf::report), field("file", &ReportOf::file)};
    }
};
struct OpenClosing : ReportOf {
    std::optional<int> year; // absent: the last one
    static constexpr auto fields() {
        return std::tuple{field("year", &OpenClosing::year), field("report", &OpenClosing::report),
                          field("file", &OpenClosing::file)};
    }
};
Result<Closing> open(Call& call, const OpenClosing& asked) {
    const int year = year_of(call, asked.year.value_or(call.context.today().year() - 1));
    auto done = app::open_closing(call.context, year, asked.as_report());
    if (!done) return done.error();
    return std::move(done->closing);
}
Result<Closing> reconcile(Call& call, const ReportOf& asked) {
    auto done = app::reconcile_closing(call.context, call.id<Closing>(), asked.as_report());
    if (!done) return done.error();
    return std::move(done->closing);
}

struct Correct {
    app::Verdict verdict{};
    std::string reason;
    static constexpr auto fields() {
        return std::tuple{needed("verdict", &Correct::verdict), needed("reason", &Correct::reason)};
    }
};
Result<Outcome> correct(Call& call, const Correct& asked) {
    return app::correct_outcome(call.context, call.id<Outcome>(), call.version, asked.verdict, asked.reason);
}
Result<Closing> close(Call& call) {
    auto closed = app::close_year(call.context, call.id<Closing>(), call.version);
    if (!closed) return closed.error();
    return std::move(closed->closing);
}

Result<Closing> show(Call& call) {
    return app::one(call.context, Action::read_ledger, call.id<Closing>());
}
struct Verified {
    Closing closing;
    bool whole = true; // a closed year's outcomes have its fingerprint
    static constexpr std::string_view name = "VerifiedClosing";
    static constexpr auto fields() {
        return std::tuple{field("closing", &Verified::closing), field("whole", &Verified::whole)};
    }
};
Result<Verified> verify(Call& call) {
    const auto closing = show(call);
    if (!closing) return closing.error();
    const auto sheet = app::read_closing(call.context, closing->year);
    if (!sheet) return sheet.error();
    return Verified{sheet->closing, sheet->whole};
}
Result<Download> draft_review(Call& call, const Print& asked) {
    const auto closing = show(call);
    if (!closing) return closing.error();
    const auto document = app::draft_review(call.context, call.policies().review, closing->year);
    if (!document) return document.error();
    return printed(*document, asked.format, document->title);
}
Result<Outcome> show_outcome(Call& call) {
    return app::one(call.context, Action::read_ledger, call.id<Outcome>());
}

Result<app::Taken> take(Call& call) {
    return app::take_carryover(call.context, call.id<Carryover>(), call.version);
}
Result<Carryover> decline(Call& call, const Reason& asked) {
    return app::decline_carryover(call.context, call.id<Carryover>(), call.version, asked.reason);
}
Result<Carryover> show_carryover(Call& call) {
    return app::one(call.context, Action::read_ledger, call.id<Carryover>());
}

constexpr std::array table{
    listing<Closing, Action::read_ledger, &Closing::year, &Closing::state>("/closings", "list_closings",
                                                                           "年度关账", "closings of years"),
    route<&show>(Method::get, "/closings/{closing}", Action::read_ledger)
        .named("show_closing", "一个年度的关账", "the closing of a year"),
    route<&verify>(Method::get, "/closings/{closing}/verify", Action::read_ledger)
        .named("verify_closing", "核验关账结论", "whether a closed year's outcomes are as they were closed")
        .slow(),
    route<&draft_review>(Method::get, "/closings/{closing}/review", Action::read_ledger)
        .named("draft_review", "工作回顾初稿", "a draft of the next report's section on the year")
        .slow(),
    route<&open>(Method::post, "/closings", Action::open_closing).takes_evidence().slow(),
    route<&reconcile>(Method::post, "/closings/{closing}/reconcile", Action::reconcile_closing)
        .takes_evidence()
        .slow(),
    route<&close>(Method::post, "/closings/{closing}/close", Action::close_year).slow(),
    listing<Outcome, Action::read_ledger, &Outcome::closing, &Outcome::verdict, &Outcome::item,
            &Outcome::by_hand>("/outcomes", "list_outcomes", "对账结论", "outcomes of a closing"),
    route<&show_outcome>(Method::get, "/outcomes/{outcome}", Action::read_ledger)
        .named("show_outcome", "一条对账结论", "an outcome"),
    route<&correct>(Method::post, "/outcomes/{outcome}/correct", Action::correct_outcome),
    listing<Carryover, Action::read_ledger, &Carryover::closing, &Carryover::state, &Carryover::source>(
        "/carryovers", "list_carryovers", "结转事项", "what closed years offer the next"),
    route<&show_carryover>(Method::get, "/carryovers/{carryover}", Action::read_ledger)
        .named("show_carryover", "一件结转事项", "a carry-over"),
    route<&take>(Method::post, "/carryovers/{carryover}/take", Action::take_carryover),
    route<&decline>(Method::post, "/carryovers/{carryover}/decline", Action::decline_carryover),
};

} // namespace

std::span<const Route> closing_routes() {
    return table;
}

} // namespace bihuan::api
