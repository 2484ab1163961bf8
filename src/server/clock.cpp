#include "server/clock.hpp"

#include "app/clock.hpp"

namespace bihuan::server {

Clock::Clock(storage::Store& store, std::function<Instant()> now, const Log& log, ClockWork work)
    : store_(store),
      now_(std::move(now)),
      log_(log),
      work_(std::make_shared<const ClockWork>(std::move(work))),
      thread_([this] { run(); }) {}

Clock::~Clock() {
    {
        const std::lock_guard lock(mutex_);
        stopped_ = true;
    }
    stopping_.notify_all();
    thread_.join();
}

void Clock::change(ClockWork work) {
    const std::lock_guard lock(mutex_);
    work_ = std::make_shared<const ClockWork>(std::move(work));
}

void Clock::run() {
    std::unique_lock lock(mutex_);
    while (!stopped_) {
        const auto work = work_;
        lock.unlock();
        try {
            for (const std::string& region : store_.regions())
                run_region(region, *work);
        } catch (const std::exception& failure) { // the database is away: the next turn tries again
            log_.say(LogLevel::error, "clock_failed", {{"cause", failure.what()}});
        }
        lock.lock();
        stopping_.wait_for(lock, pause, [this] { return stopped_; });
    }
}

void Clock::run_region(const std::string& region, const ClockWork& work) {
    const auto failed = [&](std::string_view event, std::string_view task, const Error& error) {
        log_.say(LogLevel::error, event,
                 {{"region", region},
                  {"task", std::string(task)},
                  {"cause", describe(error, Language::english)}});
    };
    const api::Policies& policies = work.policies;
    const auto ran =
        app::run_due(store_, region, {policies.progress, policies.supervision, policies.motions}, now_());
    if (!ran) return failed("clock_failed", "", ran.error());
    for (const app::Ran& each : *ran) {
        if (each.error) {
            failed("clock_failed", name_of(each.due.task), *each.error);
        } else if (each.needed) {
            log_.say(LogLevel::info, "clock_done",
                     {{"region", region},
                      {"task", std::string(name_of(each.due.task))},
                      {"day", each.due.day.to_string()}});
        }
    }
    const auto sent = delivery::deliver(store_, region, work.letters, now_);
    if (!sent) return failed("letters_failed", "deliver", sent.error());
    if (*sent > 0)
        log_.say(LogLevel::info, "letters_sent", {{"region", region}, {"letters", std::to_string(*sent)}});
}

} // namespace bihuan::server
