// The sentences of standings.
#include <algorithm>
#include <array>

#include "render/ledger.hpp"
#include "render/records.hpp"

namespace bihuan::render {
namespace {

struct ReasonWords {
    std::string_view key;
    Word word;
    std::array<std::string_view, 6> figures; // that fill its gaps, in order
};

constexpr std::array reasons{
    ReasonWords{"behind", Word::reason_behind, {"as_of", "value", "done", "line", "expected", "points"}},
    ReasonWords{"on_course", Word::reason_on_course, {"as_of", "value", "done", "line", "expected"}},
    ReasonWords{"attained", Word::reason_attained, {"as_of", "value", "done"}},
    ReasonWords{"overdue", Word::reason_overdue, {"due"}},
    ReasonWords{"not_started", Word::reason_not_started, {"planned"}},
    ReasonWords{"milestone_missed", Word::reason_milestone_missed, {"milestone", "due"}},
    ReasonWords{"silent", Word::reason_silent, {"unit", "reports"}},
    ReasonWords{"relative", Word::reason_relative, {}},
    ReasonWords{"no_reading", Word::reason_no_reading, {}},
    ReasonWords{"nothing_heard", Word::reason_nothing_heard, {}},
    ReasonWords{"in_time", Word::reason_in_time, {"due"}},
    ReasonWords{"completed", Word::reason_completed, {"on"}},
    ReasonWords{"completed_late", Word::reason_completed_late, {"on", "due"}},
    ReasonWords{"made_good", Word::reason_made_good, {"now"}},
    ReasonWords{"by_hand", Word::reason_by_hand, {"over"}},
    ReasonWords{"not_followed", Word::reason_not_followed, {}},
};

constexpr std::array<std::pair<std::string_view, Word>, 5> lines{{{"straight", Word::line_straight},
                                                                  {"shares", Word::line_shares},
                                                                  {"last_year", Word::line_last_year},
                                                                  {"baseline", Word::line_baseline},
                                                                  {"state", Word::line_state}}};

std::string figure(const progress::Reason& reason, std::string_view name, Language language) {
    const std::string_view written = reason.figure(name);
    if (name == "value") {
        const auto value = Decimal::parse(written);
        return value ? scaled(*value) + std::string(reason.figure("unit")) : std::string(written);
    }
    if (name == "line") {
        for (const auto& [line, word] : lines)
            if (line == written) return std::string(say(word, language));
    }
    if (const auto colour = named<progress::Colour>(written); colour && (name == "now" || name == "over")) {
        return std::string(say(word_of(*colour), language));
    }
    return std::string(written);
}

} // namespace

std::string sentence_of(const progress::Reason& reason, Language language) {
    for (const ReasonWords& words : reasons) {
        if (words.key != reason.key) continue;
        std::array<std::string, 6> figures;
        std::ranges::transform(words.figures, figures.begin(), [&](std::string_view name) {
            return name.empty() ? std::string() : figure(reason, name, language);
        });
        const bool once = words.word == Word::reason_silent && figures[1] == "1";
        return say(once ? Word::reason_silent_once : words.word, language,
                   {figures[0], figures[1], figures[2], figures[3], figures[4], figures[5]});
    }
    return reason.to_string();
}

std::string sentence_of(const progress::Standing& standing, Language language) {
    std::string out = sentence_of(progress::Reason::parse(standing.reason), language);
    if (standing.by_hand) out += say(Word::reason_of_hand, language, {standing.hand_reason});
    return out;
}

} // namespace bihuan::render
