#include "server/http/request_reader.hpp"

#include <boost/beast/http/basic_parser.hpp>

#include "server/http/target.hpp"

namespace bihuan::http {
namespace {

namespace beast = boost::beast;
using beast::error_code;
using beast::http::field;

std::string_view view_of(beast::string_view text) {
    return {text.data(), text.size()};
}

std::string lower(std::string_view text) {
    std::string out(text);
    for (char& c : out)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + 32);
    return out;
}

} // namespace

/// Beast's parser, and what it lets pass that two readers of one request could understand in two ways.
class RequestReader::Parser : public beast::http::basic_parser<true> {
  public:
    Parser(const RequestLimits& limits, const BodyLimit& body_limit)
        : limits_(limits), body_limit_(body_limit) {
        header_limit(static_cast<std::uint32_t>(limits.header_bytes));
        basic_parser::body_limit(boost::none);
    }

    void refuse(int status, error_code& wrong) {
        if (refusal == 0) refusal = status;
        wrong = beast::http::error::bad_value;
    }

    Request request;
    int refusal = 0;
    int version = 11;
    bool wants_continue = false;

  protected:
    void on_request_impl(beast::http::verb, beast::string_view method, beast::string_view target, int said,
                         error_code& wrong) override {
        version = said;
        const auto known = method_named(view_of(method));
        if (!known) return refuse(405, wrong);
        if (target.size() > limits_.target) return refuse(414, wrong);
        auto read = read_target(view_of(target));
        if (!read) return refuse(400, wrong);
        request.method = *known;
        request.path = std::move(read->path);
        request.query = std::move(read->query);
    }

    void on_field_impl(field name, beast::string_view name_text, beast::string_view value,
                       error_code& wrong) override {
        if (is_header_done()) return; // a trailer: nobody asked for it
        if (request.headers.all().size() == limits_.headers) return refuse(431, wrong);
        const bool once = name == field::host || name == field::content_length ||
                          name == field::transfer_encoding || name == field::expect;
        if (once && request.headers.has(view_of(name_text))) return refuse(400, wrong);
        if (name == field::transfer_encoding && lower(view_of(value)) != "chunked") return refuse(400, wrong);
        if (name == field::expect) {
            if (lower(view_of(value)) != "100-continue") return refuse(417, wrong);
            wants_continue = true;
        }
        request.headers.add(std::string(name_text), std::string(value));
    }

    void on_header_impl(error_code& wrong) override {
        if (version == 11 && !request.headers.has("Host")) return refuse(400, wrong);
        if (version == 10 && chunked()) return refuse(400, wrong);
        if (!chunked() && content_length().value_or(0) == 0) return;
        allowed_ = body_limit_(request);
        request.body = Body::spooled_in(limits_.spool);
        if (const auto length = content_length(); length && *length > allowed_) return refuse(413, wrong);
    }

    void on_body_init_impl(const boost::optional<std::uint64_t>&, error_code&) override {}

    std::size_t on_body_impl(beast::string_view body, error_code& wrong) override {
        if (!request.body.append(view_of(body))) refuse(503, wrong);
        return body.size();
    }

    void on_chunk_header_impl(std::uint64_t size, beast::string_view, error_code& wrong) override {
        if (size > allowed_ - request.body.size()) refuse(413, wrong);
    }

    std::size_t on_chunk_body_impl(std::uint64_t, beast::string_view body, error_code& wrong) override {
        return on_body_impl(body, wrong);
    }

    void on_finish_impl(error_code&) override {}
    void on_response_impl(int, beast::string_view, int, error_code&) override {}

  private:
    const RequestLimits& limits_;
    const BodyLimit& body_limit_;
    std::size_t allowed_ = 0;
};

RequestReader::RequestReader(const RequestLimits& limits, const BodyLimit& body_limit)
    : parser_(std::make_unique<Parser>(limits, body_limit)) {}

RequestReader::~RequestReader() = default;

std::size_t RequestReader::take(std::string_view bytes) {
    std::size_t taken = 0;
    while (!began() && bytes.substr(taken).starts_with("\r\n")) // left behind by an older client's body
        taken += 2;
    if (!began() && bytes.substr(taken) == "\r") return taken; // half of such a line
    const bool had_head = has_head();
    while (taken < bytes.size() && refusal() == 0 && !is_whole()) {
        error_code wrong;
        const std::size_t more = parser_->put({bytes.data() + taken, bytes.size() - taken}, wrong);
        taken += more;
        if (wrong == beast::http::error::need_more || (more == 0 && !wrong)) break;
        if (wrong) parser_->refuse(wrong == beast::http::error::header_limit ? 431 : 400, wrong);
        if (has_head() != had_head) break;
    }
    return taken;
}

bool RequestReader::began() const {
    return parser_->got_some();
}

bool RequestReader::has_head() const {
    return parser_->is_header_done();
}

bool RequestReader::is_whole() const {
    return parser_->is_done();
}

int RequestReader::refusal() const {
    return parser_->refusal;
}

bool RequestReader::wants_continue() const {
    return parser_->wants_continue && !is_old();
}

bool RequestReader::keeps_alive() const {
    return has_head() && parser_->keep_alive();
}

bool RequestReader::is_old() const {
    return has_head() && parser_->version == 10;
}

Request& RequestReader::request() {
    return parser_->request;
}

} // namespace bihuan::http
