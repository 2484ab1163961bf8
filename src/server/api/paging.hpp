// Lists of records, a page at a time: ?limit=25&cursor=…&sort=-due_on&fields=id,title&state=active. The
// cursor is where the page before ended (its sort value and number), so that a page costs the same however
// deep it lies, and nothing is shown twice when rows come in between.
#pragma once

#include "app/page.hpp"
#include "server/api/route.hpp"

namespace bihuan::api {

inline constexpr int usual_page = 25, longest_page = 200;

/// What every list takes.
struct Paging {
    int limit = usual_page;
    std::string cursor; // "12" or "12~2025-03-01"
    std::string sort;   // a field's name, with - for descending; empty: by number
    std::string fields; // names with commas; empty: all
};
template <>
struct Shape<Paging> {
    static constexpr auto fields() {
        return std::tuple{field("limit", &Paging::limit), field("cursor", &Paging::cursor),
                          field("sort", &Paging::sort), field("fields", &Paging::fields)};
    }
};

/// The names of a list with commas as bits of `names`; a fault for one that is none.
std::uint64_t chosen_fields(Reader& reader, std::string_view list, std::span<const std::string_view> names);
struct Cursor {
    std::int64_t id = 0;
    std::string value;
};
std::optional<Cursor> read_cursor(std::string_view text);
std::string write_cursor(const Cursor& cursor);
/// limit, cursor, sort and fields taken out of a query; the rest is the list's own.
std::vector<std::pair<std::string, std::string>> read_paging(
    Reader& reader, const std::vector<std::pair<std::string, std::string>>& query, Paging& out);

/// A page of a view whose rows come in the order of their numbers.
struct Cut {
    int limit = usual_page;
    std::int64_t after = 0; // a row's number; 0: from the beginning
};
/// Throws the Faults of `limit` and `cursor`.
Cut read_cut(int limit, const std::string& cursor);
/// `rows`: one more than `limit` where there are more behind.
template <class Row, class Number>
Page<Row> page_of(std::vector<Row> rows, int limit, Number&& number_of) {
    Page<Row> page;
    if (rows.size() > static_cast<std::size_t>(limit)) {
        rows.pop_back();
        page.next = write_cursor({number_of(rows.back()), ""});
    }
    page.items = std::move(rows);
    return page;
}

namespace detail {

template <class Member>
constexpr bool sorts = storage::keeps_order<Member> && !bihuan::detail::IsOptional<Member>::value;

/// A condition `name = words`; false where the record has no such filter.
template <auto... filters, Recorded Record>
bool filter(Reader& reader, app::Query<Record>& query, std::string_view name, const std::string& words) {
    bool known = false;
    const auto one = [&]<class Member>(Member Record::*member) {
        if (field_name<Record>(member) != name) return;
        known = true;
        reader.within(name, [&] {
            Member value{};
            reader.words = true;
            const std::size_t faults = reader.faults.size();
            read(reader, json::value(json::string(words)), value);
            reader.words = false;
            if (reader.faults.size() == faults) query.where(name, to_value(value));
        });
    };
    (one(filters), ...);
    return known;
}

/// What a list is asked for.
template <Recorded Record>
struct Asking {
    app::Query<Record> query;
    int limit = usual_page;
    std::uint64_t fields = ~std::uint64_t{0};
    std::size_t sorted_by = 0; // the place of a field; 0: by number

    /// Of the page behind this row.
    std::string cursor_behind(std::span<const Value> row) const {
        const Value& value = row[sorted_by];
        const bool number = value.type() == Value::Type::integer;
        return write_cursor({row[1].integer(), sorted_by == 0 ? ""
                                               : number       ? std::to_string(value.integer())
                                                              : value.text()});
    }
};

/// Throws the Faults of what is asked wrongly.
template <Recorded Record, auto... filters>
Asking<Record> asked_of(const Call& call) {
    static constexpr auto names = names_of_fields<Record>();
    Reader reader;
    Paging paging;
    Asking<Record> asking;
    app::Query<Record>& query = asking.query;
    for (const auto& parameter : read_paging(reader, call.request.query, paging)) {
        const std::string &name = parameter.first, &words = parameter.second;
        if (!filter<filters...>(reader, query, name, words))
            reader.within(name, [&] { reader.wrong(ErrorKind::bad_usage, "unknown field"); });
    }
    if (!paging.fields.empty()) asking.fields = chosen_fields(reader, paging.fields, names);
    const bool descending = paging.sort.starts_with('-');
    const std::string column = paging.sort.substr(descending ? 1 : 0);
    bool sorted = false;
    const auto cursor = read_cursor(paging.cursor);
    std::size_t place = 0;
    each_field<Record>([&]<class Each>(const Each& each) {
        using Member = std::decay_t<decltype(std::declval<Record>().*(each.member))>;
        const std::size_t here = place++;
        if constexpr (sorts<Member>) {
            if (each.name != column || column == "id") return;
            query.order_by(each.name, descending);
            asking.sorted_by = here;
            sorted = true;
            if (!cursor || cursor->id == 0) return;
            Value last(cursor->value);
            if (to_value(Member{}).type() == Value::Type::integer) {
                reader.words = true;
                reader.within("cursor", [&] {
                    last = Value(reader.number(json::value(json::string(cursor->value))).value_or(0));
                });
                reader.words = false;
            }
            query.behind(each.name, std::move(last), cursor->id, descending);
        }
    });
    if (!column.empty() && column != "id" && !sorted)
        reader.within("sort", [&] { reader.wrong(ErrorKind::unknown_choice, choices(names)); });
    if (!cursor) reader.within("cursor", [&] { reader.wrong(ErrorKind::malformed, paging.cursor); });
    if (!reader.faults.empty()) throw std::move(reader.faults);
    if (!sorted && cursor->id != 0) query.behind_number(cursor->id, descending);
    if (descending) query.newest_first();
    asking.limit = paging.limit;
    query.limit(paging.limit + 1);
    return asking;
}

template <Recorded Record, auto pager, auto... filters>
http::Response run_list(Call& call, const json::value&) {
    const auto asking = asked_of<Record, filters...>(call);
    Page<Record> page;
    page.fields = asking.fields;
    auto rows = pager(call.context, asking.query);
    if (!rows) return problem(rows.error(), call.request, call.language);
    if (rows->size() > static_cast<std::size_t>(asking.limit)) {
        rows->pop_back();
        page.next = asking.cursor_behind(values_of(rows->back()));
    }
    page.items = std::move(*rows);
    return respond(call, page);
}

/// A row of the database as JSON, without a record in between.
template <Recorded Record>
void write_row(std::string& out, std::span<const Value> row, std::uint64_t fields) {
    static const auto heads = [] { // "id":
        std::array<std::string, field_count<Record>> made;
        std::size_t i = 0;
        for (const std::string_view name : names_of_fields<Record>())
            made[i++] = '"' + std::string(name) + "\":";
        return made;
    }();
    std::size_t i = 0;
    out += '{';
    each_field<Record>([&](const auto& each) {
        using Member = std::decay_t<decltype(std::declval<Record>().*(each.member))>;
        const std::size_t here = i++;
        if ((fields >> here & 1) == 0) return;
        if (out.back() != '{') out += ',';
        out += heads[here];
        write_kept<Member>(out, row[here]);
    });
    out += '}';
}

/// The records of the whole region: what is read is passed on.
template <Recorded Record, Action action, auto... filters>
http::Response run_rows(Call& call, const json::value&) {
    const auto asking = asked_of<Record, filters...>(call);
    std::string body = R"({"items":[)";
    body.reserve(1024 * static_cast<std::size_t>(1 + std::min(asking.limit, usual_page)));
    std::optional<std::string> next;
    std::string cursor;
    int count = 0;
    const auto read = app::each_row(call.context, action, asking.query, [&](std::span<const Value> row) {
        if (count == asking.limit) {
            next = cursor;
            return;
        }
        if (count > 0) body += ',';
        write_row<Record>(body, row, asking.fields);
        if (++count == asking.limit) cursor = asking.cursor_behind(row);
    });
    if (!read) return problem(read.error(), call.request, call.language);
    body += R"(],"next":)";
    write(body, next);
    body += '}';
    return json_answer(std::move(body), 0, false);
}

template <Recorded Record, auto... filters>
void describe_list(Schemas& schemas, Described& out) {
    out.paged = true;
    out.answer = schemas.of<Record>();
    json::object properties;
    schemas.answers = false;
    const auto one = [&]<class Member>(Member Record::*member) {
        properties[field_name<Record>(member)] = schemas.of<Member>();
    };
    (one(filters), ...);
    each_shape<Paging>([&](const auto& each) { properties[each.name] = json::object(); });
    schemas.answers = true;
    out.asked = json::object{{"type", "object"}, {"properties", std::move(properties)}};
}

} // namespace detail

/// A line of the table: the records that `filters` choose, of those that `pager` lets the reader see.
template <Recorded Record, Action action, auto pager, auto... filters>
constexpr Route listing_of(std::string_view path, std::string_view operation, std::string_view chinese,
                           std::string_view english) {
    return {.method = Method::get,
            .path = path,
            .action = action,
            .operation = operation,
            .run = &detail::run_list<Record, pager, filters...>,
            .describe = &detail::describe_list<Record, filters...>,
            .rate = Rate::read,
            .chinese = chinese,
            .english = english};
}

/// The same for who may do `action` in the whole region.
template <Recorded Record, Action action, auto... filters>
constexpr Route listing(std::string_view path, std::string_view operation, std::string_view chinese,
                        std::string_view english) {
    return {.method = Method::get,
            .path = path,
            .action = action,
            .operation = operation,
            .run = &detail::run_rows<Record, action, filters...>,
            .describe = &detail::describe_list<Record, filters...>,
            .rate = Rate::read,
            .chinese = chinese,
            .english = english};
}

} // namespace bihuan::api
