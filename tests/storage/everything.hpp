// Records of every kind with values of every sort: Chinese, emoji, quotes, none, the greatest numbers.
#pragma once

#include <limits>
#include <random>
#include <tuple>

#include "storage/kinds.hpp"
#include "storage/store.hpp"

namespace bihuan::storage {

class Random {
  public:
    explicit Random(std::uint32_t seed) : engine_(seed) {}

    std::size_t below(std::size_t limit) {
        return std::uniform_int_distribution<std::size_t>(0, limit - 1)(engine_);
    }

    void fill(std::string& text) {
        if (below(100) ==
            0) { // beyond a page of either database, and rare: most of a test's time would go into it
            text = std::string(20'000, 'x') + "长";
            return;
        }
        static const std::array<std::string, 11> all{"",
                                                     "县发展和改革局",
                                                     "“十四五”规划—目标（％）",
                                                     "😀👨‍👩‍👧𠮷",
                                                     "it's \"quoted\" \\ `$1` ?1; DROP TABLE item; --",
                                                     "tab\tline\nend\r\n",
                                                     "\x01\x1f\x7f",
                                                     " leading and trailing ",
                                                     "NULL",
                                                     "\\x414243",
                                                     "e\xcc\x81 é ＡＢ"};
        text = all[below(all.size())];
    }
    void fill(std::int64_t& number) {
        static constexpr std::array<std::int64_t, 6> all{0,
                                                         1,
                                                         -1,
                                                         371'799'000'000,
                                                         std::numeric_limits<std::int64_t>::max(),
                                                         std::numeric_limits<std::int64_t>::min()};
        number = all[below(all.size())];
    }
    void fill(int& number) {
        static constexpr std::array<int, 4> all{0, 2025, std::numeric_limits<int>::max(),
                                                std::numeric_limits<int>::min()};
        number = all[below(all.size())];
    }
    void fill(bool& truth) { truth = below(2) == 0; }
    void fill(Date& date) { date = Date::from_days(static_cast<std::int32_t>(below(40'000))); }
    void fill(Instant& instant) { instant = {static_cast<std::int64_t>(below(2'000'000'000'000))}; }
    void fill(Decimal& decimal) {
        static const std::array<std::string_view, 5> all{"0", "-12.50", "0.001", "123456789012.34", "1"};
        decimal = *Decimal::parse(all[below(all.size())]);
    }
    template <Named Enum>
    void fill(Enum& word) {
        word = static_cast<Enum>(below(names_of(Enum{}).size()));
    }
    template <class Record>
    void fill(Id<Record>& id) {
        fill(id.value);
    }
    template <class T>
    void fill(std::optional<T>& field) {
        field.reset();
        if (below(3) > 0) fill(field.emplace());
    }
    template <class T>
    void fill(std::vector<T>& list) {
        list.clear();
        for (std::size_t i = below(4); i > 0; --i) {
            T part{};
            fill(part);
            if constexpr (std::is_same_v<T, std::string>)
                part = "名称" + std::to_string(below(1000)); // one line each
            list.push_back(std::move(part));
        }
    }

    template <Recorded Record>
    Record record() {
        Record made;
        each_field<Record>([&](const auto& each) { fill(made.*(each.member)); });
        made.region.clear(); // the transaction's
        made.id = {};
        made.version = 0;
        return made;
    }

  private:
    std::mt19937 engine_;
};

/// What a record carries as evidence is this file, or nothing.
template <Recorded Record>
void carry(Record& record, const std::string& file) {
    const auto set = [&](auto& field) {
        if constexpr (std::is_same_v<std::remove_reference_t<decltype(field)>, std::string>) {
            field = file;
        } else {
            field.clear();
            if (!file.empty()) field.push_back(file);
        }
    };
    if constexpr (requires { record.evidence; }) set(record.evidence);
    if constexpr (requires { record.photos; }) set(record.photos);
    if constexpr (requires { record.letter; }) set(record.letter);
}

/// A round of appraisal nobody has voted in: its turnout must be what the ballots' own tables hold.
template <Recorded Record>
void without_ballots(Record& record) {
    if constexpr (std::is_same_v<Record, assessment::Appraisal>) {
        record.codes.clear();
        record.ballots.clear();
        record.marks.clear();
    }
    if constexpr (std::is_same_v<Record, assessment::AppraisalSubject>) record.withdrawn = true;
}

/// `each` records of every kind, half of them changed once, with contents and links.
inline void fill_with_everything(Store& store, const std::string& region, int each, std::uint32_t seed = 1) {
    Random random(seed);
    Transaction transaction = store.begin(Access::write, region, {"fill", {}, {1'735'780'800'000}});
    const std::string content = transaction.put_content(std::string((1 << 20) + 7, '\xfe'));
    const auto add = [&]<Recorded Record>(Record) {
        for (int i = 0; i < each; ++i) {
            Record record = random.record<Record>();
            if constexpr (std::is_same_v<Record, targets::SourceDocument>) record.content = content;
            carry(record, content + " 凭证.txt");
            without_ballots(record);
            const Record before = transaction.save(journal::Change<Record>::created(record, "新"));
            if (i % 2 == 0) continue;
            Record after = random.record<Record>();
            if constexpr (std::is_same_v<Record, targets::SourceDocument>) after.content = content;
            carry(after, "");
            without_ballots(after);
            transaction.save(journal::Change<Record>::changed(before, after, "改"));
        }
    };
    std::apply([&](auto... empty) { (add(empty), ...); }, Records());
    transaction.commit();
}

} // namespace bihuan::storage
