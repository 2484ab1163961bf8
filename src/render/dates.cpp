#include "render/dates.hpp"

#include <array>
#include <optional>

namespace bihuan::render {
namespace {

constexpr std::size_t iso_length = 10; // 2025-06-30

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

/// Of a Chinese character in UTF-8, that is.
bool is_chinese(char c) {
    return static_cast<unsigned char>(c) >= 0x80;
}

/// The day that is written there, and not as a part of a longer number.
std::optional<Date> day_at(std::string_view text, std::size_t at) {
    if (at > 0 && (is_digit(text[at - 1]) || text[at - 1] == '-')) return {};
    const std::string_view rest = text.substr(at);
    if (rest.size() < iso_length) return {};
    if (rest.size() > iso_length && (is_digit(rest[iso_length]) || rest[iso_length] == '-')) return {};
    return Date::parse(rest.substr(0, iso_length));
}

} // namespace

std::string in_words(Date date, Language language) {
    constexpr std::array<std::string_view, 12> months{"January",   "February", "March",    "April",
                                                      "May",       "June",     "July",     "August",
                                                      "September", "October",  "November", "December"};
    const std::string year = std::to_string(date.year()), day = std::to_string(date.day());
    if (language == Language::chinese) return year + "年" + std::to_string(date.month()) + "月" + day + "日";
    return day + " " + std::string(months.at(static_cast<std::size_t>(date.month() - 1))) + " " + year;
}

std::string days_in_words(std::string_view text, Language language) {
    std::string out;
    for (std::size_t at = 0; at < text.size();) {
        const auto day = day_at(text, at);
        if (!day) {
            out += text[at++];
            continue;
        }
        at += iso_length;
        // Chinese words have no spaces about a day: those about 2025-06-30 were for its digits.
        const bool chinese = language == Language::chinese;
        if (chinese && is_chinese(out.size() < 2 ? '\0' : out[out.size() - 2]) && out.back() == ' ')
            out.pop_back();
        out += in_words(*day, language);
        if (chinese && at + 1 < text.size() && text[at] == ' ' && is_chinese(text[at + 1])) ++at;
    }
    return out;
}

} // namespace bihuan::render
