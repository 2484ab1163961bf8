// Schemes of assessment, and the points beside their lines.
#include "app/page.hpp"
#include "app/scheme.hpp"
#include "cycle/assessment/variables.hpp"
#include "registry/settings.hpp"
#include "server/api/goals.hpp"
#include "server/api/paging.hpp"
#include "server/api/rooms.hpp"
#include "server/api/written.hpp"

namespace bihuan::api {

namespace {

using app::Adjustment;
using app::Scheme;

struct Text {
    std::string text, file;
};
/// The text given, else the region's own scheme, else the one that comes with the program.
Result<Text> scheme_text(const Call& call, const std::string& source) {
    if (!source.empty()) return Text{source, "source"};
    const std::string& folder = call.policies().folder;
    if (!folder.empty()) {
        const auto own = registry::policy_text(folder + "/scheme.toml");
        if (!own) return own.error();
        if (*own) return Text{**own, "scheme.toml"};
    }
    return Text{std::string(assessment::Plan::default_text()), "scheme.toml"};
}

struct Source {
    std::string source; // TOML; absent: the region's own, or the program's
    static constexpr auto fields() { return std::tuple{field("source", &Source::source)}; }
};
struct Checked {
    std::string title;
    std::size_t classes = 0, lines = 0;
    static constexpr auto fields() {
        return std::tuple{field("title", &Checked::title), field("classes", &Checked::classes),
                          field("lines", &Checked::lines)};
    }
};
Result<Checked> check(Call& call, const Source& asked) {
    const auto text = scheme_text(call, asked.source);
    if (!text) return text.error();
    const auto plan = app::check_scheme(call.context, text->text, text->file);
    if (!plan) return plan.error();
    return Checked{plan->title, plan->classes.size(), plan->lines.size()};
}

struct Adopt : Source {
    std::optional<int> year;
    static constexpr auto fields() {
        return std::tuple{field("source", &Adopt::source), field("year", &Adopt::year)};
    }
};
Result<Scheme> adopt(Call& call, const Adopt& asked) {
    auto text = scheme_text(call, asked.source);
    if (!text) return text.error();
    return app::adopt_scheme(call.context, year_of(call, asked.year), std::move(text->text), text->file);
}
Result<Scheme> enact(Call& call) {
    return app::enact_scheme(call.context, call.id<Scheme>(), call.version);
}
Result<Scheme> withdraw(Call& call, const Reason& asked) {
    return app::withdraw_scheme(call.context, call.id<Scheme>(), asked.reason, call.version);
}
Result<Scheme> show(Call& call) {
    return app::one(call.context, Action::read_ledger, call.id<Scheme>());
}
struct Variable {
    std::string name, record, chinese, english, how_chinese, how_english;
    static constexpr auto fields() {
        return std::tuple{field("name", &Variable::name),
                          field("record", &Variable::record), // the kind that it is counted from
                          field("chinese", &Variable::chinese),
                          field("english", &Variable::english),
                          field("how_chinese", &Variable::how_chinese),
                          field("how_english", &Variable::how_english)};
    }
};
Result<std::vector<Variable>> variables(Call& call) {
    if (auto may = app::permit(call.context.actor, Action::read_ledger, {call.context.region}); !may)
        return may.error();
    std::vector<Variable> all;
    for (const assessment::VariableEntry& each : assessment::variables)
        all.push_back({std::string(each.name), std::string(each.record), std::string(each.chinese),
                       std::string(each.english), std::string(each.how_chinese),
                       std::string(each.how_english)});
    return all;
}

struct Give {
    assessment::AdjustmentKind kind{};
    Id<registry::Organisation> unit;
    std::string points; // none of an exclusion
    std::optional<int> year;
    std::optional<Date> date; // absent: today
    std::string reason, document;
    static constexpr auto fields() {
        return std::tuple{needed("kind", &Give::kind),        needed("unit", &Give::unit),
                          field("points", &Give::points),     field("year", &Give::year),
                          field("date", &Give::date),         needed("reason", &Give::reason),
                          needed("document", &Give::document)};
    }
};
Result<Adjustment> give(Call& call, const Give& asked) {
    Adjustment adjustment;
    adjustment.adjustment_kind = asked.kind;
    adjustment.organisation = asked.unit;
    if (!asked.points.empty()) adjustment.points = value_of(asked.points, "分", "/points");
    adjustment.given_on = asked.date.value_or(call.context.today());
    adjustment.year = year_of(call, asked.year.value_or(adjustment.given_on.year()));
    adjustment.reason = asked.reason;
    adjustment.document = asked.document;
    return app::give_adjustment(call.context, std::move(adjustment));
}
Result<Adjustment> take(Call& call, const Reason& asked) {
    return app::withdraw_adjustment(call.context, call.id<Adjustment>(), asked.reason, call.version);
}
Result<Adjustment> show_adjustment(Call& call) {
    return app::one(call.context, Action::read_ranking, call.id<Adjustment>());
}

constexpr std::array table{
    route<&variables>(Method::get, "/variables", Action::read_ledger)
        .named("list_variables", "考核公式可用的变量", "what formulas of a scheme may read"),
    listing<Scheme, Action::read_ledger, &Scheme::year, &Scheme::state>("/schemes", "list_schemes",
                                                                        "考核办法", "schemes of assessment"),
    route<&show>(Method::get, "/schemes/{scheme}", Action::read_ledger)
        .named("show_scheme", "一份考核办法", "a scheme of assessment"),
    route<&check>(Method::post, "/schemes/check", Action::adopt_scheme)
        .named("check_scheme", "检查考核办法", "whether a scheme would do"),
    route<&adopt>(Method::post, "/schemes", Action::adopt_scheme),
    route<&enact>(Method::post, "/schemes/{scheme}/enact", Action::enact_scheme),
    route<&withdraw>(Method::post, "/schemes/{scheme}/withdraw", Action::withdraw_scheme),
    listing<Adjustment, Action::read_ranking, &Adjustment::year, &Adjustment::organisation,
            &Adjustment::adjustment_kind, &Adjustment::withdrawn>(
        "/adjustments", "list_adjustments", "加分扣分", "bonuses, deductions and exclusions"),
    route<&show_adjustment>(Method::get, "/adjustments/{adjustment}", Action::read_ranking)
        .named("show_adjustment", "一笔加分扣分", "a bonus, deduction or exclusion"),
    route<&give>(Method::post, "/adjustments", Action::give_adjustment),
    route<&take>(Method::post, "/adjustments/{adjustment}/withdraw", Action::withdraw_adjustment),
};

} // namespace

std::span<const Route> scheme_routes() {
    return table;
}

} // namespace bihuan::api
