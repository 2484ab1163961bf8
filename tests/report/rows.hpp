// Statements from rows of the extraction contract (one JSON object a line), so that the page is tested
// without the extraction: a row without `begin` stands at the next place where its `text` occurs.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "reading/document/document.hpp"
#include "reading/extraction/statement.hpp"
#include "reading/extraction/task.hpp"
#include "reading/reconcile/reconcile.hpp"

namespace bihuan::report::test {

struct Loaded {
    document::Document document;
    std::vector<extraction::Statement> statements;
    std::vector<extraction::TaskRecord> tasks; // of rows that name their lead units
};

/// Both files must exist and be right: anything else throws.
Loaded load(const std::filesystem::path& text, const std::filesystem::path& rows);

/// The samples of data/qinghe, and their reconciliation.
Loaded qinghe_plan();
Loaded qinghe_report();
Loaded qinghe_tasks();
std::vector<reconcile::Line> qinghe_lines(const Loaded& plan, const Loaded& report);

std::string file_text(const std::filesystem::path& path);

} // namespace bihuan::report::test
