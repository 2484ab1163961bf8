#include "server/log.hpp"

#include <spdlog/sinks/base_sink.h>
#include <spdlog/spdlog.h>

#include "base/json.hpp"

namespace bihuan::server {
namespace {

constexpr std::array levels{spdlog::level::info, spdlog::level::warn, spdlog::level::err};

/// A word as it is; anything else in quotes, so that a line stays a line.
std::string shown(const std::string& text) {
    const bool plain = !text.empty() && std::ranges::all_of(text, [](char c) {
        return c > ' ' && c != '"' && c != '=' && c != '\\' && c != '\x7f';
    });
    if (plain) return text;
    std::string out;
    Json(out).text(text);
    return out;
}

std::string milliseconds(std::chrono::microseconds took) {
    std::string out = std::to_string(took.count() / 1000) + ".";
    const std::string rest = std::to_string(took.count() % 1000);
    return out + std::string(3 - rest.size(), '0') + rest;
}

/// Standard error, by as many lines at once as have come together.
class Lines final : public spdlog::sinks::base_sink<std::mutex> {
  protected:
    void sink_it_(const spdlog::details::log_msg& message) override { formatter_->format(message, waiting_); }
    void flush_() override {
        std::fwrite(waiting_.data(), 1, waiting_.size(), stderr);
        std::fflush(stderr);
        waiting_.clear();
    }

  private:
    spdlog::memory_buf_t waiting_;
};

} // namespace

struct Log::Sink {
    spdlog::logger logger{"bihuan", std::make_shared<Lines>()};
};

Log::Log(LogForm form, LogLevel level) : form_(form), level_(level), sink_(std::make_unique<Sink>()) {
    sink_->logger.set_pattern(form == LogForm::text ? "%Y-%m-%dT%H:%M:%S.%e%z %l %v"
                                                    : R"({"at":"%Y-%m-%dT%H:%M:%S.%e%z","level":"%l",%v)");
    sink_->logger.set_level(levels[static_cast<std::size_t>(level)]);
}

Log::~Log() = default;

void Log::say(LogLevel level, std::string_view event, const Fields& fields) const {
    if (level < level_) return;
    put(level, event, fields);
    flush();
}

void Log::flush() const {
    sink_->logger.flush();
}

void Log::put(LogLevel level, std::string_view event, const Fields& fields) const {
    std::string line;
    if (form_ == LogForm::text) {
        line = event;
        for (const auto& [name, value] : fields)
            ((line += ' ') += name) += "=" + shown(value);
    } else {
        Json json(line);
        json.begin_object().text("event", event);
        for (const auto& [name, value] : fields)
            json.text(name, value);
        json.end_object();
        line.erase(0, 1); // the pattern has begun the object
    }
    sink_->logger.log(levels[static_cast<std::size_t>(level)], spdlog::string_view_t(line));
}

void Log::request(const http::Seen& seen, std::string_view route) const {
    const int status = seen.response.status;
    const LogLevel level = status >= 500 ? LogLevel::error : LogLevel::info;
    if (level < level_) return;
    Fields fields{{"id", seen.request.id},
                  {"peer", seen.request.peer},
                  {"method", std::string(http::name_of(seen.request.method))},
                  {"route", std::string(route)},
                  {"status", std::to_string(status)},
                  {"bytes", std::to_string(seen.bytes)},
                  {"ms", milliseconds(seen.took)}};
    if (!seen.response.note.empty()) fields.emplace_back("cause", seen.response.note);
    put(level, "request", fields);
}

} // namespace bihuan::server
