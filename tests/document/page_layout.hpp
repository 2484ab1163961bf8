// Lays paragraphs out on pages, as a word processor would.
#pragma once

#include <string>
#include <vector>

#include "reading/document/lines.hpp"

namespace bihuan::document::test {

struct Layout {
    double em = 16, left = 90, pitch = 28, top = 100;
    int columns = 28, rows = 22;
    bool indent = true;
    bool justified = false;
    std::u32string head; // on every page
    std::u32string foot = U"— # —";
};

inline double width_of(char32_t c) {
    return c < 0x80 ? 0.5 : 1.0;
}
inline bool is_closing(char32_t c) {
    return std::u32string_view(U"，。、；：）”").find(c) != std::u32string_view::npos;
}

struct Block {
    std::u32string text;
    double size = 1; // against the body
    bool centred = false;
};

inline std::vector<PrintedLine> laid_out(const std::vector<Block>& blocks, const Layout& layout) {
    std::vector<PrintedLine> lines;
    int page = 1, row = 0;
    const double width = layout.columns * layout.em;
    const auto close_page = [&] {
        std::u32string foot = layout.foot;
        if (const auto at = foot.find(U'#'); at != std::u32string::npos) {
            foot.replace(at, 1, text::from_utf8(std::to_string(page)));
        }
        const double middle = layout.left + width / 2;
        if (!foot.empty()) lines.push_back({page, middle - 20, middle + 20, 780, layout.em * 0.8, foot});
    };
    const auto open_page = [&] {
        if (!layout.head.empty()) lines.push_back({page, 90, 200, 50, layout.em * 0.8, layout.head});
    };
    open_page();
    for (const Block& block : blocks) {
        const double em = layout.em * block.size;
        std::size_t at = 0;
        for (bool first = true; at < block.text.size(); first = false) {
            double used = first && layout.indent && !block.centred ? 2 * em : 0;
            const double x0 = layout.left + used;
            const std::size_t from = at;
            while (at < block.text.size()) {
                double need = width_of(block.text[at]) * em;
                if (at + 1 < block.text.size() && is_closing(block.text[at + 1])) need += em;
                if (used + need > width + 0.01 && at > from) break;
                used += width_of(block.text[at]) * em;
                ++at;
            }
            PrintedLine line{page,
                             x0,
                             layout.left + used,
                             layout.top + row * layout.pitch,
                             em,
                             block.text.substr(from, at - from)};
            if (layout.justified && at < block.text.size()) line.x1 = layout.left + width;
            if (block.centred) {
                const double shift = (width - used) / 2;
                line.x0 += shift;
                line.x1 += shift;
            }
            lines.push_back(line);
            if (++row == layout.rows) {
                close_page();
                ++page;
                row = 0;
                open_page();
            }
        }
    }
    close_page();
    return lines;
}

/// Sentences of every length, so that last lines end anywhere; some figures and Latin words between.
inline std::vector<Block> report(std::size_t paragraphs) {
    const std::u32string filler =
        U"青禾县围绕年度目标稳步推进各项工作粮食总产保持稳定城乡面貌持续改善产业项目加快落地群众收入稳步提高";
    std::vector<Block> blocks;
    unsigned state = 7;
    const auto next = [&](unsigned below) {
        state = state * 1664525U + 1013904223U;
        return (state >> 16) % below;
    };
    for (std::size_t i = 0; i < paragraphs; ++i) {
        std::u32string text;
        for (unsigned sentence = 0; sentence <= next(6); ++sentence) {
            text += filler.substr(next(10), 4 + next(30));
            if (next(3) == 0) text += U"达到3.5亿元";
            text += next(2) == 0 ? U"，" : U"。";
        }
        text.back() = U'。';
        blocks.push_back({text});
    }
    return blocks;
}

inline std::u32string text_of(const std::vector<Block>& blocks) {
    std::u32string text;
    for (const Block& block : blocks)
        text += block.text + U"\n";
    return text;
}

} // namespace bihuan::document::test
