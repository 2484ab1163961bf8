#include "server/http/target.hpp"

#include <algorithm>

#include "base/utf8.hpp"

namespace bihuan::http {
namespace {

constexpr std::size_t most_parameters = 200;

int digit(char c) {
    if (c >= '0' && c <= '9') return c - '0';
    if (c >= 'a' && c <= 'f') return c - 'a' + 10;
    if (c >= 'A' && c <= 'F') return c - 'A' + 10;
    return -1;
}

bool is_control(char c) {
    return (c >= 0 && c < 0x20) || c == 0x7f;
}

/// In a query, line breaks and tabs are text like any other; a NUL is nowhere.
std::optional<std::string> decoded(std::string_view text, bool of_query) {
    std::string out;
    out.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        char c = text[i];
        if (c == '%') {
            if (i + 2 >= text.size()) return std::nullopt;
            const int high = digit(text[i + 1]), low = digit(text[i + 2]);
            if (high < 0 || low < 0) return std::nullopt;
            c = static_cast<char>(high * 16 + low);
            i += 2;
            if (c == '\0' || (!of_query && (c == '/' || c == '\\'))) return std::nullopt;
        } else if (c == '+' && of_query) {
            c = ' ';
        } else if (is_control(c)) {
            return std::nullopt;
        }
        if (!of_query && is_control(c)) return std::nullopt;
        out += c;
    }
    if (!is_utf8(out)) return std::nullopt;
    return out;
}

bool climbs(std::string_view path) {
    while (!path.empty()) {
        path.remove_prefix(1);
        const std::string_view part = path.substr(0, path.find('/'));
        if (part == "." || part == "..") return true;
        path.remove_prefix(part.size());
    }
    return false;
}

bool read_query(std::string_view text, std::vector<std::pair<std::string, std::string>>& out) {
    while (!text.empty()) {
        const std::string_view pair = text.substr(0, text.find('&'));
        text.remove_prefix(std::min(pair.size() + 1, text.size()));
        if (pair.empty()) continue;
        const std::size_t sign = std::min(pair.find('='), pair.size());
        auto name = decoded(pair.substr(0, sign), true);
        auto value = decoded(pair.substr(std::min(sign + 1, pair.size())), true);
        if (!name || !value || out.size() == most_parameters) return false;
        out.emplace_back(std::move(*name), std::move(*value));
    }
    return true;
}

} // namespace

std::optional<Target> read_target(std::string_view text) {
    for (const std::string_view scheme : {"http://", "https://"}) {
        if (!text.starts_with(scheme)) continue;
        text.remove_prefix(scheme.size());
        text.remove_prefix(std::min(text.find_first_of("/?"), text.size()));
    }
    if (!text.starts_with('/') || text.find('#') != std::string_view::npos) return std::nullopt;
    const std::size_t mark = std::min(text.find('?'), text.size());
    auto path = decoded(text.substr(0, mark), false);
    if (!path || climbs(*path)) return std::nullopt;
    Target target{std::move(*path), {}};
    if (!read_query(text.substr(std::min(mark + 1, text.size())), target.query)) return std::nullopt;
    return target;
}

} // namespace bihuan::http
