// What a transaction promises, on every backend.
#include "storage/transaction.hpp"

#include <future>
#include <thread>

#include "backend.hpp"
#include "registry/records.hpp"

namespace bihuan::storage {
namespace {

using journal::Change;
using registry::Person;

class TransactionTest : public OnBackend {
  protected:
    Person add(const std::string& name) {
        Transaction transaction = writing();
        Person person;
        person.name = name;
        person = transaction.save(Change<Person>::created(person));
        transaction.commit();
        return person;
    }
    std::vector<std::string> names() {
        std::vector<std::string> found;
        for (const Person& person : reading().list(Query<Person>()))
            found.push_back(person.name);
        return found;
    }
    std::vector<std::int64_t> entry_numbers() {
        std::vector<std::int64_t> found;
        reading().entries({}, [&](journal::Entry&& entry) { found.push_back(entry.number); });
        return found;
    }
};
INSTANTIATE_TEST_SUITE_P(All, TransactionTest, backends(), name_of_backend);

TEST_P(TransactionTest, WhatIsRolledBackLeavesNothing) {
    add("张");
    {
        Transaction transaction = writing();
        Person person;
        person.name = "王";
        transaction.save(Change<Person>::created(person));
        transaction.put_content("evidence");
    }
    EXPECT_EQ(names(), std::vector<std::string>{"张"});
    EXPECT_EQ(reading().get_content("66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0"),
              std::nullopt);
    const Person next = add("李");
    EXPECT_EQ(next.id.value, 2) << "a number is given again when it was rolled back";
    EXPECT_EQ(entry_numbers(), (std::vector<std::int64_t>{1, 2}));
}

TEST_P(TransactionTest, TheSecondOfTwoChangesIsAConflict) {
    const Person before = add("张");
    Person first = before, second = before;
    first.phone = "1";
    second.phone = "2";
    {
        Transaction transaction = writing();
        transaction.save(Change<Person>::changed(before, first));
        transaction.commit();
    }
    try {
        Transaction transaction = writing();
        transaction.save(Change<Person>::changed(before, second));
        transaction.commit();
        FAIL() << "no conflict";
    } catch (const Failure& failure) {
        EXPECT_EQ(failure.error().kind, ErrorKind::conflict);
        EXPECT_EQ(failure.error().subject, "person 1");
    }
    EXPECT_EQ(reading().find(before.id)->phone, "1");
    EXPECT_EQ(entry_numbers(), (std::vector<std::int64_t>{1, 2}));
}

template <class Member>
concept Comparable = requires(Query<targets::Item> query, Member targets::Item::*member, Member value) {
    query.from(member, value).until(member, value).order_by(member);
};
static_assert(Comparable<int> && Comparable<Id<targets::Item>> && Comparable<std::optional<Date>>);
static_assert(!Comparable<std::optional<Decimal>>, "decimals are kept as text: 10 comes before 9");
static_assert(!Comparable<targets::ItemState>, "so are enumerations");

TEST_P(TransactionTest, TextThatCannotBeKeptIsRefused) {
    for (const std::string& text :
         {std::string("a\0b", 3), std::string("\xff"), std::string("\xed\xa0\x80")}) {
        try {
            add(text);
            FAIL() << "kept";
        } catch (const Failure& failure) {
            EXPECT_EQ(failure.error().kind, ErrorKind::bad_text);
        }
    }
    EXPECT_TRUE(names().empty());
    EXPECT_TRUE(entry_numbers().empty());
}

TEST_P(TransactionTest, ASnapshotSeesNothingLater) {
    add("张");
    Transaction transaction = reading();
    EXPECT_EQ(transaction.list(Query<Person>()).size(), 1U);
    add("李");
    EXPECT_EQ(transaction.list(Query<Person>()).size(), 1U);
    EXPECT_EQ(names().size(), 2U);
}

TEST_P(TransactionTest, ReadsMayStandInsideReads) {
    for (int i = 0; i < 20; ++i)
        add("人" + std::to_string(i));
    Transaction transaction = reading();
    int inner = 0, outer = 0;
    transaction.each<Person>({}, [&](Person&& person) {
        ++outer;
        if (transaction.find(person.id)) ++inner;
        inner += static_cast<int>(transaction.list(Query<Person>()).size());
    });
    EXPECT_EQ(outer, 20);
    EXPECT_EQ(inner, 20 + 20 * 20);
}

TEST_P(TransactionTest, WritersOfOneRegionGoOneAfterTheOther) {
    constexpr int threads = 4, each = 25;
    std::vector<std::thread> writers;
    for (int i = 0; i < threads; ++i) {
        writers.emplace_back([&] {
            for (int j = 0; j < each; ++j)
                add("张");
        });
    }
    for (std::thread& writer : writers)
        writer.join();
    const auto numbers = entry_numbers();
    ASSERT_EQ(numbers.size(), threads * each);
    for (std::size_t i = 0; i < numbers.size(); ++i)
        EXPECT_EQ(numbers[i], static_cast<std::int64_t>(i) + 1);
    EXPECT_EQ(reading().list(Query<Person>()).back().id.value, threads * each);
}

TEST_P(TransactionTest, WritersOfTwoRegionsWaitOnlyOnSqlite) {
    auto open = std::make_unique<Transaction>(writing());
    region = "other " + region;
    auto other = std::async(std::launch::async, [&] { add("张"); });
    if (GetParam() == Backend::sqlite) { // which has one writer
        EXPECT_EQ(other.wait_for(std::chrono::milliseconds(100)), std::future_status::timeout);
        open.reset();
    }
    EXPECT_EQ(other.wait_for(std::chrono::seconds(9)), std::future_status::ready);
    other.get();
}

TEST_P(TransactionTest, ContentsOfManySizesComeBack) {
    std::string big(3'500'000, '\0');
    for (std::size_t i = 0; i < big.size(); ++i)
        big[i] = static_cast<char>(i * 2654435761U >> 13);
    const std::vector<std::string> all{
        "", "abc", std::string("\0\xff\\x", 4), big.substr(0, 1 << 20), big.substr(0, (1 << 20) + 1), big};
    for (const std::string& bytes : all) {
        Transaction transaction = writing();
        const std::string digest = transaction.put_content(bytes);
        EXPECT_EQ(transaction.put_content(bytes), digest);
        transaction.commit();
        EXPECT_TRUE(reading().get_content(digest) == bytes) << bytes.size();
    }
    EXPECT_EQ(reading().get_content("none"), std::nullopt);
}

TEST_P(TransactionTest, ThousandsOfWritesInOne) {
    Transaction transaction = writing();
    for (int i = 0; i < 3000; ++i) {
        Person person;
        person.name = std::string(300, 'x');
        transaction.save(Change<Person>::created(person));
    }
    transaction.commit();
    EXPECT_EQ(names().size(), 3000U);
}

} // namespace
} // namespace bihuan::storage
