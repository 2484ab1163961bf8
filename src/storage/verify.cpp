#include "storage/verify.hpp"

#include <algorithm>
#include <limits>
#include <map>
#include <numeric>
#include <set>
#include <unordered_set>

#include "base/sm3.hpp"
#include "storage/ballots.hpp"
#include "storage/kinds.hpp"
#include "storage/search.hpp"

namespace bihuan::storage {
namespace {

using journal::Fault;
using journal::FaultKind;

constexpr std::int64_t chunk = 2000; // records compared at a time

class Verifier {
  public:
    explicit Verifier(Transaction& transaction) : transaction_(transaction) {}

    Verification run() {
        chain();
        for (const RecordKind& kind : record_kinds())
            records(kind);
        entries_of_unknown_kinds();
        content();
        derived();
        ballots();
        check_search(transaction_.session(), transaction_.region(),
                     [&](std::string subject) { fault(FaultKind::derived, 0, std::move(subject)); });
        return std::move(result_);
    }

  private:
    void fault(FaultKind kind, std::int64_t number, std::string subject) {
        if (result_.faults.size() < fault_limit) result_.faults.push_back({kind, number, std::move(subject)});
    }

    Value region() const { return Value(transaction_.region()); }

    void read(std::string_view sql, std::vector<Value> values, const RowSink& sink) {
        transaction_.session().read(sql, values, sink);
    }

    /// Entries follow each other without gap, each sealed by its hash, up to where the head says.
    void chain() {
        std::string previous;
        std::int64_t last = 0;
        transaction_.entries({}, [&](journal::Entry&& entry) {
            ++result_.entries;
            for (std::int64_t missing = last + 1; missing < entry.number; ++missing) {
                fault(FaultKind::gap, missing, "");
                if (result_.faults.size() >= fault_limit) break;
            }
            const bool follows = entry.number == last + 1;
            // Behind a gap the hash before is unknown: the gap itself is the fault, not each that follows.
            if (follows && journal::seal(previous, entry) != entry.hash) {
                fault(FaultKind::edited, entry.number, entry.kind + " " + std::to_string(entry.subject));
            }
            previous = std::move(entry.hash);
            last = entry.number;
        });
        result_.head = previous;
        bool has_head = false;
        read("SELECT number, hash FROM journal_head WHERE region = $1", {region()},
             [&](std::span<const Value> row) {
                 has_head = true;
                 if (row[0].integer() != last || row[1].text() != previous) {
                     fault(FaultKind::cut_off, row[0].integer(), "");
                 }
             });
        if (!has_head && last > 0) fault(FaultKind::no_head, last, "");
    }

    struct Left { // what the journal says of a record
        std::int64_t number = 0;
        std::string fingerprint;
        bool seen = false;
    };

    /// Each record is as its last entry left it; both sides are read in pieces, by number.
    void records(const RecordKind& kind) {
        std::string columns;
        for (const std::string_view name : kind.fields)
            (columns += columns.empty() ? "" : ", ") += name;
        const std::string select = "SELECT " + columns + " FROM " + std::string(kind.name) +
                                   " WHERE region = $1 AND id > $2 ORDER BY id LIMIT " +
                                   std::to_string(chunk);
        std::int64_t low = std::numeric_limits<std::int64_t>::min();
        bool more = true;
        while (more) {
            std::vector<std::pair<std::int64_t, std::string>> found;
            read(select, {region(), Value(low)}, [&](std::span<const Value> row) {
                found.emplace_back(row[1].integer(), journal::fingerprint(kind.name, row));
            });
            result_.records += static_cast<std::int64_t>(found.size());
            more = static_cast<std::int64_t>(found.size()) == chunk;
            const std::int64_t high = more ? found.back().first : std::numeric_limits<std::int64_t>::max();
            compare(kind.name, found, low, high);
            low = high;
        }
    }

    void compare(std::string_view kind, const std::vector<std::pair<std::int64_t, std::string>>& found,
                 std::int64_t low, std::int64_t high) {
        std::map<std::int64_t, Left> last;
        read(
            "SELECT subject, number, fingerprint FROM journal WHERE region = $1 AND kind = $2 AND subject > "
            "$3 AND "
            "subject <= $4 ORDER BY subject, number",
            {region(), Value(kind), Value(low), Value(high)}, [&](std::span<const Value> row) {
                last[row[0].integer()] = {row[1].integer(), row[2].text()};
            });
        for (const auto& [id, fingerprint] : found) {
            const std::string subject = std::string(kind) + " " + std::to_string(id);
            const auto entry = last.find(id);
            if (entry == last.end()) {
                fault(FaultKind::unrecorded, 0, subject);
                continue;
            }
            entry->second.seen = true;
            if (entry->second.fingerprint != fingerprint) {
                fault(FaultKind::record_edited, entry->second.number, subject);
            }
        }
        for (const auto& [id, entry] : last) {
            if (!entry.seen) {
                fault(FaultKind::record_missing, entry.number, std::string(kind) + " " + std::to_string(id));
            }
        }
    }

    /// An entry whose kind no record has was put in by someone else.
    void entries_of_unknown_kinds() {
        read("SELECT kind, MIN(number) FROM journal WHERE region = $1 GROUP BY kind", {region()},
             [&](std::span<const Value> row) {
                 const auto kinds = record_kinds();
                 const bool known = std::any_of(kinds.begin(), kinds.end(), [&](const RecordKind& kind) {
                     return kind.name == row[0].text();
                 });
                 if (!known) fault(FaultKind::edited, row[1].integer(), row[0].text());
             });
    }

    /// Contents have the fingerprint they are kept under; what records point at is there.
    void content() {
        std::unordered_set<std::string> sound;
        Sm3 digest;
        std::string current;
        std::int64_t parts = 0;
        const auto finish = [&] {
            if (current.empty()) return;
            ++result_.contents;
            if (digest.finish() == current) {
                sound.insert(current);
            } else {
                fault(FaultKind::content_damaged, 0, current);
            }
        };
        read("SELECT sm3, part, bytes FROM content WHERE region = $1 ORDER BY sm3, part", {region()},
             [&](std::span<const Value> row) {
                 if (row[0].text() != current) {
                     finish();
                     current = row[0].text();
                     parts = 0;
                 }
                 if (row[1].integer() == parts++) digest.add(row[2].text());
             });
        finish();
        const auto need = [&](std::string_view sm3_of_content) {
            if (!sm3_of_content.empty() && !sound.contains(std::string(sm3_of_content))) {
                fault(FaultKind::content_damaged, 0, std::string(sm3_of_content));
            }
        };
        read("SELECT content FROM document WHERE region = $1", {region()},
             [&](std::span<const Value> row) { need(row[0].text()); });
        // columns of "SM3-of-content file-name" lines
        for (const RecordKind& kind : record_kinds()) {
            for (const std::string_view column : {"evidence", "photos", "letter"}) {
                if (std::find(kind.fields.begin(), kind.fields.end(), column) == kind.fields.end()) continue;
                const std::string name(column);
                read("SELECT " + name + " FROM " + std::string(kind.name) + " WHERE region = $1 AND " + name +
                         " <> ''",
                     {region()}, [&](std::span<const Value> row) {
                         std::string_view rest = row[0].text();
                         while (!rest.empty()) {
                             const std::string_view line = rest.substr(0, rest.find('\n'));
                             need(line.substr(0, line.find(' ')));
                             rest.remove_prefix(std::min(line.size() + 1, rest.size()));
                         }
                     });
            }
        }
    }

    template <Recorded Record>
    void recount(std::map<Tally, std::int64_t>& counted) {
        if constexpr (requires(const Record& record) { tallies_of(record); }) {
            transaction_.each<Record>({}, [&](Record&& record) {
                for (Tally tally : tallies_of(record)) {
                    const std::int64_t count = std::exchange(tally.count, 0);
                    counted[std::move(tally)] += count;
                }
            });
        }
    }
    template <Recorded... Record>
    void recount_all(std::map<Tally, std::int64_t>& counted, const std::tuple<Record...>*) {
        (recount<Record>(counted), ...);
    }

    /// Counters and links agree with the records they are made of.
    void derived() {
        try {
            std::map<Tally, std::int64_t> counted;
            recount_all(counted, static_cast<const Records*>(nullptr));
            read("SELECT topic, scope, organisation, key, n FROM tally WHERE region = $1", {region()},
                 [&](std::span<const Value> row) {
                     counted[{row[0].text(), row[1].integer(), row[2].integer(), row[3].text(), 0}] -=
                         row[4].integer();
                 });
            for (const auto& [tally, difference] : counted) {
                if (difference == 0) continue;
                fault(FaultKind::derived, 0,
                      "tally " + tally.topic + "/" + std::to_string(tally.scope) + "/" +
                          std::to_string(tally.organisation) + "/" + tally.key);
            }
            links();
        } catch (const Failure& failure) {
            // A record with a word that no field has: told as record_edited already, and not countable.
            if (failure.error().kind != ErrorKind::database_damaged) throw;
            fault(FaultKind::derived, 0, failure.error().subject);
        }
        read("SELECT kind, last FROM counter WHERE region = $1", {region()},
             [&](std::span<const Value> row) { counters_[row[0].text()] = row[1].integer(); });
        for (const RecordKind& kind : record_kinds()) {
            read("SELECT COALESCE(MAX(id), 0) FROM " + std::string(kind.name) + " WHERE region = $1",
                 {region()}, [&](std::span<const Value> row) {
                     // Projects and standings bear their item's number.
                     const auto counter = counters_.find(std::string(kind.name));
                     if (counter != counters_.end() && counter->second < row[0].integer()) {
                         fault(FaultKind::derived, 0, "counter " + std::string(kind.name));
                     }
                 });
        }
    }

    void links() {
        using Link = std::tuple<std::int64_t, std::int64_t, std::string>; // item, organisation, part
        std::vector<Link> wanted;
        transaction_.each<targets::Item>({}, [&](targets::Item&& item) {
            for (const targets::Duty& duty : duties_of(item))
                wanted.emplace_back(item.id.value, duty.organisation, std::string(name_of(duty.part)));
        });
        std::sort(wanted.begin(), wanted.end());
        wanted.erase(std::unique(wanted.begin(), wanted.end()), wanted.end());
        std::vector<Link> found;
        read("SELECT item, organisation, part FROM duty WHERE region = $1", {region()},
             [&](std::span<const Value> row) {
                 found.emplace_back(row[0].integer(), row[1].integer(), row[2].text());
             });
        std::sort(found.begin(), found.end());
        std::vector<Link> differing;
        std::set_symmetric_difference(wanted.begin(), wanted.end(), found.begin(), found.end(),
                                      std::back_inserter(differing));
        for (const Link& link : differing)
            fault(FaultKind::derived, 0, "duty of item " + std::to_string(std::get<0>(link)));
    }

    /// The codes drawn and used and the marks counted are what the journaled turnout of each round says, and
    /// a closed round's results follow from them.
    void ballots() {
        try {
            auto codes = code_counts(transaction_);
            for (const Appraisal& appraisal : transaction_.list<Appraisal>()) {
                const auto marks = all_marks(transaction_, appraisal.id);
                compare(appraisal, codes[appraisal.id.value], marks);
                codes.erase(appraisal.id.value);
                if (appraisal.state != assessment::AppraisalState::closed) continue;
                transaction_.each<AppraisalSubject>(
                    Query<AppraisalSubject>().where(&AppraisalSubject::appraisal, appraisal.id),
                    [&](AppraisalSubject&& subject) {
                        const auto found = marks.find(subject.id.value);
                        const MarksByChannel counted =
                            found == marks.end() ? MarksByChannel{} : found->second;
                        if (subject.withdrawn ||
                            (subject.marks == assessment::sum_of(counted) &&
                             subject.result == assessment::result_of(appraisal, counted)))
                            return;
                        fault(FaultKind::derived, 0,
                              "result of appraisal_subject " + std::to_string(subject.id.value));
                    });
            }
            for (const auto& [id, counts] : codes)
                fault(FaultKind::derived, 0, "ballot_code of appraisal " + std::to_string(id));
        } catch (const Failure& failure) {
            if (failure.error().kind != ErrorKind::database_damaged) throw;
            fault(FaultKind::derived, 0, failure.error().subject);
        }
    }

    void compare(const Appraisal& appraisal, const std::array<CodeCount, 3>& codes,
                 const std::map<std::int64_t, MarksByChannel>& marks) {
        const std::string name = " of appraisal " + std::to_string(appraisal.id.value);
        std::array<std::int64_t, 3> counted{};
        for (const auto& [subject, of_channels] : marks) {
            for (std::size_t i = 0; i < counted.size(); ++i)
                counted[i] += std::accumulate(of_channels[i].begin(), of_channels[i].end(), std::int64_t{0});
        }
        const auto said = [](const std::vector<std::int64_t>& figures, std::size_t channel) {
            return channel < figures.size() ? figures[channel] : 0;
        };
        for (std::size_t i = 0; i < counted.size(); ++i) {
            const std::string channel = " " + std::string(name_of(static_cast<Channel>(i)));
            if (codes[i].drawn != said(appraisal.codes, i))
                fault(FaultKind::derived, 0, "ballot_code" + name + channel);
            if (codes[i].used != said(appraisal.ballots, i))
                fault(FaultKind::derived, 0, "ballots" + name + channel);
            if (counted[i] != said(appraisal.marks, i))
                fault(FaultKind::derived, 0, "ballot_count" + name + channel);
        }
    }

    Transaction& transaction_;
    Verification result_;
    std::map<std::string, std::int64_t> counters_;
};

} // namespace

Verification verify(Transaction& transaction) {
    return Verifier(transaction).run();
}

} // namespace bihuan::storage
