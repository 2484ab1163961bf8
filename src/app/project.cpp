#include "app/project.hpp"

#include <unordered_map>

#include "app/item.hpp"

namespace bihuan::app {
namespace {

using targets::ItemState;

/// A project with its item, which says whose it is.
Result<KeyProject> load_project(Transaction& transaction, Id<Project> id) {
    auto project = load(transaction, id);
    if (!project) return project.error();
    auto item = load(transaction, Id<Item>{id.value});
    if (!item) return item.error();
    return KeyProject{std::move(*item), std::move(*project)};
}

/// Permit first: who may not does not learn whether the record is there.
Result<KeyProject> permitted(Context& context, Action action, Transaction& transaction, Id<Project> id,
                             std::int64_t version = 0) {
    auto loaded = load_project(transaction, id);
    Subject subject{context.region};
    if (loaded) subject.organisations = loaded->item.leads;
    if (auto allowed = permit(context.actor, action, subject); !allowed) return allowed.error();
    if (!loaded) return loaded;
    if (auto seen = as_seen(transaction, loaded->project, version); !seen) return seen.error();
    return loaded;
}

/// The ledger's row follows the project to its end.
Result<Item> follow(Transaction& transaction, const Item& item, const Project& project,
                    const std::string& reason, Date today) {
    const bool open = item.state == ItemState::draft || item.state == ItemState::active;
    if (project.stage == Stage::dropped && open) {
        const auto dropped = targets::drop(item, reason);
        if (!dropped) return dropped.error();
        return transaction.save(*dropped);
    }
    if (project.stage == Stage::in_production && item.state == ItemState::active) {
        const auto completed = targets::complete(item, project.stage_since, today);
        if (!completed) return completed.error();
        return transaction.save(*completed);
    }
    return item;
}

} // namespace

Result<KeyProject> register_project(Context& context, Item item, Project project) {
    return act(context, Action::register_project, [&](Transaction& transaction) -> Result<KeyProject> {
        if (auto allowed = permit(context.actor, Action::register_project, {context.region}); !allowed) {
            return allowed.error();
        }
        item.id = {};
        item.item_kind = targets::ItemKind::project;
        item.category = targets::Category::key_project;
        for (const auto* part : {&item.leads, &item.responsible, &item.cooperating}) {
            if (auto open = check_open(transaction, *part); !open) return open.error();
        }
        const auto created = targets::create(std::move(item));
        if (!created) return created.error();
        Item saved = transaction.save(*created);
        project.id = {saved.id.value};
        const auto registered = projects::register_project(std::move(project), context.today());
        if (!registered) return registered.error();
        return KeyProject{std::move(saved), transaction.save(*registered)};
    });
}

Result<KeyProject> move_project(Context& context, Id<Project> id, std::int64_t version, Stage to, Date on,
                                const std::string& reason) {
    return act(context, Action::move_project, [&](Transaction& transaction) -> Result<KeyProject> {
        const auto loaded = permitted(context, Action::move_project, transaction, id, version);
        if (!loaded) return loaded.error();
        const auto moved = projects::move(loaded->project, to, on, reason, context.today());
        if (!moved) return moved.error();
        Project project = transaction.save(moved->project);
        transaction.save(moved->history);
        auto item = follow(transaction, loaded->item, project, reason, context.today());
        if (!item) return item.error();
        return KeyProject{std::move(*item), std::move(project)};
    });
}

Result<Project> record_investment(Context& context, Id<Project> id, std::int64_t version,
                                  const projects::Investment& investment, const std::string& reason) {
    return act(context, Action::record_investment, [&](Transaction& transaction) -> Result<Project> {
        const auto loaded = permitted(context, Action::record_investment, transaction, id, version);
        if (!loaded) return loaded.error();
        const auto change = projects::invest(loaded->project, investment, reason);
        if (!change) return change.error();
        return transaction.save(*change);
    });
}

Result<Project> locate_project(Context& context, Id<Project> id, std::int64_t version,
                               std::optional<Decimal> longitude, std::optional<Decimal> latitude,
                               const std::string& place) {
    return act(context, Action::locate_project, [&](Transaction& transaction) -> Result<Project> {
        const auto loaded = permitted(context, Action::locate_project, transaction, id, version);
        if (!loaded) return loaded.error();
        const auto change = projects::locate(loaded->project, longitude, latitude, place);
        if (!change) return change.error();
        return transaction.save(*change);
    });
}

Result<Lack> add_lack(Context& context, Id<Project> id, Lack lack) {
    return act(context, Action::add_lack, [&](Transaction& transaction) -> Result<Lack> {
        const auto loaded = permitted(context, Action::add_lack, transaction, id);
        if (!loaded) return loaded.error();
        lack.id = {};
        const auto change = projects::add_lack(loaded->project, std::move(lack), context.today());
        if (!change) return change.error();
        if (auto open = check_open(transaction, {change->after().solver}); !open) return open.error();
        return transaction.save(*change);
    });
}

Result<Lack> solve_lack(Context& context, Id<Lack> id, std::int64_t version, const std::string& solution,
                        Date on) {
    return act(context, Action::solve_lack, [&](Transaction& transaction) -> Result<Lack> {
        const auto lack = load(transaction, id);
        Subject subject{context.region};
        if (lack) subject.organisations = {lack->solver};
        if (auto allowed = permit(context.actor, Action::solve_lack, subject); !allowed)
            return allowed.error();
        if (!lack) return lack.error();
        if (auto seen = as_seen(transaction, *lack, version); !seen) return seen.error();
        const auto project = load(transaction, lack->project);
        if (!project) return project.error();
        const auto change = projects::solve_lack(*project, *lack, solution, on, context.today());
        if (!change) return change.error();
        return transaction.save(*change);
    });
}

Result<Observation> observe_project(Context& context, Id<Project> id, Observation observation) {
    return act(context, Action::observe_project, [&](Transaction& transaction) -> Result<Observation> {
        const auto loaded = permitted(context, Action::observe_project, transaction, id);
        if (!loaded) return loaded.error();
        observation.id = {};
        const auto change = projects::observe(loaded->project, std::move(observation), context.today());
        if (!change) return change.error();
        return transaction.save(*change);
    });
}

Result<ProjectDetail> read_project(Context& context, Id<Project> id) {
    if (auto allowed = permit(context.actor, Action::read_ledger, {context.region}); !allowed) {
        return allowed.error();
    }
    return look(context, [&](Transaction& transaction) -> Result<ProjectDetail> {
        auto loaded = load_project(transaction, id);
        if (!loaded) return loaded.error();
        using projects::StageMove;
        return ProjectDetail{std::move(loaded->item), std::move(loaded->project),
                             transaction.list(Query<StageMove>().where(&StageMove::project, id)),
                             transaction.list(Query<Lack>().where(&Lack::project, id)),
                             transaction.list(Query<Observation>().where(&Observation::project, id))};
    });
}

Result<std::vector<KeyProject>> read_projects(Context& context, int year) {
    if (auto allowed = permit(context.actor, Action::read_ledger, {context.region}); !allowed) {
        return allowed.error();
    }
    return look(context, [&](Transaction& transaction) -> Result<std::vector<KeyProject>> {
        std::unordered_map<std::int64_t, Project> by_number;
        for (Project& project : transaction.list<Project>()) {
            const std::int64_t number = project.id.value;
            by_number.emplace(number, std::move(project));
        }
        std::vector<KeyProject> all;
        Query<Item> query;
        if (year != 0) query.where(&Item::year, year);
        query.where(&Item::item_kind, targets::ItemKind::project);
        for (Item& item : transaction.list(query)) {
            const auto project = by_number.find(item.id.value);
            if (project == by_number.end()) continue;
            all.push_back({std::move(item), std::move(project->second)});
        }
        return all;
    });
}

} // namespace bihuan::app
