#include "render/accounts.hpp"

namespace bihuan::render {

Sheet account_sheet(const std::vector<accounts::Account>& accounts, const Names& people, Language language) {
    Sheet sheet;
    sheet.name = say(Word::sheet_accounts, language);
    sheet.columns = columns_of({{"number", Word::column_number, Shown::everywhere, true},
                                {"login", Word::column_login},
                                {"person", Word::column_person},
                                {"state", Word::column_state},
                                {"password_set", Word::column_password_set},
                                {"second_factor", Word::column_second_factor},
                                {"identity", Word::column_identity, Shown::everywhere, false, true}},
                               language);
    for (const accounts::Account& each : accounts) {
        const bool active = each.state == accounts::AccountState::active;
        sheet.rows.push_back(
            {integer_cell(each.id.value),
             {each.login},
             {name_in(people, each.person.value)},
             {std::string(say(word_of(each.state), language)), {}, active ? Tone::plain : Tone::muted},
             {each.password_set_at ? each.password_set_at->to_string() : ""},
             {each.second_factor ? std::string(say(Word::yes, language)) : ""},
             {each.subject}});
    }
    return sheet;
}

Sheet sign_in_sheet(const std::vector<accounts::SignInEvent>& events,
                    const std::vector<accounts::Account>& accounts, Language language) {
    Sheet sheet;
    sheet.name = say(Word::sheet_sign_ins, language);
    sheet.columns = columns_of({{"number", Word::column_number, Shown::everywhere, true},
                                {"day", Word::column_date},
                                {"event", Word::column_event},
                                {"login", Word::column_login},
                                {"address", Word::column_address},
                                {"times", Word::column_times, Shown::everywhere, true}},
                               language);
    Names logins;
    for (const accounts::Account& each : accounts)
        logins.emplace(each.id.value, each.login);
    for (const accounts::SignInEvent& each : events) {
        const bool refused = each.event == accounts::SignInKind::refused;
        sheet.rows.push_back(
            {integer_cell(each.id.value),
             {each.day.to_string()},
             {std::string(say(word_of(each.event), language)), {}, refused ? Tone::warned : Tone::plain},
             {each.account ? name_in(logins, each.account.value)
                           : std::string(say(Word::unknown_logins, language))},
             {each.address},
             integer_cell(each.count)});
    }
    return sheet;
}

} // namespace bihuan::render
