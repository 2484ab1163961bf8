// Pages as golden files: every field holds a tag, and none comes out as one.
#include "server/public/pages.hpp"

#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>
#include <sstream>

namespace bihuan::citizen {
namespace {

using targets::Category;
using targets::ItemState;

const Instant now = Instant::at(*Date::of(2025, 10, 20), 9, 30);

std::string tag(const std::string& field) {
    return "<script>" + field + "</script>\"'&";
}

views::Promise promise(std::int64_t id, Category category, ItemState state) {
    views::Promise out;
    out.id = {id};
    out.year = 2025;
    out.category = category;
    out.state = state;
    out.title = tag("title");
    out.clauses = {{tag("sentence"), tag("document"), tag("number")}};
    return out;
}

views::Promises all() {
    views::Promises out;
    out.region = {"371799", tag("region"), now.date(), 2025, {2025, 2024}};
    views::Promise works = promise(12, Category::livelihood, ItemState::active);
    works.units = {tag("unit"), "县财政局"};
    works.target = tag("target");
    works.value = works.original_value = Decimal::of(95);
    works.unit = tag("measure");
    works.relation = targets::Relation::ge;
    works.adds_up = true;
    works.due_on = Date::of(2025, 11, 30);
    works.original_due_on = Date::of(2025, 10, 31);
    works.next_on = Date::of(2025, 9, 30);
    works.next = tag("milestone");
    works.moved = 1;
    works.standing = progress::Colour::red;
    works.planned = Decimal::of(52'000'000);
    works.paid = Decimal::of(39'000'000);
    works.funding = tag("funding");
    works.figures = {{*Date::of(2025, 6, 30), Decimal::of(412, -1), "41.2亿元", "", now, 6},
                     {*Date::of(2025, 9, 30), Decimal::of(712, -1), tag("said"), tag("words"), now, 9}};
    works.milestones = {
        {3, tag("milestone"), *Date::of(2025, 9, 30), *Date::of(2025, 6, 30), 1, {}},
        {4, "开工", *Date::of(2025, 3, 31), *Date::of(2025, 3, 31), 0, Date::of(2025, 3, 20)}};
    works.places = {{5, tag("place"), Date::of(2025, 10, 1), {std::string(64, 'a')}},
                    {6, "二号点位", {}, {}}};
    works.parts = {{{13}, tag("part"), ItemState::completed}};
    for (std::size_t i = 0; i < names_of(views::Happening{}).size(); ++i) {
        works.changes.push_back({static_cast<views::Happening>(i), "change-" + std::to_string(i), now,
                                 works.id, works.title, tag("before"), tag("after"), tag("about"),
                                 tag("reason")});
    }
    views::Promise headline = promise(14, Category::headline, ItemState::completed);
    headline.value = Decimal::of(6);
    headline.target = "增长6%以上";
    headline.completed_on = Date::of(2025, 10, 1);
    views::Promise dropped = promise(15, Category::headline, ItemState::dropped);
    views::Promise merged = promise(16, Category::key_task, ItemState::merged);
    merged.merged_into = {12};
    out.promises = {works, headline, dropped, merged};
    out.appraisals = {{{1},
                       tag("round"),
                       assessment::Scale::five,
                       false,
                       *Date::of(2025, 10, 1),
                       *Date::of(2025, 10, 31),
                       0},
                      {{2},
                       "已结束的评议",
                       assessment::Scale::three,
                       true,
                       *Date::of(2025, 3, 1),
                       *Date::of(2025, 3, 31),
                       42}};
    out.bulletins = {{{3},
                      tag("bulletin"),
                      std::string(64, 'b'),
                      *Date::of(2025, 9, 1),
                      *Date::of(2025, 9, 30),
                      *Date::of(2025, 10, 9),
                      true}};
    return out;
}

views::PublicAppraisal appraisal(bool closed, assessment::Scale scale) {
    views::PublicAppraisal out;
    out.region = all().region;
    out.round = {
        {1}, tag("round"), scale, closed, *Date::of(2025, 10, 1), *Date::of(2025, 10, 31), closed ? 42 : 0};
    out.subjects = {{{7}, tag("name"), tag("duties"), tag("unit"), 0, {}}, {{8}, "罗静文", "", "", 0, {}}};
    if (closed) {
        out.subjects[0].marks = 41;
        out.subjects[0].result = Decimal::of(8812, -2);
    }
    return out;
}

Reader reader(Language language, std::string path, bool large = false) {
    Reader out;
    out.language = language;
    out.large = large;
    out.path = std::move(path);
    out.host = "https://open.qinghe.gov.cn";
    return out;
}

void expect_golden(const std::string& name, std::string found) {
    const std::string style = style_path(); // has a hash in it, which each change of the style changes
    if (const std::size_t at = found.find(style); at != std::string::npos)
        found.replace(at, style.size(), "/public/page.css");
    const std::string path = std::string(BIHUAN_SOURCE_DIR) + "/tests/citizen/golden/" + name;
    if (std::getenv("BIHUAN_UPDATE_EXPECTED") != nullptr) std::ofstream(path) << found;
    std::ostringstream wanted;
    wanted << std::ifstream(path).rdbuf();
    EXPECT_EQ(found, wanted.str()) << name
                                   << ": run with BIHUAN_UPDATE_EXPECTED=1 and look at the difference";
    EXPECT_EQ(found.find("<script"), std::string::npos) << name;
    EXPECT_EQ(found.find("\"'&"), std::string::npos) << name;
}

views::PublicationPolicy policy() {
    views::PublicationPolicy out = views::PublicationPolicy::defaults();
    out.contact = tag("contact");
    out.contact_english = tag("contact");
    out.licence = tag("licence");
    out.licence_address = "https://open.qinghe.gov.cn/licence";
    return out;
}

TEST(Pages, PromisesAreAsTheGoldenFilesSay) {
    expect_golden("promises.html",
                  promises_page(reader(Language::chinese, "/public/371799"), all(), policy(), now));
    expect_golden("promises.en.html",
                  promises_page(reader(Language::english, "/public/371799", true), all(), policy(), now));
    views::Promises none;
    none.region = {"371799", "青禾县", now.date(), 2025, {}};
    expect_golden("no_promises.html",
                  promises_page(reader(Language::chinese, "/public/371799"), none, policy(), now));
    const views::PromisePage one{all().region, all().promises[0]};
    expect_golden("promise.html",
                  promise_page(reader(Language::chinese, "/public/371799/items/12"), one, policy(), now));
    expect_golden("promise.en.html",
                  promise_page(reader(Language::english, "/public/371799/items/12"), one, policy(), now));
}

TEST(Pages, OthersAreAsTheGoldenFilesSay) {
    expect_golden("regions.html", regions_page(reader(Language::chinese, "/public/"),
                                               {{"371799", tag("region")}, {"371798", "临川市"}}, now));
    expect_golden("data.html",
                  data_page(reader(Language::chinese, "/public/371799/data"), all(), policy(), now));
    const Frame frame{"", "", tag("title"), "", "", now};
    expect_golden("notice.html", notice_page(reader(Language::english, "/public/x"), frame, tag("lead")));
}

TEST(Pages, BallotsAreAsTheGoldenFilesSay) {
    const auto open = appraisal(false, assessment::Scale::five);
    const Reader here = reader(Language::chinese, "/public/371799/appraisals/1");
    expect_golden("ballot.html", ballot_page(here, open, {}, "", policy(), now));
    const Filled filled{{{7, 1}}, tag("code"), tag("problem"), true};
    expect_golden("ballot_again.html", ballot_page(here, open, filled, "", policy(), now));
    expect_golden("ballot_counted.html", ballot_counted_page(here, open, policy(), now));
    expect_golden("results.html",
                  results_page(here, appraisal(true, assessment::Scale::three), policy(), now));
    const std::string early = ballot_page(here, open, {}, "", policy(), Instant::at(*Date::of(2025, 9, 30)));
    EXPECT_EQ(early.find("<form"), std::string::npos);
}

TEST(Pages, LongBallotsAreSearched) {
    auto open = appraisal(false, assessment::Scale::five);
    for (std::int64_t i = 100; i < 400; ++i)
        open.subjects.push_back({{i}, "窗口" + std::to_string(i), "", "", 0, {}});
    const Reader here = reader(Language::chinese, "/public/371799/appraisals/1");
    const std::string all_of_them = ballot_page(here, open, {}, "", policy(), now);
    EXPECT_LT(all_of_them.size(), 100'000u);
    EXPECT_EQ(all_of_them.find("窗口399"), std::string::npos);
    const std::string some =
        ballot_page(here, open, Filled{{{7, 1}}, "", "", false}, "窗口399", policy(), now);
    EXPECT_NE(some.find("窗口399"), std::string::npos);
    EXPECT_NE(some.find("subject-7"), std::string::npos) << "what is marked stays";
    EXPECT_EQ(some.find("窗口398"), std::string::npos);
}

TEST(Feeds, AreAsTheGoldenFilesSay) {
    expect_golden("feed.rss", rss(reader(Language::chinese, "/public/371799/feed.rss"), all().region,
                                  tag("title"), "/public/371799", all().promises[0].changes));
    const std::string days = calendar(reader(Language::chinese, "/public/371799/calendar.ics"), all(), now);
    EXPECT_NE(days.find("UID:promise-12@371799.bihuan\r\n"), std::string::npos) << days;
    EXPECT_NE(days.find("UID:promise-milestone-3@371799.bihuan\r\n"), std::string::npos);
    EXPECT_EQ(days.find("UID:promise-milestone-4@"), std::string::npos) << "reached";
}

TEST(Data, ColumnsKeepTheirNamesAndOrder) {
    const auto names = [](Table table) {
        std::string out;
        for (const DataColumn& column : columns_of(table))
            out += std::string(out.empty() ? "" : " ") + std::string(column.name);
        return out;
    };
    EXPECT_EQ(
        names(Table::promises),
        "promise year category state title sentence document units relation value value_high original_value "
        "unit "
        "due_on original_due_on moved completed_on as_of figure next_on places places_finished standing");
    EXPECT_EQ(names(Table::figures), "promise title as_of figure unit published_at");
    EXPECT_EQ(names(Table::changes), "change promise title what about before after reason published_at");
    for (const Table table : {Table::promises, Table::figures, Table::changes})
        EXPECT_EQ(csv(table, all()).substr(3, 1), std::string(columns_of(table)[0].name.substr(0, 1)));
}

TEST(Markup, EscapesWhateverIsNoMarkup) {
    EXPECT_EQ(html("<p title=\"{}\">{}</p>", "a\"b", std::string("<&>\x01")).html(),
              "<p title=\"a&quot;b\">&lt;&amp;&gt;</p>");
    EXPECT_EQ(html("<p>{}{}</p>", html("<b>{}</b>", "'"), 7).html(), "<p><b>&#39;</b>7</p>");
    EXPECT_THROW(html("<p></p>", "more than there are gaps"), std::logic_error);
}

TEST(Reader, ChoosesByAddressThenCookieThenHeader) {
    http::Request request;
    request.path = "/public/371799";
    request.headers.add("Accept-Language", "en-GB,en;q=0.9");
    EXPECT_EQ(Reader::of(request).language, Language::english);
    request.headers.add("Cookie", "bihuan_mode=large; bihuan_language=zh");
    EXPECT_EQ(Reader::of(request).language, Language::chinese);
    EXPECT_TRUE(Reader::of(request).large);
    EXPECT_TRUE(Reader::of(request).cookies.empty());
    request.query = {{"lang", "en"}, {"mode", "usual"}, {"year", "2024"}};
    EXPECT_EQ(Reader::of(request).language, Language::english);
    EXPECT_FALSE(Reader::of(request).large);
    EXPECT_EQ(Reader::of(request).cookies.size(), 2u);
    EXPECT_EQ(Reader::of(request).query, "year=2024");
    request.query = {{"lang", "<script>"}, {"mode", "; Path=/"}, {"year", "\"><b>"}};
    EXPECT_TRUE(Reader::of(request).cookies.empty());
    EXPECT_EQ(Reader::of(request).query, "");
    request.headers.add("Host", "evil\"><script>");
    EXPECT_EQ(Reader::of(request).host, "");
}

} // namespace
} // namespace bihuan::citizen
