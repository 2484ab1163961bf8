// Signing in from outside: every way in, and what does not get in.
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <sstream>

#include "app/page.hpp"
#include "server.hpp"
#include "storage/archive.hpp"

namespace bihuan::api {
namespace {

using accounts::SignInEvent;
using accounts::SignInKind;

constexpr const char* good = "dongfeng-hong-7788";
constexpr const char* better = "xinghuo-liaoyuan-9";

class SignInTest : public testing::TestWithParam<storage::Backend> {
  protected:
    SignInTest() {
        app::Context program = county.as_program();
        app::SignInMeans means{policy, random};
        EXPECT_TRUE(app::add_account(program, means, {1}, "sys", good));
        county.add_unit("县财政局");
        for (const auto& [login, person] : std::vector<std::pair<std::string, std::int64_t>>{
                 {"safe", 2}, {"audit", 3}, {"office", 4}, {"finance", 5}}) {
            app::Context system = *county.as("系统管理员");
            const auto made = app::add_account(system, means, {person}, login);
            EXPECT_TRUE(made);
            passwords[login] = made->password;
        }
    }

    /// Signed in, with the one-time password changed.
    Client in(const std::string& login) {
        Client client(server.api);
        if (login == "sys") {
            EXPECT_EQ(client.sign_in(login, good), 200);
            return client;
        }
        EXPECT_EQ(client.sign_in(login, passwords[login]), 200) << client.last.body;
        if (client.json().at("must_change_password").as_bool()) {
            const std::string wanted = good + std::to_string(++changes);
            EXPECT_EQ(client.post("/session/password", R"({"password":")" + passwords[login] +
                                                           R"(","new_password":")" + wanted + "\"}"),
                      200)
                << client.last.body;
            passwords[login] = wanted;
        }
        return client;
    }
    void pass(std::int64_t seconds) { county.now.milliseconds += seconds * 1000; }
    std::vector<SignInEvent> events(SignInKind kind) {
        auto transaction = county.store.begin(storage::Access::read, "371799");
        return transaction.list(storage::Query<SignInEvent>().where(&SignInEvent::event, kind));
    }
    /// Of a Client's last answer.
    static std::int64_t number(const Client& client, const char* pointer) {
        return client.json().at_pointer(pointer).as_int64();
    }

    accounts::Policy policy = quick_policy();
    accounts::RandomBytes random = random_bytes;
    app::County county{app::County::Founded::held, GetParam()};
    Server server{county.store, county.now, policy};
    std::map<std::string, std::string> passwords;
    int changes = 0;
};
INSTANTIATE_TEST_SUITE_P(All, SignInTest, testing::ValuesIn(storage::backends_here()),
                         storage::name_of_backend);

TEST_P(SignInTest, ASessionIsACookieThatScriptsDoNotSee) {
    Client client(server.api);
    EXPECT_EQ(client.get("/session"), 401);
    EXPECT_EQ(client.sign_in("sys", good), 200) << client.last.body;
    const std::string cookie(client.last.headers.find("Set-Cookie"));
    EXPECT_TRUE(cookie.starts_with("bihuan_session=371799."));
    EXPECT_TRUE(cookie.ends_with("; Path=/; HttpOnly; SameSite=Lax; Secure"));
    EXPECT_EQ(client.json().at("person").as_string(), "系统管理员甲");
    EXPECT_EQ(client.json().at("post").at("role").as_string(), "system_administrator");
    EXPECT_EQ(client.get("/session"), 200);
    EXPECT_EQ(client.json().at("csrf").as_string(), client.csrf);
    EXPECT_EQ(client.get("/accounts"), 200);
    EXPECT_EQ(client.json().at("items").as_array().size(), 5U);
    EXPECT_EQ(client.last.body.find("argon2"), std::string::npos);
    EXPECT_EQ(client.sign_in("SYS", good), 200) << "a login is the same in capitals";
    client.secure = false;
    EXPECT_EQ(client.sign_in("sys", good), 200);
    EXPECT_TRUE(client.last.headers.find("Set-Cookie").ends_with("SameSite=Lax"));
}

TEST_P(SignInTest, AWrongNameAndAWrongPasswordAreToldAlike) {
    Client client(server.api);
    EXPECT_EQ(client.sign_in("sys", "not-the-password"), 401);
    const std::string told = client.last.body;
    EXPECT_EQ(client.problem(), "wrong_credentials");
    EXPECT_EQ(client.sign_in("nobody", "not-the-password"), 401);
    EXPECT_EQ(client.last.body, told);
    EXPECT_EQ(client.sign_in("sys", ""), 401);
    EXPECT_EQ(client.last.body, told);
    EXPECT_EQ(client.sign_in("sys", std::string(5000, 'x')), 401);
    EXPECT_EQ(client.last.body, told);
    EXPECT_EQ(client.post("/session", R"({"login":"sys"})"), 422);
    EXPECT_EQ(client.post("/session", R"({"login":"sys","password":1})"), 422);
    EXPECT_EQ(client.post("/session", R"({"login":"' OR 1=1 --","password":"<script>alert(1)</script>"})"),
              401);
    client.region = "371798";
    EXPECT_EQ(client.sign_in("sys", good), 401) << "another region's ledger";
}

TEST_P(SignInTest, FailuresSlowAndAreForgotten) {
    Client client(server.api);
    const auto once = [&] { // past the limit of the route itself
        pass(10);
        client.sign_in("sys", "wrong-wrong-wrong");
        return client.problem();
    };
    for (int i = 0; i < 5; ++i)
        EXPECT_EQ(once(), "wrong_credentials") << i;
    // From then on each wait is twice as long: 1, 2, 4, 8, 16 … seconds.
    for (int i = 0; i < 4; ++i)
        EXPECT_EQ(once(), "wrong_credentials") << i;
    EXPECT_EQ(once(), "too_often") << "16 seconds are not over";
    EXPECT_EQ(client.last.headers.find("Retry-After"), "6");
    client.sign_in("sys", good);
    EXPECT_EQ(client.problem(), "too_often") << "also with the right password";
    pass(6);
    EXPECT_EQ(client.sign_in("sys", good), 200) << "and never for good";
    EXPECT_EQ(once(), "wrong_credentials") << "they are forgotten then";
    EXPECT_EQ(once(), "wrong_credentials");

    // Nobody there: slowed as much, so that it does not tell who is.
    for (int i = 0; i < 9; ++i) {
        pass(10);
        client.sign_in("nobody", "wrong-wrong-wrong");
    }
    pass(10);
    client.sign_in("nobody", "wrong-wrong-wrong");
    EXPECT_EQ(client.problem(), "too_often");
    pass(3600);
    client.sign_in("nobody", "wrong-wrong-wrong");
    EXPECT_EQ(client.problem(), "wrong_credentials") << "quiet time forgets";
}

TEST_P(SignInTest, AnAddressIsSlowedWhateverNamesItTries) {
    Client client(server.api);
    int refused = 0;
    for (int i = 0; i < 40; ++i) {
        pass(10);
        client.sign_in("name" + std::to_string(i), "wrong-wrong-wrong");
        refused += client.problem() == "too_often";
    }
    EXPECT_GT(refused, 5);
    client.peer = "10.0.0.2";
    EXPECT_EQ(client.sign_in("sys", good), 200) << "others go on";
}

TEST_P(SignInTest, AnOfficeBehindOneAddressGetsIn) {
    for (int i = 0; i < 40; ++i) {
        county.add_unit("县第" + std::to_string(i) + "局");
        app::Context system = *county.as("系统管理员");
        const auto people = app::page(system, app::Action::read_registry, app::Query<registry::Person>());
        ASSERT_TRUE(people);
        ASSERT_TRUE(
            app::add_account(system, {policy, random}, people->back().id, "clerk" + std::to_string(i), good));
    }
    Client mistyping(server.api), client(server.api);
    for (int i = 0; i < 40; ++i) { // half past eight: one after the other, and each mistypes first
        pass(2);
        const std::string login = "clerk" + std::to_string(i);
        EXPECT_EQ(mistyping.sign_in(login, "wrong-wrong-wrong"), 401) << login;
        EXPECT_EQ(client.sign_in(login, good), 200) << login << client.last.body;
    }
}

TEST_P(SignInTest, RefusalsStandInTheJournalAndDoNotFillIt) {
    Client client(server.api);
    client.peer = "10.6.6.6";
    for (int i = 0; i < 20; ++i) {
        pass(300);
        client.sign_in("finance", "wrong-wrong-wrong");
        pass(300);
        client.sign_in("name" + std::to_string(i), "wrong-wrong-wrong");
    }
    const auto refused = events(SignInKind::refused);
    ASSERT_EQ(refused.size(), 2U);
    EXPECT_EQ(refused[0].count, 16) << "1, 2, 4, 8, 16";
    EXPECT_EQ(refused[0].version, 5);
    EXPECT_EQ(refused[0].address, "10.6.6.6");
    EXPECT_EQ(refused[1].account.value, 0) << "all unknown names share one";
    Client audit = in("audit");
    EXPECT_EQ(audit.get("/sign-ins?event=refused"), 200);
    EXPECT_EQ(audit.json().at("items").as_array().size(), 2U);
    EXPECT_EQ(audit.get("/sign-ins?event=signed_in"), 200);
    EXPECT_EQ(in("office").get("/sign-ins"), 403);
}

TEST_P(SignInTest, AOneTimePasswordMustBeChangedAndEnds) {
    Client client(server.api);
    ASSERT_EQ(client.sign_in("finance", passwords["finance"]), 200);
    EXPECT_TRUE(client.json().at("must_change_password").as_bool());
    EXPECT_EQ(client.get("/items"), 403);
    EXPECT_EQ(client.problem(), "change_password_first");
    const auto change = [&](const std::string& old, const std::string& wanted) {
        pass(60);
        client.post("/session/password", R"({"password":")" + old + R"(","new_password":")" + wanted + "\"}");
        return client.problem();
    };
    EXPECT_EQ(change("wrong-wrong-wrong", good), "wrong_credentials");
    for (const char* weak :
         {"short", "finance-finance", "aaaaaaaaaaaa", "123456789012", "QWERTY123456", "一二三四"})
        EXPECT_EQ(change(passwords["finance"], weak), "weak_password") << weak;
    EXPECT_EQ(change(passwords["finance"], passwords["finance"]), "weak_password");
    EXPECT_EQ(change(passwords["finance"], good), "200");
    EXPECT_EQ(client.get("/items"), 200);
    EXPECT_EQ(change(good, better), "200");
    EXPECT_EQ(change(better, good), "weak_password") << "not one of the last";
    EXPECT_EQ(change(better, better), "weak_password");

    pass(90LL * 86'400 + 1);
    Client later(server.api);
    ASSERT_EQ(later.sign_in("finance", better), 200);
    EXPECT_TRUE(later.json().at("must_change_password").as_bool()) << "by the policy's days";
    EXPECT_EQ(later.sign_in("office", passwords["office"]), 401) << "after 72 hours";
}

TEST_P(SignInTest, ACookieDoesNotActWithoutItsToken) {
    Client client = in("office");
    const std::string csrf = std::exchange(client.csrf, "");
    EXPECT_EQ(client.ask(Method::remove, "/session"), 403);
    EXPECT_EQ(client.problem(), "forged_request");
    client.csrf = csrf + "x";
    EXPECT_EQ(client.ask(Method::remove, "/session"), 403);
    client.csrf = in("finance").csrf;
    EXPECT_EQ(client.ask(Method::remove, "/session"), 403) << "another session's";
    client.csrf = csrf;
    for (const auto& [name, value] : std::vector<std::pair<std::string, std::string>>{
             {"Sec-Fetch-Site", "cross-site"},
             {"Sec-Fetch-Site", "same-site"},
             {"Origin", "null"},
             {"Origin", "https://evil.example"},
             {"Origin", "https://bihuan.qinghe.gov.cn.evil.example"}}) {
        client.headers = {{name, value}};
        EXPECT_EQ(client.ask(Method::remove, "/session"), 403) << name << ": " << value;
        Client stranger(server.api);
        stranger.headers = client.headers;
        EXPECT_EQ(stranger.sign_in("sys", good), 403) << "nor is anybody signed in from there";
    }
    EXPECT_EQ(client.get("/session"), 200);
    client.headers = {{"Sec-Fetch-Site", "same-origin"}, {"Origin", "https://bihuan.qinghe.gov.cn"}};
    EXPECT_EQ(client.ask(Method::remove, "/session"), 204);
}

TEST_P(SignInTest, SessionsEnd) {
    Client client = in("office");
    const std::string cookie = client.cookie;
    EXPECT_EQ(client.ask(Method::remove, "/session"), 204);
    EXPECT_TRUE(client.last.headers.find("Set-Cookie").find("Max-Age=0") != std::string_view::npos);
    client.cookie = cookie;
    EXPECT_EQ(client.get("/session"), 401) << "signed out, and the cookie played again";

    Client first = in("office"), second = in("office");
    EXPECT_EQ(first.get("/sessions"), 200);
    ASSERT_EQ(first.json().as_array().size(), 2U);
    const json::value sessions = first.json();
    const json::value& other = sessions.at(0).at("current").as_bool() ? sessions.at(1) : sessions.at(0);
    EXPECT_EQ(other.at("address").as_string(), "10.0.0.1");
    const std::string path = "/sessions/" + std::to_string(other.at("id").as_int64());
    EXPECT_EQ(in("finance").ask(Method::remove, path), 404) << "another account's";
    EXPECT_EQ(first.ask(Method::remove, path), 204);
    EXPECT_EQ(second.get("/session"), 401);
    EXPECT_EQ(first.get("/session"), 200);

    second = in("office");
    Client finance = in("finance");
    EXPECT_EQ(first.ask(Method::remove, "/sessions"), 204);
    EXPECT_EQ(second.get("/session"), 401);
    EXPECT_EQ(finance.get("/session"), 200);
}

TEST_P(SignInTest, SessionsGrowIdleAndOld) {
    Client client = in("office");
    pass(29 * 60);
    EXPECT_EQ(client.get("/session"), 200);
    pass(29 * 60);
    EXPECT_EQ(client.get("/session"), 200) << "used in between";
    pass(31 * 60);
    EXPECT_EQ(client.get("/session"), 401) << "idle";
    client = in("office");
    for (int i = 0; i < 35; ++i) {
        pass(20 * 60);
        EXPECT_EQ(client.get("/session"), 200) << i;
    }
    pass(21 * 60);
    EXPECT_EQ(client.get("/session"), 401) << "twelve hours are over";
}

TEST_P(SignInTest, CookiesAreRenewedAndTheOldOneEnds) {
    Client client = in("office");
    const std::string before = client.cookie;
    pass(16 * 60);
    EXPECT_EQ(client.get("/session"), 200);
    EXPECT_NE(client.cookie, before);
    Client late(server.api);
    late.cookie = before;
    EXPECT_EQ(late.get("/session"), 200) << "a request on its way";
    EXPECT_EQ(late.cookie, before) << "gets no third one";
    pass(61);
    EXPECT_EQ(late.get("/session"), 401);
    EXPECT_EQ(client.get("/session"), 200);
    EXPECT_EQ(client.get("/sessions"), 200);
    EXPECT_EQ(client.json().as_array().size(), 1U) << "still one session";
    const std::string now = client.cookie;
    EXPECT_EQ(client.post("/session/password", R"({"password":")" + passwords["office"] +
                                                   R"(","new_password":")" + better + "\"}"),
              200);
    late.cookie = now;
    EXPECT_EQ(late.get("/session"), 401) << "changed with the password";
}

TEST_P(SignInTest, WhatIsForgedDoesNotEnter) {
    const Client real = in("office");
    Client client(server.api);
    for (const std::string& forged :
         {std::string("371799."), std::string("371799.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"),
          real.cookie.substr(0, real.cookie.size() - 1), real.cookie + "A", "371798" + real.cookie.substr(6),
          std::string(5000, 'x'), std::string("' OR 1=1 --.AAAAAAAAAAAAAAAAAAAAAAAAAAAA"),
          std::string("\xff.\xff")}) {
        client.cookie = forged;
        EXPECT_EQ(client.get("/session"), 401) << forged;
    }
    client.cookie = real.cookie;
    client.region = "371798";
    EXPECT_EQ(client.get("/session"), 401) << "in another region";
    client.cookie.clear();
    client.region = "371799";
    for (const std::string& forged :
         {std::string("bh_371799_"), std::string("bh_371799_AAAAAAAAAAAAAAAAAAAAAAAAAAAA"), real.cookie,
          std::string("bh__"), std::string("")}) {
        client.bearer = forged;
        client.headers = {{"Authorization", "Bearer " + forged}};
        EXPECT_EQ(client.get("/session"), 401) << forged;
    }
    client.bearer.clear();
    client.headers = {{"Authorization", "Basic c3lzOmdvb2Q="}};
    EXPECT_EQ(client.get("/session"), 401);
}

TEST_P(SignInTest, AccessTokensReachAsFarAsTheirScopes) {
    Client sys = in("sys");
    const auto token = [&](const std::string& scopes, const std::string& until = "2025-03-01") {
        sys.post("/tokens", R"({"name":"同步","scopes":[)" + scopes + R"(],"expires_on":")" + until + "\"}");
        Client program(server.api);
        if (sys.last.status == 200 || sys.last.status == 201)
            program.bearer = sys.json().at("secret").as_string();
        return program;
    };
    Client reads = token(R"("read")");
    ASSERT_TRUE(reads.bearer.starts_with("bh_371799_")) << sys.last.body;
    EXPECT_EQ(sys.get("/tokens"), 200);
    EXPECT_EQ(sys.last.body.find(reads.bearer.substr(10)), std::string::npos) << "told once";
    EXPECT_EQ(reads.get("/session"), 200);
    EXPECT_EQ(reads.last.headers.find("Set-Cookie"), "");
    EXPECT_EQ(reads.json().at("csrf").as_string(), "");
    EXPECT_EQ(reads.get("/accounts"), 403);
    EXPECT_EQ(reads.problem(), "wrong_scope");
    EXPECT_EQ(reads.ask(Method::remove, "/sessions"), 403);
    EXPECT_EQ(reads.problem(), "wrong_scope");
    Client writes = token(R"("read","write")");
    EXPECT_EQ(writes.post("/tokens", R"({"name":"x","scopes":["read"],"expires_on":"2025-03-01"})"), 403);
    EXPECT_EQ(writes.post("/session/post", R"({"post":1})"), 401) << "a token has no session";
    Client administers = token(R"("read","administer")");
    EXPECT_EQ(administers.get("/accounts"), 200);
    EXPECT_EQ(administers.post("/tokens", R"({"name":"x","scopes":["write"],"expires_on":"2025-03-01"})"),
              403)
        << "no more than its own";
    EXPECT_EQ(administers.post("/accounts", R"({"person":99,"login":"x"})"), 404)
        << "rights are asked behind";

    token(R"("read")", "2027-01-01");
    EXPECT_EQ(sys.problem(), "impossible_date") << "too long";
    token("");
    EXPECT_EQ(sys.last.status, 422);
    token(R"("all")");
    EXPECT_EQ(sys.last.status, 422);

    EXPECT_EQ(in("office").post("/tokens/1/revoke"), 404) << "another's";
    EXPECT_EQ(sys.post("/tokens/1/revoke"), 200) << sys.last.body;
    EXPECT_EQ(reads.get("/session"), 401) << "at once";
    EXPECT_EQ(in("safe").post("/tokens/2/revoke"), 200) << "the security administrator's right";
    EXPECT_EQ(writes.get("/session"), 401);
    pass(60LL * 86'400);
    EXPECT_EQ(administers.get("/session"), 401) << "over";
}

TEST_P(SignInTest, ASecondFactorIsAskedForAndTakenOnce) {
    Client client = in("office");
    const std::string password = R"({"password":")" + passwords["office"] + "\"}";
    EXPECT_EQ(client.post("/session/second-factor", R"({"password":"wrong-wrong-wrong"})"), 401);
    ASSERT_EQ(client.post("/session/second-factor", password), 200) << client.last.body;
    const std::string key(client.json().at("key").as_string());
    EXPECT_TRUE(client.json().at("address").as_string().starts_with("otpauth://totp/"));
    const auto code = [&](int steps = 0) {
        return accounts::code_at(key, accounts::step_at(county.now) + steps);
    };
    EXPECT_EQ(client.post("/session/second-factor/confirm", R"({"code":"000000"})"), 401);
    ASSERT_EQ(client.post("/session/second-factor/confirm", R"({"code":")" + code() + "\"}"), 200);
    const json::value codes = client.json().at("codes");
    ASSERT_EQ(codes.as_array().size(), 10U);

    Client other(server.api);
    other.peer = "10.0.0.9";
    const auto enter = [&](const std::string& given) {
        pass(30);
        other.sign_in("office", passwords["office"], given);
        return other.problem();
    };
    EXPECT_EQ(enter(""), "second_factor_needed");
    EXPECT_EQ(other.last.headers.find("Set-Cookie"), "");
    EXPECT_EQ(enter("123456"), "wrong_credentials");
    pass(30);
    const std::string now = code();
    EXPECT_EQ(other.sign_in("office", passwords["office"], now), 200);
    EXPECT_EQ(other.sign_in("office", passwords["office"], now), 401) << "played again";
    pass(60);
    EXPECT_EQ(other.sign_in("office", passwords["office"], code(-1)), 200) << "a clock that is late";
    EXPECT_EQ(other.sign_in("office", passwords["office"], code(-1)), 401);
    pass(60);
    EXPECT_EQ(other.sign_in("office", passwords["office"], code(-3)), 401) << "too late";
    EXPECT_EQ(other.sign_in("office", passwords["office"], code(1)), 200) << "a clock that is early";
    EXPECT_EQ(other.sign_in("office", passwords["office"], code(0)), 401) << "none before the last";
    const std::string recovery(codes.at(0).as_string());
    EXPECT_EQ(enter(recovery), "200");
    EXPECT_EQ(enter(recovery), "wrong_credentials") << "each once";
    EXPECT_EQ(enter("00000-00000"), "wrong_credentials");

    Client safe = in("safe");
    EXPECT_EQ(safe.post("/accounts/4/reset-second-factor", R"({"reason":""})"), 422);
    EXPECT_EQ(safe.post("/accounts/4/reset-second-factor", R"({"reason":"手机遗失"})"), 200)
        << safe.last.body;
    EXPECT_EQ(client.get("/session"), 401) << "its sessions end";
    EXPECT_EQ(enter(""), "200");
}

TEST_P(SignInTest, AdministratorsNeedASecondFactorWhereThePolicySays) {
    policy.required_of_administrators = true;
    Server strict(county.store, county.now, policy);
    Client client(strict.api);
    ASSERT_EQ(client.sign_in("sys", good), 200);
    EXPECT_TRUE(client.json().at("must_set_second_factor").as_bool());
    EXPECT_EQ(client.get("/accounts"), 403);
    ASSERT_EQ(client.post("/session/second-factor", R"({"password":")" + std::string(good) + "\"}"), 200);
    const std::string key(client.json().at("key").as_string());
    const std::string code = accounts::code_at(key, accounts::step_at(county.now));
    ASSERT_EQ(client.post("/session/second-factor/confirm", R"({"code":")" + code + "\"}"), 200);
    EXPECT_EQ(client.get("/accounts"), 200);
    EXPECT_EQ(client.post("/session/second-factor/remove",
                          R"({"password":")" + std::string(good) + R"(","code":")" + code + "\"}"),
              401)
        << "the code is used up";
    pass(30);
    EXPECT_EQ(client.post("/session/second-factor/remove",
                          R"({"password":")" + std::string(good) + R"(","code":")" +
                              accounts::code_at(key, accounts::step_at(county.now)) + "\"}"),
              204);
    EXPECT_EQ(client.get("/accounts"), 403);
}

TEST_P(SignInTest, TheAdministratorsAreKeptApart) {
    Client sys = in("sys"), safe = in("safe"), audit = in("audit"), office = in("office");
    const std::string because = R"({"reason":"调离"})";
    for (Client* other : {&safe, &audit, &office})
        EXPECT_EQ(other->post("/accounts", R"({"person":1,"login":"x"})"), 403);
    for (Client* other : {&sys, &audit, &office}) {
        EXPECT_EQ(other->post("/accounts/5/disable", because), 403);
        EXPECT_EQ(other->post("/accounts/5/password"), 403);
        EXPECT_EQ(other->post("/accounts/5/unlock"), 403);
        EXPECT_EQ(other->post("/accounts/5/identity", R"({"issuer":"https://id","subject":"x"})"), 403);
    }
    EXPECT_EQ(office.get("/accounts"), 403);
    EXPECT_EQ(safe.post("/accounts/2/disable", because), 403) << "not the own account";
    EXPECT_EQ(safe.problem(), "separate_duties");

    Client finance = in("finance");
    EXPECT_EQ(safe.post("/accounts/5/disable", because), 200) << safe.last.body;
    EXPECT_EQ(finance.get("/session"), 401) << "at once";
    EXPECT_EQ(finance.sign_in("finance", passwords["finance"]), 401);
    EXPECT_EQ(finance.problem(), "wrong_credentials");
    EXPECT_EQ(safe.post("/accounts/5/enable", because), 200);
    EXPECT_EQ(finance.sign_in("finance", passwords["finance"]), 200);
    EXPECT_EQ(safe.post("/accounts/5/password"), 200);
    EXPECT_EQ(finance.get("/session"), 401);
    EXPECT_EQ(finance.sign_in("finance", std::string(safe.json().at("password").as_string())), 200);
    EXPECT_TRUE(finance.json().at("must_change_password").as_bool());

    EXPECT_EQ(sys.post("/accounts/2/password"), 200) << "who helps the security administrator";
    EXPECT_EQ(safe.get("/session"), 401);
    passwords["safe"] = sys.json().at("password").as_string();
    safe = in("safe");
    EXPECT_EQ(sys.post("/accounts/1/password"), 403) << "not the own account";

    for (int i = 0; i < 12; ++i) {
        pass(6);
        finance.sign_in("finance", "wrong-wrong-wrong");
    }
    EXPECT_EQ(finance.problem(), "too_often");
    EXPECT_EQ(safe.post("/accounts/5/unlock"), 200);
    pass(6);
    finance.sign_in("finance", "wrong-wrong-wrong");
    EXPECT_EQ(finance.problem(), "wrong_credentials");
}

TEST_P(SignInTest, WhoHoldsSeveralPostsChooses) {
    app::Context system = *county.as("系统管理员");
    const auto post = app::add_post(system, {.title = "值班", .organisation = {}});
    ASSERT_TRUE(app::appoint(system, post->id, {5}, *Date::of(2025, 1, 3)));
    Client client = in("finance");
    EXPECT_EQ(client.get("/session"), 200);
    ASSERT_EQ(client.json().at("posts").as_array().size(), 2U);
    EXPECT_EQ(client.json().at("post").at("role").as_string(), "liaison");
    EXPECT_EQ(client.post("/session/post", R"({"post":1})"), 403) << "not held";
    const std::string before = client.cookie, csrf = client.csrf;
    ASSERT_EQ(client.post("/session/post", R"({"post":)" + std::to_string(post->id.value) + "}"), 200);
    EXPECT_EQ(client.json().at("post").at("title").as_string(), "值班");
    EXPECT_NE(client.cookie, before);
    EXPECT_NE(client.csrf, csrf);
    EXPECT_EQ(client.get("/session"), 200);
    EXPECT_EQ(client.json().at("post").at("role").as_string(), "reader");
    Client old(server.api);
    old.cookie = before;
    EXPECT_EQ(old.get("/session"), 401);
    // Whoever leaves the post is out, within the cache's seconds.
    ASSERT_TRUE(app::appoint(system, post->id, {}, *Date::of(2025, 1, 9)));
    pass(6);
    EXPECT_EQ(client.get("/session"), 401);
    ASSERT_TRUE(app::appoint(system, {5}, {}, *Date::of(2025, 1, 9)));
    client.sign_in("finance", passwords["finance"]);
    EXPECT_EQ(client.problem(), "without_post");
}

TEST_P(SignInTest, ServersOnOneDatabaseAgree) {
    Server other(county.store, county.now, policy);
    Client here = in("office"), there(other.api);
    there.cookie = here.cookie;
    there.csrf = here.csrf;
    EXPECT_EQ(there.get("/session"), 200) << "signed in here, known there";
    EXPECT_EQ(here.ask(Method::remove, "/session"), 204);
    pass(5);
    EXPECT_EQ(there.get("/session"), 401) << "within seconds";
    for (int i = 0; i < 10; ++i) {
        pass(6);
        here.sign_in("finance", "wrong-wrong-wrong");
    }
    there = Client(other.api);
    there.peer = "10.0.0.7";
    there.sign_in("finance", passwords["finance"]);
    EXPECT_EQ(there.problem(), "too_often") << "failures here count there";
}

TEST(VisitCacheTest, WhatEndedWhileTheDatabaseWasAskedIsNotKept) {
    VisitCache cache;
    auto visit = std::make_shared<const app::Visit>();
    const std::uint64_t before = cache.emptied();
    cache.clear();
    EXPECT_FALSE(cache.keep("key", visit, {1'000'000}, before));
    EXPECT_FALSE(cache.find("key", {1'000'000}));
    cache.keep("key", visit, {1'000'000}, cache.emptied());
    EXPECT_TRUE(cache.find("key", {1'004'999}));
    EXPECT_FALSE(cache.find("key", {1'005'000}));
}

TEST_P(SignInTest, NothingSecretStandsInTheJournal) {
    Client client = in("finance");
    in("sys").post("/tokens", R"({"name":"x","scopes":["read"],"expires_on":"2025-03-01"})");
    auto transaction = county.store.begin(storage::Access::read, "371799");
    int entries = 0;
    transaction.entries({.kind = {}, .action = {}}, [&](journal::Entry&& entry) {
        ++entries;
        EXPECT_EQ(entry.changes.find("argon2"), std::string::npos);
        EXPECT_EQ(entry.changes.find(good), std::string::npos);
    });
    EXPECT_GT(entries, 20);
    transaction.commit();

    const auto path =
        std::filesystem::temp_directory_path() / ("bihuan_sign_in_" + std::to_string(::getpid()));
    ASSERT_TRUE(storage::export_archive(county.store, {"371799"}, path.string()));
    std::ostringstream archive;
    archive << std::ifstream(path).rdbuf();
    std::filesystem::remove(path);
    EXPECT_NE(archive.str().find("\"access_token\""), std::string::npos);
    for (const std::string& secret : {std::string("argon2"), std::string("\"table\":\"session\""),
                                      client.csrf, accounts::fingerprint_of(client.cookie.substr(7))})
        EXPECT_EQ(archive.str().find(secret), std::string::npos) << secret;
}

TEST_P(SignInTest, AHashOfOtherLimitsIsMadeAnew) {
    const auto hash = [&] {
        auto transaction = county.store.begin(storage::Access::read, "371799");
        return storage::credential_of(transaction, {1}).password;
    };
    const std::string before = hash();
    policy.cost = {2, 16384};
    Server dearer(county.store, county.now, policy);
    Client client(dearer.api);
    EXPECT_EQ(client.sign_in("sys", good), 200);
    EXPECT_TRUE(before.find("m=8,t=1,") != std::string::npos) << before;
    EXPECT_TRUE(hash().find("m=16,t=2,") != std::string::npos) << hash();
    EXPECT_EQ(client.sign_in("sys", good), 200);
}

} // namespace
} // namespace bihuan::api
