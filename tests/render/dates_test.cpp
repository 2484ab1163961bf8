#include "render/dates.hpp"

#include <gtest/gtest.h>

namespace bihuan::render {
namespace {

TEST(Dates, AreWrittenAsTheReaderDoes) {
    const Date day = *Date::of(2025, 6, 30);
    EXPECT_EQ(in_words(day, Language::chinese), "2025年6月30日");
    EXPECT_EQ(in_words(day, Language::english), "30 June 2025");
    EXPECT_EQ(in_words(*Date::of(2026, 1, 9), Language::english), "9 January 2026");
}

TEST(Dates, OfATextAreWritten) {
    struct Case {
        std::string_view text, chinese, english;
    };
    for (const Case& each : {
             Case{"应于 2025-06-17 前反馈", "应于2025年6月17日前反馈", "应于 17 June 2025 前反馈"},
             Case{"2025-06-17", "2025年6月17日", "17 June 2025"},
             Case{"by 2025-06-17, and", "by 2025年6月17日, and", "by 17 June 2025, and"},
             Case{"2025-02-29", "2025-02-29", "2025-02-29"},
             Case{"12025-06-17", "12025-06-17", "12025-06-17"},
             Case{"2025-06-170", "2025-06-170", "2025-06-170"},
             Case{"2025-06-17-3", "2025-06-17-3", "2025-06-17-3"},
             Case{" 2025-06-17 ", " 2025年6月17日 ", " 17 June 2025 "},
             Case{"", "", ""},
         }) {
        EXPECT_EQ(days_in_words(each.text, Language::chinese), each.chinese);
        EXPECT_EQ(days_in_words(each.text, Language::english), each.english);
    }
}

} // namespace
} // namespace bihuan::render
