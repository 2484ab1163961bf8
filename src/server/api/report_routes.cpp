// What units send in a round: drafted, sent with evidence, accepted or returned.
#include "app/report.hpp"
#include "render/ledger.hpp"
#include "render/rounds.hpp"
#include "server/api/evidence.hpp"
#include "server/api/files.hpp"
#include "server/api/paging.hpp"
#include "server/api/rooms.hpp"
#include "views/rounds.hpp"

namespace bihuan::api {

template <>
struct Shape<views::OwedReport> {
    static constexpr std::string_view name = "OwedReport";
    static constexpr auto fields() {
        using views::OwedReport;
        return std::tuple{field("report", &OwedReport::report), field("item", &OwedReport::item),
                          field("round", &OwedReport::round), field("due_on", &OwedReport::due_on)};
    }
};

namespace {

using progress::Report;
using registry::Organisation;

struct Check {
    progress::CheckKind kind{};
    bool blocks = false;
    std::string text;
    static constexpr auto fields() {
        return std::tuple{field("kind", &Check::kind), field("blocks", &Check::blocks),
                          field("text", &Check::text)};
    }
};
std::vector<Check> checks_of(const Call& call, const std::vector<progress::Check>& checks) {
    std::vector<Check> out;
    for (const progress::Check& check : checks)
        out.push_back({check.kind, check.blocks, render::sentence_of(check, call.language)});
    return out;
}

struct Draft { // absent: as it was drafted
    std::optional<std::string> value, progress, problems, next;
    static constexpr auto fields() {
        return std::tuple{field("value", &Draft::value), field("progress", &Draft::progress),
                          field("problems", &Draft::problems), field("next", &Draft::next)};
    }
};
Result<Report> save_draft(Call& call, const Draft& asked) {
    return app::save_draft(call.context, {call.id<Report>(), call.version},
                           {asked.value, asked.progress, asked.problems, asked.next});
}

struct Submit : Draft {
    std::vector<File> evidence;
    static constexpr auto fields() {
        return std::tuple_cat(Draft::fields(), std::tuple{field("evidence", &Submit::evidence)});
    }
};
struct Submitted {
    Report report;
    std::vector<Check> checks; // that told and did not block
    static constexpr auto fields() {
        return std::tuple{field("report", &Submitted::report), field("checks", &Submitted::checks)};
    }
};
Result<Submitted> submit(Call& call, const Submit& asked) {
    auto sent = app::submit_report(call.context, call.policies().progress, {call.id<Report>(), call.version},
                                   {asked.value, asked.progress, asked.problems, asked.next},
                                   files_of(asked.evidence));
    if (!sent) return sent.error();
    return Submitted{std::move(sent->report), checks_of(call, sent->checks)};
}

Result<std::vector<Check>> check(Call& call) {
    const auto checks = app::check_report(call.context, call.policies().progress, call.id<Report>());
    if (!checks) return checks.error();
    return checks_of(call, *checks);
}

struct FileName { // of the query: the body is the file
    std::string name;
    static constexpr auto fields() { return std::tuple{needed("name", &FileName::name)}; }
};
Result<Report> attach(Call& call, const FileName& asked) {
    return app::attach_evidence(call.context, call.policies().progress, {call.id<Report>(), call.version},
                                asked.name, call.request.body.view());
}

struct Choice {
    Id<Report> report;
    std::int64_t version = 0; // 0: whatever it is now
    static constexpr auto fields() {
        return std::tuple{needed("report", &Choice::report), field("version", &Choice::version)};
    }
};
std::vector<app::ReportChoice> choices_of(const std::vector<Choice>& choices) {
    if (choices.empty())
        throw std::vector<Fault>{{"/reports", {ErrorKind::needs_value, "reports", "reports"}}};
    std::vector<app::ReportChoice> out;
    for (const Choice& choice : choices)
        out.push_back({choice.report, choice.version});
    return out;
}
struct Accept {
    std::vector<Choice> reports;
    static constexpr auto fields() { return std::tuple{needed("reports", &Accept::reports)}; }
};
Result<std::vector<Report>> accept(Call& call, const Accept& asked) {
    return app::accept_reports(call.context, choices_of(asked.reports));
}
struct Return : Accept {
    std::string reason;
    static constexpr auto fields() {
        return std::tuple_cat(Accept::fields(), std::tuple{needed("reason", &Return::reason)});
    }
};
Result<std::vector<Report>> give_back(Call& call, const Return& asked) {
    return app::return_reports(call.context, call.policies().progress, choices_of(asked.reports),
                               asked.reason);
}

struct Owed {
    Id<Organisation> unit; // none: the asker's own
    static constexpr auto fields() { return std::tuple{field("unit", &Owed::unit)}; }
};
Result<std::vector<views::OwedReport>> owed(Call& call, const Owed& asked) {
    return views::owed_reports(call.context, asked.unit ? asked.unit : call.context.actor.organisation);
}
Result<Report> show(Call& call) {
    return app::one(call.context, Action::read_ledger, call.id<Report>());
}

constexpr std::array table{
    listing<Report, Action::read_ledger, &Report::round, &Report::item, &Report::organisation, &Report::state,
            &Report::late>("/reports", "list_reports", "报送", "reports of all rounds"),
    route<&owed>(Method::get, "/reports/owed", Action::read_ledger)
        .named("list_owed_reports", "待报事项", "what a unit still has to send, the most urgent first"),
    route<&show>(Method::get, "/reports/{report}", Action::read_ledger)
        .named("show_report", "一份报送", "a report"),
    route<&check>(Method::get, "/reports/{report}/checks", Action::submit_report)
        .named("check_report", "报送前检查", "what the checks would say now"),
    evidence_of<Report, Action::read_ledger, &Report::evidence>("/reports/{report}/evidence/{content_name}",
                                                                "download_report_evidence"),
    route<&save_draft>(Method::post, "/reports/{report}/draft", Action::save_draft),
    route<&submit>(Method::post, "/reports/{report}/submit", Action::submit_report).takes_evidence(),
    route<&attach>(Method::post, "/reports/{report}/evidence", Action::attach_evidence).takes_file(),
    route<&accept>(Method::post, "/reports/accept", Action::accept_reports),
    route<&give_back>(Method::post, "/reports/return", Action::return_reports),
};

} // namespace

std::span<const Route> report_routes() {
    return table;
}

} // namespace bihuan::api
