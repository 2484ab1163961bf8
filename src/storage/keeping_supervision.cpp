#include "cycle/supervision/motion_records.hpp"
#include "cycle/supervision/records.hpp"
#include "cycle/supervision/whistle_records.hpp"
#include "storage/keeping.hpp"

namespace bihuan::storage {

BIHUAN_KEEP(supervision::Problem)
BIHUAN_KEEP(supervision::Order)
BIHUAN_KEEP(supervision::Meeting)
BIHUAN_KEEP(supervision::AgendaPoint)
BIHUAN_KEEP(supervision::Whistle)
BIHUAN_KEEP(supervision::Refusal)
BIHUAN_KEEP(supervision::CoSignature)
BIHUAN_KEEP(supervision::Motion)
BIHUAN_KEEP(supervision::Livelihood)
BIHUAN_KEEP(supervision::LivelihoodPlace)

} // namespace bihuan::storage
