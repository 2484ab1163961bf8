// Bulletins as pure rules: their words, their ranking, their life, and what is frozen of them.
#include "cycle/feedback/bulletin.hpp"

#include <gtest/gtest.h>

#include <fstream>
#include <set>
#include <sstream>

#include "base/sm3.hpp"
#include "cycle/feedback/words.hpp"

namespace bihuan::feedback {
namespace {

Date day(std::string_view text) {
    return Date::parse(text).value();
}

UnitFigures unit(std::int64_t id, std::string name) {
    UnitFigures unit;
    unit.organisation = {id};
    unit.name = std::move(name);
    return unit;
}

BulletinFigures figures() {
    BulletinFigures figures;
    figures.region = "青禾县";
    figures.year = 2025;
    figures.number = 3;
    figures.begins_on = day("2025-03-01");
    figures.ends_on = day("2025-03-31");
    figures.as_of = day("2025-04-08");
    figures.any_round = true;
    UnitFigures first = unit(2, "县财政局"), second = unit(3, "县商务局");
    first.owed = first.reported = 6;
    first.green = first.active = 6;
    second.owed = 4;
    second.reported = 3;
    second.never = 1;
    second.red = 1;
    second.green = 3;
    second.active = 4;
    figures.total = unit(0, "");
    figures.total.owed = 10;
    figures.total.reported = 9;
    figures.total.never = 1;
    figures.total.red = 1;
    figures.total.green = 9;
    figures.total.active = 10;
    figures.units = {first, second};
    figures.reds.push_back(
        {"社会消费品零售总额", "县商务局",
         progress::Reason::parse("behind; as_of=2025-03-31; value=1860000000; unit=元; done=12.5; "
                                 "line=straight; expected=24.7; points=12.2")});
    figures.all_reds = 3;
    figures.moved.push_back(
        {"新建5G基站", "县工业和信息化局", targets::RevisedField::value, "160个", "120个", "杆塔选址未批"});
    figures.all_moved = 1;
    return figures;
}

std::string text_of(const OfficialDocument& document) {
    std::string out = document.title + "\n";
    for (const auto& block : document.blocks) {
        if (const auto* paragraph = std::get_if<official::Paragraph>(&block)) {
            out += paragraph->text + paragraph->rest + "\n";
        } else {
            for (const auto& row : std::get<official::Table>(block).rows) {
                for (const std::string& cell : row)
                    out += cell + "|";
                out += "\n";
            }
        }
    }
    return out;
}

TEST(Bulletin, SaysItsFigures) {
    const OfficialDocument document = compose(figures(), BulletinPolicy::defaults());
    EXPECT_EQ(document.title, "关于2025年3月重点工作推进情况的通报");
    EXPECT_EQ(document.number, "2025年第3期");
    EXPECT_EQ(document.date, "2025年4月8日");
    const std::string text = text_of(document);
    for (const std::string said :
         {"本月应报10项，已报9项，其中迟报0项；未报1项。",
          "社会消费品零售总额（县商务局）：截至2025年3月31日完成18.6亿元，为目标的12.5%，按时序应达24.7%"
          "，落后12.2个百分点。",
          "另有2项，见台账。", "以下单位本月有应报未报事项：县商务局（1项）。",
          "新建5G基站（县工业和信息化局）目标由160个调整为120个，理由：杆塔选址未批。",
          "按时足额报送且没有黄灯、红灯的单位：县财政局。",
          "需加快整改的单位：县商务局（红灯1项、未报1项）。", "县财政局|6|6|0|0|6|0|0|0|",
          "合计|10|9|0|1|9|0|0|1|"}) {
        EXPECT_NE(text.find(said), std::string::npos) << said << "\n" << text;
    }
    EXPECT_EQ(text.find("督办单"), text.find("督办单规定"))
        << "no figures of supervision where there are no records";
}

TEST(Bulletin, SaysWhatThereIsNot) {
    BulletinFigures empty;
    empty.begins_on = empty.ends_on = empty.as_of = day("2025-01-31");
    const std::string text = text_of(compose(empty, BulletinPolicy::defaults()));
    EXPECT_NE(text.find("本月没有组织调度。"), std::string::npos);
    EXPECT_NE(text.find("本期没有新亮红灯的事项。"), std::string::npos);
    EXPECT_NE(text.find("本月没有调整目标或时限。"), std::string::npos);
}

TEST(Bulletin, CorrectedIssueNamesWhatWasWrong) {
    BulletinFigures again = figures();
    again.edition = 2;
    again.correction = "县商务局已报数应为4项";
    const OfficialDocument document = compose(again, BulletinPolicy::defaults());
    EXPECT_EQ(document.title, "关于2025年3月重点工作推进情况的通报（更正）");
    const auto& first = std::get<official::Paragraph>(document.blocks.front());
    EXPECT_EQ(first.text, "本期更正2025年第3期通报。更正事项：县商务局已报数应为4项。原通报以本期为准。");
}

TEST(Bulletin, RanksWithTies) {
    std::vector<UnitFigures> units{unit(1, "甲"), unit(2, "乙"), unit(3, "丙"), unit(4, "丁")};
    for (UnitFigures& each : units)
        each.green = each.owed = 4;
    units[0].red = 1;   // 1 of 5
    units[2].never = 1; // 1 of 4
    rank(units);
    std::string order;
    for (const UnitFigures& each : units)
        order += each.name + std::to_string(each.place) + " ";
    EXPECT_EQ(order, "乙1 丁1 丙3 甲4 ");
}

TEST(Bulletin, RankingIsShownOnlyWhereAllowed) {
    const auto has_place = [](const BulletinPolicy& policy) {
        const OfficialDocument document = compose(figures(), policy);
        for (const auto& block : document.blocks) {
            if (const auto* table = std::get_if<official::Table>(&block))
                return table->columns.front().heading == "名次";
        }
        return false;
    };
    EXPECT_FALSE(has_place(BulletinPolicy::defaults())) << "off by default";
    const auto open =
        read_bulletin_policy("[ranking]\npublic = true\n", "own.toml", BulletinPolicy::defaults());
    EXPECT_TRUE(has_place(open.value()));
}

TEST(Bulletin, PolicyErrorsNameTheLine) {
    const auto error = [](std::string_view text) {
        const auto policy = read_bulletin_policy(text, "own.toml", BulletinPolicy::defaults());
        return policy ? std::string() : policy.error().subject + " " + policy.error().detail;
    };
    EXPECT_EQ(error("[head]\ntitle = \"{year}年通报\"\n"), "");
    EXPECT_EQ(error("[head]\n\ntitle = \"{years}年通报\"\n"), "own.toml:3 {years} ? year month");
    EXPECT_EQ(error("[head]\ntitle = \"{year\"\n"), "own.toml:2 {year ? year month");
    EXPECT_EQ(error("[head]\ntitle = 3\n"), "own.toml:2 head.title = \"…\"");
    EXPECT_EQ(error("[lists]\nmost = 0\n"), "own.toml:2 lists.most = 1 … 1000");
    EXPECT_EQ(error("[head]\ntitel = \"x\"\n").substr(0, 22), "own.toml:2 head.titel ");
}

TEST(Bulletin, ContentsComeBackAsTheyWere) {
    OfficialDocument document = compose(figures(), BulletinPolicy::defaults());
    document.note = "引号“\"”、换行\n、反斜线\\";
    document.attachments = {"台账"};
    const std::string contents = contents_of(figures(), document);
    const auto back = document_of(contents);
    ASSERT_TRUE(back) << describe(back.error(), Language::english);
    EXPECT_EQ(contents_of(figures(), *back), contents);
    EXPECT_EQ(official::docx(*back), official::docx(document));
    for (const std::string_view broken :
         {"", "{", "[]", "{\"document\":{}}", "{\"document\":{\"red_head\":1}}"}) {
        const auto read = document_of(broken);
        ASSERT_FALSE(read) << broken;
        EXPECT_EQ(read.error().kind, ErrorKind::damaged);
    }
}

TEST(Bulletin, Life) {
    const Date today = day("2025-04-08");
    Bulletin bulletin = draft(day("2025-03-15"), {}, today).value().after();
    EXPECT_EQ(bulletin.begins_on, day("2025-03-01"));
    EXPECT_EQ(bulletin.ends_on, day("2025-03-31"));
    bulletin.id = {1};
    const std::vector<Bulletin> one{bulletin};
    EXPECT_EQ(draft(day("2025-03-01"), one, today).error().kind, ErrorKind::already_there);
    EXPECT_EQ(draft(day("2025-05-01"), {}, today).error().kind, ErrorKind::impossible_date);
    EXPECT_EQ(freeze(bulletin, "题", 1, "{}", day("2025-03-31")).error().kind, ErrorKind::impossible_date);
    const Bulletin frozen = freeze(bulletin, "题", 1, "{}", today).value().after();
    EXPECT_EQ(frozen.state, BulletinState::frozen);
    EXPECT_EQ(frozen.fingerprint, sm3("{}"));
    EXPECT_EQ(frozen.issued_on, today);
    EXPECT_EQ(freeze(frozen, "题", 1, "{}", today).error().kind, ErrorKind::wrong_state);
    EXPECT_EQ(correct(bulletin, "错", {}).error().kind, ErrorKind::wrong_state);
    EXPECT_EQ(correct(frozen, "", {}).error().kind, ErrorKind::needs_reason);
    Bulletin correction = correct(frozen, "已报数有误", {}).value().after();
    EXPECT_EQ(correction.edition, 2);
    EXPECT_EQ(correction.number, 1);
    EXPECT_EQ(correction.corrects, frozen.id);
    const std::vector<Bulletin> under_way{correction};
    EXPECT_EQ(correct(frozen, "又错", under_way).error().kind, ErrorKind::already_there);
    EXPECT_EQ(replaced(frozen).after().state, BulletinState::corrected);
    EXPECT_EQ(replaced(frozen).after().contents, "{}") << "stays as it was issued";
}

/// README.md's table is bulletin_moves.
TEST(Bulletin, ReadmeTable) {
    std::ifstream file(std::string(BIHUAN_SOURCE_DIR) + "/src/cycle/feedback/README.md");
    std::set<std::string> told, moves;
    bool here = false;
    for (std::string line; std::getline(file, line);) {
        if (line.starts_with("#")) here = line == "## Bulletins";
        if (!here || !line.starts_with("| ") || line.starts_with("| –") || line.starts_with("| ---") ||
            line.starts_with("| state"))
            continue;
        std::istringstream cells(line);
        std::string bar, state, action, next;
        cells >> bar >> state >> bar >> action >> bar >> next;
        told.insert(state + " " + action + " " + next);
    }
    for (const BulletinMove& move : bulletin_moves) {
        moves.insert(std::string(name_of(move.from)) + " " + std::string(name_of(move.action)) + " " +
                     std::string(name_of(move.to)));
    }
    EXPECT_EQ(told, moves);
}

TEST(FeedbackWords, SayDatesAndValues) {
    EXPECT_EQ(in_words(day("2025-04-08")), "2025年4月8日");
    EXPECT_EQ(in_words(Decimal::of(186, 7)), "18.6亿");
    EXPECT_EQ(in_words(Decimal::of(25000)), "2.5万");
    EXPECT_EQ(in_words(Decimal::of(10925)), "10925");
    EXPECT_EQ(in_words(Decimal::of(65, -1)), "6.5");
    EXPECT_EQ(in_words(Decimal::of(-3, 8)), "-3亿");
}

} // namespace
} // namespace bihuan::feedback
