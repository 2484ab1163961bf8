// Files that come with an answer (佐证材料), kept in the action that answers.
#pragma once

#include <string>
#include <vector>

#include "app/context.hpp"

namespace bihuan::app {

struct Attachment {
    std::string file_name;
    std::string bytes;
};

/// Keeps the bytes, once however often they come; the entry "SM3 file-name" that records hold. empty_input,
/// too_large, needs_value for a file without a name. How large is said by the policy of the record's room, as
/// is how many, which the room's rule holds.
Result<std::string> keep_file(Transaction& transaction, int largest_mebibytes, std::string file_name,
                              std::string_view bytes);
Result<std::vector<std::string>> keep_evidence(Transaction& transaction, int largest_mebibytes,
                                               const std::vector<Attachment>& files);

/// The one of these entries with this SM3; an empty one is none.
Result<Attachment> kept_under(Transaction& transaction, const std::vector<std::string>& entries,
                              const std::string& sm3);

/// What a record keeps under this SM3, for who may see the record. no_such_record: it keeps no such file.
template <Recorded Record>
Result<Attachment> read_evidence(Context& context, Action action, Id<Record> id,
                                 std::vector<std::string> Record::*entries, const std::string& sm3) {
    return look(context, [&](Transaction& transaction) -> Result<Attachment> {
        if (auto may = permit(context.actor, action, {context.region}); !may) return may.error();
        auto record = load(transaction, id);
        if (!record) return record.error();
        return kept_under(transaction, record.value().*entries, sm3);
    });
}

} // namespace bihuan::app
