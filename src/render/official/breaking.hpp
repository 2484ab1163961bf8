// Where lines of Chinese text end: 避头尾. Pure; widths are the caller's.
#pragma once

#include <functional>
#include <string_view>
#include <vector>

namespace bihuan::official {

/// May not begin a line: 、。，；：？！）》」…
bool never_first(char32_t character);
/// May not end a line: （《「“ …
bool never_last(char32_t character);

/// The lines of a text as [begin, end). Figures and Latin words stay whole; what may not begin a line takes
/// the character before it along.
struct Range {
    std::size_t begin = 0, end = 0;
};
std::vector<Range> break_lines(std::u32string_view text, const std::function<double(std::size_t)>& width_of,
                               double first_width, double width);

} // namespace bihuan::official
