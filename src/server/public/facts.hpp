// What is told of a promise, on the list and on its own page.
#pragma once

#include "server/public/pages.hpp"

namespace bihuan::citizen {

/// 推进中, with a shape beside the word.
Markup state_mark(const Reader& reader, targets::ItemState state);
Markup standing_mark(const Reader& reader, progress::Colour colour);
/// The sentence it was promised in, and where.
Markup sentence_of(const Reader& reader, const views::PublicClause& clause, const views::Promise& promise);
/// Promised, so far, next date, who, places, money: a list of terms.
Markup facts_of(const Reader& reader, const views::Promise& promise, Date today);
/// The first two of them, for long lists.
Markup brief_facts_of(const Reader& reader, const views::Promise& promise);

} // namespace bihuan::citizen
