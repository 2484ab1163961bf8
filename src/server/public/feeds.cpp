// What other programs read on a citizen's behalf: RSS 2.0 and iCalendar.
#include <algorithm>

#include "render/icalendar.hpp"
#include "server/http/answer.hpp"
#include "server/public/pages.hpp"

namespace bihuan::citizen {
namespace {

constexpr std::size_t most_changes = 60;

std::string rss_date(Instant at) {
    std::string date = http::http_date(at.milliseconds / 1000); // … GMT
    return date.replace(date.size() - 3, 3, "+0000");
}

} // namespace

std::string rss(const Reader& reader, const views::PublicRegion& region, const std::string& title,
                const std::string& page, std::vector<views::PublicChange> changes) {
    std::ranges::stable_sort(changes, [](const views::PublicChange& left, const views::PublicChange& right) {
        return left.at > right.at;
    });
    if (changes.size() > most_changes) changes.resize(most_changes);
    Markup items;
    for (const views::PublicChange& each : changes) {
        const std::string said = sentence_of(reader, each);
        items += html(
            "<item>\n<title>{}</title>\n<link>{}</link>\n<description>{}</description>\n"
            "<pubDate>{}</pubDate>\n<guid isPermaLink=\"false\">tag:bihuan,2025:{}/{}</guid>\n</item>\n",
            each.title + "：" + said, reader.host + address_of(region.code, each.item), said,
            rss_date(each.at), region.code, each.id);
    }
    return html(
               "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
               "<rss version=\"2.0\" "
               "xmlns:atom=\"http://www.w3.org/2005/Atom\">\n<channel>\n<title>{}</title>\n"
               "<link>{}</link>\n<description>{}</description>\n<language>{}</language>\n"
               "<atom:link href=\"{}\" rel=\"self\" type=\"application/rss+xml\"/>\n{}</channel>\n</rss>\n",
               title, reader.host + page, reader.say(Word::public_feed_about, {region.name}),
               reader.language == Language::chinese ? "zh-cn" : "en", reader.host + reader.path, items)
        .html();
}

std::string calendar(const Reader& reader, const views::Promises& promises, Instant now) {
    std::vector<render::CalendarDay> days;
    for (const views::Promise& each : promises.promises) {
        const std::string id = std::to_string(each.id.value);
        const std::string address = reader.host + address_of(promises.region.code, each.id);
        if (each.state != targets::ItemState::active) continue;
        if (each.due_on)
            days.push_back({"promise-" + id, *each.due_on,
                            each.title + "：" + std::string(reader.say(Word::public_column_due)), address});
        for (const views::PublicMilestone& milestone : each.milestones) {
            if (!milestone.reached_on) {
                days.push_back({"promise-milestone-" + std::to_string(milestone.id), milestone.due_on,
                                each.title + "：" + milestone.title, address});
            }
        }
    }
    const Instant today = Instant::at(now.date()); // the same bytes all day
    return render::icalendar(days, promises.region.code,
                             promises.region.name + std::string(reader.say(Word::public_site)), today);
}

} // namespace bihuan::citizen
