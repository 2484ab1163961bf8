// Policy as data: a TOML file of whole numbers, words and yes/no, read by the names its reader expects. What
// is misspelt, of another type or out of range is an error that names file:line and what would do.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/error.hpp"
#include "base/record.hpp"

namespace bihuan::registry {

/// A file's settings by their dotted names ("behind.yellow"). Reading takes a setting out; `finish` complains
/// of the first fault met, and of what nobody took. A setting that is absent keeps what it has.
class Settings {
  public:
    /// bad_policy for text that is no TOML, too_large for one that no policy is.
    static Result<Settings> parse(std::string_view text, std::string_view file);

    void read(std::string_view name, int& setting, int least, int most);
    void read(std::string_view name, bool& setting);
    void read(std::string_view name, std::string& setting);              // one line of any words
    void read(std::string_view name, std::vector<std::string>& setting); // such lines
    template <Named Enum>
    void read(std::string_view name, Enum& setting) {
        constexpr auto names = names_of(Enum{});
        if (const auto word = take_word(name, names)) setting = *named<Enum>(*word);
    }
    template <Named Enum>
    void read(std::string_view name, std::vector<Enum>& setting) {
        constexpr auto names = names_of(Enum{});
        const auto words = take_words(name, names);
        if (!words) return;
        setting.clear();
        for (const std::string& word : *words)
            setting.push_back(*named<Enum>(word));
    }

    /// As they are written in TOML, by their dotted names: to tell what two texts differ in.
    std::map<std::string, std::string> written() const;
    /// The line of a setting, or of the first one under it; 1 where it is not there.
    std::int64_t line_of(std::string_view name) const;

    bool has(std::string_view name) const { return settings_.contains(name); }
    /// The names right under `prefix` ("lines"), in the file's order: of tables a county adds to as it likes.
    std::vector<std::string> names_under(std::string_view prefix) const;
    /// file:line of the setting, or of the first one under it.
    std::string place_of(std::string_view name) const;

    /// Something the reader finds wrong among settings that are each allowed: said with the line of `name`.
    void refuse(std::string_view name, std::string why);
    Result<void> finish() const;

  private:
    struct Setting {
        std::variant<std::monostate, bool, std::int64_t, std::string, std::vector<std::string>> value;
        std::int64_t line = 0;
        bool taken = false;
    };
    struct Flattening; // of toml++'s tables, in settings.cpp

    Setting* take(std::string_view name);
    std::optional<std::string> take_word(std::string_view name, std::span<const std::string_view> allowed);
    std::optional<std::vector<std::string>> take_words(std::string_view name,
                                                       std::span<const std::string_view> allowed);
    void fault(std::int64_t line, std::string why);

    std::string file_;
    std::map<std::string, Setting, std::less<>> settings_;
    std::vector<std::string> known_; // names the reader asked for
    std::optional<Error> fault_;
};

/// The text of a policy file; nullopt: there is no such file. no_permission where it cannot be read.
Result<std::optional<std::string>> policy_text(const std::string& path);

/// `policy`, changed by the file of this name in a region's folder, where there is one.
template <class Policy>
Result<Policy> changed_by(const std::string& folder, const std::string& name, Policy policy,
                          Result<Policy> (*read)(std::string_view text, std::string_view file, Policy)) {
    const std::string path = folder + "/" + name;
    const auto text = policy_text(path);
    if (!text) return text.error();
    if (!*text) return policy;
    return read(**text, path, std::move(policy));
}

} // namespace bihuan::registry
