#include "reading/extraction/names.hpp"

#include "base/characters.hpp"
#include "reading/extraction/phrase.hpp"
#include "reading/extraction/words.hpp"

namespace bihuan::extraction {
namespace {

using View = std::u32string_view;
using lexicon::WordSet;

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

} // namespace

bool is_clause_end(char32_t c) {
    return c == U'，' || c == U'。' || c == U'；' || c == U'：' || c == U'！' || c == U'？';
}

bool begins_with_comparison(View phrase) {
    for (View comparison :
         {View(U"高于"), View(U"低于"), View(U"快于"), View(U"好于"), View(U"优于"), View(U"超过")}) {
        if (phrase.starts_with(comparison) && phrase.size() > comparison.size()) return true;
    }
    return false;
}

std::u32string without_examples(View noun, bool more_behind) {
    static constexpr View not_before = U"高平中同均优初相一二三";
    int quoted = 0; // “立等可取”事项 gives no examples
    for (std::size_t i = noun.size(); i-- > 0;) {
        if (noun[i] == U'”') ++quoted;
        if (noun[i] == U'“') --quoted;
        if (noun[i] != U'等' || quoted > 0) continue;
        if (i > 0 && not_before.find(noun[i - 1]) != View::npos) continue;
        if (character_at(noun, i + 1) == U'级' || character_at(noun, i + 1) == U'次') continue;
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

View topic_of(View sentence) {
    const WordSet& ends = words().topic_end;
    const WordSet& verbs = words().topic_verb;
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
    // …，新建项目开工率达到96%: what follows has a number of its own
    if (View own = object; end < text.size() && !is_clause_end(text[end]) && take_predicate(own).amounts)
        return {};
    take_opening(object);
    if (object.empty() || doing_length(object) == 0) return {};
    return without_examples(object, false);
}

std::u32string owner_phrase(View name) {
    const std::size_t verb = doing_length(name);
    return std::u32string(name.substr(verb < name.size() ? verb : 0));
}

} // namespace bihuan::extraction
