#include "search/block.hpp"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <unordered_map>

#include "search/words.hpp"

namespace bihuan::search {
namespace {

constexpr int code_point_bits = 21;
constexpr std::uint64_t longer = std::uint64_t{1} << 63; // the gram's number instead of the gram

/// A string behind its length.
void put(std::string& bytes, std::string_view text) {
    std::size_t size = text.size();
    for (; size >= 0x80; size >>= 7)
        bytes += static_cast<char>(0x80 | (size & 0x7F));
    bytes += static_cast<char>(size);
    bytes += text;
}

std::optional<std::string_view> take_one(std::string_view& bytes) {
    std::size_t size = 0;
    for (int shift = 0; !bytes.empty() && shift < 63; shift += 7) {
        const auto byte = static_cast<unsigned char>(bytes.front());
        bytes.remove_prefix(1);
        size |= static_cast<std::size_t>(byte & 0x7F) << shift;
        if (byte & 0x80) continue;
        if (size > bytes.size()) return std::nullopt;
        const std::string_view text = bytes.substr(0, size);
        bytes.remove_prefix(size);
        return text;
    }
    return std::nullopt;
}

/// Grams are mostly two code points: as one number each they cost no allocation.
class Grams {
  public:
    std::vector<Posting>& operator[](std::u32string_view gram) {
        const auto [place, is_new] = places_.try_emplace(number_of(gram), postings_.size());
        if (is_new) postings_.emplace_back();
        return postings_[place->second];
    }
    std::vector<BlockRow> rows() const {
        std::vector<std::pair<std::string, std::size_t>> sorted;
        sorted.reserve(places_.size());
        for (const auto& [number, place] : places_)
            sorted.emplace_back(text_of(number), place);
        std::sort(sorted.begin(), sorted.end());
        std::vector<BlockRow> rows;
        for (const auto& [gram, place] : sorted) {
            std::string beginning = beginning_of(gram);
            if (rows.empty() || rows.back().beginning != beginning)
                rows.push_back({std::move(beginning), {}});
            BlockRow& row = rows.back();
            put(row.bytes, std::string_view(gram).substr(row.beginning.size()));
            put(row.bytes, pack(postings_[place]));
        }
        return rows;
    }

  private:
    std::uint64_t number_of(std::u32string_view gram) {
        if (gram.size() <= 2) {
            const std::uint64_t second = gram.size() == 2 ? gram[1] : 0;
            return std::uint64_t{gram[0]} << code_point_bits | second;
        }
        const auto [known, is_new] = numbers_.try_emplace(std::u32string(gram), texts_.size());
        if (is_new) texts_.push_back(to_utf8(gram));
        return longer | known->second;
    }
    std::string text_of(std::uint64_t number) const {
        if (number & longer) return texts_[number & ~longer];
        std::u32string gram{static_cast<char32_t>(number >> code_point_bits)};
        if (const auto second = static_cast<char32_t>(number & ((1U << code_point_bits) - 1)); second != 0)
            gram += second;
        return to_utf8(gram);
    }

    std::unordered_map<std::uint64_t, std::size_t> places_;
    std::vector<std::vector<Posting>> postings_;
    std::unordered_map<std::u32string, std::size_t> numbers_;
    std::vector<std::string> texts_;
};

} // namespace

std::string beginning_of(std::string_view gram) {
    return to_utf8(std::u32string_view(from_utf8(gram)).substr(0, 2));
}

std::vector<BlockRow> block_of(std::span<const Indexed> records) {
    Grams grams;
    for (const Indexed& record : records) {
        const auto collect = [&](std::string_view part, Posting mark) {
            each_gram(text::fold(from_utf8(part)).text, [&](std::u32string_view gram) {
                std::vector<Posting>& postings = grams[gram];
                if (postings.empty() || postings.back() >> 1 != record.posting >> 1)
                    postings.push_back(record.posting | mark);
            });
        };
        collect(record.title, in_title);
        collect(record.text, 0);
    }
    return grams.rows();
}

bool each_of_row(std::string_view beginning, std::string_view bytes,
                 const std::function<void(const std::string& gram, std::string_view postings)>& take) {
    while (!bytes.empty()) {
        const auto rest = take_one(bytes);
        const auto postings = rest ? take_one(bytes) : std::nullopt;
        if (!postings) return false;
        take(std::string(beginning) + std::string(*rest), *postings);
    }
    return true;
}

} // namespace bihuan::search
