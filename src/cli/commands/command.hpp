// A command of the ledger: what its words mean (data: table.cpp) and what it does (a function in the file of
// its verb): parse → one call of app/ → rows or a sentence.
#pragma once

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "app/context.hpp"
#include "cycle/progress/policy.hpp"
#include "cycle/supervision/policy.hpp"
#include "render/sheet.hpp"
#include "render/terms.hpp"

namespace bihuan::commands {

using render::Word;

/// What a command gives: sheets where it lists, a text where it tells. Both: the text stands above.
struct Reply {
    std::string text = {};                  // on a screen only
    std::vector<render::Sheet> sheets = {}; // the first is what csv and json hold
    std::vector<Error> errors = {};         // of the parts that failed, where the others were done
    std::string file = {};                  // a whole file instead (a workbook made elsewhere): its bytes
};

/// A command stops here: its words or the world do not allow it. Thrown, so that a command reads as a
/// straight line; run() makes it the Result that callers see.
struct Stop {
    Error error;
};

template <class T>
T must(Result<T> result) {
    if (!result) throw Stop{std::move(result.error())};
    if constexpr (!std::is_void_v<T>) return std::move(*result);
}

/// What server/ is asked for, which this room does not know.
struct ServerWords {
    std::string folder;                          // of the data
    std::string config;                          // --config; empty: serve.toml in the folder, if it is there
    std::map<std::string, std::string> settings; // of the command line
};
struct World;
struct ServerVerbs {
    /// Until it is told to stop.
    std::function<Result<void>(storage::Store&, const World&, const ServerWords&)> serve;
    std::function<Result<std::string>(const ServerWords&)> check;
    std::function<std::string()> openapi;
};

/// The world outside, given by the program's composition: the backends by name, and the clock.
struct World {
    /// `where`: a path, or postgresql://…, whose tables are made in so many hash partitions (0: in none).
    std::function<std::unique_ptr<storage::Database>(const std::string& where, int partitions)> open_database;
    std::function<Instant()> now;
    std::function<Result<std::string>(const std::string& path)> read_file;
    std::string database = "ledger.db";                   // of a new data directory that names none
    std::function<std::string(std::size_t)> random_bytes; // that nobody can guess
    int partitions = 0;                                   // of one that does not say
    ServerVerbs server = {};
};

/// The words of one command, taken apart.
struct Words {
    std::vector<std::string> operands;
    std::map<std::string, std::vector<std::string>, std::less<>> options; // by long name; a switch: {""}
};

/// A data directory: bihuan.toml says which database and which region; the store is opened when first asked
/// for.
class Office {
  public:
    Office(std::string folder, const World& world) : folder_(std::move(folder)), world_(world) {}

    const std::string& folder() const { return folder_; }
    const World& world() const { return world_; }
    /// bihuan.toml; no_database where there is none.
    struct Settings {
        std::string database; // a path (beside bihuan.toml), or postgresql://…
        std::string region;
        std::string post;   // who acts where nobody is named
        int partitions = 0; // of the tables that are made
    };
    const Settings& settings();
    /// Open, and of this program's schema: else older_database, newer_database.
    storage::Store& store();
    /// Open, of whatever schema.
    storage::Store& any_store();
    /// The region's policy: the program's, changed by the folder `policy` of the data directory.
    const progress::Policy& policy();
    const supervision::Policy& supervision_policy();
    /// The settings file where it holds a password that other users of the machine can read; else empty.
    const std::string& open_password() const { return open_password_; }
    /// A new data directory, which `found` fills; already_there where it is one. If `found` stops, there is
    /// none.
    void create(Settings settings, const std::function<void(Settings&)>& found);

  private:
    std::string folder_;
    World world_;
    std::optional<Settings> settings_;
    std::string open_password_;
    std::optional<progress::Policy> policy_;
    std::optional<supervision::Policy> supervision_policy_;
    std::unique_ptr<storage::Store> store_;
    bool checked_ = false;
};

/// What a command's function gets.
struct Call {
    Office& office;
    const Words& words;
    Language language;
    Instant now;

    /// Empty: not given.
    std::string operand(std::size_t place) const;
    std::string option(std::string_view name) const;
    std::vector<std::string> all(std::string_view name) const;
    bool given(std::string_view name) const { return words.options.contains(name); }

    // Each stops where the word is not one.
    std::int64_t number(std::size_t place) const;
    std::optional<std::int64_t> number(std::string_view name) const;
    std::optional<Date> date(std::string_view name) const;
    Date day(std::string_view name) const { return date(name).value_or(now.date()); }
    /// --year, a year of the ledger.
    std::optional<int> year() const;
    std::int64_t version() const { return number("version").value_or(0); }
    template <class Record>
    Id<Record> id(std::size_t place) const {
        return {number(place)};
    }
    /// The word of an enumeration as code writes it (active) or as people say it (推进中).
    template <Named Enum>
    std::optional<Enum> one_of(std::string_view name) const {
        if (!given(name)) return std::nullopt;
        return chosen<Enum>("--" + std::string(name), option(name));
    }
    template <Named Enum>
    Enum one_of(std::size_t place) const {
        return chosen<Enum>("", operand(place));
    }

    std::string region() const;
    /// Where and when, and who: --as, else $BIHUAN_AS, else the settings' post. Stops where nobody holds it.
    app::Context context() const;
    /// Of the program itself: founding, migrating.
    app::Context context_of_program() const;

    std::string say(Word word) const { return std::string(render::say(word, language)); }
    std::string say(Word word, std::initializer_list<std::string_view> values) const {
        return render::say(word, language, values);
    }
    /// A sentence as the whole reply.
    Reply told(Word word, std::initializer_list<std::string_view> values = {}) const {
        return {.text = say(word, values) + "\n"};
    }

  private:
    template <Named Enum>
    Enum chosen(const std::string& where, const std::string& word) const;
};

using Function = Reply (*)(Call&);

/// An option by its long name, the same meaning in every command.
struct Option {
    std::string_view name;
    std::string_view value; // what follows: FILE, N; empty: a switch
    Word meaning;
    std::string_view letter = {}; // -o
};

/// A row of the table. `operands` and `options` are words with spaces between: "ITEM [FILE] NUMBER…" and
/// "title due"; a verb of several words has a row of its own without a function.
struct Command {
    std::string_view path; // "round open"
    Word summary;
    std::string_view operands;
    std::string_view options;
    Function function = nullptr;
    bool lists = false;  // takes --format, --output, --no-bom
    bool prints = false; // an official document: docx, html and pdf as well

    std::string_view verb() const { return path.substr(0, path.find(' ')); }
};

std::span<const Command> commands();
std::span<const Option> options();
/// Those of a command, with what every command takes, in the table's order.
std::vector<const Option*> options_of(const Command& command);

/// The command at the beginning of `words`, whose path is taken off; bad_usage. nullptr: no verb of the
/// ledger.
Result<const Command*> find_command(std::vector<std::string>& words, Language language);
Result<Words> take_apart(const Command& command, const std::vector<std::string>& words, Language language);

/// Runs one command.
Result<Reply> run(const Command& command, const Words& words, Office& office, Language language, Instant now);

/// How a command is written: "round open TITLE --due DATE" without options.
std::string usage_of(const Command& command, Language language);

template <Named Enum>
Enum Call::chosen(const std::string& where, const std::string& word) const {
    if (const auto value = named<Enum>(word)) return *value;
    std::string choices;
    for (const std::string_view name : names_of(Enum{})) {
        std::string_view choice = name;
        if constexpr (requires { render::FirstWord<Enum>::word; }) {
            const auto value = *named<Enum>(name);
            const std::string_view chinese = render::say(render::word_of(value), Language::chinese);
            if (chinese == word) return value;
            if (language == Language::chinese) choice = chinese;
        }
        (choices += choices.empty() ? "" : language == Language::chinese ? "、" : ", ") += choice;
    }
    throw Stop{{ErrorKind::bad_usage, where.empty() ? word : where + " " + word,
                say(Word::usage_choose, {choices})}};
}

} // namespace bihuan::commands
