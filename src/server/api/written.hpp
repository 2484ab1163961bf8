// What several rooms ask for and answer: a reason and a day, a year, sheets, errors as a part of an answer.
#pragma once

#include "base/grid.hpp"
#include "reading/sheet/workbook.hpp"
#include "server/api/call.hpp"
#include "server/api/files.hpp"

namespace bihuan::api {

/// The first sheet of a workbook or CSV file that shows anything.
inline Result<Grid> grid_of(const File& file) {
    auto workbook = sheet::read_workbook(file.content.bytes, file.name);
    if (!workbook) return workbook.error();
    for (Grid& grid : workbook->sheets)
        if (!grid.hidden && !grid.rows.empty()) return std::move(grid);
    return Error{ErrorKind::empty_input, file.name, ""};
}

/// What many actions ask for besides the record.
template <class Record>
struct Joined {
    Id<Record> into;
    std::string reason;
    static constexpr auto fields() {
        return std::tuple{needed("into", &Joined::into), needed("reason", &Joined::reason)};
    }
};
struct Until {
    Date due;
    std::string reason;
    static constexpr auto fields() {
        return std::tuple{needed("due", &Until::due), needed("reason", &Until::reason)};
    }
};
struct Words {
    std::string text;
    static constexpr auto fields() { return std::tuple{needed("text", &Words::text)}; }
};
struct OnDay {
    std::optional<Date> date; // absent: today
    static constexpr auto fields() { return std::tuple{field("date", &OnDay::date)}; }
};
struct OfYear {
    std::optional<int> year; // absent: this one
    static constexpr auto fields() { return std::tuple{field("year", &OfYear::year)}; }
};
inline int year_of(const Call& call, const std::optional<int>& year) {
    if (!year) return call.context.today().year();
    if (*year < 1949 || *year > 2200)
        throw std::vector<Fault>{{"/year", {ErrorKind::out_of_range, std::to_string(*year), "1949 – 2200"}}};
    return *year;
}

template <>
struct Shape<Tally> {
    static constexpr std::string_view name = "Tally";
    static constexpr auto fields() {
        return std::tuple{field("organisation", &Tally::organisation), field("key", &Tally::key),
                          field("count", &Tally::count)};
    }
};

/// An error as a part of an answer.
struct Told {
    std::string kind, text;
    static constexpr std::string_view name = "Told";
    static constexpr auto fields() {
        return std::tuple{field("kind", &Told::kind), field("text", &Told::text)};
    }
};
Told told(const Error& error, Language language);

} // namespace bihuan::api
