#include <algorithm>

#include "cli/commands/command.hpp"

namespace bihuan::commands {
namespace {

using render::say;

Error usage(std::string subject, std::string detail) {
    return {ErrorKind::bad_usage, std::move(subject), std::move(detail)};
}

std::vector<std::string_view> split(std::string_view list) {
    std::vector<std::string_view> parts;
    while (!list.empty()) {
        const std::size_t end = std::min(list.find(' '), list.size());
        if (end > 0) parts.push_back(list.substr(0, end));
        list.remove_prefix(std::min(end + 1, list.size()));
    }
    return parts;
}

const Option* option_called(const Command& command, std::string_view name) {
    for (const Option* option : options_of(command)) {
        if (name == "--" + std::string(option->name)) return option;
        if (!option->letter.empty() && name == option->letter) return option;
    }
    return nullptr;
}

/// How many operands there may be.
std::pair<std::size_t, std::size_t> operand_range(const Command& command) {
    std::size_t least = 0, most = 0;
    for (const std::string_view operand : split(command.operands)) {
        if (!operand.starts_with('[')) ++least;
        most = operand.ends_with("…") || operand.ends_with("…]") ? 100000 : most + 1;
    }
    return {least, most};
}

} // namespace

std::vector<const Option*> options_of(const Command& command) {
    static constexpr std::string_view every = "as data region lang help";
    static constexpr std::string_view listing = "format output no-bom";
    std::vector<std::string_view> names = split(command.options);
    if (command.lists) std::ranges::copy(split(listing), std::back_inserter(names));
    std::ranges::copy(split(every), std::back_inserter(names));
    std::vector<const Option*> found;
    for (const Option& option : options()) {
        if (std::ranges::find(names, option.name) != names.end()) found.push_back(&option);
    }
    return found;
}

Result<const Command*> find_command(std::vector<std::string>& words, Language language) {
    if (words.empty()) return nullptr;
    std::string choices;
    const Command* whole = nullptr;
    for (const Command& command : commands()) {
        if (command.verb() != words[0]) continue;
        if (command.path == words[0]) {
            whole = &command;
        } else if (words.size() > 1 && command.path == words[0] + " " + words[1]) {
            words.erase(words.begin(), words.begin() + 2);
            return &command;
        } else {
            (choices += choices.empty() ? "" : ", ") += command.path.substr(words[0].size() + 1);
        }
    }
    if (whole == nullptr) return nullptr;
    const bool help = words.size() > 1 && (words[1] == "--help" || words[1] == "-h");
    if (!whole->function && !help) {
        const std::string subject = words.size() > 1 ? words[0] + " " + words[1] : words[0];
        return usage(subject, say(Word::usage_choose, language, {choices}));
    }
    words.erase(words.begin());
    return whole;
}

Result<Words> take_apart(const Command& command, const std::vector<std::string>& words, Language language) {
    Words taken;
    bool ended = false;
    for (std::size_t i = 0; i < words.size(); ++i) {
        const std::string& word = words[i];
        if (ended || word.size() < 2 || word[0] != '-') {
            taken.operands.push_back(word);
        } else if (word == "--") {
            ended = true;
        } else {
            const std::size_t sign = word.starts_with("--") ? word.find('=') : std::string::npos;
            const Option* option = option_called(command, word.substr(0, sign));
            if (option == nullptr || (option->value.empty() && sign != std::string::npos)) {
                return usage(word, say(Word::usage_unknown_option, language, {command.path}));
            }
            std::vector<std::string>& values = taken.options[std::string(option->name)];
            if (option->value.empty()) {
                values.emplace_back();
            } else if (sign != std::string::npos) {
                values.push_back(word.substr(sign + 1));
            } else if (i + 1 < words.size()) {
                values.push_back(words[++i]);
            } else {
                return usage(word, say(Word::usage_value, language, {command.path}));
            }
        }
    }
    const auto [least, most] = operand_range(command);
    if (!taken.options.contains("help") && (taken.operands.size() < least || taken.operands.size() > most)) {
        return usage(std::string(command.path), say(Word::usage_operands, language,
                                                    {"bihuan " + usage_of(command, language), command.path}));
    }
    return taken;
}

std::string usage_of(const Command& command, Language language) {
    std::string out(command.path);
    if (!command.operands.empty()) (out += ' ') += command.operands;
    return out + " " + std::string(say(Word::help_some_options, language));
}

} // namespace bihuan::commands
