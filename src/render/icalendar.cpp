#include "render/icalendar.hpp"

#include <algorithm>

#include "render/catalogue.hpp"

namespace bihuan::render {
namespace {

Word word_of_deadline(app::DeadlineKind kind) {
    return static_cast<Word>(static_cast<std::size_t>(Word::deadline_report) +
                             static_cast<std::size_t>(kind));
}
static_assert(static_cast<std::size_t>(Word::deadline_item) -
                  static_cast<std::size_t>(Word::deadline_report) + 1 ==
              names_of(app::DeadlineKind{}).size());

/// RFC 5545 3.3.11; other control characters go.
std::string escaped(std::string_view text) {
    std::string out;
    for (const char c : text) {
        if (c == '\n') {
            out += "\\n";
        } else if (static_cast<unsigned char>(c) >= 0x20 && c != 0x7F) {
            if (c == '\\' || c == ';' || c == ',') out += '\\';
            out += c;
        }
    }
    return out;
}

/// A content line, folded at 75 bytes between characters (3.1).
void add(std::string& out, std::string_view line) {
    std::size_t most = 75;
    while (line.size() > most) {
        std::size_t end = most;
        while (end > 0 && (static_cast<unsigned char>(line[end]) & 0xC0) == 0x80)
            --end;
        (out += line.substr(0, end)) += "\r\n ";
        line.remove_prefix(end);
        most = 74; // behind the space
    }
    (out += line) += "\r\n";
}

std::string basic(Date day) {
    std::string text = day.to_string();
    std::erase(text, '-');
    return text;
}

/// In UTC: 20250210T013000Z
std::string basic(Instant at) {
    const Instant utc{at.milliseconds - std::int64_t{8} * 3'600'000};
    std::string text = utc.to_string(); // 2025-02-10 01:30
    std::erase(text, '-');
    std::erase(text, ':');
    std::ranges::replace(text, ' ', 'T');
    return text + "00Z";
}

} // namespace

std::string icalendar(const std::vector<CalendarDay>& days, const std::string& region,
                      const std::string& name, Instant now) {
    std::string out;
    add(out, "BEGIN:VCALENDAR");
    add(out, "VERSION:2.0");
    add(out, "PRODID:-//Bihuan//Bihuan//ZH");
    add(out, "CALSCALE:GREGORIAN");
    add(out, "X-WR-CALNAME:" + escaped(name));
    for (const CalendarDay& each : days) {
        add(out, "BEGIN:VEVENT");
        add(out, "UID:" + each.uid + "@" + region + ".bihuan");
        add(out, "DTSTAMP:" + basic(now));
        add(out, "DTSTART;VALUE=DATE:" + basic(each.day));
        add(out, "DTEND;VALUE=DATE:" + basic(each.day.plus(1)));
        add(out, "SUMMARY:" + escaped(each.summary));
        if (!each.address.empty()) add(out, "URL:" + each.address);
        add(out, "TRANSP:TRANSPARENT");
        add(out, "END:VEVENT");
    }
    add(out, "END:VCALENDAR");
    return out;
}

std::string icalendar(const std::vector<app::Deadline>& deadlines, const std::string& region,
                      const std::string& owner, Instant now, Language language) {
    std::vector<CalendarDay> days;
    for (const app::Deadline& each : deadlines) {
        days.push_back({std::string(name_of(each.kind)) + "-" + std::to_string(each.id), each.day,
                        say(word_of_deadline(each.kind), language, {each.title})});
    }
    return icalendar(days, region, say(Word::calendar_name, language, {owner}), now);
}

} // namespace bihuan::render
