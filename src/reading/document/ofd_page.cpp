#include "reading/document/ofd_page.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <optional>

namespace bihuan::document {
namespace {

constexpr std::size_t longest_run = 100'000;

/// The numbers of a space-separated list. In deltas "g 3 5.2" stands for 5.2 three times.
std::vector<double> numbers(std::string_view list, bool deltas = false) {
    std::vector<double> values;
    const auto next_word = [&]() -> std::string_view {
        const std::size_t begin = list.find_first_not_of(" \t\r\n,");
        if (begin == std::string_view::npos) return {};
        const std::size_t end = std::min(list.find_first_of(" \t\r\n,", begin), list.size());
        const std::string_view word = list.substr(begin, end - begin);
        list.remove_prefix(end);
        return word;
    };
    const auto to_number = [](std::string_view word) {
        double value = 0;
        std::from_chars(word.data(), word.data() + word.size(), value);
        return std::isfinite(value) ? std::clamp(value, -1e6, 1e6) : 0;
    };
    for (std::string_view word = next_word(); !word.empty() && values.size() < longest_run;
         word = next_word()) {
        if (deltas && word == "g") {
            const auto count = static_cast<std::size_t>(std::clamp(to_number(next_word()), 0.0, 1e5));
            values.insert(values.end(), std::min(count, longest_run - values.size()), to_number(next_word()));
        } else {
            values.push_back(to_number(word));
        }
    }
    return values;
}

struct Transform {
    double a = 1, b = 0, c = 0, d = 1, e = 0, f = 0;
    double x(double at_x, double at_y) const { return a * at_x + c * at_y + e; }
    double y(double at_x, double at_y) const { return b * at_x + d * at_y + f; }
    bool is_slanted() const { return std::abs(b) > 0.1 * std::abs(a) || a <= 0; }
};

/// A full-width character takes one em, others about half.
double width_of(char32_t c) {
    return c < 0x2E80 && !(c >= 0x2014 && c <= 0x2026) ? 0.5 : 1.0;
}

class PageReader {
  public:
    explicit PageReader(int page) : page_(page) {}
    void read(pugi::xml_node parent);
    std::vector<PrintedLine> runs;

  private:
    void read_text_object(pugi::xml_node object);
    int page_;
};

void PageReader::read_text_object(pugi::xml_node object) {
    if (attribute(object, "Visible") == "false") return;
    const std::vector<double> boundary = numbers(attribute(object, "Boundary"));
    const std::vector<double> matrix = numbers(attribute(object, "CTM"));
    Transform transform;
    if (matrix.size() == 6) transform = {matrix[0], matrix[1], matrix[2], matrix[3], matrix[4], matrix[5]};
    if (transform.is_slanted()) return;
    if (boundary.size() >= 2) {
        transform.e += boundary[0];
        transform.f += boundary[1];
    }
    const std::vector<double> sizes = numbers(attribute(object, "Size"));
    const double size = sizes.empty() || sizes[0] <= 0 ? 1 : sizes[0];
    const std::vector<double> scales = numbers(attribute(object, "HScale"));
    const double stretch = scales.empty() || scales[0] <= 0 ? 1 : scales[0];

    double x = 0, y = 0; // a TextCode without a place goes on from the last one
    for (const pugi::xml_node code : object.children()) {
        if (local_name(code) != "TextCode") continue;
        if (const auto given = numbers(attribute(code, "X")); !given.empty()) x = given[0];
        if (const auto given = numbers(attribute(code, "Y")); !given.empty()) y = given[0];
        const std::vector<double> delta_x = numbers(attribute(code, "DeltaX"), true);
        const std::vector<double> delta_y = numbers(attribute(code, "DeltaY"), true);
        std::u32string text;
        for (const pugi::xml_node piece : code.children())
            text += text::from_utf8(piece.value());
        if (text.size() > longest_run) text.resize(longest_run);

        std::optional<PrintedLine> run;
        const auto finish = [&] {
            if (run) runs.push_back(std::move(*run));
            run.reset();
        };
        for (std::size_t i = 0; i < text.size(); ++i) {
            const double width = width_of(text[i]) * size * stretch;
            if (!run) {
                run = PrintedLine{
                    page_, transform.x(x, y), 0, transform.y(x, y), size * std::abs(transform.d), {}};
            }
            run->text += text[i];
            run->x1 = transform.x(x + width, y);
            if (i + 1 == text.size()) {
                x += width;
                break;
            }
            const double step_x =
                delta_x.empty() ? (delta_y.empty() ? width : 0) : delta_x[std::min(i, delta_x.size() - 1)];
            const double step_y = delta_y.empty() ? 0 : delta_y[std::min(i, delta_y.size() - 1)];
            x += step_x;
            y += step_y;
            if (std::abs(step_y) > 0.5 * size || step_x > width + 1.2 * size || step_x < -0.5 * size)
                finish();
        }
        finish();
    }
}

void PageReader::read(pugi::xml_node parent) {
    for (const pugi::xml_node node : parent.children()) {
        const std::string_view name = local_name(node);
        if (name == "TextObject")
            read_text_object(node);
        else if (name == "Content" || name == "Layer" || name == "PageBlock")
            read(node);
    }
}

/// Rows by their baselines, each from left to right.
std::vector<PrintedLine> in_reading_order(std::vector<PrintedLine> runs) {
    std::stable_sort(runs.begin(), runs.end(),
                     [](const PrintedLine& a, const PrintedLine& b) { return a.y < b.y; });
    std::vector<PrintedLine> ordered;
    for (std::size_t begin = 0; begin < runs.size();) {
        std::size_t end = begin + 1;
        while (end < runs.size() &&
               runs[end].y - runs[begin].y < 0.35 * std::max(runs[begin].height, runs[end].height))
            ++end;
        const auto first = runs.begin() + static_cast<std::ptrdiff_t>(begin);
        const auto last = runs.begin() + static_cast<std::ptrdiff_t>(end);
        std::stable_sort(first, last, [](const PrintedLine& a, const PrintedLine& b) { return a.x0 < b.x0; });
        for (auto run = first; run != last; ++run) {
            run->y = runs[begin].y;
            const bool twice = !ordered.empty() && ordered.back().y == run->y &&
                               ordered.back().text == run->text &&
                               std::abs(ordered.back().x0 - run->x0) < 0.3 * run->height;
            if (!twice) ordered.push_back(*run);
        }
        begin = end;
    }
    return ordered;
}

} // namespace

std::vector<PrintedLine> read_ofd_page(pugi::xml_node content, int page) {
    PageReader reader(page);
    reader.read(content);
    return in_reading_order(std::move(reader.runs));
}

} // namespace bihuan::document
