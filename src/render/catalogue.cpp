#include "render/catalogue.hpp"

#include <array>

namespace bihuan::render {
namespace {

constexpr Entry entries[] = {
#define BIHUAN_WORD(name, chinese, english) Entry{#name, chinese, english},
#include "render/catalogue.inc"
#undef BIHUAN_WORD
};

} // namespace

std::string_view say(Word word, Language language) {
    const Entry& entry = entries[static_cast<std::size_t>(word)];
    return language == Language::chinese ? entry.chinese : entry.english;
}

std::string say(Word word, Language language, std::initializer_list<std::string_view> values) {
    std::string out;
    const auto* value = values.begin();
    std::string_view rest = say(word, language);
    for (;;) {
        const std::size_t gap = rest.find("{}");
        out += rest.substr(0, gap);
        if (gap == std::string_view::npos) return out;
        if (value != values.end()) out += *value++;
        rest.remove_prefix(gap + 2);
    }
}

std::span<const Entry> catalogue() {
    return entries;
}

} // namespace bihuan::render
