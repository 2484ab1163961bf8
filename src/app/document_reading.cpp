#include "app/document_reading.hpp"

#include <algorithm>
#include <set>

#include "app/organisations.hpp"
#include "base/utf8.hpp"
#include "reading/document/reader.hpp"

namespace bihuan::app {
namespace {

PassageKind kind_of(const document::Paragraph& paragraph) {
    if (paragraph.is_head) return PassageKind::head;
    if (paragraph.is_heading) return PassageKind::heading;
    return paragraph.is_appendix ? PassageKind::appendix : PassageKind::paragraph;
}

std::vector<std::string> split(const std::string& names) {
    constexpr std::string_view mark = "、";
    std::vector<std::string> parts;
    for (std::size_t begin = 0; begin < names.size();) {
        const std::size_t end = std::min(names.find(mark, begin), names.size());
        parts.push_back(names.substr(begin, end - begin));
        begin = end + mark.size();
    }
    return parts;
}

} // namespace

Result<std::vector<Passage>> read_document_text(Context& context, Id<SourceDocument> id) {
    const auto file = read_document_file(context, id);
    if (!file) return file.error();
    // Reading takes its time: outside of the transaction, as when it was adopted.
    auto source = document::read_bytes(file->bytes, file->file_name);
    if (!source) return source.error();
    const document::Document read = document::analyse(std::move(*source));
    std::vector<Passage> passages;
    passages.reserve(read.paragraphs.size());
    for (const document::Paragraph& paragraph : read.paragraphs) {
        const text::Span span = read.to_text(paragraph.begin, paragraph.end);
        if (span.size() == 0) continue;
        const bool is_heading = paragraph.is_heading && paragraph.heading >= 0;
        const int level = is_heading ? read.outline[static_cast<std::size_t>(paragraph.heading)].level : 0;
        passages.push_back(
            {span.begin, span.end, kind_of(paragraph), level, paragraph.page, to_utf8(read.slice(span))});
    }
    std::stable_sort(passages.begin(), passages.end(),
                     [](const Passage& left, const Passage& right) { return left.begin < right.begin; });
    return passages;
}

Result<std::vector<NamedUnit>> read_named_units(Context& context, Id<SourceDocument> id) {
    const auto read = read_document(context, id);
    if (!read) return read.error();
    std::set<std::string> names;
    for (const Finding& finding : read->findings) {
        if (finding.state != targets::FindingState::found && finding.state != targets::FindingState::rejected)
            continue;
        for (const auto* part : {&finding.leads, &finding.responsible, &finding.cooperating})
            names.insert(part->begin(), part->end());
    }
    return look(context, [&](Transaction& transaction) -> Result<std::vector<NamedUnit>> {
        const registry::Organisations organisations = organisations_of(transaction);
        std::vector<NamedUnit> units;
        for (const std::string& name : names) {
            NamedUnit& unit = units.emplace_back();
            unit.name = name;
            const auto resolved = organisations.resolve(name);
            if (resolved) {
                unit.organisation = *resolved;
                continue;
            }
            unit.ambiguous = resolved.error().kind == ErrorKind::ambiguous_organisation;
            unit.nearest = split(resolved.error().detail);
        }
        return units;
    });
}

} // namespace bihuan::app
