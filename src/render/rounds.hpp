// Dispatch rounds, reports and slips as sheets, and the sentences of checks.
#pragma once

#include "cycle/progress/reports.hpp"
#include "render/registry.hpp"
#include "views/rounds.hpp"

namespace bihuan::render {

Sheet round_list(const std::vector<views::RoundCount>& rounds, Language language);
/// A row a report; silence first.
Sheet round_sheet(const views::RoundSheet& round, Language language);
/// Who was urged when, and with what words.
Sheet urging_sheet(const views::RoundSheet& round, Language language);
/// A text ready to paste into the chat group: who still owes what by when. Empty: nobody.
std::string reminder(const views::RoundSheet& round, Date today, Language language);

Sheet slip_sheet(const std::vector<views::SlipRow>& slips, Language language);

/// What a check says: 低于上月累计 1320万元.
std::string sentence_of(const progress::Check& check, Language language);

} // namespace bihuan::render
