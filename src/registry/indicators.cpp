#include "registry/indicators.hpp"

#include "base/rows.hpp"
#include "embedded/registry.hpp"

namespace bihuan::registry {
namespace {

/// Without white space and the words that only say whose it is.
std::string plain(std::string_view name) {
    std::string out;
    for (const char c : name) {
        if (c != ' ' && c != '\t') out += c;
    }
    for (const std::string_view scope : {"全县", "全市", "全区", "全省", "全旗", "我县", "我市"}) {
        if (out.starts_with(scope) && out.size() > scope.size()) return out.substr(scope.size());
    }
    return out;
}

} // namespace

std::vector<Indicator> main_indicators() {
    std::vector<Indicator> indicators;
    for (const auto& row : rows_of(embedded::indicators_tsv)) {
        Indicator indicator;
        indicator.name = row.at(0);
        indicator.unit = row.at(1);
        indicator.direction = row.at(2) == "less" ? Direction::less_is_better : Direction::more_is_better;
        indicator.cumulative = row.at(3) == "cumulative";
        for (const std::string_view synonym : split(row.at(4), ' '))
            indicator.synonyms.emplace_back(synonym);
        indicators.push_back(std::move(indicator));
    }
    return indicators;
}

Result<void> check_indicator(const Indicator& wanted, const std::vector<Indicator>& known) {
    if (wanted.name.empty()) return Error{ErrorKind::needs_value, "indicator", "name"};
    const Indicators others(known);
    std::vector<std::string> names{wanted.name};
    names.insert(names.end(), wanted.synonyms.begin(), wanted.synonyms.end());
    for (const std::string& name : names) {
        if (const Indicator* other = others.find(name))
            return Error{ErrorKind::already_there, name, other->name};
    }
    return {};
}

Indicators::Indicators(std::vector<Indicator> all) : all_(std::move(all)) {
    for (std::size_t i = 0; i < all_.size(); ++i) {
        by_name_.emplace(plain(all_[i].name), i);
        for (const std::string& synonym : all_[i].synonyms)
            by_name_.emplace(plain(synonym), i);
    }
}

const Indicator* Indicators::find(std::string_view name) const {
    const auto found = by_name_.find(plain(name));
    return found == by_name_.end() ? nullptr : &all_[found->second];
}

} // namespace bihuan::registry
