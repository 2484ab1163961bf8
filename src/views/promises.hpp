// Gathers what is public of one item after the other.
#pragma once

#include <map>

#include "views/publication.hpp"

namespace bihuan::views {

class Gathering {
  public:
    Gathering(app::Transaction& transaction, const PublicationPolicy& policy, Date today);

    const feedback::Outlook& outlook() const { return outlook_; }
    /// All of the item and of its public parts; it is public itself.
    Promise promise(const Item& item);
    std::string unit(Id<registry::Organisation> id) const;
    std::vector<PublicBulletin> bulletins(int year) const;

  private:
    void add_clauses(Promise& out);
    void add_figures(Promise& out, const Item& item);
    void add_milestones(Promise& out);
    void add_places(Promise& out, Id<Item> item);
    void add_revisions(Promise& out, const Item& item);
    void add_course(Promise& out, const Item& item);
    void happened(Promise& out, Happening what, std::string id, Instant at, std::string about,
                  std::string before, std::string after, const std::string& reason);
    const std::map<std::int64_t, progress::Round>& rounds_of(int year);
    Instant released(const progress::Round& round, const progress::Report& report);

    app::Transaction& transaction_;
    feedback::Outlook outlook_;
    std::map<std::int64_t, std::string> units_;
    std::vector<feedback::Bulletin> bulletins_; // issued
    std::map<int, std::map<std::int64_t, progress::Round>> rounds_;
    std::map<std::int64_t, Instant> closed_; // when a round was
    std::map<std::int64_t, targets::SourceDocument> documents_;
};

} // namespace bihuan::views
