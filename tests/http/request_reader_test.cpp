#include "server/http/request_reader.hpp"

#include <gtest/gtest.h>

namespace bihuan::http {
namespace {

const RequestLimits limits{.header_bytes = 1024, .headers = 8, .target = 100};
const BodyLimit ten_bytes = [](Request& request) -> std::size_t {
    request.found = std::string("found ") + request.path;
    return request.method == Method::get ? 0 : 10;
};

/// Everything at once; the status of the refusal, 0: whole, -1: wants more.
int status_of(std::string bytes) {
    RequestReader reader(limits, ten_bytes);
    for (std::size_t taken = 1; taken > 0 && !bytes.empty();) {
        taken = reader.take(bytes);
        bytes.erase(0, taken);
    }
    if (reader.refusal() != 0) return reader.refusal();
    return reader.is_whole() ? 0 : -1;
}

const std::string host = "Host: a\r\n";

TEST(RequestReader, TakesBytesAsTheyCome) {
    const std::string bytes =
        "\r\nPOST /a?b=c HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\nX: "
        "\xE8\xB7\xAF\r\n\r\n3\r\nabc\r\n2;x=y\r\nde\r\n0\r\n"
        "Trailer: x\r\n\r\nGET";
    for (std::size_t step = 1; step <= bytes.size(); ++step) {
        RequestReader reader(limits, ten_bytes);
        std::string waiting;
        for (std::size_t at = 0; at < bytes.size() && !reader.is_whole(); at += step) {
            waiting += bytes.substr(at, step);
            for (std::size_t taken = 1; taken > 0 && !reader.is_whole();) {
                taken = reader.take(waiting);
                waiting.erase(0, taken);
            }
        }
        ASSERT_TRUE(reader.is_whole()) << step;
        EXPECT_EQ(reader.request().body.view(), "abcde");
        EXPECT_EQ(reader.request().path, "/a");
        EXPECT_EQ(std::any_cast<std::string>(reader.request().found), "found /a");
        EXPECT_EQ(reader.request().headers.find("x"), "路");
        EXPECT_FALSE(reader.request().headers.has("Trailer"));
        EXPECT_TRUE(reader.keeps_alive());
    }
}

TEST(RequestReader, LeavesTheNextRequest) {
    RequestReader reader(limits, ten_bytes);
    const std::string one = "GET / HTTP/1.1\r\nHost: a\r\n\r\n";
    EXPECT_EQ(reader.take(one + one), one.size());
    EXPECT_TRUE(reader.is_whole());
}

TEST(RequestReader, KnowsOlderClients) {
    RequestReader reader(limits, ten_bytes);
    reader.take("\r\nGET / HTTP/1.0\r\n\r\n");
    EXPECT_TRUE(reader.is_whole());
    EXPECT_TRUE(reader.is_old());
    EXPECT_FALSE(reader.keeps_alive());
}

TEST(RequestReader, RefusesWithTheStatusThatFits) {
    const struct {
        int status;
        std::string bytes;
    } cases[] = {
        {0, "GET / HTTP/1.1\r\n" + host + "\r\n"},
        {-1, "GET / HTTP/1.1\r\n" + host},
        {0, "POST / HTTP/1.1\r\n" + host + "Content-Length: 10\r\n\r\n0123456789"},
        {-1, "POST / HTTP/1.1\r\n" + host + "Content-Length: 10\r\n\r\n012345678"},
        {413, "POST / HTTP/1.1\r\n" + host + "Content-Length: 11\r\n\r\n"},
        {413, "GET / HTTP/1.1\r\n" + host + "Content-Length: 1\r\n\r\n"},
        {413, "POST / HTTP/1.1\r\n" + host + "Transfer-Encoding: chunked\r\n\r\n5\r\n01234\r\n6\r\n"},
        {413, "POST / HTTP/1.1\r\n" + host + "Transfer-Encoding: chunked\r\n\r\nffffffffffffffff\r\n"},
        {400, "POST / HTTP/1.1\r\n" + host + "Transfer-Encoding: chunked\r\n\r\nxyz\r\n"},
        {400, "POST / HTTP/1.1\r\n" + host + "Content-Length: 1\r\nContent-Length: 1\r\n\r\n1"},
        {400, "POST / HTTP/1.1\r\n" + host + "Content-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n"},
        {400, "POST / HTTP/1.1\r\n" + host + "Transfer-Encoding: chunked\r\nContent-Length: 1\r\n\r\n"},
        {400, "POST / HTTP/1.1\r\n" + host + "Transfer-Encoding: gzip, chunked\r\n\r\n"},
        {400,
         "POST / HTTP/1.1\r\n" + host + "Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n\r\n"},
        {400, "POST / HTTP/1.1\r\n" + host + "Content-Length: -1\r\n\r\n"},
        {400, "POST / HTTP/1.1\r\n" + host + "Content-Length: 1, 2\r\n\r\n"},
        {400, "POST / HTTP/1.1\r\n" + host + "Content-Length : 1\r\n\r\n1"},
        {400, "GET / HTTP/1.1\r\n\r\n"},
        {400, "GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n"},
        {400, "GET / HTTP/2.0\r\n" + host + "\r\n"},
        {400, "GET  / HTTP/1.1\r\n" + host + "\r\n"},
        {400, "GET / HTTP/1.1\n" + host + "\n\n"},
        {400, "GET /../etc HTTP/1.1\r\n" + host + "\r\n"},
        {400, "GET / HTTP/1.1\r\n" + host + std::string("X: a\0b\r\n\r\n", 10)},
        {400, std::string("\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03 \r\n\r\n", 17)},
        {405, "BREW / HTTP/1.1\r\n" + host + "\r\n"},
        {414, "GET /" + std::string(101, 'a') + " HTTP/1.1\r\n" + host + "\r\n"},
        {417, "POST / HTTP/1.1\r\n" + host + "Expect: tea\r\n\r\n"},
        {431, "GET / HTTP/1.1\r\n" + host + "X: " + std::string(2000, 'a') + "\r\n\r\n"},
        {431, "GET / HTTP/1.1\r\n" + host + "X: " + std::string(2000, 'a')},
        {431, "GET / HTTP/1.1\r\na:1\r\na:1\r\na:1\r\na:1\r\na:1\r\na:1\r\na:1\r\na:1\r\na:1\r\n\r\n"},
    };
    for (const auto& [status, bytes] : cases)
        EXPECT_EQ(status_of(bytes), status) << bytes;
}

} // namespace
} // namespace bihuan::http
