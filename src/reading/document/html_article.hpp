// Which part of a page is its article, and which parts within it are not.
#pragma once

#include <string>
#include <vector>

#include "reading/document/html_tree.hpp"

namespace bihuan::document {

struct HtmlArticle {
    std::uint32_t root = 0;    // the element that holds the article
    std::vector<char> skipped; // by node: its subtree is not shown, or is navigation
    /// A heading that stands before `root`, outside of it; 0 where there is none.
    std::uint32_t title = 0;
};

/// The article is where the sentences are: the innermost element that holds nearly all text that reads like
/// prose. A page without prose is its own article.
HtmlArticle find_article(const HtmlTree& tree);

/// The document's title: <meta name="ArticleTitle">, else the article's first h1, else <title> without the
/// site's name; empty where there is none.
std::string find_title(const HtmlTree& tree, const HtmlArticle& article);

bool is_block(std::string_view tag);
/// All text of a subtree, white space collapsed.
std::string inner_text(const HtmlTree& tree, std::uint32_t index);

} // namespace bihuan::document
