// Records in and out, for keeping_*.cpp alone: every other file includes transaction.hpp and links.
#pragma once

#include "storage/transaction.hpp"

namespace bihuan::storage {

template <Recorded Record>
std::optional<Record> Transaction::find(Id<Record> id) {
    static const std::string sql =
        select_text<Record>() + " FROM " + std::string(Record::kind) + " WHERE region = $1 AND id = $2";
    std::optional<Record> found;
    read(sql, {Value(region_), Value(id.value)},
         [&](std::span<const Value> row) { found = record_of<Record>(row); });
    return found;
}

template <Recorded Record>
void Transaction::each(const Query<Record>& query, const std::function<void(Record&&)>& take) {
    static const std::string select = select_text<Record>();
    std::vector<Value> values{Value(region_)};
    values.insert(values.end(), query.values().begin(), query.values().end());
    read(select + query.tail(), values, [&](std::span<const Value> row) { take(record_of<Record>(row)); });
}

template <Recorded Record>
std::vector<Record> Transaction::list(const Query<Record>& query) {
    std::vector<Record> records;
    each<Record>(query, [&](Record&& record) { records.push_back(std::move(record)); });
    return records;
}

template <Recorded Record>
Record Transaction::save(const journal::Change<Record>& change) {
    static constexpr auto names = names_of_fields<Record>();
    Record after = change.after();
    after.region = region_;
    const std::optional<Record>& before = change.before();
    if (before) {
        after.id = before->id;
        after.version = before->version + 1;
    } else {
        if (!after.id) after.id = {next_number(Record::kind)};
        after.version = 1;
    }
    const auto values = values_of(after);
    if (before) {
        const auto old_values = values_of(*before);
        static const std::string sql = update_text(Record::kind, names);
        save_values(Record::kind, names, sql, old_values, values, change.reason());
    } else {
        static const std::string sql = insert_text(Record::kind, names);
        save_values(Record::kind, names, sql, {}, values, change.reason());
    }
    if (remembers_) saved_.back().record = std::make_shared<const Record>(after);
    if constexpr (requires { tallies_of(after); }) {
        if (before) count(tallies_of(*before), -1);
        count(tallies_of(after), 1);
    }
    if constexpr (requires { duties_of(after); }) {
        link(after.id.value, before ? duties_of(*before) : std::vector<targets::Duty>{}, duties_of(after));
    }
    if constexpr (requires { searched_of(after); }) {
        Searched words = searched_of(after);
        if (!before || searched_of(*before) != words)
            keep_words_of(Record::kind, after.id.value, std::move(words));
    }
    return after;
}

template <Recorded Record>
std::string Transaction::select_text() {
    std::string out = "SELECT ";
    for (const std::string_view name : names_of_fields<Record>())
        ((out += out.size() > 7 ? ", " : "") += name);
    return out;
}

template <Recorded Record>
Record Transaction::record_of(std::span<const Value> row) {
    Record record;
    std::size_t i = 0;
    each_field<Record>([&](const auto& each) {
        auto& member = record.*(each.member);
        auto value = from_value<std::remove_reference_t<decltype(member)>>(row[i]);
        if (!value) unreadable(Record::kind, each.name, row);
        member = std::move(*value);
        ++i;
    });
    return record;
}

} // namespace bihuan::storage

/// Every kind of storage/kinds.hpp stands once in keeping_*.cpp: a kind left out is an undefined reference.
#define BIHUAN_KEEP(Record)                                                                       \
    template std::optional<Record> Transaction::find(Id<Record>);                                 \
    template void Transaction::each(const Query<Record>&, const std::function<void(Record &&)>&); \
    template std::vector<Record> Transaction::list(const Query<Record>&);                         \
    template Record Transaction::save(const journal::Change<Record>&);
