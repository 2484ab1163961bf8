#include "cycle/assessment/appraisal_records.hpp"
#include "cycle/assessment/records.hpp"
#include "storage/keeping.hpp"

namespace bihuan::storage {

BIHUAN_KEEP(assessment::Scheme)
BIHUAN_KEEP(assessment::Assessment)
BIHUAN_KEEP(assessment::Score)
BIHUAN_KEEP(assessment::UnitResult)
BIHUAN_KEEP(assessment::Adjustment)
BIHUAN_KEEP(assessment::Appeal)
BIHUAN_KEEP(assessment::Appraisal)
BIHUAN_KEEP(assessment::AppraisalSubject)

} // namespace bihuan::storage
