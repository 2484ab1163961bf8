// Letters against a mail server and a webhook of the test's own (sinks.py).
#include "server/delivery/delivery.hpp"

#include <gtest/gtest.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdio>
#include <thread>

#include "../app/county.hpp"
#include "app/item.hpp"
#include "base/hmac.hpp"
#include "server/fetch/transfer.hpp"

namespace bihuan::delivery {
namespace {

using app::Letter;

constexpr const char* secret = "a secret of the test";

/// sinks.py, and what it tells.
class Sinks {
  public:
    Sinks() {
        std::array<int, 2> in{}, out{};
        if (::pipe(in.data()) != 0 || ::pipe(out.data()) != 0) throw std::runtime_error("no pipe");
        child_ = ::fork();
        if (child_ == 0) {
            ::dup2(in[0], 0);
            ::dup2(out[1], 1);
            for (const int end : {in[0], in[1], out[0], out[1]})
                ::close(end);
            const std::string path = std::string(BIHUAN_SOURCE_DIR) + "/tests/delivery/sinks.py";
            ::execlp("python3", "python3", "-B", path.c_str(), secret, nullptr);
            ::_exit(127);
        }
        ::close(in[0]);
        ::close(out[1]);
        in_ = in[1];
        out_ = ::fdopen(out[0], "r");
        const std::string ports = line();
        if (std::sscanf(ports.c_str(), "%d %d", &smtp, &http) != 2) throw std::runtime_error("no sinks");
    }
    ~Sinks() {
        ::close(in_);
        std::fclose(out_);
        ::waitpid(child_, nullptr, 0);
    }
    std::string line() {
        std::string text;
        for (int c = std::fgetc(out_); c != EOF && c != '\n'; c = std::fgetc(out_))
            text += static_cast<char>(c);
        return text;
    }
    int smtp = 0, http = 0;

  private:
    int child_ = -1, in_ = -1;
    std::FILE* out_ = nullptr;
};

class Delivery : public testing::TestWithParam<storage::Backend> {
  protected:
    Delivery() {
        finance = county.add_unit("县财政局");
        settings.mail_server = "smtp://127.0.0.1:" + std::to_string(sinks.smtp);
        settings.mail_from = "bihuan@qinghe.example";
        settings.mail_user = "office";
        settings.mail_password = "hush";
        settings.mail_plain = true;
        settings.webhook = "http://127.0.0.1:" + std::to_string(sinks.http) + "/hook";
        settings.webhook_secret = secret;
        settings.private_addresses = true;
    }
    void add(const std::string& title) {
        app::Context office = *county.as("督查室");
        targets::Item item;
        item.title = title;
        item.year = 2025;
        item.leads = {finance};
        item.state = targets::ItemState::active;
        app::add_item(office, item).value();
    }
    int delivered(int minutes) {
        const Instant now{county.now.milliseconds + minutes * std::int64_t{60'000}};
        return deliver(county.store, "371799", settings, [&] { return now; }).value();
    }

    Sinks sinks;
    app::County county{app::County::Founded::held, GetParam()};
    Id<registry::Organisation> finance;
    Settings settings;
};
INSTANTIATE_TEST_SUITE_P(All, Delivery, testing::ValuesIn(storage::backends_here()),
                         storage::name_of_backend);

TEST_P(Delivery, MailArrivesAndAWebhookIsAskedUntilItTakes) {
    app::Context unit = *county.as("县财政局联络员");
    EXPECT_FALSE(app::set_mail_address(unit, "a@b\r\nBcc: c@d"));
    EXPECT_FALSE(app::set_mail_address(unit, "<a@b>"));
    ASSERT_TRUE(app::set_mail_address(unit, "finance@qinghe.example"));
    EXPECT_EQ(app::mail_address(unit).value(), "finance@qinghe.example");
    add("修路");
    EXPECT_EQ(delivered(0), 1) << "the mail; the webhook fails";
    std::string hook = sinks.line(), mail = sinks.line();
    if (hook.find("\"mail\"") != std::string::npos) std::swap(hook, mail);
    EXPECT_EQ(hook, R"({"hook": "修路", "good": true, "asked": 1})");
    EXPECT_NE(
        mail.find(R"("mail": "闭环：1 条新消息", "sender": "<bihuan@qinghe.example>", )"
                  R"("to": ["<finance@qinghe.example>"], "body": "2025-01-10 09:00 交办任务：修路\r\n")"),
        std::string::npos)
        << mail;
    EXPECT_EQ(delivered(0), 0) << "its pause";
    EXPECT_EQ(delivered(1), 0) << "fails again";
    EXPECT_EQ(sinks.line(), R"({"hook": "修路", "good": true, "asked": 2})");
    EXPECT_EQ(delivered(2), 0) << "its pause has grown";
    EXPECT_EQ(delivered(3), 1);
    EXPECT_EQ(sinks.line(), R"({"hook": "修路", "good": true, "asked": 3})");
    EXPECT_EQ(delivered(600), 0) << "nothing is sent twice";
}

TEST_P(Delivery, NoWebhookLeadsIntoTheHouse) {
    settings.mail_server.clear();
    settings.private_addresses = false;
    add("修路");
    EXPECT_EQ(delivered(0), 0);
    settings.webhook = "http://localhost:" + std::to_string(sinks.http) + "/hook";
    EXPECT_EQ(delivered(5), 0);
    settings.private_addresses = true;
    EXPECT_EQ(delivered(10), 0) << "its first failure is the sink's own";
    EXPECT_EQ(sinks.line(), R"({"hook": "修路", "good": true, "asked": 1})");
}

TEST_P(Delivery, SeveralServersSendALetterOnce) {
    settings.webhook.clear();
    app::Context unit = *county.as("县财政局联络员");
    ASSERT_TRUE(app::set_mail_address(unit, "finance@qinghe.example"));
    for (int i = 0; i < 10; ++i) {
        add("事项" + std::to_string(i));
        std::array<int, 3> arrived{};
        std::vector<std::thread> servers;
        for (int& each : arrived)
            servers.emplace_back([&] { each = delivered(i); });
        for (std::thread& server : servers)
            server.join();
        EXPECT_EQ(arrived[0] + arrived[1] + arrived[2], 1);
        EXPECT_NE(sinks.line().find("事项" + std::to_string(i)), std::string::npos);
    }
}

TEST(Letters, AMailIsNothingButWhatItSays) {
    const Letter letter{7, "mail", "a@b.example", "标题\r\nBcc: c@d", std::string(300, 'x') + "\r\n.\r\n", 1};
    const std::string mail =
        mail_of(letter, "office@b.example", "id@b.example", Instant::at(*Date::of(2025, 1, 2), 9, 5));
    EXPECT_NE(mail.find("Date: Thu, 02 Jan 2025 09:05:00 +0800\r\n"), std::string::npos);
    EXPECT_EQ(mail.find("Bcc"), std::string::npos);
    EXPECT_EQ(mail.find("\r\n.\r\n"), std::string::npos);
    for (std::size_t at = 0; at < mail.size(); at = mail.find("\r\n", at) + 2)
        EXPECT_LE(mail.find("\r\n", at) - at, 78u);
}

TEST(Letters, PausesGrowUpToADay) {
    std::int64_t total = 0, last = 0;
    int attempts = 1;
    for (auto pause = app::pause_after(attempts); pause; pause = app::pause_after(++attempts)) {
        EXPECT_GT(*pause, last);
        last = *pause;
        total += *pause;
    }
    EXPECT_EQ(attempts, 11);
    EXPECT_LE(total, std::int64_t{86'400'000});
}

TEST(Letters, PrivateAddressesAreKnown) {
    for (const char* each :
         {"127.0.0.1", "10.0.0.1", "172.16.0.1", "172.31.255.255", "192.168.1.1", "169.254.169.254",
          "100.64.0.1", "0.0.0.0", "224.0.0.1", "255.255.255.255", "::1", "::", "fe80::1", "fd00::1",
          "ff02::1", "::ffff:10.0.0.1", "64:ff9b::7f00:1", "2002:7f00:1::", "x"})
        EXPECT_TRUE(server::is_private(each)) << each;
    for (const char* each : {"8.8.8.8", "172.15.0.1", "172.32.0.1", "192.169.0.1", "2400:3200::1",
                             "::ffff:8.8.8.8", "64:ff9b::808:808", "2002:808:808::"})
        EXPECT_FALSE(server::is_private(each)) << each;
}

TEST(Letters, TheSignatureIsTheStandards) {
    // RFC 4231, test case 2
    EXPECT_EQ(hmac_sha256("Jefe", "what do ya want for nothing?"),
              "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
    EXPECT_EQ(signature("k", "1", "b"), "sha256=" + hmac_sha256("k", "1.b"));
}

TEST(DeliverySettings, AreReadOrRefusedWithTheirLine) {
    const auto read = [](const std::string& text) { return Settings::read(text, "notices.toml"); };
    const auto good = read(
        "[mail]\nserver = \"smtp://mail.example:587\"\nfrom = \"a@b.example\"\n"
        "[webhook]\nurl = \"https://hook.example\"\nsecret = \"0123456789abcdef\"\n");
    ASSERT_TRUE(good);
    EXPECT_EQ(good->webhook, "https://hook.example");
    EXPECT_FALSE(good->private_addresses);
    for (const char* bad :
         {"[mail]\nserver = \"http://x\"\n", "[mail]\nserver = \"smtp://x\"\n",
          "[webhook]\nurl = \"file:///etc/passwd\"\n", "[webhook]\nurl = \"https://x\"\nsecret = \"short\"\n",
          "[webhook]\nnothing = 1\n"}) {
        const auto refused = read(bad);
        ASSERT_FALSE(refused) << bad;
        EXPECT_EQ(refused.error().kind, ErrorKind::bad_policy) << bad;
    }
    EXPECT_TRUE(Settings::from("/nonexistent").value().mail_server.empty());
}

} // namespace
} // namespace bihuan::delivery
