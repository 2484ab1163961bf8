// How the numbers of a sentence hang together: which clause each stands in, and what joins it to the one
// before.
#include <algorithm>

#include "base/characters.hpp"
#include "reading/extraction/names.hpp"
#include "reading/extraction/sentence.hpp"
#include "reading/extraction/words.hpp"

namespace bihuan::extraction {
namespace {

using View = std::u32string_view;
using lexicon::WordSet;

// 、 和 与 及 alone: nothing but a list between two numbers.
bool only_joins(View between) {
    return between == U"、" || between == U"和" || between == U"与" || between == U"及" ||
           between == U"以及" || between == U"或";
}

void hang(View text, std::uint32_t sentence_begin, const Item* previous, Item& item) {
    const std::uint32_t stop = previous != nullptr ? previous->figure.tail : sentence_begin;
    std::uint32_t left = item.figure.rank ? item.figure.subject_end : item.figure.head;
    const std::uint32_t right = left;
    item.join = previous == nullptr ? Join::none : Join::inside;
    int depth = 0; // commas inside a quotation or brackets do not end the clause
    while (left > stop) {
        const char32_t c = text[left - 1];
        if (c == U'”' || c == U'）') ++depth;
        if (c == U'“' || c == U'（') {
            if (depth == 0) break; // the number stands inside
            --depth;
        }
        if (is_clause_end(c) && depth == 0) {
            item.join = c == U'，' || c == U'：' ? Join::comma : Join::none;
            break;
        }
        --left;
    }
    if (left <= stop && previous != nullptr) {
        left = stop;
        View between = text.substr(left, right - left);
        if (item.figure.rank && right < left) between = {};
        const View whole = text.substr(stop, item.figure.head > stop ? item.figure.head - stop : 0);
        if (only_joins(whole)) {
            item.join = Join::same;
            left = right;
        } else if (!between.empty() && (between.front() == U'、' || between.front() == U'（')) {
            item.join = Join::list;
            ++left;
        } else if (between.starts_with(U"和") || between.starts_with(U"及")) {
            item.join = Join::list;
            ++left;
        } else {
            item.join = Join::inside;
            // 惠及616万名近亲属、共济金额69亿元: what stands behind a count ends at the list's mark.
            const std::size_t mark = between.rfind(U'、');
            const View joiner =
                between.ends_with(U"以及") ? View(U"以及")
                : between.ends_with(U"和") ? View(U"和")
                : between.ends_with(U"及") && !between.ends_with(U"涉及") && !between.ends_with(U"惠及")
                    ? View(U"及")
                    : View();
            if (!joiner.empty() && !previous->starting && !previous->figure.rank) {
                item.join = Join::list;
                left = right;
            } else if (mark != View::npos && !previous->starting && !previous->figure.rank) {
                View rest = between.substr(mark + 1);
                const bool nothing = rest.empty();
                take_predicate(rest);
                const bool verbs = doing_length(between.substr(0, mark)) == mark;
                if (nothing || (!rest.empty() && !verbs &&
                                (!previous->noun.empty() || attribute_length(rest) == rest.size()))) {
                    item.join = Join::list;
                    left += static_cast<std::uint32_t>(mark + 1);
                }
            }
        }
    }
    item.before = left < right ? text.substr(left, right - left) : View();
    if (previous == nullptr && item.join == Join::inside) item.join = Join::none;
}

// 人均地区生产总值从2020年的10.5万元提高到…: what stands before 从, and whether the number is where it starts
// from.
bool is_starting_value(View& before) {
    for (const char32_t from : {U'从', U'由', U'较', U'比'}) {
        const std::size_t place = before.rfind(from);
        if (place == View::npos) continue;
        View rest = before.substr(place + 1);
        const bool comparison = from == U'较' || from == U'比';
        if (comparison && !rest.ends_with(U"的")) continue;
        const bool nothing_else =
            (rest.empty() && !comparison) || rest.ends_with(U"年的") || rest.ends_with(U"年") ||
            rest == U"全球" || rest == U"全国" || rest == U"全省" || rest == U"全市" || rest == U"不足" ||
            rest == U"原来的" || rest == U"上年的" || rest.ends_with(U"末的") || rest.ends_with(U"初的") ||
            rest == U"原来" || rest == U"去年的" || rest == U"过去的" || rest == U"平均";
        if (!nothing_else) continue;
        before = before.substr(0, place);
        return true;
    }
    return false;
}

// 4座水闸除险加固、二支河引调水等重点工程: works of their own behind the first.
bool several_works(View list) {
    const std::size_t others = list.rfind(U'等');
    if (others == View::npos) return false;
    const View rest = list.substr(others + 1);
    return rest.find(U"工程") != View::npos || rest.find(U"项目") != View::npos;
}

// What a count counts, when it stands behind: 20条｜举措.
View counted_behind(View text, const Item& item, const Item* next) {
    const Figure& figure = item.figure;
    std::uint32_t end = figure.tail;
    const std::uint32_t stop =
        next != nullptr
            ? (next->figure.rank ? std::min(next->figure.subject_end, next->figure.head) : next->figure.head)
            : static_cast<std::uint32_t>(text.size());
    std::uint32_t list_end = 0;
    int depth = 0;
    while (end < text.size() && end < stop) {
        const char32_t c = text[end];
        if (c == U'“' || c == U'（') ++depth;
        if ((c == U'”' || c == U'）') && --depth < 0) break;
        if (depth == 0 && is_clause_end(c)) break;
        if (depth == 0 && c == U'、' && end == figure.tail) break;
        if (depth == 0 && c == U'、' && list_end == 0) list_end = end;
        ++end;
    }
    // 3个县区、4个园区: the next item of the list has its own number.
    if (list_end != 0 && (end >= stop || several_works(text.substr(list_end, end - list_end))))
        end = list_end;
    View behind = text.substr(figure.tail, end - figure.tail);
    while (!behind.empty() && (behind.front() == U'的' || behind.front() == U' '))
        behind.remove_prefix(1);
    for (View joiner : {View(U"以及"), View(U"和"), View(U"及")}) {
        if (end >= stop && behind.ends_with(joiner)) behind.remove_suffix(joiner.size());
    }
    if (end >= stop) behind = behind.substr(0, behind.find(U"分别"));
    if (behind == U"人民币" || behind.starts_with(U"基础上") || behind.starts_with(U"（") ||
        behind.starts_with(U"和") || behind.starts_with(U"以上") || behind.starts_with(U"或"))
        return {};
    return behind;
}

// 巩固提升17个示范片区: the verb says what is done, not that something rose.
bool all_verbs_of_a_count(View text, const Item& item, View phrase, const Item* next) {
    if (item.figure.unit_kind == UnitKind::points) return begins_with_comparison(phrase);
    if (is_percent(item.figure) || phrase.empty()) return false;
    const bool for_whom = phrase.ends_with(U'为') && phrase.size() > 1;
    if (!for_whom && !words().addition_before.contains(phrase) && doing_length(phrase) != phrase.size())
        return false;
    const WordSet& amount = words().amount;
    if (amount.contains(phrase)) return false;
    return !counted_behind(text, item, next).empty();
}

} // namespace

// 地区生产总值连续迈上4个万亿元台阶: the thing that climbed.
View without_steps(View noun) {
    if (!noun.ends_with(U"台阶") && !noun.ends_with(U"大关")) return noun;
    for (View verb :
         {View(U"连续"), View(U"迈上"), View(U"跨越"), View(U"连跨"), View(U"跃上"), View(U"跨上"),
          View(U"站上"), View(U"登上"), View(U"突破"), View(U"跨过"), View(U"再上")}) {
        if (const std::size_t place = noun.find(verb); place != View::npos && place >= 2)
            return noun.substr(0, place);
    }
    return noun;
}

void read_clauses(View text, std::uint32_t begin, std::vector<Item>& items) {
    for (std::size_t i = 0; i < items.size(); ++i) {
        Item& item = items[i];
        const Item* const next = i + 1 < items.size() ? &items[i + 1] : nullptr;
        hang(text, begin, i > 0 ? &items[i - 1] : nullptr, item);
        View phrase = item.before;
        item.starting = is_starting_value(phrase);
        item.opening = take_opening(phrase);
        if (item.figure.rank) {
            phrase = trim(phrase);
        } else if (!all_verbs_of_a_count(text, item, phrase, next)) {
            item.predicate = take_predicate(phrase);
        } else if (const std::size_t about = words().mark_approx.suffix(phrase);
                   about != 0 && item.figure.unit_kind == UnitKind::points) {
            item.predicate.bound = quantity::Bound::approx; // 优于全国约1个百分点
            phrase.remove_suffix(about);
        }
        item.noun = without_steps(trim(phrase));
        if (!item.figure.rank && !item.figure.share_of_three && !item.starting) {
            item.behind = counted_behind(text, item, next);
        }
    }
}

} // namespace bihuan::extraction
