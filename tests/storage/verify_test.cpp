// Whatever is changed behind the program's back – any column of any row, a row gone, added or swapped – is
// found.
#include "storage/verify.hpp"

#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>

#include "storage/kinds.hpp"
#include "storage/sqlite/database.hpp"
#include "storage/store.hpp"

namespace bihuan::storage {
namespace {

using journal::Change;

const std::string region = "371799";

class Verify : public testing::Test {
  protected:
    void SetUp() override {
        folder_ = std::filesystem::temp_directory_path() / ("bihuan_verify_" + std::to_string(::getpid()));
        std::filesystem::remove_all(folder_);
        std::filesystem::create_directories(folder_);
        store_ = std::make_unique<Store>(sqlite::open((folder_ / "ledger.db").string()));
        store_->migrate();
        fill();
    }
    void TearDown() override {
        store_.reset();
        std::filesystem::remove_all(folder_);
    }

    template <Recorded Record>
    static Record saved(Transaction& transaction, Record record) {
        return transaction.save(Change<Record>::created(std::move(record), "测试"));
    }

    /// One or more records of every kind, some changed twice.
    void fill() {
        Transaction transaction = store_->begin(Access::write, region, {"fill", {}, {1'735'780'800'000}});
        std::apply([&](auto... empty) { (saved(transaction, empty), ...); }, Records());
        registry::Organisation organisation;
        organisation.name = "县财政局";
        organisation = saved(transaction, organisation);
        targets::Item item;
        item.title = "一般公共预算收入";
        item.year = 2025;
        item.leads = {organisation.id};
        item.value = Decimal::of(12, 8);
        item = saved(transaction, item);
        targets::Item activated = item;
        activated.state = targets::ItemState::active;
        transaction.save(Change<targets::Item>::changed(item, activated, "下达"));
        progress::Report report;
        report.item = item.id;
        report.round = {1};
        report.organisation = organisation.id;
        report.evidence = {transaction.put_content("凭证") + " 凭证.txt"};
        report = saved(transaction, report);
        progress::Report accepted = report;
        accepted.state = progress::ReportState::accepted;
        transaction.save(Change<progress::Report>::changed(report, accepted));
        transaction.commit();
    }

    Verification verified() {
        Transaction transaction = store_->begin(Access::read, region);
        return verify(transaction);
    }

    /// Runs SQL as someone with the file would, and verifies; what was done is undone by not committing.
    std::size_t faults_after(const std::string& sql) {
        Transaction transaction = store_->begin(Access::write, region);
        transaction.session().script(sql);
        return verify(transaction).faults.size();
    }

    std::vector<std::vector<Value>> rows(const std::string& sql) {
        std::vector<std::vector<Value>> found;
        Transaction transaction = store_->begin(Access::read, region);
        transaction.session().read(
            sql, {}, [&](std::span<const Value> row) { found.emplace_back(row.begin(), row.end()); });
        return found;
    }

    /// Another value of the same type.
    static std::string edited(const Value& value, std::string_view column) {
        if (value.type() == Value::Type::integer) return std::string(column) + " + 1";
        if (value.is_null()) return "'1'"; // either type takes it
        return std::string(column) + " || 'x'";
    }

    std::filesystem::path folder_;
    std::unique_ptr<Store> store_;
};

TEST_F(Verify, WhatTheProgramWroteIsSound) {
    const Verification result = verified();
    for (const journal::Fault& fault : result.faults)
        ADD_FAILURE() << name_of(fault.fault) << " " << fault.subject;
    constexpr auto kinds = static_cast<std::int64_t>(std::tuple_size_v<Records>);
    EXPECT_EQ(result.entries, kinds + 5);
    EXPECT_EQ(result.records, kinds + 3);
    EXPECT_EQ(result.contents, 1);
    EXPECT_EQ(result.head.size(), 64u);
}

TEST_F(Verify, AnyColumnOfAnyRecordEdited) {
    int tried = 0;
    for (const RecordKind& kind : record_kinds()) {
        const std::string table(kind.name);
        for (const std::string_view column : kind.fields) {
            for (const auto& row : rows("SELECT id, " + std::string(column) + " FROM " + table)) {
                const std::string sql = "UPDATE " + table + " SET " + std::string(column) + " = " +
                                        edited(row[1], column) + (column == "id" ? " + 1000" : "") +
                                        " WHERE id = " + std::to_string(row[0].integer());
                EXPECT_GT(faults_after(sql), 0u) << sql;
                ++tried;
            }
        }
    }
    EXPECT_GT(tried, 200);
}

TEST_F(Verify, AnyColumnOfAnyEntryEdited) {
    int tried = 0;
    for (const std::string column : {"number", "at", "post", "person", "action", "kind", "subject", "version",
                                     "reason", "changes", "fingerprint", "hash", "region"}) {
        for (const auto& row : rows("SELECT number, " + column + " FROM journal")) {
            const std::string sql = "UPDATE journal SET " + column + " = " + edited(row[1], column) +
                                    (column == "number" ? " + 1000" : "") +
                                    " WHERE number = " + std::to_string(row[0].integer());
            EXPECT_GT(faults_after(sql), 0u) << sql;
            ++tried;
        }
    }
    EXPECT_GT(tried, 300);
}

TEST_F(Verify, AnyRowDeleted) {
    for (const auto& row : rows("SELECT number FROM journal")) {
        const std::string sql = "DELETE FROM journal WHERE number = " + std::to_string(row[0].integer());
        EXPECT_GT(faults_after(sql), 0u) << sql;
    }
    for (const RecordKind& kind : record_kinds()) {
        const std::string table(kind.name);
        for (const auto& row : rows("SELECT id FROM " + table)) {
            const std::string sql =
                "DELETE FROM " + table + " WHERE id = " + std::to_string(row[0].integer());
            EXPECT_GT(faults_after(sql), 0u) << sql;
        }
    }
    for (const std::string table : {"journal_head", "content", "duty", "tally"}) {
        EXPECT_GT(faults_after("DELETE FROM " + table), 0u) << table;
    }
    // the end of the journal with its head set back, and the whole journal
    EXPECT_GT(
        faults_after("DELETE FROM journal WHERE number > 20; UPDATE journal_head SET number = 20, hash = "
                     "(SELECT hash FROM journal WHERE number = 20)"),
        0u);
    EXPECT_GT(faults_after("DELETE FROM journal; DELETE FROM journal_head"), 0u);
}

TEST_F(Verify, NeighboursSwapped) {
    const auto entries = rows("SELECT number FROM journal");
    for (std::size_t i = 1; i < entries.size(); ++i) {
        const std::string a = std::to_string(i), b = std::to_string(i + 1);
        EXPECT_GT(faults_after("UPDATE journal SET number = -1 WHERE number = " + a +
                               "; UPDATE journal SET number = " + a + " WHERE number = " + b +
                               "; UPDATE journal SET number = " + b + " WHERE number = -1"),
                  0u)
            << a;
    }
}

TEST_F(Verify, RowsPutIn) {
    EXPECT_GT(faults_after("INSERT INTO person (region, id, version, name, phone) "
                           "VALUES ('371799', 77, 1, '甲', '')"),
              0u);
    EXPECT_GT(faults_after(
                  "INSERT INTO journal SELECT region, number + 1, at, post, person, action, kind, subject, "
                  "version, reason, changes, fingerprint, hash FROM journal ORDER BY number DESC LIMIT 1"),
              0u);
    EXPECT_GT(faults_after("INSERT INTO duty VALUES ('371799', 1, 1, 'lead')"), 0u);
    EXPECT_GT(faults_after("UPDATE content SET bytes = x'00'"), 0u);
    EXPECT_GT(faults_after("UPDATE counter SET last = 0 WHERE kind = 'item'"), 0u);
}

} // namespace
} // namespace bihuan::storage
