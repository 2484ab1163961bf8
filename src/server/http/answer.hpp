// An answer's head as bytes, and what of its body goes out: ranges, HEAD, the headers every answer has.
#pragma once

#include "server/http/message.hpp"

namespace bihuan::http {

struct Wire {
    std::string head;
    std::string_view body; // of the response, which must stay
};

struct Manner {
    bool keep = false;     // the connection stays open
    bool old = false;      // HTTP/1.0
    std::string_view date; // for the header Date
};

/// Answers the request's Range, where there is one: the status becomes 206 or 416.
Wire wire_of(Response& response, const Request& request, const Manner& manner);

/// "Sun, 06 Nov 1994 08:49:37 GMT"
std::string http_date(std::int64_t seconds_since_1970);

std::string_view reason_of(int status);

} // namespace bihuan::http
