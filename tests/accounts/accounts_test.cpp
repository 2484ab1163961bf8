// Passwords, codes, waits, the policy's file; what is signed by whom is tried in tests/api/identity_test.cpp.
#include "accounts/accounts.hpp"

#include <gtest/gtest.h>

#include "accounts/identity.hpp"
#include "accounts/secrets.hpp"

namespace bihuan::accounts {
namespace {

constexpr HashCost quick{1, 8192};

std::string counting(std::size_t count) {
    std::string bytes(count, '\0');
    for (std::size_t i = 0; i < count; ++i)
        bytes[i] = static_cast<char>(i * 37 + 11);
    return bytes;
}

TEST(Codes, AreThoseOfRfc6238) {
    const std::string key = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"; // 12345678901234567890, appendix B
    for (const auto& [seconds, code] :
         std::vector<std::pair<std::int64_t, std::string>>{{59, "287082"},
                                                           {1111111109, "081804"},
                                                           {1111111111, "050471"},
                                                           {1234567890, "005924"},
                                                           {2000000000, "279037"},
                                                           {20000000000, "353130"}}) {
        EXPECT_EQ(code_at(key, seconds / 30), code);
        EXPECT_TRUE(step_of(key, code, {seconds * 1000}, 0));
        EXPECT_TRUE(step_of(key, code, {seconds * 1000 + 30'000}, 0));
        EXPECT_FALSE(step_of(key, code, {seconds * 1000 + 60'000}, 0));
        EXPECT_FALSE(step_of(key, code, {seconds * 1000}, seconds / 30)) << "taken once";
    }
    EXPECT_FALSE(step_of(key, "", {59'000}, 0));
    EXPECT_FALSE(step_of(key, "2870820", {59'000}, 0));
    EXPECT_EQ(code_address("ABC", "闭环", "371799", "a@b"),
              "otpauth://totp/%E9%97%AD%E7%8E%AF:371799%2Fa%40b?secret=ABC&issuer=%E9%97%AD%E7%8E%AF"
              "&algorithm=SHA1&digits=6&period=30");
}

TEST(Passwords, AreHashedAndKnownAgain) {
    const std::string hash = hash_password("东风-红-7788", quick);
    EXPECT_TRUE(hash.starts_with("$argon2id$v=19$"));
    EXPECT_NE(hash, hash_password("东风-红-7788", quick)) << "each with its own salt";
    EXPECT_TRUE(is_password(hash, "东风-红-7788", quick));
    EXPECT_FALSE(is_password(hash, "东风-红-7789", quick));
    EXPECT_FALSE(is_password(hash, "", quick));
    EXPECT_FALSE(is_password("", "", quick));
    EXPECT_FALSE(is_password("no hash", "东风-红-7788", quick));
    EXPECT_FALSE(is_outdated(hash, quick));
    EXPECT_TRUE(is_outdated(hash, {2, 16384}));
    EXPECT_TRUE(is_outdated(hash, HashCost()));
}

TEST(Passwords, ThatAreWeakAreRefused) {
    const Policy& policy = Policy::defaults();
    for (const char* weak :
         {"", "short", "一二三四五六七八九十一", "aaaaaaaaaaaa", "123456789012", "1234567890123456",
          "QWERTY123456", "Administrator", "zhang.ming-2025", "2025-ZHANG.MING"}) {
        EXPECT_FALSE(check_password(policy, "zhang.ming", weak)) << weak;
    }
    EXPECT_FALSE(check_password(policy, "x", std::string(257, 'a') + "b"));
    for (const char* strong : {"dongfeng-hong-7788", "一二三四五六七八九十一二", "correct horse battery"})
        EXPECT_TRUE(check_password(policy, "zhang.ming", strong)) << strong;
    EXPECT_TRUE(check_password(policy, "x", one_time_password(counting)));
}

TEST(Secrets, SayTheirRegionAndNothingElse) {
    const std::string secret = new_secret(counting);
    EXPECT_EQ(secret.size(), 43U);
    EXPECT_EQ(from_base64url(secret), counting(32));
    EXPECT_EQ(to_base64url("\xfb\xff"), "-_8");
    for (const char* wrong : {"-_8=", "+/8", "a", "%%%%"})
        EXPECT_FALSE(from_base64url(wrong)) << wrong;
    EXPECT_EQ(read_cookie(write_cookie("371799", secret))->secret, secret);
    EXPECT_EQ(read_token(write_token("371799", secret))->region, "371799");
    for (const char* wrong : {"", ".", "371799", "371799.", "371799.short", ".AAAAAAAAAAAAAAAAAAAAAAAAAAAA"})
        EXPECT_FALSE(read_cookie(wrong)) << wrong;
    EXPECT_FALSE(read_token("371799_" + secret));
    EXPECT_EQ(fingerprint_of("abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    EXPECT_EQ(plain_code("abcde-23 45f"), "ABCDE2345F");
    const auto codes = new_recovery_codes(counting, 3);
    EXPECT_EQ(codes.size(), 3U);
    EXPECT_EQ(codes[0].size(), 11U);
}

TEST(Failures, WaitLongerEachTimeAndNeverForGood) {
    const Policy& policy = Policy::defaults();
    const Instant last{1'000'000'000};
    const auto wait = [&](std::int64_t failures, std::int64_t seconds = 0) {
        return wait_after(failures, last, {last.milliseconds + seconds * 1000}, 5, policy);
    };
    EXPECT_EQ(wait(0), 0);
    EXPECT_EQ(wait(4), 0);
    EXPECT_EQ(wait(5), 1);
    EXPECT_EQ(wait(6), 2);
    EXPECT_EQ(wait(10), 32);
    EXPECT_EQ(wait(10, 31), 1);
    EXPECT_EQ(wait(10, 32), 0);
    EXPECT_EQ(wait(14), 300);
    EXPECT_EQ(wait(1'000'000), 300);
    EXPECT_EQ(wait(1'000'000, 300), 0);
    EXPECT_EQ(remembered(8, last, {last.milliseconds + 15LL * 60'000}, policy), 4);
    EXPECT_EQ(remembered(8, last, {last.milliseconds + 600LL * 60'000}, policy), 0);
    std::vector<std::int64_t> written;
    for (std::int64_t count = 0; count <= 100; ++count)
        if (is_written(count)) written.push_back(count);
    EXPECT_EQ(written, (std::vector<std::int64_t>{1, 2, 4, 8, 16, 32, 64}));
}

TEST(AccountRules, ALoginIsGivenOnceAndAPersonHasOne) {
    Account first;
    first.id = {1};
    first.person = {1};
    first.login = "zhang";
    first.state = AccountState::disabled;
    const auto wanted = [](std::int64_t person, const char* login) {
        Account account;
        account.person = {person};
        account.login = login;
        return account;
    };
    EXPECT_TRUE(add_account(wanted(2, "li"), std::array{first}));
    EXPECT_EQ(add_account(wanted(2, "zhang"), std::array{first}).error().kind, ErrorKind::already_there);
    EXPECT_EQ(add_account(wanted(1, "li"), std::array{first}).error().kind, ErrorKind::already_there);
    for (const char* wrong : {"", "Zhang", "张明", "a b", "a/b", "<script>"})
        EXPECT_FALSE(add_account(wanted(2, wrong), {})) << wrong;
}

TEST(PolicyFile, IsCheckedWithFileAndLine) {
    EXPECT_EQ(read_policy("[session]\nidle_minutes = 10\n", "sign_in.toml")->idle_minutes, 10);
    for (const auto& [text, place] : std::vector<std::pair<std::string, std::string>>{
             {"[password]\nleast_characters = 4\n", "sign_in.toml:2"},
             {"[password]\n\nleast_charakters = 12\n", "sign_in.toml:3"},
             {"[session]\nidle_minutes = 120\nlongest_hours = 1\n", "sign_in.toml:2"},
             {"[identity_provider]\nissuer = \"http://id.example\"\n", "sign_in.toml:2"},
             {"[session]\nidle_minutes = \"30\"\n", "sign_in.toml:2"}}) {
        const auto read = read_policy(text, "sign_in.toml");
        ASSERT_FALSE(read) << text;
        EXPECT_EQ(read.error().kind, ErrorKind::bad_policy);
        EXPECT_TRUE(read.error().subject.starts_with(place)) << read.error().subject;
    }
}

TEST(Identity, WhatIsNoTokenIsRefused) {
    Policy policy;
    policy.provider = "https://id.qinghe.gov.cn";
    for (const char* token :
         {"", ".", "..", "...", "a.b.c", "e30.e30.", "e30.e30.e30", "W10.W10.W10", "\xff.\xff.\xff"})
        EXPECT_FALSE(
            read_id_token(token, R"({"keys":[{"kty":"RSA"},{"kty":"EC","crv":"P-256"},1]})", policy, "n", {}))
            << token;
    EXPECT_FALSE(read_provider("[]", policy.provider));
    EXPECT_FALSE(read_provider(std::string(100'000, '['), policy.provider));
    EXPECT_FALSE(read_provider(R"({"issuer":"https://id.qinghe.gov.cn","authorization_endpoint":"https://a",
        "token_endpoint":"http://a","jwks_uri":"https://a"})",
                               policy.provider))
        << "without TLS";
    EXPECT_EQ(discovery_address("https://id/"), "https://id/.well-known/openid-configuration");
}

} // namespace
} // namespace bihuan::accounts
