// Characters that fonts and scanners put for others.
#include <unicode/normalizer2.h>
#include <unicode/unistr.h>

#include <string_view>

#include "reading/text/text.hpp"

namespace bihuan::text {
namespace {

constexpr char32_t first_radical = 0x2E80;
/// U+2E80 to U+2EF3 by Unicode's EquivalentUnifiedIdeograph; ICU 72 does not have it, and normalisation knows
/// two of them only.
constexpr std::u32string_view radicals =
    U"⺀厂乛乚乙亻冂𠘨刀刂卜㔾小小兀尣尢𡯂巳幺彑彐忄心扌攵⺚旡日月歺母"
    U"民氵氺灬爫爫丬牛犭王𤴔目示礻𥫗糹纟罓罒㓁冗𦉫羊𦍌𦍋耂肀聿肉𦥑艹艹"
    U"艹虎衤覀西见角𧢲讠贝𧾷车辶辶辶邑钅長镸长门𨸏阝雨青韦页风飞食𩙿飠"
    U"饣𩠐马骨鬼鱼鸟卤麦黄黾斉齐歯齿竜龙龜亀龟";
static_assert(radicals.size() == 0x2EF3 - first_radical + 1);

bool has_compatibility_form(char32_t c) {
    return (c >= 0x2F00 && c <= 0x2FD5) || // Kangxi radicals
           (c >= 0xF900 && c <= 0xFAFF) || // compatibility ideographs
           (c >= 0xFB00 && c <= 0xFB06);   // ff, fi, fl, …
}

} // namespace

std::u32string to_common_forms(std::u32string_view text) {
    std::u32string result;
    result.reserve(text.size());
    for (const char32_t c : text) {
        if (c >= first_radical && c < first_radical + radicals.size()) {
            result += radicals[c - first_radical];
        } else if (has_compatibility_form(c)) {
            UErrorCode status = U_ZERO_ERROR;
            const icu::Normalizer2* normalizer = icu::Normalizer2::getNFKCInstance(status);
            icu::UnicodeString decomposed;
            if (normalizer == nullptr || !normalizer->getDecomposition(static_cast<UChar32>(c), decomposed)) {
                result += c;
                continue;
            }
            for (std::int32_t i = 0; i < decomposed.length(); i = decomposed.moveIndex32(i, 1)) {
                result += static_cast<char32_t>(decomposed.char32At(i));
            }
        } else {
            result += c;
        }
    }
    return result;
}

} // namespace bihuan::text
