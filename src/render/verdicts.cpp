#include "render/verdicts.hpp"

#include <algorithm>
#include <array>
#include <cstdio>

#include "render/width.hpp"

namespace bihuan::render {
namespace {

using extraction::Statement;
using reconcile::Line;
using reconcile::Verdict;

/// At most 4 places, without zeros at the end.
std::string ratio_text(double ratio) {
    std::array<char, 64> digits{};
    const int length = std::snprintf(digits.data(), digits.size(), "%.4f", ratio);
    std::string out(digits.data(), static_cast<std::size_t>(std::clamp(length, 0, 63)));
    out.erase(out.find_last_not_of('0') + 1);
    if (out.ends_with('.')) out.pop_back();
    return out == "-0" ? "0" : out;
}

Tone tone_of(Verdict verdict) {
    switch (verdict) {
        case Verdict::met:
            return Tone::good;
        case Verdict::missed:
            return Tone::bad;
        case Verdict::unreported:
            break;
    }
    return Tone::muted;
}

std::string verdict_label(Verdict verdict, Language language) {
    return std::string(symbol_of(verdict)) + " " + std::string(say(word_of(verdict), language));
}

std::string summary(const Reconciled& reconciled, Language language) {
    const auto count = [&](Verdict verdict) {
        return std::to_string(std::count_if(reconciled.lines.begin(), reconciled.lines.end(),
                                            [verdict](const Line& line) { return line.verdict == verdict; }));
    };
    return say(Word::verdict_summary, language,
               {std::to_string(reconciled.lines.size()), count(Verdict::met), count(Verdict::missed),
                count(Verdict::unreported)}) +
           "\n";
}

const Statement& target_of(const Reconciled& reconciled, const Line& line) {
    return reconciled.plan.statements[line.target];
}

const Statement* result_of(const Reconciled& reconciled, const Line& line) {
    return line.result ? &reconciled.report.statements[*line.result] : nullptr;
}

Cell value_cell(const std::optional<Decimal>& value) {
    return value ? Cell{value->to_string(), value} : Cell{};
}

} // namespace

std::string percent_text(double ratio) {
    std::array<char, 64> digits{};
    const int length = std::snprintf(digits.data(), digits.size(), "%.1f%%", ratio * 100);
    return {digits.data(), static_cast<std::size_t>(std::clamp(length, 0, 63))};
}

Word word_of(Verdict verdict) {
    switch (verdict) {
        case Verdict::met:
            return Word::verdict_met;
        case Verdict::missed:
            return Word::verdict_missed;
        case Verdict::unreported:
            break;
    }
    return Word::verdict_unreported;
}

std::string_view symbol_of(Verdict verdict) {
    switch (verdict) {
        case Verdict::met:
            return "✓";
        case Verdict::missed:
            return "✗";
        case Verdict::unreported:
            break;
    }
    return "○";
}

std::string verdict_lines(const Reconciled& reconciled) {
    std::string out;
    for (const Line& line : reconciled.lines) {
        Json json(out);
        json.begin_object().key("target");
        append_statement(json, reconciled.plan, target_of(reconciled, line));
        json.key("result");
        if (const Statement* result = result_of(reconciled, line)) {
            append_statement(json, reconciled.report, *result);
        } else {
            json.null();
        }
        json.text("verdict", name_of(line.verdict)).key("ratio");
        line.ratio ? json.raw(ratio_text(*line.ratio)) : json.null();
        json.end_object();
        out += '\n';
    }
    return out;
}

Sheet verdict_sheet(const Reconciled& reconciled, Language language) {
    const auto word = [&](Word w) { return std::string(say(w, language)); };
    Sheet sheet;
    sheet.name = word(Word::sheet_reconciliation);
    sheet.columns = {
        {word(Word::column_verdict), Shown::everywhere, false, false, 12},
        {word(Word::column_target), Shown::everywhere, false, true, 32},
        {word(Word::column_measure), Shown::everywhere, false, false, 10},
        {word(Word::column_promised), Shown::everywhere, true, false, 14},
        {word(Word::column_reported), Shown::everywhere, true, false, 14},
        {word(Word::column_attainment), Shown::everywhere, true, false, 10},
        {word(Word::column_result), Shown::in_files, false, true, 32},
        {word(Word::column_promised_value), Shown::in_files, true, false, 16},
        {word(Word::column_reported_value), Shown::in_files, true, false, 16},
        {word(Word::column_unit), Shown::in_files, false, false, 8},
        {word(Word::column_confidence), Shown::in_files, true, false, 8},
        {word(Word::column_plan_begin), Shown::in_files, true, false, 8},
        {word(Word::column_report_begin), Shown::in_files, true, false, 8},
        {word(Word::column_plan_sentence), Shown::in_files, false, true, 70},
        {word(Word::column_report_sentence), Shown::in_files, false, true, 70},
    };
    for (const Line& line : reconciled.lines) {
        const Statement& target = target_of(reconciled, line);
        const Statement* result = result_of(reconciled, line);
        sheet.rows.push_back({
            {verdict_label(line.verdict, language), {}, tone_of(line.verdict)},
            {target.indicator},
            {word(word_of(target.measure))},
            {spoken_value(target, language)},
            {result ? spoken_value(*result, language) : ""},
            {line.ratio ? percent_text(*line.ratio) : ""},
            {result ? result->indicator : ""},
            value_cell(target.value),
            result ? value_cell(result->value) : Cell{},
            {target.unit},
            result ? value_cell(Decimal::parse(ratio_text(line.confidence))) : Cell{},
            number_cell(target.span.begin),
            result ? number_cell(result->span.begin) : Cell{},
            {tidy(reconciled.plan.document, target.sentence)},
            {result ? tidy(reconciled.report.document, result->sentence) : ""},
        });
    }
    if (!sheet.rows.empty()) sheet.after = summary(reconciled, language);
    return sheet;
}

std::string verdict_text(const Reconciled& reconciled, const Screen& screen) {
    const Language language = screen.language;
    if (reconciled.lines.empty()) return std::string(say(Word::nothing_found, language)) + "\n";
    const auto coloured = [&](std::string_view colour, const std::string& text) {
        return screen.colours ? std::string(colour) + text + "\x1b[0m" : text;
    };
    std::string out;
    for (const Line& line : reconciled.lines) {
        const Statement& target = target_of(reconciled, line);
        const Statement* result = result_of(reconciled, line);
        std::string_view colour = "\x1b[2m";
        if (line.verdict != Verdict::unreported)
            colour = line.verdict == Verdict::met ? "\x1b[32m" : "\x1b[31m";
        out += coloured(colour, verdict_label(line.verdict, language)) + "  " + target.indicator + "  " +
               spoken_value(target, language);
        if (result) out += " → " + spoken_value(*result, language);
        if (line.ratio) out += "  " + percent_text(*line.ratio);
        out += "\n    " +
               say(Word::sentence_of_plan, language, {tidy(reconciled.plan.document, target.sentence)});
        if (result) {
            out += "\n    " + say(Word::sentence_of_report, language,
                                  {tidy(reconciled.report.document, result->sentence)});
        }
        out += "\n\n";
    }
    return out + summary(reconciled, language);
}

} // namespace bihuan::render
