// Makes a county by chance in a SQLite file and assesses it twice: the year by a line a variable, the
// half-year by the default scheme. writer FILE SEED
#include <cstdio>
#include <cstdlib>

#include "random_county.hpp"
#include "storage/sqlite/database.hpp"

int main(int count, char** arguments) {
    using namespace bihuan;
    if (count != 3) return 2;
    storage::Store store(storage::sqlite::open(arguments[1]));
    store.migrate();
    const std::string region = "371799";
    const auto seed = static_cast<std::uint32_t>(std::strtoul(arguments[2], nullptr, 10));
    assessment::RandomCounty(store, region, seed, {}).fill();
    registry::Actor actor;
    actor.region = region;
    actor.post = {4};
    actor.role = registry::Role::supervisor;
    app::Context context{store, region, actor, Instant::at(*Date::of(2025, 8, 20), 9)};
    const auto must = [](const auto& result) {
        if (result) return;
        std::fprintf(stderr, "%s\n", describe(result.error(), Language::english).c_str());
        std::exit(1);
    };
    const auto assess = [&](std::string source, std::optional<Date> until) {
        const auto drafted = app::adopt_scheme(context, 2025, std::move(source), "scheme.toml");
        must(drafted);
        must(app::enact_scheme(context, drafted->id));
        app::AssessmentWish wish;
        wish.year = 2025;
        wish.ends_on = until;
        must(app::compute_assessment(context, wish));
    };
    assess(assessment::scheme_of_variables(assessment::variable_count), Date::of(2025, 12, 31));
    assess(std::string(assessment::Plan::default_text()), Date::of(2025, 6, 30));
    return 0;
}
