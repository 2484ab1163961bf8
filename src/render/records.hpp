// Records of every kind as JSON lines and as sheets. Field names and their meaning: docs/formats.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/json.hpp"
#include "reading/document/document.hpp"
#include "reading/extraction/statement.hpp"
#include "reading/extraction/task.hpp"
#include "render/sheet.hpp"

namespace bihuan::render {

/// A document and what was found in it. `tasks` may be empty where no task numbers are wanted.
struct Reading {
    document::Document document;
    std::vector<extraction::Statement> statements;
    std::vector<extraction::TaskRecord> tasks; // one each of document.tasks
};

/// How records name their file: only where several are read at once.
struct Naming {
    std::optional<std::string> file;
    Language language = Language::english;
};

// One JSON object a line, in document order.
std::string statement_lines(const Reading& reading, const Naming& naming);
std::string task_lines(const Reading& reading, const Naming& naming);
std::string livelihood_lines(const Reading& reading, const std::vector<extraction::LivelihoodItem>& items,
                             const Naming& naming);
std::string glossary_lines(const std::vector<extraction::GlossaryEntry>& entries, const Naming& naming);
std::string outline_lines(const document::Document& document, const Naming& naming);
std::string about_line(const document::Document& document, const Naming& naming);
std::string paragraph_lines(const document::Document& document, const Naming& naming);

// The same as rows.
Sheet statement_sheet(const Reading& reading, const Naming& naming);
Sheet task_sheet(const Reading& reading, const Naming& naming);
Sheet livelihood_sheet(const Reading& reading, const std::vector<extraction::LivelihoodItem>& items,
                       const Naming& naming);
Sheet glossary_sheet(const std::vector<extraction::GlossaryEntry>& entries, const Naming& naming);
Sheet outline_sheet(const document::Document& document, const Naming& naming);
Sheet about_sheet(const document::Document& document, const Naming& naming);
Sheet paragraph_sheet(const document::Document& document, const Naming& naming);

/// What a document says of itself, one field a line; empty fields are left out.
std::string about_text(const document::Document& document, Language language);

/// The clean text, one paragraph a line.
std::string plain_text(const document::Document& document);

/// One statement as the contract's JSON object, without file name.
void append_statement(Json& json, const Reading& reading, const extraction::Statement& statement);

/// Its fields alone, into an object that is open.
void append_statement_fields(Json& json, const Reading& reading, const extraction::Statement& statement);

/// The characters of a span on one line: no line breaks, no `**`, no spaces between Chinese characters.
std::string tidy(const document::Document& document, text::Span span);

/// A value as a reader says it: 447.6亿元, ≥35.5万亩, +6.9%, 第3名, 2–10千元.
std::string spoken_value(const extraction::Statement& statement, Language language);
/// 44760000000 → 447.6亿
std::string scaled(const Decimal& value);

/// ≥ > ≤ < ≈, or nothing.
std::string_view sign_of(extraction::Relation relation);

Word word_of(extraction::Kind kind);
Word word_of(extraction::Measure measure);
Word word_of(extraction::Relation relation);
std::string_view meaning_of(const extraction::Rule& rule, Language language);

// Building blocks of the sheets.
Column file_column(const Naming& naming);
void begin_line(Json& json, const Naming& naming); // { and, where wanted, "file"
Cell number_cell(std::int64_t value);
std::string joined(const std::vector<std::string>& parts, std::string_view between);

} // namespace bihuan::render
