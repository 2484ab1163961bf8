// As PDF, set on the standard's grid by the program itself.
#include <cairo-pdf.h>

#include <algorithm>
#include <cmath>

#include "base/utf8.hpp"
#include "render/official/breaking.hpp"
#include "render/official/document.hpp"
#include "render/official/fonts.hpp"

namespace bihuan::official {
namespace {

constexpr double millimetre = points_a_millimetre;
constexpr double left_edge = left_margin * millimetre, top_edge = top_margin * millimetre;
constexpr double full_width = text_width * millimetre, full_height = text_height * millimetre;
constexpr double table_line = size_small_four * 1.5, table_padding = 3;

struct Piece {
    char32_t character = 0;
    Glyph glyph;
    double pitch = 0; // how far on the next one stands
    bool square = false;
};
using Pieces = std::vector<Piece>;

enum class Spread : std::uint8_t { left, both, centre, right };

/// Collects a PDF's bytes.
cairo_status_t collect(void* into, const unsigned char* bytes, unsigned int count) {
    static_cast<std::string*>(into)->append(reinterpret_cast<const char*>(bytes), count);
    return CAIRO_STATUS_SUCCESS;
}

class Setter {
  public:
    Setter(Fonts& fonts, std::string& out, const OfficialDocument& document) : fonts_(fonts) {
        surface_ = cairo_pdf_surface_create_for_stream(collect, &out, page_width * millimetre,
                                                       page_height * millimetre);
        cairo_pdf_surface_set_metadata(surface_, CAIRO_PDF_METADATA_TITLE, document.title.c_str());
        cairo_pdf_surface_set_metadata(surface_, CAIRO_PDF_METADATA_CREATOR, "bihuan");
        const std::string made = (document.made_on.empty() ? "2000-01-01" : document.made_on) + "T00:00:00Z";
        cairo_pdf_surface_set_metadata(surface_, CAIRO_PDF_METADATA_CREATE_DATE, made.c_str());
        cairo_ = cairo_create(surface_);
    }
    ~Setter() {
        cairo_destroy(cairo_);
        cairo_surface_destroy(surface_);
    }
    Setter(const Setter&) = delete;
    Setter& operator=(const Setter&) = delete;

    void finish() {
        end_page();
        cairo_surface_finish(surface_);
    }

    void skip(double lines) { y_ = std::min(y_ + lines * line_pitch, full_height); }

    /// So many lines of the grid together on a page.
    void keep(double lines) {
        if (y_ + lines * line_pitch > full_height + 0.5) end_page();
    }

    void add(Pieces& pieces, std::string_view text, Face face, double size) {
        for (const char32_t character : from_utf8(text)) {
            Piece piece{character, fonts_.glyph(face, size, character)};
            piece.square = piece.glyph.width > size * 0.9;
            piece.pitch = !piece.square        ? piece.glyph.width
                          : size == size_three ? character_pitch
                                               : piece.glyph.width;
            pieces.push_back(piece);
        }
    }

    /// A paragraph on the grid.
    void lines(const Pieces& pieces, double first_indent, Spread spread, double height = line_pitch,
               double right = 0) {
        for (const Range& line : broken(pieces, first_indent, full_width - right)) {
            if (y_ + height > full_height + 0.5) end_page();
            const bool last = line.end == pieces.size();
            const double indent = line.begin == 0 ? first_indent : 0;
            draw(pieces, line, left_edge + indent, full_width - right - indent, y_ + baseline(height),
                 spread == Spread::both && last ? Spread::left : spread);
            y_ += height;
        }
    }

    void red_head(const std::string& name, const std::string& number) {
        const double size =
            std::floor(std::min(size_red_head, full_width / static_cast<double>(from_utf8(name).size())));
        Pieces pieces;
        add(pieces, name, Face::title, size);
        cairo_set_source_rgb(cairo_, 0.843, 0, 0.059);
        y_ = red_head_top * millimetre;
        draw(pieces, {0, pieces.size()}, left_edge, full_width, y_ + size * 0.88, Spread::centre);
        y_ += size;
        cairo_set_source_rgb(cairo_, 0, 0, 0);
        y_ = std::ceil(y_ / line_pitch) * line_pitch + 2 * line_pitch;
        Pieces line;
        add(line, number, Face::fangsong, size_three);
        lines(line, 0, Spread::centre);
        const double rule = top_edge + y_ + red_line_below * millimetre - (line_pitch - size_three) / 2;
        cairo_set_source_rgb(cairo_, 0.843, 0, 0.059);
        cairo_set_line_width(cairo_, 2);
        cairo_move_to(cairo_, left_edge, rule);
        cairo_line_to(cairo_, left_edge + full_width, rule);
        cairo_stroke(cairo_);
        cairo_set_source_rgb(cairo_, 0, 0, 0);
        skip(2);
    }

    void table(const Table& table);

    /// Width of a text in the body's type.
    double width_of(const std::string& text) {
        Pieces pieces;
        add(pieces, text, Face::fangsong, size_three);
        double width = 0;
        for (const Piece& piece : pieces)
            width += piece.pitch;
        return width;
    }

  private:
    static double baseline(double height) { return height / 2 + size_three * 0.36; }

    static std::vector<Range> broken(const Pieces& pieces, double first_indent, double width) {
        std::u32string text;
        for (const Piece& piece : pieces)
            text += piece.character;
        return break_lines(
            text, [&](std::size_t i) { return pieces[i].pitch; }, width - first_indent, width);
    }

    void draw(const Pieces& pieces, Range line, double x, double width, double base, Spread spread) {
        double used = 0;
        int gaps = 0;
        for (std::size_t i = line.begin; i < line.end; ++i) {
            used += pieces[i].pitch;
            gaps += i > line.begin && (pieces[i].square || pieces[i - 1].square);
        }
        const double room = width - used;
        double between = 0;
        if (spread == Spread::both && gaps > 0) between = std::max(0.0, room) / gaps;
        if (spread == Spread::centre) x += room / 2;
        if (spread == Spread::right) x += room;
        const double y = top_edge + base;
        for (std::size_t i = line.begin; i < line.end; ++i) {
            const Piece& piece = pieces[i];
            if (i > line.begin && (piece.square || pieces[i - 1].square)) x += between;
            if (piece.glyph.font != nullptr) {
                std::string bytes;
                append_utf8(bytes, piece.character);
                const double inset = piece.square ? (piece.pitch - piece.glyph.width) / 2 : 0;
                const cairo_glyph_t glyph{piece.glyph.index, x + inset, y};
                const cairo_text_cluster_t cluster{static_cast<int>(bytes.size()), 1};
                cairo_set_scaled_font(cairo_, piece.glyph.font);
                cairo_show_text_glyphs(cairo_, bytes.data(), static_cast<int>(bytes.size()), &glyph, 1,
                                       &cluster, 1, {});
            }
            x += piece.pitch;
        }
    }

    void end_page() {
        Pieces pieces;
        add(pieces, "— " + std::to_string(++page_) + " —", Face::songti, size_four);
        // An odd page's number stands one character from the right, an even one's from the left.
        const bool odd = page_ % 2 == 1;
        const double base = full_height + page_number_below * millimetre + size_four * 0.36;
        draw(pieces, {0, pieces.size()}, left_edge + size_four, full_width - 2 * size_four, base,
             odd ? Spread::right : Spread::left);
        cairo_show_page(cairo_);
        y_ = 0;
    }

    struct Laid {
        std::vector<Pieces> cells;
        std::vector<std::vector<Range>> ranges;
        double height = 0;
    };
    Laid laid(const std::vector<std::string>& texts, const std::vector<double>& widths, Face face);
    void draw_row(const Laid& row, const std::vector<double>& widths,
                  const std::function<Align(std::size_t)>& align);

    Fonts& fonts_;
    cairo_surface_t* surface_ = nullptr;
    cairo_t* cairo_ = nullptr;
    double y_ = 0; // below the upper edge of the 版心
    int page_ = 0;
};

Setter::Laid Setter::laid(const std::vector<std::string>& texts, const std::vector<double>& widths,
                          Face face) {
    Laid row;
    std::size_t most = 1;
    for (std::size_t i = 0; i < widths.size(); ++i) {
        Pieces pieces;
        if (i < texts.size()) add(pieces, texts[i], face, size_small_four);
        row.ranges.push_back(broken(pieces, 0, widths[i] - 2 * table_padding));
        most = std::max(most, row.ranges.back().size());
        row.cells.push_back(std::move(pieces));
    }
    row.height = static_cast<double>(most) * table_line + 2 * table_padding;
    return row;
}

void Setter::draw_row(const Laid& row, const std::vector<double>& widths,
                      const std::function<Align(std::size_t)>& align) {
    double x = left_edge;
    cairo_set_line_width(cairo_, 0.5);
    for (std::size_t i = 0; i < widths.size(); ++i) {
        cairo_rectangle(cairo_, x, top_edge + y_, widths[i], row.height);
        cairo_stroke(cairo_);
        const double text_height_here = static_cast<double>(row.ranges[i].size()) * table_line;
        double base = y_ + (row.height - text_height_here) / 2 + table_line / 2 + size_small_four * 0.36;
        for (const Range& line : row.ranges[i]) {
            const Align wanted = align(i);
            draw(row.cells[i], line, x + table_padding, widths[i] - 2 * table_padding, base,
                 wanted == Align::right    ? Spread::right
                 : wanted == Align::centre ? Spread::centre
                                           : Spread::left);
            base += table_line;
        }
        x += widths[i];
    }
    y_ += row.height;
}

void Setter::table(const Table& table) {
    int total = 0;
    for (const TableColumn& column : table.columns)
        total += column.width;
    std::vector<double> widths;
    std::vector<std::string> headings;
    for (const TableColumn& column : table.columns) {
        widths.push_back(full_width * column.width / std::max(total, 1));
        headings.push_back(column.heading);
    }
    const Laid heading = laid(headings, widths, Face::heiti);
    const auto centred = [](std::size_t) { return Align::centre; };
    keep(heading.height / line_pitch + 3); // caption, heading and a row stay together
    if (!table.caption.empty()) {
        Pieces caption;
        add(caption, table.caption, Face::heiti, size_small_four);
        lines(caption, 0, Spread::centre);
    }
    draw_row(heading, widths, centred);
    for (const auto& texts : table.rows) {
        const Laid row = laid(texts, widths, Face::fangsong);
        if (y_ + row.height > full_height) {
            end_page();
            draw_row(heading, widths, centred);
        }
        draw_row(row, widths, [&](std::size_t i) { return table.columns[i].align; });
    }
    y_ = std::ceil(y_ / line_pitch + 0.2) * line_pitch; // back on the grid
}

void set_body(Setter& setter, const OfficialDocument& document) {
    const auto plain = [&](const std::string& text, double indent, Spread spread, double right = 0) {
        Pieces pieces;
        setter.add(pieces, text, Face::fangsong, size_three);
        setter.lines(pieces, indent, spread, line_pitch, right);
    };
    if (!document.red_head.empty()) setter.red_head(document.red_head, document.number);
    for (const std::string& line : title_lines(document.title, title_characters)) {
        Pieces title;
        setter.add(title, line, Face::title, size_two);
        setter.lines(title, 0, Spread::centre);
    }
    setter.skip(1);
    if (!document.addressee.empty()) plain(document.addressee + "：", 0, Spread::both);
    Numbering numbering;
    for (std::size_t i = 0; i < document.blocks.size(); ++i) {
        const Block& block = document.blocks[i];
        if (const auto* table = std::get_if<Table>(&block)) {
            setter.table(*table);
            continue;
        }
        const auto& paragraph = std::get<Paragraph>(block);
        Pieces pieces;
        setter.add(pieces, numbering.next(paragraph.level) + paragraph.text, face_of(paragraph.level),
                   size_three);
        setter.add(pieces, paragraph.rest, Face::fangsong, size_three);
        // A heading stays with what follows: a line, or a table's caption, head and first row.
        const bool tabular =
            i + 1 < document.blocks.size() && std::holds_alternative<Table>(document.blocks[i + 1]);
        if (paragraph.level > 0) setter.keep(tabular ? 6 : 2);
        setter.lines(pieces, 2 * character_pitch, Spread::both);
    }
    for (std::size_t i = 0; i < document.attachments.size(); ++i) {
        if (i == 0) setter.skip(1);
        const bool one = document.attachments.size() == 1;
        plain((i == 0 ? "附件：" : "") + (one ? "" : std::to_string(i + 1) + ".") + document.attachments[i],
              (i == 0 ? 2 : 5) * character_pitch, Spread::left);
    }
    if (!document.signing_body.empty() || !document.date.empty()) {
        setter.keep(3);
        setter.skip(1);
        const double right = 4 * character_pitch;
        const double shift = (setter.width_of(document.date) - setter.width_of(document.signing_body)) / 2;
        if (!document.signing_body.empty())
            plain(document.signing_body, 0, Spread::right, std::max(0.0, right + shift));
        plain(document.date, 0, Spread::right, right);
    }
    if (!document.note.empty()) plain("（" + document.note + "）", 2 * character_pitch, Spread::left);
}

} // namespace

Result<std::string> pdf(const OfficialDocument& document) {
    Fonts fonts;
    if (!fonts.have_chinese()) return Error{ErrorKind::tool_missing, "fonts-noto-cjk", "PDF"};
    std::string bytes;
    {
        Setter setter(fonts, bytes, document);
        set_body(setter, document);
        setter.finish();
    }
    return bytes;
}

} // namespace bihuan::official
