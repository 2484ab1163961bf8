#include "storage/store.hpp"

#include "storage/migrations.hpp"

namespace bihuan::storage {

Store::Store(std::unique_ptr<Database> database) : database_(std::move(database)) {}
Store::~Store() = default;

std::unique_ptr<Session> Store::take(Opening opening) {
    {
        const std::lock_guard lock(mutex_);
        if (!idle_.empty()) {
            std::unique_ptr<Session> session = std::move(idle_.back());
            idle_.pop_back();
            return session;
        }
    }
    return database_->connect(opening);
}

void Store::give_back(std::unique_ptr<Session> session) {
    const std::lock_guard lock(mutex_);
    idle_.push_back(std::move(session));
}

Transaction Store::begin(Access access, std::string region, journal::Act act) {
    if (!checked_) { // by several at once, or again after a failure, does no harm
        check_version();
        checked_ = true;
    }
    return {*this, take(), std::move(region), std::move(act), access};
}

int Store::latest_version() const {
    return static_cast<int>(migrations(database_->dialect()).size());
}

void Store::check_version() {
    const int found = version();
    const int wanted = latest_version();
    if (found == wanted) return;
    throw Failure({found == 0       ? ErrorKind::no_database
                   : found < wanted ? ErrorKind::older_database
                                    : ErrorKind::newer_database,
                   "", found == 0 ? "" : std::to_string(found) + " / " + std::to_string(wanted)});
}

int Store::version() {
    std::unique_ptr<Session> session;
    try {
        session = take();
    } catch (const Failure& failure) {
        if (failure.error().kind == ErrorKind::no_database) return 0;
        throw;
    }
    session->begin(Access::read);
    const int found = schema_version(*session, database_->dialect());
    session->commit();
    give_back(std::move(session));
    return found;
}

std::vector<std::string> Store::regions() {
    std::unique_ptr<Session> session = take();
    std::vector<std::string> regions;
    session->begin(Access::read);
    session->read("SELECT region FROM journal_head WHERE number > 0 ORDER BY region", {},
                  [&](std::span<const Value> row) { regions.push_back(row[0].text()); });
    session->commit();
    give_back(std::move(session));
    return regions;
}

int Store::migrate() {
    std::unique_ptr<Session> session = take(Opening::new_too);
    session->begin(Access::write);
    const std::span<const Migration> steps = migrations(database_->dialect());
    const int found = schema_version(*session, database_->dialect());
    if (found > static_cast<int>(steps.size())) {
        session->rollback();
        throw Failure(
            {ErrorKind::newer_database, "", std::to_string(found) + " / " + std::to_string(steps.size())});
    }
    for (auto step = static_cast<std::size_t>(found); step < steps.size(); ++step) {
        session->script(steps[step].sql);
        session->write("INSERT INTO schema_version (version, name) VALUES ($1, $2)",
                       std::array{Value(static_cast<std::int64_t>(step) + 1), Value(steps[step].name)}, 1,
                       "schema_version");
    }
    session->commit();
    give_back(std::move(session));
    return static_cast<int>(steps.size()) - found;
}

} // namespace bihuan::storage
