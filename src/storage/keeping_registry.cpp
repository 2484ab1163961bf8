#include "registry/policy.hpp"
#include "registry/records.hpp"
#include "registry/transfer.hpp"
#include "storage/keeping.hpp"

namespace bihuan::storage {

BIHUAN_KEEP(registry::Region)
BIHUAN_KEEP(registry::Organisation)
BIHUAN_KEEP(registry::Post)
BIHUAN_KEEP(registry::Person)
BIHUAN_KEEP(registry::Appointment)
BIHUAN_KEEP(registry::Indicator)
BIHUAN_KEEP(registry::Transfer)
BIHUAN_KEEP(registry::PolicyText)

} // namespace bihuan::storage
