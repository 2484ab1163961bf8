#include "report/wording.hpp"

#include <array>
#include <cmath>
#include <optional>

namespace bihuan::report {

using extraction::Measure;
using extraction::Relation;

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

std::string Words::label(Word word) const {
    std::string text(render::say(word, language_));
    if (!text.empty() && text[0] >= 'a' && text[0] <= 'z') text[0] = static_cast<char>(text[0] - 'a' + 'A');
    return text;
}

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

} // namespace bihuan::report
