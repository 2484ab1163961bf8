#include "app/order.hpp"

#include "cli/commands/files.hpp"
#include "cli/commands/names.hpp"
#include "cli/commands/verbs.hpp"
#include "render/supervision.hpp"
#include "views/ledger.hpp"

namespace bihuan::commands {
namespace {

using supervision::Order;

Id<Order> order_meant(Call& call, app::Context& context) {
    return must(views::order(context, call.operand(0))).orders.front().id;
}

/// The order with the names on it, as it is now.
views::Orders with_names(app::Context& context, const Order& order) {
    return must(views::order(context, order.number));
}

app::OrderWish wish_of(Call& call, app::Context& context) {
    const Known known(context);
    app::OrderWish wish;
    wish.text = call.option("text");
    if (call.given("item")) wish.item = must(views::find_item(context, call.option("item")));
    if (call.given("unit")) wish.organisation = known.organisation(call.option("unit"));
    wish.joint = known.organisations(call.all("joint"));
    if (const auto rung = call.one_of<supervision::Rung>("rung")) wish.rung = *rung;
    wish.due_on = call.date("due");
    if (call.given("leader")) wish.instructed_by = known.post(call.option("leader"));
    return wish;
}

Reply told_issued(Call& call, app::Context& context, const Order& order) {
    const auto shown = with_names(context, order);
    return call.told(Word::told_order_issued,
                     {order.number, call.say(render::word_of(order.rung)),
                      render::name_in(shown.names.organisations, order.organisation.value),
                      order.sign_by.to_string(), order.due_on.to_string()});
}

/// Who calls the head in by when, where the rung asks for it.
std::string interview_line(Call& call, const views::Orders& shown) {
    const Order& order = shown.orders.front();
    if (order.rung != supervision::Rung::rectification || !order.interview_by) return {};
    const std::string who = order.interviewer ? render::name_in(shown.names.posts, order.interviewer.value)
                                              : call.say(Word::supervision_office);
    return call.say(Word::told_order_interview, {order.number, who, order.interview_by->to_string()}) + "\n";
}

} // namespace

Reply list_orders(Call& call) {
    app::Context context = call.context();
    views::OrderFilter filter;
    filter.state = call.one_of<supervision::OrderState>("state");
    filter.rung = call.one_of<supervision::Rung>("rung");
    filter.year = call.year();
    if (call.given("unit")) filter.organisation = Known(context).organisation(call.option("unit"));
    if (call.given("mine")) filter.organisation = context.actor.organisation;
    filter.late = call.given("late");
    filter.all = call.given("all");
    return {.sheets = {render::order_sheet(must(views::orders(context, filter)), call.language)}};
}

Reply show_order(Call& call) {
    app::Context context = call.context();
    render::Page page = render::order_page(must(views::order(context, call.operand(0))), call.language);
    return {.text = std::move(page.text), .sheets = std::move(page.sheets)};
}

Reply print_order(Call& call) {
    app::Context context = call.context();
    return {.text = render::order_text(must(views::order(context, call.operand(0))), call.language)};
}

Reply remind_orders(Call& call) {
    app::Context context = call.context();
    views::OrderFilter filter;
    if (call.given("unit")) filter.organisation = Known(context).organisation(call.option("unit"));
    std::string text =
        render::order_reminder(must(views::orders(context, filter)), call.now.date(), call.language);
    return {.text = text.empty() ? call.say(Word::order_remind_nobody) + "\n" : std::move(text)};
}

Reply issue_order(Call& call) {
    app::Context context = call.context();
    app::OrderWish wish = wish_of(call, context);
    wish.title = call.operand(0);
    return told_issued(call, context,
                       must(app::issue_order(context, call.office.supervision_policy(), std::move(wish))));
}

Reply instruct(Call& call) {
    app::Context context = call.context();
    app::OrderWish wish = wish_of(call, context);
    wish.instruction = call.operand(0);
    wish.title = call.option("title");
    // Without a title or an item the leader's own words are the matter.
    if (wish.title.empty() && !wish.item) wish.title = call.operand(0);
    return told_issued(call, context,
                       must(app::instruct(context, call.office.supervision_policy(), std::move(wish))));
}

Reply sign_order(Call& call) {
    app::Context context = call.context();
    const auto order = must(app::sign_order(context, order_meant(call, context), call.version()));
    return call.told(Word::told_order_signed, {order.number, order.due_on.to_string()});
}

Reply reply_order(Call& call) {
    app::Context context = call.context();
    const auto order =
        must(app::reply_order(context, call.office.supervision_policy(), order_meant(call, context),
                              call.version(), call.operand(1), attachments(call)));
    return call.told(
        *order.replied_on > order.due_on ? Word::told_order_replied_late : Word::told_order_replied,
        {order.number});
}

Reply return_order(Call& call) {
    app::Context context = call.context();
    const auto order =
        must(app::return_order(context, call.office.supervision_policy(), order_meant(call, context),
                               call.version(), call.option("reason")));
    return call.told(Word::told_order_returned, {order.number, order.due_on.to_string()});
}

Reply extend_order(Call& call) {
    app::Context context = call.context();
    const auto due = call.date("due");
    if (!due) throw Stop{{ErrorKind::needs_value, "--due", ""}};
    const auto order =
        must(app::extend_order(context, call.office.supervision_policy(), order_meant(call, context),
                               call.version(), *due, call.option("reason")));
    return call.told(Word::told_order_extended,
                     {order.number, order.due_on.to_string(), order.original_due_on.to_string()});
}

Reply climb_order(Call& call) {
    app::Context context = call.context();
    const auto order =
        must(app::climb_order(context, call.office.supervision_policy(), order_meant(call, context),
                              call.version(), call.option("reason")));
    Reply reply = call.told(Word::told_order_climbed,
                            {order.number, call.say(render::word_of(order.rung)), order.due_on.to_string()});
    reply.text += interview_line(call, with_names(context, order));
    return reply;
}

Reply hold_interview(Call& call) {
    app::Context context = call.context();
    const auto order =
        must(app::hold_interview(context, order_meant(call, context), call.version(), call.day("date")));
    return call.told(Word::told_order_interviewed, {order.number, order.interviewed_on->to_string()});
}

Reply close_order(Call& call) {
    app::Context context = call.context();
    const auto order = must(app::close_order(context, order_meant(call, context), call.version()));
    return call.told(Word::told_order_closed, {order.number});
}

Reply withdraw_order(Call& call) {
    app::Context context = call.context();
    const auto order =
        must(app::withdraw_order(context, order_meant(call, context), call.version(), call.option("reason")));
    return call.told(Word::told_order_withdrawn, {order.number});
}

Reply review_orders(Call& call) {
    app::Context context = call.context();
    const int year = call.year().value_or(call.now.date().year());
    const auto review = must(app::review_supervision(context, call.office.supervision_policy(), year));
    const auto number = [](std::size_t count) { return std::to_string(count); };
    Reply reply =
        call.told(Word::told_orders_reviewed,
                  {number(review.opened.size()), number(review.climbed.size()), number(review.late.size())});
    const auto tell = [&](const Order& order, const std::string& reason) {
        const auto shown = with_names(context, order);
        reply.text += "  " +
                      call.say(Word::told_order_opened_by_rule,
                               {order.number, call.say(render::word_of(order.rung)),
                                render::name_in(shown.names.organisations, order.organisation.value),
                                order.title, render::why(reason, call.language)}) +
                      "\n";
        if (const std::string line = interview_line(call, shown); !line.empty()) reply.text += "  " + line;
    };
    for (const Order& order : review.opened)
        tell(order, order.cause);
    for (const Order& order : review.climbed)
        tell(order, order.last_reason);
    return reply;
}

} // namespace bihuan::commands
