// The monthly bulletin.
#include "app/bulletin.hpp"
#include "app/page.hpp"
#include "server/api/paging.hpp"
#include "server/api/printing.hpp"
#include "server/api/rooms.hpp"
#include "server/api/written.hpp"

namespace bihuan::api {

template <>
struct Shape<app::VerifiedBulletin> {
    static constexpr std::string_view name = "VerifiedBulletin";
    static constexpr auto fields() {
        using app::VerifiedBulletin;
        return std::tuple{field("bulletin", &VerifiedBulletin::bulletin),
                          field("whole", &VerifiedBulletin::whole)};
    }
};

namespace {

using app::Bulletin;

struct Draft {
    std::string month; // 2025-03; absent: the last one
    static constexpr auto fields() { return std::tuple{field("month", &Draft::month)}; }
};
Result<Bulletin> draft(Call& call, const Draft& asked) {
    Date month = call.context.today().first_of_month().plus(-1);
    if (!asked.month.empty()) {
        const auto read = Date::parse(asked.month + "-01");
        if (!read) throw std::vector<Fault>{{"/month", {ErrorKind::impossible_date, asked.month, "2025-03"}}};
        month = *read;
    }
    return app::draft_bulletin(call.context, month);
}
Result<Bulletin> freeze(Call& call) {
    return app::freeze_bulletin(call.context, call.policies().bulletins, call.id<Bulletin>(), call.version);
}
Result<Bulletin> correct(Call& call, const Reason& asked) {
    return app::correct_bulletin(call.context, call.id<Bulletin>(), call.version, asked.reason);
}

Result<Bulletin> show(Call& call) {
    return app::one(call.context, Action::read_ledger, call.id<Bulletin>());
}
Result<Download> print(Call& call, const Print& asked) {
    const auto sheet = app::read_bulletin(call.context, call.policies().bulletins, call.id<Bulletin>());
    if (!sheet) return sheet.error();
    return printed(sheet->document, asked.format, sheet->document.title);
}
Result<std::vector<app::VerifiedBulletin>> verify(Call& call) {
    return app::verify_bulletins(call.context);
}

constexpr std::array table{
    listing<Bulletin, Action::read_ledger, &Bulletin::year, &Bulletin::state>("/bulletins", "list_bulletins",
                                                                              "通报", "bulletins"),
    route<&verify>(Method::get, "/bulletins/verify", Action::read_ledger)
        .named("verify_bulletins", "核验通报", "whether issued bulletins are as they were issued")
        .slow(),
    route<&show>(Method::get, "/bulletins/{bulletin}", Action::read_ledger)
        .named("show_bulletin", "一期通报", "a bulletin"),
    route<&print>(Method::get, "/bulletins/{bulletin}/print", Action::read_ledger)
        .named("print_bulletin", "打印通报", "a bulletin to print")
        .slow(),
    route<&draft>(Method::post, "/bulletins", Action::draft_bulletin),
    route<&freeze>(Method::post, "/bulletins/{bulletin}/freeze", Action::freeze_bulletin).slow(),
    route<&correct>(Method::post, "/bulletins/{bulletin}/correct", Action::correct_bulletin),
};

} // namespace

std::span<const Route> bulletin_routes() {
    return table;
}

} // namespace bihuan::api
