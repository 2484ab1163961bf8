#include "server/api/goals.hpp"

#include "cycle/progress/reports.hpp"

namespace bihuan::api {

targets::Goal goal_of(const std::string& words, std::string_view unit) {
    if (auto goal = targets::read_goal(words, unit)) return *goal;
    throw std::vector<Fault>{
        {"/goal", {ErrorKind::not_a_number, words, "95亿元以上 | 增长6%左右 | 高于全市平均"}}};
}

Decimal value_of(const std::string& words, const std::string& unit, const std::string& pointer) {
    const auto written = progress::read_value(words, unit);
    if (written.fault == progress::WrittenValue::Fault::wrong_unit)
        throw std::vector<Fault>{{pointer, {ErrorKind::wrong_unit_of_value, words, unit}}};
    if (!written.value) throw std::vector<Fault>{{pointer, {ErrorKind::not_a_number, words, unit}}};
    return *written.value;
}

} // namespace bihuan::api
