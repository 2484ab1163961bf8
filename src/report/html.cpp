#include "report/html.hpp"

#include <algorithm>
#include <array>
#include <cassert>
#include <charconv>
#include <cstdint>

#include "reading/text/text.hpp"

namespace bihuan::report {
namespace {

constexpr char32_t replacement = U'\uFFFD';

bool is_control(char32_t c) {
    return (c < 0x20 && c != U'\n' && c != U'\t') || (c >= 0x7F && c < 0xA0);
}

std::string_view reference(char32_t c) {
    switch (c) {
        case U'&':
            return "&amp;";
        case U'<':
            return "&lt;";
        case U'>':
            return "&gt;";
        case U'"':
            return "&quot;";
        case U'\'':
            return "&#39;";
        default:
            return {};
    }
}

} // namespace

void append_escaped(std::string& out, std::u32string_view text) {
    for (const char32_t c : text) {
        if (const auto written = reference(c); !written.empty())
            out += written;
        else if (is_control(c) || (c >= 0xD800 && c < 0xE000) || c > 0x10FFFF)
            text::append_utf8(out, replacement);
        else
            text::append_utf8(out, c);
    }
}

void append_escaped(std::string& out, std::string_view utf8) {
    for (const char c : utf8) {
        const auto byte = static_cast<unsigned char>(c);
        if (const auto written = reference(byte); !written.empty())
            out += written;
        else if (byte < 0x80 && is_control(byte))
            text::append_utf8(out, replacement);
        else
            out += c;
    }
}

std::string escaped(std::string_view utf8) {
    std::string out;
    append_escaped(out, utf8);
    return out;
}

std::string clean_utf8(std::string_view bytes) {
    return text::to_utf8(text::from_utf8(bytes));
}

std::string script_safe(std::string_view json) {
    std::string out;
    out.reserve(json.size());
    for (const char c : json) {
        switch (c) {
            case '<':
                out += "\\u003c";
                break;
            case '>':
                out += "\\u003e";
                break;
            case '&':
                out += "\\u0026";
                break;
            default:
                out += c;
        }
    }
    return out;
}

std::string fill(std::string_view form,
                 std::initializer_list<std::pair<std::string_view, std::string_view>> values) {
    std::string out;
    for (;;) {
        const auto open = form.find("{{");
        const auto close = form.find("}}", open);
        out += form.substr(0, open);
        if (open == form.npos || close == form.npos) return out;
        const auto name = form.substr(open + 2, close - open - 2);
        const auto* found = std::find_if(values.begin(), values.end(),
                                         [&](const auto& value) { return value.first == name; });
        assert(found != values.end());
        if (found != values.end()) out += found->second;
        form.remove_prefix(close + 2);
    }
}

std::string base64_of_hex(std::string_view hex) {
    static constexpr std::string_view alphabet =
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    std::string out;
    for (std::size_t i = 0; i < hex.size(); i += 6) { // three bytes, six hexadecimal digits
        const auto digits = hex.substr(i, 6);
        std::uint32_t bits = 0;
        std::from_chars(digits.data(), digits.data() + digits.size(), bits, 16);
        bits <<= 4 * (6 - digits.size());
        const auto bytes = digits.size() / 2;
        for (std::size_t sextet = 0; sextet < 4; ++sextet)
            out += sextet <= bytes ? alphabet[bits >> (18 - 6 * sextet) & 63] : '=';
    }
    return out;
}

} // namespace bihuan::report
