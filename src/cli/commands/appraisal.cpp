#include "app/appraisal.hpp"

#include <charconv>
#include <map>

#include "app/ballot_sheets.hpp"
#include "cli/commands/names.hpp"
#include "cli/commands/verbs.hpp"
#include "reading/sheet/workbook.hpp"
#include "render/appraisal.hpp"

namespace bihuan::commands {

using assessment::Appraisal;
using assessment::AppraisalSubject;
using assessment::Channel;

namespace {

/// By its number or its title.
Appraisal appraisal_meant(Call& call, app::Context& context) {
    const std::string words = call.operand(0);
    const auto all = must(app::read_appraisals(context, {}));
    for (auto each = all.rbegin(); each != all.rend(); ++each)
        if (std::to_string(each->id.value) == words || each->title == words) return *each;
    throw Stop{{ErrorKind::no_such_record, "appraisal " + words, ""}};
}

Channel channel_of(Call& call) {
    return call.one_of<Channel>("channel").value_or(Channel::online);
}

assessment::AppraisalPolicy policy_of(Call& call) {
    return must(assessment::AppraisalPolicy::from(call.office.folder() + "/policy"));
}

std::vector<int> weights_of(Call& call) {
    std::vector<int> weights;
    for (const std::string& word : call.all("weight")) {
        const std::size_t sign = word.find('=');
        const std::string name = word.substr(0, sign);
        const auto channel = named<Channel>(name);
        int percent = -1;
        if (channel && sign != std::string::npos) {
            const char* end = word.data() + word.size();
            const auto read = std::from_chars(word.data() + sign + 1, end, percent);
            if (read.ec != std::errc() || read.ptr != end) percent = -1;
        }
        if (percent < 0) throw Stop{{ErrorKind::bad_usage, "--weight " + word, "online=60"}};
        weights.resize(names_of(Channel{}).size());
        weights[static_cast<std::size_t>(*channel)] = percent;
    }
    return weights;
}

Grid grid_of(Call& call, const std::string& path) {
    auto workbook = must(sheet::read_workbook(must(call.office.world().read_file(path)), path));
    for (Grid& grid : workbook.sheets)
        if (!grid.hidden && !grid.rows.empty()) return std::move(grid);
    throw Stop{{ErrorKind::empty_input, path, ""}};
}

app::Ballot ballot_of(Call& call, const Appraisal& appraisal, const app::SubjectNames& names) {
    app::Ballot ballot{call.option("code"), {}};
    for (const std::string& word : call.all("mark")) {
        const std::size_t sign = word.rfind('=');
        if (sign == std::string::npos) throw Stop{{ErrorKind::bad_usage, "--mark " + word, "1=满意"}};
        ballot.marks.push_back(
            must(names.mark(appraisal.scale, word.substr(0, sign), word.substr(sign + 1))));
    }
    return ballot;
}

} // namespace

Reply plan_appraisal(Call& call) {
    app::Context context = call.context();
    Appraisal wanted;
    wanted.title = call.operand(0);
    wanted.begins_on = call.day("from");
    wanted.ends_on = call.date("until").value_or(wanted.begins_on.plus(30));
    if (const auto scale = call.one_of<assessment::Scale>("scale")) wanted.scale = *scale;
    wanted.weights = weights_of(call);
    const auto planned = must(app::plan_appraisal(context, policy_of(call), std::move(wanted)));
    return call.told(Word::told_ballot_planned, {std::to_string(planned.id.value), planned.title});
}

Reply add_subjects(Call& call) {
    app::Context context = call.context();
    const Appraisal appraisal = appraisal_meant(call, context);
    const Known known(context);
    std::vector<AppraisalSubject> wanted;
    if (call.given("file")) {
        const auto unit = [&](const std::string& words) { return known.organisation(words); };
        wanted = must(app::subjects_of(grid_of(call, call.option("file")), unit));
    } else {
        AppraisalSubject subject;
        subject.name = call.operand(1);
        subject.duties = call.option("duties");
        if (call.given("unit")) subject.organisation = known.organisation(call.option("unit"));
        subject.item = call.number("livelihood").value_or(0);
        wanted.push_back(std::move(subject));
    }
    const auto added = must(app::add_subjects(context, appraisal.id, std::move(wanted)));
    if (added.size() == 1)
        return call.told(Word::told_added, {std::to_string(added[0].id.value), added[0].name});
    return call.told(Word::told_ballot_subjects, {std::to_string(added.size())});
}

Reply withdraw_subject(Call& call) {
    app::Context context = call.context();
    const auto withdrawn = must(
        app::withdraw_subject(context, call.id<AppraisalSubject>(0), call.version(), call.option("reason")));
    return call.told(Word::told_ballot_withdrawn, {withdrawn.name});
}

Reply draw_codes(Call& call) {
    app::Context context = call.context();
    const Channel channel = channel_of(call);
    const auto drawn = must(app::draw_codes(context, appraisal_meant(call, context).id, channel,
                                            call.number(1), call.office.world().random_bytes));
    Reply reply = call.told(
        Word::told_ballot_drawn,
        {drawn.appraisal.title, std::to_string(drawn.codes.size()), call.say(render::word_of(channel))});
    reply.sheets.push_back(render::code_sheet(drawn, channel, call.language));
    return reply;
}

Reply open_appraisal(Call& call) {
    app::Context context = call.context();
    const auto opened = must(app::open_appraisal(context, appraisal_meant(call, context).id, call.version()));
    return call.told(Word::told_ballot_opened, {opened.title});
}

/// A file of ballots, or one of the command's words. Of a file, ballots that are not counted are told one by
/// one.
Reply cast_ballots(Call& call) {
    app::Context context = call.context();
    const Appraisal appraisal = appraisal_meant(call, context);
    const Channel channel = channel_of(call);
    const app::SubjectNames names(must(app::read_appraisal(context, appraisal.id)));
    const bool file = !call.operand(1).empty();
    app::BallotSheet sheet;
    if (file) {
        sheet = must(app::ballots_of(grid_of(call, call.operand(1)), appraisal.scale, names));
    } else {
        sheet.ballots.push_back(ballot_of(call, appraisal, names));
    }
    const bool all_or_none = !call.given("good-rows");
    if (all_or_none && !sheet.refused.empty()) throw Stop{sheet.refused.front().why};
    auto cast = must(app::cast_ballots(context, appraisal.id, channel, sheet.ballots, all_or_none));
    const std::size_t refused = cast.refused.size() + sheet.refused.size();
    Reply reply = call.told(Word::told_ballot_cast, {appraisal.title, call.say(render::word_of(channel)),
                                                     std::to_string(cast.counted), std::to_string(cast.marks),
                                                     std::to_string(refused)});
    std::map<std::size_t, Error> told; // by the row of the file
    for (app::RefusedBallot& each : sheet.refused)
        told.emplace(each.place, std::move(each.why));
    for (app::RefusedBallot& each : cast.refused)
        told.emplace(sheet.rows.empty() ? each.place + 1 : sheet.rows[each.place], std::move(each.why));
    for (const auto& [row, why] : told) {
        reply.text +=
            "  " +
            call.say(Word::told_ballot_refused_ballot, {std::to_string(row), describe(why, call.language)}) +
            "\n";
    }
    return reply;
}

Reply show_appraisal(Call& call) {
    app::Context context = call.context();
    const auto shown = must(app::read_appraisal(context, appraisal_meant(call, context).id));
    const auto names = render::names_of(Known(context).all().organisations);
    return {.sheets = {render::result_sheet(shown, names, call.language)}};
}

Reply close_appraisal(Call& call) {
    app::Context context = call.context();
    const auto closed = must(app::close_appraisal(context, appraisal_meant(call, context).id, call.version(),
                                                  call.option("reason")));
    std::int64_t ballots = 0;
    for (const std::int64_t each : closed.ballots)
        ballots += each;
    return call.told(Word::told_appraisal_closed, {closed.title, std::to_string(ballots)});
}

Reply list_appraisals(Call& call) {
    app::Context context = call.context();
    return {
        .sheets = {render::appraisal_list(must(app::read_appraisals(context, call.year())), call.language)}};
}

} // namespace bihuan::commands
