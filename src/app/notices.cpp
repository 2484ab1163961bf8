#include "app/notices.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "base/utf8.hpp"
#include "cycle/assessment/records.hpp"
#include "cycle/progress/records.hpp"
#include "cycle/supervision/motion_records.hpp"
#include "cycle/supervision/whistle_records.hpp"

namespace bihuan::app {
namespace {

using registry::Post;
using storage::Saved;
using targets::Item;
using Units = std::vector<Id<Organisation>>;

std::vector<Post> workers_at(Transaction& transaction, Id<Organisation> unit) {
    std::vector<Post> posts = transaction.list(Query<Post>().where(&Post::organisation, unit));
    std::erase_if(
        posts, [](const Post& post) { return post.role != Role::liaison && post.role != Role::enterprise; });
    return posts;
}

/// Whom: the liaisons and enterprises' posts of units, the superiors of these, the supervision office.
class Telling {
  public:
    Telling(Context& context, Transaction& transaction) : context_(context), transaction_(transaction) {}

    /// The title of a record that many of those saved belong to.
    template <Recorded Record>
    const std::string& title_of(Id<Record> id) {
        const auto [known, is_new] = titles_.try_emplace({std::string(Record::kind), id.value});
        if (is_new) {
            if (const auto record = transaction_.find(id)) known->second = record->title;
        }
        return known->second;
    }
    Transaction& transaction() { return transaction_; }

    void units(const Units& units, NoticeKind kind, const Notice& about) {
        for (const Id<Organisation> unit : units)
            for (const Post& each : workers_of(unit))
                add(each, kind, about);
    }
    void superiors(const Units& units, NoticeKind kind, const Notice& about) {
        for (const Id<Organisation> unit : units)
            for (const Post& each : workers_of(unit))
                post(each.superior, kind, about);
    }
    void office(NoticeKind kind, const Notice& about) {
        for (const Post& each : transaction_.list(Query<Post>().where(&Post::role, Role::supervisor)))
            add(each, kind, about);
    }
    void post(Id<Post> id, NoticeKind kind, const Notice& about) {
        const auto found = id ? transaction_.find(id) : std::nullopt;
        if (found) add(*found, kind, about);
    }

    int put() {
        std::vector<Notice> notices;
        for (auto& [key, notice] : made_)
            notices.push_back(std::move(notice));
        const int count = static_cast<int>(notices.size());
        storage::put_notices(transaction_, std::move(notices));
        return count;
    }

  private:
    /// A unit's, read once: many of the records saved may be for it.
    const std::vector<Post>& workers_of(Id<Organisation> unit) {
        const auto [known, is_new] = workers_.try_emplace(unit.value);
        if (is_new && unit) known->second = workers_at(transaction_, unit);
        return known->second;
    }

    void add(const Post& post, NoticeKind kind, const Notice& about) {
        if (post.closed_on || post.id == context_.actor.post) return;
        const auto key = std::pair(post.id.value, kind);
        const auto found = made_.find(key);
        if (found == made_.end()) {
            Notice notice = about;
            notice.post = post.id.value;
            notice.kind = name_of(kind);
            notice.at = context_.now;
            made_.emplace(key, std::move(notice));
            seen_.insert({key, about.subject_kind, about.subject});
        } else if (seen_.insert({key, about.subject_kind, about.subject}).second) {
            ++found->second.count;
        }
    }

    Context& context_;
    Transaction& transaction_;
    std::map<std::int64_t, std::vector<Post>> workers_;
    std::map<std::pair<std::string, std::int64_t>, std::string> titles_;
    std::map<std::pair<std::int64_t, NoticeKind>, Notice> made_; // one a post and kind
    std::set<std::tuple<std::pair<std::int64_t, NoticeKind>, std::string, std::int64_t>> seen_;
};

template <Recorded Record>
Notice about(const Record& record, const std::string& title) {
    Notice notice;
    notice.subject_kind = Record::kind;
    notice.subject = record.id.value;
    notice.title = title;
    return notice;
}
template <Recorded Record>
Notice about(const Record& record) {
    return about(record, record.title);
}

Units joined(Units units, Id<Organisation> first) {
    if (first) units.insert(units.begin(), first);
    return units;
}

void item_assigned(Telling& telling, const Item& item, const Saved&) {
    if (item.state == targets::ItemState::active)
        telling.units(item.leads, NoticeKind::item_assigned, about(item));
}

void report_owed(Telling& telling, const progress::Report& report, const Saved&) {
    Notice of_round = about(report, telling.title_of(report.round));
    of_round.subject_kind = progress::Round::kind;
    of_round.subject = report.round.value;
    telling.units({report.organisation}, NoticeKind::report_owed, of_round);
}

void report_returned(Telling& telling, const progress::Report& report, const Saved&) {
    telling.units({report.organisation}, NoticeKind::report_returned,
                  about(report, telling.title_of(report.item)));
}

void report_urged(Telling& telling, const progress::Urging& urging, const Saved&) {
    Notice of_round = about(urging, telling.title_of(urging.round));
    of_round.subject_kind = progress::Round::kind;
    of_round.subject = urging.round.value;
    of_round.count = urging.owed;
    of_round.due_on = urging.due_on;
    of_round.note = urging.note;
    telling.units({urging.organisation}, NoticeKind::report_urged, of_round);
}

void turned(Telling& telling, const progress::Standing& standing, const Saved& saved) {
    if (standing.colour != progress::Colour::red || !saved.changed("colour")) return;
    const auto item = telling.transaction().find(Id<Item>{standing.id.value});
    if (!item) return;
    telling.units(item->leads, NoticeKind::standing_red, about(*item));
    telling.superiors(item->leads, NoticeKind::standing_red, about(*item));
}

void slip_issued(Telling& telling, const progress::Slip& slip, const Saved& saved) {
    if (saved.version != 1) return;
    telling.units({slip.organisation}, NoticeKind::slip_issued, about(slip, telling.title_of(slip.item)));
}

void problem_assigned(Telling& telling, const supervision::Problem& problem, const Saved&) {
    telling.units(joined(problem.joint, problem.coordinator), NoticeKind::problem_assigned, about(problem));
}
void problem_returned(Telling& telling, const supervision::Problem& problem, const Saved&) {
    telling.units(joined({}, problem.coordinator), NoticeKind::problem_returned, about(problem));
}

/// Issued by whatever action, or climbed: a rule may do both at once.
void order_moved(Telling& telling, const supervision::Order& order, const Saved& saved) {
    const Units units = joined(order.joint, order.organisation);
    if (saved.version == 1) {
        telling.units(units, NoticeKind::order_issued, about(order));
    } else if (saved.changed("rung")) {
        telling.units(units, NoticeKind::order_climbed, about(order));
        telling.superiors({order.organisation}, NoticeKind::order_climbed, about(order));
    }
}
void order_returned(Telling& telling, const supervision::Order& order, const Saved&) {
    telling.units({order.organisation}, NoticeKind::order_returned, about(order));
}

void whistle_filed(Telling& telling, const supervision::Whistle& whistle, const Saved&) {
    telling.office(NoticeKind::whistle_filed, about(whistle));
}
void whistle_refused(Telling& telling, const supervision::Whistle& whistle, const Saved&) {
    telling.office(NoticeKind::whistle_refused, about(whistle));
}
void whistle_dispatched(Telling& telling, const supervision::Whistle& whistle, const Saved&) {
    telling.units(joined(whistle.joint, whistle.organisation), NoticeKind::whistle_dispatched,
                  about(whistle));
}
void whistle_answered(Telling& telling, const supervision::Whistle& whistle, const Saved& saved) {
    if (whistle.state != supervision::WhistleState::answered || !saved.changed("state")) return;
    if (whistle.asker) telling.units({whistle.asker}, NoticeKind::whistle_answered, about(whistle));
    telling.post(whistle.filed_by, NoticeKind::whistle_answered, about(whistle));
}
void whistle_reopened(Telling& telling, const supervision::Whistle& whistle, const Saved&) {
    if (whistle.state == supervision::WhistleState::reopened)
        telling.units({whistle.organisation}, NoticeKind::whistle_reopened, about(whistle));
}

void motion_assigned(Telling& telling, const supervision::Motion& motion, const Saved&) {
    telling.units(joined(motion.joint, motion.organisation), NoticeKind::motion_assigned, about(motion));
}

std::string title_of_appeal(const assessment::Appeal& appeal) {
    return appeal.text.empty() ? appeal.line : to_utf8(from_utf8(appeal.text).substr(0, 40));
}
void appeal_filed(Telling& telling, const assessment::Appeal& appeal, const Saved&) {
    telling.office(NoticeKind::appeal_filed, about(appeal, title_of_appeal(appeal)));
}
void appeal_ruled(Telling& telling, const assessment::Appeal& appeal, const Saved&) {
    telling.units({appeal.organisation}, NoticeKind::appeal_ruled, about(appeal, title_of_appeal(appeal)));
}

struct Rule {
    Action action;
    std::string_view kind; // of the record that it saves
    void (*tell)(Telling&, const Saved&);
};

template <auto function>
struct Taking;
template <Recorded Record, void (*function)(Telling&, const Record&, const Saved&)>
struct Taking<function> {
    static void run(Telling& telling, const Saved& saved) {
        function(telling, *static_cast<const Record*>(saved.record.get()), saved);
    }
    static constexpr std::string_view kind = Record::kind;
};
template <auto function>
constexpr Rule rule(Action action) {
    return {action, Taking<function>::kind, Taking<function>::run};
}

/// Which action tells whom of which record.
constexpr Rule rules[] = {
    rule<item_assigned>(Action::confirm_finding),
    rule<item_assigned>(Action::correct_finding),
    rule<item_assigned>(Action::add_item),
    rule<item_assigned>(Action::activate_item),
    rule<item_assigned>(Action::assign_item),
    rule<item_assigned>(Action::import_sheet),
    rule<report_owed>(Action::open_round),
    rule<report_returned>(Action::return_reports),
    rule<report_urged>(Action::urge),
    rule<turned>(Action::review_standings),
    rule<turned>(Action::set_standing),
    rule<slip_issued>(Action::review_standings),
    rule<slip_issued>(Action::set_standing),
    rule<problem_assigned>(Action::assign_problem),
    rule<problem_returned>(Action::return_solution),
    rule<problem_returned>(Action::reopen_problem),
    rule<order_moved>(Action::issue_order),
    rule<order_moved>(Action::instruct),
    rule<order_moved>(Action::resolve_point),
    rule<order_moved>(Action::climb_order),
    rule<order_moved>(Action::review_supervision),
    rule<order_returned>(Action::return_order),
    rule<whistle_filed>(Action::file_whistle),
    rule<whistle_dispatched>(Action::dispatch_whistle),
    rule<whistle_dispatched>(Action::rule_whistle),
    rule<whistle_refused>(Action::refuse_whistle),
    rule<whistle_answered>(Action::answer_whistle),
    rule<whistle_answered>(Action::co_sign_whistle),
    rule<whistle_reopened>(Action::confirm_whistle),
    rule<whistle_reopened>(Action::reopen_whistle),
    rule<motion_assigned>(Action::assign_motion),
    rule<appeal_filed>(Action::file_appeal),
    rule<appeal_ruled>(Action::uphold_appeal),
    rule<appeal_ruled>(Action::reject_appeal),
};

} // namespace

bool tells(Action action) {
    return std::ranges::find(rules, action, &Rule::action) != std::end(rules);
}

void tell(Context& context, Action action, Transaction& transaction) {
    if (transaction.saved().empty()) return;
    Telling telling(context, transaction);
    for (const Saved& saved : transaction.saved()) {
        for (const Rule& rule : rules)
            if (rule.action == action && rule.kind == saved.kind) rule.tell(telling, saved);
    }
    telling.put();
}

Result<NoticePage> read_notices(Context& context, const NoticePlace& behind, std::int64_t limit) {
    return look(context, [&](Transaction& transaction) -> Result<NoticePage> {
        if (auto may = permit(context.actor, Action::read_notices, {context.region}); !may)
            return may.error();
        const std::int64_t post = context.actor.post.value;
        return NoticePage{storage::notices_of(transaction, post, behind, limit),
                          storage::unread_notices(transaction, post)};
    });
}

Result<std::int64_t> mark_notices_read(Context& context, const std::vector<std::int64_t>& ids) {
    return act(context, Action::read_notices, [&](Transaction& transaction) -> Result<std::int64_t> {
        if (auto may = permit(context.actor, Action::read_notices, {context.region}); !may)
            return may.error();
        return storage::mark_read(transaction, context.actor.post.value, ids, context.now);
    });
}

std::vector<Post> posts_to_tell(Transaction& transaction, Id<Organisation> unit) {
    std::vector<Post> posts = workers_at(transaction, unit);
    std::erase_if(posts, [](const Post& post) { return post.closed_on.has_value(); });
    return posts;
}

Result<int> remind(Context& context, Date due_on) {
    return act(context, Action::remind, [&](Transaction& transaction) -> Result<int> {
        if (auto may = permit(context.actor, Action::remind, {context.region}); !may) return may.error();
        Telling telling(context, transaction);
        Query<progress::Round> open;
        open.where(&progress::Round::state, progress::RoundState::open);
        for (const progress::Round& round : transaction.list(open.where(&progress::Round::due_on, due_on))) {
            transaction.each<progress::Report>(
                Query<progress::Report>()
                    .where(&progress::Report::round, round.id)
                    .where(&progress::Report::state, progress::ReportState::owed),
                [&](progress::Report&& report) {
                    telling.units({report.organisation}, NoticeKind::report_due, about(round));
                });
        }
        return telling.put();
    });
}

} // namespace bihuan::app
