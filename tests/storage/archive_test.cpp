// A region out of one database and into another; what is damaged goes nowhere.
#include "storage/archive.hpp"

#include <atomic>
#include <fstream>
#include <thread>

#include "backend.hpp"
#include "everything.hpp"
#include "storage/backup.hpp"
#include "storage/verify.hpp"

namespace bihuan::storage {
namespace {

std::string bytes_of(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

void write_bytes(const std::filesystem::path& path, const std::string& bytes) {
    std::ofstream(path, std::ios::binary) << bytes;
}

class ArchiveTest : public OnBackend {
  protected:
    void SetUp() override {
        OnBackend::SetUp();
        if (IsSkipped()) return;
        std::filesystem::create_directories(files_.folder());
    }
    std::string file(const std::string& name) const { return (files_.folder() / name).string(); }

    Place files_{Backend::sqlite};
};
INSTANTIATE_TEST_SUITE_P(All, ArchiveTest, backends(), name_of_backend);

TEST_P(ArchiveTest, GoesToEveryBackendAndComesBackTheSame) {
    fill_with_everything(store(), region, 3);
    const auto out = export_archive(store(), {region}, file("out"));
    ASSERT_TRUE(out) << describe(out.error(), Language::english);
    EXPECT_EQ(out->regions, std::vector<std::string>{region});
    for (const Backend backend : {Backend::sqlite, Backend::postgres, Backend::postgres_partitioned}) {
        if (backend != Backend::sqlite && postgres_address() == nullptr) continue;
        const Place place(backend);
        Store other(place.open());
        other.migrate();
        const auto in = import_archive(other, file("out"));
        ASSERT_TRUE(in) << describe(in.error(), Language::english);
        EXPECT_EQ(in->rows, out->rows);
        const std::string again = file("again" + std::to_string(static_cast<int>(backend)));
        ASSERT_TRUE(export_archive(other, {region}, again));
        EXPECT_TRUE(bytes_of(again) == bytes_of(file("out")));
        Transaction transaction = other.begin(Access::read, region);
        EXPECT_TRUE(verify(transaction).faults.empty());
        EXPECT_EQ(import_archive(other, file("out")).error().kind, ErrorKind::already_there);
        EXPECT_EQ(export_archive(other, {region}, again).error().kind, ErrorKind::already_there);
        EXPECT_EQ(export_archive(other, {"000000"}, file("none")).error().kind, ErrorKind::no_such_record);
        EXPECT_FALSE(std::filesystem::exists(file("none")));
        EXPECT_FALSE(std::filesystem::exists(file("none.unfinished")));
    }
    EXPECT_EQ(import_archive(store(), file("out")).error().kind, ErrorKind::already_there);
}

TEST_P(ArchiveTest, DamageIsFoundAndNothingComesIn) {
    fill_with_everything(store(), region, 1);
    ASSERT_TRUE(export_archive(store(), {region}, file("whole")));
    const std::string whole = bytes_of(file("whole"));
    const Place place(GetParam());
    Store other(place.open());
    other.migrate();
    const auto refused = [&](const std::string& bytes) {
        write_bytes(file("bad"), bytes);
        const auto result = import_archive(other, file("bad"));
        return result ? std::optional<ErrorKind>() : std::optional(result.error().kind);
    };
    for (std::size_t i = 1; i <= 20; ++i) {
        EXPECT_EQ(refused(whole.substr(0, whole.size() * i / 21)), ErrorKind::damaged) << i;
        std::string changed = whole;
        changed[whole.size() * i / 21] ^= 1;
        EXPECT_EQ(refused(changed), ErrorKind::damaged) << i;
        const std::size_t line = whole.find('\n', whole.size() * i / 21);
        if (line + 1 == whole.size()) continue;
        std::string missing = whole; // the line behind
        missing.erase(line, whole.find('\n', line + 1) - line);
        EXPECT_EQ(refused(missing), ErrorKind::damaged) << i;
    }
    EXPECT_EQ(refused(""), ErrorKind::damaged);
    EXPECT_EQ(refused("{}\n"), ErrorKind::damaged);
    EXPECT_EQ(refused("[1,2]\n"), ErrorKind::damaged);
    EXPECT_EQ(refused("县财政局\n"), ErrorKind::damaged);
    EXPECT_EQ(refused(whole + "\n"), ErrorKind::damaged);
    for (const std::string& words :
         {std::string("\"version\":1"), "\"schema\":" + std::to_string(other.latest_version())}) {
        std::string newer = whole;
        newer.replace(newer.find(words), words.size(), words + "00");
        EXPECT_EQ(refused(newer), ErrorKind::newer_archive);
    }
    EXPECT_EQ(import_archive(other, file("absent")).error().kind, ErrorKind::not_found);
    EXPECT_EQ(import_archive(other, files_.folder().string()).error().kind, ErrorKind::not_a_file);
    EXPECT_EQ(export_archive(other, {}, file("no") + "/such/folder").error().kind, ErrorKind::cannot_write);
    int rows = 0;
    const auto session = other.database().connect(Opening::existing);
    session->begin(Access::read);
    session->read("SELECT region FROM journal_head", {}, [&](std::span<const Value>) { ++rows; });
    EXPECT_EQ(rows, 0);
}

TEST(Archive, ALineWithoutAnEndIsGivenUpBeforeItFillsTheMemory) {
    const Place place(Backend::sqlite);
    Store store(place.open());
    store.migrate();
    const std::string endless = (place.folder() / "endless").string();
    std::ofstream(endless).close();
    std::filesystem::resize_file(endless, std::uintmax_t{1} << 33); // 8 GiB of holes
    const auto in = import_archive(store, endless);
    ASSERT_FALSE(in);
    EXPECT_EQ(in.error().kind, ErrorKind::damaged);
    EXPECT_EQ(in.error().detail, "line 1: too long");
}

TEST_P(ArchiveTest, ABackupIsTakenWhileOthersWriteAndRestoredIntoAnEmptyDatabaseOnly) {
    const Place place(GetParam());
    Store source(place.open());
    source.migrate();
    fill_with_everything(source, "371001", 1);
    fill_with_everything(source, "371002", 1);
    std::atomic<bool> stop = false;
    std::thread writer([&] {
        while (!stop) {
            Transaction transaction = source.begin(Access::write, "371001", {"add_person", {}, {}});
            transaction.save(journal::Change<registry::Person>::created({}));
            transaction.commit();
        }
    });
    for (int i = 0; i < 5; ++i) {
        const auto made = back_up(source, file("backup" + std::to_string(i)));
        ASSERT_TRUE(made) << describe(made.error(), Language::english);
    }
    stop = true;
    writer.join();
    for (int i = 0; i < 5; ++i) {
        const Place target(Backend::sqlite);
        Store restored(target.open());
        const auto in = restore(restored, file("backup" + std::to_string(i)));
        ASSERT_TRUE(in) << describe(in.error(), Language::english);
        EXPECT_EQ(in->archived.regions, (std::vector<std::string>{"371001", "371002"}));
        EXPECT_TRUE(in->faults.empty());
        EXPECT_EQ(restore(restored, file("backup0")).error().kind, ErrorKind::not_empty);
    }
}

} // namespace
} // namespace bihuan::storage
