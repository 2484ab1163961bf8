#include <algorithm>

#include "reading/extraction/task.hpp"

namespace bihuan::extraction {

std::vector<std::string> section(const document::Document& document, std::int32_t heading) {
    std::vector<std::string> titles;
    while (heading >= 0 && static_cast<std::size_t>(heading) < document.outline.size()) {
        const document::Heading& at = document.outline[static_cast<std::size_t>(heading)];
        titles.push_back(at.title);
        heading = at.parent;
    }
    std::reverse(titles.begin(), titles.end());
    return titles;
}

} // namespace bihuan::extraction
