#include "cycle/feedback/publication.hpp"

#include <vector>

#include "embedded/feedback.hpp"
#include "registry/settings.hpp"

namespace bihuan::feedback {
namespace {

using targets::Category;
using targets::ItemState;

/// A character of a text as far as numbers go: full-width digits are digits too, what else there is is none.
struct Sign {
    char c;
    std::size_t begin, end; // bytes
    bool is_digit() const { return c >= '0' && c <= '9'; }
};
std::vector<Sign> signs_of(std::string_view words) {
    std::vector<Sign> signs;
    for (std::size_t i = 0; i < words.size();) {
        std::size_t end = i + 1;
        while (end < words.size() && (static_cast<unsigned char>(words[end]) & 0xC0) == 0x80)
            ++end;
        char c = end - i == 1 ? words[i] : '\0';
        if (end - i == 3 && words.substr(i, 2) == "\xEF\xBC") {
            const auto last = static_cast<unsigned char>(words[i + 2]);
            if (last >= 0x90 && last <= 0x99) c = static_cast<char>('0' + (last - 0x90));
            if (last == 0x8D) c = '-';
        }
        signs.push_back({c, i, end});
        i = end;
    }
    return signs;
}

// d: a digit; z: not 0; m: 3 to 9; s: a stroke or space, or nothing. The longest first.
constexpr std::string_view personal[] = {
    "86s1mdsddddsdddd", "1mdsddddsdddd",                                // mobile telephones
    "0zddsdddddddd",    "0zddsddddddd",  "0zdsdddddddd", "0zdsddddddd", // with the area in front
};
constexpr std::size_t long_number =
    15; // identity cards and accounts: amounts are written with marks and units

bool fits(char wanted, char c) {
    if (wanted == 'd') return c >= '0' && c <= '9';
    if (wanted == 'z') return c >= '1' && c <= '9';
    if (wanted == 'm') return c >= '3' && c <= '9';
    return wanted == c;
}

/// Where a number that points at a person ends, if one begins here.
std::optional<std::size_t> end_of_personal(const std::vector<Sign>& signs, std::size_t begin) {
    std::size_t end = begin;
    while (end < signs.size() && signs[end].is_digit())
        ++end;
    if (end - begin >= long_number) {
        const bool check = end < signs.size() && (signs[end].c == 'X' || signs[end].c == 'x');
        return end + (check ? 1 : 0);
    }
    for (const std::string_view pattern : personal) {
        std::size_t at = begin;
        bool all = true;
        for (const char wanted : pattern) {
            const char c = at < signs.size() ? signs[at].c : '\0';
            if (wanted == 's') {
                at += c == '-' || c == ' ' ? 1 : 0;
            } else if (fits(wanted, c)) {
                ++at;
            } else {
                all = false;
                break;
            }
        }
        if (all && (at == signs.size() || !signs[at].is_digit())) return at;
    }
    return std::nullopt;
}

std::uint32_t big_endian(std::string_view bytes) {
    std::uint32_t number = 0;
    for (const char c : bytes)
        number = number << 8 | static_cast<unsigned char>(c);
    return number;
}

/// Segments up to the picture itself, without comments and those of applications (EXIF, XMP, IPTC).
std::optional<std::string> plain_jpeg(std::string_view bytes) {
    std::string out(bytes.substr(0, 2));
    std::size_t at = 2;
    while (at + 4 <= bytes.size() && bytes[at] == '\xFF') {
        const auto kind = static_cast<unsigned char>(bytes[at + 1]);
        const std::size_t size = 2 + big_endian(bytes.substr(at + 2, 2));
        if (size < 4 || at + size > bytes.size()) return std::nullopt;
        const bool told = kind == 0xFE || (kind >= 0xE1 && kind <= 0xED) || kind == 0xEF;
        if (!told) out += bytes.substr(at, size);
        at += size;
        if (kind != 0xDA) continue;
        const std::size_t end = bytes.rfind("\xFF\xD9");
        if (end == std::string_view::npos || end < at) return std::nullopt;
        return out + std::string(bytes.substr(at, end + 2 - at));
    }
    return std::nullopt;
}

std::optional<std::string> plain_png(std::string_view bytes) {
    std::string out(bytes.substr(0, 8));
    std::size_t at = 8;
    while (at + 12 <= bytes.size()) {
        const std::size_t size = big_endian(bytes.substr(at, 4));
        if (size > bytes.size() - at - 12) return std::nullopt;
        const std::string_view kind = bytes.substr(at + 4, 4);
        const bool shown = kind == "IHDR" || kind == "PLTE" || kind == "IDAT" || kind == "IEND" ||
                           kind == "tRNS" || kind == "gAMA" || kind == "sRGB";
        if (shown) out += bytes.substr(at, size + 12);
        at += size + 12;
        if (kind == "IEND") return out;
    }
    return std::nullopt;
}

} // namespace

Result<PublicationPolicy> read_publication_policy(std::string_view text, std::string_view file,
                                                  PublicationPolicy policy) {
    auto settings = registry::Settings::parse(text, file);
    if (!settings) return settings.error();
    settings->read("promises.headline", policy.headline);
    settings->read("promises.livelihood", policy.livelihood);
    settings->read("promises.key_task", policy.key_task);
    settings->read("promises.key_project", policy.key_project);
    settings->read("promises.years", policy.years, 1, 50);
    settings->read("fields.figures", policy.figures);
    settings->read("fields.units", policy.units);
    settings->read("fields.reasons", policy.reasons);
    settings->read("fields.milestones", policy.milestones);
    settings->read("fields.places", policy.places);
    settings->read("fields.photos", policy.photos);
    settings->read("fields.funds", policy.funds);
    settings->read("fields.progress", policy.progress);
    settings->read("fields.standing", policy.standing);
    settings->read("bulletins.published", policy.bulletins);
    settings->read("appraisals.published", policy.appraisals);
    settings->read("appraisals.results", policy.results);
    settings->read("appraisals.least_marks", policy.least_marks, 1, 1'000'000);
    settings->read("data.published", policy.data);
    settings->read("data.licence", policy.licence);
    settings->read("data.licence_english", policy.licence_english);
    settings->read("data.licence_address", policy.licence_address);
    settings->read("office.contact", policy.contact);
    settings->read("office.contact_english", policy.contact_english);
    if (policy.photos && !policy.places) settings->refuse("fields.photos", "places = true");
    if (!policy.licence_address.empty() && !policy.licence_address.starts_with("https://"))
        settings->refuse("data.licence_address", "https://…");
    if (auto finished = settings->finish(); !finished) return finished.error();
    return policy;
}

const PublicationPolicy& PublicationPolicy::defaults() {
    static const PublicationPolicy policy =
        read_publication_policy(embedded::publication_toml, "publication.toml", {}).value();
    return policy;
}

bool publishes(const Outlook& outlook, const targets::Item& item) {
    const int newest = outlook.today.year();
    // Dropped before it bound (while a draft, or its decision taken back): nobody was promised it.
    const bool unbound = (item.value || item.due_on) && !item.original_value && !item.original_due_on;
    if (item.state == ItemState::dropped && unbound) return false;
    if (item.state == ItemState::draft || item.year > newest || item.year <= newest - outlook.policy.years)
        return false;
    switch (item.category) {
        case Category::headline:
            return outlook.policy.headline;
        case Category::key_task:
            return outlook.policy.key_task;
        case Category::livelihood:
            return outlook.policy.livelihood;
        case Category::key_project:
            return outlook.policy.key_project;
    }
    return false;
}

bool publishes(const Outlook& outlook, const progress::Round& round, const progress::Report& report) {
    if (report.state != progress::ReportState::accepted || !report.value) return false;
    switch (outlook.policy.figures) {
        case Release::none:
            return false;
        case Release::accepted:
            return true;
        case Release::closed_round:
            return round.state == progress::RoundState::closed;
        case Release::bulletin:
            return outlook.last_bulletin && round.ends_on <= *outlook.last_bulletin;
    }
    return false;
}

bool publishes(const Outlook& outlook, const targets::Milestone& milestone) {
    return outlook.policy.milestones && !milestone.withdrawn;
}

bool publishes(const Outlook& outlook, const supervision::LivelihoodPlace& place) {
    return outlook.policy.places && !place.withdrawn;
}

bool publishes(const Outlook& outlook, const Bulletin& bulletin) {
    return outlook.policy.bulletins && bulletin.state != BulletinState::draft && bulletin.issued_on;
}

bool publishes(const Outlook& outlook, const assessment::Appraisal& appraisal) {
    return outlook.policy.appraisals && appraisal.state != assessment::AppraisalState::draft;
}

bool publishes(const Outlook& outlook, const assessment::AppraisalSubject& subject) {
    return outlook.policy.appraisals && !subject.withdrawn;
}

bool publishes_result(const Outlook& outlook, const assessment::Appraisal& appraisal,
                      const assessment::AppraisalSubject& subject) {
    return publishes(outlook, appraisal) && publishes(outlook, subject) && outlook.policy.results &&
           appraisal.state == assessment::AppraisalState::closed && subject.result &&
           subject.marks >= outlook.policy.least_marks;
}

std::string public_words(std::string_view words) {
    const std::vector<Sign> signs = signs_of(words);
    std::string out;
    for (std::size_t i = 0; i < signs.size();) {
        const bool begins =
            signs[i].is_digit() && (i == 0 || (!signs[i - 1].is_digit() && signs[i - 1].c != '.'));
        if (const auto end = begins ? end_of_personal(signs, i) : std::nullopt) {
            out += "****";
            i = *end;
        } else {
            out += words.substr(signs[i].begin, signs[i].end - signs[i].begin);
            ++i;
        }
    }
    return out;
}

std::optional<PublicPhoto> public_photo(std::string_view bytes) {
    if (bytes.starts_with("\xFF\xD8\xFF")) {
        if (auto plain = plain_jpeg(bytes)) return PublicPhoto{"image/jpeg", std::move(*plain)};
    } else if (bytes.starts_with("\x89PNG\r\n\x1A\n")) {
        if (auto plain = plain_png(bytes)) return PublicPhoto{"image/png", std::move(*plain)};
    }
    return std::nullopt;
}

} // namespace bihuan::feedback
