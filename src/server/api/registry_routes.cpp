// Who and where: regions, organisations, posts, people, indicators.
#include "app/registry.hpp"
#include "server/api/paging.hpp"
#include "server/api/rooms.hpp"

namespace bihuan::api {
namespace {

using namespace registry;

struct AddRegion {
    std::string code, name, parent;
    Level level = Level::township;
    std::optional<Date> from;        // absent: today
    std::vector<std::string> merged; // codes of those that end in it
    static constexpr auto fields() {
        return std::tuple{needed("code", &AddRegion::code),    needed("name", &AddRegion::name),
                          field("parent", &AddRegion::parent), field("level", &AddRegion::level),
                          field("from", &AddRegion::from),     field("merged", &AddRegion::merged)};
    }
};
Result<Region> add_region(Call& call, const AddRegion& asked) {
    Region region;
    region.code = asked.code;
    region.name = asked.name;
    region.level = asked.level;
    region.parent = asked.parent.empty() ? call.context.region : asked.parent;
    region.valid_from = asked.from.value_or(call.context.today());
    return app::add_region(call.context, std::move(region), asked.merged);
}

struct AddOrganisation {
    std::string name;
    std::vector<std::string> alias;
    OrganisationClass organisation_class = OrganisationClass::department;
    Id<Organisation> parent;
    std::vector<Id<Organisation>> members;
    static constexpr auto fields() {
        return std::tuple{needed("name", &AddOrganisation::name), field("alias", &AddOrganisation::alias),
                          field("class", &AddOrganisation::organisation_class),
                          field("parent", &AddOrganisation::parent),
                          field("members", &AddOrganisation::members)};
    }
};
Result<Organisation> add_organisation(Call& call, const AddOrganisation& asked) {
    Organisation wanted;
    wanted.name = asked.name;
    wanted.aliases = asked.alias;
    wanted.organisation_class = asked.organisation_class;
    wanted.parent = asked.parent;
    wanted.members = asked.members;
    return app::add_organisation(call.context, std::move(wanted));
}

struct ChangeOrganisation { // absent: as it is
    std::optional<std::string> name;
    std::optional<std::vector<std::string>> alias;
    std::optional<OrganisationClass> organisation_class;
    std::optional<Id<Organisation>> parent;
    std::optional<std::vector<Id<Organisation>>> members;
    std::string reason;
    static constexpr auto fields() {
        return std::tuple{field("name", &ChangeOrganisation::name),
                          field("alias", &ChangeOrganisation::alias),
                          field("class", &ChangeOrganisation::organisation_class),
                          field("parent", &ChangeOrganisation::parent),
                          field("members", &ChangeOrganisation::members),
                          field("reason", &ChangeOrganisation::reason)};
    }
};
Result<Organisation> change_organisation(Call& call, const ChangeOrganisation& asked) {
    OrganisationChange change;
    change.name = asked.name;
    change.aliases = asked.alias;
    change.organisation_class = asked.organisation_class;
    change.parent = asked.parent;
    change.members = asked.members;
    return app::change_organisation(call.context, call.id<Organisation>(), call.version, change,
                                    asked.reason);
}

struct CloseOrganisation {
    std::optional<Date> date; // absent: today
    Id<Organisation> successor;
    std::string reason;
    static constexpr auto fields() {
        return std::tuple{field("date", &CloseOrganisation::date),
                          field("successor", &CloseOrganisation::successor),
                          field("reason", &CloseOrganisation::reason)};
    }
};
Result<Organisation> close_organisation(Call& call, const CloseOrganisation& asked) {
    OrganisationChange change;
    change.closed_on = asked.date.value_or(call.context.today());
    if (asked.successor) change.successor = asked.successor;
    return app::change_organisation(call.context, call.id<Organisation>(), call.version, change,
                                    asked.reason);
}

struct AddPost {
    std::string title;
    Id<Organisation> unit;
    Id<Post> superior;
    static constexpr auto fields() {
        return std::tuple{needed("title", &AddPost::title), field("unit", &AddPost::unit),
                          field("superior", &AddPost::superior)};
    }
};
Result<Post> add_post(Call& call, const AddPost& asked) {
    Post post;
    post.title = asked.title;
    post.organisation = asked.unit;
    post.superior = asked.superior;
    return app::add_post(call.context, std::move(post));
}

struct ChangePost { // absent: as it is
    std::optional<std::string> title;
    std::optional<Id<Organisation>> unit;
    std::optional<Id<Post>> superior;
    std::optional<Date> closed_on;
    static constexpr auto fields() {
        return std::tuple{field("title", &ChangePost::title), field("unit", &ChangePost::unit),
                          field("superior", &ChangePost::superior),
                          field("closed_on", &ChangePost::closed_on)};
    }
};
Result<Post> change_post(Call& call, const ChangePost& asked) {
    return app::change_post(call.context, call.id<Post>(), call.version,
                            {asked.title, asked.unit, asked.superior, asked.closed_on});
}

struct Grant {
    Role role = Role::reader;
    std::string reason;
    static constexpr auto fields() {
        return std::tuple{needed("role", &Grant::role), field("reason", &Grant::reason)};
    }
};
Result<Post> grant_role(Call& call, const Grant& asked) {
    return app::grant_role(call.context, call.id<Post>(), asked.role, asked.reason);
}

struct Appoint {
    Id<Person> person;        // none: the post falls vacant
    std::optional<Date> date; // absent: today
    static constexpr auto fields() {
        return std::tuple{field("person", &Appoint::person), field("date", &Appoint::date)};
    }
};
Result<Post> appoint(Call& call, const Appoint& asked) {
    return app::appoint(call.context, call.id<Post>(), asked.person,
                        asked.date.value_or(call.context.today()));
}

struct AddPerson {
    std::string name, phone;
    static constexpr auto fields() {
        return std::tuple{needed("name", &AddPerson::name), field("phone", &AddPerson::phone)};
    }
};
Result<Person> add_person(Call& call, const AddPerson& asked) {
    Person person;
    person.name = asked.name;
    person.phone = asked.phone;
    return app::add_person(call.context, std::move(person));
}

struct AddIndicator {
    std::string name, unit;
    std::vector<std::string> synonyms;
    Direction direction = Direction::more_is_better;
    bool cumulative = true;
    static constexpr auto fields() {
        return std::tuple{needed("name", &AddIndicator::name), field("unit", &AddIndicator::unit),
                          field("synonyms", &AddIndicator::synonyms),
                          field("direction", &AddIndicator::direction),
                          field("cumulative", &AddIndicator::cumulative)};
    }
};
Result<Indicator> add_indicator(Call& call, const AddIndicator& asked) {
    Indicator indicator;
    indicator.name = asked.name;
    indicator.unit = asked.unit;
    indicator.synonyms = asked.synonyms;
    indicator.direction = asked.direction;
    indicator.cumulative = asked.cumulative;
    return app::add_indicator(call.context, std::move(indicator));
}

template <class Record>
Result<Record> show(Call& call) {
    return app::one(call.context, Action::read_registry, call.id<Record>());
}

struct RegionHere {
    static constexpr std::string_view name = "RegionHere";
    std::string code, called;
    static constexpr auto fields() {
        return std::tuple{field("code", &RegionHere::code), field("name", &RegionHere::called)};
    }
};
struct RegionsHere {
    static constexpr std::string_view name = "RegionsHere";
    std::vector<RegionHere> regions;
    static constexpr auto fields() { return std::tuple{field("regions", &RegionsHere::regions)}; }
};
/// For the page where one signs in.
Result<RegionsHere> list_regions_here(Call& call) {
    const auto known = app::read_regions_here(call.services.store, call.context.now);
    if (!known) return known.error();
    RegionsHere shown;
    for (const app::RegionHere& each : *known)
        shown.regions.push_back({each.code, each.name});
    return shown;
}

Result<Person> show_person(Call& call) {
    return app::read_person(call.context, call.id<Person>());
}

constexpr std::array table{
    route<&list_regions_here>(Method::get, "/regions", Action::read_public)
        .named("list_regions_here", "有台账的地区（登录前）",
               "the regions with a ledger here, before signing in")
        .of_no_region()
        .open_to_anybody(),
    listing<Region, Action::read_registry, &Region::code, &Region::parent, &Region::level>(
        "/regions", "list_regions", "本地区和下级地区", "the region and those below"),
    route<&show<Region>>(Method::get, "/regions/{number}", Action::read_registry)
        .named("show_region", "一个地区", "a region"),
    route<&add_region>(Method::post, "/regions", Action::add_region),
    listing<Organisation, Action::read_registry, &Organisation::name, &Organisation::organisation_class,
            &Organisation::parent>("/organisations", "list_organisations", "单位", "organisations"),
    route<&show<Organisation>>(Method::get, "/organisations/{organisation}", Action::read_registry)
        .named("show_organisation", "一个单位", "an organisation"),
    route<&add_organisation>(Method::post, "/organisations", Action::add_organisation),
    route<&change_organisation>(Method::post, "/organisations/{organisation}/change",
                                Action::change_organisation),
    route<&close_organisation>(Method::post, "/organisations/{organisation}/close",
                               Action::change_organisation)
        .named("close_organisation", "撤销单位", "close an organisation"),
    listing<Post, Action::read_registry, &Post::title, &Post::organisation, &Post::role, &Post::superior>(
        "/posts", "list_posts", "岗位", "posts"),
    route<&show<Post>>(Method::get, "/posts/{post}", Action::read_registry)
        .named("show_post", "一个岗位", "a post"),
    route<&add_post>(Method::post, "/posts", Action::add_post),
    route<&change_post>(Method::post, "/posts/{post}/change", Action::change_post),
    route<&grant_role>(Method::post, "/posts/{post}/grant", Action::grant_role),
    route<&appoint>(Method::post, "/posts/{post}/appoint", Action::appoint),
    listing_of<Person, Action::read_registry, &app::list_people, &Person::name>("/people", "list_people",
                                                                                "人员", "people"),
    route<&show_person>(Method::get, "/people/{person}", Action::read_registry)
        .named("show_person", "一个人员", "a person"),
    route<&add_person>(Method::post, "/people", Action::add_person),
    listing<Appointment, Action::read_registry, &Appointment::post, &Appointment::person, &Appointment::to>(
        "/appointments", "list_appointments", "任职经历", "who held which post when"),
    listing<Indicator, Action::read_registry, &Indicator::name, &Indicator::direction>(
        "/indicators", "list_indicators", "指标", "indicators"),
    route<&show<Indicator>>(Method::get, "/indicators/{indicator}", Action::read_registry)
        .named("show_indicator", "一个指标", "an indicator"),
    route<&add_indicator>(Method::post, "/indicators", Action::add_indicator),
};

} // namespace

std::span<const Route> registry_routes() {
    return table;
}

} // namespace bihuan::api
