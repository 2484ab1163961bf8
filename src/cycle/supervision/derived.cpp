// What storage counts of problems, orders, whistles and motions, and the words that search looks through.
#include "cycle/supervision/motion_records.hpp"
#include "cycle/supervision/whistle_records.hpp"

namespace bihuan::supervision {
namespace {

struct Counting {
    std::string_view topic;
    std::int64_t year;
    Id<Organisation> organisation;
    std::vector<Tally> tallies = {};

    void add(std::string_view key) {
        tallies.push_back({std::string(topic), year, organisation.value, std::string(key)});
    }
    void add(std::string_view group, std::string_view key) {
        add(std::string(group) + "_" + std::string(key));
    }
};

} // namespace

std::vector<Tally> tallies_of(const Problem& problem) {
    Counting count{Problem::kind, problem.found_on.year(),
                   problem.coordinator ? problem.coordinator : problem.organisation};
    count.add(name_of(problem.state));
    if (problem.late) count.add("late");
    if (problem.reopened > 0) count.add("reopened_once");
    return count.tallies;
}

std::vector<Tally> tallies_of(const Order& order) {
    Counting count{Order::kind, order.year, order.organisation};
    count.add(name_of(order.state));
    count.add(name_of(order.rung));
    if (order.late) count.add("late");
    return count.tallies;
}

std::vector<Tally> tallies_of(const Whistle& whistle) {
    Counting count{Whistle::kind, whistle.year, whistle.organisation};
    count.add(name_of(whistle.state));
    if (whistle.state == WhistleState::excluded) return count.tallies;
    if (whistle.late) count.add("late");
    if (whistle.false_closings > 0) {
        count.add("false_closing");
        count.tallies.back().count = whistle.false_closings;
    }
    if (whistle.reopened > 0) count.add("reopened_once");
    for (const Lapse lapse : whistle.lapses)
        count.add("lapse", name_of(lapse));
    if (whistle.rating != Rating::none) count.add("rated", name_of(whistle.rating));
    return count.tallies;
}

std::vector<Tally> tallies_of(const Motion& motion) {
    Counting count{Motion::kind, motion.year, motion.organisation};
    count.add(name_of(motion.state));
    if (motion.late) count.add("late");
    if (motion.grade != AnswerGrade::none) count.add("grade", name_of(motion.grade));
    if (motion.satisfaction != Satisfaction::none) count.add(name_of(motion.satisfaction));
    return count.tallies;
}

Searched searched_of(const Problem& problem) {
    return {problem.found_on.year(), problem.title, problem.text};
}

Searched searched_of(const Whistle& whistle) {
    return {whistle.year, whistle.title,
            whistle.receipt + "\n" + whistle.asker_name + "\n" + whistle.text + "\n" + whistle.answer};
}

} // namespace bihuan::supervision
