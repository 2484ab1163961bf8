#include "app/attempts.hpp"

#include <algorithm>

namespace bihuan::app {
namespace {

constexpr std::int64_t day = 24LL * 3'600'000;

std::string subject_of(const Attempt& attempt, Date today) {
    const std::int64_t account = attempt.account ? attempt.account->id.value : 0;
    return "day " + std::to_string(account) + " " + today.to_string();
}

// With a right password so many failures of the login are no longer its address's: who has mistyped is no
// guesser, and an office behind one address gets in. No more, or one account of his own would forgive a
// guesser all.
constexpr std::int64_t most_forgiven = 6;

void lower(Transaction& transaction, const std::string& subject, std::int64_t by) {
    storage::Failures failures = storage::failures_of(transaction, subject);
    failures.count -= by;
    if (failures.count <= 0) {
        storage::forget_failures(transaction, subject);
    } else {
        storage::keep_failures(transaction, subject, failures);
    }
}

} // namespace

Result<Attempt> begin_attempt(Context& context, const SignInMeans& means, const std::string& login,
                              const std::string& address) {
    return act(context, Action::refuse_sign_in, [&](Transaction& transaction) -> Result<Attempt> {
        const accounts::Policy& policy = means.policy;
        const std::array<std::pair<std::string, int>, 2> subjects{
            {{failures_of_login(login), policy.free_by_login},
             {failures_of_address(address), policy.free_by_address}}};
        std::array<storage::Failures, 2> before;
        int wait = 0;
        for (std::size_t i = 0; i < 2; ++i) {
            before[i] = storage::failures_of(transaction, subjects[i].first);
            wait = std::max(wait, accounts::wait_after(before[i].count, before[i].last, context.now,
                                                       subjects[i].second, policy));
        }
        if (wait > 0) return Error{ErrorKind::too_often, "", std::to_string(wait)};
        for (std::size_t i = 0; i < 2; ++i) {
            const std::int64_t still =
                accounts::remembered(before[i].count, before[i].last, context.now, policy);
            storage::keep_failures(transaction, subjects[i].first, {still + 1, context.now});
        }
        storage::sweep_sign_in(transaction, context.now, {context.now.milliseconds - 2 * day});
        Attempt attempt{
            login, address, transaction.first(Query<Account>().where(&Account::login, login)), {}};
        if (attempt.account) attempt.credential = storage::credential_of(transaction, attempt.account->id);
        return attempt;
    });
}

void take_back(Transaction& transaction, const Attempt& attempt) {
    lower(transaction, failures_of_login(attempt.login), 1);
    lower(transaction, failures_of_address(attempt.address), 1);
}

void forgive(Transaction& transaction, const Attempt& attempt) {
    const std::string login = failures_of_login(attempt.login);
    const std::int64_t mistyped = storage::failures_of(transaction, login).count;
    storage::forget_failures(transaction, login);
    lower(transaction, failures_of_address(attempt.address),
          std::clamp<std::int64_t>(mistyped, 1, most_forgiven));
}

Error refuse(Context& context, const Attempt& attempt) {
    const auto written = act(context, Action::refuse_sign_in, [&](Transaction& transaction) -> Result<void> {
        const std::string subject = subject_of(attempt, context.today());
        const std::int64_t count = storage::failures_of(transaction, subject).count + 1;
        storage::keep_failures(transaction, subject, {count, context.now});
        if (!accounts::is_written(count)) return {};
        SignInEvent event;
        event.event = accounts::SignInKind::refused;
        event.account = attempt.account ? attempt.account->id : Id<Account>();
        event.day = context.today();
        event.address = attempt.address;
        event.count = count;
        auto before = transaction.first(Query<SignInEvent>()
                                            .where(&SignInEvent::day, event.day)
                                            .where(&SignInEvent::event, event.event)
                                            .where(&SignInEvent::account, event.account));
        transaction.save(before ? Change<SignInEvent>::changed(std::move(*before), std::move(event))
                                : Change<SignInEvent>::created(std::move(event)));
        return {};
    });
    if (!written) return written.error();
    return Error{ErrorKind::wrong_credentials, "", ""};
}

bool use_code(Transaction& transaction, const Account& account, const std::string& code, Instant now) {
    storage::Credential credential = storage::credential_of(transaction, account.id);
    if (credential.code_key.empty()) return false;
    if (const auto step = accounts::step_of(credential.code_key, code, now, credential.code_step)) {
        credential.code_step = *step;
        storage::keep_credential(transaction, account.id, credential);
        return true;
    }
    return storage::use_recovery_code(transaction, account.id,
                                      accounts::fingerprint_of(accounts::plain_code(code)));
}

} // namespace bihuan::app
