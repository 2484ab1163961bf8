// Files, folders and "-" become a list of inputs.
#pragma once

#include <string>
#include <vector>

#include "base/error.hpp"
#include "reading/document/reader.hpp"

namespace bihuan::cli {

struct Inputs {
    std::vector<std::string> paths; // in the order given; a folder's files sorted; "-" for standard input
    std::vector<Error> errors;      // folders that can't be read or hold no document
    bool several = false;           // more than one file, or a folder: records then name their file
};

/// Walks folders for files with a document's ending; hidden files and folders are passed over, links to
/// folders are not followed. Files named themselves are taken whatever their ending.
Inputs find_inputs(const std::vector<std::string>& words);

/// Reads a file, or standard input for "-".
Result<document::Source> load_source(const std::string& path);

} // namespace bihuan::cli
