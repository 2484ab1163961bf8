// A Document as lines of text, so that cases can be files: input beside what is expected.
#pragma once

#include <filesystem>
#include <fstream>
#include <iterator>
#include <sstream>
#include <string>

#include "reading/document/reader.hpp"
#include "reading/text/text.hpp"

namespace bihuan::document {

inline std::string read_whole(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

inline Document analyse_text(std::string_view utf8) {
    Source source;
    source.text = text::from_utf8(utf8);
    return analyse(std::move(source));
}

inline std::string stream_slice(const Document& document, std::uint32_t begin, std::uint32_t end) {
    return text::to_utf8(std::u32string_view(document.stream.chars).substr(begin, end - begin));
}

/// Metadata, the outline with its levels, then every paragraph: flags, task number, heading, text.
inline std::string dump(const Document& document) {
    std::ostringstream out;
    out << "title: " << document.title << "\nbody: " << document.issuing_body
        << "\nnumber: " << document.document_number << "\nregion: " << document.region
        << "\ndate: " << document.date
        << "\nplan: " << (document.plan_year ? std::to_string(*document.plan_year) : "")
        << "\nreview: " << (document.review_year ? std::to_string(*document.review_year) : "") << "\n\n";
    for (const Heading& heading : document.outline)
        out << std::string(2u * (heading.level - 1u), ' ') << heading.label << '|' << heading.title << '\n';
    out << '\n';
    for (const Paragraph& paragraph : document.paragraphs) {
        out << (paragraph.is_head ? 'H' : '-') << (paragraph.is_heading ? 'T' : '-')
            << (paragraph.is_glossary   ? 'G'
                : paragraph.is_appendix ? 'A'
                                        : '-')
            << ' ';
        if (paragraph.task >= 0)
            out << document.tasks[static_cast<std::size_t>(paragraph.task)].number << ' ';
        if (paragraph.heading >= 0)
            out << '<' << document.outline[static_cast<std::size_t>(paragraph.heading)].title << "> ";
        out << stream_slice(document, paragraph.begin, paragraph.end) << '\n';
    }
    return out.str();
}

} // namespace bihuan::document
