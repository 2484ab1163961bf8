// All commands of the ledger and all their options: parsing, --help and the tests of manual page and
// completions read these two tables.
#include <array>

#include "cli/commands/verbs.hpp"

namespace bihuan::commands {
namespace {

constexpr std::array table{
    Command{"init", Word::command_init, "", "region name database", init},
    Command{"migrate", Word::command_migrate, "", "", migrate},
    Command{"org", Word::command_org, "", ""},
    Command{"org list", Word::command_org_list, "", "", list_organisations, true},
    Command{"org add", Word::command_org_add, "NAME", "class alias", add_organisation},
    Command{"person", Word::command_person, "", ""},
    Command{"person list", Word::command_person_list, "", "", list_people, true},
    Command{"person posts", Word::command_person_posts, "", "", list_posts, true},
    Command{"journal", Word::command_journal, "", ""},
    Command{"journal list", Word::command_journal_list, "", "limit", list_journal, true},
};

constexpr std::array option_table{
    Option{"name", "NAME", Word::option_name},
    Option{"database", "URL", Word::option_database},
    Option{"class", "CLASS", Word::option_class},
    Option{"alias", "NAME", Word::option_alias},
    Option{"limit", "N", Word::option_limit},
    Option{"format", "FORMAT", Word::option_listing_format, "-f"},
    Option{"output", "FILE", Word::option_output, "-o"},
    Option{"no-bom", "", Word::option_no_bom},
    Option{"as", "POST", Word::option_as},
    Option{"data", "DIR", Word::option_data},
    Option{"region", "CODE", Word::option_region},
    Option{"lang", "zh|en", Word::option_lang},
    Option{"help", "", Word::option_help, "-h"},
};

} // namespace

std::span<const Command> commands() {
    return table;
}
std::span<const Option> options() {
    return option_table;
}

} // namespace bihuan::commands
