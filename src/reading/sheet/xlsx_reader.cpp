// Excel's .xlsx (ISO/IEC 29500, SpreadsheetML): cells' values as they are shown, merged ranges filled.
#include <charconv>
#include <map>
#include <optional>

#include "base/utf8.hpp"
#include "reading/document/xml_part.hpp"
#include "reading/sheet/cells.hpp"
#include "reading/sheet/number_format.hpp"
#include "reading/sheet/workbook.hpp"

namespace bihuan::sheet {
namespace {

using document::attribute;
using document::child;
using document::int_attribute;
using document::local_name;
using document::read_xml;
using document::ZipArchive;

constexpr std::size_t most_rows = 1'048'576, most_columns = 16'384;

Error damaged(std::string detail) {
    return {ErrorKind::damaged, {}, std::move(detail)};
}

bool is_on(std::string_view flag) {
    return flag == "1" || flag == "true";
}

/// _x000D_ and its like stand for characters that XML cannot hold; line ends become \n.
std::string unescaped(std::string text) {
    for (std::size_t at = 0; (at = text.find("_x", at)) != std::string::npos; ++at) {
        unsigned code = 0;
        if (at + 7 > text.size() || text[at + 6] != '_') continue;
        const auto [end, error] = std::from_chars(text.data() + at + 2, text.data() + at + 6, code, 16);
        if (error != std::errc() || end != text.data() + at + 6) continue;
        std::string character;
        if (code >= 0x20 || code == '\t' || code == '\n') append_utf8(character, code);
        text.replace(at, 7, character);
        if (character.empty() && at > 0) --at;
    }
    std::erase(text, '\r');
    return text;
}

/// Text of a string item: its own or its runs', without the phonetic guide.
std::string string_of(pugi::xml_node item) {
    std::string text;
    for (pugi::xml_node part = item.first_child(); part; part = part.next_sibling()) {
        const std::string_view name = local_name(part);
        if (name == "t") text += part.text().get();
        if (name == "r") text += child(part, "t").text().get();
    }
    return text.find_first_of("_\r") == std::string::npos ? text : unescaped(std::move(text));
}

std::optional<std::size_t> whole_number(std::string_view text) {
    std::size_t number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
    return number;
}

struct Place {
    std::size_t row = 0, column = 0;
};

/// B3 → row 2, column 1; $ signs are passed over. nullopt: no cell of a sheet.
std::optional<Place> place_of(std::string_view reference) {
    Place place;
    std::size_t at = 0;
    const auto passed = [&] {
        while (at < reference.size() && reference[at] == '$')
            ++at;
        return at < reference.size();
    };
    while (passed() && reference[at] >= 'A' && reference[at] <= 'Z' && place.column <= most_columns)
        place.column = place.column * 26 + static_cast<std::size_t>(reference[at++] - 'A' + 1);
    while (passed() && reference[at] >= '0' && reference[at] <= '9' && place.row <= most_rows)
        place.row = place.row * 10 + static_cast<std::size_t>(reference[at++] - '0');
    if (at != reference.size() || place.row == 0 || place.row > most_rows || place.column == 0 ||
        place.column > most_columns) {
        return std::nullopt;
    }
    return Place{place.row - 1, place.column - 1};
}

/// A cell's element, its attributes looked at once.
struct CellElement {
    explicit CellElement(pugi::xml_node cell) : node(cell) {
        for (pugi::xml_attribute each = cell.first_attribute(); each; each = each.next_attribute()) {
            const std::string_view name = local_name(each.name());
            if (name == "r") reference = each.value();
            if (name == "s") style = each.value();
            if (name == "t") type = each.value();
        }
    }
    pugi::xml_node node;
    std::string_view reference, style, type;
};

class XlsxReader {
  public:
    XlsxReader(ZipArchive& archive, const Limits& limits)
        : archive_(archive), limits_(limits), text_left_(limits.expanded_bytes) {}

    Result<Workbook> read();

  private:
    /// Targets of a part's relationships by their id, and of one of each type by the type's last word.
    Result<std::map<std::string, std::string>> relations_of(const std::string& part);
    Result<void> read_strings(const std::string& part);
    Result<void> read_styles(const std::string& part);
    Result<Grid> read_sheet(const std::string& part);
    Result<void> read_cell(const CellElement& cell, Place place, Cells& cells) const;
    GridCell number_cell(std::string_view written, std::string_view style) const;

    ZipArchive& archive_;
    const Limits& limits_;
    std::uint64_t text_left_;
    bool epoch_1904_ = false;
    std::vector<std::string> strings_;
    std::vector<NumberFormat> formats_; // by a cell's style
};

Result<std::map<std::string, std::string>> XlsxReader::relations_of(const std::string& part) {
    std::map<std::string, std::string> targets;
    const std::size_t slash = part.rfind('/');
    const std::size_t name = slash == std::string::npos ? 0 : slash + 1;
    const std::string path = part.substr(0, name) + "_rels/" + part.substr(name) + ".rels";
    if (!archive_.has(path)) return targets;
    auto xml = read_xml(archive_, path, limits_);
    if (!xml) return xml.error();
    for (const pugi::xml_node relation : child((*xml)->tree, "Relationships").children()) {
        const std::string_view type = attribute(relation, "Type");
        const std::string target = document::resolve_path(part, attribute(relation, "Target"));
        targets["#" + std::string(attribute(relation, "Id"))] = target;
        targets.emplace(type.substr(type.rfind('/') + 1), target);
        // whether a sheet of the workbook is one of cells
        if (type.ends_with("/worksheet"))
            targets["worksheet#" + std::string(attribute(relation, "Id"))] = target;
    }
    return targets;
}

Result<void> XlsxReader::read_strings(const std::string& part) {
    auto xml = read_xml(archive_, part, limits_);
    if (!xml) return xml.error();
    for (const pugi::xml_node item : child((*xml)->tree, "sst").children()) {
        if (local_name(item) == "si") strings_.push_back(string_of(item));
    }
    return {};
}

Result<void> XlsxReader::read_styles(const std::string& part) {
    auto xml = read_xml(archive_, part, limits_);
    if (!xml) return xml.error();
    const pugi::xml_node sheet = child((*xml)->tree, "styleSheet");
    std::map<int, NumberFormat> own;
    for (const pugi::xml_node format : child(sheet, "numFmts").children())
        own[int_attribute(format, "numFmtId", -1)] = read_format(attribute(format, "formatCode"));
    for (const pugi::xml_node style : child(sheet, "cellXfs").children()) {
        const int id = int_attribute(style, "numFmtId", 0);
        const auto found = own.find(id);
        formats_.push_back(found == own.end() ? builtin_format(id) : found->second);
    }
    return {};
}

GridCell XlsxReader::number_cell(std::string_view written, std::string_view style) const {
    const auto plain = plain_number(written);
    if (!plain) return {std::string(written), CellKind::text, -1};
    static const NumberFormat general;
    const auto number = whole_number(style);
    const NumberFormat& format = number && *number < formats_.size() ? formats_[*number] : general;
    using Shows = NumberFormat::Shows;
    if (format.shows == Shows::percent) {
        return {format.prefix + plain_number(*plain + "E2").value_or(*plain) + "%" + format.suffix,
                CellKind::number, -1};
    }
    if (format.shows != Shows::number) {
        if (auto date = date_of(*plain, format.shows, epoch_1904_))
            return {std::move(*date), CellKind::date, -1};
    }
    return {format.prefix + *plain + format.suffix, CellKind::number, -1};
}

Result<void> XlsxReader::read_cell(const CellElement& cell, Place place, Cells& cells) const {
    const std::string_view type = cell.type;
    GridCell read;
    if (type == "inlineStr") {
        read = {string_of(child(cell.node, "is")), CellKind::text, -1};
    } else {
        const std::string_view value = child(cell.node, "v").text().get();
        if (value.empty()) return {};
        if (type == "s") {
            const auto index = whole_number(value);
            if (!index || *index >= strings_.size())
                return damaged("a cell names a string that is not there");
            read = {strings_[*index], CellKind::text, -1};
        } else if (type == "b") {
            read = {is_on(value) ? "TRUE" : "FALSE", CellKind::boolean, -1};
        } else if (type == "e") {
            read = {std::string(value), CellKind::error, -1};
        } else if (type == "str") {
            read = {unescaped(std::string(value)), CellKind::text, -1};
        } else if (type == "d") {
            const bool midnight = value.size() > 10 && value.substr(10).starts_with("T00:00:00");
            read = {std::string(midnight ? value.substr(0, 10) : value), CellKind::date, -1};
        } else {
            read = number_cell(value, cell.style);
        }
    }
    if (!cells.put(place.row, place.column, std::move(read.text), read.kind)) return too_many_cells();
    return {};
}

Result<Grid> XlsxReader::read_sheet(const std::string& part) {
    auto xml = read_xml(archive_, part, limits_);
    if (!xml) return xml.error();
    const pugi::xml_node sheet = child((*xml)->tree, "worksheet");
    if (!sheet) return damaged(part + ": no worksheet");
    Cells cells(text_left_);
    Place next;
    for (const pugi::xml_node row : child(sheet, "sheetData").children()) {
        if (local_name(row) != "row") continue;
        const int number = int_attribute(row, "r", static_cast<int>(next.row) + 1);
        if (number < 1 || static_cast<std::size_t>(number) > most_rows) return damaged("a row's number");
        next = {static_cast<std::size_t>(number) - 1, 0};
        if (is_on(attribute(row, "hidden"))) cells.hide(next.row);
        for (pugi::xml_node node = row.first_child(); node; node = node.next_sibling()) {
            if (local_name(node) != "c") continue;
            const CellElement cell(node);
            if (!cell.reference.empty()) {
                const auto place = place_of(cell.reference);
                if (!place) return damaged("a cell's place: " + std::string(cell.reference));
                next = *place;
            }
            if (next.column >= most_columns) return damaged("more columns than a sheet has");
            if (auto read = read_cell(cell, next, cells); !read) return read.error();
            ++next.column;
        }
        ++next.row;
    }
    for (const pugi::xml_node merged : child(sheet, "mergeCells").children()) {
        const std::string_view range = attribute(merged, "ref");
        const std::size_t colon = range.find(':');
        if (colon == std::string_view::npos) continue;
        const auto first = place_of(range.substr(0, colon));
        const auto last = place_of(range.substr(colon + 1));
        if (!first || !last) return damaged("a merged range: " + std::string(range));
        if (!cells.merge(first->row, first->column, last->row, last->column)) return too_many_cells();
    }
    text_left_ = cells.text_left();
    return cells.take();
}

Result<Workbook> XlsxReader::read() {
    auto root = relations_of("");
    if (!root) return root.error();
    const std::string part = root->contains("officeDocument") ? (*root)["officeDocument"] : "xl/workbook.xml";
    if (!part.ends_with(".xml") || !archive_.has(part)) return Error{ErrorKind::not_a_sheet, {}, part};
    auto xml = read_xml(archive_, part, limits_);
    if (!xml) return xml.error();
    const pugi::xml_node book = child((*xml)->tree, "workbook");
    if (!book) return Error{ErrorKind::not_a_sheet, {}, part}; // a text or slides
    epoch_1904_ = is_on(attribute(child(book, "workbookPr"), "date1904"));
    auto relations = relations_of(part);
    if (!relations) return relations.error();
    if (relations->contains("sharedStrings")) {
        if (auto strings = read_strings((*relations)["sharedStrings"]); !strings) return strings.error();
    }
    if (relations->contains("styles")) {
        if (auto styles = read_styles((*relations)["styles"]); !styles) return styles.error();
    }
    Workbook workbook;
    for (const pugi::xml_node sheet : child(book, "sheets").children()) {
        const std::string id =
            sheet.attribute("r:id") ? sheet.attribute("r:id").value() : std::string(attribute(sheet, "id"));
        const auto target = relations->find("worksheet#" + id);
        if (target == relations->end()) {
            if (!relations->contains("#" + id)) return damaged("a sheet without its part");
            continue; // a chart
        }
        auto grid = read_sheet(target->second);
        if (!grid) return grid.error();
        grid->name = attribute(sheet, "name");
        const std::string_view state = attribute(sheet, "state");
        grid->hidden = state == "hidden" || state == "veryHidden";
        workbook.sheets.push_back(std::move(*grid));
    }
    if (workbook.sheets.empty()) return Error{ErrorKind::empty_input, {}, "no sheet of cells"};
    return workbook;
}

} // namespace

Result<Workbook> read_xlsx(std::string_view bytes, const Limits& limits) {
    auto archive = ZipArchive::open(bytes, limits);
    if (!archive) return archive.error();
    return XlsxReader(*archive, limits).read();
}

} // namespace bihuan::sheet
