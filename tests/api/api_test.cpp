// The table of routes as a contract: openapi.yaml says what the server does, no more and no less.
#include "server/api/api.hpp"

#include <gtest/gtest.h>

#include <fstream>
#include <sstream>

namespace bihuan::api {
namespace {

TEST(Openapi, IsWhatTheTableSays) {
    const std::string path = std::string(BIHUAN_SOURCE_DIR) + "/api/openapi.yaml";
    const std::string wanted = to_yaml(openapi());
    if (std::getenv("BIHUAN_UPDATE_EXPECTED") != nullptr) std::ofstream(path) << wanted;
    std::ostringstream found;
    found << std::ifstream(path).rdbuf();
    EXPECT_EQ(found.str(), wanted)
        << "run this test with BIHUAN_UPDATE_EXPECTED=1 and look at the difference";
}

TEST(Openapi, NamesEveryOperationOnce) {
    std::set<std::string_view> names;
    for (const Route& route : routes())
        EXPECT_TRUE(names.insert(route.operation).second) << route.operation;
}

TEST(Routes, AreFoundByTheirParts) {
    const Found found = find_route(Method::post, "/api/v1/371799/items/12/assign");
    ASSERT_NE(found.route, nullptr);
    EXPECT_EQ(found.route->operation, "assign_item");
    EXPECT_EQ(found.region, "371799");
    EXPECT_EQ(found.places, (std::vector<std::string>{"12"}));
    EXPECT_EQ(find_route(Method::post, "/api/v1/371799/nothing").route, nullptr);
    EXPECT_EQ(find_route(Method::put, "/api/v1/371799/items").allowed, "GET, POST");
}

TEST(Routes, AreFoundOnceARequest) {
    http::Request request;
    request.method = Method::post;
    request.path = "/api/v1/371799/items";
    EXPECT_EQ(found_of(request).route->operation, "add_item");
    EXPECT_EQ(most_bytes(request), found_of(request).route->most_bytes);
    request.path = "/api/v1/371799/problems";
    EXPECT_EQ(found_of(request).route->operation, "add_item") << "what was found for the body's limit holds";
    EXPECT_EQ(most_bytes(request), found_of(request).route->most_bytes);
    EXPECT_EQ(found_of(request).route->operation, "find_problem");
    request.path = "/nothing";
    EXPECT_EQ(most_bytes(request), 64U * 1024);
}

TEST(Routes, OfNoRegionAreOpenBeforeSigningIn) {
    const Found found = find_route(Method::get, "/api/v1/regions");
    ASSERT_NE(found.route, nullptr);
    EXPECT_EQ(found.route->operation, "list_regions_here");
    EXPECT_EQ(found.region, "");
    EXPECT_EQ(find_route(Method::get, "/api/v1/371799/regions").route->operation, "list_regions");
    EXPECT_EQ(find_route(Method::get, "/api/v1/regions/1").route, nullptr);
    EXPECT_EQ(find_route(Method::post, "/api/v1/regions").allowed, "GET");
    EXPECT_EQ(find_route(Method::get, "/api/v1/371799").route, nullptr);
}

} // namespace
} // namespace bihuan::api
