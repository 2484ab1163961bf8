#include "app/evidence.hpp"

#include <algorithm>

namespace bihuan::app {

Result<std::string> keep_file(Transaction& transaction, int largest_mebibytes, std::string file_name,
                              std::string_view bytes) {
    std::replace_if(
        file_name.begin(), file_name.end(), [](unsigned char c) { return c < 0x20; }, ' ');
    if (file_name.empty()) return Error{ErrorKind::needs_value, "evidence", "file_name"};
    if (bytes.empty()) return Error{ErrorKind::empty_input, file_name, ""};
    if (bytes.size() > static_cast<std::size_t>(largest_mebibytes) << 20)
        return Error{ErrorKind::too_large, file_name, std::to_string(largest_mebibytes) + " MiB"};
    return transaction.put_content(bytes) + " " + file_name;
}

Result<std::vector<std::string>> keep_evidence(Transaction& transaction, int largest_mebibytes,
                                               const std::vector<Attachment>& files) {
    std::vector<std::string> entries;
    for (const Attachment& file : files) {
        auto entry = keep_file(transaction, largest_mebibytes, file.file_name, file.bytes);
        if (!entry) return entry.error();
        entries.push_back(std::move(*entry));
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
