#include "search/postings.hpp"

#include <algorithm>

namespace bihuan::search {
namespace {

constexpr int id_bits = 44, kind_bits = 3;
constexpr std::uint64_t greatest_year = 4095;

} // namespace

Posting posting_of(const Key& key, bool title) {
    const auto year = static_cast<std::uint64_t>(std::clamp(key.year, 0, static_cast<int>(greatest_year)));
    const auto id = static_cast<std::uint64_t>(greatest_id - key.id);
    return ((((greatest_year - year) << kind_bits | static_cast<std::uint64_t>(key.kind)) << id_bits | id)
            << 1) |
           (title ? in_title : 0);
}

Key key_of(Posting posting) {
    posting >>= 1;
    const auto id = greatest_id - static_cast<std::int64_t>(posting & static_cast<Posting>(greatest_id));
    posting >>= id_bits;
    const auto kind = static_cast<Kind>(posting & ((1U << kind_bits) - 1));
    return {static_cast<int>(greatest_year - (posting >> kind_bits)), kind, id};
}

std::string pack(const std::vector<Posting>& postings) {
    std::string bytes;
    Posting last = 0;
    for (const Posting posting : postings) {
        Posting step = posting - last;
        last = posting;
        for (; step >= 0x80; step >>= 7)
            bytes += static_cast<char>(0x80 | (step & 0x7F));
        bytes += static_cast<char>(step);
    }
    return bytes;
}

std::optional<std::vector<Posting>> unpack(std::string_view bytes) {
    std::vector<Posting> postings;
    Posting last = 0, step = 0;
    int shift = 0;
    for (const char byte : bytes) {
        if (shift > 63) return std::nullopt;
        step |= static_cast<Posting>(byte & 0x7F) << shift;
        shift += 7;
        if (byte & 0x80) continue;
        if (step == 0 && !postings.empty()) return std::nullopt;
        last += step;
        postings.push_back(last);
        step = 0;
        shift = 0;
    }
    if (shift != 0 || !std::is_sorted(postings.begin(), postings.end())) return std::nullopt;
    return postings;
}

void unite(std::vector<Posting>& postings) {
    std::sort(postings.begin(), postings.end());
    std::size_t kept = 0;
    for (const Posting posting : postings) {
        if (kept > 0 && postings[kept - 1] >> 1 == posting >> 1) {
            postings[kept - 1] |= posting;
        } else {
            postings[kept++] = posting;
        }
    }
    postings.resize(kept);
}

void intersect(std::vector<Posting>& kept, const std::vector<Posting>& others) {
    std::size_t out = 0;
    auto other = others.begin();
    for (const Posting posting : kept) {
        // Few among many: leap instead of walking.
        if (others.size() > 16 * kept.size()) {
            other = std::lower_bound(other, others.end(), posting & ~in_title);
        } else {
            while (other != others.end() && *other >> 1 < posting >> 1)
                ++other;
        }
        if (other == others.end()) break;
        if (*other >> 1 == posting >> 1) kept[out++] = posting & (*other | ~in_title);
    }
    kept.resize(out);
}

} // namespace bihuan::search
