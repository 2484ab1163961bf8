// Who may say whom a request comes from.
#pragma once

#include <boost/asio/ip/address.hpp>
#include <boost/asio/ip/network_v4.hpp>
#include <boost/asio/ip/network_v6.hpp>
#include <string>
#include <vector>

#include "base/error.hpp"
#include "server/http/message.hpp"

namespace bihuan::http {

class Proxies {
  public:
    /// Addresses and networks; bad_usage names the one that is neither.
    static Result<Proxies> read(const std::vector<std::string>& texts);
    /// Fills the request's peer, secure and, from a trusted proxy's word, id.
    void tell(Request& request, const boost::asio::ip::address& from, bool secure) const;

  private:
    bool trusts(const boost::asio::ip::address& address) const;

    std::vector<boost::asio::ip::network_v4> fourth_;
    std::vector<boost::asio::ip::network_v6> sixth_;
};

} // namespace bihuan::http
