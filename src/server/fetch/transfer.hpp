// One transfer of libcurl: the one place that sets it up.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "base/error.hpp"

namespace bihuan::server {

/// With limits of time. TLS is verified, no redirect is followed, no proxy of the environment asked. What
/// comes back is given up unless it is kept.
class Transfer {
  public:
    /// `protocols`: the only ones it speaks, "http,https".
    Transfer(const std::string& address, const char* protocols);
    ~Transfer();
    Transfer(const Transfer&) = delete;
    Transfer& operator=(const Transfer&) = delete;
    void* handle() { return handle_; } // a CURL*
    void within(long seconds, long seconds_to_connect);
    /// Connects to no private address from here on.
    void stay_outside();
    /// What comes back goes into `body`, which stays as long as this; more than `most` bytes fail it.
    void keep(std::string& body, std::size_t most);
    /// timed_out, or cannot_write with libcurl's words.
    Result<void> run();
    /// Of the answer.
    long status();

  private:
    struct Kept {
        std::string* body = nullptr;
        std::size_t most = 0;
    };
    static std::size_t take(char* bytes, std::size_t size, std::size_t count, void* into);

    void* handle_;
    std::string address_;
    Kept kept_;
};

/// Loopback, link-local, private or multicast, of either family: "10.1.2.3", "::1".
bool is_private(std::string_view address);

} // namespace bihuan::server
