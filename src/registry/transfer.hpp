// Data that left the database or came into it as a whole: who took it, when, and the fingerprint it had.
#pragma once

#include "base/record.hpp"

namespace bihuan::registry {

enum class TransferKind : std::uint8_t { exported, imported, backed_up };
constexpr auto names_of(TransferKind) {
    return std::array<std::string_view, 3>{"exported", "imported", "backed_up"};
}

struct Transfer {
    static constexpr std::string_view kind = "transfer";
    std::string region; // of who did it
    Id<Transfer> id;
    std::int64_t version = 0;
    TransferKind transfer_kind = TransferKind::exported;
    std::vector<std::string> regions; // that the file holds
    std::string file_name;
    std::string sm3; // of the file's lines, as its last line says
    std::int64_t rows = 0;
    static constexpr auto fields() {
        return std::tuple{
            field("region", &Transfer::region),   field("id", &Transfer::id),
            field("version", &Transfer::version), field("transfer_kind", &Transfer::transfer_kind),
            field("regions", &Transfer::regions), field("file_name", &Transfer::file_name),
            field("sm3", &Transfer::sm3),         field("row_count", &Transfer::rows)};
    }
};

} // namespace bihuan::registry
