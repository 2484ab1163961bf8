// A calendar file as RFC 5545 has it: folded lines, escaped words, whole days.
#include "render/icalendar.hpp"

#include <gtest/gtest.h>

#include "base/utf8.hpp"

namespace bihuan::render {
namespace {

using app::Deadline;
using app::DeadlineKind;

std::vector<std::string> lines_of(const std::string& text) {
    std::vector<std::string> lines;
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t end = text.find("\r\n", begin);
        if (end == std::string::npos) {
            ADD_FAILURE() << "a line without CRLF";
            break;
        }
        lines.push_back(text.substr(begin, end - begin));
        begin = end + 2;
    }
    return lines;
}

std::string unfolded(std::string text) {
    for (std::size_t at = text.find("\r\n "); at != std::string::npos; at = text.find("\r\n ", at))
        text.erase(at, 3);
    return text;
}

TEST(ICalendar, IsWrittenAsTheStandardSays) {
    const Instant now = Instant::at(*Date::of(2025, 1, 1), 7);
    std::string long_title;
    for (int i = 0; i < 60; ++i)
        long_title += "农机";
    const std::vector<Deadline> deadlines{
        {DeadlineKind::report, 3, *Date::of(2025, 12, 31), "2025年12月调度"},
        {DeadlineKind::whistle, 3, *Date::of(2025, 2, 5), "用电;不足,\\急\n\x01速"},
        {DeadlineKind::item, 9, *Date::of(2025, 6, 30), long_title}};
    const std::string text = icalendar(deadlines, "371799", "县财政局联络员", now, Language::chinese);
    for (const std::string& line : lines_of(text)) {
        EXPECT_LE(line.size(), 75u) << line;
        EXPECT_TRUE(is_utf8(line)) << line;
    }
    const std::string whole = unfolded(text);
    EXPECT_TRUE(whole.starts_with("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n"));
    EXPECT_TRUE(whole.ends_with("END:VCALENDAR\r\n"));
    for (const std::string& wanted :
         {std::string(
              "UID:report-3@371799.bihuan\r\nDTSTAMP:20241231T230000Z\r\nDTSTART;VALUE=DATE:20251231\r\n"
              "DTEND;VALUE=DATE:20260101\r\n"),
          std::string("UID:whistle-3@371799.bihuan\r\n"),
          std::string("SUMMARY:办理企业吹哨：用电\\;不足\\,\\\\急\\n速\r\n"),
          "SUMMARY:任务到期：" + long_title + "\r\n"})
        EXPECT_NE(whole.find(wanted), std::string::npos) << wanted;
}

} // namespace
} // namespace bihuan::render
