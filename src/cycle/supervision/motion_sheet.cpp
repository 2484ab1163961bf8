#include "cycle/supervision/motion_sheet.hpp"

#include <algorithm>
#include <array>
#include <map>

namespace bihuan::supervision {
namespace {

enum class Column : std::uint8_t {
    kind,
    number,
    session,
    title,
    text,
    deputies,
    seconders,
    received,
    lead,
    joint
};

struct Heading {
    std::string_view word;
    Column column;
};
// What congresses and political conferences write over their columns; our own export uses the first of each.
constexpr Heading headings[] = {
    {"类别", Column::kind},           {"类型", Column::kind},          {"编号", Column::number},
    {"建议编号", Column::number},     {"提案编号", Column::number},    {"案号", Column::number},
    {"提案号", Column::number},       {"建议号", Column::number},      {"会议", Column::session},
    {"届次", Column::session},        {"案由", Column::title},         {"标题", Column::title},
    {"题目", Column::title},          {"建议名称", Column::title},     {"提案名称", Column::title},
    {"提案案由", Column::title},      {"内容", Column::text},          {"具体内容", Column::text},
    {"建议内容", Column::text},       {"代表", Column::deputies},      {"代表委员", Column::deputies},
    {"领衔代表", Column::deputies},   {"提出人", Column::deputies},    {"提案人", Column::deputies},
    {"第一提案人", Column::deputies}, {"建议人", Column::deputies},    {"附议人", Column::seconders},
    {"附议代表", Column::seconders},  {"联名代表", Column::seconders}, {"联名人", Column::seconders},
    {"收到日期", Column::received},   {"提出日期", Column::received},  {"日期", Column::received},
    {"主办单位", Column::lead},       {"承办单位", Column::lead},      {"牵头单位", Column::lead},
    {"会办单位", Column::joint},      {"协办单位", Column::joint},     {"配合单位", Column::joint},
};

std::string without_spaces(std::string_view text) {
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text.substr(i).starts_with("　")) {
            i += std::string_view("　").size() - 1;
        } else if (static_cast<unsigned char>(text[i]) > 0x20) {
            out += text[i];
        }
    }
    return out;
}

std::string trimmed(std::string_view text) {
    while (!text.empty() && static_cast<unsigned char>(text.front()) <= 0x20)
        text.remove_prefix(1);
    while (!text.empty() && static_cast<unsigned char>(text.back()) <= 0x20)
        text.remove_suffix(1);
    return std::string(text);
}

using Columns = std::map<Column, std::size_t>;

Columns columns_of(const Grid& grid, std::size_t row) {
    Columns columns;
    for (std::size_t column = 0; column < grid.columns; ++column) {
        const std::string word = without_spaces(grid.at(row, column).text);
        for (const Heading& heading : headings) {
            if (heading.word == word) columns.emplace(heading.column, column);
        }
    }
    return columns;
}

std::optional<MotionKind> kind_in(std::string_view text) {
    const auto holds = [&](std::string_view word) { return text.find(word) != std::string_view::npos; };
    if (text.empty()) return std::nullopt;
    if (holds("提案")) return MotionKind::proposal;
    if (holds("议案")) return MotionKind::motion;
    if (holds("建议")) return MotionKind::suggestion;
    return std::nullopt;
}

} // namespace

std::vector<std::string> deputies_in(std::string_view cell) {
    static constexpr std::array<std::string_view, 7> marks{"、", "，", "；", ",", ";", "\n", "\r"};
    std::vector<std::string> found;
    std::string name;
    const auto end = [&] {
        std::string whole = trimmed(name);
        if (!whole.empty() && std::ranges::count(found, whole) == 0) found.push_back(std::move(whole));
        name.clear();
    };
    while (!cell.empty()) {
        std::size_t taken = 0;
        for (const std::string_view mark : marks)
            if (cell.starts_with(mark)) taken = mark.size();
        if (taken > 0) {
            end();
        } else {
            name += cell.front();
            taken = 1;
        }
        cell.remove_prefix(taken);
    }
    end();
    return found;
}

Result<std::vector<MotionRow>> read_motions(const Grid& grid, const MotionSheetDefaults& defaults) {
    constexpr std::size_t title_rows = 10; // a sheet has its headings near the top
    std::size_t top = 0;
    Columns columns;
    for (; top < std::min(title_rows, grid.rows.size()); ++top) {
        columns = columns_of(grid, top);
        if (columns.contains(Column::title) && columns.contains(Column::deputies)) break;
    }
    if (!columns.contains(Column::title) || !columns.contains(Column::deputies)) {
        return Error{ErrorKind::missing_columns, grid.name, "案由、代表"};
    }
    std::vector<MotionRow> rows;
    for (std::size_t row = top + 1; row < grid.rows.size(); ++row) {
        const auto cell = [&](Column column) {
            const auto found = columns.find(column);
            return found == columns.end() ? std::string() : trimmed(grid.at(row, found->second).text);
        };
        const std::string title = cell(Column::title);
        MotionRow read;
        read.row = row + 1;
        Motion& motion = read.motion;
        motion.title = without_spaces(title).empty() ? "" : title;
        motion.deputies = deputies_in(cell(Column::deputies) + "、" + cell(Column::seconders));
        if (motion.title.empty() && motion.deputies.empty()) continue;
        const auto refused = [&](const std::string& why) {
            return Error{ErrorKind::refused_rows, grid.name, std::to_string(read.row) + ": " + why};
        };
        if (motion.title.empty()) return refused("案由");
        if (motion.deputies.empty()) return refused("代表");
        const std::string kind = cell(Column::kind);
        const auto known = kind_in(kind);
        if (!kind.empty() && !known) return refused(kind);
        motion.motion_kind = known.value_or(defaults.kind);
        motion.number = cell(Column::number);
        motion.session = cell(Column::session);
        if (motion.session.empty()) motion.session = defaults.session;
        motion.text = cell(Column::text);
        motion.year = defaults.year;
        motion.received_on = defaults.received_on;
        const std::string received = cell(Column::received);
        if (!received.empty()) {
            const auto day = Date::parse(received);
            if (!day) return refused(received);
            motion.received_on = *day;
        }
        read.lead = cell(Column::lead);
        read.joint = cell(Column::joint);
        rows.push_back(std::move(read));
    }
    return rows;
}

} // namespace bihuan::supervision
