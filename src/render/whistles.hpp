// Whistles as sheets and as a page.
#pragma once

#include "app/whistles.hpp"
#include "render/ledger.hpp"

namespace bihuan::render {

template <>
struct FirstWord<supervision::WhistleState> {
    static constexpr Word word = Word::whistle_filed;
};
template <>
struct FirstWord<supervision::Rating> {
    static constexpr Word word = Word::rating_none;
};
template <>
struct FirstWord<supervision::Confirmation> {
    static constexpr Word word = Word::confirmation_none;
};
template <>
struct FirstWord<supervision::Lapse> {
    static constexpr Word word = Word::lapse_dispatch;
};

Sheet whistle_sheet(const std::vector<app::WhistleRow>& rows, const Names& organisations, Language language);
Page whistle_page(const app::WhistleDetail& detail, const Names& organisations, const Names& posts,
                  Language language);
/// One row a unit, from the year's counters.
Sheet whistle_figure_sheet(const std::vector<Tally>& tallies, const Names& organisations, Language language);

} // namespace bihuan::render
