// The lists of words.tsv that extraction goes by, looked up once.
#pragma once

#include "reading/lexicon/lexicon.hpp"

namespace bihuan::extraction {

struct Words {
    const lexicon::WordSet& addition = lexicon::words("addition");
    const lexicon::WordSet& addition_before = lexicon::words("addition_before");
    const lexicon::WordSet& adverb = lexicon::words("adverb");
    const lexicon::WordSet& amount = lexicon::words("amount");
    const lexicon::WordSet& attribute = lexicon::words("attribute");
    const lexicon::WordSet& completion_noun = lexicon::words("completion_noun");
    const lexicon::WordSet& doing = lexicon::words("doing");
    const lexicon::WordSet& fall = lexicon::words("fall");
    const lexicon::WordSet& fused = lexicon::words("fused");
    const lexicon::WordSet& grade = lexicon::words("grade");
    const lexicon::WordSet& invest = lexicon::words("invest");
    const lexicon::WordSet& lead = lexicon::words("lead");
    const lexicon::WordSet& lead_keep = lexicon::words("lead_keep");
    const lexicon::WordSet& mark_approx = lexicon::words("mark_approx");
    const lexicon::WordSet& mark_ge = lexicon::words("mark_ge");
    const lexicon::WordSet& mark_gt = lexicon::words("mark_gt");
    const lexicon::WordSet& mark_le = lexicon::words("mark_le");
    const lexicon::WordSet& mark_lt = lexicon::words("mark_lt");
    const lexicon::WordSet& opposite = lexicon::words("opposite");
    const lexicon::WordSet& plan = lexicon::words("plan");
    const lexicon::WordSet& rank_attribute = lexicon::words("rank_attribute");
    const lexicon::WordSet& rank_verb = lexicon::words("rank_verb");
    const lexicon::WordSet& reach = lexicon::words("reach");
    const lexicon::WordSet& region = lexicon::words("region");
    const lexicon::WordSet& rise = lexicon::words("rise");
    const lexicon::WordSet& scope = lexicon::words("scope");
    const lexicon::WordSet& shared = lexicon::words("shared");
    const lexicon::WordSet& sized_noun = lexicon::words("sized_noun");
    const lexicon::WordSet& state = lexicon::words("state");
    const lexicon::WordSet& topic_end = lexicon::words("topic_end");
    const lexicon::WordSet& topic_verb = lexicon::words("topic_verb");
};

const Words& words();

} // namespace bihuan::extraction
