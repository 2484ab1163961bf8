#include "app/registry.hpp"

#include <gtest/gtest.h>

#include <filesystem>

#include "storage/sqlite/database.hpp"

namespace bihuan::app {
namespace {

TEST(Registry, FoundsARegionAndAddsAnOrganisation) {
    const auto folder = std::filesystem::temp_directory_path() / "bihuan_registry_test";
    std::filesystem::remove_all(folder);
    std::filesystem::create_directories(folder);
    storage::Store store(storage::sqlite::open((folder / "bihuan.db").string()));
    ASSERT_EQ(store.migrate(), store.latest_version());
    Context context{store, "371799", {}, Instant::at(*Date::of(2025, 1, 2), 9)};
    Region region;
    region.name = "青禾县";
    region.valid_from = *Date::of(2000, 1, 1);
    const auto founded = found_region(context, region);
    ASSERT_TRUE(founded) << describe(founded.error(), Language::english);
    EXPECT_EQ(founded->id.value, 1);
    EXPECT_EQ(found_region(context, region).error().kind, ErrorKind::already_there);
    EXPECT_EQ(actor_of(store, "371799", "督查室", context.now).error().kind, ErrorKind::vacant_post);
    context.actor.role = Role::system_administrator;
    context.actor.region = "371799";
    context.actor.post = {1};
    Organisation organisation;
    organisation.name = "县财政局";
    const auto added = add_organisation(context, organisation);
    ASSERT_TRUE(added) << describe(added.error(), Language::english);
    int entries = 0;
    auto transaction = store.begin(Access::read, "371799");
    transaction.entries({}, [&](journal::Entry&& entry) { EXPECT_EQ(entry.number, ++entries); });
    EXPECT_EQ(entries, 6);
}

} // namespace
} // namespace bihuan::app
