#include "reading/document/xml_part.hpp"

#include <algorithm>
#include <charconv>
#include <vector>

namespace bihuan::document {
namespace {

constexpr std::ptrdiff_t most_tags = 6'000'000; // about 400 MB of tree

bool deeper_than(pugi::xml_node root, std::uint32_t limit) {
    std::uint32_t depth = 0;
    for (pugi::xml_node node = root.first_child(); node;) {
        if (const pugi::xml_node inner = node.first_child()) {
            if (++depth > limit) return true;
            node = inner;
            continue;
        }
        pugi::xml_node next = node.next_sibling();
        while (!next && depth > 0) {
            node = node.parent();
            --depth;
            next = node.next_sibling();
        }
        node = next;
    }
    return false;
}

/// Whether a name is this one behind any prefix.
bool is_local(std::string_view name, std::string_view local) {
    return name.ends_with(local) &&
           (name.size() == local.size() || name[name.size() - local.size() - 1] == ':');
}

} // namespace

Result<std::unique_ptr<XmlPart>> parse_xml(std::string bytes, const Limits& limits) {
    if (std::count(bytes.begin(), bytes.end(), '<') > most_tags) {
        return Error{ErrorKind::too_large, {}, "too many XML elements"};
    }
    auto part = std::make_unique<XmlPart>();
    part->bytes = std::move(bytes);
    const pugi::xml_parse_result parsed = part->tree.load_buffer_inplace(
        part->bytes.data(), part->bytes.size(), pugi::parse_default | pugi::parse_ws_pcdata_single);
    if (!parsed) return Error{ErrorKind::damaged, {}, parsed.description()};
    if (deeper_than(part->tree, limits.nesting))
        return Error{ErrorKind::too_large, {}, "XML nested too deeply"};
    return part;
}

Result<std::unique_ptr<XmlPart>> read_xml(ZipArchive& archive, std::string_view name, const Limits& limits) {
    Result<std::string> bytes = archive.read(name);
    if (!bytes) return bytes.error();
    Result<std::unique_ptr<XmlPart>> part = parse_xml(std::move(*bytes), limits);
    if (part) return part;
    Error error = part.error();
    error.detail = std::string(name) + ": " + error.detail;
    return error;
}

std::string_view local_name(const char* name) {
    const std::string_view whole(name);
    const std::size_t colon = whole.find(':');
    return colon == std::string_view::npos ? whole : whole.substr(colon + 1);
}

pugi::xml_node child(pugi::xml_node parent, std::string_view name) {
    for (pugi::xml_node node = parent.first_child(); node; node = node.next_sibling()) {
        if (is_local(node.name(), name) && node.type() == pugi::node_element) return node;
    }
    return {};
}

std::string_view attribute(pugi::xml_node node, std::string_view name) {
    for (pugi::xml_attribute candidate = node.first_attribute(); candidate;
         candidate = candidate.next_attribute()) {
        if (is_local(candidate.name(), name)) return candidate.value();
    }
    return {};
}

int int_attribute(pugi::xml_node node, std::string_view name, int otherwise) {
    const std::string_view value = attribute(node, name);
    int number = otherwise;
    const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), number);
    return error == std::errc() && end == value.data() + value.size() ? number : otherwise;
}

std::string resolve_path(std::string_view base, std::string_view target) {
    std::string path;
    if (!target.starts_with('/')) {
        const std::size_t slash = base.rfind('/');
        if (slash != std::string_view::npos) path = base.substr(0, slash + 1);
    }
    path += target;
    std::replace(path.begin(), path.end(), '\\', '/');
    std::vector<std::string_view> parts;
    for (std::size_t begin = 0; begin <= path.size();) {
        const std::size_t end = std::min(path.find('/', begin), path.size());
        const std::string_view part = std::string_view(path).substr(begin, end - begin);
        if (part == "..") {
            if (!parts.empty()) parts.pop_back();
        } else if (!part.empty() && part != ".") {
            parts.push_back(part);
        }
        begin = end + 1;
    }
    std::string resolved;
    for (const std::string_view part : parts) {
        if (!resolved.empty()) resolved += '/';
        resolved += part;
    }
    return resolved;
}

} // namespace bihuan::document
