#include "reading/extraction/context.hpp"

#include <algorithm>
#include <array>

#include "base/characters.hpp"
#include "reading/extraction/rules.hpp"

namespace bihuan::extraction {
namespace {

using View = std::u32string_view;

// 2023年 at `position`: the year; nullopt elsewhere.
std::optional<int> year_at(View text, std::size_t position) {
    if (position + 4 >= text.size() || text[position + 4] != U'年') return std::nullopt;
    if (position > 0 && text[position - 1] >= U'0' && text[position - 1] <= U'9') return std::nullopt;
    int year = 0;
    for (std::size_t i = 0; i < 4; ++i) {
        const char32_t c = text[position + i];
        if (c < U'0' || c > U'9') return std::nullopt;
        year = year * 10 + static_cast<int>(c - U'0');
    }
    if (year < 1949 || year > 2100) return std::nullopt;
    return year;
}

struct FiveYearPlan {
    View name;
    int last_year;
};
constexpr std::array five_year_plans{
    FiveYearPlan{U"“十三五”", 2020},     FiveYearPlan{U"“十四五”", 2025},
    FiveYearPlan{U"“十五五”", 2030},     FiveYearPlan{U"“十六五”", 2035},
    FiveYearPlan{U"第十四个五年", 2025}, FiveYearPlan{U"第十五个五年", 2030},
    FiveYearPlan{U"第十六个五年", 2035},
};

// What the headings of a review and of a plan say.
constexpr std::initializer_list<View> review_words{U"回顾",     U"成就", U"执行情况",  U"完成情况",
                                                   U"工作总结", U"历程", U"主要工作和"};
constexpr std::initializer_list<View> plan_words{
    U"目标任务",   U"预期目标", U"主要目标", U"工作安排", U"重点任务", U"主要任务", U"工作重点",
    U"总体要求",   U"总体思路", U"奋斗目标", U"工作部署", U"工作打算", U"目标要求", U"今年工作",
    U"今年的工作", U"今后五年", U"未来五年", U"下一步",   U"发展目标", U"目标和",   U"重点工作",
    U"工作任务",   U"主要举措", U"民生实事", U"宏伟蓝图"};

// 今年…主要预期目标是：, not 增速高于预期目标.
bool announces_goals(View sentence) {
    return contains(sentence, U"目标") &&
           contains_any(sentence, {U"预期目标是", U"预期目标为", U"预期目标：", U"预期目标建议",
                                   U"预期目标安排", U"主要目标是", U"主要目标为", U"主要目标："});
}

bool is_report(const document::Document& document) {
    return document.title.find("报告") != std::string::npos;
}

} // namespace

ContextReader::ContextReader(const document::Document& document)
    : plan_year_(document.plan_year), review_year_(document.review_year) {
    if (!plan_year_ && review_year_) plan_year_ = *review_year_ + 1;
    if (!review_year_ && plan_year_) review_year_ = *plan_year_ - 1;
    if (plan_year_) plan_name_ = text::from_utf8(std::to_string(*plan_year_) + "年");
    if (review_year_) review_name_ = text::from_utf8(std::to_string(*review_year_) + "年");
    const bool report = is_report(document);
    base_.kind = report ? Kind::result : Kind::target;
    base_.period = report ? review_year_ : plan_year_;
    base_.kind_rule = &rule::kind_document;
    base_.period_rule = &rule::period_document;
    by_heading_.reserve(document.outline.size());
    for (const document::Heading& heading : document.outline) {
        const auto parent = static_cast<std::size_t>(heading.parent);
        turn_of_.push_back(heading.parent < 0 ? -1 : turn_of_[parent]);
        by_heading_.push_back(read_heading(heading, heading.parent < 0 ? base_ : by_heading_[parent]));
    }
}

std::optional<int> ContextReader::coming_plan(View text) const {
    if (text.find(U'五') == View::npos) return std::nullopt;
    for (const auto& [name, last_year] : five_year_plans) {
        if ((!review_year_ || last_year > *review_year_) && contains(text, name)) return last_year;
    }
    return std::nullopt;
}

Context ContextReader::read_heading(const document::Heading& heading, const Context& parent) {
    const std::u32string title = text::from_utf8(heading.title);
    const View view = title;
    if (heading.level > 2 && view.size() > 30) return parent;
    Context context = parent;
    const auto decide = [&](Kind kind, std::optional<int> period, const Rule& period_rule) {
        context = {kind, period, &rule::kind_section, &period_rule};
    };
    const std::optional<int> coming = coming_plan(view);
    const bool this_plan = plan_year_ && (contains(view, plan_name_) || contains(view, U"今年"));
    const auto plan = [&] {
        if (coming && !this_plan) return decide(Kind::target, coming, rule::period_section);
        decide(Kind::target, plan_year_, this_plan ? rule::period_section : rule::period_document);
    };
    const auto review = [&] { decide(Kind::result, review_year_, rule::period_document); };
    const bool decided = parent.kind_rule == &rule::kind_section;
    if (decided) {
        // Inside a part only what is unmistakable turns it: not 用心办好民生实事 in a review.
        if (parent.kind == Kind::result && (this_plan || contains(view, U"预期目标")) &&
            !contains_any(view, {U"完成", U"实现"})) {
            plan();
        } else if (parent.kind == Kind::target && contains(view, U"回顾")) {
            review();
        } else if (parent.kind == Kind::target && (coming || this_plan)) {
            plan();
        }
        return context;
    }
    // 关于…第十五个五年规划纲要（草案）的说明 looks back before it looks ahead.
    const bool explains = coming && contains(view, U"说明");
    const bool reviews = contains_any(view, review_words) || explains;
    const bool plans =
        contains_any(view, plan_words) || (heading.parent < 0 && contains(view, U"政府自身建设"));
    if (reviews) {
        review();
    } else if (plans || coming || this_plan) {
        plan();
    } else if (review_year_ && contains(view, review_name_)) {
        review();
    }
    if (reviews && (plans || explains) && (coming || this_plan)) {
        turn_of_.back() = static_cast<std::int32_t>(turns_.size());
        const std::optional<int> period = coming && !this_plan ? coming : plan_year_;
        turns_.push_back({false, {Kind::target, period, &rule::kind_sentence, &rule::period_section}, true});
    } else if (!reviews && coming && this_plan) {
        context.period = coming;
        turn_of_.back() = static_cast<std::int32_t>(turns_.size());
        turns_.push_back(
            {false, {Kind::target, plan_year_, &rule::kind_section, &rule::period_sentence}, false});
    }
    return context;
}

// “十五五”时期具有…; 提出了主要目标; 到2030年: from here on a part that began with a review speaks of the
// plan.
bool ContextReader::opens_plan(View sentence) const {
    if (coming_plan(sentence.substr(0, 8))) return true;
    for (std::size_t i = sentence.find(U'到'); i != View::npos; i = sentence.find(U'到', i + 1)) {
        const auto year = year_at(sentence, i + 1);
        if (year && plan_year_ && *year > *plan_year_) return true;
    }
    return contains_any(sentence, {U"主要目标", U"主要指标", U"发展目标", U"目标任务"}) &&
           !contains_any(sentence, {U"完成", U"实现了"});
}

bool ContextReader::turns_on(View sentence, std::int32_t heading) const {
    if (contains(sentence, U"目标")) return true;
    const std::int32_t index = heading < 0 ? -1 : turn_of_[static_cast<std::size_t>(heading)];
    return index >= 0 && !turns_[static_cast<std::size_t>(index)].done;
}

void ContextReader::turn(View sentence, std::int32_t heading, Context& context) {
    const std::int32_t index = heading < 0 ? -1 : turn_of_[static_cast<std::size_t>(heading)];
    if (index < 0) return;
    Turn& turn = turns_[static_cast<std::size_t>(index)];
    if (!turn.done) {
        turn.done = turn.to_plan ? opens_plan(sentence)
                                 : sentence.starts_with(U"今年") || sentence.starts_with(plan_name_);
    }
    if (turn.done) context = turn.then;
}

Context ContextReader::under(std::int32_t heading) {
    return heading < 0 ? base_ : by_heading_[static_cast<std::size_t>(heading)];
}

Context ContextReader::sentence(View sentence, std::int32_t heading) {
    Context context = under(heading);
    turn(sentence, heading, context);
    if (announced_ && heading != announced_under_ && heading >= 0 &&
        by_heading_[static_cast<std::size_t>(heading)].kind_rule == &rule::kind_section) {
        announced_ = false;
    }
    if (context.kind == Kind::result && announced_) {
        context.kind = Kind::target;
        context.period = plan_year_;
        context.kind_rule = &rule::kind_sentence;
    }
    if (announces_goals(sentence)) {
        if (context.kind == Kind::result &&
            !contains_any(sentence, {U"完成年初", U"年度预期目标", U"超额完成", U"圆满完成", U"好于预期"})) {
            announced_ = true;
            announced_under_ = heading;
            context.kind = Kind::target;
            context.period = plan_year_;
            context.kind_rule = &rule::kind_sentence;
        }
        if (plan_year_ && (contains(sentence, U"今年") || contains(sentence, plan_name_))) {
            context.period = plan_year_;
            context.period_rule = &rule::period_sentence;
        }
    }
    if (context.kind == Kind::target) {
        // A look back inside a plan: 去年, 过去五年, 2022年省重点项目规模….
        const View opening = sentence.substr(0, 14);
        const bool back = contains_any(opening, {U"去年", U"过去一年", U"过去五年", U"五年来", U"一年来"}) ||
                          (review_year_ && contains(sentence, review_name_));
        const auto modal = [&] {
            return contains_any(sentence, {U"力争", U"确保", U"争取", U"以上", U"左右", U"将"});
        };
        if (back && context.kind_rule != &rule::kind_document && !modal()) {
            context.kind = Kind::result;
            context.kind_rule = &rule::kind_sentence;
            context.period = review_year_;
        }
    } else {
        for (std::size_t i = sentence.find(U'到'); i != View::npos; i = sentence.find(U'到', i + 1)) {
            const auto year = year_at(sentence, i + 1);
            if (year && review_year_ && *year > *review_year_ && !contains(sentence.substr(0, i), U"从")) {
                context.kind = Kind::target;
                context.kind_rule = &rule::kind_sentence;
                context.period = *year;
                context.period_rule = &rule::period_sentence;
            }
        }
    }
    return context;
}

std::optional<int> ContextReader::named_year(View before, const Context& context) {
    // The nearest year of the sentence so far that is a period, not a starting point (较2020年, 从2020年的).
    constexpr std::size_t far = 300; // hostile text must not make reading quadratic
    if (before.size() > far) before = before.substr(before.size() - far);
    for (std::size_t i = before.size(); i-- > 0;) {
        const auto year = before[i] == U'1' || before[i] == U'2' ? year_at(before, i) : std::nullopt;
        if (year) {
            const View ahead = before.substr(0, i);
            const char32_t previous = ahead.empty() ? U'。' : ahead.back();
            if (previous == U'于' || previous == U'比' || previous == U'较' || previous == U'从' ||
                previous == U'由' || previous == U'自' || previous == U'是' || previous == U'—' ||
                previous == U'-' || previous == U'以') {
                continue;
            }
            if (before.substr(i + 5).starts_with(U"以来")) continue;
            if (context.kind == Kind::target) {
                if (context.period && *year < *context.period && previous != U'到') continue;
                return year;
            }
            if (context.period && *year > *context.period) continue;
            const bool narrow = before.size() - i < 40;
            return narrow ? year : std::nullopt;
        }
        if (context.kind != Kind::target || before[i] != U'“') continue;
        for (const auto& [name, last_year] : five_year_plans) {
            const View quoted = before.substr(i);
            if (!quoted.starts_with(name)) continue;
            const View behind = quoted.substr(name.size());
            if (behind.starts_with(U"末") ||
                (last_year > context.period.value_or(0) && starts_with_any(behind, {U"期间", U"时期"}))) {
                return last_year;
            }
        }
    }
    return std::nullopt;
}

} // namespace bihuan::extraction
