#include "app/registry.hpp"

#include <algorithm>
#include <map>

#include "app/organisations.hpp"
#include "app/page.hpp"
#include "cycle/targets/items.hpp"
#include "registry/indicators.hpp"
#include "registry/posts.hpp"
#include "registry/regions.hpp"

namespace bihuan::app {
namespace {

using targets::Item;
using targets::ItemState;

bool reads_phones(const Context& context) {
    return static_cast<bool>(permit(context.actor, Action::read_phones, {context.region}));
}

/// What is still to be done passes from the closed unit to its successor.
Result<void> hand_over(Transaction& transaction, const Organisation& closed) {
    const auto successor = transaction.find(closed.successor);
    const std::string reason = closed.name + " → " + (successor ? successor->name : "");
    for (const ItemState state : {ItemState::draft, ItemState::active}) {
        for (const Item& item : transaction.list(Query<Item>().where(&Item::state, state))) {
            targets::Assignment wanted{item.leads, item.responsible, item.cooperating};
            bool has = false;
            for (auto* part : {&wanted.leads, &wanted.responsible, &wanted.cooperating}) {
                has = has || std::find(part->begin(), part->end(), closed.id) != part->end();
                std::replace(part->begin(), part->end(), closed.id, closed.successor);
            }
            if (!has) continue;
            if (!closed.successor) return Error{ErrorKind::needs_value, closed.name, "successor"};
            const auto assigned = targets::assign(item, std::move(wanted), reason);
            if (!assigned) return assigned.error();
            transaction.save(*assigned);
        }
    }
    return {};
}

} // namespace

Result<Region> found_region(Context& context, Region region) {
    return act(context, Action::found_region, [&](Transaction& transaction) -> Result<Region> {
        if (auto allowed = permit(context.actor, Action::found_region, {context.region}); !allowed) {
            return allowed.error();
        }
        if (transaction.first(Query<Region>())) {
            return Error{ErrorKind::already_there, context.region + " " + region.name, ""};
        }
        region.code = context.region;
        auto registered = registry::register_region({}, std::move(region), {}, true);
        if (!registered) return registered.error();
        const Region founded = transaction.save(Change<Region>::created(std::move(registered->region)));
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
        for (Indicator& indicator : registry::main_indicators())
            transaction.save(Change<Indicator>::created(std::move(indicator)));
        return founded;
    });
}

Result<Region> add_region(Context& context, Region region, const std::vector<std::string>& merged_in) {
    return act(context, Action::add_region, [&](Transaction& transaction) -> Result<Region> {
        if (auto allowed = permit(context.actor, Action::add_region, {context.region}); !allowed) {
            return allowed.error();
        }
        const auto known = transaction.list<Region>();
        auto registered = registry::register_region(known, std::move(region), merged_in);
        if (!registered) return registered.error();
        for (const Region& ended : registered->ended) {
            Region after = ended;
            after.valid_to = registered->region.valid_from;
            transaction.save(Change<Region>::changed(ended, std::move(after)));
        }
        return transaction.save(Change<Region>::created(std::move(registered->region)));
    });
}

Result<Organisation> add_organisation(Context& context, Organisation organisation) {
    return act(context, Action::add_organisation, [&](Transaction& transaction) -> Result<Organisation> {
        if (auto allowed = permit(context.actor, Action::add_organisation, {context.region}); !allowed) {
            return allowed.error();
        }
        organisation.id = {};
        organisation.closed_on.reset();
        organisation.successor = {};
        const auto all = transaction.list<Organisation>();
        if (auto checked = registry::check_organisation(organisation, all); !checked) return checked.error();
        return transaction.save(Change<Organisation>::created(std::move(organisation)));
    });
}

Result<Organisation> change_organisation(Context& context, Id<Organisation> id, std::int64_t version,
                                         const OrganisationChange& change, const std::string& reason) {
    return act(context, Action::change_organisation, [&](Transaction& transaction) -> Result<Organisation> {
        if (auto allowed = permit(context.actor, Action::change_organisation, {context.region}); !allowed) {
            return allowed.error();
        }
        const auto before = load(transaction, id, version);
        if (!before) return before.error();
        const auto all = transaction.list<Organisation>();
        auto after = registry::changed_organisation(*before, change, all, context.today());
        if (!after) return after.error();
        if (after->closed_on) {
            if (auto handed = hand_over(transaction, *after); !handed) return handed.error();
        }
        return transaction.save(Change<Organisation>::changed(*before, std::move(*after), reason));
    });
}

Result<Indicator> add_indicator(Context& context, Indicator indicator) {
    return act(context, Action::add_indicator, [&](Transaction& transaction) -> Result<Indicator> {
        if (auto allowed = permit(context.actor, Action::add_indicator, {context.region}); !allowed) {
            return allowed.error();
        }
        indicator.id = {};
        const auto known = transaction.list<Indicator>();
        if (auto checked = registry::check_indicator(indicator, known); !checked) return checked.error();
        return transaction.save(Change<Indicator>::created(std::move(indicator)));
    });
}

Result<std::vector<Person>> list_people(Context& context, const Query<Person>& query) {
    const auto may = permit(context.actor, Action::read_phones, {context.region});
    if (!may && query.tail().find("phone") != std::string::npos) return may.error();
    auto people = page(context, Action::read_registry, query);
    if (people && !may) {
        for (Person& person : *people)
            person.phone.clear();
    }
    return people;
}

Result<Person> read_person(Context& context, Id<Person> id) {
    auto person = one(context, Action::read_registry, id);
    if (person && !reads_phones(context)) person->phone.clear();
    return person;
}

Result<Register> read_registry(Context& context) {
    if (auto allowed = permit(context.actor, Action::read_registry, {context.region}); !allowed) {
        return allowed.error();
    }
    return look(context, [&](Transaction& transaction) -> Result<Register> {
        Register all{
            transaction.list<Region>(), transaction.list<Organisation>(), transaction.list<Post>(),     {},
            transaction.list<Person>(), transaction.list<Appointment>(),  transaction.list<Indicator>()};
        std::map<Id<Person>, const Person*> people;
        const bool with_phones = reads_phones(context);
        for (Person& person : all.people) {
            if (!with_phones) person.phone.clear();
            people.emplace(person.id, &person);
        }
        std::map<Id<Post>, const Appointment*> terms;
        for (const Appointment& term : all.appointments) {
            if (registry::in_force(term, context.today())) terms[term.post] = &term;
        }
        for (const Post& post : all.posts) {
            const auto term = terms.find(post.id);
            if (term == terms.end()) continue;
            all.holders.push_back({post.id, *people.at(term->second->person), term->second->from});
        }
        return all;
    });
}

Result<std::vector<RegionHere>> read_regions_here(storage::Store& store, Instant now) {
    std::vector<RegionHere> found;
    try {
        for (const std::string& code : store.regions()) {
            Context context{store, code, {}, now};
            if (auto allowed = permit(context.actor, Action::read_public, {code}); !allowed)
                return allowed.error();
            auto name = look(context, [](Transaction& transaction) -> Result<std::string> {
                return region_name_of(transaction);
            });
            if (!name) return name.error();
            found.push_back({code, std::move(*name)});
        }
    } catch (const storage::Failure& failure) {
        return failure.error();
    }
    return found;
}

} // namespace bihuan::app
