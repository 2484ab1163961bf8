// What every kept record shares. A record is a struct that names its fields once:
//
//     struct Person {
//         static constexpr std::string_view kind = "person";      // also its table
//         std::string region; Id<Person> id; std::int64_t version = 0;
//         std::string name;
//         static constexpr auto fields() {
//             return std::tuple{field("region", &Person::region), field("id", &Person::id),
//                               field("version", &Person::version), field("name", &Person::name)};
//         }
//     };
//
// From that list come its columns, its journal entries, its archive lines and its fingerprint. The first
// three fields are always region, id and version. Times are milliseconds, days and decimals ISO and plain
// text.
#pragma once

#include <array>
#include <charconv>
#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <type_traits>
#include <vector>

#include "base/date.hpp"

namespace bihuan {

/// The number of a record within its region, from 1; 0: none yet, or none.
template <class Record>
struct Id {
    std::int64_t value = 0;
    explicit operator bool() const { return value != 0; }
    friend constexpr auto operator<=>(Id, Id) = default;
};

/// What a column holds: nothing, an integer, UTF-8 text, or (contents of evidence only) bytes.
class Value {
  public:
    enum class Type : std::uint8_t { null, integer, text, bytes };
    Value() = default;
    Value(std::int64_t integer) : type_(Type::integer), integer_(integer) {}
    Value(std::string text) : type_(Type::text), text_(std::move(text)) {}
    Value(std::string_view text) : Value(std::string(text)) {}
    Value(const char* text) : Value(std::string(text)) {}
    static Value of_bytes(std::string bytes) {
        Value value(std::move(bytes));
        value.type_ = Type::bytes;
        return value;
    }

    /// The same as a new value, in the room that this one has.
    void set_null() { type_ = Type::null, integer_ = 0, text_.clear(); }
    void set(std::int64_t integer) { type_ = Type::integer, integer_ = integer, text_.clear(); }
    void set(std::string_view text, Type type) { type_ = type, integer_ = 0, text_ = text; }

    Type type() const { return type_; }
    bool is_null() const { return type_ == Type::null; }
    std::int64_t integer() const { return integer_; }
    const std::string& text() const { return text_; } // also the bytes
    friend bool operator==(const Value&, const Value&) = default;

  private:
    Type type_ = Type::null;
    std::int64_t integer_ = 0;
    std::string text_;
};

/// An enumeration whose words are listed by `constexpr auto names_of(Enum)`, an array in the enum's order.
template <class Enum>
concept Named = std::is_enum_v<Enum> && requires(Enum value) {
    names_of(value).size();
};

template <Named Enum>
constexpr std::string_view name_of(Enum value) {
    return names_of(value)[static_cast<std::size_t>(value)];
}

template <Named Enum>
constexpr std::optional<Enum> named(std::string_view name) {
    constexpr auto names = names_of(Enum{});
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (names[i] == name) return static_cast<Enum>(i);
    }
    return std::nullopt;
}

namespace detail {

template <class T>
concept Printable = requires(const T& value) {
    { value.to_string() } -> std::same_as<std::string>;
    { T::parse(std::string_view()) } -> std::same_as<std::optional<T>>;
};

template <class T>
struct IsId : std::false_type {};
template <class R>
struct IsId<Id<R>> : std::true_type {};
template <class T>
struct IsOptional : std::false_type {};
template <class T>
struct IsOptional<std::optional<T>> : std::true_type {};
template <class T>
struct IsVector : std::false_type {};
template <class T>
struct IsVector<std::vector<T>> : std::true_type {};

} // namespace detail

/// A field as a column holds it. Lists of numbers are joined by commas, lists of texts by line ends.
template <class T>
Value to_value(const T& field) {
    if constexpr (std::is_same_v<T, std::string>) {
        return Value(field);
    } else if constexpr (std::is_same_v<T, Instant>) {
        return Value(field.milliseconds);
    } else if constexpr (std::is_integral_v<T>) {
        return Value(static_cast<std::int64_t>(field));
    } else if constexpr (Named<T>) {
        return Value(name_of(field));
    } else if constexpr (detail::IsId<T>::value) {
        return Value(field.value);
    } else if constexpr (detail::IsOptional<T>::value) {
        return field ? to_value(*field) : Value();
    } else if constexpr (detail::IsVector<T>::value) {
        std::string joined;
        for (const auto& part : field) {
            const Value value = to_value(part);
            const bool text = value.type() == Value::Type::text;
            if (!joined.empty()) joined += text ? '\n' : ',';
            joined += text ? value.text() : std::to_string(value.integer());
        }
        return Value(std::move(joined));
    } else {
        static_assert(detail::Printable<T>);
        return Value(field.to_string());
    }
}

/// nullopt where the column holds what the field cannot: a word the enumeration does not know, no date.
template <class T>
std::optional<T> from_value(const Value& value) {
    using Type = Value::Type;
    if constexpr (detail::IsOptional<T>::value) {
        if (value.is_null()) return T{};
        auto inner = from_value<typename T::value_type>(value);
        if (!inner) return std::nullopt;
        return T{std::move(*inner)};
    } else if constexpr (std::is_same_v<T, std::string>) {
        if (value.type() != Type::text) return std::nullopt;
        return value.text();
    } else if constexpr (std::is_same_v<T, Instant>) {
        if (value.type() != Type::integer) return std::nullopt;
        return Instant{value.integer()};
    } else if constexpr (std::is_integral_v<T>) {
        if (value.type() != Type::integer) return std::nullopt;
        return static_cast<T>(value.integer());
    } else if constexpr (detail::IsId<T>::value) {
        if (value.type() != Type::integer) return std::nullopt;
        return T{value.integer()};
    } else if constexpr (detail::IsVector<T>::value) {
        using Part = typename T::value_type;
        if (value.type() != Type::text) return std::nullopt;
        T parts;
        constexpr bool numbers = detail::IsId<Part>::value || std::is_integral_v<Part>;
        std::string_view rest = value.text();
        while (!rest.empty()) {
            const std::size_t end = std::min(rest.find(numbers ? ',' : '\n'), rest.size());
            const std::string_view word = rest.substr(0, end);
            Value part;
            if constexpr (numbers) {
                std::int64_t number = 0;
                const auto read = std::from_chars(word.data(), word.data() + word.size(), number);
                if (read.ec != std::errc() || read.ptr != word.data() + word.size()) return std::nullopt;
                part = Value(number);
            } else {
                part = Value(word);
            }
            auto read = from_value<Part>(part);
            if (!read) return std::nullopt;
            parts.push_back(std::move(*read));
            rest.remove_prefix(std::min(end + 1, rest.size()));
        }
        return parts;
    } else {
        if (value.type() != Type::text) return std::nullopt;
        if constexpr (Named<T>) {
            return named<T>(value.text());
        } else {
            return T::parse(value.text());
        }
    }
}

template <class Record, class Member>
struct Field {
    std::string_view name;
    Member Record::*member;
};
template <class Record, class Member>
constexpr Field<Record, Member> field(std::string_view name, Member Record::*member) {
    return {name, member};
}

template <class T>
concept Recorded = requires(T record) {
    { T::kind } -> std::convertible_to<std::string_view>;
    T::fields();
    record.region;
    record.id;
    record.version;
};

template <Recorded Record, class Visit>
constexpr void each_field(Visit&& visit) {
    std::apply([&](const auto&... each) { (visit(each), ...); }, Record::fields());
}

template <Recorded Record>
constexpr std::size_t field_count = std::tuple_size_v<decltype(Record::fields())>;

template <Recorded Record>
std::array<Value, field_count<Record>> values_of(const Record& record) {
    return std::apply(
        [&](const auto&... each) {
            return std::array<Value, field_count<Record>>{to_value(record.*(each.member))...};
        },
        Record::fields());
}

template <Recorded Record>
constexpr auto names_of_fields() {
    return std::apply(
        [](const auto&... each) { return std::array<std::string_view, field_count<Record>>{each.name...}; },
        Record::fields());
}

/// The name of a field given by its member: column<Person>(&Person::name).
template <Recorded Record, class Member>
std::string_view field_name(Member Record::*member) {
    std::string_view name;
    each_field<Record>([&](const auto& each) {
        if constexpr (std::is_same_v<decltype(each.member), Member Record::*>) {
            if (each.member == member) name = each.name;
        }
    });
    return name;
}

} // namespace bihuan
