#include "cli/arguments.hpp"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <array>
#include <charconv>
#include <cstdlib>
#include <functional>
#include <thread>

#include "cli/options.hpp"
#include "cli/verbs.hpp"

#ifndef BIHUAN_VERSION
#define BIHUAN_VERSION "unknown"
#endif

namespace bihuan::cli {
namespace {

using render::say;

constexpr std::array<std::pair<std::string_view, Format>, 4> formats{
    {{"table", Format::table}, {"jsonl", Format::jsonl}, {"csv", Format::csv}, {"xlsx", Format::xlsx}}};
constexpr std::array<std::string_view, 5> measures{"level", "growth", "increment", "completion", "rank"};
constexpr std::array<std::string_view, 2> kinds{"result", "target"};

Error usage(std::string subject, std::string detail) {
    return {ErrorKind::bad_usage, std::move(subject), std::move(detail)};
}

template <class Names>
std::string listed(const Names& names) {
    std::string out;
    for (const std::string_view name : names) {
        if (!out.empty()) out += ", ";
        out += name;
    }
    return out;
}

/// Changes of one character (put in, taken out, replaced) from one word to the other.
std::size_t distance(std::string_view left, std::string_view right) {
    std::vector<std::size_t> row(right.size() + 1);
    for (std::size_t j = 0; j <= right.size(); ++j)
        row[j] = j;
    for (std::size_t i = 1; i <= left.size(); ++i) {
        std::size_t diagonal = row[0];
        row[0] = i;
        for (std::size_t j = 1; j <= right.size(); ++j) {
            const std::size_t replaced = diagonal + (left[i - 1] == right[j - 1] ? 0 : 1);
            diagonal = row[j];
            row[j] = std::min({row[j] + 1, row[j - 1] + 1, replaced});
        }
    }
    return row.back();
}

Error unknown_verb(const std::string& word, Language language) {
    std::string_view nearest;
    std::size_t least = 3;
    const auto consider = [&](std::string_view name) {
        const std::size_t changes = distance(word, name);
        if (changes >= least) return;
        least = changes;
        nearest = name;
    };
    for (const VerbEntry& entry : verb_entries())
        consider(entry.name);
    for (const commands::Command& command : commands::commands())
        consider(command.verb());
    return usage(word, nearest.empty() ? std::string(say(Word::usage_unknown_verb, language))
                                       : say(Word::usage_meant, language, {nearest}));
}

/// The verb is one of the ledger's: its row, or nullopt where it is not.
std::optional<Parsed> parse_command(std::vector<std::string> words, Language language) {
    const auto command = commands::find_command(words, language);
    if (!command) return UsageFailure{command.error(), language};
    if (*command == nullptr) return std::nullopt;
    auto taken = commands::take_apart(**command, words, language);
    if (!taken) return UsageFailure{taken.error(), language};
    if (taken->options.contains("help")) return Printed{command_help(**command, language)};
    if (auto error = check_format(**command, *taken, language))
        return UsageFailure{std::move(*error), language};
    if (taken->options.contains("lang")) {
        const std::string& word = taken->options["lang"].back();
        if (word != "zh" && word != "en") {
            return UsageFailure{usage("--lang " + word, say(Word::usage_choose, language, {"zh, en"})),
                                language};
        }
    }
    return Ordered{*command, std::move(*taken), language};
}

/// --lang is looked up ahead of parsing, so that errors of parsing are told in that language too.
std::optional<std::string> language_word(const std::vector<std::string>& words) {
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (words[i] == "--") break;
        if (words[i] == "--lang" && i + 1 < words.size()) return words[i + 1];
        if (words[i].starts_with("--lang=")) return words[i].substr(7);
    }
    return std::nullopt;
}

/// What was written for each option, before it is checked.
struct Written {
    std::optional<std::string> format, jobs, top, at, kind, measure, language;
    bool no_bom = false;
};

class Parser {
  public:
    Parser(const VerbEntry& entry, Language language)
        : entry_(entry), language_(language), app_("", "bihuan") {
        options_.verb = entry.verb;
        options_.language = language;
        app_.set_help_flag();
        bind();
    }

    Parsed parse(std::vector<std::string> words) {
        std::reverse(words.begin(), words.end()); // CLI11 takes them from the back
        try {
            app_.parse(words);
        } catch (const CLI::ExtrasError&) {
            return failure(unknown_option(app_.remaining()));
        } catch (const CLI::ArgumentMismatch& error) {
            const std::string message = error.what(); // "--format: 1 required TEXT missing"
            return failure(usage(message.substr(0, message.find(':')),
                                 say(Word::usage_value, language_, {entry_.name})));
        } catch (const CLI::ParseError& error) {
            return failure(usage(error.what(), say(Word::usage_hint, language_, {entry_.name})));
        }
        if (help_) return Printed{verb_help(entry_.verb, language_)};
        if (const auto error = check()) return failure(*error);
        return options_;
    }

  private:
    UsageFailure failure(Error error) const { return {std::move(error), language_}; }

    void bind() {
        for (const OptionEntry& option : option_entries()) {
            if ((option.verbs & bit(entry_.verb)) == 0) continue;
            const std::string flags(option.flags);
            const std::string name = flags.substr(flags.find("--") + 2);
            if (name == "format") app_.add_option(flags, written_.format);
            if (name == "output") app_.add_option(flags, options_.output);
            if (name == "jobs") app_.add_option(flags, written_.jobs);
            if (name == "kind") app_.add_option(flags, written_.kind);
            if (name == "measure") app_.add_option(flags, written_.measure);
            if (name == "indicator") app_.add_option(flags, options_.indicators)->allow_extra_args(false);
            if (name == "top") app_.add_option(flags, written_.top);
            if (name == "at") app_.add_option(flags, written_.at);
            if (name == "match") app_.add_option(flags, options_.match);
            if (name == "raw") app_.add_flag(flags, options_.raw);
            if (name == "details") app_.add_flag(flags, options_.details);
            if (name == "no-bom") app_.add_flag(flags, written_.no_bom);
            if (name == "lang") app_.add_option(flags, written_.language);
            if (name == "help") app_.add_flag(flags, help_);
        }
        app_.add_option("files", options_.inputs);
    }

    Error unknown_option(const std::vector<std::string>& words) const {
        return usage(words.empty() ? std::string() : words.front(),
                     say(Word::usage_unknown_option, language_, {entry_.name}));
    }

    template <class Names>
    std::optional<Error> one_of(const char* option, const std::optional<std::string>& word,
                                const Names& names) {
        if (!word || std::find(names.begin(), names.end(), *word) != names.end()) return std::nullopt;
        return usage(std::string(option) + " " + *word, say(Word::usage_choose, language_, {listed(names)}));
    }

    template <class Number>
    std::optional<Error> number(const char* option, const std::optional<std::string>& word, Number least,
                                const std::function<void(Number)>& take) {
        if (!word) return std::nullopt;
        Number value{};
        const char* end = word->data() + word->size();
        const auto read = std::from_chars(word->data(), end, value);
        if (read.ec != std::errc() || read.ptr != end || value < least) {
            return usage(std::string(option) + " " + *word,
                         say(Word::usage_number, language_, {std::to_string(least)}));
        }
        take(value);
        return std::nullopt;
    }

    std::optional<Error> check() {
        std::array<std::string_view, formats.size()> format_names;
        for (std::size_t i = 0; i < formats.size(); ++i)
            format_names[i] = formats[i].first;
        if (auto error = one_of("--format", written_.format, format_names)) return error;
        if (auto error = one_of("--kind", written_.kind, kinds)) return error;
        if (auto error = one_of("--measure", written_.measure, measures)) return error;
        if (auto error = one_of("--lang", written_.language, std::array<std::string_view, 2>{"zh", "en"}))
            return error;
        options_.jobs = std::max(1u, std::thread::hardware_concurrency());
        if (auto error =
                number<unsigned>("--jobs", written_.jobs, 1, [this](unsigned n) { options_.jobs = n; })) {
            return error;
        }
        if (auto error =
                number<unsigned>("--top", written_.top, 1, [this](unsigned n) { options_.top = n; })) {
            return error;
        }
        if (auto error =
                number<std::uint32_t>("--at", written_.at, 0, [this](std::uint32_t n) { options_.at = n; })) {
            return error;
        }
        for (const auto& [name, format] : formats) {
            if (written_.format == name) options_.format = format;
        }
        if (options_.raw && options_.format != Format::table) {
            return usage("--raw", say(Word::usage_raw_format, language_, {*written_.format}));
        }
        options_.kind = written_.kind.value_or("");
        options_.measure = written_.measure.value_or("");
        options_.byte_order_mark = !written_.no_bom;
        return check_files();
    }

    std::optional<Error> check_files() {
        const std::string verb(entry_.name);
        const std::size_t count = options_.inputs.size();
        if (count == 0) return usage(verb, say(Word::usage_no_file, language_, {verb}));
        if (options_.verb == Verb::reconcile && count != 2) {
            return usage(verb, std::string(say(Word::usage_two_files, language_)));
        }
        if (options_.verb == Verb::report && count > 2) {
            return usage(verb, std::string(say(Word::usage_one_or_two_files, language_)));
        }
        if (std::count(options_.inputs.begin(), options_.inputs.end(), "-") > 1) {
            return usage("-", std::string(say(Word::usage_stdin_twice, language_)));
        }
        return std::nullopt;
    }

    const VerbEntry& entry_;
    Language language_;
    CLI::App app_;
    Options options_;
    Written written_;
    bool help_ = false;
};

} // namespace

Language language_of_environment() {
    for (const char* name : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
        const char* value = std::getenv(name);
        if (!value || !*value) continue;
        return std::string_view(value).starts_with("zh") ? Language::chinese : Language::english;
    }
    return Language::english;
}

Parsed parse_arguments(const std::vector<std::string>& all_words) {
    std::vector<std::string> words = all_words;
    Language language = language_of_environment();
    if (const auto word = language_word(words)) {
        language = word->starts_with("zh") ? Language::chinese : Language::english;
    }
    // The verb is the first word; --lang may stand before it.
    if (words.size() >= 2 && words[0] == "--lang") std::rotate(words.begin(), words.begin() + 2, words.end());
    if (!words.empty() && words[0].starts_with("--lang="))
        std::rotate(words.begin(), words.begin() + 1, words.end());
    if (!words.empty() && words[0] == "help") {
        words.erase(words.begin());
        if (!words.empty() && !words[0].starts_with("-")) words.emplace_back("--help");
    }
    if (words.empty() || words[0] == "--help" || words[0] == "-h" || words[0].starts_with("--lang")) {
        return Printed{general_help(language)};
    }
    if (words[0] == "--version") return Printed{"bihuan " BIHUAN_VERSION "\n"};
    for (const VerbEntry& entry : verb_entries()) {
        if (entry.name != words[0]) continue;
        words.erase(words.begin());
        return Parser(entry, language).parse(std::move(words));
    }
    if (auto parsed = parse_command(words, language)) return std::move(*parsed);
    return UsageFailure{unknown_verb(words[0], language), language};
}

} // namespace bihuan::cli
