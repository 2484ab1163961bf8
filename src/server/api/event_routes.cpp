// Live hints of what has changed; who wants to know more asks for it with its own right.
#include <charconv>

#include "server/api/rooms.hpp"

namespace bihuan::api {
namespace {

struct Since {
    std::int64_t after = 0; // of the journal; the header Last-Event-ID says so too
    static constexpr auto fields() { return std::tuple{field("after", &Since::after)}; }
};

Result<http::Response> follow_events(Call& call, const Since& asked) {
    const app::Context& context = call.context;
    if (auto may = app::permit(context.actor, Action::read_ledger, {context.region}); !may)
        return may.error();
    if (!call.services.hints) return Error{ErrorKind::no_such_page, call.request.path, ""};
    std::int64_t after = asked.after;
    const std::string_view last = call.request.headers.find("Last-Event-ID");
    if (!last.empty()) {
        const auto read = std::from_chars(last.data(), last.data() + last.size(), after);
        if (read.ec != std::errc() || read.ptr != last.data() + last.size())
            return Error{ErrorKind::malformed, "Last-Event-ID", "12"};
    }
    http::Response response;
    response.headers.add("Content-Type", "text/event-stream");
    response.headers.add("Cache-Control", "no-store");
    response.headers.add("X-Accel-Buffering", "no"); // nginx passes each event on at once
    response.events = call.services.hints(context.region, after, call.visitor.account);
    return response;
}

constexpr Route table[] = {
    route<&follow_events>(Method::get, "/events", Action::read_ledger)
        .named(
            "follow_events", "实时接收变动提示和本人上传文件的办理进度（事件流）",
            "follow hints of what changes, and how far one's own uploads have come, as a stream of events"),
};

} // namespace

std::span<const Route> event_routes() {
    return table;
}

} // namespace bihuan::api
