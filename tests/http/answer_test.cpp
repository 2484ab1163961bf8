#include "server/http/answer.hpp"

#include <gtest/gtest.h>

namespace bihuan::http {
namespace {

struct Asked {
    std::string range, condition;
    Method method = Method::get;
};

std::string answered(const Asked& asked, Response response) {
    Request request{.method = asked.method};
    if (!asked.range.empty()) request.headers.add("Range", asked.range);
    if (!asked.condition.empty()) request.headers.add("If-Range", asked.condition);
    const Wire wire = wire_of(response, request, {.keep = true, .old = false, .date = "now"});
    const std::size_t place = wire.head.find("Content-Range: ");
    std::string out = std::to_string(response.status) + " " + std::string(wire.body);
    if (place != std::string::npos)
        out += " " + wire.head.substr(place + 15, wire.head.find('\r', place) - place - 15);
    return out;
}

TEST(Answer, GivesRangesOfABody) {
    const struct {
        Asked asked;
        std::string answer;
    } cases[] = {
        {{""}, "200 0123456789"},
        {{"bytes=0-3"}, "206 0123 bytes 0-3/10"},
        {{"bytes=4-"}, "206 456789 bytes 4-9/10"},
        {{"bytes=8-100"}, "206 89 bytes 8-9/10"},
        {{"bytes=-3"}, "206 789 bytes 7-9/10"},
        {{"bytes=-30"}, "206 0123456789 bytes 0-9/10"},
        {{"bytes=10-"}, "416  bytes */10"},
        {{"bytes=20-"}, "416  bytes */10"},
        {{"bytes=20-30"}, "416  bytes */10"},
        {{"bytes=-0"}, "416  bytes */10"},
        {{"bytes=3-2"}, "200 0123456789"},
        {{"bytes=0-1,4-5"}, "200 0123456789"},
        {{"bytes=a-b"}, "200 0123456789"},
        {{"bytes=0-18446744073709551616"}, "200 0123456789"},
        {{"lines=0-3"}, "200 0123456789"},
        {{"bytes=0-3", "\"1\""}, "206 0123 bytes 0-3/10"},
        {{"bytes=0-3", "\"2\""}, "200 0123456789"},
        {{"bytes=0-3", "", Method::post}, "200 0123456789"},
        {{"", "", Method::head}, "200 "},
    };
    for (const auto& [asked, answer] : cases) {
        Response response{.status = 200, .headers = {}, .body = "0123456789"};
        response.headers.add("ETag", "\"1\"");
        EXPECT_EQ(answered(asked, response), answer) << asked.range;
    }
}

TEST(Answer, HasTheHeadersOfEveryAnswer) {
    Response response{.status = 200, .headers = {}, .body = "<p>"};
    response.headers.add("Content-Type", "text/html; charset=utf-8");
    response.headers.add("X-Odd", "a\r\nSet-Cookie: b");
    Request request{.secure = true, .id = "7"};
    const std::string head = wire_of(response, request, {.keep = false, .old = false, .date = "now"}).head;
    for (const char* line :
         {"HTTP/1.1 200 OK\r\n", "\r\nContent-Length: 3\r\n", "\r\nDate: now\r\n", "\r\nX-Request-Id: 7\r\n",
          "\r\nConnection: close\r\n", "\r\nX-Content-Type-Options: nosniff\r\n",
          "\r\nReferrer-Policy: same-origin\r\n", "\r\nContent-Security-Policy: default-src 'self';",
          "\r\nStrict-Transport-Security: ", "\r\nX-Odd: aSet-Cookie: b\r\n"}) {
        EXPECT_NE(head.find(line), std::string::npos) << line << "\n" << head;
    }
    EXPECT_TRUE(head.ends_with("\r\n\r\n"));
}

TEST(Answer, HasNoBodyWhereNoneMayBe) {
    Response response{.status = 304, .headers = {}};
    EXPECT_EQ(wire_of(response, {}, {}).head.find("Content-Length"), std::string::npos);
}

TEST(Answer, TellsTheDay) {
    EXPECT_EQ(http_date(784111777), "Sun, 06 Nov 1994 08:49:37 GMT");
}

} // namespace
} // namespace bihuan::http
