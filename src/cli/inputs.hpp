// Files, folders and "-" become a list of inputs, and an input a document.
#pragma once

#include <string>
#include <vector>

#include "base/error.hpp"
#include "reading/document/reader.hpp"
#include "render/records.hpp"

namespace bihuan::cli {

struct Inputs {
    std::vector<std::string> paths;  // in the order given; a folder's files sorted; "-" for standard input
    std::vector<Error> errors;       // folders that can't be read or hold no document
    bool several = false;            // more than one file, or a folder: records then name their file
};

/// Walks folders for files with a document's ending; hidden files and folders are passed over, links to
/// folders are not followed. Files named themselves are taken whatever their ending.
Inputs find_inputs(const std::vector<std::string>& words);

Result<document::Source> load_source(const std::string& path);
Result<document::Document> load_document(const std::string& path);
/// The document with its statements and tasks.
Result<render::Reading> load_reading(const std::string& path);
render::Reading read(document::Document document);

}  // namespace bihuan::cli
