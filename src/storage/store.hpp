// The seam between the cycle's rules and a database: a Store gives Transactions. app/ knows no more of
// storage.
#pragma once

#include <atomic>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

#include "storage/transaction.hpp"

namespace bihuan::storage {

/// Thread-safe. Sessions are kept and used again.
class Store {
  public:
    explicit Store(std::unique_ptr<Database> database);
    ~Store();
    Store(const Store&) = delete;
    Store& operator=(const Store&) = delete;

    /// Throws Failure: database_gone, database_locked, database_full …; where the schema is not this
    /// program's, no_database, older_database or newer_database.
    Transaction begin(Access access, std::string region, journal::Act act = {});

    /// Brings the schema up to this program's version, in one transaction; how many steps it took. A database
    /// of a newer program is a Failure of kind newer_database. Forward only.
    int migrate();
    /// The schema's version: the number of the last migration done; 0: an empty database.
    int version();
    /// Throws as begin() does for another schema than this program's.
    void check_version();
    /// What this program's last migration is.
    int latest_version() const;

    /// All regions that have a ledger here.
    std::vector<std::string> regions();

    Database& database() { return *database_; }

  private:
    friend class Transaction;
    std::unique_ptr<Session> take(Opening opening = Opening::existing);
    void give_back(std::unique_ptr<Session> session);

    std::unique_ptr<Database> database_;
    std::atomic<bool> checked_ = false;
    std::mutex mutex_;
    std::vector<std::unique_ptr<Session>> idle_;
};

} // namespace bihuan::storage
