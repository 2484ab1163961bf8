#include "storage/search.hpp"

#include <algorithm>
#include <array>
#include <functional>
#include <map>
#include <unordered_map>

namespace bihuan::storage {
namespace {

using search::Kind;
using search::Posting;

constexpr std::size_t many = 256;        // rows of a commit that go into blocks at once
constexpr std::int64_t step = 1024;      // of the journal's numbers, at which what waits goes into blocks
constexpr std::int64_t chunk = 20'000;   // rows of a block
constexpr std::size_t rows_at_once = 64; // read by one statement

/// What searched_of() says, in SQL, to make the index anew. tests/storage compares.
struct Source {
    Kind kind;
    std::string_view year, title, text;
    std::string table() const { return std::string(name_of(kind)); }
};
constexpr std::array sources{
    Source{Kind::document, "year", "title", "document_number || '\n' || issuing_body"},
    Source{Kind::item, "year", "title", "body"},
    Source{Kind::problem, "CAST(substr(found_on, 1, 4) AS BIGINT)", "title", "body"},
    Source{Kind::whistle, "year", "title", "receipt || '\n' || asker_name || '\n' || body || '\n' || answer"},
    Source{Kind::finding, "0", "''", "sentence || '\n' || body"},
};

constexpr std::string_view row_columns = "SELECT kind, id, year, title, body FROM search_text ";

SearchRow row_of(std::span<const Value> row) {
    const auto kind = named<Kind>(row[0].text());
    if (!kind) throw Failure({ErrorKind::database_damaged, "search_text", row[0].text()});
    return {*kind, row[1].integer(), {static_cast<int>(row[2].integer()), row[3].text(), row[4].text()}};
}

bool fits(const SearchRow& row) {
    return row.id >= 0 && row.id <= search::greatest_id;
}

std::vector<SearchRow> rows_where(Session& session, const std::string& condition,
                                  std::span<const Value> values) {
    std::vector<SearchRow> rows;
    session.read(std::string(row_columns) + condition, values,
                 [&](std::span<const Value> row) { rows.push_back(row_of(row)); });
    return rows;
}

/// One block: what the rows' grams add, a row of the table a gram.
void write_block(Session& session, const std::string& region, const std::vector<SearchRow>& rows,
                 std::int64_t block) {
    std::vector<std::pair<Posting, const SearchRow*>> order;
    for (const SearchRow& row : rows) {
        if (fits(row))
            order.emplace_back(search::posting_of({row.words.year, row.kind, row.id}, false), &row);
    }
    std::sort(order.begin(), order.end());
    std::unordered_map<std::string, std::vector<Posting>> postings;
    for (const auto& [posting, row] : order) {
        for (search::Gram& gram : search::grams_of(row->words.title, row->words.text))
            postings[std::move(gram.gram)].push_back(posting | (gram.in_title ? search::in_title : 0));
    }
    std::vector<const std::pair<const std::string, std::vector<Posting>>*> sorted;
    for (const auto& each : postings)
        sorted.push_back(&each);
    std::sort(sorted.begin(), sorted.end(),
              [](const auto* left, const auto* right) { return left->first < right->first; });
    for (const auto* each : sorted) {
        session.write("INSERT INTO search_block (region, gram, block, bytes) VALUES ($1, $2, $3, $4)",
                      std::array{Value(region), Value(each->first), Value(block),
                                 Value::of_bytes(search::pack(each->second))},
                      1, "search_block");
    }
}

/// What waits goes into a block; of very much, a part.
void settle(Session& session, const std::string& region, std::int64_t block) {
    const std::vector<SearchRow> rows = rows_where(
        session, "WHERE region = $1 AND waits = 1 ORDER BY kind, id LIMIT " + std::to_string(chunk),
        std::array{Value(region)});
    if (rows.empty()) return;
    write_block(session, region, rows, block);
    session.write(
        "UPDATE search_text SET waits = 0 WHERE region = $1 AND waits = 1 AND (kind, id) <= ($2, $3) "
        "AND id BETWEEN 0 AND " +
            std::to_string(search::greatest_id),
        std::array{Value(region), Value(name_of(rows.back().kind)), Value(rows.back().id)});
}

[[noreturn]] void damaged(const std::string& gram) {
    throw Failure({ErrorKind::database_damaged, "search_block", gram});
}

std::vector<Posting> postings_of(Session& session, const std::string& region, const search::Lookup& lookup) {
    std::vector<Posting> found;
    std::size_t blocks = 0;
    const auto take = [&](std::span<const Value> row) {
        const auto postings = search::unpack(row[0].text());
        if (!postings) damaged(lookup.gram);
        found.insert(found.end(), postings->begin(), postings->end());
        ++blocks;
    };
    if (lookup.prefix) {
        session.read("SELECT bytes FROM search_block WHERE region = $1 AND gram >= $2 AND gram < $3",
                     std::array{Value(region), Value(lookup.gram), Value(lookup.gram + "\U0010FFFF")}, take);
    } else {
        session.read("SELECT bytes FROM search_block WHERE region = $1 AND gram = $2",
                     std::array{Value(region), Value(lookup.gram)}, take);
    }
    if (blocks > 1) search::unite(found);
    return found;
}

/// Those that have all grams, those with all of them in the title first.
std::vector<search::Key> candidates(Session& session, const std::string& region,
                                    const search::Question& question) {
    std::vector<std::vector<Posting>> lists;
    for (const search::Lookup& lookup : question.lookups) {
        lists.push_back(postings_of(session, region, lookup));
        if (lists.back().empty()) return {};
    }
    std::sort(lists.begin(), lists.end(),
              [](const auto& left, const auto& right) { return left.size() < right.size(); });
    for (std::size_t i = 1; i < lists.size(); ++i)
        search::intersect(lists.front(), lists[i]);
    std::vector<search::Key> keys;
    for (const Posting wanted : {search::in_title, Posting{0}}) {
        for (const Posting posting : lists.front()) {
            if ((posting & search::in_title) == wanted) keys.push_back(search::key_of(posting));
        }
    }
    return keys;
}

std::string texts_of_sources(const Source& source, std::string_view waits) {
    return "SELECT region, '" + source.table() + "' AS kind, id, " + std::string(source.year) + " AS year, " +
           std::string(source.title) + " AS title, " + std::string(source.text) + " AS body, " +
           std::string(waits) + " AS waits FROM " + source.table() + " WHERE region = $1";
}

} // namespace

void search_rows(Session& session, const std::string& region, Kind kind, const std::vector<std::int64_t>& ids,
                 const std::function<void(SearchRow&&)>& take) {
    static const std::string condition = [] {
        std::string text = "WHERE region = $1 AND kind = $2 AND id IN ($3";
        for (std::size_t i = 1; i < rows_at_once; ++i)
            text += ", $" + std::to_string(i + 3);
        return text + ")";
    }();
    for (std::size_t begin = 0; begin < ids.size(); begin += rows_at_once) {
        std::vector<Value> values{Value(region), Value(name_of(kind))};
        for (std::size_t i = 0; i < rows_at_once; ++i)
            values.emplace_back(ids[std::min(begin + i, ids.size() - 1)]);
        for (SearchRow& row : rows_where(session, condition, values))
            take(std::move(row));
    }
}

void search_rows(Session& session, const std::string& region, const search::Question& question,
                 const std::set<Kind>& kinds, const std::function<void(SearchRow&&)>& take) {
    if (question.lookups.empty()) return;
    std::set<std::pair<Kind, std::int64_t>> seen;
    for (SearchRow& row : rows_where(session, "WHERE region = $1 AND waits = 1", std::array{Value(region)})) {
        seen.emplace(row.kind, row.id);
        if (kinds.contains(row.kind)) take(std::move(row));
    }
    std::map<Kind, std::vector<std::int64_t>> ids;
    for (const search::Key& key : candidates(session, region, question)) {
        if (!kinds.contains(key.kind) || ids[key.kind].size() == most_compared) continue;
        if (seen.emplace(key.kind, key.id).second) ids[key.kind].push_back(key.id);
    }
    for (const auto& [kind, numbers] : ids)
        search_rows(session, region, kind, numbers, take);
}

void keep_words(Session& session, const std::string& region, const std::vector<SearchRow>& rows,
                std::int64_t number_before, std::int64_t number) {
    const bool at_once = rows.size() >= many;
    for (const SearchRow& row : rows) {
        session.write(
            "INSERT INTO search_text (region, kind, id, year, title, body, waits) VALUES ($1, $2, $3, $4, "
            "$5, "
            "$6, $7) ON CONFLICT (region, kind, id) DO UPDATE SET year = excluded.year, title = "
            "excluded.title, body = excluded.body, waits = excluded.waits",
            std::array{Value(region), Value(name_of(row.kind)), Value(row.id),
                       Value(std::int64_t{row.words.year}), Value(row.words.title), Value(row.words.text),
                       Value(std::int64_t{at_once && fits(row) ? 0 : 1})});
    }
    if (at_once) {
        write_block(session, region, rows, number);
    } else if (number / step != number_before / step) {
        settle(session, region, number);
    }
}

std::int64_t rebuild_search(Session& session, const std::string& region) {
    for (const char* table : {"search_text", "search_block"})
        session.write("DELETE FROM " + std::string(table) + " WHERE region = $1", std::array{Value(region)});
    std::int64_t count = 0, block = 0; // below those of commits
    for (const Source& source : sources) {
        session.write(
            "INSERT INTO search_text (region, kind, id, year, title, body, waits) " +
                texts_of_sources(source, "CASE WHEN id BETWEEN 0 AND " + std::to_string(search::greatest_id) +
                                             " THEN 0 ELSE 1 END"),
            std::array{Value(region)});
        std::int64_t last = -1;
        while (true) {
            const std::vector<SearchRow> rows = rows_where(
                session,
                "WHERE region = $1 AND kind = $2 AND id > $3 ORDER BY id LIMIT " + std::to_string(chunk),
                std::array{Value(region), Value(name_of(source.kind)), Value(last)});
            if (rows.empty()) break;
            write_block(session, region, rows, --block);
            count += static_cast<std::int64_t>(rows.size());
            last = rows.back().id;
        }
    }
    return count;
}

void check_search(Session& session, const std::string& region,
                  const std::function<void(std::string)>& fault) {
    for (const Source& source : sources) {
        const std::string of = "search of " + source.table() + " ";
        session.read("SELECT made.id FROM (" + texts_of_sources(source, "0") +
                         ") AS made LEFT JOIN search_text kept ON "
                         "kept.region = made.region AND kept.kind = made.kind AND kept.id = made.id WHERE "
                         "kept.id IS NULL OR kept.year <> made.year OR kept.title <> made.title OR kept.body "
                         "<> made.body",
                     std::array{Value(region)},
                     [&](std::span<const Value> row) { fault(of + std::to_string(row[0].integer())); });
        session.read(
            "SELECT kept.id FROM search_text kept LEFT JOIN " + source.table() +
                " made ON made.region = kept.region AND made.id = kept.id WHERE kept.region = $1 AND "
                "kept.kind = $2 AND made.id IS NULL",
            std::array{Value(region), Value(name_of(source.kind))},
            [&](std::span<const Value> row) { fault(of + std::to_string(row[0].integer())); });
    }
    // Each gram of each row that does not wait stands in a block; as sums of gram and record.
    const auto sum_of = [](const std::string& gram, Posting posting) {
        return std::hash<std::string>()(gram) * 0x9E3779B97F4A7C15U ^ (posting | search::in_title);
    };
    std::vector<std::uint64_t> kept;
    session.read("SELECT gram, bytes FROM search_block WHERE region = $1", std::array{Value(region)},
                 [&](std::span<const Value> row) {
                     const auto postings = search::unpack(row[1].text());
                     if (!postings) return fault("search_block " + row[0].text());
                     for (const Posting posting : *postings)
                         kept.push_back(sum_of(row[0].text(), posting));
                 });
    std::sort(kept.begin(), kept.end());
    session.read(
        std::string(row_columns) + "WHERE region = $1 AND waits = 0", std::array{Value(region)},
        [&](std::span<const Value> values) {
            const SearchRow row = row_of(values);
            const Posting posting = search::posting_of({row.words.year, row.kind, row.id}, false);
            for (const search::Gram& gram : search::grams_of(row.words.title, row.words.text)) {
                if (std::binary_search(kept.begin(), kept.end(), sum_of(gram.gram, posting))) continue;
                return fault("search of " + std::string(name_of(row.kind)) + " " + std::to_string(row.id));
            }
        });
}

} // namespace bihuan::storage
