#include "server/http/message.hpp"

#include <algorithm>
#include <array>

namespace bihuan::http {
namespace {

constexpr std::array<std::string_view, 7> methods{"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"};

char lower(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
}

bool same(std::string_view left, std::string_view right) {
    return std::ranges::equal(left, right, {}, lower, lower);
}

} // namespace

void Headers::set(std::string name, std::string value) {
    const auto found =
        std::ranges::find_if(all_, [&](const auto& header) { return same(header.first, name); });
    if (found == all_.end()) return add(std::move(name), std::move(value));
    found->second = std::move(value);
}

std::string_view Headers::find(std::string_view name) const {
    for (const auto& [key, value] : all_) {
        if (same(key, name)) return value;
    }
    return {};
}

bool Headers::has(std::string_view name) const {
    return count(name) > 0;
}

std::size_t Headers::count(std::string_view name) const {
    return static_cast<std::size_t>(
        std::ranges::count_if(all_, [&](const auto& header) { return same(header.first, name); }));
}

std::string_view name_of(Method method) {
    return methods[static_cast<std::size_t>(method)];
}

std::optional<Method> method_named(std::string_view name) {
    const auto found = std::ranges::find(methods, name);
    if (found == methods.end()) return std::nullopt;
    return static_cast<Method>(found - methods.begin());
}

} // namespace bihuan::http
