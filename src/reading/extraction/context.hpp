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
    /// A sentence may overrule its section: 今年…主要预期目标是, 去年, 到2030年. Call in document order; a
    /// sentence for which `may_announce` is false and whose context is not wanted may be left out.
    Context sentence(std::u32string_view sentence, std::int32_t heading);
    static bool may_announce(std::u32string_view sentence) { return sentence.find(U"目标") != sentence.npos; }
    /// The year a number's own clause names, if it overrules the sentence's.
    static std::optional<int> named_year(std::u32string_view before_number, const Context& context);

  private:
    Context read_heading(const document::Heading& heading, const Context& parent) const;

    std::optional<int> plan_year_, review_year_;
    std::u32string plan_name_, review_name_; // 2024年, 2023年; empty: not known
    Context base_;
    std::vector<Context> by_heading_;
    bool announced_ =
        false; // a sentence has announced the goals of the plan's year, and no heading has come since
    std::int32_t announced_under_ = -1;
};

} // namespace bihuan::extraction
