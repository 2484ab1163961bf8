#include "server/api/once.hpp"

#include <algorithm>
#include <chrono>
#include <thread>

#include "base/sm3.hpp"
#include "server/api/route.hpp"
#include "storage/request_keys.hpp"

namespace bihuan::api {
namespace {

constexpr std::size_t longest_key = 200, most_stored = std::size_t{1} << 20;
// Who asks again while the first is being answered waits this long for its answer.
constexpr int waits = 20;
constexpr std::chrono::milliseconds wait{25};
constexpr std::array<std::string_view, 2> stored_headers{"Content-Type", "ETag"};

std::string fingerprint_of(const http::Request& request) {
    std::string all(http::name_of(request.method));
    const auto add = [&](std::string_view part) {
        all += '\n' + std::to_string(part.size()) + ':';
        all += part;
    };
    add(request.path);
    for (const auto& [name, words] : request.query) {
        add(name);
        add(words);
    }
    add(request.headers.find("If-Match"));
    add(request.body.view());
    return sm3(all);
}

http::Response again(const storage::KeptRequest& kept) {
    http::Response response{.status = kept.status, .headers = {}, .body = kept.body};
    std::string_view rest = kept.headers;
    for (const std::string_view name : stored_headers) {
        const std::size_t end = std::min(rest.find('\n'), rest.size());
        if (end > 0) response.headers.add(std::string(name), std::string(rest.substr(0, end)));
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    response.headers.add("Idempotency-Replayed", "true");
    return response;
}

} // namespace

std::optional<RequestKey> request_key_of(const http::Request& request, const Visitor& visitor) {
    const std::string_view key = request.headers.find("Idempotency-Key");
    if (key.empty() || !visitor || !visitor.actor.post) return std::nullopt;
    const bool good =
        key.size() <= longest_key && std::ranges::all_of(key, [](char c) { return c > 0x20 && c < 0x7f; });
    if (!good) throw Error{ErrorKind::malformed, "Idempotency-Key", "1 – " + std::to_string(longest_key)};
    return RequestKey{std::string(key), fingerprint_of(request)};
}

std::optional<http::Response> earlier_answer(Call& call, const RequestKey& key) {
    for (int waited = 0;; ++waited) {
        storage::Transaction transaction =
            call.context.store.begin(storage::Access::read, call.context.region);
        const auto kept =
            storage::find_request(transaction, call.context.actor.post, key.key, call.context.now);
        transaction.commit();
        if (!kept) return std::nullopt;
        if (kept->fingerprint != key.fingerprint)
            return problem(Error{ErrorKind::other_request, key.key, ""}, call.request, call.language);
        if (kept->status != 0) return again(*kept);
        if (waited == waits)
            return problem(Error{ErrorKind::request_done, key.key, ""}, call.request, call.language);
        std::this_thread::sleep_for(wait);
    }
}

void store_answer(Call& call, const RequestKey& key, const http::Response& response) {
    const bool secret = response.headers.find("Cache-Control").find("no-store") != std::string_view::npos;
    if (secret || response.headers.has("Content-Disposition") || response.events != nullptr ||
        response.body.size() > most_stored)
        return;
    std::string headers;
    for (const std::string_view name : stored_headers)
        (headers += response.headers.find(name)) += '\n';
    try {
        storage::Transaction transaction =
            call.context.store.begin(storage::Access::write, call.context.region);
        storage::keep_answer(transaction, call.context.actor.post, key.key,
                             {key.fingerprint, response.status, std::move(headers), response.body});
        transaction.commit();
    } catch (const storage::Failure&) {
        // The action is done and its answer is on its way; only asking again gives request_done.
    }
}

} // namespace bihuan::api
