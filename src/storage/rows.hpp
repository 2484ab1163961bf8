// Records as their columns hold them, for what only passes them on: a list that goes out as JSON.
#pragma once

#include "storage/query.hpp"
#include "storage/transaction.hpp"

namespace bihuan::storage {

/// `take` gets the values in the order of fields(), while they last.
template <Recorded Record>
void each_row(Transaction& transaction, const Query<Record>& query, const RowSink& take) {
    static const std::string select = [] {
        std::string text = "SELECT ";
        for (const std::string_view name : names_of_fields<Record>())
            ((text += text.size() > 7 ? ", " : "") += name);
        return text;
    }();
    std::vector<Value> values{Value(transaction.region())};
    values.insert(values.end(), query.values().begin(), query.values().end());
    transaction.session().read(select + query.tail(), values, take);
}

} // namespace bihuan::storage
