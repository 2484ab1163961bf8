#include "cycle/targets/records.hpp"
#include "storage/keeping.hpp"

namespace bihuan::storage {

BIHUAN_KEEP(targets::SourceDocument)
BIHUAN_KEEP(targets::Item)
BIHUAN_KEEP(targets::Finding)
BIHUAN_KEEP(targets::Clause)
BIHUAN_KEEP(targets::Share)
BIHUAN_KEEP(targets::Milestone)
BIHUAN_KEEP(targets::Revision)
BIHUAN_KEEP(targets::ColumnName)

} // namespace bihuan::storage
