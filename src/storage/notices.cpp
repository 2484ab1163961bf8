#include "storage/notices.hpp"

#include <array>
#include <limits>

namespace bihuan::storage {
namespace {

constexpr std::string_view columns =
    "SELECT id, post, at, kind, subject_kind, subject, n, title, due_on, note, read_at FROM notice ";

Notice notice_of(std::span<const Value> row) {
    Notice notice{row[0].integer(),
                  row[1].integer(),
                  {row[2].integer()},
                  row[3].text(),
                  row[4].text(),
                  row[5].integer(),
                  row[6].integer(),
                  row[7].text(),
                  from_value<Date>(row[8]),
                  row[9].text(),
                  {}};
    if (row[10].integer() != 0) notice.read_at = Instant{row[10].integer()};
    return notice;
}

} // namespace

void put_notices(Transaction& transaction, std::vector<Notice> notices) {
    if (notices.empty()) return;
    Session& session = transaction.session();
    const Value region(transaction.region());
    std::int64_t last = 0;
    session.read("SELECT COALESCE(MAX(id), 0) FROM notice WHERE region = $1", std::array{region},
                 [&](std::span<const Value> row) { last = row[0].integer(); });
    for (Notice& notice : notices) {
        session.write(
            "INSERT INTO notice "
            "(region, id, post, at, kind, subject_kind, subject, n, title, due_on, note, read_at) "
            "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, 0)",
            std::array{region, Value(++last), Value(notice.post), Value(notice.at.milliseconds),
                       Value(std::move(notice.kind)), Value(std::move(notice.subject_kind)),
                       Value(notice.subject), Value(notice.count), Value(std::move(notice.title)),
                       to_value(notice.due_on), Value(std::move(notice.note))},
            1, "notice");
    }
}

std::vector<Notice> notices_of(Transaction& transaction, std::int64_t post, const NoticePlace& behind,
                               std::int64_t limit) {
    std::vector<Notice> found;
    const auto take = [&](std::span<const Value> row) { found.push_back(notice_of(row)); };
    const auto page = [&](std::string_view condition, std::int64_t below) {
        const std::int64_t left = limit - static_cast<std::int64_t>(found.size());
        if (left <= 0) return;
        transaction.session().read(std::string(columns) + "WHERE region = $1 AND post = $2 AND " +
                                       std::string(condition) + " AND id < $3 ORDER BY id DESC LIMIT " +
                                       std::to_string(left),
                                   std::array{Value(transaction.region()), Value(post), Value(below)}, take);
    };
    constexpr std::int64_t first = std::numeric_limits<std::int64_t>::max();
    if (!behind.read) page("read_at = 0", behind.id == 0 ? first : behind.id);
    page("read_at > 0", behind.read && behind.id != 0 ? behind.id : first);
    return found;
}

std::vector<Notice> notices_after(Transaction& transaction, std::int64_t id, std::int64_t limit) {
    std::vector<Notice> found;
    transaction.session().read(
        std::string(columns) + "WHERE region = $1 AND id > $2 ORDER BY id LIMIT " + std::to_string(limit),
        std::array{Value(transaction.region()), Value(id)},
        [&](std::span<const Value> row) { found.push_back(notice_of(row)); });
    return found;
}

std::int64_t unread_notices(Transaction& transaction, std::int64_t post) {
    std::int64_t count = 0;
    transaction.session().read("SELECT COUNT(*) FROM notice WHERE region = $1 AND post = $2 AND read_at = 0",
                               std::array{Value(transaction.region()), Value(post)},
                               [&](std::span<const Value> row) { count = row[0].integer(); });
    return count;
}

std::int64_t mark_read(Transaction& transaction, std::int64_t post, const std::vector<std::int64_t>& ids,
                       Instant now) {
    const std::int64_t before = unread_notices(transaction, post);
    const Value region(transaction.region()), whose(post), at(now.milliseconds);
    constexpr std::string_view mark =
        "UPDATE notice SET read_at = $3 WHERE region = $1 AND post = $2 AND read_at = 0";
    if (ids.empty()) transaction.session().write(mark, std::array{region, whose, at});
    for (const std::int64_t id : ids)
        transaction.session().write(std::string(mark) + " AND id = $4",
                                    std::array{region, whose, at, Value(id)});
    return before - unread_notices(transaction, post);
}

void put_calendar(Transaction& transaction, std::int64_t post, const std::string& token_sm3) {
    const Value region(transaction.region());
    transaction.session().write("DELETE FROM calendar_feed WHERE region = $1 AND post = $2",
                                std::array{region, Value(post)});
    if (token_sm3.empty()) return;
    transaction.session().write("INSERT INTO calendar_feed (region, post, token) VALUES ($1, $2, $3)",
                                std::array{region, Value(post), Value(token_sm3)}, 1, "calendar_feed");
}

std::optional<std::int64_t> post_of_calendar(Transaction& transaction, const std::string& token_sm3) {
    std::optional<std::int64_t> post;
    transaction.session().read("SELECT post FROM calendar_feed WHERE region = $1 AND token = $2",
                               std::array{Value(transaction.region()), Value(token_sm3)},
                               [&](std::span<const Value> row) { post = row[0].integer(); });
    return post;
}

std::map<std::string, Date> last_runs(Transaction& transaction) {
    std::map<std::string, Date> runs;
    transaction.session().read("SELECT task, day FROM schedule_run WHERE region = $1",
                               std::array{Value(transaction.region())}, [&](std::span<const Value> row) {
                                   if (const auto day = Date::parse(row[1].text()))
                                       runs[row[0].text()] = *day;
                               });
    return runs;
}

bool claim_run(Transaction& transaction, const std::string& task, Date day) {
    const auto runs = last_runs(transaction);
    const auto last = runs.find(task);
    if (last != runs.end() && last->second >= day) return false;
    transaction.session().write(
        "INSERT INTO schedule_run (region, task, day) VALUES ($1, $2, $3) "
        "ON CONFLICT (region, task) DO UPDATE SET day = excluded.day",
        std::array{Value(transaction.region()), Value(task), Value(day.to_string())}, 1, "schedule_run");
    return true;
}

} // namespace bihuan::storage
