// The server's verbs: their words go to server/ as they are.
#include "cli/commands/verbs.hpp"

namespace bihuan::commands {
namespace {

ServerWords words_of(const Call& call) {
    ServerWords words{call.office.folder(), call.option("config"), {}};
    for (const char* name : {"address", "port", "certificate", "key", "log"})
        if (call.given(name)) words.settings[name] = call.option(name);
    return words;
}

} // namespace

Reply serve(Call& call) {
    const World& world = call.office.world();
    must(world.server.serve(call.office.any_store(), world, words_of(call)));
    return {};
}

Reply check_config(Call& call) {
    return {.text = must(call.office.world().server.check(words_of(call)))};
}

Reply print_openapi(Call& call) {
    return {.text = call.office.world().server.openapi()};
}

} // namespace bihuan::commands
