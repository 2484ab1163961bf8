// The words that `pdftotext -bbox` prints, as values.
#include <algorithm>
#include <charconv>
#include <cmath>
#include <optional>

#include "reading/document/pdf_layout.hpp"
#include "reading/text/text.hpp"

namespace bihuan::document {
namespace {

/// The value of `name="…"` in a tag.
std::optional<double> attribute(std::string_view tag, std::string_view name) {
    for (std::size_t at = tag.find(name); at != std::string_view::npos; at = tag.find(name, at + 1)) {
        const std::string_view rest = tag.substr(at + name.size());
        if (!rest.starts_with("=\"") || at == 0 || tag[at - 1] != ' ') continue;
        double value = 0;
        const auto [end, error] = std::from_chars(rest.data() + 2, rest.data() + rest.size(), value);
        if (error != std::errc() || !std::isfinite(value)) return std::nullopt;
        return value;
    }
    return std::nullopt;
}

std::string unescaped(std::string_view text) {
    struct Entity {
        std::string_view name;
        char character;
    };
    constexpr Entity entities[] = {
        {"&lt;", '<'}, {"&gt;", '>'}, {"&quot;", '"'}, {"&apos;", '\''}, {"&amp;", '&'}};
    std::string result;
    result.reserve(text.size());
    while (!text.empty()) {
        bool found = false;
        if (text.front() == '&') {
            for (const Entity& entity : entities) {
                if (!text.starts_with(entity.name)) continue;
                result += entity.character;
                text.remove_prefix(entity.name.size());
                found = true;
                break;
            }
        }
        if (found) continue;
        result += text.front();
        text.remove_prefix(1);
    }
    return result;
}

} // namespace

std::vector<PdfPage> read_word_boxes(std::string_view output) {
    constexpr std::string_view page_tag = "<page ", word_tag = "<word ", word_end = "</word>";
    std::vector<PdfPage> pages;
    // A '<' of the text itself is printed as &lt;, so every '<' begins a tag.
    for (std::size_t at = output.find('<'); at != std::string_view::npos; at = output.find('<', at + 1)) {
        const std::string_view rest = output.substr(at);
        if (!rest.starts_with(page_tag) && !rest.starts_with(word_tag)) continue;
        const std::size_t tag_end = rest.find('>');
        if (tag_end == std::string_view::npos) break;
        const std::string_view tag = rest.substr(0, tag_end);
        if (rest.starts_with(page_tag)) {
            pages.push_back({attribute(tag, "width").value_or(0), {}});
            continue;
        }
        const std::size_t text_end = rest.find('<', tag_end);
        if (text_end == std::string_view::npos || !rest.substr(text_end).starts_with(word_end)) continue;
        const auto x0 = attribute(tag, "xMin"), x1 = attribute(tag, "xMax");
        const auto y0 = attribute(tag, "yMin"), y1 = attribute(tag, "yMax");
        if (!x0 || !x1 || !y0 || !y1 || pages.empty()) continue;
        PdfWord word{std::min(*x0, *x1), std::max(*x0, *x1), std::min(*y0, *y1), std::max(*y0, *y1), {}};
        word.text = text::to_common_forms(
            text::from_utf8(unescaped(rest.substr(tag_end + 1, text_end - tag_end - 1))));
        if (!word.text.empty()) pages.back().words.push_back(std::move(word));
        at += text_end;
    }
    return pages;
}

} // namespace bihuan::document
