#include "app/round.hpp"

#include "cli/commands/names.hpp"
#include "cli/commands/verbs.hpp"
#include "render/rounds.hpp"

namespace bihuan::commands {

Reply open_round(Call& call) {
    app::Context context = call.context();
    progress::RoundWish wish;
    if (const auto cadence = call.one_of<progress::Cadence>("cadence")) wish.cadence = *cadence;
    wish.within = call.day("date");
    wish.begins_on = call.date("from");
    wish.due_on = call.date("due");
    wish.title = call.option("title");
    wish.year = call.year();
    wish.category = call.one_of<targets::Category>("category");
    wish.item_kind = call.one_of<targets::ItemKind>("kind");
    if (call.given("with-responsible")) wish.with_responsible = true;
    const auto opened = must(app::open_round(context, call.office.policy(), wish));
    Reply reply =
        call.told(Word::told_round_opened,
                  {std::to_string(opened.round.id.value), opened.round.title, std::to_string(opened.items),
                   std::to_string(opened.reports), opened.round.due_on.to_string()});
    if (!opened.unowned.empty()) {
        reply.text += call.say(Word::told_unowned, {std::to_string(opened.unowned.size())}) + "\n";
    }
    return reply;
}

Reply close_round(Call& call) {
    app::Context context = call.context();
    const auto round = must(views::round_sheet(context, call.operand(0))).count.round;
    const auto closed = must(app::close_round(context, round.id, call.version()));
    return call.told(Word::told_round_closed,
                     {closed.round.title, std::to_string(closed.missed), std::to_string(closed.waiting)});
}

Reply list_rounds(Call& call) {
    app::Context context = call.context();
    return {.sheets = {render::round_list(must(views::rounds(context, call.year())), call.language)}};
}

Reply show_round(Call& call) {
    app::Context context = call.context();
    const auto round = must(views::round_sheet(context, call.operand(0)));
    Reply reply{.sheets = {render::round_sheet(round, call.language)}};
    if (!round.urgings.empty()) reply.sheets.push_back(render::urging_sheet(round, call.language));
    return reply;
}

Reply urge_round(Call& call) {
    app::Context context = call.context();
    const auto round = must(views::round_sheet(context, call.operand(0)));
    const auto units = Known(context).organisations(call.all("unit"));
    const app::Urged urged = must(app::urge(context, round.count.round.id, units, call.option("note")));
    std::vector<Id<registry::Organisation>> now;
    for (const progress::Urging& each : urged.urged)
        now.push_back(each.organisation);
    Reply reply;
    const auto tell = [&](Word word, const std::vector<Id<registry::Organisation>>& whom) {
        std::string names;
        for (const auto unit : whom) {
            if (!names.empty()) names += call.language == Language::chinese ? "、" : ", ";
            names += render::name_in(round.organisations, unit.value);
        }
        if (!whom.empty()) reply.text += call.say(word, {std::to_string(whom.size()), names}) + "\n";
    };
    tell(Word::told_urged, now);
    tell(Word::told_urged_today, urged.today);
    tell(Word::told_owe_nothing, urged.owe_nothing);
    tell(Word::told_without_post, urged.without_post);
    if (reply.text.empty()) reply.text = call.say(Word::reminder_nobody) + "\n";
    return reply;
}

Reply remind(Call& call) {
    app::Context context = call.context();
    const auto round = must(views::round_sheet(context, call.operand(0)));
    std::string text = render::reminder(round, call.now.date(), call.language);
    return {.text = text.empty() ? call.say(Word::reminder_nobody) + "\n" : std::move(text)};
}

} // namespace bihuan::commands
