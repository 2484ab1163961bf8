// Last year's targets line by line against this year's report.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "quantity/decimal.hpp"
#include "reading/extraction/statement.hpp"

namespace bihuan::reconcile {

enum class Verdict : std::uint8_t { met, missed, unreported };
std::string_view name_of(Verdict verdict);

struct Line {
    std::size_t target = 0;            // index into the plan's statements
    std::optional<std::size_t> result; // index into the report's statements
    Verdict verdict = Verdict::unreported;
    std::optional<double> ratio; // result / target, rounded to 4 places for printing only
    double confidence = 0;       // similarity of the pair, 0 to 1
};

/// One line per target of the plan, in its order; each result is used at most once.
std::vector<Line> reconcile(const std::vector<extraction::Statement>& plan,
                            const std::vector<extraction::Statement>& report);

/// How alike two indicator names are, 0 to 1; synonyms (GDP, 地区生产总值) count as the same.
double similarity(std::string_view left, std::string_view right);

} // namespace bihuan::reconcile
