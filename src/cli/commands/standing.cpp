#include "app/standing.hpp"

#include "cli/commands/verbs.hpp"
#include "render/ledger.hpp"
#include "render/rounds.hpp"
#include "views/ledger.hpp"

namespace bihuan::commands {

using progress::Colour;

Reply review_standings(Call& call) {
    app::Context context = call.context();
    const int year = call.year().value_or(call.now.date().year());
    const auto summary = must(app::review_standings(context, call.office.policy(), year));
    const auto number = [](int count) { return std::to_string(count); };
    Reply reply = call.told(
        Word::told_reviewed,
        {number(summary.items), number(summary.colours[1]), number(summary.colours[2]),
         number(summary.colours[3]), number(summary.colours[4]), number(summary.colours[0]),
         number(static_cast<int>(summary.changed.size())), number(summary.issued), number(summary.lifted)});
    views::LedgerFilter filter;
    filter.year = year;
    const auto ledger = must(views::ledger(context, filter));
    for (const app::ColourChange& change : summary.changed) {
        for (const views::LedgerRow& row : ledger.rows) {
            if (row.item.id != change.item || change.to <= Colour::green) continue;
            reply.text += "  " +
                          call.say(Word::told_turned, {row.item.title, call.say(render::word_of(change.from)),
                                                       call.say(render::word_of(change.to)),
                                                       render::sentence_of(*row.standing, call.language)}) +
                          "\n";
        }
    }
    return reply;
}

Reply set_standing(Call& call) {
    app::Context context = call.context();
    app::HandWish wish;
    wish.item = must(views::find_item(context, call.operand(0)));
    wish.colour = call.one_of<Colour>(1);
    wish.reason = call.option("reason");
    wish.until = call.date("until");
    wish.version = call.version();
    const auto standing = must(app::set_standing(context, call.office.policy(), wish));
    return call.told(Word::told_standing, {call.operand(0), call.say(render::word_of(standing.colour)),
                                           render::sentence_of(standing, call.language)});
}

Reply list_slips(Call& call) {
    app::Context context = call.context();
    return {.sheets = {render::slip_sheet(must(views::slips(context, call.given("all"))), call.language)}};
}

/// The open slip of the item.
Reply answer_slip(Call& call) {
    app::Context context = call.context();
    const auto item = must(views::find_item(context, call.operand(0)));
    for (const views::SlipRow& row : must(views::slips(context, false))) {
        if (row.slip.item != item || row.slip.state != progress::SlipState::open) continue;
        const auto answered = must(app::answer_slip(context, row.slip.id, call.operand(1), call.version()));
        return call.told(answered.late ? Word::told_answered_late : Word::told_answered,
                         {std::to_string(answered.id.value), row.item});
    }
    throw Stop{{ErrorKind::no_such_record, "slip " + call.operand(0), ""}};
}

Reply list_standings(Call& call) {
    app::Context context = call.context();
    views::LedgerFilter filter;
    filter.year = call.year();
    filter.colour = call.one_of<Colour>("colour");
    auto ledger = must(views::ledger(context, filter));
    if (!filter.colour) {
        std::erase_if(ledger.rows, [](const views::LedgerRow& row) {
            return !row.standing || row.standing->colour < Colour::blue;
        });
    }
    return {.sheets = {render::standing_sheet(ledger, call.language)}};
}

} // namespace bihuan::commands
