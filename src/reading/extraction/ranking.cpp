// What a rank ranks: 总量居全市第一位, 甲镇、乙镇入选省级强镇，数量全市第一.
#include "reading/extraction/names.hpp"
#include "reading/extraction/naming.hpp"
#include "reading/extraction/rules.hpp"
#include "reading/extraction/words.hpp"

namespace bihuan::extraction {
namespace {

using View = std::u32string_view;
using lexicon::WordSet;

// 甲镇、乙镇入选省级强镇，数量全市第一: a clause without number, between the last number and the rank.
std::u32string clause_that_ranks(View text, std::uint32_t sentence_begin, const std::vector<Item>& items,
                                 std::size_t i) {
    const std::uint32_t stop = i > 0 ? items[i - 1].figure.tail : sentence_begin;
    const Item& item = items[i];
    std::uint32_t end = item.figure.subject_end - static_cast<std::uint32_t>(item.before.size());
    if (end <= stop || text[end - 1] != U'，') return {};
    --end;
    std::uint32_t begin = end;
    while (begin > stop && !is_clause_end(text[begin - 1]))
        --begin;
    if (begin == stop && i > 0) return {};
    View clause = text.substr(begin, end - begin);
    take_opening(clause);
    for (View verb : {View(U"入选"), View(U"获评"), View(U"列入"), View(U"纳入"), View(U"获批"),
                      View(U"入围"), View(U"上榜"), View(U"创建")}) {
        if (const std::size_t place = clause.rfind(verb); place != View::npos)
            return std::u32string(clause.substr(place));
    }
    return clause.size() <= 16 ? std::u32string(clause) : std::u32string();
}

} // namespace

void name_rank(View text, std::uint32_t sentence_begin, const Memory& memory, std::vector<Item>& items,
               std::size_t i) {
    Item& item = items[i];
    item.measure = Measure::rank;
    item.measure_rule = &rule::measure_rank;
    item.name_rule = &rule::indicator_ranked;
    const WordSet& amount = words().amount;
    const WordSet& rank_verb = words().rank_verb;
    View noun = item.noun;
    for (bool more = true; more;) {
        more = false;
        noun = trim(noun);
        for (const WordSet* set : {&amount, &rank_verb}) {
            const std::size_t length = noun.ends_with(U"综合排名") ? 0 : set->suffix(noun);
            if (length > 1 || (length == 1 && View(U"均居列排也又已在").find(noun.back()) != View::npos)) {
                noun.remove_suffix(length);
                more = true;
            }
        }
        // 连续四年保持全市第一
        const std::size_t years = noun.rfind(U"连续");
        if (years != View::npos && noun.size() - years <= 8 &&
            View(U"年月度").find(noun.back()) != View::npos) {
            noun = noun.substr(0, years);
            more = true;
        }
    }
    if (noun.starts_with(U"在") && noun.ends_with(U"中")) {
        noun = noun.substr(1, noun.size() - 2);
        if (const std::size_t scope = words().scope.prefix(noun)) noun.remove_prefix(scope);
    } else if (noun.ends_with(U"中")) {
        noun.remove_suffix(1);
    }
    if (item.figure.scope.empty() && i > 0 && items[i - 1].figure.rank && item.join != Join::none) {
        item.figure.scope = items[i - 1].figure.scope;
    }
    std::u32string subject = i > 0 ? items[i - 1].name : memory.subject;
    for (View ending : {View(U"年均增长")}) {
        if (View(subject).ends_with(ending)) subject.erase(subject.size() - ending.size());
    }
    if (noun.empty() || doing_length(noun) == noun.size()) {
        if (const std::u32string whole = clause_that_ranks(text, sentence_begin, items, i); !whole.empty())
            subject = whole;
        item.name = subject;
    } else if (words().rank_attribute.contains(noun) && item.join != Join::none) {
        if (const std::u32string whole = clause_that_ranks(text, sentence_begin, items, i); !whole.empty())
            subject = whole;
        const bool repeats = View(subject).ends_with(noun);
        item.name = repeats ? subject : subject + std::u32string(noun);
    } else {
        item.name = without_examples(noun, false);
    }
}

} // namespace bihuan::extraction
