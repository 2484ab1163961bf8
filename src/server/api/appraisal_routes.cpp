// Public appraisal: its rounds for those who hold them, and the ballot for everybody who has a code.
#include "app/appraisal.hpp"
#include "app/ballot_sheets.hpp"
#include "app/page.hpp"
#include "app/registry.hpp"
#include "registry/organisations.hpp"
#include "render/appraisal.hpp"
#include "server/api/paging.hpp"
#include "server/api/printing.hpp"
#include "server/api/rooms.hpp"
#include "server/api/written.hpp"

namespace bihuan::api {

template <>
struct Shape<app::SubjectResult> {
    static constexpr std::string_view name = "SubjectResult";
    static constexpr auto fields() {
        using app::SubjectResult;
        return std::tuple{field("subject", &SubjectResult::subject), field("marks", &SubjectResult::marks),
                          field("result", &SubjectResult::result)};
    }
};
template <>
struct Shape<app::AppraisalSheet> {
    static constexpr std::string_view name = "AppraisalSheet";
    static constexpr auto fields() {
        using app::AppraisalSheet;
        return std::tuple{field("appraisal", &AppraisalSheet::appraisal),
                          field("subjects", &AppraisalSheet::subjects)};
    }
};

namespace {

using app::Appraisal;
using app::AppraisalSubject;
using assessment::Channel;
using registry::Organisation;

/// Percent, 100 together.
struct Weights {
    int online = 0, on_site = 0, questionnaire = 0;
    static constexpr auto fields() {
        return std::tuple{field("online", &Weights::online), field("on_site", &Weights::on_site),
                          field("questionnaire", &Weights::questionnaire)};
    }
};
struct Plan {
    std::string title;
    std::optional<Date> from, until;
    std::optional<assessment::Scale> scale;
    std::optional<Weights> weight;
    static constexpr auto fields() {
        return std::tuple{needed("title", &Plan::title), field("from", &Plan::from),
                          field("until", &Plan::until), field("scale", &Plan::scale),
                          field("weight", &Plan::weight)};
    }
};
Result<Appraisal> plan(Call& call, const Plan& asked) {
    Appraisal wanted;
    wanted.title = asked.title;
    wanted.begins_on = asked.from.value_or(call.context.today());
    wanted.ends_on = asked.until.value_or(wanted.begins_on.plus(30));
    if (asked.scale) wanted.scale = *asked.scale;
    if (asked.weight)
        wanted.weights = {asked.weight->online, asked.weight->on_site, asked.weight->questionnaire};
    return app::plan_appraisal(call.context, call.policies().appraisal, std::move(wanted));
}

struct Subject {
    std::string name, duties;
    Id<Organisation> unit;
    std::int64_t livelihood = 0; // the livelihood item's number
    static constexpr auto fields() {
        return std::tuple{needed("name", &Subject::name), field("duties", &Subject::duties),
                          field("unit", &Subject::unit), field("livelihood", &Subject::livelihood)};
    }
};
struct Subjects {
    std::vector<Subject> subjects;
    static constexpr auto fields() { return std::tuple{needed("subjects", &Subjects::subjects)}; }
};
Result<std::vector<AppraisalSubject>> add_subjects(Call& call, const Subjects& asked) {
    std::vector<AppraisalSubject> wanted;
    for (const Subject& each : asked.subjects) {
        AppraisalSubject subject;
        subject.name = each.name;
        subject.duties = each.duties;
        subject.organisation = each.unit;
        subject.item = each.livelihood;
        wanted.push_back(std::move(subject));
    }
    return app::add_subjects(call.context, call.id<Appraisal>(), std::move(wanted));
}

struct Sheet {
    File file;
    static constexpr auto fields() { return std::tuple{needed("file", &Sheet::file)}; }
};
Result<std::vector<AppraisalSubject>> import_subjects(Call& call, const Sheet& asked) {
    if (auto may = app::one(call.context, Action::add_subjects, call.id<Appraisal>()); !may)
        return may.error();
    const auto grid = grid_of(asked.file);
    if (!grid) return grid.error();
    const auto known = app::read_registry(call.context);
    if (!known) return known.error();
    const registry::Organisations organisations(known->organisations,
                                                known->regions.empty() ? "" : known->regions.back().name);
    auto wanted = app::subjects_of(*grid, [&](const std::string& words) {
        auto unit = organisations.resolve(words);
        if (!unit) throw unit.error();
        return *unit;
    });
    if (!wanted) return wanted.error();
    return app::add_subjects(call.context, call.id<Appraisal>(), std::move(*wanted));
}
Result<AppraisalSubject> withdraw_subject(Call& call, const Reason& asked) {
    return app::withdraw_subject(call.context, call.id<AppraisalSubject>(), call.version, asked.reason);
}

struct Draw {
    std::int64_t count = 0;
    Channel channel = Channel::online;
    SheetFormat format = SheetFormat::csv;
    static constexpr auto fields() {
        return std::tuple{needed("count", &Draw::count), field("channel", &Draw::channel),
                          field("format", &Draw::format)};
    }
};
/// Nobody can have them again.
Result<Download> draw(Call& call, const Draw& asked) {
    const auto drawn = app::draw_codes(call.context, call.id<Appraisal>(), asked.channel, asked.count,
                                       call.services.random_bytes);
    if (!drawn) return drawn.error();
    return exported({render::code_sheet(*drawn, asked.channel, call.language)}, asked.format,
                    drawn->appraisal.title);
}
Result<Appraisal> open(Call& call) {
    return app::open_appraisal(call.context, call.id<Appraisal>(), call.version);
}

struct Mark {
    Id<AppraisalSubject> subject;
    std::string mark; // very_satisfied, 非常满意 or its place, 1 the best
    static constexpr auto fields() {
        return std::tuple{needed("subject", &Mark::subject), needed("mark", &Mark::mark)};
    }
};
struct Ballot {
    std::string code;
    std::vector<Mark> marks;
    app::Ballot as_ballot(assessment::Scale scale) const {
        app::Ballot ballot{code, {}};
        for (const Mark& each : marks) {
            const auto mark = assessment::mark_of(scale, each.mark);
            if (!mark) {
                throw Error{ErrorKind::unknown_mark, each.mark,
                            "1 … " + std::to_string(assessment::marks_of(scale))};
            }
            ballot.marks.emplace_back(each.subject, *mark);
        }
        return ballot;
    }
    static constexpr auto fields() {
        return std::tuple{needed("code", &Ballot::code), needed("marks", &Ballot::marks)};
    }
};
struct Refused {
    std::size_t place = 0; // of the ballot among those given, or its row of the sheet, from 1
    Told why;
    static constexpr auto fields() {
        return std::tuple{field("place", &Refused::place), field("why", &Refused::why)};
    }
};
struct Counted {
    Appraisal appraisal;
    std::int64_t counted = 0, marks = 0;
    std::vector<Refused> refused;
    static constexpr std::string_view name = "CountedBallots";
    static constexpr auto fields() {
        return std::tuple{field("appraisal", &Counted::appraisal), field("counted", &Counted::counted),
                          field("marks", &Counted::marks), field("refused", &Counted::refused)};
    }
};
Counted counted(const Call& call, const app::Cast& cast, const app::BallotSheet& sheet) {
    Counted out{cast.appraisal, cast.counted, cast.marks, {}};
    for (const app::RefusedBallot& each : sheet.refused)
        out.refused.push_back({each.place, told(each.why, call.language)});
    for (const app::RefusedBallot& each : cast.refused) {
        const std::size_t place = sheet.rows.empty() ? each.place + 1 : sheet.rows[each.place];
        out.refused.push_back({place, told(each.why, call.language)});
    }
    std::ranges::sort(out.refused, {}, &Refused::place);
    return out;
}

struct Cast {
    Channel channel = Channel::online;
    std::vector<Ballot> ballots;
    bool good_rows = false; // count these, where others are refused
    static constexpr auto fields() {
        return std::tuple{field("channel", &Cast::channel), needed("ballots", &Cast::ballots),
                          field("good_rows", &Cast::good_rows)};
    }
};
Result<Counted> cast(Call& call, const Cast& asked) {
    const auto round = app::one(call.context, Action::cast_ballots, call.id<Appraisal>());
    if (!round) return round.error();
    std::vector<app::Ballot> ballots;
    for (const Ballot& each : asked.ballots)
        ballots.push_back(each.as_ballot(round->scale));
    const auto done = app::cast_ballots(call.context, round->id, asked.channel, ballots, !asked.good_rows);
    if (!done) return done.error();
    return counted(call, *done, {});
}

struct CastSheet {
    File file;
    Channel channel = Channel::online;
    bool good_rows = false;
    static constexpr auto fields() {
        return std::tuple{needed("file", &CastSheet::file), field("channel", &CastSheet::channel),
                          field("good_rows", &CastSheet::good_rows)};
    }
};
Result<Counted> cast_sheet(Call& call, const CastSheet& asked) {
    const auto id = call.id<Appraisal>();
    if (auto may = app::one(call.context, Action::cast_ballots, id); !may) return may.error();
    const auto round = app::read_appraisal(call.context, id);
    if (!round) return round.error();
    const auto grid = grid_of(asked.file);
    if (!grid) return grid.error();
    const auto sheet = app::ballots_of(*grid, round->appraisal.scale, app::SubjectNames(*round));
    if (!sheet) return sheet.error();
    if (!asked.good_rows && !sheet->refused.empty()) return sheet->refused.front().why;
    const auto done = app::cast_ballots(call.context, id, asked.channel, sheet->ballots, !asked.good_rows);
    if (!done) return done.error();
    return counted(call, *done, *sheet);
}

struct Close {
    std::string reason; // before its last day
    static constexpr auto fields() { return std::tuple{field("reason", &Close::reason)}; }
};
Result<Appraisal> close(Call& call, const Close& asked) {
    return app::close_appraisal(call.context, call.id<Appraisal>(), call.version, asked.reason);
}

Result<Appraisal> show(Call& call) {
    return app::one(call.context, Action::read_ledger, call.id<Appraisal>());
}
Result<app::AppraisalSheet> results(Call& call) {
    return app::read_appraisal(call.context, call.id<Appraisal>());
}
Result<app::SubjectResult> result(Call& call) {
    return app::read_result(call.context, call.id<AppraisalSubject>());
}

/// What a voter sees.
struct PublicSubject {
    Id<AppraisalSubject> id;
    std::string name, duties;
    static constexpr auto fields() {
        return std::tuple{field("id", &PublicSubject::id), field("name", &PublicSubject::name),
                          field("duties", &PublicSubject::duties)};
    }
};
struct PublicRound {
    std::string title;
    Date begins_on, ends_on;
    std::vector<std::string> marks; // the best first
    std::vector<PublicSubject> subjects;
    static constexpr std::string_view name = "PublicAppraisal";
    static constexpr auto fields() {
        return std::tuple{field("title", &PublicRound::title), field("begins_on", &PublicRound::begins_on),
                          field("ends_on", &PublicRound::ends_on), field("marks", &PublicRound::marks),
                          field("subjects", &PublicRound::subjects)};
    }
};
Result<PublicRound> show_public(Call& call) {
    const auto round = app::read_open_round(call.context, call.id<Appraisal>());
    if (!round) return round.error();
    const Appraisal& appraisal = round->appraisal;
    PublicRound shown{appraisal.title, appraisal.begins_on, appraisal.ends_on, {}, {}};
    for (std::size_t i = 0; i < assessment::marks_of(appraisal.scale); ++i)
        shown.marks.emplace_back(assessment::name_of_mark(appraisal.scale, i));
    for (const AppraisalSubject& each : round->subjects)
        shown.subjects.push_back({each.id, each.name, each.duties});
    return shown;
}
Result<void> cast_public(Call& call, const Ballot& asked) {
    const auto id = call.id<Appraisal>();
    const auto round = app::read_open_round(call.context, id);
    if (!round) return round.error();
    return app::cast_own_ballot(call.context, id, asked.as_ballot(round->appraisal.scale));
}

constexpr std::array table{
    listing<Appraisal, Action::read_ledger, &Appraisal::year, &Appraisal::state>(
        "/appraisals", "list_appraisals", "三亮评价", "rounds of appraisal"),
    route<&show>(Method::get, "/appraisals/{appraisal}", Action::read_ledger)
        .named("show_appraisal", "一轮评价", "a round of appraisal"),
    route<&results>(Method::get, "/appraisals/{appraisal}/results", Action::read_ledger)
        .named("show_appraisal_results", "一轮评价的结果",
               "a round's results, as far as they may be known yet"),
    route<&plan>(Method::post, "/appraisals", Action::plan_appraisal),
    route<&add_subjects>(Method::post, "/appraisals/{appraisal}/subjects", Action::add_subjects),
    route<&import_subjects>(Method::post, "/appraisals/{appraisal}/subjects/import", Action::add_subjects)
        .named("import_subjects", "导入评价对象", "add the subjects of a sheet")
        .takes_evidence()
        .slow(),
    route<&draw>(Method::post, "/appraisals/{appraisal}/codes", Action::draw_codes).slow(),
    route<&open>(Method::post, "/appraisals/{appraisal}/open", Action::open_appraisal),
    route<&cast>(Method::post, "/appraisals/{appraisal}/cast", Action::cast_ballots).takes_evidence(),
    route<&cast_sheet>(Method::post, "/appraisals/{appraisal}/cast/sheet", Action::cast_ballots)
        .named("cast_ballot_sheet", "导入选票", "cast the ballots of a sheet")
        .takes_evidence()
        .slow(),
    route<&close>(Method::post, "/appraisals/{appraisal}/close", Action::close_appraisal).slow(),
    listing<AppraisalSubject, Action::read_ledger, &AppraisalSubject::appraisal,
            &AppraisalSubject::organisation, &AppraisalSubject::withdrawn>(
        "/subjects", "list_subjects", "评价对象", "subjects of appraisal"),
    route<&result>(Method::get, "/subjects/{subject}/result", Action::read_ledger)
        .named("show_subject_result", "一个对象的评价结果", "a subject's result"),
    route<&withdraw_subject>(Method::post, "/subjects/{subject}/withdraw", Action::withdraw_subject),
    route<&show_public>(Method::get, "/public/appraisals/{appraisal}", Action::cast_ballots)
        .named("show_public_appraisal", "参加评价", "an open round, for who has a code")
        .open_to_anybody(),
    route<&cast_public>(Method::post, "/public/appraisals/{appraisal}/ballots", Action::cast_ballots)
        .named("cast_own_ballot", "投票", "cast one's ballot with a one-person code")
        .open_to_anybody()
        .with(&Route::rate, Rate::sign_in),
};

} // namespace

std::span<const Route> appraisal_routes() {
    return table;
}

} // namespace bihuan::api
