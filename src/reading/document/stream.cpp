#include "reading/document/stream.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

namespace bihuan::document {
namespace {

enum class Class : std::uint8_t { plain, space, dropped, full_width, punctuation, star, square, colon };

constexpr bool han_in_plane(char32_t c) {
    return (c >= 0x4e00 && c <= 0x9fff) || (c >= 0x3400 && c <= 0x4dbf) || (c >= 0xf900 && c <= 0xfaff) ||
           c == 0x3007;
}

Class classify(char32_t c) {
    if (c == U' ' || c == U'\t' || c == 0xa0 || c == 0x3000 || (c >= 0x2000 && c <= 0x200a) || c == 0x202f ||
        c == 0x205f || c == 0x1680)
        return Class::space;
    if (c < 0x20 || (c >= 0x7f && c < 0xa0) || (c >= 0x200b && c <= 0x200f) || (c >= 0x2028 && c <= 0x202e) ||
        (c >= 0x2060 && c <= 0x206f) || c == 0xfeff || c == 0xad || (c >= 0xfe00 && c <= 0xfe0f) ||
        (c >= 0xd800 && c <= 0xdfff) || c == 0xfffc)
        return Class::dropped;
    if (c == U'*') return Class::star;
    if (c == U'[') return Class::square;
    if (c == U'：') return Class::colon;
    if (c == U',' || c == U';' || c == U':' || c == U'(' || c == U')' || c == U'?' || c == U'!' ||
        c == U'"' || c == U'.' || c == 0xff61 || c == 0xff64)
        return Class::punctuation;
    if (c == U'．' || c == U'％' || c == U'﹪' || c == U'／' || c == U'＋' || c == U'－' || c == U'～' ||
        c == U'＝' || c == U'＜' || c == U'＞' || c == U'＆' || (c >= U'０' && c <= U'９') ||
        (c >= U'Ａ' && c <= U'Ｚ') || (c >= U'ａ' && c <= U'ｚ'))
        return Class::full_width;
    return Class::plain;
}

const std::array<Class, 0x10000>& classes() {
    static const std::array<Class, 0x10000> table = [] {
        std::array<Class, 0x10000> built{};
        for (char32_t c = 0; c < 0x10000; ++c)
            built[c] = classify(c);
        return built;
    }();
    return table;
}

constexpr bool is_word(char32_t c) {
    return is_digit(c) || is_latin(c);
}

char32_t to_half_width(char32_t c) {
    if (c == U'﹪') return U'%';
    return c - 0xfee0;
}

/// Length of Word's debris at the start of `rest`: [bookmark: _GoBack].
std::uint32_t bookmark_length(std::u32string_view rest) {
    if (!rest.starts_with(U"[bookmark:")) return 0;
    const auto close = rest.substr(0, 80).find(U']');
    return close == std::u32string_view::npos ? 0 : static_cast<std::uint32_t>(close + 1);
}

} // namespace

bool is_han(char32_t c) {
    return han_in_plane(c) || (c >= 0x20000 && c <= 0x3ffff);
}

bool is_list_numeral(char32_t c) {
    return std::u32string_view(U"一二三四五六七八九十百零〇").find(c) != std::u32string_view::npos;
}

StreamBuilder::StreamBuilder(std::u32string_view text) : text_(text) {
    // A space may be put in where two lines are joined, and there a line break went out; so this is enough.
    stream_.chars.resize(text.size());
    stream_.origin.resize(text.size());
}

char32_t StreamBuilder::next_character(std::uint32_t from, std::uint32_t end) const {
    const auto& table = classes();
    for (std::uint32_t i = from; i < end; ++i) {
        const char32_t c = text_[i];
        if (c >= 0x10000) return c;
        const Class kind = table[c];
        if (kind == Class::full_width) return to_half_width(c);
        if (kind != Class::space && kind != Class::dropped && kind != Class::star) return c;
    }
    return 0;
}

char32_t StreamBuilder::punctuation(char32_t c, char32_t previous, std::uint32_t at, std::uint32_t end) {
    const char32_t next = next_character(at + 1, end);
    const bool in_latin = is_latin(previous) && is_latin(next);
    switch (c) {
        case U',': {
            if (in_latin) return c;
            if (!is_digit(previous) || !is_digit(next)) return U'，';
            // A thousands comma: one to three digits before it (or a group before that), exactly three
            // behind.
            std::uint32_t behind = 0;
            while (at + 1 + behind < end && behind < 4 && is_digit(text_[at + 1 + behind]))
                ++behind;
            std::uint32_t before = 0;
            while (before < size_ && before < 4 && is_digit(stream_.chars[size_ - 1 - before]))
                ++before;
            return behind == 3 && before <= 3 ? c : U'，';
        }
        case U':':
            return in_latin || (is_digit(previous) && is_digit(next)) || next == U'/' ? c : U'：';
        case U';':
            return in_latin ? c : U'；';
        case U'?':
            return in_latin ? c : U'？';
        case U'!':
            return in_latin ? c : U'！';
        case U'(':
            return in_latin ? c : U'（';
        case U')':
            return in_latin ? c : U'）';
        case U'"':
            quote_open_ = !quote_open_;
            return quote_open_ ? U'“' : U'”';
        case U'.':
            // A full stop typed on the wrong keyboard; 一. is a label.
            return is_han(previous) && !is_list_numeral(previous) && (next == 0 || is_han(next)) ? U'。' : c;
        case 0xff61:
            return U'。';
        case 0xff64:
            return U'、';
        default:
            return c;
    }
}

std::uint32_t StreamBuilder::append(std::uint32_t begin, std::uint32_t end) {
    const auto& table = classes();
    const std::uint32_t start = size_;
    quote_open_ = false;
    std::uint32_t space = end; // where a space stood since the last character, or end
    std::uint32_t i = begin;
    while (i < end && table[std::min<char32_t>(text_[i], 0xffff)] == Class::space)
        ++i;
    std::uint32_t marks = i;
    while (marks < end && text_[marks] == U'#')
        ++marks;
    if (marks < end && !is_digit(text_[marks])) i = marks; // a Markdown heading, not #2机组
    for (; i < end; ++i) {
        const char32_t c = text_[i];
        const Class kind = c < 0x10000 ? table[c] : Class::plain;
        char32_t made = c;
        switch (kind) {
            case Class::plain:
                break;
            case Class::space:
                if (space == end) space = i;
                continue;
            case Class::dropped:
                continue;
            case Class::full_width:
                made = to_half_width(c);
                break;
            case Class::punctuation:
                made = punctuation(c, size_ > start ? stream_.chars[size_ - 1] : 0, i, end);
                break;
            case Class::star:
                if (i + 1 < end && text_[i + 1] == U'*') {
                    bold_marks_.push_back(size_);
                    ++i;
                    continue;
                }
                break;
            case Class::square:
                if (const std::uint32_t length = bookmark_length(text_.substr(i, end - i)); length != 0) {
                    i += length - 1;
                    continue;
                }
                break;
            case Class::colon:
                if (size_ > start && is_digit(stream_.chars[size_ - 1]) &&
                    is_digit(next_character(i + 1, end)))
                    made = U':';
                break;
        }
        if (space != end) {
            if (size_ > start && is_word(stream_.chars[size_ - 1]) && is_word(made)) put(U' ', space);
            space = end;
        }
        put(made, i);
    }
    return start;
}

void StreamBuilder::truncate(std::uint32_t size) {
    size_ = size;
    while (!bold_marks_.empty() && bold_marks_.back() > size)
        bold_marks_.pop_back();
}

void StreamBuilder::insert_space(std::uint32_t at, std::uint32_t origin) {
    std::move_backward(stream_.chars.begin() + at, stream_.chars.begin() + size_,
                       stream_.chars.begin() + size_ + 1);
    std::move_backward(stream_.origin.begin() + at, stream_.origin.begin() + size_,
                       stream_.origin.begin() + size_ + 1);
    stream_.chars[at] = U' ';
    stream_.origin[at] = origin;
    ++size_;
    for (std::uint32_t& mark : bold_marks_) {
        if (mark >= at) ++mark;
    }
}

Stream StreamBuilder::take() {
    stream_.chars.resize(size_);
    stream_.origin.resize(size_);
    return std::move(stream_);
}

} // namespace bihuan::document
