// Pieces of output in the wanted format, one an input, written in order.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "cli/arguments.hpp"
#include "cli/output.hpp"
#include "render/sheet.hpp"
#include "render/workbook.hpp"

namespace bihuan::cli {

/// What one input gives; made on any thread.
struct Piece {
    std::string header = {}; // CSV only: goes out once
    std::string bytes = {};
    std::vector<render::Sheet> sheets = {}; // XLSX only
    std::optional<Error> error = {};        // instead of all else
};

/// The ways in which one input's findings can be shown; only the one wanted is called.
struct Views {
    std::function<std::string()> lines;               // jsonl
    std::function<render::Sheet()> sheet;             // csv, xlsx, table
    std::function<std::string()> screen = {};         // instead of the sheet as a table
    std::function<render::Sheet()> second_sheet = {}; // xlsx only
};

/// The screen that a table is laid out for: the terminal's width, or COLUMNS; colours only on a terminal.
render::Screen screen_of(const Options& options);

Piece piece_of(const Options& options, const render::Screen& screen, const Views& views);

class Emitter {
  public:
    /// Several inputs: on a screen each is headed by its name.
    Emitter(const Options& options, const render::Screen& screen, Output& output, bool headed);

    /// False when nothing more can be written.
    bool take(const Piece& piece, const std::string& name);
    Result<void> finish();

  private:
    const Options& options_;
    render::Screen screen_;
    Output& output_;
    bool headed_;
    bool first_ = true;
    std::unique_ptr<render::Workbook> workbook_;
    std::optional<Error> error_;
};

/// Writes one piece to where the options say; the exit code.
int write_out(const Options& options, const render::Screen& screen, const Piece& piece);

/// One line on stderr: "bihuan: file: cause".
void complain(const Error& error, Language language);
/// One line on stderr for what is no error but should not pass silently: "bihuan: note: …".
void note(std::string_view message, Language language);

} // namespace bihuan::cli
