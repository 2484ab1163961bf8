#include "app/calendar.hpp"

#include <algorithm>

#include "app/registry.hpp"
#include "base/sm3.hpp"
#include "cycle/progress/records.hpp"
#include "cycle/supervision/motions.hpp"
#include "cycle/supervision/whistles.hpp"
#include "storage/notices.hpp"

namespace bihuan::app {
namespace {

using supervision::CoSignature;
using supervision::Motion;
using supervision::MotionState;
using supervision::Order;
using supervision::OrderState;
using supervision::Problem;
using supervision::Whistle;
using supervision::WhistleState;
using targets::Item;

class Gathering {
  public:
    Gathering(Transaction& transaction, Id<Organisation> unit) : transaction_(transaction), unit_(unit) {}

    std::vector<Deadline> of_unit() {
        reports();
        each<progress::Slip>(&progress::Slip::organisation, &progress::Slip::state,
                             {progress::SlipState::open}, [&](const progress::Slip& slip) {
                                 const auto item = transaction_.find(slip.item);
                                 add(DeadlineKind::slip, slip.id.value, slip.due_on, item ? item->title : "");
                             });
        each<Order>(&Order::organisation, &Order::state, {OrderState::issued}, [&](const Order& order) {
            add(DeadlineKind::order, order.id.value, order.sign_by, order.title);
        });
        each<Order>(
            &Order::organisation, &Order::state, {OrderState::signed_for, OrderState::returned},
            [&](const Order& order) { add(DeadlineKind::order, order.id.value, order.due_on, order.title); });
        each<Problem>(&Problem::coordinator, &Problem::state, {supervision::ProblemState::coordinating},
                      [&](const Problem& problem) {
                          add(DeadlineKind::problem, problem.id.value, problem.due_on, problem.title);
                      });
        each<Motion>(&Motion::organisation, &Motion::state,
                     {MotionState::assigned, MotionState::working, MotionState::reopened},
                     [&](const Motion& motion) {
                         add(DeadlineKind::motion, motion.id.value, motion.due_on, motion.title);
                     });
        each<Whistle>(&Whistle::organisation, &Whistle::state, {WhistleState::dispatched},
                      [&](const Whistle& whistle) { add(whistle, whistle.sign_in_by); });
        each<Whistle>(&Whistle::organisation, &Whistle::state,
                      {WhistleState::working, WhistleState::co_signing, WhistleState::reopened},
                      [&](const Whistle& whistle) { add(whistle, whistle.due_on); });
        each<Whistle>(&Whistle::asker, &Whistle::state, {WhistleState::answered},
                      [&](const Whistle& whistle) { add(whistle, whistle.confirm_by); });
        for (const CoSignature& asked : transaction_.list(Query<CoSignature>()
                                                              .where(&CoSignature::organisation, unit_)
                                                              .where(&CoSignature::withdrawn, false)
                                                              .where_none(&CoSignature::signed_on))) {
            const auto whistle = transaction_.find(asked.whistle);
            if (whistle && whistle->state == WhistleState::co_signing)
                add(DeadlineKind::co_signature, whistle->id.value, whistle->due_on, whistle->title);
        }
        transaction_.each<Item>(Query<Item>().where(&Item::state, targets::ItemState::active),
                                [&](Item&& item) {
                                    if (std::ranges::count(item.leads, unit_) > 0)
                                        add(DeadlineKind::item, item.id.value, item.due_on, item.title);
                                });
        return std::move(found_);
    }
    std::vector<Deadline> of_office() {
        for (const Whistle& whistle :
             transaction_.list(Query<Whistle>().where(&Whistle::state, WhistleState::filed)))
            add(whistle, whistle.dispatch_by);
        return of_arbiter();
    }
    std::vector<Deadline> of_arbiter() {
        for (const Whistle& whistle :
             transaction_.list(Query<Whistle>().where(&Whistle::state, WhistleState::arbitration)))
            add(DeadlineKind::ruling, whistle.id.value, whistle.ruling_by, whistle.title);
        return std::move(found_);
    }

  private:
    template <Recorded Record, class State, class Take>
    void each(Id<Organisation> Record::*unit, State Record::*state, std::initializer_list<State> states,
              Take&& take) {
        for (const State wanted : states) {
            for (const Record& record :
                 transaction_.list(Query<Record>().where(unit, unit_).where(state, wanted)))
                take(record);
        }
    }
    void reports() {
        using progress::Report;
        using progress::ReportState;
        for (const progress::Round& round : transaction_.list(
                 Query<progress::Round>().where(&progress::Round::state, progress::RoundState::open))) {
            std::optional<Date> first;
            for (const Report& report : transaction_.list(
                     Query<Report>().where(&Report::round, round.id).where(&Report::organisation, unit_))) {
                const bool owed = report.state == ReportState::owed || report.state == ReportState::draft;
                if (!owed && report.state != ReportState::returned) continue;
                const Date day = owed ? round.due_on : report.answer_due_on.value_or(round.due_on);
                first = first ? std::min(*first, day) : day;
            }
            add(DeadlineKind::report, round.id.value, first, round.title);
        }
    }
    void add(DeadlineKind kind, std::int64_t id, std::optional<Date> day, const std::string& title) {
        if (day) found_.push_back({kind, id, *day, title});
    }
    void add(const Whistle& whistle, std::optional<Date> day) {
        add(DeadlineKind::whistle, whistle.id.value, day, whistle.title);
    }

    Transaction& transaction_;
    Id<Organisation> unit_;
    std::vector<Deadline> found_;
};

} // namespace

Result<std::vector<Deadline>> deadlines(Context& context) {
    return look(context, [&](Transaction& transaction) -> Result<std::vector<Deadline>> {
        if (auto may = permit(context.actor, Action::read_notices, {context.region}); !may)
            return may.error();
        std::vector<Deadline> found;
        const Role role = context.actor.role;
        if (role == Role::supervisor) found = Gathering(transaction, {}).of_office();
        if (role == Role::leader) found = Gathering(transaction, {}).of_arbiter();
        if ((role == Role::liaison || role == Role::enterprise) && context.actor.organisation)
            found = Gathering(transaction, context.actor.organisation).of_unit();
        std::ranges::sort(found, {},
                          [](const Deadline& each) { return std::tuple(each.day, each.kind, each.id); });
        return found;
    });
}

Result<void> set_calendar_token(Context& context, const std::string& token) {
    return act(context, Action::read_notices, [&](Transaction& transaction) -> Result<void> {
        if (auto may = permit(context.actor, Action::read_notices, {context.region}); !may)
            return may.error();
        storage::put_calendar(transaction, context.actor.post.value, token.empty() ? "" : sm3(token));
        return {};
    });
}

Result<std::string> open_calendar(Context& context,
                                  const std::function<std::string(std::size_t)>& random_bytes) {
    constexpr std::string_view digits = "0123456789abcdef";
    std::string token;
    for (const char byte : random_bytes(24)) {
        token += digits[static_cast<unsigned char>(byte) >> 4];
        token += digits[static_cast<unsigned char>(byte) & 15];
    }
    if (auto set = set_calendar_token(context, token); !set) return set.error();
    return "/api/v1/" + context.region + "/calendar/" + token;
}

Result<Actor> calendar_owner(storage::Store& store, const std::string& region, const std::string& token,
                             Instant now) {
    Context context{store, region, {}, now};
    const auto post = look(context, [&](Transaction& transaction) -> Result<std::int64_t> {
        if (const auto found = storage::post_of_calendar(transaction, sm3(token))) return *found;
        return Error{ErrorKind::no_such_page, "calendar", ""};
    });
    if (!post) return post.error();
    return actor_of(store, region, std::to_string(*post), now);
}

} // namespace bihuan::app
