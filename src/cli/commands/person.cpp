#include "app/registry.hpp"
#include "cli/commands/verbs.hpp"
#include "render/registry.hpp"

namespace bihuan::commands {

Reply list_people(Call& call) {
    app::Context context = call.context();
    return {.sheets = {render::person_sheet(must(views::staff(context)), call.now.date(), call.language)}};
}

Reply list_posts(Call& call) {
    app::Context context = call.context();
    return {.sheets = {render::post_sheet(must(views::staff(context)), call.now.date(), call.language)}};
}

} // namespace bihuan::commands
