#include "registry/organisations.hpp"

#include <algorithm>

#include "base/utf8.hpp"
#include "registry/organisation_words.hpp"

namespace bihuan::registry {
namespace {

/// Longest common subsequence.
std::size_t common(std::u32string_view left, std::u32string_view right) {
    std::vector<std::size_t> row(right.size() + 1);
    for (const char32_t c : left) {
        std::size_t diagonal = 0;
        for (std::size_t i = 0; i < right.size(); ++i) {
            const std::size_t above = row[i + 1];
            row[i + 1] = c == right[i] ? diagonal + 1 : std::max(row[i], above);
            diagonal = above;
        }
    }
    return row.back();
}

/// Is `word` made of a few characters of every part that 和, 与, 及 join in `name`: 发改局 of 发展和改革局?
bool abbreviates(std::u32string_view word, std::u32string_view name) {
    if (word.size() >= name.size() || word.front() != name.front() || word.back() != name.back())
        return false;
    std::vector<bool> reached(word.size() + 1); // the parts so far can make up the first i characters
    reached[0] = true;
    while (!name.empty()) {
        const std::size_t end = std::min(name.find_first_of(U"和与及"), name.size());
        std::vector<bool> next(word.size() + 1);
        for (std::size_t from = 0; from < word.size(); ++from) {
            if (!reached[from]) continue;
            std::size_t taken = from;
            for (const char32_t c : name.substr(0, end)) {
                if (taken < word.size() && word[taken] == c) next[++taken] = true;
            }
        }
        reached = std::move(next);
        name.remove_prefix(std::min(end + 1, name.size()));
    }
    return reached.back();
}

void insert(std::vector<std::size_t>& places, std::size_t place) {
    if (std::find(places.begin(), places.end(), place) == places.end()) places.push_back(place);
}

} // namespace

Organisations::Organisations(std::vector<Organisation> all, std::string_view region_name)
    : all_(std::move(all)), region_(from_utf8(region_name)) {
    const char32_t own = region_.empty() ? U'县' : region_.back();
    for (const auto& row : words::same()) {
        for (std::u32string form : row) {
            std::replace(form.begin(), form.end(), U'县', own);
            rows_of_[std::move(form)].push_back(in_row_.size());
        }
        in_row_.emplace_back();
    }
    for (std::size_t place = 0; place < all_.size(); ++place) {
        by_id_[all_[place].id.value] = place;
        std::vector<std::string_view> names{all_[place].name};
        names.insert(names.end(), all_[place].aliases.begin(), all_[place].aliases.end());
        for (const std::string_view name : names) {
            const std::u32string whole = plain(name);
            insert(exact_[whole], place);
            for (const std::u32string& core : cores(whole)) {
                insert(core_[core], place);
                if (const auto rows = rows_of_.find(core); rows != rows_of_.end()) {
                    for (const std::size_t row : rows->second)
                        insert(in_row_[row], place);
                }
            }
        }
    }
}

/// Without white space, in half-width signs, the region's own name as 县: 共青团青禾县委 → 共青团县委.
std::u32string Organisations::plain(std::string_view name) const {
    std::u32string text;
    for (const char32_t c : from_utf8(name)) {
        if (!is_space(c)) text += c >= 0xFF01 && c <= 0xFF5E ? c - 0xFEE0 : c;
    }
    if (region_.size() < 2) return text;
    const std::u32string_view region = region_;
    const std::u32string_view stem = region.substr(0, region.size() - 1);
    for (std::size_t at = 0; (at = text.find(stem, at)) != std::u32string::npos; ++at) {
        const bool whole = std::u32string_view(text).substr(at).starts_with(region);
        const char32_t next = at + stem.size() < text.size() ? text[at + stem.size()] : U'镇';
        const bool township = next == U'镇' || next == U'乡' || next == U'街';
        if (whole) {
            text.replace(at, region.size(), 1, region.back());
        } else if (stem.size() >= 2 && !township) {
            text.replace(at, stem.size(), 1, region.back());
        }
    }
    return text;
}

/// The name and what is left of it without the region's prefix and without an ending that says nothing.
std::vector<std::u32string> Organisations::cores(std::u32string_view plain) const {
    std::vector<std::u32string> found{std::u32string(plain)};
    const char32_t own = region_.empty() ? U'县' : region_.back();
    if (plain.size() > 2 && plain.front() == own) {
        plain.remove_prefix(1);
        found.emplace_back(plain);
    }
    for (const std::u32string& tail : words::tails()) {
        if (plain.size() >= tail.size() + 2 && plain.ends_with(tail)) {
            found.emplace_back(plain.substr(0, plain.size() - tail.size()));
        }
    }
    return found;
}

/// Those still open; where none is, those that took over from them.
Organisations::Places Organisations::open(const Places& found) const {
    Places still, after;
    for (std::size_t place : found) {
        if (!all_[place].closed_on) {
            insert(still, place);
            continue;
        }
        for (std::size_t steps = 0; all_[place].closed_on && steps < all_.size(); ++steps) {
            const auto next = by_id_.find(all_[place].successor.value);
            if (next == by_id_.end()) break;
            place = next->second;
        }
        if (!all_[place].closed_on) insert(after, place);
    }
    return still.empty() ? after : still;
}

Organisations::Places Organisations::abbreviated(std::u32string_view word) const {
    Places found;
    if (word.size() < 3 || !words::may_abbreviate(word)) return found;
    for (const auto& [core, places] : core_) {
        if (!abbreviates(word, core)) continue;
        for (const std::size_t place : places)
            insert(found, place);
    }
    std::sort(found.begin(), found.end());
    return found;
}

Organisations::Places Organisations::look_up(std::u32string_view plain) const {
    const auto places_in = [&](const Index& index, const std::u32string& key) {
        const auto found = index.find(key);
        return found == index.end() ? Places() : open(found->second);
    };
    if (Places found = places_in(exact_, std::u32string(plain)); !found.empty()) return found;
    const std::vector<std::u32string> forms = cores(plain);
    Places found;
    for (const std::u32string& core : forms) {
        for (const std::size_t place : places_in(core_, core))
            insert(found, place);
    }
    if (!found.empty()) return found;
    for (const std::u32string& core : forms) {
        const auto rows = rows_of_.find(core);
        if (rows == rows_of_.end()) continue;
        for (const std::size_t row : rows->second) {
            if (found = open(in_row_[row]); !found.empty()) return found;
        }
    }
    for (const std::u32string& core : forms) {
        if (found = open(abbreviated(core)); !found.empty()) return found;
    }
    return found;
}

std::string Organisations::nearest(std::u32string_view plain) const {
    constexpr std::size_t most = 3;
    const std::u32string wanted = cores(plain).size() > 1 ? cores(plain)[1] : std::u32string(plain);
    std::vector<std::pair<double, std::size_t>> scores(all_.size());
    for (std::size_t place = 0; place < all_.size(); ++place)
        scores[place].second = place;
    for (const auto& [core, places] : core_) {
        const double score = 2.0 * static_cast<double>(common(wanted, core)) /
                             static_cast<double>(wanted.size() + core.size());
        for (const std::size_t place : places) {
            if (!all_[place].closed_on) scores[place].first = std::max(scores[place].first, score);
        }
    }
    std::stable_sort(scores.begin(), scores.end(),
                     [](const auto& left, const auto& right) { return left.first > right.first; });
    Places best;
    for (const auto& [score, place] : scores) {
        if (score >= 0.5 && best.size() < most) best.push_back(place);
    }
    return names_of(best);
}

std::string Organisations::names_of(const Places& places) const {
    std::string names;
    for (const std::size_t place : places)
        (names += names.empty() ? "" : "、") += all_[place].name;
    return names;
}

Result<Id<Organisation>> Organisations::resolve(std::string_view name) const {
    const std::u32string text = plain(name);
    Places found = look_up(text);
    const std::size_t bracket = text.find(U'(');
    if (found.empty() && bracket != std::u32string::npos && bracket > 1 && text.back() == U')') {
        found = look_up(text.substr(0, bracket)); // 住建局（人防办）
    }
    if (found.size() == 1) return all_[found.front()].id;
    if (found.empty()) return Error{ErrorKind::unknown_organisation, std::string(name), nearest(text)};
    return Error{ErrorKind::ambiguous_organisation, std::string(name), names_of(found)};
}

const Organisation* Organisations::find(Id<Organisation> id) const {
    const auto found = by_id_.find(id.value);
    return found == by_id_.end() ? nullptr : &all_[found->second];
}

std::string_view Organisations::name_of(Id<Organisation> id) const {
    const Organisation* found = find(id);
    return found == nullptr ? std::string_view() : found->name;
}

} // namespace bihuan::registry
