// Names of regions in a document's head.
#include <algorithm>
#include <array>

#include "reading/document/metadata_parts.hpp"
#include "reading/document/stream.hpp"

namespace bihuan::document {
namespace {

using View = std::u32string_view;

constexpr std::array<View, 10> region_ends{U"自治区", U"自治州", U"自治县", U"自治旗", U"特别行政区",
                                           U"省",     U"市",     U"县",     U"区",     U"旗"};

/// The region whose name ends at `end` of `line`: 曹县 of 在曹县|第十八届. Empty where none does.
View region_ending_at(View line, std::size_t end) {
    const View before = line.substr(0, end);
    const auto suffix = std::find_if(region_ends.begin(), region_ends.end(),
                                     [&](View word) { return before.ends_with(word); });
    if (suffix == region_ends.end()) return {};
    std::size_t begin = before.size() - suffix->size();
    const std::size_t stem_end = begin;
    constexpr View stops = U"在于日年由为向从代表及和与的对";
    while (begin > 0 && stem_end - begin < 9 && is_han(before[begin - 1]) &&
           stops.find(before[begin - 1]) == View::npos && !is_list_numeral(before[begin - 1]))
        --begin;
    View name = before.substr(begin);
    // 山东省菏泽市曹县: the innermost; 市 of 市中区 is no end of a name.
    for (const char32_t outer : {U'省', U'州', U'市'}) {
        const auto place = name.find(outer, 2);
        if (place != View::npos && place + 3 <= name.size()) name = name.substr(place + 1);
    }
    if (const auto place = name.find(U"自治区"); place != View::npos && place + 5 <= name.size())
        name = name.substr(place + 3);
    const bool bare = name.size() <= suffix->size(); // 县 of 县人民政府
    return bare || name.starts_with(U"全") || name.starts_with(U"我") || name.starts_with(U"各") ? View{}
                                                                                                 : name;
}

} // namespace

View find_region(View line) {
    for (const View word : {U"人民政府", U"政府工作报告", U"人民代表大会", U"届", U"国民经济", U"经济和社会",
                            U"人大", U"市长", U"县长", U"区长", U"省长", U"办公室"}) {
        for (auto at = line.find(word); at != View::npos; at = line.find(word, at + 1)) {
            std::size_t end = at;
            // 第十八届 and the year stand between the region and its congress or plan.
            if (word == U"届" || (end > 0 && line[end - 1] == U'届')) {
                if (word != U"届") --end;
                while (end > 0 && is_list_numeral(line[end - 1]))
                    --end;
                if (end > 0 && line[end - 1] == U'第') --end;
            }
            if (end >= 5 && line[end - 1] == U'年' && read_year(line.substr(end - 5))) end -= 5;
            if (const View region = region_ending_at(line, end); !region.empty()) return region;
        }
    }
    // 青禾县2022年…, 青禾县“十五五”…
    for (std::size_t end = 2; end < line.size() && end < 16; ++end) {
        if (!is_digit(line[end]) && line[end] != U'“') continue;
        return region_ending_at(line, end);
    }
    return {};
}

} // namespace bihuan::document
