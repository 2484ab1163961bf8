// Any bytes on a connection: read in pieces they give the same request as at once, and its path never climbs.
#include <cstdint>
#include <cstdlib>
#include <string>

#include "base/utf8.hpp"
#include "server/http/request_reader.hpp"

namespace {

using namespace bihuan;

const http::RequestLimits limits{.header_bytes = 4096, .headers = 20, .target = 2048};
const http::BodyLimit body_limit = [](http::Request&) -> std::size_t { return 64; };

std::string read_in(std::string_view bytes, std::size_t step) {
    http::RequestReader reader(limits, body_limit);
    std::string waiting;
    while (!bytes.empty() && !reader.is_whole() && reader.refusal() == 0) {
        waiting += bytes.substr(0, step);
        bytes.remove_prefix(std::min(step, bytes.size()));
        for (std::size_t taken = 1; taken > 0 && !reader.is_whole() && reader.refusal() == 0;) {
            taken = reader.take(waiting);
            waiting.erase(0, taken);
        }
    }
    const http::Request& request = reader.request();
    if (reader.is_whole()) {
        const std::string& path = request.path;
        if (!path.starts_with('/') || !is_utf8(path) || path.find('\0') != std::string::npos) std::abort();
        if ((path + "/").find("/../") != std::string::npos || request.body.size() > 64) std::abort();
        if (request.headers.all().size() > 20) std::abort();
    }
    if (!reader.is_whole()) return "refused";
    std::string out = request.path + '\n' + std::string(request.body.view()) + '\n';
    for (const auto& [name, value] : request.query)
        out += name + '=' + value + '\n';
    for (const auto& [name, value] : request.headers.all())
        out += name + ':' + value + '\n';
    return out;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    const std::string whole = read_in(bytes, size);
    if (read_in(bytes, 7) != whole) std::abort();
    return 0;
}
