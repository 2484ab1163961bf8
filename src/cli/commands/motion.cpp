// motion …: deputies' motions, suggestions and proposals.
#include "app/whistles.hpp"
#include "cli/commands/names.hpp"
#include "cli/commands/policies.hpp"
#include "cli/commands/verbs.hpp"
#include "render/motions.hpp"

namespace bihuan::commands {
namespace {

using supervision::Motion;
using supervision::MotionPolicy;
using supervision::MotionState;

app::MotionChoice motion_meant(const Call& call, app::Context& context) {
    return {must(app::find_motion(context, call.operand(0))), call.version()};
}

std::string day(const std::optional<Date>& date) {
    return date ? date->to_string() : std::string();
}

std::string called(const Motion& motion) {
    return supervision::name_of_motion(motion);
}

/// What became of a closed one.
std::string told_closed(const Call& call, const Motion& motion) {
    std::string line =
        call.say(Word::motion_told_closed, {called(motion), call.say(render::word_of(motion.satisfaction))});
    if (motion.item) {
        line += call.say(Word::motion_told_carried,
                         {std::to_string(motion.year + 1), std::to_string(motion.item.value)});
    }
    return line + "\n";
}

} // namespace

Reply list_motions(Call& call) {
    app::Context context = call.context();
    const Known known(context);
    app::MotionFilter filter;
    filter.year = call.year();
    filter.state = call.one_of<MotionState>("state");
    filter.kind = call.one_of<supervision::MotionKind>("motion-kind");
    if (call.given("unit")) filter.organisation = known.organisation(call.option("unit"));
    return {.sheets = {render::motion_sheet(must(app::read_motions(context, filter)),
                                            render::names_of(known.all().organisations), call.language)}};
}

Reply show_motion(Call& call) {
    app::Context context = call.context();
    const auto detail = must(app::read_motion(context, motion_meant(call, context).id));
    auto page =
        render::motion_page(detail, render::names_of(Known(context).all().organisations), call.language);
    return {.text = std::move(page.text), .sheets = std::move(page.sheets)};
}

Reply show_motion_figures(Call& call) {
    app::Context context = call.context();
    const auto tallies = must(app::motion_figures(context, call.year().value_or(call.now.date().year())));
    return {.sheets = {render::motion_figure_sheet(
                tallies, render::names_of(Known(context).all().organisations), call.language)}};
}

Reply receive_motion(Call& call) {
    app::Context context = call.context();
    Motion motion;
    motion.motion_kind =
        call.one_of<supervision::MotionKind>("motion-kind").value_or(supervision::MotionKind::suggestion);
    motion.title = call.operand(0);
    motion.number = call.option("number");
    motion.session = call.option("session");
    motion.text = call.option("text");
    motion.year = call.year().value_or(call.now.date().year());
    motion.received_on = call.day("date");
    for (const std::string& cell : call.all("deputy")) {
        for (std::string& name : supervision::deputies_in(cell))
            motion.deputies.push_back(std::move(name));
    }
    const auto received = must(app::receive_motion(context, std::move(motion)));
    return call.told(Word::motion_told_received, {std::to_string(received.id.value), received.title});
}

Reply import_motions(Call& call) {
    app::Context context = call.context();
    const std::string path = call.operand(0);
    supervision::MotionSheetDefaults defaults;
    defaults.kind =
        call.one_of<supervision::MotionKind>("motion-kind").value_or(supervision::MotionKind::suggestion);
    defaults.year = call.year().value_or(call.now.date().year());
    defaults.session = call.option("session");
    defaults.received_on = call.day("date");
    const auto done = must(app::import_motions(context, policy_of<MotionPolicy>(call),
                                               must(call.office.world().read_file(path)), path, defaults));
    const auto assigned = std::count_if(done.received.begin(), done.received.end(), [](const Motion& each) {
        return each.state == MotionState::assigned;
    });
    return call.told(Word::motion_told_imported, {std::to_string(done.received.size()),
                                                  std::to_string(assigned), std::to_string(done.unchanged)});
}

Reply assign_motion(Call& call) {
    app::Context context = call.context();
    const Known known(context);
    if (!call.given("unit")) throw Stop{{ErrorKind::needs_value, call.operand(0), "--unit"}};
    const supervision::MotionAssignment wanted{known.organisation(call.option("unit")),
                                               known.organisations(call.all("joint"))};
    const auto motion = must(app::assign_motion(context, policy_of<MotionPolicy>(call),
                                                motion_meant(call, context), wanted, call.option("reason")));
    return call.told(Word::motion_told_assigned,
                     {called(motion),
                      render::name_in(render::names_of(known.all().organisations), motion.organisation.value),
                      day(motion.bounce_until), day(motion.due_on)});
}

Reply bounce_motion(Call& call) {
    app::Context context = call.context();
    const Id<registry::Organisation> suggested = call.given("suggest")
                                                     ? Known(context).organisation(call.option("suggest"))
                                                     : Id<registry::Organisation>();
    return call.told(
        Word::motion_told_bounced,
        {called(must(app::bounce_motion(context, policy_of<MotionPolicy>(call), motion_meant(call, context),
                                        call.option("reason"), suggested)))});
}

Reply accept_motion(Call& call) {
    app::Context context = call.context();
    const auto motion = must(app::accept_motion(context, motion_meant(call, context)));
    return call.told(Word::motion_told_accepted, {called(motion), day(motion.due_on)});
}

Reply give_opinion(Call& call) {
    app::Context context = call.context();
    const Id<registry::Organisation> unit =
        call.given("unit") ? Known(context).organisation(call.option("unit")) : Id<registry::Organisation>();
    return call.told(
        Word::motion_told_opinion,
        {called(must(app::give_opinion(context, motion_meant(call, context), call.operand(1), unit)))});
}

Reply answer_motion(Call& call) {
    app::Context context = call.context();
    app::MotionReply reply;
    reply.grade = call.one_of<supervision::AnswerGrade>(1);
    reply.text = call.operand(2);
    for (app::Attachment& file : files_in(call, "letter")) {
        reply.letter_name = std::move(file.file_name);
        reply.letter = std::move(file.bytes);
    }
    const auto motion =
        must(app::answer_motion(context, policy_of<MotionPolicy>(call), motion_meant(call, context), reply));
    return call.told(Word::motion_told_answered,
                     {called(motion), call.say(render::word_of(motion.grade)), day(motion.confirm_by)});
}

Reply record_satisfaction(Call& call) {
    app::Context context = call.context();
    const auto motion =
        must(app::record_satisfaction(context, policy_of<MotionPolicy>(call), motion_meant(call, context),
                                      call.one_of<supervision::Satisfaction>(1), call.operand(2)));
    if (motion.state == MotionState::reopened) {
        return call.told(Word::motion_told_reopened, {called(motion), day(motion.due_on)});
    }
    return {.text = told_closed(call, motion)};
}

Reply extend_motion(Call& call) {
    app::Context context = call.context();
    const auto due = call.date("due");
    if (!due) throw Stop{{ErrorKind::needs_value, call.operand(0), "--due"}};
    const auto motion = must(app::extend_motion(context, policy_of<MotionPolicy>(call),
                                                motion_meant(call, context), *due, call.option("reason")));
    return call.told(Word::motion_told_extended,
                     {called(motion), day(motion.due_on), day(motion.original_due_on)});
}

Reply join_motion(Call& call) {
    app::Context context = call.context();
    const auto into = must(app::find_motion(context, call.operand(1)));
    const auto motion =
        must(app::join_motion(context, motion_meant(call, context), into, call.option("reason")));
    return call.told(Word::motion_told_joined, {called(motion), call.operand(1)});
}

Reply withdraw_motion(Call& call) {
    app::Context context = call.context();
    return call.told(
        Word::motion_told_withdrawn,
        {called(must(app::withdraw_motion(context, motion_meant(call, context), call.option("reason"))))});
}

Reply review_motions(Call& call) {
    app::Context context = call.context();
    const auto review = must(app::review_motions(context, policy_of<MotionPolicy>(call)));
    Reply reply = call.told(Word::motion_told_review,
                            {std::to_string(review.closed.size()), std::to_string(review.late.size())});
    for (const Motion& each : review.closed)
        reply.text += "  " + told_closed(call, each);
    for (const Motion& each : review.late)
        reply.text += "  " + called(each) + " " + each.title + "\n";
    return reply;
}

} // namespace bihuan::commands
