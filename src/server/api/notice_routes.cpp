#include "app/calendar.hpp"
#include "app/channels.hpp"
#include "app/notices.hpp"
#include "render/icalendar.hpp"
#include "render/notices.hpp"
#include "server/api/paging.hpp"
#include "server/api/rooms.hpp"

namespace bihuan::api {
namespace {

struct Row {
    std::int64_t id = 0;
    Instant at;
    app::NoticeKind kind{};
    std::string about; // kind of the record
    std::int64_t number = 0;
    std::int64_t count = 0; // of records alike
    std::string title, text;
    std::optional<Instant> read_at;
    static constexpr auto fields() {
        return std::tuple{
            field("id", &Row::id),       field("at", &Row::at),         field("kind", &Row::kind),
            field("about", &Row::about), field("number", &Row::number), field("count", &Row::count),
            field("title", &Row::title), field("text", &Row::text),     field("read_at", &Row::read_at)};
    }
};

struct List {
    int limit = usual_page;
    std::string cursor; // the last one's number, with ~read where it was read
    static constexpr auto fields() {
        return std::tuple{field("limit", &List::limit), field("cursor", &List::cursor)};
    }
};
Result<Page<Row>> list(Call& call, const List& asked) {
    const auto cursor = read_cursor(asked.cursor);
    if (!cursor) return Error{ErrorKind::malformed, "cursor", asked.cursor};
    if (asked.limit < 1 || asked.limit > longest_page)
        return Error{ErrorKind::out_of_range, "limit", "1 … " + std::to_string(longest_page)};
    auto found = app::read_notices(call.context, {cursor->value == "read", cursor->id}, asked.limit + 1);
    if (!found) return found.error();
    Page<Row> page;
    for (app::Notice& notice : found->notices) {
        if (page.items.size() == static_cast<std::size_t>(asked.limit)) {
            const Row& last = page.items.back();
            page.next = write_cursor({last.id, last.read_at ? "read" : ""});
            break;
        }
        std::string text = render::notice_text(notice, call.language);
        const auto kind = named<app::NoticeKind>(notice.kind);
        page.items.push_back({notice.id, notice.at, kind.value_or(app::NoticeKind::item_assigned),
                              std::move(notice.subject_kind), notice.subject, notice.count,
                              std::move(notice.title), std::move(text), notice.read_at});
    }
    return page;
}

struct Unread {
    std::int64_t unread = 0;
    static constexpr auto fields() { return std::tuple{field("unread", &Unread::unread)}; }
};
Result<Unread> count(Call& call) {
    const auto found = app::read_notices(call.context, {}, 0);
    if (!found) return found.error();
    return Unread{found->unread};
}

struct Read {
    std::vector<std::int64_t> notices; // none: all
    static constexpr auto fields() { return std::tuple{field("notices", &Read::notices)}; }
};
Result<Unread> mark_read(Call& call, const Read& asked) {
    if (auto marked = app::mark_notices_read(call.context, asked.notices); !marked) return marked.error();
    return count(call);
}

struct Mail {
    std::string address; // empty: none
    static constexpr auto fields() { return std::tuple{field("address", &Mail::address)}; }
};
Result<Mail> show_mail(Call& call) {
    auto address = app::mail_address(call.context);
    if (!address) return address.error();
    return Mail{std::move(*address)};
}
Result<Mail> set_mail(Call& call, const Mail& asked) {
    if (auto set = app::set_mail_address(call.context, asked.address); !set) return set.error();
    return asked;
}

struct Feed {
    std::string path; // its secret is told once
    static constexpr auto fields() { return std::tuple{field("path", &Feed::path)}; }
};
Result<Feed> open_feed(Call& call) {
    auto path = app::open_calendar(call.context, call.services.random_bytes);
    if (!path) return path.error();
    return Feed{std::move(*path)};
}
Result<void> close_feed(Call& call) {
    return app::set_calendar_token(call.context, "");
}
struct Due {
    app::DeadlineKind kind{};
    std::int64_t number = 0; // of the record; of reports: of their round, all as one
    std::string title;
    Date day;
    int working_days = 0; // from today; negative: overdue by so many
    static constexpr auto fields() {
        return std::tuple{field("kind", &Due::kind), field("number", &Due::number),
                          field("title", &Due::title), field("day", &Due::day),
                          field("working_days", &Due::working_days)};
    }
};
Result<std::vector<Due>> deadlines(Call& call) {
    const auto found = app::deadlines(call.context);
    if (!found) return found.error();
    const registry::Calendar& calendar = call.policies().progress.calendar;
    std::vector<Due> out;
    for (const app::Deadline& each : *found)
        out.push_back({each.kind, each.id, each.title, each.day,
                       calendar.working_days_between(call.context.today(), each.day)});
    return out;
}

/// Whoever has the address: calendar programs do not sign in.
Result<Download> calendar(Call& call) {
    const auto owner =
        app::calendar_owner(call.context.store, call.context.region, call.places.at(0), call.context.now);
    if (!owner) return Error{ErrorKind::no_such_page, "calendar", ""};
    app::Context context{call.context.store, call.context.region, *owner, call.context.now};
    const auto deadlines = app::deadlines(context);
    if (!deadlines) return deadlines.error();
    return Download{"text/calendar; charset=utf-8", "bihuan.ics",
                    render::icalendar(*deadlines, context.region, owner->title, context.now, call.language)};
}

constexpr std::array table{
    route<&list>(Method::get, "/notices", Action::read_notices)
        .named("list_notices", "本岗位的消息，未读在前", "the post's notices, unread first"),
    route<&count>(Method::get, "/notices/unread", Action::read_notices)
        .named("count_unread_notices", "未读消息数", "how many are unread"),
    route<&mark_read>(Method::post, "/notices/read", Action::read_notices)
        .named("mark_notices_read", "标记消息为已读", "mark notices as read, all where none is named"),
    route<&show_mail>(Method::get, "/notices/mail", Action::read_notices)
        .named("show_mail_address", "接收消息的邮箱", "where the post's notices are mailed"),
    route<&set_mail>(Method::put, "/notices/mail", Action::read_notices)
        .named("set_mail_address", "设置接收消息的邮箱，留空则不发",
               "mail the post's notices there; empty: nowhere"),
    route<&open_feed>(Method::post, "/calendar", Action::read_notices)
        .named("open_calendar", "生成日历订阅地址，原地址作废",
               "a new secret address of the post's calendar"),
    route<&close_feed>(Method::remove, "/calendar", Action::read_notices)
        .named("close_calendar", "撤销日历订阅地址", "revoke the calendar's address"),
    route<&deadlines>(Method::get, "/deadlines", Action::read_notices)
        .named("list_deadlines", "本单位待办事项及期限，按日期排列",
               "what the post's unit owes, by day, with the working days left"),
    route<&calendar>(Method::get, "/calendar/{token_name}", Action::read_notices)
        .named("read_calendar", "岗位的办理期限日历", "a post's deadlines (iCalendar)")
        .open_to_anybody(),
};

} // namespace

std::span<const Route> notice_routes() {
    return table;
}

} // namespace bihuan::api
