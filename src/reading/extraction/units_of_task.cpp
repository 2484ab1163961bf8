#include "reading/extraction/units_of_task.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string>

namespace bihuan::extraction {
namespace {

using View = std::u32string_view;

enum class Role : std::uint8_t { lead, responsible, cooperating };

struct RoleWord {
    View word;
    Role role;
};

/// Longer words first where one begins another. A colon must follow.
constexpr std::array<RoleWord, 22> role_words{{
    {U"牵头责任单位", Role::lead},
    {U"牵头单位", Role::lead},
    {U"牵头部门", Role::lead},
    {U"主办单位", Role::lead},
    {U"主要责任单位", Role::responsible},
    {U"责任单位", Role::responsible},
    {U"责任部门", Role::responsible},
    {U"责任主体", Role::responsible},
    {U"承办单位", Role::responsible},
    {U"落实单位", Role::responsible},
    {U"实施单位", Role::responsible},
    {U"实施主体", Role::responsible},
    {U"完成单位", Role::responsible},
    {U"主责单位", Role::responsible},
    {U"配合单位", Role::cooperating},
    {U"配合部门", Role::cooperating},
    {U"协办单位", Role::cooperating},
    {U"协同单位", Role::cooperating},
    {U"参与单位", Role::cooperating},
    {U"参加单位", Role::cooperating},
    {U"牵头", Role::lead},
    {U"配合", Role::cooperating},
}};

/// What the name of a body ends with.
constexpr std::array<View, 32> body_ends{
    U"局",   U"委",   U"部",     U"办",   U"府",   U"厅",   U"中心", U"公司", U"集团", U"银行",  U"院",
    U"所",   U"站",   U"会",     U"社",   U"队",   U"处",   U"街道", U"乡镇", U"镇",   U"乡",    U"开发区",
    U"园区", U"新区", U"管委会", U"部门", U"单位", U"法院", U"人行", U"学校", U"大学", U"街道）"};

constexpr bool is_space(char32_t c) {
    return c == U' ' || c == U'\t' || c == U'　' || c == U'\n' || c == U'\r';
}
constexpr bool is_colon(char32_t c) {
    return c == U'：' || c == U':';
}
constexpr bool opens(char32_t c) {
    return c == U'（' || c == U'(' || c == U'【' || c == U'[' || c == U'〔';
}
constexpr bool closes(char32_t c) {
    return c == U'）' || c == U')' || c == U'】' || c == U']' || c == U'〕';
}
constexpr bool separates(char32_t c) {
    return c == U'、' || c == U'，' || c == U',';
}
constexpr bool ends_list(char32_t c) {
    return c == U'；' || c == U';' || c == U'。' || c == U'\n';
}

View trimmed(View name) {
    while (!name.empty() && is_space(name.front()))
        name.remove_prefix(1);
    while (!name.empty() && is_space(name.back()))
        name.remove_suffix(1);
    return name;
}

/// 县财政局等, 县财政局等有关部门 → 县财政局.
View without_et_cetera(View name) {
    for (const View tail :
         {U"等有关部门", U"等有关单位", U"等相关部门", U"等相关单位", U"等部门", U"等单位", U"等"}) {
        if (name.size() > tail.size() + 1 && name.ends_with(tail))
            return name.substr(0, name.size() - tail.size());
    }
    return name;
}

std::string without_spaces(View name) {
    std::string utf8;
    for (const char32_t c : name) {
        if (!is_space(c)) text::append_utf8(utf8, c);
    }
    return utf8;
}

/// The parts of a list, split at the characters that `ends_part` tells where no bracket is open.
template <class EndsPart>
std::vector<View> split_outside_brackets(View list, EndsPart ends_part) {
    std::vector<View> parts;
    int depth = 0;
    std::size_t begin = 0;
    for (std::size_t i = 0; i <= list.size(); ++i) {
        if (i < list.size()) {
            if (opens(list[i])) ++depth;
            if (closes(list[i]) && depth > 0) --depth;
            if (depth > 0 || !ends_part(list[i])) continue;
        }
        if (const View part = trimmed(list.substr(begin, i - begin)); !part.empty()) parts.push_back(part);
        begin = i + 1;
    }
    return parts;
}

/// The names of a list, without 等.
std::vector<View> split_names(View list) {
    std::vector<View> names = split_outside_brackets(list, separates);
    for (View& name : names)
        name = without_et_cetera(name);
    std::erase_if(names, [](View name) { return name.empty(); });
    return names;
}

bool is_body(View name) {
    return name.size() >= 2 && name.size() <= 30 &&
           (name.starts_with(U"各") || name == U"团县委" || name == U"团市委" ||
            std::any_of(body_ends.begin(), body_ends.end(), [&](View end) { return name.ends_with(end); }));
}

/// A role word with its colon at `at`: characters read up to behind the colon, 0 where none is.
struct Mark {
    Role role{};
    std::size_t length = 0;
};
Mark read_mark(View text, std::size_t at) {
    // Every role word begins with one of these; most characters stop here.
    constexpr View firsts = U"牵主责承落实完配协参";
    if (firsts.find(text[at]) == View::npos) return {};
    for (const RoleWord& role : role_words) {
        if (!text.substr(at).starts_with(role.word)) continue;
        std::size_t end = at + role.word.size();
        if (text.substr(end).starts_with(U"及责任人") || text.substr(end).starts_with(U"和责任人")) end += 4;
        while (end < text.size() && is_space(text[end]))
            ++end;
        if (end < text.size() && is_colon(text[end])) return {role.role, end + 1 - at};
    }
    return {};
}

class UnitFinder {
  public:
    explicit UnitFinder(View text) : text_(text) {}

    FoundUnits run() {
        std::size_t i = 0;
        while (i < text_.size()) {
            if (const Mark mark = read_mark(text_, i); mark.length != 0) {
                i = read_list(i, mark);
                continue;
            }
            if (opens(text_[i])) {
                if (const std::size_t end = read_shared_bracket(i); end != 0) {
                    i = end;
                    continue;
                }
            }
            if (text_[i] == U'牵' && text_.substr(i).starts_with(U"牵头")) read_sentence(i);
            ++i;
        }
        return std::move(found_);
    }

  private:
    std::vector<std::string>& names_of(Role role) {
        return role == Role::lead          ? found_.lists.lead
               : role == Role::responsible ? found_.lists.responsible
                                           : found_.lists.cooperating;
    }

    void add(Role role, const std::vector<View>& names) {
        for (const View name : names)
            names_of(role).push_back(without_spaces(name));
    }

    /// 牵头单位：A、B；责任单位：C. Returns where reading goes on.
    std::size_t read_list(std::size_t at, Mark mark) {
        std::size_t begin = at;
        const bool bracketed = at > 0 && opens(text_[at - 1]);
        if (bracketed) --begin;
        std::size_t end = at;
        while (mark.length != 0) {
            const std::size_t first = end + mark.length;
            std::size_t last = first;
            int depth = 0;
            Mark next;
            while (last < text_.size() && !ends_list(text_[last])) {
                if (opens(text_[last])) ++depth;
                if (closes(text_[last]) && --depth < 0) break;
                if (depth == 0) next = read_mark(text_, last);
                if (next.length != 0) break;
                ++last;
            }
            add(mark.role, split_names(text_.substr(first, last - first)));
            end = last;
            // Another role may follow behind ； or a space.
            std::size_t ahead = last;
            while (ahead < text_.size() &&
                   (text_[ahead] == U'；' || text_[ahead] == U';' || is_space(text_[ahead])))
                ++ahead;
            mark = ahead < text_.size() ? read_mark(text_, ahead) : Mark{};
            if (mark.length != 0) end = ahead;
        }
        if (bracketed && end < text_.size() && closes(text_[end])) ++end;
        found_.ranges.push_back({static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)});
        return std::max(end, at + 1);
    }

    /// （县科技局牵头，县财政局配合） and （县科技局、县财政局负责）: a bracket of units without a role word
    /// in front. Returns the end, 0 where it is something else.
    std::size_t read_shared_bracket(std::size_t at) {
        int depth = 0;
        std::size_t close = at;
        for (; close < text_.size() && close < at + 400; ++close) {
            if (opens(text_[close])) ++depth;
            if (closes(text_[close]) && --depth == 0) break;
        }
        if (close >= text_.size() || depth != 0) return 0;
        const View inside = text_.substr(at + 1, close - at - 1);
        std::vector<View> pending;
        std::vector<std::pair<Role, std::vector<View>>> groups;
        for (View name :
             split_outside_brackets(inside, [](char32_t c) { return separates(c) || ends_list(c); })) {
            std::optional<Role> role;
            for (const auto& [tail, tail_role] : tails) {
                if (!name.ends_with(tail)) continue;
                role = tail_role;
                name = trimmed(name.substr(0, name.size() - tail.size()));
                break;
            }
            name = without_et_cetera(name);
            if (!name.empty()) {
                if (!is_body(name)) return 0;
                pending.push_back(name);
            }
            if (role) groups.emplace_back(*role, std::exchange(pending, {}));
        }
        if (groups.empty() || !pending.empty()) return 0;
        for (const auto& [role, names] : groups)
            add(role, names);
        found_.ranges.push_back({static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(close + 1)});
        return close + 1;
    }

    /// 由县发展改革局、县统计局牵头，县财政局配合 in a sentence; `at` is at 牵头.
    void read_sentence(std::size_t at) {
        std::size_t begin = at;
        while (begin > 0 && !ends_list(text_[begin - 1]) && text_[begin - 1] != U'，' &&
               text_[begin - 1] != U'：' && text_[begin - 1] != U'由' && at - begin < 80)
            --begin;
        if (!add_bodies(Role::lead, text_.substr(begin, at - begin))) return;
        const std::size_t behind = at + 2;
        if (behind >= text_.size() || text_[behind] != U'，') return;
        const View rest = text_.substr(behind + 1, 80);
        const auto end = rest.find(U"配合");
        if (end != View::npos && rest.substr(0, end).find_first_of(U"，。；") == View::npos)
            add_bodies(Role::cooperating, rest.substr(0, end));
    }

    bool add_bodies(Role role, View list) {
        const std::vector<View> names = split_names(list);
        if (names.empty() || !std::all_of(names.begin(), names.end(), is_body)) return false;
        add(role, names);
        return true;
    }

    static constexpr std::array<std::pair<View, Role>, 12> tails{{
        {U"牵头负责", Role::lead},
        {U"牵头落实", Role::lead},
        {U"牵头", Role::lead},
        {U"分别牵头", Role::lead},
        {U"配合", Role::cooperating},
        {U"参与", Role::cooperating},
        {U"按职责分工分别负责", Role::responsible},
        {U"按职责分工负责", Role::responsible},
        {U"按照职责分工负责", Role::responsible},
        {U"分工负责", Role::responsible},
        {U"负责落实", Role::responsible},
        {U"负责", Role::responsible},
    }};

    View text_;
    FoundUnits found_;
};

} // namespace

FoundUnits find_units(std::u32string_view text) {
    return UnitFinder(text).run();
}

UnitLists unit_lists(std::u32string_view text) {
    return find_units(text).lists;
}

std::u32string without_ranges(std::u32string_view text, const std::vector<FoundUnits::Range>& ranges,
                              std::size_t from) {
    std::u32string kept;
    for (const auto& range : ranges) {
        if (range.begin > from) kept.append(text.substr(from, range.begin - from));
        from = std::max<std::size_t>(from, range.end);
    }
    if (from < text.size()) kept.append(text.substr(from));
    return kept;
}

} // namespace bihuan::extraction
