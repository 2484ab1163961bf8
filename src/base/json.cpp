#include "base/json.hpp"

#include <array>
#include <charconv>

namespace bihuan {

void Json::separate() {
    if (comma_) out_ += ',';
    comma_ = true;
}

Json& Json::open(char bracket) {
    separate();
    out_ += bracket;
    comma_ = false;
    return *this;
}

Json& Json::close(char bracket) {
    out_ += bracket;
    comma_ = true;
    return *this;
}

Json& Json::key(std::string_view name) {
    separate();
    out_ += '"';
    out_ += name;
    out_ += "\":";
    comma_ = false;
    return *this;
}

Json& Json::raw(std::string_view value) {
    separate();
    out_ += value;
    return *this;
}

Json& Json::text(std::string_view value) {
    static constexpr std::string_view hex = "0123456789abcdef";
    separate();
    out_ += '"';
    std::size_t copied = 0;
    for (std::size_t i = 0; i < value.size(); ++i) {
        const auto byte = static_cast<unsigned char>(value[i]);
        if (byte >= 0x20 && byte != '"' && byte != '\\') continue;
        out_ += value.substr(copied, i - copied);
        copied = i + 1;
        out_ += '\\';
        switch (byte) {
            case '"':
                out_ += '"';
                break;
            case '\\':
                out_ += '\\';
                break;
            case '\n':
                out_ += 'n';
                break;
            case '\r':
                out_ += 'r';
                break;
            case '\t':
                out_ += 't';
                break;
            default:
                ((out_ += "u00") += hex[byte >> 4]) += hex[byte & 15];
        }
    }
    out_ += value.substr(copied);
    out_ += '"';
    return *this;
}

Json& Json::integer(std::int64_t value) {
    std::array<char, 24> digits{};
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), value).ptr;
    return raw({digits.data(), static_cast<std::size_t>(end - digits.data())});
}

Json& Json::texts(const std::vector<std::string>& values) {
    begin_list();
    for (const std::string& value : values)
        text(value);
    return end_list();
}

} // namespace bihuan
