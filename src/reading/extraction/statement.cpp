#include "reading/extraction/statement.hpp"

#include "reading/extraction/rules.hpp"

namespace bihuan::extraction {

std::string_view name_of(Kind kind) {
    return kind == Kind::result ? "result" : "target";
}

std::string_view name_of(Measure measure) {
    switch (measure) {
        case Measure::level:
            return "level";
        case Measure::growth:
            return "growth";
        case Measure::increment:
            return "increment";
        case Measure::completion:
            return "completion";
        case Measure::rank:
            return "rank";
    }
    return "";
}

std::string_view name_of(Relation relation) {
    switch (relation) {
        case Relation::eq:
            return "eq";
        case Relation::ge:
            return "ge";
        case Relation::gt:
            return "gt";
        case Relation::le:
            return "le";
        case Relation::lt:
            return "lt";
        case Relation::approx:
            return "approx";
        case Relation::between:
            return "between";
    }
    return "";
}

std::vector<const Rule*> rules() {
    return {
#define BIHUAN_RULE(identifier, ...) &rule::identifier,
        BIHUAN_RULES(BIHUAN_RULE)
#undef BIHUAN_RULE
    };
}

} // namespace bihuan::extraction
