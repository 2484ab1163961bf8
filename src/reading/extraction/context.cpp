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
        const Context parent =
            heading.parent < 0 ? base_ : by_heading_[static_cast<std::size_t>(heading.parent)];
        by_heading_.push_back(read_heading(heading, parent));
    }
}

Context ContextReader::read_heading(const document::Heading& heading, const Context& parent) const {
    const std::u32string title = text::from_utf8(heading.title);
    const View view = title;
    if (heading.level > 2 && view.size() > 30) return parent;
    Context context = parent;
    const auto decide = [&](Kind kind) {
        context.kind = kind;
        context.kind_rule = &rule::kind_section;
        if (parent.kind != kind || parent.period_rule == &rule::period_document) {
            context.period = kind == Kind::result ? review_year_ : plan_year_;
            context.period_rule = &rule::period_document;
        }
    };
    const bool outer = heading.parent < 0;
    if (contains_any(view,
                     {U"回顾", U"成就", U"执行情况", U"完成情况", U"工作总结", U"历程", U"主要工作和"})) {
        decide(Kind::result);
    } else if (contains_any(
                   view, {U"目标任务", U"预期目标",    U"主要目标",   U"工作安排", U"重点任务", U"主要任务",
                          U"工作重点", U"总体要求",    U"总体思路",   U"奋斗目标", U"工作部署", U"工作打算",
                          U"目标要求", U"今年工作",    U"今年的工作", U"今后五年", U"未来五年", U"下一步",
                          U"发展目标", U"目标和",      U"重点工作",   U"工作任务", U"主要举措", U"民生实事",
                          U"宏伟蓝图", U"政府自身建设"})) {
        // 政府自身建设 of a review's last section is still a review; as an outermost part it plans.
        if (!contains(view, U"政府自身建设") || outer) decide(Kind::target);
    } else if (outer && (contains(view, U"“十五五”") || contains(view, U"今年"))) {
        decide(Kind::target);
    } else if (outer && plan_year_ && contains(view, plan_name_)) {
        decide(Kind::target);
    } else if (outer && review_year_ && contains(view, review_name_)) {
        decide(Kind::result);
    }
    if (context.kind == Kind::target && contains(view, U"“十五五”") &&
        !(plan_year_ && contains(view, plan_name_))) {
        context.period = 2030;
        context.period_rule = &rule::period_section;
    } else if (context.kind == Kind::target && plan_year_ &&
               (contains(view, plan_name_) || contains(view, U"今年"))) {
        context.period = plan_year_;
        context.period_rule = &rule::period_section;
    }
    return context;
}

Context ContextReader::under(std::int32_t heading) {
    return heading < 0 ? base_ : by_heading_[static_cast<std::size_t>(heading)];
}

Context ContextReader::sentence(View sentence, std::int32_t heading) {
    Context context = under(heading);
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
            if (previous == U'比' || previous == U'较' || previous == U'从' || previous == U'由' ||
                previous == U'自' || previous == U'是' || previous == U'—' || previous == U'-' ||
                previous == U'以') {
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
        if (context.kind == Kind::target && before[i] == U'“' &&
            (before.substr(i).starts_with(U"“十五五”末") || before.substr(i).starts_with(U"“十五五”期间") ||
             before.substr(i).starts_with(U"“十五五”时期"))) {
            return 2030;
        }
        if (context.kind == Kind::target && before[i] == U'“' && before.substr(i).starts_with(U"“十四五”末"))
            return 2025;
    }
    return std::nullopt;
}

} // namespace bihuan::extraction
