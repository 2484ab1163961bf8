// An official document (公文) as a value, and its layout after GB/T 9704-2012: A4, 版心 156 × 225 mm, 22
// lines of 28 characters. Written as DOCX, HTML and PDF; the same value gives the same bytes.
#pragma once

#include <string>
#include <variant>
#include <vector>

#include "base/error.hpp"

namespace bihuan::official {

/// A paragraph of the body. Level 0 is plain text; 1 to 4 are headings, numbered as they come:
/// 一、（一）1.（1）. `rest` goes on behind the heading, in the same paragraph and in the body's type.
struct Paragraph {
    int level = 0;
    std::string text;
    std::string rest = {};
};

enum class Align : std::uint8_t { left, centre, right };

struct TableColumn {
    std::string heading;
    int width = 4; // in proportion to the others: characters it should hold
    Align align = Align::left;
};
/// Its heading is repeated on every page.
struct Table {
    std::string caption;
    std::vector<TableColumn> columns;
    std::vector<std::vector<std::string>> rows;
};

using Block = std::variant<Paragraph, Table>;

/// What is empty is left out.
struct OfficialDocument {
    std::string red_head; // 发文机关标志; with it go the red line and the document's number
    std::string number;   // 发文字号
    std::string title;
    std::string addressee; // 主送机关
    std::vector<Block> blocks;
    std::vector<std::string> attachments; // 附件说明
    std::string signing_body;             // 发文机关署名
    std::string date;                     // 成文日期: 2025年4月8日
    std::string note;                     // 附注, without brackets
    std::string made_on;                  // ISO day that stands in the file's own data
};

/// The number in front of a heading, counted along the body.
class Numbering {
  public:
    /// Empty for level 0. A heading begins the deeper levels anew.
    std::string next(int level);

  private:
    int counts_[4] = {};
};

/// 12 → 十二, up to 99.
std::string chinese_number(int number);

std::string docx(const OfficialDocument& document);
std::string html(const OfficialDocument& document);
/// tool_missing where no font of this machine has Chinese characters.
Result<std::string> pdf(const OfficialDocument& document);

} // namespace bihuan::official
