#include <charconv>
#include <cstdlib>

#include "app/registry.hpp"
#include "cli/commands/command.hpp"

namespace bihuan::commands {
namespace {

std::optional<std::int64_t> whole(std::string_view word) {
    std::int64_t number = 0;
    const auto read = std::from_chars(word.data(), word.data() + word.size(), number);
    if (read.ec != std::errc() || read.ptr != word.data() + word.size() || number < 0) return std::nullopt;
    return number;
}

} // namespace

std::string Call::operand(std::size_t place) const {
    return place < words.operands.size() ? words.operands[place] : std::string();
}

std::string Call::option(std::string_view name) const {
    const auto found = words.options.find(name);
    return found == words.options.end() ? std::string() : found->second.back();
}

std::vector<std::string> Call::all(std::string_view name) const {
    const auto found = words.options.find(name);
    return found == words.options.end() ? std::vector<std::string>() : found->second;
}

std::int64_t Call::number(std::size_t place) const {
    if (const auto read = whole(operand(place))) return *read;
    throw Stop{{ErrorKind::bad_usage, operand(place), say(Word::usage_number, {"1"})}};
}

std::optional<std::int64_t> Call::number(std::string_view name) const {
    if (!given(name)) return std::nullopt;
    if (const auto read = whole(option(name))) return read;
    throw Stop{{ErrorKind::bad_usage, "--" + std::string(name) + " " + option(name),
                say(Word::usage_number, {"0"})}};
}

std::optional<Date> Call::date(std::string_view name) const {
    if (!given(name)) return std::nullopt;
    if (const auto read = Date::parse(option(name))) return read;
    throw Stop{{ErrorKind::bad_usage, "--" + std::string(name) + " " + option(name),
                say(Word::usage_date, {"2025-03-25"})}};
}

std::optional<int> Call::year() const {
    const auto year = number("year");
    if (year && (*year < 1949 || *year > 2200))
        throw Stop{{ErrorKind::bad_usage, "--year " + option("year"), say(Word::usage_date, {"2025"})}};
    return year ? std::optional<int>(static_cast<int>(*year)) : std::nullopt;
}

std::string Call::region() const {
    return given("region") ? option("region") : office.settings().region;
}

app::Context Call::context() const {
    std::string post = option("as");
    const char* named = std::getenv("BIHUAN_AS");
    if (post.empty() && named != nullptr) post = named;
    if (post.empty()) post = office.settings().post;
    storage::Store& store = office.store();
    return {store, region(), must(app::actor_of(store, region(), post, now)), now};
}

app::Context Call::context_of_program() const {
    return {office.any_store(), region(), {}, now};
}

Result<Reply> run(const Command& command, const Words& words, Office& office, Language language,
                  Instant now) {
    try {
        Call call{office, words, language, now};
        return command.function(call);
    } catch (const Stop& stop) {
        return stop.error;
    } catch (const storage::Failure& failure) {
        return failure.error();
    }
}

} // namespace bihuan::commands
