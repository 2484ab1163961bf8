// Deputies' motions, suggestions and proposals. A `version` is the one the user last saw (0: whatever it is
// now).
#pragma once

#include "app/evidence.hpp"
#include "cycle/supervision/motion_sheet.hpp"
#include "cycle/supervision/motions.hpp"

namespace bihuan::app {

using supervision::Motion;
using supervision::MotionPolicy;

struct MotionChoice {
    Id<Motion> id;
    std::int64_t version = 0;
};

Result<Motion> receive_motion(Context& context, Motion wanted);

struct MotionImport {
    std::vector<Motion> received; // those with a unit are assigned at once
    std::size_t unchanged = 0;    // here already: same session, kind and number
};
/// All rows of the first sheet with such columns, or none.
Result<MotionImport> import_motions(Context& context, const MotionPolicy& policy, std::string_view bytes,
                                    std::string_view name, const supervision::MotionSheetDefaults& defaults);

Result<Motion> assign_motion(Context& context, const MotionPolicy& policy, MotionChoice choice,
                             const supervision::MotionAssignment& wanted, const std::string& reason = {});
Result<Motion> bounce_motion(Context& context, const MotionPolicy& policy, MotionChoice choice,
                             const std::string& reason, Id<registry::Organisation> suggested = {});
Result<Motion> accept_motion(Context& context, MotionChoice choice);
/// For the actor's unit; `organisation`: the unit that the supervision office writes for, on its word.
Result<Motion> give_opinion(Context& context, MotionChoice choice, const std::string& opinion,
                            Id<registry::Organisation> organisation = {});

struct MotionReply {
    supervision::AnswerGrade grade = supervision::AnswerGrade::none;
    std::string text;
    std::string letter_name = {}, letter = {}; // the reply letter's file and bytes; empty: none
};
Result<Motion> answer_motion(Context& context, const MotionPolicy& policy, MotionChoice choice,
                             const MotionReply& reply);
Result<Motion> record_satisfaction(Context& context, const MotionPolicy& policy, MotionChoice choice,
                                   supervision::Satisfaction satisfaction, const std::string& text);
Result<Motion> extend_motion(Context& context, const MotionPolicy& policy, MotionChoice choice, Date due_on,
                             const std::string& reason);
/// What was joined into it before goes along.
Result<Motion> join_motion(Context& context, MotionChoice choice, Id<Motion> into, const std::string& reason);
Result<Motion> withdraw_motion(Context& context, MotionChoice choice, const std::string& reason);

struct MotionReview {
    std::vector<Motion> closed; // without a word by the day that was told
    std::vector<Motion> late;   // newly
};
Result<MotionReview> review_motions(Context& context, const MotionPolicy& policy);

/// Empty: any.
struct MotionFilter {
    std::optional<int> year = {};
    std::optional<supervision::MotionState> state = {};
    std::optional<supervision::MotionKind> kind = {};
    Id<registry::Organisation> organisation = {}; // leads or takes part
    std::int64_t limit = 10000;
};
/// Reopened and late ones first, then by day.
Result<std::vector<Motion>> read_motions(Context& context, const MotionFilter& filter);

struct MotionDetail {
    Motion motion;
    std::vector<Motion> joined;
    std::string item; // title of the item it became, or empty
};
Result<MotionDetail> read_motion(Context& context, Id<Motion> id);
/// Its reply letter's file, by its SM3.
Result<Attachment> read_letter(Context& context, Id<Motion> id, const std::string& sm3);
/// The motion of this number (as the register counts), or whose own number or title this is; no_such_record;
/// detail: those it may mean.
Result<Id<Motion>> find_motion(Context& context, const std::string& words);
Result<std::vector<Tally>> motion_figures(Context& context, int year);

} // namespace bihuan::app
