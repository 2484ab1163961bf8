// The list of a year's promises.
#include <algorithm>

#include "server/public/facts.hpp"

namespace bihuan::citizen {
namespace {

using targets::Category;

Word word_of(Category category) {
    switch (category) {
        case Category::headline:
            return Word::public_headline;
        case Category::key_task:
            return Word::public_key_task;
        case Category::key_project:
            return Word::public_key_project;
        case Category::livelihood:
            break;
    }
    return Word::public_livelihood;
}

// A page of more than so many tells the later ones in brief: it is to be read on a phone.
constexpr std::size_t most_in_full = 40;

bool same(const views::PublicClause& left, const views::PublicClause& right) {
    return !left.sentence.empty() && left.sentence == right.sentence && left.document == right.document;
}

/// `before`: the promise above it. One sentence of a report promises many things: it is not told again.
Markup promise_article(const Reader& reader, const std::string& region, const views::Promise& promise,
                       const views::Promise* before, Date today, bool brief) {
    const std::string id = "item-" + std::to_string(promise.id.value);
    const views::PublicClause& clause = promise.clauses.front();
    const Markup sentence =
        before && same(clause, before->clauses.front())
            ? html("<p><small>{}</small></p>\n", reader.say(Word::public_same_sentence, {clause.document}))
            : sentence_of(reader, clause, promise);
    const Markup told = brief ? brief_facts_of(reader, promise) : sentence + facts_of(reader, promise, today);
    return html(
        "<article class=\"promise\" aria-labelledby=\"{}\">\n<h3 id=\"{}\"><a href=\"{}\">{}</a></h3>\n"
        "<p>{}</p>\n{}</article>\n",
        id, id, address_of(region, promise.id), reader.chinese(promise.title),
        state_mark(reader, promise.state), told);
}

Markup lead(const Reader& reader, const views::Promises& promises) {
    std::size_t completed = 0, told = 0, silent = 0;
    int moved = 0;
    for (const views::Promise& each : promises.promises) {
        completed += each.state == targets::ItemState::completed ? 1 : 0;
        told += each.figures.empty() ? 0 : 1;
        silent += each.value && each.figures.empty() ? 1 : 0;
        moved += each.moved;
    }
    return html(
        "<p class=\"lead\">{}</p>\n",
        reader.say(Word::public_lead, {std::to_string(promises.promises.size()), std::to_string(completed),
                                       std::to_string(told), std::to_string(silent), std::to_string(moved)}));
}

Markup years(const Reader& reader, const views::PublicRegion& region) {
    if (region.years.size() < 2) return {};
    Markup links;
    for (const int year : region.years) {
        const std::string words = reader.say(Word::public_year, {std::to_string(year)});
        links += year == region.year
                     ? html("<li><strong aria-current=\"page\">{}</strong></li>\n", words)
                     : html("<li><a href=\"{}?year={}\">{}</a></li>\n", address_of(region.code), year, words);
    }
    return html("<nav class=\"years\" aria-label=\"{}\">\n<ul>\n{}</ul>\n</nav>\n",
                reader.say(Word::public_other_years), links);
}

Markup follow(const Reader& reader, const std::string& region) {
    return html(
        "<section aria-labelledby=\"follow\">\n<h2 id=\"follow\">{}</h2>\n<p>{}</p>\n<ul class=\"links\">\n"
        "<li><a href=\"{}/feed.rss\">{}</a></li>\n<li><a "
        "href=\"{}/calendar.ics\">{}</a></li>\n</ul>\n</section>\n",
        reader.say(Word::public_follow), reader.say(Word::public_follow_lead), address_of(region),
        reader.say(Word::public_feed), address_of(region), reader.say(Word::public_calendar));
}

Markup appraisals(const Reader& reader, const views::Promises& promises) {
    if (promises.appraisals.empty()) return {};
    Markup rows;
    for (const views::PublicRound& each : promises.appraisals) {
        const std::string state =
            each.closed
                ? reader.say(Word::public_round_closed, {std::to_string(each.ballots)})
                : reader.say(Word::public_round_open, {reader.day(each.begins_on), reader.day(each.ends_on)});
        rows += html("<li><a href=\"{}/appraisals/{}\">{}</a> <small>{}</small></li>\n",
                     address_of(promises.region.code), each.id.value, reader.chinese(each.title), state);
    }
    return html(
        "<section aria-labelledby=\"appraisals\">\n<h2 id=\"appraisals\">{}</h2>\n<ul "
        "class=\"links\">\n{}</ul>\n</section>\n",
        reader.say(Word::public_appraisals), rows);
}

Markup bulletins(const Reader& reader, const views::Promises& promises) {
    if (promises.bulletins.empty()) return {};
    Markup rows;
    for (const views::PublicBulletin& each : promises.bulletins) {
        rows += html(
            "<li><a href=\"{}/bulletins/{}.pdf\">{} (PDF)</a>{} <small>{} · {} "
            "<code>{}</code></small></li>\n",
            address_of(promises.region.code), each.id.value, reader.chinese(each.title),
            each.corrected ? reader.say(Word::public_bulletin_corrected) : "",
            reader.say(Word::public_issued, {reader.day(each.issued_on)}),
            reader.say(Word::public_fingerprint), each.fingerprint.substr(0, 16) + "…");
    }
    return html(
        "<section aria-labelledby=\"bulletins\">\n<h2 id=\"bulletins\">{}</h2>\n<ul "
        "class=\"links\">\n{}</ul>\n</section>\n",
        reader.say(Word::public_bulletins), rows);
}

} // namespace

std::string promises_page(const Reader& reader, const views::Promises& promises,
                          const views::PublicationPolicy& policy, Instant now) {
    const views::PublicRegion& region = promises.region;
    const std::string year = std::to_string(region.year);
    const std::string title = reader.say(Word::public_title, {region.name, year});
    Markup contents, sections;
    std::size_t shown = 0;
    for (const Category category :
         {Category::livelihood, Category::headline, Category::key_task, Category::key_project}) {
        Markup articles;
        std::size_t count = 0;
        const views::Promise* before = nullptr;
        for (const views::Promise& each : promises.promises) {
            if (each.category != category) continue;
            articles +=
                promise_article(reader, region.code, each, before, region.today, shown++ >= most_in_full);
            before = &each;
            ++count;
        }
        if (count == 0) continue;
        const std::string_view name = name_of(category), word = reader.say(word_of(category));
        const std::string number = reader.say(Word::public_count, {std::to_string(count)});
        contents += html("<li><a href=\"#{}\">{}</a> <small>{}</small></li>\n", name, word, number);
        sections +=
            html("<section aria-labelledby=\"{}\">\n<h2 id=\"{}\">{} <small>{}</small></h2>\n{}</section>\n",
                 name, name, word, number, articles);
    }
    Markup body = html("<h1>{}</h1>\n", title);
    if (promises.promises.empty()) {
        body += html("<p class=\"lead\">{}</p>\n", reader.say(Word::public_no_promises));
    } else {
        body += lead(reader, promises);
    }
    body += years(reader, region);
    if (!contents.empty()) {
        body += html("<nav class=\"contents\" aria-label=\"{}\">\n<ul>\n{}</ul>\n</nav>\n",
                     reader.say(Word::public_contents), contents);
    }
    body +=
        appraisals(reader, promises) + sections + bulletins(reader, promises) + follow(reader, region.code);
    return shell(reader,
                 {region.code, region.name, title, address_of(region.code) + "/feed.rss",
                  reader.language == Language::chinese ? policy.contact : policy.contact_english, now},
                 body);
}

} // namespace bihuan::citizen
