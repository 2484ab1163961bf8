// Regions, organisations, posts, people, indicators.
#pragma once

#include "app/context.hpp"
#include "registry/organisation_change.hpp"

namespace bihuan::app {

using registry::Appointment;
using registry::Indicator;
using registry::OrganisationChange;
using registry::Person;
using registry::Post;
using registry::Region;

/// The region with its first posts, all still vacant (系统管理员, 安全管理员, 审计管理员, 督查室), and the 22
/// main indicators. Its code is the context's. already_there when it has been founded.
///
/// Who founds – the program itself, without a post – may add_person and appoint the first system
/// administrator, until that post has once been held, and never again. From then on the three administrators
/// keep each other in check: the system administrator sets up posts (as readers) and appoints, the security
/// administrator alone grants roles, the audit administrator reads the journal, where all of it stands.
Result<Region> found_region(Context& context, Region region);

/// A region below; with the code of one that is known, its new name or level from `valid_from` on. Those of
/// `merged_in` end on that day.
Result<Region> add_region(Context& context, Region region, const std::vector<std::string>& merged_in = {});

/// Who acts: the post of this title (or number) with the person in it today. no_such_post, vacant_post.
Result<Actor> actor_of(storage::Store& store, const std::string& region, std::string_view post, Instant now);

Result<Organisation> add_organisation(Context& context, Organisation organisation);

/// Renames (the old name stays an alias), regroups or closes a unit. A closed unit's items still to be done
/// pass to its successor in the same action; without a successor it must have none.
Result<Organisation> change_organisation(Context& context, Id<Organisation> id, std::int64_t version,
                                         const OrganisationChange& change, const std::string& reason = {});

/// A new post is a reader's: its role is the security administrator's to grant.
Result<Post> add_post(Context& context, Post post);

/// What a change sets; empty: stays as it is. Closing ends the term of who holds it.
struct PostChange {
    std::optional<std::string> title;
    std::optional<Id<Organisation>> organisation;
    std::optional<Id<Post>> superior;
    std::optional<Date> closed_on;
};
Result<Post> change_post(Context& context, Id<Post> id, std::int64_t version, const PostChange& change);

/// The three administrators are kept apart, and from business: separate_duties. Nobody changes the own post's
/// role.
Result<Post> grant_role(Context& context, Id<Post> id, Role role, const std::string& reason);

Result<Person> add_person(Context& context, Person person);

/// The person takes over the post with its duty and history; the predecessor's term ends on that day. Without
/// a person the post falls vacant.
Result<Post> appoint(Context& context, Id<Post> post, Id<Person> person, Date from);

Result<Indicator> add_indicator(Context& context, Indicator indicator);

/// A region that has its ledger here, for who has not signed in yet.
struct RegionHere {
    std::string code, name;
};
Result<std::vector<RegionHere>> read_regions_here(storage::Store& store, Instant now);

/// Everything registered; of posts with who holds them today.
struct Holder {
    Id<Post> post;
    Person person;
    Date since;
};
struct Register {
    std::vector<Region> regions;
    std::vector<Organisation> organisations;
    std::vector<Post> posts;
    std::vector<Holder> holders; // in the order of posts, without the vacant ones
    std::vector<Person> people;
    std::vector<Appointment> appointments;
    std::vector<Indicator> indicators;
};
Result<Register> read_registry(Context& context);

/// People; without their telephone numbers for who may not read_phones, nor in the order of these.
Result<std::vector<Person>> list_people(Context& context, const Query<Person>& query);
Result<Person> read_person(Context& context, Id<Person> id);

} // namespace bihuan::app
