#include "cycle/progress/records.hpp"
#include "storage/keeping.hpp"

namespace bihuan::storage {

BIHUAN_KEEP(progress::Round)
BIHUAN_KEEP(progress::Report)
BIHUAN_KEEP(progress::Urging)
BIHUAN_KEEP(progress::Standing)
BIHUAN_KEEP(progress::Slip)

} // namespace bihuan::storage
