// Idempotency-Key: the same key again is the same request, whose answer is given again and nothing is done.
#pragma once

#include "server/api/call.hpp"

namespace bihuan::api {

struct RequestKey {
    std::string key;
    std::string fingerprint; // of all that is asked
};

/// Of the header; nullopt: none given. Throws malformed for what is no key. Signed-in visitors alone have
/// keys.
std::optional<RequestKey> request_key_of(const http::Request& request, const Visitor& visitor);

/// What was answered under the key, or why there is no answer; nullopt: it is new.
std::optional<http::Response> earlier_answer(Call& call, const RequestKey& key);

/// After the action is committed. What nobody may keep (Cache-Control: no-store), files and what is very
/// large are not stored: asked for again, they are request_done.
void store_answer(Call& call, const RequestKey& key, const http::Response& response);

} // namespace bihuan::api
