// The contract as OpenAPI 3.1, from the table of routes: nothing is said here that the server does not do.
#include <algorithm>
#include <array>

#include "server/api/api.hpp"
#include "server/api/paging.hpp"

namespace bihuan::api {
namespace {

json::object reference(std::string_view name) {
    return {{"$ref", "#/components/" + std::string(name)}};
}

json::object content(std::string_view type, json::value schema) {
    return {{type, json::object{{"schema", std::move(schema)}}}};
}

/// What the query may hold, a parameter each.
void add_parameters(json::array& parameters, const json::value& asked) {
    const json::object& schema = asked.as_object();
    const json::value* required = schema.if_contains("required");
    for (const auto& [name, type] : schema.at("properties").as_object()) {
        if (name == "limit" || name == "cursor" || name == "sort" || name == "fields") {
            parameters.push_back(reference("parameters/" + std::string(name)));
            continue;
        }
        const bool needed =
            required != nullptr &&
            std::ranges::find(required->as_array(), json::value(name)) != required->as_array().end();
        parameters.push_back(
            json::object{{"name", name}, {"in", "query"}, {"required", needed}, {"schema", type}});
    }
}

void add_path_parameters(json::array& parameters, std::string_view path) {
    for (std::size_t open = path.find('{'); open != std::string_view::npos; open = path.find('{', open + 1)) {
        const std::string_view name = path.substr(open + 1, path.find('}', open) - open - 1);
        json::object schema{{"type", "integer"}, {"minimum", 1}};
        if (name.ends_with("_name") || name == "region") schema = {{"type", "string"}, {"maxLength", 64}};
        parameters.push_back(
            json::object{{"name", name}, {"in", "path"}, {"required", true}, {"schema", std::move(schema)}});
    }
}

json::object page_of(json::value row) {
    return {{"type", "object"},
            {"properties",
             {{"items", {{"type", "array"}, {"items", std::move(row)}}},
              {"next", {{"type", {"string", "null"}}}}}},
            {"required", {"items", "next"}},
            {"additionalProperties", false}};
}

std::string_view tag_of(std::string_view path) {
    path.remove_prefix(1);
    return path.substr(0, path.find('/'));
}

/// Which roles may, and how far: what permit() goes by.
json::object reach_of(Action action) {
    json::object reach;
    for (std::size_t i = 0; i < registry::names_of(registry::Role{}).size(); ++i) {
        const auto role = static_cast<registry::Role>(i);
        if (const app::Reach how_far = app::reach_of(role, action); how_far != app::Reach::none)
            reach[name_of(role)] = name_of(how_far);
    }
    return reach;
}

std::string path_of(const Route& route) {
    return (route.of_region ? "/{region}" : "") + std::string(route.path);
}

json::object operation_of(const Route& route, Schemas& schemas) {
    Described described;
    route.describe(schemas, described);
    const app::ActionEntry& action = app::entry_of(route.action);
    json::object operation{
        {"operationId", route.operation},
        {"summary", route.english.empty() ? action.english : route.english},
        {"description", route.chinese.empty() ? action.chinese : route.chinese},
        {"tags", {tag_of(route.path)}},
        {"x-action", action.name},
        {"x-rate", name_of(route.rate)},
    };
    if (route.entrance == Entrance::anybody) {
        operation["security"] = json::array();
    } else {
        operation["x-reach"] = reach_of(route.action);
    }
    json::array parameters;
    add_path_parameters(parameters, path_of(route));
    const bool reads = route.method == Method::get;
    if ((reads || route.raw_body) && !described.asked.is_null()) add_parameters(parameters, described.asked);
    if (reads) {
        parameters.push_back(reference("parameters/if_none_match"));
    } else {
        parameters.push_back(reference("parameters/idempotency_key"));
        if (described.versioned) parameters.push_back(reference("parameters/if_match"));
    }
    operation["parameters"] = std::move(parameters);
    if (route.raw_body) {
        operation["requestBody"] = {{"required", true}, {"content", content("application/octet-stream", {})}};
        operation["requestBody"].as_object()["content"].as_object()["application/octet-stream"] =
            json::object();
    } else if (!reads && !described.asked.is_null()) {
        operation["requestBody"] = {{"required", true},
                                    {"content", content("application/json", described.asked)}};
    }
    json::object responses;
    if (described.download) {
        responses["200"] = {{"description", "a file or a stream"}, {"content", {{"*/*", json::object()}}}};
    } else if (described.answer.is_null()) {
        responses["204"] = {{"description", "done"}};
    } else {
        json::value schema = described.paged ? json::value(page_of(described.answer)) : described.answer;
        json::object answer{{"description", "as asked"}, {"content", content("application/json", schema)}};
        if (described.versioned) answer["headers"] = {{"ETag", reference("headers/version")}};
        responses["200"] = answer;
        if (!reads && described.versioned) responses["201"] = std::move(answer);
    }
    if (reads) responses["304"] = {{"description", "not changed"}};
    responses["4XX"] = reference("responses/problem");
    responses["5XX"] = reference("responses/problem");
    operation["responses"] = std::move(responses);
    return operation;
}

json::object parameter(std::string_view name, std::string_view in, json::value schema,
                       std::string_view says) {
    return {{"name", name}, {"in", in}, {"schema", std::move(schema)}, {"description", says}};
}

std::string quoted(std::string_view text) {
    std::string out;
    write_text(out, text);
    return out;
}

/// Whether a key means itself without quotes. To readers of YAML 1.1 `on` is a truth.
bool is_plain(std::string_view key) {
    static constexpr std::array<std::string_view, 9> truths{"on", "off",  "yes",   "no",  "y",
                                                            "n",  "true", "false", "null"};
    return key.find_first_not_of("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-") ==
               std::string_view::npos &&
           key.find_first_not_of("0123456789") != std::string_view::npos &&
           std::ranges::find(truths, key) == truths.end();
}

void yaml(std::string& out, const json::value& value, int depth);

void yaml_below(std::string& out, const json::value& value, int depth) {
    const bool nested = (value.is_object() && !value.as_object().empty()) ||
                        (value.is_array() && !value.as_array().empty() && value.as_array()[0].is_object());
    if (nested) {
        out += '\n';
        yaml(out, value, depth + 1);
    } else {
        out += ' ';
        yaml(out, value, depth + 1);
        out += '\n';
    }
}

void yaml(std::string& out, const json::value& value, int depth) {
    const std::string indent(static_cast<std::size_t>(depth) * 2, ' ');
    if (const auto* object = value.if_object()) {
        if (object->empty()) out += "{}";
        for (const auto& [key, part] : *object) {
            out += indent + (is_plain(key) ? std::string(key) : quoted(key)) + ":";
            yaml_below(out, part, depth);
        }
    } else if (const auto* array = value.if_array();
               array != nullptr && !array->empty() && (*array)[0].is_object()) {
        for (const json::value& part : *array) {
            std::string block;
            yaml(block, part, depth + 1);
            block.replace(static_cast<std::size_t>(depth) * 2, 2, "- ");
            out += block;
            if (out.back() != '\n') out += '\n';
        }
    } else if (array != nullptr) {
        out += '[';
        for (std::size_t i = 0; i < array->size(); ++i) {
            if (i > 0) out += ", ";
            yaml(out, (*array)[i], 0);
        }
        out += ']';
    } else if (const auto* text = value.if_string()) {
        out += quoted(*text);
    } else {
        out += json::serialize(value);
    }
}

} // namespace

json::object openapi() {
    Schemas schemas;
    json::object paths;
    std::vector<const Route*> sorted;
    for (const Route& route : routes())
        sorted.push_back(&route);
    for (const Route* route : sorted) {
        const std::string path = path_of(*route);
        if (!paths.contains(path)) paths[path] = json::object();
        std::string method(http::name_of(route->method));
        std::ranges::transform(method, method.begin(), [](char c) { return static_cast<char>(c + 32); });
        paths[path].as_object()[method] = operation_of(*route, schemas);
    }
    const json::object text{{"type", "string"}, {"maxLength", 200}};
    json::object components{
        {"schemas", std::move(schemas.components)},
        {"parameters",
         {{"limit",
           parameter(
               "limit", "query",
               {{"type", "integer"}, {"minimum", 1}, {"maximum", longest_page}, {"default", usual_page}},
               "how many at most")},
          {"cursor", parameter("cursor", "query", text, "`next` of the page before")},
          {"sort", parameter("sort", "query", text, "a field's name, with - in front for descending")},
          {"fields",
           parameter("fields", "query", text,
                     "names with commas: rows have these alone, and lack what is otherwise required")},
          {"if_none_match", parameter("If-None-Match", "header", text, "the ETag at hand")},
          {"if_match", parameter("If-Match", "header", text,
                                 "the ETag of the record as last seen; 409 where somebody changed it since")},
          {"idempotency_key", parameter("Idempotency-Key", "header", text,
                                        "the same key again is the same request: it is not done twice")}}},
        {"headers", {{"version", {{"description", "the record's version"}, {"schema", text}}}}},
        {"responses",
         {{"problem",
           {{"description", "what is wrong (RFC 9457), in the language asked for"},
            {"content", content("application/problem+json", reference("schemas/ProblemDetails"))}}}}},
        {"securitySchemes",
         {{"session", {{"type", "apiKey"}, {"in", "cookie"}, {"name", "bihuan_session"}}},
          {"token", {{"type", "http"}, {"scheme", "bearer"}}}}}};
    components["schemas"].as_object()["ProblemDetails"] = {
        {"type", "object"},
        {"properties",
         {{"type", {{"type", "string"}}},
          {"title", {{"type", "string"}}},
          {"status", {{"type", "integer"}}},
          {"detail", {{"type", "string"}}},
          {"instance", {{"type", "string"}}},
          {"errors",
           {{"type", "array"},
            {"items",
             {{"type", "object"},
              {"properties", {{"pointer", {{"type", "string"}}}, {"detail", {{"type", "string"}}}}},
              {"required", {"pointer", "detail"}}}}}}}},
        {"required", {"type", "title", "status"}}};
    return {{"openapi", "3.1.0"},
            {"info",
             {{"title", "Bihuan 闭环"},
              {"version", "1"},
              {"license", {{"name", "Apache-2.0"}, {"identifier", "Apache-2.0"}}},
              {"description",
               "One region's yearly round. Numbers of records are within the region. Written from "
               "the table of routes by `bihuan openapi`."}}},
            {"servers", {{{"url", "/api/v1"}}}},
            {"security", {{{"session", json::array()}}, {{"token", json::array()}}}},
            {"paths", std::move(paths)},
            {"components", std::move(components)}};
}

std::string to_yaml(const json::value& value) {
    std::string out;
    yaml(out, value, 0);
    return out;
}

} // namespace bihuan::api
