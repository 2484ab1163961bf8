// Key projects (重点项目). A project is an item of the ledger (same number) with a stage, money and needs.
#pragma once

#include "cycle/targets/records.hpp"

namespace bihuan::projects {

enum class Stage : std::uint8_t {
    conceived,     // 谋划
    reserved,      // 储备
    signed_up,     // 签约
    landed,        // 落地
    started,       // 开工
    building,      // 在建
    completed,     // 竣工
    in_production, // 投产
    suspended,     // 暂停, with a reason; goes back to the stage it came from
    dropped,       // 取消, with a reason
};
constexpr auto names_of(Stage) {
    return std::array<std::string_view, 10>{"conceived", "reserved", "signed_up", "landed",
                                            "started",   "building", "completed", "in_production",
                                            "suspended", "dropped"};
}

enum class ProjectLevel : std::uint8_t { county, city, province, national };
constexpr auto names_of(ProjectLevel) {
    return std::array<std::string_view, 4>{"county", "city", "province", "national"};
}

/// Money in yuan.
struct Project {
    static constexpr std::string_view kind = "project";
    std::string region;
    Id<Project> id; // the item's number
    std::int64_t version = 0;
    ProjectLevel level = ProjectLevel::county;
    Stage stage = Stage::conceived;
    Date stage_since;
    Stage suspended_from = Stage::conceived; // where a suspended project goes on
    std::string sponsor;                     // 投资主体
    std::string place;
    std::optional<Decimal> longitude, latitude;         // CGCS2000, degrees; both or none
    std::optional<Decimal> total_planned, year_planned; // 总投资, 年度计划投资
    std::optional<Decimal> total_done, year_done;       // 累计, 本年完成
    static constexpr auto fields() {
        return std::tuple{field("region", &Project::region),
                          field("id", &Project::id),
                          field("version", &Project::version),
                          field("level", &Project::level),
                          field("stage", &Project::stage),
                          field("stage_since", &Project::stage_since),
                          field("suspended_from", &Project::suspended_from),
                          field("sponsor", &Project::sponsor),
                          field("place", &Project::place),
                          field("longitude", &Project::longitude),
                          field("latitude", &Project::latitude),
                          field("total_planned", &Project::total_planned),
                          field("year_planned", &Project::year_planned),
                          field("total_done", &Project::total_done),
                          field("year_done", &Project::year_done)};
    }
};

/// A move from one stage to another: the project's history, with the day it happened.
struct StageMove {
    static constexpr std::string_view kind = "stage_move";
    std::string region;
    Id<StageMove> id;
    std::int64_t version = 0;
    Id<Project> project;
    Stage from = Stage::conceived, to = Stage::conceived;
    Date moved_on;
    std::string reason;
    static constexpr auto fields() {
        return std::tuple{field("region", &StageMove::region),     field("id", &StageMove::id),
                          field("version", &StageMove::version),   field("project", &StageMove::project),
                          field("was", &StageMove::from),          field("became", &StageMove::to),
                          field("moved_on", &StageMove::moved_on), field("reason", &StageMove::reason)};
    }
};

enum class LackKind : std::uint8_t { land, funds, energy, approval, other }; // 土地 资金 能耗 审批 其他
constexpr auto names_of(LackKind) {
    return std::array<std::string_view, 5>{"land", "funds", "energy", "approval", "other"};
}

/// What a project lacks and who solves it (要素跟着项目走).
struct Lack {
    static constexpr std::string_view kind = "lack";
    std::string region;
    Id<Lack> id;
    std::int64_t version = 0;
    Id<Project> project;
    LackKind lack_kind = LackKind::other;
    std::string text;
    Id<registry::Organisation> solver;
    std::optional<Date> due_on;
    std::optional<Date> solved_on;
    std::string solution;
    static constexpr auto fields() {
        return std::tuple{field("region", &Lack::region),       field("id", &Lack::id),
                          field("version", &Lack::version),     field("project", &Lack::project),
                          field("lack_kind", &Lack::lack_kind), field("body", &Lack::text),
                          field("solver", &Lack::solver),       field("due_on", &Lack::due_on),
                          field("solved_on", &Lack::solved_on), field("solution", &Lack::solution)};
    }
};

/// A visit to the site (观摩) and its score of 100.
struct Observation {
    static constexpr std::string_view kind = "observation";
    std::string region;
    Id<Observation> id;
    std::int64_t version = 0;
    Id<Project> project;
    Date observed_on;
    Decimal score;
    std::string comment;
    static constexpr auto fields() {
        return std::tuple{
            field("region", &Observation::region),           field("id", &Observation::id),
            field("version", &Observation::version),         field("project", &Observation::project),
            field("observed_on", &Observation::observed_on), field("score", &Observation::score),
            field("comment", &Observation::comment)};
    }
};

} // namespace bihuan::projects
