#include "registry/regions.hpp"

#include <gtest/gtest.h>

namespace bihuan::registry {
namespace {

Date day(int year, int month, int number) {
    return *Date::of(year, month, number);
}

TEST(Regions, ACodeTellsItsLevel) {
    const std::pair<std::string_view, std::optional<Level>> cases[] = {
        {"370000", Level::province},
        {"371700", Level::city},
        {"371724", Level::county},
        {"371724104", Level::township},
        {"419001", Level::county},
        {"", {}},
        {"3717", {}},
        {"37172a", {}},
        {"000000", {}},
        {"990000", {}},
        {"371724000", {}},
        {"371700104", {}},
        {"3717241", {}},
        {"３７１７２４", {}},
    };
    for (const auto& [code, level] : cases) {
        const auto read = level_of_code(code);
        EXPECT_EQ(read.has_value(), level.has_value()) << code;
        if (read && level) EXPECT_EQ(*read, *level) << code;
        if (!read) EXPECT_EQ(read.error().kind, ErrorKind::wrong_code) << code;
    }
}

TEST(Regions, AParentStandsAboveByItsCode) {
    EXPECT_TRUE(may_be_above("371700", "371724"));
    EXPECT_TRUE(may_be_above("370000", "371724"));
    EXPECT_TRUE(may_be_above("371724", "371724104"));
    EXPECT_FALSE(may_be_above("371724", "371725104"));
    EXPECT_FALSE(may_be_above("371724", "371700"));
    EXPECT_FALSE(may_be_above("371724", "371724"));
    EXPECT_FALSE(may_be_above("", "371724"));
}

std::vector<Region> county() {
    Region top{.code = "371799", .name = "青禾县", .valid_from = day(2000, 1, 1)};
    Region town{.code = "371799104", .name = "石塘乡", .parent = "371799", .valid_from = day(2000, 1, 1)};
    Region other{.code = "371799105", .name = "柳泉镇", .parent = "371799", .valid_from = day(2000, 1, 1)};
    return {top, town, other};
}

TEST(Regions, ARenamedRegionGetsAFurtherRecord) {
    const Region wanted{
        .code = "371799104", .name = "石塘镇", .parent = "371799", .valid_from = day(2012, 6, 1)};
    const auto registered = register_region(county(), wanted, {});
    ASSERT_TRUE(registered);
    ASSERT_EQ(registered->ended.size(), 1U);
    EXPECT_EQ(registered->ended[0].name, "石塘乡");
    EXPECT_EQ(registered->region.level, Level::township);
    auto known = county();
    known[1].valid_to = day(2012, 6, 1);
    known.push_back(registered->region);
    EXPECT_EQ(valid_on(known, "371799104", day(2012, 5, 31))->name, "石塘乡");
    EXPECT_EQ(valid_on(known, "371799104", day(2012, 6, 1))->name, "石塘镇");
    EXPECT_EQ(valid_on(known, "371799104", day(1999, 6, 1)), nullptr);
}

TEST(Regions, AMergedRegionEnds) {
    const Region wanted{
        .code = "371799105", .name = "柳泉镇", .parent = "371799", .valid_from = day(2020, 1, 1)};
    const std::vector<std::string> merged{"371799104"};
    const auto registered = register_region(county(), wanted, merged);
    ASSERT_TRUE(registered);
    EXPECT_EQ(registered->ended.size(), 2U);
    const std::vector<std::string> unknown{"371799109"};
    EXPECT_EQ(register_region(county(), wanted, unknown).error().kind, ErrorKind::no_such_record);
}

TEST(Regions, WhatIsRefused) {
    const auto refused = [](const Region& wanted) {
        return register_region(county(), wanted, {}).error().kind;
    };
    const Region good{
        .code = "371799106", .name = "云溪街道", .parent = "371799", .valid_from = day(2001, 1, 1)};
    EXPECT_TRUE(register_region(county(), good, {}));
    Region wanted = good;
    wanted.code = "371798106";
    EXPECT_EQ(refused(wanted), ErrorKind::wrong_code);
    wanted = good;
    wanted.parent = "371700";
    EXPECT_EQ(refused(wanted), ErrorKind::no_such_record);
    wanted = good;
    wanted.valid_from = day(1999, 1, 1); // before its parent
    EXPECT_EQ(refused(wanted), ErrorKind::no_such_record);
    wanted = good;
    wanted.valid_to = day(2001, 1, 1);
    EXPECT_EQ(refused(wanted), ErrorKind::impossible_date);
    wanted = good;
    wanted.name.clear();
    EXPECT_EQ(refused(wanted), ErrorKind::needs_value);
    wanted = county()[1];
    EXPECT_EQ(refused(wanted), ErrorKind::already_there);
    wanted.name = "石塘镇"; // a second name from the same day
    EXPECT_EQ(refused(wanted), ErrorKind::impossible_date);
}

} // namespace
} // namespace bihuan::registry
