// The commands of the ledger: from their words to output and exit code.
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cstdlib>

#include "cli/emitter.hpp"
#include "cli/options.hpp"
#include "cli/verbs.hpp"

namespace bihuan::cli {
namespace {

using render::say;

constexpr std::array<std::pair<std::string_view, Format>, 5> formats{{{"table", Format::table},
                                                                      {"json", Format::json},
                                                                      {"jsonl", Format::jsonl},
                                                                      {"csv", Format::csv},
                                                                      {"xlsx", Format::xlsx}}};

constexpr std::array<std::string_view, 3> printed{"docx", "html", "pdf"};

std::string word_of(const commands::Words& words, std::string_view name) {
    const auto found = words.options.find(name);
    return found == words.options.end() ? std::string() : found->second.back();
}

/// $BIHUAN_DATA where --data is not given.
std::string folder_of(const commands::Words& words) {
    if (words.options.contains("data")) return word_of(words, "data");
    const char* named = std::getenv("BIHUAN_DATA");
    return named != nullptr && *named ? named : "bihuan-data";
}

int exit_code_of(const Error& error) {
    if (error.kind == ErrorKind::bad_usage) return bad_command_line;
    return error.kind == ErrorKind::cannot_write ? output_failed : some_input_failed;
}

Piece piece_of(const Options& options, const render::Screen& screen, const commands::Reply& reply) {
    Piece piece;
    if (options.format == Format::table) piece.bytes = reply.text;
    for (const render::Sheet& sheet : reply.sheets) {
        const bool further = &sheet != &reply.sheets.front();
        // What stands in files only is told on a screen by the text.
        if (options.format == Format::table &&
            std::ranges::none_of(sheet.columns, &render::Column::on_screen))
            continue;
        if (further && options.format != Format::table && options.format != Format::xlsx) break;
        // A page's text says what the row says: the row is for files.
        const bool shown = std::ranges::any_of(sheet.columns, &render::Column::on_screen);
        if (options.format == Format::table && !shown) continue;
        Views views{[&] { return render::json_rows(sheet); }, [&] { return sheet; }};
        Piece part = cli::piece_of(options, screen, views);
        if (further && options.format == Format::table) piece.bytes += '\n';
        piece.header += part.header;
        piece.bytes += part.bytes;
        std::ranges::move(part.sheets, std::back_inserter(piece.sheets));
    }
    return piece;
}

} // namespace

std::optional<Error> check_format(const commands::Command& command, const commands::Words& words,
                                  Language language) {
    const std::string word = word_of(words, "format");
    if (!words.options.contains("format")) return std::nullopt;
    std::string names;
    const auto is_it = [&](std::string_view name) {
        (names += names.empty() ? "" : ", ") += name;
        return name == word;
    };
    for (const auto& [name, format] : formats)
        if (is_it(name)) return std::nullopt;
    for (const std::string_view name : printed)
        if (command.prints && is_it(name)) return std::nullopt;
    return Error{ErrorKind::bad_usage, "--format " + word, say(Word::usage_choose, language, {names})};
}

int run_ledger(const Ordered& ordered, const commands::World& world) {
    Options options;
    options.language = ordered.language;
    options.output = word_of(ordered.words, "output");
    options.byte_order_mark = !ordered.words.options.contains("no-bom");
    for (const auto& [name, format] : formats) {
        if (word_of(ordered.words, "format") == name) options.format = format;
    }
    const std::string word = word_of(ordered.words, "format");
    const bool whole_file = std::ranges::find(printed, word) != printed.end();
    const bool binary = options.format == Format::xlsx || (whole_file && word != "html");
    if (binary && options.output.empty() && ::isatty(STDOUT_FILENO)) {
        complain({ErrorKind::bad_usage, "--format " + word,
                  say(Word::usage_binary_to_terminal, options.language, {word})},
                 options.language);
        return bad_command_line;
    }
    commands::Office office(folder_of(ordered.words), world);
    const auto reply = commands::run(*ordered.command, ordered.words, office, ordered.language, world.now());
    if (const std::string& file = office.open_password(); !file.empty())
        note(say(Word::note_open_password, ordered.language, {file}), ordered.language);
    if (!reply) {
        complain(reply.error(), ordered.language);
        return exit_code_of(reply.error());
    }
    const render::Screen screen = screen_of(options);
    Piece piece = piece_of(options, screen, *reply);
    if (!reply->file.empty() && (whole_file || options.format == Format::xlsx)) {
        piece = {.bytes = reply->file};
        options.format = Format::table; // made already: its bytes go out as they are
    }
    const int written = write_out(options, screen, piece);
    for (const Error& error : reply->errors)
        complain(error, ordered.language);
    return written != all_well || reply->errors.empty() ? written : some_input_failed;
}

} // namespace bihuan::cli
