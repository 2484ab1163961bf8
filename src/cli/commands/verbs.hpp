// The commands' functions, one file a verb; table.cpp says how each is called.
#pragma once

#include "cli/commands/command.hpp"

namespace bihuan::commands {

Reply init(Call& call);
Reply migrate(Call& call);

Reply serve(Call& call);
Reply check_config(Call& call);
Reply print_openapi(Call& call);

Reply adopt(Call& call);
Reply list_documents(Call& call);
Reply show_document(Call& call);
Reply confirm_findings(Call& call);
Reply correct_finding(Call& call);
Reply merge_findings(Call& call);
Reply reject_findings(Call& call);
Reply undo_findings(Call& call);

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

Reply search(Call& call);
Reply tick(Call& call);
Reply list_notices(Call& call);
Reply mark_notices_read(Call& call);
Reply mail_notices(Call& call);
Reply open_calendar(Call& call);

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
Reply locate_project(Call& call);
Reply move_project(Call& call);
Reply invest(Call& call);
Reply add_lack(Call& call);
Reply solve_lack(Call& call);
Reply observe(Call& call);

Reply open_round(Call& call);
Reply close_round(Call& call);
Reply list_rounds(Call& call);
Reply show_round(Call& call);
Reply urge_round(Call& call);
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

Reply show_variables(Call& call);
Reply check_scheme(Call& call);
Reply adopt_scheme(Call& call);
Reply list_schemes(Call& call);
Reply show_scheme(Call& call);
Reply enact_scheme(Call& call);
Reply withdraw_scheme(Call& call);
Reply compute_assessment(Call& call);
Reply list_assessments(Call& call);
Reply show_ranking(Call& call);
Reply show_scores(Call& call);
Reply explain_score(Call& call);
Reply what_if(Call& call);
Reply publish_assessment(Call& call);
Reply freeze_assessment(Call& call);
Reply correct_assessment(Call& call);
Reply give_adjustment(Call& call);
Reply take_adjustment(Call& call);
Reply list_adjustments(Call& call);
Reply file_appeal(Call& call);
Reply list_appeals(Call& call);
Reply uphold_appeal(Call& call);
Reply reject_appeal(Call& call);
Reply withdraw_appeal(Call& call);

Reply list_problems(Call& call);
Reply show_problem(Call& call);
Reply find_problem(Call& call);
Reply assign_problem(Call& call);
Reply extend_problem(Call& call);
Reply raise_problem(Call& call);
Reply lower_problem(Call& call);
Reply solve_problem(Call& call);
Reply return_solution(Call& call);
Reply close_problem(Call& call);
Reply reopen_problem(Call& call);
Reply drop_problem(Call& call);

Reply list_orders(Call& call);
Reply show_order(Call& call);
Reply print_order(Call& call);
Reply remind_orders(Call& call);
Reply issue_order(Call& call);
Reply instruct(Call& call);
Reply sign_order(Call& call);
Reply reply_order(Call& call);
Reply return_order(Call& call);
Reply extend_order(Call& call);
Reply climb_order(Call& call);
Reply hold_interview(Call& call);
Reply close_order(Call& call);
Reply withdraw_order(Call& call);
Reply review_orders(Call& call);

Reply list_meetings(Call& call);
Reply show_meeting(Call& call);
Reply print_meeting(Call& call);
Reply plan_meeting(Call& call);
Reply refresh_agenda(Call& call);
Reply add_point(Call& call);
Reply withdraw_point(Call& call);
Reply resolve_point(Call& call);
Reply hold_meeting(Call& call);

Reply list_whistles(Call& call);
Reply show_whistle(Call& call);
Reply show_whistle_figures(Call& call);
Reply file_whistle(Call& call);
Reply dispatch_whistle(Call& call);
Reply sign_in_whistle(Call& call);
Reply refuse_whistle(Call& call);
Reply rule_whistle(Call& call);
Reply answer_whistle(Call& call);
Reply co_sign_whistle(Call& call);
Reply confirm_whistle(Call& call);
Reply reopen_whistle(Call& call);
Reply extend_whistle(Call& call);
Reply escalate_whistle(Call& call);
Reply return_whistle(Call& call);
Reply call_back_whistle(Call& call);
Reply join_whistle(Call& call);
Reply exclude_whistle(Call& call);
Reply withdraw_whistle(Call& call);
Reply review_whistles(Call& call);

Reply list_motions(Call& call);
Reply show_motion(Call& call);
Reply show_motion_figures(Call& call);
Reply receive_motion(Call& call);
Reply import_motions(Call& call);
Reply assign_motion(Call& call);
Reply bounce_motion(Call& call);
Reply accept_motion(Call& call);
Reply give_opinion(Call& call);
Reply answer_motion(Call& call);
Reply record_satisfaction(Call& call);
Reply extend_motion(Call& call);
Reply join_motion(Call& call);
Reply withdraw_motion(Call& call);
Reply review_motions(Call& call);

Reply show_works_board(Call& call);
Reply show_works(Call& call);
Reply record_funds(Call& call);
Reply add_place(Call& call);
Reply change_place(Call& call);
Reply finish_place(Call& call);
Reply add_photos(Call& call);
Reply withdraw_place(Call& call);

Reply plan_appraisal(Call& call);
Reply add_subjects(Call& call);
Reply withdraw_subject(Call& call);
Reply draw_codes(Call& call);
Reply open_appraisal(Call& call);
Reply cast_ballots(Call& call);
Reply show_appraisal(Call& call);
Reply close_appraisal(Call& call);
Reply list_appraisals(Call& call);

Reply list_accounts(Call& call);
Reply list_sign_ins(Call& call);
Reply add_account(Call& call);
Reply reset_password(Call& call);
Reply disable_account(Call& call);
Reply enable_account(Call& call);
Reply unlock_account(Call& call);
Reply reset_second_factor(Call& call);
Reply link_identity(Call& call);
Reply add_token(Call& call);
Reply revoke_token(Call& call);

Reply list_definitions(Call& call);
Reply list_entries(Call& call);
Reply export_entries(Call& call);
Reply show_entry(Call& call);
Reply count_entries(Call& call);
Reply add_entry(Call& call);
Reply change_entry(Call& call);
Reply move_entry(Call& call);
Reply import_entries(Call& call);
Reply review_entries(Call& call);

} // namespace bihuan::commands
