#include "reading/extraction/phrase.hpp"

#include <algorithm>

#include "base/characters.hpp"
#include "reading/extraction/words.hpp"

namespace bihuan::extraction {
namespace {

using View = std::u32string_view;
using lexicon::WordSet;
using quantity::Bound;

// Every word that may stand between a name and its number, with what it says. Where a word is in two lists,
// the mark wins over the change.
struct PredicateWords {
    struct Meaning {
        Change change = Change::none;
        Bound bound = Bound::none;
    };

    PredicateWords() {
        const Words& w = extraction::words();
        add(w.mark_gt, {Change::none, Bound::gt});
        add(w.mark_ge, {Change::none, Bound::ge});
        add(w.mark_le, {Change::none, Bound::le});
        add(w.mark_lt, {Change::none, Bound::lt});
        add(w.mark_approx, {Change::none, Bound::approx});
        add(w.amount, {});
        add(w.state, {Change::state, Bound::none});
        add(w.rise, {Change::rise, Bound::none});
        add(w.fall, {Change::fall, Bound::none});
        add(w.addition, {Change::addition, Bound::none});
        words = WordSet(std::move(collected));
    }

    WordSet words{{}};
    std::vector<Meaning> meanings; // of words.words()

  private:
    void add(const WordSet& set, Meaning meaning) {
        for (const std::u32string& word : set.words()) {
            if (std::ranges::find(collected, word) != collected.end()) continue;
            collected.push_back(word);
            meanings.push_back(meaning);
        }
    }
    std::vector<std::u32string> collected;
};

// One character alone is too little to be sure of: 国有, 到位, 使用.
bool keeps_its_last(View phrase, std::size_t length) {
    if (length != 1 || phrase.size() < 2) return false;
    const char32_t last = phrase.back();
    const char32_t before = phrase[phrase.size() - 2];
    constexpr View before_you = U"国拥所公私持占享";
    constexpr View before_wei = U"行作认成";
    constexpr View before_guo = U"通经";
    if (last == U'有') return before_you.find(before) != View::npos;
    if (last == U'为') return before_wei.find(before) != View::npos;
    if (last == U'过') return before_guo.find(before) != View::npos;
    if (last == U'在' || last == U'将' || last == U'要' || last == U'再' || last == U'又') return false;
    return false;
}

std::size_t year_length(View phrase) {
    std::size_t i = phrase.starts_with(U"近") ? 1 : 0; // 近3年
    const std::size_t digits = i;
    while (i < phrase.size() && is_digit(phrase[i]))
        ++i;
    if (i == digits) return 0;
    if (i < phrase.size() && (phrase[i] == U'—' || phrase[i] == U'-' || phrase[i] == U'至')) {
        std::size_t k = i + 1;
        if (k < phrase.size() && phrase[k] == U'—') ++k;
        const std::size_t second = k;
        while (k < phrase.size() && is_digit(phrase[k]))
            ++k;
        if (k > second) i = k;
    }
    if (i >= phrase.size()) return 0;
    if (phrase[i] == U'年') {
        ++i;
        for (View ending : {View(U"度"), View(U"底前"), View(U"底"), View(U"末"), View(U"前"), View(U"以来"),
                            View(U"期间"), View(U"的")}) {
            if (phrase.substr(i).starts_with(ending)) return i + ending.size();
        }
        return i;
    }
    if (phrase[i] == U'月') {
        ++i;
        for (View ending : {View(U"底前"), View(U"份"), View(U"底"), View(U"末"), View(U"前")}) {
            if (phrase.substr(i).starts_with(ending)) return i + ending.size();
        }
        return i;
    }
    return 0;
}

// （1）, 3. and ① in front of an item.
std::size_t label_length(View phrase) {
    if (phrase.front() >= U'①' && phrase.front() <= U'⑳') return 1;
    const bool bracket = phrase.front() == U'（';
    std::size_t i = bracket ? 1 : 0;
    const std::size_t digits = i;
    while (i < phrase.size() && is_digit(phrase[i]))
        ++i;
    if (i == digits || i >= phrase.size()) return 0;
    if (bracket) return phrase[i] == U'）' ? i + 1 : 0;
    return (phrase[i] == U'.' || phrase[i] == U'．' || phrase[i] == U'、') && i <= 2 ? i + 1 : 0;
}

std::size_t plan_span_length(View phrase) {
    for (View span : {View(U"“十四五”"), View(U"“十五五”"), View(U"“十三五”")}) {
        if (!phrase.starts_with(span)) continue;
        std::size_t length = span.size();
        for (View ending : {View(U"时期"), View(U"期间"), View(U"末"), View(U"以来")}) {
            if (phrase.substr(length).starts_with(ending)) return length + ending.size();
        }
    }
    return 0;
}

// 较2020年, 比“十三五”末, 连续7年 at the end of `phrase`: what the number is compared with, or for how long.
std::size_t comparison_length(View phrase) {
    if (phrase.ends_with(U'年') || phrase.ends_with(U"个月") || phrase.ends_with(U'月')) {
        const std::size_t running = phrase.rfind(U"连续");
        if (running != View::npos && phrase.size() - running <= 7) return phrase.size() - running;
    }
    const std::size_t place = phrase.find_last_of(U"较比");
    if (place == View::npos || phrase.size() - place > 14) return 0;
    const View rest = phrase.substr(place + 1);
    const bool year = !rest.empty() && year_length(rest) == rest.size();
    const bool span = !rest.empty() && plan_span_length(rest) == rest.size();
    const bool before = rest == U"上年" || rest == U"去年" || rest == U"上年同期" || rest == U"去年同期" ||
                        rest == U"五年前" || rest == U"同期";
    return year || span || before ? phrase.size() - place : 0;
}

} // namespace

const Words& words() {
    static const Words all;
    return all;
}

View trim(View phrase) {
    const auto loose = [](char32_t c) {
        return c == U'、' || c == U'，' || c == U'：' || c == U'；' || c == U'。' || c == U' ' || c == U'—' ||
               c == U'·' || c == U'）' || c == U'！';
    };
    while (!phrase.empty() && loose(phrase.front()))
        phrase.remove_prefix(1);
    while (!phrase.empty() && (loose(phrase.back()) || phrase.back() == U'（')) {
        if (phrase.back() == U'）' && phrase.find(U'（') != View::npos) break;
        phrase.remove_suffix(1);
    }
    return phrase;
}

Predicate take_predicate(View& phrase) {
    static const PredicateWords predicates;
    Predicate predicate;
    while (!phrase.empty()) {
        // 提高到2025年的14万元, 产量2030年达到300亿: the year belongs to neither side.
        for (std::size_t length : {std::size_t{6}, std::size_t{5}}) {
            if (phrase.size() > length && year_length(phrase.substr(phrase.size() - length)) == length) {
                phrase.remove_suffix(length);
            }
        }
        const std::size_t index = predicates.words.suffix_word(phrase);
        if (index == predicates.meanings.size()) break;
        const PredicateWords::Meaning& best = predicates.meanings[index];
        const std::size_t length = predicates.words.words()[index].size();
        if (keeps_its_last(phrase, length)) break;
        const View word = phrase.substr(phrase.size() - length);
        // A second word of change belongs to the name: 新增… 增长.
        if (best.change != Change::none && predicate.change != Change::none) break;
        if (word == U"增长超" || word == U"增长超过" || word == U"增速超" || word == U"增速超过" ||
            word == U"增幅超过" || word == U"增幅超" || word == U"增长突破") {
            predicate.change = Change::rise;
        }
        if (best.change != Change::none) {
            predicate.change = best.change;
            predicate.word = word;
        } else if (best.bound != Bound::none) {
            if (predicate.bound == Bound::none && predicate.change == Change::none)
                predicate.bound = best.bound;
            predicate.amounts = true;
        } else {
            predicate.amounts = true;
        }
        if (word.find(U"分别") != View::npos) predicate.distributed = true;
        if (best.change != Change::none && word.find(U"年均") != View::npos) predicate.yearly = true;
        phrase.remove_suffix(length);
        phrase.remove_suffix(comparison_length(phrase));
        if (predicate.change != Change::none && phrase.ends_with(U"年均")) {
            predicate.yearly = true;
            phrase.remove_suffix(2);
        }
    }
    return predicate;
}

std::size_t first_verb_length(View phrase) {
    const std::size_t length = words().doing.prefix(phrase);
    return length < 2 ? 0 : length;
}

std::size_t doing_length(View phrase) {
    const WordSet& doing = words().doing;
    std::size_t length = 0;
    while (length < phrase.size()) {
        std::size_t next = length;
        if (length > 0 && (phrase[next] == U'、' || phrase[next] == U'和' || phrase[next] == U'及')) ++next;
        const std::size_t word = doing.prefix(phrase.substr(next));
        if (word < 2) break;
        // 服务业, 培训中心: a noun that begins like a verb.
        const View rest = phrase.substr(next + word);
        if (!rest.empty() &&
            (View(U"业站员商区率量额期").find(rest.front()) != View::npos ||
             (rest.front() == U'器' && !rest.starts_with(U"器材") && !rest.starts_with(U"器械")) ||
             rest.starts_with(U"中心")))
            break;
        length = next + word;
    }
    return length;
}

Opening take_opening(View& phrase) {
    const Words& w = words();
    Opening opening;
    for (phrase = trim(phrase); !phrase.empty(); phrase = trim(phrase)) {
        if (w.lead_keep.prefix(phrase) != 0) break;
        if (const std::size_t kinds = phrase.find(U'类');
            kinds > 0 && kinds <= 2 && is_digit(phrase.front()) && is_digit(phrase[kinds - 1])) {
            phrase.remove_prefix(kinds + 1); // 12类45件民生实事
            continue;
        }
        if (std::size_t length = label_length(phrase)) {
            phrase.remove_prefix(length);
            continue;
        }
        if (std::size_t length = year_length(phrase)) {
            phrase.remove_prefix(length);
            continue;
        }
        if (std::size_t length = plan_span_length(phrase)) {
            phrase.remove_prefix(length);
            continue;
        }
        // 推动全县规上工业企业…: what is said of the whole region
        for (View verb : {View(U"推动"), View(U"带动"), View(U"促进")}) {
            if (phrase.starts_with(verb) && w.region.prefix(phrase.substr(verb.size())) != 0)
                phrase.remove_prefix(verb.size());
        }
        if (std::size_t length = w.region.prefix(phrase)) {
            if (length == phrase.size()) {
                phrase = {};
                break;
            }
            phrase.remove_prefix(length);
            continue;
        }
        if (std::size_t length = w.lead.prefix(phrase)) {
            const View word = phrase.substr(0, length);
            if (word == U"其中") opening.narrows = true;
            if (word.ends_with(U"完成") || word.ends_with(U"实现")) opening.verb = true;
            phrase.remove_prefix(length);
            continue;
        }
        if (std::size_t length = w.adverb.prefix(phrase)) {
            const View rest = phrase.substr(length);
            if (doing_length(rest) != 0 || w.adverb.prefix(rest) > 1 || w.addition_before.prefix(rest) != 0) {
                phrase.remove_prefix(length);
                continue;
            }
        }
        // 一是, 十二是 … in front of a clause
        std::size_t numeral = 0;
        while (numeral < 3 && numeral < phrase.size() &&
               View(U"一二三四五六七八九十").find(phrase[numeral]) != View::npos)
            ++numeral;
        if (numeral > 0 && numeral + 1 < phrase.size() && phrase[numeral] == U'是') {
            phrase.remove_prefix(numeral + 1);
            continue;
        }
        break;
    }
    return opening;
}

std::size_t grade_length(View phrase) {
    return words().grade.prefix(phrase);
}

std::size_t attribute_length(View phrase) {
    return words().attribute.suffix(phrase);
}

} // namespace bihuan::extraction
