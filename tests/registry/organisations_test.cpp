#include "registry/organisations.hpp"

#include <gtest/gtest.h>

#include <fstream>
#include <sstream>

#include "base/rows.hpp"

namespace bihuan::registry {
namespace {

std::string file(const std::string& name) {
    std::ifstream in(std::string(BIHUAN_SOURCE_DIR) + "/tests/registry/organisations/" + name);
    std::stringstream text;
    text << in.rdbuf();
    return text.str();
}

Organisations sample() {
    std::vector<Organisation> all;
    const std::string text = file("register.tsv");
    for (const auto& row : rows_of(text)) {
        Organisation organisation;
        organisation.id = {std::stoll(std::string(row.at(0)))};
        organisation.name = row.at(1);
        if (!row.at(2).empty()) organisation.aliases = {std::string(row.at(2))};
        organisation.organisation_class = named<OrganisationClass>(row.at(3)).value();
        organisation.closed_on = Date::parse(row.at(4));
        if (row.at(5) != "-") organisation.successor = {std::stoll(std::string(row.at(5)))};
        all.push_back(std::move(organisation));
    }
    return Organisations(std::move(all), "青禾县");
}

TEST(Organisations, Resolves) {
    const Organisations organisations = sample();
    const std::string text = file("resolve.tsv");
    int cases = 0;
    for (const auto& row : rows_of(text)) {
        SCOPED_TRACE(std::string(row.at(0)));
        ++cases;
        const auto found = organisations.resolve(row.at(0));
        if (row.at(1) == "unknown" || row.at(1) == "ambiguous") {
            ASSERT_FALSE(found) << organisations.name_of(*found);
            EXPECT_EQ(found.error().kind, row.at(1) == "unknown" ? ErrorKind::unknown_organisation
                                                                 : ErrorKind::ambiguous_organisation);
            EXPECT_EQ(found.error().subject, row.at(0));
            if (row.at(2) != "-")
                EXPECT_NE(found.error().detail.find(row.at(2)), std::string::npos) << found.error().detail;
        } else {
            ASSERT_TRUE(found) << describe(found.error(), Language::english);
            EXPECT_EQ(std::to_string(found->value), row.at(1));
        }
    }
    EXPECT_GT(cases, 50);
}

TEST(Organisations, TheRegionsOwnLevelIsItsPrefix) {
    Organisation own, above;
    own.id = {1};
    own.name = "市财政局";
    const Organisations city({own}, "青禾市");
    EXPECT_EQ(city.resolve("财政局")->value, 1);
    EXPECT_EQ(city.resolve("青禾市财政局")->value, 1);
    EXPECT_FALSE(city.resolve("县财政局"));
    EXPECT_FALSE(Organisations({}, "").resolve("县财政局"));
}

TEST(Organisations, SuccessorsInACircleEnd) {
    Organisation first, second;
    first.id = {1};
    first.name = "县甲局";
    first.closed_on = Date::of(2019, 1, 1);
    first.successor = {2};
    second = first;
    second.id = {2};
    second.name = "县乙局";
    second.successor = {1};
    EXPECT_EQ(Organisations({first, second}, "青禾县").resolve("县甲局").error().kind,
              ErrorKind::unknown_organisation);
}

std::string print(const UnitNames& names) {
    std::string out;
    const auto line = [&](std::string_view label, const std::vector<std::string>& list) {
        if (list.empty() && (label != "plain" || names != UnitNames())) return;
        out += "  " + std::string(label) + ": ";
        for (std::size_t i = 0; i < list.size(); ++i)
            out += (i > 0 ? " | " : "") + list[i];
        out += '\n';
    };
    line("plain", names.plain);
    line("leads", names.leads);
    line("responsible", names.responsible);
    line("cooperating", names.cooperating);
    return out;
}

TEST(UnitNames, Split) {
    std::istringstream lines(file("split.txt"));
    std::string line, cell, expected;
    int cases = 0;
    const auto check = [&] {
        if (cell.empty()) return;
        ++cases;
        for (std::size_t at = 0; (at = cell.find("\\n")) != std::string::npos;)
            cell.replace(at, 2, "\n");
        EXPECT_EQ(print(split_units(cell)), expected) << cell;
        expected.clear();
    };
    while (std::getline(lines, line)) {
        if (line.starts_with("  ")) {
            expected += line + '\n';
        } else {
            check();
            cell = line;
        }
    }
    check();
    EXPECT_GT(cases, 20);
}

TEST(UnitNames, AnyBytesAreTaken) {
    for (const std::string_view text :
         {"", "（（（", "）、（", "\xff\xfe、", "：：", "牵头：", "、、、", "(牵头:(牵头:(牵头"})
        EXPECT_LE(split_units(text).leads.size(), 3U);
}

} // namespace
} // namespace bihuan::registry
