// What the public sees of a ledger in which every record has something that is nobody's business.
#include "views/publication.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "../app/progress_ledger.hpp"
#include "app/livelihood.hpp"

namespace bihuan::views {
namespace {

using app::ProgressLedger;
using feedback::read_publication_policy;
using journal::Change;
using targets::Category;
using targets::ItemState;

PublicationPolicy with(std::string_view words) {
    return read_publication_policy(words, "publication.toml", PublicationPolicy::defaults()).value();
}

struct PublicLedger {
    ProgressLedger ledger{"bihuan_publication_test"};

    PublicLedger() {
        registry::Region region;
        region.code = "371799";
        region.name = "青禾县";
        ledger.save(Change<registry::Region>::created(region));
        ledger.add_item({2}, std::nullopt); // a key task
        Item livelihood;
        livelihood.category = Category::livelihood;
        livelihood.state = ItemState::active;
        livelihood.year = 2025;
        livelihood.title = "改造老旧小区26个，电话13812345678";
        livelihood.leads = {{3}};
        livelihood.due_on = Date::of(2025, 11, 30);
        ledger.save(Change<Item>::created(livelihood));
        livelihood.title = "尚在起草";
        livelihood.state = ItemState::draft;
        ledger.save(Change<Item>::created(livelihood));
    }
    Context citizen(std::string_view day = "2025-05-10") const {
        return {*ledger.store, "371799", {}, Instant::at(Date::parse(day).value(), 9)};
    }
    Promises seen(const PublicationPolicy& policy = PublicationPolicy::defaults()) const {
        Context context = citizen();
        return promises(context, policy, 2025).value();
    }
};

TEST(Publication, ListsWhatThePolicyOpens) {
    const PublicLedger made;
    const Promises usual = made.seen();
    ASSERT_EQ(usual.promises.size(), 2u);
    EXPECT_EQ(usual.region.name, "青禾县");
    EXPECT_EQ(usual.region.years, (std::vector<int>{2025}));
    EXPECT_EQ(usual.promises[0].title, "改造老旧小区26个，电话****")
        << "livelihood items first, no telephone";
    EXPECT_EQ(usual.promises[0].next_on, Date::of(2025, 11, 30));
    EXPECT_EQ(usual.promises[1].target, "1000人");
    EXPECT_EQ(usual.promises[1].units, (std::vector<std::string>{"县发展和改革局"}));
    EXPECT_FALSE(usual.promises[1].standing);

    const Promises tasks =
        made.seen(with("[promises]\nkey_task = true\nheadline = false\n[fields]\nunits = false\n"));
    ASSERT_EQ(tasks.promises.size(), 2u);
    EXPECT_EQ(tasks.promises[1].category, Category::key_task);
    EXPECT_TRUE(tasks.promises[1].units.empty());
}

TEST(Publication, AFigureGoesOutWhenItIsReleased) {
    PublicLedger made;
    ProgressLedger& ledger = made.ledger;
    const auto figures = [&](std::string_view release) {
        const std::string policy = "[fields]\nprogress = true\nfigures = \"" + std::string(release) + "\"\n";
        return made.seen(with(policy)).promises[1].figures;
    };
    const progress::Round march = ledger.month("2025-03-10");
    ledger.send(march.id, "250", "三月新增，详询13812345678");
    for (const char* release : {"none", "accepted", "closed_round", "bulletin"})
        EXPECT_TRUE(figures(release).empty()) << "submitted alone is not public: " << release;

    app::Context office = ledger.office();
    accept_reports(office, {{ledger.report_in(march.id).id}}).value();
    EXPECT_EQ(figures("accepted").size(), 1u);
    EXPECT_TRUE(figures("closed_round").empty());

    ledger.at("2025-04-10");
    office.now = ledger.now;
    close_round(office, march.id).value();
    const auto released = figures("closed_round");
    ASSERT_EQ(released.size(), 1u);
    EXPECT_EQ(released[0].said, "250人");
    EXPECT_EQ(released[0].as_of, *Date::of(2025, 3, 31));
    EXPECT_EQ(released[0].published.date(), *Date::of(2025, 4, 10));
    EXPECT_EQ(released[0].words, "三月新增，详询****");
    EXPECT_TRUE(figures("bulletin").empty());
    EXPECT_TRUE(figures("none").empty());
    EXPECT_EQ(made.seen().promises[1].figures.at(0).words, "") << "by the policy's defaults";

    feedback::Bulletin bulletin;
    bulletin.year = 2025;
    bulletin.begins_on = *Date::of(2025, 3, 1);
    bulletin.ends_on = *Date::of(2025, 3, 31);
    bulletin.state = feedback::BulletinState::frozen;
    bulletin.issued_on = Date::of(2025, 4, 12);
    ledger.save(Change<feedback::Bulletin>::created(bulletin));
    ASSERT_EQ(figures("bulletin").size(), 1u);
    EXPECT_EQ(figures("bulletin")[0].published.date(), *Date::of(2025, 4, 12));
    EXPECT_TRUE(made.seen().bulletins.empty());
    EXPECT_EQ(made.seen(with("[bulletins]\npublished = true\n")).bulletins.size(), 1u);
}

TEST(Publication, EveryChangeOfAPromiseIsTold) {
    PublicLedger made;
    ProgressLedger& ledger = made.ledger;
    const Id<Item> id{3};
    targets::Revision revision;
    revision.item = id;
    revision.revised = targets::RevisedField::due;
    revision.before = "2025-11-30";
    revision.after = "2025-12-31";
    revision.reason = "汛期提前，问13812345678";
    revision.at = ledger.now;
    ledger.save(Change<targets::Revision>::created(revision));
    targets::Milestone milestone;
    milestone.item = id;
    milestone.title = "主体完工";
    milestone.due_on = milestone.original_due_on = *Date::of(2025, 6, 30);
    ledger.save(Change<targets::Milestone>::created(milestone));
    milestone.title = "已撤下";
    milestone.withdrawn = true;
    ledger.save(Change<targets::Milestone>::created(milestone));
    supervision::LivelihoodPlace place;
    place.item = id;
    place.name = "和平小区";
    place.finished_on = Date::of(2025, 4, 2);
    place.photos = {std::string(64, 'a') + " 图.jpg"};
    ledger.save(Change<supervision::LivelihoodPlace>::created(place));
    place.withdrawn = true;
    ledger.save(Change<supervision::LivelihoodPlace>::created(place));

    Context context = made.citizen();
    const Promise seen = promise(context, PublicationPolicy::defaults(), id).value().promise;
    EXPECT_EQ(seen.milestones.size(), 1u);
    EXPECT_EQ(seen.next, "主体完工");
    ASSERT_EQ(seen.places.size(), 1u);
    EXPECT_TRUE(seen.places[0].photos.empty()) << "photos are off until somebody has looked at them";
    std::vector<Happening> told;
    for (const PublicChange& each : seen.changes)
        told.push_back(each.what);
    EXPECT_EQ(told,
              (std::vector<Happening>{Happening::place_finished, Happening::due_moved, Happening::listed}));
    EXPECT_EQ(seen.changes[1].reason, "汛期提前，问****");

    const Promise terse =
        promise(context, with("[fields]\nreasons = false\nmilestones = false\nplaces = false\n"), id)
            .value()
            .promise;
    EXPECT_TRUE(terse.milestones.empty());
    EXPECT_TRUE(terse.places.empty());
    EXPECT_EQ(terse.changes.size(), 2u);
    EXPECT_EQ(terse.changes[0].reason, "");
    EXPECT_EQ(promise(context, with("[fields]\nphotos = true\n"), id).value().promise.places[0].photos.size(),
              1u);
}

TEST(Publication, WhatIsNotPublicIsNotThere) {
    const PublicLedger made;
    const PublicationPolicy& policy = PublicationPolicy::defaults();
    Context context = made.citizen();
    for (const std::int64_t id : {2, 4, 99}) // a key task, a draft, nothing
        EXPECT_EQ(promise(context, policy, {id}).error().kind, ErrorKind::no_such_page) << id;
    EXPECT_EQ(promises(context, policy, 2019).error().kind, ErrorKind::no_such_page);
    EXPECT_EQ(promise_photo(context, policy, {3}, std::string(64, 'a')).error().kind,
              ErrorKind::no_such_page);
    EXPECT_EQ(public_appraisal(context, policy, {1}).error().kind, ErrorKind::no_such_page);
    EXPECT_EQ(public_bulletin(context, policy, {1}).error().kind, ErrorKind::no_such_page);
    Context elsewhere{*made.ledger.store, "371798", {}, context.now};
    EXPECT_EQ(promises(elsewhere, policy, {}).error().kind, ErrorKind::no_such_page);
    Context late = made.citizen("2028-01-01");
    EXPECT_EQ(promise(late, policy, {1}).error().kind, ErrorKind::no_such_page) << "years gone by";
    Context office{*made.ledger.store, "371799", {}, context.now};
    office.actor.post = {1};
    office.actor.role = registry::Role::supervisor;
    EXPECT_EQ(promises(office, policy, {}).error().kind, ErrorKind::wrong_role) << "nobody's post opens it";
}

} // namespace
} // namespace bihuan::views
