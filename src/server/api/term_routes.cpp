// The words of every enumeration in both languages, for clients: what 推进中 is called in a field, and the
// other way round.
#include "render/appraisal.hpp"
#include "render/motions.hpp"
#include "render/registers.hpp"
#include "render/supervision_terms.hpp"
#include "render/terms.hpp"
#include "render/whistles.hpp"
#include "server/api/rooms.hpp"

namespace bihuan::api {
namespace {

struct Term {
    std::string name, zh, en;
    static constexpr auto fields() {
        return std::tuple{field("name", &Term::name), field("zh", &Term::zh), field("en", &Term::en)};
    }
};
using Terms = std::map<std::string, std::vector<Term>>;

template <Named Enum>
void add(Terms& all, const char* name) {
    std::vector<Term>& terms = all[name];
    static constexpr auto names = names_of(Enum{});
    for (std::size_t i = 0; i < names.size(); ++i) {
        const render::Word word = render::word_of(static_cast<Enum>(i));
        terms.push_back({std::string(names[i]), std::string(render::say(word, Language::chinese)),
                         std::string(render::say(word, Language::english))});
    }
}

Terms made() {
    Terms all;
    for (const app::ActionEntry& action : app::actions)
        all["action"].push_back(
            {std::string(action.name), std::string(action.chinese), std::string(action.english)});
    add<assessment::AdjustmentKind>(all, "adjustment_kind");
    add<assessment::AppealState>(all, "appeal_state");
    add<assessment::AppraisalState>(all, "appraisal_state");
    add<assessment::AssessmentState>(all, "assessment_state");
    add<assessment::Channel>(all, "channel");
    add<assessment::Scale>(all, "scale");
    add<assessment::SchemeState>(all, "scheme_state");
    add<feedback::BulletinState>(all, "bulletin_state");
    add<feedback::CarryoverSource>(all, "carryover_source");
    add<feedback::CarryoverState>(all, "carryover_state");
    add<feedback::ClosingState>(all, "closing_state");
    add<feedback::Verdict>(all, "outcome_verdict");
    add<journal::FaultKind>(all, "journal_fault");
    add<progress::Cadence>(all, "cadence");
    add<progress::Colour>(all, "colour");
    add<progress::ReportState>(all, "report_state");
    add<progress::RoundState>(all, "round_state");
    add<progress::SlipState>(all, "slip_state");
    add<projects::LackKind>(all, "lack_kind");
    add<projects::ProjectLevel>(all, "project_level");
    add<projects::Stage>(all, "stage");
    add<registers::FieldType>(all, "field_type");
    add<registry::OrganisationClass>(all, "organisation_class");
    add<registry::Role>(all, "role");
    add<supervision::AnswerGrade>(all, "answer_grade");
    add<supervision::Confirmation>(all, "confirmation");
    add<supervision::Lapse>(all, "lapse");
    add<supervision::MeetingState>(all, "meeting_state");
    add<supervision::MotionKind>(all, "motion_kind");
    add<supervision::MotionState>(all, "motion_state");
    add<supervision::OrderOrigin>(all, "order_origin");
    add<supervision::OrderState>(all, "order_state");
    add<supervision::PointKind>(all, "point_kind");
    add<supervision::ProblemLevel>(all, "problem_level");
    add<supervision::ProblemSource>(all, "problem_source");
    add<supervision::ProblemState>(all, "problem_state");
    add<supervision::Rating>(all, "rating");
    add<supervision::Rung>(all, "rung");
    add<supervision::Satisfaction>(all, "satisfaction");
    add<supervision::WhistleState>(all, "whistle_state");
    add<targets::Category>(all, "category");
    add<targets::FindingState>(all, "finding_state");
    add<targets::ItemKind>(all, "item_kind");
    add<targets::ItemState>(all, "item_state");
    add<targets::RevisedField>(all, "revised_field");
    return all;
}

Result<Terms> terms(Call&) {
    static const Terms all = made();
    return all;
}

constexpr std::array table{
    route<&terms>(Method::get, "/terms", Action::read_registry)
        .named("list_terms", "字段取值的中英文名称", "the words of all enumerations")
        .open_to_anybody(),
};

} // namespace

std::span<const Route> term_routes() {
    return table;
}

} // namespace bihuan::api
