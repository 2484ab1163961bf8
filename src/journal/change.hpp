// A change of one record. Rules return changes; storage saves nothing else and writes the journal's entry
// with it, so that forgetting the entry does not compile. Nothing is ever deleted: what ends gets a state or
// a date.
#pragma once

#include <optional>
#include <string>
#include <utility>

#include "base/record.hpp"

namespace bihuan::journal {

template <Recorded Record>
class Change {
  public:
    /// A new record: its number is given when it is saved, unless it has one.
    static Change created(Record after, std::string reason = {}) {
        return Change(std::nullopt, std::move(after), std::move(reason));
    }
    /// `before` as it was loaded: if someone else has changed it since, saving is a conflict.
    static Change changed(Record before, Record after, std::string reason = {}) {
        return Change(std::move(before), std::move(after), std::move(reason));
    }

    const std::optional<Record>& before() const { return before_; }
    const Record& after() const { return after_; }
    const std::string& reason() const { return reason_; }

  private:
    Change(std::optional<Record> before, Record after, std::string reason)
        : before_(std::move(before)), after_(std::move(after)), reason_(std::move(reason)) {}
    std::optional<Record> before_;
    Record after_;
    std::string reason_;
};

} // namespace bihuan::journal
