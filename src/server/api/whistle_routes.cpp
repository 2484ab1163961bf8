// Enterprises' whistles.
#include "app/whistles.hpp"
#include "server/api/files.hpp"
#include "server/api/paging.hpp"
#include "server/api/rooms.hpp"
#include "server/api/written.hpp"

namespace bihuan::api {

template <>
struct Shape<app::Filed> {
    static constexpr std::string_view name = "Filed";
    static constexpr auto fields() {
        return std::tuple{field("whistle", &app::Filed::whistle), field("alike", &app::Filed::alike)};
    }
};
template <>
struct Shape<app::WhistleRow> {
    static constexpr std::string_view name = "WhistleRow";
    static constexpr auto fields() {
        return std::tuple{field("whistle", &app::WhistleRow::whistle),
                          field("unsigned_by", &app::WhistleRow::unsigned_by)};
    }
};
template <>
struct Shape<app::WhistleDetail> {
    static constexpr std::string_view name = "WhistleDetail";
    static constexpr auto fields() {
        using app::WhistleDetail;
        return std::tuple{
            field("whistle", &WhistleDetail::whistle), field("refusals", &WhistleDetail::refusals),
            field("signatures", &WhistleDetail::signatures), field("joined", &WhistleDetail::joined)};
    }
};
template <>
struct Shape<app::WhistleReview> {
    static constexpr std::string_view name = "WhistleReview";
    static constexpr auto fields() {
        return std::tuple{field("closed", &app::WhistleReview::closed),
                          field("late", &app::WhistleReview::late)};
    }
};

namespace {

using app::Whistle;
using registry::Organisation;

app::WhistleChoice meant(Call& call) {
    return {call.id<Whistle>(), call.version};
}

struct FileWhistle {
    std::string title, text, contact, asker_name;
    Id<Organisation> asker; // none: who files it, or `asker_name`, which is not registered
    std::vector<File> evidence;
    static constexpr auto fields() {
        return std::tuple{
            needed("title", &FileWhistle::title),          field("text", &FileWhistle::text),
            field("contact", &FileWhistle::contact),       field("asker", &FileWhistle::asker),
            field("asker_name", &FileWhistle::asker_name), field("evidence", &FileWhistle::evidence)};
    }
};
Result<app::Filed> file(Call& call, const FileWhistle& asked) {
    return app::file_whistle(
        call.context, call.policies().whistles,
        {asked.title, asked.text, asked.asker, asked.asker_name, asked.contact, files_of(asked.evidence)});
}

struct Units {
    Id<Organisation> unit;
    std::vector<Id<Organisation>> joint;
    static constexpr auto fields() {
        return std::tuple{needed("unit", &Units::unit), field("joint", &Units::joint)};
    }
};
Result<Whistle> dispatch(Call& call, const Units& asked) {
    return app::dispatch_whistle(call.context, call.policies().whistles, meant(call),
                                 {asked.unit, asked.joint});
}
Result<Whistle> sign_in(Call& call) {
    return app::sign_in_whistle(call.context, meant(call));
}

struct Refuse {
    std::string reason;
    Id<Organisation> suggest;
    static constexpr auto fields() {
        return std::tuple{needed("reason", &Refuse::reason), field("suggest", &Refuse::suggest)};
    }
};
Result<Whistle> refuse(Call& call, const Refuse& asked) {
    return app::refuse_whistle(call.context, call.policies().whistles, meant(call), asked.reason,
                               asked.suggest);
}

struct Rule : Units {
    std::string text;
    static constexpr auto fields() {
        return std::tuple{needed("text", &Rule::text), needed("unit", &Rule::unit),
                          field("joint", &Rule::joint)};
    }
};
Result<Whistle> rule(Call& call, const Rule& asked) {
    return app::rule_whistle(call.context, call.policies().whistles, meant(call), {asked.unit, asked.joint},
                             asked.text);
}

struct Answer {
    std::string text;
    bool solved = false;
    std::vector<File> evidence;
    static constexpr auto fields() {
        return std::tuple{needed("text", &Answer::text), field("solved", &Answer::solved),
                          field("evidence", &Answer::evidence)};
    }
};
Result<Whistle> answer(Call& call, const Answer& asked) {
    return app::answer_whistle(call.context, call.policies().whistles, meant(call), asked.text, asked.solved,
                               files_of(asked.evidence));
}

struct CoSign {
    std::string text;
    Id<Organisation> unit; // that the supervision office signs for; none: the own one
    static constexpr auto fields() {
        return std::tuple{field("text", &CoSign::text), field("unit", &CoSign::unit)};
    }
};
Result<Whistle> co_sign(Call& call, const CoSign& asked) {
    return app::co_sign_whistle(call.context, call.policies().whistles, meant(call), asked.text, asked.unit);
}

struct Confirm {
    supervision::Rating rating{};
    std::string text;
    bool unsolved = false;
    static constexpr auto fields() {
        return std::tuple{needed("rating", &Confirm::rating), field("text", &Confirm::text),
                          field("unsolved", &Confirm::unsolved)};
    }
};
Result<Whistle> confirm(Call& call, const Confirm& asked) {
    return app::confirm_whistle(call.context, call.policies().whistles, meant(call),
                                {!asked.unsolved, asked.rating, asked.text});
}
Result<Whistle> reopen(Call& call, const Reason& asked) {
    return app::reopen_whistle(call.context, call.policies().whistles, meant(call), asked.reason);
}
Result<Whistle> extend(Call& call, const Until& asked) {
    return app::extend_whistle(call.context, call.policies().whistles, meant(call), asked.due, asked.reason);
}
Result<Whistle> escalate(Call& call, const Reason& asked) {
    return app::escalate_whistle(call.context, meant(call), asked.reason);
}
Result<Whistle> give_back(Call& call, const Words& asked) {
    return app::return_whistle(call.context, call.policies().whistles, meant(call), asked.text);
}
Result<Whistle> call_back(Call& call, const Words& asked) {
    return app::call_back_whistle(call.context, meant(call), asked.text);
}
Result<Whistle> join(Call& call, const Joined<Whistle>& asked) {
    return app::join_whistle(call.context, meant(call), asked.into, asked.reason);
}
Result<Whistle> exclude(Call& call, const Reason& asked) {
    return app::exclude_whistle(call.context, call.policies().whistles, meant(call), asked.reason);
}
Result<Whistle> withdraw(Call& call, const Reason& asked) {
    return app::withdraw_whistle(call.context, call.policies().whistles, meant(call), asked.reason);
}
Result<app::WhistleReview> review(Call& call) {
    return app::review_whistles(call.context);
}

Result<app::WhistleDetail> show_detail(Call& call) {
    return app::read_whistle(call.context, meant(call).id);
}
Result<Whistle> show(Call& call) {
    auto detail = show_detail(call);
    if (!detail) return detail.error();
    return std::move(detail->whistle);
}
Result<std::vector<Tally>> figures(Call& call, const OfYear& asked) {
    return app::whistle_figures(call.context, year_of(call, asked.year));
}

struct Waiting {
    std::optional<supervision::WhistleState> state;
    Id<Organisation> unit; // has it, or is to sign
    static constexpr auto fields() {
        return std::tuple{field("state", &Waiting::state), field("unit", &Waiting::unit)};
    }
};
Result<std::vector<app::WhistleRow>> waiting(Call& call, const Waiting& asked) {
    auto rows = app::read_whistles(call.context,
                                   {.state = asked.state, .organisation = asked.unit, .limit = longest_page});
    if (rows && rows->size() > longest_page) rows->resize(longest_page);
    return rows;
}

Result<Download> download(Call& call) {
    auto file = app::read_whistle_evidence(call.context, meant(call).id, call.places.at(1));
    if (!file) return file.error();
    return Download{"application/octet-stream", std::move(file->file_name), std::move(file->bytes)};
}

constexpr std::array table{
    listing_of<Whistle, Action::read_whistles, &app::page_whistles, &Whistle::state, &Whistle::year,
               &Whistle::organisation, &Whistle::asker, &Whistle::late, &Whistle::receipt>(
        "/whistles", "list_whistles", "哨件", "whistles"),
    route<&waiting>(Method::get, "/whistles/waiting", Action::read_whistles)
        .named("list_waiting_whistles", "待办哨件，急的在前",
               "whistles that wait for somebody, the most urgent first"),
    route<&figures>(Method::get, "/whistles/figures", Action::read_ledger)
        .named("show_whistle_figures", "哨件统计", "the year's figures of whistles"),
    route<&show>(Method::get, "/whistles/{whistle}", Action::read_whistles)
        .named("show_whistle", "一个哨件", "a whistle"),
    route<&show_detail>(Method::get, "/whistles/{whistle}/detail", Action::read_whistles)
        .named("show_whistle_detail", "哨件及其退单和会签", "a whistle with its refusals and signatures"),
    route<&download>(Method::get, "/whistles/{whistle}/evidence/{content_name}", Action::read_whistles)
        .named("download_whistle_evidence", "下载佐证材料", "a file of the record's evidence"),
    route<&file>(Method::post, "/whistles", Action::file_whistle).takes_evidence(),
    route<&review>(Method::post, "/whistles/review", Action::review_whistles).slow(),
    route<&dispatch>(Method::post, "/whistles/{whistle}/dispatch", Action::dispatch_whistle),
    route<&sign_in>(Method::post, "/whistles/{whistle}/sign", Action::sign_in_whistle),
    route<&refuse>(Method::post, "/whistles/{whistle}/refuse", Action::refuse_whistle),
    route<&rule>(Method::post, "/whistles/{whistle}/rule", Action::rule_whistle),
    route<&answer>(Method::post, "/whistles/{whistle}/answer", Action::answer_whistle).takes_evidence(),
    route<&co_sign>(Method::post, "/whistles/{whistle}/cosign", Action::co_sign_whistle),
    route<&confirm>(Method::post, "/whistles/{whistle}/confirm", Action::confirm_whistle),
    route<&reopen>(Method::post, "/whistles/{whistle}/reopen", Action::reopen_whistle),
    route<&extend>(Method::post, "/whistles/{whistle}/extend", Action::extend_whistle),
    route<&escalate>(Method::post, "/whistles/{whistle}/escalate", Action::escalate_whistle),
    route<&give_back>(Method::post, "/whistles/{whistle}/return", Action::return_whistle),
    route<&call_back>(Method::post, "/whistles/{whistle}/callback", Action::call_back_whistle),
    route<&join>(Method::post, "/whistles/{whistle}/join", Action::join_whistle),
    route<&exclude>(Method::post, "/whistles/{whistle}/exclude", Action::exclude_whistle),
    route<&withdraw>(Method::post, "/whistles/{whistle}/withdraw", Action::withdraw_whistle),
};

} // namespace

std::span<const Route> whistle_routes() {
    return table;
}

} // namespace bihuan::api
