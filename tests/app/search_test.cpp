// Who finds what, in which order, on both databases.
#include "app/search.hpp"

#include "app/adopt.hpp"
#include "app/item.hpp"
#include "app/problem.hpp"
#include "app/whistles.hpp"
#include "county.hpp"

namespace bihuan::app {
namespace {

constexpr std::string_view plan =
    "2025年县政府重点工作任务清单\n\n一、产业\n\n（一）壮大智能农机产业。全年营业收入突破95亿元。"
    "（牵头单位：县财政局）\n\n（二）办好教育。新增学位2700个。（牵头单位：县财政局）\n";

class AppSearch : public testing::TestWithParam<storage::Backend> {
  protected:
    AppSearch() {
        const auto finance = county.add_unit("县财政局");
        firm = county.add_unit("青禾农机公司", Role::enterprise);
        other = county.add_unit("白石公司", Role::enterprise);
        Context office = *county.as("督查室");
        adopt_document(office, plan, "plan.txt").value();
        add("农机补贴", "发放到户", 2024);
        add("发放农机补贴", "", 2025);
        add("补贴发放", "购置农机", 2025);
        find_problem(office,
                     {.title = "农机停产", .organisation = finance, .found_on = *Date::of(2025, 1, 9)})
            .value();
        file("农机用电不足", "青禾农机公司联络员");
        file("农机仓库积水", "白石公司联络员");
    }
    void add(const std::string& title, const std::string& text, int year) {
        Context office = *county.as("督查室");
        targets::Item item;
        item.title = title;
        item.text = text;
        item.year = year;
        add_item(office, item).value();
    }
    void file(const std::string& title, std::string_view post) {
        Context context = *county.as(post);
        file_whistle(context, WhistlePolicy::defaults(), {title, "请协调"}).value();
    }
    /// "kind title" of what the post finds.
    std::vector<std::string> found(std::string_view post, SearchWish wish) {
        Context context = *county.as(post);
        const auto page = search(context, wish);
        if (!page) return {std::to_string(static_cast<int>(page.error().kind))};
        std::vector<std::string> titles;
        for (const Found& each : page->found)
            titles.push_back(std::string(name_of(each.kind)) + " " + each.title);
        return titles;
    }
    static std::string error(ErrorKind kind) { return std::to_string(static_cast<int>(kind)); }

    County county{County::Founded::held, GetParam()};
    Id<Organisation> firm, other;
    using Titles = std::vector<std::string>;
};
INSTANTIATE_TEST_SUITE_P(All, AppSearch, testing::ValuesIn(storage::backends_here()),
                         storage::name_of_backend);

TEST_P(AppSearch, TitlesBeforeTextAndNewerYearsFirst) {
    EXPECT_EQ(found("督查室", {"农机 补贴"}),
              (Titles{"item 发放农机补贴", "item 农机补贴", "item 补贴发放"}));
    EXPECT_EQ(found("督查室", {"农机"}),
              (Titles{"item 发放农机补贴", "problem 农机停产", "whistle 农机仓库积水", "whistle 农机用电不足",
                      "item 农机补贴", "document 2025年县政府重点工作任务清单", "item 补贴发放"}));
    EXPECT_EQ(found("督查室", {"农机", FoundKind::problem}), (Titles{"problem 农机停产"}));
    EXPECT_EQ(found("督查室", {.text = "农机", .year = 2024}), (Titles{"item 农机补贴"}));
    EXPECT_EQ(found("督查室", {.text = "农机", .from = 1, .limit = 2}),
              (Titles{"problem 农机停产", "whistle 农机仓库积水"}));
}

TEST_P(AppSearch, EachFindsWhatHeMayRead) {
    EXPECT_EQ(found("青禾农机公司联络员", {"农机"}), (Titles{"whistle 农机用电不足"}));
    EXPECT_EQ(found("白石公司联络员", {"农机"}), (Titles{"whistle 农机仓库积水"}));
    for (const std::string& each : found("县财政局联络员", {"农机"}))
        EXPECT_FALSE(each.starts_with("whistle")) << each;
    EXPECT_EQ(found("青禾农机公司联络员", {"农机", FoundKind::item}), (Titles{error(ErrorKind::wrong_role)}));
    EXPECT_EQ(found("系统管理员", {"农机"}), (Titles{error(ErrorKind::wrong_role)}));
    EXPECT_EQ(found("督查室", {"，。"}), (Titles{error(ErrorKind::needs_value)}));
    std::string long_text;
    for (int i = 0; i < 201; ++i)
        long_text += "农";
    EXPECT_EQ(found("督查室", {long_text}), (Titles{error(ErrorKind::too_large)}));
}

TEST_P(AppSearch, ADocumentShowsItsPassage) {
    Context office = *county.as("督查室");
    const auto page = search(office, {"营业收入", FoundKind::document}).value();
    ASSERT_EQ(page.found.size(), 1u);
    EXPECT_EQ(page.found[0].year, 2025);
    const search::Snippet& snippet = page.found[0].snippet;
    ASSERT_FALSE(snippet.marks.empty());
    const std::u32string text = from_utf8(snippet.text);
    EXPECT_EQ(to_utf8(text.substr(snippet.marks[0].begin, snippet.marks[0].size())), "营业收入");
}

} // namespace
} // namespace bihuan::app
