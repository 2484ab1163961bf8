// What the server says to standard error: a line an event, as text or as JSON. No query's value, cookie or
// token ever stands in it.
#pragma once

#include <memory>

#include "server/configuration.hpp"

namespace bihuan::server {

class Log {
  public:
    Log(LogForm form, LogLevel level);
    ~Log();

    using Fields = std::vector<std::pair<std::string_view, std::string>>;
    void say(LogLevel level, std::string_view event, const Fields& fields) const;
    /// Of a request its route, not its path: what stands for {…} may be secret. It goes out with the next
    /// flush.
    void request(const http::Seen& seen, std::string_view route) const;
    void flush() const;

  private:
    void put(LogLevel level, std::string_view event, const Fields& fields) const;

    struct Sink;
    LogForm form_;
    LogLevel level_;
    std::unique_ptr<Sink> sink_;
};

} // namespace bihuan::server
