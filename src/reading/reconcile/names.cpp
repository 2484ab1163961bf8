#include "reading/reconcile/names.hpp"

#include <algorithm>
#include <array>
#include <unordered_map>

#include "embedded/reconcile.hpp"
#include "reading/reconcile/reconcile.hpp"
#include "reading/text/text.hpp"

namespace bihuan::reconcile {
namespace {

using text::from_utf8;
using text::to_utf8;

/// Words with a meaning each, found by their beginning or their end, longest first.
template <class Meaning>
class Dictionary {
  public:
    struct Entry {
        std::u32string word;
        Meaning meaning;
    };
    void add(std::u32string word, Meaning meaning) {
        if (!word.empty()) entries_.push_back({std::move(word), std::move(meaning)});
    }
    void index() {
        std::stable_sort(entries_.begin(), entries_.end(),
                         [](const Entry& a, const Entry& b) { return a.word.size() > b.word.size(); });
        for (std::size_t i = 0; i < entries_.size(); ++i) {
            by_first_[entries_[i].word.front()].push_back(i);
            by_last_[entries_[i].word.back()].push_back(i);
        }
    }
    const Entry* at_begin(std::u32string_view text) const {
        if (text.empty()) return nullptr;
        const auto found = by_first_.find(text.front());
        if (found == by_first_.end()) return nullptr;
        for (const std::size_t i : found->second) {
            if (text.starts_with(entries_[i].word)) return &entries_[i];
        }
        return nullptr;
    }
    const Entry* at_end(std::u32string_view text) const {
        if (text.empty()) return nullptr;
        const auto found = by_last_.find(text.back());
        if (found == by_last_.end()) return nullptr;
        for (const std::size_t i : found->second) {
            if (text.ends_with(entries_[i].word)) return &entries_[i];
        }
        return nullptr;
    }
    const Entry* whole(std::u32string_view text) const {
        const Entry* entry = at_begin(text);
        return entry != nullptr && entry->word.size() == text.size() ? entry : nullptr;
    }

  private:
    std::vector<Entry> entries_;
    std::unordered_map<char32_t, std::vector<std::size_t>> by_first_, by_last_;
};

std::vector<std::string_view> split(std::string_view line, char separator) {
    std::vector<std::string_view> parts;
    while (true) {
        const auto at = line.find(separator);
        if (at != 0 && !line.empty()) parts.push_back(line.substr(0, at));
        if (at == std::string_view::npos) return parts;
        line.remove_prefix(at + 1);
    }
}

std::u32string without_punctuation(std::u32string_view name) {
    constexpr std::u32string_view dropped =
        U" \t\r\n\u3000\u00A0*“”\"‘’'「」『』《》〈〉（）()[]【】、，,;；·-—／/";
    std::u32string result;
    for (const char32_t c : name) {
        if (dropped.find(c) == std::u32string_view::npos)
            result += c >= 0xFF01 && c <= 0xFF5E ? c - 0xFEE0 : c;
    }
    return result;
}

struct Deed {
    std::string group;
    bool adds_to_stock = false;
};
struct Indicator {
    std::u32string name;
    quantity::Direction direction = quantity::Direction::more_is_better;
};

struct Tables {
    Dictionary<std::size_t> indicator_names; // every name → its row
    Dictionary<std::size_t> long_names;      // those that are replaced inside a longer name as well
    std::vector<Indicator> indicators;
    Dictionary<Deed> deeds;
    Dictionary<std::string> qualifiers;
    Dictionary<char> weak;
    Dictionary<std::u32string> same;

    Tables() {
        for (const std::string_view line : split(embedded::indicators_tsv, '\n')) {
            if (line.starts_with("#")) continue;
            const auto fields = split(line, '\t');
            const auto direction = fields.at(2) == "less" ? quantity::Direction::less_is_better
                                                          : quantity::Direction::more_is_better;
            indicators.push_back({without_punctuation(from_utf8(fields.at(0))), direction});
            add_indicator_name(fields.at(0));
            for (const std::string_view name : split(fields.at(1), ' '))
                add_indicator_name(name);
        }
        for (const std::string_view line : split(embedded::name_words_tsv, '\n')) {
            if (line.starts_with("#")) continue;
            const auto fields = split(line, '\t');
            std::string group(fields.at(1));
            const bool adds = group.ends_with('*');
            if (adds) group.pop_back();
            for (const std::string_view field : split(fields.at(2), ' ')) {
                const std::u32string word = without_punctuation(from_utf8(field));
                if (fields[0] == "deed") deeds.add(word, {group, adds});
                if (fields[0] == "qualifier") qualifiers.add(word, group);
                if (fields[0] == "weak") weak.add(word, 0);
                if (fields[0] == "same") same.add(word, from_utf8(group));
            }
        }
        indicator_names.index();
        long_names.index();
        deeds.index();
        qualifiers.index();
        weak.index();
        same.index();
    }

    void add_indicator_name(std::string_view name) {
        const std::u32string form = without_punctuation(from_utf8(name));
        indicator_names.add(form, indicators.size() - 1);
        // 出口 is an indicator where it is the whole name, but says little inside 出口企业.
        if (form.size() > 3 || form == indicators.back().name) long_names.add(form, indicators.size() - 1);
    }
};

const Tables& tables() {
    static const Tables instance;
    return instance;
}

const Indicator* find_indicator(std::u32string_view form) {
    const auto* entry = tables().indicator_names.whole(form);
    return entry == nullptr ? nullptr : &tables().indicators[entry->meaning];
}

/// Other names of indicators and other ways to write a word, replaced wherever they stand.
std::u32string with_first_names(std::u32string_view form) {
    std::u32string result;
    while (!form.empty()) {
        if (const auto* entry = tables().long_names.at_begin(form)) {
            result += tables().indicators[entry->meaning].name;
            form.remove_prefix(entry->word.size());
        } else if (const auto* word = tables().same.at_begin(form)) {
            result += word->meaning;
            form.remove_prefix(word->word.size());
        } else {
            result += form.front();
            form.remove_prefix(1);
        }
    }
    return result;
}

void note_deed(Name& name, const Deed& deed) {
    name.adds_to_stock = name.adds_to_stock || deed.adds_to_stock;
    for (const std::string_view group : split(deed.group, '+')) {
        const bool noted = std::find(name.deeds.begin(), name.deeds.end(), group) != name.deeds.end();
        if (group != "carry" && !noted) name.deeds.emplace_back(group);
    }
}

/// Takes deeds and weak words off both ends, leaving at least two characters.
std::u32string_view strip(std::u32string_view form, Name& name) {
    for (bool again = true; again;) {
        again = false;
        if (const auto* deed = tables().deeds.at_begin(form);
            deed != nullptr && deed->word.size() + 2 <= form.size()) {
            note_deed(name, deed->meaning);
            form.remove_prefix(deed->word.size());
            again = true;
        }
        if (find_indicator(form) != nullptr) return form;
        if (const auto* word = tables().weak.at_end(form);
            word != nullptr && word->word.size() + 2 <= form.size()) {
            form.remove_suffix(word->word.size());
            again = true;
        } else if (const auto* deed = tables().deeds.at_end(form);
                   deed != nullptr && deed->word.size() + 2 <= form.size()) {
            note_deed(name, deed->meaning);
            form.remove_suffix(deed->word.size());
            again = true;
        }
    }
    return form;
}

/// Sizes and figures inside a name, taken out of it: 过10亿元, 亿元以上, 220千伏.
std::u32string take_numbers(std::u32string_view form, std::vector<std::u32string>& numbers) {
    constexpr std::u32string_view figures = U"0123456789.百千万亿";
    std::u32string rest;
    for (std::size_t i = 0; i < form.size();) {
        std::size_t end = i;
        while (end < form.size() && figures.find(form[end]) != std::u32string_view::npos)
            ++end;
        const bool digits = end > i && form[i] >= U'0' && form[i] <= U'9';
        const bool money = end > i && end < form.size() && form[end] == U'元';
        if (!digits && !money) {
            rest += form[i++];
            continue;
        }
        numbers.emplace_back(form.substr(i, end - i));
        if (!rest.empty() && (rest.back() == U'过' || rest.back() == U'超')) rest.pop_back();
        i = money ? end + 1 : end;
        if (form.substr(i).starts_with(U"以上")) i += 2;
    }
    return rest;
}

std::vector<std::uint64_t> grams_of(std::u32string_view core) {
    std::vector<std::uint64_t> grams;
    for (std::size_t i = 0; i < core.size(); ++i) {
        grams.push_back(core[i]);
        if (i + 1 < core.size()) grams.push_back(static_cast<std::uint64_t>(core[i]) << 32 | core[i + 1]);
    }
    std::sort(grams.begin(), grams.end());
    return grams;
}

bool deeds_agree(const Name& left, const Name& right) {
    if (left.deeds.empty() || right.deeds.empty()) return true;
    return std::any_of(left.deeds.begin(), left.deeds.end(), [&](const std::string& deed) {
        return std::find(right.deeds.begin(), right.deeds.end(), deed) != right.deeds.end();
    });
}

} // namespace

Name parse_name(std::string_view written) {
    Name name;
    const std::u32string form = without_punctuation(from_utf8(written));
    std::u32string core;
    if (const Indicator* indicator = find_indicator(form)) {
        core = indicator->name;
    } else {
        const std::u32string unsized = take_numbers(form, name.numbers);
        const std::u32string_view stripped = strip(unsized, name);
        const Indicator* known = find_indicator(stripped);
        core = known != nullptr ? known->name : with_first_names(stripped);
    }
    std::sort(name.numbers.begin(), name.numbers.end());
    for (std::size_t i = 0; i < core.size();) {
        const auto* entry = tables().qualifiers.at_begin(std::u32string_view(core).substr(i));
        if (entry == nullptr) {
            ++i;
            continue;
        }
        name.qualifiers.push_back(entry->meaning + "=" + to_utf8(entry->word));
        i += entry->word.size();
    }
    std::sort(name.qualifiers.begin(), name.qualifiers.end());
    name.qualifiers.erase(std::unique(name.qualifiers.begin(), name.qualifiers.end()), name.qualifiers.end());
    name.grams = grams_of(core);
    name.core = std::move(core);
    return name;
}

double similarity(const Name& left, const Name& right) {
    if (left.core.empty() || right.core.empty()) return 0;
    if (!deeds_agree(left, right) || left.qualifiers != right.qualifiers || left.numbers != right.numbers)
        return 0;
    if (left.core == right.core) return 1;
    std::vector<std::uint64_t> shared;
    std::set_intersection(left.grams.begin(), left.grams.end(), right.grams.begin(), right.grams.end(),
                          std::back_inserter(shared));
    const auto common = static_cast<double>(shared.size());
    const auto smaller = static_cast<double>(std::min(left.grams.size(), right.grams.size()));
    const auto sum = static_cast<double>(left.grams.size() + right.grams.size());
    return 0.8 * (2 * common / sum) + 0.2 * (common / smaller);
}

double similarity(std::string_view left, std::string_view right) {
    return similarity(parse_name(left), parse_name(right));
}

std::string canonical_name(std::string_view written) {
    const std::u32string form = without_punctuation(from_utf8(written));
    const Indicator* indicator = find_indicator(form);
    return to_utf8(indicator != nullptr ? indicator->name : form);
}

quantity::Direction direction_of(std::string_view written) {
    const Indicator* indicator = find_indicator(without_punctuation(from_utf8(written)));
    return indicator != nullptr ? indicator->direction : quantity::Direction::more_is_better;
}

} // namespace bihuan::reconcile
