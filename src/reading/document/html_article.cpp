#include "reading/document/html_article.hpp"

#include <algorithm>
#include <array>

namespace bihuan::document {
namespace {

template <std::size_t count>
bool is_one_of(std::string_view tag, const std::array<std::string_view, count>& tags) {
    return std::find(tags.begin(), tags.end(), tag) != tags.end();
}

constexpr auto never_shown = std::to_array<std::string_view>(
    {"script", "style",  "noscript", "template", "head",   "iframe", "object",   "embed",   "svg", "canvas",
     "audio",  "video",  "map",      "select",   "option", "button", "textarea", "input",   "nav", "footer",
     "aside",  "dialog", "menu",     "math",     "rp",     "rt",     "applet",   "datalist"});

constexpr auto blocks = std::to_array<std::string_view>(
    {"#document", "html",       "body",   "p",      "div",        "section", "article", "main",    "header",
     "footer",    "aside",      "nav",    "h1",     "h2",         "h3",      "h4",      "h5",      "h6",
     "ul",        "ol",         "li",     "dl",     "dt",         "dd",      "table",   "caption", "thead",
     "tbody",     "tfoot",      "tr",     "td",     "th",         "pre",     "hr",      "form",    "fieldset",
     "address",   "blockquote", "center", "figure", "figcaption", "details", "summary", "dir"});

/// Words in class and id of what stands round or in an article without being it.
constexpr auto furniture = std::to_array<std::string_view>(
    {"share",    "breadcrumb", "crumb", "toolbar",  "footer",  "copyright", "sidebar",  "qrcode", "ewm",
     "fenxiang", "dayin",      "print", "fontsize", "zihao",   "position",  "dqwz",     "weizhi", "menu",
     "related",  "xgwz",       "xgxx",  "bshare",   "bdshare", "comment",   "nextpage", "topnav"});

char lower(char c) {
    return static_cast<char>(c >= 'A' && c <= 'Z' ? c + 32 : c);
}

bool is_furniture(std::string_view names) {
    std::string lowered(names.substr(0, 200));
    std::transform(lowered.begin(), lowered.end(), lowered.begin(), lower);
    for (std::size_t begin = 0; begin < lowered.size();) {
        const std::size_t end = std::min(lowered.find_first_of(" -_", begin), lowered.size());
        const std::string_view word = std::string_view(lowered).substr(begin, end - begin);
        if (is_one_of(word, furniture)) return true;
        begin = end + 1;
    }
    return false;
}

bool is_hidden(const HtmlTree& tree, const HtmlNode& node) {
    std::string style(tree.attribute(node, "style").substr(0, 300));
    style.erase(std::remove(style.begin(), style.end(), ' '), style.end());
    std::transform(style.begin(), style.end(), style.begin(), lower);
    return style.find("display:none") != std::string::npos ||
           style.find("visibility:hidden") != std::string::npos ||
           style.find("mso-hide:all") != std::string::npos;
}

std::size_t characters(std::string_view utf8) {
    return static_cast<std::size_t>(std::count_if(utf8.begin(), utf8.end(), [](char c) {
        return static_cast<signed char>(c) >= -64 && static_cast<unsigned char>(c) > 0x20;
    }));
}

bool reads_like_prose(std::string_view text) {
    for (const std::string_view mark : {"，", "。", "；", "、", ", ", "："}) {
        if (text.find(mark) != std::string_view::npos) return true;
    }
    return false;
}

bool is_imprint(std::string_view text) {
    for (const std::string_view word :
         {"版权所有", "ICP备", "网站标识码", "公网安备", "技术支持", "建议使用", "网站地图", "扫一扫"}) {
        if (text.find(word) != std::string_view::npos) return true;
    }
    return false;
}

struct Weight {
    std::size_t text = 0;  // characters
    std::size_t links = 0; // of them in links
    std::size_t prose = 0; // of them in text that reads like prose, outside of links
};

/// Weights of all nodes, children summed into parents; skipped subtrees weigh nothing.
std::vector<Weight> weigh(const std::vector<HtmlNode>& nodes, const std::vector<char>& skipped) {
    constexpr std::size_t shortest_prose = 12;
    std::vector<Weight> weights(nodes.size());
    std::vector<char> in_link(nodes.size(), 0);
    for (std::size_t i = 0; i < nodes.size(); ++i) {
        const HtmlNode& node = nodes[i];
        in_link[i] = in_link[node.parent] || node.tag == "a";
        if (!node.tag.empty()) continue;
        const std::size_t length = characters(node.text);
        weights[i].text = length;
        if (in_link[i])
            weights[i].links = length;
        else if (length >= shortest_prose && reads_like_prose(node.text) && !is_imprint(node.text))
            weights[i].prose = length;
    }
    for (std::size_t i = nodes.size(); i-- > 1;) {
        if (skipped[i]) {
            weights[i] = {};
            continue;
        }
        Weight& parent = weights[nodes[i].parent];
        parent.text += weights[i].text;
        parent.links += weights[i].links;
        parent.prose += weights[i].prose;
    }
    return weights;
}

/// Nodes of first-level headings, in order.
std::vector<std::uint32_t> main_headings(const std::vector<HtmlNode>& nodes) {
    std::vector<std::uint32_t> found;
    for (std::uint32_t i = 0; i < nodes.size(); ++i) {
        if (nodes[i].tag == "h1") found.push_back(i);
    }
    return found;
}

std::string without_site_name(std::string title) {
    std::size_t end = title.size();
    for (const std::string_view separator : {"_", "|", " - ", "－", "--"}) {
        const std::size_t at = title.find(separator);
        if (at != std::string::npos && at > 0) end = std::min(end, at);
    }
    title.resize(end);
    while (!title.empty() && title.back() == ' ')
        title.pop_back();
    return title;
}

std::string meta_content(const HtmlTree& tree, std::string_view wanted) {
    for (const HtmlNode& node : tree.nodes()) {
        if (node.tag != "meta") continue;
        const std::string_view name = tree.attribute(node, "name");
        const bool same =
            name.size() == wanted.size() && std::equal(name.begin(), name.end(), wanted.begin(),
                                                       [](char a, char b) { return lower(a) == lower(b); });
        if (same) return std::string(tree.attribute(node, "content"));
    }
    return {};
}

std::string page_title(const HtmlTree& tree) {
    for (std::uint32_t i = 0; i < tree.nodes().size(); ++i) {
        if (tree.nodes()[i].tag == "title") return inner_text(tree, i);
    }
    return {};
}

} // namespace

bool is_block(std::string_view tag) {
    return is_one_of(tag, blocks);
}

std::string inner_text(const HtmlTree& tree, std::uint32_t index) {
    std::string text;
    for (std::uint32_t i = index; i < tree.nodes()[index].end; ++i) {
        for (const char c : tree.nodes()[i].text) {
            const bool space = c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
            if (!space)
                text.push_back(c);
            else if (!text.empty() && text.back() != ' ')
                text.push_back(' ');
        }
    }
    while (!text.empty() && text.back() == ' ')
        text.pop_back();
    return text;
}

HtmlArticle find_article(const HtmlTree& tree) {
    const std::vector<HtmlNode>& nodes = tree.nodes();
    HtmlArticle article;
    article.skipped.assign(nodes.size(), 0);
    const std::vector<std::uint32_t> headings = main_headings(nodes);
    const auto holds_main_heading = [&](std::uint32_t index) {
        const auto next = std::lower_bound(headings.begin(), headings.end(), index);
        return next != headings.end() && *next < nodes[index].end;
    };
    for (std::uint32_t i = 1; i < nodes.size(); ++i) {
        const HtmlNode& node = nodes[i];
        if (node.tag.empty()) continue;
        if (is_one_of(node.tag, never_shown) || is_hidden(tree, node))
            article.skipped[i] = 1;
        else if (node.tag == "header" && !holds_main_heading(i))
            article.skipped[i] = 1;
        if (article.skipped[i]) i = node.end - 1;
    }
    const std::vector<Weight> weights = weigh(nodes, article.skipped);
    const std::size_t prose = weights[0].prose;

    // Down to the innermost element that has nearly all the prose of the page.
    constexpr double nearly_all = 0.92;
    constexpr std::size_t furthest_rest = 80; // characters of a stray sentence: a slogan, a footer
    for (bool deeper = prose > 0; deeper;) {
        deeper = false;
        const std::size_t own = weights[article.root].prose;
        for (std::uint32_t i = article.root + 1; i < nodes[article.root].end; i = nodes[i].end) {
            const std::size_t part = weights[i].prose;
            const bool most = static_cast<double>(part) >= nearly_all * static_cast<double>(own) ||
                              (own - part < furthest_rest && 2 * part > own);
            const bool container = is_block(nodes[i].tag) && nodes[i].tag != "p" && nodes[i].tag != "tr" &&
                                   nodes[i].tag != "tbody" && nodes[i].tag != "li";
            const bool passes_to = is_block(nodes[i].tag) || nodes[i].tag == "font" || nodes[i].tag == "span";
            if (!most || !passes_to || !(container || nodes[i].end - i > 3)) continue;
            article.root = i;
            deeper = true;
            break;
        }
    }
    // A paragraph, row or list item is never the whole: back up to what can hold an article.
    while (article.root != 0) {
        const std::string_view tag = nodes[article.root].tag;
        if (tag == "div" || tag == "body" || tag == "article" || tag == "section" || tag == "main" ||
            tag == "td" || tag == "center" || tag == "form" || tag == "html" || tag == "blockquote") {
            break;
        }
        article.root = nodes[article.root].parent;
    }

    // Within the article: toolbars by their names, lists of links by their weight.
    for (std::uint32_t i = article.root + 1; i < nodes[article.root].end; ++i) {
        const HtmlNode& node = nodes[i];
        if (article.skipped[i]) {
            i = node.end - 1;
            continue;
        }
        if (node.tag.empty() || !is_block(node.tag)) continue;
        const Weight& weight = weights[i];
        const bool minor = weight.prose * 10 < prose;
        const bool named =
            is_furniture(tree.attribute(node, "class")) || is_furniture(tree.attribute(node, "id"));
        const bool links = node.tag != "p" && node.tag != "td" && weight.text > 0 &&
                           weight.links * 10 > weight.text * 7 && weight.text >= 10;
        if (minor && (named || (links && prose > 0))) {
            article.skipped[i] = 1;
            i = node.end - 1;
        }
    }

    for (std::uint32_t i = 0; i < article.root; ++i) {
        if (article.skipped[i]) {
            i = nodes[i].end - 1;
            continue;
        }
        if (nodes[i].tag == "h1" && !inner_text(tree, i).empty()) article.title = i;
    }
    if (article.title == 0 && article.root != 0) {
        constexpr std::uint32_t most_title_nodes = 30;
        const std::string given = meta_content(tree, "ArticleTitle"), shown = page_title(tree);
        for (std::uint32_t i = 0; i < article.root && (!given.empty() || !shown.empty()); ++i) {
            if (article.skipped[i]) {
                i = nodes[i].end - 1;
                continue;
            }
            if (!is_block(nodes[i].tag) || weights[i].text < 6 || weights[i].text > 100 ||
                nodes[i].end > article.root || nodes[i].end - i > most_title_nodes)
                continue;
            const std::string text = inner_text(tree, i);
            if (text == given || (given.empty() && shown.starts_with(text))) article.title = i;
        }
    }
    return article;
}

std::string find_title(const HtmlTree& tree, const HtmlArticle& article) {
    if (const std::string given = meta_content(tree, "ArticleTitle"); !given.empty()) return given;
    if (article.title != 0) return inner_text(tree, article.title);
    const std::vector<HtmlNode>& nodes = tree.nodes();
    for (std::uint32_t i = article.root; i < nodes[article.root].end; ++i) {
        if (nodes[i].tag == "h1" && !article.skipped[i]) return inner_text(tree, i);
    }
    return without_site_name(page_title(tree));
}

} // namespace bihuan::document
