// What is public, as cases: a record, the policy, and whether it goes out.
#include "cycle/feedback/publication.hpp"

#include <gtest/gtest.h>

namespace bihuan::feedback {
namespace {

using assessment::Appraisal;
using assessment::AppraisalState;
using assessment::AppraisalSubject;
using progress::Report;
using progress::ReportState;
using progress::Round;
using progress::RoundState;
using targets::Category;
using targets::Item;
using targets::ItemState;

const Date today = *Date::of(2025, 10, 20);

PublicationPolicy with(std::string_view words) {
    return read_publication_policy(words, "publication.toml", PublicationPolicy::defaults()).value();
}

TEST(Publication, DefaultsAreSafe) {
    const PublicationPolicy& policy = PublicationPolicy::defaults();
    EXPECT_FALSE(policy.standing) << "ranking and colours in public are off";
    EXPECT_FALSE(policy.bulletins);
    EXPECT_FALSE(policy.photos);
    EXPECT_FALSE(policy.progress);
    EXPECT_EQ(policy.figures, Release::closed_round);
    EXPECT_FALSE(policy.licence.empty());
}

TEST(Publication, WhatIsWrongIsToldWithFileAndLine) {
    for (const auto& [text, where] : std::initializer_list<std::pair<std::string, std::string>>{
             {"[promises]\nheadlines = true\n", "my/publication.toml:2"},
             {"[fields]\nfigures = \"all\"\n", "my/publication.toml:2"},
             {"[promises]\nyears = 0\n", "my/publication.toml:2"},
             {"[fields]\nplaces = false\nphotos = true\n", "my/publication.toml:3"},
             {"[data]\n\nlicence_address = \"javascript:alert(1)\"\n", "my/publication.toml:3"},
             {"[appraisals]\nresults = 1\n", "my/publication.toml:2"}}) {
        const auto read = read_publication_policy(text, "my/publication.toml", PublicationPolicy::defaults());
        ASSERT_FALSE(read) << text;
        EXPECT_EQ(read.error().kind, ErrorKind::bad_policy);
        EXPECT_NE(describe(read.error(), Language::english).find(where), std::string::npos)
            << describe(read.error(), Language::english);
    }
}

TEST(Publication, OfItemsByCategoryStateAndYear) {
    const PublicationPolicy& usual = PublicationPolicy::defaults();
    const PublicationPolicy tasks = with("[promises]\nkey_task = true\nlivelihood = false\n");
    const auto item = [](Category category, ItemState state, int year) {
        Item out;
        out.category = category;
        out.state = state;
        out.year = year;
        return out;
    };
    Item never = item(Category::headline, ItemState::dropped, 2025); // dropped while it bound nobody
    never.due_on = Date::of(2025, 12, 31);
    Item promised = never;
    promised.original_due_on = promised.due_on;
    struct Case {
        Item item;
        bool usual, tasks;
    };
    for (const Case& each :
         {Case{item(Category::headline, ItemState::active, 2025), true, true},
          Case{item(Category::headline, ItemState::completed, 2024), true, true},
          Case{item(Category::headline, ItemState::active, 2023), false, false},
          Case{item(Category::headline, ItemState::active, 2026), false, false},
          Case{item(Category::headline, ItemState::draft, 2025), false, false},
          Case{item(Category::headline, ItemState::dropped, 2025), true, true}, Case{promised, true, true},
          Case{never, false, false}, Case{item(Category::livelihood, ItemState::active, 2025), true, false},
          Case{item(Category::livelihood, ItemState::draft, 2025), false, false},
          Case{item(Category::key_task, ItemState::active, 2025), false, true},
          Case{item(Category::key_project, ItemState::active, 2025), false, false}}) {
        const std::string what = std::string(name_of(each.item.category)) + " " +
                                 std::string(name_of(each.item.state)) + " " + std::to_string(each.item.year);
        EXPECT_EQ(publishes({usual, today, {}}, each.item), each.usual) << what;
        EXPECT_EQ(publishes({tasks, today, {}}, each.item), each.tasks) << what;
    }
}

TEST(Publication, OfReportedNumbersOnlyWhatWasReleased) {
    Round open, closed;
    open.ends_on = closed.ends_on = *Date::of(2025, 9, 30);
    closed.state = RoundState::closed;
    const Date before = *Date::of(2025, 8, 31), covered = *Date::of(2025, 9, 30);
    struct Case {
        std::string_view release;
        bool open, closed, with_older_bulletin, with_bulletin;
    };
    for (const Case& each :
         {Case{"none", false, false, false, false}, Case{"accepted", true, true, true, true},
          Case{"closed_round", false, true, true, true}, Case{"bulletin", false, false, false, true}}) {
        const PublicationPolicy policy = with("[fields]\nfigures = \"" + std::string(each.release) + "\"\n");
        for (std::size_t i = 0; i < names_of(ReportState{}).size(); ++i) {
            Report report;
            report.state = static_cast<ReportState>(i);
            report.value = Decimal::of(7);
            const bool accepted = report.state == ReportState::accepted;
            const std::string what = std::string(each.release) + " " + std::string(name_of(report.state));
            EXPECT_EQ(publishes({policy, today, {}}, open, report), accepted && each.open) << what;
            EXPECT_EQ(publishes({policy, today, {}}, closed, report), accepted && each.closed) << what;
            EXPECT_EQ(publishes({policy, today, before}, closed, report),
                      accepted && each.with_older_bulletin)
                << what;
            EXPECT_EQ(publishes({policy, today, covered}, closed, report), accepted && each.with_bulletin)
                << what;
            report.value.reset();
            EXPECT_FALSE(publishes({policy, today, covered}, closed, report)) << "no number";
        }
    }
}

TEST(Publication, OfWhatBelongsToAnItem) {
    targets::Milestone milestone;
    supervision::LivelihoodPlace place;
    Bulletin bulletin;
    bulletin.issued_on = today;
    bulletin.state = BulletinState::frozen;
    const PublicationPolicy none = with("[fields]\nmilestones = false\nplaces = false\n");
    const PublicationPolicy all = with("[bulletins]\npublished = true\n");
    EXPECT_TRUE(publishes({all, today, {}}, milestone));
    EXPECT_FALSE(publishes({none, today, {}}, milestone));
    EXPECT_TRUE(publishes({all, today, {}}, place));
    EXPECT_FALSE(publishes({none, today, {}}, place));
    EXPECT_TRUE(publishes({all, today, {}}, bulletin));
    EXPECT_FALSE(publishes({none, today, {}}, bulletin));
    milestone.withdrawn = place.withdrawn = true;
    bulletin.state = BulletinState::draft;
    EXPECT_FALSE(publishes({all, today, {}}, milestone));
    EXPECT_FALSE(publishes({all, today, {}}, place));
    EXPECT_FALSE(publishes({all, today, {}}, bulletin));
}

TEST(Publication, OfAppraisalsTheResultAfterTheClosing) {
    const PublicationPolicy& usual = PublicationPolicy::defaults();
    const PublicationPolicy silent = with("[appraisals]\nresults = false\n");
    for (const AppraisalState state : {AppraisalState::draft, AppraisalState::open, AppraisalState::closed}) {
        Appraisal round;
        round.state = state;
        AppraisalSubject subject;
        subject.result = Decimal::of(88);
        subject.marks = 10;
        const bool closed = state == AppraisalState::closed;
        EXPECT_EQ(publishes({usual, today, {}}, round), state != AppraisalState::draft);
        EXPECT_EQ(publishes_result({usual, today, {}}, round, subject), closed);
        EXPECT_FALSE(publishes_result({silent, today, {}}, round, subject));
        subject.marks = 9;
        EXPECT_FALSE(publishes_result({usual, today, {}}, round, subject)) << "too few to stay unknown";
        subject.marks = 10;
        subject.withdrawn = true;
        EXPECT_FALSE(publishes_result({usual, today, {}}, round, subject));
    }
}

TEST(Publication, NoNumberOfAPersonIsInItsWords) {
    for (const auto& [words, shown] : std::initializer_list<std::pair<std::string, std::string>>{
             {"联系赵铁成13812345678", "联系赵铁成****"},
             {"电话：138 1234 5678。", "电话：****。"},
             {"138-1234-5678转2", "****转2"},
             {"+86 13812345678", "+****"},
             {"1３812345678", "****"},
             {"0530-7654321、010 12345678", "****、****"},
             {"2025 13812345678", "2025 ****"},
             {"身份证37179919800101123X", "身份证****"},
             {"卡号6222020200112233445", "卡号****"},
             {"完成投资13812345678.5元", "完成投资****.5元"},
             {"投资138.12345678亿元", "投资138.12345678亿元"},
             {"截至2025-10-20，26个小区、5200万元", "截至2025-10-20，26个小区、5200万元"},
             {"青政办发〔2025〕6号", "青政办发〔2025〕6号"},
             {"12345热线", "12345热线"},
             {"", ""}}) {
        EXPECT_EQ(public_words(words), shown);
    }
}

TEST(Publication, PhotosGoOutWithoutWhatTheCameraWrote) {
    using namespace std::string_literals;
    const std::string start = "\xFF\xD8"s, table = "\xFF\xDB\x00\x04QQ"s,
                      exif =
                          "\xFF\xE1\x00\x0A"
                          "Exif!GPS"s,
                      comment = "\xFF\xFE\x00\x05say"s, scan = "\xFF\xDA\x00\x03x"s,
                      light =
                          "abc\xFF\x00"
                          "d"s,
                      end = "\xFF\xD9"s;
    const auto jpeg = public_photo(start + exif + table + comment + scan + light + end + "behind");
    ASSERT_TRUE(jpeg);
    EXPECT_EQ(jpeg->type, "image/jpeg");
    EXPECT_EQ(jpeg->bytes, start + table + scan + light + end);
    EXPECT_FALSE(public_photo(start + table + scan + light)) << "cut off";
    EXPECT_FALSE(public_photo(start + "\xFF\xE1\xFF\xFF" + "short"));

    const auto chunk = [](const std::string& kind, const std::string& bytes) {
        return "\0\0\0"s + static_cast<char>(bytes.size()) + kind + bytes + "crc!";
    };
    const std::string sign = "\x89PNG\r\n\x1A\n"s;
    const auto png =
        public_photo(sign + chunk("IHDR", "head") + chunk("tEXt", "where") + chunk("eXIf", "GPS") +
                     chunk("IDAT", "light") + chunk("IEND", "") + "behind");
    ASSERT_TRUE(png);
    EXPECT_EQ(png->type, "image/png");
    EXPECT_EQ(png->bytes, sign + chunk("IHDR", "head") + chunk("IDAT", "light") + chunk("IEND", ""));
    EXPECT_FALSE(public_photo(sign + chunk("IHDR", "head")));
    for (const char* other : {"", "GIF89a", "<svg onload=alert(1)>", "\xFF\xD8", "%PDF-1.7"})
        EXPECT_FALSE(public_photo(other)) << other;
}

} // namespace
} // namespace bihuan::feedback
