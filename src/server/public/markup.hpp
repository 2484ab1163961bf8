// HTML as a type of its own: only what this program wrote is tags, every value that comes in becomes text.
//
//     html("<a href=\"{}\">{}</a>", address, title)
//
// escapes address and title; a Markup goes in as it is.
#pragma once

#include <cstdint>
#include <stdexcept>
#include <string>
#include <string_view>

namespace bihuan::citizen {

/// Text as HTML or XML: & < > " ' as entities, without the control characters that neither allows.
std::string escaped(std::string_view text);

class Markup {
  public:
    Markup() = default;
    const std::string& html() const { return html_; }
    bool empty() const { return html_.empty(); }
    Markup& operator+=(const Markup& other) {
        html_ += other.html_;
        return *this;
    }
    friend Markup operator+(Markup left, const Markup& right) { return left += right; }

  private:
    template <std::size_t size, class... Values>
    friend Markup html(const char (&pattern)[size], const Values&... values);
    std::string html_;
};

inline std::string filling(const Markup& markup) {
    return markup.html();
}
inline std::string filling(std::string_view text) {
    return escaped(text);
}
inline std::string filling(std::int64_t number) {
    return std::to_string(number);
}
inline std::string filling(std::size_t number) {
    return std::to_string(number);
}
inline std::string filling(int number) {
    return std::to_string(number);
}

/// The pattern is a literal; each {} is filled with the next value.
template <std::size_t size, class... Values>
Markup html(const char (&pattern)[size], const Values&... values) {
    Markup out;
    std::string_view rest(pattern, size - 1);
    [[maybe_unused]] const auto fill = [&](const std::string& value) {
        const std::size_t gap = rest.find("{}");
        if (gap == std::string_view::npos) throw std::logic_error(pattern);
        out.html_ += rest.substr(0, gap);
        out.html_ += value;
        rest.remove_prefix(gap + 2);
    };
    (fill(filling(values)), ...);
    out.html_ += rest;
    return out;
}

} // namespace bihuan::citizen
