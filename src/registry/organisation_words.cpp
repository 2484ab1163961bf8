#include "registry/organisation_words.hpp"

#include <algorithm>

#include "base/rows.hpp"
#include "base/utf8.hpp"
#include "embedded/registry.hpp"

namespace bihuan::registry::words {
namespace {

struct Words {
    std::vector<List> same;
    List tails, leads, responsible, cooperating, closings, suffixes;

    Words() {
        for (const auto& row : rows_of(embedded::organisations_tsv)) {
            List words;
            for (const std::string_view word : split(row.at(1), ' ')) {
                words.push_back(from_utf8(word));
                // as names are compared: 各镇（街道） is 各镇(街道)
                for (char32_t& c : words.back())
                    if (c >= 0xFF01 && c <= 0xFF5E && row.at(0) == "same") c -= 0xFEE0;
            }
            if (row.at(0) == "same") {
                same.push_back(std::move(words));
                continue;
            }
            List& list = row.at(0) == "tail"          ? tails
                         : row.at(0) == "lead"        ? leads
                         : row.at(0) == "responsible" ? responsible
                         : row.at(0) == "cooperating" ? cooperating
                         : row.at(0) == "closing"     ? closings
                                                      : suffixes;
            list.insert(list.end(), words.begin(), words.end());
        }
        for (List* list : {&tails, &leads, &responsible, &cooperating, &closings, &suffixes}) {
            std::stable_sort(list->begin(), list->end(),
                             [](const auto& left, const auto& right) { return left.size() > right.size(); });
        }
    }
};

const Words& all() {
    static const Words words;
    return words;
}

} // namespace

const std::vector<List>& same() {
    return all().same;
}
const List& tails() {
    return all().tails;
}
const List& leads() {
    return all().leads;
}
const List& responsible() {
    return all().responsible;
}
const List& cooperating() {
    return all().cooperating;
}
const List& closings() {
    return all().closings;
}
const List& suffixes() {
    return all().suffixes;
}

} // namespace bihuan::registry::words
