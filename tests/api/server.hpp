// A region behind api::Api, without a socket: requests in, answers out, and a clock that tests turn.
#pragma once

#include <boost/json.hpp>

#include "../app/county.hpp"
#include "base/random.hpp"
#include "server/api/api.hpp"
#include "server/api/door.hpp"

namespace bihuan::api {

inline accounts::Policy quick_policy() {
    accounts::Policy policy = accounts::Policy::defaults();
    policy.cost = {1, 8192};
    policy.required_of_administrators = false;
    return policy;
}

/// One server; several may share a county's database.
class Server {
  public:
    Server(storage::Store& store, const Instant& now, const accounts::Policy& policy,
           const accounts::IdentityClient& identity = {})
        : visits(std::make_shared<VisitCache>()), api(services(store, now, policy, visits, identity)) {}
    std::shared_ptr<VisitCache> visits;
    Api api;

  private:
    static Services services(storage::Store& store, const Instant& now, const accounts::Policy& policy,
                             const std::shared_ptr<VisitCache>& visits,
                             const accounts::IdentityClient& identity) {
        const auto clock = [&now] { return now; };
        Policies policies;
        policies.sign_in = policy;
        const Door door = make_door(store, policy, clock, random_bytes, visits);
        return {store, policies, clock, random_bytes, door, visits, identity};
    }
};

/// A browser or a program: keeps its cookie and CSRF token.
class Client {
  public:
    explicit Client(Api& api) : api_(&api) {}

    std::string region = "371799", peer = "10.0.0.1", cookie, csrf, bearer;
    bool secure = true;
    std::vector<std::pair<std::string, std::string>> headers;
    http::Response last;

    /// The answer's status; its body is in json().
    int ask(Method method, const std::string& path, const std::string& body = "") {
        http::Request request;
        request.method = method;
        std::string_view words = path;
        if (const std::size_t mark = words.find('?'); mark != std::string_view::npos) {
            std::string_view query = words.substr(mark + 1);
            words = words.substr(0, mark);
            while (!query.empty()) {
                const std::size_t end = std::min(query.find('&'), query.size());
                const std::size_t is = query.substr(0, end).find('=');
                request.query.emplace_back(query.substr(0, is), query.substr(is + 1, end - is - 1));
                query.remove_prefix(std::min(end + 1, query.size()));
            }
        }
        request.path = "/api/v1/" + region + std::string(words);
        request.peer = peer;
        request.secure = secure;
        request.body = body;
        request.headers.add("Host", "bihuan.qinghe.gov.cn");
        request.headers.add("User-Agent", "test");
        if (!body.empty()) request.headers.add("Content-Type", "application/json");
        if (!cookie.empty()) request.headers.add("Cookie", "theme=dark; bihuan_session=" + cookie);
        if (!csrf.empty()) request.headers.add("X-CSRF-Token", csrf);
        if (!bearer.empty()) request.headers.add("Authorization", "Bearer " + bearer);
        for (const auto& [name, value] : headers)
            request.headers.add(name, value);
        last = api_->answer(request);
        const std::string_view given = last.headers.find("Set-Cookie");
        if (given.starts_with("bihuan_session=")) {
            cookie = given.substr(15, given.find(';') - 15);
            if (last.status < 300 && !last.body.empty() && json().is_object() &&
                json().as_object().contains("csrf")) {
                csrf = json().at("csrf").as_string();
            }
        }
        return last.status;
    }
    int get(const std::string& path) { return ask(Method::get, path); }
    int post(const std::string& path, const std::string& body = "") { return ask(Method::post, path, body); }
    int sign_in(const std::string& login, const std::string& password, const std::string& code = "") {
        return post("/session",
                    json::serialize(json::object{{"login", login}, {"password", password}, {"code", code}}));
    }
    json::value json() const { return json::parse(last.body); }
    /// The problem's kind: "wrong_credentials".
    std::string problem() const {
        if (last.status < 400) return std::to_string(last.status);
        const std::string type(json().at("type").as_string());
        return type.substr(type.rfind(':') + 1);
    }

  private:
    Api* api_;
};

} // namespace bihuan::api
