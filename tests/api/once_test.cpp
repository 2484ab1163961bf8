// A request under an Idempotency-Key is done once, however often and however much at once it comes; on both
// databases.
#include <gtest/gtest.h>

#include <thread>

#include "../app/county.hpp"
#include "server/api/api.hpp"
#include "storage/request_keys.hpp"

namespace bihuan::api {
namespace {

class Once : public testing::TestWithParam<storage::Backend> {
  protected:
    Once()
        : api({.store = county.store,
               .policies = {},
               .now = [this] { return now; },
               .random_bytes = [](std::size_t size) { return std::string(size, 'x'); },
               .door = [this](const http::Request&, const std::string&) -> Result<Visitor> {
                   const app::Context context = *county.as(post);
                   return Visitor{.actor = context.actor, .account = context.actor.post.value};
               }}) {}

    http::Response ask(const std::string& key, const std::string& body = R"({"name":"县财政局"})",
                       const std::string& path = "/api/v1/371799/organisations") {
        http::Request request{.method = Method::post,
                              .path = path,
                              .query = {},
                              .headers = {},
                              .body = body,
                              .peer = {},
                              .id = {}};
        request.headers.add("Content-Type", "application/json");
        if (!key.empty()) request.headers.add("Idempotency-Key", key);
        return api.answer(request);
    }
    std::size_t organisations() {
        app::Context context = *county.as("督查室");
        return app::read_registry(context)->organisations.size();
    }
    static bool replayed(const http::Response& response) {
        return response.headers.find("Idempotency-Replayed") == "true";
    }

    app::County county{app::County::Founded::held, GetParam()};
    Instant now = county.now;
    std::string post = "督查室";
    Api api;
};
INSTANTIATE_TEST_SUITE_P(All, Once, testing::ValuesIn(storage::backends_here()), storage::name_of_backend);

TEST_P(Once, TheSameKeyAgainGetsTheSameAnswer) {
    const http::Response first = ask("k1");
    ASSERT_EQ(first.status, 201) << first.body;
    EXPECT_FALSE(replayed(first));
    const http::Response second = ask("k1");
    EXPECT_EQ(second.status, 201);
    EXPECT_EQ(second.body, first.body);
    EXPECT_EQ(second.headers.find("ETag"), first.headers.find("ETag"));
    EXPECT_EQ(second.headers.find("Content-Type"), "application/json");
    EXPECT_TRUE(replayed(second));
    EXPECT_EQ(organisations(), 1u);
}

TEST_P(Once, AnotherRequestUnderTheKeyIsRefused) {
    ASSERT_EQ(ask("k1").status, 201);
    EXPECT_EQ(ask("k1", R"({"name":"县审计局"})").status, 422);
    EXPECT_EQ(ask("k1", R"({"name":"县财政局"})", "/api/v1/371799/organisations/1/change").status, 422);
    EXPECT_EQ(organisations(), 1u);
    EXPECT_EQ(ask("k2", R"({"name":"县审计局"})").status, 201);
}

TEST_P(Once, AKeyIsItsPostsOwn) {
    ASSERT_EQ(ask("k1").status, 201);
    post = "系统管理员";
    EXPECT_EQ(ask("k1", R"({"name":"县审计局"})").status, 201);
}

TEST_P(Once, WhatFailedMayBeTriedAgain) {
    EXPECT_EQ(ask("k1", R"({"name":""})").status, 422);
    EXPECT_EQ(ask("k1").status, 201);
}

TEST_P(Once, AKeyIsGoodForTwoDays) {
    ASSERT_EQ(ask("k1").status, 201);
    now.milliseconds += storage::request_key_life - 1;
    EXPECT_TRUE(replayed(ask("k1")));
    now.milliseconds += 1;
    const http::Response later = ask("k1");
    EXPECT_FALSE(replayed(later));
    EXPECT_EQ(later.status, 409) << "there is one of this name";
    EXPECT_EQ(ask("k1", R"({"name":"县审计局"})").status, 201) << "the old key has made room";
}

TEST_P(Once, AnAnswerLostInACrashIsTold) {
    ASSERT_EQ(ask("k1").status, 201);
    {
        storage::Transaction transaction = county.store.begin(storage::Access::write, "371799");
        transaction.session().write("UPDATE request_key SET status = 0, headers = '', body = ''", {});
        transaction.commit();
    }
    const http::Response again = ask("k1");
    EXPECT_EQ(again.status, 409);
    EXPECT_NE(again.body.find("request_done"), std::string::npos) << again.body;
    EXPECT_EQ(organisations(), 1u);
}

TEST_P(Once, WhatIsNoKeyIsRefused) {
    EXPECT_EQ(ask(std::string(201, 'k')).status, 400);
    EXPECT_EQ(ask("two words").status, 400);
    EXPECT_EQ(ask("键").status, 400);
    EXPECT_EQ(organisations(), 0u);
}

TEST_P(Once, ManyAtOnceAreDoneOnce) {
    for (int round = 0; round < 10; ++round) {
        const std::string key = "k" + std::to_string(round);
        const std::string body = R"({"name":"单位)" + std::to_string(round) + R"("})";
        std::array<http::Response, 2> answers;
        {
            std::vector<std::jthread> threads;
            for (http::Response& answer : answers)
                threads.emplace_back([&] { answer = ask(key, body); });
        }
        for (const http::Response& answer : answers)
            EXPECT_EQ(answer.status, 201) << answer.body;
        EXPECT_EQ(answers[0].body, answers[1].body);
        EXPECT_NE(replayed(answers[0]), replayed(answers[1]));
        EXPECT_EQ(organisations(), static_cast<std::size_t>(round) + 1);
    }
}

TEST_P(Once, WhatIsReadIsToldApartByItsBody) {
    http::Request request{.method = Method::get,
                          .path = "/api/v1/371799/organisations",
                          .query = {},
                          .headers = {},
                          .body = {},
                          .peer = {},
                          .id = {}};
    const http::Response first = api.answer(request);
    const std::string tag(first.headers.find("ETag"));
    ASSERT_TRUE(tag.starts_with("W/\"")) << tag;
    request.headers.add("If-None-Match", "\"other\", " + tag);
    EXPECT_EQ(api.answer(request).status, 304);
    ASSERT_EQ(ask("").status, 201);
    const http::Response changed = api.answer(request);
    EXPECT_EQ(changed.status, 200);
    EXPECT_NE(changed.headers.find("ETag"), tag);
}

} // namespace
} // namespace bihuan::api
