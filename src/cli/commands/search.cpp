#include "app/search.hpp"

#include "cli/commands/verbs.hpp"
#include "render/found.hpp"

namespace bihuan::render {
template <>
struct FirstWord<app::FoundKind> {
    static constexpr Word word = Word::found_document;
};
} // namespace bihuan::render

namespace bihuan::commands {

Reply search(Call& call) {
    app::Context context = call.context();
    if (call.given("rebuild")) {
        return call.told(Word::search_told_rebuilt, {std::to_string(must(app::rebuild_search(context)))});
    }
    app::SearchWish wish;
    for (const std::string& word : call.words.operands)
        (wish.text += wish.text.empty() ? "" : " ") += word;
    wish.kind = call.one_of<app::FoundKind>("kind");
    wish.year = call.year();
    wish.limit = static_cast<std::size_t>(call.number("limit").value_or(25));
    return {.sheets = {render::found_sheet(must(app::search(context, wish)), call.language)}};
}

} // namespace bihuan::commands
