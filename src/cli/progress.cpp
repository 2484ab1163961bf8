#include "cli/progress.hpp"

#include <unistd.h>

#include <cstdio>
#include <string>

#include "render/catalogue.hpp"

namespace bihuan::cli {

using namespace std::chrono_literals;

Progress::Progress(std::size_t total, Language language, bool enabled)
    : total_(total), language_(language), enabled_(enabled && total > 1 && ::isatty(STDERR_FILENO)) {}

void Progress::advance(std::size_t done) {
    if (!enabled_) return;
    const Clock::time_point now = Clock::now();
    // Short work shows nothing; long work is redrawn ten times a second.
    if (now - begun_ < 500ms || now - drawn_ < 100ms) return;
    drawn_ = now;
    constexpr std::size_t cells = 30;
    const std::size_t filled = cells * done / total_;
    std::string line = "\r\x1b[K[";
    for (std::size_t i = 0; i < cells; ++i)
        line += i < filled ? "█" : "░";
    const auto spent = std::chrono::duration<double>(now - begun_).count();
    const double left =
        done == 0 ? 0 : spent / static_cast<double>(done) * static_cast<double>(total_ - done);
    line += "] " + render::say(render::Word::progress, language_,
                               {std::to_string(done), std::to_string(total_),
                                std::to_string(static_cast<long>(left + 0.5))});
    std::fwrite(line.data(), 1, line.size(), stderr);
    std::fflush(stderr);
    shown_ = true;
}

void Progress::clear() {
    if (!shown_) return;
    std::fputs("\r\x1b[K", stderr);
    std::fflush(stderr);
    shown_ = false;
}

} // namespace bihuan::cli
