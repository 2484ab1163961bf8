#include "registry/calendar.hpp"

#include <array>
#include <charconv>
#include <string>

#include "embedded/registry.hpp"
#include "registry/settings.hpp"

namespace bihuan::registry {
namespace {

constexpr int longest_holiday = 31; // days; more is a slip of the pen

struct Row {
    int year = 0;
    bool work = false;
    Date begins, ends;
};

/// nullopt with the cause in `wrong`.
std::optional<Row> row_of(std::string_view line, std::string& wrong) {
    std::array<std::string_view, 4> cells;
    for (auto& cell : cells) {
        const std::size_t end = std::min(line.find('\t'), line.size());
        cell = line.substr(0, end);
        line.remove_prefix(std::min(end + 1, line.size()));
    }
    Row row;
    const auto year = std::from_chars(cells[0].data(), cells[0].data() + cells[0].size(), row.year);
    const bool whole_year = year.ec == std::errc() && year.ptr == cells[0].data() + cells[0].size();
    const auto begins = Date::parse(cells[2]);
    const auto ends = Date::parse(cells[3]);
    if (!whole_year || row.year < 1949 || row.year > 9999) {
        wrong = "year: 2025";
    } else if (cells[1] != "off" && cells[1] != "work") {
        wrong = "kind: off | work";
    } else if (!begins || !ends || *ends < *begins || *ends - *begins >= longest_holiday) {
        wrong = "begins, ends: 2025-01-28";
    } else {
        row.work = cells[1] == "work";
        row.begins = *begins;
        row.ends = *ends;
        return row;
    }
    return std::nullopt;
}

} // namespace

const Calendar& Calendar::china() {
    static const Calendar calendar = Calendar().with(embedded::china_tsv, "china.tsv").value();
    return calendar;
}

Result<Calendar> Calendar::with(std::string_view rows, std::string_view file) const {
    Calendar extended = *this;
    for (int number = 1; !rows.empty(); ++number) {
        const std::size_t end = std::min(rows.find('\n'), rows.size());
        std::string_view line = rows.substr(0, end);
        rows.remove_prefix(std::min(end + 1, rows.size()));
        if (line.ends_with('\r')) line.remove_suffix(1);
        if (line.empty() || line.front() == '#') continue;
        std::string wrong;
        const auto row = row_of(line, wrong);
        if (!row)
            return Error{ErrorKind::bad_policy, std::string(file) + ":" + std::to_string(number), wrong};
        extended.years_.insert(row->year);
        for (Date day = row->begins; day <= row->ends; day = day.plus(1))
            extended.days_[day] = row->work;
    }
    return extended;
}

Result<Calendar> Calendar::of_region(const std::string& folder) {
    const std::string file = folder + "/calendar.tsv";
    const auto rows = policy_text(file);
    if (!rows) return rows.error();
    return *rows ? china().with(**rows, file) : china();
}

bool Calendar::is_working_day(Date date) const {
    const auto named = days_.find(date);
    return named != days_.end() ? named->second : date.weekday() <= 5;
}

Date Calendar::next_working_day(Date date) const {
    while (!is_working_day(date))
        date = date.plus(1);
    return date;
}

Date Calendar::last_working_day(Date date) const {
    while (!is_working_day(date))
        date = date.plus(-1);
    return date;
}

Date Calendar::plus_working_days(Date date, int count) const {
    if (count == 0) return next_working_day(date);
    for (; count > 0; --count)
        date = next_working_day(date.plus(1));
    return date;
}

int Calendar::working_days_between(Date from, Date to) const {
    if (to < from) return -working_days_between(to, from);
    int count = 0;
    for (Date day = from.plus(1); day <= to; day = day.plus(1))
        count += is_working_day(day) ? 1 : 0;
    return count;
}

} // namespace bihuan::registry
