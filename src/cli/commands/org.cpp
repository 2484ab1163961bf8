#include "cli/commands/names.hpp"
#include "cli/commands/verbs.hpp"
#include "render/registry.hpp"

namespace bihuan::commands {

using registry::Organisation;

Reply list_organisations(Call& call) {
    app::Context context = call.context();
    return {.sheets = {render::organisation_sheet(Known(context).all().organisations, call.language)}};
}

Reply add_organisation(Call& call) {
    app::Context context = call.context();
    Organisation wanted;
    wanted.name = call.operand(0);
    wanted.aliases = call.all("alias");
    if (const auto given = call.one_of<registry::OrganisationClass>("class"))
        wanted.organisation_class = *given;
    if (call.given("members")) wanted.members = Known(context).organisations(call.all("members"));
    const Organisation added = must(app::add_organisation(context, std::move(wanted)));
    return call.told(Word::told_added, {std::to_string(added.id.value), added.name});
}

Reply change_organisation(Call& call) {
    app::Context context = call.context();
    const Known known(context);
    registry::OrganisationChange change;
    if (call.given("name")) change.name = call.option("name");
    if (call.given("alias")) change.aliases = call.all("alias");
    change.organisation_class = call.one_of<registry::OrganisationClass>("class");
    if (call.given("members")) change.members = known.organisations(call.all("members"));
    const Organisation changed = must(app::change_organisation(
        context, known.organisation(call.operand(0)), call.version(), change, call.option("reason")));
    return call.told(Word::told_changed, {std::to_string(changed.id.value), changed.name});
}

Reply close_organisation(Call& call) {
    app::Context context = call.context();
    const Known known(context);
    registry::OrganisationChange change;
    change.closed_on = call.day("date");
    if (call.given("successor")) change.successor = known.organisation(call.option("successor"));
    const Organisation closed = must(app::change_organisation(context, known.organisation(call.operand(0)),
                                                              call.version(), change, call.option("reason")));
    return call.told(Word::told_closed, {std::to_string(closed.id.value), closed.name});
}

} // namespace bihuan::commands
