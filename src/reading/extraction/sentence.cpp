#include "reading/extraction/sentence.hpp"

#include <algorithm>
#include <array>

#include "reading/extraction/naming.hpp"
#include "reading/extraction/rules.hpp"

namespace bihuan::extraction {
namespace {

using View = std::u32string_view;

// Whether b goes on with a's clause: 9.6%、4.7%; 分别增加4.3平方公里、5.9万人.
bool goes_on(const Item& a, const Item& b) {
    if (b.join != Join::same || a.figure.rank || b.figure.rank) return false;
    if (a.figure.share_of_three || b.figure.share_of_three) return false;
    return a.figure.unit == b.figure.unit || a.predicate.distributed;
}

void name_share_of_three(Item& item) {
    static constexpr std::array<View, 3> names{U"第一产业占比", U"第二产业占比", U"第三产业占比"};
    item.name = names[std::clamp<std::size_t>(item.figure.place, 1, 3) - 1];
    item.name_rule = &rule::indicator_distributed;
    item.measure_rule = &rule::measure_level;
}

} // namespace

void read_sentence(View paragraph, std::uint32_t begin, std::uint32_t end, const Figure* figures,
                   std::size_t count, Memory& memory, std::vector<Item>& items) {
    items.clear();
    items.resize(count);
    for (std::size_t i = 0; i < count; ++i)
        items[i].figure = figures[i];
    const View text = paragraph.substr(0, end);
    read_clauses(text, begin, items);
    for (std::size_t i = 0; i < count;) {
        Item& first = items[i];
        if (first.join == Join::same) first.join = Join::list; // another unit: 1066户、11.14万平方米
        std::size_t group = i + 1;
        for (; group < count && goes_on(first, items[group]); ++group)
            items[group].starting |= first.starting;
        if (first.figure.rank) {
            name_rank(text, begin, memory, items, i);
        } else if (first.figure.share_of_three) {
            name_share_of_three(first);
        } else {
            std::u32string noun(first.noun);
            measure(first, noun);
            name_items(text, begin, memory, items, i, group, std::move(noun));
            for (std::size_t k = i; k < group && first.predicate.yearly; ++k) {
                if (!View(items[k].name).ends_with(U"年均增长")) items[k].name += U"年均增长";
            }
        }
        for (std::size_t k = i; k < group; ++k)
            relate(items, k, i, group);
        memory.subject = items[group - 1].name;
        i = group;
    }
}

} // namespace bihuan::extraction
