// Supervision orders.
#include "app/order.hpp"
#include "app/page.hpp"
#include "render/supervision.hpp"
#include "server/api/evidence.hpp"
#include "server/api/paging.hpp"
#include "server/api/printing.hpp"
#include "server/api/rooms.hpp"
#include "server/api/written.hpp"
#include "views/supervision.hpp"

namespace bihuan::api {

template <>
struct Shape<app::SupervisionReview> {
    static constexpr std::string_view name = "SupervisionReview";
    static constexpr auto fields() {
        using app::SupervisionReview;
        return std::tuple{field("opened", &SupervisionReview::opened),
                          field("climbed", &SupervisionReview::climbed),
                          field("late", &SupervisionReview::late)};
    }
};

namespace {

using app::Order;
using registry::Organisation;
using supervision::Rung;

struct Wish {
    std::string title, text;
    Id<Organisation> unit;
    std::vector<Id<Organisation>> joint;
    Id<targets::Item> item;
    std::optional<Rung> rung;
    std::optional<Date> due;
    app::OrderWish as_wish() const {
        app::OrderWish wish;
        wish.title = title;
        wish.text = text;
        wish.organisation = unit;
        wish.joint = joint;
        wish.item = item;
        if (rung) wish.rung = *rung;
        wish.due_on = due;
        return wish;
    }
    static constexpr auto fields() {
        return std::tuple{field("title", &Wish::title), field("text", &Wish::text),
                          field("unit", &Wish::unit),   field("joint", &Wish::joint),
                          field("item", &Wish::item),   field("rung", &Wish::rung),
                          field("due", &Wish::due)};
    }
};
Result<Order> issue(Call& call, const Wish& asked) {
    return app::issue_order(call.context, call.policies().supervision, asked.as_wish());
}

/// `text`: the leader's words.
struct Instruction : Wish {
    Id<registry::Post> leader; // whose words they are, where the supervision office writes them down
    static constexpr auto fields() {
        return std::tuple{field("title", &Instruction::title), needed("text", &Instruction::text),
                          field("unit", &Instruction::unit),   field("joint", &Instruction::joint),
                          field("item", &Instruction::item),   field("rung", &Instruction::rung),
                          field("due", &Instruction::due),     field("leader", &Instruction::leader)};
    }
};
Result<Order> instruct(Call& call, const Instruction& asked) {
    app::OrderWish wish = asked.as_wish();
    wish.instruction = std::exchange(wish.text, {});
    wish.instructed_by = asked.leader;
    // Without a title or an item the leader's own words are the matter.
    if (wish.title.empty() && !wish.item) wish.title = wish.instruction;
    return app::instruct(call.context, call.policies().supervision, std::move(wish));
}

Result<Order> sign(Call& call) {
    return app::sign_order(call.context, call.id<Order>(), call.version);
}

struct Reply {
    std::string text;
    std::vector<File> evidence;
    static constexpr auto fields() {
        return std::tuple{needed("text", &Reply::text), field("evidence", &Reply::evidence)};
    }
};
Result<Order> reply(Call& call, const Reply& asked) {
    return app::reply_order(call.context, call.policies().supervision, call.id<Order>(), call.version,
                            asked.text, files_of(asked.evidence));
}
Result<Order> give_back(Call& call, const Reason& asked) {
    return app::return_order(call.context, call.policies().supervision, call.id<Order>(), call.version,
                             asked.reason);
}
Result<Order> extend(Call& call, const Until& asked) {
    return app::extend_order(call.context, call.policies().supervision, call.id<Order>(), call.version,
                             asked.due, asked.reason);
}
Result<Order> climb(Call& call, const Reason& asked) {
    return app::climb_order(call.context, call.policies().supervision, call.id<Order>(), call.version,
                            asked.reason);
}
Result<Order> interview(Call& call, const OnDay& asked) {
    return app::hold_interview(call.context, call.id<Order>(), call.version,
                               asked.date.value_or(call.context.today()));
}
Result<Order> close(Call& call) {
    return app::close_order(call.context, call.id<Order>(), call.version);
}
Result<Order> withdraw(Call& call, const Reason& asked) {
    return app::withdraw_order(call.context, call.id<Order>(), call.version, asked.reason);
}
Result<app::SupervisionReview> review(Call& call, const OfYear& asked) {
    return app::review_supervision(call.context, call.policies().supervision, year_of(call, asked.year));
}

Result<Order> show(Call& call) {
    return app::one(call.context, Action::read_ledger, call.id<Order>());
}
Result<Download> print(Call& call, const Print& asked) {
    const auto order = show(call);
    if (!order) return order.error();
    const auto shown = views::order(call.context, order->number);
    if (!shown) return shown.error();
    return printed(
        document_of(render::order_text(*shown, call.language), call.context.today(), call.language),
        asked.format, order->number);
}

constexpr std::array table{
    listing<Order, Action::read_ledger, &Order::state, &Order::rung, &Order::year, &Order::organisation,
            &Order::item, &Order::late, &Order::ordinal>("/orders", "list_orders", "督办单",
                                                         "supervision orders"),
    route<&show>(Method::get, "/orders/{order}", Action::read_ledger)
        .named("show_order", "一张督办单", "a supervision order"),
    route<&print>(Method::get, "/orders/{order}/print", Action::read_ledger)
        .named("print_order", "打印督办单", "a supervision order to print")
        .slow(),
    evidence_of<Order, Action::read_ledger, &Order::evidence>("/orders/{order}/evidence/{content_name}",
                                                              "download_order_evidence"),
    route<&issue>(Method::post, "/orders", Action::issue_order),
    route<&instruct>(Method::post, "/orders/instruct", Action::instruct),
    route<&review>(Method::post, "/orders/review", Action::review_supervision).slow(),
    route<&sign>(Method::post, "/orders/{order}/sign", Action::sign_order),
    route<&reply>(Method::post, "/orders/{order}/reply", Action::reply_order).takes_evidence(),
    route<&give_back>(Method::post, "/orders/{order}/return", Action::return_order),
    route<&extend>(Method::post, "/orders/{order}/extend", Action::extend_order),
    route<&climb>(Method::post, "/orders/{order}/climb", Action::climb_order),
    route<&interview>(Method::post, "/orders/{order}/interview", Action::hold_interview),
    route<&close>(Method::post, "/orders/{order}/close", Action::close_order),
    route<&withdraw>(Method::post, "/orders/{order}/withdraw", Action::withdraw_order),
};

} // namespace

std::span<const Route> order_routes() {
    return table;
}

} // namespace bihuan::api
