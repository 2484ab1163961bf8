#include "reading/document/word_numbering.hpp"

#include <algorithm>

namespace bihuan::document {
namespace {

constexpr int largest = 99999;

std::u32string decimal(int number) {
    return text::from_utf8(std::to_string(number));
}

/// 110 → 一百一十, 10 → 十, 12 → 十二, 105 → 一百零五.
std::u32string counting(int number, std::u32string_view digits, std::u32string_view units, bool leading_one) {
    if (number <= 0) return std::u32string(1, digits[0]);
    std::u32string text;
    const std::u32string places = decimal(number);
    bool gap = false;
    for (std::size_t i = 0; i < places.size(); ++i) {
        const std::size_t digit = places[i] - U'0', unit = places.size() - 1 - i;
        if (digit == 0) {
            gap = true;
            continue;
        }
        if (gap) text += digits[0];
        gap = false;
        if (!(unit == 1 && digit == 1 && text.empty() && !leading_one)) text += digits[digit];
        if (unit > 0) text += units[unit - 1];
    }
    return text;
}

std::u32string by_digits(int number, std::u32string_view digits) {
    std::u32string text;
    for (const char32_t c : decimal(number))
        text += digits[c - U'0'];
    return text;
}

std::u32string roman(int number, bool upper) {
    struct Value {
        int value;
        std::u32string_view text;
    };
    constexpr std::array values{Value{1000, U"M"}, Value{900, U"CM"}, Value{500, U"D"}, Value{400, U"CD"},
                                Value{100, U"C"},  Value{90, U"XC"},  Value{50, U"L"},  Value{40, U"XL"},
                                Value{10, U"X"},   Value{9, U"IX"},   Value{5, U"V"},   Value{4, U"IV"},
                                Value{1, U"I"}};
    if (number > 5000) return decimal(number);
    std::u32string text;
    for (const Value& value : values) {
        for (; number >= value.value; number -= value.value)
            text += value.text;
    }
    if (!upper) std::transform(text.begin(), text.end(), text.begin(), [](char32_t c) { return c + 32; });
    return text;
}

/// a … z, aa, bb …, as Word counts on.
std::u32string letters(int number, char32_t first) {
    if (number < 1 || number > 26 * 20) return decimal(number);
    return std::u32string(static_cast<std::size_t>((number - 1) / 26 + 1),
                          first + static_cast<char32_t>((number - 1) % 26));
}

std::u32string from_series(int number, std::u32string_view series) {
    return number >= 1 && static_cast<std::size_t>(number) <= series.size()
               ? std::u32string(1, series[static_cast<std::size_t>(number) - 1])
               : decimal(number);
}

std::u32string enclosed(int number, char32_t first, int count) {
    return number >= 1 && number <= count ? std::u32string(1, first + static_cast<char32_t>(number - 1))
                                          : decimal(number);
}

} // namespace

std::u32string format_number(int number, std::string_view format) {
    constexpr std::u32string_view han = U"〇一二三四五六七八九", han_zero = U"零一二三四五六七八九";
    number = std::clamp(number, 0, largest);
    if (format == "bullet" || format == "none") return {};
    if (format == "chineseCounting" || format == "chineseCountingThousand" || format == "japaneseCounting" ||
        format == "taiwaneseCounting" || format == "taiwaneseCountingThousand") {
        return counting(number, han_zero, U"十百千万", false);
    }
    if (format == "ideographDigital" || format == "japaneseDigitalTenThousand" ||
        format == "taiwaneseDigital") {
        return by_digits(number, han);
    }
    if (format == "chineseLegalSimplified")
        return counting(number, U"零壹贰叁肆伍陆柒捌玖", U"拾佰仟万", true);
    if (format == "ideographLegalTraditional")
        return counting(number, U"零壹貳參肆伍陸柒捌玖", U"拾佰仟萬", true);
    if (format == "ideographTraditional") return from_series(number, U"甲乙丙丁戊己庚辛壬癸");
    if (format == "ideographZodiac") return from_series(number, U"子丑寅卯辰巳午未申酉戌亥");
    if (format == "upperRoman") return roman(number, true);
    if (format == "lowerRoman") return roman(number, false);
    if (format == "upperLetter") return letters(number, U'A');
    if (format == "lowerLetter") return letters(number, U'a');
    if (format == "decimalZero") return (number < 10 ? U"0" : U"") + decimal(number);
    if (format == "decimalFullWidth" || format == "decimalFullWidth2")
        return by_digits(number, U"０１２３４５６７８９");
    if (format == "decimalEnclosedCircle" || format == "decimalEnclosedCircleChinese")
        return enclosed(number, U'①', 20);
    if (format == "decimalEnclosedParen") return enclosed(number, U'⑴', 20);
    if (format == "decimalEnclosedFullstop") return enclosed(number, U'⒈', 20);
    if (format == "ideographEnclosedCircle") return enclosed(number, U'㊀', 10);
    return decimal(number);
}

WordNumbering::Level WordNumbering::read_level(pugi::xml_node node) {
    Level level;
    level.start = std::clamp(int_attribute(child(node, "start"), "val", 1), 0, largest);
    level.restart = int_attribute(child(node, "lvlRestart"), "val", -1);
    pugi::xml_node format = child(node, "numFmt");
    if (const auto choice = child(child(node, "AlternateContent"), "Fallback"); !format && choice) {
        format = child(choice, "numFmt");
    }
    if (format) level.format = attribute(format, "val");
    level.text = text::from_utf8(attribute(child(node, "lvlText"), "val"));
    level.style = attribute(child(node, "pStyle"), "val");
    const pugi::xml_node legal = child(node, "isLgl");
    level.legal = legal && attribute(legal, "val") != "0" && attribute(legal, "val") != "false";
    level.joined = attribute(child(node, "suff"), "val") == "nothing";
    return level;
}

void WordNumbering::read(pugi::xml_node numbering) {
    for (const pugi::xml_node node : numbering.children()) {
        const std::string_view name = local_name(node);
        if (name == "abstractNum") {
            List& list = abstracts_[std::string(attribute(node, "abstractNumId"))];
            list.style_link = attribute(child(node, "numStyleLink"), "val");
            for (const pugi::xml_node level : node.children()) {
                const int at = int_attribute(level, "ilvl", -1);
                if (local_name(level) == "lvl" && at >= 0 && at < level_count) {
                    list.levels[static_cast<std::size_t>(at)] = read_level(level);
                }
            }
        } else if (name == "num") {
            Number& number = numbers_[std::string(attribute(node, "numId"))];
            number.list = attribute(child(node, "abstractNumId"), "val");
            for (const pugi::xml_node change : node.children()) {
                const int at = int_attribute(change, "ilvl", -1);
                if (local_name(change) != "lvlOverride" || at < 0 || at >= level_count) continue;
                if (const auto start = child(change, "startOverride")) {
                    number.starts[at] = std::clamp(int_attribute(start, "val", 1), 0, largest);
                }
                if (const auto level = child(change, "lvl")) number.overrides[at] = read_level(level);
            }
        }
    }
}

const WordNumbering::Level* WordNumbering::level_at(const Number& number, int level) const {
    if (level < 0 || level >= level_count) return nullptr;
    if (const auto change = number.overrides.find(level); change != number.overrides.end())
        return &change->second;
    const auto list = abstracts_.find(number.list);
    return list == abstracts_.end() ? nullptr : &list->second.levels[static_cast<std::size_t>(level)];
}

int WordNumbering::level_of_style(const std::string& number_id, std::string_view style, int otherwise) const {
    const auto number = numbers_.find(number_id);
    if (number == numbers_.end()) return otherwise;
    for (int level = 0; level < level_count; ++level) {
        const Level* const candidate = level_at(number->second, level);
        if (candidate && !candidate->style.empty() && candidate->style == style) return level;
    }
    return otherwise;
}

std::u32string WordNumbering::next(const std::string& number_id, int level) {
    const auto found = numbers_.find(number_id);
    if (found == numbers_.end() || level < 0 || level >= level_count) return {};
    Number& number = found->second;
    const auto list_found = abstracts_.find(number.list);
    if (list_found == abstracts_.end()) return {};
    List& list = list_found->second;

    if (!number.used) { // a list that starts anew
        number.used = true;
        for (const auto& [at, start] : number.starts) {
            list.counts[static_cast<std::size_t>(at)] = start - 1;
            list.counted[static_cast<std::size_t>(at)] = true;
        }
    }
    const auto at = static_cast<std::size_t>(level);
    const Level& own = *level_at(number, level);
    const auto begun = number.starts.find(level);
    const int start = begun == number.starts.end() ? own.start : begun->second;
    list.counts[at] = list.counted[at] ? list.counts[at] + 1 : start;
    list.counted[at] = true;
    for (std::size_t inner = at + 1; inner < level_count; ++inner) {
        const int restart = level_at(number, static_cast<int>(inner))->restart;
        if (restart == -1 || level < restart) list.counted[inner] = false;
    }

    std::u32string label;
    for (std::size_t i = 0; i < own.text.size(); ++i) {
        const bool place = own.text[i] == U'%' && i + 1 < own.text.size() && own.text[i + 1] >= U'1' &&
                           own.text[i + 1] <= U'9';
        if (!place) {
            label += own.text[i];
            continue;
        }
        const std::size_t of = own.text[++i] - U'1';
        const Level& level_of = *level_at(number, static_cast<int>(of));
        const int count = list.counted[of] ? list.counts[of] : level_of.start;
        label += format_number(count, own.legal ? "decimal" : level_of.format);
    }
    if (own.format == "bullet") return {}; // drawn with a symbol font
    constexpr std::u32string_view needs_no_space = U"、）).．。：:，,】〕";
    const bool bare = !label.empty() && needs_no_space.find(label.back()) == std::u32string_view::npos;
    return bare && !own.joined ? label + U' ' : label;
}

} // namespace bihuan::document
