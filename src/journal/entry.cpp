#include "journal/entry.hpp"

#include <charconv>

#include "base/json.hpp"
#include "base/sm3.hpp"

namespace bihuan::journal {
namespace {

void append_integer(std::string& out, std::int64_t value) {
    std::array<char, 24> buffer{};
    out.append(buffer.data(), std::to_chars(buffer.begin(), buffer.end(), value).ptr);
}

/// Lengths in front keep ("ab", "c") and ("a", "bc") apart.
void append_text(std::string& out, std::string_view text) {
    out += 't';
    append_integer(out, static_cast<std::int64_t>(text.size()));
    out += ':';
    out += text;
}

void append_number(std::string& out, std::int64_t value) {
    out += 'i';
    append_integer(out, value);
    out += ';';
}

void append_value(std::string& out, const Value& value) {
    switch (value.type()) {
        case Value::Type::null:
            out += 'n';
            break;
        case Value::Type::integer:
            append_number(out, value.integer());
            break;
        default:
            append_text(out, value.text());
    }
}

void write(Json& json, const Value& value) {
    switch (value.type()) {
        case Value::Type::null:
            json.null();
            break;
        case Value::Type::integer:
            json.integer(value.integer());
            break;
        default:
            json.text(value.text());
    }
}

/// Nothing to tell of in a new record.
bool is_empty(const Value& value) {
    return value.is_null() || (value.type() == Value::Type::integer && value.integer() == 0) ||
           (value.type() == Value::Type::text && value.text().empty());
}

} // namespace

std::string fingerprint(std::string_view kind, std::span<const Value> values) {
    thread_local std::string bytes;
    bytes.clear();
    append_text(bytes, kind);
    for (const Value& value : values)
        append_value(bytes, value);
    return sm3(bytes);
}

std::string seal(std::string_view previous, const Entry& entry) {
    thread_local std::string bytes;
    bytes.clear();
    append_text(bytes, previous);
    append_text(bytes, entry.region);
    append_number(bytes, entry.number);
    append_number(bytes, entry.at.milliseconds);
    append_number(bytes, entry.post);
    append_number(bytes, entry.person);
    append_text(bytes, entry.action);
    append_text(bytes, entry.kind);
    append_number(bytes, entry.subject);
    append_number(bytes, entry.version);
    append_text(bytes, entry.reason);
    append_text(bytes, entry.changes);
    append_text(bytes, entry.fingerprint);
    return sm3(bytes);
}

std::string changes(std::span<const std::string_view> names, std::span<const Value> before,
                    std::span<const Value> after) {
    std::string out;
    out.reserve(512); // a new item's
    Json json(out);
    json.begin_object();
    // region, id and version stand in the entry itself
    for (std::size_t i = 3; i < names.size(); ++i) {
        if (before.empty() ? is_empty(after[i]) : before[i] == after[i]) continue;
        json.key(names[i]).begin_list();
        if (!before.empty()) write(json, before[i]);
        write(json, after[i]);
        json.end_list();
    }
    json.end_object();
    return out;
}

} // namespace bihuan::journal
