// A bulletin's document: its figures in the policy's words.
#include <algorithm>
#include <functional>

#include "cycle/feedback/bulletin.hpp"
#include "cycle/feedback/words.hpp"
#include "embedded/feedback.hpp"

namespace bihuan::feedback {
namespace {

using official::Align;
using official::Paragraph;
using official::Table;
using registry::Phrase;

constexpr Phrase phrases[] = {
    {"head.red_head", "region"},
    {"head.number", "year number"},
    {"head.draft_number"},
    {"head.title", "year month"},
    {"head.corrected_title", "year month"},
    {"head.correction", "year number correction"},
    {"head.addressee", "region"},
    {"head.signing_body", "region"},
    {"overview.heading"},
    {"overview.items", "as_of year items completed active green blue yellow red none"},
    {"overview.reports", "owed reported late never"},
    {"overview.no_round"},
    {"overview.supervision", "problems problems_closed orders orders_closed whistles whistles_closed"},
    {"units.heading"},
    {"units.caption", "year month"},
    {"units.place"},
    {"units.unit"},
    {"units.owed"},
    {"units.reported"},
    {"units.late"},
    {"units.never"},
    {"units.green"},
    {"units.blue"},
    {"units.yellow"},
    {"units.red"},
    {"units.problems"},
    {"units.orders"},
    {"units.whistles"},
    {"units.total"},
    {"units.nobody"},
    {"reds.heading"},
    {"reds.item", "title unit reason"},
    {"reds.none"},
    {"silent.heading"},
    {"silent.unit", "unit never"},
    {"silent.text", "units"},
    {"silent.none"},
    {"moved.heading"},
    {"moved.text", "count"},
    {"moved.value", "title unit before after reason"},
    {"moved.due", "title unit before after reason"},
    {"moved.none"},
    {"lists.heading"},
    {"lists.good", "units"},
    {"lists.bad", "units"},
    {"lists.bad_unit", "unit red never"},
    {"lists.between"},
    {"lists.more", "count"},
    {"next.heading"},
    {"next.reds"},
    {"next.silent"},
    {"next.yellow"},
    {"next.always"},
    {"reason.behind", "as_of value done line expected points"},
    {"reason.overdue", "due"},
    {"reason.not_started", "planned"},
    {"reason.milestone_missed", "milestone due"},
    {"reason.silent", "unit reports"},
    {"reason.by_hand", "over"},
    {"reason.other"},
    {"line.straight"},
    {"line.shares"},
    {"line.last_year"},
    {"line.baseline"},
    {"line.state"},
};

std::string text(std::int64_t number) {
    return std::to_string(number);
}

class Composer {
  public:
    Composer(const BulletinFigures& figures, const BulletinPolicy& policy)
        : figures_(figures), policy_(policy), words_(policy.wording) {}

    OfficialDocument run() {
        head();
        heading("overview.heading");
        overview();
        units();
        reds();
        silent();
        moved();
        lists();
        next();
        return std::move(document_);
    }

  private:
    void paragraph(std::string words) {
        if (!words.empty()) document_.blocks.push_back(Paragraph{0, std::move(words)});
    }
    void heading(std::string_view name) { document_.blocks.push_back(Paragraph{1, words_.say(name)}); }

    void head() {
        const std::string year = text(figures_.year), month = text(figures_.ends_on.month()),
                          number = text(figures_.number);
        document_.red_head = words_.say("head.red_head", {{"region", figures_.region}});
        document_.number = figures_.number == 0
                               ? words_.say("head.draft_number")
                               : words_.say("head.number", {{"year", year}, {"number", number}});
        document_.title = words_.say(figures_.edition > 1 ? "head.corrected_title" : "head.title",
                                     {{"year", year}, {"month", month}});
        document_.addressee = words_.say("head.addressee", {{"region", figures_.region}});
        document_.signing_body = words_.say("head.signing_body", {{"region", figures_.region}});
        document_.date = in_words(figures_.as_of);
        document_.made_on = figures_.as_of.to_string();
        if (figures_.edition > 1) {
            paragraph(words_.say("head.correction",
                                 {{"year", year}, {"number", number}, {"correction", figures_.correction}}));
        }
    }

    void overview() {
        const UnitFigures& total = figures_.total;
        paragraph(words_.say("overview.items", {{"as_of", in_words(figures_.as_of)},
                                                {"year", text(figures_.year)},
                                                {"items", text(total.active + total.completed)},
                                                {"completed", text(total.completed)},
                                                {"active", text(total.active)},
                                                {"green", text(total.green)},
                                                {"blue", text(total.blue)},
                                                {"yellow", text(total.yellow)},
                                                {"red", text(total.red)},
                                                {"none", text(total.none)}}));
        paragraph(figures_.any_round ? words_.say("overview.reports", {{"owed", text(total.owed)},
                                                                       {"reported", text(total.reported)},
                                                                       {"late", text(total.late)},
                                                                       {"never", text(total.never)}})
                                     : words_.say("overview.no_round"));
        if (supervised()) {
            paragraph(words_.say("overview.supervision", {{"problems", text(total.problems)},
                                                          {"problems_closed", text(total.problems_closed)},
                                                          {"orders", text(total.orders)},
                                                          {"orders_closed", text(total.orders_closed)},
                                                          {"whistles", text(total.whistles)},
                                                          {"whistles_closed", text(total.whistles_closed)}}));
        }
    }

    bool supervised() const {
        return figures_.total.problems + figures_.total.orders + figures_.total.whistles > 0;
    }

    void units() {
        heading("units.heading");
        struct Figure {
            std::string_view name;
            std::int64_t UnitFigures::*member;
        };
        std::vector<Figure> shown{{"owed", &UnitFigures::owed},     {"reported", &UnitFigures::reported},
                                  {"late", &UnitFigures::late},     {"never", &UnitFigures::never},
                                  {"green", &UnitFigures::green},   {"blue", &UnitFigures::blue},
                                  {"yellow", &UnitFigures::yellow}, {"red", &UnitFigures::red}};
        if (supervised()) {
            shown.insert(shown.end(), {{"problems", &UnitFigures::problems},
                                       {"orders", &UnitFigures::orders},
                                       {"whistles", &UnitFigures::whistles}});
        }
        Table table;
        table.caption = words_.say(
            "units.caption", {{"year", text(figures_.year)}, {"month", text(figures_.ends_on.month())}});
        if (policy_.public_ranking) table.columns.push_back({words_.say("units.place"), 2, Align::centre});
        table.columns.push_back({words_.say("units.unit"), 7, Align::left});
        for (const Figure& figure : shown) {
            const auto digits = static_cast<int>(text(figures_.total.*figure.member).size());
            table.columns.push_back({words_.say("units." + std::string(figure.name)),
                                     std::max(2, digits - 1), // a number is not to be broken
                                     Align::right});
        }
        const auto row = [&](const UnitFigures& unit, std::string name) {
            std::vector<std::string> cells;
            if (policy_.public_ranking) cells.push_back(unit.place == 0 ? "" : text(unit.place));
            cells.push_back(std::move(name));
            for (const Figure& figure : shown)
                cells.push_back(text(unit.*figure.member));
            table.rows.push_back(std::move(cells));
        };
        for (const UnitFigures& unit : figures_.units)
            row(unit, unit.organisation ? unit.name : words_.say("units.nobody"));
        row(figures_.total, words_.say("units.total"));
        document_.blocks.push_back(std::move(table));
    }

    void more(std::int64_t all, std::size_t listed) {
        const auto rest = all - static_cast<std::int64_t>(listed);
        if (rest > 0) paragraph(words_.say("lists.more", {{"count", text(rest)}}));
    }

    std::string sentence(const progress::Reason& reason) const {
        const auto figure = [&](std::string_view name) { return std::string(reason.figure(name)); };
        const auto day = [&](std::string_view name) {
            const auto date = Date::parse(reason.figure(name));
            return date ? in_words(*date) : figure(name);
        };
        std::string value = figure("value");
        if (const auto number = Decimal::parse(value)) value = in_words(*number) + figure("unit");
        const std::string said =
            words_.say("reason." + reason.key, {{"as_of", day("as_of")},
                                                {"value", value},
                                                {"done", figure("done")},
                                                {"line", words_.say("line." + figure("line"))},
                                                {"expected", figure("expected")},
                                                {"points", figure("points")},
                                                {"due", day("due")},
                                                {"planned", day("planned")},
                                                {"milestone", figure("milestone")},
                                                {"unit", figure("unit")},
                                                {"reports", figure("reports")},
                                                {"over", colour(figure("over"))}});
        return said.empty() ? words_.say("reason.other") : said;
    }
    std::string colour(const std::string& name) const { return words_.say("units." + name); }

    void reds() {
        heading("reds.heading");
        for (const RedFigure& red : figures_.reds) {
            document_.blocks.push_back(Paragraph{
                3, words_.say("reds.item",
                              {{"title", red.title}, {"unit", red.unit}, {"reason", sentence(red.reason)}})});
        }
        if (figures_.reds.empty()) paragraph(words_.say("reds.none"));
        more(figures_.all_reds, figures_.reds.size());
    }

    /// The units for which `say` says something, one behind the other.
    std::string listed(const std::function<std::string(const UnitFigures&)>& say) const {
        std::string out;
        for (const UnitFigures& unit : figures_.units) {
            if (!unit.organisation) continue;
            const std::string one = say(unit);
            if (!one.empty()) (out += out.empty() ? "" : words_.say("lists.between")) += one;
        }
        return out;
    }

    void silent() {
        if (!figures_.any_round) return;
        heading("silent.heading");
        const std::string units = listed([&](const UnitFigures& unit) {
            if (unit.never == 0) return std::string();
            return words_.say("silent.unit", {{"unit", unit.name}, {"never", text(unit.never)}});
        });
        paragraph(units.empty() ? words_.say("silent.none") : words_.say("silent.text", {{"units", units}}));
    }

    void moved() {
        heading("moved.heading");
        if (figures_.moved.empty()) return paragraph(words_.say("moved.none"));
        paragraph(words_.say("moved.text", {{"count", text(figures_.all_moved)}}));
        for (const MovedFigure& each : figures_.moved) {
            const bool due = each.field == targets::RevisedField::due;
            document_.blocks.push_back(
                Paragraph{3, words_.say(due ? "moved.due" : "moved.value", {{"title", each.title},
                                                                            {"unit", each.unit},
                                                                            {"before", each.before},
                                                                            {"after", each.after},
                                                                            {"reason", each.reason}})});
        }
        more(figures_.all_moved, figures_.moved.size());
    }

    void lists() {
        const std::string good = listed([](const UnitFigures& unit) {
            const bool well = unit.owed > 0 && unit.reported == unit.owed && unit.late == 0;
            return well && unit.red == 0 && unit.yellow == 0 ? unit.name : std::string();
        });
        const std::string bad = listed([&](const UnitFigures& unit) {
            if (unit.red == 0 && unit.never == 0) return std::string();
            return words_.say("lists.bad_unit",
                              {{"unit", unit.name}, {"red", text(unit.red)}, {"never", text(unit.never)}});
        });
        if (good.empty() && bad.empty()) return;
        heading("lists.heading");
        if (!good.empty()) paragraph(words_.say("lists.good", {{"units", good}}));
        if (!bad.empty()) paragraph(words_.say("lists.bad", {{"units", bad}}));
    }

    void next() {
        heading("next.heading");
        const auto step = [&](std::string_view name, bool wanted) {
            if (wanted) document_.blocks.push_back(Paragraph{2, words_.say(name)});
        };
        const UnitFigures& total = figures_.total;
        step("next.reds", total.red > 0);
        step("next.silent", total.never > 0);
        step("next.yellow", total.yellow + total.blue > 0);
        step("next.always", true);
    }

    const BulletinFigures& figures_;
    const BulletinPolicy& policy_;
    const registry::Wording& words_;
    OfficialDocument document_;
};

} // namespace

Result<BulletinPolicy> read_bulletin_policy(std::string_view text, std::string_view file,
                                            BulletinPolicy policy) {
    auto settings = registry::Settings::parse(text, file);
    if (!settings) return settings.error();
    policy.wording.read(*settings, phrases);
    settings->read("lists.most", policy.most_listed, 1, 1000);
    settings->read("ranking.public", policy.public_ranking);
    if (auto finished = settings->finish(); !finished) return finished.error();
    return policy;
}

const BulletinPolicy& BulletinPolicy::defaults() {
    static const BulletinPolicy policy =
        read_bulletin_policy(embedded::bulletin_toml, "bulletin.toml", {}).value();
    return policy;
}

OfficialDocument compose(const BulletinFigures& figures, const BulletinPolicy& policy) {
    return Composer(figures, policy).run();
}

} // namespace bihuan::feedback
