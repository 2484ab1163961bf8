// Enterprises' whistles. A `version` is the one the user last saw (0: whatever it is now).
#pragma once

#include "app/evidence.hpp"
#include "cycle/supervision/whistles.hpp"

namespace bihuan::app {

using supervision::CoSignature;
using supervision::Refusal;
using supervision::Whistle;
using supervision::WhistlePolicy;

struct WhistleChoice {
    Id<Whistle> id;
    std::int64_t version = 0;
};

struct WhistleWish {
    std::string title, text;
    Id<Organisation> asker;      // of an enterprise's own: itself, also where this is empty
    std::string asker_name = {}; // of one that is not registered
    std::string contact = {};
    std::vector<Attachment> evidence = {};
};
struct Filed {
    Whistle whistle;
    std::vector<Whistle> alike; // open ones with the same title, as far as the actor may see them
};
Result<Filed> file_whistle(Context& context, const WhistlePolicy& policy, const WhistleWish& wish);

Result<Whistle> dispatch_whistle(Context& context, const WhistlePolicy& policy, WhistleChoice choice,
                                 const supervision::Dispatch& wanted);
Result<Whistle> sign_in_whistle(Context& context, WhistleChoice choice);
Result<Whistle> refuse_whistle(Context& context, const WhistlePolicy& policy, WhistleChoice choice,
                               const std::string& reason, Id<Organisation> suggested = {});
Result<Whistle> rule_whistle(Context& context, const WhistlePolicy& policy, WhistleChoice choice,
                             const supervision::Dispatch& wanted, const std::string& ruling);
Result<Whistle> answer_whistle(Context& context, const WhistlePolicy& policy, WhistleChoice choice,
                               const std::string& text, bool solved,
                               const std::vector<Attachment>& evidence = {});
/// For the actor's unit; `organisation`: the unit that the supervision office signs for, on its word.
Result<Whistle> co_sign_whistle(Context& context, const WhistlePolicy& policy, WhistleChoice choice,
                                const std::string& opinion, Id<Organisation> organisation = {});
Result<Whistle> confirm_whistle(Context& context, const WhistlePolicy& policy, WhistleChoice choice,
                                const supervision::Verdict& verdict);
Result<Whistle> reopen_whistle(Context& context, const WhistlePolicy& policy, WhistleChoice choice,
                               const std::string& reason);
Result<Whistle> extend_whistle(Context& context, const WhistlePolicy& policy, WhistleChoice choice,
                               Date due_on, const std::string& reason);
Result<Whistle> escalate_whistle(Context& context, WhistleChoice choice, const std::string& reason);
Result<Whistle> return_whistle(Context& context, const WhistlePolicy& policy, WhistleChoice choice,
                               const std::string& city_answer);
Result<Whistle> call_back_whistle(Context& context, WhistleChoice choice, const std::string& said);
/// What was joined into it before goes along.
Result<Whistle> join_whistle(Context& context, WhistleChoice choice, Id<Whistle> into,
                             const std::string& reason);
Result<Whistle> exclude_whistle(Context& context, const WhistlePolicy& policy, WhistleChoice choice,
                                const std::string& reason);
Result<Whistle> withdraw_whistle(Context& context, const WhistlePolicy& policy, WhistleChoice choice,
                                 const std::string& reason);

struct WhistleReview {
    std::vector<Whistle> closed; // by timeout
    std::vector<Whistle> late;   // newly, by any clock
};
Result<WhistleReview> review_whistles(Context& context);

/// Empty: any. A liaison sees the unit's (its own, those it is to sign, those it filed), an enterprise its
/// own.
struct WhistleFilter {
    std::optional<int> year = {};
    std::optional<supervision::WhistleState> state = {};
    Id<Organisation> organisation = {}; // has it, or is to sign
    bool ended = false;                 // closed, excluded, joined and withdrawn ones too
    std::int64_t limit = 1000;
};
struct WhistleRow {
    Whistle whistle;
    std::vector<Id<Organisation>> unsigned_by; // joint units that have yet to sign the answer
};
/// What waits for somebody on top: reopened, for the arbiter, late; then by day.
Result<std::vector<WhistleRow>> read_whistles(Context& context, const WhistleFilter& filter);

/// Of those that the reader may see, the ones that `query` asks for, in its order.
Result<std::vector<Whistle>> page_whistles(Context& context, const Query<Whistle>& query);

struct WhistleDetail {
    Whistle whistle;
    std::vector<Refusal> refusals;
    std::vector<CoSignature> signatures;
    std::vector<Whistle> joined; // answered with it; none for the asker's eyes
};
Result<WhistleDetail> read_whistle(Context& context, Id<Whistle> id);
/// A file of its evidence, by its SM3.
Result<Attachment> read_whistle_evidence(Context& context, Id<Whistle> id, const std::string& sm3);
/// The whistle of this receipt or number; no_such_record also where the actor may not see it.
Result<Id<Whistle>> find_whistle(Context& context, const std::string& words);

/// The year's counters, a unit and key each (supervision::tallies_of).
Result<std::vector<Tally>> whistle_figures(Context& context, int year);

} // namespace bihuan::app
