#include "server/http/transport.hpp"

#include <boost/asio/as_tuple.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/asio/write.hpp>

namespace bihuan::http {
namespace {

constexpr auto quietly = asio::as_tuple(asio::use_awaitable);

} // namespace

Transport::Transport(tcp::socket socket, asio::ssl::context* tls) : socket_(std::move(socket)) {
    if (tls != nullptr) stream_ = std::make_unique<asio::ssl::stream<tcp::socket&>>(socket_, *tls);
}

asio::awaitable<bool> Transport::handshake() {
    const auto [wrong] = co_await stream_->async_handshake(asio::ssl::stream_base::server, quietly);
    co_return !wrong;
}

asio::awaitable<std::size_t> Transport::read(std::span<char> room) {
    const asio::mutable_buffer buffer(room.data(), room.size());
    if (stream_) {
        const auto [wrong, size] = co_await stream_->async_read_some(buffer, quietly);
        co_return wrong ? 0 : size;
    }
    const auto [wrong, size] = co_await socket_.async_read_some(buffer, quietly);
    co_return wrong ? 0 : size;
}

asio::awaitable<bool> Transport::write(std::string_view first, std::string_view second) {
    const std::array buffers{asio::const_buffer(first.data(), first.size()),
                             asio::const_buffer(second.data(), second.size())};
    if (stream_) {
        const auto [wrong, size] = co_await asio::async_write(*stream_, buffers, quietly);
        co_return !wrong;
    }
    const auto [wrong, size] = co_await asio::async_write(socket_, buffers, quietly);
    co_return !wrong;
}

asio::awaitable<void> Transport::finish() {
    if (stream_) co_await stream_->async_shutdown(quietly);
    boost::system::error_code ignored;
    socket_.shutdown(tcp::socket::shutdown_send, ignored);
}

Result<std::shared_ptr<asio::ssl::context>> tls_context(const std::string& certificate,
                                                        const std::string& key) {
    auto context = std::make_shared<asio::ssl::context>(asio::ssl::context::tls_server);
    ::SSL_CTX_set_min_proto_version(context->native_handle(), TLS1_2_VERSION);
    ::SSL_CTX_set_mode(context->native_handle(), SSL_MODE_RELEASE_BUFFERS);
    ::SSL_CTX_set_options(context->native_handle(),
                          SSL_OP_NO_COMPRESSION | SSL_OP_NO_RENEGOTIATION | SSL_OP_CIPHER_SERVER_PREFERENCE);
    boost::system::error_code wrong;
    context->use_certificate_chain_file(certificate, wrong);
    if (wrong) return Error{ErrorKind::bad_certificate, certificate, wrong.message()};
    context->use_private_key_file(key, asio::ssl::context::pem, wrong);
    if (wrong) return Error{ErrorKind::bad_certificate, key, wrong.message()};
    return context;
}

} // namespace bihuan::http
