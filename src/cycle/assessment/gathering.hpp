// Counting the variables of all units in one pass over each kind of record: records go in, facts come out.
#pragma once

#include <map>
#include <memory>
#include <unordered_map>
#include <vector>

#include "cycle/assessment/appraisal_records.hpp"
#include "cycle/assessment/variables.hpp"
#include "cycle/progress/rounds.hpp"
#include "cycle/projects/records.hpp"
#include "cycle/registers/records.hpp"
#include "cycle/supervision/motion_records.hpp"
#include "cycle/supervision/whistle_records.hpp"

namespace bihuan::assessment {

/// What is assessed: the year's records in [begins_on, ends_on], as they stand on `today`.
struct Period {
    int year = 0;
    Date begins_on, ends_on, today;
};

/// Of a unit that nothing was counted for.
Facts no_facts();

/// Give it the rounds and items first, each kind as a whole; what doesn't belong to the period is passed
/// over.
class Gathering {
  public:
    Gathering(const Period& period, const progress::OrganisationsById& organisations);
    ~Gathering();

    void add(const progress::Round& round);
    void add(targets::Item&& item);
    void add(const targets::Share& share);
    void add(const targets::Revision& revision);
    void add(const targets::Milestone& milestone);
    void add(const projects::Project& project);
    void add(const progress::Standing& standing);
    void add(const progress::Slip& slip);
    void add(const progress::Report& report);
    void add(const supervision::Problem& problem);
    void add(const supervision::Order& order);
    void add(const supervision::Whistle& whistle);
    void add(const supervision::Motion& motion);
    void add(const Appraisal& appraisal);
    void add(const AppraisalSubject& subject);
    void add(const registers::RegisterEntry& entry);

    /// Of every unit that anything was counted for; once, at the end.
    std::map<std::int64_t, Facts> facts();

  private:
    struct Work;
    std::unique_ptr<Work> work_;
};

} // namespace bihuan::assessment
