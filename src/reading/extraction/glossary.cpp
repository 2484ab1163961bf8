// 名词解释: the words that a report explains.
#include <optional>

#include "base/characters.hpp"
#include "reading/extraction/task.hpp"

namespace bihuan::extraction {
namespace {

using document::Document;
using document::Paragraph;
using View = std::u32string_view;

constexpr std::size_t longest_term = 40;

constexpr bool is_numeral(char32_t c) {
    return View(U"一二三四五六七八九十").find(c) != View::npos;
}

/// 1. （1） 一、 ① before a term: its length.
std::size_t label_length(View line) {
    if (!line.empty() && line[0] >= U'①' && line[0] <= U'⑳') return 1;
    std::size_t at = !line.empty() && line[0] == U'（' ? 1 : 0;
    const std::size_t begin = at;
    while (at < line.size() && at < begin + 3 && (is_digit(line[at]) || is_numeral(line[at])))
        ++at;
    if (at == begin || at >= line.size()) return 0;
    if (begin == 1) return line[at] == U'）' ? at + 1 : 0;
    return line[at] == U'.' || line[at] == U'、' || line[at] == U'）' ? at + 1 : 0;
}

struct Cut {
    std::size_t begin = 0;   // of the term
    std::size_t end = 0;     // behind the term
    std::size_t meaning = 0; // where the meaning begins
};

/// Where term and meaning part; nullopt where the line explains nothing by itself.
std::optional<Cut> cut(View line) {
    const std::size_t begin = label_length(line);
    if (begin < line.size() && line[begin] == U'【') {
        const auto close = line.substr(0, begin + longest_term).find(U'】', begin);
        if (close == View::npos || close == begin + 1) return std::nullopt;
        std::size_t meaning = close + 1;
        if (meaning < line.size() && line[meaning] == U'：') ++meaning;
        return Cut{begin + 1, close, meaning};
    }
    int quoted = 0;
    for (std::size_t i = begin; i < line.size() && i < begin + longest_term; ++i) {
        if (line[i] == U'“') ++quoted;
        if (line[i] == U'”') --quoted;
        if (quoted > 0) continue;
        if (line[i] == U'。' || line[i] == U'；') return std::nullopt;
        if (line[i] == U'：' && i >= begin + 2) return Cut{begin, i, i + 1};
        // “五城同创”是指… and 两癌指…
        if (line[i] == U'指' && i >= begin + 2) {
            const bool copula = line[i - 1] == U'是' || line[i - 1] == U'即';
            const std::size_t end = copula ? i - 1 : i;
            const bool after_term = copula || line[i - 1] == U'”' || line[i - 1] == U'，';
            if (after_term && end > begin + 1) return Cut{begin, line[end - 1] == U'，' ? end - 1 : end, i};
        }
    }
    return std::nullopt;
}

/// “四个一批” → 四个一批, where the quotes hold the whole term.
View unquoted(View term) {
    if (term.size() > 2 && term.front() == U'“' && term.find(U'”') == term.size() - 1)
        return term.substr(1, term.size() - 2);
    return term;
}

} // namespace

std::vector<GlossaryEntry> glossary(const Document& document) {
    std::vector<GlossaryEntry> entries;
    const View chars = document.stream.chars;
    std::string pending; // a term alone on its line
    text::Span pending_span;
    for (const Paragraph& paragraph : document.paragraphs) {
        if (!paragraph.is_glossary || paragraph.is_heading || paragraph.is_head) {
            pending.clear();
            continue;
        }
        const View line = chars.substr(paragraph.begin, paragraph.end - paragraph.begin);
        const text::Span span = document.to_text(paragraph.begin, paragraph.end);
        if (!pending.empty()) {
            entries.push_back({{pending_span.begin, span.end}, std::move(pending), text::to_utf8(line)});
            pending.clear();
            continue;
        }
        if (const auto found = cut(line); found && found->meaning < line.size()) {
            const View term = unquoted(line.substr(found->begin, found->end - found->begin));
            entries.push_back({span, text::to_utf8(term), text::to_utf8(line.substr(found->meaning))});
            continue;
        }
        const std::size_t label = label_length(line);
        const bool short_line = line.size() <= longest_term && line.find(U'。') == View::npos;
        if (short_line && (label != 0 || entries.empty())) {
            View term = line.substr(label);
            while (!term.empty() && term.back() == U'：')
                term.remove_suffix(1);
            pending = text::to_utf8(unquoted(term));
            pending_span = span;
        } else if (!entries.empty() && line.size() > 4) {
            // The meaning goes on in a paragraph of its own.
            entries.back().meaning += text::to_utf8(line);
            entries.back().span.end = span.end;
        }
    }
    return entries;
}

} // namespace bihuan::extraction
