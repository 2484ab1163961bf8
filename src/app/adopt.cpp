#include "app/adopt.hpp"

#include <algorithm>
#include <unordered_map>

#include "app/findings.hpp"
#include "base/sm3.hpp"
#include "reading/document/reader.hpp"

namespace bihuan::app {
namespace {

using targets::FindingState;
using targets::ItemState;

std::string name_in_errors(const SourceDocument& document) {
    return "document " + std::to_string(document.id.value) + " " + document.title;
}

SourceDocument source_of(const document::Document& read, const std::string& file_name, int year) {
    SourceDocument source;
    source.title = read.title.empty() ? file_name : read.title;
    source.document_number = read.document_number;
    source.issuing_body = read.issuing_body;
    source.issued_on = read.date;
    source.year = year;
    source.file_name = file_name;
    return source;
}

/// The last version adopted of the same document: of the same number, or where one has none of the same
/// title, year and issuer (every year has its 政府工作报告).
std::optional<SourceDocument> version_before(Transaction& transaction, const SourceDocument& wanted) {
    for (SourceDocument& known :
         transaction.list(Query<SourceDocument>().where(&SourceDocument::year, wanted.year).newest_first())) {
        const bool numbered = !known.document_number.empty() && !wanted.document_number.empty();
        const bool same = numbered ? known.document_number == wanted.document_number
                                   : known.title == wanted.title && known.issuing_body == wanted.issuing_body;
        if (same) return std::move(known);
    }
    return std::nullopt;
}

/// The item that is reported for this one today: itself, or the one it was merged into; none once dropped.
Id<Item> serving(Transaction& transaction, Id<Item> id) {
    for (int step = 0; step < 100; ++step) { // a chain of merges is never that long
        const auto item = transaction.find(id);
        if (!item || item->state == ItemState::dropped) return {};
        if (item->state != ItemState::merged) return id;
        id = item->merged_into;
    }
    return {};
}

/// Gives findings of a new version the decisions of the version before.
void carry_over(Transaction& transaction, Adopted& adopted, std::vector<Finding>& findings) {
    std::unordered_multimap<std::string, Finding> decided;
    for (Finding& before :
         transaction.list(Query<Finding>().where(&Finding::document, adopted.document.replaces))) {
        if (before.state == FindingState::found) continue;
        std::string wording = targets::wording_of(before);
        decided.emplace(std::move(wording), std::move(before));
    }
    for (Finding& finding : findings) {
        const auto same = decided.find(targets::wording_of(finding));
        if (same == decided.end()) continue;
        const Finding before = std::move(same->second);
        decided.erase(same);
        if (before.state == FindingState::rejected) {
            finding.state = FindingState::rejected;
        } else if (const Id<Item> item = serving(transaction, before.item)) {
            finding.state = FindingState::merged;
            finding.item = item;
        } else {
            continue; // its item was dropped: a person decides anew
        }
        ++adopted.carried_over;
    }
    for (auto& [wording, before] : decided) {
        if (before.item) adopted.gone.push_back(std::move(before));
    }
    std::sort(adopted.gone.begin(), adopted.gone.end(),
              [](const Finding& left, const Finding& right) { return left.ordinal < right.ordinal; });
}

} // namespace

Result<Adopted> adopt_document(Context& context, std::string_view bytes, const std::string& file_name,
                               std::optional<int> year, Edition edition) {
    if (auto allowed = permit(context.actor, Action::adopt_document, {context.region}); !allowed) {
        return allowed.error();
    }
    // Reading takes its time: before the transaction, which keeps others waiting.
    auto source = document::read_bytes(bytes, file_name);
    if (!source) return source.error();
    const document::Document read = document::analyse(std::move(*source));
    if (!year) year = read.plan_year;
    if (!year) return Error{ErrorKind::needs_value, file_name, "year"};
    if (*year < 2000 || *year > 2100) {
        return Error{ErrorKind::impossible_date, file_name, "year " + std::to_string(*year)};
    }
    std::vector<Finding> findings = findings_of(read, *year);
    if (findings.empty()) return Error{ErrorKind::nothing_found, file_name, ""};

    return act(context, Action::adopt_document, [&](Transaction& transaction) -> Result<Adopted> {
        SourceDocument wanted = source_of(read, file_name, *year);
        wanted.content = sm3(bytes);
        if (const auto same =
                transaction.first(Query<SourceDocument>().where(&SourceDocument::content, wanted.content))) {
            return Error{ErrorKind::already_there, file_name, name_in_errors(*same)};
        }
        const auto before = version_before(transaction, wanted);
        if (before && edition == Edition::first) {
            return Error{ErrorKind::changed_document, file_name, name_in_errors(*before)};
        }
        if (!before && edition == Edition::new_version) {
            return Error{ErrorKind::no_such_record, "document " + wanted.title, ""};
        }
        if (before) wanted.replaces = before->id;
        transaction.put_content(bytes);
        Adopted adopted;
        adopted.document = transaction.save(Change<SourceDocument>::created(std::move(wanted)));
        for (Finding& finding : findings)
            finding.document = adopted.document.id;
        if (before) carry_over(transaction, adopted, findings);
        adopted.findings.reserve(findings.size());
        for (Finding& finding : findings) {
            adopted.findings.push_back(transaction.save(Change<Finding>::created(std::move(finding))));
            const Finding& saved = adopted.findings.back();
            if (saved.item) transaction.save(Change<Clause>::created(targets::clause_of(saved, saved.item)));
            if (context.progress)
                context.progress(static_cast<std::int64_t>(adopted.findings.size()),
                                 static_cast<std::int64_t>(findings.size()));
        }
        return adopted;
    });
}

Result<std::vector<SourceDocument>> read_documents(Context& context, int year) {
    if (auto allowed = permit(context.actor, Action::read_ledger, {context.region}); !allowed) {
        return allowed.error();
    }
    return look(context, [&](Transaction& transaction) -> Result<std::vector<SourceDocument>> {
        Query<SourceDocument> query;
        if (year != 0) query.where(&SourceDocument::year, year);
        return transaction.list(query);
    });
}

Result<Adopted> read_document(Context& context, Id<SourceDocument> id) {
    if (auto allowed = permit(context.actor, Action::read_ledger, {context.region}); !allowed) {
        return allowed.error();
    }
    return look(context, [&](Transaction& transaction) -> Result<Adopted> {
        auto document = load(transaction, id);
        if (!document) return document.error();
        Adopted adopted;
        adopted.document = std::move(*document);
        adopted.findings =
            transaction.list(Query<Finding>().where(&Finding::document, id).order_by(&Finding::ordinal));
        return adopted;
    });
}

Result<Attachment> read_document_file(Context& context, Id<SourceDocument> document) {
    return look(context, [&](Transaction& transaction) -> Result<Attachment> {
        if (auto allowed = permit(context.actor, Action::read_ledger, {context.region}); !allowed) {
            return allowed.error();
        }
        const auto source = load(transaction, document);
        if (!source) return source.error();
        return kept_under(transaction, {source->content + " " + source->file_name}, source->content);
    });
}

} // namespace bihuan::app
