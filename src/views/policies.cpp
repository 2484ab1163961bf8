#include "views/policies.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "app/order.hpp"
#include "app/standing.hpp"
#include "cycle/feedback/publication.hpp"
#include "cycle/progress/rounds.hpp"
#include "registry/settings.hpp"

namespace bihuan::views {
namespace {

using app::Query;
using app::Transaction;
using targets::Item;

/// The text of now and the new one, and what they are of.
struct Asked {
    const std::string& now;
    const std::string& then;
    const supervision::Policy& inforce;
    Date today;
    int year; // that people work on: of the last round
};

void add(PolicyPreview& out, PolicyEffect effect) {
    if (out.effects.size() < most_effects) {
        out.effects.push_back(std::move(effect));
    } else {
        ++out.more;
    }
}

/// Both texts were checked before.
template <auto read, class Policy>
std::pair<Policy, Policy> both(const Asked& asked, const Policy& standard) {
    return {read(asked.now, "", standard).value(), read(asked.then, "", standard).value()};
}

/// Which lights change colour, and how many slips a review would issue today.
void foresee_standing(Transaction& transaction, const Asked& asked, PolicyPreview& out) {
    const auto [now, then] =
        both<&progress::read_standing_policy>(asked, progress::Policy::defaults().standing);
    const auto seen_under = [&](const progress::StandingPolicy& standing) {
        progress::Policy policy = asked.inforce.progress;
        policy.standing = standing;
        return app::foresee_standings(transaction, policy, asked.year, asked.today);
    };
    const auto before = seen_under(now), after = seen_under(then);
    std::array<PolicyCount, 5> colours;
    PolicyCount slips{"slips"};
    for (std::size_t i = 0; i < before.size(); ++i) {
        ++colours[static_cast<std::size_t>(before[i].colour)].before;
        ++colours[static_cast<std::size_t>(after[i].colour)].after;
        slips.before += before[i].slip;
        slips.after += after[i].slip;
        if (before[i].colour != after[i].colour)
            add(out, {std::string(Item::kind), before[i].item.value, before[i].title,
                      std::string(name_of(before[i].colour)), std::string(name_of(after[i].colour))});
    }
    for (const std::string_view colour : names_of(progress::Colour{})) {
        PolicyCount& count = colours[static_cast<std::size_t>(*named<progress::Colour>(colour))];
        count.what = colour;
        out.counts.push_back(count);
    }
    out.counts.push_back(slips);
}

/// The orders that a review would open today, by unit.
void foresee_supervision(Transaction& transaction, const Asked& asked, PolicyPreview& out) {
    const auto [now, then] =
        both<&supervision::read_supervision_policy>(asked, supervision::Policy::defaults().supervision);
    using Key = std::pair<std::string, std::int64_t>; // why, whose
    std::map<Key, PolicyEffect> wished;
    PolicyCount orders{"orders"};
    const auto add_under = [&](const supervision::SupervisionPolicy& own, std::string PolicyEffect::*side,
                               std::int64_t PolicyCount::*count) {
        supervision::Policy policy = asked.inforce;
        policy.supervision = own;
        for (const auto& wish : app::wished_orders(transaction, policy, asked.year, asked.today)) {
            const bool silent = wish.origin == supervision::OrderOrigin::silence;
            const Key key{silent ? "organisation" : "item",
                          silent ? wish.organisation.value : wish.item.value};
            PolicyEffect& effect = wished[key];
            effect.kind = key.first;
            effect.id = key.second;
            effect.title = wish.title;
            effect.*side = name_of(wish.rung);
            ++(orders.*count);
        }
    };
    add_under(now, &PolicyEffect::before, &PolicyCount::before);
    add_under(then, &PolicyEffect::after, &PolicyCount::after);
    for (auto& [key, effect] : wished)
        if (effect.before != effect.after) add(out, std::move(effect));
    out.counts.push_back(orders);
}

/// When the rounds of the periods that run now are opened and due.
void foresee_rounds(Transaction&, const Asked& asked, PolicyPreview& out) {
    using progress::Cadence;
    using progress::RoundPolicy;
    struct Row {
        Cadence cadence;
        bool RoundPolicy::*opens;
        int RoundPolicy::*days;
    };
    constexpr Row rows[] = {
        {Cadence::week, &RoundPolicy::open_week, &RoundPolicy::week_days},
        {Cadence::half_month, &RoundPolicy::open_half_month, &RoundPolicy::half_month_days},
        {Cadence::month, &RoundPolicy::open_month, &RoundPolicy::month_days},
        {Cadence::quarter, &RoundPolicy::open_quarter, &RoundPolicy::quarter_days}};
    const auto [now, then] = both<&progress::read_round_policy>(asked, progress::Policy::defaults().rounds);
    const registry::Calendar& calendar = asked.inforce.calendar();
    for (const Row& row : rows) {
        const Date ends = progress::period_of(row.cadence, asked.today).ends_on;
        const auto opened = [&](const RoundPolicy& policy) {
            return policy.*row.opens ? calendar.next_working_day(ends.plus(1)).to_string() : std::string();
        };
        const auto due = [&](const RoundPolicy& policy) {
            return calendar.plus_working_days(ends, policy.*row.days).to_string();
        };
        const std::string cadence(name_of(row.cadence));
        if (opened(now) != opened(then)) add(out, {"opened", 0, cadence, opened(now), opened(then)});
        if (due(now) != due(then)) add(out, {"due", 0, cadence, due(now), due(then)});
    }
}

/// Which items citizens would see, and which no longer.
void foresee_publication(Transaction& transaction, const Asked& asked, PolicyPreview& out) {
    const auto [now, then] =
        both<&feedback::read_publication_policy>(asked, feedback::PublicationPolicy::defaults());
    const feedback::Outlook before{now, asked.today, {}}, after{then, asked.today, {}};
    PolicyCount promises{"promises"};
    transaction.each<Item>({}, [&](Item&& item) {
        const bool was = feedback::publishes(before, item), is = feedback::publishes(after, item);
        promises.before += was;
        promises.after += is;
        const auto word = [](bool shown) { return std::string(shown ? "public" : "hidden"); };
        if (was != is) add(out, {std::string(Item::kind), item.id.value, item.title, word(was), word(is)});
    });
    out.counts.push_back(promises);
}

/// The policies whose effect is foreseen.
struct Foreseeing {
    std::string_view policy;
    void (*foresee)(Transaction&, const Asked&, PolicyPreview&);
};
constexpr Foreseeing foreseen[] = {
    {"standing", &foresee_standing},
    {"rounds", &foresee_rounds},
    {"supervision", &foresee_supervision},
    {"publication", &foresee_publication},
};

/// A setting that a text leaves out is the program's own.
Result<std::vector<PolicyDifference>> differences_of(const app::OwnPolicy& own, const std::string& text) {
    const std::string file = own.name + ".toml";
    const auto standard = registry::Settings::parse(own.standard, file);
    const auto now = registry::Settings::parse(own.own, file);
    const auto then = registry::Settings::parse(text, file);
    if (!standard) return standard.error();
    if (!then) return then.error();
    const auto over = [&](const registry::Settings& settings) {
        auto all = settings.written();
        all.merge(standard->written());
        return all;
    };
    // What somebody broke by hand is compared as the program's own.
    const auto before = over(now ? *now : *standard), after = over(*then);
    std::set<std::string> names;
    for (const auto& [name, value] : before)
        names.insert(name);
    for (const auto& [name, value] : after)
        names.insert(name);
    std::vector<PolicyDifference> out;
    const auto value_in = [](const auto& all, const std::string& name) {
        const auto found = all.find(name);
        return found == all.end() ? std::string() : found->second;
    };
    for (const std::string& name : names) {
        PolicyDifference each{name, value_in(before, name), value_in(after, name)};
        if (each.before == each.after) continue;
        if (then->has(name)) each.line = then->line_of(name);
        out.push_back(std::move(each));
    }
    std::ranges::stable_sort(out, {}, &PolicyDifference::line);
    return out;
}

} // namespace

Result<PolicyPreview> preview_policy(Context& context, const std::string& folder, const std::string& name,
                                     const std::string& text, const supervision::Policy& inforce) {
    const auto own = app::read_policy(context, folder, name);
    if (!own) return own.error();
    const auto file = app::find_policy(name);
    if (!file) return file.error();
    if (auto right = (*file)->check(text, name + ".toml"); !right) return right.error();
    auto differences = differences_of(*own, text);
    if (!differences) return differences.error();
    PolicyPreview out;
    out.differences = std::move(*differences);
    const bool readable = static_cast<bool>((*file)->check(own->own, name + ".toml"));
    const std::string none;
    const auto foreseeing = std::ranges::find(foreseen, std::string_view(name), &Foreseeing::policy);
    if (foreseeing == std::end(foreseen)) return out;
    out.foreseen = true;
    return app::look(context, [&](Transaction& transaction) -> Result<PolicyPreview> {
        using progress::Round;
        const auto last = transaction.first(Query<Round>().newest_first());
        const Date today = context.today();
        out.year = last ? last->year : today.year();
        foreseeing->foresee(transaction, {readable ? own->own : none, text, inforce, today, out.year}, out);
        return out;
    });
}

} // namespace bihuan::views
