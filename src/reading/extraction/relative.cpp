#include "reading/extraction/relative.hpp"

#include <algorithm>
#include <initializer_list>
#include <optional>

#include "base/characters.hpp"
#include "base/utf8.hpp"
#include "reading/extraction/context.hpp"

namespace bihuan::extraction {
namespace {

using View = std::u32string_view;

struct Found {
    Comparison comparison{};
    View names; // 外贸进出口、实际使用外资增幅
    View reference;
};

bool ends_clause(char32_t c) {
    return View(U"，,；;。：:！？").find(c) != View::npos;
}

void cut_behind(View& text, std::initializer_list<View> words) {
    for (bool again = true; again;) {
        again = false;
        for (const View word : words) {
            if (!text.ends_with(word)) continue;
            text.remove_suffix(word.size());
            again = true;
        }
    }
}

void cut_before(View& text, std::initializer_list<View> words) {
    for (bool again = true; again;) {
        again = false;
        for (const View word : words) {
            if (!text.starts_with(word)) continue;
            text.remove_prefix(word.size());
            again = true;
        }
    }
}

/// 增速高于全省平均水平: no number may follow, for that is a statement of its own.
std::optional<Found> above_average(View clause) {
    for (const View verb : {U"高于", U"快于", U"好于", U"优于"}) {
        const auto at = clause.find(verb);
        if (at == View::npos) continue;
        View reference = clause.substr(at + 2);
        const auto average = reference.find(U"平均");
        const bool whole = reference.size() <= 4 && reference.starts_with(U"全"); // 高于全市
        if (!whole && (average == View::npos || average > 8)) continue;
        if (!whole) {
            View behind = reference.substr(average + 2);
            cut_before(behind, {U"水平", U"增速", U"增幅", U"线", U"值"});
            if (!behind.empty()) continue;
        }
        return Found{Comparison::above_average, clause.substr(0, at), reference};
    }
    return std::nullopt;
}

/// 居民收入增长与经济增长基本同步. Of 与全国同步实现现代化 and 同步规划 nothing is measured.
std::optional<Found> in_step_with(View clause) {
    const auto at = clause.find(U"同步");
    if (at == View::npos) return std::nullopt;
    View behind = clause.substr(at + 2);
    cut_before(behind, {U"增长", U"提高"});
    if (!behind.empty() && behind.front() != U'、') return std::nullopt;
    View before = clause.substr(0, at);
    cut_behind(before, {U"保持", U"基本", U"总体", U"大体", U"实现"});
    const auto join = before.find_last_of(U"与和跟同");
    if (join == View::npos || join == 0) return std::nullopt;
    const View reference = before.substr(join + 1);
    if (reference.size() > 12 || !contains_any(reference, {U"增长", U"增速", U"提高", U"经济"}))
        return std::nullopt;
    return Found{Comparison::in_step_with, before.substr(0, join), reference};
}

std::optional<Found> rank_forward(View clause) {
    for (const View rank : {U"位次", U"排名", U"排位"}) {
        const auto at = clause.find(rank);
        if (at == View::npos) continue;
        View behind = clause.substr(at + 2);
        cut_before(behind, {U"稳步", U"持续", U"明显", U"实现", U"全市", U"全省", U"不断"});
        const bool forward = behind == U"前移" || behind == U"进位" || behind == U"提升" ||
                             behind == U"上升" || behind == U"争先进位" || behind == U"晋位";
        if (!forward) continue;
        View names = clause.substr(0, at);
        View reference;
        for (const View scope : {U"全市", U"全省", U"全国"}) {
            const auto in = names.rfind(scope);
            if (in == View::npos || in + 2 != names.size()) continue;
            reference = scope;
            names = names.substr(0, in);
            cut_behind(names, {U"在", U"居"});
        }
        return Found{Comparison::rank_forward, names, reference};
    }
    return std::nullopt;
}

std::optional<Found> not_below_last_year(View clause) {
    for (const View mark : {U"不低于上年", U"不低于去年"}) {
        const auto at = clause.find(mark);
        if (at == View::npos) continue;
        View behind = clause.substr(at + 5);
        cut_before(behind, {U"同期", U"水平", U"实际"});
        if (!behind.empty()) continue;
        return Found{Comparison::not_below_last_year, clause.substr(0, at), clause.substr(at + 3)};
    }
    return std::nullopt;
}

struct Name {
    std::u32string words;
    bool growth = false;
};

/// The names of the list, without what opens the clause and what says how they are measured; empty where one
/// is no name (too long, with a number).
std::vector<Name> names_of(View list) {
    constexpr std::size_t longest = 24;
    cut_before(list, {U"确保", U"力争", U"努力", U"推动", U"促进", U"实现", U"其中", U"保持", U"使", U"要"});
    cut_behind(list, {U"均", U"都", U"继续", U"保持", U"力争", U"稳步", U"总体", U"持续", U"全部", U"要"});
    std::vector<Name> names;
    bool growth = false;
    if (list.ends_with(U"等主要指标增速")) list.remove_suffix(2), growth = true;
    cut_behind(list, {U"等主要指标", U"等指标", U"等"});
    while (true) {
        const auto end = list.find(U'、');
        View name = list.substr(0, end);
        Name one;
        for (const View word : {U"增速", U"增幅", U"增长率", U"增长"}) {
            if (!name.ends_with(word) || name.size() == word.size()) continue;
            name.remove_suffix(word.size());
            one.growth = true;
        }
        cut_behind(name, {U"的"});
        const bool digits = name.find_first_of(U"0123456789%") != View::npos;
        if (name.size() < 2 || name.size() > longest || digits) return {};
        one.words = name;
        names.push_back(std::move(one));
        if (end == View::npos) break;
        list.remove_prefix(end + 1);
    }
    // What is said behind the last holds for all: 进出口、使用外资增幅.
    growth = growth || names.back().growth;
    for (Name& name : names)
        name.growth = growth;
    return names;
}

bool may_compare(View text) {
    return contains_any(text,
                        {U"平均", U"同步", U"位次", U"排名", U"排位", U"于全", U"不低于上年", U"不低于去年"});
}

} // namespace

std::vector<RelativeTarget> relative_targets(const document::Document& document) {
    std::vector<RelativeTarget> targets;
    ContextReader contexts(document);
    const View stream = document.stream.chars;
    for (const document::Paragraph& paragraph : document.paragraphs) {
        if (paragraph.is_heading || paragraph.is_glossary || paragraph.is_head) continue;
        const View text = stream.substr(paragraph.begin, paragraph.end - paragraph.begin);
        for (std::uint32_t begin = 0, end = 0; begin < text.size(); begin = end) {
            while (end < text.size() && text[end] != U'。' && text[end] != U'！' && text[end] != U'？')
                ++end;
            if (end < text.size()) ++end;
            const View sentence = text.substr(begin, end - begin);
            const bool compares = may_compare(sentence);
            const std::int32_t heading = document::heading_at(document, paragraph.begin + begin);
            if (!compares && !contexts.turns_on(sentence, heading)) continue;
            const Context context = contexts.sentence(sentence, heading);
            if (!compares || context.kind != Kind::target) continue;
            for (std::uint32_t from = begin, to = begin; from < end; from = ++to) {
                while (to < end && !ends_clause(text[to]))
                    ++to;
                const View clause = text.substr(from, to - from);
                auto found = above_average(clause);
                if (!found) found = in_step_with(clause);
                if (!found) found = rank_forward(clause);
                if (!found) found = not_below_last_year(clause);
                if (!found) continue;
                for (const Name& name : names_of(found->names)) {
                    RelativeTarget target;
                    target.span = document.to_text(paragraph.begin + from, paragraph.begin + to);
                    target.sentence = document.to_text(paragraph.begin + begin, paragraph.begin + end);
                    target.comparison = found->comparison;
                    target.indicator = to_utf8(name.words);
                    target.reference = to_utf8(found->reference);
                    target.growth = name.growth;
                    target.heading = heading;
                    target.task = paragraph.task;
                    targets.push_back(std::move(target));
                }
            }
        }
    }
    return targets;
}

} // namespace bihuan::extraction
