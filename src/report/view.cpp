#include "report/view.hpp"

#include <algorithm>

#include "report/html.hpp"
#include "report/wording.hpp"

namespace bihuan::report {
namespace {

std::string title_of(const Input& input, const std::string& name, const Words& words) {
    if (!input.document.title.empty()) return input.document.title;
    if (!name.empty()) return name;
    return std::string(words(Word::page_untitled));
}

} // namespace

View::View(const Input& input_, std::size_t index_, Words words_)
    : input(input_),
      index(index_),
      words(words_),
      name(clean_utf8(input_.name)),
      title(title_of(input_, name, words_)),
      task_of_(input_.statements.size()) {
    for (const auto& task : input.tasks)
        for (const auto statement : task.statements)
            if (statement < task_of_.size()) task_of_[statement] = &task;
}

std::uint32_t View::position(std::uint32_t offset) const {
    const auto& origin = document().stream.origin;
    return static_cast<std::uint32_t>(std::lower_bound(origin.begin(), origin.end(), offset) -
                                      origin.begin());
}

std::u32string View::clean(std::uint32_t begin, std::uint32_t end) const {
    const auto& [chars, origin] = document().stream;
    std::u32string out;
    for (auto i = begin; i < end && i < chars.size(); ++i)
        out += origin[i] < document().text.size() ? document().text[origin[i]] : chars[i];
    return out;
}

std::u32string_view View::token(const extraction::Statement& statement) const {
    const auto size = static_cast<std::uint32_t>(document().text.size());
    const auto begin = std::min(statement.span.begin, size);
    const auto end = std::clamp(statement.span.end, begin, size);
    return document().slice({begin, end});
}

const extraction::TaskRecord* View::task_of(std::size_t statement) const {
    return task_of_[statement];
}

std::vector<std::int32_t> View::path(std::int32_t heading) const {
    std::vector<std::int32_t> out;
    const auto& outline = document().outline;
    const auto count = static_cast<std::int32_t>(outline.size());
    // Parents stand before their children; anything else would be a damaged outline, and ends the walk.
    for (auto next = heading; next >= 0 && next < count && (out.empty() || next < out.back());
         next = outline[static_cast<std::size_t>(next)].parent)
        out.push_back(next);
    std::reverse(out.begin(), out.end());
    return out;
}

std::int32_t View::subtree_end(std::int32_t heading) const {
    const auto& outline = document().outline;
    auto end = static_cast<std::size_t>(heading) + 1;
    while (end < outline.size() && outline[end].level > outline[static_cast<std::size_t>(heading)].level)
        ++end;
    return static_cast<std::int32_t>(end);
}

std::string View::mark_id(std::size_t statement) const {
    return section_id() + "s" + std::to_string(statement);
}
std::string View::row_id(std::size_t statement) const {
    return section_id() + "r" + std::to_string(statement);
}
std::string View::heading_id(std::size_t heading) const {
    return section_id() + "h" + std::to_string(heading);
}

void append_value(std::string& out, const View& view, const extraction::Statement& statement) {
    const auto value = value_text(statement, view.token(statement), view.words);
    out += "<span class=\"value\">";
    append_escaped(out, value.before);
    out += "<b>";
    append_escaped(out, value.number);
    out += "</b>";
    if (!value.unit.empty()) {
        out += "<i>";
        append_escaped(out, value.unit);
        out += "</i>";
    }
    append_escaped(out, value.after);
    out += "</span>";
}

} // namespace bihuan::report
