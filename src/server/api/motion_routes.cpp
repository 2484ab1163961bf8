// Deputies' motions, suggestions and proposals.
#include "app/motions.hpp"
#include "app/page.hpp"
#include "server/api/paging.hpp"
#include "server/api/rooms.hpp"
#include "server/api/written.hpp"

namespace bihuan::api {

template <>
struct Shape<app::MotionDetail> {
    static constexpr std::string_view name = "MotionDetail";
    static constexpr auto fields() {
        using app::MotionDetail;
        return std::tuple{field("motion", &MotionDetail::motion), field("joined", &MotionDetail::joined),
                          field("item", &MotionDetail::item)};
    }
};
template <>
struct Shape<app::MotionReview> {
    static constexpr std::string_view name = "MotionReview";
    static constexpr auto fields() {
        return std::tuple{field("closed", &app::MotionReview::closed),
                          field("late", &app::MotionReview::late)};
    }
};
template <>
struct Shape<app::MotionImport> {
    static constexpr std::string_view name = "MotionImport";
    static constexpr auto fields() {
        return std::tuple{field("received", &app::MotionImport::received),
                          field("unchanged", &app::MotionImport::unchanged)};
    }
};

namespace {

using app::Motion;
using registry::Organisation;
using supervision::MotionKind;

app::MotionChoice meant(Call& call) {
    return {call.id<Motion>(), call.version};
}

struct Receive {
    std::string title, text, number, session;
    MotionKind motion_kind = MotionKind::suggestion;
    std::optional<int> year;
    std::optional<Date> date; // absent: today
    std::vector<std::string> deputy;
    static constexpr auto fields() {
        return std::tuple{needed("title", &Receive::title),
                          field("text", &Receive::text),
                          field("number", &Receive::number),
                          field("session", &Receive::session),
                          field("motion_kind", &Receive::motion_kind),
                          field("year", &Receive::year),
                          field("date", &Receive::date),
                          field("deputy", &Receive::deputy)};
    }
};
Result<Motion> receive(Call& call, const Receive& asked) {
    Motion motion;
    motion.motion_kind = asked.motion_kind;
    motion.title = asked.title;
    motion.number = asked.number;
    motion.session = asked.session;
    motion.text = asked.text;
    motion.year = year_of(call, asked.year);
    motion.received_on = asked.date.value_or(call.context.today());
    for (const std::string& names : asked.deputy) {
        for (std::string& name : supervision::deputies_in(names))
            motion.deputies.push_back(std::move(name));
    }
    return app::receive_motion(call.context, std::move(motion));
}

struct Import {
    File file;
    MotionKind motion_kind = MotionKind::suggestion;
    std::optional<int> year;
    std::string session;
    std::optional<Date> date;
    static constexpr auto fields() {
        return std::tuple{needed("file", &Import::file), field("motion_kind", &Import::motion_kind),
                          field("year", &Import::year), field("session", &Import::session),
                          field("date", &Import::date)};
    }
};
Result<app::MotionImport> import(Call& call, const Import& asked) {
    return app::import_motions(call.context, call.policies().motions, asked.file.content.bytes,
                               asked.file.name,
                               {asked.motion_kind, year_of(call, asked.year), asked.session,
                                asked.date.value_or(call.context.today())});
}

struct Assign {
    Id<Organisation> unit;
    std::vector<Id<Organisation>> joint;
    std::string reason;
    static constexpr auto fields() {
        return std::tuple{needed("unit", &Assign::unit), field("joint", &Assign::joint),
                          field("reason", &Assign::reason)};
    }
};
Result<Motion> assign(Call& call, const Assign& asked) {
    return app::assign_motion(call.context, call.policies().motions, meant(call), {asked.unit, asked.joint},
                              asked.reason);
}

struct Bounce {
    std::string reason;
    Id<Organisation> suggest;
    static constexpr auto fields() {
        return std::tuple{needed("reason", &Bounce::reason), field("suggest", &Bounce::suggest)};
    }
};
Result<Motion> bounce(Call& call, const Bounce& asked) {
    return app::bounce_motion(call.context, call.policies().motions, meant(call), asked.reason,
                              asked.suggest);
}
Result<Motion> accept(Call& call) {
    return app::accept_motion(call.context, meant(call));
}

struct Opinion {
    std::string text;
    Id<Organisation> unit; // that the supervision office writes for; none: the own one
    static constexpr auto fields() {
        return std::tuple{needed("text", &Opinion::text), field("unit", &Opinion::unit)};
    }
};
Result<Motion> give_opinion(Call& call, const Opinion& asked) {
    return app::give_opinion(call.context, meant(call), asked.text, asked.unit);
}

struct Answer {
    supervision::AnswerGrade grade{};
    std::string text;
    std::optional<File> letter;
    static constexpr auto fields() {
        return std::tuple{needed("grade", &Answer::grade), needed("text", &Answer::text),
                          field("letter", &Answer::letter)};
    }
};
Result<Motion> answer(Call& call, const Answer& asked) {
    app::MotionReply reply{asked.grade, asked.text};
    if (asked.letter) {
        reply.letter_name = asked.letter->name;
        reply.letter = asked.letter->content.bytes;
    }
    return app::answer_motion(call.context, call.policies().motions, meant(call), reply);
}

struct Satisfied {
    supervision::Satisfaction satisfaction{};
    std::string text;
    static constexpr auto fields() {
        return std::tuple{needed("satisfaction", &Satisfied::satisfaction), field("text", &Satisfied::text)};
    }
};
Result<Motion> record_satisfaction(Call& call, const Satisfied& asked) {
    return app::record_satisfaction(call.context, call.policies().motions, meant(call), asked.satisfaction,
                                    asked.text);
}
Result<Motion> extend(Call& call, const Until& asked) {
    return app::extend_motion(call.context, call.policies().motions, meant(call), asked.due, asked.reason);
}
Result<Motion> join(Call& call, const Joined<Motion>& asked) {
    return app::join_motion(call.context, meant(call), asked.into, asked.reason);
}
Result<Motion> withdraw(Call& call, const Reason& asked) {
    return app::withdraw_motion(call.context, meant(call), asked.reason);
}
Result<app::MotionReview> review(Call& call) {
    return app::review_motions(call.context, call.policies().motions);
}

Result<Motion> show(Call& call) {
    return app::one(call.context, Action::read_ledger, call.id<Motion>());
}
Result<app::MotionDetail> show_detail(Call& call) {
    return app::read_motion(call.context, call.id<Motion>());
}
Result<std::vector<Tally>> figures(Call& call, const OfYear& asked) {
    return app::motion_figures(call.context, year_of(call, asked.year));
}

Result<Download> download(Call& call) {
    auto file = app::read_letter(call.context, call.id<Motion>(), call.places.at(1));
    if (!file) return file.error();
    return Download{"application/octet-stream", std::move(file->file_name), std::move(file->bytes)};
}

constexpr std::array table{
    listing<Motion, Action::read_ledger, &Motion::state, &Motion::motion_kind, &Motion::year,
            &Motion::organisation, &Motion::number, &Motion::session, &Motion::late>(
        "/motions", "list_motions", "建议提案", "motions, suggestions and proposals"),
    route<&figures>(Method::get, "/motions/figures", Action::read_ledger)
        .named("show_motion_figures", "建议提案统计", "the year's figures of motions"),
    route<&show>(Method::get, "/motions/{motion}", Action::read_ledger)
        .named("show_motion", "一件建议提案", "a motion"),
    route<&show_detail>(Method::get, "/motions/{motion}/detail", Action::read_ledger)
        .named("show_motion_detail", "建议提案及其并案", "a motion with those joined into it"),
    route<&download>(Method::get, "/motions/{motion}/letter/{content_name}", Action::read_ledger)
        .named("download_motion_letter", "下载答复函", "the reply letter's file"),
    route<&receive>(Method::post, "/motions", Action::receive_motion),
    route<&import>(Method::post, "/motions/import", Action::import_motions).takes_evidence().slow(),
    route<&review>(Method::post, "/motions/review", Action::review_motions).slow(),
    route<&assign>(Method::post, "/motions/{motion}/assign", Action::assign_motion),
    route<&bounce>(Method::post, "/motions/{motion}/bounce", Action::bounce_motion),
    route<&accept>(Method::post, "/motions/{motion}/accept", Action::accept_motion),
    route<&give_opinion>(Method::post, "/motions/{motion}/opinion", Action::give_opinion),
    route<&answer>(Method::post, "/motions/{motion}/answer", Action::answer_motion).takes_evidence(),
    route<&record_satisfaction>(Method::post, "/motions/{motion}/satisfaction", Action::record_satisfaction),
    route<&extend>(Method::post, "/motions/{motion}/extend", Action::extend_motion),
    route<&join>(Method::post, "/motions/{motion}/join", Action::join_motion),
    route<&withdraw>(Method::post, "/motions/{motion}/withdraw", Action::withdraw_motion),
};

} // namespace

std::span<const Route> motion_routes() {
    return table;
}

} // namespace bihuan::api
