// Bodies that several rooms ask for: a reason, files as evidence.
#pragma once

#include "app/evidence.hpp"
#include "base/base64.hpp"
#include "server/api/shape.hpp"

namespace bihuan::api {

struct Reason {
    std::string reason;
    static constexpr auto fields() { return std::tuple{needed("reason", &Reason::reason)}; }
};

/// A file within a JSON body: its bytes in base64.
struct Base64 {
    std::string bytes;
    static std::optional<Base64> parse(std::string_view text) {
        auto bytes = from_base64(text);
        if (!bytes) return std::nullopt;
        return Base64{std::move(*bytes)};
    }
    std::string to_string() const { return to_base64(bytes); }
};
struct File {
    std::string name;
    Base64 content;
    static constexpr auto fields() {
        return std::tuple{needed("name", &File::name), needed("content", &File::content)};
    }
};

/// As an action takes them.
inline std::vector<app::Attachment> files_of(const std::vector<File>& files) {
    std::vector<app::Attachment> out;
    for (const File& file : files)
        out.push_back({file.name, file.content.bytes});
    return out;
}

} // namespace bihuan::api
