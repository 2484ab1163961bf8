// Posts, who holds them, and which must be kept apart. Pure.
#pragma once

#include <span>

#include "base/error.hpp"
#include "registry/records.hpp"

namespace bihuan::registry {

/// System, security and audit administrator (三员).
bool is_administrator(Role role);

/// One person may hold at most one of the three administrators' posts, and none of them with a business role
/// (all others but the reader's): separate_duties, with the post that stands in the way.
Result<void> check_separation(const Person& person, Role wanted, std::span<const Post> held_besides);

bool in_force(const Appointment& appointment, Date day);

/// What an appointment does to a post: the predecessor's term ends on the day the successor's begins. The
/// duty and its history stay with the post. Without a person the post falls vacant.
struct Succession {
    std::optional<Appointment> predecessor; // as loaded
    std::optional<Appointment> predecessor_ends;
    std::optional<Appointment> successor;
};
/// `terms`: all appointments of the post. impossible_date where terms would overlap; already_there where the
/// person holds the post; vacant_post where nobody does who could leave.
Result<Succession> succeed(const Post& post, std::span<const Appointment> terms, Id<Person> person,
                           Date from);

/// Whether `superior` is below `post` already, so that it can't be above it.
bool is_below(std::span<const Post> posts, Id<Post> superior, Id<Post> post);

} // namespace bihuan::registry
