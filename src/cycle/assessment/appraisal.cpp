#include "cycle/assessment/appraisal.hpp"

#include <algorithm>
#include <charconv>
#include <filesystem>
#include <numeric>

#include "embedded/assessment.hpp"
#include "registry/settings.hpp"

namespace bihuan::assessment {
namespace {

__extension__ using Wide = __int128; // three channels of millions over one denominator

constexpr std::array<std::string_view, 5> five_names{"very_satisfied", "satisfied", "fairly_satisfied",
                                                     "dissatisfied", "very_dissatisfied"};
constexpr std::array<std::string_view, 3> three_names{"satisfied", "fairly_satisfied", "dissatisfied"};
constexpr std::array<std::string_view, 5> five_words{"非常满意", "满意", "基本满意", "不满意", "非常不满意"};
constexpr std::array<std::string_view, 3> three_words{"满意", "基本满意", "不满意"};
constexpr std::size_t channels = 3;

std::span<const std::string_view> names_of_marks(Scale scale) {
    if (scale == Scale::five) return five_names;
    return three_names;
}

Error wrong_state(const Appraisal& appraisal) {
    return {ErrorKind::wrong_state, "appraisal " + std::to_string(appraisal.id.value) + " " + appraisal.title,
            std::string(name_of(appraisal.state))};
}

std::int64_t& of(std::vector<std::int64_t>& figures, Channel channel) {
    figures.resize(channels);
    return figures[static_cast<std::size_t>(channel)];
}

int weight_of(const Appraisal& appraisal, std::size_t channel) {
    return channel < appraisal.weights.size() ? appraisal.weights[channel] : 0;
}

Result<void> check_channel(const Appraisal& appraisal, Channel channel) {
    if (weight_of(appraisal, static_cast<std::size_t>(channel)) > 0) return {};
    return Error{ErrorKind::out_of_range, std::string(name_of(channel)), "0%"};
}

} // namespace

Result<AppraisalPolicy> read_appraisal_policy(std::string_view text, std::string_view file,
                                              AppraisalPolicy policy) {
    auto settings = registry::Settings::parse(text, file);
    if (!settings) return settings.error();
    for (const Scale scale : {Scale::five, Scale::three}) {
        std::vector<int>& points = scale == Scale::five ? policy.five : policy.three;
        const std::string table = std::string(name_of(scale)) + ".";
        const auto names = names_of_marks(scale);
        points.resize(names.size());
        for (std::size_t i = 0; i < names.size(); ++i)
            settings->read(table + std::string(names[i]), points[i], 0, 100);
        for (std::size_t i = 1; i < names.size(); ++i) {
            if (points[i] > points[i - 1])
                settings->refuse(table + std::string(names[i]),
                                 std::string(names[i]) + " <= " + std::string(names[i - 1]));
        }
    }
    if (auto finished = settings->finish(); !finished) return finished.error();
    return policy;
}

const AppraisalPolicy& AppraisalPolicy::defaults() {
    static const AppraisalPolicy policy =
        read_appraisal_policy(embedded::appraisal_toml, "appraisal.toml", {}).value();
    return policy;
}

Result<AppraisalPolicy> AppraisalPolicy::from(const std::string& folder) {
    return registry::changed_by(folder, "appraisal.toml", defaults(), read_appraisal_policy);
}

Result<Change<Appraisal>> plan(Appraisal wanted, const AppraisalPolicy& policy) {
    if (wanted.title.empty()) return Error{ErrorKind::needs_value, "appraisal", "title"};
    if (wanted.ends_on < wanted.begins_on) {
        return Error{ErrorKind::impossible_date, wanted.ends_on.to_string(),
                     ">= " + wanted.begins_on.to_string()};
    }
    if (wanted.weights.empty()) wanted.weights = {100, 0, 0};
    const bool whole = wanted.weights.size() == channels &&
                       std::all_of(wanted.weights.begin(), wanted.weights.end(),
                                   [](int weight) { return weight >= 0 && weight <= 100; }) &&
                       std::accumulate(wanted.weights.begin(), wanted.weights.end(), 0) == 100;
    if (!whole) return Error{ErrorKind::out_of_range, to_value(wanted.weights).text(), "= 100"};
    wanted.id = {};
    wanted.state = AppraisalState::draft;
    wanted.year = wanted.begins_on.year();
    wanted.points = wanted.scale == Scale::five ? policy.five : policy.three;
    wanted.codes = wanted.ballots = wanted.marks = std::vector<std::int64_t>(channels);
    wanted.closed_on.reset();
    return Change<Appraisal>::created(std::move(wanted));
}

Result<Change<AppraisalSubject>> add_subject(const Appraisal& appraisal, AppraisalSubject wanted) {
    if (appraisal.state != AppraisalState::draft) return wrong_state(appraisal);
    if (wanted.name.empty()) return Error{ErrorKind::needs_value, "appraisal_subject", "name"};
    wanted.id = {};
    wanted.appraisal = appraisal.id;
    wanted.marks = 0;
    wanted.result.reset();
    wanted.withdrawn = false;
    return Change<AppraisalSubject>::created(std::move(wanted));
}

Result<Change<AppraisalSubject>> withdraw_subject(const Appraisal& appraisal, const AppraisalSubject& subject,
                                                  const std::string& reason) {
    if (appraisal.state == AppraisalState::closed) return wrong_state(appraisal);
    if (subject.withdrawn) {
        return Error{ErrorKind::wrong_state, "appraisal_subject " + std::to_string(subject.id.value),
                     "withdrawn"};
    }
    if (reason.empty()) return Error{ErrorKind::needs_reason, subject.name, ""};
    AppraisalSubject after = subject;
    after.withdrawn = true;
    return Change<AppraisalSubject>::changed(subject, std::move(after), reason);
}

Result<Change<Appraisal>> draw_codes(const Appraisal& appraisal, Channel channel, std::int64_t codes) {
    if (appraisal.state == AppraisalState::closed) return wrong_state(appraisal);
    if (auto checked = check_channel(appraisal, channel); !checked) return checked.error();
    if (codes < 1 || codes > most_codes) {
        return Error{ErrorKind::out_of_range, std::to_string(codes), "1 … " + std::to_string(most_codes)};
    }
    Appraisal after = appraisal;
    of(after.codes, channel) += codes;
    return Change<Appraisal>::changed(appraisal, std::move(after));
}

Result<Change<Appraisal>> open(const Appraisal& appraisal, bool has_subjects) {
    if (appraisal.state != AppraisalState::draft) return wrong_state(appraisal);
    if (!has_subjects) return Error{ErrorKind::needs_value, appraisal.title, "subject"};
    if (std::accumulate(appraisal.codes.begin(), appraisal.codes.end(), std::int64_t{0}) == 0) {
        return Error{ErrorKind::needs_value, appraisal.title, "codes"};
    }
    Appraisal after = appraisal;
    after.state = AppraisalState::open;
    return Change<Appraisal>::changed(appraisal, std::move(after));
}

Result<void> check_casting(const Appraisal& appraisal, Channel channel, Date today) {
    if (appraisal.state != AppraisalState::open) return wrong_state(appraisal);
    if (auto checked = check_channel(appraisal, channel); !checked) return checked.error();
    const bool after = channel == Channel::online && today > appraisal.ends_on;
    if (today < appraisal.begins_on || after) {
        return Error{ErrorKind::impossible_date, today.to_string(),
                     appraisal.begins_on.to_string() + " – " + appraisal.ends_on.to_string()};
    }
    return {};
}

Result<Change<Appraisal>> turnout(const Appraisal& appraisal, Channel channel, Date today,
                                  std::int64_t ballots, std::int64_t marks) {
    if (auto checked = check_casting(appraisal, channel, today); !checked) return checked.error();
    Appraisal after = appraisal;
    of(after.ballots, channel) += ballots;
    of(after.marks, channel) += marks;
    return Change<Appraisal>::changed(appraisal, std::move(after));
}

Result<Change<Appraisal>> close(const Appraisal& appraisal, Date today, const std::string& reason) {
    if (appraisal.state != AppraisalState::open) return wrong_state(appraisal);
    if (today < appraisal.ends_on && reason.empty()) {
        return Error{ErrorKind::needs_reason, appraisal.title, appraisal.ends_on.to_string()};
    }
    Appraisal after = appraisal;
    after.state = AppraisalState::closed;
    after.closed_on = today;
    return Change<Appraisal>::changed(appraisal, std::move(after), reason);
}

std::int64_t sum_of(const MarksByChannel& marks) {
    std::int64_t sum = 0;
    for (const Marks& each : marks)
        sum += std::accumulate(each.begin(), each.end(), std::int64_t{0});
    return sum;
}

std::optional<Decimal> result_of(const Appraisal& appraisal, const MarksByChannel& marks) {
    // Σ weight × points / marks over Σ weight, as one fraction
    Wide numerator = 0, denominator = 1, weights = 0;
    for (std::size_t channel = 0; channel < channels; ++channel) {
        Wide points = 0, n = 0;
        for (std::size_t mark = 0; mark < appraisal.points.size() && mark < marks[channel].size(); ++mark) {
            points += Wide{appraisal.points[mark]} * marks[channel][mark];
            n += marks[channel][mark];
        }
        const int weight = weight_of(appraisal, channel);
        if (n == 0 || weight == 0) continue;
        numerator = numerator * n + weight * points * denominator;
        denominator *= n;
        weights += weight;
    }
    if (weights == 0) return std::nullopt;
    denominator *= weights;
    const Wide hundredths = (numerator * 200 + denominator) / (denominator * 2);
    return Decimal::of(static_cast<std::int64_t>(hundredths), -2);
}

Change<AppraisalSubject> closed(const Appraisal& appraisal, const AppraisalSubject& subject,
                                const MarksByChannel& marks) {
    AppraisalSubject after = subject;
    after.marks = sum_of(marks);
    after.result = result_of(appraisal, marks);
    return Change<AppraisalSubject>::changed(subject, std::move(after));
}

std::optional<std::size_t> mark_of(Scale scale, std::string_view word) {
    const auto names = names_of_marks(scale);
    for (std::size_t i = 0; i < names.size(); ++i) {
        const std::string_view chinese = scale == Scale::five ? five_words[i] : three_words[i];
        if (word == names[i] || word == chinese) return i;
    }
    std::size_t place = 0;
    const auto read = std::from_chars(word.data(), word.data() + word.size(), place);
    if (read.ec != std::errc() || read.ptr != word.data() + word.size()) return std::nullopt;
    if (place < 1 || place > names.size()) return std::nullopt;
    return place - 1;
}

std::string_view name_of_mark(Scale scale, std::size_t mark) {
    return names_of_marks(scale)[mark];
}

} // namespace bihuan::assessment
