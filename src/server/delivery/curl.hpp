// One transfer of libcurl.
#pragma once

#include <string>

#include "base/error.hpp"

namespace bihuan::delivery {

/// With limits of time; nothing of what comes back is kept.
class Transfer {
  public:
    Transfer();
    ~Transfer();
    Transfer(const Transfer&) = delete;
    Transfer& operator=(const Transfer&) = delete;
    void* handle() { return handle_; } // a CURL*
    /// Connects to no private address from here on.
    void stay_outside();
    /// timed_out, or cannot_write with libcurl's words.
    Result<void> run(const std::string& where);

  private:
    void* handle_;
};

} // namespace bihuan::delivery
