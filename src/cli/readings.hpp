// Documents with what was found in them.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "cli/arguments.hpp"
#include "render/records.hpp"

namespace bihuan::cli {

/// Extracts the statements and, where the document numbers tasks, their records.
render::Reading read(document::Document document);
Result<render::Reading> load_reading(const std::string& path);

/// All files of a verb that needs every one of them; each that fails is told on stderr, and then there is
/// nothing.
std::optional<std::vector<render::Reading>> load_all(const Options& options);

} // namespace bihuan::cli
