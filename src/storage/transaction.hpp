// One action's reading and writing, in one region. Records come out by number or by Query; they go in only as
// a journal::Change, and with each goes its journal entry, its counters and its links.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "base/searched.hpp"
#include "base/tally.hpp"
#include "cycle/targets/records.hpp"
#include "journal/change.hpp"
#include "journal/entry.hpp"
#include "search/postings.hpp"
#include "storage/query.hpp"
#include "storage/session.hpp"

namespace bihuan::storage {

class Store;

/// Which journal entries to list; empty fields: any.
struct EntryQuery {
    std::string kind;
    std::int64_t subject = 0;
    std::string action;
    std::int64_t post = 0;
    std::int64_t after = 0;  // entries with a greater number only
    std::int64_t before = 0; // with a smaller one
    std::int64_t limit = -1; // no limit
    bool newest_first = false;
};

/// What a transaction has saved, as its journal entry says.
struct Saved {
    std::string kind;
    std::int64_t id = 0;
    std::int64_t version = 0; // 1: a new record
    std::string changes;
    std::shared_ptr<const void> record; // as it now is, of that kind
    bool changed(std::string_view field) const {
        return changes.find("\"" + std::string(field) + "\":") != std::string::npos;
    }
};

/// Throws Failure when storage fails. What is not committed is as if it had never been: destroying a
/// transaction that is neither committed nor rolled back closes its connection, which undoes it. Not
/// thread-safe. A writing transaction has its region to itself.
class Transaction {
  public:
    Transaction(Transaction&&) noexcept;
    Transaction& operator=(Transaction&&) = delete;
    ~Transaction();

    const std::string& region() const { return region_; }
    const journal::Act& act() const { return act_; }
    /// Who changes records from here on; for the door, which only finds out inside.
    void set_act(journal::Act act) { act_ = std::move(act); }

    // The bodies of find, each, list and save are compiled once a kind: keeping.hpp.
    template <Recorded Record>
    std::optional<Record> find(Id<Record> id);

    template <Recorded Record>
    void each(const Query<Record>& query, const std::function<void(Record&&)>& take);

    template <Recorded Record>
    std::vector<Record> list(const Query<Record>& query = {});

    template <Recorded Record>
    std::optional<Record> first(Query<Record> query) {
        std::vector<Record> records = list(query.limit(1));
        if (records.empty()) return std::nullopt;
        return std::move(records.front());
    }

    /// Saves the change with its journal entry; the record as it now is, with number and version.
    template <Recorded Record>
    Record save(const journal::Change<Record>& change);

    /// The counters of a topic and scope, one an organisation and key, without those at 0.
    std::vector<Tally> tallies(std::string_view topic, std::int64_t scope = 0);

    void entries(const EntryQuery& query, const std::function<void(journal::Entry&&)>& take);
    /// The last entry of a record: who changed it, when. nullopt where there is none.
    std::optional<journal::Entry> last_entry(std::string_view kind, std::int64_t subject);

    /// Keeps bytes under their SM3, once however often they come; the SM3.
    std::string put_content(std::string_view bytes);
    /// nullopt: there is no such content.
    std::optional<std::string> get_content(const std::string& sm3);

    /// From here on, remembers what it saves.
    void remember() { remembers_ = true; }
    const std::vector<Saved>& saved() const { return saved_; }

    /// Makes the region's index of search anew; how many records it has.
    std::int64_t rebuild_search();

    void commit();

    /// For storage/ itself (verification, archives).
    Session& session() { return *session_; }

  private:
    friend class Store;
    Transaction(Store& store, std::unique_ptr<Session> session, std::string region, journal::Act act,
                Access access);

    template <Recorded Record>
    static std::string select_text();
    static std::string insert_text(std::string_view kind, std::span<const std::string_view> names);
    static std::string update_text(std::string_view kind, std::span<const std::string_view> names);

    template <Recorded Record>
    static Record record_of(std::span<const Value> row);
    [[noreturn]] static void unreadable(std::string_view kind, std::string_view name,
                                        std::span<const Value> row);

    void read(std::string_view sql, std::span<const Value> values, const RowSink& sink);
    void read(std::string_view sql, std::initializer_list<Value> values, const RowSink& sink) {
        read(sql, std::span<const Value>(values.begin(), values.size()), sink);
    }
    std::int64_t next_number(std::string_view kind);
    void save_values(std::string_view kind, std::span<const std::string_view> names, std::string_view sql,
                     std::span<const Value> before, std::span<const Value> after, const std::string& reason);
    void count(const std::vector<Tally>& tallies, std::int64_t sign);
    void link(std::int64_t item, const std::vector<targets::Duty>& before,
              const std::vector<targets::Duty>& after);
    void keep_words_of(std::string_view kind, std::int64_t id, Searched words);
    void write_head();

    Store* store_;
    std::unique_ptr<Session> session_;
    std::string region_;
    journal::Act act_;
    Access access_;
    std::int64_t head_number_ = 0; // of the region's journal
    std::string head_hash_;
    std::int64_t written_number_ = 0; // head as stored
    std::map<std::string, std::int64_t, std::less<>> counters_;
    std::map<std::pair<search::Kind, std::int64_t>, Searched> words_; // to be kept
    bool remembers_ = false;
    std::vector<Saved> saved_;
    std::map<Tally, std::int64_t> tallies_; // changes since the transaction began; count is 0 in the keys
};

} // namespace bihuan::storage
