// What a person decides of a document's findings.
#include <algorithm>
#include <map>
#include <unordered_map>

#include "app/adopt.hpp"
#include "app/units.hpp"
#include "cycle/progress/records.hpp"
#include "cycle/supervision/motion_records.hpp"
#include "cycle/targets/items.hpp"
#include "registry/indicators.hpp"

namespace bihuan::app {
namespace {

using targets::FindingAction;
using targets::FindingState;
using targets::ItemState;

/// One document's findings and what is needed to decide on them, loaded once an action.
class Deciding {
  public:
    Deciding(Transaction& transaction, SourceDocument document)
        : transaction_(transaction), document_(std::move(document)) {
        for (Finding& finding : transaction.list(
                 Query<Finding>().where(&Finding::document, document_.id).order_by(&Finding::ordinal))) {
            findings_.emplace(finding.ordinal, std::move(finding));
        }
    }

    /// The findings chosen, in the document's order. Named ones must be there, and the action possible.
    Result<std::vector<Finding>> choose(const Selection& selection, FindingAction action) const {
        std::vector<Finding> chosen;
        if (!selection.ordinals.empty()) {
            std::vector<int> ordinals = selection.ordinals;
            std::sort(ordinals.begin(), ordinals.end());
            ordinals.erase(std::unique(ordinals.begin(), ordinals.end()), ordinals.end());
            for (const int ordinal : ordinals) {
                const auto found = findings_.find(ordinal);
                if (found == findings_.end()) {
                    return Error{ErrorKind::no_such_record, "finding " + std::to_string(ordinal),
                                 "document " + std::to_string(document_.id.value)};
                }
                if (auto next = targets::next_state(found->second, action); !next) return next.error();
                chosen.push_back(found->second);
            }
            return chosen;
        }
        for (const auto& [ordinal, finding] : findings_) {
            if (finding.state != FindingState::found) continue;
            if (selection.item_kind && *selection.item_kind != finding.item_kind) continue;
            if (selection.category && *selection.category != finding.category) continue;
            chosen.push_back(finding);
        }
        return chosen;
    }

    /// Makes an item of each: the finding as it is read, and as it is right.
    Result<Decided> make(const std::vector<Finding>& chosen, const Correction& correction,
                         FindingAction action, UnknownUnits unknown) {
        Decided decided;
        std::vector<Finding> right;
        right.reserve(chosen.size());
        std::vector<std::string_view> names;
        for (const Finding& finding : chosen) {
            right.push_back(targets::corrected(finding, correction));
            for (const auto* part :
                 {&right.back().leads, &right.back().responsible, &right.back().cooperating})
                names.insert(names.end(), part->begin(), part->end());
        }
        auto units = Units::make_out(transaction_, names, unknown);
        if (!units) return units.error();
        decided.registered = units->registered();
        const registry::Indicators indicators(transaction_.list<registry::Indicator>());
        for (std::size_t i = 0; i < chosen.size(); ++i) {
            targets::MadeOut made_out{units->of(right[i].leads), units->of(right[i].responsible),
                                      units->of(right[i].cooperating), indicators.find(right[i].indicator),
                                      item_of_task(right[i].task)};
            auto created = targets::create(targets::item_of(right[i], document_, std::move(made_out)));
            if (!created) return created.error();
            Item item = transaction_.save(*created);
            transaction_.save(Change<Clause>::created(targets::clause_of(chosen[i], item.id)));
            auto finding = save_decision(chosen[i], action, item.id, {});
            if (!finding) return finding.error();
            decided.findings.push_back(std::move(*finding));
            decided.items.push_back(std::move(item));
        }
        adopt_children(decided);
        return decided;
    }

    Result<Finding> save_decision(const Finding& finding, FindingAction action, Id<Item> item,
                                  const std::string& reason) {
        const auto change = targets::decide(finding, action, item, reason);
        if (!change) return change.error();
        Finding saved = transaction_.save(*change);
        findings_[saved.ordinal] = saved;
        return saved;
    }

  private:
    Id<Item> item_of_task(int ordinal) const {
        const auto task = findings_.find(ordinal);
        return task == findings_.end() ? Id<Item>{} : task->second.item;
    }

    /// Items of targets that were confirmed before their task come under it now.
    void adopt_children(const Decided& decided) {
        std::map<int, Id<Item>> tasks;
        for (const Finding& finding : decided.findings) {
            if (finding.item_kind == targets::ItemKind::task) tasks.emplace(finding.ordinal, finding.item);
        }
        for (const auto& [ordinal, finding] : findings_) {
            const auto task = tasks.find(finding.task);
            if (task == tasks.end() || !finding.item || finding.state == FindingState::merged) continue;
            const auto item = transaction_.find(finding.item);
            if (!item || item->parent) continue;
            Item child = *item;
            child.parent = task->second;
            transaction_.save(Change<Item>::changed(*item, std::move(child)));
        }
    }

    Transaction& transaction_;
    SourceDocument document_;
    std::map<int, Finding> findings_;
};

/// Permit, load the document, choose, decide.
template <class Decide>
Result<Decided> decide(Context& context, Action action, Id<SourceDocument> id, const Selection& selection,
                       FindingAction move, Decide&& decide_chosen) {
    return act(context, action, [&](Transaction& transaction) -> Result<Decided> {
        if (auto allowed = permit(context.actor, action, {context.region}); !allowed) return allowed.error();
        auto document = load(transaction, id);
        if (!document) return document.error();
        Deciding deciding(transaction, std::move(*document));
        const auto chosen = deciding.choose(selection, move);
        if (!chosen) return chosen.error();
        return decide_chosen(transaction, deciding, *chosen);
    });
}

/// What hangs on an item that was made of a finding, besides the finding's own sentence.
Result<void> check_untouched(Transaction& transaction, const Item& item) {
    const auto any = [&]<class Record>(Id<Item> Record::*of) {
        return transaction.first(Query<Record>().where(of, item.id)).has_value();
    };
    std::string_view what;
    if (any(&progress::Report::item)) what = progress::Report::kind;
    if (any(&targets::Share::item)) what = targets::Share::kind;
    if (any(&targets::Milestone::item)) what = targets::Milestone::kind;
    if (any(&supervision::LivelihoodPlace::item)) what = supervision::LivelihoodPlace::kind;
    if (transaction.list(Query<Clause>().where(&Clause::item, item.id)).size() > 1) what = Clause::kind;
    for (const Item& part : transaction.list(Query<Item>().where(&Item::parent, item.id)))
        if (part.state != ItemState::dropped) what = Item::kind;
    if (what.empty()) return {};
    return Error{ErrorKind::wrong_state, targets::name_in_errors(item), std::string(what)};
}

/// The finding's sentence is the item's no more; the item made of it is dropped. Gives that item.
Result<std::optional<Item>> take_back(Transaction& transaction, const Finding& finding,
                                      const std::string& reason) {
    if (!finding.item) return std::optional<Item>();
    const auto item = load(transaction, finding.item);
    if (!item) return item.error();
    std::optional<Item> dropped;
    if (finding.state != FindingState::merged) {
        if (auto untouched = check_untouched(transaction, *item); !untouched) return untouched.error();
        const auto change = targets::unmake(*item, reason);
        if (!change) return change.error();
        dropped = transaction.save(*change);
    }
    const auto clauses = transaction.list(Query<Clause>()
                                              .where(&Clause::item, finding.item)
                                              .where(&Clause::document, finding.document)
                                              .where(&Clause::span_begin, finding.span_begin));
    for (const Clause& clause : clauses) {
        if (clause.span_end != finding.span_end) continue;
        Clause after = clause;
        after.item = {};
        transaction.save(Change<Clause>::changed(clause, std::move(after), reason));
        break; // two findings of one sentence have two clauses alike
    }
    return dropped;
}

} // namespace

Result<Decided> confirm_finding(Context& context, Id<SourceDocument> document, const Selection& selection,
                                UnknownUnits unknown) {
    return decide(context, Action::confirm_finding, document, selection, FindingAction::confirm_finding,
                  [&](Transaction&, Deciding& deciding, const std::vector<Finding>& chosen) {
                      return deciding.make(chosen, {}, FindingAction::confirm_finding, unknown);
                  });
}

Result<Decided> correct_finding(Context& context, Id<SourceDocument> document, int ordinal,
                                const Correction& correction, UnknownUnits unknown) {
    return decide(context, Action::correct_finding, document, {.ordinals = {ordinal}},
                  FindingAction::correct_finding,
                  [&](Transaction&, Deciding& deciding, const std::vector<Finding>& chosen) {
                      return deciding.make(chosen, correction, FindingAction::correct_finding, unknown);
                  });
}

Result<Decided> merge_finding(Context& context, Id<SourceDocument> document, const Selection& selection,
                              Id<Item> id) {
    return decide(context, Action::merge_finding, document, selection, FindingAction::merge_finding,
                  [&](Transaction& transaction, Deciding& deciding,
                      const std::vector<Finding>& chosen) -> Result<Decided> {
                      const auto item = load(transaction, id);
                      if (!item) return item.error();
                      if (item->state == ItemState::merged || item->state == ItemState::dropped) {
                          return Error{ErrorKind::wrong_state, targets::name_in_errors(*item),
                                       std::string(name_of(item->state))};
                      }
                      Decided decided;
                      decided.items.push_back(*item);
                      for (const Finding& finding : chosen) {
                          transaction.save(Change<Clause>::created(targets::clause_of(finding, id)));
                          auto saved = deciding.save_decision(finding, FindingAction::merge_finding, id, {});
                          if (!saved) return saved.error();
                          decided.findings.push_back(std::move(*saved));
                      }
                      return decided;
                  });
}

Result<Decided> reject_finding(Context& context, Id<SourceDocument> document, const Selection& selection,
                               const std::string& reason) {
    return decide(
        context, Action::reject_finding, document, selection, FindingAction::reject_finding,
        [&](Transaction&, Deciding& deciding, const std::vector<Finding>& chosen) -> Result<Decided> {
            Decided decided;
            for (const Finding& finding : chosen) {
                auto saved = deciding.save_decision(finding, FindingAction::reject_finding, {}, reason);
                if (!saved) return saved.error();
                decided.findings.push_back(std::move(*saved));
            }
            return decided;
        });
}

Result<Decided> undo_finding(Context& context, Id<SourceDocument> document, const Selection& selection,
                             const std::string& reason) {
    if (selection.ordinals.empty())
        return Error{ErrorKind::needs_value, "document " + std::to_string(document.value), "findings"};
    return decide(context, Action::undo_finding, document, selection, FindingAction::undo_finding,
                  [&](Transaction& transaction, Deciding& deciding,
                      const std::vector<Finding>& chosen) -> Result<Decided> {
                      Decided decided;
                      // Targets before the task that they are part of.
                      for (auto finding = chosen.rbegin(); finding != chosen.rend(); ++finding) {
                          const auto item = take_back(transaction, *finding, reason);
                          if (!item) return item.error();
                          if (*item) decided.items.push_back(**item);
                          auto saved =
                              deciding.save_decision(*finding, FindingAction::undo_finding, {}, reason);
                          if (!saved) return saved.error();
                          decided.findings.push_back(std::move(*saved));
                      }
                      std::ranges::reverse(decided.findings);
                      return decided;
                  });
}

} // namespace bihuan::app
