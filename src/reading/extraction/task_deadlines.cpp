// 5月底前, 年内, 三季度: by when a task is to be done.
#include <array>
#include <cstdio>

#include "base/characters.hpp"
#include "reading/extraction/task_parts.hpp"

namespace bihuan::extraction {
namespace {

using View = std::u32string_view;

int days_in(int year, int month) {
    constexpr std::array days{31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    const bool leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    return month == 2 && leap ? 29 : days[static_cast<std::size_t>(month - 1)];
}

/// A day as it stands in text: what is not told is 0.
struct Day {
    int year = 0, month = 0, day = 0;
};

std::string last_day(const Day& day, std::optional<int> plan_year) {
    const int year = day.year != 0 ? day.year : plan_year.value_or(0);
    if (year == 0) return {};
    const int last = day.day != 0 ? day.day : days_in(year, day.month);
    std::array<char, 40> buffer{};
    std::snprintf(buffer.data(), buffer.size(), "%04d-%02d-%02d", year, day.month, last);
    return buffer.data();
}

/// Reads forward through a text.
class Reader {
  public:
    Reader(View text, std::size_t at) : text_(text), at_(at) {}

    std::size_t at() const { return at_; }
    View rest() const { return text_.substr(at_); }
    bool take(View word) {
        if (!rest().starts_with(word)) return false;
        at_ += word.size();
        return true;
    }
    bool take_any(std::initializer_list<View> words) {
        for (const View word : words) {
            if (take(word)) return true;
        }
        return false;
    }
    /// Up to `most` digits, or one Chinese digit or 十, 十一, 十二; 0: none.
    int take_number(std::size_t most) {
        int number = 0;
        std::size_t count = 0;
        while (count < most && at_ < text_.size() && is_digit(text_[at_])) {
            number = number * 10 + static_cast<int>(text_[at_++] - U'0');
            ++count;
        }
        if (count != 0) return number;
        constexpr View han = U"一二三四五六七八九十";
        if (at_ >= text_.size()) return 0;
        const auto place = han.find(text_[at_]);
        if (place == View::npos) return 0;
        ++at_;
        number = static_cast<int>(place) + 1;
        if (number == 10 && at_ < text_.size()) {
            if (const auto second = han.find(text_[at_]); second < 2) {
                ++at_;
                number += static_cast<int>(second) + 1;
            }
        }
        return number;
    }

  private:
    View text_;
    std::size_t at_;
};

/// 起, 以来 and the like make it a beginning; 召开 and 任务 something else altogether.
bool is_no_deadline(View behind) {
    for (const View word : {U"起", U"开始", U"以来", U"任务", U"目标", U"累计", U"预期", U"各项"}) {
        if (behind.starts_with(word)) return true;
    }
    return false;
}

bool take_before(Reader& reader) {
    return reader.take_any({U"之前", U"以前", U"前"});
}

/// 底前, 底, 末, 前, 上旬…: what turns a month into a deadline. Sets the day where it is one in the month.
bool take_month_end(Reader& reader, Day& day) {
    reader.take(U"份");
    if (reader.take_any({U"底", U"末"})) {
        take_before(reader);
        return true;
    }
    if (reader.take(U"上旬")) {
        day.day = 10;
    } else if (reader.take(U"中旬")) {
        day.day = 20;
    } else if (!reader.take(U"下旬")) {
        if (const int number = reader.take_number(2); number != 0) {
            if (!reader.take(U"日") || number > 31) return false;
            day.day = number;
        }
        return take_before(reader);
    }
    take_before(reader);
    return true;
}

bool take_quarter(Reader& reader, Day& day) {
    reader.take_any({U"第", U"前"});
    const int quarter = reader.take_number(1);
    if (quarter < 1 || quarter > 4 || !reader.take(U"季度")) return false;
    day.month = quarter * 3;
    reader.take_any({U"末", U"底"});
    take_before(reader);
    return true;
}

/// What tells a part of a year: 年底前, 上半年, 三季度, 5月底前.
bool take_part_of_year(Reader& reader, Day& day) {
    if (reader.take(U"上半年")) {
        day.month = 6;
        return true;
    }
    if (reader.take_any({U"下半年", U"年底", U"年末", U"岁末"})) {
        day.month = 12;
        take_before(reader);
        return true;
    }
    Reader quarter = reader;
    if (take_quarter(quarter, day)) {
        reader = quarter;
        return true;
    }
    Reader month = reader;
    day.month = month.take_number(2);
    if (day.month < 1 || day.month > 12 || !month.take(U"月") || !take_month_end(month, day)) return false;
    reader = month;
    return true;
}

/// A deadline at the reader; moves it behind.
bool take_deadline(Reader& reader, Day& day, std::optional<int> plan_year) {
    Reader ahead = reader;
    ahead.take_any({U"到", U"至"});
    const bool named = ahead.at() != reader.at();
    if (ahead.take_any({U"年内", U"全年", U"本年度内"})) {
        day.month = 12;
        reader = ahead;
        return true;
    }
    const std::size_t before_year = ahead.at();
    int year = 0;
    if (ahead.take_any({U"今年", U"本年"})) {
        year = plan_year.value_or(0);
    } else if (ahead.take(U"明年")) {
        year = plan_year ? *plan_year + 1 : 0;
        if (year == 0) return false;
    } else if (const int number = ahead.take_number(4);
               number >= 1949 && number <= 2100 && ahead.take(U"年")) {
        year = number;
    } else {
        ahead = Reader(reader);
        ahead.take_any({U"到", U"至"});
    }
    day.year = year;
    const bool dated = ahead.at() != before_year;
    if (dated && ahead.take_any({U"内", U"前", U"之前", U"以前"})) {
        day.month = 12;
    } else if (dated && ahead.take_any({U"底前", U"底", U"末"})) {
        day.month = 12;
    } else if (!take_part_of_year(ahead, day)) {
        if (!dated || !named) return false;
        day.month = 12; // 到2025年
    }
    reader = ahead;
    return true;
}

/// Characters a deadline may begin with; all else is passed over quickly.
constexpr bool may_begin(char32_t c) {
    return is_digit(c) || View(U"到至年全本今明上下岁第前一二三四五六七八九十").find(c) != View::npos;
}

} // namespace

std::vector<FoundDeadline> find_deadlines(View text, std::optional<int> plan_year) {
    std::vector<FoundDeadline> found;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (!may_begin(text[i])) continue;
        if (i > 0 && (is_digit(text[i - 1]) || text[i - 1] == U'.')) continue;
        // 近年底, 三年内, 十年内: a span of years is no date.
        if (text[i] == U'年' && i > 0 &&
            View(U"一二三四五六七八九十两几近多当").find(text[i - 1]) != View::npos)
            continue;
        Reader reader(text, i);
        Day day;
        if (!take_deadline(reader, day, plan_year) || is_no_deadline(reader.rest())) continue;
        found.push_back({static_cast<std::uint32_t>(i), static_cast<std::uint32_t>(reader.at()),
                         last_day(day, plan_year)});
        i = reader.at() - 1;
    }
    return found;
}

} // namespace bihuan::extraction
