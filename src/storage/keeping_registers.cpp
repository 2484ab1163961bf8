#include "cycle/registers/records.hpp"
#include "storage/keeping.hpp"

namespace bihuan::storage {

BIHUAN_KEEP(registers::RegisterEntry)

} // namespace bihuan::storage
