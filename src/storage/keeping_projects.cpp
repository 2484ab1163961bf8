#include "cycle/projects/records.hpp"
#include "storage/keeping.hpp"

namespace bihuan::storage {

BIHUAN_KEEP(projects::Project)
BIHUAN_KEEP(projects::StageMove)
BIHUAN_KEEP(projects::Lack)
BIHUAN_KEEP(projects::Observation)

} // namespace bihuan::storage
