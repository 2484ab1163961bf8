#include "reading/extraction/figures.hpp"

#include <algorithm>
#include <array>
#include <unordered_map>

#include "base/characters.hpp"
#include "reading/extraction/rules.hpp"
#include "reading/extraction/words.hpp"

namespace bihuan::extraction {
namespace {

using View = std::u32string_view;
using lexicon::WordSet;

bool is_hard_boundary(char32_t c) {
    return c == U'，' || c == U'。' || c == U'；' || c == U'：' || c == U'！' || c == U'？';
}
bool is_boundary(char32_t c) {
    return is_hard_boundary(c) || c == U'、' || c == U'）' || c == U'（' || c == U'”' || c == U'—';
}

// The part of the clause that stands before `position`.
View clause_before(View text, std::size_t position, std::size_t most = 40) {
    std::size_t begin = position;
    while (begin > 0 && position - begin < most && !is_hard_boundary(text[begin - 1]))
        --begin;
    return text.substr(begin, position - begin);
}

// Quoted names and titles of documents hold numbers that are parts of names: “231”, 《…2023—2025年》.
struct Enclosure {
    int quotes = 0;
    int titles = 0;
    void see(char32_t c) {
        if (c == U'“') ++quotes;
        if (c == U'”') quotes = std::max(0, quotes - 1);
        if (c == U'《') ++titles;
        if (c == U'》') titles = std::max(0, titles - 1);
    }
    bool closed() const { return quotes == 0 && titles == 0; }
};

const WordSet& scopes() {
    const WordSet& set = words().scope;
    return set;
}
const WordSet& rank_verbs() {
    const WordSet& set = words().rank_verb;
    return set;
}
const WordSet& doing() {
    const WordSet& set = words().doing;
    return set;
}

UnitKind kind_of(std::string_view unit) {
    static const std::unordered_map<std::string_view, UnitKind> kinds = [] {
        std::unordered_map<std::string_view, UnitKind> table{
            {"", UnitKind::none},           {"%", UnitKind::percent}, {"‰", UnitKind::percent},
            {"个百分点", UnitKind::points}, {"倍", UnitKind::times},  {"岁", UnitKind::age},
            {"周岁", UnitKind::age}};
        for (std::string_view money : {"元", "美元", "欧元", "人民币", "港元"})
            table[money] = UnitKind::money;
        for (std::string_view time : {"季度", "个季度", "个学年", "个年头", "年", "个月", "月", "日", "天",
                                      "小时", "分钟", "秒", "周", "周年", "时", "学时", "课时", "个工作日"})
            table[time] = UnitKind::duration;
        for (std::string_view counted :
             {"家",       "个",   "名",   "人",   "项", "户",   "处",  "座",   "所",   "件",   "条",
              "台",       "辆",   "套",   "张",   "场", "次",   "起",  "批",   "种",   "例",   "门",
              "支",       "宗",   "栋",   "幢",   "间", "只",   "头",  "只次", "株",   "棵",   "部",
              "幅",       "本",   "册",   "期",   "列", "架",   "艘",  "对",   "位",   "口",   "眼",
              "片",       "块",   "根",   "盏",   "枚", "份",   "款",  "人次", "场次", "户次", "个次",
              "套（间）", "家次", "万人", "件次", "群", "班次", "标箱"})
            table[counted] = UnitKind::count;
        return table;
    }();
    const auto found = kinds.find(unit);
    return found == kinds.end() ? UnitKind::other : found->second;
}

// --- ranks
// -----------------------------------------------------------------------------------------------------

// What stands before a rank: …居全市 → scope 全市, and where the subject ends. False: no sign of an order.
bool read_order(View text, std::uint32_t head, Figure& figure, bool demanded) {
    const View before = clause_before(text, head);
    const std::size_t clause_begin = head - before.size();
    figure.subject_end = head;
    // A verb of ranking directly before, or before the scope: 居全国县级医院54位.
    std::size_t scope_begin = before.size();
    if (const std::size_t length = scopes().suffix(before)) scope_begin = before.size() - length;
    View rest = before.substr(0, scope_begin);
    const std::size_t verb = rest.ends_with(U"综合排名") ? 0 : rank_verbs().suffix(rest);
    if (scope_begin < before.size()) {
        figure.scope = text.substr(clause_begin + scope_begin, before.size() - scope_begin);
        figure.subject_end = static_cast<std::uint32_t>(clause_begin + scope_begin - verb);
        return true;
    }
    if (verb != 0) {
        figure.subject_end = static_cast<std::uint32_t>(clause_begin + before.size() - verb);
        const View ahead = before.substr(0, before.size() - verb); // 综合排名全市进前3名
        if (const std::size_t length = scopes().suffix(ahead); length != 0 && length < ahead.size()) {
            figure.scope = ahead.substr(ahead.size() - length);
            figure.subject_end -= static_cast<std::uint32_t>(length);
            return true;
        }
        // 在全市…评议中位居第一: the class stands before the subject.
        const std::size_t in = rest.find(U"在全");
        if (in != View::npos) {
            if (const std::size_t length = scopes().prefix(rest.substr(in + 1))) {
                figure.scope = text.substr(clause_begin + in + 1, length);
            }
        }
        return true;
    }
    // A scope a few characters earlier: 居全国县级医院54位, 在全省各市中排第三.
    for (std::size_t i = before.size(); i-- > 0 && before.size() - i <= 12;) {
        const std::size_t word = rank_verbs().prefix(before.substr(i));
        if (word < 1 || i + word >= before.size()) continue;
        const std::size_t scope = scopes().prefix(before.substr(i + word));
        if (scope == 0) continue;
        figure.scope = text.substr(clause_begin + i + word, before.size() - i - word);
        figure.subject_end = static_cast<std::uint32_t>(clause_begin + i);
        return true;
    }
    return !demanded;
}

constexpr std::array not_after_ordinal{
    U"产业", U"季度", U"书记", U"时间", U"批",   U"次",   U"届",   U"个",   U"期",
    U"中学", U"人民", U"医院", U"方阵", U"梯队", U"轮",   U"条",   U"章",   U"节",
    U"种",   U"类",   U"代",   U"年",   U"阶段", U"线",   U"要务", U"资源", U"生产力",
    U"动力", U"责任", U"污水", U"水厂", U"小学", U"实验", U"人",   U"车间", U"会议",
    U"步",   U"号",   U"手",   U"站",   U"棒",   U"曲",   U"家",   U"台",   U"艘"};

std::optional<Figure> read_rank(View text, std::uint32_t position) {
    Figure figure;
    figure.rank = true;
    figure.unit = "名";
    figure.rule = &rule::number_rank;
    if (text[position] == U'首') {
        if (character_at(text, position + 1) != U'位') return std::nullopt;
        if (!read_order(text, position, figure, true)) return std::nullopt;
        if (character_at(text, position + 2) == U'度') return std::nullopt;
        figure.head = figure.begin = position;
        figure.end = figure.tail = position + 2;
        figure.low = Decimal::of(1);
        return figure;
    }
    const bool ordinal = text[position] == U'第';
    const auto digits = position + 1;
    if (digits >= text.size()) return std::nullopt;
    const std::optional<quantity::Numeral> number = is_digit(text[digits])
                                                        ? quantity::read_arabic_number(text.substr(digits))
                                                        : quantity::read_chinese_numeral(text.substr(digits));
    if (!number || number->value.is_zero() || number->value.exponent() < 0) return std::nullopt;
    figure.head = position;
    figure.begin = digits;
    figure.end = digits + number->length;
    figure.low = number->value;
    figure.aim = !ordinal;
    const View after = text.substr(figure.end);
    const char32_t next = character_at(text, figure.end);
    if (!ordinal) { // 前10名, 前5强, 进5强, 前三
        const char32_t opener = text[position];
        const bool counted = next == U'名' || next == U'强' || next == U'位';
        if (opener == U'进' && next != U'强') return std::nullopt;
        if (!counted && !(opener == U'前' && (is_boundary(next) || next == U'行' || next == U'列')))
            return std::nullopt;
        if (!is_digit(text[digits]) && !counted && number->length > 1) return std::nullopt;
        if (!read_order(text, position, figure, opener == U'前')) return std::nullopt;
        figure.tail = figure.end + (counted ? 1 : 0);
        return figure;
    }
    if (next == U'位' || next == U'名') {
        if (starts_with_any(after, {U"位置", U"名誉", U"位的"})) return std::nullopt;
        if (!read_order(text, position, figure, false)) return std::nullopt;
        figure.tail = figure.end + 1;
        return figure;
    }
    if (next == U'大') { // 全球第三大加油港
        if (!read_order(text, position, figure, true) || figure.scope.empty()) return std::nullopt;
        std::size_t tail = figure.end;
        while (tail < text.size() && !is_boundary(text[tail]))
            ++tail;
        figure.tail = static_cast<std::uint32_t>(tail);
        return figure;
    }
    if (std::ranges::any_of(not_after_ordinal, [&](View word) { return after.starts_with(word); }))
        return std::nullopt;
    const bool closes = is_boundary(next) || next == U'和' || next == U'的';
    if (!closes || !read_order(text, position, figure, true)) return std::nullopt;
    if (figure.scope.empty() && next == U'的') return std::nullopt;
    figure.tail = figure.end;
    return figure;
}

// 居全国县级医院54位: a number with 位 behind a verb of ranking.
bool becomes_rank(View text, Figure& figure) {
    if (figure.unit != "位" || figure.high) return false;
    Figure trial = figure;
    if (!read_order(text, figure.begin, trial, true) || trial.scope.empty()) return false;
    trial.rank = true;
    trial.unit = "名";
    trial.rule = &rule::number_rank;
    figure = trial;
    return true;
}

// --- numbers that are no figures
// ----------------------------------------------------------------------------------

bool is_label(View text, const Figure& figure) {
    const char32_t before = figure.begin > 0 ? text[figure.begin - 1] : U'。';
    const char32_t after = character_at(text, figure.end);
    if (before == U'（' && after == U'）') return true; // （1）
    if ((before == U'。' || before == U'；' || before == U'：') && figure.unit.empty() &&
        (after == U'.' || after == U'、' || after == U'．') &&
        !is_digit(character_at(text, figure.end + 1))) {
        return true; // 1. 新建…
    }
    return false;
}

// 办理时限压缩至2小时, 每年减少30天 are figures; 连续4年, 3年行动 are not.
bool duration_is_measured(View before) {
    for (View measured :
         {View(U"年限"), View(U"时限"), View(U"天数"), View(U"时长"), View(U"用时"), View(U"工期")}) {
        if (before.find(measured) != View::npos) return true;
    }
    return words().state.suffix(before) > 1 || words().fall.suffix(before) > 1 ||
           before.ends_with(U"时间为") || before.ends_with(U"不超过");
}

// 70周岁以上老年人, 0—6岁儿童; but 人均预期寿命提高到80岁以上.
bool is_age_of_a_group(View text, const Figure& figure) {
    const View before = clause_before(text, figure.begin);
    const bool reached = before.find(U"寿命") != View::npos || before.find(U"年龄") != View::npos ||
                         before.ends_with(U"从") || before.ends_with(U"由");
    if (reached) return false;
    if (figure.behind != quantity::Bound::none) return true;
    const char32_t next = character_at(text, figure.tail);
    return !is_boundary(next) && next != U'提' && next != U'增' && next != U'延' && next != U'上';
}

// 15分钟生活圈, 220千伏变电站, 1500万吨炼化一体化项目: the number belongs to a name.
bool sizes_a_name(View text, const Figure& figure) {
    const WordSet& sized = words().sized_noun;
    const View after = text.substr(figure.tail);
    if (figure.unit.ends_with("级") || (after.starts_with(U"级") && !after.starts_with(U"级数")))
        return true; // 30万吨级航道
    if (figure.unit == "千伏" || figure.unit == "kV") return true;
    const bool capacity = figure.unit_kind == UnitKind::other || figure.unit_kind == UnitKind::duration;
    if (!capacity || figure.unit == "亩" || figure.unit == "公里" || figure.behind != quantity::Bound::none)
        return false;
    if (after.empty() || is_boundary(after.front()) || is_digit(after.front())) return false;
    // A noun phrase up to the boundary that ends like a project's name.
    std::size_t end = 0;
    while (end < after.size() && end < 24 && !is_boundary(after[end]))
        ++end;
    const View phrase = after.substr(0, end);
    if (doing().prefix(phrase) > 1) return false; // 23.2公里改造
    return sized.find_in(phrase) != View::npos;
}

// 集体收入50万元以上的行政村达到20%, 过10亿元项目5个: a threshold that only picks out a class.
bool is_threshold(View text, const Figure& figure) {
    if (figure.unit_kind == UnitKind::percent || figure.unit_kind == UnitKind::points ||
        figure.unit_kind == UnitKind::none)
        return false;
    const View after = text.substr(figure.tail);
    const View before = clause_before(text, figure.begin);
    if (starts_with_any(after, {U"和", U"与", U"及", U"或", U"到", U"至"})) return false;
    if (!after.empty() && is_digit(after.front()))
        return ends_with_any(before, {U"过", U"超", U"超过"}); // 过10亿元9家
    if (after.empty() || is_boundary(after.front())) return false;
    if (figure.unit_kind == UnitKind::age) return false; // is_age_of_a_group has decided
    const bool marked_behind = figure.behind == quantity::Bound::ge || figure.behind == quantity::Bound::le;
    const bool marked_before =
        ends_with_any(before, {U"过", U"超", U"超过", U"突破", U"逾", U"大于", U"低于"});
    if (!marked_behind && !marked_before) return false;
    std::size_t end = 0;
    bool later_number = false;
    while (end < after.size() && !is_hard_boundary(after[end]) && after[end] != U'、') {
        if (is_digit(after[end])) {
            later_number = true;
            break;
        }
        ++end;
    }
    if (figure.unit_kind == UnitKind::count) return marked_behind && later_number && after.front() == U'的';
    const View phrase = after.substr(0, end);
    if (doing().prefix(phrase) > 1 && !phrase.starts_with(U"企业")) return false;
    if (later_number || after.front() == U'的') return true;
    static constexpr std::array nouns{U"项目", U"企业", U"集群", U"产业", U"大项目",
                                      U"重大", U"镇",   U"村",   U"单品", U"工业"};
    return std::ranges::any_of(nouns, [&](View noun) { return phrase.starts_with(noun); }) ||
           (marked_before && before.ends_with(U"过"));
}

bool is_no_figure(View text, const Figure& figure) {
    const View before = clause_before(text, figure.begin);
    const View after = text.substr(figure.tail);
    const char32_t previous = figure.begin > 0 ? text[figure.begin - 1] : U'。';
    const char32_t next = character_at(text, figure.end);
    if (is_label(text, figure)) return true;
    if (is_latin(previous) && !ends_with_any(before, {U"GDP", U"PM2.5", U"R&D", U"CPI", U"GEP", U"AQI"}))
        return true;
    if (previous == U'+' || next == U'+' || previous == U'-' || next == U'/' || previous == U'/') {
        if (!(next == U'/' && !figure.unit.empty())) return true; // “1+7+N”, 24/7; 分/千瓦时 is a unit
    }
    if (previous == U'第' || previous == U'〔') return true; // an ordinal that is no rank, a document number
    if (previous == U'每') return true;                      // 每10万人
    if (next == U'〕' || next == U'号') return true;
    if (figure.unit.empty() && is_latin(next)) return true; // 5G, 3A级
    if (next == U'强') return true;                         // 世界500强
    // 以9个园区为载体, 围绕10条产业链: what is worked on, not what is reached.
    if (ends_with_any(before, {U"围绕", U"聚焦", U"紧盯", U"依托", U"对标"}) ||
        (before == U"以" && after.find(U'为') < 20))
        return true;
    if (figure.unit == "条" && before.find(U"落实") != View::npos && (next == U'条') && !after.empty() &&
        is_boundary(after.front()) == false && starts_with_any(after, {U"和", U"措施", U"硬措施", U"举措"}))
        return true;
    if (previous == U'含' || ends_with_any(before, {U"未达到", U"未达"})) return true; // （含5%）
    if (figure.unit_kind == UnitKind::duration) return !duration_is_measured(before);
    if (starts_with_any(after, {U"方面", U"大方面"}) || figure.unit.ends_with("类") ||
        figure.unit == "件事" || (figure.unit == "件" && next == U'件' && starts_with_any(after, {U"事"})))
        return true;
    if (figure.unit == "项" && after.substr(0, 8).find(U"指标") != View::npos)
        return true; // 提出25项主要指标
    if (starts_with_any(after, {U"论坛", U"讲坛", U"人口抽样", U"热线"})) return true;
    if (starts_with_any(after, {U"台阶", U"万亿元台阶", U"千亿元台阶", U"百亿元台阶", U"亿元台阶",
                                U"千亿台阶", U"万亿台阶", U"百亿台阶"}))
        return true;
    if (figure.unit == "个" && starts_with_any(after, {U"方面", U"维度", U"层面", U"环节", U"关键环节"}))
        return true;
    // 前3季度, 使用频率最高的前100项, 全球前1%学科; but 前 at the end of a share is rare and a figure
    const bool of_a_class = !after.empty() && !is_boundary(after.front());
    if (previous == U'前' && (figure.unit_kind != UnitKind::percent || of_a_class)) return true;
    if (figure.unit_kind == UnitKind::age && is_age_of_a_group(text, figure)) return true;
    if (figure.unit == "时速" ||
        ends_with_any(before, {U"时速", U"央视", U"国道", U"省道", U"县道", U"航班"}))
        return true;
    if (sizes_a_name(text, figure) || is_threshold(text, figure)) return true;
    if (figure.unit == "级" || figure.unit == "届" || figure.unit == "季度" || figure.unit == "℃")
        return true;
    return false;
}

// A number without unit is a figure only behind a word that gives its value, or with a scale (242万居民).
bool bare_number_counts(View text, const Figure& figure) {
    const WordSet& amount = words().amount;
    const WordSet& state = words().state;
    const View before = clause_before(text, figure.begin);
    const View scale = text.substr(figure.end, figure.tail - figure.end); // 万, 多万
    const bool scaled = scale.find(U'万') != View::npos || scale.find(U'亿') != View::npos;
    if (scaled) { // 跨越7万亿、8万亿、9万亿三个大台阶: steps, not amounts
        View rest = text.substr(figure.end, 24);
        rest = rest.substr(0, std::min(rest.find(U'，'), rest.find(U'。')));
        return rest.find(U"台阶") == View::npos;
    }
    if (character_at(text, figure.end) == U'或') return true; // 5000或1万元
    const char32_t next = character_at(text, figure.tail);
    if (!is_boundary(next) && next != U'提' && next != U'降' && next != U'缩' && next != U'上' &&
        next != U'下')
        return false;
    if (state.suffix(before) != 0 || amount.suffix(before) > 1 || before.ends_with(U"从") ||
        before.ends_with(U"由"))
        return true;
    if (before.ends_with(U"为") || before.ends_with(U"达")) return true;
    return figure.low.exponent() < 0 &&
           ends_with_any(before, {U"比", U"倍差", U"满意度", U"指数", U"得分", U"系数", U"收入比"});
}

} // namespace

bool may_hold_figures(View paragraph) {
    return std::ranges::any_of(
        paragraph, [](char32_t c) { return is_digit(c) || c == U'第' || c == U'首' || c == U'前'; });
}

void find_figures(View text, std::vector<Figure>& figures) {
    Enclosure enclosure;
    for (std::uint32_t i = 0; i < text.size();) {
        const char32_t c = text[i];
        enclosure.see(c);
        if (c == U'。') enclosure = {}; // a quotation left open ends with its sentence
        const bool opens_rank = c == U'第' || c == U'首' || c == U'前' || c == U'进';
        if (!is_digit(c) && !opens_rank) {
            ++i;
            continue;
        }
        if (opens_rank) {
            if (enclosure.closed()) {
                if (auto rank = read_rank(text, i)) {
                    figures.push_back(*rank);
                    i = std::max(rank->tail, i + 1);
                    continue;
                }
            }
            ++i;
            continue;
        }
        if (const std::uint32_t date = quantity::read_date(text, i)) {
            i += date;
            continue;
        }
        const auto found = quantity::read_at(text, i, quantity::Marks::behind);
        if (!found) {
            while (i < text.size() && is_digit(text[i]))
                ++i;
            continue;
        }
        Figure figure;
        figure.head = figure.begin = found->begin;
        figure.end = found->end;
        figure.tail = found->span_end;
        figure.low = found->low;
        figure.high = found->high;
        figure.unit = found->unit;
        figure.unit_kind = kind_of(figure.unit);
        figure.behind = found->bound;
        const std::uint32_t next = std::max(found->end, i + 1);
        if (!enclosure.closed()) {
            for (; i < next; ++i)
                enclosure.see(text[i]);
            continue;
        }
        if (found->form == quantity::Form::ratio) {
            // Only the ratio of the three industries states shares; 1:2 of a pairing does not.
            std::uint32_t position = i;
            std::array<Figure, 3> parts;
            std::size_t count = 0;
            while (position < text.size() && count < 3) {
                const auto part = quantity::read_arabic_number(text.substr(position));
                if (!part) break;
                Figure& share = parts[count];
                share.head = share.begin = position;
                share.end = share.tail = position + part->length;
                share.low = part->value;
                share.unit = "%";
                share.unit_kind = UnitKind::percent;
                share.share_of_three = true;
                share.place = static_cast<std::uint8_t>(++count);
                share.rule = &rule::number_ratio;
                position = share.end;
                if (character_at(text, position) == U':' || character_at(text, position) == U'：' ||
                    character_at(text, position) == U'∶')
                    ++position;
            }
            if (count == 3 && clause_before(text, i).find(U"比") != View::npos) {
                figures.insert(figures.end(), parts.begin(), parts.end());
            }
            i = std::max(position, next);
            continue;
        }
        if (becomes_rank(text, figure)) {
            figures.push_back(figure);
        } else if (!is_no_figure(text, figure)) {
            const bool bare = figure.unit.empty();
            if (!bare || found->form == quantity::Form::fraction || bare_number_counts(text, figure)) {
                figure.rule = figure.unit_kind == UnitKind::percent || figure.unit_kind == UnitKind::points
                                  ? &rule::number_percent
                              : bare ? &rule::number_bare
                                     : &rule::number_counted;
                figures.push_back(figure);
            }
        }
        i = std::max(next, figure.end);
    }
    // 快于全国3.4个、1个百分点: the unit of the last is meant for both.
    for (std::size_t k = figures.size(); k-- > 1;) {
        Figure& earlier = figures[k - 1];
        const Figure& later = figures[k];
        if (later.unit_kind != UnitKind::points || earlier.unit != "个" || earlier.tail + 1 != later.begin)
            continue;
        if (text[earlier.tail] != U'、' && text[earlier.tail] != U'和') continue;
        earlier.unit = later.unit;
        earlier.unit_kind = later.unit_kind;
    }
}

} // namespace bihuan::extraction
