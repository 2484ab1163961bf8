#include "reading/sheet/workbook.hpp"
#include "source_check.hpp"
#include "zipped_input.hpp"

namespace {

void check(const bihuan::Result<bihuan::sheet::Workbook>& workbook) {
    if (!workbook) return;
    for (const bihuan::Grid& grid : workbook->sheets) {
        bihuan::fuzz::require(grid.hidden_rows.size() == grid.rows.size());
        for (const auto& row : grid.rows)
            bihuan::fuzz::require(row.size() <= grid.columns);
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace bihuan;
    const std::string_view bytes = fuzz::bytes_of(data, size);
    if (bytes.starts_with("csv\n")) {
        check(sheet::read_csv(bytes.substr(4), fuzz::small_limits()));
        return 0;
    }
    const std::string zip =
        fuzz::zipped(bytes, {"xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "xl/styles.xml",
                             "xl/workbook.xml", "xl/_rels/workbook.xml.rels", "_rels/.rels"});
    check(sheet::read_workbook(zip, "", fuzz::small_limits()));
    return 0;
}
