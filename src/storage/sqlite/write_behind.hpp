// Writes done by a thread of their own, in order, while the next ones are being made. Internal to sqlite/.
#pragma once

#include <sqlite3.h>

#include <array>
#include <condition_variable>
#include <deque>
#include <exception>
#include <functional>
#include <mutex>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

#include "base/record.hpp"

namespace bihuan::storage::sqlite {

struct Write {
    sqlite3_stmt* statement = nullptr;
    std::vector<Value> values;
    std::optional<std::int64_t> rows;
    std::string subject;
};

/// After the first write that fails, those behind it are left undone.
class WriteBehind {
  public:
    explicit WriteBehind(std::function<void(const Write&)> run);
    ~WriteBehind(); // what is still waiting is done first
    WriteBehind(const WriteBehind&) = delete;
    WriteBehind& operator=(const WriteBehind&) = delete;

    /// Waits where too much is on its way already.
    void put(sqlite3_stmt* statement, std::span<const Value> values, std::optional<std::int64_t> rows,
             std::string_view subject);
    /// Returns when all is done; throws what the first write that failed threw.
    void settle();

  private:
    /// Used again and again, so that the values' memory is.
    struct Batch {
        std::array<Write, 64> writes;
        std::size_t used = 0, bytes = 0;
    };

    void hand_over();
    void work();

    std::function<void(const Write&)> run_;
    std::array<Batch, 4> batches_;
    Batch* filling_ = nullptr; // by the thread that puts
    std::mutex mutex_;
    std::condition_variable changed_;
    std::vector<Batch*> free_;
    std::deque<Batch*> waiting_; // the first one is at work
    std::exception_ptr failure_;
    bool ending_ = false;
    std::thread thread_; // goes first
};

} // namespace bihuan::storage::sqlite
