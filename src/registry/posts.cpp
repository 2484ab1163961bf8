#include "registry/posts.hpp"

#include <algorithm>

namespace bihuan::registry {

bool is_administrator(Role role) {
    return role == Role::system_administrator || role == Role::security_administrator ||
           role == Role::audit_administrator;
}

Result<void> check_separation(const Person& person, Role wanted, std::span<const Post> held_besides) {
    for (const Post& post : held_besides) {
        const bool apart = (is_administrator(wanted) && post.role != Role::reader) ||
                           (is_administrator(post.role) && wanted != Role::reader);
        if (apart) return Error{ErrorKind::separate_duties, person.name, post.title};
    }
    return {};
}

bool in_force(const Appointment& appointment, Date day) {
    return appointment.from <= day && (!appointment.to || day < *appointment.to);
}

Result<Succession> succeed(const Post& post, std::span<const Appointment> terms, Id<Person> person,
                           Date from) {
    if (post.closed_on) return Error{ErrorKind::no_such_post, post.title, ""};
    Succession succession;
    for (const Appointment& term : terms) {
        if (term.to && *term.to <= from) continue;
        if (term.to || term.from >= from) {
            return Error{ErrorKind::impossible_date, post.title,
                         term.from.to_string() + " – " + (term.to ? term.to->to_string() : "")};
        }
        if (person && term.person == person) return Error{ErrorKind::already_there, post.title, ""};
        succession.predecessor = term;
        succession.predecessor_ends = term;
        succession.predecessor_ends->to = from;
    }
    if (person) {
        Appointment begun;
        begun.post = post.id;
        begun.person = person;
        begun.from = from;
        succession.successor = begun;
    } else if (!succession.predecessor) {
        return Error{ErrorKind::vacant_post, post.title, ""};
    }
    return succession;
}

bool is_below(std::span<const Post> posts, Id<Post> superior, Id<Post> post) {
    // A chain can't be longer than there are posts.
    for (std::size_t step = 0; superior && step <= posts.size(); ++step) {
        if (superior == post) return true;
        const auto found =
            std::find_if(posts.begin(), posts.end(), [&](const Post& each) { return each.id == superior; });
        if (found == posts.end()) return false;
        superior = found->superior;
    }
    return false;
}

} // namespace bihuan::registry
