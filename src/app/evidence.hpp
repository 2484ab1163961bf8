// Files that come with an answer (佐证材料), kept in the action that answers.
#pragma once

#include <string>
#include <vector>

#include "app/context.hpp"
#include "cycle/progress/policy.hpp"

namespace bihuan::app {

struct Attachment {
    std::string file_name;
    std::string bytes;
};

/// Keeps the bytes, once however often they come; the entries "SM3 file-name" that records hold. empty_input,
/// too_large, needs_value for a file without a name.
Result<std::vector<std::string>> keep_evidence(Transaction& transaction, const progress::RoundPolicy& policy,
                                               const std::vector<Attachment>& files);

} // namespace bihuan::app
