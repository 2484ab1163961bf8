// The embedded tables of words: one row a line, fields between tabs, `# ` begins a remark.
#pragma once

#include <string_view>
#include <vector>

namespace bihuan {

inline std::vector<std::string_view> split(std::string_view text, char separator) {
    std::vector<std::string_view> parts;
    while (true) {
        const auto at = text.find(separator);
        parts.push_back(text.substr(0, at));
        if (at == std::string_view::npos) return parts;
        text.remove_prefix(at + 1);
    }
}

inline std::vector<std::vector<std::string_view>> rows_of(std::string_view table) {
    std::vector<std::vector<std::string_view>> rows;
    for (const std::string_view line : split(table, '\n')) {
        if (!line.empty() && !line.starts_with("# ")) rows.push_back(split(line, '\t'));
    }
    return rows;
}

} // namespace bihuan
