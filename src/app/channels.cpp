#include "app/channels.hpp"

#include <algorithm>
#include <map>

namespace bihuan::app {
namespace {

constexpr std::int64_t minute = 60'000;
constexpr std::int64_t lease = 5 * minute; // a server that dies while it sends keeps others waiting so long
constexpr std::int64_t at_once = 50;       // letters

bool is_address(const std::string& text) {
    if (text.size() > 254) return false;
    const std::size_t at = text.find('@');
    if (at == 0 || at == std::string::npos || at + 1 == text.size() ||
        text.find('@', at + 1) != std::string::npos)
        return false;
    return std::ranges::all_of(text, [](char c) {
        return c > ' ' && c < 0x7F && std::string_view("<>()[]\\,;:\"").find(c) == std::string_view::npos;
    });
}

Context by_clock(storage::Store& store, const std::string& region, Instant now) {
    Actor actor;
    actor.region = region;
    actor.clock = true;
    return {store, region, std::move(actor), now};
}

void write_letters(Transaction& transaction, const Writing& writing, Instant now) {
    const std::vector<Notice> notices = storage::take_unwritten(transaction, 1000);
    if (notices.empty()) return;
    const auto addresses = storage::mail_addresses(transaction);
    std::map<std::int64_t, std::vector<const Notice*>> of_posts;
    std::vector<Letter> letters;
    for (const Notice& notice : notices) {
        if (writing.webhook) letters.push_back({0, "webhook", "", notice.kind, writing.event(notice), 0});
        if (writing.mail && addresses.contains(notice.post)) of_posts[notice.post].push_back(&notice);
    }
    for (const auto& [post, own] : of_posts) {
        Letter letter{0, "mail", addresses.at(post), writing.subject(own.size()), "", 0};
        for (const Notice* notice : own)
            letter.body += notice->at.to_string() + " " + writing.line(*notice) + "\r\n";
        letters.push_back(std::move(letter));
    }
    storage::put_letters(transaction, letters, now);
}

} // namespace

Result<void> set_mail_address(Context& context, const std::string& address) {
    return act(context, Action::read_notices, [&](Transaction& transaction) -> Result<void> {
        if (auto may = permit(context.actor, Action::read_notices, {context.region}); !may)
            return may.error();
        if (!address.empty() && !is_address(address)) return Error{ErrorKind::no_address, address, ""};
        storage::put_mail_address(transaction, context.actor.post.value, address);
        return {};
    });
}

Result<std::string> mail_address(Context& context) {
    return look(context, [&](Transaction& transaction) -> Result<std::string> {
        if (auto may = permit(context.actor, Action::read_notices, {context.region}); !may)
            return may.error();
        const auto all = storage::mail_addresses(transaction);
        const auto own = all.find(context.actor.post.value);
        return own == all.end() ? std::string() : own->second;
    });
}

Result<std::vector<Letter>> next_letters(storage::Store& store, const std::string& region,
                                         const Writing& writing, Instant now) {
    Context context = by_clock(store, region, now);
    return act(context, Action::remind, [&](Transaction& transaction) -> Result<std::vector<Letter>> {
        write_letters(transaction, writing, now);
        return storage::claim_letters(transaction, now, {now.milliseconds + lease}, at_once);
    });
}

Result<void> settle_letter(storage::Store& store, const std::string& region, const Letter& letter,
                           const Result<void>& sent, Instant now) {
    Context context = by_clock(store, region, now);
    return act(context, Action::remind, [&](Transaction& transaction) -> Result<void> {
        if (sent) {
            storage::letter_sent(transaction, letter.id, now);
            return {};
        }
        std::optional<Instant> again;
        if (const auto pause = pause_after(letter.attempts)) again = Instant{now.milliseconds + *pause};
        storage::letter_failed(transaction, letter.id, again, describe(sent.error(), Language::english));
        return {};
    });
}

std::optional<std::int64_t> pause_after(std::int64_t attempts) {
    // 1, 2, 4 … 512 minutes: the eleventh attempt is 17 hours after the first, the last.
    if (attempts > 10) return std::nullopt;
    return minute << (attempts - 1);
}

} // namespace bihuan::app
