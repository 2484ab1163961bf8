// The body of a request: in memory while it is small, beyond that in a file without a name, which the system
// takes back with the last hold on it, whatever becomes of the request or the process.
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>

namespace bihuan::http {

class Body {
  public:
    static constexpr std::size_t most_in_memory = std::size_t{1} << 20;

    Body() = default;
    Body(std::string text) : text_(std::move(text)) {}
    /// `folder`: where its file is to be, if it needs one.
    static Body spooled_in(std::string folder);

    /// False where there is no file to be had, or no room on the disk.
    bool append(std::string_view bytes);
    std::size_t size() const { return text_.size() + on_disk(); }
    bool empty() const { return size() == 0; }
    bool is_on_disk() const { return file_ != nullptr; }
    /// All of it, as long as this lives. Throws std::system_error where the file cannot be mapped. Not
    /// thread-safe.
    std::string_view view() const;

  private:
    class File;
    std::size_t on_disk() const;

    std::string text_; // empty once there is a file
    std::string folder_;
    std::shared_ptr<File> file_;
};

} // namespace bihuan::http
