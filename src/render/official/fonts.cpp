#include "render/official/fonts.hpp"

#include <cairo-ft.h>
#include <fontconfig/fontconfig.h>

#include "base/utf8.hpp"

namespace bihuan::official {
namespace {

cairo_font_face_t* face_of_pattern(FcPattern* wanted) {
    FcConfigSubstitute(nullptr, wanted, FcMatchPattern);
    FcDefaultSubstitute(wanted);
    FcResult result = FcResultNoMatch;
    FcPattern* found = FcFontMatch(nullptr, wanted, &result);
    if (found == nullptr) return nullptr;
    cairo_font_face_t* face = cairo_ft_font_face_create_for_pattern(found);
    FcPatternDestroy(found);
    return face;
}

/// fontconfig always finds something; whether it is what was asked for, only a list of that name tells.
cairo_font_face_t* face_named(const std::string& family) {
    FcPattern* named = FcPatternCreate();
    FcPatternAddString(named, FC_FAMILY, reinterpret_cast<const FcChar8*>(family.c_str()));
    FcObjectSet* fields = FcObjectSetBuild(FC_FILE, FC_INDEX, nullptr);
    FcFontSet* there = FcFontList(nullptr, named, fields);
    cairo_font_face_t* face = nullptr;
    if (there != nullptr && there->nfont > 0) {
        FcPatternAddInteger(named, FC_WEIGHT, FC_WEIGHT_REGULAR);
        face = face_of_pattern(named);
    }
    if (there != nullptr) FcFontSetDestroy(there);
    FcObjectSetDestroy(fields);
    FcPatternDestroy(named);
    return face;
}

/// Whatever this machine has for Chinese.
cairo_font_face_t* any_chinese(Face face) {
    FcPattern* wanted = FcPatternCreate();
    FcPatternAddString(wanted, FC_FAMILY,
                       reinterpret_cast<const FcChar8*>(face == Face::heiti ? "sans-serif" : "serif"));
    FcPatternAddString(wanted, FC_LANG, reinterpret_cast<const FcChar8*>("zh-cn"));
    cairo_font_face_t* found = face_of_pattern(wanted);
    FcPatternDestroy(wanted);
    return found;
}

} // namespace

Fonts::~Fonts() {
    for (auto& [key, font] : scaled_)
        cairo_scaled_font_destroy(font);
    for (auto& [face, faces] : faces_) {
        for (cairo_font_face_t* each : faces)
            cairo_font_face_destroy(each);
    }
}

const std::vector<cairo_font_face_t*>& Fonts::faces_of(Face face) {
    const auto known = faces_.find(face);
    if (known != faces_.end()) return known->second;
    std::vector<cairo_font_face_t*> faces;
    for (const std::string_view family : families_of(face)) {
        if (family.empty()) continue;
        if (cairo_font_face_t* found = face_named(std::string(family))) faces.push_back(found);
    }
    if (cairo_font_face_t* found = any_chinese(face)) faces.push_back(found);
    return faces_.emplace(face, std::move(faces)).first->second;
}

cairo_scaled_font_t* Fonts::scaled(cairo_font_face_t* face, double size) {
    const auto known = scaled_.find({face, size});
    if (known != scaled_.end()) return known->second;
    cairo_matrix_t scale, unit;
    cairo_matrix_init_scale(&scale, size, size);
    cairo_matrix_init_identity(&unit);
    cairo_font_options_t* options = cairo_font_options_create();
    cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE);
    cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF);
    cairo_scaled_font_t* font = cairo_scaled_font_create(face, &scale, &unit, options);
    cairo_font_options_destroy(options);
    return scaled_.emplace(std::pair(face, size), font).first->second;
}

Glyph Fonts::glyph(Face face, double size, char32_t character) {
    const auto known = glyphs_.find({face, size, character});
    if (known != glyphs_.end()) return known->second;
    std::string bytes;
    append_utf8(bytes, character);
    Glyph found;
    for (cairo_font_face_t* each : faces_of(face)) {
        cairo_scaled_font_t* font = scaled(each, size);
        cairo_glyph_t* glyphs = nullptr;
        int count = 0;
        if (cairo_scaled_font_text_to_glyphs(font, 0, 0, bytes.data(), static_cast<int>(bytes.size()),
                                             &glyphs, &count, nullptr, nullptr,
                                             nullptr) != CAIRO_STATUS_SUCCESS) {
            continue;
        }
        if (count == 1) {
            cairo_text_extents_t extents;
            cairo_scaled_font_glyph_extents(font, glyphs, 1, &extents);
            const bool first = found.font == nullptr;
            if (first || glyphs[0].index != 0) found = {font, glyphs[0].index, extents.x_advance};
        }
        cairo_glyph_free(glyphs);
        if (found.index != 0) break;
    }
    return glyphs_.emplace(std::tuple(face, size, character), found).first->second;
}

} // namespace bihuan::official
