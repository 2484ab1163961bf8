#include "app/keeping.hpp"

#include <filesystem>

namespace bihuan::app {
namespace {

using registry::TransferKind;
using storage::Archived;

/// The file is written or read first, in transactions of its own; then it is recorded. `copy` gives what it
/// did.
template <class Copy>
Result<Transfer> transferred(Context& context, Action action, TransferKind kind, const std::string& path,
                             Copy&& copy) {
    if (auto allowed = permit(context.actor, action, {context.region}); !allowed) return allowed.error();
    Result<Archived> copied = copy();
    if (!copied) return copied.error();
    return act(context, action, [&](Transaction& transaction) -> Result<Transfer> {
        Transfer transfer;
        transfer.transfer_kind = kind;
        transfer.regions = copied->regions;
        transfer.file_name = std::filesystem::path(path).filename().string();
        transfer.sm3 = copied->sm3;
        transfer.rows = copied->rows;
        return transaction.save(Change<Transfer>::created(std::move(transfer)));
    });
}

} // namespace

Result<storage::Verification> verify_journal(Context& context) {
    if (auto allowed = permit(context.actor, Action::verify_journal, {context.region}); !allowed) {
        return allowed.error();
    }
    return look(context, [](Transaction& transaction) -> Result<storage::Verification> {
        return storage::verify(transaction);
    });
}

Result<Transfer> export_archive(Context& context, const std::string& path) {
    return transferred(context, Action::export_archive, TransferKind::exported, path,
                       [&] { return storage::export_archive(context.store, {context.region}, path); });
}

Result<Transfer> import_archive(Context& context, const std::string& path) {
    return transferred(context, Action::import_archive, TransferKind::imported, path,
                       [&] { return storage::import_archive(context.store, path, context.progress); });
}

Result<Transfer> back_up(Context& context, const std::string& path) {
    return transferred(context, Action::back_up, TransferKind::backed_up, path,
                       [&] { return storage::back_up(context.store, path); });
}

Result<Transfer> back_up_region(Context& context, const std::string& path) {
    return transferred(context, Action::back_up, TransferKind::backed_up, path,
                       [&] { return storage::export_archive(context.store, {context.region}, path); });
}

} // namespace bihuan::app
