#include "storage/postgres/failures.hpp"

#include <array>

namespace bihuan::storage::postgres {
namespace {

// A code or the front of one; the first that fits counts.
struct Meaning {
    std::string_view code;
    ErrorKind kind;
};
constexpr std::array meanings{
    Meaning{"53100", ErrorKind::database_full},      // disk_full
    Meaning{"53300", ErrorKind::database_gone},      // too_many_connections
    Meaning{"08", ErrorKind::database_gone},         // connection exceptions
    Meaning{"28", ErrorKind::database_gone},         // this user may not come in
    Meaning{"3D000", ErrorKind::database_gone},      // no such database
    Meaning{"57P", ErrorKind::database_gone},        // the server shuts down, crashed, or starts
    Meaning{"55P03", ErrorKind::database_locked},    // lock_not_available
    Meaning{"40P01", ErrorKind::database_locked},    // deadlock_detected
    Meaning{"57014", ErrorKind::database_locked},    // statement_timeout
    Meaning{"25P03", ErrorKind::database_gone},      // idle_in_transaction_session_timeout
    Meaning{"25006", ErrorKind::database_read_only}, // read_only_sql_transaction: a standby
    Meaning{"42501", ErrorKind::database_read_only}, // insufficient_privilege
    Meaning{"23505", ErrorKind::conflict},           // unique_violation
    Meaning{"40001", ErrorKind::conflict},           // serialization_failure
    Meaning{"22021", ErrorKind::bad_text},           // character_not_in_repertoire
    Meaning{"XX001", ErrorKind::database_damaged},   // data_corrupted
    Meaning{"XX002", ErrorKind::database_damaged},   // index_corrupted
};

} // namespace

ErrorKind kind_of(std::string_view sqlstate) {
    for (const Meaning& meaning : meanings) {
        if (sqlstate.starts_with(meaning.code)) return meaning.kind;
    }
    return ErrorKind::database_failed;
}

} // namespace bihuan::storage::postgres
