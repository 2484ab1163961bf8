// One table of routes: path, function, right, rate; request and answer have their schema by the function's
// types. A line of a room's table:
//
//     route<&assign_problem>(Method::post, "/problems/{problem}/assign", Action::assign_problem),
//
// The function is one of
//     Result<Answer> function(Call& call);
//     Result<Answer> function(Call& call, const Asked& asked);   // GET, or a file as the body: the query;
//     else JSON
// with an Answer that write() knows, Page<Row>, Download or void. It calls one function of app/ or views/.
#pragma once

#include <span>

#include "server/api/call.hpp"
#include "server/api/shape.hpp"

namespace bihuan::api {

using app::Action;
using http::Method;

/// How often: a token bucket a visitor and class (limits.cpp has the figures).
enum class Rate : std::uint8_t { read, write, heavy, sign_in };
constexpr auto names_of(Rate) {
    return std::array<std::string_view, 4>{"read", "write", "heavy", "sign_in"};
}

/// Whom the door lets through to the function, which asks permit() itself.
enum class Entrance : std::uint8_t { signed_in, anybody };

/// What an operation says of itself in openapi.yaml.
struct Described {
    json::value asked;  // schema of the query's fields or of the body; null: none
    json::value answer; // null: no body
    bool paged = false, download = false, created = false, versioned = false;
};

struct Route {
    Method method;
    std::string_view path; // below /api/v1/{region}, or /api/v1 where it is of no region
    Action action;
    std::string_view operation; // operationId
    http::Response (*run)(Call&, const json::value& asked);
    void (*describe)(Schemas&, Described&);
    Rate rate = Rate::read;
    Entrance entrance = Entrance::signed_in;
    bool raw_body = false;         // not JSON: a file's bytes
    std::string_view chinese = {}; // where the action's own words do not say it
    std::string_view english = {};
    std::size_t most_bytes = 256 * 1024; // of a body
    bool of_region = true;
    bool by_browser = false; // not by a page's script: what goes wrong is told on the page of signing in

    template <class Member>
    constexpr Route with(Member Route::*member, Member value) const {
        Route copy = *this;
        copy.*member = value;
        return copy;
    }

    constexpr Route slow() const { return with(&Route::rate, Rate::heavy); }
    constexpr Route open_to_anybody() const { return with(&Route::entrance, Entrance::anybody); }
    /// The body is a file of at most so many bytes, in request.body.
    constexpr Route takes_file(std::size_t bytes = 64 * 1024 * 1024) const {
        return with(&Route::raw_body, true).with(&Route::most_bytes, bytes).slow();
    }
    /// The JSON body may hold files.
    constexpr Route takes_evidence() const { return with(&Route::most_bytes, std::size_t{48 * 1024 * 1024}); }
    constexpr Route gone_to_by_a_browser() const { return with(&Route::by_browser, true); }
    constexpr Route of_no_region() const { return with(&Route::of_region, false); }
    constexpr Route named(std::string_view id, std::string_view zh, std::string_view en) const {
        return with(&Route::operation, id).with(&Route::chinese, zh).with(&Route::english, en);
    }
};

std::span<const Route> routes();

http::Response problem(const Error& error, const http::Request& request, Language language);
http::Response problem(const std::vector<Fault>& faults, const http::Request& request, Language language);
http::Response download(const Download& file);
http::Response json_answer(std::string body, std::int64_t version, bool created);
http::Response sent_to(const std::string& address);
/// A problem, for who reads pages and not JSON: back to the page of signing in with the kind of it.
http::Response sent_to_sign_in(http::Response problem);

namespace detail {

template <class T>
struct Function;
template <class Answer_>
struct Function<Result<Answer_> (*)(Call&)> {
    using Answer = Answer_;
    using Asked = void;
};
template <class Answer_, class Asked_>
struct Function<Result<Answer_> (*)(Call&, const Asked_&)> {
    using Answer = Answer_;
    using Asked = Asked_;
};

template <class T>
struct IsPage : std::false_type {};
template <class Row>
struct IsPage<Page<Row>> : std::true_type {
    using Type = Row;
};

/// Has a version, which If-Match tells: records, and what says so in its Shape.
template <class T>
concept Versioned = Recorded<T> || requires {
    requires Shape<T>::versioned;
};

/// Of a record, the fields that are asked for.
template <Recorded Record>
void write_fields(std::string& out, const Record& record, std::uint64_t fields) {
    char sign = '{';
    std::uint64_t bit = 1;
    each_field<Record>([&](const auto& each) {
        if (fields & std::exchange(bit, bit << 1)) {
            (out += sign) += '"';
            (out += each.name) += "\":";
            write(out, record.*(each.member));
            sign = ',';
        }
    });
    out += sign == '{' ? "{}" : "}";
}

template <class Answer>
http::Response respond(const Call& call, const Answer& answer) {
    if constexpr (std::is_same_v<Answer, Download>) {
        return download(answer);
    } else if constexpr (std::is_same_v<Answer, http::Response>) {
        return answer; // made by hand: a stream, a redirect, a cookie
    } else {
        std::string body;
        std::int64_t version = 0;
        if constexpr (IsPage<Answer>::value) {
            body.reserve(1024 * (1 + answer.items.size()));
            body = R"({"items":[)";
            for (const auto& row : answer.items) {
                if (body.back() != '[') body += ',';
                if constexpr (Recorded<std::decay_t<decltype(row)>>) {
                    write_fields(body, row, answer.fields);
                } else {
                    write(body, row);
                }
            }
            body += R"(],"next":)";
            write(body, answer.next);
            body += '}';
        } else {
            body.reserve(4096);
            write(body, answer);
            if constexpr (Versioned<Answer>) version = answer.version;
        }
        const bool created = version == 1 && call.request.method == Method::post;
        return json_answer(std::move(body), version, created);
    }
}

template <auto function>
http::Response run(Call& call, const json::value& asked) {
    using Types = Function<decltype(function)>;
    using Answer = typename Types::Answer;
    const auto made = [&] {
        if constexpr (std::is_void_v<typename Types::Asked>) {
            return function(call);
        } else {
            typename Types::Asked given{};
            Reader reader;
            if (call.asks_in_query) {
                read_query(reader, call.request.query, given);
            } else {
                read(reader, asked, given);
            }
            if (!reader.faults.empty()) throw std::move(reader.faults);
            return function(call, given);
        }
    };
    auto answer = made();
    if (!answer) return problem(answer.error(), call.request, call.language);
    if constexpr (std::is_void_v<Answer>) {
        return {.status = 204, .headers = {}, .body = {}};
    } else {
        return respond(call, *answer);
    }
}

template <auto function>
void describe(Schemas& schemas, Described& out) {
    using Types = Function<decltype(function)>;
    using Answer = typename Types::Answer;
    if constexpr (!std::is_void_v<typename Types::Asked>) {
        schemas.answers = false;
        out.asked = schemas.of<typename Types::Asked>();
        schemas.answers = true;
    }
    if constexpr (std::is_same_v<Answer, Download> || std::is_same_v<Answer, http::Response>) {
        out.download = true;
    } else if constexpr (IsPage<Answer>::value) {
        out.paged = true;
        out.answer = schemas.of<typename IsPage<Answer>::Type>();
    } else if constexpr (!std::is_void_v<Answer>) {
        out.answer = schemas.of<Answer>();
        out.versioned = Versioned<Answer>;
    }
}

} // namespace detail

template <auto function>
constexpr Route route(Method method, std::string_view path, Action action) {
    const bool reads = method == Method::get;
    return {.method = method,
            .path = path,
            .action = action,
            .operation = app::entry_of(action).name,
            .run = &detail::run<function>,
            .describe = &detail::describe<function>,
            .rate = reads ? Rate::read : Rate::write};
}

} // namespace bihuan::api
