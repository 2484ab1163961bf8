// Several names before, as many numbers behind: 城镇和农村居民人均可支配收入分别增长4.3%、5.5%.
#include <algorithm>
#include <array>

#include "reading/extraction/sentence.hpp"
#include "reading/extraction/words.hpp"

namespace bihuan::extraction {
namespace {

using View = std::u32string_view;

std::vector<View> split_list(View noun) {
    std::vector<View> parts;
    int depth = 0;
    std::size_t begin = 0;
    for (std::size_t i = 0; i < noun.size(); ++i) {
        if (noun[i] == U'“' || noun[i] == U'（') ++depth;
        if (noun[i] == U'”' || noun[i] == U'）') --depth;
        if (noun[i] == U'、' && depth <= 0) {
            parts.push_back(noun.substr(begin, i - begin));
            begin = i + 1;
        }
    }
    parts.push_back(noun.substr(begin));
    return parts;
}

// Cuts at 和, 与, 及: the place where both sides are longest words of their own.
bool split_last(std::vector<View>& parts) {
    View last = parts.back();
    for (View word : {View(U"以及"), View(U"和"), View(U"及"), View(U"与")}) {
        for (std::size_t at = last.find(word); at != View::npos; at = last.find(word, at + 1)) {
            const View right = last.substr(at + word.size());
            if (at < 2 || right.size() < 2 || right.starts_with(U"美")) continue;
            parts.back() = last.substr(0, at);
            parts.push_back(right);
            return true;
        }
    }
    return false;
}

std::u32string replaced(View text, View from, View to) {
    std::u32string result(text);
    const std::size_t at = result.find(from);
    if (at != std::u32string::npos) result.replace(at, from.size(), to);
    return result;
}

// “最多跑一次”“全程网办”审批事项占比
std::vector<std::u32string> quoted_list(View noun) {
    std::vector<View> quoted;
    while (noun.starts_with(U"“")) {
        const std::size_t close = noun.find(U'”');
        if (close == View::npos) return {};
        quoted.push_back(noun.substr(0, close + 1));
        noun.remove_prefix(close + 1);
    }
    std::vector<std::u32string> names;
    for (View name : quoted)
        names.push_back(std::u32string(name) + std::u32string(noun));
    return names;
}

// 城镇和农村…, 进口和出口…: the second of a pair, as long as the first.
bool is_opposite(View word) {
    const lexicon::WordSet& opposites = words().opposite;
    return opposites.contains(word);
}

// The attribute a name ends with, here also those that need no owner: 出口, 收入.
std::size_t shared_length(View name) {
    const lexicon::WordSet& shared = words().shared;
    return std::max(attribute_length(name), shared.suffix(name));
}

// 关键工序数控化率 says itself what is measured of it.
bool is_measured(View name) {
    return shared_length(name) != 0 ||
           (name.size() >= 3 && View(U"率额量值数").find(name.back()) != View::npos);
}

std::size_t inner_verb(View part) {
    const lexicon::WordSet& doing = words().doing;
    for (std::size_t i = 2; i + 3 < part.size(); ++i) {
        const std::size_t verb = doing.prefix(part.substr(i));
        if (verb < 2 || doing_length(part.substr(i)) == 0) continue;
        return i;
    }
    return 0;
}

} // namespace

std::vector<std::u32string> distribute(View noun, std::size_t count) {
    if (count == 3) { // 一、二、三产业增加值
        for (View three : {View(U"一、二、三产业"), View(U"一二三产业"), View(U"三次产业")}) {
            if (noun.find(three) == View::npos) continue;
            return {replaced(noun, three, U"第一产业"), replaced(noun, three, U"第二产业"),
                    replaced(noun, three, U"第三产业")};
        }
    }
    std::vector<View> parts = split_list(noun);
    while (parts.size() < count && split_last(parts)) {
    }
    if (parts.size() != count) {
        if (std::vector<std::u32string> quoted = quoted_list(noun); quoted.size() == count) return quoted;
        if (count == 2 && noun.find(U"存贷款") != View::npos) {
            return {replaced(noun, U"存贷款", U"存款"), replaced(noun, U"存贷款", U"贷款")};
        }
        if (count == 2 && noun.find(U"城乡") != View::npos) {
            return {replaced(noun, U"城乡", U"城镇"), replaced(noun, U"城乡", U"农村")};
        }
        if (count == 2 && noun.find(U"进出口") != View::npos && noun.find(U"进出口总") == View::npos) {
            return {replaced(noun, U"进出口", U"进口"), replaced(noun, U"进出口", U"出口")};
        }
        return {};
    }
    for (View& part : parts) {
        part = trim(part);
        if (part.ends_with(U'达')) part.remove_suffix(1);
    }
    if (std::ranges::any_of(parts, [](View part) { return part.empty(); })) return {};

    const View first = parts.front();
    const View last = parts.back();
    const std::size_t last_attribute = shared_length(last);
    // What the last member says for all: …产量, …支持民间投资项目比重.
    View tail;
    if (!is_measured(first)) {
        if (first.size() == 2 && last.size() > 4 && is_opposite(last.substr(0, 2))) {
            tail = last.substr(2);
        } else if (const std::size_t share = last.find(U'占');
                   share != View::npos && share > 2 && last_attribute != 0) {
            tail = last.substr(share - attribute_length(last.substr(0, share)));
        } else if (const std::size_t verb = inner_verb(last); verb != 0 && last_attribute != 0) {
            tail = last.substr(verb);
        } else if (last_attribute != 0 && last_attribute < last.size()) {
            std::size_t begin = last.size() - last_attribute;
            for (View branch : {View(U"产业"), View(U"行业"), View(U"领域"), View(U"国家"), View(U"院校")}) {
                if (last.substr(0, begin).ends_with(branch) && begin > branch.size() &&
                    first.find(branch) == View::npos && !first.ends_with(U'业')) {
                    begin -= branch.size();
                    break;
                }
            }
            tail = last.substr(begin);
        } else if (last_attribute == 0) {
            std::size_t shortest = first.size() - doing_length(first);
            for (View part : parts)
                shortest = std::min(shortest, part.size());
            if (shortest <= 4 && shortest >= 2 && shortest + 2 <= last.size()) tail = last.substr(shortest);
        }
    }
    // What the first member says for all: 生产安全事故起数和死亡人数.
    const View last_core = last.substr(0, last.size() - tail.size());
    View head;
    const std::size_t first_attribute = shared_length(first);
    const auto leans_on_first = [&](View part) {
        return attribute_length(part) == part.size() || part.size() <= 2 ||
               (shared_length(part) != 0 && part.size() <= 4 && part.back() == first.back());
    };
    const bool heads = first_attribute != 0 && first_attribute < first.size();
    if (heads) {
        head = first.substr(0, first.size() - first_attribute);
    } else if (!tail.empty() && first.size() >= last_core.size() + 3 && last_core.size() <= 2) {
        head = first.substr(0, first.size() - last_core.size());
    }
    if (head.empty()) {
        if (first.front() == U'对' && last.front() != U'对') head = first.substr(0, 1);
        if (const std::size_t verb = doing_length(first);
            verb != 0 && verb < first.size() && last_attribute == 0 && first_attribute == 0)
            head = first.substr(0, verb);
    }
    std::vector<std::u32string> names;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        std::u32string name;
        if (i > 0 && (heads ? leans_on_first(parts[i]) : doing_length(parts[i]) == 0)) name += head;
        name += parts[i];
        if (i + 1 < parts.size() && !is_measured(parts[i])) name += tail;
        names.push_back(std::move(name));
    }
    return names;
}

} // namespace bihuan::extraction
