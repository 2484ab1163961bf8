// Posts and the people in them.
#include "registry/posts.hpp"

#include <algorithm>
#include <charconv>
#include <map>

#include "app/registry.hpp"

namespace bihuan::app {
namespace {

/// permit(), or: the program itself while the system administrator's post has never been held.
Result<void> permit_or_founder(Transaction& transaction, const Context& context, Action action) {
    if (context.actor.post) return permit(context.actor, action, {context.region});
    for (const Post& post : transaction.list(Query<Post>().where(&Post::role, Role::system_administrator))) {
        if (transaction.first(Query<Appointment>().where(&Appointment::post, post.id))) {
            return permit(context.actor, action, {context.region});
        }
    }
    return {};
}

Result<Post> load_open(Transaction& transaction, Id<Post> id, std::int64_t version = 0) {
    auto post = load(transaction, id, version);
    if (post && post->closed_on) return Error{ErrorKind::no_such_post, post->title, "closed"};
    return post;
}

/// The posts besides this one that the person holds now or will hold.
std::vector<Post> held_besides(Transaction& transaction, Id<Person> person, Id<Post> post, Date from) {
    std::vector<Post> held;
    for (const Appointment& term :
         transaction.list(Query<Appointment>().where(&Appointment::person, person))) {
        if (term.post == post || (term.to && *term.to <= from)) continue;
        if (auto other = transaction.find(term.post); other && !other->closed_on)
            held.push_back(std::move(*other));
    }
    return held;
}

Result<void> check_post(Transaction& transaction, const Post& post) {
    if (post.title.empty()) return Error{ErrorKind::needs_value, "post", "title"};
    const auto same = transaction.first(Query<Post>()
                                            .where(&Post::title, post.title)
                                            .where_none(&Post::closed_on)
                                            .where_not(&Post::id, post.id));
    if (same && !post.closed_on) return Error{ErrorKind::already_there, post.title, ""};
    if (post.organisation) {
        const auto organisation = load(transaction, post.organisation);
        if (!organisation) return organisation.error();
        if (organisation->closed_on) return Error{ErrorKind::wrong_state, organisation->name, "closed"};
    }
    if (post.superior) {
        const auto superior = load_open(transaction, post.superior);
        if (!superior) return superior.error();
        if (post.id && registry::is_below(transaction.list<Post>(), post.superior, post.id)) {
            return Error{ErrorKind::wrong_state, post.title, superior->title};
        }
    }
    return {};
}

} // namespace

Result<Actor> actor_of(storage::Store& store, const std::string& region, std::string_view words,
                       Instant now) {
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
            if (registry::in_force(held, now.date())) actor.person = held.person;
        }
        const auto person = transaction.find(actor.person);
        if (!person) return Error{ErrorKind::vacant_post, post->title, ""};
        actor.person_name = person->name;
        return actor;
    });
}

Result<Post> add_post(Context& context, Post post) {
    return act(context, Action::add_post, [&](Transaction& transaction) -> Result<Post> {
        if (auto allowed = permit(context.actor, Action::add_post, {context.region}); !allowed) {
            return allowed.error();
        }
        // A role is never had without the security administrator.
        if (post.role != Role::reader) {
            return Error{ErrorKind::wrong_role, context.actor.title,
                         std::string(entry_of(Action::grant_role).name)};
        }
        post.id = {};
        post.closed_on.reset();
        if (auto checked = check_post(transaction, post); !checked) return checked.error();
        return transaction.save(Change<Post>::created(std::move(post)));
    });
}

Result<Post> change_post(Context& context, Id<Post> id, std::int64_t version, const PostChange& change) {
    return act(context, Action::change_post, [&](Transaction& transaction) -> Result<Post> {
        if (auto allowed = permit(context.actor, Action::change_post, {context.region}); !allowed) {
            return allowed.error();
        }
        const auto post = load_open(transaction, id, version);
        if (!post) return post.error();
        Post after = *post;
        if (change.title) after.title = *change.title;
        if (change.organisation) after.organisation = *change.organisation;
        if (change.superior) after.superior = *change.superior;
        if (change.closed_on) after.closed_on = *change.closed_on;
        if (auto checked = check_post(transaction, after); !checked) return checked.error();
        if (after.closed_on) {
            const auto terms = transaction.list(Query<Appointment>().where(&Appointment::post, id));
            const bool held = std::any_of(terms.begin(), terms.end(), [&](const Appointment& term) {
                return !term.to || *term.to > *after.closed_on;
            });
            if (held) {
                const auto ends = registry::succeed(*post, terms, {}, *after.closed_on);
                if (!ends) return ends.error();
                transaction.save(Change<Appointment>::changed(*ends->predecessor, *ends->predecessor_ends));
            }
        }
        return transaction.save(Change<Post>::changed(*post, std::move(after)));
    });
}

Result<Post> grant_role(Context& context, Id<Post> id, Role role, const std::string& reason) {
    return act(context, Action::grant_role, [&](Transaction& transaction) -> Result<Post> {
        if (auto allowed = permit(context.actor, Action::grant_role, {context.region}); !allowed) {
            return allowed.error();
        }
        const auto post = load_open(transaction, id);
        if (!post) return post.error();
        if (post->id == context.actor.post) {
            return Error{ErrorKind::separate_duties, context.actor.person_name, post->title};
        }
        for (const Appointment& term : transaction.list(Query<Appointment>().where(&Appointment::post, id))) {
            if (term.to && *term.to <= context.today()) continue;
            const auto person = load(transaction, term.person);
            if (!person) return person.error();
            const auto held = held_besides(transaction, term.person, id, context.today());
            if (auto apart = registry::check_separation(*person, role, held); !apart) return apart.error();
        }
        Post after = *post;
        after.role = role;
        return transaction.save(Change<Post>::changed(*post, std::move(after), reason));
    });
}

Result<Person> add_person(Context& context, Person person) {
    return act(context, Action::add_person, [&](Transaction& transaction) -> Result<Person> {
        if (auto allowed = permit_or_founder(transaction, context, Action::add_person); !allowed) {
            return allowed.error();
        }
        if (person.name.empty()) return Error{ErrorKind::needs_value, "person", "name"};
        person.id = {};
        return transaction.save(Change<Person>::created(std::move(person)));
    });
}

Result<Post> appoint(Context& context, Id<Post> id, Id<Person> person_id, Date from) {
    return act(context, Action::appoint, [&](Transaction& transaction) -> Result<Post> {
        if (auto allowed = permit_or_founder(transaction, context, Action::appoint); !allowed) {
            return allowed.error();
        }
        const auto post = load_open(transaction, id);
        if (!post) return post.error();
        // The founder appoints the system administrator and nobody else.
        if (!context.actor.post && post->role != Role::system_administrator) {
            return Error{ErrorKind::wrong_role, post->title, std::string(entry_of(Action::appoint).name)};
        }
        if (person_id) {
            const auto person = load(transaction, person_id);
            if (!person) return person.error();
            const auto held = held_besides(transaction, person_id, id, from);
            if (auto apart = registry::check_separation(*person, post->role, held); !apart)
                return apart.error();
        }
        const auto terms = transaction.list(Query<Appointment>().where(&Appointment::post, id));
        auto succession = registry::succeed(*post, terms, person_id, from);
        if (!succession) return succession.error();
        if (succession->predecessor) {
            transaction.save(
                Change<Appointment>::changed(*succession->predecessor, *succession->predecessor_ends));
        }
        if (succession->successor) transaction.save(Change<Appointment>::created(*succession->successor));
        return *post;
    });
}

} // namespace bihuan::app
