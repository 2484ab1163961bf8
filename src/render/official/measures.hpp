// The measures of GB/T 9704-2012, and its typefaces with the free ones that stand in for them.
#pragma once

#include <array>
#include <cstddef>
#include <string_view>

namespace bihuan::official {

inline constexpr double points_a_millimetre = 72.0 / 25.4;

inline constexpr double page_width = 210, page_height = 297; // mm
inline constexpr double left_margin = 28, top_margin = 37;
inline constexpr double text_width = 156, text_height = 225; // 版心
inline constexpr int lines_a_page = 22, characters_a_line = 28;
inline constexpr double red_head_top = 35;     // below the upper edge of the 版心
inline constexpr double red_line_below = 4;    // below the document's number
inline constexpr double page_number_below = 7; // below the lower edge of the 版心

// Type sizes in points.
inline constexpr double size_two = 22;        // 二号: the title
inline constexpr double size_three = 16;      // 三号: the body
inline constexpr double size_four = 14;       // 四号: page numbers
inline constexpr double size_small_four = 12; // 小四: tables
inline constexpr double size_red_head = 48;   // at most; a long name is set smaller

inline constexpr double character_pitch = text_width * points_a_millimetre / characters_a_line;
inline constexpr std::size_t title_characters = 20; // of size two in a line
inline constexpr double line_pitch = text_height * points_a_millimetre / lines_a_page;

/// Typefaces in the order in which they are wanted; the first is the one the standard's users name.
enum class Face : unsigned char { fangsong, heiti, kaiti, title, songti };
using Families = std::array<std::string_view, 6>;
constexpr Families families_of(Face face) {
    switch (face) {
        case Face::heiti:
            return {"黑体", "SimHei", "Source Han Sans SC", "Noto Sans CJK SC", "WenQuanYi Zen Hei", ""};
        case Face::kaiti:
            return {"楷体_GB2312", "KaiTi_GB2312", "楷体", "KaiTi", "AR PL UKai CN", "Noto Serif CJK SC"};
        case Face::title:
            return {"方正小标宋简体",      "FZXiaoBiaoSong-B05S", "方正小标宋_GBK",
                    "Source Han Serif SC", "Noto Serif CJK SC",   ""};
        case Face::songti:
            return {"宋体", "SimSun", "Source Han Serif SC", "Noto Serif CJK SC", "AR PL UMing CN", ""};
        case Face::fangsong:
            break;
    }
    return {"仿宋_GB2312", "FangSong_GB2312", "仿宋", "FangSong", "Source Han Serif SC", "Noto Serif CJK SC"};
}

/// Of a body paragraph of this level.
constexpr Face face_of(int level) {
    return level == 1 ? Face::heiti : level == 2 ? Face::kaiti : Face::fangsong;
}

} // namespace bihuan::official
