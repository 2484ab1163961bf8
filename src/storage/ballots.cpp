#include "storage/ballots.hpp"

#include <algorithm>
#include <span>

namespace bihuan::storage {
namespace {

// Rows a statement: few sizes make few statements to prepare.
constexpr std::size_t most_rows = 512, some_rows = 16;

std::size_t rows_of(std::size_t left) {
    return left >= most_rows ? most_rows : left >= some_rows ? some_rows : 1;
}

/// "($1, $2, $3), ($1, $2, $4), …": the first `shared` values in every row, then `own` ones of each.
std::string rows_text(std::size_t rows, std::size_t shared, std::size_t own, std::string_view constant = "") {
    std::string out;
    std::size_t next = shared;
    for (std::size_t row = 0; row < rows; ++row) {
        out += row == 0 ? "(" : ", (";
        for (std::size_t i = 1; i <= shared; ++i)
            (out += i > 1 ? ", $" : "$") += std::to_string(i);
        for (std::size_t i = 0; i < own; ++i)
            out += ", $" + std::to_string(++next);
        (out += constant) += ')';
    }
    return out;
}

/// One statement a number of rows.
const std::string& text_for(std::size_t rows, std::map<std::size_t, std::string>& texts,
                            std::string (*make)(std::size_t rows)) {
    auto found = texts.find(rows);
    if (found == texts.end()) found = texts.emplace(rows, make(rows)).first;
    return found->second;
}

std::string insert_codes_text(std::size_t rows) {
    return "INSERT INTO ballot_code (region, appraisal, channel, code, used) VALUES " +
           rows_text(rows, 3, 1, ", 0");
}

std::string use_text(std::size_t rows) {
    std::string out =
        "UPDATE ballot_code SET used = 1 WHERE region = $1 AND appraisal = $2 AND channel = $3 AND "
        "used = 0 AND code IN (";
    for (std::size_t i = 0; i < rows; ++i)
        out += (i > 0 ? ", $" : "$") + std::to_string(i + 4);
    return out + ") RETURNING code";
}

std::string count_text(std::size_t rows) {
    std::string out =
        "INSERT INTO ballot_count (region, appraisal, channel, subject, mark1, mark2, mark3, mark4, mark5) "
        "VALUES " +
        rows_text(rows, 3, 6) + " ON CONFLICT (region, appraisal, subject, channel) DO UPDATE SET ";
    for (int i = 1; i <= 5; ++i) {
        const std::string column = "mark" + std::to_string(i);
        out += (i > 1 ? ", " : "") + column + " = ballot_count." + column + " + excluded." + column;
    }
    return out;
}

std::vector<Value> shared_values(const Transaction& transaction, Id<Appraisal> appraisal, Channel channel) {
    return {Value(transaction.region()), Value(appraisal.value), Value(name_of(channel))};
}

std::size_t place_of(const Value& channel) {
    const auto named_channel = named<Channel>(channel.text());
    if (!named_channel) throw Failure({ErrorKind::database_damaged, "ballot", "channel"});
    return static_cast<std::size_t>(*named_channel);
}

void add_row(MarksByChannel& marks, std::span<const Value> channel_and_marks) {
    Marks& of_channel = marks[place_of(channel_and_marks[0])];
    for (std::size_t i = 0; i < of_channel.size(); ++i)
        of_channel[i] += channel_and_marks[i + 1].integer();
}

} // namespace

Appraisal keep_codes(Transaction& transaction, const journal::Change<Appraisal>& drawn, Channel channel,
                     std::vector<std::string> hashes) {
    static thread_local std::map<std::size_t, std::string> texts;
    Appraisal appraisal = transaction.save(drawn);
    // Kept in their own order, not in the order they are printed in.
    std::sort(hashes.begin(), hashes.end());
    const std::vector<Value> shared = shared_values(transaction, appraisal.id, channel);
    std::vector<Value> values;
    for (std::size_t i = 0; i < hashes.size();) {
        const std::size_t rows = rows_of(hashes.size() - i);
        values = shared;
        for (std::size_t end = i + rows; i < end; ++i)
            values.emplace_back(std::move(hashes[i]));
        transaction.session().write(text_for(rows, texts, insert_codes_text), values,
                                    static_cast<std::int64_t>(rows), "ballot_code");
    }
    return appraisal;
}

std::vector<CodeState> use_codes(Transaction& transaction, Id<Appraisal> appraisal, Channel channel,
                                 const std::vector<std::string>& hashes) {
    static thread_local std::map<std::size_t, std::string> texts;
    std::vector<CodeState> states(hashes.size(), CodeState::unknown);
    // In the order of the hashes: neighbours lie on the same pages, and the order of the batch is lost.
    std::vector<std::size_t> order(hashes.size());
    for (std::size_t i = 0; i < order.size(); ++i)
        order[i] = i;
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t left, std::size_t right) { return hashes[left] < hashes[right]; });
    std::vector<std::size_t> asked; // each code once
    for (const std::size_t place : order) {
        if (!asked.empty() && hashes[asked.back()] == hashes[place]) {
            states[place] = CodeState::used;
        } else {
            asked.push_back(place);
        }
    }
    const std::vector<Value> shared = shared_values(transaction, appraisal, channel);
    std::vector<Value> values;
    std::vector<std::string> taken;
    for (std::size_t i = 0; i < asked.size();) {
        const std::size_t first = i, rows = rows_of(asked.size() - i);
        values = shared;
        for (const std::size_t end = i + rows; i < end; ++i)
            values.emplace_back(hashes[asked[i]]);
        taken.clear();
        transaction.session().read(text_for(rows, texts, use_text), values,
                                   [&](std::span<const Value> row) { taken.push_back(row[0].text()); });
        std::sort(taken.begin(), taken.end());
        for (std::size_t k = first, t = 0; k < i; ++k) {
            const bool good = t < taken.size() && taken[t] == hashes[asked[k]];
            if (good) ++t;
            if (good) states[asked[k]] = CodeState::good;
        }
    }
    // Few: why each of the others may not.
    for (const std::size_t place : asked) {
        if (states[place] == CodeState::good) continue;
        transaction.session().read(
            "SELECT channel FROM ballot_code WHERE region = $1 AND appraisal = $2 AND code = $3",
            std::array{shared[0], shared[1], Value(hashes[place])}, [&](std::span<const Value> row) {
                states[place] = row[0] == shared[2] ? CodeState::used : CodeState::other_channel;
            });
    }
    // Of a code written twice, the second says what the first found, unless that one used it up.
    for (std::size_t i = 1; i < order.size(); ++i) {
        const std::size_t place = order[i], before = order[i - 1];
        if (hashes[place] == hashes[before] && states[before] != CodeState::good)
            states[place] = states[before];
    }
    return states;
}

Appraisal count_marks(Transaction& transaction, const journal::Change<Appraisal>& turnout, Channel channel,
                      const std::map<std::int64_t, Marks>& marks_of_subjects) {
    static thread_local std::map<std::size_t, std::string> texts;
    Appraisal appraisal = transaction.save(turnout);
    const std::vector<Value> shared = shared_values(transaction, appraisal.id, channel);
    std::vector<Value> values;
    std::size_t left = marks_of_subjects.size();
    for (auto each = marks_of_subjects.begin(); left > 0;) {
        const std::size_t rows = std::min(rows_of(left), some_rows * 4);
        left -= rows;
        values = shared;
        for (std::size_t row = 0; row < rows; ++row, ++each) {
            values.emplace_back(each->first);
            for (const std::int64_t n : each->second)
                values.emplace_back(n);
        }
        transaction.session().write(text_for(rows, texts, count_text), values);
    }
    return appraisal;
}

MarksByChannel marks_of(Transaction& transaction, const AppraisalSubject& subject) {
    MarksByChannel marks{};
    transaction.session().read(
        "SELECT channel, mark1, mark2, mark3, mark4, mark5 FROM ballot_count "
        "WHERE region = $1 AND appraisal = $2 AND subject = $3",
        std::array{Value(transaction.region()), Value(subject.appraisal.value), Value(subject.id.value)},
        [&](std::span<const Value> row) { add_row(marks, row); });
    return marks;
}

std::map<std::int64_t, MarksByChannel> all_marks(Transaction& transaction, Id<Appraisal> appraisal) {
    std::map<std::int64_t, MarksByChannel> found;
    transaction.session().read(
        "SELECT subject, channel, mark1, mark2, mark3, mark4, mark5 FROM ballot_count "
        "WHERE region = $1 AND appraisal = $2",
        std::array{Value(transaction.region()), Value(appraisal.value)},
        [&](std::span<const Value> row) { add_row(found[row[0].integer()], row.subspan(1)); });
    return found;
}

std::map<std::int64_t, std::array<CodeCount, 3>> code_counts(Transaction& transaction) {
    std::map<std::int64_t, std::array<CodeCount, 3>> found;
    transaction.session().read(
        "SELECT appraisal, channel, COUNT(*), SUM(used) FROM ballot_code WHERE region = $1 "
        "GROUP BY appraisal, channel",
        std::array{Value(transaction.region())}, [&](std::span<const Value> row) {
            found[row[0].integer()][place_of(row[1])] = {row[2].integer(), row[3].integer()};
        });
    return found;
}

} // namespace bihuan::storage
