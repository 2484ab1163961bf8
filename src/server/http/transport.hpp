// A connection's bytes, with or without TLS. Every wait ends when the socket is cancelled.
#pragma once

#include <array>
#include <boost/asio/awaitable.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/ssl/context.hpp>
#include <boost/asio/ssl/stream.hpp>
#include <memory>
#include <span>

#include "base/error.hpp"

namespace bihuan::http {

namespace asio = boost::asio;
using tcp = asio::ip::tcp;

class Transport {
  public:
    Transport(tcp::socket socket, asio::ssl::context* tls);

    bool secure() const { return stream_ != nullptr; }
    tcp::socket& socket() { return socket_; }

    asio::awaitable<bool> handshake();
    /// How many bytes came; 0: the end, however it came.
    asio::awaitable<std::size_t> read(std::span<char> room);
    asio::awaitable<bool> write(std::string_view first, std::string_view second);
    /// Says that nothing more will be sent.
    asio::awaitable<void> finish();

  private:
    tcp::socket socket_;
    std::unique_ptr<asio::ssl::stream<tcp::socket&>> stream_;
};

/// A server's context, TLS 1.2 and above; the certificate's file may hold the chain. bad_certificate tells
/// which file is none. A Transport once made needs it no longer.
Result<std::shared_ptr<asio::ssl::context>> tls_context(const std::string& certificate,
                                                        const std::string& key);

} // namespace bihuan::http
