// What web pages and page footers put round a document.
#pragma once

#include <string_view>

namespace bihuan::document {

/// True for a line that is no part of the document: 【字号：, 打印, 来源：某报, a photo's caption.
/// `at_edge`: the line stands near the start or the end, where pages put such things.
bool is_noise(std::u32string_view line, bool at_edge);

} // namespace bihuan::document
