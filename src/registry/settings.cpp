#include "registry/settings.hpp"

#define TOML_EXCEPTIONS 0
#define TOML_HEADER_ONLY 1
#define TOML_ENABLE_FORMATTERS 0
#include <toml++/toml.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>

namespace bihuan::registry {
namespace {

constexpr std::size_t largest = std::size_t{64} << 10; // bytes of a policy file
constexpr std::ptrdiff_t deepest = 8; // dots in a line: names as deep as a stack are no policy

/// The number of the first line that goes deeper than any setting, 0: none.
int too_deep(std::string_view text) {
    for (int number = 1; !text.empty(); ++number) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        const std::string_view line = text.substr(0, std::min(end, text.find('#')));
        if (std::count(line.begin(), line.end(), '.') > deepest) return number;
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return 0;
}

/// The number of the first line with something other than ASCII outside quotation marks and comments, 0:
/// none. TOML has no place for it there, and toml++ 3.3 takes a letter for what cannot be (TOML_UNREACHABLE
/// in its table of spaces).
int foreign_word(std::string_view text) {
    if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
    int line = 1;
    char quote = 0; // of the string it is in
    bool comment = false, long_string = false;
    const auto is_triple = [&](std::size_t at, char mark) {
        return text.substr(at, 3) == std::string(3, mark);
    };
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (c == '\n') {
            ++line;
            comment = false;
            if (!long_string) quote = 0;
        } else if (comment) {
            continue;
        } else if (quote != 0) {
            if (c == '\\' && quote == '"') {
                if (i + 1 < text.size() && text[i + 1] != '\n') ++i;
            } else if (c == quote && !long_string) {
                quote = 0;
            } else if (c == quote && is_triple(i, quote)) {
                i += 2;
                for (int more = 0; more < 2 && i + 1 < text.size() && text[i + 1] == quote; ++more)
                    ++i; // of the string's own, before its end
                quote = 0;
                long_string = false;
            }
        } else if (c == '#') {
            comment = true;
        } else if (c == '"' || c == '\'') {
            quote = c;
            long_string = is_triple(i, c);
            if (long_string) i += 2;
        } else if (static_cast<unsigned char>(c) >= 0x80) {
            return line;
        }
    }
    return 0;
}

bool is_line(const std::string& text) {
    return text.find('\n') == std::string::npos;
}

std::string joined(std::span<const std::string_view> words) {
    std::string out;
    for (const std::string_view word : words) {
        if (!out.empty()) out += " | ";
        out += word;
    }
    return out;
}

} // namespace

struct Settings::Flattening {
    static std::optional<std::vector<std::string>> words_of(const toml::array& array) {
        std::vector<std::string> words;
        for (const toml::node& each : array) {
            const auto* word = each.as_string();
            if (word == nullptr) return std::nullopt;
            words.push_back(word->get());
        }
        return words;
    }

    static void flatten(const toml::table& table, const std::string& prefix, Settings& out) {
        for (const auto& [key, node] : table) {
            const std::string name = prefix + std::string(key.str());
            if (const auto* inner = node.as_table()) {
                flatten(*inner, name + ".", out);
                continue;
            }
            Setting setting;
            setting.line = static_cast<std::int64_t>(node.source().begin.line);
            if (const auto* flag = node.as_boolean()) setting.value = flag->get();
            if (const auto* number = node.as_integer()) setting.value = number->get();
            if (const auto* word = node.as_string()) setting.value = word->get();
            if (const auto* array = node.as_array()) {
                if (auto words = words_of(*array)) setting.value = std::move(*words);
            }
            out.settings_.emplace(name, std::move(setting));
        }
    }
};

Result<Settings> Settings::parse(std::string_view text, std::string_view file) {
    if (text.size() > largest) return Error{ErrorKind::too_large, std::string(file), "64 KiB"};
    if (const int line = too_deep(text)) {
        return Error{ErrorKind::bad_policy, std::string(file) + ":" + std::to_string(line),
                     "a.b.c.d.e.f.g.h.i.j"};
    }
    if (const int line = foreign_word(text)) {
        return Error{ErrorKind::bad_policy, std::string(file) + ":" + std::to_string(line), "name = \"…\""};
    }
    const toml::parse_result parsed = toml::parse(text, file);
    Settings settings;
    settings.file_ = file;
    if (!parsed) {
        const toml::parse_error& error = parsed.error();
        return Error{ErrorKind::bad_policy, settings.file_ + ":" + std::to_string(error.source().begin.line),
                     std::string(error.description())};
    }
    Flattening::flatten(parsed.table(), "", settings);
    return settings;
}

Settings::Setting* Settings::take(std::string_view name) {
    known_.emplace_back(name);
    const auto found = settings_.find(name);
    if (found == settings_.end()) return nullptr;
    found->second.taken = true;
    return &found->second;
}

void Settings::fault(std::int64_t line, std::string why) {
    if (!fault_) fault_ = Error{ErrorKind::bad_policy, file_ + ":" + std::to_string(line), std::move(why)};
}

void Settings::read(std::string_view name, int& out, int least, int most) {
    const Setting* setting = take(name);
    if (setting == nullptr) return;
    const auto* number = std::get_if<std::int64_t>(&setting->value);
    if (number == nullptr || *number < least || *number > most) {
        fault(setting->line,
              std::string(name) + " = " + std::to_string(least) + " … " + std::to_string(most));
        return;
    }
    out = static_cast<int>(*number);
}

void Settings::read(std::string_view name, bool& out) {
    const Setting* setting = take(name);
    if (setting == nullptr) return;
    if (const auto* flag = std::get_if<bool>(&setting->value)) {
        out = *flag;
    } else {
        fault(setting->line, std::string(name) + " = true | false");
    }
}

void Settings::read(std::string_view name, std::string& out) {
    const Setting* setting = take(name);
    if (setting == nullptr) return;
    const auto* text = std::get_if<std::string>(&setting->value);
    if (text == nullptr || !is_line(*text)) {
        fault(setting->line, std::string(name) + " = \"…\"");
    } else {
        out = *text;
    }
}

void Settings::read(std::string_view name, std::vector<std::string>& out) {
    const Setting* setting = take(name);
    if (setting == nullptr) return;
    const auto* texts = std::get_if<std::vector<std::string>>(&setting->value);
    if (texts == nullptr || !std::all_of(texts->begin(), texts->end(), is_line)) {
        fault(setting->line, std::string(name) + " = [\"…\", …]");
    } else {
        out = *texts;
    }
}

std::map<std::string, std::string> Settings::written() const {
    const auto quoted = [](const std::string& words) { return '"' + words + '"'; };
    std::map<std::string, std::string> all;
    for (const auto& [name, setting] : settings_) {
        std::string& text = all[name];
        if (const auto* flag = std::get_if<bool>(&setting.value)) text = *flag ? "true" : "false";
        if (const auto* number = std::get_if<std::int64_t>(&setting.value)) text = std::to_string(*number);
        if (const auto* word = std::get_if<std::string>(&setting.value)) text = quoted(*word);
        if (const auto* words = std::get_if<std::vector<std::string>>(&setting.value)) {
            for (const std::string& each : *words)
                text += (text.empty() ? "[" : ", ") + quoted(each);
            text += text.empty() ? "[]" : "]";
        }
    }
    return all;
}

std::vector<std::string> Settings::names_under(std::string_view prefix) const {
    std::vector<std::pair<std::int64_t, std::string>> found;
    for (const auto& [name, setting] : settings_) {
        if (!name.starts_with(prefix) || name.size() <= prefix.size() || name[prefix.size()] != '.') continue;
        const std::string_view rest = std::string_view(name).substr(prefix.size() + 1);
        const std::string child(rest.substr(0, rest.find('.')));
        const auto known =
            std::find_if(found.begin(), found.end(), [&](const auto& each) { return each.second == child; });
        if (known == found.end()) {
            found.emplace_back(setting.line, child);
        } else {
            known->first = std::min(known->first, setting.line);
        }
    }
    std::stable_sort(found.begin(), found.end(),
                     [](const auto& left, const auto& right) { return left.first < right.first; });
    std::vector<std::string> names;
    for (auto& [line, name] : found)
        names.push_back(std::move(name));
    return names;
}

std::int64_t Settings::line_of(std::string_view name) const {
    const auto found = settings_.find(name);
    if (found != settings_.end()) return found->second.line;
    std::int64_t line = 0;
    for (const auto& [other, setting] : settings_) {
        const bool under = other.size() > name.size() && other.starts_with(name) && other[name.size()] == '.';
        if (under && (line == 0 || setting.line < line)) line = setting.line;
    }
    return std::max<std::int64_t>(line, 1);
}

std::string Settings::place_of(std::string_view name) const {
    return file_ + ":" + std::to_string(line_of(name));
}

std::optional<std::string> Settings::take_word(std::string_view name,
                                               std::span<const std::string_view> allowed) {
    const Setting* setting = take(name);
    if (setting == nullptr) return std::nullopt;
    const auto* word = std::get_if<std::string>(&setting->value);
    if (word != nullptr && std::find(allowed.begin(), allowed.end(), *word) != allowed.end()) return *word;
    fault(setting->line, std::string(name) + " = " + joined(allowed));
    return std::nullopt;
}

std::optional<std::vector<std::string>> Settings::take_words(std::string_view name,
                                                             std::span<const std::string_view> allowed) {
    const Setting* setting = take(name);
    if (setting == nullptr) return std::nullopt;
    const auto* words = std::get_if<std::vector<std::string>>(&setting->value);
    const bool all_allowed =
        words != nullptr && std::all_of(words->begin(), words->end(), [&](const auto& word) {
            return std::find(allowed.begin(), allowed.end(), word) != allowed.end();
        });
    if (all_allowed) return *words;
    fault(setting->line, std::string(name) + " = [" + joined(allowed) + " …]");
    return std::nullopt;
}

void Settings::refuse(std::string_view name, std::string why) {
    fault(line_of(name), std::move(why));
}

Result<void> Settings::finish() const {
    if (fault_) return *fault_;
    for (const auto& [name, setting] : settings_) {
        if (setting.taken) continue;
        // Those of the same table, where it is one that is known.
        const std::string_view table = std::string_view(name).substr(0, name.rfind('.') + 1);
        std::vector<std::string_view> beside(known_.begin(), known_.end());
        std::erase_if(beside, [&](std::string_view known) { return !known.starts_with(table); });
        if (beside.empty()) beside.assign(known_.begin(), known_.end());
        return Error{ErrorKind::bad_policy, file_ + ":" + std::to_string(setting.line),
                     name + " ? " + joined(beside)};
    }
    return {};
}

Result<std::optional<std::string>> policy_text(const std::string& path) {
    std::error_code error;
    if (!std::filesystem::exists(path, error)) return std::optional<std::string>();
    std::ifstream file(path, std::ios::binary);
    std::ostringstream text;
    text << file.rdbuf();
    if (!file) return Error{ErrorKind::no_permission, path, ""};
    return std::optional<std::string>(text.str());
}

} // namespace bihuan::registry
