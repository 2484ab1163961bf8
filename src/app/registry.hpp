// Regions, organisations, posts, people.
#pragma once

#include "app/context.hpp"

namespace bihuan::app {

using registry::Appointment;
using registry::Person;
using registry::Post;
using registry::Region;

/// The region with its first posts, all still vacant: 系统管理员, 安全管理员, 审计管理员, 督查室. already_there when
/// it has been founded.
Result<Region> found_region(Context& context, Region region);

/// Who acts: the post of this title (or number) with the person in it today. no_such_post, vacant_post.
Result<Actor> actor_of(storage::Store& store, const std::string& region, std::string_view post, Instant now);

Result<Organisation> add_organisation(Context& context, Organisation organisation);

} // namespace bihuan::app
