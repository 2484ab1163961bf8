// Days as people write them: 2025年6月30日, 30 June 2025.
#pragma once

#include <string>

#include "base/date.hpp"
#include "base/error.hpp"

namespace bihuan::render {

std::string in_words(Date date, Language language);
/// A text with each of its 2025-06-30 in words.
std::string days_in_words(std::string_view text, Language language);

} // namespace bihuan::render
