// A record's files, downloaded by the SM3 that its entries name.
#pragma once

#include "app/evidence.hpp"
#include "server/api/route.hpp"

namespace bihuan::api {

template <Recorded Record, Action action, auto entries>
Result<Download> download_evidence(Call& call) {
    auto file = app::read_evidence(call.context, action, call.id<Record>(), entries, call.places.at(1));
    if (!file) return file.error();
    return Download{"application/octet-stream", std::move(file->file_name), std::move(file->bytes)};
}

/// A line of the table: `path` ends in {record}/…/{content_name}.
template <Recorded Record, Action action, auto entries>
constexpr Route evidence_of(std::string_view path, std::string_view operation) {
    return route<&download_evidence<Record, action, entries>>(Method::get, path, action)
        .named(operation, "下载佐证材料", "a file of the record's evidence");
}

} // namespace bihuan::api
