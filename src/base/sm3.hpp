// SM3 (GB/T 32905): the fingerprint of records, journal entries and evidence.
#pragma once

#include <string>
#include <string_view>

namespace bihuan {

/// 64 hexadecimal digits. SM3 of "abc" begins 66c7f0f4.
std::string sm3(std::string_view bytes);

/// For content that comes in pieces. Not thread-safe.
class Sm3 {
  public:
    Sm3();
    ~Sm3();
    Sm3(const Sm3&) = delete;
    Sm3& operator=(const Sm3&) = delete;
    void add(std::string_view bytes);
    /// Ends the digest and begins a new one.
    std::string finish();

  private:
    void* context_;
};

} // namespace bihuan
