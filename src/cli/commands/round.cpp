#include "app/round.hpp"

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
    return {
        .sheets = {render::round_sheet(must(views::round_sheet(context, call.operand(0))), call.language)}};
}

Reply remind(Call& call) {
    app::Context context = call.context();
    const auto round = must(views::round_sheet(context, call.operand(0)));
    std::string text = render::reminder(round, call.now.date(), call.language);
    return {.text = text.empty() ? call.say(Word::reminder_nobody) + "\n" : std::move(text)};
}

} // namespace bihuan::commands
