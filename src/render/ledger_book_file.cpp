// The ledger's sheet as a workbook to be printed: title, frame, merged categories.
#include <unistd.h>
#include <xlsxwriter.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <memory>

#include "base/utf8.hpp"
#include "render/ledger_book.hpp"
#include "render/width.hpp"

namespace bihuan::render {
namespace {

constexpr std::size_t most_characters = 32'767; // a cell's limit
constexpr std::size_t longest_merge = 12;       // a longer one hides its word on another page
constexpr double line_height = 15.5, least_height = 24, most_height = 400;

struct CloseBook {
    void operator()(lxw_workbook* book) const { workbook_close(book); }
};

enum Look : std::size_t { title, remark, heading, centred, left, looks };

class Book {
  public:
    explicit Book(const std::string& path) : book_(workbook_new(path.c_str())) {
        if (!book_) throw std::bad_alloc();
        for (std::size_t look = 0; look < looks; ++look) {
            lxw_format* format = formats_[look] = workbook_add_format(book_.get());
            format_set_font_name(format, look == heading ? "黑体" : "宋体");
            format_set_font_size(format, look == title ? 18 : 10.5);
            format_set_align(format, LXW_ALIGN_VERTICAL_CENTER);
            format_set_align(format, look == left     ? LXW_ALIGN_LEFT
                                     : look == remark ? LXW_ALIGN_RIGHT
                                                      : LXW_ALIGN_CENTER);
            if (look == title || look == heading) format_set_bold(format);
            if (look == left) format_set_indent(format, 1);
            if (look < heading) continue;
            format_set_border(format, LXW_BORDER_THIN);
            format_set_text_wrap(format);
            if (look == heading) format_set_bg_color(format, 0xE7ECF3);
        }
    }

    void fill(const Sheet& sheet, const LedgerBook& ledger) {
        page_ = workbook_add_worksheet(book_.get(), sheet.name.c_str());
        const auto last = static_cast<lxw_col_t>(sheet.columns.size() - 1);
        across(0, last, ledger.title, title);
        worksheet_set_row(page_, 0, 36, nullptr);
        across(1, last, ledger.remark, remark);
        worksheet_set_row(page_, 1, 20, nullptr);
        for (lxw_col_t column = 0; column <= last; ++column) {
            worksheet_set_column(page_, column, column, static_cast<double>(sheet.columns[column].file_width),
                                 nullptr);
            write(2, column, {sheet.columns[column].heading}, heading);
        }
        worksheet_set_row(page_, 2, 28, nullptr);
        for (std::size_t row = 0; row < sheet.rows.size(); ++row)
            fill_row(sheet, row);
        merge_places(sheet);
        set_page(last, static_cast<lxw_row_t>(sheet.rows.size()) + 2);
    }

    Result<void> close() {
        const lxw_error error = workbook_close(book_.release());
        if (error != LXW_NO_ERROR) return Error{ErrorKind::cannot_write, {}, lxw_strerror(error)};
        return {};
    }

  private:
    /// Long texts begin at the left, words and numbers stand in the middle.
    static Look look_of(const Column& column) { return column.file_width > 16 ? left : centred; }

    void fill_row(const Sheet& sheet, std::size_t row) {
        const auto place = static_cast<lxw_row_t>(row + 3);
        std::size_t lines = 1;
        for (std::size_t i = 0; i < sheet.columns.size(); ++i) {
            const Column& column = sheet.columns[i];
            write(place, static_cast<lxw_col_t>(i), sheet.rows[row][i], look_of(column));
            lines = std::max(lines, wrapped_lines(sheet.rows[row][i].text, column.file_width));
        }
        const double height =
            std::clamp(static_cast<double>(lines) * line_height + 6, least_height, most_height);
        worksheet_set_row(page_, place, height, nullptr);
    }

    static std::size_t wrapped_lines(const std::string& text, std::size_t width) {
        std::size_t lines = 0;
        for (std::size_t begin = 0; begin <= text.size();) {
            const std::size_t end = std::min(text.find('\n', begin), text.size());
            const std::size_t columns = width_of(std::string_view(text).substr(begin, end - begin));
            lines += columns == 0 ? 1 : (columns + width - 2) / (width - 1);
            begin = end + 1;
        }
        return lines;
    }

    void write(lxw_row_t row, lxw_col_t column, const Cell& cell, Look look) {
        if (cell.number) {
            worksheet_write_number(page_, row, column, cell.number->approximate(), formats_[look]);
        } else if (cell.text.empty()) {
            worksheet_write_blank(page_, row, column, formats_[look]);
        } else {
            worksheet_write_string(page_, row, column, cell.text.c_str(), formats_[look]);
        }
    }

    void across(lxw_row_t row, lxw_col_t last, const std::string& text, Look look) {
        worksheet_merge_range(page_, row, 0, row, last, text.c_str(), formats_[look]);
    }

    /// The same category, and within it the same section, in cells that follow each other become one.
    void merge_places(const Sheet& sheet) {
        std::vector<bool> parted(sheet.rows.size() + 1, false); // a run ends before this row
        parted.front() = parted.back() = true;
        for (const targets::SheetColumn meaning :
             {targets::SheetColumn::category, targets::SheetColumn::section}) {
            const std::string heading_text = targets::heading_of(meaning);
            for (std::size_t i = 0; i < sheet.columns.size(); ++i) {
                if (sheet.columns[i].heading != heading_text) continue;
                for (std::size_t row = 1; row < sheet.rows.size(); ++row)
                    if (sheet.rows[row][i].text != sheet.rows[row - 1][i].text) parted[row] = true;
                for (std::size_t begin = 0, row = 1; row < parted.size(); ++row) {
                    if (!parted[row]) continue;
                    merge(sheet, i, begin, row);
                    begin = row;
                }
            }
        }
    }
    void merge(const Sheet& sheet, std::size_t column, std::size_t begin, std::size_t end) {
        const Cell& cell = sheet.rows[begin][column];
        if (end - begin < 2 || end - begin > longest_merge || cell.text.empty() || cell.number) return;
        const auto place = static_cast<lxw_col_t>(column);
        worksheet_merge_range(page_, static_cast<lxw_row_t>(begin + 3), place,
                              static_cast<lxw_row_t>(end + 2), place, cell.text.c_str(),
                              formats_[look_of(sheet.columns[column])]);
    }

    void set_page(lxw_col_t last_column, lxw_row_t last_row) {
        worksheet_set_landscape(page_);
        worksheet_set_paper(page_, 9); // A4
        worksheet_fit_to_pages(page_, 1, 0);
        worksheet_set_margins(page_, 0.4, 0.4, 0.5, 0.6);
        worksheet_repeat_rows(page_, 2, 2);
        worksheet_print_area(page_, 0, 0, std::max<lxw_row_t>(last_row, 2), last_column);
        worksheet_set_footer(page_, "&C第 &P 页  共 &N 页");
        worksheet_center_horizontally(page_);
        worksheet_freeze_panes(page_, 3, 0);
    }

    std::unique_ptr<lxw_workbook, CloseBook> book_;
    std::array<lxw_format*, looks> formats_{};
    lxw_worksheet* page_ = nullptr;
};

} // namespace

Result<void> write_book(const std::string& path, const LedgerBook& book) {
    const Sheet sheet = book_sheet(book);
    for (const auto& row : sheet.rows) {
        for (const Cell& cell : row) {
            if (cell.text.size() > most_characters && from_utf8(cell.text).size() > most_characters) {
                return Error{ErrorKind::too_large, path, cell.text.substr(0, 60)};
            }
        }
    }
    Book file(path);
    file.fill(sheet, book);
    auto closed = file.close();
    if (closed) return closed;
    return Error{closed.error().kind, path, closed.error().detail};
}

Result<std::string> book_bytes(const LedgerBook& book) {
    std::string path = (std::filesystem::temp_directory_path() / "bihuan-ledger-XXXXXX").string();
    const int descriptor = ::mkstemp(path.data());
    if (descriptor < 0) return Error{ErrorKind::cannot_write, path, ""};
    ::close(descriptor);
    const auto written = write_book(path, book);
    std::ifstream file(path, std::ios::binary);
    std::string bytes{std::istreambuf_iterator<char>(file), {}};
    std::filesystem::remove(path);
    if (!written) return written.error();
    return bytes;
}

} // namespace bihuan::render
