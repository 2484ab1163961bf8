#include "render/appraisal.hpp"

#include <numeric>

namespace bihuan::render {
namespace {

using assessment::Appraisal;
using assessment::Channel;

constexpr std::array channels{Channel::online, Channel::on_site, Channel::questionnaire};

template <class Number>
std::int64_t at(const std::vector<Number>& figures, Channel channel) {
    const auto place = static_cast<std::size_t>(channel);
    return place < figures.size() ? figures[place] : 0;
}

std::int64_t sum(const std::vector<std::int64_t>& figures) {
    return std::accumulate(figures.begin(), figures.end(), std::int64_t{0});
}

std::string weights_text(const Appraisal& appraisal, Language language) {
    std::string out;
    for (const Channel channel : channels) {
        if (at(appraisal.weights, channel) == 0) continue;
        if (!out.empty()) out += language == Language::chinese ? "、" : ", ";
        out += std::string(say(word_of(channel), language)) + " " +
               std::to_string(at(appraisal.weights, channel)) + "%";
    }
    return out;
}

Tone tone_of(assessment::AppraisalState state) {
    if (state == assessment::AppraisalState::open) return Tone::good;
    return state == assessment::AppraisalState::closed ? Tone::muted : Tone::plain;
}

Word word_of_mark(assessment::Scale scale, std::size_t mark) {
    const std::size_t first = scale == assessment::Scale::five ? 0 : 1; // satisfied
    return static_cast<Word>(static_cast<std::size_t>(Word::five_very_satisfied) + first + mark);
}

std::string turnout(const Appraisal& appraisal, Language language) {
    std::string out =
        say(Word::appraisal_head, language,
            {appraisal.title, appraisal.begins_on.to_string(), appraisal.ends_on.to_string(),
             say(word_of(appraisal.scale), language), say(word_of(appraisal.state), language)}) +
        "\n";
    for (const Channel channel : channels) {
        if (at(appraisal.weights, channel) == 0) continue;
        const auto number = [&](const auto& figures) { return std::to_string(at(figures, channel)); };
        out += "  " +
               say(Word::appraisal_turnout, language,
                   {say(word_of(channel), language), number(appraisal.weights), number(appraisal.codes),
                    number(appraisal.ballots), number(appraisal.marks)}) +
               "\n";
    }
    return out + "\n";
}

} // namespace

Sheet appraisal_list(const std::vector<Appraisal>& appraisals, Language language) {
    Sheet sheet;
    sheet.name = say(Word::sheet_appraisals, language);
    sheet.columns = columns_of({{"number", Word::column_number, Shown::everywhere, true},
                                {"title", Word::column_title, Shown::everywhere, false, true},
                                {"scale", Word::ballot_column_scale},
                                {"state", Word::column_state},
                                {"begins_on", Word::ballot_column_begins},
                                {"ends_on", Word::ballot_column_ends},
                                {"weights", Word::ballot_column_weights, Shown::everywhere, false, true},
                                {"codes", Word::ballot_column_codes, Shown::everywhere, true},
                                {"ballots", Word::ballot_column_ballots, Shown::everywhere, true},
                                {"marks", Word::ballot_column_marks, Shown::everywhere, true},
                                {"version", Word::column_version, Shown::in_files, true}},
                               language);
    for (const Appraisal& appraisal : appraisals) {
        sheet.rows.push_back({integer_cell(appraisal.id.value),
                              {appraisal.title},
                              term_cell(appraisal.scale, language),
                              term_cell(appraisal.state, language, tone_of(appraisal.state)),
                              date_cell(appraisal.begins_on),
                              date_cell(appraisal.ends_on),
                              {weights_text(appraisal, language)},
                              integer_cell(sum(appraisal.codes)),
                              integer_cell(sum(appraisal.ballots)),
                              integer_cell(sum(appraisal.marks)),
                              integer_cell(appraisal.version)});
    }
    return sheet;
}

Sheet result_sheet(const app::AppraisalSheet& shown, const Names& organisations, Language language) {
    const Appraisal& appraisal = shown.appraisal;
    const std::size_t marks = assessment::marks_of(appraisal.scale);
    Sheet sheet;
    sheet.name = say(Word::sheet_subjects, language);
    sheet.before = turnout(appraisal, language);
    sheet.columns = columns_of({{"number", Word::column_number, Shown::everywhere, true},
                                {"name", Word::ballot_column_subject, Shown::everywhere, false, true},
                                {"unit", Word::column_unit_of_post, Shown::everywhere, false, true},
                                {"duties", Word::ballot_column_duties, Shown::in_files},
                                {"item", Word::ballot_column_item_number, Shown::in_files, true},
                                {"result", Word::ballot_column_result, Shown::everywhere, true},
                                {"marks", Word::ballot_column_marks, Shown::everywhere, true}},
                               language);
    for (std::size_t mark = 0; mark < marks; ++mark) {
        Column column;
        column.heading = say(word_of_mark(appraisal.scale, mark), language);
        column.right = true;
        column.key = assessment::name_of_mark(appraisal.scale, mark);
        sheet.columns.push_back(std::move(column));
    }
    bool hidden = false;
    for (const app::SubjectResult& each : shown.subjects) {
        const auto& subject = each.subject;
        std::string name = subject.name;
        if (subject.withdrawn) name += say(Word::subject_withdrawn, language);
        std::vector<Cell> row{integer_cell(subject.id.value),
                              {std::move(name), {}, subject.withdrawn ? Tone::muted : Tone::plain},
                              {name_in(organisations, subject.organisation.value)},
                              {subject.duties},
                              integer_cell(subject.item)};
        Cell result{"", {}, Tone::plain, {}, "null"};
        if (each.result) result = {each.result->to_string(), each.result, Tone::strong};
        row.push_back(std::move(result));
        hidden = hidden || !each.marks;
        const assessment::MarksByChannel none{}, &counted = each.marks ? *each.marks : none;
        const Cell unknown{"", {}, Tone::plain, {}, "null"};
        row.push_back(each.marks ? integer_cell(assessment::sum_of(counted)) : unknown);
        for (std::size_t mark = 0; mark < marks; ++mark) {
            std::int64_t n = 0;
            for (const assessment::Marks& of_channel : counted)
                n += of_channel[mark];
            row.push_back(each.marks ? integer_cell(n) : unknown);
        }
        sheet.rows.push_back(std::move(row));
    }
    if (hidden) sheet.after = "\n" + std::string(say(Word::appraisal_hidden, language)) + "\n";
    return sheet;
}

Sheet code_sheet(const app::Drawn& drawn, Channel channel, Language language) {
    Sheet sheet;
    sheet.name = say(Word::sheet_codes, language);
    sheet.columns = columns_of({{"code", Word::ballot_column_code},
                                {"channel", Word::ballot_column_channel},
                                {"round", Word::column_title, Shown::in_files}},
                               language);
    for (const std::string& code : drawn.codes)
        sheet.rows.push_back({{code}, term_cell(channel, language), {drawn.appraisal.title}});
    return sheet;
}

} // namespace bihuan::render
