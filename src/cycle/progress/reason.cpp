#include "cycle/progress/reason.hpp"

#include <algorithm>

namespace bihuan::progress {

Reason& Reason::with(std::string_view name, std::string_view figure) {
    std::string plain(figure);
    std::replace_if(
        plain.begin(), plain.end(), [](char c) { return c == ';' || c == '\n' || c == '\r'; }, ' ');
    figures.emplace_back(name, std::move(plain));
    return *this;
}

std::string_view Reason::figure(std::string_view name) const {
    const auto found =
        std::find_if(figures.begin(), figures.end(), [&](const auto& each) { return each.first == name; });
    return found == figures.end() ? std::string_view() : found->second;
}

std::string Reason::to_string() const {
    std::string out = key;
    for (const auto& [name, figure] : figures)
        out += "; " + name + "=" + figure;
    return out;
}

Reason Reason::parse(std::string_view text) {
    Reason reason;
    const auto next = [&] {
        const std::size_t end = std::min(text.find("; "), text.size());
        const std::string_view part = text.substr(0, end);
        text.remove_prefix(std::min(end + 2, text.size()));
        return part;
    };
    reason.key = next();
    while (!text.empty()) {
        const std::string_view part = next();
        const std::size_t sign = std::min(part.find('='), part.size());
        reason.figures.emplace_back(part.substr(0, sign), part.substr(std::min(sign + 1, part.size())));
    }
    return reason;
}

} // namespace bihuan::progress
