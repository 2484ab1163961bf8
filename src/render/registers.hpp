// Registers, their definitions and rows as sheets.
#pragma once

#include "app/registers.hpp"
#include "render/registry.hpp"

namespace bihuan::render {

template <>
struct FirstWord<registers::FieldType> {
    static constexpr Word word = Word::entry_type_text;
};

Sheet definition_list(const std::vector<registers::Definition>& definitions, Language language);
/// Fields, and states with their moves.
std::vector<Sheet> definition_sheets(const registers::Definition& definition, Language language);

/// `whole`: every column on the screen too. The headings are those that an import takes.
Sheet entry_sheet(const registers::Definition& definition, const std::vector<app::EntryRow>& rows, bool whole,
                  Language language);
/// One row, a field a line.
std::string entry_text(const registers::Definition& definition, const app::EntryRow& row, Language language);
Sheet count_sheet(const registers::Definition& definition, const std::vector<app::RegisterCount>& counts,
                  Language language);

std::string entry_import_text(const app::EntryImport& import, bool done, Language language);

} // namespace bihuan::render
