// A page as a flat list of its nodes. Hostile pages nest a hundred thousand deep: nothing here recurses.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "reading/document/reader.hpp"

namespace bihuan::document {

struct HtmlNode {
    std::string_view tag;  // in lower case; empty for text
    std::string_view text; // of a text node, UTF-8, entities decoded
    const void* element = nullptr;
    std::uint32_t parent = 0; // index; the root is its own parent
    std::uint32_t end = 0;    // one behind the last node of this subtree
};

/// Nodes in document order: a node's subtree is [index, end). Owns the memory they point into.
class HtmlTree {
  public:
    /// `utf8` must outlive the tree. Errors: too_large where the parser would need too much memory,
    /// timed_out.
    static Result<HtmlTree> parse(std::string_view utf8, const Limits& limits);
    HtmlTree(HtmlTree&&) noexcept;
    HtmlTree& operator=(HtmlTree&&) = delete;
    ~HtmlTree();

    const std::vector<HtmlNode>& nodes() const { return nodes_; }
    /// Empty where the element has no such attribute.
    std::string_view attribute(const HtmlNode& node, const char* name) const;

  private:
    struct Arena;
    explicit HtmlTree(std::unique_ptr<Arena> arena);
    std::unique_ptr<Arena> arena_;
    std::vector<HtmlNode> nodes_;
};

} // namespace bihuan::document
