// The journal, and the data as a whole: verified, backed up, taken out and in.
#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "app/keeping.hpp"
#include "app/page.hpp"
#include "server/api/paging.hpp"
#include "server/api/rooms.hpp"

namespace bihuan::api {

template <>
struct Shape<journal::Fault> {
    static constexpr std::string_view name = "JournalFault";
    static constexpr auto fields() {
        using journal::Fault;
        return std::tuple{field("fault", &Fault::fault), field("number", &Fault::number),
                          field("subject", &Fault::subject)};
    }
};
template <>
struct Shape<storage::Verification> {
    static constexpr std::string_view name = "JournalVerified";
    static constexpr auto fields() {
        using storage::Verification;
        return std::tuple{field("entries", &Verification::entries), field("records", &Verification::records),
                          field("contents", &Verification::contents), field("head", &Verification::head),
                          field("faults", &Verification::faults)};
    }
};
/// `changes`: JSON as a text, which the hash covers byte by byte.
template <>
struct Shape<journal::Entry> {
    static constexpr std::string_view name = "JournalEntry";
    static constexpr auto fields() {
        using journal::Entry;
        return std::tuple{field("number", &Entry::number),
                          field("at", &Entry::at),
                          field("post", &Entry::post),
                          field("person", &Entry::person),
                          field("action", &Entry::action),
                          field("kind", &Entry::kind),
                          field("subject", &Entry::subject),
                          field("version", &Entry::version),
                          field("reason", &Entry::reason),
                          field("changes", &Entry::changes),
                          field("fingerprint", &Entry::fingerprint),
                          field("hash", &Entry::hash)};
    }
};

namespace {

using journal::Entry;

struct Entries { // the newest first
    std::string kind, action;
    std::int64_t subject = 0, post = 0;
    int limit = usual_page;
    std::string cursor;
    static constexpr auto fields() {
        return std::tuple{field("kind", &Entries::kind),       field("action", &Entries::action),
                          field("subject", &Entries::subject), field("post", &Entries::post),
                          field("limit", &Entries::limit),     field("cursor", &Entries::cursor)};
    }
};
Result<Page<Entry>> entries(Call& call, const Entries& asked) {
    const Cut cut = read_cut(asked.limit, asked.cursor);
    storage::EntryQuery query;
    query.kind = asked.kind;
    query.action = asked.action;
    query.subject = asked.subject;
    query.post = asked.post;
    query.before = cut.after;
    query.limit = cut.limit + 1;
    query.newest_first = true;
    auto found = app::journal_page(call.context, query);
    if (!found) return found.error();
    return page_of(std::move(*found), cut.limit, [](const Entry& entry) { return entry.number; });
}

Result<storage::Verification> verify(Call& call) {
    return app::verify_journal(call.context);
}

/// A folder of its own for one file that goes out or comes in, gone with it.
class TemporaryFile {
  public:
    explicit TemporaryFile(std::string_view name) {
        std::string folder = (std::filesystem::temp_directory_path() / "bihuan-XXXXXX").string();
        if (::mkdtemp(folder.data()) == nullptr) throw Error{ErrorKind::cannot_write, folder, ""};
        folder_ = folder;
        path = (std::filesystem::path(folder) / name).string();
    }
    TemporaryFile(const TemporaryFile&) = delete;
    TemporaryFile& operator=(const TemporaryFile&) = delete;
    ~TemporaryFile() {
        std::error_code ignored;
        std::filesystem::remove_all(folder_, ignored);
    }
    std::string bytes() const {
        std::ifstream file(path, std::ios::binary);
        return {std::istreambuf_iterator<char>(file), {}};
    }
    std::string path;

  private:
    std::filesystem::path folder_;
};

/// Where the server keeps the file for a moment is nobody's business.
Error without_path(Error error, const TemporaryFile& file, const std::string& name) {
    if (error.subject == file.path) error.subject = name;
    return error;
}

template <auto take>
Result<Download> taken_out(Call& call, std::string_view kind) {
    const std::string name =
        call.context.region + "-" + call.context.today().to_string() + "-" + std::string(kind) + ".jsonl";
    const TemporaryFile file(name);
    const auto taken = take(call.context, file.path);
    if (!taken) return without_path(taken.error(), file, name);
    return Download{"application/x-ndjson", name, file.bytes()};
}
Result<Download> export_archive(Call& call) {
    return taken_out<&app::export_archive>(call, "archive");
}
Result<Download> back_up(Call& call) {
    return taken_out<&app::back_up_region>(call, "backup");
}

struct FileName { // of the query: the body is the file
    std::string name;
    static constexpr auto fields() { return std::tuple{field("name", &FileName::name)}; }
};
Result<registry::Transfer> import_archive(Call& call, const FileName& asked) {
    const TemporaryFile file("archive.jsonl");
    std::ofstream(file.path, std::ios::binary) << call.request.body.view();
    auto taken = app::import_archive(call.context, file.path);
    if (!taken) return without_path(taken.error(), file, asked.name);
    return taken;
}

constexpr std::array table{
    route<&entries>(Method::get, "/journal", Action::read_journal)
        .named("list_journal", "日志，新的在前", "the journal, the newest entry first"),
    route<&verify>(Method::post, "/journal/verify", Action::verify_journal).slow(),
    listing<registry::Transfer, Action::read_journal, &registry::Transfer::transfer_kind>(
        "/transfers", "list_transfers", "数据进出记录", "data taken out or in as a whole"),
    route<&export_archive>(Method::post, "/archive/export", Action::export_archive).slow(),
    route<&import_archive>(Method::post, "/archive/import", Action::import_archive).takes_file(),
    route<&back_up>(Method::post, "/backup", Action::back_up).slow(),
};

} // namespace

std::span<const Route> journal_routes() {
    return table;
}

} // namespace bihuan::api
