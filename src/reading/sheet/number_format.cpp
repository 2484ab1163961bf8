#include "reading/sheet/number_format.hpp"

#include <array>
#include <charconv>
#include <cmath>
#include <cstdio>

#include "base/date.hpp"

namespace bihuan::sheet {
namespace {

constexpr std::size_t exact_digits = 15;
constexpr int most_zeros = 40; // 1E300 is no figure of a plan

/// Behind `at`, which opens a quoted or bracketed part, where it ends.
std::size_t end_of_part(std::string_view code, std::size_t at, char close) {
    const std::size_t end = code.find(close, at + 1);
    return end == std::string_view::npos ? code.size() : end + 1;
}

} // namespace

NumberFormat read_format(std::string_view code) {
    NumberFormat format;
    if (code.empty() || code == "General") return format;
    code = code.substr(0, code.find(';')); // what positive numbers look like
    bool digits = false, percent = false, year = false, month = false, day = false, time = false;
    for (std::size_t at = 0; at < code.size();) {
        const char c = code[at];
        if (c == '"') {
            const std::size_t end = end_of_part(code, at, '"');
            const std::size_t length = end - at >= 2 ? end - at - 2 : 0;
            (digits ? format.suffix : format.prefix) += code.substr(at + 1, length);
            at = end;
            continue;
        }
        if (c == '[') {
            const std::size_t end = end_of_part(code, at, ']');
            const char inside = at + 1 < code.size() ? code[at + 1] : ' ';
            time = time || inside == 'h' || inside == 'm' || inside == 's' || inside == 'H';
            at = end;
            continue;
        }
        if (c == '\\' || c == '_' || c == '*') {
            at += 2;
            continue;
        }
        if ((c == 'E' || c == 'e') && digits && at + 1 < code.size() &&
            (code[at + 1] == '+' || code[at + 1] == '-')) {
            at += 2;
            continue;
        }
        digits = digits || c == '0' || c == '#' || c == '?';
        percent = percent || c == '%';
        year = year || c == 'y' || c == 'Y' || c == 'e';
        month = month || c == 'm' || c == 'M';
        day = day || c == 'd' || c == 'D';
        time = time || c == 'h' || c == 'H' || c == 's' || c == 'S';
        // Excel for Chinese writes 年 and 月 without quotes
        if (static_cast<unsigned char>(c) >= 0x80) (digits ? format.suffix : format.prefix) += c;
        ++at;
    }
    using Shows = NumberFormat::Shows;
    if (day)
        format.shows = Shows::day;
    else if (month && (year || !time))
        format.shows = Shows::month;
    else if (year)
        format.shows = Shows::day;
    else if (time)
        format.shows = Shows::time;
    else if (percent)
        format.shows = Shows::percent;
    if (format.shows != Shows::number && format.shows != Shows::percent) format.prefix = format.suffix = {};
    return format;
}

NumberFormat builtin_format(int id) {
    using Shows = NumberFormat::Shows;
    NumberFormat format;
    if (id == 9 || id == 10) format.shows = Shows::percent;
    // 17: mmm-yy, 27 and 36, 50, 52, 57: yyyy"年"m"月"; 55 too in some editions, where it is a month all the
    // same
    if (id == 17 || id == 27 || id == 36 || id == 50 || id == 52 || id == 55 || id == 57)
        format.shows = Shows::month;
    else if ((id >= 14 && id <= 16) || id == 22 || (id >= 28 && id <= 31) || id == 51 || id == 53 ||
             id == 54 || id == 58)
        format.shows = Shows::day;
    else if ((id >= 18 && id <= 21) || (id >= 32 && id <= 35) || (id >= 45 && id <= 47) || id == 56)
        format.shows = Shows::time;
    return format;
}

std::optional<std::string> plain_number(std::string_view written) {
    std::string digits;
    bool negative = false, point = false, any = false;
    int exponent = 0; // of ten, behind `digits`
    std::size_t at = 0;
    if (at < written.size() && (written[at] == '-' || written[at] == '+')) negative = written[at++] == '-';
    for (; at < written.size(); ++at) {
        const char c = written[at];
        if (c == '.') {
            if (point) return std::nullopt;
            point = true;
        } else if (c >= '0' && c <= '9') {
            any = true;
            if (!digits.empty() || c != '0') digits += c;
            if (point) --exponent;
        } else {
            break;
        }
    }
    if (!any) return std::nullopt;
    if (at < written.size()) {
        if (written[at] != 'e' && written[at] != 'E') return std::nullopt;
        ++at;
        if (at < written.size() && written[at] == '+') ++at;
        int power = 0;
        const auto [end, error] =
            std::from_chars(written.data() + at, written.data() + written.size(), power);
        if (error != std::errc() || end != written.data() + written.size() || power > 400 || power < -400) {
            return std::nullopt;
        }
        exponent += power;
    }
    if (digits.size() > exact_digits) {
        const bool up = digits[exact_digits] >= '5';
        exponent += static_cast<int>(digits.size() - exact_digits);
        digits.resize(exact_digits);
        for (std::size_t i = exact_digits; up && i-- > 0;) {
            if (digits[i] != '9') {
                ++digits[i];
                break;
            }
            digits[i] = '0';
            if (i == 0) digits.insert(digits.begin(), '1');
        }
    }
    while (!digits.empty() && digits.back() == '0') {
        digits.pop_back();
        ++exponent;
    }
    if (digits.empty()) return "0";
    if (exponent > most_zeros || exponent < -most_zeros) return std::string(written);
    std::string plain = negative ? "-" : "";
    if (exponent >= 0) return plain + digits + std::string(static_cast<std::size_t>(exponent), '0');
    const auto behind = static_cast<std::size_t>(-exponent);
    if (digits.size() <= behind) digits.insert(0, behind - digits.size() + 1, '0');
    return plain + digits.substr(0, digits.size() - behind) + "." + digits.substr(digits.size() - behind);
}

std::optional<std::string> date_of(std::string_view written, NumberFormat::Shows shows, bool epoch_1904) {
    // A moment's fraction of a day is no figure of the ledger: binary floating point does.
    double serial = 0;
    const auto [end, error] = std::from_chars(written.data(), written.data() + written.size(), serial);
    if (error != std::errc() || end != written.data() + written.size()) return std::nullopt;
    constexpr double last = 2958465; // 9999-12-31
    if (!(serial >= 0) || serial > last) return std::nullopt;
    auto days = static_cast<int>(serial);
    auto minutes = static_cast<int>(std::lround((serial - days) * 24 * 60));
    if (minutes == 24 * 60) {
        ++days;
        minutes = 0;
    }
    std::array<char, 16> clock{};
    std::snprintf(clock.data(), clock.size(), "%02d:%02d", minutes / 60, minutes % 60);
    if (shows == NumberFormat::Shows::time && days == 0) return clock.data();
    std::string day;
    if (epoch_1904) {
        day = Date::of(1904, 1, 1)->plus(days).to_string();
    } else if (days == 60) {
        day = "1900-02-29"; // a day that only spreadsheets have
    } else {
        day = Date::of(1899, 12, days < 60 ? 31 : 30)->plus(days).to_string();
    }
    if (shows == NumberFormat::Shows::month) return day.substr(0, 7);
    return minutes == 0 ? day : day + " " + clock.data();
}

} // namespace bihuan::sheet
