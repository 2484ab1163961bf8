// One promise with its history.
#include "server/public/facts.hpp"

namespace bihuan::citizen {
namespace {

Markup section(std::string_view id, std::string_view heading, const Markup& inside) {
    return html("<section aria-labelledby=\"{}\">\n<h2 id=\"{}\">{}</h2>\n{}</section>\n", id, id, heading,
                inside);
}

/// A table that scrolls by itself where the screen is narrow.
Markup table(std::string_view labelled_by, const Markup& head, const Markup& rows) {
    return html(
        "<div class=\"table\" role=\"region\" aria-labelledby=\"{}\" "
        "tabindex=\"0\"><table>\n<thead><tr>{}</tr></thead>\n"
        "<tbody>\n{}</tbody>\n</table></div>\n",
        labelled_by, head, rows);
}

Markup head(std::string_view words) {
    return html("<th scope=\"col\">{}</th>", words);
}

Markup figures(const Reader& reader, const views::Promise& promise) {
    if (promise.figures.empty()) return {};
    bool any_words = false;
    for (const auto& each : promise.figures)
        any_words = any_words || !each.words.empty();
    Markup heads = head(reader.say(Word::public_column_as_of)) +
                   html("<th scope=\"col\" class=\"number\">{}</th>", reader.say(Word::public_column_figure));
    if (any_words) heads += head(reader.say(Word::public_column_words));
    heads += head(reader.say(Word::public_column_published));
    Markup rows;
    for (auto each = promise.figures.rbegin(); each != promise.figures.rend(); ++each) {
        rows += html("<tr><th scope=\"row\">{}</th><td class=\"number\">{}</td>", reader.time(each->as_of),
                     reader.chinese(each->said));
        if (any_words) rows += html("<td class=\"words\">{}</td>", reader.chinese(each->words));
        rows += html("<td>{}</td></tr>\n", reader.time(each->published.date()));
    }
    return section("figures", reader.say(Word::public_figures), table("figures", heads, rows));
}

Markup milestones(const Reader& reader, const views::Promise& promise) {
    if (promise.milestones.empty()) return {};
    Markup rows;
    for (const views::PublicMilestone& each : promise.milestones) {
        Markup due = reader.time(each.due_on);
        if (each.changes > 0)
            due += html(" <small>{}</small>",
                        reader.say(Word::public_originally, {reader.day(each.original_due_on)}));
        rows += html("<tr><th scope=\"row\">{}</th><td>{}</td><td>{}</td></tr>\n", reader.chinese(each.title),
                     due,
                     each.reached_on ? reader.time(*each.reached_on)
                                     : html("{}", reader.say(Word::public_not_reached)));
    }
    return section(
        "milestones", reader.say(Word::public_milestones),
        table("milestones",
              head(reader.say(Word::public_column_milestone)) + head(reader.say(Word::public_column_due)) +
                  head(reader.say(Word::public_column_reached)),
              rows));
}

Markup places(const Reader& reader, const std::string& region, const views::Promise& promise) {
    if (promise.places.empty()) return {};
    Markup rows;
    for (const views::PublicPlace& each : promise.places) {
        rows += html("<li>{} <small>{}</small>", reader.chinese(each.name),
                     each.finished_on ? reader.say(Word::public_place_done, {reader.day(*each.finished_on)})
                                      : std::string(reader.say(Word::public_place_open)));
        for (std::size_t i = 0; i < each.photos.size(); ++i) {
            rows +=
                html("\n<img src=\"{}/photos/{}\" alt=\"{}\" loading=\"lazy\" width=\"320\" height=\"240\">",
                     address_of(region, promise.id), each.photos[i],
                     reader.say(Word::public_photo, {each.name, std::to_string(i + 1)}));
        }
        rows += html("</li>\n");
    }
    return section("places", reader.say(Word::public_places), html("<ul class=\"places\">\n{}</ul>\n", rows));
}

Markup parts(const Reader& reader, const std::string& region, const views::Promise& promise) {
    if (promise.parts.empty()) return {};
    Markup rows;
    for (const views::PublicPart& each : promise.parts) {
        rows += html("<li><a href=\"{}\">{}</a> {}</li>\n", address_of(region, each.id),
                     reader.chinese(each.title), state_mark(reader, each.state));
    }
    return section("parts", reader.say(Word::public_parts), html("<ul class=\"links\">\n{}</ul>\n", rows));
}

} // namespace

std::string sentence_of(const Reader& reader, views::PublicChange change) {
    using views::Happening;
    const auto said = [&](Word word, std::initializer_list<std::string_view> values) {
        return render::say(word, reader.language, values);
    };
    for (std::string* each : {&change.about, &change.before, &change.after})
        if (const auto day = Date::parse(*each)) *each = reader.day(*day);
    const std::string none(said(Word::public_no_value, {}));
    const std::string& before = change.before.empty() ? none : change.before;
    const std::string& after = change.after.empty() ? none : change.after;
    std::string out;
    switch (change.what) {
        case Happening::listed:
            out = said(Word::public_happened_listed, {});
            break;
        case Happening::figure:
            out = said(Word::public_happened_figure, {change.about, after});
            break;
        case Happening::value_moved:
            out = said(Word::public_happened_value_moved, {before, after});
            break;
        case Happening::due_moved:
            out = said(Word::public_happened_due_moved, {before, after});
            break;
        case Happening::milestone_moved:
            out = said(Word::public_happened_milestone_moved, {change.about, before, after});
            break;
        case Happening::milestone_reached:
            out = said(Word::public_happened_milestone_reached, {change.about, after});
            break;
        case Happening::place_finished:
            out = said(Word::public_happened_place_finished, {change.about, after});
            break;
        case Happening::completed:
            out = said(Word::public_happened_completed, {after});
            break;
        case Happening::dropped:
            out = said(Word::public_happened_dropped, {});
            break;
    }
    if (!change.reason.empty()) out += said(Word::public_reason, {change.reason});
    return out;
}

Markup changes_list(const Reader& reader, const std::vector<views::PublicChange>& changes) {
    Markup rows;
    for (const views::PublicChange& each : changes) {
        rows += html("<li>{} {}</li>\n", reader.time(each.at.date()), sentence_of(reader, each));
    }
    return html("<ol class=\"history\">\n{}</ol>\n", rows);
}

std::string promise_page(const Reader& reader, const views::PromisePage& page,
                         const views::PublicationPolicy& policy, Instant now) {
    const views::Promise& promise = page.promise;
    const std::string& region = page.region.code;
    Markup body = html("<p class=\"crumb\"><a href=\"{}?year={}\">{}</a></p>\n<h1>{}</h1>\n<p>{}</p>\n",
                       address_of(region), page.region.year,
                       reader.say(Word::public_title, {page.region.name, std::to_string(page.region.year)}),
                       reader.chinese(promise.title), state_mark(reader, promise.state));
    if (promise.merged_into) {
        body += html("<p><a href=\"{}\">{}</a></p>\n", address_of(region, promise.merged_into),
                     reader.say(Word::public_merged));
    }
    for (const views::PublicClause& clause : promise.clauses)
        body += sentence_of(reader, clause, promise);
    body += facts_of(reader, promise, page.region.today);
    body += figures(reader, promise) + milestones(reader, promise) + places(reader, region, promise) +
            parts(reader, region, promise);
    body += section("history", reader.say(Word::public_history), changes_list(reader, promise.changes));
    const std::string feed = address_of(region, promise.id) + "/feed.rss";
    body += html("<p class=\"follow\"><a href=\"{}\">{}</a></p>\n", feed, reader.say(Word::public_feed));
    return shell(reader,
                 {region, page.region.name, promise.title, feed,
                  reader.language == Language::chinese ? policy.contact : policy.contact_english, now},
                 body);
}

} // namespace bihuan::citizen
