#include "cycle/feedback/records.hpp"
#include "storage/keeping.hpp"

namespace bihuan::storage {

BIHUAN_KEEP(feedback::Bulletin)
BIHUAN_KEEP(feedback::Closing)
BIHUAN_KEEP(feedback::Outcome)
BIHUAN_KEEP(feedback::Carryover)

} // namespace bihuan::storage
