#include "cli/commands/scenario.hpp"

#include <algorithm>

#include "base/sm3.hpp"
#include "render/errors.hpp"

namespace bihuan::commands {
namespace {

std::string_view trimmed(std::string_view text) {
    const std::size_t begin = text.find_first_not_of(" \t\r");
    if (begin == std::string_view::npos) return {};
    return text.substr(begin, text.find_last_not_of(" \t\r") - begin + 1);
}

std::vector<std::string> words_of(std::string_view line) {
    std::vector<std::string> words;
    bool quoted = false, open = false;
    for (const char c : line) {
        if (c == '"') {
            quoted = !quoted;
            if (!std::exchange(open, true)) words.emplace_back();
        } else if (c == ' ' && !quoted) {
            open = false;
        } else {
            if (!std::exchange(open, true)) words.emplace_back();
            words.back() += c;
        }
    }
    return words;
}

/// "| a | b |" → a, b
std::vector<std::string> cells_of(std::string_view row) {
    std::vector<std::string> cells;
    row.remove_prefix(1);
    while (!row.empty()) {
        const std::size_t end = std::min(row.find('|'), row.size());
        cells.emplace_back(trimmed(row.substr(0, end)));
        row.remove_prefix(std::min(end + 1, row.size()));
        if (trimmed(row).empty()) break;
    }
    return cells;
}

std::string filled(std::string_view pattern, const std::vector<std::string>& cells) {
    std::string out(pattern);
    for (std::size_t i = 0; i < cells.size(); ++i) {
        const std::string gap = "{" + std::to_string(i + 1) + "}";
        for (std::size_t at = out.find(gap); at != std::string::npos;
             at = out.find(gap, at + cells[i].size()))
            out.replace(at, gap.size(), cells[i]);
    }
    return out;
}

class Player {
  public:
    Player(std::string name, Office& office, Language language)
        : name_(std::move(name)), office_(office), language_(language) {}

    Played play(std::string_view text) {
        while (!text.empty()) {
            const std::size_t end = std::min(text.find('\n'), text.size());
            ++number_;
            line(trimmed(text.substr(0, end)));
            text.remove_prefix(std::min(end + 1, text.size()));
        }
        return std::move(played_);
    }

  private:
    void line(std::string_view line) {
        if (line.empty() || line[0] == '#') return;
        if (line[0] == '|') {
            filling_ = true;
            for (const std::string& pattern : patterns_)
                step(filled(pattern, cells_of(line)), '>');
            return;
        }
        if (std::exchange(filling_, false)) patterns_.clear();
        if (line[0] == '@') {
            const auto moment = Instant::parse(trimmed(line.substr(1)));
            if (!moment) fail({ErrorKind::impossible_date, std::string(line), "@ 2025-02-12 09:00"});
            now_ = *moment;
            return;
        }
        const std::size_t sign = line.find_first_of(">!=*");
        if (sign == std::string_view::npos)
            fail({ErrorKind::bad_usage, std::string(line), "POST> | POST! | POST= | POST*"});
        if (line[sign] == '*') {
            patterns_.emplace_back(line);
            patterns_.back()[sign] = '>';
        } else {
            step(std::string(line), line[sign]);
        }
    }

    void step(const std::string& line, char sign) {
        ++played_.commands;
        const std::size_t at = line.find(sign);
        std::vector<std::string> words = words_of(trimmed(std::string_view(line).substr(at + 1)));
        const Result<Reply> reply = run(words, std::string(trimmed(std::string_view(line).substr(0, at))));
        if (reply.has_value() == (sign == '!')) {
            fail(reply ? Error{ErrorKind::bad_usage, line, "not refused"} : reply.error());
        }
        if (sign == '>') return;
        played_.written += "@ " + now_.to_string() + "  " + line + "\n";
        if (!reply) {
            played_.written += render::sentence_of(reply.error(), language_) + "\n";
        } else {
            played_.written += reply->text;
            const render::Screen screen{{}, false, language_};
            for (const render::Sheet& sheet : reply->sheets) {
                if (std::ranges::any_of(sheet.columns, &render::Column::on_screen))
                    played_.written += render::table(sheet, screen);
            }
        }
        played_.written += '\n';
    }

    Result<Reply> run(std::vector<std::string> words, const std::string& post) {
        const auto command = find_command(words, language_);
        if (!command) return command.error();
        if (*command == nullptr) return Error{ErrorKind::bad_usage, words.empty() ? "" : words[0], ""};
        auto taken = take_apart(**command, words, language_);
        if (!taken) return taken.error();
        if (!post.empty()) taken->options["as"] = {post};
        return commands::run(**command, *taken, office_, language_, now_);
    }

    [[noreturn]] void fail(Error error) const {
        error.subject = name_ + ":" + std::to_string(number_) + ": " + error.subject;
        throw Stop{std::move(error)};
    }

    std::string name_;
    Office& office_;
    Language language_;
    Instant now_;
    int number_ = 0;
    std::vector<std::string> patterns_; // what the rows of a table are filled into
    bool filling_ = false;
    Played played_;
};

} // namespace

std::function<std::string(std::size_t)> told_bytes() {
    return [drawn = 0](std::size_t count) mutable {
        std::string bytes = sm3("story " + std::to_string(++drawn)); // hexadecimal digits will do
        bytes.resize(count, 'x');
        return bytes;
    };
}

Result<Played> play(std::string_view scenario, const std::string& name, Office& office, Language language) {
    try {
        return Player(name, office, language).play(scenario);
    } catch (const Stop& stop) {
        return stop.error;
    }
}

} // namespace bihuan::commands
