// An Error as its user reads it.
#pragma once

#include <string>

#include "base/error.hpp"

namespace bihuan::render {

/// describe(), with the records, states, fields and actions that the rules name by their code words said in
/// the user's: item 2099 → 事项 2099, accepted → 已采用.
std::string sentence_of(const Error& error, Language language);

} // namespace bihuan::render
