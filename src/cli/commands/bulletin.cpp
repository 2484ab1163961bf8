#include "app/bulletin.hpp"

#include "cli/commands/feedback.hpp"
#include "cli/commands/verbs.hpp"
#include "render/feedback.hpp"

namespace bihuan::commands {
namespace {

using feedback::Bulletin;
using feedback::BulletinPolicy;

BulletinPolicy policy_of(Call& call) {
    return own_policy(call, "bulletin.toml", BulletinPolicy::defaults(), feedback::read_bulletin_policy);
}

/// 2025-03; without a word the last month.
Date month_of(Call& call) {
    const std::string word = call.operand(0);
    if (word.empty()) return call.now.date().first_of_month().plus(-1);
    if (const auto day = Date::parse(word + "-01")) return *day;
    throw Stop{{ErrorKind::impossible_date, word, "2025-03"}};
}

std::string issue_of(Call& call, const Bulletin& bulletin) {
    return call.say(Word::bulletin_issue, {std::to_string(bulletin.year), std::to_string(bulletin.number)});
}

std::string number(std::int64_t value) {
    return std::to_string(value);
}

} // namespace

Reply printed(Call& call, const official::OfficialDocument& document) {
    const std::string format = call.option("format");
    Reply reply;
    reply.file = must(render::official_file(document, format));
    if (format.empty() || format == "table")
        reply.text = render::official_text(document);
    else
        reply.sheets = render::official_sheets(document);
    return reply;
}

Reply draft_bulletin(Call& call) {
    app::Context context = call.context();
    const auto bulletin = must(app::draft_bulletin(context, month_of(call)));
    return call.told(Word::told_bulletin_drafted,
                     {number(bulletin.id.value), bulletin.begins_on.to_string().substr(0, 7)});
}

Reply freeze_bulletin(Call& call) {
    app::Context context = call.context();
    const auto bulletin =
        must(app::freeze_bulletin(context, policy_of(call), call.id<Bulletin>(0), call.version()));
    return call.told(bulletin.edition > 1 ? Word::told_bulletin_replaced : Word::told_bulletin_frozen,
                     {number(bulletin.id.value), issue_of(call, bulletin), bulletin.fingerprint});
}

Reply correct_bulletin(Call& call) {
    app::Context context = call.context();
    const auto bulletin =
        must(app::correct_bulletin(context, call.id<Bulletin>(0), call.version(), call.option("reason")));
    return call.told(Word::told_bulletin_corrected,
                     {number(bulletin.id.value), issue_of(call, bulletin), number(bulletin.edition)});
}

Reply list_bulletins(Call& call) {
    app::Context context = call.context();
    return {
        .sheets = {render::bulletin_sheet(must(app::read_bulletins(context, call.year())), call.language)}};
}

Reply show_bulletin(Call& call) {
    app::Context context = call.context();
    return printed(call, must(app::read_bulletin(context, policy_of(call), call.id<Bulletin>(0))).document);
}

Reply verify_bulletins(Call& call) {
    app::Context context = call.context();
    const auto verified = must(app::verify_bulletins(context));
    Reply reply{.sheets = {render::verified_sheet(verified, call.language)}};
    for (const app::VerifiedBulletin& each : verified) {
        if (!each.whole)
            reply.errors.push_back(
                {ErrorKind::changed_contents, feedback::name_in_errors(each.bulletin), ""});
    }
    return reply;
}

} // namespace bihuan::commands
