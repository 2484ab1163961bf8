#include "storage/backup.hpp"

#include "storage/verify.hpp"

namespace bihuan::storage {

Result<Archived> back_up(Store& store, const std::string& path) {
    return export_archive(store, {}, path);
}

Result<Restored> restore(Store& store, const std::string& path) {
    try {
        store.migrate();
        bool empty = true;
        const auto session = store.database().connect(Opening::existing);
        session->begin(Access::read);
        session->read("SELECT region FROM journal_head WHERE number > 0 LIMIT 1", {},
                      [&](std::span<const Value>) { empty = false; });
        session->commit();
        if (!empty) return Error{ErrorKind::not_empty, path, ""};
        Restored restored;
        auto archived = import_archive(store, path);
        if (!archived) return archived.error();
        restored.archived = std::move(*archived);
        for (const std::string& region : restored.archived.regions) {
            Transaction transaction = store.begin(Access::read, region);
            for (journal::Fault& fault : verify(transaction).faults) {
                fault.subject = region + " " + fault.subject;
                restored.faults.push_back(std::move(fault));
            }
            transaction.commit();
        }
        return restored;
    } catch (const Failure& failure) {
        return failure.error();
    }
}

} // namespace bihuan::storage
