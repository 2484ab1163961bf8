// OFD (GB/T 33190), the national fixed-layout format: a zip whose pages place runs of text.
#include <algorithm>

#include "reading/document/ofd_page.hpp"

namespace bihuan::document {
namespace {

constexpr int most_pages = 20000;

std::string title_of(pugi::xml_node body) {
    const pugi::xml_node info = child(body, "DocInfo");
    std::string title = child(info, "Title").child_value();
    if (!title.empty()) return title;
    for (const pugi::xml_node data : child(info, "CustomDatas").children()) {
        const std::string_view name = attribute(data, "Name");
        if (name == "title" || name == "Title" || name == "标题" || name == "文件标题")
            return data.child_value();
    }
    return {};
}

/// Appends the lines of one document's pages; `page` counts on over all documents of the file.
std::optional<Error> read_pages(ZipArchive& archive, const std::string& root, const Limits& limits, int& page,
                                std::vector<PrintedLine>& lines) {
    const auto document = read_xml(archive, root, limits);
    if (!document) return document.error();
    // Templates hold what repeats on every page; they are no text of the document.
    for (const pugi::xml_node entry : child((*document)->tree.document_element(), "Pages").children()) {
        if (local_name(entry) != "Page") continue;
        if (++page > most_pages) return Error{ErrorKind::too_large, {}, "too many pages"};
        const auto content = read_xml(archive, resolve_path(root, attribute(entry, "BaseLoc")), limits);
        if (!content) return content.error();
        std::vector<PrintedLine> of_page = read_ofd_page((*content)->tree.document_element(), page);
        std::move(of_page.begin(), of_page.end(), std::back_inserter(lines));
    }
    return std::nullopt;
}

} // namespace

Result<Source> read_ofd(std::string_view bytes, const Limits& limits) {
    Result<ZipArchive> archive = ZipArchive::open(bytes, limits);
    if (!archive) return archive.error();
    const auto entry = read_xml(*archive, "OFD.xml", limits);
    if (!entry) return entry.error();

    Source source;
    source.format = Format::ofd;
    source.encoding = "UTF-8";
    source.lines_are_paragraphs = true;
    std::vector<PrintedLine> lines;
    int page = 0;
    for (const pugi::xml_node body : (*entry)->tree.document_element().children()) {
        if (local_name(body) != "DocBody") continue;
        if (source.title_hint.empty()) source.title_hint = title_of(body);
        const std::string root = resolve_path("", child(body, "DocRoot").child_value());
        if (const auto error = read_pages(*archive, root, limits, page, lines)) return *error;
    }
    if (page == 0) return Error{ErrorKind::damaged, {}, "no pages"};
    JoinedText joined = join_lines(std::move(lines));
    if (joined.text.empty()) return Error{ErrorKind::no_text_layer, {}, {}};
    source.text = std::move(joined.text);
    source.headings = std::move(joined.headings);
    source.page_begins = std::move(joined.page_begins);
    return source;
}

} // namespace bihuan::document
