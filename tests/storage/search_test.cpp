// The index of search follows the records, on every backend.
#include "storage/search.hpp"

#include <algorithm>
#include <random>

#include "backend.hpp"
#include "storage/archive.hpp"
#include "storage/migrations.hpp"
#include "storage/verify.hpp"

namespace bihuan::storage {
namespace {

using journal::Change;
using search::Kind;
using targets::Item;

class SearchTest : public OnBackend {
  protected:
    Item add(const std::string& title, const std::string& text = "", int year = 2025) {
        Transaction transaction = writing();
        Item item = saved(transaction, title, text, year);
        transaction.commit();
        return item;
    }
    static Item saved(Transaction& transaction, const std::string& title, const std::string& text, int year) {
        Item item;
        item.title = title;
        item.text = text;
        item.year = year;
        return transaction.save(Change<Item>::created(item));
    }
    std::set<std::int64_t> found(const std::string& words) {
        const search::Question question = search::question_of(words);
        Transaction transaction = reading();
        std::set<std::int64_t> ids;
        search_rows(transaction.session(), region, question, {Kind::item}, [&](SearchRow&& row) {
            if (search::match(question, row.words.title, row.words.text)) ids.insert(row.id);
        });
        return ids;
    }
    /// Rows that the blocks do not know.
    std::int64_t waiting() {
        std::int64_t count = 0;
        reading().session().read("SELECT COUNT(*) FROM search_waiting WHERE region = $1",
                                 std::array{Value(region)},
                                 [&](std::span<const Value> row) { count = row[0].integer(); });
        return count;
    }
    std::vector<std::string> faults() {
        std::vector<std::string> all;
        Transaction transaction = reading();
        for (const journal::Fault& fault : verify(transaction).faults)
            all.push_back(fault.subject);
        return all;
    }
    void change(const std::string& sql, const std::string& bytes = {}) {
        Transaction transaction = writing();
        std::vector<Value> values{Value(region)};
        if (!bytes.empty()) values.push_back(Value::of_bytes(bytes));
        transaction.session().write(sql, values);
        transaction.commit();
    }
    using Ids = std::set<std::int64_t>;
};
INSTANTIATE_TEST_SUITE_P(All, SearchTest, backends(), name_of_backend);

TEST_P(SearchTest, FollowsARecordThroughItsChanges) {
    const Item item = add("壮大农机产业", "全年营业收入95亿元");
    add("办好教育");
    EXPECT_EQ(found("农机"), (Ids{item.id.value}));
    EXPECT_EQ(found("收入 农机"), (Ids{item.id.value}));
    EXPECT_EQ(found("医院"), Ids());
    {
        Transaction transaction = writing();
        Item after = item;
        after.title = "壮大医院";
        transaction.save(Change<Item>::changed(item, after));
        transaction.commit();
    }
    EXPECT_EQ(found("农机"), Ids());
    EXPECT_EQ(found("医院"), (Ids{item.id.value}));
    {
        Transaction transaction = writing();
        saved(transaction, "撤销的农机", "", 2025);
        // not committed
    }
    EXPECT_EQ(found("农机"), Ids());
    EXPECT_EQ(faults(), std::vector<std::string>());
}

TEST_P(SearchTest, BlocksAndWaitingRowsFindTheSame) {
    const std::vector<std::string> words{"农机", "产业", "收入", "教育", "医院", "道路", "a1", "B2", "95"};
    std::mt19937 random(5);
    const auto text = [&] {
        std::string out;
        for (std::size_t i = random() % 5; i > 0; --i)
            out += words[random() % words.size()] + (random() % 3 == 0 ? "，" : "");
        return out;
    };
    std::vector<Item> items;
    {
        Transaction bulk = writing(); // at once into blocks
        for (int i = 0; i < 400; ++i)
            items.push_back(saved(bulk, text(), text(), 2020 + i % 6));
        bulk.commit();
    }
    EXPECT_EQ(waiting(), 0);
    for (int round = 0; round < 7; ++round) { // over the step of the journal's numbers
        Transaction transaction = writing();
        for (int i = 0; i < 120; ++i) {
            Item& item = items[random() % items.size()];
            Item after = item;
            after.title = text();
            after.text = text();
            item = transaction.save(Change<Item>::changed(item, after));
        }
        transaction.commit();
    }
    const std::int64_t waits = waiting();
    EXPECT_GT(waits, 0);
    EXPECT_LT(waits, 400);
    const std::vector<std::string> questions{"农机", "机", "农机 收入", "a",
                                             "b2",   "9",  "产业95",    "路 a1 教育"};
    const auto answers = [&] {
        std::vector<Ids> all;
        for (const std::string& each : questions)
            all.push_back(found(each));
        return all;
    };
    std::vector<Ids> wanted;
    for (const std::string& each : questions) {
        Ids ids;
        for (const Item& item : items)
            if (search::match(search::question_of(each), item.title, item.text)) ids.insert(item.id.value);
        EXPECT_GT(ids.size(), 0u) << each;
        wanted.push_back(std::move(ids));
    }
    EXPECT_EQ(answers(), wanted);
    EXPECT_EQ(faults(), std::vector<std::string>());
    {
        Transaction transaction = writing();
        EXPECT_EQ(transaction.rebuild_search(), 400);
        transaction.commit();
    }
    EXPECT_EQ(waiting(), 0);
    EXPECT_EQ(answers(), wanted);
    EXPECT_EQ(faults(), std::vector<std::string>());
}

TEST_P(SearchTest, VerificationSeesAnIndexThatDiffers) {
    {
        Transaction bulk = writing();
        for (int i = 0; i < 300; ++i)
            saved(bulk, "农机" + std::to_string(i), "", 2025);
        bulk.commit();
    }
    ASSERT_EQ(faults(), std::vector<std::string>());
    change("INSERT INTO search_waiting (region, kind, id) VALUES ($1, 'item', 999)");
    EXPECT_EQ(faults(), (std::vector<std::string>{"search of item 999"}));
    change("DELETE FROM search_waiting WHERE region = $1");
    const auto numbers = [](std::initializer_list<int> beginnings) { // those whose numbers begin so
        std::vector<std::string> all;
        for (int i = 0; i < 300; ++i) {
            const bool one = std::ranges::count(beginnings, i) + std::ranges::count(beginnings, i / 10) > 0;
            if (one) all.push_back("search of item " + std::to_string(i + 1));
        }
        return all;
    };
    change("DELETE FROM search_block WHERE region = $1 AND beginning = '20'");
    EXPECT_EQ(faults(), numbers({20}));
    change("UPDATE search_block SET bytes = $2 WHERE region = $1 AND beginning = '22'", "\x80");
    std::vector<std::string> wanted = numbers({20, 22});
    wanted.insert(wanted.begin(), "search_block 22");
    EXPECT_EQ(faults(), wanted);
    change("INSERT INTO search_waiting (region, kind, id) VALUES ($1, 'item', 21)");
    std::erase(wanted, "search of item 21");
    EXPECT_EQ(faults(), wanted);
    Transaction transaction = writing();
    transaction.rebuild_search();
    transaction.commit();
    EXPECT_EQ(faults(), std::vector<std::string>());
}

TEST_P(SearchTest, ADatabaseOfBeforeIsFilledWhenItIsMigrated) {
    const Place place(GetParam());
    {
        const auto database = place.open();
        const auto session = database->connect(Opening::new_too);
        session->begin(Access::write);
        session->script(migrations(database->dialect()).front().sql);
        session->write("INSERT INTO schema_version (version, name) VALUES (1, '0001_ledger')", {});
        session->write(
            "INSERT INTO problem (region, id, version, title, body, source, source_id, item, "
            "organisation, found_by_organisation, found_by, found_on, state, level, coordinator, "
            "joint, changes, solution, evidence, returns, reopened, last_reason, late) VALUES "
            "('371799', 3, 1, '道路积水', '雨后', 'other', 0, 0, 0, 0, 0, '2025-03-02', 'found', "
            "'unit', 0, '', 0, '', '', 0, 0, '', 0)",
            {});
        session->commit();
    }
    Store store(place.open());
    EXPECT_EQ(store.migrate(), store.latest_version() - 1);
    Transaction transaction = store.begin(Access::read, "371799");
    std::vector<SearchRow> rows;
    search_rows(transaction.session(), "371799", search::question_of("积水"), {Kind::problem},
                [&](SearchRow&& row) { rows.push_back(std::move(row)); });
    ASSERT_EQ(rows.size(), 1u);
    EXPECT_EQ(rows[0].id, 3);
    EXPECT_EQ(rows[0].words, (Searched{2025, "道路积水", "雨后"}));
}

} // namespace
} // namespace bihuan::storage
