#include "app/registry.hpp"
#include "cli/commands/verbs.hpp"
#include "render/registry.hpp"

namespace bihuan::commands {

using registry::Organisation;

Reply list_organisations(Call& call) {
    app::Context context = call.context();
    return {.sheets = {render::organisation_sheet(must(views::organisations(context)), call.language)}};
}

Reply add_organisation(Call& call) {
    app::Context context = call.context();
    Organisation wanted;
    wanted.name = call.operand(0);
    wanted.aliases = call.all("alias");
    if (const auto given = call.one_of<registry::OrganisationClass>("class"))
        wanted.organisation_class = *given;
    const Organisation added = must(app::add_organisation(context, std::move(wanted)));
    return call.told(Word::told_added, {std::to_string(added.id.value), added.name});
}

} // namespace bihuan::commands
