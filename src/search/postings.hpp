// Where a gram occurs: numbers of records in the order they are shown, newer years first, packed into bytes
// as the steps from one to the next.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/record.hpp"

namespace bihuan::search {

/// What is indexed; a document's passages are its findings.
enum class Kind : std::uint8_t { document, item, problem, whistle, finding };
constexpr auto names_of(Kind) {
    return std::array<std::string_view, 5>{"document", "item", "problem", "whistle", "finding"};
}

struct Key {
    int year = 0;
    Kind kind = Kind::item;
    std::int64_t id = 0;
};
/// In ascending order newer years come first, then kinds, then later records. The lowest bit says whether the
/// gram is in the title.
using Posting = std::uint64_t;
inline constexpr Posting in_title = 1;
inline constexpr std::int64_t greatest_id = (std::int64_t{1} << 44) - 1; // later ones are not in the index
Posting posting_of(const Key& key, bool in_title);
Key key_of(Posting posting); // a year outside 1 … 4095 comes back as the nearest

/// `postings` in ascending order, each once.
std::string pack(const std::vector<Posting>& postings);
/// nullopt: bytes that pack() did not write.
std::optional<std::vector<Posting>> unpack(std::string_view bytes);

/// Of one gram from several blocks: sorted, each record once, in the title where any says so.
void unite(std::vector<Posting>& postings);
/// Those of `kept` that are in `others` too; in the title where both say so.
void intersect(std::vector<Posting>& kept, const std::vector<Posting>& others);

} // namespace bihuan::search
