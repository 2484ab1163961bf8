#include "app/findings.hpp"

#include <algorithm>
#include <unordered_set>

#include "base/utf8.hpp"
#include "reading/extraction/relative.hpp"
#include "reading/extraction/task.hpp"
#include "reading/extraction/task_parts.hpp"

namespace bihuan::app {
namespace {

using document::Document;
using extraction::LivelihoodItem;
using extraction::Statement;
using extraction::TaskRecord;
using targets::Category;
using targets::Finding;
using targets::ItemKind;

constexpr std::size_t title_length = 30;
// No task names more units; each of its targets has them, and a text made to fill the memory would.
constexpr std::size_t most_units = 100;

/// The words at `span` on one line: without line breaks, and without the spaces between Chinese characters.
std::u32string line_of(const Document& document, text::Span span) {
    std::u32string line;
    bool space = false;
    for (const char32_t c : document.slice(span)) {
        if (is_space(c)) {
            space = true;
            continue;
        }
        if (space && !line.empty() && line.back() < 0x80 && c < 0x80) line += U' ';
        space = false;
        line += c;
    }
    return line;
}

/// A title for what has none: its first clause.
std::string title_of(const std::string& text) {
    const std::u32string words = from_utf8(text);
    const std::size_t end = std::min(words.find_first_of(U"，。；：\n"), title_length);
    return to_utf8(std::u32string_view(words).substr(0, end));
}

/// Each name once.
std::vector<std::string> distinct(const std::vector<std::string>& names) {
    std::vector<std::string> kept;
    std::unordered_set<std::string_view> seen;
    for (const std::string& name : names) {
        if (seen.insert(name).second) kept.push_back(name);
    }
    return kept;
}

std::string joined(const std::vector<std::string>& titles) {
    std::string out;
    for (const std::string& title : titles)
        (out += out.empty() ? "" : " / ") += title;
    return out;
}

/// A task and where its targets lie.
struct Frame {
    text::Span span;
    std::vector<std::size_t> statements;
    Finding finding;
};

class Finder {
  public:
    Finder(const Document& document, int year)
        : document_(document),
          year_(year),
          statements_(extraction::extract(document)),
          owner_(statements_.size(), no_frame) {}

    std::vector<Finding> run() {
        for (const TaskRecord& task : extraction::tasks(document_, statements_))
            add_task(task);
        for (const LivelihoodItem& item : extraction::livelihood_items(document_, statements_))
            add_livelihood(item);
        for (std::size_t frame = 0; frame < frames_.size(); ++frame) {
            for (const std::size_t statement : frames_[frame].statements)
                owner_[statement] = frame;
        }
        for (std::size_t i = 0; i < statements_.size(); ++i) {
            if (statements_[i].kind == extraction::Kind::target) add_target(i);
        }
        for (const extraction::RelativeTarget& target : extraction::relative_targets(document_))
            add_relative(target);
        date_tasks();
        return ordered();
    }

  private:
    static constexpr std::size_t no_frame = static_cast<std::size_t>(-1);
    struct Target {
        Finding finding;
        std::size_t frame = no_frame;
    };

    Finding finding_at(text::Span span, text::Span sentence) const {
        Finding finding;
        finding.span_begin = span.begin;
        finding.span_end = span.end;
        finding.sentence = to_utf8(line_of(document_, sentence));
        return finding;
    }

    void add_frame(Frame frame, const std::vector<extraction::Deadline>& deadlines) {
        Finding& finding = frame.finding;
        finding.item_kind = ItemKind::task;
        // The sentence that a task answers is its first; the rest is its text.
        const std::u32string line = line_of(document_, frame.span);
        finding.sentence =
            to_utf8(std::u32string_view(line).substr(0, std::min(line.find(U'。'), line.size() - 1) + 1));
        finding.span_begin = frame.span.begin;
        finding.span_end = frame.span.end;
        if (finding.title.empty()) finding.title = title_of(finding.text);
        if (finding.title.empty()) finding.title = title_of(finding.sentence);
        for (const extraction::Deadline& deadline : deadlines) {
            const auto by = Date::parse(deadline.by);
            if (!by || by->year() < year_ || (finding.due_on && *finding.due_on >= *by)) continue;
            finding.due_on = by;
            finding.due_text = deadline.text;
        }
        frames_.push_back(std::move(frame));
    }

    void add_task(const TaskRecord& task) {
        Frame frame{task.span, task.statements, {}};
        frame.finding.number = task.number;
        frame.finding.title = task.title;
        frame.finding.text = task.text;
        frame.finding.section = joined(task.section);
        frame.finding.leads = distinct(task.lead_units);
        frame.finding.responsible = distinct(task.responsible_units);
        frame.finding.cooperating = distinct(task.cooperating_units);
        add_frame(std::move(frame), task.deadlines);
    }

    void add_livelihood(const LivelihoodItem& item) {
        // A list inside a numbered task is that task's text.
        const auto task = std::find_if(frames_.begin(), frames_.end(), [&](const Frame& frame) {
            return item.span.begin >= frame.span.begin && item.span.begin < frame.span.end;
        });
        if (task != frames_.end()) {
            if (task->span == item.span) task->finding.category = Category::livelihood;
            return;
        }
        Frame frame{item.span, item.statements, {}};
        frame.finding.category = Category::livelihood;
        frame.finding.number = item.number;
        frame.finding.title = item.title;
        frame.finding.text = item.text;
        frame.finding.section = joined(extraction::section(document_, heading_of(item.span)));
        frame.finding.leads = distinct(item.lead_units);
        add_frame(std::move(frame), {});
    }

    std::int32_t heading_of(text::Span span) const {
        const auto& origin = document_.stream.origin;
        const auto at = std::lower_bound(origin.begin(), origin.end(), span.begin) - origin.begin();
        return document::heading_at(document_, static_cast<std::uint32_t>(at));
    }

    /// The deadline that binds what stands at `at`, the nearest before it: 8月底前，新建…6所，招聘…220名 goes
    /// on to the end of the part, 6月底前新建…3万平方米 to the end of its clause.
    void date(Finding& finding, text::Span sentence, std::uint32_t at) {
        const std::u32string_view text = document_.slice(sentence);
        if (sentence.begin != dated_.begin || sentence.end != dated_.end) {
            dated_ = sentence;
            deadlines_ = extraction::find_deadlines(text, year_);
        }
        const std::uint32_t number = at - std::min(at, sentence.begin);
        for (const extraction::FoundDeadline& deadline : deadlines_) {
            if (deadline.begin > number) break;
            const auto between = text.substr(deadline.end, number - std::min(number, deadline.end));
            const bool opens = between.starts_with(U'，') || between.starts_with(U',');
            const std::u32string_view ends = opens ? U"；;。" : U"，,；;。";
            const auto by = Date::parse(deadline.by);
            if (!by || by->year() < year_ || between.find_first_of(ends) != std::u32string_view::npos)
                continue;
            finding.due_on = by;
            finding.due_text = to_utf8(text.substr(deadline.begin, deadline.end - deadline.begin));
        }
    }

    void take_from_frame(Finding& finding, std::size_t frame, std::int32_t heading) const {
        if (frame == no_frame) {
            finding.category = Category::headline;
            finding.section = joined(extraction::section(document_, heading));
            return;
        }
        const Finding& task = frames_[frame].finding;
        finding.category = task.category;
        finding.section = task.section;
        finding.number = task.number;
        if (task.leads.size() + task.responsible.size() + task.cooperating.size() > most_units) return;
        finding.leads = task.leads;
        finding.responsible = task.responsible;
        finding.cooperating = task.cooperating;
    }

    void add_target(std::size_t index) {
        const Statement& statement = statements_[index];
        Target target{finding_at(statement.span, statement.sentence), owner_[index]};
        Finding& finding = target.finding;
        finding.item_kind = ItemKind::target;
        take_from_frame(finding, target.frame, statement.heading);
        finding.indicator = statement.indicator;
        finding.title = statement.indicator.empty() ? title_of(finding.sentence) : statement.indicator;
        finding.measure = named<targets::Measure>(name_of(statement.measure)).value();
        finding.relation = named<targets::Relation>(name_of(statement.relation)).value();
        finding.value = statement.value;
        finding.value_high = statement.value_high;
        if (finding.value_high && *finding.value_high < *finding.value)
            std::swap(*finding.value, *finding.value_high);
        finding.unit = statement.unit;
        finding.scope = statement.scope.value_or("");
        date(finding, statement.sentence, statement.span.begin);
        if (!finding.due_on && statement.period && *statement.period > year_) {
            finding.due_on = Date::of(*statement.period, 12, 31);
        }
        targets_.push_back(std::move(target));
    }

    void add_relative(const extraction::RelativeTarget& relative) {
        Target target{finding_at(relative.span, relative.sentence), no_frame};
        Finding& finding = target.finding;
        // Frames of tasks come first and in the order of document::Task.
        if (relative.task >= 0) target.frame = static_cast<std::size_t>(relative.task);
        finding.item_kind = ItemKind::target;
        take_from_frame(finding, target.frame, relative.heading);
        finding.indicator = relative.indicator;
        finding.title = relative.indicator;
        finding.measure = relative.growth ? targets::Measure::growth : targets::Measure::level;
        if (relative.comparison == extraction::Comparison::rank_forward)
            finding.measure = targets::Measure::rank;
        switch (relative.comparison) {
            case extraction::Comparison::above_average:
                finding.rule = targets::RelativeRule::above_average;
                break;
            case extraction::Comparison::in_step_with:
                finding.rule = targets::RelativeRule::in_step_with;
                break;
            case extraction::Comparison::rank_forward:
                finding.rule = targets::RelativeRule::rank_forward;
                break;
            case extraction::Comparison::not_below_last_year:
                finding.rule = targets::RelativeRule::not_below_last_year;
                break;
        }
        finding.reference = relative.reference;
        date(finding, relative.sentence, relative.span.begin);
        targets_.push_back(std::move(target));
    }

    /// A task is done when its last target is: a deadline of one part doesn't bind a target that has the
    /// year.
    void date_tasks() {
        const auto year_end = Date::of(year_, 12, 31);
        for (const Target& target : targets_) {
            if (target.frame == no_frame) continue;
            Finding& task = frames_[target.frame].finding;
            const auto due = target.finding.due_on ? target.finding.due_on : year_end;
            if (!task.due_on || *task.due_on >= *due) continue;
            task.due_on = due;
            task.due_text = target.finding.due_text;
        }
    }

    /// By place in the document, a task before what stands in it.
    std::vector<Finding> ordered() {
        struct Entry {
            Finding* finding;
            std::size_t frame; // its own for a task
            bool task;
        };
        std::vector<Entry> entries;
        for (std::size_t i = 0; i < frames_.size(); ++i)
            entries.push_back({&frames_[i].finding, i, true});
        for (Target& target : targets_)
            entries.push_back({&target.finding, target.frame, false});
        std::stable_sort(entries.begin(), entries.end(), [](const Entry& left, const Entry& right) {
            return left.finding->span_begin != right.finding->span_begin
                       ? left.finding->span_begin < right.finding->span_begin
                       : left.task && !right.task;
        });
        std::vector<int> ordinal_of(frames_.size(), 0);
        std::vector<Finding> findings;
        findings.reserve(entries.size());
        for (const Entry& entry : entries) {
            Finding& finding = *entry.finding;
            finding.ordinal = static_cast<int>(findings.size()) + 1;
            if (entry.task) ordinal_of[entry.frame] = finding.ordinal;
            if (!entry.task && entry.frame != no_frame) finding.task = ordinal_of[entry.frame];
            findings.push_back(std::move(finding));
        }
        return findings;
    }

    const Document& document_;
    int year_;
    std::vector<Statement> statements_;
    std::vector<std::size_t> owner_; // of a statement: its frame
    std::vector<Frame> frames_;
    std::vector<Target> targets_;
    text::Span dated_{1, 0}; // the sentence whose deadlines are at hand
    std::vector<extraction::FoundDeadline> deadlines_;
};

} // namespace

std::vector<Finding> findings_of(const Document& document, int year) {
    return Finder(document, year).run();
}

} // namespace bihuan::app
