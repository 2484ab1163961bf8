#include "cli/options.hpp"

#include <algorithm>
#include <array>

#include "render/width.hpp"

namespace bihuan::cli {
namespace {

using render::say;

constexpr unsigned all_verbs = ~0u;
constexpr unsigned with_format = all_verbs & ~bit(Verb::report);
constexpr unsigned many_files = all_verbs & ~bit(Verb::reconcile) & ~bit(Verb::report);

constexpr std::array verbs{
    VerbEntry{Verb::extract, "extract", Word::extract_summary, Word::extract_description,
              Word::operands_files,
              "  bihuan extract report.docx\n"
              "  bihuan extract --format jsonl report.pdf | jq .indicator\n"
              "  bihuan extract --format xlsx -o 2024.xlsx reports/\n"},
    VerbEntry{Verb::tasks, "tasks", Word::tasks_summary, Word::tasks_description, Word::operands_files,
              "  bihuan tasks plan.pdf\n"
              "  bihuan tasks --format xlsx -o tasks.xlsx plan.pdf\n"},
    VerbEntry{Verb::outline, "outline", Word::outline_summary, Word::outline_description,
              Word::operands_files, "  bihuan outline report.docx\n"},
    VerbEntry{Verb::glossary, "glossary", Word::glossary_summary, Word::glossary_description,
              Word::operands_files, "  bihuan glossary report.docx\n"},
    VerbEntry{Verb::livelihood, "livelihood", Word::livelihood_summary, Word::livelihood_description,
              Word::operands_files, "  bihuan livelihood report.docx\n"},
    VerbEntry{Verb::quantities, "quantities", Word::quantities_summary, Word::quantities_description,
              Word::operands_files, "  echo 全长三点五公里，投资两千万元 | bihuan quantities -\n"},
    VerbEntry{Verb::reconcile, "reconcile", Word::reconcile_summary, Word::reconcile_description,
              Word::operands_plan_report,
              "  bihuan reconcile plan-2023.docx report-2024.docx\n"
              "  bihuan reconcile --details plan-2023.docx report-2024.docx\n"},
    VerbEntry{Verb::compare, "compare", Word::compare_summary, Word::compare_description,
              Word::operands_files,
              "  bihuan compare reports/ --indicator 地区生产总值 --measure growth --kind target\n"
              "  bihuan compare reports/ --top 12 --format xlsx -o compare.xlsx\n"},
    VerbEntry{Verb::explain, "explain", Word::explain_summary, Word::explain_description,
              Word::operands_files,
              "  bihuan explain report.docx --match 地区生产总值\n"
              "  bihuan explain report.docx --at 312\n"},
    VerbEntry{Verb::text, "text", Word::text_summary, Word::text_description, Word::operands_files,
              "  bihuan text report.pdf\n"},
    VerbEntry{Verb::about, "about", Word::about_summary, Word::about_description, Word::operands_files,
              "  bihuan about reports/\n"},
    VerbEntry{Verb::report, "report", Word::report_summary, Word::report_description, Word::operands_report,
              "  bihuan report report.docx -o report.html\n"
              "  bihuan report plan-2023.docx report-2024.docx -o both.html\n"},
};

constexpr std::array options{
    OptionEntry{"-f,--format", "FORMAT", Word::option_format, with_format},
    OptionEntry{"-o,--output", "FILE", Word::option_output, all_verbs},
    OptionEntry{"-j,--jobs", "N", Word::option_jobs, many_files},
    OptionEntry{"--kind", "KIND", Word::option_kind, bit(Verb::extract) | bit(Verb::compare)},
    OptionEntry{"--measure", "MEASURE", Word::option_measure, bit(Verb::extract) | bit(Verb::compare)},
    OptionEntry{"-i,--indicator", "NAME", Word::option_indicator, bit(Verb::compare)},
    OptionEntry{"--top", "N", Word::option_top, bit(Verb::compare)},
    OptionEntry{"--at", "OFFSET", Word::option_at, bit(Verb::explain)},
    OptionEntry{"--match", "TEXT", Word::option_match, bit(Verb::explain)},
    OptionEntry{"--raw", "", Word::option_raw, bit(Verb::text)},
    OptionEntry{"--details", "", Word::option_details, bit(Verb::reconcile) | bit(Verb::compare)},
    OptionEntry{"--no-bom", "", Word::option_no_bom, with_format},
    OptionEntry{"--lang", "zh|en", Word::option_lang, all_verbs},
    OptionEntry{"-h,--help", "", Word::option_help, all_verbs},
};

/// "  -f, --format FORMAT   meaning", further lines of the meaning set in.
void append_row(std::string& out, const std::string& left, std::string_view meaning, std::size_t column) {
    out += "  " + left;
    std::size_t at = 2 + render::width_of(left);
    if (at + 2 > column) {
        out += '\n';
        at = 0;
    }
    out.append(column - at, ' ');
    for (const char c : meaning) {
        out += c;
        if (c == '\n') out.append(column, ' ');
    }
    out += '\n';
}

void append_options(std::string& out, unsigned mask, Language language) {
    for (const OptionEntry& option : options) {
        if ((option.verbs & mask) == 0) continue;
        std::string left;
        if (option.flags[1] == '-') left = "    "; // no short form
        for (const char c : option.flags)
            left += c == ',' ? std::string(", ") : std::string(1, c);
        if (!option.value.empty()) (left += ' ') += option.value;
        append_row(out, left, say(option.meaning, language), 28);
    }
}

} // namespace

std::span<const VerbEntry> verb_entries() {
    return verbs;
}
std::span<const OptionEntry> option_entries() {
    return options;
}

const VerbEntry& entry_of(Verb verb) {
    return *std::find_if(verbs.begin(), verbs.end(),
                         [verb](const VerbEntry& entry) { return entry.verb == verb; });
}

std::string general_help(Language language) {
    std::string out(say(Word::help_intro, language));
    out += "\n\n";
    out += say(Word::help_usage, language);
    out += "\n  bihuan ";
    out += say(Word::help_general_usage, language);
    out += "\n\n";
    out += say(Word::help_verbs, language);
    out += '\n';
    for (const VerbEntry& entry : verbs) {
        append_row(out, std::string(entry.name), say(entry.summary, language), 16);
    }
    out += '\n';
    out += say(Word::help_ledger_verbs, language);
    out += '\n';
    for (const commands::Command& command : commands::commands()) {
        if (command.path != command.verb()) continue;
        append_row(out, std::string(command.path), say(command.summary, language), 16);
    }
    out += '\n';
    out += say(Word::help_examples, language);
    out += '\n';
    out += say(Word::help_general_examples, language);
    out += "\n\n";
    out += say(Word::help_exit_codes, language);
    out += "\n\n";
    out += say(Word::help_more, language);
    out += '\n';
    return out;
}

std::string verb_help(Verb verb, Language language) {
    const VerbEntry& entry = entry_of(verb);
    std::string out = "bihuan " + std::string(entry.name) + " — ";
    out += say(entry.summary, language);
    out += "\n\n";
    out += say(Word::help_usage, language);
    out += "\n  bihuan " + std::string(entry.name) + " ";
    out += say(entry.operands, language);
    out += "\n\n";
    out += say(entry.description, language);
    out += "\n\n";
    out += say(Word::help_options, language);
    out += '\n';
    append_options(out, bit(verb), language);
    out += '\n';
    out += say(Word::help_examples, language);
    out += '\n';
    out += entry.examples;
    return out;
}

std::string command_help(const commands::Command& command, Language language) {
    std::string out = "bihuan " + std::string(command.path) + " — ";
    out += say(command.summary, language);
    out += "\n\n";
    out += say(Word::help_usage, language);
    out += '\n';
    std::vector<const commands::Option*> taken = commands::options_of(command);
    const bool verb = command.path == command.verb();
    for (const commands::Command& form : commands::commands()) {
        if (&form != &command && (!verb || form.verb() != command.path)) continue;
        if (!form.function) continue;
        append_row(out, "bihuan " + commands::usage_of(form, language), say(form.summary, language), 44);
        for (const commands::Option* option : commands::options_of(form)) {
            if (std::ranges::find(taken, option) == taken.end()) taken.push_back(option);
        }
    }
    out += '\n';
    out += say(Word::help_options, language);
    out += '\n';
    for (const commands::Option& option : commands::options()) {
        if (std::ranges::find(taken, &option) == taken.end()) continue;
        std::string left = option.letter.empty() ? "    " : std::string(option.letter) + ", ";
        left += "--" + std::string(option.name);
        if (!option.value.empty()) (left += ' ') += option.value;
        append_row(out, left, say(option.meaning, language), 28);
    }
    return out;
}

} // namespace bihuan::cli
