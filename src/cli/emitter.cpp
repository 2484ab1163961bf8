#include "cli/emitter.hpp"

#include <sys/ioctl.h>
#include <unistd.h>

#include <charconv>
#include <cstdio>
#include <cstdlib>
#include <string_view>

#include "cli/run.hpp"
#include "render/errors.hpp"
#include "render/width.hpp"

namespace bihuan::cli {
namespace {

constexpr std::string_view utf8_mark = "\xEF\xBB\xBF";

std::optional<std::size_t> terminal_width() {
    if (const char* columns = std::getenv("COLUMNS")) {
        const std::string_view word(columns);
        std::size_t width = 0;
        const auto read = std::from_chars(word.data(), word.data() + word.size(), width);
        if (read.ec == std::errc() && width > 0) return width;
    }
    winsize size{};
    if (::isatty(STDOUT_FILENO) && ::ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0) {
        return size.ws_col;
    }
    return std::nullopt;
}

/// One JSON value a line → one list of them.
std::string as_list(std::string_view lines) {
    std::string out = "[";
    for (std::size_t begin = 0; begin < lines.size();) {
        const std::size_t end = lines.find('\n', begin);
        out += begin == 0 ? "\n" : ",\n";
        out += lines.substr(begin, end - begin);
        begin = end + 1;
    }
    return out + (lines.empty() ? "]\n" : "\n]\n");
}

bool wants_colours() {
    const char* none = std::getenv("NO_COLOR");
    const char* terminal = std::getenv("TERM");
    if ((none && *none) || (terminal && std::string_view(terminal) == "dumb")) return false;
    return ::isatty(STDOUT_FILENO);
}

} // namespace

render::Screen screen_of(const Options& options) {
    render::Screen screen;
    screen.language = options.language;
    if (options.output.empty()) {
        screen.width = terminal_width();
        screen.colours = wants_colours();
    }
    return screen;
}

Piece piece_of(const Options& options, const render::Screen& screen, const Views& views) {
    Piece piece;
    switch (options.format) {
        case Format::jsonl:
            piece.bytes = views.lines();
            break;
        case Format::json:
            piece.bytes = as_list(views.lines());
            break;
        case Format::csv: {
            const render::Sheet sheet = views.sheet();
            piece.header = render::csv_header(sheet);
            piece.bytes = render::csv_rows(sheet);
            break;
        }
        case Format::xlsx:
            piece.sheets.push_back(views.sheet());
            if (views.second_sheet) piece.sheets.push_back(views.second_sheet());
            break;
        case Format::table:
            piece.bytes = views.screen ? views.screen() : render::table(views.sheet(), screen);
            break;
    }
    return piece;
}

Emitter::Emitter(const Options& options, const render::Screen& screen, Output& output, bool headed)
    : options_(options), screen_(screen), output_(output), headed_(headed) {}

bool Emitter::take(const Piece& piece, const std::string& name) {
    const bool first = std::exchange(first_, false);
    if (options_.format == Format::xlsx) {
        if (!workbook_) {
            const Result<std::string> path = output_.as_file();
            if (!path) {
                error_ = path.error();
                return false;
            }
            workbook_ = std::make_unique<render::Workbook>(*path);
        }
        for (const render::Sheet& sheet : piece.sheets)
            workbook_->append(sheet);
        return true;
    }
    std::string head;
    if (options_.format == Format::csv && first) {
        if (options_.byte_order_mark) head += utf8_mark;
        head += piece.header;
    }
    if (options_.format == Format::table && headed_) {
        if (!first) head += '\n';
        if (screen_.colours) head += "\x1b[1m";
        head += "== " + render::one_line(name) + " ==";
        if (screen_.colours) head += "\x1b[0m";
        head += '\n';
    }
    return output_.write(head) && output_.write(piece.bytes);
}

Result<void> Emitter::finish() {
    if (error_) return *error_;
    if (workbook_) {
        Result<void> closed = workbook_->close();
        if (!closed) {
            Error error = closed.error();
            error.subject = options_.output.empty() ? "-" : options_.output;
            return error;
        }
    }
    return output_.finish();
}

int write_out(const Options& options, const render::Screen& screen, const Piece& piece) {
    const Result<std::unique_ptr<Output>> output = Output::open(options.output);
    if (!output) {
        complain(output.error(), options.language);
        return output_failed;
    }
    Emitter emitter(options, screen, **output, false);
    emitter.take(piece, {});
    if (const Result<void> finished = emitter.finish(); !finished) {
        complain(finished.error(), options.language);
        return output_failed;
    }
    return all_well;
}

namespace {

void say_on_stderr(const std::string& message) {
    const std::string line = "bihuan: " + render::one_line(message) + "\n";
    std::fwrite(line.data(), 1, line.size(), stderr);
}

} // namespace

void complain(const Error& error, Language language) {
    say_on_stderr(render::sentence_of(error, language));
}

void note(std::string_view message, Language language) {
    say_on_stderr(render::say(render::Word::note, language, {message}));
}

} // namespace bihuan::cli
