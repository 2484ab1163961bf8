// Documents adopted and what was found in them, waiting for a person's word.
#include "app/adopt.hpp"
#include "app/document_reading.hpp"
#include "app/evidence.hpp"
#include "server/api/files.hpp"
#include "server/api/goals.hpp"
#include "server/api/paging.hpp"
#include "server/api/rooms.hpp"

namespace bihuan::api {

template <>
struct Shape<app::Adopted> {
    static constexpr std::string_view name = "Adopted";
    static constexpr auto fields() {
        using app::Adopted;
        return std::tuple{field("document", &Adopted::document), field("findings", &Adopted::findings),
                          field("carried_over", &Adopted::carried_over), field("gone", &Adopted::gone)};
    }
};
template <>
struct Shape<app::Decided> {
    static constexpr std::string_view name = "Decided";
    static constexpr auto fields() {
        using app::Decided;
        return std::tuple{field("findings", &Decided::findings), field("items", &Decided::items),
                          field("registered", &Decided::registered)};
    }
};
template <>
struct Shape<app::Passage> {
    static constexpr std::string_view name = "Passage";
    static constexpr auto fields() {
        using app::Passage;
        return std::tuple{field("begin", &Passage::begin), field("end", &Passage::end),
                          field("kind", &Passage::kind),   field("level", &Passage::level),
                          field("page", &Passage::page),   field("text", &Passage::text)};
    }
};
template <>
struct Shape<app::NamedUnit> {
    static constexpr std::string_view name = "NamedUnit";
    static constexpr auto fields() {
        using app::NamedUnit;
        return std::tuple{field("name", &NamedUnit::name), field("organisation", &NamedUnit::organisation),
                          field("ambiguous", &NamedUnit::ambiguous), field("nearest", &NamedUnit::nearest)};
    }
};

namespace {

using targets::Finding;
using targets::SourceDocument;

struct Adopt { // of the query: the body is the file
    std::string name;
    std::optional<int> year;
    bool new_version = false;
    static constexpr auto fields() {
        return std::tuple{needed("name", &Adopt::name), field("year", &Adopt::year),
                          field("new_version", &Adopt::new_version)};
    }
};
Result<app::Adopted> adopt(Call& call, const Adopt& asked) {
    return app::adopt_document(call.context, call.request.body.view(), asked.name, asked.year,
                               asked.new_version ? app::Edition::new_version : app::Edition::first);
}

struct Selection {
    std::vector<int> findings; // their ordinals; none: all undecided
    std::optional<targets::ItemKind> kind;
    std::optional<targets::Category> category;
    static constexpr auto fields() {
        return std::tuple{field("findings", &Selection::findings), field("kind", &Selection::kind),
                          field("category", &Selection::category)};
    }
    app::Selection meant() const { return {findings, kind, category}; }
};

struct Confirm : Selection {
    bool register_units = false;
    static constexpr auto fields() {
        return std::tuple_cat(Selection::fields(),
                              std::tuple{field("register_units", &Confirm::register_units)});
    }
};
app::UnknownUnits unknown_of(bool register_units) {
    return register_units ? app::UnknownUnits::register_them : app::UnknownUnits::refuse;
}
Result<app::Decided> confirm(Call& call, const Confirm& asked) {
    return app::confirm_finding(call.context, call.id<SourceDocument>(), asked.meant(),
                                unknown_of(asked.register_units));
}

struct Correct {
    std::optional<targets::Category> category;
    std::optional<std::string> title, indicator, goal;
    std::optional<std::vector<std::string>> lead, responsible, cooperating; // units as written
    std::optional<Date> due;
    bool register_units = false;
    static constexpr auto fields() {
        return std::tuple{field("category", &Correct::category),
                          field("title", &Correct::title),
                          field("indicator", &Correct::indicator),
                          field("goal", &Correct::goal),
                          field("lead", &Correct::lead),
                          field("responsible", &Correct::responsible),
                          field("cooperating", &Correct::cooperating),
                          field("due", &Correct::due),
                          field("register_units", &Correct::register_units)};
    }
};
Result<app::Decided> correct(Call& call, const Correct& asked) {
    targets::Correction correction;
    correction.category = asked.category;
    correction.title = asked.title;
    correction.indicator = asked.indicator;
    correction.leads = asked.lead;
    correction.responsible = asked.responsible;
    correction.cooperating = asked.cooperating;
    correction.due_on = asked.due;
    if (asked.goal) {
        const targets::Goal goal = goal_of(*asked.goal);
        correction.measure = goal.measure;
        correction.relation = goal.relation;
        correction.value = goal.value;
        correction.value_high = goal.value_high;
        correction.unit = goal.unit;
        correction.rule = goal.rule;
        correction.reference = goal.reference;
    }
    return app::correct_finding(call.context, call.id<SourceDocument>(), static_cast<int>(call.number(1)),
                                correction, unknown_of(asked.register_units));
}

struct Merge : Selection {
    Id<targets::Item> into;
    static constexpr auto fields() {
        return std::tuple_cat(Selection::fields(), std::tuple{needed("into", &Merge::into)});
    }
};
Result<app::Decided> merge(Call& call, const Merge& asked) {
    return app::merge_finding(call.context, call.id<SourceDocument>(), asked.meant(), asked.into);
}

struct Reject : Selection {
    std::string reason;
    static constexpr auto fields() {
        return std::tuple_cat(Selection::fields(), std::tuple{field("reason", &Reject::reason)});
    }
};
Result<app::Decided> reject(Call& call, const Reject& asked) {
    return app::reject_finding(call.context, call.id<SourceDocument>(), asked.meant(), asked.reason);
}

struct Undo {
    std::vector<int> findings; // their ordinals
    std::string reason;
    static constexpr auto fields() {
        return std::tuple{needed("findings", &Undo::findings), field("reason", &Undo::reason)};
    }
};
Result<app::Decided> undo(Call& call, const Undo& asked) {
    return app::undo_finding(call.context, call.id<SourceDocument>(), {asked.findings, {}, {}}, asked.reason);
}

Result<SourceDocument> show(Call& call) {
    return app::one(call.context, Action::read_ledger, call.id<SourceDocument>());
}
Result<Download> file(Call& call) {
    auto file = app::read_document_file(call.context, call.id<SourceDocument>());
    if (!file) return file.error();
    return Download{"application/octet-stream", std::move(file->file_name), std::move(file->bytes)};
}
Result<std::vector<app::Passage>> read_text(Call& call) {
    return app::read_document_text(call.context, call.id<SourceDocument>());
}
Result<std::vector<app::NamedUnit>> units(Call& call) {
    return app::read_named_units(call.context, call.id<SourceDocument>());
}

constexpr std::array table{
    listing<SourceDocument, Action::read_ledger, &SourceDocument::year, &SourceDocument::document_number,
            &SourceDocument::title>("/documents", "list_documents", "采用的文件", "documents adopted"),
    route<&show>(Method::get, "/documents/{document}", Action::read_ledger)
        .named("show_document", "一份文件", "a document"),
    route<&file>(Method::get, "/documents/{document}/file", Action::read_ledger)
        .named("download_document", "下载文件原件", "the document's own file"),
    route<&read_text>(Method::get, "/documents/{document}/text", Action::read_ledger)
        .named("read_document_text", "文件正文", "the document's text, in paragraphs"),
    route<&units>(Method::get, "/documents/{document}/units", Action::read_ledger)
        .named("list_named_units", "文件中写到的单位", "the units a document's findings name"),
    listing<Finding, Action::read_ledger, &Finding::document, &Finding::state, &Finding::item_kind,
            &Finding::category, &Finding::item>("/findings", "list_findings", "文件中读出的内容",
                                                "what was found in documents"),
    route<&adopt>(Method::post, "/documents", Action::adopt_document).takes_file(),
    route<&confirm>(Method::post, "/documents/{document}/confirm", Action::confirm_finding),
    route<&correct>(Method::post, "/documents/{document}/findings/{finding}/correct",
                    Action::correct_finding),
    route<&merge>(Method::post, "/documents/{document}/merge", Action::merge_finding),
    route<&reject>(Method::post, "/documents/{document}/reject", Action::reject_finding),
    route<&undo>(Method::post, "/documents/{document}/undo", Action::undo_finding),
};

} // namespace

std::span<const Route> document_routes() {
    return table;
}

} // namespace bihuan::api
