#include "render/records.hpp"

namespace bihuan::render {

Column file_column(const Naming& naming) {
    const Shown shown =
        naming.file ? Shown::in_files : Shown::nowhere; // a screen has the name above each table
    return {std::string(say(Word::column_file, naming.language)), shown, false, true, 28};
}

void begin_line(Json& json, const Naming& naming) {
    json.begin_object();
    if (naming.file) json.text("file", *naming.file);
}

Cell number_cell(std::int64_t value) {
    return {std::to_string(value), Decimal::of(value)};
}

std::string joined(const std::vector<std::string>& parts, std::string_view between) {
    std::string out;
    for (const std::string& part : parts) {
        if (!out.empty()) out += between;
        out += part;
    }
    return out;
}

} // namespace bihuan::render
