// Every kind of record there is, for what treats all alike: verification, archives, the schema's test.
#pragma once

#include <span>
#include <string_view>
#include <tuple>

#include "accounts/records.hpp"
#include "cycle/assessment/appraisal_records.hpp"
#include "cycle/assessment/records.hpp"
#include "cycle/feedback/records.hpp"
#include "cycle/progress/records.hpp"
#include "cycle/projects/records.hpp"
#include "cycle/registers/records.hpp"
#include "cycle/supervision/motion_records.hpp"
#include "cycle/supervision/records.hpp"
#include "cycle/supervision/whistle_records.hpp"
#include "cycle/targets/records.hpp"
#include "registry/policy.hpp"
#include "registry/records.hpp"
#include "registry/transfer.hpp"

namespace bihuan::storage {

using Records =
    std::tuple<registry::Region, registry::Organisation, registry::Post, registry::Person,
               registry::Appointment, registry::Indicator, registry::Transfer, registry::PolicyText,
               targets::SourceDocument, targets::Item, targets::Finding, targets::Clause, targets::Share,
               targets::Milestone, targets::Revision, targets::ColumnName, projects::Project,
               projects::StageMove, projects::Lack, projects::Observation, progress::Round, progress::Report,
               progress::Urging, progress::Standing, progress::Slip, supervision::Problem, supervision::Order,
               supervision::Meeting, supervision::AgendaPoint, supervision::Whistle, supervision::Refusal,
               supervision::CoSignature, supervision::Motion, supervision::Livelihood,
               supervision::LivelihoodPlace, registers::RegisterEntry, assessment::Scheme,
               assessment::Assessment, assessment::Score, assessment::UnitResult, assessment::Adjustment,
               assessment::Appeal, assessment::Appraisal, assessment::AppraisalSubject, feedback::Bulletin,
               feedback::Closing, feedback::Outcome, feedback::Carryover, accounts::Account,
               accounts::AccessToken, accounts::SignInEvent>;

struct RecordKind {
    std::string_view name; // also its table
    std::span<const std::string_view> fields;
};
std::span<const RecordKind> record_kinds();

} // namespace bihuan::storage
