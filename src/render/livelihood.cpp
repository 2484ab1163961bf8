#include "render/livelihood.hpp"

#include <algorithm>

#include "render/records.hpp"

namespace bihuan::render {
namespace {

using supervision::LivelihoodPlace;
using targets::ItemState;

Cell money_cell(const std::optional<Decimal>& yuan) {
    if (!yuan) return {"", {}, Tone::plain, {}, "null"};
    return {money_text(*yuan), yuan};
}

Cell share_cell(std::int64_t done, std::int64_t all) {
    Cell cell{all == 0 ? "" : std::to_string(done) + "/" + std::to_string(all)};
    cell.json = "[" + std::to_string(done) + "," + std::to_string(all) + "]";
    return cell;
}

Cell decimal_cell(const std::optional<Decimal>& value) {
    if (!value) return {"", {}, Tone::plain, {}, "null"};
    return {value->to_string(), value};
}

/// What is paid of what is planned, in percent with one digit.
Cell paid_cell(const std::optional<supervision::Livelihood>& money) {
    const bool known = money && money->planned && money->paid;
    const auto share = known ? money->paid->divided_by(*money->planned) : std::nullopt;
    if (!share) return {"", {}, Tone::plain, {}, "null"};
    // Rounded half up to thousandths: their whole part, after half of one is added.
    const Decimal thousandths = share->scaled(3).plus(Decimal::of(5, -1)).value_or(share->scaled(3));
    const std::string digits = thousandths.to_string();
    const Decimal percent = Decimal::parse(digits.substr(0, digits.find('.')))->scaled(-1);
    return {percent.to_string() + "%", percent};
}

} // namespace

std::string money_text(const Decimal& yuan) {
    return scaled(yuan) + "元";
}

Sheet livelihood_board_sheet(const std::vector<app::LivelihoodRow>& rows, const Names& organisations,
                             Language language) {
    Sheet sheet;
    sheet.name = say(Word::sheet_works, language);
    sheet.columns = columns_of({{"number", Word::column_number, Shown::everywhere, true},
                                {"title", Word::column_item, Shown::everywhere, false, true},
                                {"lead", Word::column_lead_units, Shown::everywhere, false, true},
                                {"state", Word::column_state, Shown::in_files},
                                {"colour", Word::column_colour},
                                {"parts", Word::works_column_parts, Shown::everywhere, true},
                                {"places", Word::works_column_places, Shown::everywhere, true},
                                {"milestones", Word::works_column_milestones, Shown::everywhere, true},
                                {"planned", Word::works_column_planned, Shown::everywhere, true},
                                {"paid", Word::works_column_paid, Shown::everywhere, true},
                                {"paid_share", Word::works_column_paid_share, Shown::everywhere, true},
                                {"funding", Word::works_column_funding, Shown::in_files},
                                {"ballot", Word::works_column_ballot, Shown::everywhere, true},
                                {"due_on", Word::column_due, Shown::in_files}},
                               language);
    for (const app::LivelihoodRow& row : rows) {
        const auto finished = std::ranges::count_if(
            row.places, [](const LivelihoodPlace& place) { return place.finished_on.has_value(); });
        const auto completed = std::ranges::count_if(
            row.parts, [](const targets::Item& part) { return part.state == ItemState::completed; });
        sheet.rows.push_back(
            {integer_cell(row.item.id.value),
             {row.item.title},
             {row.item.leads.empty() ? "" : name_in(organisations, row.item.leads.front().value)},
             term_cell(row.item.state, language),
             colour_cell(row.standing ? row.standing->colour : progress::Colour::none, language),
             share_cell(completed, static_cast<std::int64_t>(row.parts.size())),
             share_cell(finished, static_cast<std::int64_t>(row.places.size())),
             share_cell(row.reached, row.milestones),
             money_cell(row.money ? row.money->planned : std::nullopt),
             money_cell(row.money ? row.money->paid : std::nullopt),
             paid_cell(row.money),
             {row.money ? row.money->funding : ""},
             decimal_cell(row.ballot),
             date_cell(row.item.due_on)});
    }
    return sheet;
}

std::vector<Sheet> livelihood_sheets(const app::LivelihoodRow& row, const Names& organisations,
                                     Language language) {
    std::vector<Sheet> sheets{livelihood_board_sheet({row}, organisations, language)};
    Sheet parts;
    parts.name = say(Word::sheet_parts, language);
    parts.columns = columns_of({{"number", Word::column_number, Shown::everywhere, true},
                                {"title", Word::column_item, Shown::everywhere, false, true},
                                {"state", Word::column_state},
                                {"due_on", Word::column_due}},
                               language);
    for (const targets::Item& part : row.parts) {
        parts.rows.push_back({integer_cell(part.id.value),
                              {part.title},
                              term_cell(part.state, language),
                              date_cell(part.due_on)});
    }
    Sheet places;
    places.name = say(Word::sheet_places, language);
    places.columns = columns_of({{"number", Word::column_number, Shown::everywhere, true},
                                 {"name", Word::works_column_place, Shown::everywhere, false, true},
                                 {"longitude", Word::works_column_longitude, Shown::everywhere, true},
                                 {"latitude", Word::works_column_latitude, Shown::everywhere, true},
                                 {"organisation", Word::works_column_builder, Shown::everywhere, false, true},
                                 {"finished_on", Word::works_column_finished_on},
                                 {"photos", Word::works_column_photos, Shown::everywhere, true},
                                 {"version", Word::column_version, Shown::in_files, true}},
                                language);
    for (const LivelihoodPlace& place : row.places) {
        places.rows.push_back({integer_cell(place.id.value),
                               {place.name},
                               decimal_cell(place.longitude),
                               decimal_cell(place.latitude),
                               {name_in(organisations, place.organisation.value)},
                               date_cell(place.finished_on),
                               integer_cell(static_cast<std::int64_t>(place.photos.size())),
                               integer_cell(place.version)});
    }
    for (Sheet* part : {&parts, &places}) {
        if (part->rows.empty()) continue;
        part->before = part->name + "\n";
        sheets.push_back(std::move(*part));
    }
    return sheets;
}

} // namespace bihuan::render
