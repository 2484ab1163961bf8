// Words of a command that name a record: its number, or what people call it.
#pragma once

#include "app/registry.hpp"
#include "cli/commands/command.hpp"

namespace bihuan::commands {

/// What a region's names may mean; read once a command. Each stops where nothing, or more than one, is meant.
class Known {
  public:
    explicit Known(app::Context& context) : known_(must(app::read_registry(context))) {}

    const app::Register& all() const { return known_; }
    Id<registry::Organisation> organisation(const std::string& words) const;
    std::vector<Id<registry::Organisation>> organisations(const std::vector<std::string>& words) const;
    Id<registry::Post> post(const std::string& words) const;
    Id<registry::Person> person(const std::string& words) const;

  private:
    app::Register known_;
};

} // namespace bihuan::commands
