#include "app/attempts.hpp"

#include <algorithm>

namespace bihuan::app {
namespace {

constexpr std::int64_t day = 24LL * 3'600'000;

std::string subject_of(const Attempt& attempt, Date today) {
    const std::int64_t account = attempt.account ? attempt.account->id.value : 0;
    return "day " + std::to_string(account) + " " + today.to_string();
}

void lower_by_one(Transaction& transaction, const std::string& subject) {
    storage::Failures failures = storage::failures_of(transaction, subject);
    if (failures.count <= 1) {
        storage::forget_failures(transaction, subject);
    } else {
        --failures.count;
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
    lower_by_one(transaction, failures_of_login(attempt.login));
    lower_by_one(transaction, failures_of_address(attempt.address));
}

void forgive(Transaction& transaction, const Attempt& attempt) {
    storage::forget_failures(transaction, failures_of_login(attempt.login));
    lower_by_one(transaction, failures_of_address(attempt.address));
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
