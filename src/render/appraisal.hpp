// Rounds of appraisal, their results and codes as sheets.
#pragma once

#include "app/appraisal.hpp"
#include "render/registry.hpp"

namespace bihuan::render {

template <>
struct FirstWord<assessment::Scale> {
    static constexpr Word word = Word::scale_five;
};
template <>
struct FirstWord<assessment::Channel> {
    static constexpr Word word = Word::channel_online;
};
template <>
struct FirstWord<assessment::AppraisalState> {
    static constexpr Word word = Word::appraisal_draft;
};

Sheet appraisal_list(const std::vector<assessment::Appraisal>& appraisals, Language language);
/// Its subjects, with the turnout above.
Sheet result_sheet(const app::AppraisalSheet& appraisal, const Names& organisations, Language language);
/// To be printed and cut.
Sheet code_sheet(const app::Drawn& drawn, assessment::Channel channel, Language language);

} // namespace bihuan::render
