#include "server/metrics.hpp"

#include <cstdio>

namespace bihuan::server {
namespace {

std::string number(double value) {
    char text[32];
    const int size = std::snprintf(text, sizeof text, "%.9g", value);
    return {text, static_cast<std::size_t>(size)};
}

void head(std::string& out, std::string_view name, std::string_view type, std::string_view help) {
    ((((out += "# HELP ") += name) += ' ') += help) += '\n';
    ((((out += "# TYPE ") += name) += ' ') += type) += '\n';
}

void gauge(std::string& out, std::string_view name, std::string_view help, std::size_t value) {
    head(out, name, "gauge", help);
    ((out += name) += ' ') += std::to_string(value) + "\n";
}

} // namespace

void Metrics::count(const http::Seen& seen, std::string_view route) {
    const double seconds = std::chrono::duration<double>(seen.took).count();
    const bool database = seen.response.body.starts_with(R"({"type":"urn:bihuan:problem:database_)");
    const std::lock_guard lock(mutex_);
    auto found = routes_.find(route);
    if (found == routes_.end()) found = routes_.emplace(route, Of{}).first;
    Of& of = found->second;
    ++of.statuses[{seen.request.method, seen.response.status}];
    for (std::size_t i = 0; i < bounds.size(); ++i)
        of.within[i] += seconds <= bounds[i] ? 1 : 0;
    ++of.count;
    of.seconds += seconds;
    database_errors_ += database ? 1 : 0;
}

std::string Metrics::text(const http::Figures& now) const {
    std::string out;
    const std::lock_guard lock(mutex_);
    head(out, "bihuan_requests_total", "counter", "Requests answered.");
    for (const auto& [route, of] : routes_) {
        for (const auto& [what, count] : of.statuses) {
            out += "bihuan_requests_total{route=\"" + route + "\",method=\"";
            out += http::name_of(what.first);
            out += "\",status=\"" + std::to_string(what.second) + "\"} " + std::to_string(count) + "\n";
        }
    }
    head(out, "bihuan_request_seconds", "histogram",
         "From the last byte of a request to the last of its answer.");
    for (const auto& [route, of] : routes_) {
        const std::string label = "{route=\"" + route + "\"";
        for (std::size_t i = 0; i < bounds.size(); ++i) {
            out += "bihuan_request_seconds_bucket" + label + ",le=\"" + number(bounds[i]) + "\"} " +
                   std::to_string(of.within[i]) + "\n";
        }
        out += "bihuan_request_seconds_bucket" + label + ",le=\"+Inf\"} " + std::to_string(of.count) + "\n";
        out += "bihuan_request_seconds_sum" + label + "} " + number(of.seconds) + "\n";
        out += "bihuan_request_seconds_count" + label + "} " + std::to_string(of.count) + "\n";
    }
    head(out, "bihuan_database_errors_total", "counter", "Answers that failed for the database's sake.");
    out += "bihuan_database_errors_total " + std::to_string(database_errors_) + "\n";
    gauge(out, "bihuan_connections", "Open connections.", now.connections);
    gauge(out, "bihuan_streams", "Open event streams.", now.streams);
    gauge(out, "bihuan_requests_waiting", "Requests that wait for a worker.", now.waiting);
    gauge(out, "bihuan_requests_running", "Requests at a worker.", now.running);
    return out;
}

} // namespace bihuan::server
