#include "server/api/paging.hpp"

#include <algorithm>
#include <charconv>

namespace bihuan::api {
namespace {

void check_limit(Reader& reader, int limit) {
    if (limit >= 1 && limit <= longest_page) return;
    reader.within("limit",
                  [&] { reader.wrong(ErrorKind::out_of_range, "1 – " + std::to_string(longest_page)); });
}

} // namespace

std::uint64_t chosen_fields(Reader& reader, std::string_view list, std::span<const std::string_view> names) {
    std::uint64_t bits = 0;
    while (!list.empty()) {
        const std::size_t end = std::min(list.find(','), list.size());
        const auto found = std::ranges::find(names, list.substr(0, end));
        if (found == names.end()) {
            reader.within("fields", [&] { reader.wrong(ErrorKind::unknown_choice, choices(names)); });
            return 0;
        }
        bits |= std::uint64_t{1} << (found - names.begin());
        list.remove_prefix(std::min(end + 1, list.size()));
    }
    return bits;
}

std::optional<Cursor> read_cursor(std::string_view text) {
    Cursor cursor;
    if (text.empty()) return cursor;
    const std::size_t end = std::min(text.find('~'), text.size());
    const auto read = std::from_chars(text.data(), text.data() + end, cursor.id);
    if (read.ec != std::errc() || read.ptr != text.data() + end || cursor.id < 1) return std::nullopt;
    if (end < text.size()) cursor.value = text.substr(end + 1);
    return cursor;
}

std::string write_cursor(const Cursor& cursor) {
    return std::to_string(cursor.id) + (cursor.value.empty() ? "" : "~" + cursor.value);
}

std::vector<std::pair<std::string, std::string>> read_paging(
    Reader& reader, const std::vector<std::pair<std::string, std::string>>& query, Paging& out) {
    std::vector<std::pair<std::string, std::string>> paging, rest;
    for (const auto& parameter : query) {
        bool known = false;
        each_shape<Paging>([&](const auto& each) { known |= each.name == parameter.first; });
        (known ? paging : rest).push_back(parameter);
    }
    read_query(reader, paging, out);
    check_limit(reader, out.limit);
    return rest;
}

Cut read_cut(int limit, const std::string& cursor) {
    Reader reader;
    check_limit(reader, limit);
    const auto read = read_cursor(cursor);
    if (!read) reader.within("cursor", [&] { reader.wrong(ErrorKind::malformed, cursor); });
    if (!reader.faults.empty()) throw std::move(reader.faults);
    return {limit, read->id};
}

} // namespace bihuan::api
