// One cell or bracket, several units.
#include <algorithm>

#include "base/utf8.hpp"
#include "registry/organisation_words.hpp"
#include "registry/organisations.hpp"

namespace bihuan::registry {
namespace {

using words::List;

bool is_separator(char32_t c) {
    return std::u32string_view(U"、，,；;/／。\n|").find(c) != std::u32string_view::npos;
}
bool is_blank(char32_t c) {
    return c != U'\n' && is_space(c);
}
bool is_open(char32_t c) {
    return c == U'（' || c == U'(' || c == U'【' || c == U'[';
}
bool is_close(char32_t c) {
    return c == U'）' || c == U')' || c == U'】' || c == U']';
}

std::u32string_view trimmed(std::u32string_view text) {
    while (!text.empty() && is_space(text.front()))
        text.remove_prefix(1);
    while (!text.empty() && is_space(text.back()))
        text.remove_suffix(1);
    return text;
}

std::u32string without_blanks(std::u32string_view text) {
    std::u32string out;
    std::copy_if(text.begin(), text.end(), std::back_inserter(out), [](char32_t c) { return !is_space(c); });
    return out;
}

const std::u32string* longest_end(std::u32string_view text, const List& endings) {
    const auto found = std::find_if(endings.begin(), endings.end(),
                                    [&](const std::u32string& ending) { return text.ends_with(ending); });
    return found == endings.end() ? nullptr : &*found;
}

/// Where the bracket that opens at `begin` closes; npos: nowhere.
std::size_t closing_of(std::u32string_view text, std::size_t begin) {
    int depth = 0;
    for (std::size_t at = begin; at < text.size(); ++at) {
        if (is_open(text[at])) ++depth;
        if (is_close(text[at]) && --depth == 0) return at;
    }
    return std::u32string_view::npos;
}

/// A bracket that opens at the beginning or closes at the end, alone.
std::u32string_view without_stray_brackets(std::u32string_view text) {
    if (!text.empty() && is_open(text.front()) && closing_of(text, 0) == std::u32string_view::npos) {
        text.remove_prefix(1);
    }
    if (!text.empty() && is_close(text.back()) && std::none_of(text.begin(), text.end(), is_open)) {
        text.remove_suffix(1);
    }
    return trimmed(text);
}

/// 各镇、街道 and the like: one name with a separator inside, at the start of `text`; its length, 0: none.
std::size_t joined_name(std::u32string_view text) {
    static const List joined = [] {
        List found;
        for (const List& row : words::same()) {
            std::copy_if(row.begin(), row.end(), std::back_inserter(found), [](const std::u32string& form) {
                return std::any_of(form.begin(), form.end(), is_separator);
            });
        }
        return found;
    }();
    std::size_t longest = 0;
    for (const std::u32string& form : joined) {
        if (text.starts_with(form) && (text.size() == form.size() || is_separator(text[form.size()]) ||
                                       is_space(text[form.size()]) || is_close(text[form.size()]))) {
            longest = std::max(longest, form.size());
        }
    }
    return longest;
}

class Splitter {
  public:
    void read(std::u32string_view text) {
        target_ = &names_.plain;
        std::size_t begin = 0;
        for (std::size_t at = 0; at <= text.size();) {
            if (at == begin) {
                if (const std::size_t length = joined_name(text.substr(at)); length > 0) {
                    add(text.substr(at, length));
                    at = begin = at + length;
                    continue;
                }
            }
            if (at < text.size() && is_open(text[at])) {
                const std::size_t close = closing_of(text, at);
                if (close != std::u32string_view::npos) {
                    const std::u32string_view inside = text.substr(at + 1, close - at - 1);
                    if (trimmed(text.substr(begin, at - begin)).empty() && mark_length(trimmed(inside)) > 0) {
                        auto* const outer = target_;
                        read(trimmed(inside)); // （牵头单位：…）
                        target_ = outer;
                        begin = close + 1;
                    }
                    at = close + 1;
                    continue;
                }
            }
            if (at == text.size() || is_separator(text[at])) {
                piece(text.substr(begin, at - begin));
                begin = at + 1;
            }
            ++at;
        }
    }
    UnitNames take() { return std::move(names_); }

  private:
    std::vector<std::string>* list_of(std::u32string_view mark) {
        const auto among = [&](const List& list) {
            return std::find(list.begin(), list.end(), mark) != list.end();
        };
        if (among(words::leads())) return &names_.leads;
        if (among(words::responsible())) return &names_.responsible;
        if (among(words::cooperating())) return &names_.cooperating;
        return nullptr;
    }

    /// 牵头单位： at the start of `text`: characters with the colon; 0: none.
    std::size_t mark_length(std::u32string_view text) {
        const std::size_t colon = text.find_first_of(U"：:");
        if (colon == std::u32string_view::npos) return 0;
        return list_of(without_blanks(text.substr(0, colon))) != nullptr ? colon + 1 : 0;
    }

    void piece(std::u32string_view text) {
        text = without_stray_brackets(trimmed(text));
        if (const std::size_t length = mark_length(text); length > 0) {
            target_ = list_of(without_blanks(text.substr(0, length - 1)));
            text = trimmed(text.substr(length));
        } else if (auto* list = list_of(without_blanks(text))) {
            target_ = list; // a line that only says 牵头单位
            return;
        }
        if (!text.empty() && is_open(text.front()) && closing_of(text, 0) == text.size() - 1) {
            text = trimmed(text.substr(1, text.size() - 2));
        }
        if (!split_at_blanks(text)) split_at_and(without_blanks(text));
    }

    /// Blanks part names only where each part ends as a unit does: 县住建局 县城管局, but 财 政 局.
    bool split_at_blanks(std::u32string_view text) {
        std::vector<std::u32string_view> parts;
        for (std::size_t begin = 0, at = 0; at <= text.size(); ++at) {
            if (at < text.size() && !is_blank(text[at])) continue;
            if (at > begin) parts.push_back(text.substr(begin, at - begin));
            begin = at + 1;
        }
        const bool units = std::all_of(parts.begin(), parts.end(), [](std::u32string_view part) {
            return part.size() >= 3 && longest_end(part, words::suffixes()) != nullptr;
        });
        if (parts.size() < 2 || !units) return false;
        for (const std::u32string_view part : parts)
            split_at_and(std::u32string(part));
        return true;
    }

    /// 财政局和审计局, but not 发展和改革局.
    void split_at_and(std::u32string_view text) {
        for (std::size_t at = 1; at + 2 < text.size(); ++at) {
            if (text[at] != U'和' && text[at] != U'及' && text[at] != U'与') continue;
            const std::u32string_view before = text.substr(0, at);
            const std::u32string_view behind = text.substr(at + 1);
            if (before.size() < 3 || longest_end(before, words::suffixes()) == nullptr ||
                longest_end(behind, words::suffixes()) == nullptr || joined_name(text) == text.size()) {
                continue;
            }
            add(before);
            split_at_and(behind);
            return;
        }
        add(text);
    }

    void add(std::u32string_view name) {
        while (!name.empty() && (name.front() == U'.' || (name.front() >= U'0' && name.front() <= U'9')))
            name.remove_prefix(1); // 1.县发改局
        auto* list = target_;
        while (const std::u32string* closing = longest_end(name, words::closings()))
            name.remove_suffix(closing->size());
        if (!name.empty() && is_close(name.back())) { // 县发改局（牵头）
            const std::size_t open = name.find_last_of(U"（([【");
            if (open != std::u32string_view::npos && open > 0) {
                if (auto* marked = list_of(name.substr(open + 1, name.size() - open - 2))) {
                    list = marked;
                    name = name.substr(0, open);
                }
            }
        }
        const bool nothing = name.empty() || name == U"无" || name == U"-" || name == U"—" || name == U"——";
        if (!nothing) list->push_back(to_utf8(name));
    }

    UnitNames names_;
    std::vector<std::string>* target_ = nullptr;
};

} // namespace

UnitNames split_units(std::string_view cell) {
    Splitter splitter;
    splitter.read(from_utf8(cell));
    return splitter.take();
}

} // namespace bihuan::registry
