// Notices to posts, and when the clock's work was last done. Neither is recorded in the journal: both follow
// from it.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "storage/transaction.hpp"

namespace bihuan::storage {

/// To one post: about one record, or about the first of `count` records alike.
struct Notice {
    std::int64_t id = 0;
    std::int64_t post = 0;
    Instant at;
    std::string kind;         // what happened: name of an app::NoticeKind
    std::string subject_kind; // of the record
    std::int64_t subject = 0;
    std::int64_t count = 1;
    std::string title;          // of the record, as it was
    std::optional<Date> due_on; // of those records, where that is told
    std::string note;           // what whoever did it has to say
    std::optional<Instant> read_at;
};

void put_notices(Transaction& transaction, std::vector<Notice> notices);

/// What comes behind a notice, in the order shown: unread first, then the newest.
struct NoticePlace {
    bool read = false;
    std::int64_t id = 0; // 0: the first page
};
std::vector<Notice> notices_of(Transaction& transaction, std::int64_t post, const NoticePlace& behind,
                               std::int64_t limit);
/// Of all posts, in the order they were made.
std::vector<Notice> notices_after(Transaction& transaction, std::int64_t id, std::int64_t limit);
std::int64_t unread_notices(Transaction& transaction, std::int64_t post);
/// Marks those of the post that are unread, all where `ids` is empty; how many there were.
std::int64_t mark_read(Transaction& transaction, std::int64_t post, const std::vector<std::int64_t>& ids,
                       Instant now);

/// The post's calendar is fetched with the token of this SM3; empty: with none.
void put_calendar(Transaction& transaction, std::int64_t post, const std::string& token_sm3);
std::optional<std::int64_t> post_of_calendar(Transaction& transaction, const std::string& token_sm3);

/// The day up to which a task of the clock was done, by its name.
std::map<std::string, Date> last_runs(Transaction& transaction);
/// False where it was done up to that day already, by whomever.
bool claim_run(Transaction& transaction, const std::string& task, Date day);

} // namespace bihuan::storage
