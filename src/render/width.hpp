// How many columns of a terminal a text takes: Chinese characters two, combining marks none.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace bihuan::render {

/// Columns of one code point after Unicode's East Asian Width (wide and full-width: 2), 0 for combining
/// marks, zero-width characters and controls.
std::size_t width_of(char32_t code_point);

/// Columns of a UTF-8 text.
std::size_t width_of(std::string_view utf8);

/// The longest beginning that fits into `columns`, ending in … where something was cut.
std::string fitted(std::string_view utf8, std::size_t columns);

/// Lines of at most `columns` (at least 2), broken at spaces where there are any near, else anywhere.
std::vector<std::string> wrapped(std::string_view utf8, std::size_t columns);

/// One line without controls: white space of any kind becomes one space; none stays between Chinese
/// characters.
std::string one_line(std::string_view utf8);

} // namespace bihuan::render
