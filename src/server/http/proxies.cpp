#include "server/http/proxies.hpp"

#include <algorithm>

namespace bihuan::http {
namespace {

namespace ip = boost::asio::ip;

/// ::ffff:10.0.0.1 is 10.0.0.1.
ip::address plain(const ip::address& address) {
    if (address.is_v6() && address.to_v6().is_v4_mapped())
        return ip::make_address_v4(ip::v4_mapped, address.to_v6());
    return address;
}

std::string_view trimmed(std::string_view text) {
    while (text.starts_with(' ') || text.starts_with('\t'))
        text.remove_prefix(1);
    while (text.ends_with(' ') || text.ends_with('\t'))
        text.remove_suffix(1);
    return text;
}

bool is_id(std::string_view text) {
    return !text.empty() && text.size() <= 64 && std::ranges::all_of(text, [](char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '-' ||
               c == '_' || c == '.';
    });
}

} // namespace

Result<Proxies> Proxies::read(const std::vector<std::string>& texts) {
    Proxies out;
    for (const std::string& text : texts) {
        boost::system::error_code wrong;
        const bool network = text.find('/') != std::string::npos;
        if (text.find(':') == std::string::npos) {
            const auto read = ip::make_network_v4(network ? text : text + "/32", wrong);
            out.fourth_.push_back(read);
        } else {
            const auto read = ip::make_network_v6(network ? text : text + "/128", wrong);
            out.sixth_.push_back(read);
        }
        if (wrong) return Error{ErrorKind::bad_usage, text, "10.0.0.1 | 10.0.0.0/8 | ::1"};
    }
    return out;
}

bool Proxies::trusts(const ip::address& address) const {
    if (address.is_v4()) {
        return std::ranges::any_of(fourth_, [&](const ip::network_v4& network) {
            const std::uint32_t mask = network.netmask().to_uint();
            return (address.to_v4().to_uint() & mask) == (network.address().to_uint() & mask);
        });
    }
    return std::ranges::any_of(sixth_, [&](const ip::network_v6& network) {
        return ip::network_v6(address.to_v6(), network.prefix_length()).network() == network.network();
    });
}

void Proxies::tell(Request& request, const ip::address& from, bool secure) const {
    ip::address peer = plain(from);
    request.secure = secure;
    if (trusts(peer)) {
        if (const std::string_view id = request.headers.find("X-Request-Id"); is_id(id)) request.id = id;
        request.secure = secure || request.headers.find("X-Forwarded-Proto") == "https";
        // From the right: the last one that no trusted proxy is.
        std::string_view chain = request.headers.find("X-Forwarded-For");
        while (!chain.empty() && trusts(peer)) {
            const std::size_t comma = chain.rfind(',');
            const std::size_t begin = comma == std::string_view::npos ? 0 : comma + 1;
            boost::system::error_code wrong;
            const auto read = ip::make_address(std::string(trimmed(chain.substr(begin))), wrong);
            if (wrong) break;
            peer = plain(read);
            chain = chain.substr(0, begin == 0 ? 0 : comma);
        }
    }
    request.peer = peer.to_string();
}

} // namespace bihuan::http
