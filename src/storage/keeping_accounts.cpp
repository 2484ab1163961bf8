#include "accounts/records.hpp"
#include "storage/keeping.hpp"

namespace bihuan::storage {

BIHUAN_KEEP(accounts::Account)
BIHUAN_KEEP(accounts::AccessToken)
BIHUAN_KEEP(accounts::SignInEvent)

} // namespace bihuan::storage
