// A county with two units, one item of each, and a fresh store on disk: what the tests of rounds, reports and
// standings begin with.
#pragma once

#include <string>

#include "../storage/backend.hpp"
#include "app/registry.hpp"
#include "app/report.hpp"
#include "app/round.hpp"
#include "app/standing.hpp"

namespace bihuan::app {

struct ProgressLedger {
    /// The name is for who reads the test.
    explicit ProgressLedger(std::string_view, storage::Backend backend = storage::Backend::sqlite)
        : place(backend), store(std::make_unique<storage::Store>(place.open())) {
        store->migrate();
        at("2025-03-03");
        for (const char* unit : {"县政府督查室", "县发展和改革局", "县住房和城乡建设局"}) {
            Organisation organisation;
            organisation.name = unit;
            save(Change<Organisation>::created(std::move(organisation)));
        }
        add_item({2}, Decimal::of(1000));
    }
    void at(std::string_view day) { now = Instant::at(Date::parse(day).value(), 9); }

    Context as(Role role, std::int64_t organisation = 1) {
        Actor actor;
        actor.region = "371799";
        actor.post = {static_cast<std::int64_t>(role) + 1};
        actor.person = {1};
        actor.organisation = {organisation};
        actor.role = role;
        actor.title = std::string(name_of(role));
        return {*store, "371799", actor, now};
    }
    Context office() { return as(Role::supervisor); }
    Context unit() { return as(Role::liaison, 2); }

    template <Recorded Record>
    Record save(const Change<Record>& change) {
        auto transaction = store->begin(Access::write, "371799", {"test", office().actor, now});
        Record saved = transaction.save(change);
        transaction.commit();
        return saved;
    }
    template <Recorded Record>
    Record find(Id<Record> id) {
        return store->begin(Access::read, "371799").find(id).value();
    }
    template <Recorded Record>
    std::vector<Record> list(const Query<Record>& query = {}) {
        return store->begin(Access::read, "371799").list(query);
    }
    std::int64_t entries() {
        std::int64_t count = 0;
        store->begin(Access::read, "371799").entries({}, [&](journal::Entry&&) { ++count; });
        return count;
    }

    Item add_item(Id<Organisation> lead, std::optional<Decimal> value) {
        Item item;
        item.item_kind = value ? targets::ItemKind::target : targets::ItemKind::task;
        item.category = value ? targets::Category::headline : targets::Category::key_task;
        item.state = targets::ItemState::active;
        item.year = 2025;
        item.title = "城镇新增就业";
        item.leads = {lead};
        item.value = value;
        item.unit = value ? "人" : "";
        return save(Change<Item>::created(std::move(item)));
    }

    /// A round of its own, due on the 8th of April, with a report on every item.
    Round round(std::string title) {
        Context context = office();
        progress::RoundWish wish;
        wish.cadence = progress::Cadence::once;
        wish.title = std::move(title);
        wish.within = *Date::of(2025, 3, 31);
        wish.begins_on = Date::of(2025, 3, 1);
        wish.due_on = Date::of(2025, 4, 8);
        return open_round(context, Policy::defaults(), wish).value().round;
    }
    Round month(std::string_view within) {
        Context context = office();
        progress::RoundWish wish;
        wish.within = Date::parse(within).value();
        return open_round(context, Policy::defaults(), wish).value().round;
    }
    Report report_in(Id<Round> round, std::int64_t organisation = 2) {
        return list(Query<Report>()
                        .where(&Report::round, round)
                        .where(&Report::organisation, Id<Organisation>{organisation}))
            .at(0);
    }
    Report send(Id<Round> round, std::string value, std::string progress = "按计划推进") {
        Context context = unit();
        return submit_report(context, Policy::defaults(), {report_in(round).id},
                             {std::move(value), std::move(progress), {}, {}})
            .value()
            .report;
    }

    storage::Place place;
    std::unique_ptr<storage::Store> store;
    Instant now;
};

} // namespace bihuan::app
