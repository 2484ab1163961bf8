#include "app/context.hpp"

#include <charconv>

#include "storage/request_keys.hpp"

namespace bihuan::app {

Error conflict_of(Transaction& transaction, std::string_view kind, std::int64_t id) {
    Error error{ErrorKind::conflict, std::string(kind) + " " + std::to_string(id), ""};
    const auto last = transaction.last_entry(kind, id);
    if (!last) return error;
    if (const auto post = transaction.find(Id<registry::Post>{last->post})) error.detail = post->title + " ";
    if (const auto person = transaction.find(Id<registry::Person>{last->person})) {
        error.detail += person->name + " ";
    }
    error.detail += last->at.to_string();
    return error;
}

Claim claim_of_request(Id<registry::Post> post, Instant now, std::string key, std::string fingerprint) {
    return {[=](Transaction& transaction) -> Result<void> {
        if (const auto kept = storage::find_request(transaction, post, key, now)) {
            const bool same = kept->fingerprint == fingerprint;
            return Error{same ? ErrorKind::request_done : ErrorKind::other_request, key, ""};
        }
        storage::keep_request(transaction, post, key, fingerprint, now);
        return {};
    }};
}

Error explain(Context& context, const storage::Failure& failure) {
    const Error& error = failure.error();
    const std::size_t space = error.subject.find(' ');
    if (error.kind != ErrorKind::conflict || space == std::string::npos) return error;
    std::int64_t id = 0;
    std::from_chars(error.subject.data() + space + 1, error.subject.data() + error.subject.size(), id);
    try {
        Transaction transaction = context.store.begin(Access::read, context.region);
        return conflict_of(transaction, error.subject.substr(0, space), id);
    } catch (const storage::Failure&) {
        return error; // the first failure says enough
    }
}

} // namespace bihuan::app
