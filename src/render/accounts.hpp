// Accounts and who signed in, as sheets.
#pragma once

#include "accounts/records.hpp"
#include "render/registry.hpp"

namespace bihuan::render {

template <>
struct FirstWord<accounts::AccountState> {
    static constexpr Word word = Word::account_active;
};
template <>
struct FirstWord<accounts::SignInKind> {
    static constexpr Word word = Word::sign_in_signed_in;
};

Sheet account_sheet(const std::vector<accounts::Account>& accounts, const Names& people, Language language);
Sheet sign_in_sheet(const std::vector<accounts::SignInEvent>& events,
                    const std::vector<accounts::Account>& accounts, Language language);

} // namespace bihuan::render
