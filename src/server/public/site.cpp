#include "server/public/site.hpp"

#include <charconv>

#include "app/appraisal.hpp"
#include "base/sm3.hpp"
#include "embedded/citizen.hpp"
#include "render/errors.hpp"
#include "server/api/door.hpp"
#include "server/api/printing.hpp"
#include "server/http/static_files.hpp"
#include "server/http/target.hpp"
#include "server/public/pages.hpp"

namespace bihuan::citizen {
namespace {

using http::Method;
using http::Request;
using http::Response;

constexpr std::string_view root = "/public";
constexpr std::size_t longest_code = 200; // what somebody may have typed for one, in bytes
constexpr std::string_view policy_of_pages =
    "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; "
    "frame-ancestors 'none'";

std::vector<std::string> parts_of(std::string_view path) {
    std::vector<std::string> parts;
    path.remove_prefix(root.size());
    while (!path.empty()) {
        path.remove_prefix(1); // the slash
        const std::size_t end = std::min(path.find('/'), path.size());
        parts.emplace_back(path.substr(0, end));
        path.remove_prefix(end);
    }
    if (!parts.empty() && parts.back().empty()) parts.pop_back(); // one at the end is allowed
    return parts;
}

std::optional<std::int64_t> number_of(std::string_view words) {
    std::int64_t number = 0;
    const auto read = std::from_chars(words.data(), words.data() + words.size(), number);
    if (read.ec != std::errc() || read.ptr != words.data() + words.size() || number < 1) return std::nullopt;
    return number;
}

Response page(std::string body, int status = 200) {
    Response response{.status = status, .headers = {}, .body = std::move(body)};
    response.headers.add("Content-Type", "text/html; charset=utf-8");
    return response;
}

Response file(std::string body, std::string_view type, const std::string& name = {}) {
    Response response{.status = 200, .headers = {}, .body = std::move(body)};
    response.headers.add("Content-Type", std::string(type));
    if (!name.empty()) response.headers.add("Content-Disposition", "attachment; filename=\"" + name + "\"");
    return response;
}

Response moved(const std::string& address, int status = 303) {
    Response response{.status = status, .headers = {}, .body = {}};
    response.headers.add("Location", address);
    return response;
}

const http::StaticFiles& style() {
    static const http::StaticFiles files = [] {
        http::StaticFiles made;
        made.add(style_path(), std::string(embedded::page_css));
        return made;
    }();
    return files;
}

/// One visit: who reads, what is asked, the region's services.
class Visit {
  public:
    Visit(api::Api& api, const Request& request)
        : api_(api),
          services_(api.services()),
          policy_(services_.policies.publication),
          request_(request),
          reader_(Reader::of(request)),
          now_(services_.now()) {}

    Response answer();

  private:
    Response found(const std::vector<std::string>& parts);
    Response regions();
    Response item(const std::vector<std::string>& parts, app::Context& context, Id<views::Item> id);
    Response data(const std::vector<std::string>& parts, app::Context& context);
    Response appraisal(const std::vector<std::string>& parts, app::Context& context);
    Response ballot(app::Context& context, const views::PublicAppraisal& appraisal);
    Response bulletin(app::Context& context, std::string_view name);
    Response failed(const Error& error);
    Response nothing() { return failed({ErrorKind::no_such_page, request_.path, ""}); }
    void finish(Response& response);
    bool reads() const { return request_.method == Method::get || request_.method == Method::head; }

    api::Api& api_;
    api::Services& services_;
    const views::PublicationPolicy& policy_;
    const Request& request_;
    Reader reader_;
    Instant now_;
};

Response Visit::failed(const Error& error) {
    const Response told = api::problem(error, request_, reader_.language);
    const bool absent = told.status == 404;
    const Frame frame{"", "", std::string(reader_.say(absent ? Word::public_not_found : Word::public_failed)),
                      "", "", now_};
    Response response = page(notice_page(reader_, frame,
                                         absent ? std::string(reader_.say(Word::public_not_found_lead))
                                                : std::string(sentence_of(error.kind, reader_.language))),
                             told.status);
    for (const char* name : {"Retry-After", "Allow"})
        if (told.headers.has(name)) response.headers.add(name, std::string(told.headers.find(name)));
    response.note = told.note;
    return response;
}

Response Visit::regions() {
    const auto known = app::read_regions_here(services_.store, now_);
    if (!known) return failed(known.error());
    if (known->size() == 1) return moved(address_of(known->front().code), 302);
    return page(regions_page(reader_, *known, now_));
}

Response Visit::item(const std::vector<std::string>& parts, app::Context& context, Id<views::Item> id) {
    if (parts.size() == 5 && parts[3] == "photos") {
        auto photo = views::promise_photo(context, policy_, id, parts[4]);
        if (!photo) return failed(photo.error());
        Response response = file(std::move(photo->bytes), photo->type);
        response.headers.add("Cache-Control", "public, max-age=3600");
        return response;
    }
    if (parts.size() > 4 || (parts.size() == 4 && parts[3] != "feed.rss")) return nothing();
    auto seen = views::promise(context, policy_, id);
    if (!seen) return failed(seen.error());
    if (parts.size() == 3) return page(promise_page(reader_, *seen, policy_, now_));
    return file(rss(reader_, seen->region, seen->promise.title + " · " + seen->region.name,
                    address_of(seen->region.code, id), std::move(seen->promise.changes)),
                "application/rss+xml; charset=utf-8");
}

Response Visit::data(const std::vector<std::string>& parts, app::Context& context) {
    const auto year = number_of(asked(request_, "year"));
    const auto seen =
        views::promises(context, policy_, year ? std::optional(static_cast<int>(*year)) : std::nullopt);
    if (!seen) return failed(seen.error());
    if (parts.size() == 1) {
        return page(promises_page(reader_, *seen, policy_, now_));
    }
    const std::string& name = parts[1];
    if (name == "calendar.ics")
        return file(calendar(reader_, *seen, now_), "text/calendar; charset=utf-8", "promises.ics");
    if (name == "feed.rss") {
        std::vector<views::PublicChange> changes;
        for (const views::Promise& each : seen->promises)
            changes.insert(changes.end(), each.changes.begin(), each.changes.end());
        return file(
            rss(reader_, seen->region, seen->region.name + std::string(reader_.say(Word::public_site)),
                address_of(seen->region.code), std::move(changes)),
            "application/rss+xml; charset=utf-8");
    }
    if (!policy_.data) return nothing();
    if (parts.size() == 2) return page(data_page(reader_, *seen, policy_, now_));
    for (std::size_t i = 0; i < names_of(Table{}).size(); ++i) {
        const auto table = static_cast<Table>(i);
        const std::string of(name_of(table)), file_name = seen->region.code + "-" + of;
        if (parts[2] == of + ".csv")
            return file(csv(table, *seen), "text/csv; charset=utf-8", file_name + ".csv");
        if (parts[2] == of + ".json") {
            return file(json(table, *seen, policy_), "application/json; charset=utf-8", file_name + ".json");
        }
    }
    return nothing();
}

Response Visit::bulletin(app::Context& context, std::string_view name) {
    if (!name.ends_with(".pdf")) return nothing();
    const auto id = number_of(name.substr(0, name.size() - 4));
    if (!id) return nothing();
    const auto document = views::public_bulletin(context, policy_, {*id});
    if (!document) return failed(document.error());
    auto printed = api::printed(*document, api::Paper::pdf, "bulletin-" + std::to_string(*id));
    if (!printed) return failed(printed.error());
    return file(std::move(printed->bytes), printed->type, printed->name);
}

Response Visit::appraisal(const std::vector<std::string>& parts, app::Context& context) {
    const auto id = number_of(parts[2]);
    const bool counted = parts.size() == 4 && parts[3] == "counted";
    if (!id || parts.size() > (counted ? 4 : 3)) return nothing();
    const auto seen = views::public_appraisal(context, policy_, {*id});
    if (!seen) return failed(seen.error());
    if (!reads() && !counted && !seen->round.closed) return ballot(context, *seen);
    if (!reads()) return failed({ErrorKind::wrong_method, request_.path, "GET"});
    if (seen->round.closed) return page(results_page(reader_, *seen, policy_, now_));
    if (counted) return page(ballot_counted_page(reader_, *seen, policy_, now_));
    return page(ballot_page(reader_, *seen, {}, asked(request_, "find"), policy_, now_));
}

/// What the form says; marks that are none are left out, as those not given are.
Filled filled_of(const Request& request) {
    Filled filled;
    if (!request.headers.find("Content-Type").starts_with("application/x-www-form-urlencoded")) return filled;
    const auto form =
        http::read_target("/?" + std::string(request.body.view())); // the same rules as a query's
    if (!form) return filled;
    constexpr std::string_view prefix = "subject-";
    for (const auto& [name, value] : form->query) {
        if (name == "code" && value.size() <= longest_code) filled.code = value;
        if (!name.starts_with(prefix)) continue;
        const auto subject = number_of(std::string_view(name).substr(prefix.size()));
        const auto mark = number_of(value);
        if (subject && mark) filled.marks[*subject] = static_cast<std::size_t>(*mark - 1);
    }
    return filled;
}

/// The code is the secret that no other site has. Whether it was wrong, used or of another channel is not
/// told: the same advice holds for all, and nobody learns by trying who has voted.
Response Visit::ballot(app::Context& context, const views::PublicAppraisal& appraisal) {
    Filled filled = filled_of(request_);
    const auto again = [&](std::string problem, int status) {
        filled.problem = std::move(problem);
        return page(ballot_page(reader_, appraisal, filled, {}, policy_, now_), status);
    };
    if (api::from_elsewhere(request_))
        return again(std::string(reader_.say(Word::public_ballot_elsewhere)), 403);
    if (const int seconds = api_.limits().wait(request_.peer, api::Rate::sign_in, now_)) {
        Response response = again(reader_.say(Word::public_ballot_often, {std::to_string(seconds)}), 429);
        response.headers.add("Retry-After", std::to_string(seconds));
        return response;
    }
    if (filled.marks.empty()) return again(std::string(reader_.say(Word::public_ballot_empty)), 422);
    if (filled.code.empty()) {
        filled.at_code = true;
        return again(std::string(reader_.say(Word::public_ballot_no_code)), 422);
    }
    app::Ballot ballot{filled.code, {}};
    for (const auto& [subject, mark] : filled.marks)
        ballot.marks.emplace_back(Id<assessment::AppraisalSubject>{subject}, mark);
    const auto cast = app::cast_own_ballot(context, appraisal.round.id, ballot);
    if (cast) return moved(reader_.path + "/counted");
    const ErrorKind kind = cast.error().kind;
    if (kind == ErrorKind::unknown_code || kind == ErrorKind::used_code || kind == ErrorKind::other_channel) {
        filled.at_code = true;
        return again(std::string(reader_.say(Word::public_ballot_wrong)), 422);
    }
    const Response told = api::problem(cast.error(), request_, reader_.language);
    return again(std::string(sentence_of(kind, reader_.language)), told.status);
}

Response Visit::found(const std::vector<std::string>& parts) {
    if (!reads() && !(parts.size() >= 3 && parts[1] == "appraisals"))
        return failed({ErrorKind::wrong_method, request_.path, "GET"});
    if (parts.empty()) return regions();
    app::Context context{services_.store, parts[0], {}, now_};
    if (parts.size() == 1) return data(parts, context);
    const std::string& room = parts[1];
    if (parts.size() == 2 && (room == "feed.rss" || room == "calendar.ics")) return data(parts, context);
    if (room == "data" && parts.size() <= 3) return data(parts, context);
    if (parts.size() < 3) return nothing();
    if (room == "appraisals") return appraisal(parts, context);
    if (room == "bulletins" && parts.size() == 3) return bulletin(context, parts[2]);
    const auto id = number_of(parts[2]);
    if (room == "items" && id) return item(parts, context, {*id});
    return nothing();
}

/// Told apart by what is in it; nothing of another site, no script.
void Visit::finish(Response& response) {
    if (response.headers.find("Content-Type").starts_with("text/html"))
        response.headers.add("Content-Security-Policy", std::string(policy_of_pages));
    else
        response.headers.add("Content-Security-Policy", "default-src 'none'; sandbox");
    for (const std::string& cookie : reader_.cookies)
        response.headers.add("Set-Cookie", cookie);
    const bool keeps = reads() && response.status == 200 && reader_.cookies.empty();
    if (!response.headers.has("Cache-Control"))
        response.headers.add("Cache-Control", keeps ? "no-cache" : "no-store");
    response.headers.add("Vary", "Accept-Language, Cookie");
    if (!keeps) return;
    const std::string tag = '"' + sm3(response.body).substr(0, 20) + '"';
    response.headers.add("ETag", tag);
    if (request_.headers.find("If-None-Match").find(tag) == std::string_view::npos) return;
    response.status = 304;
    response.body.clear();
}

Response Visit::answer() {
    if (reads()) {
        if (auto file = style().answer(request_)) return std::move(*file);
    }
    Response response;
    const int seconds = reads() ? api_.limits().wait(request_.peer, api::Rate::read, now_) : 0;
    if (seconds > 0) {
        response = failed({ErrorKind::too_often, "", std::to_string(seconds)});
    } else {
        try {
            response = found(parts_of(request_.path));
        } catch (const Error& error) {
            response = failed(error);
        } catch (const storage::Failure& failure) {
            response = failed(failure.error());
        } catch (const std::exception& failure) {
            response = failed({ErrorKind::database_failed, "", failure.what()});
        }
    }
    finish(response);
    return response;
}

} // namespace

bool is_public(std::string_view path) {
    return path == root || path.starts_with("/public/");
}

Response answer(api::Api& api, const Request& request) {
    return Visit(api, request).answer();
}

} // namespace bihuan::citizen
