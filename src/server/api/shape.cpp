#include "server/api/shape.hpp"

#include <charconv>
#include <cstring>

#include "storage/session.hpp"

namespace bihuan::api {
namespace {

constexpr int china = 8 * 3'600'000; // UTC+8 in milliseconds

void two(std::string& out, std::int64_t number) {
    out += static_cast<char>('0' + number / 10);
    out += static_cast<char>('0' + number % 10);
}

template <class Number>
bool read_whole(std::string_view text, Number& out) {
    const auto read = std::from_chars(text.data(), text.data() + text.size(), out);
    return read.ec == std::errc() && read.ptr == text.data() + text.size();
}

/// Whether none of these eight bytes is a control character, a quote or a backslash.
bool goes_as_it_is(const char* bytes) {
    std::uint64_t word = 0;
    std::memcpy(&word, bytes, 8);
    constexpr std::uint64_t ones = 0x0101010101010101, tops = ones << 7;
    const auto has_zero = [](std::uint64_t of) { return (of - ones) & ~of & tops; };
    const std::uint64_t control = (word - ones * 0x20) & ~word & tops;
    return (control | has_zero(word ^ ones * '"') | has_zero(word ^ ones * '\\')) == 0;
}

} // namespace

void throw_unreadable(const Value& value) {
    throw storage::Failure({ErrorKind::database_damaged, "", value.text()});
}

void Reader::wrong(ErrorKind kind, std::string detail) {
    // The last name is what the user calls it.
    const std::string name = pointer_.substr(pointer_.rfind('/') + 1);
    if (faults.size() < 20) faults.push_back({pointer_, {kind, name, std::move(detail)}});
}

bool Reader::text(const json::value& value, std::string& out) {
    const json::string* text = value.if_string();
    if (text == nullptr) {
        wrong(ErrorKind::bad_usage, "a text");
        return false;
    }
    if (text->find('\0') != json::string::npos) {
        wrong(ErrorKind::bad_text, "U+0000");
        return false;
    }
    const auto points = static_cast<std::size_t>(
        std::ranges::count_if(*text, [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
    if (points > longest_text) {
        wrong(ErrorKind::too_large, std::to_string(points) + " > " + std::to_string(longest_text));
        return false;
    }
    out.assign(text->data(), text->size());
    return true;
}

std::optional<std::int64_t> Reader::number(const json::value& value) {
    if (const std::int64_t* number = value.if_int64()) return *number;
    std::int64_t number = 0;
    if (const json::string* text = value.if_string(); words && text != nullptr && read_whole(*text, number))
        return number;
    wrong(ErrorKind::bad_usage, "a whole number");
    return std::nullopt;
}

std::optional<bool> Reader::yes_or_no(const json::value& value) {
    if (const bool* read = value.if_bool()) return *read;
    if (const json::string* text = value.if_string(); words && text != nullptr) {
        if (*text == "true") return true;
        if (*text == "false") return false;
    }
    wrong(ErrorKind::unknown_choice, "true, false");
    return std::nullopt;
}

void write_text(std::string& out, std::string_view text) {
    out += '"';
    std::size_t done = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (i + 8 <= text.size() && goes_as_it_is(text.data() + i)) {
            i += 7;
            continue;
        }
        const auto c = static_cast<unsigned char>(text[i]);
        if (c >= 0x20 && c != '"' && c != '\\') continue;
        out.append(text, done, i - done);
        done = i + 1;
        switch (c) {
            case '"':
                out += "\\\"";
                break;
            case '\\':
                out += "\\\\";
                break;
            case '\n':
                out += "\\n";
                break;
            case '\r':
                out += "\\r";
                break;
            case '\t':
                out += "\\t";
                break;
            default:
                out += "\\u00";
                out += "0123456789abcdef"[c >> 4];
                out += "0123456789abcdef"[c & 15];
        }
    }
    out.append(text, done);
    out += '"';
}

void write_moment(std::string& out, Instant moment) {
    out += moment.date().to_string();
    const std::int64_t day = 86'400'000;
    const std::int64_t within = ((moment.milliseconds + china) % day + day) % day / 1000;
    out += 'T';
    two(out, within / 3600);
    out += ':';
    two(out, within / 60 % 60);
    out += ':';
    two(out, within % 60);
    out += "+08:00";
}

std::optional<Instant> read_moment(std::string_view text) {
    // 2025-02-10T09:30:00 and Z or ±hh:mm; parts of a second are read over.
    if (text.size() < 20 || (text[10] != 'T' && text[10] != ' ') || text[13] != ':' || text[16] != ':')
        return std::nullopt;
    const auto date = Date::parse(text.substr(0, 10));
    int hour = 0, minute = 0, second = 0;
    if (!date || !read_whole(text.substr(11, 2), hour) || !read_whole(text.substr(14, 2), minute) ||
        !read_whole(text.substr(17, 2), second) || hour > 23 || minute > 59 || second > 60 || hour < 0 ||
        minute < 0 || second < 0)
        return std::nullopt;
    std::string_view zone = text.substr(19);
    if (zone[0] == '.') {
        const std::size_t end = zone.find_first_not_of("0123456789", 1);
        if (end == std::string_view::npos || end == 1) return std::nullopt;
        zone.remove_prefix(end);
    }
    int ahead = 0; // minutes
    if (zone != "Z") {
        int hours = 0, minutes = 0;
        if (zone.size() != 6 || (zone[0] != '+' && zone[0] != '-') || zone[3] != ':' ||
            !read_whole(zone.substr(1, 2), hours) || !read_whole(zone.substr(4, 2), minutes) || hours > 14 ||
            minutes > 59 || hours < 0 || minutes < 0)
            return std::nullopt;
        ahead = (hours * 60 + minutes) * (zone[0] == '-' ? -1 : 1);
    }
    const std::int64_t local =
        std::int64_t{date->days()} * 86'400'000 + ((hour * 60 + minute) * 60 + second) * 1000LL;
    return Instant{local - ahead * 60'000LL};
}

std::string choices(std::span<const std::string_view> names) {
    std::string out;
    for (const std::string_view name : names)
        (out += out.empty() ? "" : ", ") += name;
    return out;
}

json::object schema_of_text() {
    return {{"type", "string"}, {"maxLength", longest_text}};
}

json::object schema_of_choice(std::span<const std::string_view> names) {
    return {{"type", "string"}, {"enum", json::array(names.begin(), names.end())}};
}

std::string type_name(std::string_view kind) {
    std::string out;
    bool upper = true;
    for (const char c : kind) {
        if (c == '_') {
            upper = true;
        } else {
            out += std::exchange(upper, false) ? static_cast<char>(c - 32) : c;
        }
    }
    return out;
}

} // namespace bihuan::api
