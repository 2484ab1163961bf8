// What is frozen of a bulletin: its figures and its document, as JSON, and the document back.
#include <boost/json.hpp>

#include "base/json.hpp"
#include "cycle/feedback/bulletin.hpp"

namespace bihuan::feedback {
namespace {

using official::Align;
using official::Paragraph;
using official::Table;

constexpr std::array<std::string_view, 3> aligns{"left", "centre", "right"};

struct UnitField {
    std::string_view name;
    std::int64_t UnitFigures::*member;
};
constexpr UnitField unit_fields[] = {{"active", &UnitFigures::active},
                                     {"completed", &UnitFigures::completed},
                                     {"owed", &UnitFigures::owed},
                                     {"reported", &UnitFigures::reported},
                                     {"late", &UnitFigures::late},
                                     {"never", &UnitFigures::never},
                                     {"none", &UnitFigures::none},
                                     {"green", &UnitFigures::green},
                                     {"blue", &UnitFigures::blue},
                                     {"yellow", &UnitFigures::yellow},
                                     {"red", &UnitFigures::red},
                                     {"problems", &UnitFigures::problems},
                                     {"problems_closed", &UnitFigures::problems_closed},
                                     {"orders", &UnitFigures::orders},
                                     {"orders_closed", &UnitFigures::orders_closed},
                                     {"whistles", &UnitFigures::whistles},
                                     {"whistles_closed", &UnitFigures::whistles_closed}};

void put(Json& json, const UnitFigures& unit) {
    json.begin_object();
    json.integer("organisation", unit.organisation.value).text("name", unit.name);
    if (unit.place > 0) json.integer("place", unit.place);
    for (const UnitField& field : unit_fields)
        json.integer(field.name, unit.*field.member);
    json.end_object();
}

void put(Json& json, const BulletinFigures& figures) {
    json.begin_object();
    json.text("region", figures.region).integer("year", figures.year).integer("number", figures.number);
    json.integer("edition", figures.edition).text("begins_on", figures.begins_on.to_string());
    json.text("ends_on", figures.ends_on.to_string()).text("as_of", figures.as_of.to_string());
    json.key("total");
    put(json, figures.total);
    json.key("units").begin_list();
    for (const UnitFigures& unit : figures.units)
        put(json, unit);
    json.end_list();
    json.integer("all_reds", figures.all_reds).key("reds").begin_list();
    for (const RedFigure& red : figures.reds) {
        json.begin_object().text("title", red.title).text("unit", red.unit);
        json.text("reason", red.reason.to_string()).end_object();
    }
    json.end_list();
    json.integer("all_moved", figures.all_moved).key("moved").begin_list();
    for (const MovedFigure& each : figures.moved) {
        json.begin_object().text("title", each.title).text("unit", each.unit);
        json.text("field", name_of(each.field)).text("before", each.before).text("after", each.after);
        json.text("reason", each.reason).end_object();
    }
    json.end_list().end_object();
}

struct TextField {
    std::string_view name;
    std::string OfficialDocument::*member;
};
constexpr TextField text_fields[] = {{"red_head", &OfficialDocument::red_head},
                                     {"number", &OfficialDocument::number},
                                     {"title", &OfficialDocument::title},
                                     {"addressee", &OfficialDocument::addressee},
                                     {"signing_body", &OfficialDocument::signing_body},
                                     {"date", &OfficialDocument::date},
                                     {"note", &OfficialDocument::note},
                                     {"made_on", &OfficialDocument::made_on}};

void put(Json& json, const OfficialDocument& document) {
    json.begin_object();
    for (const TextField& field : text_fields)
        json.text(field.name, document.*field.member);
    json.key("attachments").texts(document.attachments);
    json.key("blocks").begin_list();
    for (const official::Block& block : document.blocks) {
        json.begin_object();
        if (const auto* paragraph = std::get_if<Paragraph>(&block)) {
            json.integer("level", paragraph->level)
                .text("text", paragraph->text)
                .text("rest", paragraph->rest);
        } else {
            const Table& table = std::get<Table>(block);
            json.text("caption", table.caption).key("columns").begin_list();
            for (const official::TableColumn& column : table.columns) {
                json.begin_object().text("heading", column.heading).integer("width", column.width);
                json.text("align", aligns[static_cast<std::size_t>(column.align)]).end_object();
            }
            json.end_list().key("rows").begin_list();
            for (const auto& row : table.rows)
                json.texts(row);
            json.end_list();
        }
        json.end_object();
    }
    json.end_list().end_object();
}

std::string text_at(const boost::json::object& object, std::string_view name) {
    return std::string(object.at(name).as_string());
}
std::vector<std::string> texts_of(const boost::json::value& list) {
    std::vector<std::string> texts;
    for (const boost::json::value& each : list.as_array())
        texts.emplace_back(each.as_string());
    return texts;
}

official::Block block_of(const boost::json::object& object) {
    if (object.contains("level")) {
        return Paragraph{static_cast<int>(object.at("level").as_int64()), text_at(object, "text"),
                         text_at(object, "rest")};
    }
    Table table;
    table.caption = text_at(object, "caption");
    for (const boost::json::value& each : object.at("columns").as_array()) {
        const boost::json::object& column = each.as_object();
        const std::string align = text_at(column, "align");
        table.columns.push_back({text_at(column, "heading"), static_cast<int>(column.at("width").as_int64()),
                                 align == aligns[2]   ? Align::right
                                 : align == aligns[1] ? Align::centre
                                                      : Align::left});
    }
    for (const boost::json::value& row : object.at("rows").as_array())
        table.rows.push_back(texts_of(row));
    return table;
}

} // namespace

std::string contents_of(const BulletinFigures& figures, const OfficialDocument& document) {
    std::string out;
    Json json(out);
    json.begin_object().key("figures");
    put(json, figures);
    json.key("document");
    put(json, document);
    json.end_object();
    return out;
}

Result<OfficialDocument> document_of(std::string_view contents) {
    try {
        const boost::json::value read = boost::json::parse({contents.data(), contents.size()});
        const boost::json::object& object = read.as_object().at("document").as_object();
        OfficialDocument document;
        for (const TextField& field : text_fields)
            document.*field.member = text_at(object, field.name);
        document.attachments = texts_of(object.at("attachments"));
        for (const boost::json::value& block : object.at("blocks").as_array())
            document.blocks.push_back(block_of(block.as_object()));
        return document;
    } catch (const std::exception& error) { // boost::json says so of text that is none, and of values missing
        return Error{ErrorKind::damaged, "bulletin", error.what()};
    }
}

} // namespace bihuan::feedback
