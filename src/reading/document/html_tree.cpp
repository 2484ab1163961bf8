#include "reading/document/html_tree.hpp"

#include <gumbo.h>

#include <algorithm>
#include <chrono>
#include <csetjmp>
#include <cstdlib>

namespace bihuan::document {
namespace {

using Clock = std::chrono::steady_clock;

constexpr std::size_t base_budget = 32 << 20;
constexpr std::size_t budget_a_byte = 48; // an ordinary page takes about twenty
constexpr std::size_t largest_budget = std::size_t{1} << 30;
constexpr std::uint32_t most_seconds = 20;
constexpr std::size_t block_bytes = 1 << 20;

} // namespace

/// The parser's memory: given out piece by piece, freed at once. Over its budget or its time it leaves the
/// parser by longjmp; between that and setjmp there are only C frames, which own nothing but this memory.
struct HtmlTree::Arena {
    std::vector<std::unique_ptr<char[]>> blocks;
    std::size_t used = 0, size = 0; // of the last block
    std::size_t total = 0, budget = 0;
    std::uint32_t calls = 0;
    Clock::time_point deadline;
    ErrorKind failure = ErrorKind::too_large;
    std::jmp_buf exit;

    void* allocate(std::size_t wanted) noexcept {
        wanted = (wanted + 15) & ~std::size_t{15};
        if (++calls % 64 == 0 && Clock::now() > deadline) leave(ErrorKind::timed_out);
        if (wanted > size - used) {
            const std::size_t fresh = std::max(wanted, block_bytes);
            if (fresh > budget - total) leave(ErrorKind::too_large);
            if (!add_block(fresh)) leave(ErrorKind::too_large);
        }
        char* const piece = blocks.back().get() + used;
        used += wanted;
        return piece;
    }
    bool add_block(std::size_t fresh) noexcept {
        try {
            blocks.emplace_back(new char[fresh]);
        } catch (const std::bad_alloc&) {
            return false;
        }
        total += fresh;
        size = fresh;
        used = 0;
        return true;
    }
    [[noreturn]] void leave(ErrorKind kind) noexcept {
        failure = kind;
        std::longjmp(exit, 1);
    }

    GumboOutput* parse(const char* data, std::size_t length) noexcept {
        GumboOptions options = kGumboDefaultOptions;
        options.allocator = [](void* arena, std::size_t wanted) {
            return static_cast<Arena*>(arena)->allocate(wanted);
        };
        options.deallocator = [](void*, void*) {};
        options.userdata = this;
        options.max_errors = 0;
        if (setjmp(exit) != 0) return nullptr;
        return gumbo_parse_with_options(&options, data, length);
    }
};

namespace {

const GumboVector* children_of(const GumboNode* node) {
    if (node->type == GUMBO_NODE_DOCUMENT) return &node->v.document.children;
    if (node->type == GUMBO_NODE_ELEMENT) return &node->v.element.children;
    return nullptr; // also of templates: they are not shown
}

std::string_view tag_of(const GumboNode* node) {
    if (node->type == GUMBO_NODE_DOCUMENT) return "#document";
    const std::string_view known = gumbo_normalized_tagname(node->v.element.tag);
    return known.empty() ? "unknown" : known;
}

bool is_text(const GumboNode* node) {
    return node->type == GUMBO_NODE_TEXT || node->type == GUMBO_NODE_WHITESPACE ||
           node->type == GUMBO_NODE_CDATA;
}

} // namespace

HtmlTree::HtmlTree(std::unique_ptr<Arena> arena) : arena_(std::move(arena)) {}
HtmlTree::HtmlTree(HtmlTree&&) noexcept = default;
HtmlTree::~HtmlTree() = default;

Result<HtmlTree> HtmlTree::parse(std::string_view utf8, const Limits& limits) {
    HtmlTree tree(std::make_unique<Arena>());
    Arena& arena = *tree.arena_;
    arena.budget = std::min(base_budget + budget_a_byte * utf8.size(), largest_budget);
    arena.deadline = Clock::now() + std::chrono::seconds(std::min(limits.seconds, most_seconds));
    const GumboOutput* const output = arena.parse(utf8.data(), utf8.size());
    if (!output) return Error{arena.failure, {}, "HTML of too many parts"};

    struct Open {
        const GumboNode* node;
        std::uint32_t index;
        unsigned next_child;
    };
    std::vector<Open> open;
    std::vector<HtmlNode>& nodes = tree.nodes_;
    const auto add = [&](const GumboNode* node) {
        const auto index = static_cast<std::uint32_t>(nodes.size());
        HtmlNode entry;
        entry.parent = open.empty() ? 0 : open.back().index;
        entry.end = index + 1;
        if (is_text(node)) {
            entry.text = node->v.text.text;
        } else {
            entry.tag = tag_of(node);
            entry.element = node;
        }
        nodes.push_back(entry);
        return index;
    };
    open.push_back({output->document, add(output->document), 0});
    while (!open.empty()) {
        Open& top = open.back();
        const GumboVector* const children = children_of(top.node);
        if (top.next_child == children->length) {
            nodes[top.index].end = static_cast<std::uint32_t>(nodes.size());
            open.pop_back();
            continue;
        }
        const auto* const child = static_cast<const GumboNode*>(children->data[top.next_child++]);
        if (is_text(child))
            add(child);
        else if (children_of(child))
            open.push_back({child, add(child), 0});
    }
    return tree;
}

std::string_view HtmlTree::attribute(const HtmlNode& node, const char* name) const {
    const auto* const element = static_cast<const GumboNode*>(node.element);
    if (!element || element->type != GUMBO_NODE_ELEMENT) return {};
    const GumboAttribute* const found = gumbo_get_attribute(&element->v.element.attributes, name);
    return found ? std::string_view(found->value) : std::string_view();
}

} // namespace bihuan::document
