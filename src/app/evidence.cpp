#include "app/evidence.hpp"

#include <algorithm>

namespace bihuan::app {

Result<std::vector<std::string>> keep_evidence(Transaction& transaction, const progress::RoundPolicy& policy,
                                               const std::vector<Attachment>& files) {
    const std::size_t largest = static_cast<std::size_t>(policy.largest_mebibytes) << 20;
    std::vector<std::string> entries;
    for (const Attachment& file : files) {
        std::string name = file.file_name;
        std::replace_if(
            name.begin(), name.end(), [](unsigned char c) { return c < 0x20; }, ' ');
        if (name.empty()) return Error{ErrorKind::needs_value, "evidence", "file_name"};
        if (file.bytes.empty()) return Error{ErrorKind::empty_input, name, ""};
        if (file.bytes.size() > largest) {
            return Error{ErrorKind::too_large, name, std::to_string(policy.largest_mebibytes) + " MiB"};
        }
        entries.push_back(transaction.put_content(file.bytes) + " " + name);
    }
    return entries;
}

Result<Attachment> kept_under(Transaction& transaction, const std::vector<std::string>& entries,
                              const std::string& sm3) {
    const auto entry = std::ranges::find_if(
        entries, [&](const std::string& each) { return !sm3.empty() && each.starts_with(sm3 + " "); });
    if (entry == entries.end()) return Error{ErrorKind::no_such_record, sm3, ""};
    auto bytes = transaction.get_content(sm3);
    if (!bytes) return Error{ErrorKind::database_damaged, "content " + sm3, ""};
    return Attachment{entry->substr(sm3.size() + 1), std::move(*bytes)};
}

} // namespace bihuan::app
