// One self-contained HTML page out of documents and what was found in them. Pure: values in, text out; no
// network, no font or picture from outside; everything that comes from a document is escaped.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "base/error.hpp"
#include "reading/document/document.hpp"
#include "reading/extraction/statement.hpp"
#include "reading/extraction/task.hpp"
#include "reading/reconcile/reconcile.hpp"

namespace bihuan::report {

/// One document of the page. `name` is the file's name as shown (any bytes); the references must outlive the
/// call. Spans that do not fit the document are cut to it; indices out of range count as none.
struct Input {
    std::string name;
    const document::Document& document;
    const std::vector<extraction::Statement>& statements;
    std::vector<extraction::TaskRecord> tasks; // may be empty: then without lead units and deadlines
};

/// The whole page as UTF-8. `reconciliation`, if any, is of inputs[0] (the plan) against inputs[1] (the
/// report); it is left out with fewer than two inputs. Readable without JavaScript; prints on A4.
std::string page(std::span<const Input> inputs, const std::vector<reconcile::Line>* reconciliation,
                 Language language);

} // namespace bihuan::report
