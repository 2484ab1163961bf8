#include "server/api/api.hpp"

#include <charconv>
#include <chrono>

#include "base/digest.hpp"
#include "base/json.hpp"
#include "registry/settings.hpp"
#include "server/api/door.hpp"
#include "server/api/once.hpp"
#include "server/http/gzip.hpp"

namespace bihuan::api {
namespace {

constexpr std::string_view root = "/api/v1/";
// Where there is no route, that is what is told, not that the body was too large for none.
constexpr std::size_t unknown_body = 64 * 1024;

constexpr std::size_t least_packed = 1024; // less goes in one packet anyway
constexpr int packing_level = 2; // 18 KB to 17 % in 36 µs; 4 takes 70 µs and 6 takes 91 µs for 15 %

/// The paths of all routes as a tree of their parts, "{…}" being any.
struct Node {
    std::map<std::string_view, Node> fixed;
    std::unique_ptr<Node> any;
    std::array<const Route*, 7> routes{};
};

template <class Take>
void each_part(std::string_view path, Take&& take) {
    while (!path.empty()) {
        if (path.front() == '/') path.remove_prefix(1);
        const std::size_t end = std::min(path.find('/'), path.size());
        take(path.substr(0, end));
        path.remove_prefix(end);
    }
}

struct Trees {
    Node of_region, of_none;
};

const Trees& trees() {
    static const Trees both = [] {
        Trees made;
        for (const Route& route : routes()) {
            Node* node = route.of_region ? &made.of_region : &made.of_none;
            each_part(route.path, [&](std::string_view part) {
                if (!part.starts_with('{')) {
                    node = &node->fixed[part];
                } else {
                    if (!node->any) node->any = std::make_unique<Node>();
                    node = node->any.get();
                }
            });
            node->routes[static_cast<std::size_t>(route.method)] = &route;
        }
        return made;
    }();
    return both;
}

/// "\"12\"" and "\"12-z\"" → 12; 0 where none or any (*) is meant; nullopt for what is no version.
std::optional<std::int64_t> version_of(std::string_view tag) {
    if (tag.empty() || tag == "*") return 0;
    std::int64_t version = 0;
    if (tag.size() < 3 || tag.front() != '"' || tag.back() != '"') return std::nullopt;
    tag = tag.substr(1, tag.size() - 2);
    if (tag.ends_with("-z")) tag.remove_suffix(2);
    const auto read = std::from_chars(tag.data(), tag.data() + tag.size(), version);
    if (read.ec != std::errc() || read.ptr != tag.data() + tag.size() || version < 1) return std::nullopt;
    return version;
}

bool is_json(std::string_view type) {
    type = type.substr(0, type.find(';'));
    while (type.ends_with(' '))
        type.remove_suffix(1);
    return type == "application/json";
}

Result<json::value> parsed(const http::Request& request) {
    if (request.body.empty()) return json::value(json::object());
    if (!is_json(request.headers.find("Content-Type")))
        return Error{ErrorKind::malformed, "Content-Type", "application/json"};
    boost::system::error_code wrong;
    json::parse_options options;
    options.max_depth = 16;
    json::value value = json::parse(request.body.view(), wrong, {}, options);
    if (wrong) return Error{ErrorKind::malformed, "JSON", wrong.message()};
    return value;
}

bool matches(std::string_view tags, std::string_view tag) {
    return !tag.empty() && (tags == "*" || tags.find(tag) != std::string_view::npos);
}

/// JSON that is worth packing. The length of a packed answer tells who listens whether the asker's words
/// stand in it (BREACH). So what carries the CSRF token never is packed, nor what another site had a browser
/// ask for; and without such a request, nobody else chooses words.
bool is_packable(const Route& route, const http::Response& response) {
    return response.body.size() >= least_packed && route.action != Action::read_session &&
           response.headers.find("Content-Type") == "application/json";
}
bool wants_packed(const http::Request& request) {
    return http::takes_gzip(request.headers.find("Accept-Encoding")) && !request.headers.has("Range") &&
           !from_elsewhere(request);
}

/// Told apart from what the client has at hand: by the record's version, else by the body. A packed answer
/// has a version's tag of its own ("12-z"), since that one promises the very bytes.
void finish_read(const Route& route, const http::Request& request, http::Response& response) {
    if (response.headers.find("Cache-Control").empty())
        response.headers.add("Cache-Control", "private, no-cache");
    const bool packable = is_packable(route, response);
    const bool packed = packable && wants_packed(request);
    if (packable) response.headers.add("Vary", "Accept-Encoding");
    if (const std::string_view version = response.headers.find("ETag"); !version.empty()) {
        if (packed)
            response.headers.set("ETag", '"' + std::string(version.substr(1, version.size() - 2)) + "-z\"");
    } else if (!response.body.empty()) {
        response.headers.add("ETag", "W/\"" + digest_of(response.body).substr(0, 16) + '"');
    }
    if (matches(request.headers.find("If-None-Match"), response.headers.find("ETag"))) {
        response.status = 304;
        response.body.clear();
        return;
    }
    if (!packed) return;
    if (std::string small = http::gzip(response.body, packing_level); !small.empty()) {
        response.body = std::move(small);
        response.headers.add("Content-Encoding", "gzip");
    }
}

/// To the asker's own streams, a few times a second and at the end.
std::function<void(std::int64_t, std::int64_t)> progress_of(const Call& call, const Route& route) {
    using Clock = std::chrono::steady_clock;
    return [&call, &route, next = Clock::time_point()](std::int64_t done, std::int64_t total) mutable {
        const Clock::time_point now = Clock::now();
        if (now < next && done < total) return;
        next = now + std::chrono::milliseconds(200);
        std::string event = "event: progress\ndata: ";
        Json(event)
            .begin_object()
            .text("request", call.request.id)
            .text("task", route.operation)
            .integer("done", done)
            .integer("total", total)
            .end_object();
        call.services.tell(call.context.region, call.visitor.account, event + "\n\n");
    };
}

} // namespace

std::int64_t Call::number(std::size_t place) const {
    std::int64_t number = 0;
    const std::string& words = places.at(place);
    const auto read = std::from_chars(words.data(), words.data() + words.size(), number);
    if (read.ec != std::errc() || read.ptr != words.data() + words.size() || number < 1)
        throw Error{ErrorKind::no_such_page, words, ""};
    return number;
}

Result<Policies> Policies::from(const std::string& folder) {
    if (folder.empty()) return Policies{};
    auto progress = progress::Policy::from(folder);
    if (!progress) return progress.error();
    auto supervision = supervision::Policy::from(folder);
    if (!supervision) return supervision.error();
    auto whistles = supervision::WhistlePolicy::from(folder);
    if (!whistles) return whistles.error();
    auto motions = supervision::MotionPolicy::from(folder);
    if (!motions) return motions.error();
    auto appraisal = assessment::AppraisalPolicy::from(folder);
    if (!appraisal) return appraisal.error();
    auto bulletins = registry::changed_by(folder, "bulletin.toml", feedback::BulletinPolicy::defaults(),
                                          feedback::read_bulletin_policy);
    if (!bulletins) return bulletins.error();
    auto review = registry::changed_by(folder, "review.toml", feedback::ReviewPolicy::defaults(),
                                       feedback::read_review_policy);
    if (!review) return review.error();
    auto publication =
        registry::changed_by(folder, "publication.toml", feedback::PublicationPolicy::defaults(),
                             feedback::read_publication_policy);
    if (!publication) return publication.error();
    Policies policies{folder,     *progress,  *supervision, *whistles,   *motions,
                      *appraisal, *bulletins, *review,      *publication};
    auto registers = registers::definitions_of(folder + "/registers");
    if (!registers) return registers.error();
    policies.registers = std::move(*registers);
    auto sign_in = accounts::Policy::from(folder);
    if (!sign_in) return sign_in.error();
    policies.sign_in = std::move(*sign_in);
    return policies;
}

Language language_of(const http::Request& request) {
    const std::string_view wanted = request.headers.find("Accept-Language");
    const std::size_t english = wanted.find("en"), chinese = wanted.find("zh");
    return english < chinese ? Language::english : Language::chinese;
}

Found find_route(Method method, std::string_view path) {
    Found found;
    if (!path.starts_with(root)) return found;
    path.remove_prefix(root.size());
    const std::size_t end = std::min(path.find('/'), path.size());
    const bool of_region = !trees().of_none.fixed.contains(path.substr(0, end));
    if (of_region) found.region = path.substr(0, end);
    const Node* node = of_region ? &trees().of_region : &trees().of_none;
    each_part(of_region ? path.substr(end) : path, [&](std::string_view part) {
        if (node == nullptr) return;
        if (const auto next = node->fixed.find(part); next != node->fixed.end()) {
            node = &next->second;
        } else {
            node = node->any.get();
            found.places.emplace_back(part);
        }
    });
    if (node == nullptr) return found;
    if (method == Method::head) method = Method::get;
    found.route = node->routes[static_cast<std::size_t>(method)];
    for (std::size_t i = 0; i < node->routes.size(); ++i) {
        if (node->routes[i] == nullptr) continue;
        if (!found.allowed.empty()) found.allowed += ", ";
        found.allowed += http::name_of(static_cast<Method>(i));
    }
    return found;
}

Api::Api(Services services, const RateLimits& limits) : services_(std::move(services)), limits_(limits) {}

Found found_of(const http::Request& request) {
    const Found* before = std::any_cast<Found>(&request.found);
    return before != nullptr ? *before : find_route(request.method, request.path);
}

std::size_t most_bytes(http::Request& request) {
    const Route* route = request.found.emplace<Found>(find_route(request.method, request.path)).route;
    return route != nullptr ? route->most_bytes : unknown_body;
}

http::Response Api::answer(const http::Request& request) {
    const Language language = language_of(request);
    const Route* route = nullptr;
    const auto tried = [&] {
        try {
            return answered(request, language, route);
        } catch (const Error& error) {
            return problem(error, request, language);
        } catch (const std::vector<Fault>& faults) {
            return problem(faults, request, language);
        } catch (const storage::Failure& failure) {
            return problem(failure.error(), request, language);
        } catch (const std::exception& failure) {
            return problem(Error{ErrorKind::database_failed, "", failure.what()}, request, language);
        }
    };
    http::Response response = tried();
    if (response.status >= 400 && route != nullptr && route->by_browser &&
        request.headers.find("Accept").find("text/html") != std::string_view::npos) {
        response = sent_to_sign_in(std::move(response));
    }
    response.route = route != nullptr ? route->path : "unknown";
    return response;
}

http::Response Api::answered(const http::Request& request, Language language, const Route*& known) {
    Found found = found_of(request);
    known = found.route;
    if (found.route == nullptr) {
        const bool other = !found.allowed.empty();
        return problem(
            Error{other ? ErrorKind::wrong_method : ErrorKind::no_such_page, request.path, found.allowed},
            request, language);
    }
    const Route& route = *found.route;
    const Instant now = services_.now();
    auto visitor = route.of_region ? services_.door(request, found.region) : Result<Visitor>(Visitor());
    if (!visitor) return problem(visitor.error(), request, language);
    const std::string who = *visitor ? found.region + "/" + std::to_string(visitor->account) : request.peer;
    if (const int seconds = limits_.wait(who, route.rate, now))
        return problem(Error{ErrorKind::too_often, "", std::to_string(seconds)}, request, language);
    if (!*visitor && route.entrance != Entrance::anybody)
        return problem(Error{ErrorKind::not_signed_in, "", ""}, request, language);
    if (*visitor && visitor->actor.region != found.region)
        return problem(Error{ErrorKind::wrong_region, visitor->actor.title,
                             std::string(app::entry_of(route.action).name)},
                       request, language);
    if (auto admitted = admit(route, *visitor, request); !admitted)
        return problem(admitted.error(), request, language);
    const auto version = version_of(request.headers.find("If-Match"));
    if (!version) return problem(Error{ErrorKind::malformed, "If-Match", "\"3\""}, request, language);

    const bool has_body = request.method != Method::get && request.method != Method::head;
    json::value asked;
    if (has_body && !route.raw_body) {
        auto body = parsed(request);
        if (!body) return problem(body.error(), request, language);
        asked = std::move(*body);
    }
    Call call{services_,
              request,
              language,
              *visitor,
              {services_.store, found.region, visitor->actor, now},
              std::move(found.places),
              *version,
              !has_body || route.raw_body};
    auto key = has_body ? request_key_of(request, *visitor) : std::nullopt;
    app::Claim claim;
    if (key) {
        if (auto earlier = earlier_answer(call, *key)) return std::move(*earlier);
        claim = app::claim_of_request(visitor->actor.post, now, key->key, key->fingerprint);
        call.context.claim = &claim;
    }
    if (route.raw_body && services_.tell) call.context.progress = progress_of(call, route);
    http::Response response = route.run(call, asked);
    if (!visitor->new_cookie.empty() && !call.headers.has("Set-Cookie"))
        response.headers.add("Set-Cookie", session_cookie(visitor->new_cookie, request.secure));
    for (const auto& [name, value] : call.headers.all())
        response.headers.add(name, value);
    if (claim.written) {
        store_answer(call, *key, response);
    } else if (key && response.status >= 400) { // perhaps because another got ahead
        if (auto earlier = earlier_answer(call, *key)) return std::move(*earlier);
    }
    if (!has_body && response.status == 200 && response.events == nullptr)
        finish_read(route, request, response);
    return response;
}

} // namespace bihuan::api
