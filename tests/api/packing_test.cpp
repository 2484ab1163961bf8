// What goes out packed, to whom, and how it is told apart from what the client has.
#include <gtest/gtest.h>

#include "server.hpp"
#include "server/http/gzip.hpp"

namespace bihuan::api {
namespace {

constexpr const char* password = "dongfeng-hong-7788";

class PackingTest : public testing::Test {
  protected:
    PackingTest() {
        for (int i = 0; i < 400; ++i)
            long_name += "甲";
        app::Context program = county.as_program();
        const app::SignInMeans means{policy, random};
        app::Context system = *county.as("系统管理员");
        const auto post = app::add_post(system, {.title = long_name});
        const auto person = app::add_person(system, {.name = long_name});
        EXPECT_TRUE(app::appoint(system, post->id, person->id, *Date::of(2025, 1, 2)));
        EXPECT_TRUE(app::add_account(program, means, {1}, "sys", password));
        client.sign_in("sys", password);
    }

    /// The answer's coding and tag.
    std::string got(const std::string& path, std::vector<std::pair<std::string, std::string>> headers) {
        client.headers = std::move(headers);
        const int status = client.get(path);
        return std::to_string(status) + " " + header("Content-Encoding") + "|" + header("Vary");
    }
    std::string header(std::string_view name) const { return std::string(client.last.headers.find(name)); }

    accounts::Policy policy = quick_policy();
    accounts::RandomBytes random = random_bytes;
    app::County county;
    Server server{county.store, county.now, policy};
    Client client{server.api};
    std::string long_name;
};

const std::pair<std::string, std::string> takes{"Accept-Encoding", "br, gzip;q=0.8"};

TEST_F(PackingTest, LongAnswersArePackedForWhoTakesThem) {
    EXPECT_EQ(got("/terms", {}), "200 |Accept-Encoding");
    const std::string plain = client.last.body, tag = header("ETag");
    EXPECT_TRUE(tag.starts_with("W/\""));
    EXPECT_EQ(got("/terms", {takes}), "200 gzip|Accept-Encoding");
    EXPECT_EQ(client.last.body, http::gzip(plain, 2));
    EXPECT_LT(client.last.body.size() * 2, plain.size());
    EXPECT_EQ(header("ETag"), tag) << "a weak one says that the meaning is the same";
    EXPECT_EQ(got("/terms", {takes, {"If-None-Match", tag}}), "304 |Accept-Encoding");
    EXPECT_EQ(client.last.body, "");
    EXPECT_EQ(got("/terms", {{"If-None-Match", tag}}), "304 |Accept-Encoding");
    EXPECT_EQ(got("/terms", {{"Accept-Encoding", "gzip;q=0, deflate"}}), "200 |Accept-Encoding");
    EXPECT_EQ(got("/session/ways", {takes}), "200 |") << "what is short";
}

TEST_F(PackingTest, AVersionHasATagOfItsOwn) {
    EXPECT_EQ(got("/posts/5", {}), "200 |Accept-Encoding");
    EXPECT_EQ(header("ETag"), "\"1\"");
    EXPECT_EQ(got("/posts/5", {takes}), "200 gzip|Accept-Encoding");
    EXPECT_EQ(header("ETag"), "\"1-z\"");
    EXPECT_EQ(got("/posts/5", {takes, {"If-None-Match", "\"1\""}}), "200 gzip|Accept-Encoding");
    EXPECT_EQ(got("/posts/5", {takes, {"If-None-Match", "\"1-z\""}}), "304 |Accept-Encoding");
    EXPECT_EQ(got("/posts/5", {{"If-None-Match", "\"1-z\""}}), "200 |Accept-Encoding");
    const auto renamed = [&](const char* version) {
        client.headers = {{"If-Match", version}};
        return client.post("/posts/5/change", R"({"title":"综合科"})");
    };
    EXPECT_EQ(renamed("\"2-z\""), 409);
    EXPECT_EQ(renamed("\"1-y\""), 400);
    EXPECT_EQ(renamed("\"1-z\""), 200) << client.last.body;
}

TEST_F(PackingTest, WhatItsLengthCouldBetrayGoesOutAsItIs) {
    EXPECT_EQ(got("/terms", {takes, {"Sec-Fetch-Site", "cross-site"}}), "200 |Accept-Encoding");
    EXPECT_EQ(got("/terms", {takes, {"Sec-Fetch-Site", "same-site"}}), "200 |Accept-Encoding");
    EXPECT_EQ(got("/terms", {takes, {"Sec-Fetch-Site", "same-origin"}}), "200 gzip|Accept-Encoding");
    EXPECT_EQ(got("/terms", {takes, {"Range", "bytes=0-99"}}), "200 |Accept-Encoding");

    app::Context system = *county.as("系统管理员");
    const auto made = app::add_account(system, {policy, random}, {5}, "long");
    ASSERT_TRUE(made);
    Client other(server.api);
    ASSERT_EQ(other.sign_in("long", made->password), 200) << other.last.body;
    other.headers = {takes};
    ASSERT_EQ(other.get("/session"), 200);
    ASSERT_GT(other.last.body.size(), 1024U);
    EXPECT_FALSE(other.last.headers.has("Content-Encoding")) << "the CSRF token is in it";
}

} // namespace
} // namespace bihuan::api
