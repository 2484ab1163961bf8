#include "storage/postgres/layout.hpp"

namespace bihuan::storage::postgres {
namespace {

constexpr std::string_view table_begins = "CREATE TABLE ";
constexpr std::string_view table_ends = "\n);\n";
constexpr std::string_view grows = "PRIMARY KEY (region, ";
constexpr std::string_view text_column = " TEXT";

void lay_out_table(std::string& out, std::string_view table, int partitions) {
    const std::string_view name = table.substr(table_begins.size(), table.find(" (") - table_begins.size());
    while (true) {
        const std::size_t at = table.find(text_column);
        if (at == std::string_view::npos) break;
        out += table.substr(0, at + text_column.size());
        out += " COLLATE \"C\"";
        table.remove_prefix(at + text_column.size());
    }
    if (partitions == 0 || table.find(grows) == std::string_view::npos) {
        out += table;
        return;
    }
    out += table.substr(0, table.rfind(';'));
    out += " PARTITION BY HASH (region);\n";
    for (int i = 0; i < partitions; ++i) {
        out += "CREATE TABLE " + std::string(name) + "_part" + std::to_string(i) + " PARTITION OF " +
               std::string(name) + " FOR VALUES WITH (MODULUS " + std::to_string(partitions) +
               ", REMAINDER " + std::to_string(i) + ");\n";
    }
}

} // namespace

std::string lay_out(std::string_view migration, int partitions) {
    std::string out;
    while (true) {
        const std::size_t begin = migration.find(table_begins);
        if (begin == std::string_view::npos) break;
        out += migration.substr(0, begin);
        migration.remove_prefix(begin);
        const std::size_t end = migration.find(table_ends);
        if (end == std::string_view::npos) break;
        lay_out_table(out, migration.substr(0, end + table_ends.size()), partitions);
        migration.remove_prefix(end + table_ends.size());
    }
    return out += migration;
}

} // namespace bihuan::storage::postgres
