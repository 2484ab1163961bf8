#include "server/http/static_files.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "base/sm3.hpp"
#include "server/http/gzip.hpp"

namespace bihuan::http {
namespace {

namespace files = std::filesystem;

constexpr std::pair<std::string_view, std::string_view> types[] = {
    {".html", "text/html; charset=utf-8"},
    {".css", "text/css; charset=utf-8"},
    {".js", "text/javascript; charset=utf-8"},
    {".json", "application/json"},
    {".svg", "image/svg+xml"},
    {".txt", "text/plain; charset=utf-8"},
    {".webmanifest", "application/manifest+json"},
    {".png", "image/png"},
    {".ico", "image/x-icon"},
    {".woff2", "font/woff2"},
};

std::string_view type_of(std::string_view path) {
    for (const auto& [ending, type] : types)
        if (path.ends_with(ending)) return type;
    return "application/octet-stream";
}

bool is_text(std::string_view type) {
    return type.starts_with("text/") || type.ends_with("json") || type.ends_with("xml");
}

/// index-BxY12abc.js: eight letters or digits at least behind the last - or . before the ending, a digit in
/// them.
bool has_hash(std::string_view path) {
    const std::size_t dot = path.rfind('.');
    if (dot == std::string_view::npos || dot == 0) return false;
    const std::size_t begin = path.find_last_of("-./", dot - 1);
    if (begin == std::string_view::npos || path[begin] == '/') return false;
    const std::string_view word = path.substr(begin + 1, dot - begin - 1);
    const auto digit = [](char c) { return c >= '0' && c <= '9'; };
    return word.size() >= 8 && std::ranges::any_of(word, digit) && std::ranges::all_of(word, [&](char c) {
               return digit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
           });
}

} // namespace

Result<StaticFiles> StaticFiles::from_folder(const std::string& folder) {
    std::error_code failed;
    files::recursive_directory_iterator walk(folder, failed);
    if (failed) return Error{ErrorKind::not_found, folder, failed.message()};
    StaticFiles out;
    for (const files::directory_entry& entry : walk) {
        if (!entry.is_regular_file(failed)) continue;
        std::ifstream file(entry.path(), std::ios::binary);
        std::ostringstream bytes;
        if (!file || !(bytes << file.rdbuf()).good())
            return Error{ErrorKind::no_permission, entry.path().string(), ""};
        out.add("/" + files::relative(entry.path(), folder, failed).generic_string(), std::move(bytes).str());
    }
    return out;
}

void StaticFiles::add(const std::string& path, std::string bytes) {
    File file;
    file.type = type_of(path);
    file.tag = sm3(bytes).substr(0, 16);
    file.lasting = has_hash(path);
    if (is_text(file.type)) {
        std::string packed = gzip(bytes, 9);
        if (!packed.empty() && packed.size() < bytes.size())
            file.packed = std::make_shared<const std::string>(std::move(packed));
    }
    file.plain = std::make_shared<const std::string>(std::move(bytes));
    if (path.ends_with("/index.html")) files_[path.substr(0, path.size() - 10)] = file;
    files_[path] = std::move(file);
}

std::optional<Response> StaticFiles::answer(const Request& request) const {
    return answer(request.path, request);
}

std::optional<Response> StaticFiles::page(const Request& request) const {
    const bool reads = request.method == Method::get || request.method == Method::head;
    const std::string_view last = std::string_view(request.path).substr(request.path.rfind('/') + 1);
    const bool page = request.headers.find("Accept").find("text/html") != std::string_view::npos;
    if (!reads || !page || last.find('.') != std::string_view::npos) return std::nullopt;
    return answer("/index.html", request);
}

std::optional<Response> StaticFiles::answer(const std::string& path, const Request& request) const {
    const auto found = files_.find(path);
    if (found == files_.end()) return std::nullopt;
    const File& file = found->second;
    Response response;
    if (request.method != Method::get && request.method != Method::head) {
        response.status = 405;
        response.headers.add("Allow", "GET, HEAD");
        return response;
    }
    const bool packed = file.packed && takes_gzip(request.headers.find("Accept-Encoding"));
    const std::string tag = '"' + file.tag + (packed ? "-z\"" : "\"");
    response.headers.add("ETag", tag);
    response.headers.add("Cache-Control", file.lasting ? "public, max-age=31536000, immutable" : "no-cache");
    if (file.packed) response.headers.add("Vary", "Accept-Encoding");
    if (request.headers.find("If-None-Match").find(tag) != std::string_view::npos) {
        response.status = 304;
        return response;
    }
    response.headers.add("Content-Type", file.type);
    if (packed) response.headers.add("Content-Encoding", "gzip");
    response.shared_body = packed ? file.packed : file.plain;
    return response;
}

} // namespace bihuan::http
