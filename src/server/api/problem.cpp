// Errors as problem details (RFC 9457), each kind with its status; and the other answers' headers.
#include "render/errors.hpp"
#include "server/api/route.hpp"

namespace bihuan::api {
namespace {

int status_of(ErrorKind kind) {
    using enum ErrorKind;
    switch (kind) {
        case not_signed_in:
        case wrong_credentials:
        case second_factor_needed:
            return 401;
        case wrong_role:
        case wrong_region:
        case wrong_unit:
        case separate_duties:
        case no_such_post:
        case vacant_post:
        case change_password_first:
        case forged_request:
        case wrong_scope:
        case without_post:
        case unknown_identity:
            return 403;
        case not_found:
        case no_such_record:
        case no_such_page:
            return 404;
        case wrong_method:
            return 405;
        case conflict:
        case already_there:
        case wrong_state:
        case changed_document:
        case changed_contents:
        case window_runs:
        case window_over:
        case appeals_wait:
        case used_code:
        case request_done:
        case not_empty:
            return 409;
        case too_large:
            return 413;
        case malformed:
            return 400;
        case too_often:
            return 429;
        case too_slow:
            return 408;
        case large_headers:
            return 431;
        case server_busy:
            return 503;
        case database_gone:
        case database_locked:
        case database_full:
        case database_read_only:
            return 503;
        case database_damaged:
        case database_failed:
        case newer_database:
        case older_database:
        case no_database:
        case wrong_encoding:
        case tool_missing:
        case cannot_write:
            return 500;
        case provider_failed:
            return 502;
        case timed_out:
            return 504;
        default:
            return 422;
    }
}

void begin(std::string& body, ErrorKind kind, int status, Language language) {
    body += R"({"type":"urn:bihuan:problem:)";
    body += name_of(kind);
    body += R"(","title":)";
    write_text(body, sentence_of(kind, language));
    body += R"(,"status":)" + std::to_string(status);
}

http::Response finish(std::string body, int status, const http::Request& request, Language language) {
    if (!request.id.empty()) {
        body += R"(,"instance":)";
        write_text(body, "urn:bihuan:request:" + request.id);
    }
    http::Response response{.status = status, .headers = {}, .body = std::move(body) + "}"};
    response.headers.add("Content-Type", "application/problem+json");
    response.headers.add("Content-Language", language == Language::chinese ? "zh-CN" : "en");
    response.headers.add("Cache-Control", "no-store");
    return response;
}

/// RFC 5987: any name in a header.
std::string encoded(std::string_view name) {
    static constexpr std::string_view digits = "0123456789ABCDEF";
    std::string out;
    for (const char c : name) {
        const auto byte = static_cast<unsigned char>(c);
        const bool plain = (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
                           c == '.' || c == '-' || c == '_';
        if (plain) {
            out += c;
        } else {
            (out += '%') += digits[byte >> 4];
            out += digits[byte & 15];
        }
    }
    return out;
}

} // namespace

http::Response problem(const Error& error, const http::Request& request, Language language) {
    const int status = status_of(error.kind);
    std::string body;
    begin(body, error.kind, status, language);
    // What went wrong inside is for the log; the request's number finds it there.
    if (status < 500 || error.kind == ErrorKind::database_full) {
        body += R"(,"detail":)";
        write_text(body, render::sentence_of(error, language));
    }
    http::Response response = finish(std::move(body), status, request, language);
    if (status >= 500) response.note = describe(error, Language::english);
    if (error.kind == ErrorKind::too_often) response.headers.add("Retry-After", error.detail);
    if (error.kind == ErrorKind::wrong_method) response.headers.add("Allow", error.detail);
    if (status == 401) response.headers.add("WWW-Authenticate", "Bearer");
    return response;
}

http::Response problem(const std::vector<Fault>& faults, const http::Request& request, Language language) {
    std::string body;
    begin(body, ErrorKind::wrong_fields, 422, language);
    body += R"(,"errors":[)";
    for (const Fault& fault : faults) {
        if (body.back() != '[') body += ',';
        body += R"({"pointer":)";
        write_text(body, fault.pointer);
        body += R"(,"detail":)";
        write_text(body, render::sentence_of(fault.error, language));
        body += '}';
    }
    return finish(body + "]", 422, request, language);
}

http::Response download(const Download& file) {
    http::Response response{.status = 200, .headers = {}, .body = file.bytes};
    response.headers.add("Content-Type", file.type);
    response.headers.add("Content-Disposition", "attachment; filename*=UTF-8''" + encoded(file.name));
    return response;
}

http::Response json_answer(std::string body, std::int64_t version, bool created) {
    http::Response response{.status = created ? 201 : 200, .headers = {}, .body = std::move(body)};
    response.headers.add("Content-Type", "application/json");
    if (version != 0) response.headers.add("ETag", "\"" + std::to_string(version) + "\"");
    return response;
}

http::Response sent_to(const std::string& address) {
    http::Response response{.status = 303, .headers = {}, .body = {}};
    response.headers.add("Location", address);
    response.headers.add("Cache-Control", "no-store");
    return response;
}

http::Response sent_to_sign_in(http::Response problem) {
    const std::string type(json::parse(problem.body).at("type").as_string());
    http::Response response = sent_to("/sign-in?refused=" + type.substr(type.rfind(':') + 1));
    response.note = std::move(problem.note);
    return response;
}

} // namespace bihuan::api
