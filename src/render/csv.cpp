#include "render/sheet.hpp"

namespace bihuan::render {
namespace {

bool is_formula(std::string_view text) {
    if (text.empty() || std::string_view("=+-@\t\r").find(text.front()) == std::string_view::npos)
        return false;
    return !Decimal::parse(text);
}

void append_field(std::string& out, std::string_view text) {
    const bool guarded = is_formula(text);
    if (text.find_first_of("\",\r\n") == std::string_view::npos) {
        if (guarded) out += '\'';
        out += text;
        return;
    }
    out += '"';
    if (guarded) out += '\'';
    for (const char c : text) {
        if (c == '"') out += '"';
        out += c;
    }
    out += '"';
}

} // namespace

std::string csv_header(const Sheet& sheet) {
    std::string out;
    bool first = true;
    for (const Column& column : sheet.columns) {
        if (!column.in_files()) continue;
        if (!first) out += ',';
        first = false;
        append_field(out, column.heading);
    }
    return out + "\r\n";
}

std::string csv_rows(const Sheet& sheet) {
    std::string out;
    for (const auto& row : sheet.rows) {
        bool first = true;
        for (std::size_t i = 0; i < sheet.columns.size(); ++i) {
            if (!sheet.columns[i].in_files()) continue;
            if (!first) out += ',';
            first = false;
            if (row[i].number) {
                out += row[i].number->to_string();
            } else {
                append_field(out, row[i].text);
            }
        }
        out += "\r\n";
    }
    return out;
}

} // namespace bihuan::render
