// Appends JSON to a string, without building a tree: records are written as fast as they are found.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace bihuan {

/// Writes one JSON value after another; commas are its own business, balance of begin and end the caller's.
/// Strings must be UTF-8. Numbers are exact decimals, never binary floating point.
class Json {
  public:
    explicit Json(std::string& out) : out_(out) {}

    Json& begin_object() { return open('{'); }
    Json& end_object() { return close('}'); }
    Json& begin_list() { return open('['); }
    Json& end_list() { return close(']'); }
    Json& key(std::string_view name);

    Json& text(std::string_view value);
    /// Anything that prints itself exactly (Decimal).
    template <class Number>
    Json& number(const Number& value) {
        return raw(value.to_string());
    }
    Json& integer(std::int64_t value);
    Json& boolean(bool value) { return raw(value ? "true" : "false"); }
    Json& null() { return raw("null"); }
    Json& texts(const std::vector<std::string>& values);
    /// A value that is JSON already.
    Json& raw(std::string_view value);

    // key and value in one word
    Json& text(std::string_view name, std::string_view value) { return key(name).text(value); }
    Json& integer(std::string_view name, std::int64_t value) { return key(name).integer(value); }

  private:
    Json& open(char bracket);
    Json& close(char bracket);
    void separate();

    std::string& out_;
    bool comma_ = false;
};

} // namespace bihuan
