#include "cli/commands/names.hpp"

#include <charconv>

#include "registry/organisations.hpp"

namespace bihuan::commands {
namespace {

std::int64_t number_in(std::string_view words) {
    std::int64_t number = 0;
    const auto read = std::from_chars(words.data(), words.data() + words.size(), number);
    return read.ec == std::errc() && read.ptr == words.data() + words.size() ? number : 0;
}

/// The one record that is called so, or has this number.
template <class Record>
Id<Record> one_called(const std::vector<Record>& records, std::string Record::*name, const std::string& words,
                      ErrorKind unknown) {
    std::vector<const Record*> found;
    for (const Record& record : records) {
        if constexpr (requires { record.closed_on; }) {
            if (record.closed_on) continue;
        }
        if (record.id.value == number_in(words)) return record.id;
        if (record.*name == words) found.push_back(&record);
    }
    if (found.size() == 1) return found.front()->id;
    std::string several;
    for (const Record* record : found)
        several += (several.empty() ? "" : ", ") + std::to_string(record->id.value);
    throw Stop{{unknown, words, several}};
}

} // namespace

Id<registry::Organisation> Known::organisation(const std::string& words) const {
    if (const std::int64_t number = number_in(words)) return {number};
    const registry::Organisations organisations(known_.organisations,
                                                known_.regions.empty() ? "" : known_.regions.back().name);
    return must(organisations.resolve(words));
}

std::vector<Id<registry::Organisation>> Known::organisations(const std::vector<std::string>& words) const {
    std::vector<Id<registry::Organisation>> found;
    for (const std::string& cell : words) {
        for (const std::string& name : registry::split_units(cell).plain)
            found.push_back(organisation(name));
    }
    return found;
}

Id<registry::Post> Known::post(const std::string& words) const {
    return one_called(known_.posts, &registry::Post::title, words, ErrorKind::no_such_post);
}

Id<registry::Person> Known::person(const std::string& words) const {
    return one_called(known_.people, &registry::Person::name, words, ErrorKind::no_such_record);
}

} // namespace bihuan::commands
