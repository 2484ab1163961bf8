// What the public may see: which records, which of their fields. Decided here, by the policy, and nowhere
// else.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/error.hpp"
#include "cycle/assessment/appraisal_records.hpp"
#include "cycle/feedback/records.hpp"
#include "cycle/progress/records.hpp"
#include "cycle/supervision/motion_records.hpp"

namespace bihuan::feedback {

/// When a reported number becomes public. The later ones ask more.
enum class Release : std::uint8_t { none, accepted, closed_round, bulletin };
constexpr auto names_of(Release) {
    return std::array<std::string_view, 4>{"none", "accepted", "closed_round", "bulletin"};
}

/// data/policy/publication.toml, which says what each means.
struct PublicationPolicy {
    bool headline = true, livelihood = true, key_task = false, key_project = false;
    int years = 2;
    Release figures = Release::closed_round;
    bool units = true, reasons = true, milestones = true, places = true, photos = false, funds = true;
    bool progress = false, standing = false;
    bool bulletins = false;
    bool appraisals = true, results = true;
    int least_marks = 10;
    bool data = true;
    std::string licence, licence_english, licence_address;
    std::string contact, contact_english;

    static const PublicationPolicy& defaults();
};
/// What the file says, on top of `policy`. bad_policy with file:line.
Result<PublicationPolicy> read_publication_policy(std::string_view text, std::string_view file,
                                                  PublicationPolicy policy);

/// What must be known besides a record to tell whether it is public.
struct Outlook {
    const PublicationPolicy& policy;
    Date today;
    std::optional<Date> last_bulletin; // the last day that an issued bulletin speaks of
};

bool publishes(const Outlook& outlook, const targets::Item& item);
/// A number that a unit reported, of an item that is public.
bool publishes(const Outlook& outlook, const progress::Round& round, const progress::Report& report);
bool publishes(const Outlook& outlook, const targets::Milestone& milestone);
bool publishes(const Outlook& outlook, const supervision::LivelihoodPlace& place);
bool publishes(const Outlook& outlook, const Bulletin& bulletin);
/// Drafts are nobody's business; open rounds are to be voted in.
bool publishes(const Outlook& outlook, const assessment::Appraisal& appraisal);
bool publishes(const Outlook& outlook, const assessment::AppraisalSubject& subject);
bool publishes_result(const Outlook& outlook, const assessment::Appraisal& appraisal,
                      const assessment::AppraisalSubject& subject);

/// Words somebody wrote for the office, as the public may read them: telephone and identity numbers become
/// ****.
std::string public_words(std::string_view words);

/// A photo as it may go out: JPEG or PNG without what cameras write into it (place, time, device). nullopt:
/// it is neither, or damaged.
struct PublicPhoto {
    std::string_view type; // image/jpeg
    std::string bytes;
};
std::optional<PublicPhoto> public_photo(std::string_view bytes);

} // namespace bihuan::feedback
