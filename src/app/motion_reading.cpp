#include <algorithm>
#include <charconv>

#include "app/motions.hpp"

namespace bihuan::app {
namespace {

using supervision::MotionState;

Result<void> may_read(Context& context) {
    return permit(context.actor, Action::read_ledger, {context.region});
}

/// Lower comes first in a list.
int urgency(const Motion& motion) {
    if (motion.state == MotionState::reopened) return 0;
    if (!supervision::is_open(motion.state)) return motion.state == MotionState::answered ? 3 : 4;
    return motion.late ? 1 : 2;
}

bool has_part(const Motion& motion, Id<registry::Organisation> unit) {
    return motion.organisation == unit || std::ranges::count(motion.joint, unit) != 0;
}

} // namespace

Result<std::vector<Motion>> read_motions(Context& context, const MotionFilter& filter) {
    return look(context, [&](Transaction& transaction) -> Result<std::vector<Motion>> {
        if (auto allowed = may_read(context); !allowed) return allowed.error();
        Query<Motion> query;
        if (filter.year) query.where(&Motion::year, *filter.year);
        if (filter.state) query.where(&Motion::state, *filter.state);
        if (filter.kind) query.where(&Motion::motion_kind, *filter.kind);
        std::vector<Motion> found = transaction.list(query.newest_first().limit(filter.limit));
        if (filter.organisation) {
            std::erase_if(found, [&](const Motion& each) { return !has_part(each, filter.organisation); });
        }
        std::ranges::sort(found, {}, [](const Motion& each) {
            return std::tuple(urgency(each), each.due_on.value_or(each.received_on), each.id.value);
        });
        return found;
    });
}

Result<MotionDetail> read_motion(Context& context, Id<Motion> id) {
    return look(context, [&](Transaction& transaction) -> Result<MotionDetail> {
        if (auto allowed = may_read(context); !allowed) return allowed.error();
        auto motion = load(transaction, id);
        if (!motion) return motion.error();
        MotionDetail detail{std::move(*motion), {}, {}};
        detail.joined = transaction.list(Query<Motion>().where(&Motion::joined_into, id));
        if (const auto item = transaction.find(detail.motion.item)) detail.item = item->title;
        return detail;
    });
}

Result<Attachment> read_letter(Context& context, Id<Motion> id, const std::string& sm3) {
    return look(context, [&](Transaction& transaction) -> Result<Attachment> {
        if (auto may = may_read(context); !may) return may.error();
        const auto motion = load(transaction, id);
        if (!motion) return motion.error();
        return kept_under(transaction, {motion->letter}, sm3);
    });
}

Result<Id<Motion>> find_motion(Context& context, const std::string& words) {
    return look(context, [&](Transaction& transaction) -> Result<Id<Motion>> {
        if (auto allowed = may_read(context); !allowed) return allowed.error();
        std::int64_t number = 0;
        const auto read = std::from_chars(words.data(), words.data() + words.size(), number);
        const bool whole = read.ec == std::errc() && read.ptr == words.data() + words.size();
        if (whole && transaction.find(Id<Motion>{number})) return Id<Motion>{number};
        std::vector<Motion> found = transaction.list(Query<Motion>().where(&Motion::number, words));
        if (found.empty()) found = transaction.list(Query<Motion>().where(&Motion::title, words));
        if (found.size() == 1) return found.front().id;
        std::string several;
        for (const Motion& each : found) {
            several += (several.empty() ? "" : ", ") + std::to_string(each.id.value) + " " +
                       supervision::name_of_motion(each);
        }
        return Error{ErrorKind::no_such_record, words, several};
    });
}

Result<std::vector<Tally>> motion_figures(Context& context, int year) {
    return look(context, [&](Transaction& transaction) -> Result<std::vector<Tally>> {
        if (auto allowed = may_read(context); !allowed) return allowed.error();
        return transaction.tallies(Motion::kind, year);
    });
}

} // namespace bihuan::app
