#include "app/registry.hpp"

#include <charconv>

namespace bihuan::app {

Result<Region> found_region(Context& context, Region region) {
    return act(context, Action::found_region, [&](Transaction& transaction) -> Result<Region> {
        if (auto allowed = permit(context.actor, Action::found_region, {context.region}); !allowed) {
            return allowed.error();
        }
        if (transaction.first(Query<Region>())) {
            return Error{ErrorKind::already_there, context.region + " " + region.name, ""};
        }
        const Region founded = transaction.save(Change<Region>::created(std::move(region)));
        const std::array<std::pair<std::string_view, Role>, 4> posts{
            {{"系统管理员", Role::system_administrator},
             {"安全管理员", Role::security_administrator},
             {"审计管理员", Role::audit_administrator},
             {"督查室", Role::supervisor}}};
        for (const auto& [title, role] : posts) {
            Post post;
            post.title = title;
            post.role = role;
            transaction.save(Change<Post>::created(std::move(post)));
        }
        return founded;
    });
}

Result<Actor> actor_of(storage::Store& store, const std::string& region, std::string_view words, Instant now) {
    Context context{store, region, {}, now};
    return look(context, [&](Transaction& transaction) -> Result<Actor> {
        std::int64_t number = 0;
        const auto read = std::from_chars(words.data(), words.data() + words.size(), number);
        std::optional<Post> post;
        if (read.ec == std::errc() && read.ptr == words.data() + words.size()) {
            post = transaction.find(Id<Post>{number});
        } else {
            post = transaction.first(
                Query<Post>().where(&Post::title, std::string(words)).where_none(&Post::closed_on));
        }
        if (!post || post->closed_on) return Error{ErrorKind::no_such_post, std::string(words), ""};
        Actor actor{region, post->id, {}, post->organisation, post->role, post->title, {}};
        for (const Appointment& held :
             transaction.list(Query<Appointment>().where(&Appointment::post, post->id))) {
            if (held.from > now.date() || (held.to && *held.to <= now.date())) continue;
            actor.person = held.person;
        }
        const auto person = transaction.find(actor.person);
        if (!person) return Error{ErrorKind::vacant_post, post->title, ""};
        actor.person_name = person->name;
        return actor;
    });
}

Result<Organisation> add_organisation(Context& context, Organisation organisation) {
    return act(context, Action::add_organisation, [&](Transaction& transaction) -> Result<Organisation> {
        if (auto allowed = permit(context.actor, Action::add_organisation, {context.region}); !allowed) {
            return allowed.error();
        }
        if (organisation.name.empty()) return Error{ErrorKind::needs_value, "organisation", "name"};
        const auto same = transaction.first(Query<Organisation>()
                                                .where(&Organisation::name, organisation.name)
                                                .where_none(&Organisation::closed_on));
        if (same) return Error{ErrorKind::already_there, organisation.name, ""};
        return transaction.save(Change<Organisation>::created(std::move(organisation)));
    });
}

} // namespace bihuan::app
