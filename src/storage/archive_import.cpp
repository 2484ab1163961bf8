#include <boost/json.hpp>
#include <filesystem>
#include <fstream>

#include "base/base64.hpp"
#include "base/sm3.hpp"
#include "storage/archive.hpp"
#include "storage/archive_format.hpp"
#include "storage/search.hpp"
#include "storage/tables.hpp"

namespace bihuan::storage {
namespace {

namespace json = boost::json;

// A part of a content is 1.4 MB in base64; a record's texts are far below this.
constexpr std::size_t longest_line = std::size_t{64} << 20;

/// Reads an archive to its end; with a session, its rows go in on the way.
class Importer {
  public:
    Importer(Session* session, const std::string& path,
             std::function<void(std::int64_t, std::int64_t)> progress = {})
        : session_(session), path_(path), progress_(std::move(progress)) {
        std::error_code ignored;
        if (!std::filesystem::exists(path, ignored)) throw Failure({ErrorKind::not_found, path, ""});
        if (!std::filesystem::is_regular_file(path, ignored))
            throw Failure({ErrorKind::not_a_file, path, ""});
        file_.open(path, std::ios::binary);
        if (!file_) throw Failure({ErrorKind::no_permission, path, ""});
        size_ = static_cast<std::int64_t>(std::filesystem::file_size(path, ignored));
    }

    Archived run(int schema) {
        header(schema);
        while (!ended_)
            line();
        if (begun_ != archived_.regions.size()) damaged("regions are missing");
        if (file_.peek() != std::ifstream::traits_type::eof()) damaged("goes on behind its end");
        return std::move(archived_);
    }

  private:
    [[noreturn]] void damaged(const std::string& why) const {
        throw Failure({ErrorKind::damaged, path_, "line " + std::to_string(lines_) + ": " + why});
    }

    /// The next line as a value, which lives until the one after it.
    const json::value& next() {
        text_.clear();
        ++lines_;
        std::streambuf& bytes = *file_.rdbuf();
        for (int byte = bytes.sbumpc(); byte != '\n'; byte = bytes.sbumpc()) {
            if (byte == std::streambuf::traits_type::eof()) damaged("cut off");
            if (text_.size() == longest_line) damaged("too long");
            text_ += static_cast<char>(byte);
        }
        boost::system::error_code error;
        value_ = json::parse(text_, error);
        if (error) damaged("no JSON");
        return value_;
    }

    void count_line() {
        text_ += '\n';
        digest_.add(text_);
        taken_ += static_cast<std::int64_t>(text_.size());
        if (progress_ && lines_ % 256 == 0) progress_(taken_, size_);
    }

    template <class Wanted>
    const Wanted& part(const json::object& object, std::string_view name) const {
        const json::value* found = object.if_contains(name);
        const Wanted* wanted = nullptr;
        if (found != nullptr) {
            if constexpr (std::is_same_v<Wanted, json::string>) wanted = found->if_string();
            if constexpr (std::is_same_v<Wanted, json::array>) wanted = found->if_array();
            if constexpr (std::is_same_v<Wanted, std::int64_t>) wanted = found->if_int64();
        }
        if (wanted == nullptr) damaged("no " + std::string(name));
        return *wanted;
    }

    void header(int schema) {
        const json::object* object = next().if_object();
        if (object == nullptr) damaged("no archive");
        if (part<json::string>(*object, "format") != archive_format) damaged("no archive");
        const std::int64_t version = part<std::int64_t>(*object, "version");
        const std::int64_t from = part<std::int64_t>(*object, "schema");
        if (version > archive_version || from > schema) {
            throw Failure({ErrorKind::newer_archive, path_,
                           std::to_string(version) + "." + std::to_string(from) + " / " +
                               std::to_string(archive_version) + "." + std::to_string(schema)});
        }
        for (const json::value& region : part<json::array>(*object, "regions")) {
            if (!region.is_string()) damaged("no region");
            archived_.regions.emplace_back(region.get_string());
        }
        count_line();
    }

    void line() {
        const json::value& value = next();
        if (const json::array* row = value.if_array()) {
            insert(*row);
        } else if (const json::object* object = value.if_object()) {
            if (object->contains("lines")) return finish(*object);
            if (object->contains("region")) {
                begin_region(part<json::string>(*object, "region"));
            } else {
                begin_table(*object);
            }
        } else {
            damaged("neither a row nor a heading");
        }
        count_line();
    }

    void begin_region(std::string_view region) {
        if (begun_ == archived_.regions.size() || archived_.regions[begun_] != region)
            damaged("another region");
        ++begun_;
        table_ = nullptr;
        if (session_ == nullptr) return;
        bool there = false;
        session_->read("SELECT number FROM journal_head WHERE region = $1 AND number > 0",
                       std::array{Value(region)}, [&](std::span<const Value>) { there = true; });
        if (there) throw Failure({ErrorKind::already_there, std::string(region), ""});
        // Left by a transaction that saved nothing.
        session_->write("DELETE FROM journal_head WHERE region = $1", std::array{Value(region)});
    }

    void begin_table(const json::object& object) {
        if (begun_ == 0) damaged("a table before its region");
        const json::string& name = part<json::string>(object, "table");
        table_ = nullptr;
        for (const Table& table : tables()) {
            if (name == table.name) table_ = &table;
        }
        if (table_ == nullptr) damaged("a table that is not known");
        const json::array& columns = part<json::array>(object, "columns");
        const bool same = std::equal(
            columns.begin(), columns.end(), table_->columns.begin(), table_->columns.end(),
            [](const json::value& is, std::string_view wanted) { return is == json::value(wanted); });
        if (!same) damaged("other columns");
        sql_ = "INSERT INTO " + std::string(table_->name) + " (region, " +
               joined(table_->columns, table_->columns.size()) + ") VALUES ($1";
        for (std::size_t i = 0; i < table_->columns.size(); ++i)
            sql_ += ", $" + std::to_string(i + 2);
        sql_ += ")";
    }

    void insert(const json::array& row) {
        if (table_ == nullptr) damaged("a row before its table");
        if (row.size() != table_->columns.size()) damaged("another number of columns");
        values_.assign(1, Value(archived_.regions[begun_ - 1]));
        for (std::size_t i = 0; i < row.size(); ++i) {
            const json::value& value = row[i];
            if (value.is_null()) {
                values_.emplace_back();
            } else if (value.is_int64()) {
                values_.emplace_back(value.get_int64());
            } else if (!value.is_string()) {
                damaged("a value of another type");
            } else if (table_->columns[i] == "bytes") {
                auto bytes = from_base64(value.get_string());
                if (!bytes) damaged("no base64");
                values_.push_back(Value::of_bytes(std::move(*bytes)));
            } else {
                values_.emplace_back(std::string_view(value.get_string()));
            }
        }
        if (session_ != nullptr) session_->write(sql_, values_, 1, table_->name);
        ++archived_.rows;
    }

    void finish(const json::object& object) {
        archived_.sm3 = digest_.finish();
        if (part<std::int64_t>(object, "lines") != lines_ - 1) damaged("another number of lines");
        if (part<json::string>(object, "sm3") != archived_.sm3) damaged("another SM3");
        ended_ = true;
    }

    Session* session_;
    std::string path_;
    std::function<void(std::int64_t, std::int64_t)> progress_;
    std::int64_t taken_ = 0, size_ = 0; // bytes
    std::ifstream file_;
    std::string text_;
    json::value value_;
    Sm3 digest_;
    std::int64_t lines_ = 0;
    Archived archived_;
    std::size_t begun_ = 0; // regions
    const Table* table_ = nullptr;
    std::string sql_;
    std::vector<Value> values_;
    bool ended_ = false;
};

} // namespace

Result<Archived> import_archive(Store& store, const std::string& path,
                                const std::function<void(std::int64_t, std::int64_t)>& progress) {
    try {
        store.check_version();
        // All of it first, so that nothing is begun with what is cut off or changed.
        Importer(nullptr, path).run(store.latest_version());
        const std::unique_ptr<Session> session = store.database().connect(Opening::existing);
        try {
            session->begin(Access::write);
            Archived archived = Importer(session.get(), path, progress).run(store.latest_version());
            for (const std::string& region : archived.regions)
                rebuild_search(*session, region);
            session->commit();
            return archived;
        } catch (...) {
            session->rollback();
            throw;
        }
    } catch (const Failure& failure) {
        return failure.error();
    }
}

} // namespace bihuan::storage
