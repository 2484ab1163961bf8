#include "app/search.hpp"

#include <algorithm>
#include <map>

#include "app/whistles.hpp"
#include "storage/search.hpp"

namespace bihuan::app {
namespace {

using search::Kind;
using storage::SearchRow;

/// A row that answers, with what orders it.
struct Hit {
    SearchRow row;
    search::Match match;
    SearchRow passage; // of a document, where its own words do not answer
    bool in_passage = false;
};

bool before(const Hit& left, const Hit& right) {
    const auto order = [](const Hit& hit) {
        return std::tuple(-hit.match.words_in_title, !hit.match.adjacent, -hit.row.words.year, hit.row.kind,
                          -hit.row.id);
    };
    return order(left) < order(right);
}

/// Which whistles the actor may read; nullopt: all.
Result<std::optional<std::set<std::int64_t>>> readable_whistles(Context& context) {
    if (reach_of(context.actor.role, Action::read_whistles) == Reach::region) return {std::nullopt};
    const auto rows = read_whistles(context, {.ended = true, .limit = 100'000});
    if (!rows) return rows.error();
    std::set<std::int64_t> ids;
    for (const WhistleRow& row : *rows)
        ids.insert(row.whistle.id.value);
    return {std::move(ids)};
}

Kind kind_of(FoundKind kind) {
    return static_cast<Kind>(kind);
}
static_assert(static_cast<int>(FoundKind::whistle) == static_cast<int>(Kind::whistle));

/// What the actor may look through.
std::set<Kind> readable_kinds(const Context& context) {
    std::set<Kind> kinds;
    if (permit(context.actor, Action::read_ledger, {context.region}))
        kinds = {Kind::document, Kind::item, Kind::problem, Kind::finding};
    if (permit(context.actor, Action::read_whistles, {context.region, {context.actor.organisation}}))
        kinds.insert(Kind::whistle);
    return kinds;
}

Result<void> check(const Context& context, const SearchWish& wish, const search::Question& question) {
    if (auto may = permit(context.actor, Action::search, {context.region, {context.actor.organisation}});
        !may) {
        return may.error();
    }
    if (wish.kind && *wish.kind != FoundKind::whistle) {
        if (auto may = permit(context.actor, Action::read_ledger, {context.region}); !may) return may.error();
    }
    if (from_utf8(wish.text).size() > search::longest_question)
        return Error{ErrorKind::too_large, wish.text.substr(0, 30), std::to_string(search::longest_question)};
    if (question.words.empty()) return Error{ErrorKind::needs_value, wish.text, "text"};
    return {};
}

/// Passages as one hit a document, the best of them: documents that answer themselves keep their own place.
void join_passages(Transaction& transaction, std::map<std::int64_t, Hit>& documents,
                   std::map<std::int64_t, Hit>& passages) {
    std::map<std::int64_t, const Hit*> best;
    for (const auto& [id, hit] : passages) {
        const auto finding = transaction.find(Id<targets::Finding>{id});
        if (!finding) continue;
        const Hit*& kept = best[finding->document.value];
        if (kept == nullptr || (hit.match.adjacent && !kept->match.adjacent)) kept = &hit;
    }
    std::vector<std::int64_t> ids;
    for (const auto& [id, hit] : best)
        ids.push_back(id);
    storage::search_rows(transaction.session(), transaction.region(), Kind::document, ids,
                         [&](SearchRow&& row) {
                             const Hit& passage = *best.at(row.id);
                             auto [own, is_new] = documents.try_emplace(row.id);
                             if (is_new) {
                                 own->second.row = std::move(row);
                                 own->second.match.adjacent = passage.match.adjacent;
                             }
                             own->second.match.text = passage.match.text;
                             own->second.passage = passage.row;
                             own->second.in_passage = true;
                         });
}

Found found_of(Hit&& hit) {
    const std::string& text = hit.in_passage ? hit.passage.words.text : hit.row.words.text;
    return {static_cast<FoundKind>(hit.row.kind),
            hit.row.id,
            hit.row.words.year,
            std::move(hit.row.words.title),
            std::move(hit.match.title),
            search::snippet_of(text, hit.match.text)};
}

} // namespace

Result<SearchPage> search(Context& context, const SearchWish& wish) {
    const search::Question question = search::question_of(wish.text);
    if (auto good = check(context, wish, question); !good) return good.error();
    std::set<Kind> kinds = readable_kinds(context);
    if (wish.kind) {
        std::set<Kind> wanted{kind_of(*wish.kind)};
        if (*wish.kind == FoundKind::document) wanted.insert(Kind::finding);
        std::erase_if(kinds, [&](Kind kind) { return !wanted.contains(kind); });
    }
    std::optional<std::set<std::int64_t>> whistles;
    if (kinds.contains(Kind::whistle)) {
        auto readable = readable_whistles(context);
        if (!readable) return readable.error();
        whistles = std::move(*readable);
    }
    return look(context, [&](Transaction& transaction) -> Result<SearchPage> {
        std::vector<Hit> hits;
        std::map<std::int64_t, Hit> documents, passages;
        storage::search_rows(transaction.session(), context.region, question, kinds, [&](SearchRow&& row) {
            if (row.kind == Kind::whistle && whistles && !whistles->contains(row.id)) return;
            auto match = search::match(question, row.words.title, row.words.text);
            if (!match) return;
            Hit hit{std::move(row), std::move(*match), {}, false};
            if (hit.row.kind == Kind::document) {
                documents.emplace(hit.row.id, std::move(hit));
            } else if (hit.row.kind == Kind::finding) {
                passages.emplace(hit.row.id, std::move(hit));
            } else {
                hits.push_back(std::move(hit));
            }
        });
        join_passages(transaction, documents, passages);
        for (auto& [id, hit] : documents)
            hits.push_back(std::move(hit));
        if (wish.year) std::erase_if(hits, [&](const Hit& hit) { return hit.row.words.year != *wish.year; });
        std::sort(hits.begin(), hits.end(), before);
        SearchPage page;
        page.more = hits.size() > wish.from + wish.limit;
        for (std::size_t i = wish.from; i < hits.size() && i < wish.from + wish.limit; ++i)
            page.found.push_back(found_of(std::move(hits[i])));
        return page;
    });
}

Result<std::int64_t> rebuild_search(Context& context) {
    return act(context, Action::rebuild_search, [&](Transaction& transaction) -> Result<std::int64_t> {
        if (auto may = permit(context.actor, Action::rebuild_search, {context.region}); !may)
            return may.error();
        return transaction.rebuild_search();
    });
}

} // namespace bihuan::app
