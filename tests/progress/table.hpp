// The tables of src/cycle/progress/README.md, as the tests read them.
#pragma once

#include <fstream>
#include <string>
#include <string_view>
#include <vector>

namespace bihuan::progress {

struct ReadmeMove {
    std::string state, action, next, roles, condition;
};

/// The rows of the table under "## <heading>".
inline std::vector<ReadmeMove> readme_moves(std::string_view heading) {
    std::ifstream file(BIHUAN_SOURCE_DIR "/src/cycle/progress/README.md");
    std::vector<ReadmeMove> moves;
    bool here = false;
    for (std::string line; std::getline(file, line);) {
        if (line.starts_with("## ")) here = line.substr(3) == heading;
        if (!here || !line.starts_with("| ") || line.starts_with("| ---") || line.starts_with("| state |"))
            continue;
        std::vector<std::string> cells;
        for (std::size_t at = 1; at < line.size();) {
            const std::size_t end = std::min(line.find('|', at), line.size());
            std::string cell = line.substr(at, end - at);
            cell.erase(0, cell.find_first_not_of(' '));
            cell.erase(cell.find_last_not_of(' ') + 1);
            cells.push_back(cell);
            at = end + 1;
        }
        cells.resize(5);
        moves.push_back({cells[0], cells[1], cells[2], cells[3], cells[4]});
    }
    return moves;
}

} // namespace bihuan::progress
