#include "app/registry.hpp"

#include <gtest/gtest.h>

#include "county.hpp"

namespace bihuan::app {
namespace {

using registry::OrganisationClass;

Date day(int year, int month, int number) {
    return *Date::of(year, month, number);
}

// What an action must answer, as one word: "ok" or the error's kind.
template <class T>
ErrorKind kind_of(const Result<T>& result) {
    EXPECT_FALSE(result) << "succeeded";
    return result ? ErrorKind{} : result.error().kind;
}

TEST(Registry, ARegionIsFoundedOnceWithItsPostsAndIndicators) {
    County county;
    Context context = county.as_program();
    Region region;
    region.name = "青禾县";
    EXPECT_EQ(kind_of(found_region(context, region)), ErrorKind::already_there);
    Context system = *county.as("系统管理员");
    const auto all = read_registry(system);
    ASSERT_TRUE(all);
    ASSERT_EQ(all->regions.size(), 1U);
    EXPECT_EQ(all->regions[0].code, "371799");
    EXPECT_EQ(all->regions[0].level, registry::Level::county);
    EXPECT_EQ(all->indicators.size(), 22U);
}

TEST(Registry, PhonesAreForWhoWorksWithPeople) {
    County county;
    Context system = *county.as("系统管理员");
    const auto person = add_person(system, {.name = "周敏", .phone = "13800000000"});
    ASSERT_TRUE(person);
    county.add_unit("县财政局");
    county.add_unit("青禾机械", registry::Role::enterprise);
    county.add_unit("县图书馆", registry::Role::reader);
    for (const auto& [post, reads] : std::vector<std::pair<std::string, bool>>{{"系统管理员", true},
                                                                               {"督查室", true},
                                                                               {"县财政局联络员", true},
                                                                               {"青禾机械联络员", false},
                                                                               {"县图书馆联络员", false}}) {
        Context context = *county.as(post);
        const std::string phone = reads ? "13800000000" : "";
        EXPECT_EQ(read_person(context, person->id)->phone, phone) << post;
        EXPECT_EQ(list_people(context, Query<Person>().where(&Person::name, "周敏"))->front().phone, phone)
            << post;
        const auto all = read_registry(context);
        const auto found = std::ranges::find(all->people, person->id, &Person::id);
        EXPECT_EQ(found->phone, phone) << post;
        // Their order tells them too.
        const auto sorted = list_people(context, Query<Person>().order_by("phone", false));
        EXPECT_EQ(static_cast<bool>(sorted), reads) << post;
    }
}

TEST(Registry, TheFounderActsUntilTheSystemAdministratorIsThere) {
    County county(County::Founded::vacant);
    Context program = county.as_program();
    EXPECT_EQ(kind_of(actor_of(county.store, "371799", "系统管理员", county.now)), ErrorKind::vacant_post);
    const auto person = add_person(program, {.name = "周远"});
    ASSERT_TRUE(person);
    EXPECT_EQ(kind_of(appoint(program, {4}, person->id, day(2025, 1, 2))), ErrorKind::wrong_role);
    ASSERT_TRUE(appoint(program, {1}, person->id, day(2025, 1, 2)));
    // Never again, not even when the post falls vacant.
    EXPECT_EQ(kind_of(add_person(program, {.name = "吴岚"})), ErrorKind::wrong_role);
    Context system = *county.as("系统管理员");
    ASSERT_TRUE(appoint(system, {1}, {}, day(2025, 1, 3)));
    EXPECT_EQ(kind_of(appoint(program, {1}, person->id, day(2025, 1, 4))), ErrorKind::wrong_role);
    // And never for anything else.
    County other(County::Founded::vacant);
    Context founder = other.as_program();
    EXPECT_EQ(kind_of(add_organisation(founder, {.name = "县财政局"})), ErrorKind::wrong_role);
}

TEST(Registry, TheThreeAdministratorsAreKeptApart) {
    County county;
    Context system = *county.as("系统管理员");
    Context security = *county.as("安全管理员");
    const auto person_of = [&](std::string_view post) { return county.as(post)->actor.person; };
    const auto appointed = [&](std::int64_t post, Id<Person> person) {
        return appoint(system, {post}, person, day(2025, 3, 1));
    };
    EXPECT_EQ(kind_of(appointed(2, person_of("系统管理员"))), ErrorKind::separate_duties);
    EXPECT_EQ(kind_of(appointed(3, person_of("安全管理员"))), ErrorKind::separate_duties);
    EXPECT_EQ(kind_of(appointed(4, person_of("审计管理员"))), ErrorKind::separate_duties);
    EXPECT_EQ(kind_of(appointed(3, person_of("督查室"))), ErrorKind::separate_duties);
    EXPECT_EQ(appointed(3, person_of("督查室")).error().detail, "督查室");
    // A reader's post goes with anything; but then its role can't be raised.
    const auto reader = add_post(system, {.title = "档案员"});
    ASSERT_TRUE(reader);
    ASSERT_TRUE(appoint(system, reader->id, person_of("审计管理员"), day(2025, 3, 1)));
    county.now = Instant::at(day(2025, 3, 2), 9);
    security.now = system.now = county.now;
    EXPECT_EQ(kind_of(grant_role(security, reader->id, Role::liaison, "兼任")), ErrorKind::separate_duties);
    // Roles are the security administrator's alone, and not over the own post.
    EXPECT_EQ(kind_of(grant_role(system, reader->id, Role::leader, "")), ErrorKind::wrong_role);
    EXPECT_EQ(kind_of(grant_role(security, {2}, Role::supervisor, "")), ErrorKind::separate_duties);
    EXPECT_EQ(kind_of(add_post(system, {.title = "二号督查室", .role = Role::supervisor})),
              ErrorKind::wrong_role);
}

TEST(Registry, ASuccessorTakesThePostOver) {
    County county;
    Context system = *county.as("系统管理员");
    const auto successor = add_person(system, {.name = "林舟"});
    ASSERT_TRUE(successor);
    EXPECT_EQ(kind_of(appoint(system, {4}, successor->id, day(2025, 1, 2))), ErrorKind::impossible_date);
    ASSERT_TRUE(appoint(system, {4}, successor->id, day(2025, 6, 1)));
    EXPECT_EQ(kind_of(appoint(system, {4}, successor->id, day(2025, 7, 1))), ErrorKind::already_there);
    EXPECT_EQ(kind_of(appoint(system, {4}, successor->id, day(2025, 5, 1))), ErrorKind::impossible_date);
    EXPECT_EQ(kind_of(appoint(system, {4}, {99}, day(2025, 8, 1))), ErrorKind::no_such_record);
    const auto holder = [&](Date on) {
        return actor_of(county.store, "371799", "督查室", Instant::at(on, 9))->person_name;
    };
    EXPECT_EQ(holder(day(2025, 5, 31)), "督查室甲");
    EXPECT_EQ(holder(day(2025, 6, 1)), "林舟");
}

TEST(Registry, PostsAreNamedOnceAndStandInNoCircle) {
    County county;
    Context system = *county.as("系统管理员");
    const auto upper = add_post(system, {.title = "县长"});
    const auto lower = add_post(system, {.title = "副县长", .superior = upper->id});
    ASSERT_TRUE(lower);
    EXPECT_EQ(kind_of(add_post(system, {.title = "县长"})), ErrorKind::already_there);
    EXPECT_EQ(kind_of(add_post(system, {.title = ""})), ErrorKind::needs_value);
    EXPECT_EQ(kind_of(add_post(system, {.title = "秘书", .organisation = {77}})), ErrorKind::no_such_record);
    EXPECT_EQ(kind_of(change_post(system, upper->id, 0, {.superior = lower->id})), ErrorKind::wrong_state);
    // Optimistic: the second of two who change one record gets a conflict that names the first.
    ASSERT_TRUE(change_post(system, lower->id, 1, {.title = "常务副县长"}));
    const auto second = change_post(system, lower->id, 1, {.title = "副县长"});
    ASSERT_FALSE(second);
    EXPECT_EQ(second.error().kind, ErrorKind::conflict);
    EXPECT_NE(second.error().detail.find("系统管理员"), std::string::npos);
    // Closing ends the term of who holds it.
    ASSERT_TRUE(change_post(system, {4}, 0, {.closed_on = day(2025, 4, 1)}));
    EXPECT_EQ(kind_of(actor_of(county.store, "371799", "督查室", Instant::at(day(2025, 4, 1), 9))),
              ErrorKind::no_such_post);
}

TEST(Registry, UnitsAreRenamedGroupedAndClosed) {
    County county;
    Context system = *county.as("系统管理员");
    const auto bureau = add_organisation(system, {.name = "县粮食局", .aliases = {"粮食局"}});
    const auto other = add_organisation(system, {.name = "县商务局"});
    ASSERT_TRUE(bureau);
    ASSERT_TRUE(other);
    EXPECT_EQ(kind_of(add_organisation(system, {.name = "粮食局"})), ErrorKind::already_there);
    EXPECT_EQ(kind_of(add_organisation(system, {.name = ""})), ErrorKind::needs_value);
    EXPECT_EQ(kind_of(add_organisation(system, {.name = "县农业局", .members = {bureau->id}})),
              ErrorKind::needs_value);
    const auto group = add_organisation(system, {.name = "县政府有关部门",
                                                 .organisation_class = OrganisationClass::group,
                                                 .members = {bureau->id, other->id}});
    ASSERT_TRUE(group);
    const auto renamed =
        change_organisation(system, bureau->id, 0, {.name = "县粮食和物资储备局"}, "机构改革");
    ASSERT_TRUE(renamed);
    EXPECT_EQ(renamed->aliases, (std::vector<std::string>{"粮食局", "县粮食局"}));
    const auto change = [&](const OrganisationChange& change) {
        return change_organisation(system, bureau->id, 0, change);
    };
    EXPECT_EQ(kind_of(change({.name = "县商务局"})), ErrorKind::already_there);
    EXPECT_EQ(kind_of(change({.closed_on = day(2026, 1, 1)})), ErrorKind::impossible_date);
    EXPECT_EQ(kind_of(change({.closed_on = day(2025, 1, 2), .successor = bureau->id})),
              ErrorKind::no_such_record);
    EXPECT_EQ(kind_of(change({.successor = other->id})), ErrorKind::needs_value);
    const auto closed = change({.closed_on = day(2025, 1, 2), .successor = other->id});
    ASSERT_TRUE(closed);
    EXPECT_EQ(kind_of(change({.name = "县粮食局"})), ErrorKind::wrong_state);
    // The name is free again.
    EXPECT_TRUE(add_organisation(system, {.name = "县粮食局"}));
}

TEST(Registry, AnIndicatorHasItsNamesToItself) {
    County county;
    Context supervisor = *county.as("督查室");
    EXPECT_TRUE(add_indicator(supervisor, {.name = "旅游总收入", .synonyms = {"旅游收入"}, .unit = "元"}));
    EXPECT_EQ(kind_of(add_indicator(supervisor, {.name = "全县旅游收入"})), ErrorKind::already_there);
    EXPECT_EQ(kind_of(add_indicator(supervisor, {.name = "GDP"})), ErrorKind::already_there);
    EXPECT_EQ(kind_of(add_indicator(supervisor, {})), ErrorKind::needs_value);
}

} // namespace
} // namespace bihuan::app
