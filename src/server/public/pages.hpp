// The pages as functions: what the views say and who reads it go in, HTML comes out.
#pragma once

#include <array>
#include <map>
#include <span>
#include <string>
#include <vector>

#include "app/registry.hpp"
#include "server/public/reader.hpp"
#include "views/publication.hpp"

namespace bihuan::citizen {

/// What stands around every page.
struct Frame {
    std::string region, region_name; // empty: the page is of none
    std::string title;
    std::string feed; // address of the page's own feed, or empty
    std::string contact;
    Instant now;
};
/// The whole document. `body`: what <main> holds.
std::string shell(const Reader& reader, const Frame& frame, const Markup& body);
/// The style's address, which has its hash in it, and its bytes.
std::string style_path();

std::string regions_page(const Reader& reader, const std::vector<app::RegionHere>& regions, Instant now);
std::string promises_page(const Reader& reader, const views::Promises& promises,
                          const views::PublicationPolicy& policy, Instant now);
std::string promise_page(const Reader& reader, const views::PromisePage& page,
                         const views::PublicationPolicy& policy, Instant now);
std::string data_page(const Reader& reader, const views::Promises& promises,
                      const views::PublicationPolicy& policy, Instant now);
/// `words`: the heading; `lead`: what to do.
std::string notice_page(const Reader& reader, const Frame& frame, std::string_view lead);

/// What a voter had filled in, to be kept where something is wrong.
struct Filled {
    std::map<std::int64_t, std::size_t> marks; // by subject, 0 is the best
    std::string code;
    std::string problem;  // what is wrong; empty: nothing was sent yet
    bool at_code = false; // it is the code that is wrong
};
std::string ballot_page(const Reader& reader, const views::PublicAppraisal& appraisal, const Filled& filled,
                        std::string_view wanted, const views::PublicationPolicy& policy, Instant now);
std::string ballot_counted_page(const Reader& reader, const views::PublicAppraisal& appraisal,
                                const views::PublicationPolicy& policy, Instant now);
std::string results_page(const Reader& reader, const views::PublicAppraisal& appraisal,
                         const views::PublicationPolicy& policy, Instant now);

/// A change in a sentence: 时限由2025年10月31日调整为2025年11月30日，理由：…
std::string sentence_of(const Reader& reader, views::PublicChange change);

std::string rss(const Reader& reader, const views::PublicRegion& region, const std::string& title,
                const std::string& page, std::vector<views::PublicChange> changes);
std::string calendar(const Reader& reader, const views::Promises& promises, Instant now);

/// Open data: the same rows as CSV and as JSON.
enum class Table : std::uint8_t { promises, figures, changes };
constexpr auto names_of(Table) {
    return std::array<std::string_view, 3>{"promises", "figures", "changes"};
}
struct DataColumn {
    std::string_view name;
    Word meaning;
};
std::span<const DataColumn> columns_of(Table table);
std::string csv(Table table, const views::Promises& promises);
std::string json(Table table, const views::Promises& promises, const views::PublicationPolicy& policy);

// Parts of pages, shared.
std::string address_of(const std::string& region);
std::string address_of(const std::string& region, Id<views::Item> item);
Markup changes_list(const Reader& reader, const std::vector<views::PublicChange>& changes);

} // namespace bihuan::citizen
