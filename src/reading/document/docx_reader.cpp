// Word's .docx (ISO/IEC 29500): paragraphs in order as they read on the page, with their automatic numbers;
// deleted and hidden text, field codes and the generated table of contents left out.
#include <algorithm>

#include "reading/document/source_builder.hpp"
#include "reading/document/word_numbering.hpp"
#include "reading/document/word_styles.hpp"
#include "reading/document/xml_part.hpp"

namespace bihuan::document {
namespace {

bool is_on(pugi::xml_node flag) {
    const std::string_view value = attribute(flag, "val");
    return flag && value != "0" && value != "false" && value != "off";
}

bool has_text(pugi::xml_node node) {
    for (const pugi::xml_node inner : node.children()) {
        const std::string_view name = local_name(inner);
        if ((name == "t" && inner.first_child()) || has_text(inner)) return true;
    }
    return false;
}

/// mc:AlternateContent holds the same thing twice, for new and old programs.
pugi::xml_node chosen(pugi::xml_node alternatives) {
    for (const pugi::xml_node choice : alternatives.children()) {
        if (local_name(choice) == "Choice" && has_text(choice)) return choice;
    }
    return child(alternatives, "Fallback");
}

/// A paragraph or cell being read.
struct Flow {
    std::u32string text;
    std::vector<pugi::xml_node> boxes; // text boxes anchored here; they follow it
};

class DocxReader {
  public:
    DocxReader(WordStyles styles, WordNumbering numbering)
        : styles_(std::move(styles)), numbering_(std::move(numbering)) {}

    void read_blocks(pugi::xml_node parent);
    void read_notes(pugi::xml_node notes);
    SourceBuilder builder{Format::docx};

  private:
    /// Of a field (PAGEREF, HYPERLINK …) only the result is text, not its code.
    enum class FieldPart { code, result };

    void read_paragraph(pugi::xml_node paragraph);
    void read_table(pugi::xml_node table);
    std::string style_of(pugi::xml_node properties) const;
    std::u32string label_of(const ParagraphProperties& own, const std::string& style);
    std::u32string paragraph_text(pugi::xml_node paragraph, Flow& flow);
    void read_inlines(pugi::xml_node parent, Flow& flow);
    void read_run(pugi::xml_node run, Flow& flow);
    void read_run_part(pugi::xml_node part, Flow& flow);
    void find_boxes(pugi::xml_node node, Flow& flow);
    void read_cell(pugi::xml_node cell, Flow& flow);
    void append_line(Flow& flow, std::u32string_view line);

    WordStyles styles_;
    WordNumbering numbering_;
    std::vector<FieldPart> fields_; // open ones; they may span paragraphs
};

std::string DocxReader::style_of(pugi::xml_node properties) const {
    const std::string_view named = attribute(child(properties, "pStyle"), "val");
    return named.empty() ? styles_.default_paragraph_style() : std::string(named);
}

std::u32string DocxReader::label_of(const ParagraphProperties& own, const std::string& style) {
    const ParagraphProperties inherited = styles_.properties_of(style);
    const bool by_style = own.number_id.empty();
    const std::string& number = by_style ? inherited.number_id : own.number_id;
    if (number.empty() || number == "0") return {};
    int level = own.list_level;
    if (level == ParagraphProperties::unset) level = inherited.list_level;
    if (by_style) level = numbering_.level_of_style(number, style, level);
    return numbering_.next(number, std::max(level, 0));
}

void DocxReader::find_boxes(pugi::xml_node node, Flow& flow) {
    for (const pugi::xml_node inner : node.children()) {
        const std::string_view name = local_name(inner);
        if (name == "txbxContent")
            flow.boxes.push_back(inner);
        else if (name == "AlternateContent")
            find_boxes(chosen(inner), flow);
        else
            find_boxes(inner, flow);
    }
}

void DocxReader::read_run_part(pugi::xml_node part, Flow& flow) {
    const std::string_view name = local_name(part);
    if (name == "fldChar") {
        const std::string_view type = attribute(part, "fldCharType");
        if (type == "begin")
            fields_.push_back(FieldPart::code);
        else if (type == "separate" && !fields_.empty())
            fields_.back() = FieldPart::result;
        else if (type == "end" && !fields_.empty())
            fields_.pop_back();
        return;
    }
    if (name == "drawing" || name == "pict" || name == "object") {
        find_boxes(part, flow);
        return;
    }
    if (name == "AlternateContent") {
        for (const pugi::xml_node inner : chosen(part).children())
            read_run_part(inner, flow);
        return;
    }
    if (std::find(fields_.begin(), fields_.end(), FieldPart::code) != fields_.end()) return;
    if (name == "t") {
        for (const pugi::xml_node piece : part.children())
            flow.text += text::from_utf8(piece.value());
    } else if (name == "tab" || name == "ptab") {
        flow.text += U'\t';
    } else if (name == "br" || name == "cr") {
        const std::string_view type = attribute(part, "type");
        if (type != "page" && type != "column") flow.text += U'\n';
    } else if (name == "noBreakHyphen") {
        flow.text += U'-';
    } else if (name == "ruby") {
        read_inlines(child(part, "rubyBase"), flow);
    }
}

void DocxReader::read_run(pugi::xml_node run, Flow& flow) {
    const pugi::xml_node properties = child(run, "rPr");
    if (is_on(child(properties, "vanish"))) return;
    for (const pugi::xml_node part : run.children())
        read_run_part(part, flow);
}

void DocxReader::read_inlines(pugi::xml_node parent, Flow& flow) {
    for (const pugi::xml_node node : parent.children()) {
        const std::string_view name = local_name(node);
        if (name == "r") {
            const bool formula = std::string_view(node.name()).starts_with("m:");
            if (formula)
                flow.text += text::from_utf8(child(node, "t").child_value());
            else
                read_run(node, flow);
        } else if (name == "del" || name == "moveFrom" || name == "pPr" || name == "rPr") {
            continue;
        } else if (name == "AlternateContent") {
            read_inlines(chosen(node), flow);
        } else if (name == "p") {
            continue; // blocks never stand here
        } else {
            read_inlines(node, flow); // hyperlink, ins, moveTo, smartTag, sdt, fldSimple, formulas …
        }
    }
}

/// The whole paragraph with its number; soft breaks are line breaks still.
std::u32string DocxReader::paragraph_text(pugi::xml_node paragraph, Flow& flow) {
    const pugi::xml_node properties = child(paragraph, "pPr");
    const ParagraphProperties own = read_paragraph_properties(properties);
    const std::string style = style_of(properties);
    flow.text.clear();
    read_inlines(paragraph, flow);
    const std::u32string_view body = trimmed(flow.text);
    if (body.empty()) return {};
    return label_of(own, style) + std::u32string(body);
}

void DocxReader::read_paragraph(pugi::xml_node paragraph) {
    const pugi::xml_node properties = child(paragraph, "pPr");
    const std::string style = style_of(properties);
    const ParagraphProperties own = read_paragraph_properties(properties);
    const ParagraphProperties inherited = styles_.properties_of(style);

    Flow flow;
    std::u32string text = paragraph_text(paragraph, flow);
    const int outline =
        own.outline_level != ParagraphProperties::unset ? own.outline_level : inherited.outline_level;
    const bool is_heading = outline >= 0 && outline < 9;
    // A soft break in a title only breaks the line.
    if (is_heading || own.centred || inherited.centred)
        text.erase(std::remove(text.begin(), text.end(), U'\n'), text.end());
    if (!styles_.is_contents_entry(style)) {
        std::u32string_view rest = text;
        while (!rest.empty()) {
            const std::size_t end = std::min(rest.find(U'\n'), rest.size());
            builder.add_paragraph(rest.substr(0, end),
                                  static_cast<std::uint8_t>(is_heading ? outline + 1 : 0));
            rest.remove_prefix(std::min(end + 1, rest.size()));
        }
    }
    for (const pugi::xml_node box : flow.boxes)
        read_blocks(box);
}

void DocxReader::append_line(Flow& flow, std::u32string_view line) {
    line = trimmed(line);
    if (line.empty()) return;
    if (!flow.text.empty()) flow.text += U'\n';
    flow.text += line;
}

/// A cell's paragraphs; a table within it is laid out as lines.
void DocxReader::read_cell(pugi::xml_node cell, Flow& flow) {
    for (const pugi::xml_node node : cell.children()) {
        const std::string_view name = local_name(node);
        if (name == "p") {
            Flow inner;
            append_line(flow, paragraph_text(node, inner));
            for (const pugi::xml_node box : inner.boxes)
                read_cell(box, flow);
        } else if (name == "AlternateContent") {
            read_cell(chosen(node), flow);
        } else if (name != "tcPr" && name != "del" && name != "moveFrom") {
            read_cell(node, flow);
        }
    }
}

void collect(pugi::xml_node parent, std::string_view wanted, std::string_view border,
             std::vector<pugi::xml_node>& found) {
    for (const pugi::xml_node node : parent.children()) {
        const std::string_view name = local_name(node);
        if (name == wanted)
            found.push_back(node);
        else if (name != border && name != "del" && name != "tbl")
            collect(node, wanted, border, found);
    }
}

void DocxReader::read_table(pugi::xml_node table) {
    std::vector<pugi::xml_node> rows;
    collect(table, "tr", "tc", rows);
    std::vector<std::vector<pugi::xml_node>> cells_of_rows;
    std::size_t most_cells = 0, count = 0;
    for (const pugi::xml_node row : rows) {
        cells_of_rows.emplace_back();
        collect(row, "tc", "tc", cells_of_rows.back());
        most_cells = std::max(most_cells, cells_of_rows.back().size());
        count += cells_of_rows.back().size();
    }
    if (most_cells <= 1) { // a frame round paragraphs, not a table
        for (const auto& cells : cells_of_rows) {
            for (const pugi::xml_node cell : cells)
                read_blocks(cell);
        }
        return;
    }
    std::vector<DraftCell> drafts;
    drafts.reserve(count);
    std::map<int, std::size_t> merged; // column → the cell that goes on downwards there
    for (std::size_t row = 0; row < rows.size() && row < UINT16_MAX; ++row) {
        int column =
            std::clamp(int_attribute(child(child(rows[row], "trPr"), "gridBefore"), "val", 0), 0, 1000);
        for (const pugi::xml_node cell : cells_of_rows[row]) {
            const pugi::xml_node properties = child(cell, "tcPr");
            const int span = std::clamp(int_attribute(child(properties, "gridSpan"), "val", 1), 1, 1000);
            const pugi::xml_node merge = child(properties, "vMerge");
            const bool begins = attribute(merge, "val") == "restart";
            const auto above = merged.find(column);
            if (merge && !begins && above != merged.end()) {
                ++drafts[above->second].row_span;
            } else {
                Flow flow;
                read_cell(cell, flow);
                drafts.push_back({std::move(flow.text), static_cast<std::uint16_t>(row),
                                  static_cast<std::uint16_t>(column), 1, static_cast<std::uint16_t>(span)});
                merged.erase(column);
                if (merge) merged[column] = drafts.size() - 1;
            }
            column = std::min(column + span, UINT16_MAX - 1000);
        }
    }
    builder.add_table(drafts);
}

bool is_table_of_contents(pugi::xml_node control) {
    const std::string_view gallery =
        attribute(child(child(child(control, "sdtPr"), "docPartObj"), "docPartGallery"), "val");
    return gallery == "Table of Contents";
}

void DocxReader::read_blocks(pugi::xml_node parent) {
    for (const pugi::xml_node node : parent.children()) {
        const std::string_view name = local_name(node);
        if (name == "p")
            read_paragraph(node);
        else if (name == "tbl")
            read_table(node);
        else if (name == "AlternateContent")
            read_blocks(chosen(node));
        else if (name == "sdt" && is_table_of_contents(node))
            continue;
        else if (name != "del" && name != "moveFrom" && name != "sectPr")
            read_blocks(node);
    }
}

void DocxReader::read_notes(pugi::xml_node notes) {
    for (const pugi::xml_node note : notes.children()) {
        const std::string_view type = attribute(note, "type");
        if (type.empty() || type == "normal") read_blocks(note);
    }
}

/// Parts that one part names, by the last word of the relationship's type.
std::map<std::string, std::string, std::less<>> related_parts(ZipArchive& archive, std::string_view part,
                                                              const Limits& limits) {
    std::map<std::string, std::string, std::less<>> parts;
    const std::size_t slash = part.rfind('/');
    const std::string folder(slash == std::string_view::npos ? "" : part.substr(0, slash + 1));
    const std::string file(slash == std::string_view::npos ? part : part.substr(slash + 1));
    const std::string path = folder + "_rels/" + file + ".rels";
    if (!archive.has(path)) return parts;
    const auto xml = read_xml(archive, path, limits);
    if (!xml) return parts; // the usual names serve
    for (const pugi::xml_node relation : xml.value()->tree.document_element().children()) {
        if (attribute(relation, "TargetMode") == "External") continue;
        const std::string_view type = attribute(relation, "Type");
        parts.emplace(type.substr(type.rfind('/') + 1), resolve_path(part, attribute(relation, "Target")));
    }
    return parts;
}

} // namespace

Result<Source> read_docx(std::string_view bytes, const Limits& limits) {
    Result<ZipArchive> archive = ZipArchive::open(bytes, limits);
    if (!archive) return archive.error();
    const auto roots = related_parts(*archive, "", limits);
    const auto root = roots.find("officeDocument");
    const std::string main_part = root == roots.end() ? "word/document.xml" : root->second;
    const auto document = read_xml(*archive, main_part, limits);
    if (!document) return document.error();

    const auto parts = related_parts(*archive, main_part, limits);
    // A part that is absent or broken only takes away what it would have told; limits stay limits.
    const auto optional_part = [&](const char* type, const char* usual) -> Result<std::unique_ptr<XmlPart>> {
        const auto found = parts.find(type);
        const std::string path = found == parts.end() ? resolve_path(main_part, usual) : found->second;
        if (!archive->has(path)) return std::make_unique<XmlPart>();
        Result<std::unique_ptr<XmlPart>> part = read_xml(*archive, path, limits);
        if (!part && part.error().kind == ErrorKind::damaged) return std::make_unique<XmlPart>();
        return part;
    };
    const auto styles = optional_part("styles", "styles.xml");
    if (!styles) return styles.error();
    const auto numbering = optional_part("numbering", "numbering.xml");
    if (!numbering) return numbering.error();
    const auto footnotes = optional_part("footnotes", "footnotes.xml");
    if (!footnotes) return footnotes.error();
    const auto endnotes = optional_part("endnotes", "endnotes.xml");
    if (!endnotes) return endnotes.error();
    const auto properties = optional_part("", "/docProps/core.xml");

    WordStyles word_styles((*styles)->tree.document_element());
    const auto number_of_style = [&](const std::string& style) {
        return word_styles.properties_of(style).number_id;
    };
    WordNumbering word_numbering((*numbering)->tree.document_element(), number_of_style);
    DocxReader reader(std::move(word_styles), std::move(word_numbering));
    const pugi::xml_node body = child((*document)->tree.document_element(), "body");
    if (!body) return Error{ErrorKind::damaged, {}, main_part + ": no body"};
    reader.read_blocks(body);
    reader.read_notes((*footnotes)->tree.document_element());
    reader.read_notes((*endnotes)->tree.document_element());
    reader.builder.source().encoding = "UTF-8";
    if (properties) {
        reader.builder.source().title_hint =
            child((*properties)->tree.document_element(), "title").child_value();
    }
    return reader.builder.take();
}

} // namespace bihuan::document
