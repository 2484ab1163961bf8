// From text as laid out to a stream of characters as read: spaces, marks and widths are levelled, and every
// character keeps where it came from.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "base/characters.hpp"
#include "reading/document/document.hpp"

namespace bihuan::document {

bool is_han(char32_t c);
/// 一二三四五六七八九十百零〇, as list labels count.
bool is_list_numeral(char32_t c);
/// 。！？ and what stands for them.
constexpr bool ends_sentence(char32_t c) {
    return c == U'。' || c == U'！' || c == U'？' || c == U'…';
}

/// Builds the stream line by line. A line is laid behind the last one without anything between them; the
/// caller decides whether both are one paragraph, and may take a line back.
class StreamBuilder {
  public:
    explicit StreamBuilder(std::u32string_view text);

    /// Appends text[begin, end), which holds no line break. Returns where it begins in the stream.
    std::uint32_t append(std::uint32_t begin, std::uint32_t end);
    /// Takes back all behind stream position `size`.
    void truncate(std::uint32_t size);
    /// Puts a space before stream position `at`, standing at text offset `origin`: two Latin words whose
    /// line break is gone.
    void insert_space(std::uint32_t at, std::uint32_t origin);

    std::uint32_t size() const { return size_; }
    std::u32string_view view(std::uint32_t begin, std::uint32_t end) const {
        return {stream_.chars.data() + begin, end - begin};
    }
    char32_t at(std::uint32_t position) const { return stream_.chars[position]; }
    std::uint32_t origin(std::uint32_t position) const { return stream_.origin[position]; }
    /// Stream positions at which `**` stood, in order.
    const std::vector<std::uint32_t>& bold_marks() const { return bold_marks_; }
    Stream take();

  private:
    void put(char32_t c, std::uint32_t origin) {
        stream_.chars[size_] = c;
        stream_.origin[size_++] = origin;
    }
    char32_t next_character(std::uint32_t from, std::uint32_t end) const;
    char32_t punctuation(char32_t c, char32_t previous, std::uint32_t at, std::uint32_t end);

    std::u32string_view text_;
    Stream stream_; // sized for the whole text; the first size_ characters are filled
    std::uint32_t size_ = 0;
    std::vector<std::uint32_t> bold_marks_;
    bool quote_open_ = false;
};

} // namespace bihuan::document
