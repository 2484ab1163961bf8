// Why something is as it is, as values: a key and its figures. render/ makes the sentence, in either
// language.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace bihuan::progress {

struct Reason {
    std::string key; // behind
    std::vector<std::pair<std::string, std::string>> figures;

    Reason& with(std::string_view name, std::string_view figure);
    /// Empty where there is no such figure.
    std::string_view figure(std::string_view name) const;

    /// "behind; points=12.3; line=straight". A figure's semicolons and line ends become spaces.
    std::string to_string() const;
    static Reason parse(std::string_view text);
    friend bool operator==(const Reason&, const Reason&) = default;
};

} // namespace bihuan::progress
