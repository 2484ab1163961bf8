#include "report/wording.hpp"

#include <array>
#include <cmath>
#include <cstdio>
#include <optional>

namespace bihuan::report {

using extraction::Kind;
using extraction::Measure;
using extraction::Relation;
using reconcile::Verdict;

namespace {

struct Scale {
    int power;
    std::string_view name;
};
constexpr std::array<Scale, 7> scales{
    {{0, ""}, {4, "万"}, {8, "亿"}, {12, "万亿"}, {3, "千"}, {2, "百"}, {7, "千万"}}};

/// The number token as a decimal; nullopt for 三, 首位, 2000-10000.
std::optional<Decimal> token_value(std::u32string_view token) {
    std::string digits;
    for (char32_t c : token) {
        if (c >= U'０' && c <= U'９') c = c - U'０' + U'0';
        if (c == U'．') c = U'.';
        if (c == U',' || c == U'，' || c == U' ') continue;
        if (c > 0x7F) return std::nullopt;
        digits += static_cast<char>(c);
    }
    return Decimal::parse(digits);
}

Scale scale_of(const extraction::Statement& statement, std::u32string_view token) {
    if (statement.unit == "%" || statement.unit == "个百分点") return scales[0];
    if (const auto written = token_value(token))
        for (const auto& scale : scales)
            if (written->magnitude().scaled(scale.power) == statement.value.magnitude()) return scale;
    const auto size = std::abs(statement.value.approximate());
    return size >= 1e8 ? scales[2] : size >= 1e4 ? scales[1] : scales[0];
}

std::string written(const Decimal& value, const Scale& scale) {
    auto digits = value.scaled(-scale.power).to_string();
    return digits.starts_with('-') ? "−" + digits.substr(1) : digits;
}

} // namespace

std::string_view name(Kind kind, const Words& words) {
    return words(kind == Kind::result ? words::result : words::target);
}

std::string_view name(Measure measure, const Words& words) {
    switch (measure) {
        case Measure::level:
            return words(words::level);
        case Measure::growth:
            return words(words::growth);
        case Measure::increment:
            return words(words::increment);
        case Measure::completion:
            return words(words::completion);
        case Measure::rank:
            return words(words::rank);
    }
    return {};
}

std::string_view name(Relation relation, const Words& words) {
    switch (relation) {
        case Relation::eq:
            return words(words::eq);
        case Relation::ge:
            return words(words::ge);
        case Relation::gt:
            return words(words::gt);
        case Relation::le:
            return words(words::le);
        case Relation::lt:
            return words(words::lt);
        case Relation::approx:
            return words(words::approx);
        case Relation::between:
            return words(words::between);
    }
    return {};
}

std::string_view name(Verdict verdict, const Words& words) {
    switch (verdict) {
        case Verdict::met:
            return words(words::met);
        case Verdict::missed:
            return words(words::missed);
        case Verdict::unreported:
            return words(words::unreported);
    }
    return {};
}

std::string_view code(Kind kind) {
    return kind == Kind::result ? "result" : "target";
}

std::string_view code(Measure measure) {
    return extraction::name_of(measure);
}

std::string_view code(Relation relation) {
    return extraction::name_of(relation);
}

std::string_view code(Verdict verdict) { return reconcile::name_of(verdict); }

ValueText value_text(const extraction::Statement& statement, std::u32string_view token, const Words& words) {
    ValueText text;
    if (statement.measure == Measure::rank) {
        const auto scope = statement.scope.value_or("");
        const auto place = statement.value.to_string();
        if (words.chinese())
            return {scope + (statement.relation == Relation::le ? "前" : "第"), place,
                    statement.relation == Relation::le ? "名" : "", ""};
        return {statement.relation == Relation::le ? "top " : "no. ", place, "",
                scope.empty() ? "" : " (" + scope + ")"};
    }
    const auto scale = scale_of(statement, token);
    text.number = written(statement.value, scale);
    if (statement.value_high) text.number += "–" + written(*statement.value_high, scale);
    text.unit = std::string(scale.name) + statement.unit;
    const bool chinese = words.chinese();
    switch (statement.relation) {
        case Relation::eq:
        case Relation::between:
            break;
        case Relation::ge:
            (chinese ? text.after : text.before) = chinese ? "以上" : "≥ ";
            break;
        case Relation::gt:
            text.before = chinese ? "超" : "> ";
            break;
        case Relation::le:
            (chinese ? text.after : text.before) = chinese ? "以内" : "≤ ";
            break;
        case Relation::lt:
            text.before = chinese ? "低于" : "< ";
            break;
        case Relation::approx:
            (chinese ? text.after : text.before) = chinese ? "左右" : "≈ ";
            break;
    }
    return text;
}

std::string percent_text(double ratio) {
    std::array<char, 32> buffer{};
    std::snprintf(buffer.data(), buffer.size(), "%.1f%%", ratio * 100);
    return buffer.data();
}

} // namespace bihuan::report
