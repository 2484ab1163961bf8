// Any bytes as an archive: taken whole, or refused and nothing of it kept. The last line is made here, as no
// input guesses an SM3, so that what stands before it gets as far as the database.
#include <unistd.h>

#include <fstream>

#include "base/sm3.hpp"
#include "source_check.hpp"
#include "storage/archive.hpp"
#include "storage/sqlite/database.hpp"
#include "storage/verify.hpp"

namespace {

namespace files = std::filesystem;
using namespace bihuan;

/// An empty ledger, copied for each input that may have left something in it.
struct Ledger {
    files::path folder = files::temp_directory_path() / ("bihuan_fuzz_" + std::to_string(::getpid()));
    Ledger() {
        files::create_directories(folder);
        storage::Store(storage::sqlite::open((folder / "empty.db").string())).migrate();
    }
    ~Ledger() { files::remove_all(folder); }
    storage::Store fresh() const {
        for (const char* end : {"", "-wal", "-shm"})
            files::remove(folder / ("work.db" + std::string(end)));
        files::copy_file(folder / "empty.db", folder / "work.db");
        return storage::Store(storage::sqlite::open((folder / "work.db").string()));
    }
};

std::int64_t rows_of(storage::Store& store) {
    std::int64_t rows = 0;
    const auto session = store.database().connect(storage::Opening::existing);
    session->begin(storage::Access::read);
    for (const char* table : {"journal_head", "journal", "item", "tally", "content", "duty"}) {
        session->read("SELECT count(*) FROM " + std::string(table), {},
                      [&](std::span<const Value> row) { rows += row[0].integer(); });
    }
    session->commit();
    return rows;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static const Ledger ledger;
    const std::string_view bytes = fuzz::bytes_of(data, size);
    const auto lines = std::count(bytes.begin(), bytes.end(), '\n');
    const std::string path = (ledger.folder / "archive").string();
    std::ofstream(path, std::ios::binary)
        << bytes << "{\"lines\":" << lines << ",\"sm3\":\"" << sm3(bytes) << "\"}\n";
    storage::Store store = ledger.fresh();
    const auto taken = storage::import_archive(store, path);
    if (!taken) {
        fuzz::require(!describe(taken.error(), Language::chinese).empty());
        fuzz::require(rows_of(store) == 0);
        return 0;
    }
    for (const std::string& region : taken->regions) {
        auto transaction = store.begin(storage::Access::read, region);
        storage::verify(transaction); // says what is wrong, and does not stop
    }
    return 0;
}
