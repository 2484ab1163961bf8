// Where lines of Chinese text end: 避头尾. Pure; widths are the caller's.
#pragma once

#include <functional>
#include <string>
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

/// A title's lines, as even as its words allow, the longest no longer than so many full-width characters;
/// what stands in brackets or quotation marks stays whole where it fits. UTF-8.
std::vector<std::string> title_lines(std::string_view title, std::size_t characters);

} // namespace bihuan::official
