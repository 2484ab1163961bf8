#include "server/api/printing.hpp"

#include <sys/mman.h>
#include <unistd.h>

#include "render/dates.hpp"
#include "render/errors.hpp"
#include "render/official_text.hpp"
#include "render/workbook.hpp"
#include "server/api/written.hpp"

namespace bihuan::api {
namespace {

/// A file in memory that has a path, for what can only be written to one.
class MemoryFile {
  public:
    MemoryFile() : descriptor_(::memfd_create("bihuan", MFD_CLOEXEC)) {}
    ~MemoryFile() {
        if (descriptor_ >= 0) ::close(descriptor_);
    }
    MemoryFile(const MemoryFile&) = delete;
    MemoryFile& operator=(const MemoryFile&) = delete;

    std::string path() const { return "/proc/self/fd/" + std::to_string(descriptor_); }
    std::string bytes() const {
        std::string all;
        std::array<char, 65536> block{};
        ::lseek(descriptor_, 0, SEEK_SET);
        for (ssize_t got = 0; (got = ::read(descriptor_, block.data(), block.size())) > 0;)
            all.append(block.data(), static_cast<std::size_t>(got));
        return all;
    }

  private:
    int descriptor_;
};

Result<std::string> workbook(const std::vector<render::Sheet>& sheets) {
    const MemoryFile file;
    render::Workbook workbook(file.path());
    for (const render::Sheet& sheet : sheets)
        workbook.append(sheet);
    if (auto closed = workbook.close(); !closed) return closed.error();
    return file.bytes();
}

std::string_view type_of(std::string_view format) {
    if (format == "docx") return "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    if (format == "xlsx") return "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    if (format == "pdf") return "application/pdf";
    if (format == "csv") return "text/csv; charset=utf-8";
    return "text/html; charset=utf-8";
}

Result<Download> file_of(Result<std::string> bytes, std::string_view format, const std::string& name) {
    if (!bytes) return bytes.error();
    return Download{std::string(type_of(format)), name + "." + std::string(format), std::move(*bytes)};
}

} // namespace

Result<Download> printed(const official::OfficialDocument& document, Paper format, const std::string& name) {
    const std::string_view word = name_of(format);
    if (format == Paper::xlsx) return file_of(workbook(render::official_sheets(document)), word, name);
    return file_of(render::official_file(document, word), word, name);
}

official::OfficialDocument document_of(std::string_view written, Date made_on, Language language) {
    const std::string words = render::days_in_words(written, language);
    std::string_view text = words;
    official::OfficialDocument document;
    document.made_on = made_on.to_string();
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        if (document.title.empty()) {
            document.title = text.substr(0, end);
        } else if (end > 0) {
            document.blocks.emplace_back(official::Paragraph{0, std::string(text.substr(0, end))});
        }
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return document;
}

Result<Download> exported(const std::vector<render::Sheet>& sheets, SheetFormat format,
                          const std::string& name) {
    const std::string_view word = name_of(format);
    if (format == SheetFormat::xlsx) return file_of(workbook(sheets), word, name);
    std::string bytes = "\xEF\xBB\xBF"; // spreadsheets take it for another encoding without
    if (!sheets.empty()) bytes += render::csv_header(sheets.front()) + render::csv_rows(sheets.front());
    return file_of(std::move(bytes), word, name);
}

Told told(const Error& error, Language language) {
    return {std::string(bihuan::name_of(error.kind)), render::sentence_of(error, language)};
}

} // namespace bihuan::api
