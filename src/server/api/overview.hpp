// Counts of a unit's items and reports, as several routes answer them.
#pragma once

#include "server/api/shape.hpp"
#include "views/overview.hpp"

namespace bihuan::api {

template <>
struct Shape<views::ReportCounts> {
    static constexpr std::string_view name = "ReportCounts";
    static constexpr auto fields() {
        using views::ReportCounts;
        return std::tuple{field("owed", &ReportCounts::owed),
                          field("draft", &ReportCounts::draft),
                          field("submitted", &ReportCounts::submitted),
                          field("returned", &ReportCounts::returned),
                          field("accepted", &ReportCounts::accepted),
                          field("missed", &ReportCounts::missed),
                          field("marked_late", &ReportCounts::marked_late),
                          field("on_behalf", &ReportCounts::on_behalf),
                          field("sent_back", &ReportCounts::sent_back),
                          field("asks_value", &ReportCounts::asks_value)};
    }
};
/// `items` in the order of ItemState, `colours` in that of Colour.
template <>
struct Shape<views::UnitOverview> {
    static constexpr std::string_view name = "UnitOverview";
    static constexpr auto fields() {
        using views::UnitOverview;
        return std::tuple{
            field("unit", &UnitOverview::organisation), field("name", &UnitOverview::name),
            field("items", &UnitOverview::items),       field("colours", &UnitOverview::colours),
            field("overdue", &UnitOverview::overdue),   field("by_hand", &UnitOverview::by_hand),
            field("reports", &UnitOverview::reports)};
    }
};

} // namespace bihuan::api
