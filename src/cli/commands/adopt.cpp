#include "app/adopt.hpp"

#include "cli/commands/names.hpp"
#include "cli/commands/values.hpp"
#include "cli/commands/verbs.hpp"
#include "registry/organisations.hpp"
#include "render/findings.hpp"
#include "views/ledger.hpp"

namespace bihuan::commands {
namespace {

/// A document by number, document number or title; the first operand.
Id<targets::SourceDocument> document_meant(Call& call, app::Context& context) {
    const std::string words = call.operand(0);
    for (const auto& document : must(app::read_documents(context))) {
        if (std::to_string(document.id.value) == words || document.document_number == words ||
            document.title == words || document.file_name == words) {
            return document.id;
        }
    }
    throw Stop{{ErrorKind::no_such_record, "document " + words, ""}};
}

app::Selection selection_of(Call& call) {
    app::Selection selection;
    for (std::size_t i = 1; i < call.words.operands.size(); ++i)
        selection.ordinals.push_back(static_cast<int>(call.number(i)));
    selection.item_kind = call.one_of<targets::ItemKind>("kind");
    selection.category = call.one_of<targets::Category>("category");
    return selection;
}

app::UnknownUnits unknown_of(const Call& call) {
    return call.given("register-units") ? app::UnknownUnits::register_them : app::UnknownUnits::refuse;
}

Reply told_decided(const Call& call, Word word, const app::Decided& decided) {
    Reply reply =
        call.told(word, {std::to_string(decided.findings.size()), std::to_string(decided.items.size())});
    if (!decided.registered.empty()) {
        std::string names;
        for (const auto& unit : decided.registered)
            (names += names.empty() ? "" : "、") += unit.name;
        reply.text +=
            call.say(Word::told_registered_units, {std::to_string(decided.registered.size()), names}) + "\n";
    }
    return reply;
}

} // namespace

Reply adopt(Call& call) {
    app::Context context = call.context();
    const std::string path = call.operand(0);
    const auto edition = call.given("new-version") ? app::Edition::new_version : app::Edition::first;
    auto adopted = app::adopt_document(context, must(call.office.world().read_file(path)),
                                       path.substr(path.rfind('/') + 1), call.year(), edition);
    if (!adopted && adopted.error().subject.empty())
        throw Stop{{adopted.error().kind, path, adopted.error().detail}};
    const app::Adopted& found = must(std::move(adopted));
    Reply reply =
        call.told(Word::told_adopted, {std::to_string(found.document.id.value), found.document.title,
                                       std::to_string(found.findings.size())});
    if (call.given("new-version")) {
        reply.text += call.say(Word::told_carried_over,
                               {std::to_string(found.carried_over), std::to_string(found.gone.size())}) +
                      "\n";
    }
    reply.text += call.say(Word::told_adopt_next, {std::to_string(found.document.id.value),
                                                   std::to_string(found.document.id.value)});
    return reply;
}

Reply list_documents(Call& call) {
    app::Context context = call.context();
    return {.sheets = {render::document_sheet(must(app::read_documents(context, call.year().value_or(0))),
                                              call.language)}};
}

Reply show_document(Call& call) {
    app::Context context = call.context();
    return {.sheets = {render::finding_sheet(
                must(app::read_document(context, document_meant(call, context))).findings, call.language)}};
}

Reply confirm_findings(Call& call) {
    app::Context context = call.context();
    return told_decided(call, Word::told_confirmed,
                        must(app::confirm_finding(context, document_meant(call, context), selection_of(call),
                                                  unknown_of(call))));
}

Reply correct_finding(Call& call) {
    app::Context context = call.context();
    targets::Correction correction;
    const auto set = [&](std::optional<std::string>& field, std::string_view option) {
        if (call.given(option)) field = call.option(option);
    };
    const auto set_units = [&](std::optional<std::vector<std::string>>& field, std::string_view option) {
        if (!call.given(option)) return;
        field.emplace();
        for (const std::string& cell : call.all(option))
            for (const std::string& name : registry::split_units(cell).plain)
                field->push_back(name);
    };
    correction.category = call.one_of<targets::Category>("category");
    set(correction.title, "title");
    set(correction.indicator, "indicator");
    set_units(correction.leads, "lead");
    set_units(correction.responsible, "responsible");
    set_units(correction.cooperating, "cooperating");
    correction.due_on = call.date("due");
    if (call.given("goal")) {
        const targets::Goal goal = goal_in(call, "goal");
        correction.measure = goal.measure;
        correction.relation = goal.relation;
        correction.value = goal.value;
        correction.value_high = goal.value_high;
        correction.unit = goal.unit;
        correction.rule = goal.rule;
        correction.reference = goal.reference;
    }
    return told_decided(
        call, Word::told_corrected,
        must(app::correct_finding(context, document_meant(call, context), static_cast<int>(call.number(1)),
                                  correction, unknown_of(call))));
}

Reply merge_findings(Call& call) {
    app::Context context = call.context();
    const auto item = must(views::find_item(context, call.option("into")));
    return told_decided(
        call, Word::told_merged,
        must(app::merge_finding(context, document_meant(call, context), selection_of(call), item)));
}

Reply reject_findings(Call& call) {
    app::Context context = call.context();
    return told_decided(call, Word::told_rejected,
                        must(app::reject_finding(context, document_meant(call, context), selection_of(call),
                                                 call.option("reason"))));
}

Reply undo_findings(Call& call) {
    app::Context context = call.context();
    return told_decided(call, Word::told_undone,
                        must(app::undo_finding(context, document_meant(call, context), selection_of(call),
                                               call.option("reason"))));
}

} // namespace bihuan::commands
