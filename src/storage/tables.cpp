#include "storage/tables.hpp"

#include "storage/kinds.hpp"

namespace bihuan::storage {

std::span<const Table> tables() {
    static const std::vector<Table> all = [] {
        std::vector<Table> list{
            {"journal_head", {"number", "hash"}, 0},
            {"journal",
             {"number", "at", "post", "person", "action", "kind", "subject", "version", "reason", "changes",
              "fingerprint", "hash"},
             1},
            {"counter", {"kind", "last"}, 1},
            {"tally", {"topic", "scope", "organisation", "key", "n"}, 4},
            {"duty", {"organisation", "item", "part"}, 3},
            {"content", {"sm3", "part", "bytes"}, 2},
            {"ballot_code", {"appraisal", "code", "channel", "used"}, 2},
            {"ballot_count",
             {"appraisal", "subject", "channel", "mark1", "mark2", "mark3", "mark4", "mark5"},
             3}};
        for (const RecordKind& kind : record_kinds())
            list.push_back({kind.name, {kind.fields.begin() + 1, kind.fields.end()}, 1});
        return list;
    }();
    return all;
}

} // namespace bihuan::storage
