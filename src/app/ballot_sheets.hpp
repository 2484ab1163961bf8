// Ballots and subjects as sheets: CSV or XLSX somebody typed or a counting machine wrote.
#pragma once

#include <functional>
#include <unordered_map>

#include "app/appraisal.hpp"
#include "base/grid.hpp"

namespace bihuan::app {

/// The subjects of a round, found by number or name. A name that several bear means none of them.
class SubjectNames {
  public:
    explicit SubjectNames(const AppraisalSheet& round);
    /// no_such_record, unknown_mark.
    Result<std::pair<Id<AppraisalSubject>, std::size_t>> mark(assessment::Scale scale,
                                                              const std::string& subject,
                                                              const std::string& mark) const;

  private:
    std::unordered_map<std::string, std::int64_t> numbers_; // 0: of several
};

/// `place` of what is refused is the sheet's row, from 1.
struct BallotSheet {
    std::vector<Ballot> ballots;
    std::vector<std::size_t> rows; // of the sheet, where each ballot begins
    std::vector<RefusedBallot> refused;
};
/// Columns code, subject, mark (评价码、评价对象、评价); the rows of one code are one ballot.
/// missing_columns.
Result<BallotSheet> ballots_of(const Grid& grid, assessment::Scale scale, const SubjectNames& names);

/// Columns 姓名 or 名称, 职务, 职责, 单位, 序号. missing_columns; what `unit` refuses.
Result<std::vector<AppraisalSubject>> subjects_of(
    const Grid& grid, const std::function<Id<Organisation>(const std::string&)>& unit);

} // namespace bihuan::app
