#include "registry/unit_classes.hpp"

#include "base/rows.hpp"
#include "embedded/registry.hpp"

namespace bihuan::registry {
namespace {

struct Row {
    std::string_view how, word;
    OrganisationClass organisation_class;
};

std::vector<Row> read_rows() {
    std::vector<Row> rows;
    for (const auto& row : rows_of(embedded::unit_classes_tsv))
        rows.push_back({row.at(0), row.at(1), named<OrganisationClass>(row.at(2)).value()});
    return rows;
}

} // namespace

OrganisationClass class_of_unit(std::string_view name) {
    static const std::vector<Row> rows = read_rows();
    for (const Row& row : rows) {
        const bool applies = row.how == "begins" ? name.starts_with(row.word)
                             : row.how == "ends" ? name.ends_with(row.word)
                                                 : name.find(row.word) != std::string_view::npos;
        if (applies) return row.organisation_class;
    }
    return OrganisationClass::department;
}

} // namespace bihuan::registry
