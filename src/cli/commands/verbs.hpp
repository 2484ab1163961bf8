// The commands' functions, one file a verb; table.cpp says how each is called.
#pragma once

#include "cli/commands/command.hpp"

namespace bihuan::commands {

Reply init(Call& call);
Reply migrate(Call& call);

Reply adopt(Call& call);
Reply list_documents(Call& call);
Reply show_document(Call& call);
Reply confirm_findings(Call& call);
Reply correct_finding(Call& call);
Reply merge_findings(Call& call);
Reply reject_findings(Call& call);

Reply list_organisations(Call& call);
Reply add_organisation(Call& call);
Reply change_organisation(Call& call);
Reply close_organisation(Call& call);

Reply list_people(Call& call);
Reply list_posts(Call& call);
Reply add_person(Call& call);
Reply add_post(Call& call);
Reply grant_role(Call& call);
Reply appoint(Call& call);
Reply vacate(Call& call);

Reply list_journal(Call& call);
Reply verify_journal(Call& call);

Reply import_sheet(Call& call);

Reply back_up(Call& call);
Reply restore(Call& call);
Reply export_archive(Call& call);
Reply import_archive(Call& call);

Reply show_ledger(Call& call);
Reply show_overview(Call& call);
Reply show_burden(Call& call);
template <targets::ItemKind kind>
Reply list_items(Call& call);
Reply show_item(Call& call);

template <targets::ItemKind kind>
Reply add_item(Call& call);
Reply activate_item(Call& call);
Reply assign_item(Call& call);
Reply revise_item(Call& call);
Reply complete_item(Call& call);
Reply drop_item(Call& call);
Reply reopen_item(Call& call);
Reply merge_item(Call& call);
Reply split_item(Call& call);
Reply milestone(Call& call);
/// What the options say of a new item, its title the first operand.
targets::Item wanted_item(Call& call, app::Context& context, targets::ItemKind kind);

Reply list_projects(Call& call);
Reply show_echelon(Call& call);
Reply register_project(Call& call);
Reply move_project(Call& call);
Reply invest(Call& call);
Reply add_lack(Call& call);
Reply solve_lack(Call& call);
Reply observe(Call& call);

Reply open_round(Call& call);
Reply close_round(Call& call);
Reply list_rounds(Call& call);
Reply show_round(Call& call);
Reply remind(Call& call);

Reply submit(Call& call);
Reply accept(Call& call);
Reply give_back(Call& call);

Reply list_standings(Call& call);
Reply review_standings(Call& call);
Reply set_standing(Call& call);
Reply list_slips(Call& call);
Reply answer_slip(Call& call);

Reply draft_bulletin(Call& call);
Reply freeze_bulletin(Call& call);
Reply correct_bulletin(Call& call);
Reply list_bulletins(Call& call);
Reply show_bulletin(Call& call);
Reply verify_bulletins(Call& call);

Reply open_closing(Call& call);
Reply reconcile_closing(Call& call);
Reply show_closing(Call& call);
Reply judge_outcome(Call& call);
Reply close_year(Call& call);
Reply draft_review(Call& call);
Reply list_carryovers(Call& call);
Reply take_carryover(Call& call);
Reply decline_carryover(Call& call);

} // namespace bihuan::commands
