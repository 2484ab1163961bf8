#include "cycle/assessment/formula.hpp"

#include <muParser.h>

#include <algorithm>
#include <array>
#include <cfenv>
#include <charconv>
#include <cmath>

namespace bihuan::assessment {
namespace {

constexpr std::string_view allowed = "abcdefghijklmnopqrstuvwxyz_0123456789. +-*/()<>=!&|?:,";

Error fault(std::string why) {
    return {ErrorKind::bad_policy, "", std::move(why)};
}

double least(const double* values, int count) {
    return *std::min_element(values, values + count);
}
double most(const double* values, int count) {
    return *std::max_element(values, values + count);
}
double magnitude(double value) {
    return std::fabs(value);
}
double below(double value) {
    return std::floor(value);
}
double above(double value) {
    return std::ceil(value);
}

/// What a text must not be before any parser sees it: long, deep, or more than reckoning.
std::optional<Error> hostile(std::string_view text) {
    if (text.size() > Formula::longest) return fault(std::to_string(text.size()) + " > 400");
    int depth = 0, choices = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (allowed.find(c) == std::string_view::npos) {
            std::size_t end = i + 1; // the whole character
            while (end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80)
                ++end;
            return fault("? " + std::string(text.substr(i, end - i)));
        }
        depth += c == '(' ? 1 : c == ')' ? -1 : 0;
        choices += c == '?' ? 1 : 0;
        if (depth > Formula::deepest || choices > Formula::deepest) return fault("( ? > 16");
        if (c != '=') continue;
        const char before = i > 0 ? text[i - 1] : ' ', after = i + 1 < text.size() ? text[i + 1] : ' ';
        const bool compares = before == '=' || before == '<' || before == '>' || before == '!';
        if (!compares && after != '=') return fault("= ? ==");
    }
    return std::nullopt;
}

bool is_name(char c) {
    return (c >= 'a' && c <= 'z') || c == '_' || (c >= '0' && c <= '9');
}

constexpr std::array functions{"min", "max", "abs", "floor", "ceil"};

double as_double(const Decimal& value) {
    const std::string text = value.to_string();
    double number = 0;
    std::from_chars(text.data(), text.data() + text.size(), number); // the nearest double
    return number;
}

Decimal half_up(std::int64_t mantissa, int exponent, int digits) {
    const bool negative = mantissa < 0;
    std::int64_t left = negative ? -mantissa : mantissa;
    int last = 0;
    for (; exponent < -digits; ++exponent) {
        last = static_cast<int>(left % 10);
        left /= 10;
    }
    if (last >= 5) ++left;
    return Decimal::of(negative ? -left : left, exponent);
}

} // namespace

struct Formula::Parser {
    mu::Parser parser;
    std::vector<double> values;
};

Result<Formula> Formula::parse(std::string text) {
    if (auto refused = hostile(text)) return *refused;
    Formula formula;
    for (std::size_t i = 0; i < text.size();) {
        if (!is_name(text[i]) || (text[i] >= '0' && text[i] <= '9')) {
            const bool number = text[i] >= '0' && text[i] <= '9';
            ++i;
            while (number && i < text.size() && (is_name(text[i]) || text[i] == '.'))
                ++i; // 1e3
            continue;
        }
        std::size_t end = i;
        while (end < text.size() && is_name(text[end]))
            ++end;
        const std::string name = text.substr(i, end - i);
        i = end;
        if (std::find(functions.begin(), functions.end(), name) != functions.end()) continue;
        const auto variable = variable_named(name);
        if (!variable) return fault(name + " ?");
        if (std::find(formula.reads_.begin(), formula.reads_.end(), *variable) == formula.reads_.end())
            formula.reads_.push_back(*variable);
    }
    formula.parser_ = std::make_shared<Parser>();
    formula.parser_->values.assign(formula.reads_.size(), 1);
    try {
        mu::Parser& parser = formula.parser_->parser;
        parser.ClearFun();
        parser.ClearConst();
        parser.DefineFun("min", least);
        parser.DefineFun("max", most);
        parser.DefineFun("abs", magnitude);
        parser.DefineFun("floor", below);
        parser.DefineFun("ceil", above);
        parser.EnableOptimizer(false); // which would reckon in another order than the text's
        for (std::size_t i = 0; i < formula.reads_.size(); ++i) {
            parser.DefineVar(std::string(entry_of(formula.reads_[i]).name), &formula.parser_->values[i]);
        }
        parser.SetExpr(text);
        parser.Eval();
        if (parser.GetNumResults() != 1) return fault(", ?");
    } catch (const mu::ParserError& error) {
        return fault(error.GetMsg());
    }
    formula.text_ = std::move(text);
    return formula;
}

std::optional<double> Formula::evaluate(std::span<const Decimal> values) const {
    for (std::size_t i = 0; i < parser_->values.size(); ++i)
        parser_->values[i] = as_double(values[i]);
    std::feclearexcept(FE_ALL_EXCEPT);
    const double result = parser_->parser.Eval();
    // min(100, 1 / 0) is a number, but not one that anybody meant.
    if (std::fetestexcept(FE_DIVBYZERO | FE_INVALID | FE_OVERFLOW) != 0) return std::nullopt;
    return result;
}

Decimal rounded(double value, int digits) {
    std::array<char, 400> text{};
    const auto end = std::to_chars(text.data(), text.data() + text.size(), value, std::chars_format::fixed);
    const auto exact = Decimal::parse({text.data(), static_cast<std::size_t>(end.ptr - text.data())});
    return exact ? rounded(*exact, digits) : Decimal();
}

Decimal rounded(const Decimal& value, int digits) {
    return half_up(value.mantissa(), value.exponent(), digits);
}

Decimal ratio(std::int64_t numerator, std::int64_t denominator, int digits) {
    __extension__ using Wide = __int128;
    Wide scaled = numerator;
    for (int i = 0; i < digits; ++i)
        scaled *= 10;
    return Decimal::of(static_cast<std::int64_t>((2 * scaled + denominator) / (2 * Wide(denominator))),
                       -digits);
}

} // namespace bihuan::assessment
