#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <filesystem>

#include "base/base64.hpp"
#include "base/json.hpp"
#include "base/sm3.hpp"
#include "storage/archive.hpp"
#include "storage/archive_format.hpp"
#include "storage/tables.hpp"

namespace bihuan::storage {
namespace {

/// A file that is only there when it is whole: until then it has another name, and is removed.
class NewFile {
  public:
    explicit NewFile(std::string path) : path_(std::move(path)), unfinished_(path_ + ".unfinished") {
        if (std::filesystem::exists(path_)) throw Failure({ErrorKind::already_there, path_, ""});
        file_ = ::open(unfinished_.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
        if (file_ < 0) fail();
    }
    ~NewFile() {
        if (file_ < 0) return;
        ::close(file_);
        ::unlink(unfinished_.c_str());
    }
    NewFile(const NewFile&) = delete;
    NewFile& operator=(const NewFile&) = delete;

    void add(std::string_view bytes) {
        buffer_ += bytes;
        if (buffer_.size() >= buffer_size) flush();
    }

    void finish() {
        flush();
        if (::fsync(file_) != 0) fail();
        // link() does not replace a file that has come meanwhile, rename() would.
        if (::link(unfinished_.c_str(), path_.c_str()) != 0 &&
            (errno == EEXIST || ::rename(unfinished_.c_str(), path_.c_str()) != 0)) {
            fail();
        }
        ::close(std::exchange(file_, -1));
        ::unlink(unfinished_.c_str());
        const std::filesystem::path folder = std::filesystem::path(path_).parent_path();
        const int directory =
            ::open(folder.empty() ? "." : folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
        if (directory < 0) return;
        ::fsync(directory); // the name too; some file systems cannot
        ::close(directory);
    }

  private:
    static constexpr std::size_t buffer_size = std::size_t{1} << 18;

    [[noreturn]] void fail() const { throw Failure({ErrorKind::cannot_write, path_, std::strerror(errno)}); }
    void flush() {
        std::string_view rest = buffer_;
        while (!rest.empty()) {
            const ssize_t written = ::write(file_, rest.data(), rest.size());
            if (written < 0 && errno != EINTR) fail();
            if (written > 0) rest.remove_prefix(static_cast<std::size_t>(written));
        }
        buffer_.clear();
    }

    std::string path_, unfinished_, buffer_;
    int file_ = -1;
};

class Exporter {
  public:
    Exporter(Session& session, const std::string& path) : session_(session), file_(path) {}

    Archived run(const std::vector<std::string>& wanted, int schema) {
        const std::vector<std::string> there = regions_there();
        for (const std::string& region : wanted) {
            if (std::find(there.begin(), there.end(), region) == there.end()) {
                throw Failure({ErrorKind::no_such_record, "region " + region, ""});
            }
        }
        archived_.regions = wanted.empty() ? there : wanted;
        Json(line_)
            .begin_object()
            .text("format", archive_format)
            .integer("version", archive_version)
            .integer("schema", schema)
            .key("regions")
            .texts(archived_.regions)
            .end_object();
        end_line();
        for (const std::string& region : archived_.regions) {
            Json(line_).begin_object().text("region", region).end_object();
            end_line();
            for (const Table& table : tables())
                write(table, region);
        }
        archived_.sm3 = digest_.finish();
        const std::int64_t lines = lines_;
        Json(line_).begin_object().integer("lines", lines).text("sm3", archived_.sm3).end_object();
        end_line();
        file_.finish();
        return std::move(archived_);
    }

  private:
    std::vector<std::string> regions_there() {
        std::vector<std::string> found;
        session_.read("SELECT region FROM journal_head WHERE number > 0 ORDER BY region", {},
                      [&](std::span<const Value> row) { found.push_back(row[0].text()); });
        return found;
    }

    void write(const Table& table, const std::string& region) {
        const std::string columns = joined(table.columns, table.columns.size());
        std::string sql = "SELECT " + columns + " FROM " + std::string(table.name) + " WHERE region = $1";
        if (table.keys > 0) sql += " ORDER BY " + joined(table.columns, table.keys);
        Json json(line_);
        json.begin_object().text("table", table.name).key("columns").begin_list();
        for (const std::string_view column : table.columns)
            json.text(column);
        json.end_list().end_object();
        end_line();
        session_.read(sql, std::array{Value(region)}, [&](std::span<const Value> row) {
            Json cells(line_);
            cells.begin_list();
            for (const Value& value : row)
                write(cells, value);
            cells.end_list();
            end_line();
            ++archived_.rows;
        });
    }

    static void write(Json& json, const Value& value) {
        switch (value.type()) {
            case Value::Type::null:
                json.null();
                break;
            case Value::Type::integer:
                json.integer(value.integer());
                break;
            case Value::Type::text:
                json.text(value.text());
                break;
            case Value::Type::bytes:
                json.text(to_base64(value.text()));
                break;
        }
    }

    void end_line() {
        line_ += '\n';
        ++lines_;
        digest_.add(line_);
        file_.add(line_);
        line_.clear();
    }

    Session& session_;
    NewFile file_;
    Sm3 digest_;
    std::string line_;
    std::int64_t lines_ = 0;
    Archived archived_;
};

} // namespace

Result<Archived> export_archive(Store& store, const std::vector<std::string>& regions,
                                const std::string& path) {
    try {
        store.check_version();
        const std::unique_ptr<Session> session = store.database().connect(Opening::existing);
        session->begin(Access::read);
        Archived archived = Exporter(*session, path).run(regions, store.latest_version());
        session->commit();
        return archived;
    } catch (const Failure& failure) {
        return failure.error();
    }
}

} // namespace bihuan::storage
