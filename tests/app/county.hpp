// A founded county for tests of actions: its store, its first posts with somebody in each, and who acts.
#pragma once

#include <gtest/gtest.h>

#include <optional>
#include <string>

#include "../storage/backend.hpp"
#include "app/registry.hpp"

namespace bihuan::app {

class County {
    storage::Place place_;

  public:
    enum class Founded { vacant, held };

    explicit County(Founded founded = Founded::held, storage::Backend backend = storage::Backend::sqlite)
        : place_(backend), store(place_.open()) {
        store.migrate();
        Context program = as_program();
        Region region;
        region.name = "青禾县";
        region.valid_from = *Date::of(2000, 1, 1);
        if (!found_region(program, region)) ADD_FAILURE() << "not founded";
        if (founded == Founded::vacant) return;
        take_office(program, 1, "系统管理员甲");
        Context system = *as("系统管理员");
        take_office(system, 2, "安全管理员甲");
        take_office(system, 3, "审计管理员甲");
        take_office(system, 4, "督查室甲");
    }
    Context as_program() { return {store, "371799", {}, now}; }
    Result<Context> as(std::string_view post) {
        auto actor = actor_of(store, "371799", post, now);
        if (!actor) {
            ADD_FAILURE() << describe(actor.error(), Language::english);
            return actor.error();
        }
        return Context{store, "371799", *actor, now};
    }

    /// A unit and the post of this role in it, held by somebody.
    Id<Organisation> add_unit(const std::string& name, Role role = Role::liaison) {
        Context system = *as("系统管理员");
        Context security = *as("安全管理员");
        const auto unit = add_organisation(system, {.name = name});
        const auto post = add_post(system, {.title = name + "联络员", .organisation = unit.value().id});
        if (role != Role::reader) grant_role(security, post.value().id, role, "").value();
        take_office(system, post->id.value, name + "联络员甲");
        return unit->id;
    }

    void take_office(Context& context, std::int64_t post, const std::string& name) {
        const auto person = add_person(context, {.name = name});
        const auto appointed = appoint(context, {post}, person.value().id, *Date::of(2025, 1, 2));
        if (!appointed) ADD_FAILURE() << describe(appointed.error(), Language::english);
    }

    Instant now = Instant::at(*Date::of(2025, 1, 10), 9);

    storage::Store store;
};

} // namespace bihuan::app
