#include "registry/wording.hpp"

namespace bihuan::registry {
namespace {

/// The first gap that is none of these; empty: all are.
std::string_view unknown_gap(std::string_view text, std::string_view gaps) {
    const std::string known = " " + std::string(gaps) + " ";
    for (std::size_t begin = text.find('{'); begin != std::string_view::npos;
         begin = text.find('{', begin + 1)) {
        const std::size_t end = text.find('}', begin);
        if (end == std::string_view::npos) return text.substr(begin);
        const std::string_view gap = text.substr(begin + 1, end - begin - 1);
        if (gap.empty() || known.find(" " + std::string(gap) + " ") == std::string::npos)
            return text.substr(begin, end + 1 - begin);
    }
    return {};
}

} // namespace

void Wording::read(Settings& settings, std::span<const Phrase> phrases) {
    for (const Phrase& phrase : phrases) {
        std::string& text = phrases_[std::string(phrase.name)];
        settings.read(phrase.name, text);
        if (const std::string_view gap = unknown_gap(text, phrase.gaps); !gap.empty()) {
            settings.refuse(phrase.name, std::string(gap) + " ? " + std::string(phrase.gaps));
        }
    }
}

std::string Wording::say(std::string_view name, Values values) const {
    const auto found = phrases_.find(name);
    if (found == phrases_.end()) return {};
    std::string out;
    std::string_view rest = found->second;
    for (;;) {
        const std::size_t begin = rest.find('{');
        out += rest.substr(0, begin);
        if (begin == std::string_view::npos) return out;
        const std::size_t end = rest.find('}', begin);
        const std::string_view gap = rest.substr(begin + 1, end - begin - 1);
        for (const auto& [key, value] : values)
            if (key == gap) out += value;
        rest.remove_prefix(end + 1);
    }
}

} // namespace bihuan::registry
