// Records of every kind come back as they went in, the tables have the records' fields, queries find what
// they say.
#include <set>

#include "backend.hpp"
#include "everything.hpp"
#include "storage/credentials.hpp"
#include "storage/tables.hpp"
#include "storage/verify.hpp"

namespace bihuan::storage {
namespace {

using journal::Change;
using targets::Item;

class RecordsTest : public OnBackend {
  protected:
    std::vector<std::string> titles(const Query<Item>& query) {
        std::vector<std::string> found;
        for (const Item& item : reading().list(query))
            found.push_back(item.title);
        return found;
    }
};
INSTANTIATE_TEST_SUITE_P(All, RecordsTest, backends(), name_of_backend);

TEST_P(RecordsTest, EveryKindComesBack) {
    Random random(2);
    const auto check = [&]<Recorded Record>(Record) {
        std::vector<Record> saved;
        Transaction in = writing();
        for (int i = 0; i < 20; ++i)
            saved.push_back(in.save(Change<Record>::created(random.record<Record>())));
        in.commit();
        Transaction out = reading();
        const std::vector<Record> listed = out.list(Query<Record>());
        ASSERT_EQ(listed.size(), saved.size()) << Record::kind;
        for (std::size_t i = 0; i < saved.size(); ++i) {
            EXPECT_EQ(values_of(listed[i]), values_of(saved[i])) << Record::kind;
            const auto found = out.find(saved[i].id);
            ASSERT_TRUE(found);
            EXPECT_EQ(values_of(*found), values_of(saved[i])) << Record::kind;
        }
    };
    std::apply([&](auto... empty) { (check(empty), ...); }, Records());
}

TEST_P(RecordsTest, CountersAndLinksAgreeWithTheRecords) {
    for (std::uint32_t seed = 1; seed <= 5; ++seed)
        fill_with_everything(store(), region, 6, seed);
    Transaction transaction = reading();
    const Verification verification = verify(transaction);
    EXPECT_GT(verification.records, 600);
    for (const journal::Fault& fault : verification.faults)
        ADD_FAILURE() << name_of(fault.fault) << ' ' << fault.number << ' ' << fault.subject;
    std::int64_t items = 0;
    transaction.session().read("SELECT SUM(n) FROM tally WHERE region = $1 AND topic = 'item'",
                               std::array{Value(region)},
                               [&](std::span<const Value> row) { items = row[0].integer(); });
    EXPECT_EQ(items, 30);
}

TEST_P(RecordsTest, QueriesFindWhatTheySay) {
    {
        Transaction transaction = writing();
        const auto add = [&](const std::string& title, int year, std::optional<Date> due) {
            Item item;
            item.title = title;
            item.year = year;
            item.due_on = due;
            transaction.save(Change<Item>::created(item));
        };
        add("b", 2024, Date::of(2024, 6, 30));
        add("é", 2025, std::nullopt);
        add("Z", 2025, Date::of(2025, 3, 1));
        add("县", 2025, Date::of(2025, 12, 31));
        transaction.commit();
    }
    using Titles = std::vector<std::string>;
    EXPECT_EQ(titles(Query<Item>()), (Titles{"b", "é", "Z", "县"}));
    EXPECT_EQ(titles(Query<Item>().newest_first().limit(2)), (Titles{"县", "Z"}));
    EXPECT_EQ(titles(Query<Item>().where(&Item::year, 2025)), (Titles{"é", "Z", "县"}));
    EXPECT_EQ(titles(Query<Item>().where_not(&Item::year, 2025)), (Titles{"b"}));
    EXPECT_EQ(titles(Query<Item>().where_none(&Item::due_on)), (Titles{"é"}));
    EXPECT_EQ(titles(Query<Item>().from(&Item::due_on, Date::of(2025, 3, 1))), (Titles{"Z", "县"}));
    EXPECT_EQ(titles(Query<Item>().until(&Item::due_on, Date::of(2025, 3, 1))), (Titles{"b", "Z"}));
    EXPECT_EQ(titles(Query<Item>().where(&Item::title, "县").where(&Item::year, 2025)), (Titles{"县"}));
    EXPECT_EQ(titles(Query<Item>().order_by(&Item::title)), (Titles{"Z", "b", "é", "县"})) << "by bytes";
    EXPECT_EQ(titles(Query<Item>().order_by(&Item::year, true).order_by(&Item::title)),
              (Titles{"Z", "é", "县", "b"}));
    EXPECT_EQ(titles(Query<Item>().limit(0)), Titles());
    region = "other " + region;
    EXPECT_EQ(titles(Query<Item>()), Titles()) << "another region's";
}

/// "name type" of each column in order, with a mark where it may be empty.
std::vector<std::string> columns(Session& session, std::string_view dialect, std::string_view table) {
    const std::string_view sql =
        dialect == "sqlite"
            ? "SELECT name, type, 1 - \"notnull\" FROM pragma_table_info($1) ORDER BY cid"
            : "SELECT column_name::text, data_type::text, CASE is_nullable WHEN 'YES' THEN 1 ELSE 0 END "
              "FROM information_schema.columns WHERE table_schema = current_schema() AND table_name = $1 "
              "ORDER BY ordinal_position";
    static const std::map<std::string, std::string> same{{"INTEGER", "number"}, {"bigint", "number"},
                                                         {"TEXT", "text"},      {"text", "text"},
                                                         {"BLOB", "bytes"},     {"bytea", "bytes"}};
    std::vector<std::string> found;
    session.read(sql, std::array{Value(table)}, [&](std::span<const Value> row) {
        found.push_back(row[0].text() + " " + same.at(row[1].text()) + (row[2].integer() == 1 ? "?" : ""));
    });
    return found;
}

TEST_P(RecordsTest, TablesHaveTheRecordsFields) {
    const std::string_view dialect = store().database().dialect();
    const auto session = store().database().connect(Opening::existing);
    session->begin(Access::read);
    const Place place(Backend::sqlite);
    Store beside(place.open());
    beside.migrate();
    const auto plain = beside.database().connect(Opening::existing);
    plain->begin(Access::read);
    std::set<std::string> known{"schema_version", "request_key",  "search_waiting",
                                "search_block",   "schedule_run", "notice",
                                "calendar_feed",  "mail_address", "outbox"};
    for (const Table& table : tables()) {
        known.emplace(table.name);
        const auto found = columns(*session, dialect, table.name);
        EXPECT_EQ(found, columns(*plain, "sqlite", table.name)) << table.name;
        ASSERT_EQ(found.size(), table.columns.size() + 1) << table.name;
        EXPECT_EQ(found[0], "region text");
        for (std::size_t i = 0; i < table.columns.size(); ++i)
            EXPECT_EQ(found[i + 1].substr(0, found[i + 1].find(' ')), table.columns[i]) << table.name;
    }
    // Secrets are in no archive: their tables are not among those.
    for (const std::string_view table : secret_tables()) {
        known.emplace(table);
        const auto found = columns(*session, dialect, table);
        EXPECT_EQ(found, columns(*plain, "sqlite", table)) << table;
        ASSERT_GT(found.size(), 1U) << table;
        EXPECT_EQ(found[0], "region text") << table;
    }
    std::set<std::string> there;
    session->read(dialect == "sqlite" ? "SELECT name FROM sqlite_master WHERE type = 'table'"
                                      : "SELECT relname::text FROM pg_class WHERE relnamespace = "
                                        "current_schema()::regnamespace AND relkind IN ('r', 'p') AND NOT "
                                        "relispartition",
                  {}, [&](std::span<const Value> row) { there.insert(row[0].text()); });
    EXPECT_EQ(there, known);
}

class PartitionsTest : public OnBackend {};
INSTANTIATE_TEST_SUITE_P(All, PartitionsTest,
                         ::testing::Values(Backend::postgres, Backend::postgres_partitioned),
                         name_of_backend);

TEST_P(PartitionsTest, GrowingTablesAreCutByRegionWhereAsked) {
    const auto session = store().database().connect(Opening::existing);
    session->begin(Access::read);
    std::set<std::int64_t> parts;
    session->read(
        "SELECT count(*) FROM pg_inherits i JOIN pg_class c ON c.oid = i.inhparent WHERE c.relnamespace = "
        "current_schema()::regnamespace AND c.relkind = 'p' GROUP BY c.oid",
        {}, [&](std::span<const Value> row) { parts.insert(row[0].integer()); });
    EXPECT_EQ(parts, GetParam() == Backend::postgres ? std::set<std::int64_t>() : std::set<std::int64_t>{3});
}

} // namespace
} // namespace bihuan::storage
