#include "cycle/assessment/variables.hpp"

#include <algorithm>
#include <charconv>

namespace bihuan::assessment {

std::optional<Variable> variable_named(std::string_view name) {
    for (const VariableEntry& entry : variables)
        if (entry.name == name) return entry.variable;
    return std::nullopt;
}

std::string ranges_of(std::vector<std::int64_t> numbers) {
    std::sort(numbers.begin(), numbers.end());
    numbers.erase(std::unique(numbers.begin(), numbers.end()), numbers.end());
    std::string out;
    for (std::size_t i = 0; i < numbers.size();) {
        std::size_t last = i;
        while (last + 1 < numbers.size() && numbers[last + 1] == numbers[last] + 1)
            ++last;
        if (!out.empty()) out += ',';
        out += std::to_string(numbers[i]);
        if (last > i) out += '-' + std::to_string(numbers[last]);
        i = last + 1;
    }
    return out;
}

std::vector<std::int64_t> numbers_of(std::string_view ranges) {
    std::vector<std::int64_t> numbers;
    const auto read = [&](std::string_view word) {
        std::int64_t number = 0;
        const auto end = word.data() + word.size();
        return std::from_chars(word.data(), end, number).ptr == end ? number : 0;
    };
    while (!ranges.empty()) {
        const std::string_view part = ranges.substr(0, ranges.find(','));
        const std::size_t dash = part.find('-');
        const std::int64_t first = read(part.substr(0, dash));
        const std::int64_t last = dash == std::string_view::npos ? first : read(part.substr(dash + 1));
        if (first <= 0 || last < first) return {};
        for (std::int64_t number = first; number <= last; ++number)
            numbers.push_back(number);
        ranges.remove_prefix(std::min(part.size() + 1, ranges.size()));
    }
    return numbers;
}

std::string Input::to_string() const {
    return std::string(entry_of(variable).name) + "=" + (value ? value->to_string() : "");
}

std::optional<Input> Input::parse(std::string_view text) {
    const std::size_t sign = text.find('=');
    if (sign == std::string_view::npos) return std::nullopt;
    const auto variable = variable_named(text.substr(0, sign));
    if (!variable) return std::nullopt;
    Input input{*variable, std::nullopt};
    if (const std::string_view value = text.substr(sign + 1); !value.empty()) {
        input.value = Decimal::parse(value);
        if (!input.value) return std::nullopt;
    }
    return input;
}

} // namespace bihuan::assessment
