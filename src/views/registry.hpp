// What the register and the journal hold, for lists.
#pragma once

#include "app/context.hpp"

namespace bihuan::views {

using app::Context;

struct Staff {
    std::vector<registry::Post> posts;
    std::vector<registry::Person> people;
    std::vector<registry::Appointment> appointments;
    std::vector<registry::Organisation> organisations;
};
Result<Staff> staff(Context& context);

Result<std::vector<registry::Organisation>> organisations(Context& context);

struct Journal {
    std::vector<journal::Entry> entries;
    Staff staff; // to name those who acted
};
Result<Journal> journal(Context& context, const storage::EntryQuery& query);

} // namespace bihuan::views
