// Search over documents, items, problems and whistles, as far as the actor may read them.
#pragma once

#include "app/context.hpp"
#include "search/words.hpp"

namespace bihuan::app {

enum class FoundKind : std::uint8_t { document, item, problem, whistle };
constexpr auto names_of(FoundKind) {
    return std::array<std::string_view, 4>{"document", "item", "problem", "whistle"};
}

struct SearchWish {
    std::string text; // several words: all of them
    std::optional<FoundKind> kind = {};
    std::optional<int> year = {};
    std::size_t from = 0, limit = 25;
};

struct Found {
    FoundKind kind = FoundKind::item;
    std::int64_t id = 0;
    int year = 0;
    std::string title;
    std::vector<search::Span> title_marks; // where the words stand, in code points
    search::Snippet snippet;               // of the text; of a document, of its first passage that has them
};
struct SearchPage {
    std::vector<Found> found; // words in titles first, then those beside each other, then newer years
    bool more = false;
};
/// needs_value where there is no word in the text, too_large over search::longest_question. Of a kind, no
/// more than storage::most_compared records are looked at, the newest.
Result<SearchPage> search(Context& context, const SearchWish& wish);

/// Makes the index anew; how many records it holds.
Result<std::int64_t> rebuild_search(Context& context);

} // namespace bihuan::app
