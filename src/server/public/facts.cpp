#include "server/public/facts.hpp"

#include "render/records.hpp"

namespace bihuan::citizen {
namespace {

using targets::ItemState;

Markup fact(std::string_view term, const Markup& told) {
    return html("<div><dt>{}</dt><dd>{}</dd></div>\n", term, told);
}

/// Where a figure runs towards a number, a bar beside the words; a screen reader hears the words.
Markup bar(const Reader& reader, const views::Promise& promise) {
    const auto& figure = promise.figures.back();
    const bool upwards =
        promise.relation != targets::Relation::le && promise.relation != targets::Relation::lt;
    if (!promise.adds_up || !upwards || !(*promise.value > Decimal()) || figure.value < Decimal()) return {};
    const Decimal& shown = figure.value < *promise.value ? figure.value : *promise.value;
    return html(" <progress max=\"{}\" value=\"{}\" aria-label=\"{}\"></progress>",
                promise.value->to_string(), shown.to_string(),
                reader.say(Word::public_progress, {figure.said, promise.target}));
}

Markup so_far(const Reader& reader, const views::Promise& promise) {
    if (promise.figures.empty())
        return html("<span class=\"faint\">{}</span>", reader.say(Word::public_no_figure));
    const auto& figure = promise.figures.back();
    return html("<strong class=\"figure\">{}</strong> <small>{}</small>", reader.chinese(figure.said),
                reader.say(Word::public_as_of, {reader.day(figure.as_of)})) +
           bar(reader, promise);
}

Markup next(const Reader& reader, const views::Promise& promise, Date today) {
    Markup out = promise.next.empty()
                     ? html("{}", reader.say(Word::public_next_own, {reader.day(*promise.next_on)}))
                     : html("{} {}", reader.time(*promise.next_on), reader.chinese(promise.next));
    if (*promise.next_on < today)
        out += html("<span class=\"gone\"><span aria-hidden=\"true\">▲</span>{}</span>",
                    reader.say(Word::public_gone_by));
    return out;
}

Markup units(const Reader& reader, const views::Promise& promise) {
    std::string names;
    for (const std::string& unit : promise.units)
        names += (names.empty() ? "" : "、") + unit;
    return reader.chinese(names);
}

/// 5200万元, 52 million yuan.
std::string yuan_in_words(const Reader& reader, const Decimal& yuan) {
    if (reader.language == Language::chinese) return reader.say(Word::public_yuan, {render::scaled(yuan)});
    for (const auto& [power, word] :
         {std::pair{9, Word::public_billion_yuan}, std::pair{6, Word::public_million_yuan}}) {
        const Decimal shown = yuan.scaled(-power);
        if (shown.magnitude() >= Decimal::of(1)) return reader.say(word, {shown.to_string()});
    }
    return reader.say(Word::public_yuan, {yuan.to_string()});
}

Markup money(const Reader& reader, const views::Promise& promise) {
    Markup out;
    const auto add = [&](Word word, const std::optional<Decimal>& yuan) {
        if (!yuan) return;
        if (!out.empty()) out += html(" · ");
        out += html("{}", reader.say(word, {yuan_in_words(reader, *yuan)}));
    };
    add(Word::public_money_planned, promise.planned);
    add(Word::public_money_paid, promise.paid);
    if (!promise.funding.empty()) out += html(" <small>{}</small>", reader.chinese(promise.funding));
    return out;
}

/// How often it was moved, and what was said last.
Markup moved(const Reader& reader, const views::Promise& promise) {
    Markup out = html("<span aria-hidden=\"true\">▲</span> {}",
                      reader.say(Word::public_moved_times, {std::to_string(promise.moved)}));
    for (const views::PublicChange& change : promise.changes) {
        if (change.what != views::Happening::value_moved && change.what != views::Happening::due_moved)
            continue;
        return out + html(" <small>{}</small>", sentence_of(reader, change));
    }
    return out;
}

/// What was promised, and how much of it there is.
Markup figures_of(const Reader& reader, const views::Promise& promise) {
    Markup out;
    if (!promise.target.empty()) out += fact(reader.say(Word::public_target), reader.chinese(promise.target));
    if (promise.value || !promise.figures.empty())
        out += fact(reader.say(Word::public_so_far), so_far(reader, promise));
    return out;
}

} // namespace

Markup state_mark(const Reader& reader, ItemState state) {
    switch (state) {
        case ItemState::completed:
            return html("<span class=\"state done\"><span aria-hidden=\"true\">✔</span> {}</span>",
                        reader.say(Word::public_completed));
        case ItemState::dropped:
            return html("<span class=\"state gone\"><span aria-hidden=\"true\">✕</span> {}</span>",
                        reader.say(Word::public_dropped));
        case ItemState::merged:
            return html("<span class=\"state\"><span aria-hidden=\"true\">→</span> {}</span>",
                        reader.say(Word::public_merged));
        case ItemState::draft:
        case ItemState::active:
            break;
    }
    return html("<span class=\"state\"><span aria-hidden=\"true\">○</span> {}</span>",
                reader.say(Word::public_active));
}

Markup standing_mark(const Reader& reader, progress::Colour colour) {
    switch (colour) {
        case progress::Colour::green:
            return html("<span class=\"standing green\"><span aria-hidden=\"true\">●</span> {}</span>",
                        reader.say(Word::public_standing_green));
        case progress::Colour::blue:
            return html("<span class=\"standing blue\"><span aria-hidden=\"true\">◆</span> {}</span>",
                        reader.say(Word::public_standing_blue));
        case progress::Colour::yellow:
            return html("<span class=\"standing yellow\"><span aria-hidden=\"true\">▲</span> {}</span>",
                        reader.say(Word::public_standing_yellow));
        case progress::Colour::red:
            return html("<span class=\"standing red\"><span aria-hidden=\"true\">■</span> {}</span>",
                        reader.say(Word::public_standing_red));
        case progress::Colour::none:
            break;
    }
    return html("<span class=\"standing\"><span aria-hidden=\"true\">○</span> {}</span>",
                reader.say(Word::public_standing_none));
}

Markup sentence_of(const Reader& reader, const views::PublicClause& clause, const views::Promise& promise) {
    const std::string& words = clause.sentence.empty() ? promise.title : clause.sentence;
    if (clause.document.empty() && words == promise.title) return {}; // the heading says it
    Markup out = html("<p>{}</p>", reader.chinese(words));
    if (!clause.document.empty()) {
        const std::string number = clause.document_number.empty() ? "" : "（" + clause.document_number + "）";
        out += html("<footer>—— <cite>{}</cite></footer>", reader.chinese(clause.document + number));
    }
    return html("<blockquote>{}</blockquote>\n", out);
}

Markup brief_facts_of(const Reader& reader, const views::Promise& promise) {
    return html("<dl class=\"facts\">\n{}</dl>\n", figures_of(reader, promise));
}

Markup facts_of(const Reader& reader, const views::Promise& promise, Date today) {
    Markup out = figures_of(reader, promise);
    if (promise.standing)
        out += fact(reader.say(Word::public_standing), standing_mark(reader, *promise.standing));
    if (promise.completed_on)
        out += fact(reader.say(Word::public_completed), reader.time(*promise.completed_on));
    if (promise.next_on) out += fact(reader.say(Word::public_next), next(reader, promise, today));
    if (!promise.units.empty()) out += fact(reader.say(Word::public_units), units(reader, promise));
    if (!promise.places.empty()) {
        out += fact(
            reader.say(Word::public_places),
            html("{}", reader.say(Word::public_places_done, {std::to_string(promise.places.size()),
                                                             std::to_string(promise.places_finished())})));
    }
    if (promise.planned || promise.paid) out += fact(reader.say(Word::public_money), money(reader, promise));
    if (promise.moved > 0) out += fact(reader.say(Word::public_moved), moved(reader, promise));
    if (out.empty()) return {};
    return html("<dl class=\"facts\">\n{}</dl>\n", out);
}

} // namespace bihuan::citizen
