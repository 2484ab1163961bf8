// Which records to list: conditions on fields, order, a limit. The region is the transaction's.
#pragma once

#include <string>
#include <vector>

#include "base/record.hpp"
#include "registry/records.hpp"

namespace bihuan::storage {

/// Whether a column's order is the field's: decimals and enumerations are kept as text, which has another.
template <class Member>
constexpr bool keeps_order =
    std::is_integral_v<Member> || std::is_same_v<Member, std::string> || std::is_same_v<Member, Date> ||
    std::is_same_v<Member, Instant> || detail::IsId<Member>::value;
template <class Member>
constexpr bool keeps_order<std::optional<Member>> = keeps_order<Member>;

template <Recorded Record>
class Query {
  public:
    template <class Member, class Given>
    Query& where(Member Record::*member, const Given& value) {
        return condition(field_name(member), " = ", to_value(static_cast<Member>(value)));
    }
    template <class Member>
    Query& where_not(Member Record::*member, const Member& value) {
        return condition(field_name(member), " <> ", to_value(value));
    }
    /// Of optional fields too: rows without a value never match.
    template <class Member, class Given>
    requires keeps_order<Member> Query& from(Member Record::*member, const Given& least) {
        return condition(field_name(member), " >= ", to_value(least));
    }
    template <class Member, class Given>
    requires keeps_order<Member> Query& until(Member Record::*member, const Given& most) {
        return condition(field_name(member), " <= ", to_value(most));
    }
    template <class Member>
    Query& where_none(Member Record::*member) {
        conditions_ += " AND " + std::string(field_name(member)) + " IS NULL";
        return *this;
    }
    /// Items that this unit has a part in, by their links.
    Query& with_part_of(Id<registry::Organisation> organisation) {
        values_.push_back(Value(organisation.value));
        conditions_ += " AND id IN (SELECT item FROM duty WHERE region = $1 AND organisation = $" +
                       std::to_string(values_.size() + 1) + ")";
        return *this;
    }
    /// Records whose fellow of another kind, under the same number, has this: an item's standing.
    template <Recorded Fellow, class Member>
    Query& where_fellow(Member Fellow::*member, const Member& value) {
        values_.push_back(to_value(value));
        conditions_ += " AND id IN (SELECT id FROM " + std::string(Fellow::kind) + " WHERE region = $1 AND " +
                       std::string(field_name(member)) + " = $" + std::to_string(values_.size() + 1) + ")";
        return *this;
    }
    /// For conditions from outside; `column`: the name of one of Record's fields.
    Query& where(std::string_view column, Value value) { return condition(column, " = ", std::move(value)); }
    /// One of several ways for a row to match.
    struct Way {
        std::string before;
        Value value;
        std::string after = {};
    };
    template <class Member, class Given>
    static Way by(Member Record::*member, const Given& value) {
        return {std::string(field_name(member)) + " = ", to_value(static_cast<Member>(value))};
    }
    /// Rows that one of another kind points at with `who`: those not withdrawn with this value.
    template <Recorded Other, class Member, class Given>
    static Way named_by(Id<Record> Other::*who, Member Other::*member, const Given& value) {
        return {"id IN (SELECT " + std::string(field_name(who)) + " FROM " + std::string(Other::kind) +
                    " WHERE region = $1 AND withdrawn = 0 AND " + std::string(field_name(member)) + " = ",
                to_value(static_cast<Member>(value)), ")"};
    }
    Query& where_one_of(const std::vector<Way>& ways) {
        std::string joined;
        for (const Way& way : ways) {
            values_.push_back(way.value);
            joined += (joined.empty() ? "" : " OR ") + way.before + "$" + std::to_string(values_.size() + 1) +
                      way.after;
        }
        conditions_ += " AND (" + joined + ")";
        return *this;
    }
    /// What comes behind the record `id` in the order asked for: by `column`, whose value it has, and by id.
    Query& behind(std::string_view column, Value value, std::int64_t id, bool descending) {
        values_.push_back(std::move(value));
        values_.push_back(Value(id));
        const std::string last = std::to_string(values_.size() + 1);
        conditions_ += " AND (" + std::string(column) + ", id) " + (descending ? "<" : ">") + " ($" +
                       std::to_string(values_.size()) + ", $" + last + ")";
        return *this;
    }
    Query& behind_number(std::int64_t id, bool descending) {
        return condition("id", descending ? " < " : " > ", Value(id));
    }
    Query& order_by(std::string_view column, bool descending) {
        order_ += std::string(column) + (descending ? " DESC, " : ", ");
        return *this;
    }
    /// Numbers in the order given by id alone come without asking.
    template <class Member>
    requires keeps_order<Member> Query& order_by(Member Record::*member, bool descending = false) {
        order_ += std::string(field_name(member)) + (descending ? " DESC, " : ", ");
        return *this;
    }
    Query& newest_first() {
        descending_ = true;
        return *this;
    }
    Query& limit(std::int64_t rows) {
        limit_ = rows;
        return *this;
    }

    /// The text behind SELECT … ; $1 is the region.
    std::string tail() const {
        std::string out = " FROM " + std::string(Record::kind) + " WHERE region = $1" + conditions_ +
                          " ORDER BY " + order_ + (descending_ ? "id DESC" : "id");
        if (limit_ >= 0) out += " LIMIT " + std::to_string(limit_);
        return out;
    }
    const std::vector<Value>& values() const { return values_; }

  private:
    Query& condition(std::string_view name, std::string_view sign, Value value) {
        values_.push_back(std::move(value));
        conditions_ +=
            " AND " + std::string(name) + std::string(sign) + "$" + std::to_string(values_.size() + 1);
        return *this;
    }

    std::string conditions_, order_;
    std::vector<Value> values_;
    std::int64_t limit_ = -1;
    bool descending_ = false;
};

} // namespace bihuan::storage
