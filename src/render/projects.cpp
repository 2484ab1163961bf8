#include "render/projects.hpp"

#include "render/records.hpp"

namespace bihuan::render {
namespace {

using projects::Stage;

Cell money_cell(const std::optional<Decimal>& yuan) {
    if (!yuan) return {"", {}, Tone::plain, {}, "null"};
    return {scaled(*yuan) + "元", yuan};
}

Tone tone_of(Stage stage) {
    if (stage == Stage::suspended) return Tone::warned;
    if (stage == Stage::dropped) return Tone::muted;
    return stage >= Stage::completed ? Tone::good : Tone::plain;
}

} // namespace

Sheet project_sheet(const std::vector<app::KeyProject>& projects, const Names& organisations,
                    Language language) {
    Sheet sheet;
    sheet.name = say(Word::sheet_projects, language);
    sheet.columns = columns_of({{"number", Word::column_number, Shown::everywhere, true},
                                {"title", Word::column_project, Shown::everywhere, false, true},
                                {"level", Word::column_project_level},
                                {"stage", Word::column_stage},
                                {"stage_since", Word::column_since},
                                {"lead", Word::column_lead_units, Shown::everywhere, false, true},
                                {"sponsor", Word::column_sponsor, Shown::in_files},
                                {"place", Word::column_place, Shown::in_files},
                                {"total_planned", Word::column_total_planned, Shown::everywhere, true},
                                {"total_done", Word::column_total_done, Shown::in_files, true},
                                {"year_planned", Word::column_year_planned, Shown::everywhere, true},
                                {"year_done", Word::column_year_done, Shown::everywhere, true},
                                {"version", Word::column_version, Shown::in_files, true}},
                               language);
    for (const app::KeyProject& each : projects) {
        const projects::Project& project = each.project;
        sheet.rows.push_back(
            {integer_cell(project.id.value),
             {each.item.title},
             term_cell(project.level, language),
             term_cell(project.stage, language, tone_of(project.stage)),
             date_cell(project.stage_since),
             {each.item.leads.empty() ? "" : name_in(organisations, each.item.leads.front().value)},
             {project.sponsor},
             {project.place},
             money_cell(project.total_planned),
             money_cell(project.total_done),
             money_cell(project.year_planned),
             money_cell(project.year_done),
             integer_cell(project.version)});
    }
    return sheet;
}

Sheet echelon_sheet(const std::array<projects::Rung, 4>& rungs, Language language) {
    Sheet sheet;
    sheet.name = say(Word::sheet_echelon, language);
    sheet.columns = columns_of({{"group", Word::column_stage},
                                {"projects", Word::column_projects, Shown::everywhere, true},
                                {"suspended", Word::stage_suspended, Shown::everywhere, true},
                                {"total_planned", Word::column_total_planned, Shown::everywhere, true},
                                {"total_done", Word::column_total_done, Shown::everywhere, true},
                                {"year_planned", Word::column_year_planned, Shown::everywhere, true},
                                {"year_done", Word::column_year_done, Shown::everywhere, true}},
                               language);
    static constexpr std::array words{Word::stage_conceived, Word::stage_reserved, Word::stage_started,
                                      Word::stage_completed};
    for (const projects::Rung& rung : rungs) {
        const auto place = static_cast<std::size_t>(rung.group);
        sheet.rows.push_back({coded_cell(say(words[place], language), bihuan::name_of(rung.group)),
                              integer_cell(rung.projects), integer_cell(rung.suspended),
                              money_cell(rung.total_planned), money_cell(rung.total_done),
                              money_cell(rung.year_planned), money_cell(rung.year_done)});
    }
    return sheet;
}

} // namespace bihuan::render
