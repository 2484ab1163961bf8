// Why each field of a statement is what it is: the rule that decided it, beside the sentence.
#pragma once

#include <string>

#include "render/records.hpp"

namespace bihuan::render {

std::string explanation_lines(const Reading& reading, const Naming& naming);
Sheet explanation_sheet(const Reading& reading, const Naming& naming);

/// For the screen: the sentence with its number in 【】, then a line a field.
std::string explanation_text(const Reading& reading, const Screen& screen);

} // namespace bihuan::render
