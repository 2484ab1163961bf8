// Who, where, what is measured: records that last across the years. Every record belongs to one region and is
// numbered within it.
#pragma once

#include "base/record.hpp"

namespace bihuan::registry {

enum class Level : std::uint8_t { province, city, county, township };
constexpr auto names_of(Level) {
    return std::array<std::string_view, 4>{"province", "city", "county", "township"};
}

/// A region by its code of GB/T 2260 (371724; townships 9 digits, 371724104). A ledger knows itself and the
/// regions below it. A renamed or merged region gets a further record; [valid_from, valid_to) tells them
/// apart.
struct Region {
    static constexpr std::string_view kind = "region";
    std::string region; // whose ledger knows it
    Id<Region> id;
    std::int64_t version = 0;
    std::string code;
    std::string name; // 青禾县
    Level level = Level::county;
    std::string parent; // code; empty at the top
    Date valid_from;
    std::optional<Date> valid_to;
    static constexpr auto fields() {
        return std::tuple{field("region", &Region::region),    field("id", &Region::id),
                          field("version", &Region::version),  field("code", &Region::code),
                          field("name", &Region::name),        field("level", &Region::level),
                          field("parent", &Region::parent),    field("valid_from", &Region::valid_from),
                          field("valid_to", &Region::valid_to)};
    }
};

enum class OrganisationClass : std::uint8_t {
    department,  // 县直部门
    township,    // 镇街
    park,        // 开发区、园区
    state_firm,  // 国有企业
    vertical,    // 垂管单位: 税务局, 气象局
    institution, // 事业单位
    hospital,    // 医院
    school,      // 学校
    party,       // 党委部门、群团
    enterprise,  // 企业
    group,       // 一组单位: 各镇街, 县政府有关部门; `members` says which
};
constexpr auto names_of(OrganisationClass) {
    return std::array<std::string_view, 11>{"department", "township",    "park",     "state_firm",
                                            "vertical",   "institution", "hospital", "school",
                                            "party",      "enterprise",  "group"};
}

struct Organisation {
    static constexpr std::string_view kind = "organisation";
    std::string region;
    Id<Organisation> id;
    std::int64_t version = 0;
    std::string name;                 // 县发展和改革局: the full name, unique among those open
    std::vector<std::string> aliases; // 县发改局, 发改局
    OrganisationClass organisation_class = OrganisationClass::department;
    Id<Organisation> parent;               // or none
    std::vector<Id<Organisation>> members; // of a group
    std::optional<Date> closed_on;         // merged or dissolved
    Id<Organisation> successor;            // who took over, or none
    static constexpr auto fields() {
        return std::tuple{
            field("region", &Organisation::region),       field("id", &Organisation::id),
            field("version", &Organisation::version),     field("name", &Organisation::name),
            field("aliases", &Organisation::aliases),     field("class", &Organisation::organisation_class),
            field("parent", &Organisation::parent),       field("members", &Organisation::members),
            field("closed_on", &Organisation::closed_on), field("successor", &Organisation::successor)};
    }
};

/// The three administrators are kept apart after GB/T 22239 (等保2.0, level 3).
enum class Role : std::uint8_t {
    system_administrator,   // 系统管理员: organisations, posts, people, backups; no business
    security_administrator, // 安全管理员: who has which role; no business
    audit_administrator,    // 审计管理员: reads and verifies the journal; no business
    supervisor,             // 督查室: the whole ledger of the region
    leader,                 // 县领导: sees all, instructs
    liaison,                // 联络员: reports for an organisation
    enterprise,             // 企业: its own whistles
    reader,                 // 只读
};
constexpr auto names_of(Role) {
    return std::array<std::string_view, 8>{"system_administrator",
                                           "security_administrator",
                                           "audit_administrator",
                                           "supervisor",
                                           "leader",
                                           "liaison",
                                           "enterprise",
                                           "reader"};
}

/// Duty belongs to the post: who holds it changes, the duty and its history stay.
struct Post {
    static constexpr std::string_view kind = "post";
    std::string region;
    Id<Post> id;
    std::int64_t version = 0;
    std::string title; // 县发展和改革局联络员: unique among those open
    Id<Organisation> organisation;
    Role role = Role::reader;
    Id<Post> superior; // to whom silence and reds escalate; or none
    std::optional<Date> closed_on;
    static constexpr auto fields() {
        return std::tuple{field("region", &Post::region),
                          field("id", &Post::id),
                          field("version", &Post::version),
                          field("title", &Post::title),
                          field("organisation", &Post::organisation),
                          field("role", &Post::role),
                          field("superior", &Post::superior),
                          field("closed_on", &Post::closed_on)};
    }
};

struct Person {
    static constexpr std::string_view kind = "person";
    std::string region;
    Id<Person> id;
    std::int64_t version = 0;
    std::string name;
    std::string phone; // may be empty
    static constexpr auto fields() {
        return std::tuple{field("region", &Person::region), field("id", &Person::id),
                          field("version", &Person::version), field("name", &Person::name),
                          field("phone", &Person::phone)};
    }
};

/// Who held a post when: [from, to).
struct Appointment {
    static constexpr std::string_view kind = "appointment";
    std::string region;
    Id<Appointment> id;
    std::int64_t version = 0;
    Id<Post> post;
    Id<Person> person;
    Date from;
    std::optional<Date> to; // still in post: none
    static constexpr auto fields() {
        return std::tuple{field("region", &Appointment::region),   field("id", &Appointment::id),
                          field("version", &Appointment::version), field("post", &Appointment::post),
                          field("person", &Appointment::person),   field("begins", &Appointment::from),
                          field("ends", &Appointment::to)};
    }
};

enum class Direction : std::uint8_t { more_is_better, less_is_better };
constexpr auto names_of(Direction) {
    return std::array<std::string_view, 2>{"more_is_better", "less_is_better"};
}

struct Indicator {
    static constexpr std::string_view kind = "indicator";
    std::string region;
    Id<Indicator> id;
    std::int64_t version = 0;
    std::string name; // 一般公共预算收入
    std::vector<std::string> synonyms;
    std::string unit; // 元, %
    Direction direction = Direction::more_is_better;
    bool cumulative = true; // readings add up over the year (投资); false: each reading is the state (率)
    static constexpr auto fields() {
        return std::tuple{
            field("region", &Indicator::region),       field("id", &Indicator::id),
            field("version", &Indicator::version),     field("name", &Indicator::name),
            field("synonyms", &Indicator::synonyms),   field("unit", &Indicator::unit),
            field("direction", &Indicator::direction), field("cumulative", &Indicator::cumulative)};
    }
};

/// Who acts: a post, with the person in it. Resolved once at the door (command line, sign-in).
struct Actor {
    std::string region;
    Id<Post> post; // none: the program itself, at the founding of a region and when it opens rounds by clock
    Id<Person> person;
    Id<Organisation> organisation;
    Role role = Role::reader;
    std::string title; // of the post
    std::string person_name;
    bool clock = false; // the program itself, doing what has fallen due: it has no post
};

} // namespace bihuan::registry
