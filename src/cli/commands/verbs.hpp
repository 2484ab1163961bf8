// The commands' functions, one file a verb; table.cpp says how each is called.
#pragma once

#include "cli/commands/command.hpp"

namespace bihuan::commands {

Reply init(Call& call);
Reply migrate(Call& call);

Reply list_organisations(Call& call);
Reply add_organisation(Call& call);

Reply list_people(Call& call);
Reply list_posts(Call& call);

Reply list_journal(Call& call);

} // namespace bihuan::commands
