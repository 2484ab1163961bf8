// A document read for adoption: what of it may become items of the ledger. Pure.
#pragma once

#include <vector>

#include "cycle/targets/records.hpp"
#include "reading/document/document.hpp"

namespace bihuan::app {

/// Tasks, livelihood items (as tasks of their category) and targets, with and without a number, in the
/// document's order, numbered from 1. A target inside a task points at it and takes its units. `year`: whose
/// plan it is.
std::vector<targets::Finding> findings_of(const document::Document& document, int year);

} // namespace bihuan::app
