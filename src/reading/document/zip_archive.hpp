// A zip in memory, read under limits. Nothing is written, nothing is expanded that nobody asks for.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "reading/document/reader.hpp"

struct zip;

namespace bihuan::document {

/// Movable, not thread-safe; `bytes` must outlive it. Errors: damaged (no zip, cut off, a wrong checksum),
/// encrypted, too_large (all reads together over Limits::expanded_bytes, too many entries, a bomb's ratio).
class ZipArchive {
  public:
    static Result<ZipArchive> open(std::string_view bytes, const Limits& limits);
    ZipArchive(ZipArchive&& other) noexcept;
    ZipArchive& operator=(ZipArchive&&) = delete;
    ~ZipArchive();

    std::vector<std::string> names() const;
    bool has(std::string_view name) const;

    /// Expands one entry. Names compare without case where no exact one is there; a leading `/` is left out.
    /// A name that is not there is `damaged` too: the format promised it.
    Result<std::string> read(std::string_view name);

  private:
    ZipArchive(zip* archive, std::uint64_t budget) : archive_(archive), budget_(budget) {}
    zip* archive_;
    std::uint64_t budget_; // bytes that may still be expanded
};

} // namespace bihuan::document
