#include "server/http/body.hpp"

#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>

namespace bihuan::http {
namespace {

class Spooled : public testing::Test {
  protected:
    Spooled()
        : folder_(std::filesystem::temp_directory_path() / ("bihuan-body-" + std::to_string(::getpid()))) {
        std::filesystem::create_directories(folder_);
    }
    ~Spooled() override { std::filesystem::remove_all(folder_); }
    bool leaves_nothing() const { return std::filesystem::is_empty(folder_); }

    std::filesystem::path folder_;
};

TEST_F(Spooled, IsTheSameInMemoryAndOnTheDisk) {
    for (const std::size_t size : {std::size_t{0}, std::size_t{10}, Body::most_in_memory,
                                   Body::most_in_memory + 1, 3 * Body::most_in_memory + 5}) {
        Body body = Body::spooled_in(folder_);
        std::string whole;
        for (std::size_t at = 0; at < size; at += 70'001) {
            const std::string part(std::min<std::size_t>(70'001, size - at),
                                   static_cast<char>('a' + at % 26));
            ASSERT_TRUE(body.append(part));
            whole += part;
        }
        EXPECT_EQ(body.size(), size);
        EXPECT_EQ(body.empty(), size == 0);
        EXPECT_EQ(body.is_on_disk(), size > Body::most_in_memory);
        EXPECT_TRUE(body.view() == whole) << size;
        EXPECT_TRUE(leaves_nothing()) << "its file has no name";
    }
}

TEST_F(Spooled, SaysWhenThereIsNoPlaceForIt) {
    Body body = Body::spooled_in(folder_ / "none");
    EXPECT_TRUE(body.append("little"));
    EXPECT_FALSE(body.append(std::string(Body::most_in_memory, 'x')));
}

} // namespace
} // namespace bihuan::http
