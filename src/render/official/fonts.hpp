// Typefaces of this machine: those wanted by name, else the free ones that stand in. Only here are fontconfig
// and cairo's fonts known.
#pragma once

#include <cairo.h>

#include <map>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "render/official/measures.hpp"

namespace bihuan::official {

/// A character as it is drawn: in which typeface, and how wide it is there.
struct Glyph {
    cairo_scaled_font_t* font = nullptr;
    unsigned long index = 0;
    double width = 0;
};

/// Not thread-safe.
class Fonts {
  public:
    Fonts() = default;
    ~Fonts();
    Fonts(const Fonts&) = delete;
    Fonts& operator=(const Fonts&) = delete;

    /// From the first of the face's families that has the character.
    Glyph glyph(Face face, double size, char32_t character);
    /// Whether Chinese can be set at all.
    bool have_chinese() { return glyph(Face::fangsong, size_three, U'国').index != 0; }

  private:
    const std::vector<cairo_font_face_t*>& faces_of(Face face);
    cairo_scaled_font_t* scaled(cairo_font_face_t* face, double size);

    std::map<Face, std::vector<cairo_font_face_t*>> faces_;
    std::map<std::pair<cairo_font_face_t*, double>, cairo_scaled_font_t*> scaled_;
    std::map<std::tuple<Face, double, char32_t>, Glyph> glyphs_;
};

} // namespace bihuan::official
