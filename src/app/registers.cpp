#include "app/registers.hpp"

#include <algorithm>

#include "app/organisations.hpp"

namespace bihuan::app {
namespace {

using registers::Setting;
using registry::Organisations;

Subject subject_of(const Context& context, const RegisterEntry& entry) {
    return {context.region, {entry.organisation}};
}

/// The row of this register, or no_such_record.
Result<RegisterEntry> row_of(Transaction& transaction, const RegisterRules& rules, Id<RegisterEntry> id) {
    auto entry = load(transaction, id);
    if (entry && entry->register_name != rules.definition.name) {
        return Error{ErrorKind::no_such_record, rules.definition.name + " " + std::to_string(id.value), ""};
    }
    return entry;
}

/// permit → load → decide → save, for one row that is there. What the definition says of the role goes before
/// whose the row is.
template <class Decide>
Result<RegisterEntry> on_row(Context& context, const RegisterRules& rules, Action action,
                             Id<RegisterEntry> id, std::int64_t version, const Result<void>& by_definition,
                             const Decide& decide) {
    return act(context, action, [&](Transaction& transaction) -> Result<RegisterEntry> {
        const bool role_excluded = !by_definition && by_definition.error().kind == ErrorKind::wrong_role;
        if (role_excluded) return by_definition.error();
        const auto entry = row_of(transaction, rules, id);
        // Of a number that nobody has, others are told no more than of another's.
        const Subject subject = entry ? subject_of(context, *entry) : Subject{context.region};
        if (auto allowed = permit(context.actor, action, subject); !allowed) return allowed.error();
        if (!entry) return entry.error();
        if (!by_definition) return by_definition.error();
        if (auto seen = as_seen(transaction, *entry, version); !seen) return seen.error();
        const Organisations organisations = organisations_of(transaction);
        const auto decided =
            decide(Setting{rules.definition, organisations, rules.calendar, context.today()}, *entry);
        if (!decided) return decided.error();
        return transaction.save(*decided);
    });
}

bool may_see_all(const Context& context, const RegisterEntry& entry) {
    return context.actor.role == Role::supervisor ||
           (context.actor.organisation && context.actor.organisation == entry.organisation);
}

EntryRow shown(const Context& context, const Definition& definition, const Organisations& organisations,
               RegisterEntry entry) {
    EntryRow row;
    row.unit = organisations.name_of(entry.organisation);
    for (const registers::FieldDefinition& field : definition.fields) {
        std::string value =
            registers::shown_value(field, registers::value_of(entry, field.name), organisations);
        if (field.personal && !may_see_all(context, entry)) value = registers::masked(value);
        row.values.push_back(std::move(value));
    }
    row.overdue = entry.late || registers::is_overdue(entry, context.today());
    row.entry = std::move(entry);
    return row;
}

/// Which column of a sheet is what.
struct Columns {
    std::map<std::string_view, std::size_t> own; // key of own_columns → column
    std::vector<std::pair<std::size_t, const registers::FieldDefinition*>> fields; // column, field
    std::vector<std::string> ignored;
    std::size_t header = 0; // its row
};

std::optional<Columns> columns_of(const Grid& grid, const Definition& definition) {
    for (std::size_t row = 0; row < std::min<std::size_t>(grid.rows.size(), 10); ++row) {
        Columns columns;
        columns.header = row;
        for (std::size_t column = 0; column < grid.rows[row].size(); ++column) {
            const std::string& word = grid.rows[row][column].text;
            if (word.empty()) continue;
            const auto own = std::find_if(own_columns.begin(), own_columns.end(), [&](const OwnColumn& each) {
                return word == each.key || word == each.chinese || word == each.english;
            });
            std::string_view heading = word; // 适用件数（件） as it is exported
            if (const std::size_t bracket = heading.find("（");
                bracket != std::string_view::npos && bracket > 0)
                heading = heading.substr(0, bracket);
            if (own != own_columns.end()) {
                columns.own.emplace(own->key, column);
            } else if (const auto* field = definition.field(word); field != nullptr) {
                columns.fields.emplace_back(column, field);
            } else if (const auto* bare = definition.field(heading); bare != nullptr) {
                columns.fields.emplace_back(column, bare);
            } else {
                columns.ignored.push_back(word);
            }
        }
        const bool has_title =
            std::any_of(columns.fields.begin(), columns.fields.end(),
                        [&](const auto& each) { return each.second->name == definition.title_field; });
        if (has_title) return columns;
    }
    return std::nullopt;
}

/// One row of a sheet as a change, or what is wrong with it.
class RowReader {
  public:
    RowReader(Transaction& transaction, const Context& context, const RegisterRules& rules, const Grid& grid,
              const Columns& columns, std::string reason)
        : transaction_(transaction),
          context_(context),
          grid_(grid),
          columns_(columns),
          reason_(std::move(reason)),
          organisations_(organisations_of(transaction)),
          setting_{rules.definition, organisations_, rules.calendar, context.today()} {}

    ImportedRow read(std::size_t row, std::optional<Change<RegisterEntry>>& change) {
        ImportedRow imported;
        imported.row = row + 1;
        registers::Written values;
        for (const auto& [column, field] : columns_.fields) {
            const std::string& written = grid_.at(row, column).text;
            if (field->name == setting_.definition.title_field) imported.title = written;
            const auto kept = registers::kept_value(*field, written, organisations_);
            if (!kept) imported.faults.push_back(kept.error());
            values.emplace_back(field->name, written);
        }
        auto decided = decide(row, values, imported);
        if (!decided) { // the whole finds again what a field has told
            const Error& why = decided.error();
            const bool told = std::any_of(
                imported.faults.begin(), imported.faults.end(),
                [&](const Error& each) { return each.kind == why.kind && each.subject == why.subject; });
            if (!told) imported.faults.push_back(why);
        }
        if (!imported.faults.empty()) {
            imported.fate = RowFate::refused;
        } else if (imported.fate != RowFate::unchanged) {
            change = std::move(*decided);
        }
        return imported;
    }

  private:
    std::string own(std::size_t row, std::string_view key) const {
        const auto column = columns_.own.find(key);
        return column == columns_.own.end() ? std::string() : grid_.at(row, column->second).text;
    }

    Result<Id<Organisation>> unit_of(std::size_t row) const {
        const std::string words = own(row, "unit");
        if (words.empty()) return context_.actor.organisation;
        return organisations_.resolve(words);
    }

    /// nullopt: the row changes nothing.
    Result<std::optional<Change<RegisterEntry>>> decide(std::size_t row, const registers::Written& values,
                                                        ImportedRow& imported) {
        using Decided = std::optional<Change<RegisterEntry>>;
        const std::string number = own(row, "number");
        if (!number.empty()) {
            const auto id = from_value<std::vector<std::int64_t>>(Value(number));
            std::optional<RegisterEntry> entry;
            if (id && id->size() == 1) entry = transaction_.find(Id<RegisterEntry>{id->front()});
            if (!entry || entry->register_name != setting_.definition.name) {
                return Error{ErrorKind::no_such_record, setting_.definition.chinese + " " + number, ""};
            }
            const auto* state = setting_.definition.state(own(row, "state"));
            if (!own(row, "state").empty() && (state == nullptr || state->name != entry->state)) {
                return Error{ErrorKind::wrong_state, setting_.definition.chinese + " " + number,
                             entry->state + " → " + own(row, "state")};
            }
            auto after = registers::with_values(setting_, *entry, seen_in_full(*entry, values));
            if (!after) return after.error();
            if (values_of(*after) == values_of(*entry)) {
                imported.fate = RowFate::unchanged;
                return Decided();
            }
            if (auto allowed = may(*entry); !allowed) return allowed.error();
            auto changed = registers::change(setting_, *entry, values, reason_);
            if (!changed) return changed.error();
            imported.fate = RowFate::changed;
            return Decided(std::move(*changed));
        }
        RegisterEntry wanted;
        const auto unit = unit_of(row);
        if (!unit) return unit.error();
        wanted.organisation = *unit;
        wanted.state = own(row, "state");
        if (const auto year = from_value<std::vector<std::int64_t>>(Value(own(row, "year")));
            year && !year->empty())
            wanted.year = static_cast<int>(year->front());
        if (auto allowed = may(wanted); !allowed) return allowed.error();
        auto added = registers::add(setting_, std::move(wanted), values);
        if (!added) return added.error();
        // Only the supervision office brings in rows that have come further already.
        if (added->after().state != setting_.definition.states.front().name &&
            context_.actor.role != Role::supervisor) {
            return Error{ErrorKind::wrong_state, imported.title, own(row, "state")};
        }
        imported.fate = RowFate::created;
        return Decided(std::move(*added));
    }

    /// A masked value that comes back as it went out is no change.
    registers::Written seen_in_full(const RegisterEntry& entry, registers::Written values) const {
        if (may_see_all(context_, entry)) return values;
        std::erase_if(values, [&](const auto& each) {
            const auto* field = setting_.definition.field(each.first);
            return field->personal &&
                   each.second == registers::masked(registers::value_of(entry, field->name));
        });
        return values;
    }

    Result<void> may(const RegisterEntry& entry) const {
        return permit(context_.actor, Action::import_entries, subject_of(context_, entry));
    }

    Transaction& transaction_;
    const Context& context_;
    const Grid& grid_;
    const Columns& columns_;
    std::string reason_;
    Organisations organisations_;
    Setting setting_;
};

struct Planned {
    EntryImport import;
    std::vector<Change<RegisterEntry>> changes;
};

Result<Planned> plan(Transaction& transaction, const Context& context, const RegisterRules& rules,
                     const Grid& grid, const std::string& reason) {
    if (reach_of(context.actor.role, Action::import_entries) == Reach::none ||
        context.actor.region != context.region) {
        return permit(context.actor, Action::import_entries, {context.region}).error();
    }
    if (auto keeper = registers::check_keeper(rules.definition, context.actor.role); !keeper)
        return keeper.error();
    const auto columns = columns_of(grid, rules.definition);
    if (!columns) {
        return Error{ErrorKind::missing_columns, rules.definition.chinese,
                     rules.definition.field(rules.definition.title_field)->chinese};
    }
    Planned planned;
    planned.import.ignored = columns->ignored;
    RowReader reader(transaction, context, rules, grid, *columns, reason);
    for (std::size_t row = columns->header + 1; row < grid.rows.size(); ++row) {
        const auto& cells = grid.rows[row];
        if (std::all_of(cells.begin(), cells.end(), [](const GridCell& cell) { return cell.text.empty(); }))
            continue;
        std::optional<Change<RegisterEntry>> change;
        planned.import.rows.push_back(reader.read(row, change));
        if (change) planned.changes.push_back(std::move(*change));
    }
    return planned;
}

} // namespace

std::size_t EntryImport::count(RowFate fate) const {
    return static_cast<std::size_t>(
        std::count_if(rows.begin(), rows.end(), [&](const ImportedRow& row) { return row.fate == fate; }));
}

Result<RegisterEntry> add_entry(Context& context, const RegisterRules& rules, RegisterEntry wanted,
                                const registers::Written& values) {
    return act(context, Action::add_entry, [&](Transaction& transaction) -> Result<RegisterEntry> {
        if (!wanted.organisation) wanted.organisation = context.actor.organisation;
        if (auto allowed = permit(context.actor, Action::add_entry, subject_of(context, wanted)); !allowed) {
            return allowed.error();
        }
        if (auto keeper = registers::check_keeper(rules.definition, context.actor.role); !keeper) {
            return keeper.error();
        }
        const Organisations organisations = organisations_of(transaction);
        wanted.state.clear();
        const auto added = registers::add({rules.definition, organisations, rules.calendar, context.today()},
                                          std::move(wanted), values);
        if (!added) return added.error();
        return transaction.save(*added);
    });
}

Result<RegisterEntry> change_entry(Context& context, const RegisterRules& rules, Id<RegisterEntry> id,
                                   std::int64_t version, const registers::Written& values,
                                   const std::string& reason) {
    return on_row(context, rules, Action::change_entry, id, version,
                  registers::check_keeper(rules.definition, context.actor.role),
                  [&](const Setting& setting, const RegisterEntry& entry) {
                      return registers::change(setting, entry, values, reason);
                  });
}

Result<RegisterEntry> move_entry(Context& context, const RegisterRules& rules, Id<RegisterEntry> id,
                                 std::int64_t version, const std::string& to, const std::string& reason) {
    return on_row(context, rules, Action::move_entry, id, version,
                  registers::check_mover(rules.definition, to, context.actor.role),
                  [&](const Setting& setting, const RegisterEntry& entry) {
                      return registers::move(setting, entry, to, context.actor.role, reason);
                  });
}

Result<int> review_entries(Context& context) {
    return act(context, Action::review_entries, [&](Transaction& transaction) -> Result<int> {
        if (auto allowed = permit(context.actor, Action::review_entries, {context.region}); !allowed) {
            return allowed.error();
        }
        const auto overdue = transaction.list(Query<RegisterEntry>()
                                                  .where(&RegisterEntry::late, false)
                                                  .until(&RegisterEntry::due_on, context.today().plus(-1)));
        for (const RegisterEntry& entry : overdue)
            transaction.save(registers::found_late(entry));
        return static_cast<int>(overdue.size());
    });
}

Result<EntryImport> preview_entries(Context& context, const RegisterRules& rules, const Grid& grid) {
    return look(context, [&](Transaction& transaction) -> Result<EntryImport> {
        auto planned = plan(transaction, context, rules, grid, {});
        if (!planned) return planned.error();
        return std::move(planned->import);
    });
}

Result<EntryImport> import_entries(Context& context, const RegisterRules& rules, const Grid& grid,
                                   bool good_rows_only, const std::string& reason) {
    return act(context, Action::import_entries, [&](Transaction& transaction) -> Result<EntryImport> {
        auto planned = plan(transaction, context, rules, grid, reason);
        if (!planned) return planned.error();
        if (!good_rows_only) {
            for (const ImportedRow& row : planned->import.rows) {
                if (row.fate == RowFate::refused) {
                    return Error{ErrorKind::refused_rows, rules.definition.chinese,
                                 std::to_string(row.row) + (row.title.empty() ? "" : ": " + row.title)};
                }
            }
        }
        for (const auto& change : planned->changes)
            transaction.save(change);
        return std::move(planned->import);
    });
}

Result<std::vector<EntryRow>> read_entries(Context& context, const Definition& definition,
                                           const EntryFilter& filter) {
    if (auto allowed = permit(context.actor, Action::read_ledger, {context.region}); !allowed) {
        return allowed.error();
    }
    return look(context, [&](Transaction& transaction) -> Result<std::vector<EntryRow>> {
        Query<RegisterEntry> query;
        query.where(&RegisterEntry::register_name, definition.name);
        if (filter.year) query.where(&RegisterEntry::year, *filter.year);
        if (!filter.state.empty()) {
            const auto* state = definition.state(filter.state);
            if (state == nullptr) return Error{ErrorKind::unknown_choice, filter.state, definition.chinese};
            query.where(&RegisterEntry::state, state->name);
        }
        if (filter.organisation) query.where(&RegisterEntry::organisation, filter.organisation);
        if (filter.after > 0) query.behind_number(filter.after, false);
        if (filter.limit >= 0) query.limit(filter.limit);
        const Organisations organisations = organisations_of(transaction);
        std::vector<EntryRow> rows;
        transaction.each<RegisterEntry>(query, [&](RegisterEntry&& entry) {
            rows.push_back(shown(context, definition, organisations, std::move(entry)));
        });
        return rows;
    });
}

Result<EntryRow> read_entry(Context& context, const std::vector<Definition>& definitions,
                            Id<RegisterEntry> id) {
    if (auto allowed = permit(context.actor, Action::read_ledger, {context.region}); !allowed) {
        return allowed.error();
    }
    return look(context, [&](Transaction& transaction) -> Result<EntryRow> {
        auto entry = load(transaction, id);
        if (!entry) return entry.error();
        const auto definition = registers::find_definition(definitions, entry->register_name);
        if (!definition) return definition.error();
        return shown(context, **definition, organisations_of(transaction), std::move(*entry));
    });
}

Result<std::vector<RegisterCount>> count_entries(Context& context, const Definition& definition, int year) {
    if (auto allowed = permit(context.actor, Action::read_ledger, {context.region}); !allowed) {
        return allowed.error();
    }
    return look(context, [&](Transaction& transaction) -> Result<std::vector<RegisterCount>> {
        const Organisations organisations = organisations_of(transaction);
        std::map<std::int64_t, RegisterCount> units;
        RegisterCount sum;
        for (const Tally& tally : transaction.tallies("register_" + definition.name, year)) {
            RegisterCount& unit = units[tally.organisation];
            unit.unit = organisations.name_of({tally.organisation});
            if (tally.key == "late") {
                unit.late += tally.count;
                sum.late += tally.count;
                continue;
            }
            for (RegisterCount* each : {&unit, &sum}) {
                each->states[tally.key] += tally.count;
                each->all += tally.count;
            }
        }
        std::vector<RegisterCount> counts;
        for (auto& [id, unit] : units)
            counts.push_back(std::move(unit));
        if (!counts.empty()) counts.push_back(std::move(sum));
        return counts;
    });
}

} // namespace bihuan::app
