// A county with records of every kind that an assessment counts, made by chance from a seed: for the test
// that recomputes its scores from outside, and for the benchmark.
#pragma once

#include <random>
#include <string>

#include "app/assessment.hpp"
#include "storage/store.hpp"

namespace bihuan::assessment {

struct CountySize {
    int units = 12, items = 200, rounds = 4, others = 150; // `others`: problems, whistles … of each kind
};

/// A line a variable, each 100 v / (v + 7), weights 2 and 3.
inline std::string scheme_of_variables(std::size_t lines) {
    std::string text =
        "title = \"逐项核对办法\"\ndigits = 3\n"
        "[classes.towns]\nname = \"镇街\"\nkinds = [\"township\"]\n"
        "[classes.offices]\nname = \"部门\"\nkinds = [\"department\"]\n";
    const std::size_t heavy = 100 - 2 * lines; // lines of 3
    for (std::size_t i = 0; i < lines; ++i) {
        const std::string name(variables[i].name);
        text += "[lines." + name + "]\nname = \"" + std::string(variables[i].chinese) +
                "\"\nformula = \"100 * " + name + " / (" + name +
                " + 7)\"\nweight = " + (i < heavy ? "3" : "2") + "\n";
    }
    return text +
           "[grades.excellent]\nname = \"优秀\"\nshare = 30\n[grades.good]\nname = \"良好\"\n"
           "at_least = 40\n";
}

class RandomCounty {
  public:
    RandomCounty(storage::Store& store, std::string region, std::uint32_t seed, CountySize size)
        : store_(store), region_(std::move(region)), size_(size), engine_(seed) {}

    void fill() {
        registry::Actor actor;
        actor.region = region_;
        auto transaction = store_.begin(storage::Access::write, region_,
                                        {"fill", actor, Instant::at(*Date::of(2025, 1, 2), 9)});
        to_ = &transaction;
        units();
        items();
        rounds();
        supervision();
        rest();
        transaction.commit();
    }

  private:
    int below(int limit) { return std::uniform_int_distribution<int>(0, limit - 1)(engine_); }
    bool chance(int percent) { return below(100) < percent; }
    Date day() { return Date::of(2024, 12, 1)->plus(below(430)); } // some outside the year
    Decimal number() { return Decimal::of(1 + below(100'000), -below(3)); }
    registry::Organisation unit_class(int i) {
        registry::Organisation unit;
        unit.organisation_class =
            i % 3 == 0 ? registry::OrganisationClass::township : registry::OrganisationClass::department;
        unit.name = "第" + std::to_string(i + 1) + (i % 3 == 0 ? "镇" : "局");
        return unit;
    }
    Id<registry::Organisation> unit() { return {1 + below(size_.units + 2)}; } // also closed and group
    template <class Record>
    Record save(Record record) {
        return to_->save(journal::Change<Record>::created(std::move(record)));
    }

    void units() {
        for (int i = 0; i < size_.units; ++i)
            save(unit_class(i));
        registry::Organisation closed;
        closed.name = "撤并局";
        closed.closed_on = Date::of(2025, 5, 1);
        closed.successor = {2};
        save(closed);
        registry::Organisation group;
        group.name = "各镇街";
        group.organisation_class = registry::OrganisationClass::group;
        for (int i = 0; i < size_.units; i += 3)
            group.members.push_back({i + 1});
        save(group);
    }

    void items() {
        using namespace targets;
        for (int i = 0; i < size_.items; ++i) {
            Item item;
            item.year = chance(95) ? 2025 : 2024;
            item.state = static_cast<ItemState>(chance(85) ? 1 + below(2) : below(5));
            item.category = static_cast<Category>(below(4));
            item.item_kind = item.category == Category::key_project ? ItemKind::project
                             : chance(60)                           ? ItemKind::target
                                                                    : ItemKind::task;
            item.title = "事项" + std::to_string(i + 1);
            item.leads = {unit()};
            if (chance(20)) item.leads.push_back({1 + below(size_.units)});
            if (item.item_kind == ItemKind::target) {
                item.value = number();
                item.unit = chance(20) ? "%" : "个";
                item.relation = chance(80) ? Relation::ge : chance(50) ? Relation::approx : Relation::le;
                item.measure = chance(70) ? Measure::level : Measure::growth;
                item.cumulative = chance(80);
                if (item.relation == Relation::le) item.direction = registry::Direction::less_is_better;
            }
            if (chance(70)) item.due_on = Date::of(2025, 1, 1)->plus(below(365));
            if (chance(20)) item.starts_on = Date::of(2025, 1, 1)->plus(below(90));
            if (item.starts_on && item.due_on && *item.due_on < *item.starts_on) item.due_on.reset();
            if (item.state == ItemState::completed)
                item.completed_on = Date::of(2025, 1, 10)->plus(below(360));
            const Item saved = save(item);
            parts(saved);
        }
    }

    void parts(const targets::Item& item) {
        using namespace targets;
        if (item.value && chance(15)) {
            const Decimal part = rounded(item.value->divided_by(Decimal::of(4)).value(), 2);
            if (!part.is_zero()) {
                for (int quarter = 0; quarter < 4; ++quarter) {
                    Share share;
                    share.item = item.id;
                    share.begins_on = *Date::of(2025, 1 + 3 * quarter, 1);
                    share.ends_on = Date::of(2025, 3 + 3 * quarter, 1)->last_of_month();
                    share.value = part;
                    share.cumulative = false;
                    share.withdrawn = chance(5);
                    save(share);
                }
            }
        } else if (item.value && chance(15)) {
            for (int i = 0; i < 2; ++i) {
                Share share;
                share.item = item.id;
                share.organisation = {1 + below(size_.units)};
                share.begins_on = *Date::of(2025, 1, 1);
                share.ends_on = *Date::of(2025, 12, 31);
                share.value = rounded(item.value->divided_by(Decimal::of(2)).value(), 2);
                if (!share.value.is_zero()) save(share);
            }
        }
        if (chance(15)) {
            Revision revision;
            revision.item = item.id;
            revision.at = Instant::at(day(), below(24), below(60));
            save(revision);
        }
        if (chance(25)) {
            Milestone milestone;
            milestone.item = item.id;
            milestone.due_on = milestone.original_due_on = day();
            if (chance(60)) milestone.reached_on = milestone.due_on.plus(below(40) - 25);
            milestone.withdrawn = chance(8);
            save(milestone);
        }
        if (item.item_kind == ItemKind::project) {
            projects::Project project;
            project.id = {item.id.value};
            if (chance(80)) project.year_planned = Decimal::of(below(90), 6);
            if (chance(80)) project.year_done = Decimal::of(below(100), 6);
            save(project);
        }
        progress::Standing standing;
        standing.id = {item.id.value};
        standing.organisation = item.leads.front();
        standing.year = item.year;
        standing.colour = static_cast<progress::Colour>(below(5));
        standing.was_red = chance(15);
        standing.late = chance(15);
        save(standing);
        if (chance(20)) {
            progress::Slip slip;
            slip.item = item.id;
            slip.organisation = item.leads.front();
            slip.issued_on = day();
            slip.late = chance(40);
            save(slip);
        }
        items_.push_back(item);
    }

    void rounds() {
        using namespace progress;
        for (int i = 0; i < size_.rounds; ++i) {
            Round round;
            round.title = std::to_string(i + 1);
            round.year = i == 0 && size_.rounds > 2 ? 2024 : 2025;
            round.begins_on = *Date::of(2025, 1 + 2 * (i % 6), 1);
            round.ends_on = round.begins_on.plus_months(2).plus(-1);
            round.due_on = round.ends_on.plus(7);
            const Id<Round> id = save(round).id;
            for (const targets::Item& item : items_) {
                if (size_.items > 1000 && item.id.value % size_.rounds != i) continue; // one each at size
                Report report;
                report.round = id;
                report.item = item.id;
                report.organisation = item.leads.front();
                report.state = static_cast<ReportState>(below(6));
                report.late = chance(25);
                report.returns = chance(15) ? 1 + below(2) : 0;
                if (item.value && chance(85))
                    report.value =
                        rounded(item.value->times(Decimal::of(below(130), -2)).value_or(Decimal()), 3);
                report.progress = "按计划推进";
                save(report);
            }
        }
    }

    void supervision() {
        using namespace bihuan::supervision;
        for (int i = 0; i < size_.others; ++i) {
            Problem problem;
            problem.organisation = unit();
            if (chance(60)) problem.coordinator = unit();
            problem.found_on = day();
            problem.state = static_cast<ProblemState>(below(5));
            problem.late = chance(30);
            problem.reopened = chance(20) ? 1 + below(2) : 0;
            save(problem);
            Order order;
            order.organisation = unit();
            order.issued_on = day();
            order.state = static_cast<OrderState>(below(6));
            order.late = chance(30);
            save(order);
            Whistle whistle;
            if (chance(95)) whistle.organisation = unit();
            whistle.filed_on = day();
            whistle.state = static_cast<WhistleState>(below(10));
            if (chance(70)) whistle.answered_on = whistle.filed_on.plus(5);
            whistle.late = chance(30);
            whistle.rating = static_cast<Rating>(below(6));
            whistle.reopened = chance(20) ? 1 : 0;
            whistle.false_closings = chance(10) ? 1 : 0;
            save(whistle);
            Motion motion;
            if (chance(95)) motion.organisation = unit();
            motion.received_on = day();
            motion.state = static_cast<MotionState>(below(8));
            if (chance(70)) motion.answered_on = motion.received_on.plus(60);
            motion.late = chance(20);
            motion.satisfaction = static_cast<Satisfaction>(below(4));
            save(motion);
        }
    }

    void rest() {
        for (int i = 0; i < 4; ++i) {
            Appraisal appraisal;
            appraisal.year = i == 3 ? 2024 : 2025;
            appraisal.state = i == 2 ? AppraisalState::open : AppraisalState::closed;
            appraisal.ends_on = *Date::of(2025, 3 + 3 * i, 10);
            const Id<Appraisal> id = save(appraisal).id;
            for (int j = 0; j < size_.others / 4; ++j) {
                AppraisalSubject subject;
                subject.appraisal = id;
                if (chance(85)) subject.organisation = unit();
                if (chance(90)) subject.result = Decimal::of(below(1'000'001), -4);
                subject.withdrawn = chance(5);
                save(subject);
            }
        }
        for (int i = 0; i < size_.others; ++i) {
            registers::RegisterEntry entry;
            entry.register_name = "credit";
            entry.organisation = unit();
            entry.opened_on = day();
            entry.late = chance(20);
            save(entry);
        }
        for (int i = 0; i < size_.units; ++i) {
            Adjustment adjustment;
            adjustment.organisation = unit();
            adjustment.adjustment_kind =
                chance(90) ? static_cast<AdjustmentKind>(below(2)) : AdjustmentKind::exclusion;
            adjustment.year = 2025;
            adjustment.given_on = day();
            adjustment.points = Decimal::of(1 + below(400), -2);
            adjustment.reason = "依据文件";
            adjustment.document = "青政发〔2025〕" + std::to_string(i + 1) + "号";
            adjustment.withdrawn = chance(10);
            save(adjustment);
        }
    }

    storage::Store& store_;
    std::string region_;
    CountySize size_;
    std::mt19937 engine_;
    storage::Transaction* to_ = nullptr;
    std::vector<targets::Item> items_;
};

} // namespace bihuan::assessment
