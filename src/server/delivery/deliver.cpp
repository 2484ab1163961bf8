#include <filesystem>

#include "app/notices.hpp"
#include "base/json.hpp"
#include "registry/settings.hpp"
#include "render/catalogue.hpp"
#include "render/notices.hpp"
#include "server/delivery/delivery.hpp"

namespace bihuan::delivery {
namespace {

std::string event_of(const app::Notice& notice) {
    std::string out;
    Json json(out);
    json.begin_object()
        .integer("notice", notice.id)
        .text("kind", notice.kind)
        .text("at", notice.at.to_string())
        .integer("post", notice.post)
        .text("about", notice.subject_kind)
        .integer("number", notice.subject)
        .integer("count", notice.count)
        .text("title", notice.title)
        .text("text", render::notice_text(notice, Language::chinese))
        .end_object();
    return out;
}

} // namespace

Result<Settings> Settings::read(std::string_view text, std::string_view file) {
    auto given = registry::Settings::parse(text, file);
    if (!given) return given.error();
    Settings settings;
    given->read("mail.server", settings.mail_server);
    given->read("mail.from", settings.mail_from);
    given->read("mail.user", settings.mail_user);
    given->read("mail.password", settings.mail_password);
    given->read("mail.plain", settings.mail_plain);
    given->read("webhook.url", settings.webhook);
    given->read("webhook.secret", settings.webhook_secret);
    given->read("webhook.private_addresses", settings.private_addresses);
    const auto begins = [](const std::string& url, std::initializer_list<std::string_view> schemes) {
        for (const std::string_view scheme : schemes)
            if (url.starts_with(scheme)) return true;
        return url.empty();
    };
    if (!begins(settings.mail_server, {"smtp://", "smtps://"}))
        given->refuse("mail.server", "smtp://… or smtps://…");
    if (!settings.mail_server.empty() && settings.mail_from.find('@') == std::string::npos)
        given->refuse("mail.from", "an address");
    if (!begins(settings.webhook, {"https://", "http://"})) given->refuse("webhook.url", "https://…");
    if (!settings.webhook.empty() && settings.webhook_secret.size() < 16)
        given->refuse("webhook.secret", "16 characters at least");
    if (auto finished = given->finish(); !finished) return finished.error();
    return settings;
}

Result<Settings> Settings::from(const std::string& folder) {
    const std::string path = (std::filesystem::path(folder) / "notices.toml").string();
    const auto text = registry::policy_text(path);
    if (!text) return text.error();
    if (!*text) return Settings();
    return read(**text, path);
}

Result<int> deliver(storage::Store& store, const std::string& region, const Settings& settings,
                    const std::function<Instant()>& now) {
    app::Writing writing;
    writing.mail = !settings.mail_server.empty();
    writing.webhook = !settings.webhook.empty();
    if (!writing.mail && !writing.webhook) return 0;
    writing.subject = [](std::size_t count) {
        return render::say(render::Word::mail_subject, Language::chinese, {std::to_string(count)});
    };
    writing.line = [](const app::Notice& notice) { return render::notice_text(notice, Language::chinese); };
    writing.event = event_of;
    const auto letters = app::next_letters(store, region, writing, now());
    if (!letters) return letters.error();
    int arrived = 0;
    for (const app::Letter& letter : *letters) {
        const auto sent = letter.channel == "mail" ? send_mail(settings, letter, now())
                                                   : send_event(settings, letter, now());
        if (sent) ++arrived;
        if (auto settled = app::settle_letter(store, region, letter, sent, now()); !settled)
            return settled.error();
    }
    return arrived;
}

} // namespace bihuan::delivery
