// What a cell's number format makes of its number. Internal to sheet/.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace bihuan::sheet {

struct NumberFormat {
    enum class Shows : std::uint8_t { number, percent, day, month, time };
    Shows shows = Shows::number;
    std::string prefix, suffix; // words of the format itself: 0.0"万亩"
};

/// A format code: 0.00%, yyyy"年"m"月"d"日", #,##0.0"亿元".
NumberFormat read_format(std::string_view code);
/// The formats every spreadsheet knows by number, as Chinese ones show them.
NumberFormat builtin_format(int id);

/// A number as the file writes it, plain: 1E-2 → 0.01, 1.1000000000000001 → 1.1 (a spreadsheet holds 15
/// digits; the rest is its arithmetic). nullopt: no number.
std::optional<std::string> plain_number(std::string_view written);

/// Days since the epoch as a date: 2025-06-30, 2025-06-30 09:30, for a month 2025-06, for a time 09:30.
/// nullopt: no date of a spreadsheet.
std::optional<std::string> date_of(std::string_view written, NumberFormat::Shows shows, bool epoch_1904);

} // namespace bihuan::sheet
