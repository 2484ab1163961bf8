#include "base/json.hpp"
#include "render/sheet.hpp"

namespace bihuan::render {

std::string json_rows(const Sheet& sheet) {
    std::string out;
    for (const auto& row : sheet.rows) {
        Json json(out);
        json.begin_object();
        for (std::size_t i = 0; i < sheet.columns.size(); ++i) {
            const Column& column = sheet.columns[i];
            if (column.key.empty()) continue;
            json.key(column.key);
            if (!row[i].json.empty()) {
                json.raw(row[i].json);
            } else if (row[i].number) {
                json.number(*row[i].number);
            } else {
                json.text(row[i].text);
            }
        }
        json.end_object();
        out += '\n';
    }
    return out;
}

} // namespace bihuan::render
