#include "app/search.hpp"
#include "server/api/paging.hpp"
#include "server/api/rooms.hpp"

namespace bihuan::api {

template <>
struct Shape<search::Span> {
    static constexpr std::string_view name = "Mark";
    static constexpr auto fields() {
        return std::tuple{field("begin", &search::Span::begin), field("end", &search::Span::end)};
    }
};
template <>
struct Shape<search::Snippet> {
    static constexpr std::string_view name = "Snippet";
    static constexpr auto fields() {
        return std::tuple{field("text", &search::Snippet::text), field("marks", &search::Snippet::marks),
                          field("cut_before", &search::Snippet::cut_before),
                          field("cut_after", &search::Snippet::cut_after)};
    }
};
template <>
struct Shape<app::Found> {
    static constexpr std::string_view name = "Found";
    static constexpr auto fields() {
        return std::tuple{field("kind", &app::Found::kind),
                          field("id", &app::Found::id),
                          field("year", &app::Found::year),
                          field("title", &app::Found::title),
                          field("title_marks", &app::Found::title_marks),
                          field("snippet", &app::Found::snippet)};
    }
};

namespace {

struct Search {
    std::string text;
    std::optional<app::FoundKind> kind;
    std::optional<int> year;
    int limit = usual_page;
    std::string cursor; // how many were shown
    static constexpr auto fields() {
        return std::tuple{needed("text", &Search::text), field("kind", &Search::kind),
                          field("year", &Search::year), field("limit", &Search::limit),
                          field("cursor", &Search::cursor)};
    }
};

Result<Page<app::Found>> find(Call& call, const Search& asked) {
    const auto cursor = read_cursor(asked.cursor);
    if (!cursor || cursor->id < 0) return Error{ErrorKind::malformed, "cursor", asked.cursor};
    if (asked.limit < 1 || asked.limit > longest_page)
        return Error{ErrorKind::out_of_range, "limit", "1 … " + std::to_string(longest_page)};
    app::SearchWish wish{asked.text, asked.kind, asked.year, static_cast<std::size_t>(cursor->id),
                         static_cast<std::size_t>(asked.limit)};
    auto found = app::search(call.context, wish);
    if (!found) return found.error();
    Page<app::Found> page;
    page.items = std::move(found->found);
    if (found->more) page.next = write_cursor({cursor->id + asked.limit, ""});
    return page;
}

constexpr std::array table{
    route<&find>(Method::get, "/search", Action::search),
};

} // namespace

std::span<const Route> search_routes() {
    return table;
}

} // namespace bihuan::api
