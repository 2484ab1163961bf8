#include "server/http/gzip.hpp"

#include <gtest/gtest.h>
#include <zlib.h>

namespace bihuan::http {
namespace {

std::string unpacked(std::string bytes, std::size_t size) {
    z_stream stream{};
    EXPECT_EQ(::inflateInit2(&stream, 15 + 16), Z_OK);
    std::string out(size + 1, '\0');
    stream.next_in = reinterpret_cast<Bytef*>(bytes.data());
    stream.avail_in = static_cast<uInt>(bytes.size());
    stream.next_out = reinterpret_cast<Bytef*>(out.data());
    stream.avail_out = static_cast<uInt>(out.size());
    EXPECT_EQ(::inflate(&stream, Z_FINISH), Z_STREAM_END);
    out.resize(stream.total_out);
    ::inflateEnd(&stream);
    return out;
}

TEST(Gzip, OneAfterTheOtherOnEveryLevel) {
    std::string text;
    for (int i = 0; i < 2000; ++i)
        text += "{\"id\":" + std::to_string(i) + ",\"title\":\"重点工作\"},";
    for (const int level : {9, 1, 6, 2, 2}) {
        for (const std::size_t size : {text.size(), std::size_t{1000}, std::size_t{0}}) {
            const std::string packed = gzip(std::string_view(text).substr(0, size), level);
            EXPECT_EQ(unpacked(packed, size), text.substr(0, size)) << level;
        }
    }
    EXPECT_LT(gzip(text, 2).size() * 5, text.size());
}

TEST(Gzip, IsTakenWhereTheClientSaysSo) {
    for (const char* codings : {"gzip", "deflate, gzip", "gzip;q=0.5", "br;q=0, gzip", "gzip;q=1.0, *;q=0"})
        EXPECT_TRUE(takes_gzip(codings)) << codings;
    for (const char* codings : {"", "identity", "br", "gzip;q=0", "gzip;q=0.0, br"})
        EXPECT_FALSE(takes_gzip(codings)) << codings;
}

} // namespace
} // namespace bihuan::http
