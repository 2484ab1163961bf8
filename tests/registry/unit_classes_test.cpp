#include "registry/unit_classes.hpp"

#include <gtest/gtest.h>

#include "registry/indicators.hpp"

namespace bihuan::registry {
namespace {

TEST(UnitClasses, ANameTellsItsClass) {
    using enum OrganisationClass;
    const std::pair<std::string_view, OrganisationClass> cases[] = {
        {"县发展和改革局", department},
        {"石塘镇", township},
        {"石塘镇人民政府", township},
        {"云溪街道办事处", township},
        {"县税务局", vertical},
        {"市生态环境局汶上县分局", vertical},
        {"县人行", vertical},
        {"县供电公司", vertical},
        {"县城市建设集团", state_firm},
        {"县自来水公司", state_firm},
        {"县人民医院", hospital},
        {"青禾一中", department},
        {"青禾县第一中学", school},
        {"县委组织部", party},
        {"团县委", party},
        {"县妇联", party},
        {"青禾经济开发区管委会", park},
        {"县大数据中心", institution},
        {"各镇人民政府", group},
        {"县政府有关部门", group},
        {"", department},
    };
    for (const auto& [name, expected] : cases)
        EXPECT_EQ(bihuan::name_of(class_of_unit(name)), bihuan::name_of(expected)) << name;
}

TEST(Indicators, TheMainOnesHaveTheirNamesToThemselves) {
    std::vector<Indicator> known;
    for (const Indicator& indicator : main_indicators()) {
        EXPECT_TRUE(check_indicator(indicator, known)) << indicator.name;
        known.push_back(indicator);
    }
    ASSERT_EQ(known.size(), 22U);
    const Indicators indicators(known);
    EXPECT_EQ(indicators.find("全县规上工业增加值")->name, "规模以上工业增加值");
    EXPECT_EQ(indicators.find("城镇调查失业率")->direction, Direction::less_is_better);
    EXPECT_FALSE(indicators.find("城镇调查失业率")->cumulative);
    EXPECT_EQ(indicators.find("路灯"), nullptr);
}

} // namespace
} // namespace bihuan::registry
