#include "render/notices.hpp"

#include "render/dates.hpp"
#include "render/registry.hpp"
#include "render/width.hpp"

namespace bihuan::render {
namespace {

Word word_of_notice(app::NoticeKind kind) {
    return static_cast<Word>(static_cast<std::size_t>(Word::notice_item_assigned) +
                             static_cast<std::size_t>(kind));
}
static_assert(static_cast<std::size_t>(Word::notice_appeal_ruled) -
                  static_cast<std::size_t>(Word::notice_item_assigned) + 1 ==
              names_of(app::NoticeKind{}).size());

} // namespace

std::string notice_text(const app::Notice& notice, Language language) {
    std::string title = notice.title;
    if (notice.due_on) {
        title += say(Word::notice_owed_by, language,
                     {std::to_string(notice.count), in_words(*notice.due_on, language)});
        const int over = notice.at.date() - *notice.due_on;
        if (over > 0) title += say(Word::notice_overdue, language, {std::to_string(over)});
    } else if (notice.count > 1)
        title = say(Word::notice_and_others, language, {title, std::to_string(notice.count)});
    if (!notice.note.empty()) title += say(Word::notice_note, language, {one_line(notice.note)});
    const auto kind = named<app::NoticeKind>(notice.kind);
    return kind ? say(word_of_notice(*kind), language, {title}) : title;
}

Sheet notice_sheet(const std::vector<app::Notice>& notices, Language language) {
    Sheet sheet;
    sheet.name = say(Word::sheet_notices, language);
    sheet.columns = columns_of({{"id", Word::notice_column_id, Shown::everywhere, true},
                                {"unread", Word::notice_column_unread},
                                {"at", Word::notice_column_at},
                                {"text", Word::notice_column_text, Shown::everywhere, false, true},
                                {"about", Word::notice_column_about}},
                               language);
    for (const app::Notice& notice : notices) {
        Cell unread{notice.read_at ? "" : std::string(say(Word::notice_unread, language))};
        unread.json = notice.read_at ? "false" : "true";
        sheet.rows.push_back({integer_cell(notice.id),
                              std::move(unread),
                              {notice.at.to_string()},
                              {notice_text(notice, language)},
                              {notice.subject_kind + " " + std::to_string(notice.subject)}});
    }
    return sheet;
}

} // namespace bihuan::render
