#include "server/public/reader.hpp"

#include <algorithm>

#include "server/api/api.hpp"
#include "server/api/door.hpp"

namespace bihuan::citizen {
namespace {

constexpr std::string_view language_cookie = "bihuan_language", mode_cookie = "bihuan_mode";

/// What was chosen: in the address, which the cookie then keeps, or earlier.
std::string chosen(const http::Request& request, std::string_view name, std::string_view cookie,
                   std::string_view one, std::string_view other, std::vector<std::string>& cookies) {
    const std::string_view now = asked(request, name);
    if (now == one || now == other) {
        cookies.push_back(std::string(cookie) + "=" + std::string(now) +
                          "; Path=/public; Max-Age=31536000; HttpOnly; SameSite=Lax" +
                          (request.secure ? "; Secure" : ""));
        return std::string(now);
    }
    return std::string(api::cookie_of(request, cookie));
}

bool is_host(std::string_view text) {
    return !text.empty() && std::ranges::all_of(text, [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '.' ||
               c == '-' || c == ':' || c == '[' || c == ']';
    });
}

} // namespace

std::string_view asked(const http::Request& request, std::string_view name) {
    for (const auto& [key, value] : request.query)
        if (key == name) return value;
    return {};
}

Reader Reader::of(const http::Request& request) {
    Reader reader;
    const std::string language = chosen(request, "lang", language_cookie, "zh", "en", reader.cookies);
    if (language == "en") {
        reader.language = Language::english;
    } else if (language != "zh") {
        reader.language = api::language_of(request);
    }
    reader.large = chosen(request, "mode", mode_cookie, "large", "usual", reader.cookies) == "large";
    reader.path = request.path;
    const std::string_view year = asked(request, "year");
    if (!year.empty() && std::ranges::all_of(year, [](char c) { return c >= '0' && c <= '9'; }))
        reader.query = "year=" + std::string(year);
    const std::string_view host = request.headers.find("Host");
    if (is_host(host)) reader.host = (request.secure ? "https://" : "http://") + std::string(host);
    return reader;
}

Markup Reader::time(Date date) const {
    return html("<time datetime=\"{}\">{}</time>", date.to_string(), day(date));
}

Markup Reader::chinese(std::string_view text) const {
    const bool marked = language != Language::chinese && std::ranges::any_of(text, [](char c) {
                            return static_cast<unsigned char>(c) >= 0x80;
                        });
    return marked ? html("<span lang=\"zh-CN\">{}</span>", text) : html("{}", text);
}

} // namespace bihuan::citizen
