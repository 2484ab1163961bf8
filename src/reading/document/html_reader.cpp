// Web pages: the article's paragraphs, headings and tables, without what the site puts round it.
#include <algorithm>
#include <charconv>

#include "reading/document/html_article.hpp"
#include "reading/document/source_builder.hpp"
#include "reading/document/word_numbering.hpp"

namespace bihuan::document {
namespace {

bool is_ascii_space(char32_t c) {
    return c == U' ' || c == U'\t' || c == U'\n' || c == U'\r' || c == U'\f';
}
bool is_narrow(char32_t c) {
    return c < 0x2E80;
}

std::uint8_t heading_level(std::string_view tag) {
    return tag.size() == 2 && tag[0] == 'h' && tag[1] >= '1' && tag[1] <= '6'
               ? static_cast<std::uint8_t>(tag[1] - '0')
               : 0;
}

int number_attribute(const HtmlTree& tree, const HtmlNode& node, const char* name, int otherwise) {
    const std::string_view value = tree.attribute(node, name);
    int number = otherwise;
    std::from_chars(value.data(), value.data() + value.size(), number);
    return number;
}

/// Rows of at least two cells and no pages within them: tables also lay out whole sites.
bool is_data_table(const std::vector<HtmlNode>& nodes, std::uint32_t table) {
    constexpr std::size_t longest_cell = 6000; // bytes
    std::size_t rows = 0, cells = 0, cells_in_row = 0, widest = 0, cell_bytes = 0;
    for (std::uint32_t i = table + 1; i < nodes[table].end; ++i) {
        const std::string_view tag = nodes[i].tag;
        if (tag == "table" || heading_level(tag) != 0) return false;
        if (tag == "tr") {
            ++rows;
            cells_in_row = 0;
        } else if (tag == "td" || tag == "th") {
            ++cells;
            widest = std::max(widest, ++cells_in_row);
            cell_bytes = 0;
        }
        cell_bytes += nodes[i].text.size();
        if (cell_bytes > longest_cell) return false;
    }
    return rows >= 2 && widest >= 2;
}

/// Walks the nodes in order; every element is entered and, behind its last child, left.
class ArticleWriter {
  public:
    ArticleWriter(const HtmlTree& tree, const HtmlArticle& article)
        : tree_(tree), nodes_(tree.nodes()), article_(article) {}

    void write(std::uint32_t root);
    SourceBuilder builder{Format::html};

  private:
    struct List {
        std::uint32_t node;
        int next;
        std::string_view format;
    };
    void enter(std::uint32_t index);
    void leave(std::uint32_t index);
    void begin_cell(const HtmlNode& node);
    void end_cell();
    void end_line();
    void add_text(std::string_view utf8, bool preformatted);
    void add_list_number(const HtmlNode& node);

    const HtmlTree& tree_;
    const std::vector<HtmlNode>& nodes_;
    const HtmlArticle& article_;
    std::u32string line_;
    bool space_ = false, broken_ = false; // white space pending; with a line break in it
    std::uint8_t heading_ = 0;
    std::uint32_t preformatted_ = 0;
    std::vector<List> lists_;
    // the data table being read
    std::uint32_t table_ = 0;
    bool in_cell_ = false;
    TableGrid grid_;
    DraftCell cell_;
    std::vector<DraftCell> cells_;
};

void ArticleWriter::end_line() {
    space_ = broken_ = false;
    if (in_cell_) {
        const std::u32string_view line = trimmed(line_);
        if (!line.empty()) {
            if (!cell_.text.empty()) cell_.text += U'\n';
            cell_.text += line;
        }
    } else {
        builder.add_paragraph(line_, heading_);
    }
    line_.clear();
}

/// White space collapses as in browsers, but a line break between Chinese characters leaves no space.
void ArticleWriter::add_text(std::string_view utf8, bool preformatted) {
    for (const char32_t c : text::from_utf8(utf8)) {
        if (preformatted && c == U'\n') {
            end_line();
            continue;
        }
        if (is_ascii_space(c)) {
            space_ = true;
            broken_ = broken_ || c == U'\n' || c == U'\r';
            continue;
        }
        if (space_ && !line_.empty() && (!broken_ || (is_narrow(line_.back()) && is_narrow(c))))
            line_ += U' ';
        space_ = broken_ = false;
        line_ += c;
    }
}

void ArticleWriter::add_list_number(const HtmlNode& node) {
    if (lists_.empty() || nodes_[lists_.back().node].tag != "ol") return;
    List& list = lists_.back();
    list.next = std::clamp(number_attribute(tree_, node, "value", list.next), 0, 99999);
    line_ += format_number(list.next++, list.format) + U'.';
}

void ArticleWriter::begin_cell(const HtmlNode& node) {
    end_line();
    end_cell();
    cell_ = {};
    cell_.row = grid_.row();
    cell_.column = grid_.next_column();
    cell_.column_span =
        static_cast<std::uint16_t>(std::clamp(number_attribute(tree_, node, "colspan", 1), 1, 1000));
    cell_.row_span =
        static_cast<std::uint16_t>(std::clamp(number_attribute(tree_, node, "rowspan", 1), 1, 1000));
    grid_.occupy(cell_.column, cell_.column_span, cell_.row_span);
    in_cell_ = true;
}

void ArticleWriter::end_cell() {
    if (!in_cell_) return;
    end_line();
    cells_.push_back(std::move(cell_));
    in_cell_ = false;
}

std::string_view list_format(std::string_view type) {
    if (type == "a") return "lowerLetter";
    if (type == "A") return "upperLetter";
    if (type == "i") return "lowerRoman";
    if (type == "I") return "upperRoman";
    return "decimal";
}

void ArticleWriter::enter(std::uint32_t index) {
    const HtmlNode& node = nodes_[index];
    if (node.tag.empty()) {
        add_text(node.text, preformatted_ > 0);
        return;
    }
    if (node.tag == "br") {
        if (heading_ == 0) end_line();
        return;
    }
    if (!is_block(node.tag)) return;
    if (table_ != 0) {
        if (node.tag == "tr") {
            end_cell();
            grid_.begin_row();
        } else if (node.tag == "td" || node.tag == "th") {
            begin_cell(node);
        } else if (in_cell_) {
            end_line();
        }
    } else if (node.tag == "table" && is_data_table(nodes_, index)) {
        end_line();
        table_ = index;
        grid_ = {};
        cells_.clear();
    } else {
        end_line();
    }
    if (const std::uint8_t level = heading_level(node.tag)) heading_ = level;
    if (node.tag == "pre") ++preformatted_;
    if (node.tag == "ol" || node.tag == "ul") {
        lists_.push_back(
            {index, number_attribute(tree_, node, "start", 1), list_format(tree_.attribute(node, "type"))});
    }
    if (node.tag == "li") add_list_number(node);
}

void ArticleWriter::leave(std::uint32_t index) {
    const HtmlNode& node = nodes_[index];
    if (!is_block(node.tag)) return;
    if (table_ != 0 && (node.tag == "td" || node.tag == "th"))
        end_cell();
    else
        end_line();
    if (index == table_ && table_ != 0) {
        end_cell();
        table_ = 0;
        builder.add_table(cells_);
    }
    if (heading_level(node.tag) != 0) heading_ = 0;
    if (node.tag == "pre") --preformatted_;
    if (!lists_.empty() && lists_.back().node == index) lists_.pop_back();
}

void ArticleWriter::write(std::uint32_t root) {
    std::vector<std::uint32_t> open;
    for (std::uint32_t i = root; i < nodes_[root].end; ++i) {
        while (!open.empty() && nodes_[open.back()].end <= i) {
            leave(open.back());
            open.pop_back();
        }
        if (article_.skipped[i]) {
            i = nodes_[i].end - 1;
            continue;
        }
        enter(i);
        if (!nodes_[i].tag.empty()) open.push_back(i);
    }
    while (!open.empty()) {
        leave(open.back());
        open.pop_back();
    }
    end_line();
}

/// The charset that the page declares in its first kilobytes: <meta charset="…"> or content="…; charset=…".
std::string declared_charset(std::string_view bytes) {
    constexpr std::size_t searched = 4096;
    std::string head(bytes.substr(0, searched));
    std::transform(head.begin(), head.end(), head.begin(),
                   [](char c) { return static_cast<char>(c >= 'A' && c <= 'Z' ? c + 32 : c); });
    for (std::size_t at = head.find("charset"); at != std::string::npos; at = head.find("charset", at + 1)) {
        std::size_t i = at + 7;
        while (i < head.size() && (head[i] == ' ' || head[i] == '=' || head[i] == '"' || head[i] == '\''))
            ++i;
        const std::size_t end = std::min(head.find_first_of("\"'; />\r\n", i), head.size());
        if (end > i && end - i < 32) return head.substr(i, end - i);
    }
    return {};
}

/// Well-formed UTF-8 is that, whatever the page says: pages are saved anew and keep their old label.
Result<text::Decoded> decode_page(std::string_view bytes) {
    const bool marked =
        bytes.starts_with("\xEF\xBB\xBF") || bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF");
    if (!marked && !text::is_utf8(bytes)) {
        Result<text::Decoded> declared = text::decode_as(bytes, declared_charset(bytes));
        if (declared && declared->encoding != "UTF-8") {
            const auto broken = std::count(declared->text.begin(), declared->text.end(), U'\uFFFD');
            if (static_cast<std::size_t>(broken) * 50 < declared->text.size()) return declared;
        }
    }
    return text::decode(bytes);
}

} // namespace

Result<Source> read_html(std::string_view bytes, const Limits& limits) {
    if (bytes.size() > limits.text_bytes) {
        return Error{
            ErrorKind::too_large, {}, "HTML over " + std::to_string(limits.text_bytes >> 20) + " MiB"};
    }
    Result<text::Decoded> decoded = decode_page(bytes);
    if (!decoded) return decoded.error();
    const std::string utf8 = text::to_utf8(decoded->text);
    const Result<HtmlTree> tree = HtmlTree::parse(utf8, limits);
    if (!tree) return tree.error();
    const HtmlArticle article = find_article(*tree);
    ArticleWriter writer(*tree, article);
    if (article.title != 0)
        writer.builder.add_paragraph(text::from_utf8(inner_text(*tree, article.title)), 1);
    writer.write(article.root);
    writer.builder.source().encoding = decoded->encoding;
    writer.builder.source().title_hint = find_title(*tree, article);
    return writer.builder.take();
}

} // namespace bihuan::document
