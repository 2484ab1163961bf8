// Public appraisal: the ballot as a plain form, what became of it, and the results of a closed round.
#include <algorithm>

#include "cycle/assessment/appraisal.hpp"
#include "server/public/pages.hpp"

namespace bihuan::citizen {
namespace {

// A page of more subjects than this is too long to choose from: they are looked for by name.
constexpr std::size_t most_subjects = 40;

Word word_of_mark(assessment::Scale scale, std::size_t mark) {
    constexpr std::array five{Word::five_very_satisfied, Word::five_satisfied, Word::five_fairly_satisfied,
                              Word::five_dissatisfied, Word::five_very_dissatisfied};
    constexpr std::array three{Word::five_satisfied, Word::five_fairly_satisfied, Word::five_dissatisfied};
    return scale == assessment::Scale::five ? five.at(mark) : three.at(mark);
}

std::string contact_of(const Reader& reader, const views::PublicationPolicy& policy) {
    return reader.language == Language::chinese ? policy.contact : policy.contact_english;
}

Frame frame_of(const Reader& reader, const views::PublicAppraisal& appraisal,
               const views::PublicationPolicy& policy, Instant now, std::string_view before = {}) {
    const std::string title = (before.empty() ? "" : std::string(before) + " · ") + appraisal.round.title;
    return {appraisal.region.code, appraisal.region.name, title, "", contact_of(reader, policy), now};
}

bool has(const views::PublicSubject& subject, std::string_view words) {
    return subject.name.find(words) != std::string::npos || subject.unit.find(words) != std::string::npos ||
           subject.duties.find(words) != std::string::npos;
}

/// 亮身份、亮职责, and the marks as radio buttons.
Markup subject_fields(const Reader& reader, const views::PublicSubject& subject, assessment::Scale scale,
                      const Filled& filled) {
    const auto chosen = filled.marks.find(subject.id.value);
    const std::string name = "subject-" + std::to_string(subject.id.value);
    const auto radio = [&](const std::string& value, std::string_view word, bool checked) {
        const std::string id = name + "-" + value;
        return html(
            "<label for=\"{}\"><input type=\"radio\" id=\"{}\" name=\"{}\" value=\"{}\"{}> {}</label>\n", id,
            id, name, value, checked ? html(" checked") : Markup(), word);
    };
    Markup marks;
    for (std::size_t i = 0; i < assessment::marks_of(scale); ++i) {
        marks += radio(std::to_string(i + 1), reader.say(word_of_mark(scale, i)),
                       chosen != filled.marks.end() && chosen->second == i);
    }
    marks += radio("none", reader.say(Word::public_no_mark), chosen == filled.marks.end());
    const Markup duties = subject.duties.empty() ? Markup()
                                                 : html("<p>{}{}{}</p>\n", reader.say(Word::public_duties),
                                                        reader.language == Language::chinese ? "：" : ": ",
                                                        reader.chinese(subject.duties));
    return html("<fieldset>\n<legend>{}{}</legend>\n{}<div class=\"marks\">\n{}</div>\n</fieldset>\n",
                reader.chinese(subject.name),
                subject.unit.empty() ? Markup() : html(" <small>{}</small>", reader.chinese(subject.unit)),
                duties, marks);
}

Markup finder(const Reader& reader, std::string_view wanted, std::size_t all, std::size_t shown) {
    return html(
        "<form method=\"get\" action=\"{}\" class=\"finder\">\n<label for=\"find\">{}</label>\n"
        "<input id=\"find\" name=\"find\" value=\"{}\">\n<button "
        "type=\"submit\">{}</button>\n</form>\n<p>{}</p>\n",
        reader.path, reader.say(Word::public_find_subject), wanted, reader.say(Word::public_find),
        reader.say(Word::public_subjects_shown, {std::to_string(all), std::to_string(shown)}));
}

} // namespace

std::string ballot_page(const Reader& reader, const views::PublicAppraisal& appraisal, const Filled& filled,
                        std::string_view wanted, const views::PublicationPolicy& policy, Instant now) {
    const views::PublicRound& round = appraisal.round;
    const Date today = now.date();
    const bool failed = !filled.problem.empty();
    Markup body = html("<h1>{}</h1>\n", reader.chinese(round.title));
    Frame frame = frame_of(reader, appraisal, policy, now,
                           failed ? reader.say(Word::public_ballot_problem) : std::string_view());
    if (today < round.begins_on || round.ends_on < today) {
        const bool early = today < round.begins_on;
        body += html("<p class=\"lead\">{}</p>\n",
                     reader.say(early ? Word::public_ballot_early : Word::public_ballot_late,
                                {reader.day(early ? round.begins_on : round.ends_on)}));
        return shell(reader, frame, body);
    }
    if (failed) {
        body +=
            html("<div class=\"problem\" role=\"alert\" id=\"problem\">\n<h2>{}</h2>\n<p>{}</p>\n</div>\n",
                 reader.say(Word::public_ballot_problem), filled.problem);
    }
    body +=
        html("<p class=\"lead\">{}</p>\n<p>{}</p>\n", reader.say(Word::public_ballot_lead),
             reader.say(Word::public_round_open, {reader.day(round.begins_on), reader.day(round.ends_on)}));
    // Those already marked stay on the page, whatever is looked for.
    std::vector<const views::PublicSubject*> shown;
    for (const views::PublicSubject& each : appraisal.subjects) {
        const bool marked = filled.marks.contains(each.id.value);
        if (marked || (shown.size() < most_subjects && has(each, wanted))) shown.push_back(&each);
    }
    if (appraisal.subjects.size() > most_subjects)
        body += finder(reader, wanted, appraisal.subjects.size(), shown.size());
    if (shown.empty()) {
        body += html("<p>{}</p>\n", reader.say(Word::public_no_subjects));
        return shell(reader, frame, body);
    }
    Markup fields;
    for (const views::PublicSubject* each : shown)
        fields += subject_fields(reader, *each, round.scale, filled);
    body += html(
        "<form method=\"post\" action=\"{}\" class=\"ballot\">\n{}"
        "<p class=\"code\"><label for=\"code\">{}</label>\n"
        "<input id=\"code\" name=\"code\" value=\"{}\" autocomplete=\"off\" autocapitalize=\"characters\" "
        "spellcheck=\"false\" maxlength=\"40\" required aria-describedby=\"code-hint\"{}>\n"
        "<small id=\"code-hint\">{}</small></p>\n<p><button type=\"submit\">{}</button></p>\n</form>\n",
        reader.path, fields, reader.say(Word::public_code), filled.code,
        filled.at_code ? html(" aria-invalid=\"true\" autofocus") : Markup(),
        reader.say(Word::public_code_hint), reader.say(Word::public_send_ballot));
    return shell(reader, frame, body);
}

std::string ballot_counted_page(const Reader& reader, const views::PublicAppraisal& appraisal,
                                const views::PublicationPolicy& policy, Instant now) {
    const std::string_view title = reader.say(Word::public_ballot_thanks);
    const Markup body = html(
        "<h1><span aria-hidden=\"true\">✔</span> {}</h1>\n<p class=\"lead\">{}</p>\n<p><a "
        "href=\"{}\">{}</a></p>\n",
        title, reader.say(Word::public_ballot_counted), address_of(appraisal.region.code),
        reader.say(Word::public_back, {reader.say(Word::public_promises)}));
    return shell(reader, frame_of(reader, appraisal, policy, now, title), body);
}

std::string results_page(const Reader& reader, const views::PublicAppraisal& appraisal,
                         const views::PublicationPolicy& policy, Instant now) {
    const views::PublicRound& round = appraisal.round;
    Markup body = html("<h1>{}</h1>\n<p class=\"lead\">{}</p>\n", reader.chinese(round.title),
                       reader.say(Word::public_round_closed, {std::to_string(round.ballots)}));
    if (!policy.results) {
        body += html("<p>{}</p>\n", reader.say(Word::public_results_hidden));
        return shell(reader, frame_of(reader, appraisal, policy, now), body);
    }
    Markup rows;
    for (const views::PublicSubject& each : appraisal.subjects) {
        rows += html(
            "<tr><th scope=\"row\">{} <small>{}</small></th><td>{}</td><td class=\"number\">{}</td>"
            "<td class=\"number\">{}</td></tr>\n",
            reader.chinese(each.name), reader.chinese(each.unit), reader.chinese(each.duties),
            each.result ? std::to_string(each.marks) : "–",
            each.result ? each.result->to_string() : std::string(reader.say(Word::public_few)));
    }
    body += html(
        "<section aria-labelledby=\"results\">\n<h2 id=\"results\">{}</h2>\n<p>{}</p>\n"
        "<div class=\"table\" role=\"region\" aria-labelledby=\"results\" tabindex=\"0\"><table>\n<thead><tr>"
        "<th scope=\"col\">{}</th><th scope=\"col\">{}</th><th scope=\"col\" class=\"number\">{}</th>"
        "<th scope=\"col\" "
        "class=\"number\">{}</th></tr></thead>\n<tbody>\n{}</tbody>\n</table></div>\n</section>\n",
        reader.say(Word::public_results),
        reader.say(Word::public_results_lead, {std::to_string(policy.least_marks)}),
        reader.say(Word::public_column_subject), reader.say(Word::public_duties),
        reader.say(Word::public_column_marks), reader.say(Word::public_column_score), rows);
    return shell(reader, frame_of(reader, appraisal, policy, now), body);
}

} // namespace bihuan::citizen
