// Text becomes HTML and JSON that can be trusted: everything from a document passes through here.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>

namespace bihuan::report {

/// Appends text for element content and quoted attributes: & < > " ' become references; control characters
/// and what is no Unicode scalar value become U+FFFD. UTF-8 must be valid (see clean_utf8).
void append_escaped(std::string& out, std::string_view utf8);
void append_escaped(std::string& out, std::u32string_view text);
std::string escaped(std::string_view utf8);

/// Malformed bytes become U+FFFD: for file names, the one text that no decoder has seen.
std::string clean_utf8(std::string_view bytes);

/// JSON for <script type="application/json">: `<`, `>` and `&` written as \u00XX, so that nothing in it can
/// end the element or begin a comment.
std::string script_safe(std::string_view json);

/// The text with {{name}} replaced; what a replacement brings in is not looked at again. An unknown name
/// is our own bug and asserts.
std::string fill(std::string_view form,
                 std::initializer_list<std::pair<std::string_view, std::string_view>> values);

/// Bytes given in hexadecimal, as base64 (the digest of a Content-Security-Policy).
std::string base64_of_hex(std::string_view hex);

} // namespace bihuan::report
