#include "storage/search.hpp"

#include <algorithm>
#include <array>
#include <functional>
#include <limits>
#include <map>

#include "search/block.hpp"

namespace bihuan::storage {
namespace {

using search::Kind;
using search::Posting;

constexpr std::size_t many = 256;      // rows of a commit that go into blocks at once
constexpr std::int64_t step = 1024;    // of the journal's numbers, at which what waits goes into blocks
constexpr std::int64_t chunk = 20'000; // rows of a kind in a block
constexpr std::int64_t all = std::numeric_limits<std::int64_t>::max();
constexpr std::size_t rows_at_once = 64; // read by one statement

/// What searched_of() says, in SQL, to make the index anew. tests/storage compares.
struct Source {
    Kind kind;
    std::string_view year, title, text;
    std::string table() const { return std::string(name_of(kind)); }
};
constexpr std::array sources{
    // in the order of Kind
    Source{Kind::document, "year", "title", "document_number || '\n' || issuing_body"},
    Source{Kind::item, "year", "title", "body"},
    Source{Kind::problem, "CAST(substr(found_on, 1, 4) AS BIGINT)", "title", "body"},
    Source{Kind::whistle, "year", "title", "receipt || '\n' || asker_name || '\n' || body || '\n' || answer"},
    Source{Kind::finding, "0", "''", "sentence || '\n' || body || '\n' || section"},
};
const Source& source_of(Kind kind) {
    return sources[static_cast<std::size_t>(kind)];
}

bool fits(std::int64_t id) {
    return id >= 0 && id <= search::greatest_id;
}

/// The words of a kind's records, where `condition` holds.
void read_rows(Session& session, const Source& source, const std::string& condition,
               std::span<const Value> values, const std::function<void(SearchRow&&)>& take) {
    session.read("SELECT id, " + std::string(source.year) + ", " + std::string(source.title) + ", " +
                     std::string(source.text) + " FROM " + source.table() + " WHERE region = $1 AND " +
                     condition,
                 values, [&](std::span<const Value> row) {
                     take({source.kind,
                           row[0].integer(),
                           {static_cast<int>(row[1].integer()), row[2].text(), row[3].text()}});
                 });
}

constexpr std::string_view waiting =
    "id IN (SELECT id FROM search_waiting WHERE region = $1 AND kind = $2 ORDER BY id LIMIT $3)";

/// One block: what the rows' grams add, a row of the table a beginning.
void write_block(Session& session, const std::string& region, const std::vector<SearchRow>& rows,
                 std::int64_t block) {
    std::vector<search::Indexed> records;
    for (const SearchRow& row : rows) {
        if (fits(row.id))
            records.push_back({search::posting_of({row.words.year, row.kind, row.id}, false), row.words.title,
                               row.words.text});
    }
    std::sort(records.begin(), records.end(),
              [](const auto& left, const auto& right) { return left.posting < right.posting; });
    for (search::BlockRow& row : search::block_of(records)) {
        session.write("INSERT INTO search_block (region, beginning, block, bytes) VALUES ($1, $2, $3, $4)",
                      std::array{Value(region), Value(std::move(row.beginning)), Value(block),
                                 Value::of_bytes(std::move(row.bytes))},
                      1, "search_block");
    }
}

/// What waits goes into a block; of very much, a part.
void settle(Session& session, const std::string& region, std::int64_t block) {
    std::vector<SearchRow> rows;
    for (const Source& source : sources) {
        read_rows(session, source, std::string(waiting),
                  std::array{Value(region), Value(source.table()), Value(chunk)},
                  [&](SearchRow&& row) { rows.push_back(std::move(row)); });
    }
    write_block(session, region, rows, block);
    for (const SearchRow& row : rows) {
        if (!fits(row.id)) continue;
        session.write("DELETE FROM search_waiting WHERE region = $1 AND kind = $2 AND id = $3",
                      std::array{Value(region), Value(name_of(row.kind)), Value(row.id)});
    }
}

[[noreturn]] void damaged(const std::string& gram) {
    throw Failure({ErrorKind::database_damaged, "search_block", gram});
}

std::vector<Posting> postings_of(Session& session, const std::string& region, const search::Lookup& lookup) {
    std::vector<Posting> found;
    std::size_t blocks = 0;
    const auto take = [&](std::span<const Value> row) {
        const std::string& beginning = row[0].text();
        const bool good = search::each_of_row(
            beginning, row[1].text(), [&](const std::string& gram, std::string_view packed) {
                if (lookup.prefix ? !gram.starts_with(lookup.gram) : gram != lookup.gram) return;
                const auto postings = search::unpack(packed);
                if (!postings) damaged(gram);
                found.insert(found.end(), postings->begin(), postings->end());
                ++blocks;
            });
        if (!good) damaged(beginning);
    };
    const std::string beginning = search::beginning_of(lookup.gram);
    if (lookup.prefix && from_utf8(lookup.gram).size() == 1) {
        session.read(
            "SELECT beginning, bytes FROM search_block WHERE region = $1 AND beginning >= $2 AND "
            "beginning < $3",
            std::array{Value(region), Value(beginning), Value(beginning + "\U0010FFFF")}, take);
    } else {
        session.read("SELECT beginning, bytes FROM search_block WHERE region = $1 AND beginning = $2",
                     std::array{Value(region), Value(beginning)}, take);
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

std::set<std::int64_t> ids_waiting(Session& session, const std::string& region, Kind kind) {
    std::set<std::int64_t> ids;
    session.read("SELECT id FROM search_waiting WHERE region = $1 AND kind = $2",
                 std::array{Value(region), Value(name_of(kind))},
                 [&](std::span<const Value> row) { ids.insert(row[0].integer()); });
    return ids;
}

} // namespace

void search_rows(Session& session, const std::string& region, Kind kind, const std::vector<std::int64_t>& ids,
                 const std::function<void(SearchRow&&)>& take) {
    static const std::string condition = [] {
        std::string text = "id IN ($2";
        for (std::size_t i = 1; i < rows_at_once; ++i)
            text += ", $" + std::to_string(i + 2);
        return text + ")";
    }();
    for (std::size_t begin = 0; begin < ids.size(); begin += rows_at_once) {
        std::vector<Value> values{Value(region)};
        for (std::size_t i = 0; i < rows_at_once; ++i)
            values.emplace_back(ids[std::min(begin + i, ids.size() - 1)]);
        read_rows(session, source_of(kind), condition, values, take);
    }
}

void search_rows(Session& session, const std::string& region, const search::Question& question,
                 const std::set<Kind>& kinds, const std::function<void(SearchRow&&)>& take) {
    if (question.lookups.empty()) return;
    std::set<std::pair<Kind, std::int64_t>> seen;
    for (const Kind kind : kinds) {
        read_rows(session, source_of(kind), std::string(waiting),
                  std::array{Value(region), Value(name_of(kind)), Value(all)}, [&](SearchRow&& row) {
                      seen.emplace(row.kind, row.id);
                      take(std::move(row));
                  });
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
        if (at_once && fits(row.id)) continue;
        session.write(
            "INSERT INTO search_waiting (region, kind, id) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING",
            std::array{Value(region), Value(name_of(row.kind)), Value(row.id)});
    }
    if (at_once) {
        write_block(session, region, rows, number);
    } else if (number / step != number_before / step) {
        settle(session, region, number);
    }
}

std::int64_t rebuild_search(Session& session, const std::string& region) {
    for (const char* table : {"search_waiting", "search_block"})
        session.write("DELETE FROM " + std::string(table) + " WHERE region = $1", std::array{Value(region)});
    std::int64_t count = 0, block = 0; // below those of commits
    for (const Source& source : sources) {
        session.write("INSERT INTO search_waiting (region, kind, id) SELECT region, '" + source.table() +
                          "', id FROM " + source.table() + " WHERE region = $1 AND NOT id BETWEEN 0 AND " +
                          std::to_string(search::greatest_id),
                      std::array{Value(region)});
        std::int64_t last = -1;
        while (true) {
            std::vector<SearchRow> rows;
            read_rows(session, source, "id > $2 ORDER BY id LIMIT $3",
                      std::array{Value(region), Value(last), Value(chunk)},
                      [&](SearchRow&& row) { rows.push_back(std::move(row)); });
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
    // Each gram of each record that does not wait stands in a block; as sums of gram and record.
    const auto sum_of = [](const std::string& gram, Posting posting) {
        return std::hash<std::string>()(gram) * 0x9E3779B97F4A7C15U ^ (posting | search::in_title);
    };
    std::vector<std::uint64_t> kept;
    session.read("SELECT beginning, bytes FROM search_block WHERE region = $1", std::array{Value(region)},
                 [&](std::span<const Value> row) {
                     bool good = true;
                     const auto keep = [&](const std::string& gram, std::string_view packed) {
                         const auto postings = search::unpack(packed);
                         if (!postings) return void(good = false);
                         for (const Posting posting : *postings)
                             kept.push_back(sum_of(gram, posting));
                     };
                     if (!search::each_of_row(row[0].text(), row[1].text(), keep) || !good)
                         fault("search_block " + row[0].text());
                 });
    std::sort(kept.begin(), kept.end());
    for (const Source& source : sources) {
        std::set<std::int64_t> waits = ids_waiting(session, region, source.kind);
        read_rows(session, source, "id IS NOT NULL", std::array{Value(region)}, [&](SearchRow&& row) {
            if (waits.erase(row.id) > 0) return;
            const Posting posting = search::posting_of({row.words.year, row.kind, row.id}, false);
            for (const search::Gram& gram : search::grams_of(row.words.title, row.words.text)) {
                if (std::binary_search(kept.begin(), kept.end(), sum_of(gram.gram, posting))) continue;
                return fault("search of " + source.table() + " " + std::to_string(row.id));
            }
        });
        for (const std::int64_t nobody : waits)
            fault("search of " + source.table() + " " + std::to_string(nobody));
    }
}

} // namespace bihuan::storage
