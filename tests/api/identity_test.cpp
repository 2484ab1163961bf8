// Signing in at an identity provider: tests/api/provider.py, reached as the server does.
#include <gtest/gtest.h>

#include <cstdio>

#include "server.hpp"
#include "server/fetch/fetch.hpp"

namespace bihuan::api {
namespace {

class IdentityTest : public testing::Test {
  protected:
    void SetUp() override {
        const std::string command =
            "exec python3 -B " + std::string(BIHUAN_SOURCE_DIR) + "/tests/api/provider.py 2>&1";
        provider = ::popen(command.c_str(), "r");
        std::array<char, 200> line{};
        if (provider == nullptr || std::fgets(line.data(), line.size(), provider) == nullptr ||
            std::atoi(line.data()) == 0) {
            GTEST_SKIP() << "no python3 or openssl here: " << line.data();
        }
        address = "http://127.0.0.1:" + std::to_string(std::atoi(line.data()));
        policy.provider = address;
        policy.client = "bihuan";
        policy.redirect = "https://bihuan.qinghe.gov.cn/api/v1/371799/session/identity/callback";
        server.emplace(county.store, county.now, policy,
                       accounts::IdentityClient{server::fetch, "geheimnis"});
        app::Context program = county.as_program();
        const app::SignInMeans means{policy, random};
        ASSERT_TRUE(app::add_account(program, means, {1}, "sys", "dongfeng-hong-7788"));
        app::Context system = *county.as("系统管理员");
        ASSERT_TRUE(app::add_account(system, means, {4}, "office"));
        app::Context safe = *county.as("安全管理员");
        ASSERT_TRUE(app::link_identity(safe, {2}, 0, address, "u-17"));
    }
    void TearDown() override {
        if (!address.empty()) static_cast<void>(server::fetch(address + "/quit", ""));
        if (provider != nullptr) ::pclose(provider);
    }

    void behave(const std::string& how) {
        ASSERT_TRUE(server::fetch(
            address + "/behave?now=" + std::to_string(county.now.milliseconds / 1000) + "&" + how, ""));
    }
    /// The browser goes to the provider; where that sends it back to, with a fresh rate limit.
    std::string go(Client& client) {
        county.now.milliseconds += 20'000;
        EXPECT_EQ(client.get("/session/identity"), 303) << client.last.body;
        const std::string cookie(client.last.headers.find("Set-Cookie"));
        EXPECT_TRUE(cookie.starts_with("bihuan_identity="));
        client.headers = {{"Cookie", cookie.substr(0, cookie.find(';'))}};
        const auto back = server::fetch(std::string(client.last.headers.find("Location")), "");
        EXPECT_TRUE(back);
        return back->substr(back->find("/session/"));
    }
    std::string come_back(const std::string& how) {
        Client client(server->api);
        client.secure = true;
        behave(how);
        const std::string path = go(client);
        client.get(path);
        return client.problem();
    }

    std::FILE* provider = nullptr;
    std::string address;
    accounts::Policy policy = quick_policy();
    accounts::RandomBytes random = random_bytes;
    app::County county;
    std::optional<Server> server;
};

TEST_F(IdentityTest, WhoIsLinkedEnters) {
    for (const char* algorithm : {"RS256", "ES256"}) {
        Client client(server->api);
        behave(std::string("alg=") + algorithm);
        const std::string path = go(client);
        EXPECT_EQ(client.get(path), 303) << client.last.body;
        EXPECT_EQ(client.last.headers.find("Location"), "/");
        const std::string state = client.headers[0].second;
        client.headers.clear();
        EXPECT_EQ(client.get("/session"), 200);
        EXPECT_EQ(client.json().at("login").as_string(), "office");
        client.headers = {{"Cookie", state}};
        client.cookie.clear();
        EXPECT_EQ(client.get(path), 403) << "the same way back again";
    }
    EXPECT_EQ(come_back("subject=u-99"), "unknown_identity");
    app::Context safe = *county.as("安全管理员");
    ASSERT_TRUE(app::disable_account(safe, {2}, 0, "离岗"));
    EXPECT_EQ(come_back("subject=u-17"), "unknown_identity");
}

TEST_F(IdentityTest, WhatTheProviderDidNotSayIsRefused) {
    for (const char* fault :
         {"nonce", "aud", "iss", "exp", "late", "early", "sub", "auds", "key", "kid", "claims", "confused"}) {
        EXPECT_EQ(come_back(std::string("fault=") + fault), "provider_failed") << fault;
    }
    EXPECT_EQ(come_back("alg=none"), "provider_failed");
    EXPECT_EQ(come_back("alg=RS256"), "303") << "and after all of this, who is right enters";
    behave("fault=issuer");
    county.now.milliseconds += 20'000;
    Client client(server->api);
    EXPECT_EQ(client.get("/session/identity"), 502) << "another's configuration";
}

TEST_F(IdentityTest, AFlowBelongsToItsBrowserAndEnds) {
    behave("");
    Client client(server->api), victim(server->api);
    const std::string path = go(client);
    EXPECT_EQ(victim.get(path), 403) << "handed to another browser";
    EXPECT_EQ(victim.problem(), "forged_request");
    EXPECT_EQ(client.get("/session/identity/callback"), 403);
    const std::string other = go(victim);
    victim.headers = client.headers;
    EXPECT_EQ(victim.get(other), 403);
    Client refused(server->api);
    const std::string denied = go(refused);
    EXPECT_EQ(refused.get(denied.substr(0, denied.find('?')) + "?error=access_denied&" +
                          denied.substr(denied.find("state="))),
              502);
    county.now.milliseconds += 601'000;
    EXPECT_EQ(client.get(path), 403) << "ten minutes";
}

TEST_F(IdentityTest, APersonReadsOfItOnThePageOfSigningIn) {
    behave("fault=nonce");
    Client person(server->api);
    const std::string path = go(person);
    const auto refused = [&](const std::string& of) {
        EXPECT_EQ(person.get(of), 303);
        EXPECT_EQ(person.last.body, "");
        return std::string(person.last.headers.find("Location"));
    };
    person.headers.emplace_back("Accept", "text/html,application/xhtml+xml,*/*;q=0.8");
    EXPECT_EQ(refused(path), "/sign-in?refused=provider_failed");
    EXPECT_NE(person.last.note, "") << "the log says why";
    EXPECT_EQ(refused(path), "/sign-in?refused=forged_request");
    person.headers = {{"Accept", "text/html"}};
    while (person.get("/session/identity") == 303 &&
           !person.last.headers.find("Location").starts_with("/sign-in")) {
    }
    EXPECT_EQ(person.last.headers.find("Location"), "/sign-in?refused=too_often");
    EXPECT_EQ(person.get("/session"), 401) << "what is not gone to by a browser is answered";
}

TEST_F(IdentityTest, WithoutAProviderThereIsNoSuchPage) {
    Server plain(county.store, county.now, quick_policy());
    Client client(plain.api);
    EXPECT_EQ(client.get("/session/identity"), 404);
    EXPECT_EQ(client.get("/session/ways"), 200);
    EXPECT_EQ(client.last.body, R"({"identity_provider":false})");
    policy.provider = "http://127.0.0.1:9";
    Server gone(county.store, county.now, policy, {server::fetch, ""});
    Client alone(gone.api);
    EXPECT_EQ(alone.get("/session/ways"), 200);
    EXPECT_EQ(alone.last.body, R"({"identity_provider":true})");
    EXPECT_EQ(alone.get("/session/identity"), 502);
}

} // namespace
} // namespace bihuan::api
