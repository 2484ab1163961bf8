#include "app/policies.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <filesystem>
#include <fstream>

#include "accounts/policy.hpp"
#include "base/sm3.hpp"
#include "cycle/assessment/appraisal.hpp"
#include "cycle/feedback/bulletin.hpp"
#include "cycle/feedback/publication.hpp"
#include "cycle/feedback/review.hpp"
#include "cycle/progress/policy.hpp"
#include "cycle/supervision/motion_policy.hpp"
#include "cycle/supervision/policy.hpp"
#include "cycle/supervision/whistle_policy.hpp"
#include "embedded/app.hpp"
#include "registry/settings.hpp"

namespace bihuan::app {
namespace {

using registry::PolicyText;

/// Whether what the file says can be put on top of what the program comes with.
template <auto read, auto defaults>
Result<void> check(std::string_view text, std::string_view file) {
    const auto policy = read(text, file, defaults());
    if (!policy) return policy.error();
    return {};
}
template <class Policy, auto part>
auto part_of() {
    return Policy::defaults().*part;
}

using progress::Policy;
using supervision::MotionPolicy;
using supervision::WhistlePolicy;

const PolicyFile files[] = {
    {"standing", Action::change_policy, embedded::standing_toml,
     &check<&progress::read_standing_policy, &part_of<Policy, &Policy::standing>>},
    {"rounds", Action::change_policy, embedded::rounds_toml,
     &check<&progress::read_round_policy, &part_of<Policy, &Policy::rounds>>},
    {"supervision", Action::change_policy, embedded::supervision_toml,
     &check<&supervision::read_supervision_policy,
            &part_of<supervision::Policy, &supervision::Policy::supervision>>},
    {"whistles", Action::change_policy, embedded::whistles_toml,
     &check<&supervision::read_whistle_policy, &WhistlePolicy::defaults>},
    {"motions", Action::change_policy, embedded::motions_toml,
     &check<&supervision::read_motion_policy, &MotionPolicy::defaults>},
    {"publication", Action::change_policy, embedded::publication_toml,
     &check<&feedback::read_publication_policy, &feedback::PublicationPolicy::defaults>},
    {"bulletin", Action::change_policy, embedded::bulletin_toml,
     &check<&feedback::read_bulletin_policy, &feedback::BulletinPolicy::defaults>},
    {"review", Action::change_policy, embedded::review_toml,
     &check<&feedback::read_review_policy, &feedback::ReviewPolicy::defaults>},
    {"appraisal", Action::change_policy, embedded::appraisal_toml,
     &check<&assessment::read_appraisal_policy, &assessment::AppraisalPolicy::defaults>},
    {"sign_in", Action::change_sign_in_policy, embedded::sign_in_toml,
     &check<&accounts::read_policy, &accounts::Policy::defaults>},
};

std::string file_of(const PolicyFile& policy) {
    return std::string(policy.name) + ".toml";
}

/// 52 bits of the text's SM3: a whole number that every client can hold.
std::int64_t version_of(const std::string& text) {
    return std::max<std::int64_t>(std::stoll(sm3(text).substr(0, 13), nullptr, 16), 1);
}

Result<OwnPolicy> read_from(const std::string& folder, const PolicyFile& policy) {
    auto text = registry::policy_text(folder + "/" + file_of(policy));
    if (!text) return Error{text.error().kind, file_of(policy), text.error().detail};
    OwnPolicy own{std::string(policy.name), std::string(policy.text), text->value_or(""), 0,
                  std::string(entry_of(policy.change).name)};
    own.version = version_of(own.own);
    return own;
}

/// Of a file its bytes, of a folder the names in it: else a power cut could leave the journal's word for a
/// change without the change.
bool is_on_disk(const std::filesystem::path& path) {
    const int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (file < 0) return false;
    // EINVAL: a file system that has nothing to write for a folder.
    const bool done = ::fsync(file) == 0 || errno == EINVAL;
    ::close(file);
    return done;
}

/// The whole text or the one before: a server that reads meanwhile sees either.
Result<void> write_to(const std::string& folder, const PolicyFile& policy, const std::string& text) {
    namespace fs = std::filesystem;
    const fs::path path = fs::path(folder) / file_of(policy), fresh = path.string() + ".new";
    const Error refused{ErrorKind::cannot_write, file_of(policy), ""};
    std::error_code failed;
    if (text.empty()) {
        fs::remove(path, failed);
        return failed || (fs::exists(folder) && !is_on_disk(folder)) ? Result<void>(refused) : Result<void>();
    }
    fs::create_directories(folder, failed);
    if (failed) return refused;
    {
        std::ofstream file(fresh, std::ios::binary | std::ios::trunc);
        file << text;
        file.flush();
        if (!file || !is_on_disk(fresh)) failed = std::make_error_code(std::errc::io_error);
    }
    if (!failed) fs::rename(fresh, path, failed);
    if (!failed && is_on_disk(folder) && is_on_disk(fs::path(folder).parent_path())) return {};
    std::error_code ignored;
    fs::remove(fresh, ignored);
    return refused;
}

/// The record as it tells what the file says now; what was changed by hand is journalled first, as it was
/// found.
PolicyText recorded(Transaction& transaction, const OwnPolicy& now) {
    const auto known = transaction.first(Query<PolicyText>().where(&PolicyText::name, now.name));
    PolicyText found = known.value_or(PolicyText());
    found.name = now.name;
    found.text = now.own;
    if (!known) return transaction.save(Change<PolicyText>::created(std::move(found)));
    if (known->text == now.own) return *known;
    return transaction.save(Change<PolicyText>::changed(*known, std::move(found)));
}

} // namespace

std::span<const PolicyFile> policy_files() {
    return files;
}

Result<const PolicyFile*> find_policy(std::string_view name) {
    for (const PolicyFile& policy : files)
        if (policy.name == name) return &policy;
    return Error{ErrorKind::no_such_page, std::string(name), ""};
}

Result<std::vector<OwnPolicy>> read_policies(Context& context, const std::string& folder) {
    if (auto may = permit(context.actor, Action::read_policies, {context.region}); !may) return may.error();
    std::vector<OwnPolicy> all;
    for (const PolicyFile& policy : files) {
        auto own = read_from(folder, policy);
        if (!own) return own.error();
        all.push_back(std::move(*own));
    }
    return all;
}

Result<OwnPolicy> read_policy(Context& context, const std::string& folder, const std::string& name) {
    if (auto may = permit(context.actor, Action::read_policies, {context.region}); !may) return may.error();
    const auto policy = find_policy(name);
    if (!policy) return policy.error();
    return read_from(folder, **policy);
}

Result<OwnPolicy> change_policy(Context& context, const std::string& folder, const std::string& name,
                                const std::string& text, std::int64_t version, const std::string& reason) {
    const auto found = find_policy(name);
    if (!found) {
        // Who may change none is told that, not which there are.
        const auto may = permit(context.actor, Action::change_policy, {context.region});
        return may ? found.error() : may.error();
    }
    const PolicyFile& policy = **found;
    if (auto may = permit(context.actor, policy.change, {context.region}); !may) return may.error();
    // One region's people don't decide for another's. Asked before the transaction, which is one region's.
    if (context.store.regions().size() > 1) return Error{ErrorKind::common_policy, file_of(policy), ""};
    std::optional<OwnPolicy> before;
    auto changed = act(context, policy.change, [&](Transaction& transaction) -> Result<OwnPolicy> {
        auto now = read_from(folder, policy);
        if (!now) return now.error();
        if (version != 0 && version != now->version) return Error{ErrorKind::conflict, file_of(policy), ""};
        if (auto right = policy.check(text, file_of(policy)); !right) return right.error();
        if (text == now->own) return Error{ErrorKind::needs_value, file_of(policy), "text"};
        if (reason.empty()) return Error{ErrorKind::needs_reason, file_of(policy), "change_policy"};
        const PolicyText record = recorded(transaction, *now);
        PolicyText after = record;
        after.text = text;
        transaction.save(Change<PolicyText>::changed(record, std::move(after), reason));
        if (auto written = write_to(folder, policy, text); !written) return written.error();
        before = std::move(*now);
        return read_from(folder, policy);
    });
    // Not committed: then the file is not changed either.
    if (!changed && before) (void)write_to(folder, policy, before->own);
    return changed;
}

} // namespace bihuan::app
