// What tests/storage/kill_test.py kills: kill_writer setup|write|check sqlite|postgres ADDRESS
// write: does actions of app/ without end and prints a line for each that has returned: "report 12 3", kind,
// number and version. check: reads those lines; exit code 0: all of it is there, and nothing is there by
// half.
#include <unistd.h>

#include <iostream>
#include <map>
#include <string>

#include "app/appraisal.hpp"
#include "app/assessment.hpp"
#include "app/bulletin.hpp"
#include "app/order.hpp"
#include "app/registry.hpp"
#include "app/report.hpp"
#include "app/round.hpp"
#include "app/standing.hpp"
#include "app/whistles.hpp"
#include "base/random.hpp"
#include "storage/postgres/database.hpp"
#include "storage/sqlite/database.hpp"
#include "storage/verify.hpp"

namespace bihuan::app {
namespace {

constexpr int units = 3, items = 2, ballots = 40;
constexpr int year = 2025;
const std::string region = "371799";

template <class T>
T must(Result<T> result) {
    if (result) return std::move(*result);
    std::cerr << describe(result.error(), Language::english) << '\n';
    std::exit(3);
}

template <Recorded Record>
void acknowledge(const Record& record) {
    const std::string line = std::string(Record::kind) + " " + std::to_string(record.id.value) + " " +
                             std::to_string(record.version) + "\n";
    if (::write(STDOUT_FILENO, line.data(), line.size()) < 0) std::exit(4);
}

Context supervisor(storage::Store& store) {
    Actor actor{region, {4}, {1}, {}, Role::supervisor, "督查室", "督查室甲"};
    return {store, region, actor, Instant::at(*Date::of(year, 3, 3), 9)};
}

void setup(storage::Store& store) {
    store.migrate();
    Context program{store, region, {}, Instant::at(*Date::of(year, 1, 2), 9)};
    Region founded;
    founded.name = "青禾县";
    founded.valid_from = *Date::of(2000, 1, 1);
    must(found_region(program, founded));
    Context context = supervisor(store);
    Item item;
    item.year = year;
    item.state = targets::ItemState::active;
    for (int i = 0; i < units; ++i) {
        Organisation unit;
        unit.name = "第" + std::to_string(i) + "局";
        item.leads.push_back(must(add_organisation(context, unit)).id);
    }
    Transaction transaction = store.begin(Access::write, region, {"add_item", context.actor, context.now});
    for (int i = 0; i < items; ++i)
        transaction.save(Change<Item>::created(item));
    transaction.commit();
    const char* scheme =
        "title = \"考核办法\"\n[classes.all]\nname = \"局\"\nwords = [\"局\"]\n"
        "[lines.reports]\nname = \"报送\"\nformula = \"reports_in_time\"\nweight = 60\n"
        "[lines.lamps]\nname = \"亮灯\"\nformula = \"100 - reds\"\nweight = 40\n";
    must(enact_scheme(context, must(adopt_scheme(context, year, scheme, "scheme.toml")).id));
}

int count_of_rounds(Context& context) {
    return must(look(context, [](Transaction& transaction) -> Result<int> {
        return static_cast<int>(transaction.list(Query<Round>()).size());
    }));
}

/// A round of appraisal whose codes are all used in one batch.
void cast(Context& context, const std::string& title) {
    Appraisal wanted;
    wanted.title = title;
    wanted.begins_on = wanted.ends_on = context.today();
    const Appraisal round = must(plan_appraisal(context, AppraisalPolicy::defaults(), wanted));
    AppraisalSubject subject;
    subject.name = "政务服务窗口";
    const auto subjects = must(add_subjects(context, round.id, {subject}));
    const auto drawn = must(draw_codes(context, round.id, Channel::online, ballots, random_bytes));
    acknowledge(must(open_appraisal(context, round.id)));
    std::vector<Ballot> batch;
    for (const std::string& code : drawn.codes)
        batch.push_back({code, {{subjects.front().id, 0}}});
    acknowledge(must(cast_ballots(context, round.id, Channel::online, batch, true)).appraisal);
}

/// Frozen, and replaced by its correction.
void correct_a_bulletin(Context& context, int number) {
    const BulletinPolicy& policy = BulletinPolicy::defaults();
    const Bulletin draft = must(draft_bulletin(context, Date::of(1990, 1, 1)->plus_months(number)));
    const Bulletin issued = must(freeze_bulletin(context, policy, draft.id));
    acknowledge(issued);
    const Bulletin correction = must(correct_bulletin(context, issued.id, 0, "数字有误"));
    acknowledge(must(freeze_bulletin(context, policy, correction.id)));
}

[[noreturn]] void write(storage::Store& store) {
    Context context = supervisor(store);
    const Policy& policy = Policy::defaults();
    for (int number = count_of_rounds(context);; ++number) {
        Organisation unit;
        unit.name = "单位 " + std::to_string(::getpid()) + " " + std::to_string(number);
        acknowledge(must(add_organisation(context, unit)));
        progress::RoundWish wish;
        wish.cadence = progress::Cadence::once;
        wish.title = "调度 " + std::to_string(number);
        wish.begins_on = context.today();
        wish.within = context.today().plus(4);
        wish.due_on = context.today().plus(7);
        wish.year = year;
        const Round round = must(open_round(context, policy, wish)).round;
        acknowledge(round);
        const auto owed = must(look(context, [&](Transaction& transaction) -> Result<std::vector<Report>> {
            return transaction.list(Query<Report>().where(&Report::round, round.id));
        }));
        std::vector<ReportChoice> sent;
        for (const Report& report : owed) {
            const std::string evidence = wish.title + " " + std::to_string(report.id.value);
            acknowledge(must(attach_evidence(context, policy, {report.id}, "凭证.txt", evidence)));
            progress::Draft draft;
            draft.progress = "已完成 " + std::to_string(report.id.value);
            const Report submitted = must(submit_report(context, policy, {report.id}, draft)).report;
            acknowledge(submitted);
            sent.push_back({submitted.id, submitted.version});
        }
        for (const Report& report : must(accept_reports(context, sent)))
            acknowledge(report);
        must(review_standings(context, policy, year));
        AssessmentWish assessed;
        assessed.year = year;
        if (!must(read_assessments(context)).empty()) assessed.again = {1};
        acknowledge(must(compute_assessment(context, assessed)).assessment);
        OrderWish order;
        order.title = wish.title;
        order.organisation = {1};
        const Order issued = must(issue_order(context, supervision::Policy::defaults(), order));
        acknowledge(issued);
        acknowledge(must(reply_order(context, supervision::Policy::defaults(), issued.id, 0, "已办",
                                     {{"凭证.txt", wish.title}})));

        // A whistle and what is asked of its joint units are one action; its receipts have no gaps.
        const WhistlePolicy& clocks = WhistlePolicy::defaults();
        const Whistle filed =
            must(file_whistle(context, clocks, {"吹哨 " + std::to_string(number), "", {}, "某企业"})).whistle;
        acknowledge(filed);
        acknowledge(must(dispatch_whistle(context, clocks, {filed.id}, {{1}, {{2}}})));
        acknowledge(must(sign_in_whistle(context, {filed.id})));
        acknowledge(must(answer_whistle(context, clocks, {filed.id}, "已办", true)));
        acknowledge(must(co_sign_whistle(context, clocks, {filed.id}, "同意", {2})));
        cast(context, wish.title);
        correct_a_bulletin(context, number);
    }
}

template <Recorded Record>
int missing(Transaction& transaction, const std::string& kind, std::int64_t id, std::int64_t version) {
    if (kind != Record::kind) return 0;
    const auto found = transaction.find(Id<Record>{id});
    if (found && found->version >= version) return 0;
    std::cerr << "acknowledged and gone: " << kind << ' ' << id << ' ' << version << '\n';
    return 1;
}

int check(storage::Store& store) {
    Transaction transaction = store.begin(Access::read, region);
    int faults = 0;
    std::string kind;
    for (std::int64_t id = 0, version = 0; std::cin >> kind >> id >> version;) {
        faults += missing<Organisation>(transaction, kind, id, version);
        faults += missing<Round>(transaction, kind, id, version);
        faults += missing<Report>(transaction, kind, id, version);
        faults += missing<Assessment>(transaction, kind, id, version);
        faults += missing<Order>(transaction, kind, id, version);
        faults += missing<Whistle>(transaction, kind, id, version);
        faults += missing<Appraisal>(transaction, kind, id, version);
        faults += missing<Bulletin>(transaction, kind, id, version);
    }
    // A box of ballots is counted whole or not at all; that codes, marks and turnout agree, verification
    // sees.
    transaction.each<Appraisal>({}, [&](Appraisal&& round) {
        if (round.ballots.at(0) == 0 || round.ballots.at(0) == ballots) return;
        std::cerr << "half a box of ballots: " << round.id.value << '\n';
        ++faults;
    });
    // A round and the reports it asks for are one action, and so is the acceptance of all of them.
    std::map<std::int64_t, std::map<progress::ReportState, int>> rounds;
    transaction.each<Round>({}, [&](Round&& round) { rounds[round.id.value]; });
    transaction.each<Report>({}, [&](Report&& report) { ++rounds[report.round.value][report.state]; });
    for (auto& [id, states] : rounds) {
        int reports = 0;
        for (const auto& [state, count] : states)
            reports += count;
        const int accepted = states[progress::ReportState::accepted];
        if (reports == units * items && (accepted == 0 || accepted == reports)) continue;
        std::cerr << "half a round: " << id << '\n';
        ++faults;
    }
    // And so are an assessment, its scores and its results, of the rounds that were there.
    const auto assessments = transaction.list<Assessment>();
    if (!assessments.empty() && (assessments.size() != 1 || transaction.list<Score>().size() != 2 * units ||
                                 transaction.list<UnitResult>().size() != units)) {
        std::cerr << "half an assessment\n";
        ++faults;
    }
    // Numbers are given in order and without gaps, whatever was cut off between.
    int ordinal = 0;
    transaction.each<Order>({}, [&](Order&& order) {
        if (order.ordinal == ++ordinal) return;
        std::cerr << "a gap before " << order.number << '\n';
        ++faults;
    });
    std::string last;
    transaction.each<Whistle>({}, [&](Whistle&& whistle) {
        const bool next = whistle.receipt == supervision::next_receipt(whistle.year, last);
        last = whistle.receipt;
        if (next) return;
        std::cerr << "a gap before " << last << '\n';
        ++faults;
    });
    // A correction is issued and the issue before replaced in one action.
    for (const Bulletin& correction : transaction.list(Query<Bulletin>().where(&Bulletin::edition, 2))) {
        using feedback::BulletinState;
        const bool issued = correction.state == BulletinState::frozen;
        const auto before = transaction.find(correction.corrects);
        if (before && (before->state == BulletinState::corrected) == issued) continue;
        std::cerr << "half a correction: " << correction.id.value << '\n';
        ++faults;
    }
    const storage::Verification verification = storage::verify(transaction);
    for (const journal::Fault& fault : verification.faults)
        std::cerr << name_of(fault.fault) << ' ' << fault.number << ' ' << fault.subject << '\n';
    std::cout << rounds.size() << " rounds, " << verification.entries << " entries\n";
    return faults + static_cast<int>(verification.faults.size()) == 0 ? 0 : 1;
}

int run(const std::string& what, const std::string& backend, const std::string& address) {
    try {
        storage::Store store(backend == "sqlite" ? storage::sqlite::open(address)
                                                 : storage::postgres::open(address));
        if (what == "write") write(store);
        if (what == "check") return check(store);
        setup(store);
        return 0;
    } catch (const storage::Failure& failure) {
        std::cerr << failure.what() << '\n';
        return 3;
    }
}

} // namespace
} // namespace bihuan::app

int main(int count, char** words) {
    return count == 4 ? bihuan::app::run(words[1], words[2], words[3]) : 2;
}
