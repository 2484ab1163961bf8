#include "embedded/citizen.hpp"
#include "server/public/pages.hpp"

namespace bihuan::citizen {
namespace {

/// The same page in another language or size.
Markup switch_link(const Reader& reader, std::string_view choice, std::string_view label,
                   std::string_view tag) {
    std::string query = reader.query.empty() ? "" : reader.query + "&";
    return html("<a href=\"{}\" lang=\"{}\" rel=\"nofollow\">{}</a>",
                reader.path + "?" + query + std::string(choice), tag, label);
}

} // namespace

std::string style_path() {
    return "/public/page." + std::string(embedded::page_css_sha256.substr(0, 16)) + ".css";
}

std::string address_of(const std::string& region) {
    return "/public/" + region;
}

std::string address_of(const std::string& region, Id<views::Item> item) {
    return "/public/" + region + "/items/" + std::to_string(item.value);
}

std::string shell(const Reader& reader, const Frame& frame, const Markup& body) {
    const bool english = reader.language == Language::english;
    Markup head = html(
        "<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
        "<meta name=\"color-scheme\" content=\"light dark\">\n<title>{}</title>\n"
        "<link rel=\"stylesheet\" href=\"{}\">\n",
        frame.region_name.empty()
            ? frame.title
            : frame.title + " · " + frame.region_name + std::string(reader.say(Word::public_site)),
        style_path());
    if (!frame.feed.empty()) {
        head += html("<link rel=\"alternate\" type=\"application/rss+xml\" title=\"{}\" href=\"{}\">\n",
                     reader.say(Word::public_feed), frame.feed);
    }
    Markup sections;
    if (!frame.region.empty()) {
        const std::string home = address_of(frame.region);
        const auto section = [&](const std::string& address, Word word) {
            sections += reader.path == address
                            ? html("<a href=\"{}\" aria-current=\"page\">{}</a>\n", address, reader.say(word))
                            : html("<a href=\"{}\">{}</a>\n", address, reader.say(word));
        };
        section(home, Word::public_promises);
        section(home + "/data", Word::public_data);
    }
    const Markup name = frame.region.empty()
                            ? html("<a href=\"/public/\">{}</a>", reader.say(Word::public_site))
                            : html("<a href=\"{}\">{} <span>{}</span></a>", address_of(frame.region),
                                   reader.chinese(frame.region_name), reader.say(Word::public_site));
    const Markup page = html(
        "<!doctype html>\n<html lang=\"{}\" class=\"{}\">\n<head>\n{}</head>\n<body>\n"
        "<a class=\"skip\" href=\"#main\">{}</a>\n"
        "<header class=\"top\">\n<p class=\"name\">{}</p>\n{}<div class=\"display\" role=\"group\" "
        "aria-label=\"{}\">{} {}</div>\n"
        "</header>\n<main id=\"main\" tabindex=\"-1\">\n{}</main>\n<footer "
        "class=\"bottom\">\n{}<p>{}</p>\n</footer>\n</body>\n</html>\n",
        reader.tag(), reader.large ? "large" : "usual", head, reader.say(Word::public_skip), name,
        sections.empty()
            ? Markup()
            : html("<nav aria-label=\"{}\">\n{}</nav>\n", reader.say(Word::public_navigation), sections),
        reader.say(Word::public_display),
        reader.large ? switch_link(reader, "mode=usual", reader.say(Word::public_usual), reader.tag())
                     : switch_link(reader, "mode=large", reader.say(Word::public_large), reader.tag()),
        english ? switch_link(reader, "lang=zh", "中文", "zh-CN")
                : switch_link(reader, "lang=en", "English", "en"),
        body, frame.contact.empty() ? Markup() : html("<p>{}</p>\n", frame.contact),
        reader.say(Word::public_footer, {reader.day(frame.now.date())}));
    return page.html();
}

std::string notice_page(const Reader& reader, const Frame& frame, std::string_view lead) {
    return shell(reader, frame,
                 html("<h1>{}</h1>\n<p class=\"lead\">{}</p>\n<p><a href=\"/public/\">{}</a></p>\n",
                      frame.title, lead, reader.say(Word::public_start)));
}

std::string regions_page(const Reader& reader, const std::vector<app::RegionHere>& regions, Instant now) {
    Markup rows;
    for (const app::RegionHere& each : regions)
        rows += html("<li><a href=\"{}\">{}</a></li>\n", address_of(each.code), reader.chinese(each.name));
    const Markup body =
        html("<h1>{}</h1>\n", reader.say(Word::public_choose_region)) +
        (regions.empty() ? html("<p class=\"lead\">{}</p>\n", reader.say(Word::public_no_regions))
                         : html("<p class=\"lead\">{}</p>\n<ul class=\"regions\">\n{}</ul>\n",
                                reader.say(Word::public_regions_lead), rows));
    return shell(reader, {"", "", std::string(reader.say(Word::public_choose_region)), "", "", now}, body);
}

} // namespace bihuan::citizen
