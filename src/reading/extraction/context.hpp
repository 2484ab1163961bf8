// Whether a passage reviews or plans, and of which year it speaks.
#pragma once

#include <optional>
#include <vector>

#include "reading/extraction/statement.hpp"

namespace bihuan::extraction {

struct Context {
    Kind kind = Kind::result;
    std::optional<int> period;
    const Rule* kind_rule = nullptr;
    const Rule* period_rule = nullptr;
};

/// What the headings and the kind of document say; one reader a document.
class ContextReader {
  public:
    explicit ContextReader(const document::Document& document);

    /// For a passage under `heading` (index into the outline, -1: none).
    Context under(std::int32_t heading);
    /// A sentence may overrule its section: 今年…主要预期目标是, 去年, 到2030年. Call in document order.
    Context sentence(std::u32string_view sentence, std::int32_t heading);
    /// The year a number's own clause names, if it overrules the sentence's.
    static std::optional<int> named_year(std::u32string_view before_number, const Context& context);

  private:
    Context read_heading(const document::Heading& heading, const Context& parent) const;

    std::optional<int> plan_year_, review_year_;
    Context base_;
    std::vector<Context> by_heading_;
    bool announced_ = false;  // a sentence has announced the goals of the plan's year, and no heading has come since
    std::int32_t announced_under_ = -1;
};

}  // namespace bihuan::extraction
