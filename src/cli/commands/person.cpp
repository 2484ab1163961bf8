#include "cli/commands/names.hpp"
#include "cli/commands/verbs.hpp"
#include "render/registry.hpp"

namespace bihuan::commands {

Reply list_people(Call& call) {
    app::Context context = call.context();
    return {.sheets = {render::person_sheet(Known(context).all(), call.now.date(), call.language)}};
}

Reply list_posts(Call& call) {
    app::Context context = call.context();
    return {.sheets = {render::post_sheet(Known(context).all(), call.now.date(), call.language)}};
}

Reply add_person(Call& call) {
    app::Context context = call.context();
    const auto added = must(app::add_person(context, {"", {}, 0, call.operand(0), call.option("phone")}));
    return call.told(Word::told_added, {std::to_string(added.id.value), added.name});
}

Reply add_post(Call& call) {
    app::Context context = call.context();
    const Known known(context);
    registry::Post post;
    post.title = call.operand(0);
    if (call.given("unit")) post.organisation = known.organisation(call.option("unit"));
    if (call.given("superior")) post.superior = known.post(call.option("superior"));
    const auto added = must(app::add_post(context, std::move(post)));
    return call.told(Word::told_added, {std::to_string(added.id.value), added.title});
}

Reply grant_role(Call& call) {
    app::Context context = call.context();
    const auto role = call.one_of<registry::Role>(1);
    const auto post =
        must(app::grant_role(context, Known(context).post(call.operand(0)), role, call.option("reason")));
    return call.told(Word::told_granted, {post.title, call.say(render::word_of(post.role))});
}

Reply appoint(Call& call) {
    app::Context context = call.context();
    const Known known(context);
    const auto post = must(
        app::appoint(context, known.post(call.operand(0)), known.person(call.operand(1)), call.day("date")));
    return call.told(Word::told_appointed, {call.operand(1), post.title});
}

Reply vacate(Call& call) {
    app::Context context = call.context();
    const auto post = must(app::appoint(context, Known(context).post(call.operand(0)), {}, call.day("date")));
    return call.told(Word::told_vacated, {post.title});
}

} // namespace bihuan::commands
