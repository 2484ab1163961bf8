// Whistles as pure rules: whistles.md says what may follow what.
#pragma once

#include <span>

#include "cycle/supervision/whistle_policy.hpp"
#include "cycle/supervision/whistle_records.hpp"
#include "journal/change.hpp"

namespace bihuan::supervision {

using journal::Change;

enum class WhistleAction : std::uint8_t {
    dispatch_whistle,
    sign_in_whistle,
    refuse_whistle,
    rule_whistle,
    answer_whistle,
    co_sign_whistle,
    confirm_whistle,
    reopen_whistle,
    extend_whistle,
    escalate_whistle,
    return_whistle,
    call_back_whistle,
    join_whistle,
    exclude_whistle,
    withdraw_whistle
};
constexpr auto names_of(WhistleAction) {
    return std::array<std::string_view, 15>{
        "dispatch_whistle", "sign_in_whistle",   "refuse_whistle", "rule_whistle",    "answer_whistle",
        "co_sign_whistle",  "confirm_whistle",   "reopen_whistle", "extend_whistle",  "escalate_whistle",
        "return_whistle",   "call_back_whistle", "join_whistle",   "exclude_whistle", "withdraw_whistle"};
}

struct WhistleMove {
    WhistleState from;
    WhistleAction action;
    WhistleState to, or_to; // the same where there is but one
};
std::span<const WhistleMove> whistle_moves();

/// What the action needs of the state; wrong_state with the present one.
Result<void> check_move(const Whistle& whistle, WhistleAction action);
/// Someone works on it, or is to: neither answered nor ended.
bool is_open(WhistleState state);
/// Whose word closes it: the asker; of one filed on behalf also who filed it, unless it owes the answer.
std::vector<Id<Organisation>> askers_of(const Whistle& whistle);

/// `last`: the year's last receipt, or empty. A year has one row of numbers.
std::string next_receipt(int year, std::string_view last);
Result<Change<Whistle>> file(Whistle wanted, std::string_view last_receipt, const WhistlePolicy& policy,
                             Date today);

struct Dispatch {
    Id<Organisation> organisation;
    std::vector<Id<Organisation>> joint = {};
};
Result<Change<Whistle>> dispatch(const Whistle& whistle, Dispatch wanted, const WhistlePolicy& policy,
                                 Date today);
Result<Change<Whistle>> sign_in(const Whistle& whistle, Date today);

struct Refused {
    Change<Whistle> whistle;
    Change<Refusal> refusal;
};
Result<Refused> refuse(const Whistle& whistle, const std::string& reason, Id<Organisation> suggested,
                       const WhistlePolicy& policy, Date today);
/// `refusal`: the last one.
Result<Refused> rule(const Whistle& whistle, const Refusal& refusal, Dispatch wanted,
                     const std::string& ruling, Id<Post> arbiter, const WhistlePolicy& policy, Date today);

struct WhistleAnswer {
    std::string text;
    bool solved = false;
    std::vector<std::string> evidence = {}; // "SM3-of-content file-name" each
};
Result<Change<Whistle>> answer(const Whistle& whistle, WhistleAnswer given, const WhistlePolicy& policy,
                               Date today);
/// The signatures asked of the joint units now. `renew`: those given don't stand any more.
std::vector<Change<CoSignature>> co_signatures(const Whistle& whistle, std::span<const CoSignature> asked,
                                               bool renew);
struct Signed {
    Change<CoSignature> signature;
    std::optional<Change<Whistle>> whistle; // the last one sends the answer
};
/// `asked`: those of the whistle that are not withdrawn.
Result<Signed> co_sign(const Whistle& whistle, std::span<const CoSignature> asked,
                       Id<Organisation> organisation, const std::string& opinion, const WhistlePolicy& policy,
                       Date today);
/// `joined` is answered as `main` was.
Change<Whistle> answer_along(const Whistle& joined, const Whistle& main);
/// `joined` is on its own again: `main` has no answer to come.
Change<Whistle> release(const Whistle& joined, const Whistle& main, const WhistlePolicy& policy, Date today);

struct Verdict {
    bool solved = false;
    Rating rating = Rating::none;
    std::string text = {};
};
Result<Change<Whistle>> confirm(const Whistle& whistle, const Verdict& verdict, const WhistlePolicy& policy,
                                Date today);
Result<Change<Whistle>> reopen(const Whistle& whistle, const std::string& reason, const WhistlePolicy& policy,
                               Date today);
Result<Change<Whistle>> extend(const Whistle& whistle, Date due_on, const std::string& reason,
                               const WhistlePolicy& policy, Date today);
Result<Change<Whistle>> escalate(const Whistle& whistle, const std::string& reason, Date today);
Result<Change<Whistle>> return_from_city(const Whistle& whistle, const std::string& city_answer,
                                         const WhistlePolicy& policy, Date today);
Result<Change<Whistle>> call_back(const Whistle& whistle, const std::string& said, Date today);
Result<Change<Whistle>> join(const Whistle& whistle, const Whistle& into, const std::string& reason);
Result<Change<Whistle>> exclude(const Whistle& whistle, const std::string& reason, Id<Post> by, Date today);
Result<Change<Whistle>> withdraw(const Whistle& whistle, const std::string& reason, Date today);

/// What the clock alone does to it by `today`; nullopt: nothing.
std::optional<Change<Whistle>> review(const Whistle& whistle, Date today);

} // namespace bihuan::supervision
