#include "render/findings.hpp"

#include "render/ledger.hpp"
#include "render/width.hpp"

namespace bihuan::render {
namespace {

using targets::Finding;
using targets::FindingState;

/// The finding as the item it would become, as far as its promise goes.
std::string promise_of(const Finding& finding, Language language) {
    targets::Item item;
    item.measure = finding.measure;
    item.relation = finding.relation;
    item.value = finding.value;
    item.value_high = finding.value_high;
    item.unit = finding.unit;
    item.rule = finding.rule;
    item.reference = finding.reference;
    return render::promise_of(item, language);
}

Tone tone_of(FindingState state) {
    if (state == FindingState::found) return Tone::warned;
    return state == FindingState::rejected ? Tone::muted : Tone::good;
}

} // namespace

Sheet document_sheet(const std::vector<targets::SourceDocument>& documents, Language language) {
    Sheet sheet;
    sheet.name = say(Word::sheet_documents, language);
    sheet.columns = columns_of({{"number", Word::column_number, Shown::everywhere, true},
                                {"title", Word::column_title, Shown::everywhere, false, true},
                                {"document_number", Word::column_document_number},
                                {"issued_on", Word::column_date},
                                {"year", Word::column_period, Shown::everywhere, true},
                                {"file", Word::column_file},
                                {"content", Word::column_hash, Shown::in_files}},
                               language);
    for (const targets::SourceDocument& each : documents) {
        sheet.rows.push_back({integer_cell(each.id.value),
                              {each.title},
                              {each.document_number},
                              {each.issued_on},
                              integer_cell(each.year),
                              {each.file_name},
                              {each.content}});
    }
    return sheet;
}

Sheet finding_sheet(const std::vector<Finding>& findings, Language language) {
    Sheet sheet;
    sheet.name = say(Word::sheet_findings, language);
    sheet.columns = columns_of({{"ordinal", Word::column_ordinal, Shown::everywhere, true},
                                {"state", Word::column_state},
                                {"kind", Word::column_kind},
                                {"title", Word::column_item, Shown::everywhere, false, true},
                                {"promise", Word::column_promise, Shown::everywhere, true},
                                {"leads", Word::column_lead_units, Shown::everywhere, false, true},
                                {"due_on", Word::column_due},
                                {"category", Word::column_category, Shown::in_files},
                                {"label", Word::column_label, Shown::in_files},
                                {"task", Word::column_task, Shown::in_files, true},
                                {"item", Word::column_item_number, Shown::in_files, true},
                                {"begin", Word::column_begin, Shown::in_files, true},
                                {"end", Word::column_end, Shown::in_files, true},
                                {"sentence", Word::column_sentence, Shown::everywhere, false, true}},
                               language);
    for (const Finding& each : findings) {
        sheet.rows.push_back({integer_cell(each.ordinal),
                              term_cell(each.state, language, tone_of(each.state)),
                              term_cell(each.item_kind, language),
                              {each.title},
                              {promise_of(each, language)},
                              list_cell(each.leads, language),
                              date_cell(each.due_on),
                              term_cell(each.category, language),
                              {each.number},
                              integer_cell(each.task),
                              integer_cell(each.item.value),
                              integer_cell(each.span_begin),
                              integer_cell(each.span_end),
                              {one_line(each.sentence)}});
    }
    return sheet;
}

} // namespace bihuan::render
