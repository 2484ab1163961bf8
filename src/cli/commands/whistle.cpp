// whistle …: enterprises' whistles from the filing to the asker's word.
#include "cli/commands/names.hpp"
#include "cli/commands/policies.hpp"
#include "cli/commands/verbs.hpp"
#include "render/whistles.hpp"

namespace bihuan::commands {
namespace {

using supervision::Whistle;
using supervision::WhistlePolicy;
using supervision::WhistleState;

app::WhistleChoice whistle_meant(const Call& call, app::Context& context) {
    return {must(app::find_whistle(context, call.operand(0))), call.version()};
}

std::string day(const std::optional<Date>& date) {
    return date ? date->to_string() : std::string();
}

supervision::Dispatch units_of(const Call& call, const Known& known) {
    if (!call.given("unit")) throw Stop{{ErrorKind::needs_value, call.operand(0), "--unit"}};
    return {known.organisation(call.option("unit")), known.organisations(call.all("joint"))};
}

Reply told_unit(const Call& call, const Known& known, const Whistle& whistle) {
    const auto names = render::names_of(known.all().organisations);
    return call.told(Word::whistle_told_dispatched,
                     {whistle.receipt, render::name_in(names, whistle.organisation.value),
                      day(whistle.sign_in_by), day(whistle.due_on)});
}

Reply told_answer(const Call& call, const Whistle& whistle) {
    if (whistle.state == WhistleState::co_signing)
        return call.told(Word::whistle_told_co_signing, {whistle.receipt});
    return call.told(Word::whistle_told_answered_asker, {whistle.receipt, day(whistle.confirm_by)});
}

Reply told_reopened(const Call& call, const Whistle& whistle) {
    return call.told(Word::whistle_told_reopened_until,
                     {whistle.receipt, day(whistle.due_on), day(whistle.call_back_by)});
}

} // namespace

Reply list_whistles(Call& call) {
    app::Context context = call.context();
    const Known known(context);
    app::WhistleFilter filter;
    filter.year = call.year();
    filter.state = call.one_of<WhistleState>("state");
    filter.ended = call.given("all");
    if (call.given("unit")) filter.organisation = known.organisation(call.option("unit"));
    return {.sheets = {render::whistle_sheet(must(app::read_whistles(context, filter)),
                                             render::names_of(known.all().organisations), call.language)}};
}

Reply show_whistle(Call& call) {
    app::Context context = call.context();
    const auto detail = must(app::read_whistle(context, whistle_meant(call, context).id));
    const Known known(context);
    auto page = render::whistle_page(detail, render::names_of(known.all().organisations),
                                     render::names_of(known.all().posts), call.language);
    return {.text = std::move(page.text), .sheets = std::move(page.sheets)};
}

Reply show_whistle_figures(Call& call) {
    app::Context context = call.context();
    const auto tallies = must(app::whistle_figures(context, call.year().value_or(call.now.date().year())));
    return {.sheets = {render::whistle_figure_sheet(
                tallies, render::names_of(Known(context).all().organisations), call.language)}};
}

Reply file_whistle(Call& call) {
    app::Context context = call.context();
    app::WhistleWish wish;
    wish.title = call.operand(0);
    wish.text = call.option("text");
    wish.contact = call.option("contact");
    wish.evidence = files_in(call, "evidence");
    if (call.given("asker")) {
        const std::string name = call.option("asker");
        wish.asker_name = name;
        const Known known(context);
        for (const registry::Organisation& each : known.all().organisations) {
            if (each.name == name && !each.closed_on) wish.asker = each.id;
        }
    }
    const auto filed = must(app::file_whistle(context, policy_of<WhistlePolicy>(call), wish));
    Reply reply = call.told(Word::whistle_told_filed, {filed.whistle.receipt, filed.whistle.title});
    std::vector<std::string> alike;
    for (const Whistle& each : filed.alike)
        alike.push_back(each.receipt);
    if (!alike.empty()) {
        reply.text +=
            call.say(Word::whistle_told_alike, {render::list_cell(alike, call.language).text}) + "\n";
    }
    return reply;
}

Reply dispatch_whistle(Call& call) {
    app::Context context = call.context();
    const Known known(context);
    return told_unit(call, known,
                     must(app::dispatch_whistle(context, policy_of<WhistlePolicy>(call),
                                                whistle_meant(call, context), units_of(call, known))));
}

Reply sign_in_whistle(Call& call) {
    app::Context context = call.context();
    const auto whistle = must(app::sign_in_whistle(context, whistle_meant(call, context)));
    return call.told(Word::whistle_told_signed_in, {whistle.receipt, day(whistle.due_on)});
}

Reply refuse_whistle(Call& call) {
    app::Context context = call.context();
    const Id<registry::Organisation> suggested = call.given("suggest")
                                                     ? Known(context).organisation(call.option("suggest"))
                                                     : Id<registry::Organisation>();
    const auto whistle =
        must(app::refuse_whistle(context, policy_of<WhistlePolicy>(call), whistle_meant(call, context),
                                 call.option("reason"), suggested));
    if (whistle.state == WhistleState::arbitration) {
        return call.told(Word::whistle_told_refused_twice, {whistle.receipt, day(whistle.ruling_by)});
    }
    return call.told(Word::whistle_told_refused_once, {whistle.receipt});
}

Reply rule_whistle(Call& call) {
    app::Context context = call.context();
    const Known known(context);
    return told_unit(
        call, known,
        must(app::rule_whistle(context, policy_of<WhistlePolicy>(call), whistle_meant(call, context),
                               units_of(call, known), call.operand(1))));
}

Reply answer_whistle(Call& call) {
    app::Context context = call.context();
    return told_answer(
        call, must(app::answer_whistle(context, policy_of<WhistlePolicy>(call), whistle_meant(call, context),
                                       call.operand(1), call.given("solved"), files_in(call, "evidence"))));
}

Reply co_sign_whistle(Call& call) {
    app::Context context = call.context();
    const Id<registry::Organisation> unit =
        call.given("unit") ? Known(context).organisation(call.option("unit")) : Id<registry::Organisation>();
    return told_answer(call, must(app::co_sign_whistle(context, policy_of<WhistlePolicy>(call),
                                                       whistle_meant(call, context), call.operand(1), unit)));
}

Reply confirm_whistle(Call& call) {
    app::Context context = call.context();
    const supervision::Verdict verdict{!call.given("unsolved"), call.one_of<supervision::Rating>(1),
                                       call.operand(2)};
    const auto whistle = must(
        app::confirm_whistle(context, policy_of<WhistlePolicy>(call), whistle_meant(call, context), verdict));
    if (whistle.state == WhistleState::reopened) return told_reopened(call, whistle);
    return call.told(Word::whistle_told_confirmed,
                     {whistle.receipt, call.say(render::word_of(whistle.rating))});
}

Reply reopen_whistle(Call& call) {
    app::Context context = call.context();
    return told_reopened(
        call, must(app::reopen_whistle(context, policy_of<WhistlePolicy>(call), whistle_meant(call, context),
                                       call.option("reason"))));
}

Reply extend_whistle(Call& call) {
    app::Context context = call.context();
    const auto due = call.date("due");
    if (!due) throw Stop{{ErrorKind::needs_value, call.operand(0), "--due"}};
    const auto whistle = must(app::extend_whistle(context, policy_of<WhistlePolicy>(call),
                                                  whistle_meant(call, context), *due, call.option("reason")));
    return call.told(Word::whistle_told_extended,
                     {whistle.receipt, day(whistle.due_on), day(whistle.original_due_on)});
}

Reply escalate_whistle(Call& call) {
    app::Context context = call.context();
    const auto whistle =
        must(app::escalate_whistle(context, whistle_meant(call, context), call.option("reason")));
    return call.told(Word::whistle_told_with_city, {whistle.receipt});
}

Reply return_whistle(Call& call) {
    app::Context context = call.context();
    const auto whistle = must(app::return_whistle(context, policy_of<WhistlePolicy>(call),
                                                  whistle_meant(call, context), call.operand(1)));
    return call.told(Word::whistle_told_from_city, {whistle.receipt, day(whistle.due_on)});
}

Reply call_back_whistle(Call& call) {
    app::Context context = call.context();
    const auto whistle = must(app::call_back_whistle(context, whistle_meant(call, context), call.operand(1)));
    return call.told(Word::whistle_told_called_back, {whistle.receipt});
}

Reply join_whistle(Call& call) {
    app::Context context = call.context();
    const auto into = must(app::find_whistle(context, call.operand(1)));
    const auto whistle =
        must(app::join_whistle(context, whistle_meant(call, context), into, call.option("reason")));
    return call.told(Word::whistle_told_joined, {whistle.receipt, call.operand(1)});
}

Reply exclude_whistle(Call& call) {
    app::Context context = call.context();
    const auto whistle = must(app::exclude_whistle(context, policy_of<WhistlePolicy>(call),
                                                   whistle_meant(call, context), call.option("reason")));
    return call.told(Word::whistle_told_excluded, {whistle.receipt});
}

Reply withdraw_whistle(Call& call) {
    app::Context context = call.context();
    const auto whistle = must(app::withdraw_whistle(context, policy_of<WhistlePolicy>(call),
                                                    whistle_meant(call, context), call.option("reason")));
    return call.told(Word::whistle_told_withdrawn, {whistle.receipt});
}

Reply review_whistles(Call& call) {
    app::Context context = call.context();
    const auto review = must(app::review_whistles(context));
    Reply reply = call.told(Word::whistle_told_review,
                            {std::to_string(review.closed.size()), std::to_string(review.late.size())});
    for (const auto* part : {&review.closed, &review.late}) {
        for (const Whistle& each : *part)
            reply.text += "  " + each.receipt + " " + each.title + "\n";
    }
    return reply;
}

} // namespace bihuan::commands
