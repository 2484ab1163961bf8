// Problems, supervision orders and dispatch meetings as sheets, pages and texts to paste.
#pragma once

#include "render/ledger.hpp"
#include "render/supervision_terms.hpp"
#include "views/supervision.hpp"

namespace bihuan::render {

Sheet problem_sheet(const views::Problems& problems, Language language);
/// The one problem's page, with its row for files.
Page problem_page(const views::Problems& problem, Language language);

/// Why an order was opened or climbed, or a point is on an agenda; words of people as they are.
std::string why(std::string_view kept, Language language);

Sheet order_sheet(const views::Orders& orders, Language language);
Page order_page(const views::Orders& order, Language language);
/// Ready for the chat group.
std::string order_text(const views::Orders& order, Language language);
/// What units still owe, by unit; empty where nobody owes anything.
std::string order_reminder(const views::Orders& orders, Date today, Language language);

Sheet meeting_list(const std::vector<views::MeetingSheet>& meetings, Language language);
Sheet agenda_sheet(const views::MeetingSheet& meeting, Language language);
/// To print or to send.
std::string agenda_text(const views::MeetingSheet& meeting, Language language);

// Building blocks of theirs.
Cell flag_cell(bool flag, Language language);
std::vector<std::string> names_of(const std::vector<Id<registry::Organisation>>& ids, const Names& names);
/// "SM3 file-name" entries without the SM3.
std::vector<std::string> file_names(const std::vector<std::string>& evidence);
/// The page's text tells it all on a screen.
void only_in_files(Sheet& sheet);

} // namespace bihuan::render
