#include "app/ballot_sheets.hpp"

#include <algorithm>
#include <charconv>
#include <map>

namespace bihuan::app {
namespace {

/// What a column is called, in either language.
struct Heading {
    std::string_view key;
    std::vector<std::string_view> words;
};

/// Columns by key, from the sheet's first row.
std::map<std::string_view, std::size_t> columns_of(const Grid& grid, const std::vector<Heading>& headings) {
    std::map<std::string_view, std::size_t> found;
    if (grid.rows.empty()) return found;
    for (std::size_t column = 0; column < grid.rows.front().size(); ++column) {
        const std::string& word = grid.rows.front()[column].text;
        for (const Heading& heading : headings) {
            if (std::find(heading.words.begin(), heading.words.end(), word) != heading.words.end())
                found.emplace(heading.key, column);
        }
    }
    return found;
}

} // namespace

SubjectNames::SubjectNames(const AppraisalSheet& round) {
    for (const SubjectResult& each : round.subjects) {
        if (each.subject.withdrawn) continue;
        const std::int64_t number = each.subject.id.value;
        numbers_[std::to_string(number)] = number;
        const auto [place, is_new] = numbers_.emplace(each.subject.name, number);
        if (!is_new && place->second != number) place->second = 0;
    }
}

Result<std::pair<Id<AppraisalSubject>, std::size_t>> SubjectNames::mark(assessment::Scale scale,
                                                                        const std::string& subject,
                                                                        const std::string& mark) const {
    const auto found = numbers_.find(subject);
    if (found == numbers_.end() || found->second == 0) {
        return Error{ErrorKind::no_such_record, subject, found == numbers_.end() ? "" : "× 2"};
    }
    const auto read = assessment::mark_of(scale, mark);
    if (!read) {
        std::string names;
        for (std::size_t i = 0; i < assessment::marks_of(scale); ++i)
            (names += i > 0 ? ", " : "") += assessment::name_of_mark(scale, i);
        return Error{ErrorKind::unknown_mark, mark, names};
    }
    return std::pair(Id<AppraisalSubject>{found->second}, *read);
}

Result<BallotSheet> ballots_of(const Grid& grid, assessment::Scale scale, const SubjectNames& names) {
    const auto columns = columns_of(grid, {{"code", {"code", "Code", "评价码"}},
                                           {"subject", {"subject", "Subject", "评价对象", "对象"}},
                                           {"mark", {"mark", "Mark", "评价", "等级"}}});
    if (columns.size() < 3) return Error{ErrorKind::missing_columns, grid.name, "code, subject, mark"};
    BallotSheet sheet;
    std::unordered_map<std::string, std::size_t> places; // of a code's ballot; npos: refused
    constexpr std::size_t refused = static_cast<std::size_t>(-1);
    std::vector<std::size_t> spoilt;
    for (std::size_t row = 1; row < grid.rows.size(); ++row) {
        const std::string& code = grid.at(row, columns.at("code")).text;
        const std::string& subject = grid.at(row, columns.at("subject")).text;
        const std::string& word = grid.at(row, columns.at("mark")).text;
        if (code.empty() && subject.empty() && word.empty()) continue;
        const std::string key = assessment::plain_code(code).value_or(code);
        auto place = places.find(key);
        if (place == places.end()) {
            place = places.emplace(key, sheet.ballots.size()).first;
            sheet.ballots.push_back({code, {}});
            sheet.rows.push_back(row + 1);
        }
        if (place->second == refused) continue;
        auto mark = names.mark(scale, subject, word);
        if (mark) {
            sheet.ballots[place->second].marks.push_back(*mark);
        } else { // a ballot counts whole or not at all
            sheet.refused.push_back({row + 1, mark.error()});
            spoilt.push_back(place->second);
            place->second = refused;
        }
    }
    std::sort(spoilt.begin(), spoilt.end(), std::greater());
    for (const std::size_t place : spoilt) {
        sheet.ballots.erase(sheet.ballots.begin() + static_cast<std::ptrdiff_t>(place));
        sheet.rows.erase(sheet.rows.begin() + static_cast<std::ptrdiff_t>(place));
    }
    return sheet;
}

Result<std::vector<AppraisalSubject>> subjects_of(
    const Grid& grid, const std::function<Id<Organisation>(const std::string&)>& unit) {
    const auto columns = columns_of(grid, {{"name", {"name", "Name", "姓名", "名称", "评价对象"}},
                                           {"post", {"post", "Post", "职务", "岗位"}},
                                           {"duties", {"duties", "Duties", "职责"}},
                                           {"unit", {"unit", "Unit", "单位"}},
                                           {"item", {"item", "Item", "序号"}}});
    if (!columns.contains("name")) return Error{ErrorKind::missing_columns, grid.name, "姓名 | 名称 | name"};
    std::vector<AppraisalSubject> subjects;
    for (std::size_t row = 1; row < grid.rows.size(); ++row) {
        const auto text = [&](std::string_view key) {
            const auto column = columns.find(key);
            return column == columns.end() ? std::string() : grid.at(row, column->second).text;
        };
        AppraisalSubject subject;
        subject.name = text("name");
        if (subject.name.empty()) continue;
        if (const std::string post = text("post"); !post.empty()) subject.name += " " + post;
        subject.duties = text("duties");
        if (const std::string words = text("unit"); !words.empty()) subject.organisation = unit(words);
        const std::string item = text("item");
        std::from_chars(item.data(), item.data() + item.size(), subject.item);
        subjects.push_back(std::move(subject));
    }
    return subjects;
}

} // namespace bihuan::app
