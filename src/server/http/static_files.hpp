// Files that do not change while the server runs: read once, compressed once, given out as they are.
#pragma once

#include <map>
#include <optional>
#include <string>

#include "base/error.hpp"
#include "server/http/message.hpp"

namespace bihuan::http {

class StaticFiles {
  public:
    /// Every file below the folder, by its path from there. not_found, no_permission.
    static Result<StaticFiles> from_folder(const std::string& folder);
    /// "/app.js" and its bytes. A path that ends in /index.html answers for its folder too.
    void add(const std::string& path, std::string bytes);

    /// nullopt: no such file. 405 for what only reads.
    std::optional<Response> answer(const Request& request) const;
    /// /index.html for an address that the app in it knows (/ledger/7): asked for by a browser as a page, and
    /// no file's name. nullopt: it is none, or there is no such file.
    std::optional<Response> page(const Request& request) const;

  private:
    std::optional<Response> answer(const std::string& path, const Request& request) const;

    struct File {
        std::shared_ptr<const std::string> plain, packed; // packed: gzip, where it is smaller
        std::string type, tag;
        bool lasting = false; // its name has a hash in it: other bytes have another name
    };
    std::map<std::string, File, std::less<>> files_;
};

} // namespace bihuan::http
