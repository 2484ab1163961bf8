// What the clock does, and what posts are told.
#include "app/calendar.hpp"
#include "app/channels.hpp"
#include "app/clock.hpp"
#include "cli/commands/policies.hpp"
#include "cli/commands/verbs.hpp"
#include "render/notices.hpp"
#include "server/delivery/delivery.hpp"

namespace bihuan::commands {

/// For an office computer without a server: a timer runs this.
Reply tick(Call& call) {
    const auto motions = policy_of<supervision::MotionPolicy>(call);
    const auto ran =
        must(app::run_due(call.office.store(), call.region(),
                          {call.office.policy(), call.office.supervision_policy(), motions}, call.now));
    const auto settings =
        must(delivery::Settings::from((std::filesystem::path(call.office.folder()) / "policy").string()));
    if (auto sent = delivery::deliver(call.office.store(), call.region(), settings, [&] { return call.now; });
        !sent)
        throw Stop{sent.error()};
    if (ran.empty()) return call.told(Word::told_tick_nothing);
    Reply reply;
    for (const app::Ran& each : ran) {
        const app::ActionEntry& action = app::entry_of(app::action_of(each.due.task));
        const std::string name(call.language == Language::chinese ? action.chinese : action.english);
        if (each.error) {
            reply.errors.push_back(*each.error);
            continue;
        }
        const Word what = each.needed ? Word::told_tick_done : Word::told_tick_needless;
        reply.text +=
            call.say(Word::told_tick, {name + " " + each.due.day.to_string(), call.say(what)}) + "\n";
    }
    return reply;
}

Reply list_notices(Call& call) {
    app::Context context = call.context();
    const auto page = must(app::read_notices(context, {}, call.number("limit").value_or(100)));
    return {.sheets = {render::notice_sheet(page.notices, call.language)}};
}

Reply mark_notices_read(Call& call) {
    app::Context context = call.context();
    std::vector<std::int64_t> ids;
    for (std::size_t i = 0; i < call.words.operands.size(); ++i)
        ids.push_back(call.number(i));
    return call.told(Word::notice_told_read, {std::to_string(must(app::mark_notices_read(context, ids)))});
}

Reply mail_notices(Call& call) {
    app::Context context = call.context();
    if (call.given("withdraw") || !call.words.operands.empty())
        must(app::set_mail_address(context, call.given("withdraw") ? "" : call.operand(0)));
    const std::string address = must(app::mail_address(context));
    return address.empty() ? call.told(Word::told_no_mail) : call.told(Word::told_mail, {address});
}

Reply open_calendar(Call& call) {
    app::Context context = call.context();
    if (call.given("withdraw")) {
        must(app::set_calendar_token(context, ""));
        return call.told(Word::told_no_calendar);
    }
    const std::string path = must(app::open_calendar(context, call.office.world().random_bytes));
    return call.told(Word::told_calendar, {path});
}

} // namespace bihuan::commands
