// Folding, words, grams, postings: what is found in what, as cases.
#include <gtest/gtest.h>

#include <map>
#include <random>
#include <set>

#include "search/block.hpp"
#include "search/postings.hpp"
#include "search/words.hpp"

namespace bihuan::search {
namespace {

struct Case {
    std::string_view question, title, text;
    std::string_view marked; // title | text with 【】 round what is found; empty: not found
    bool adjacent = true;
};

std::string with_marks(std::string_view text, const std::vector<Span>& marks) {
    std::u32string out;
    const std::u32string whole = from_utf8(text);
    for (std::uint32_t i = 0; i <= whole.size(); ++i) {
        for (const Span& mark : marks) {
            if (mark.end == i) out += U'】';
            if (mark.begin == i) out += U'【';
        }
        if (i < whole.size()) out += whole[i];
    }
    return to_utf8(out);
}

const Case cases[] = {
    {"农机", "壮大智能农机产业", "", "壮大智能【农机】产业|"},
    {"机农", "壮大智能农机产业", "", ""},
    {"机", "壮大智能农机产业", "", "壮大智能农【机】产业|"},
    {"业", "壮大智能农机产业", "", "壮大智能农机产【业】|"},
    {"智能 产业", "壮大智能农机产业", "", "壮大【智能】农机【产业】|", false},
    {"智能 农机", "壮大智能农机产业", "", "壮大【智能农机】产业|"},
    {"智能 收入", "壮大智能农机产业", "全年营业收入", "壮大【智能】农机产业|全年营业【收入】", false},
    {"智能 税收", "壮大智能农机产业", "全年营业收入", ""},
    {"收入95亿元", "", "营业收入，95亿元", "", true},
    {"收入 95亿元", "", "营业收入，95亿元", "|营业【收入】，【95亿元】"},
    {"９５", "", "营业收入95亿元", "|营业收入【95】亿元"},
    {"95", "", "营业收入９５亿元", "|营业收入【９５】亿元"},
    {"gov", "", "见 GOVERNMENT 网站", "|见 【GOV】ERNMENT 网站"},
    {"ment", "", "见 GOVERNMENT 网站", ""},
    {"5g基站", "", "新建５Ｇ基站300个", "|新建【５Ｇ基站】300个"},
    {"g基站", "", "新建５Ｇ基站300个", ""},
    {"30", "", "新建基站300个", "|新建基站【30】0个"},
    {"00", "", "新建基站300个", ""},
    {"m2", "", "面积㎡", "|面积【㎡】"},
    {"青政办发〔2025〕6号", "", "（青政办发[2025]6号）", "|（【青政办发】[【2025】]【6号】）"},
    {"⻓", "", "长度", ""},
    {"<script>", "", "a <SCRIPT>alert(1)</SCRIPT>", "|a <【SCRIPT】>alert(1)</【SCRIPT】>"},
    {"𠮷", "𠮷野家", "", "【𠮷】野家|"},
    {"é", "", "Cafe É", "|Cafe 【É】"},
    {"%_", "", "100%_", ""},
};

TEST(Search, FindsWordsAndMarksThem) {
    for (const Case& each : cases) {
        const Question question = question_of(each.question);
        const auto found = question.words.empty() ? std::nullopt : match(question, each.title, each.text);
        const std::string marked =
            found ? with_marks(each.title, found->title) + "|" + with_marks(each.text, found->text) : "";
        EXPECT_EQ(marked, each.marked) << each.question;
        if (found) EXPECT_EQ(found->adjacent, each.adjacent) << each.question;
    }
}

bool has(const std::vector<Gram>& grams, const Lookup& lookup) {
    for (const Gram& gram : grams) {
        if (lookup.prefix ? gram.gram.starts_with(lookup.gram) : gram.gram == lookup.gram) return true;
    }
    return false;
}

TEST(Search, TheIndexMissesNothingThatMatches) {
    const std::u32string signs = U"农机产业收入入９5aBg ㎡，。\n-𠮷é";
    std::mt19937 random(7);
    const auto text = [&](std::size_t most) {
        std::u32string out;
        for (std::size_t i = random() % (most + 1); i > 0; --i)
            out += signs[random() % signs.size()];
        return to_utf8(out);
    };
    int found = 0;
    for (int i = 0; i < 20'000; ++i) {
        const std::string title = text(6), body = text(12);
        const Question question = question_of(text(4));
        if (question.words.empty() || !match(question, title, body)) continue;
        ++found;
        const auto grams = grams_of(title, body);
        for (const Lookup& lookup : question.lookups)
            EXPECT_TRUE(has(grams, lookup)) << lookup.gram << " in " << title << "|" << body;
    }
    EXPECT_GT(found, 1000);
}

TEST(Search, ABlockHasTheGramsOfItsRecords) {
    const std::vector<std::pair<std::string, std::string>> texts{{"壮大农机", "农机产业，收入95亿元"},
                                                                 {"农", "GOVERNMENT 农机 ab"},
                                                                 {"", ""},
                                                                 {"𠮷野家 gov", "government"}};
    std::vector<Indexed> records;
    std::map<std::string, std::vector<Posting>> wanted;
    for (std::size_t i = 0; i < texts.size(); ++i) {
        const auto& [title, text] = texts[i];
        records.push_back(
            {posting_of({2025, Kind::item, 9 - static_cast<std::int64_t>(i)}, false), title, text});
        for (const Gram& gram : grams_of(title, text))
            wanted[gram.gram].push_back(records.back().posting | (gram.in_title ? in_title : 0));
    }
    std::map<std::string, std::vector<Posting>> made;
    std::string last;
    for (const BlockRow& row : block_of(records)) {
        EXPECT_LT(last, row.beginning);
        last = row.beginning;
        EXPECT_TRUE(
            each_of_row(row.beginning, row.bytes, [&](const std::string& gram, std::string_view packed) {
                EXPECT_EQ(beginning_of(gram), row.beginning);
                made[gram] = unpack(packed).value();
            }));
        for (std::size_t cut = 1; cut < row.bytes.size(); ++cut) // any bytes are read without harm
            each_of_row(row.beginning, row.bytes.substr(cut), [](const std::string&, std::string_view) {});
        EXPECT_FALSE(each_of_row("", row.bytes + "\x05", [](const std::string&, std::string_view) {}));
    }
    EXPECT_EQ(made, wanted);
}

TEST(Search, ASnippetStandsRoundItsFirstMark) {
    std::string text;
    for (int i = 0; i < 100; ++i)
        text += "前";
    text += "农机";
    for (int i = 0; i < 100; ++i)
        text += "后";
    const auto found = match(question_of("农机"), "", text);
    const Snippet snippet = snippet_of(text, found->text);
    EXPECT_EQ(from_utf8(snippet.text).size(), 90u);
    ASSERT_EQ(snippet.marks.size(), 1u);
    EXPECT_EQ(snippet.marks[0], (Span{20, 22}));
    EXPECT_TRUE(snippet.cut_before && snippet.cut_after);
    const Snippet none = snippet_of("农机", {});
    EXPECT_EQ(none.text, "农机");
    EXPECT_FALSE(none.cut_before || none.cut_after);
}

TEST(Search, ASnippetIsOneLine) {
    const std::string text = "\n\n 一、工业\n\n\t推广农机 装备，\r\n购置农\n机补贴。\n\n";
    const Snippet snippet = snippet_of(text, {{12, 14}, {22, 25}});
    EXPECT_EQ(snippet.text, "一、工业 推广农机 装备， 购置农 机补贴。");
    ASSERT_EQ(snippet.marks.size(), 2u);
    const std::u32string line = from_utf8(snippet.text);
    const auto marked = [&](const Span& mark) {
        return to_utf8(line.substr(mark.begin, mark.end - mark.begin));
    };
    EXPECT_EQ(marked(snippet.marks[0]), "农机");
    EXPECT_EQ(marked(snippet.marks[1]), "农 机");
    EXPECT_FALSE(snippet.cut_before || snippet.cut_after);
    EXPECT_EQ(snippet_of("\n \n", {}).text, "");
}

TEST(Postings, ComeBackInTheOrderShown) {
    std::vector<Posting> postings;
    for (const int year : {2024, 2025, 0}) {
        for (const std::int64_t id : {std::int64_t{1}, std::int64_t{500}, greatest_id})
            postings.push_back(posting_of({year, Kind::item, id}, id == 500));
    }
    unite(postings);
    ASSERT_EQ(postings.size(), 9u);
    EXPECT_EQ(key_of(postings.front()).year, 2025);
    EXPECT_EQ(key_of(postings.front()).id, greatest_id);
    EXPECT_EQ(key_of(postings.back()).year, 0);
    EXPECT_EQ(key_of(postings.back()).id, 1);
    EXPECT_EQ(unpack(pack(postings)), postings);
    EXPECT_EQ(unpack(pack({})), std::vector<Posting>());
}

TEST(Postings, BrokenBytesAreRefused) {
    const std::string packed = pack({1, 300, 70'000});
    for (std::size_t length = 1; length < packed.size(); ++length) {
        const auto read = unpack(packed.substr(0, length));
        EXPECT_TRUE(!read || read->size() < 3);
    }
    EXPECT_FALSE(unpack("\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\x01"));
    EXPECT_FALSE(unpack("\x80"));
    EXPECT_FALSE(unpack(std::string("\x05\x00", 2))) << "twice the same";
}

TEST(Postings, IntersectAsSetsDo) {
    std::mt19937 random(3);
    for (const std::size_t many : {std::size_t{5}, std::size_t{200}, std::size_t{5000}}) {
        std::set<std::int64_t> left, right;
        for (std::size_t i = 0; i < 100; ++i)
            left.insert(static_cast<std::int64_t>(random() % 3000));
        for (std::size_t i = 0; i < many; ++i)
            right.insert(static_cast<std::int64_t>(random() % 3000));
        const auto list = [](const std::set<std::int64_t>& ids, bool title) {
            std::vector<Posting> postings;
            for (const std::int64_t id : ids)
                postings.push_back(posting_of({2025, Kind::item, id}, title));
            unite(postings);
            return postings;
        };
        std::vector<Posting> kept = list(left, true);
        intersect(kept, list(right, false));
        std::set<std::int64_t> found, wanted;
        for (const Posting posting : kept) {
            EXPECT_EQ(posting & in_title, 0u);
            found.insert(key_of(posting).id);
        }
        for (const std::int64_t id : left)
            if (right.contains(id)) wanted.insert(id);
        EXPECT_EQ(found, wanted);
    }
}

} // namespace
} // namespace bihuan::search
