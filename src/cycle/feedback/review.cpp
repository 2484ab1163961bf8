#include "cycle/feedback/review.hpp"

#include <algorithm>

#include "cycle/feedback/closing.hpp"
#include "cycle/feedback/words.hpp"
#include "embedded/feedback.hpp"

namespace bihuan::feedback {
namespace {

using official::Paragraph;
using registry::Phrase;

constexpr Phrase phrases[] = {
    {"head.title", "region year"},
    {"head.opening", "region year all met changed missed dropped unreported mark"},
    {"head.note"},
    {"chapter.headline"},
    {"chapter.key_task"},
    {"chapter.livelihood"},
    {"chapter.key_project"},
    {"chapter.supervision"},
    {"line.met", "title reached promised mark"},
    {"line.met_without_value", "title promised mark"},
    {"line.changed", "title reached promised mark"},
    {"line.changed_without_value", "title promised mark"},
    {"line.missed", "title reached promised mark"},
    {"line.missed_without_value", "title promised mark"},
    {"line.unreported", "title promised mark"},
    {"line.unreported_without_value", "title mark"},
    {"line.dropped", "title promised mark"},
    {"line.supervision", "problems orders whistles motions mark"},
    {"sources.heading"},
    {"sources.closing", "year closing"},
    {"sources.counters", "year"},
    {"sources.report", "item report words"},
    {"sources.document", "item document words"},
    {"sources.item", "item"},
};

class Composer {
  public:
    Composer(const ReviewFigures& figures, const ReviewPolicy& policy)
        : figures_(figures), words_(policy.wording) {}

    official::OfficialDocument run() {
        const std::string year = std::to_string(figures_.year);
        document_.title = words_.say("head.title", {{"region", figures_.region}, {"year", year}});
        document_.note = words_.say("head.note");
        document_.made_on = figures_.as_of.to_string();
        opening(year);
        for (const std::string& chapter : chapters()) {
            document_.blocks.push_back(Paragraph{1, chapter});
            std::string text;
            for (const ReviewLine& line : figures_.lines)
                if (chapter_of(line.item) == chapter) text += sentence(line);
            if (!text.empty()) document_.blocks.push_back(Paragraph{0, std::move(text)});
        }
        supervision(year);
        document_.blocks.push_back(Paragraph{1, words_.say("sources.heading")});
        for (std::size_t i = 0; i < sources_.size(); ++i)
            document_.blocks.push_back(Paragraph{0, mark(i + 1) + sources_[i]});
        return std::move(document_);
    }

  private:
    static std::string mark(std::size_t number) { return "〔" + std::to_string(number) + "〕"; }

    std::string cite(std::string source) {
        sources_.push_back(std::move(source));
        return mark(sources_.size());
    }

    void opening(const std::string& year) {
        const auto count = [&](Verdict verdict) {
            return std::to_string(
                std::count_if(figures_.lines.begin(), figures_.lines.end(),
                              [&](const auto& line) { return line.outcome.verdict == verdict; }));
        };
        const std::string source = cite(words_.say(
            "sources.closing", {{"year", year}, {"closing", std::to_string(figures_.closing.value)}}));
        document_.blocks.push_back(
            Paragraph{0, words_.say("head.opening", {{"region", figures_.region},
                                                     {"year", year},
                                                     {"all", std::to_string(figures_.lines.size())},
                                                     {"met", count(Verdict::met)},
                                                     {"changed", count(Verdict::changed)},
                                                     {"missed", count(Verdict::missed)},
                                                     {"dropped", count(Verdict::dropped)},
                                                     {"unreported", count(Verdict::unreported)},
                                                     {"mark", source}})});
    }

    /// 一、产业 / （三）科技 → 产业; without a section that of its kind.
    std::string chapter_of(const Item& item) const {
        std::string section = item.section.substr(0, item.section.find(" / "));
        if (const std::size_t point = section.find("、"); point != std::string::npos && point <= 9)
            section.erase(0, point + 3);
        return section.empty() || item.category == targets::Category::headline
                   ? words_.say("chapter." + std::string(name_of(item.category)))
                   : section;
    }

    /// In the ledger's order, the headline figures first.
    std::vector<std::string> chapters() const {
        std::vector<std::string> found;
        const auto add = [&](const Item& item) {
            std::string chapter = chapter_of(item);
            if (std::find(found.begin(), found.end(), chapter) == found.end())
                found.push_back(std::move(chapter));
        };
        for (const ReviewLine& line : figures_.lines)
            if (line.item.category == targets::Category::headline) add(line.item);
        for (const ReviewLine& line : figures_.lines)
            add(line.item);
        return found;
    }

    std::string source_of(const ReviewLine& line) const {
        const std::string item = std::to_string(line.item.id.value);
        if (line.outcome.sources.empty()) return words_.say("sources.item", {{"item", item}});
        const std::string& source = line.outcome.sources.front(); // what the verdict was taken from
        const std::string number = source.substr(source.find(' ') + 1);
        if (source.starts_with(SourceDocument::kind)) {
            return words_.say(
                "sources.document",
                {{"item", item}, {"document", figures_.report}, {"words", line.outcome.result}});
        }
        return words_.say("sources.report",
                          {{"item", item}, {"report", number}, {"words", line.outcome.result}});
    }

    std::string sentence(const ReviewLine& line) {
        const Outcome& outcome = line.outcome;
        std::string name = "line." + std::string(name_of(outcome.verdict));
        const bool shown = outcome.verdict == Verdict::unreported ? line.item.value.has_value()
                                                                  : outcome.reached.has_value();
        if (!shown && outcome.verdict != Verdict::dropped) name += "_without_value";
        if (words_.say(name).empty()) return {};
        Item result = line.item; // the value reached in the item's own words
        result.value = outcome.reached;
        result.value_high.reset();
        result.relation = targets::Relation::eq;
        const bool grows = result.measure == targets::Measure::growth;
        const std::string source = outcome.verdict == Verdict::unreported ? "" : cite(source_of(line));
        return words_.say(name, {{"title", line.item.title},
                                 {"reached", (grows ? "" : "达到") + promise_in_words(result)},
                                 {"promised", promise_in_words(line.item)},
                                 {"mark", source}});
    }

    void supervision(const std::string& year) {
        const auto& f = figures_;
        if (f.problems_closed + f.orders_closed + f.whistles_closed + f.motions_closed == 0) return;
        document_.blocks.push_back(Paragraph{1, words_.say("chapter.supervision")});
        const std::string source = cite(words_.say("sources.counters", {{"year", year}}));
        document_.blocks.push_back(
            Paragraph{0, words_.say("line.supervision", {{"problems", std::to_string(f.problems_closed)},
                                                         {"orders", std::to_string(f.orders_closed)},
                                                         {"whistles", std::to_string(f.whistles_closed)},
                                                         {"motions", std::to_string(f.motions_closed)},
                                                         {"mark", source}})});
    }

    const ReviewFigures& figures_;
    const registry::Wording& words_;
    official::OfficialDocument document_;
    std::vector<std::string> sources_;
};

} // namespace

Result<ReviewPolicy> read_review_policy(std::string_view text, std::string_view file, ReviewPolicy policy) {
    auto settings = registry::Settings::parse(text, file);
    if (!settings) return settings.error();
    policy.wording.read(*settings, phrases);
    if (auto finished = settings->finish(); !finished) return finished.error();
    return policy;
}

const ReviewPolicy& ReviewPolicy::defaults() {
    static const ReviewPolicy policy = read_review_policy(embedded::review_toml, "review.toml", {}).value();
    return policy;
}

official::OfficialDocument compose_review(const ReviewFigures& figures, const ReviewPolicy& policy) {
    return Composer(figures, policy).run();
}

} // namespace bihuan::feedback
