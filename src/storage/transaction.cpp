#include "storage/transaction.hpp"

#include "base/sm3.hpp"
#include "storage/search.hpp"
#include "storage/store.hpp"

namespace bihuan::storage {
namespace {

constexpr std::size_t content_part = std::size_t{1} << 20; // bytes a row

constexpr std::string_view entry_columns =
    "SELECT region, number, at, post, person, action, kind, subject, version, reason, changes, fingerprint, "
    "hash "
    "FROM journal";

journal::Entry entry_of(std::span<const Value> row) {
    return {row[0].text(),  row[1].integer(), {row[2].integer()}, row[3].integer(), row[4].integer(),
            row[5].text(),  row[6].text(),    row[7].integer(),   row[8].integer(), row[9].text(),
            row[10].text(), row[11].text(),   row[12].text()};
}

} // namespace

Transaction::Transaction(Store& store, std::unique_ptr<Session> session, std::string region, journal::Act act,
                         Access access)
    : store_(&store),
      session_(std::move(session)),
      region_(std::move(region)),
      act_(std::move(act)),
      access_(access) {
    session_->begin(access_);
    if (access_ == Access::read) return;
    // The head's row is the region's lock: whoever writes in a region has it to himself.
    static const std::string sql = "SELECT number, hash FROM journal_head WHERE region = $1";
    const std::string locking = sql + std::string(session_->for_update());
    bool found = false;
    const auto take = [&](std::span<const Value> row) {
        found = true;
        head_number_ = written_number_ = row[0].integer();
        head_hash_ = row[1].text();
    };
    read(locking, {Value(region_)}, take);
    if (found) return;
    session_->write(
        "INSERT INTO journal_head (region, number, hash) VALUES ($1, 0, '') ON CONFLICT DO NOTHING",
        std::array{Value(region_)});
    read(locking, {Value(region_)}, take);
}

Transaction::Transaction(Transaction&& other) noexcept = default;

Transaction::~Transaction() {
    if (!session_) return;
    if (session_->rollback()) store_->give_back(std::move(session_));
}

void Transaction::read(std::string_view sql, std::span<const Value> values, const RowSink& sink) {
    session_->read(sql, values, sink);
}

std::string Transaction::insert_text(std::string_view kind, std::span<const std::string_view> names) {
    std::string out = "INSERT INTO " + std::string(kind) + " (";
    for (std::size_t i = 0; i < names.size(); ++i)
        (out += i > 0 ? ", " : "") += names[i];
    out += ") VALUES (";
    for (std::size_t i = 1; i <= names.size(); ++i)
        out += (i > 1 ? ", $" : "$") + std::to_string(i);
    return out + ")";
}

std::string Transaction::update_text(std::string_view kind, std::span<const std::string_view> names) {
    std::string out = "UPDATE " + std::string(kind) + " SET ";
    for (std::size_t i = 2; i < names.size(); ++i) {
        if (i > 2) out += ", ";
        out += names[i];
        out += " = $" + std::to_string(i + 1);
    }
    return out + " WHERE region = $1 AND id = $2 AND version = $" + std::to_string(names.size() + 1);
}

void Transaction::unreadable(std::string_view kind, std::string_view name, std::span<const Value> row) {
    throw Failure({ErrorKind::database_damaged, std::string(kind) + " " + std::to_string(row[1].integer()),
                   std::string(name)});
}

std::int64_t Transaction::next_number(std::string_view kind) {
    auto counter = counters_.find(kind);
    if (counter == counters_.end()) {
        std::int64_t last = 0;
        read("SELECT last FROM counter WHERE region = $1 AND kind = $2", {Value(region_), Value(kind)},
             [&](std::span<const Value> row) { last = row[0].integer(); });
        counter = counters_.emplace(kind, last).first;
    }
    return ++counter->second;
}

void Transaction::save_values(std::string_view kind, std::span<const std::string_view> names,
                              std::string_view sql, std::span<const Value> before,
                              std::span<const Value> after, const std::string& reason) {
    const std::string subject = std::string(kind) + " " + std::to_string(after[1].integer());
    if (before.empty()) {
        session_->write(sql, after, 1, subject);
    } else {
        std::vector<Value> values(after.begin(), after.end());
        values.push_back(before[2]);
        session_->write(sql, values, 1, subject);
    }
    journal::Entry entry;
    entry.region = region_;
    entry.number = ++head_number_;
    entry.at = act_.now;
    entry.post = act_.actor.post.value;
    entry.person = act_.actor.person.value;
    entry.action = act_.action;
    entry.kind = kind;
    entry.subject = after[1].integer();
    entry.version = after[2].integer();
    entry.reason = reason;
    entry.changes = journal::changes(names, before, after);
    entry.fingerprint = journal::fingerprint(kind, after);
    entry.hash = journal::seal(head_hash_, entry);
    head_hash_ = entry.hash;
    if (remembers_) saved_.push_back({entry.kind, entry.subject, entry.version, entry.changes, {}});
    const std::array<Value, 13> row{std::move(entry.region),
                                    entry.number,
                                    entry.at.milliseconds,
                                    entry.post,
                                    entry.person,
                                    std::move(entry.action),
                                    std::move(entry.kind),
                                    entry.subject,
                                    entry.version,
                                    std::move(entry.reason),
                                    std::move(entry.changes),
                                    std::move(entry.fingerprint),
                                    std::move(entry.hash)};
    session_->write(
        "INSERT INTO journal (region, number, at, post, person, action, kind, subject, version, "
        "reason, changes, fingerprint, hash) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, "
        "$12, $13)",
        row, 1, "journal");
}

void Transaction::count(const std::vector<Tally>& tallies, std::int64_t sign) {
    for (Tally key : tallies) {
        const std::int64_t change = key.count * sign;
        key.count = 0;
        tallies_[std::move(key)] += change;
    }
}

void Transaction::link(std::int64_t item, const std::vector<targets::Duty>& before,
                       const std::vector<targets::Duty>& after) {
    if (before == after) return;
    if (!before.empty()) {
        session_->write("DELETE FROM duty WHERE region = $1 AND item = $2",
                        std::array{Value(region_), Value(item)});
    }
    for (const targets::Duty& duty : after) {
        session_->write(
            "INSERT INTO duty (region, organisation, item, part) VALUES ($1, $2, $3, $4) "
            "ON CONFLICT DO NOTHING",
            std::array{Value(region_), Value(duty.organisation), Value(item), Value(name_of(duty.part))});
    }
}

std::vector<Tally> Transaction::tallies(std::string_view topic, std::int64_t scope) {
    std::vector<Tally> found;
    read(
        "SELECT organisation, key, n FROM tally WHERE region = $1 AND topic = $2 AND scope = $3 AND n <> 0 "
        "ORDER BY organisation, key",
        {Value(region_), Value(topic), Value(scope)}, [&](std::span<const Value> row) {
            found.push_back({std::string(topic), scope, row[0].integer(), row[1].text(), row[2].integer()});
        });
    return found;
}

void Transaction::entries(const EntryQuery& query, const std::function<void(journal::Entry&&)>& take) {
    std::string sql = std::string(entry_columns) + " WHERE region = $1";
    std::vector<Value> values{Value(region_)};
    const auto condition = [&](std::string_view text, Value value) {
        values.push_back(std::move(value));
        sql += " AND " + std::string(text) + "$" + std::to_string(values.size());
    };
    if (!query.kind.empty()) condition("kind = ", query.kind);
    if (query.subject != 0) condition("subject = ", query.subject);
    if (!query.action.empty()) condition("action = ", query.action);
    if (query.post != 0) condition("post = ", query.post);
    if (query.after != 0) condition("number > ", query.after);
    if (query.before != 0) condition("number < ", query.before);
    sql += query.newest_first ? " ORDER BY number DESC" : " ORDER BY number";
    if (query.limit >= 0) sql += " LIMIT " + std::to_string(query.limit);
    read(sql, values, [&](std::span<const Value> row) { take(entry_of(row)); });
}

std::optional<journal::Entry> Transaction::last_entry(std::string_view kind, std::int64_t subject) {
    std::optional<journal::Entry> last;
    entries({.kind = std::string(kind), .subject = subject, .action = {}, .limit = 1, .newest_first = true},
            [&](journal::Entry&& entry) { last = std::move(entry); });
    return last;
}

std::string Transaction::put_content(std::string_view bytes) {
    const std::string digest = sm3(bytes);
    bool there = false;
    read("SELECT part FROM content WHERE region = $1 AND sm3 = $2 AND part = 0",
         {Value(region_), Value(digest)}, [&](std::span<const Value>) { there = true; });
    if (there) return digest;
    std::int64_t part = 0;
    do {
        const std::string_view piece = bytes.substr(0, content_part);
        session_->write(
            "INSERT INTO content (region, sm3, part, bytes) VALUES ($1, $2, $3, $4)",
            std::array{Value(region_), Value(digest), Value(part++), Value::of_bytes(std::string(piece))}, 1,
            "content");
        bytes.remove_prefix(piece.size());
    } while (!bytes.empty());
    return digest;
}

std::optional<std::string> Transaction::get_content(const std::string& digest) {
    std::optional<std::string> bytes;
    read("SELECT bytes FROM content WHERE region = $1 AND sm3 = $2 ORDER BY part",
         {Value(region_), Value(digest)}, [&](std::span<const Value> row) {
             if (!bytes) bytes.emplace();
             *bytes += row[0].text();
         });
    return bytes;
}

void Transaction::keep_words_of(std::string_view kind, std::int64_t id, Searched words) {
    words_[{named<search::Kind>(kind).value(), id}] = std::move(words);
}

std::int64_t Transaction::rebuild_search() {
    return storage::rebuild_search(*session_, region_);
}

void Transaction::write_head() {
    if (head_number_ != written_number_) {
        std::vector<SearchRow> rows;
        for (auto& [record, words] : words_)
            rows.push_back({record.first, record.second, std::move(words)});
        keep_words(*session_, region_, rows, written_number_, head_number_);
    }
    for (const auto& [kind, last] : counters_) {
        session_->write(
            "INSERT INTO counter (region, kind, last) VALUES ($1, $2, $3) "
            "ON CONFLICT (region, kind) DO UPDATE SET last = excluded.last",
            std::array{Value(region_), Value(kind), Value(last)});
    }
    for (const auto& [key, change] : tallies_) {
        if (change == 0) continue;
        session_->write(
            "INSERT INTO tally (region, topic, scope, organisation, key, n) "
            "VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (region, topic, scope, organisation, key) "
            "DO UPDATE SET n = tally.n + excluded.n",
            std::array{Value(region_), Value(key.topic), Value(key.scope), Value(key.organisation),
                       Value(key.key), Value(change)});
    }
    if (head_number_ != written_number_) {
        session_->write("UPDATE journal_head SET number = $2, hash = $3 WHERE region = $1",
                        std::array{Value(region_), Value(head_number_), Value(head_hash_)}, 1,
                        "journal_head");
    }
}

void Transaction::commit() {
    if (access_ == Access::write) write_head();
    session_->commit();
    store_->give_back(std::move(session_));
}

} // namespace bihuan::storage
