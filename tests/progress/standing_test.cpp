#include "cycle/progress/standing.hpp"

#include <gtest/gtest.h>

#include <fstream>
#include <random>
#include <sstream>

namespace bihuan::progress {
namespace {

using registry::Calendar;
using targets::ItemState;

Date day(std::string_view text) {
    return Date::parse(text).value();
}
Decimal number(std::string_view text) {
    return Decimal::parse(text).value();
}

std::vector<std::string> split(const std::string& text, char sign) {
    std::vector<std::string> parts;
    std::istringstream stream(text);
    for (std::string part; std::getline(stream, part, sign);)
        parts.push_back(part);
    return parts;
}

Item target() {
    Item item;
    item.id = {7};
    item.item_kind = targets::ItemKind::target;
    item.state = ItemState::active;
    item.year = 2025;
    item.value = Decimal::of(100);
    item.leads = {{3}};
    return item;
}

Share share_of(const std::vector<std::string>& parts) {
    Share share;
    share.begins_on = day(parts[0]);
    share.ends_on = day(parts[1]);
    share.value = number(parts[2]);
    const std::string extra = parts.size() > 3 ? parts[3] : "";
    share.cumulative = extra != "own";
    share.withdrawn = extra == "withdrawn";
    if (extra.starts_with("of")) share.organisation = {extra[2] - '0'};
    return share;
}

Milestone milestone_of(const std::vector<std::string>& parts) {
    Milestone milestone;
    milestone.title = "主体封顶";
    milestone.due_on = day(parts[0]);
    if (parts.size() > 1 && parts[1] == "withdrawn") milestone.withdrawn = true;
    if (parts.size() > 1 && !milestone.withdrawn) milestone.reached_on = day(parts[1]);
    return milestone;
}

struct Case {
    Situation situation;
    Date today;
};

Case case_of(const std::string& words) {
    Case made;
    Situation& situation = made.situation;
    Item& item = situation.item = target();
    std::istringstream stream(words);
    for (std::string word; stream >> word;) {
        const std::size_t sign = std::min(word.find('='), word.size());
        const std::string name = word.substr(0, sign);
        const std::string value = word.substr(std::min(sign + 1, word.size()));
        if (name == "today")
            made.today = day(value);
        else if (name == "value")
            item.value = number(value);
        else if (name == "novalue")
            item.value.reset();
        else if (name == "high")
            item.value_high = number(value);
        else if (name == "unit")
            item.unit = value;
        else if (name == "relation")
            item.relation = named<targets::Relation>(value).value();
        else if (name == "direction")
            item.direction = named<registry::Direction>(value).value();
        else if (name == "measure")
            item.measure = named<targets::Measure>(value).value();
        else if (name == "cumulative")
            item.cumulative = value != "no";
        else if (name == "rule")
            item.rule = named<targets::RelativeRule>(value).value();
        else if (name == "reference")
            item.reference = value;
        else if (name == "baseline")
            item.baseline = number(value);
        else if (name == "starts")
            item.starts_on = day(value);
        else if (name == "due")
            item.due_on = day(value);
        else if (name == "completed")
            item.completed_on = day(value);
        else if (name == "state")
            item.state = named<ItemState>(value).value();
        else if (name == "silent")
            situation.silent = std::stoi(value);
        else if (name == "heard")
            situation.heard = true;
        else if (name == "began")
            situation.began_on = day(value);
        else if (name == "share")
            situation.shares.push_back(share_of(split(value, ':')));
        else if (name == "milestone")
            situation.milestones.push_back(milestone_of(split(value, ':')));
        else if (name == "reading")
            situation.reading = {day(split(value, ':')[0]), number(split(value, ':')[1])};
        else if (name == "last_year") {
            for (const std::string& part : split(value, ','))
                situation.last_year.push_back(std::stoll(part) * 10'000);
        } else
            ADD_FAILURE() << "unknown word " << word;
    }
    return made;
}

TEST(Standing, Cases) {
    std::ifstream file(BIHUAN_SOURCE_DIR "/tests/progress/standing.cases");
    ASSERT_TRUE(file);
    int cases = 0;
    for (std::string line; std::getline(file, line);) {
        if (line.empty() || line[0] == '#') continue;
        const std::size_t arrow = line.find(" => ");
        ASSERT_NE(arrow, std::string::npos) << line;
        Case given = case_of(line.substr(0, arrow));
        std::istringstream expected(line.substr(arrow + 4));
        std::string colour, key, points;
        expected >> colour >> key;
        bool late = false;
        for (std::string word; expected >> word;) {
            if (word == "task") {
                given.situation.item.item_kind = targets::ItemKind::task;
                given.situation.item.value.reset();
            } else if (word == "late") {
                late = true;
            } else {
                points = word;
            }
        }
        const Judgement judged = judge(given.situation, {}, Calendar::china(), given.today);
        EXPECT_EQ(name_of(judged.colour), colour) << line << "\n" << judged.reason.to_string();
        EXPECT_EQ(judged.reason.key, key) << line << "\n" << judged.reason.to_string();
        EXPECT_EQ(judged.reason.figure("points"), points) << line << "\n" << judged.reason.to_string();
        EXPECT_EQ(judged.late, late) << line;
        EXPECT_EQ(Reason::parse(judged.reason.to_string()), judged.reason) << line;
        ++cases;
    }
    EXPECT_GT(cases, 90);
}

TEST(Standing, PolicyMovesTheBounds) {
    StandingPolicy policy;
    policy.red_beyond = 40;
    policy.silence_blue = 2;
    policy.silence_yellow = 0;
    const Calendar& calendar = Calendar::china();
    Case behind = case_of("today=2025-07-10 reading=2025-06-30:15");
    EXPECT_EQ(judge(behind.situation, {}, calendar, behind.today).colour, Colour::red);
    EXPECT_EQ(judge(behind.situation, policy, calendar, behind.today).colour, Colour::yellow);
    Case silent = case_of("today=2025-07-10 silent=1");
    EXPECT_EQ(judge(silent.situation, policy, calendar, silent.today).colour, Colour::none);
    silent.situation.silent = 5;
    EXPECT_EQ(judge(silent.situation, policy, calendar, silent.today).colour, Colour::blue);
}

// A smaller reading never looks better where more is better, nor does a later day with the same reading.
TEST(Standing, LessDoneAndLaterAreNeverBetter) {
    std::mt19937 random(11);
    const auto upto = [&](int most) { return static_cast<int>(random() % static_cast<unsigned>(most + 1)); };
    for (int i = 0; i < 20'000; ++i) {
        Situation situation;
        situation.item = target();
        situation.item.value = Decimal::of(1 + upto(5000));
        if (upto(3) == 0) situation.item.relation = targets::Relation::approx;
        if (upto(3) == 0) situation.item.unit = "%";
        if (upto(3) == 0) situation.item.due_on = day("2025-03-01").plus(upto(300));
        if (upto(5) == 0) situation.item.baseline = Decimal::of(upto(5000));
        if (upto(5) == 0) situation.last_year = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 500'000, 1'000'000};
        const Date on = day("2025-01-10").plus(upto(350));
        const Date today = on.plus(upto(40));
        const Decimal more = Decimal::of(upto(6000)), less = Decimal::of(upto(6000));
        situation.reading = {on, std::max(more, less)};
        const Judgement better = judge(situation, {}, Calendar::china(), today);
        const Judgement later = judge(situation, {}, Calendar::china(), today.plus(1 + upto(60)));
        situation.reading->value = std::min(more, less);
        const Judgement worse = judge(situation, {}, Calendar::china(), today);
        ASSERT_GE(worse.colour, better.colour)
            << worse.reason.to_string() << " / " << better.reason.to_string();
        ASSERT_GE(later.colour, better.colour)
            << later.reason.to_string() << " / " << better.reason.to_string();
    }
}

/// An item's standing and slips as storage would keep them.
struct Kept {
    Item item = target();
    std::optional<Standing> standing;
    std::vector<Slip> slips;

    std::vector<Slip> current() const {
        std::vector<Slip> found;
        for (const Slip& slip : slips) {
            if (slip.state != SlipState::lifted) found.push_back(slip);
        }
        return found;
    }
    void keep(const Reviewed& reviewed) {
        if (reviewed.standing) standing = reviewed.standing->after();
        for (const auto& change : reviewed.slips) {
            Slip slip = change.after();
            if (!change.before()) {
                slip.id = {static_cast<std::int64_t>(slips.size()) + 1};
                slips.push_back(slip);
            } else {
                slips[static_cast<std::size_t>(slip.id.value) - 1] = slip;
            }
        }
    }
    void see(Colour colour, std::string_view today, bool late = false) {
        keep(review(item, standing, {colour, {"test", {}}, late}, current(), Policy::defaults(), day(today)));
    }
};

TEST(Standing, ARedMadeGoodIsYellowForTheYear) {
    Kept kept;
    kept.see(Colour::green, "2025-03-03");
    EXPECT_TRUE(kept.slips.empty());
    kept.see(Colour::red, "2025-04-01");
    kept.see(Colour::green, "2025-05-06");
    EXPECT_EQ(kept.standing->colour, Colour::yellow);
    EXPECT_EQ(kept.standing->reason, "made_good; now=green; because=test");
    EXPECT_EQ(kept.slips.size(), 1U) << "better is no new slip";
    EXPECT_EQ(kept.slips[0].state, SlipState::lifted);
    kept.see(Colour::blue, "2025-06-03");
    EXPECT_EQ(kept.standing->colour, Colour::yellow);
    kept.item.state = ItemState::completed;
    kept.see(Colour::green, "2025-07-01");
    EXPECT_EQ(kept.standing->colour, Colour::yellow);
    kept.item.state = ItemState::dropped;
    kept.see(Colour::none, "2025-07-02");
    EXPECT_EQ(kept.standing->colour, Colour::none);
}

TEST(Standing, ASlipIsIssuedLateAndLifted) {
    Kept kept;
    kept.see(Colour::blue, "2025-04-28");
    ASSERT_EQ(kept.slips.size(), 1U);
    EXPECT_EQ(kept.slips[0].due_on, day("2025-05-08")) << "five working days over the May holiday";
    EXPECT_EQ(kept.standing->answer_due_on, day("2025-05-08"));
    kept.see(Colour::blue, "2025-05-08");
    EXPECT_EQ(kept.slips.size(), 1U);
    EXPECT_FALSE(kept.slips[0].late);
    kept.see(Colour::blue, "2025-05-09");
    EXPECT_TRUE(kept.slips[0].late);
    kept.keep({std::nullopt, {answer(kept.slips[0], "已追加施工班组", day("2025-05-12")).value()}});
    EXPECT_EQ(kept.slips[0].state, SlipState::answered);
    kept.see(Colour::blue, "2025-05-12");
    EXPECT_FALSE(kept.standing->answer_due_on);
    kept.see(Colour::yellow, "2025-05-13");
    ASSERT_EQ(kept.slips.size(), 2U);
    EXPECT_EQ(kept.slips[0].state, SlipState::lifted) << "the worse one takes its place";
    EXPECT_EQ(kept.slips[0].answer, "已追加施工班组");
    kept.see(Colour::green, "2025-05-20");
    EXPECT_EQ(kept.slips[1].state, SlipState::lifted);
    EXPECT_TRUE(kept.slips[1].late) << "unanswered beyond its day, also when made good later";
    EXPECT_EQ(kept.slips[1].lifted_on, day("2025-05-20"));
}

TEST(Standing, AnAnswerNeedsWordsAndAnOpenSlip) {
    Slip slip;
    slip.id = {4};
    slip.due_on = day("2025-05-08");
    EXPECT_EQ(answer(slip, "", day("2025-05-07")).error().kind, ErrorKind::needs_value);
    EXPECT_FALSE(answer(slip, "已整改", day("2025-05-08"))->after().late);
    EXPECT_TRUE(answer(slip, "已整改", day("2025-05-09"))->after().late);
    slip.state = SlipState::answered;
    EXPECT_EQ(answer(slip, "再次", day("2025-05-07")).error().kind, ErrorKind::wrong_state);
}

Result<Reviewed> by_hand(const Kept& kept, Hand hand, Colour rules, std::string_view today) {
    return set_by_hand(kept.item, kept.standing, hand, {rules, {"test", {}}, false}, kept.current(),
                       Policy::defaults(), day(today));
}

TEST(Standing, AColourByHandHoldsUntilTheRulesSayWorse) {
    Kept kept;
    kept.see(Colour::yellow, "2025-04-01");
    const Hand hand{Colour::green, "统计口径调整，已说明", {9}, std::nullopt};
    EXPECT_EQ(by_hand(kept, {Colour::green, "", {9}, {}}, Colour::yellow, "2025-04-02").error().kind,
              ErrorKind::needs_reason);
    EXPECT_EQ(by_hand(kept, {Colour::green, "x", {9}, day("2025-04-01")}, Colour::yellow, "2025-04-02")
                  .error()
                  .kind,
              ErrorKind::impossible_date);
    EXPECT_EQ(by_hand(kept, {Colour::none, "x", {9}, {}}, Colour::yellow, "2025-04-02").error().kind,
              ErrorKind::wrong_state)
        << "nothing to lift";
    kept.keep(by_hand(kept, hand, Colour::yellow, "2025-04-02").value());
    EXPECT_EQ(kept.standing->colour, Colour::green);
    EXPECT_TRUE(kept.standing->by_hand);
    EXPECT_EQ(kept.standing->hand_post.value, 9);
    EXPECT_EQ(kept.slips[0].state, SlipState::lifted);
    for (const Colour same_or_better : {Colour::yellow, Colour::green, Colour::yellow}) {
        kept.see(same_or_better, "2025-04-10");
        EXPECT_TRUE(kept.standing->by_hand);
        EXPECT_EQ(kept.standing->colour, Colour::green);
    }
    kept.see(Colour::red, "2025-04-11");
    EXPECT_FALSE(kept.standing->by_hand);
    EXPECT_EQ(kept.standing->colour, Colour::red);
    EXPECT_EQ(kept.standing->hand_reason, "");
    EXPECT_EQ(by_hand(kept, hand, Colour::yellow, "2025-05-02").error().kind, ErrorKind::wrong_state)
        << "never green again";
}

TEST(Standing, AColourByHandEndsOnItsDayOrWhenLifted) {
    Kept kept;
    kept.see(Colour::green, "2025-04-01");
    kept.keep(by_hand(kept, {Colour::yellow, "现场督查发现停工", {9}, day("2025-04-30")}, Colour::green,
                      "2025-04-02")
                  .value());
    ASSERT_EQ(kept.slips.size(), 1U) << "a slip goes out by hand too";
    kept.see(Colour::green, "2025-04-30");
    EXPECT_EQ(kept.standing->colour, Colour::yellow);
    kept.see(Colour::green, "2025-05-01");
    EXPECT_EQ(kept.standing->colour, Colour::green);
    kept.keep(by_hand(kept, {Colour::blue, "关注", {9}, {}}, Colour::green, "2025-05-06").value());
    kept.keep(by_hand(kept, {Colour::none, "已核实", {9}, {}}, Colour::green, "2025-05-07").value());
    EXPECT_FALSE(kept.standing->by_hand);
    EXPECT_EQ(kept.standing->colour, Colour::green);
    kept.item.state = ItemState::completed;
    EXPECT_EQ(by_hand(kept, {Colour::blue, "关注", {9}, {}}, Colour::green, "2025-05-08").error().kind,
              ErrorKind::wrong_state);
}

TEST(Standing, NothingNewIsNoChange) {
    Kept kept;
    kept.see(Colour::yellow, "2025-04-01");
    const Reviewed again = review(kept.item, kept.standing, {Colour::yellow, {"test", {}}, false},
                                  kept.current(), Policy::defaults(), day("2025-04-02"));
    EXPECT_FALSE(again.standing);
    EXPECT_TRUE(again.slips.empty());
}

// Whatever comes: at most one slip runs, lateness stays, a year that was red is never green.
TEST(Standing, AnyYearKeepsItsRecord) {
    std::mt19937 random(5);
    for (int year = 0; year < 500; ++year) {
        Kept kept;
        Date today = day("2025-01-02");
        bool red = false, late = false;
        std::vector<bool> slip_late;
        for (int step = 0; step < 40; ++step) {
            today = today.plus(1 + static_cast<int>(random() % 12));
            const auto colour = static_cast<Colour>(random() % 5);
            const bool late_now = random() % 9 == 0;
            if (random() % 6 == 0) {
                const Hand hand{static_cast<Colour>(random() % 5), "原因", {2}, std::nullopt};
                if (const auto set = by_hand(kept, hand, colour, today.to_string())) kept.keep(*set);
            } else if (random() % 5 == 0 && !kept.current().empty()) {
                if (const auto told = answer(kept.current().back(), "已整改", today))
                    kept.keep({std::nullopt, {*told}});
            } else {
                late = late || late_now;
                kept.see(colour, today.to_string(), late_now);
            }
            if (!kept.standing) continue;
            red = red || kept.standing->colour == Colour::red;
            ASSERT_EQ(kept.standing->was_red, red);
            ASSERT_EQ(kept.standing->late, late);
            if (red) {
                ASSERT_GE(kept.standing->colour, Colour::yellow);
            }
            ASSERT_LE(kept.current().size(), 1U);
            for (const Slip& slip : kept.current())
                ASSERT_EQ(slip.colour, kept.standing->colour);
            for (std::size_t i = 0; i < slip_late.size(); ++i)
                ASSERT_GE(kept.slips[i].late, slip_late[i]);
            slip_late.clear();
            for (const Slip& slip : kept.slips)
                slip_late.push_back(slip.late);
        }
    }
}

} // namespace
} // namespace bihuan::progress
