// JSON and C++ values, one list of fields for reading, writing and the schema. A record's shape is its
// fields(); a body of a request or a view says its own:
//
//     struct Assign {
//         Id<Organisation> unit; std::optional<Date> due; std::string reason;
//         static constexpr auto fields() {
//             return std::tuple{needed("unit", &Assign::unit), field("due", &Assign::due),
//                               field("reason", &Assign::reason)};
//         }
//     };
//
// A view of another room is described by a specialisation of Shape. In JSON: a record's number is an integer
// (none: null), a decimal its digits in a string, a day 2025-02-10, a moment 2025-02-10T09:30:00+08:00, an
// enumeration its word, a map by number an object. What is read is checked against the same list: unknown
// fields, wrong types, words that are no choice, texts too long are Faults, each with its JSON pointer.
#pragma once

#include <array>
#include <boost/json.hpp>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/error.hpp"
#include "base/record.hpp"
#include "quantity/decimal.hpp"

namespace bihuan::api {

namespace json = boost::json;

template <class Record, class Member>
struct Needed : Field<Record, Member> {
    static constexpr bool is_needed = true;
};
/// A field that a request must give.
template <class Record, class Member>
constexpr Needed<Record, Member> needed(std::string_view name, Member Record::*member) {
    return {{name, member}};
}

template <class T>
struct Shape;
template <class T>
requires requires {
    T::fields();
}
struct Shape<T> {
    static constexpr auto fields() { return T::fields(); }
};
template <class T>
concept Shaped = requires {
    Shape<T>::fields();
};

template <Shaped T, class Visit>
constexpr void each_shape(Visit&& visit) {
    std::apply([&](const auto&... each) { (visit(each), ...); }, Shape<T>::fields());
}

inline constexpr std::size_t longest_text = 20'000; // code points
inline constexpr std::size_t longest_list = 5'000;

/// What is wrong with a request, as the user is told: /unit, "a whole number".
struct Fault {
    std::string pointer;
    Error error;
};

/// A value being read; remembers where it is and what is wrong.
class Reader {
  public:
    std::vector<Fault> faults;
    bool words = false; // every value is a text: of a query

    void wrong(ErrorKind kind, std::string detail);
    template <class Read>
    void within(std::string_view name, Read&& read) {
        const std::size_t length = pointer_.size();
        pointer_ += '/';
        pointer_ += name;
        read();
        pointer_.resize(length);
    }
    bool text(const json::value& value, std::string& out);
    std::optional<std::int64_t> number(const json::value& value);
    std::optional<bool> yes_or_no(const json::value& value);

  private:
    std::string pointer_;
};

void write_text(std::string& out, std::string_view text);
void write_moment(std::string& out, Instant moment); // without quotes
[[noreturn]] void throw_unreadable(const Value& value);
std::optional<Instant> read_moment(std::string_view text);
std::string choices(std::span<const std::string_view> names);

/// What stands before each value of an object: {"id": and ,"title": and so on.
template <Shaped T>
auto keys_of() {
    char sign = '{';
    const auto key = [&sign](std::string_view name) {
        return std::exchange(sign, ',') + ('"' + std::string(name)) + "\":";
    };
    return std::apply(
        [&](const auto&... each) { return std::array<std::string, sizeof...(each)>{key(each.name)...}; },
        Shape<T>::fields());
}

template <class T>
void write(std::string& out, const T& value) {
    if constexpr (std::is_same_v<T, bool>) {
        out += value ? "true" : "false";
    } else if constexpr (std::is_same_v<T, std::string> || std::is_same_v<T, std::string_view>) {
        write_text(out, value);
    } else if constexpr (std::is_same_v<T, Instant>) {
        out += '"';
        write_moment(out, value);
        out += '"';
    } else if constexpr (std::is_integral_v<T>) {
        std::array<char, 24> digits;
        out.append(digits.data(), std::to_chars(digits.begin(), digits.end(), value).ptr);
    } else if constexpr (Named<T>) {
        (out += '"') += name_of(value);
        out += '"';
    } else if constexpr (detail::IsId<T>::value) {
        if (value) {
            write(out, value.value);
        } else {
            out.append("null", 4);
        }
    } else if constexpr (detail::IsOptional<T>::value) {
        if (value) {
            write(out, *value);
        } else {
            out.append("null", 4);
        }
    } else if constexpr (Shaped<T>) {
        static const auto keys = keys_of<T>();
        auto key = keys.begin();
        each_shape<T>([&](const auto& each) {
            out += *key++;
            write(out, value.*(each.member));
        });
        out += keys.empty() ? "{}" : "}";
    } else if constexpr (requires { value.begin()->first; }) { // a map
        char sign = '{';
        for (const auto& [key, part] : value) {
            out += sign;
            if constexpr (std::is_integral_v<std::decay_t<decltype(key)>>) {
                write_text(out, std::to_string(key));
            } else {
                write_text(out, key);
            }
            out += ':';
            write(out, part);
            sign = ',';
        }
        out += value.empty() ? "{}" : "}";
    } else if constexpr (requires { value.begin(); }) {
        out += '[';
        bool first = true;
        for (const auto& part : value) {
            if (!std::exchange(first, false)) out += ',';
            write(out, part);
        }
        out += ']';
    } else {
        static_assert(bihuan::detail::Printable<T>);
        write_text(out, value.to_string());
    }
}

/// A column's value as the field would be written. Throws Failure where the field cannot hold it.
template <class T>
void write_kept(std::string& out, const Value& value) {
    if constexpr (bihuan::detail::IsOptional<T>::value) {
        if (value.is_null()) {
            out += "null";
        } else {
            write_kept<typename T::value_type>(out, value);
        }
    } else if constexpr (std::is_same_v<T, std::string> ||
                         (bihuan::detail::Printable<T> && !std::is_same_v<T, Instant>)) {
        write_text(out, value.text()); // a moment is a number
    } else {
        const auto read = from_value<T>(value);
        if (!read) throw_unreadable(value);
        write(out, *read);
    }
}

template <class T>
void read(Reader& reader, const json::value& value, T& out);

template <Shaped T>
void read_object(Reader& reader, const json::object& object, T& out) {
    for (const auto& pair : object) {
        const std::string_view key = pair.key();
        bool known = false;
        each_shape<T>([&](const auto& each) { known |= each.name == key; });
        if (!known) reader.within(key, [&] { reader.wrong(ErrorKind::bad_usage, "unknown field"); });
    }
    each_shape<T>([&](const auto& each) {
        const json::value* value = object.if_contains(each.name);
        reader.within(each.name, [&] {
            if (value != nullptr && !value->is_null()) {
                read(reader, *value, out.*(each.member));
            } else if constexpr (requires { each.is_needed; }) {
                reader.wrong(ErrorKind::needs_value, std::string(each.name));
            }
        });
    });
}

/// Null leaves `out` as it is: what is absent.
template <class T>
void read(Reader& reader, const json::value& value, T& out) {
    if constexpr (std::is_same_v<T, bool>) {
        if (const auto read = reader.yes_or_no(value)) out = *read;
    } else if constexpr (std::is_same_v<T, std::string>) {
        reader.text(value, out);
    } else if constexpr (std::is_same_v<T, Instant>) {
        std::string text;
        if (!reader.text(value, text)) return;
        if (const auto read = read_moment(text)) {
            out = *read;
        } else {
            reader.wrong(ErrorKind::impossible_date, "2025-02-10T09:30:00+08:00");
        }
    } else if constexpr (std::is_integral_v<T>) {
        if (const auto read = reader.number(value)) {
            if (std::in_range<T>(*read)) {
                out = static_cast<T>(*read);
            } else {
                reader.wrong(ErrorKind::out_of_range, std::to_string(std::numeric_limits<T>::max()));
            }
        }
    } else if constexpr (Named<T>) {
        std::string text;
        if (!reader.text(value, text)) return;
        if (const auto read = named<T>(text)) {
            out = *read;
        } else {
            static constexpr auto names = names_of(T{});
            reader.wrong(ErrorKind::unknown_choice, choices(names));
        }
    } else if constexpr (detail::IsId<T>::value) {
        if (const auto read = reader.number(value)) {
            if (*read < 1) return reader.wrong(ErrorKind::out_of_range, "≥ 1");
            out.value = *read;
        }
    } else if constexpr (detail::IsOptional<T>::value) {
        read(reader, value, out.emplace());
    } else if constexpr (Shaped<T>) {
        if (const json::object* object = value.if_object()) {
            read_object(reader, *object, out);
        } else {
            reader.wrong(ErrorKind::bad_usage, "an object");
        }
    } else if constexpr (detail::IsVector<T>::value) {
        const json::array* array = value.if_array();
        if (array == nullptr) return reader.wrong(ErrorKind::bad_usage, "a list");
        if (array->size() > longest_list)
            return reader.wrong(ErrorKind::too_large, "≤ " + std::to_string(longest_list));
        for (std::size_t i = 0; i < array->size(); ++i)
            reader.within(std::to_string(i), [&] { read(reader, (*array)[i], out.emplace_back()); });
    } else if constexpr (requires { out[std::string()]; }) { // a map of texts
        const json::object* object = value.if_object();
        if (object == nullptr) return reader.wrong(ErrorKind::bad_usage, "an object");
        for (const auto& pair : *object)
            reader.within(pair.key(), [&] { read(reader, pair.value(), out[std::string(pair.key())]); });
    } else {
        static_assert(bihuan::detail::Printable<T>);
        std::string text;
        if (!reader.text(value, text)) return;
        if (const auto read = T::parse(text)) {
            out = *read;
        } else {
            reader.wrong(std::is_same_v<T, Date> ? ErrorKind::impossible_date : ErrorKind::not_a_number,
                         text);
        }
    }
}

/// Values of a query (?state=active&lead=12) read as the fields of T: every value is words.
template <Shaped T>
void read_query(Reader& reader, std::span<const std::pair<std::string, std::string>> query, T& out) {
    // A list's field may come several times, another once.
    json::object object;
    for (const auto& parameter : query) {
        const std::string &name = parameter.first, &words = parameter.second;
        bool known = false;
        each_shape<T>([&](const auto& each) {
            if (each.name != name) return;
            known = true;
            using Member = std::decay_t<decltype(out.*(each.member))>;
            json::value value = json::string(words);
            if constexpr (detail::IsVector<Member>::value) {
                if (!object.contains(name)) object[name] = json::array();
                object[name].as_array().push_back(std::move(value));
            } else if (object.contains(name)) {
                reader.within(name, [&] { reader.wrong(ErrorKind::already_there, name); });
            } else {
                object[name] = std::move(value);
            }
        });
        if (!known) reader.within(name, [&] { reader.wrong(ErrorKind::bad_usage, "unknown field"); });
    }
    reader.words = true;
    read_object(reader, object, out);
    reader.words = false;
}

/// A constant of that name, no field.
template <class T>
concept NamesItself = requires {
    requires std::is_same_v<decltype(&T::name), const std::string_view*>;
};

/// The schemas of a document, each named one once under components.
class Schemas {
  public:
    json::object components;
    bool answers = true; // an answer has every field; a request what is needed

    template <class T>
    json::value of();

  private:
    template <Shaped T>
    json::object object_of();
};

json::object schema_of_text();
json::object schema_of_choice(std::span<const std::string_view> names);
/// "agenda_point" → "AgendaPoint"
std::string type_name(std::string_view kind);

template <class T>
json::value Schemas::of() {
    if constexpr (std::is_same_v<T, bool>) {
        return {{"type", "boolean"}};
    } else if constexpr (std::is_same_v<T, std::string>) {
        return schema_of_text();
    } else if constexpr (std::is_same_v<T, Instant>) {
        return {{"type", "string"}, {"format", "date-time"}};
    } else if constexpr (std::is_same_v<T, Date>) {
        return {{"type", "string"}, {"format", "date"}};
    } else if constexpr (std::is_same_v<T, Decimal>) {
        return {{"type", "string"}, {"pattern", "^-?[0-9]+(\\.[0-9]+)?$"}};
    } else if constexpr (std::is_integral_v<T>) {
        return {{"type", "integer"}};
    } else if constexpr (Named<T>) {
        static constexpr auto names = names_of(T{});
        return schema_of_choice(names);
    } else if constexpr (detail::IsId<T>::value) {
        return {{"type", {"integer", "null"}}, {"minimum", 1}};
    } else if constexpr (detail::IsOptional<T>::value) {
        json::value inner = of<typename T::value_type>();
        json::object& object = inner.as_object();
        if (object.contains("$ref")) return {{"anyOf", {inner, {{"type", "null"}}}}};
        if (object["type"].is_string()) object["type"] = json::array{object["type"], "null"};
        if (object.contains("enum")) object["enum"].as_array().push_back(nullptr);
        return inner;
    } else if constexpr (Shaped<T>) {
        std::string name;
        if constexpr (Recorded<T>) {
            name = type_name(T::kind);
        } else if constexpr (requires { Shape<T>::name; }) {
            name = Shape<T>::name;
        } else if constexpr (NamesItself<T>) {
            name = T::name;
        }
        if (name.empty()) return object_of<T>();
        if (!components.contains(name)) {
            components[name] = nullptr; // a type that holds itself refers to this
            json::object object = object_of<T>();
            components[name] = std::move(object);
        }
        return {{"$ref", "#/components/schemas/" + name}};
    } else if constexpr (requires(T value) { value.begin()->first; }) {
        return {{"type", "object"}, {"additionalProperties", of<typename T::mapped_type>()}};
    } else if constexpr (requires(T value) { value.begin(); }) {
        return {{"type", "array"}, {"items", of<typename T::value_type>()}};
    } else {
        return schema_of_text();
    }
}

template <Shaped T>
json::object Schemas::object_of() {
    json::object properties;
    json::array required;
    each_shape<T>([&]<class Each>(const Each& each) {
        using Member = std::decay_t<decltype(std::declval<T>().*(each.member))>;
        properties[each.name] = of<Member>();
        if (answers || requires { Each::is_needed; }) required.emplace_back(each.name);
    });
    json::object object{
        {"type", "object"}, {"properties", std::move(properties)}, {"additionalProperties", false}};
    if (!required.empty()) object["required"] = std::move(required);
    return object;
}

} // namespace bihuan::api
