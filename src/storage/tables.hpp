// Every table that holds a region's data, for what copies them whole: archives and backups.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace bihuan::storage {

struct Table {
    std::string_view name;
    std::vector<std::string_view> columns; // without the region, which is the first of each
    std::size_t keys;                      // how many of them, with the region, make the primary key
};

/// The head of the journal comes first: it stands for the region.
std::span<const Table> tables();

} // namespace bihuan::storage
