// What a notice says of several alike, and of what is owed.
#include "render/notices.hpp"

#include <gtest/gtest.h>

namespace bihuan::render {
namespace {

TEST(Notices, SayWhatIsOwedByWhenAndTheOfficesNote) {
    app::Notice notice;
    notice.kind = name_of(app::NoticeKind::report_urged);
    notice.title = "2025年3月调度";
    notice.count = 2;
    notice.due_on = Date::of(2025, 4, 8);
    notice.at = Instant::at(*Date::of(2025, 4, 8), 9);
    EXPECT_EQ(notice_text(notice, Language::chinese), "催报：2025年3月调度，2 份待报，2025年4月8日截止");
    notice.at = Instant::at(*Date::of(2025, 4, 11), 9);
    notice.note = "请今天报来，\n急用";
    EXPECT_EQ(notice_text(notice, Language::chinese),
              "催报：2025年3月调度，2 份待报，2025年4月8日截止，已超期 3 天。附言：请今天报来，急用")
        << "a line of a mail";
    EXPECT_EQ(notice_text(notice, Language::english),
              "Urged to report: 2025年3月调度, reports owed: 2, due 8 April 2025, 3 days over. Note: "
              "请今天报来，急用");
}

TEST(Notices, NameTheFirstOfSeveralAlike) {
    app::Notice notice;
    notice.kind = name_of(app::NoticeKind::item_assigned);
    notice.title = "修路";
    notice.count = 3;
    EXPECT_EQ(notice_text(notice, Language::chinese), "交办任务：修路等 3 项");
}

} // namespace
} // namespace bihuan::render
