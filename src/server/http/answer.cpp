#include "server/http/answer.hpp"

#include <algorithm>
#include <charconv>
#include <ctime>

namespace bihuan::http {
namespace {

struct Range {
    std::size_t begin = 0, size = 0;
};

std::optional<std::size_t> number(std::string_view text) {
    std::size_t value = 0;
    const auto read = std::from_chars(text.data(), text.data() + text.size(), value);
    if (read.ec != std::errc() || read.ptr != text.data() + text.size()) return std::nullopt;
    return value;
}

/// One range of bytes. nullopt: to be ignored (several, another unit, malformed); size 0: outside the body.
std::optional<Range> read_range(std::string_view text, std::size_t length) {
    if (!text.starts_with("bytes=")) return std::nullopt;
    text.remove_prefix(6);
    const std::size_t dash = text.find('-');
    if (dash == std::string_view::npos || text.find(',') != std::string_view::npos) return std::nullopt;
    const std::string_view left = text.substr(0, dash), right = text.substr(dash + 1);
    if (left.empty()) { // the last so many
        const auto wanted = number(right);
        if (!wanted) return std::nullopt;
        const std::size_t size = std::min(*wanted, length);
        return Range{length - size, size};
    }
    const auto first = number(left);
    if (!first) return std::nullopt;
    const auto last = right.empty() ? std::optional(std::max(*first, length)) : number(right);
    if (!last || *last < *first) return std::nullopt;
    if (*first >= length) return Range{};
    return Range{*first, std::min(*last, length - 1) - *first + 1};
}

bool begins(std::string_view type, std::string_view with) {
    return type.substr(0, with.size()) == with;
}

void apply_range(Response& response, const Request& request, std::string_view& body) {
    const std::string_view asked = request.headers.find("Range");
    if (response.status != 200 || request.method != Method::get || asked.empty() || body.empty()) return;
    // If-Range: the rest of what the client has; of anything else, the whole.
    const std::string_view held = request.headers.find("If-Range");
    if (!held.empty() && (held.starts_with("W/") || held != response.headers.find("ETag"))) return;
    const auto range = read_range(asked, body.size());
    if (!range) return;
    const std::string length = std::to_string(body.size());
    if (range->size == 0) {
        response.status = 416;
        response.headers.add("Content-Range", "bytes */" + length);
        body = {};
        return;
    }
    response.status = 206;
    response.headers.add("Content-Range", "bytes " + std::to_string(range->begin) + "-" +
                                              std::to_string(range->begin + range->size - 1) + "/" + length);
    body = body.substr(range->begin, range->size);
}

void line(std::string& out, std::string_view name, std::string_view value) {
    ((out += name) += ": ");
    for (const char c : value)
        if (c != '\r' && c != '\n' && c != '\0') out += c; // a value never makes a line of its own
    out += "\r\n";
}

} // namespace

Wire wire_of(Response& response, const Request& request, const Manner& manner) {
    std::string_view body = response.shared_body ? std::string_view(*response.shared_body) : response.body;
    const bool streams = response.events != nullptr;
    if (!streams) apply_range(response, request, body);
    const bool bare = response.status == 204 || response.status == 304;

    Wire wire;
    std::string& out = wire.head;
    out.reserve(512);
    ((out += "HTTP/1.1 ") += std::to_string(response.status)) += ' ';
    (out += reason_of(response.status)) += "\r\n";
    for (const auto& [name, value] : response.headers.all())
        line(out, name, value);
    line(out, "Date", manner.date);
    if (!request.id.empty()) line(out, "X-Request-Id", request.id);
    if (streams) {
        if (!manner.old) line(out, "Transfer-Encoding", "chunked");
    } else if (!bare) {
        line(out, "Content-Length", std::to_string(body.size()));
        if (response.status == 200 && request.method == Method::get) line(out, "Accept-Ranges", "bytes");
    }
    if (!manner.keep) {
        line(out, "Connection", "close");
    } else if (manner.old) {
        line(out, "Connection", "keep-alive");
    }
    line(out, "X-Content-Type-Options", "nosniff");
    line(out, "Referrer-Policy", "same-origin");
    if (begins(response.headers.find("Content-Type"), "text/html") &&
        !response.headers.has("Content-Security-Policy")) {
        line(out, "Content-Security-Policy",
             "default-src 'self'; img-src 'self' data: blob:; object-src 'none'; base-uri 'none'; "
             "form-action 'self'; frame-ancestors 'none'");
    }
    if (request.secure) line(out, "Strict-Transport-Security", "max-age=31536000; includeSubDomains");
    out += "\r\n";
    if (!bare && !streams && request.method != Method::head) wire.body = body;
    return wire;
}

std::string http_date(std::int64_t seconds) {
    const auto time = static_cast<std::time_t>(seconds);
    std::tm parts{};
    ::gmtime_r(&time, &parts);
    char text[40];
    // The program never leaves the C locale: the names are English.
    return {text, std::strftime(text, sizeof text, "%a, %d %b %Y %H:%M:%S GMT", &parts)};
}

std::string_view reason_of(int status) {
    switch (status) {
        case 200:
            return "OK";
        case 201:
            return "Created";
        case 202:
            return "Accepted";
        case 204:
            return "No Content";
        case 206:
            return "Partial Content";
        case 301:
            return "Moved Permanently";
        case 302:
            return "Found";
        case 303:
            return "See Other";
        case 304:
            return "Not Modified";
        case 307:
            return "Temporary Redirect";
        case 400:
            return "Bad Request";
        case 401:
            return "Unauthorized";
        case 403:
            return "Forbidden";
        case 404:
            return "Not Found";
        case 405:
            return "Method Not Allowed";
        case 408:
            return "Request Timeout";
        case 409:
            return "Conflict";
        case 412:
            return "Precondition Failed";
        case 413:
            return "Content Too Large";
        case 414:
            return "URI Too Long";
        case 415:
            return "Unsupported Media Type";
        case 416:
            return "Range Not Satisfiable";
        case 417:
            return "Expectation Failed";
        case 422:
            return "Unprocessable Content";
        case 429:
            return "Too Many Requests";
        case 431:
            return "Request Header Fields Too Large";
        case 500:
            return "Internal Server Error";
        case 503:
            return "Service Unavailable";
        case 504:
            return "Gateway Timeout";
        default:
            return "Status";
    }
}

} // namespace bihuan::http
