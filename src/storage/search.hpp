// The index of search: for each gram where it occurs, packed (search_block: search/block.hpp). The words
// themselves are the records' own. A commit that saves many records writes their block; others list what they
// saved (search_waiting), to be read record by record until the commit with which the journal grows over a
// step puts all that waits into a block. What blocks say of a record that has since changed is stale and
// harmless, for every record that they point at is compared with the question.
#pragma once

#include <functional>
#include <set>
#include <string>
#include <string_view>

#include "base/searched.hpp"
#include "search/postings.hpp"
#include "search/words.hpp"
#include "storage/session.hpp"

namespace bihuan::storage {

struct SearchRow {
    search::Kind kind = search::Kind::item;
    std::int64_t id = 0;
    Searched words;
};

/// How many rows of a kind are compared with a question, those that the blocks put first.
inline constexpr std::size_t most_compared = 1000;

/// Every row of these kinds that may answer the question, in no order; `take` looks whether it does.
void search_rows(Session& session, const std::string& region, const search::Question& question,
                 const std::set<search::Kind>& kinds, const std::function<void(SearchRow&&)>& take);
/// The rows of these numbers, those there are.
void search_rows(Session& session, const std::string& region, search::Kind kind,
                 const std::vector<std::int64_t>& ids, const std::function<void(SearchRow&&)>& take);

/// Keeps what a commit saved. `number`: the journal's head before it and with it.
void keep_words(Session& session, const std::string& region, const std::vector<SearchRow>& rows,
                std::int64_t number_before, std::int64_t number);

/// Makes the region's index anew from its records; how many there are.
std::int64_t rebuild_search(Session& session, const std::string& region);

/// What of the index is not as the records are: "search of item 12".
void check_search(Session& session, const std::string& region, const std::function<void(std::string)>& fault);

} // namespace bihuan::storage
