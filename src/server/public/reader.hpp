// Who reads a page: the language and size asked for, and the addresses of the pages.
#pragma once

#include "base/error.hpp"
#include "render/catalogue.hpp"
#include "render/dates.hpp"
#include "server/http/message.hpp"
#include "server/public/markup.hpp"

namespace bihuan::citizen {

using render::Word;

struct Reader {
    Language language = Language::chinese;
    bool large = false;
    std::string path;                 // of the page, without the query
    std::string query;                // what of it stays when language or size are changed: year=2024
    std::string host;                 // https://open.qinghe.gov.cn, for what is read elsewhere
    std::vector<std::string> cookies; // to be set

    static Reader of(const http::Request& request);

    std::string_view say(Word word) const { return render::say(word, language); }
    std::string say(Word word, std::initializer_list<std::string_view> values) const {
        return render::say(word, language, values);
    }
    /// 2025年6月30日, 30 June 2025: within a sentence, and as an element that machines read too.
    std::string day(Date date) const { return render::in_words(date, language); }
    Markup time(Date date) const;
    /// Words of the ledger, which are Chinese whatever the page's language is.
    Markup chinese(std::string_view text) const;
    std::string_view tag() const { return language == Language::chinese ? "zh-CN" : "en"; }
};

/// The first of the query's values of this name; empty: none.
std::string_view asked(const http::Request& request, std::string_view name);

} // namespace bihuan::citizen
