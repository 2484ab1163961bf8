#include "server/feed.hpp"

#include <gtest/gtest.h>

#include <atomic>
#include <filesystem>
#include <future>

#include "app/registry.hpp"
#include "storage/sqlite/database.hpp"

namespace bihuan::server {
namespace {

using namespace std::chrono_literals;

class Hints : public testing::Test {
  protected:
    Hints() : path_(std::filesystem::temp_directory_path() / ("bihuan-feed-" + std::to_string(::getpid()))) {
        std::filesystem::remove_all(path_);
        std::filesystem::create_directories(path_);
        store_ = std::make_unique<storage::Store>(storage::sqlite::open(path_ / "ledger.db"));
        store_->migrate();
        app::Context program{*store_, "371799", {}, Instant::at(*Date::of(2025, 1, 2), 9)};
        registry::Region region;
        region.name = "青禾县";
        region.valid_from = *Date::of(2000, 1, 1);
        EXPECT_TRUE(app::found_region(program, region));
    }
    ~Hints() override {
        store_.reset();
        std::filesystem::remove_all(path_);
    }

    void add_unit(const std::string& name) {
        registry::Actor actor{"371799", {4}, {1}, {}, registry::Role::supervisor, "督查室", "甲"};
        app::Context context{*store_, "371799", actor, Instant::at(*Date::of(2025, 1, 3), 9)};
        registry::Organisation unit;
        unit.name = name;
        ASSERT_TRUE(app::add_organisation(context, unit));
    }
    /// What comes next, or "nothing" within two seconds and a half.
    static std::string next(http::EventSource& source) {
        auto promise = std::make_shared<std::promise<std::string>>();
        auto future = promise->get_future();
        source.next([promise](http::EventSource::Piece piece) { promise->set_value(piece.value_or("end")); });
        return future.wait_for(2500ms) == std::future_status::ready ? future.get() : "nothing";
    }

    std::filesystem::path path_;
    std::unique_ptr<storage::Store> store_;
};

TEST_F(Hints, TellWhatChangesFromNowOn) {
    Feed feed(*store_);
    const auto stream = feed.open("371799", 0, 7);
    add_unit("县发展和改革局");
    const std::string hint = next(*stream);
    EXPECT_TRUE(hint.starts_with("id: ")) << hint;
    EXPECT_NE(hint.find(R"(data: {"kind":"organisation","id":1,"action":"add_organisation","number":)"),
              std::string::npos)
        << hint;
    EXPECT_EQ(hint.find("发展"), std::string::npos) << "a hint holds nothing of the record";
    EXPECT_EQ(next(*stream), "nothing");
}

TEST_F(Hints, GoOnWhereAReaderWas) {
    Feed feed(*store_);
    add_unit("县教育局");
    const auto now = feed.open("371799", 0, 7);
    add_unit("县民政局");
    const std::string hint = next(*now);
    const std::int64_t number = std::stoll(hint.substr(4));
    const auto again = feed.open("371799", number - 1, 7);
    EXPECT_EQ(next(*again), hint);
    // The first reader knows posts and people of the founding: kinds that nobody is told of.
    const auto all = feed.open("371799", 1, 7);
    EXPECT_EQ(next(*all).find("\"post\""), std::string::npos);
}

TEST_F(Hints, EndWithTheServer) {
    Feed feed(*store_);
    const auto stream = feed.open("371799", 0, 7);
    auto ended = std::make_shared<std::promise<bool>>();
    stream->next([ended](http::EventSource::Piece piece) { ended->set_value(!piece); });
    feed.stop();
    EXPECT_TRUE(ended->get_future().get());
    EXPECT_EQ(next(*stream), "end");
}

TEST_F(Hints, AreToldToOneAccountAlone) {
    Feed feed(*store_);
    const auto mine = feed.open("371799", 0, 7), theirs = feed.open("371799", 0, 8);
    feed.tell("371799", 7, "event: progress\ndata: {}\n\n");
    feed.tell("371724", 7, "elsewhere");
    EXPECT_EQ(next(*mine), "event: progress\ndata: {}\n\n");
    EXPECT_EQ(next(*theirs), "nothing");
    for (int i = 0; i < 1000; ++i) // to one who does not read
        feed.tell("371799", 7, "event: progress\ndata: {}\n\n");
    EXPECT_LT(next(*mine).size(), 5000u);
}

TEST_F(Hints, ForgetAReaderWhoHasGone) {
    Feed feed(*store_);
    auto called = std::make_shared<std::atomic<bool>>(false);
    auto gone = feed.open("371799", 0, 7);
    gone->next([called](const http::EventSource::Piece&) { *called = true; });
    gone.reset(); // as where the client has hung up before the answer's head
    const auto stream = feed.open("371799", 0, 7);
    add_unit("县财政局");
    EXPECT_NE(next(*stream), "nothing");
    feed.stop();
    EXPECT_FALSE(*called);
}

} // namespace
} // namespace bihuan::server
