#include "reading/extraction/sentence.hpp"

#include <algorithm>
#include <array>

#include "reading/extraction/rules.hpp"
#include "reading/lexicon/lexicon.hpp"

namespace bihuan::extraction {
namespace {

using View = std::u32string_view;
using lexicon::WordSet;
using quantity::Bound;

bool is_clause_end(char32_t c) {
    return c == U'，' || c == U'。' || c == U'；' || c == U'：' || c == U'！' || c == U'？';
}

bool is_percent(const Figure& figure) {
    return figure.unit == "%" || figure.unit == "‰";
}

char32_t at(View text, std::size_t position) {
    return position < text.size() ? text[position] : U'。';
}

// 、 和 与 及 alone: nothing but a list between two numbers.
bool only_joins(View between) {
    return between == U"、" || between == U"和" || between == U"与" || between == U"及" ||
           between == U"以及" || between == U"或";
}

// --- how items hang together
// ---------------------------------------------------------------------------------------

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

// --- names
// ---------------------------------------------------------------------------------------------------------

// 新改建长安路、夏蒿路、田太路县乡道路: names of one kind before what they are.
std::u32string without_named_roads(View noun) {
    const std::size_t first = noun.find(U'、');
    const std::size_t last = noun.rfind(U'、');
    if (first == View::npos || first == last || first == 0) return std::u32string(noun);
    const char32_t kind = noun[first - 1];
    if (View(U"路街河湖桥镇村县市园院校").find(kind) == View::npos || noun[last - 1] != kind)
        return std::u32string(noun);
    const View tail = noun.substr(last + 1);
    const std::size_t place = tail.find(kind);
    if (place == View::npos || place + 2 >= tail.size()) return std::u32string(noun);
    std::u32string name(noun.substr(0, doing_length(noun)));
    name += tail.substr(place + 1);
    return name;
}

// 打造儿科、骨科等市级重点专科: the examples before 等 are no part of the name.
std::u32string without_examples(View noun, bool more_behind) {
    static constexpr View not_before = U"高平中同均优初相一二三";
    for (std::size_t i = noun.size(); i-- > 0;) {
        if (noun[i] != U'等') continue;
        if (i > 0 && not_before.find(noun[i - 1]) != View::npos) continue;
        if (at(noun, i + 1) == U'级' || at(noun, i + 1) == U'次') continue;
        View rest = noun.substr(i + 1);
        if (rest.starts_with(U"的")) rest.remove_prefix(1);
        if (rest.starts_with(U"一批")) rest.remove_prefix(2);
        View list = noun.substr(0, i);
        // 对已签约的甲、乙等8个项目: what is said of all of them stays.
        if (const std::size_t of = list.find(U'的');
            of != View::npos && of < list.find(U'、') && of + 1 < list.size()) {
            if (list.front() == U'对') list = list.substr(1);
            std::u32string name(list.substr(0, list.find(U'的')));
            name += rest;
            return name;
        }
        if (rest.empty() && !more_behind) return std::u32string(list);
        if (!rest.empty() && attribute_length(rest) == rest.size())
            return std::u32string(list) + std::u32string(rest);
        std::u32string name(list.substr(0, doing_length(list)));
        name += rest;
        return name;
    }
    return without_named_roads(noun);
}

// The bare thing behind a verb and before an attribute: 建成养老服务机构 → 养老服务机构, 粮食播种面积 → 粮食.
View owner_of(View name) {
    const std::size_t verb = doing_length(name);
    View owner = name.substr(verb + 2 < name.size() ? verb : 0);
    const std::size_t attribute = attribute_length(owner);
    if (attribute != 0 && attribute + 2 <= owner.size()) owner.remove_suffix(attribute);
    for (View inner : {View(U"增速高于"), View(U"实现"), View(U"惠及"), View(U"入围"), View(U"入选")}) {
        if (const std::size_t place = owner.find(inner); place != View::npos && place >= 2)
            owner = owner.substr(0, place);
    }
    for (View ending : {View(U"实现"), View(U"完成"), View(U"年均增长")}) {
        if (owner.ends_with(ending) && owner.size() > ending.size() + 1) owner.remove_suffix(ending.size());
    }
    return owner;
}

// 医药产业集聚发展，营业收入…: the branch that a sentence opens with.
View topic_of(View sentence) {
    static const WordSet& ends = lexicon::words("topic_end");
    static const WordSet& verbs = lexicon::words("topic_verb");
    View clause = sentence;
    for (std::size_t i = 0; i < clause.size(); ++i) {
        if (is_clause_end(clause[i]) || (clause[i] >= U'0' && clause[i] <= U'9')) {
            clause = clause.substr(0, i);
            break;
        }
    }
    take_opening(clause);
    for (std::size_t i = 2; i <= clause.size() && i <= 16; ++i) {
        const View front = clause.substr(0, i);
        if (ends.suffix(front) == 0) continue;
        const View rest = clause.substr(i);
        if (rest.empty() || verbs.prefix(rest) != 0) {
            if (doing_length(front) != 0) return {};
            return front;
        }
    }
    return {};
}

bool is_business_attribute(View noun) {
    for (View word : {View(U"营业收入"), View(U"营收"), View(U"利润"), View(U"利润总额"), View(U"产值"),
                      View(U"总产值"), View(U"增加值"), View(U"税收"), View(U"利税"), View(U"销售收入"),
                      View(U"产业规模"), View(U"规模"), View(U"主营业务收入")}) {
        if (noun == word) return true;
    }
    return false;
}

// 规模以上工业企业实现营业收入 → 规模以上工业企业营业收入.
void drop_inner_verb(std::u32string& name) {
    for (View verb : {View(U"实现"), View(U"完成"), View(U"达到")}) {
        const std::size_t place = name.find(verb);
        if (place == std::u32string::npos || place < 2) continue;
        const View rest = View(name).substr(place + verb.size());
        if (!rest.empty() && attribute_length(rest) != 0 &&
            (verb == U"实现" || attribute_length(rest) == rest.size())) {
            name.erase(place, verb.size());
        }
    }
}

std::u32string object_of_investment(View text, std::uint32_t from) {
    std::uint32_t begin = from;
    while (begin < text.size() && (text[begin] == U'，' || text[begin] == U'、'))
        ++begin;
    std::uint32_t end = begin;
    while (end < text.size() && !is_clause_end(text[end]) && !(text[end] >= U'0' && text[end] <= U'9'))
        ++end;
    View object = trim(text.substr(begin, end - begin));
    take_opening(object);
    if (object.empty() || doing_length(object) == 0) return {};
    return without_examples(object, false);
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

class Reader {
  public:
    Reader(View text, std::uint32_t begin, std::uint32_t end, Memory& memory, std::vector<Item>& items)
        : text_(text.substr(0, end)), begin_(begin), memory_(memory), items_(items) {}

    void read() {
        for (std::size_t i = 0; i < items_.size(); ++i)
            split(i);
        for (std::size_t i = 0; i < items_.size();) {
            std::size_t group = i + 1;
            if (!items_[i].figure.rank) {
                while (group < items_.size() && items_[group].join == Join::same &&
                       (same_kind(items_[group], items_[i]) ||
                        (items_[i].predicate.distributed && !items_[group].figure.rank))) {
                    items_[group].starting |= items_[i].starting;
                    ++group;
                }
            }
            measure_and_name(i, group);
            i = group;
        }
    }

  private:
    static bool begins_with_comparison(View phrase) {
        for (View comparison :
             {View(U"高于"), View(U"低于"), View(U"快于"), View(U"好于"), View(U"优于"), View(U"超过")}) {
            if (phrase.starts_with(comparison) && phrase.size() > comparison.size()) return true;
        }
        return false;
    }

    static bool same_kind(const Item& a, const Item& b) {
        return !a.figure.rank && a.figure.unit == b.figure.unit && !a.figure.share_of_three &&
               !b.figure.share_of_three;
    }

    void split(std::size_t i) {
        Item& item = items_[i];
        hang(text_, begin_, i > 0 ? &items_[i - 1] : nullptr, item);
        View phrase = item.before;
        item.starting = is_starting_value(phrase);
        item.opening = take_opening(phrase);
        if (item.figure.rank) {
            phrase = trim(phrase);
        } else if (!all_verbs_of_a_count(item, phrase, i)) {
            item.predicate = take_predicate(phrase);
        }
        item.noun = without_steps(trim(phrase));
        const Item* next = nullptr;
        if (i + 1 < items_.size()) {
            next = &items_[i + 1];
        }
        if (!item.figure.rank && !item.figure.share_of_three && !item.starting) {
            item.behind = counted_behind(text_, item, next);
        }
    }

    // 巩固提升17个示范片区: the verb says what is done, not that something rose.
    bool all_verbs_of_a_count(const Item& item, View phrase, std::size_t i) const {
        if (item.figure.unit == "个百分点") return begins_with_comparison(phrase);
        if (is_percent(item.figure) || phrase.empty()) return false;
        const bool for_whom = phrase.ends_with(U'为') && phrase.size() > 1;
        if (!for_whom && !lexicon::words("addition_before").contains(phrase) &&
            doing_length(phrase) != phrase.size())
            return false;
        static const WordSet& amount = lexicon::words("amount");
        if (amount.contains(phrase)) return false;
        const Item* const next = i + 1 < items_.size() ? &items_[i + 1] : nullptr;
        return !counted_behind(text_, item, next).empty();
    }

    const Item* previous(std::size_t i) const { return i > 0 ? &items_[i - 1] : nullptr; }

    // The name that an item without one speaks of.
    std::u32string inherited(std::size_t i) const {
        if (i > 0) return items_[i - 1].name;
        return memory_.subject;
    }

    void measure_and_name(std::size_t begin, std::size_t end) {
        Item& first = items_[begin];
        if (first.figure.rank) {
            name_rank(begin);
        } else if (first.figure.share_of_three) {
            static constexpr std::array<View, 3> names{U"第一产业占比", U"第二产业占比", U"第三产业占比"};
            first.name = names[std::min<std::size_t>(first.figure.place, 3) - 1];
            first.name_rule = &rule::indicator_distributed;
            first.measure_rule = &rule::measure_level;
        } else {
            std::u32string noun(first.noun);
            measure(begin, noun);
            name(begin, end, std::move(noun));
            for (std::size_t k = begin; k < end && first.predicate.yearly; ++k) {
                if (!View(items_[k].name).ends_with(U"年均增长")) items_[k].name += U"年均增长";
            }
        }
        for (std::size_t k = begin; k < end; ++k)
            relate(k, begin, end);
        memory_.subject = items_[end - 1].name;
    }

    // --- measures
    // --------------------------------------------------------------------------------------------------

    void measure(std::size_t i, std::u32string& noun) {
        static const WordSet& addition = lexicon::words("addition_before");
        static const WordSet& rise = lexicon::words("rise");
        static const WordSet& fall = lexicon::words("fall");
        static const WordSet& plan = lexicon::words("plan");
        static const WordSet& completion = lexicon::words("completion_noun");
        Item& item = items_[i];
        const Change change = item.predicate.change;
        const auto set = [&](Measure measure, const Rule& rule, bool negative = false) {
            item.measure = measure;
            item.measure_rule = &rule;
            item.negative = negative;
        };
        const std::string& unit = item.figure.unit;
        if (unit == "个百分点") {
            const bool falls = change == Change::fall;
            return set(Measure::increment, rule::measure_points, falls);
        }
        if (is_percent(item.figure) || unit == "倍") {
            for (View verb : {View(U"推动"), View(U"带动"), View(U"促进"), View(U"拉动")}) {
                if (change != Change::none && View(noun).starts_with(verb) && noun.size() > verb.size() + 1)
                    noun.erase(0, verb.size());
            }
            if (noun == U"经济" && change == Change::rise) noun += U"增长";
            if (item.predicate.word == U"涨幅" || item.predicate.word == U"上涨幅度")
                noun += item.predicate.word; // the rate itself is the indicator
            if (change == Change::rise || change == Change::addition)
                return set(Measure::growth, rule::measure_growth);
            if (change == Change::fall) return set(Measure::growth, rule::measure_fall, unit != "倍");
            if (change == Change::state) return set(Measure::level, rule::measure_level);
            // The verb may stand in front: 压减执法检查数量40%, 提高低保标准5%.
            if (unit != "倍") {
                if (const std::size_t length = fall.prefix(noun);
                    length > 1 && noun.size() > length + 1 && !item.predicate.amounts) {
                    noun.erase(0, length);
                    return set(Measure::growth, rule::measure_fall, true);
                }
                if (const std::size_t length = rise.prefix(noun);
                    length > 1 && noun.size() > length + 1 && !item.predicate.amounts) {
                    noun.erase(0, length);
                    return set(Measure::growth, rule::measure_growth);
                }
                View bare = noun;
                const bool of = bare.ends_with(U"的");
                if (of) bare.remove_suffix(1);
                if (completion.suffix(noun) != 0) return set(Measure::completion, rule::measure_completion);
                const View before = item.before;
                if ((of || before.starts_with(U"完成")) && plan.suffix(bare) != 0 &&
                    (before.find(U"完成") != View::npos || before.find(U"达到") != View::npos ||
                     before.find(U"占") != View::npos)) {
                    return set(Measure::completion, rule::measure_completion);
                }
            }
            return set(Measure::level, rule::measure_level);
        }
        if (change == Change::addition) return set(Measure::increment, rule::measure_increment);
        if (change == Change::rise) {
            const View word = item.predicate.word;
            if (word.find(U'增') == View::npos && word.find(U"提高") == View::npos &&
                word.find(U'涨') == View::npos && word.find(U'升') != 0 &&
                word.find(U"上") != 0) { // 每个镇街新提升5个村
                noun += word;
                item.predicate.change = Change::none;
                return set(Measure::level, rule::measure_level);
            }
            return set(Measure::increment, rule::measure_change);
        }
        if (change == Change::fall) return set(Measure::increment, rule::measure_change, true);
        if (change == Change::state) return set(Measure::level, rule::measure_level);
        if (const std::size_t length = addition.prefix(noun)) {
            const View rest = View(noun).substr(length);
            if (lexicon::words("fused").prefix(rest.empty() ? item.behind : rest) != 0 ||
                (rest.empty() && item.behind.empty())) {
                return set(Measure::level, rule::measure_level);
            }
            noun.erase(0, length);
            item.adds = true;
            return set(Measure::increment, rule::measure_increment);
        }
        if (View(noun).starts_with(U"提高") && !item.predicate.amounts && is_money(unit)) {
            noun.erase(0, 2);
            return set(Measure::increment, rule::measure_change);
        }
        const std::size_t inner = noun.find(U"新增");
        if (inner != std::u32string::npos && inner > 0 && doing_length(View(noun).substr(0, inner)) == 0 &&
            lexicon::words("fused").prefix(View(noun).substr(inner + 2)) == 0) {
            return set(Measure::increment, rule::measure_increment);
        }
        set(Measure::level, rule::measure_level);
    }

    // --- names
    // -----------------------------------------------------------------------------------------------------

    void name(std::size_t begin, std::size_t end, std::u32string noun) {
        const std::size_t count = end - begin;
        Item& item = items_[begin];
        if (count > 1 && (item.predicate.distributed || item.figure.unit == items_[begin + 1].figure.unit)) {
            if (distribute_over(begin, end, noun)) return;
        }
        name_one(begin, std::move(noun));
        for (std::size_t k = begin + 1; k < end; ++k) {
            items_[k].name = item.name;
            items_[k].verb = item.verb;
            items_[k].measure = item.measure;
            items_[k].negative = item.negative;
            items_[k].name_rule = item.name_rule;
            items_[k].measure_rule = item.measure_rule;
        }
    }

    bool distribute_over(std::size_t begin, std::size_t end, const std::u32string& noun) {
        const std::size_t count = end - begin;
        Item& first = items_[begin];
        std::vector<std::u32string> names;
        const std::size_t apart = noun.find(U"分别");
        if (apart != std::u32string::npos &&
            begin >= count) { // 151个甲项目、100个乙项目分别完成投资572亿元和302亿元
            View work = View(noun).substr(apart + 2);
            take_opening(work);
            for (std::size_t k = begin; k < end; ++k) {
                items_[k].name = items_[k - count].name + std::u32string(work);
                items_[k].measure = first.measure;
                items_[k].negative = first.negative;
                items_[k].measure_rule = first.measure_rule;
                items_[k].name_rule = &rule::indicator_distributed;
            }
            return true;
        }
        const View clause = noun.empty() && first.predicate.distributed ? clause_before_own(begin) : View();
        if (!clause.empty()) names = distribute(clause, count);
        const bool share = View(noun).starts_with(U"占");
        if (!names.empty()) {
        } else if (noun.empty() || share || attribute_length(noun) == noun.size() ||
                   (is_percent(first.figure) && first.measure == Measure::completion)) {
            // 分别增长14.3%、12.5%: the last names, as many.
            std::size_t k = begin;
            std::vector<std::u32string> back;
            while (k-- > 0 && back.size() < count) {
                if (items_[k].figure.rank) continue;
                if (!back.empty() && back.back() == items_[k].name) continue;
                back.push_back(items_[k].name);
            }
            if (back.size() != count) return false;
            std::ranges::reverse(back);
            if (first.measure == Measure::completion || noun.empty()) {
                names = std::move(back);
            } else {
                for (const std::u32string& name : back)
                    names.push_back(std::u32string(owner_of(name)) + noun);
            }
        } else {
            names = distribute(noun, count);
            if (names.empty()) {
                return false;
            }
            // Bare attributes share the owner: 营业收入、利润分别增长11.5%和15%.
            if (std::ranges::all_of(names, [](const std::u32string& name) {
                    return attribute_length(name) == name.size();
                })) {
                const std::u32string whose = owner(begin, names.front());
                for (std::u32string& name : names)
                    name = whose + name;
            }
        }
        for (std::size_t k = begin; k < end; ++k) {
            Item& item = items_[k];
            item.name = names[k - begin];
            drop_inner_verb(item.name);
            item.measure = first.measure;
            item.negative = first.negative;
            item.measure_rule = first.measure_rule;
            item.name_rule = &rule::indicator_distributed;
        }
        return true;
    }

    // Where the part of the sentence between ； begins that item i stands in.
    std::uint32_t part_begin(std::size_t i) const {
        std::uint32_t begin = items_[i].figure.head;
        while (begin > begin_ && text_[begin - 1] != U'；')
            --begin;
        return begin;
    }

    std::u32string owner(std::size_t i, View attribute) const {
        if (is_business_attribute(attribute)) {
            const View topic = topic_of(text_.substr(part_begin(i)));
            if (!topic.empty()) return std::u32string(topic);
        }
        if (i > 0 && items_[i].join != Join::none) return std::u32string(owner_of(items_[i - 1].name));
        const View topic = topic_of(text_.substr(part_begin(i)));
        if (!topic.empty()) return std::u32string(topic);
        if (i > 0) return {};
        if (attribute.size() > 3) return {};
        return std::u32string(owner_of(memory_.subject));
    }

    bool takes_behind(const Item& item, View noun) const {
        if (item.behind.empty() || item.figure.rank) return false;
        const Change change = item.predicate.change;
        if (change == Change::rise || change == Change::fall || change == Change::addition) return false;
        if (change == Change::state) return false;
        if (is_percent(item.figure)) return noun.empty() || !item.predicate.amounts;
        return !item.predicate.amounts || noun.empty() || doing_length(noun) == noun.size();
    }

    void name_one(std::size_t i, std::u32string noun) {
        Item& item = items_[i];
        const Item* const before = previous(i);
        const bool behind = takes_behind(item, noun);
        if (item.behind.ends_with(U"中") || item.behind.ends_with(U"中有")) item.grouping = true;
        if (item.figure.unit == "大") item.grouping = true; // 实施6大领域、105项改革事项
        noun = without_examples(noun, behind);
        const View view = noun;
        const auto set = [&](std::u32string name, const Rule& rule) {
            item.name = std::move(name);
            item.name_rule = &rule;
        };
        const bool percent = is_percent(item.figure) || item.figure.unit == "个百分点";

        static const WordSet& invest = lexicon::words("invest");
        if (is_money(item.figure.unit) && item.measure == Measure::level && invest.contains(view)) {
            std::u32string object = object_of_investment(text_, item.figure.tail);
            if (!object.empty()) return set(object + U"投资", rule::indicator_invested);
        }
        if (noun.empty()) {
            if (behind) {
                const Item* const next = i + 1 < items_.size() ? &items_[i + 1] : nullptr;
                item.grouping = next != nullptr && next->join == Join::inside && !item.opening.narrows &&
                                !item.opening.verb;
                if (item.opening.narrows && before != nullptr &&
                    View(U"为是被获入居达超在属").find(item.behind.front()) != View::npos) {
                    return set(owner_phrase(before->name) + std::u32string(item.behind),
                               rule::indicator_owner); // 其中56项为全国首创
                }
                if (item.join == Join::list && doing_length(item.behind) != 0 && before != nullptr) {
                    return set(shared_work(i), rule::indicator_listed);
                }
                item.verb.clear();
                if (item.join == Join::list && before != nullptr &&
                    !before->verb.empty()) { // 成立4个公司、56个子公司
                    item.verb = before->verb;
                    return set(before->verb + std::u32string(item.behind), rule::indicator_listed);
                }
                return set(std::u32string(item.behind), rule::indicator_behind);
            }
            if (item.before.empty() || item.predicate.distributed || i == 0) {
                const View clause = without_steps(clause_before_own(i));
                if (!clause.empty()) return set(std::u32string(clause), rule::indicator_inherited);
            }
            if (before != nullptr) carry_verb(*before, item);
            if (before != nullptr && item.join == Join::list && item.figure.unit == "人" &&
                !before->behind.empty() &&
                View(before->name).ends_with(before->behind)) { // 惠及81个村、11.5万人
                const std::u32string verb =
                    before->name.substr(0, before->name.size() - before->behind.size());
                return set(verb + U"人口", rule::indicator_inherited);
            }
            return set(inherited(i), rule::indicator_inherited);
        }
        if (before != nullptr && item.join == Join::inside && !before->grouping && view == before->behind &&
            !behind && View(before->name).ends_with(view)) {
            item.verb = before->verb;
            item.grade = before->grade;
            return set(before->name, rule::indicator_inherited);
        }
        if (before != nullptr && item.join == Join::list && view.ends_with(U'元') &&
            (view.front() == U'过' || view.front() == U'超')) {
            // 营业收入过20亿元企业3家、过10亿元9家
            const std::size_t from = before->name.find(view.front());
            const std::size_t to = from == std::u32string::npos ? from : before->name.find(U'元', from);
            if (to != std::u32string::npos) {
                return set(before->name.substr(0, from) + noun + before->name.substr(to + 1),
                           rule::indicator_listed);
            }
        }
        if (before != nullptr && grade_length(view) == view.size() &&
            item.join != Join::none) { // 国家级A1个、省级1个
            std::u32string name = before->name;
            const std::size_t place = before->grade.empty() ? std::u32string::npos : name.find(before->grade);
            if (place != std::u32string::npos) name.replace(place, before->grade.size(), noun);
            item.verb = before->verb;
            item.grade = noun;
            return set(name, rule::indicator_listed);
        }
        if (item.figure.unit == "个百分点" &&
            begins_with_comparison(view)) { // 增长10%、高于全部投资1.5个百分点
            std::u32string name = inherited(i);
            if (before != nullptr && before->measure == Measure::growth) name += U"增速";
            return set(name + noun, rule::indicator_owner);
        }
        if (before != nullptr && (percent || item.figure.unit.empty()) &&
            lexicon::words("scope").suffix(view) != 0) {
            View where = view; // 就业690万人、稳定在全国1/10以上
            where.remove_prefix(where.size() - lexicon::words("scope").suffix(where));
            View rest = view.substr(0, view.size() - where.size());
            take_predicate(rest);
            if (rest.empty())
                return set(owner_phrase(before->name) + U"占" + std::u32string(where) + U"比重",
                           rule::indicator_owner);
        }
        if (view.starts_with(U"占") && view.size() > 1) { // 占一般公共预算支出的82.6%
            std::u32string name(before != nullptr ? owner_phrase(before->name) : memory_.subject);
            name += noun;
            if (name.ends_with(U"的")) name += U"比重";
            return set(name, rule::indicator_owner);
        }
        if (item.measure == Measure::completion && (view.starts_with(U"完成") || percent)) {
            View bare = view;
            if (bare.ends_with(U"的")) bare.remove_suffix(1);
            static const WordSet& plan = lexicon::words("plan");
            if (plan.contains(bare) && (before != nullptr || !memory_.subject.empty())) {
                return set(inherited(i), rule::indicator_inherited);
            }
            if (attribute_length(bare) == bare.size())
                return set(owner(i, bare) + std::u32string(bare), rule::indicator_owner);
            return set(std::u32string(bare), rule::indicator_own);
        }
        if (!item.adds && !item.opening.narrows && attribute_length(view) == view.size() &&
            !(behind && item.join == Join::none)) {
            const std::u32string owned = owner(i, view);
            const bool topic = i == 0;
            if (before != nullptr) item.verb.clear();
            return set(owned + noun, topic ? rule::indicator_topic : rule::indicator_owner);
        }

        std::size_t verb = doing_length(view);
        if (verb == view.size() && !behind) {
            const bool reaches = view == U"惠及" || view == U"覆盖" || view == U"受益";
            if (before != nullptr && reaches)
                return set(owner_phrase(before->name) + noun, rule::indicator_owner);
            if (before != nullptr && verb <= 4 && item.join != Join::none &&
                before->figure.unit == item.figure.unit && !before->figure.rank &&
                attribute_length(view) == 0) { // 新建幼儿园2所、投入使用2所
                item.verb = noun;
                const std::size_t last = lexicon::words("doing").suffix(before->name);
                if (last != 0 && last < before->name.size()) { // 新建商品房开工90万平方米、竣工100万平方米
                    return set(before->name.substr(0, before->name.size() - last) + noun,
                               rule::indicator_owner);
                }
                const bool attributed = attribute_length(before->name) != 0;
                return set(
                    noun + (attributed ? std::u32string(owner_of(before->name)) : owner_phrase(before->name)),
                    rule::indicator_owner);
            }
            verb = first_verb_length(view);
        }
        if (before != nullptr && lexicon::words("reach").prefix(view) != 0 && item.join == Join::comma) {
            item.verb = std::u32string(view.substr(0, verb));
            return set(
                owner_phrase(before->name) + noun + (behind ? std::u32string(item.behind) : std::u32string()),
                rule::indicator_owner);
        }
        item.verb = std::u32string(view.substr(0, verb));
        View rest = view.substr(verb);
        item.grade = std::u32string(rest.substr(0, grade_length(rest)));
        if (before != nullptr && verb == 0 && !item.grade.empty() && !behind && item.join == Join::comma &&
            doing_length(rest.substr(item.grade.size())) + item.grade.size() == rest.size()) { // 省级采纳36种
            return set(owner_phrase(before->name) + noun, rule::indicator_owner);
        }
        const Rule* rule = &rule::indicator_own;
        std::u32string name(view);
        if (behind) {
            // A list of examples before a count names nothing: 汇丰家属院、老房管局家属院3个老旧小区改造.
            const bool examples = rest.find(U'、') != View::npos && is_classifier(item.figure.unit);
            if (examples) name = std::u32string(view.substr(0, verb));
            name += item.behind;
            rule = &rule::indicator_behind;
        }
        if (before != nullptr && verb == 0 && !percent && !item.predicate.amounts &&
            item.predicate.change == Change::none && item.measure == Measure::level) {
            const Item& carrier = carrier_of(i);
            if (carries(carrier, item)) {
                name = carry(carrier, item, name);
                rule = &rule::indicator_listed;
            }
        }
        if (percent || item.figure.unit.empty()) {
            const std::size_t of = name.rfind(U'占');
            View where = of == std::u32string::npos ? View() : View(name).substr(of + 1);
            if (where.ends_with(U'的')) where.remove_suffix(1);
            if (lexicon::words("scope").contains(where))
                name = name.substr(0, of + 1) + std::u32string(where) + U"比重";
        }
        if (View(name).ends_with(U"的")) name.replace(name.size() - 1, 1, percent ? U"比重" : U"");
        set(std::move(name), *rule);
        drop_inner_verb(item.name);
    }

    // Of a name that a share or a ratio goes on with: 各项民生支出63.1亿元，占…: 民生支出.
    static std::u32string owner_phrase(View name) {
        const std::size_t verb = doing_length(name);
        return std::u32string(name.substr(verb < name.size() ? verb : 0));
    }

    static void carry_verb(const Item& before, Item& item) {
        item.verb = before.verb;
        item.grade = before.grade;
        if (before.measure == Measure::increment && item.join == Join::same)
            item.measure = Measure::increment;
    }

    // The item whose verb a list or 其中 goes on with: not the rate or rank that was put in between.
    const Item& carrier_of(std::size_t i) const {
        const Item& item = items_[i];
        std::size_t k = i - 1;
        if (item.opening.narrows || item.join == Join::list) {
            while (k > 0 && (is_percent(items_[k].figure) || items_[k].figure.rank ||
                             (item.opening.narrows && items_[k].figure.unit != item.figure.unit))) {
                --k;
            }
            if (item.opening.narrows && items_[k].figure.unit != item.figure.unit) k = i - 1;
        }
        return items_[k];
    }

    // 甲项目3个、1.6万平方米改造: the work named last is done to all of the list.
    std::u32string shared_work(std::size_t i) {
        const std::u32string work(items_[i].behind);
        std::size_t k = i;
        while (k > 0 && (items_[k].join == Join::list || items_[k].join == Join::inside)) {
            Item& earlier = items_[--k];
            if (earlier.figure.rank || is_percent(earlier.figure)) break;
            if (!View(earlier.name).ends_with(work)) earlier.name += work;
        }
        return items_[i - 1].name;
    }

    // 实际利用外资，5129万美元; 省级实验室、研发机构，分别达到3家和7家: the clause before, if it has no
    // number.
    View clause_before_own(std::size_t i) const {
        const std::uint32_t stop = i > 0 ? items_[i - 1].figure.tail : begin_;
        std::uint32_t end = items_[i].figure.head - static_cast<std::uint32_t>(items_[i].before.size());
        if (end <= stop || text_[end - 1] != U'，') return {};
        --end;
        std::uint32_t begin = end;
        while (begin > stop && !is_clause_end(text_[begin - 1]))
            --begin;
        if (begin == stop && i > 0) return {};
        View clause = text_.substr(begin, end - begin);
        take_opening(clause);
        if (clause.size() < 2 || clause.size() > 30) return {};
        return clause;
    }

    bool carries(const Item& before, const Item& item) const {
        if (before.figure.rank || before.starting) return false;
        const bool list = item.join == Join::list;
        const bool clause = item.join == Join::comma;
        if (!list && !clause && !item.opening.narrows) return false;
        if (is_percent(before.figure) || before.figure.unit == "个百分点") return false;
        if (is_money(before.figure.unit) != is_money(item.figure.unit)) return false;
        const bool counts = is_classifier(item.figure.unit) && is_classifier(before.figure.unit);
        if (clause && !item.opening.narrows) {
            if (item.opening.verb || View(U"为向对在与同给把将").find(item.noun.front()) != View::npos)
                return false;
            if (lexicon::words("fall").prefix(item.noun) != 0 ||
                lexicon::words("rise").prefix(item.noun) != 0)
                return false;
        }
        if (before.measure == Measure::increment) {
            if (!before.adds) return false;
            if (list || item.opening.narrows) return true;
            return counts && attribute_length(item.noun) == 0 && !verb_behind_quotation(item.noun);
        }
        if (before.verb.empty() && !(list && !before.grade.empty())) return false;
        if (list || item.opening.narrows) return true;
        return counts && attribute_length(item.noun) == 0 && item.behind.empty() && before.behind.empty();
    }

    // “企业认定、政府认账”授权企业8063家
    static bool verb_behind_quotation(View noun) {
        const std::size_t close = noun.find(U'”');
        return noun.front() == U'“' && close != View::npos && doing_length(noun.substr(close + 1)) != 0;
    }

    std::u32string carry(const Item& before, Item& item, const std::u32string& name) const {
        std::u32string result = before.verb;
        item.verb = before.verb;
        if (before.measure == Measure::increment) {
            item.measure = Measure::increment;
            item.adds = true;
            item.measure_rule = &rule::measure_increment_carried;
        }
        if (item.join == Join::list && item.grade.empty() &&
            (before.grade.ends_with(U'级') || before.grade.ends_with(U"以上")) && before.grade != U"国家级" &&
            View(U"全镇村乡县市省国区各").find(name.front()) == View::npos) {
            item.grade = before.grade;
            result += before.grade;
        }
        return result + name;
    }

    void name_rank(std::size_t i) {
        Item& item = items_[i];
        item.measure = Measure::rank;
        item.measure_rule = &rule::measure_rank;
        item.name_rule = &rule::indicator_ranked;
        static const WordSet& amount = lexicon::words("amount");
        static const WordSet& rank_verb = lexicon::words("rank_verb");
        View noun = item.noun;
        for (bool more = true; more;) {
            more = false;
            noun = trim(noun);
            for (const WordSet* set : {&amount, &rank_verb}) {
                const std::size_t length = noun.ends_with(U"综合排名") ? 0 : set->suffix(noun);
                if (length > 1 ||
                    (length == 1 && View(U"均居列排也又已在").find(noun.back()) != View::npos)) {
                    noun.remove_suffix(length);
                    more = true;
                }
            }
            // 连续四年保持全市第一
            const std::size_t years = noun.rfind(U"连续");
            if (years != View::npos && noun.size() - years <= 8 && View(U"年月度").find(noun.back()) != View::npos) {
                noun = noun.substr(0, years);
                more = true;
            }
        }
        if (noun.starts_with(U"在") && noun.ends_with(U"中")) {
            noun = noun.substr(1, noun.size() - 2);
            if (const std::size_t scope = lexicon::words("scope").prefix(noun)) noun.remove_prefix(scope);
        } else if (noun.ends_with(U"中")) {
            noun.remove_suffix(1);
        }
        if (item.figure.scope.empty() && i > 0 && items_[i - 1].figure.rank && item.join != Join::none) {
            item.figure.scope = items_[i - 1].figure.scope;
        }
        std::u32string subject = inherited(i);
        for (View ending : {View(U"年均增长")}) {
            if (View(subject).ends_with(ending)) subject.erase(subject.size() - ending.size());
        }
        if (noun.empty() || doing_length(noun) == noun.size()) {
            if (const std::u32string whole = clause_that_ranks(i); !whole.empty()) subject = whole;
            item.name = subject;
        } else if (lexicon::words("rank_attribute").contains(noun) && item.join != Join::none) {
            if (const std::u32string whole = clause_that_ranks(i); !whole.empty()) subject = whole;
            const bool repeats = View(subject).ends_with(noun);
            item.name = repeats ? subject : subject + std::u32string(noun);
        } else {
            item.name = without_examples(noun, false);
        }
    }

    // 甲镇、乙镇入选省级强镇，数量全市第一: a clause without number, between the last number and the rank.
    std::u32string clause_that_ranks(std::size_t i) const {
        const std::uint32_t stop = i > 0 ? items_[i - 1].figure.tail : begin_;
        const Item& item = items_[i];
        std::uint32_t end = item.figure.subject_end - static_cast<std::uint32_t>(item.before.size());
        if (end <= stop || text_[end - 1] != U'，') return {};
        --end;
        std::uint32_t begin = end;
        while (begin > stop && !is_clause_end(text_[begin - 1]))
            --begin;
        if (begin == stop && i > 0) return {};
        View clause = text_.substr(begin, end - begin);
        take_opening(clause);
        for (View verb : {View(U"入选"), View(U"获评"), View(U"列入"), View(U"纳入"), View(U"获批"),
                          View(U"入围"), View(U"上榜"), View(U"创建")}) {
            if (const std::size_t place = clause.rfind(verb); place != View::npos)
                return std::u32string(clause.substr(place));
        }
        return clause.size() <= 16 ? std::u32string(clause) : std::u32string();
    }

    // --- relations
    // -------------------------------------------------------------------------------------------------

    static Relation relation_of(Bound bound) {
        switch (bound) {
            case Bound::ge:
                return Relation::ge;
            case Bound::gt:
                return Relation::gt;
            case Bound::le:
                return Relation::le;
            case Bound::lt:
                return Relation::lt;
            case Bound::approx:
                return Relation::approx;
            case Bound::none:
                break;
        }
        return Relation::eq;
    }

    void relate(std::size_t k, std::size_t begin, std::size_t end) {
        Item& item = items_[k];
        const auto set = [&](Relation relation, const Rule& rule) {
            item.relation = relation;
            item.relation_rule = &rule;
        };
        if (item.figure.rank)
            return item.figure.aim ? set(Relation::le, rule::relation_aim)
                                   : set(Relation::eq, rule::relation_plain);
        if (item.figure.high) return set(Relation::between, rule::relation_range);
        if (item.figure.behind != Bound::none)
            return set(relation_of(item.figure.behind), rule::relation_behind);
        if (end - begin > 1 && items_[begin].predicate.distributed &&
            items_[end - 1].figure.behind != Bound::none) {
            return set(relation_of(items_[end - 1].figure.behind), rule::relation_shared);
        }
        const Bound before = items_[k].predicate.bound != Bound::none ? items_[k].predicate.bound
                             : end - begin > 1                        ? items_[begin].predicate.bound
                                                                      : Bound::none;
        if (before != Bound::none)
            return set(relation_of(before), k == begin ? rule::relation_before : rule::relation_shared);
        set(Relation::eq, rule::relation_plain);
    }

    View text_;
    std::uint32_t begin_;
    Memory& memory_;
    std::vector<Item>& items_;
};

} // namespace

void read_sentence(View paragraph, std::uint32_t begin, std::uint32_t end, const Figure* figures,
                   std::size_t count, Memory& memory, std::vector<Item>& items) {
    items.clear();
    items.resize(count);
    for (std::size_t i = 0; i < count; ++i)
        items[i].figure = figures[i];
    Reader(paragraph, begin, end, memory, items).read();
}

} // namespace bihuan::extraction
