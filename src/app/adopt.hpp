// Adopting a document: reading finds, a person decides; nothing binds before.
#pragma once

#include "app/evidence.hpp"
#include "cycle/targets/findings.hpp"

namespace bihuan::app {

using targets::Clause;
using targets::Correction;
using targets::Finding;
using targets::Item;
using targets::SourceDocument;

enum class Edition : std::uint8_t { first, new_version };

struct Adopted {
    SourceDocument document;
    std::vector<Finding> findings;
    // Of a new version: how many findings say what the version before said and took over its decision, and
    // what was decided then and is no longer said (its item stays until a person drops it).
    std::size_t carried_over = 0;
    std::vector<Finding> gone;
};

/// Reads the file and keeps it, with what was found, all undecided. `year`: whose plan it is, where the text
/// doesn't tell. Errors: those of reading; needs_value (year); nothing_found; already_there with the same
/// bytes; changed_document where one with its number (or title, year and issuer) has been adopted with other
/// bytes, unless it is said to be a new_version of that. Then a finding that says the same as a decided one
/// of the version before takes its decision over: it is merged into that item, or rejected; everything else
/// waits.
Result<Adopted> adopt_document(Context& context, std::string_view bytes, const std::string& file_name,
                               std::optional<int> year = {}, Edition edition = Edition::first);

/// These, or without ordinals all still undecided (of this kind, of this category).
struct Selection {
    std::vector<int> ordinals = {};
    std::optional<targets::ItemKind> item_kind = {};
    std::optional<targets::Category> category = {};
};

/// What happens to a unit nobody has registered: the error lists the nearest names of each, or it is
/// registered with the class its name suggests.
enum class UnknownUnits : std::uint8_t { refuse, register_them };

struct Decided {
    std::vector<Finding> findings;
    std::vector<Item> items; // made; or the one merged into
    std::vector<Organisation> registered;
};

/// Each becomes an item, active where it names a lead, tied by a clause to its sentence.
Result<Decided> confirm_finding(Context& context, Id<SourceDocument> document, const Selection& selection,
                                UnknownUnits unknown = UnknownUnits::refuse);
/// One, put right first. The finding keeps what was read; the item has what is right.
Result<Decided> correct_finding(Context& context, Id<SourceDocument> document, int ordinal,
                                const Correction& correction, UnknownUnits unknown = UnknownUnits::refuse);
/// The item answers these sentences too, and is reported once.
Result<Decided> merge_finding(Context& context, Id<SourceDocument> document, const Selection& selection,
                              Id<Item> item);
Result<Decided> reject_finding(Context& context, Id<SourceDocument> document, const Selection& selection,
                               const std::string& reason = {});

/// These wait for a decision again, as if there had been none. The item that was made of one is dropped and
/// counts as never promised; one merged into an item leaves it. wrong_state where something hangs on the item
/// already (reports, milestones, parts, other sentences): then it is for the ledger to drop or revise it.
Result<Decided> undo_finding(Context& context, Id<SourceDocument> document, const Selection& selection,
                             const std::string& reason = {});

/// For reading: the documents of a year (0: all), and one document's findings.
Result<std::vector<SourceDocument>> read_documents(Context& context, int year = 0);
Result<Adopted> read_document(Context& context, Id<SourceDocument> document);
/// The file it was read from.
Result<Attachment> read_document_file(Context& context, Id<SourceDocument> document);

} // namespace bihuan::app
