#include "server/delivery/schedule.hpp"

#include <filesystem>

#include "app/clock.hpp"

namespace bihuan::delivery {
namespace {

template <class Policy>
Policy policy_in(const std::string& folder) {
    std::error_code absent;
    if (!std::filesystem::is_directory(folder, absent)) return Policy::defaults();
    auto policy = Policy::from(folder);
    if (!policy) throw storage::Failure(policy.error());
    return std::move(*policy);
}

} // namespace

Schedule::Schedule(storage::Store& store, std::string policies, std::function<Instant()> now, Report report,
                   std::chrono::milliseconds every)
    : store_(store),
      policies_(std::move(policies)),
      now_(std::move(now)),
      report_(std::move(report)),
      every_(every),
      thread_([this] { run(); }) {}

Schedule::~Schedule() {
    {
        const std::lock_guard lock(mutex_);
        stopped_ = true;
    }
    wake_.notify_all();
    thread_.join();
}

void Schedule::run() {
    std::unique_lock lock(mutex_);
    while (!stopped_) {
        lock.unlock();
        once();
        lock.lock();
        wake_.wait_for(lock, every_, [this] { return stopped_; });
    }
}

/// Whatever fails is told, and tried again the next time.
void Schedule::once() {
    try {
        for (const std::string& region : store_.regions()) {
            try {
                once_in(region);
            } catch (const storage::Failure& failure) {
                report_(region, "clock", failure.error());
            }
        }
    } catch (const storage::Failure& failure) {
        report_("", "clock", failure.error());
    }
}

void Schedule::once_in(const std::string& region) {
    const auto progress = policy_in<progress::Policy>(policies_);
    const auto supervision = policy_in<supervision::Policy>(policies_);
    const auto motions = policy_in<supervision::MotionPolicy>(policies_);
    const auto ran = app::run_due(store_, region, {progress, supervision, motions}, now_());
    if (!ran) throw storage::Failure(ran.error());
    for (const app::Ran& each : *ran) {
        if (each.needed || each.error)
            report_(region, std::string(name_of(each.due.task)) + " " + each.due.day.to_string(), each.error);
    }
    const auto settings = Settings::from(policies_);
    if (!settings) throw storage::Failure(settings.error());
    const auto sent = deliver(store_, region, *settings, now_);
    if (!sent) throw storage::Failure(sent.error());
    if (*sent > 0) report_(region, "letters " + std::to_string(*sent), std::nullopt);
}

} // namespace bihuan::delivery
