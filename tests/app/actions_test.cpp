// Every action that actions.inc names is done once; what it changed must stand in the journal under its name,
// and what only reads must change nothing. An action without a line here fails the test.
#include <gtest/gtest.h>

#include <functional>
#include <map>
#include <set>

#include "actions_accounts.hpp"
#include "actions_appraisal.hpp"
#include "actions_assessment.hpp"
#include "actions_feedback.hpp"
#include "actions_motions.hpp"
#include "actions_supervision.hpp"
#include "actions_whistles.hpp"
#include "app/action.hpp"
#include "app/adopt.hpp"
#include "app/import_sheet.hpp"
#include "app/item.hpp"
#include "app/keeping.hpp"
#include "app/milestone.hpp"
#include "app/notices.hpp"
#include "app/policies.hpp"
#include "app/project.hpp"
#include "app/report.hpp"
#include "app/round.hpp"
#include "app/search.hpp"
#include "app/split.hpp"
#include "app/standing.hpp"
#include "county.hpp"
#include "storage/kinds.hpp"

namespace bihuan::app {
namespace {

constexpr std::string_view plan =
    "2025年县政府重点工作任务清单\n\n一、产业\n\n（一）壮大智能农机产业。全年营业收入突破95亿元，6月底前建成"
    "中试基地。"
    "（牵头单位：县财政局）\n\n（二）推进数字化转型。实施技改项目30个。（牵头单位：县财政局）\n\n"
    "（三）强化科技创新。净增高新技术企业10家以上。（牵头单位：县财政局）\n\n"
    "（四）办好教育。新增学位2700个。（牵头单位：县财政局）\n";

template <class T>
T done(Result<T> result) {
    if (!result) throw std::runtime_error(describe(result.error(), Language::english));
    return std::move(*result);
}

class Actions : public testing::Test {
  protected:
    Context system() { return *county.as("系统管理员"); }
    Context security() { return *county.as("安全管理员"); }
    Context audit() { return *county.as("审计管理员"); }
    Context office() { return *county.as("督查室"); }
    Context unit() { return *county.as("县财政局联络员"); }

    /// All that the program keeps of its records, row by row.
    using Row = std::pair<std::string, std::int64_t>; // kind, number
    std::map<Row, std::vector<Value>> records() {
        std::map<Row, std::vector<Value>> found;
        Transaction transaction = county.store.begin(Access::read, "371799");
        for (const storage::RecordKind& kind : storage::record_kinds()) {
            transaction.session().read(
                "SELECT * FROM " + std::string(kind.name) + " WHERE region = '371799'", {},
                [&](std::span<const Value> row) {
                    found[{std::string(kind.name), row[1].integer()}].assign(row.begin(), row.end());
                });
        }
        transaction.commit();
        return found;
    }

    std::vector<journal::Entry> entries_after(std::int64_t number) {
        std::vector<journal::Entry> found;
        Transaction transaction = county.store.begin(Access::read, "371799");
        transaction.entries({.kind = {}, .action = {}, .after = number},
                            [&](journal::Entry&& entry) { found.push_back(std::move(entry)); });
        transaction.commit();
        return found;
    }

    /// What is wrong with how `work` left data and journal; empty: nothing.
    std::string fault_of(std::string_view action, Effect effect, const std::function<void()>& work) {
        const auto before = records();
        work();
        const auto after = records();
        std::set<Row> changed;
        for (const auto& [row, values] : after) {
            const auto old = before.find(row);
            if (old == before.end() || old->second != values) changed.insert(row);
        }
        for (const auto& [row, values] : before)
            if (!after.contains(row)) return "deleted " + row.first + " " + std::to_string(row.second);
        const auto entries = entries_after(last_entry_);
        if (!entries.empty()) last_entry_ = entries.back().number;
        if (effect == Effect::reads) return changed.empty() && entries.empty() ? "" : "changed data";
        if (changed.empty()) return "changed nothing";
        for (const journal::Entry& entry : entries) {
            if (entry.action != action) return "wrote an entry as " + entry.action;
            changed.erase({entry.kind, entry.subject});
        }
        if (changed.empty()) return "";
        return "no entry for " + changed.begin()->first + " " + std::to_string(changed.begin()->second);
    }

    County county{County::Founded::vacant};
    std::int64_t last_entry_ = 0;
};

TEST_F(Actions, EachLeavesItsEntries) {
    const auto& policy = progress::Policy::defaults();
    const Date today = county.now.date();
    Id<Organisation> finance;
    Id<Post> post;
    Id<SourceDocument> document;
    Item item, other, third;
    KeyProject project;
    Lack lack;
    Milestone milestone;
    Round round;
    Report report;
    const auto folder =
        std::filesystem::temp_directory_path() / ("bihuan_actions_" + std::to_string(::getpid()));
    std::filesystem::remove_all(folder);
    std::filesystem::create_directories(folder);

    // The founding itself.
    EXPECT_EQ(entries_after(0).front().action, "found_region");
    last_entry_ = entries_after(0).back().number;

    // in the order in which they can be done
    using Work = std::function<void()>;
    std::map<std::string_view, std::vector<Work>> work;
    std::vector<std::string_view> order;
    const auto step = [&](std::string_view action, Work doing) {
        order.push_back(action);
        work[action].push_back(std::move(doing));
    };
    step("add_person", [&] {
        Context program = county.as_program();
        done(add_person(program, {.name = "甲"}));
    });
    step("appoint", [&] {
        Context program = county.as_program();
        done(appoint(program, {1}, {1}, today));
    });
    for (const std::int64_t number : {2, 3, 4}) {
        step("add_person", [&, number] {
            Context context = system();
            done(add_person(context, {.name = "乙" + std::to_string(number)}));
        });
        step("appoint", [&, number] {
            Context context = system();
            done(appoint(context, {number}, {number}, today));
        });
    }
    step("add_region", [&] {
        Context context = system();
        done(add_region(context, {.code = "371799101",
                                  .name = "柳泉镇",
                                  .level = registry::Level::township,
                                  .parent = "371799",
                                  .valid_from = today}));
    });
    step("add_organisation", [&] {
        Context context = system();
        finance = done(add_organisation(context, {.name = "县财政局"})).id;
    });
    step("change_organisation", [&] {
        Context context = system();
        registry::OrganisationChange change;
        change.aliases = {"县财政"};
        done(change_organisation(context, finance, 0, change));
    });
    step("add_post", [&] {
        Context context = system();
        post = done(add_post(context, {.title = "县财政局联络员", .organisation = finance})).id;
    });
    step("change_post", [&] {
        Context context = system();
        done(change_post(context, post, 0, {.superior = Id<Post>{4}}));
    });
    step("grant_role", [&] {
        Context context = security();
        done(grant_role(context, post, Role::liaison, "报送"));
    });
    step("add_person", [&] {
        Context context = system();
        done(add_person(context, {.name = "丙"}));
    });
    step("appoint", [&] {
        Context context = system();
        done(appoint(context, post, {5}, today));
    });
    step("add_indicator", [&] {
        Context context = office();
        done(add_indicator(context, {.name = "智能农机产业营业收入", .unit = "元"}));
    });
    step("adopt_document", [&] {
        Context context = office();
        document = done(adopt_document(context, plan, "plan.txt", 2025)).document.id;
    });
    step("confirm_finding", [&] {
        Context context = office();
        item = done(confirm_finding(context, document, {.ordinals = {1}})).items.front();
    });
    step("correct_finding", [&] {
        Context context = office();
        Correction correction;
        correction.title = "改正的事项";
        done(correct_finding(context, document, 2, correction));
    });
    step("merge_finding", [&] {
        Context context = office();
        done(merge_finding(context, document, {.ordinals = {3}}, item.id));
    });
    step("reject_finding", [&] {
        Context context = office();
        done(reject_finding(context, document, {.ordinals = {4}}, "重复"));
    });
    step("undo_finding", [&] {
        Context context = office();
        done(undo_finding(context, document, {.ordinals = {2, 3, 4}}, "看错行"));
    });
    step("add_item", [&] {
        Context context = office();
        Item wanted;
        wanted.item_kind = targets::ItemKind::target;
        wanted.category = targets::Category::headline;
        wanted.year = 2025;
        wanted.title = "税收收入";
        wanted.leads = {finance};
        wanted.measure = targets::Measure::level;
        wanted.value = Decimal::of(12, 8);
        wanted.unit = "元";
        wanted.due_on = Date::of(2025, 12, 31);
        other = done(add_item(context, wanted));
    });
    step("activate_item", [&] {
        Context context = office();
        other = done(activate_item(context, other.id));
    });
    step("assign_item", [&] {
        Context context = office();
        done(assign_item(context, other.id, 0, {.leads = {finance}, .responsible = {}, .cooperating = {{1}}},
                         "配合"));
    });
    step("revise_item", [&] {
        Context context = office();
        targets::Promise promise;
        promise.value = Decimal::of(13, 8);
        promise.unit = "元";
        done(revise_item(context, other.id, 0, promise, "上级调整"));
    });
    step("split_item", [&] {
        Context context = office();
        const auto loaded = done(read_item(context, other.id)).item;
        const auto parts = done(
            targets::even_parts(loaded, {}, targets::quarters_of(2025), targets::Counting::since_january));
        done(split_item(context, other.id, 0, parts, targets::Counting::since_january));
    });
    step("add_milestone", [&] {
        Context context = office();
        milestone = done(add_milestone(context, other.id, "半年过半", *Date::of(2025, 6, 30)));
    });
    step("move_milestone", [&] {
        Context context = office();
        done(move_milestone(context, milestone.id, 0, *Date::of(2025, 7, 31), "汛期"));
    });
    step("reach_milestone", [&] {
        Context context = office();
        done(reach_milestone(context, milestone.id, 0, today));
    });
    step("add_milestone", [&] {
        Context context = office();
        milestone = done(add_milestone(context, other.id, "三季度", *Date::of(2025, 9, 30)));
    });
    step("withdraw_milestone", [&] {
        Context context = office();
        done(withdraw_milestone(context, milestone.id, 0, "并入年底"));
    });
    step("add_item", [&] {
        Context context = office();
        Item wanted;
        wanted.year = 2025;
        wanted.title = "可取消的事项";
        wanted.state = targets::ItemState::active;
        wanted.leads = {finance};
        third = done(add_item(context, wanted));
    });
    step("drop_item", [&] {
        Context context = office();
        done(drop_item(context, third.id, 0, "政策变化"));
    });
    step("reopen_item", [&] {
        Context context = office();
        done(reopen_item(context, third.id, 0, "恢复"));
    });
    step("complete_item", [&] {
        Context context = office();
        done(complete_item(context, third.id, 0, today));
    });
    step("reopen_item", [&] {
        Context context = office();
        done(reopen_item(context, third.id, 0, "验收未过"));
    });
    step("merge_item", [&] {
        Context context = office();
        done(merge_item(context, third.id, 0, item.id, "同一件事"));
    });
    step("import_sheet", [&] {
        Context context = office();
        ImportOptions options;
        options.year = 2025;
        done(import_sheet(context, "序号,工作任务,牵头单位,完成时限\n1,修建道路,县财政局,6月底前\n",
                          "台账.csv", options));
    });
    step("register_project", [&] {
        Context context = office();
        Item wanted;
        wanted.year = 2025;
        wanted.title = "智能农机产业园";
        wanted.state = targets::ItemState::active;
        wanted.leads = {finance};
        Project facts;
        facts.stage_since = today;
        project = done(register_project(context, wanted, facts));
    });
    step("locate_project", [&] {
        Context context = office();
        project.project = done(locate_project(context, project.project.id, 0, Decimal::parse("115.48"),
                                              Decimal::parse("35.12")));
    });
    step("move_project", [&] {
        Context context = office();
        done(move_project(context, project.project.id, 0, Stage::reserved, today));
    });
    step("record_investment", [&] {
        Context context = office();
        projects::Investment investment;
        investment.total_planned = Decimal::of(5, 8);
        done(record_investment(context, project.project.id, 0, investment));
    });
    step("add_lack", [&] {
        Context context = office();
        Lack wanted;
        wanted.text = "用地指标";
        wanted.lack_kind = projects::LackKind::land;
        wanted.solver = finance;
        lack = done(add_lack(context, project.project.id, wanted));
    });
    step("solve_lack", [&] {
        Context context = office();
        done(solve_lack(context, lack.id, 0, "已批", today));
    });
    step("observe_project", [&] {
        Context context = office();
        Observation observation;
        observation.observed_on = today;
        observation.score = Decimal::of(90);
        done(observe_project(context, project.project.id, observation));
    });
    step("open_round", [&] {
        Context context = office();
        progress::RoundWish wish;
        wish.within = today;
        round = done(open_round(context, policy, wish)).round;
    });
    step("save_draft", [&] {
        Context context = unit();
        report = done(report_of(context, round.id, other.id, finance));
        progress::Draft draft;
        draft.progress = "正在组织";
        done(save_draft(context, {report.id}, draft));
    });
    step("attach_evidence", [&] {
        Context context = unit();
        done(attach_evidence(context, policy, {report.id}, "凭证.txt", "凭证"));
    });
    step("submit_report", [&] {
        Context context = unit();
        progress::Draft draft;
        draft.value = "1亿元";
        draft.next_steps = "继续推进";
        done(submit_report(context, policy, {report.id}, draft));
    });
    step("return_reports", [&] {
        Context context = office();
        done(return_reports(context, policy, {{report.id}}, "数据有误"));
    });
    step("submit_report", [&] {
        Context context = unit();
        done(submit_report(context, policy, {report.id}));
    });
    step("accept_reports", [&] {
        Context context = office();
        done(accept_reports(context, {{report.id}}));
    });
    step("urge", [&] {
        Context context = office();
        EXPECT_FALSE(done(urge(context, round.id, {}, "请抓紧报送")).urged.empty());
    });
    step("close_round", [&] {
        Context context = office();
        done(close_round(context, round.id));
    });
    step("review_standings", [&] {
        Context context = office();
        done(review_standings(context, policy, 2025));
    });
    step("set_standing", [&] {
        Context context = office();
        done(set_standing(context, policy,
                          {.item = other.id, .colour = Colour::yellow, .reason = "现场督查", .until = {}}));
    });
    step("answer_slip", [&] {
        Context context = office();
        Transaction transaction = county.store.begin(Access::read, "371799");
        const auto slip = transaction.first(Query<Slip>().where(&Slip::item, other.id));
        transaction.commit();
        done(answer_slip(context, slip.value().id, "已整改"));
    });
    feedback_steps(step, [&] { return office(); });
    const SupervisionSteps supervision{step, county, finance};
    problem_steps(supervision);
    step("add_post", [&] {
        Context context = system();
        *supervision.leader = done(add_post(context, {.title = "县长", .organisation = {}})).id;
    });
    step("grant_role", [&] {
        Context context = security();
        done(grant_role(context, *supervision.leader, Role::leader, "分管"));
    });
    order_steps(supervision);
    meeting_steps(supervision);
    whistle_steps(county, finance, step);
    motion_steps(county, finance, step);
    appraisal_steps(
        step, [&] { return office(); }, [&] { return finance; });
    account_steps(county, step);
    const std::string policies = (folder / "policy").string();
    step("read_policies", [&] {
        Context context = audit();
        done(read_policies(context, policies));
    });
    step("change_policy", [&] {
        Context context = office();
        done(change_policy(context, policies, "standing", "[behind]\nyellow_from = 8\n", 0, "从严"));
    });
    step("change_sign_in_policy", [&] {
        Context context = security();
        done(change_policy(context, policies, "sign_in", "[session]\nidle_minutes = 10\n", 0, "从严"));
    });
    step("export_archive", [&] {
        Context context = system();
        done(export_archive(context, (folder / "region.archive").string()));
    });
    step("back_up", [&] {
        Context context = system();
        done(back_up(context, (folder / "backup").string()));
    });
    step("import_archive", [&] {
        storage::Store neighbour(storage::sqlite::open((folder / "neighbour.db").string()));
        neighbour.migrate();
        Context program{neighbour, "371798", {}, county.now};
        done(found_region(program, {.name = "白石县", .valid_from = today}));
        done(storage::export_archive(neighbour, {}, (folder / "neighbour.archive").string()));
        Context context = system();
        done(import_archive(context, (folder / "neighbour.archive").string()));
    });
    add_assessment_steps(
        step, [&] { return office(); }, [&] { return unit(); }, [&] { return finance; });
    step("read_ledger", [&] {
        Context context = office();
        done(read_item(context, other.id));
        done(read_projects(context, 2025));
        done(check_report(context, policy, report.id));
    });
    step("search", [&] {
        Context context = unit();
        EXPECT_FALSE(done(search(context, {"全年营业收入"})).found.empty());
    });
    step("rebuild_search", [&] {
        Context context = office();
        EXPECT_GT(done(rebuild_search(context)), 0);
    });
    step("remind", [&] {
        Context context = county.as_program();
        context.actor.region = "371799";
        context.actor.clock = true;
        done(remind(context, today));
    });
    step("read_notices", [&] {
        Context context = unit();
        EXPECT_FALSE(done(read_notices(context, {}, 10)).notices.empty());
        EXPECT_GT(done(mark_notices_read(context, {})), 0);
        EXPECT_EQ(done(read_notices(context, {}, 10)).unread, 0);
    });
    step("read_registry", [&] {
        Context context = audit();
        done(read_registry(context));
    });
    step("read_public", [&] { EXPECT_EQ(done(read_regions_here(county.store, county.now)).size(), 2u); });
    step("read_phones", [&] {
        Context context = audit();
        EXPECT_FALSE(done(list_people(context, Query<Person>().order_by(&Person::phone))).empty());
    });
    step("verify_journal", [&] {
        Context context = audit();
        const auto verification = done(verify_journal(context));
        EXPECT_TRUE(verification.faults.empty());
    });

    std::map<std::string_view, std::size_t> next;
    for (const std::string_view action : order) {
        const ActionEntry* entry = nullptr;
        for (const ActionEntry& each : actions)
            if (each.name == action) entry = &each;
        ASSERT_NE(entry, nullptr) << action;
        try {
            EXPECT_EQ(fault_of(action, entry->effect, work[action][next[action]++]), "") << action;
        } catch (const std::exception& fault) {
            FAIL() << action << ": " << fault.what();
        }
    }
    const std::set<std::string_view> tested(order.begin(), order.end());
    for (const ActionEntry& entry : actions) {
        // Founding was looked at first; reading the journal is a view's (tests/views).
        if (entry.action == Action::found_region || entry.action == Action::read_journal) continue;
        EXPECT_TRUE(tested.contains(entry.name)) << "never tried: " << entry.name;
    }
    std::filesystem::remove_all(folder);
}

TEST_F(Actions, TheTestSeesAChangeWithoutAnEntry) {
    last_entry_ = entries_after(0).back().number;
    const auto behind = [&] {
        Transaction transaction = county.store.begin(Access::write, "371799");
        transaction.session().script("UPDATE post SET title = '改' WHERE region = '371799' AND id = 2");
        transaction.commit();
    };
    EXPECT_EQ(fault_of("change_post", Effect::changes, behind), "no entry for post 2");
    EXPECT_EQ(fault_of("read_registry", Effect::reads,
                       [&] {
                           Transaction transaction = county.store.begin(Access::write, "371799");
                           transaction.session().script(
                               "UPDATE post SET title = '又改' WHERE region = '371799' AND id = 2");
                           transaction.commit();
                       }),
              "changed data");
    EXPECT_EQ(fault_of("change_post", Effect::changes, [] {}), "changed nothing");
}

} // namespace
} // namespace bihuan::app
