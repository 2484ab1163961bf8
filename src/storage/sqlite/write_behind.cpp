#include "storage/sqlite/write_behind.hpp"

#include <utility>

namespace bihuan::storage::sqlite {
namespace {

constexpr std::size_t most_bytes = std::size_t{1} << 20; // of texts in a batch, about

} // namespace

WriteBehind::WriteBehind(std::function<void(const Write&)> run) : run_(std::move(run)) {
    for (Batch& batch : batches_)
        free_.push_back(&batch);
    thread_ = std::thread([this] { work(); });
}

WriteBehind::~WriteBehind() {
    hand_over();
    {
        const std::lock_guard lock(mutex_);
        ending_ = true;
    }
    changed_.notify_all();
    thread_.join();
}

void WriteBehind::put(sqlite3_stmt* statement, std::span<const Value> values,
                      std::optional<std::int64_t> rows, std::string_view subject) {
    if (filling_ == nullptr) {
        std::unique_lock lock(mutex_);
        changed_.wait(lock, [&] { return !free_.empty(); });
        filling_ = free_.back();
        free_.pop_back();
    }
    Write& write = filling_->writes[filling_->used++];
    write.statement = statement;
    write.values.assign(values.begin(), values.end());
    write.rows = rows;
    write.subject = subject;
    for (const Value& value : values)
        filling_->bytes += value.text().size();
    if (filling_->used == filling_->writes.size() || filling_->bytes > most_bytes) hand_over();
}

void WriteBehind::hand_over() {
    if (filling_ == nullptr) return;
    {
        const std::lock_guard lock(mutex_);
        waiting_.push_back(std::exchange(filling_, nullptr));
    }
    changed_.notify_all();
}

void WriteBehind::settle() {
    hand_over();
    std::unique_lock lock(mutex_);
    changed_.wait(lock, [&] { return waiting_.empty(); });
    if (failure_) std::rethrow_exception(std::exchange(failure_, nullptr));
}

void WriteBehind::work() {
    std::unique_lock lock(mutex_);
    for (;;) {
        changed_.wait(lock, [&] { return ending_ || !waiting_.empty(); });
        if (waiting_.empty()) return;
        Batch& batch = *waiting_.front();
        const bool failed = failure_ != nullptr;
        lock.unlock();
        std::exception_ptr failure;
        try {
            for (std::size_t i = 0; i < batch.used && !failed; ++i)
                run_(batch.writes[i]);
        } catch (...) {
            failure = std::current_exception();
        }
        batch.used = batch.bytes = 0;
        lock.lock();
        if (failure) failure_ = failure;
        waiting_.pop_front();
        free_.push_back(&batch);
        changed_.notify_all();
    }
}

} // namespace bihuan::storage::sqlite
