// "名称：值" lines of a page, empty ones left out.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/date.hpp"
#include "render/catalogue.hpp"

namespace bihuan::render {

struct Lines {
    Language language;
    std::string text = {};

    void add(Word name, std::string_view value) {
        if (value.empty()) return;
        text += say(name, language);
        text += language == Language::chinese ? "：" : ": ";
        text += value;
        text += '\n';
    }
    void add(Word name, const std::optional<Date>& day) {
        if (day) add(name, day->to_string());
    }
};

} // namespace bihuan::render
