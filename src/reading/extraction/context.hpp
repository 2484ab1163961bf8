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
    /// A sentence may overrule its section: 今年…主要预期目标是, 去年, 到2030年. Call in document order, for
    /// every sentence whose context is wanted and every one that `turns_on`.
    Context sentence(std::u32string_view sentence, std::int32_t heading);
    /// Whether what follows may depend on this sentence.
    bool turns_on(std::u32string_view sentence, std::int32_t heading) const;
    /// The year a number's own clause names, if it overrules the sentence's.
    static std::optional<int> named_year(std::u32string_view before_number, const Context& context);

  private:
    /// A heading that announces two things: 发展成就和“十五五”主要目标; “十五五”目标和2026年工作. Its text
    /// turns from the first to the second where a sentence says so.
    struct Turn {
        bool done = false;
        Context then;
        bool to_plan = false; // from review to plan; else from a later plan to this year's
    };

    Context read_heading(const document::Heading& heading, const Context& parent);
    bool opens_plan(std::u32string_view sentence) const;
    void turn(std::u32string_view sentence, std::int32_t heading, Context& context);
    /// The last year of the five-year plan named in `text`, if it ends after the year under review: “十五五”
    /// 2030.
    std::optional<int> coming_plan(std::u32string_view text) const;

    std::optional<int> plan_year_, review_year_;
    std::u32string plan_name_, review_name_; // 2024年, 2023年; empty: not known
    Context base_;
    std::vector<Context> by_heading_;
    std::vector<std::int32_t> turn_of_; // by heading: index into turns_, -1: none
    std::vector<Turn> turns_;
    // A sentence has announced the goals of the plan's year, and no heading has come since.
    bool announced_ = false;
    std::int32_t announced_under_ = -1;
};

} // namespace bihuan::extraction
