// Fuzzers rarely get a zip's checksums right. So an input that is no zip is the text of the parts themselves:
// they are parted by lines "====", and zipped here under the names given.
#pragma once

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "../tests/document/zip_maker.hpp"

namespace bihuan::fuzz {

inline std::string zipped(std::string_view bytes, const std::vector<std::string>& names) {
    if (bytes.starts_with("PK")) return std::string(bytes);
    constexpr std::string_view separator = "\n====\n";
    std::vector<document::test::Part> parts;
    for (const std::string& name : names) {
        const std::size_t end = std::min(bytes.find(separator), bytes.size());
        parts.push_back({name, std::string(bytes.substr(0, end))});
        bytes.remove_prefix(std::min(end + separator.size(), bytes.size()));
    }
    return document::test::make_zip(parts, nullptr, document::test::Packing::store);
}

} // namespace bihuan::fuzz
