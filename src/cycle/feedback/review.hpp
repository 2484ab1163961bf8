// The draft of the next report's section on the year (工作回顾): every number with its source.
#pragma once

#include "base/error.hpp"
#include "cycle/feedback/records.hpp"
#include "registry/wording.hpp"
#include "render/official/document.hpp"

namespace bihuan::feedback {

struct ReviewLine {
    Item item;
    Outcome outcome;
};

struct ReviewFigures {
    std::string region;
    int year = 0;
    Date as_of;
    Id<Closing> closing;
    std::string report; // title of the year's report, or empty
    std::int64_t problems_closed = 0, orders_closed = 0, whistles_closed = 0, motions_closed = 0;
    std::vector<ReviewLine> lines; // in the ledger's order
};

struct ReviewPolicy {
    registry::Wording wording;
    static const ReviewPolicy& defaults();
};
Result<ReviewPolicy> read_review_policy(std::string_view text, std::string_view file, ReviewPolicy policy);

/// Chapter by chapter; at its end the sources by number.
official::OfficialDocument compose_review(const ReviewFigures& figures, const ReviewPolicy& policy);

} // namespace bihuan::feedback
