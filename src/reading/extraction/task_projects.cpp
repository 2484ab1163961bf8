// Named projects: 推进华宇同方、邦达化工等项目建设. Only what is clearly a name is taken.
#include <algorithm>
#include <array>

#include "base/characters.hpp"
#include "reading/extraction/task_parts.hpp"

namespace bihuan::extraction {
namespace {

using View = std::u32string_view;

/// What stands before the first name. The last of these in a clause is where the name begins.
constexpr std::array<View, 72> lead_words{
    U"推进", U"加快", U"实施",       U"启动",     U"突破", U"抓好", U"开工",   U"完成",   U"谋划",
    U"督促", U"力争", U"加强",       U"支持",     U"推动", U"争取", U"做好",   U"围绕",   U"包括",
    U"确保", U"促进", U"保障",       U"落实",     U"开展", U"打造", U"引进",   U"招引",   U"跟进",
    U"加大", U"用好", U"扶持",       U"服务",     U"协调", U"聚焦", U"依托",   U"助力",   U"盯紧",
    U"建成", U"改建", U"续建",       U"扩建",     U"新建", U"建设", U"投产",   U"签约",   U"落地",
    U"新上", U"深化", U"参与",       U"串联",     U"配合", U"做优", U"做强",   U"培育",   U"对接",
    U"储备", U"策划", U"提升",       U"改造",     U"强化", U"引导", U"尤其是", U"特别是", U"以及",
    U"筹建", U"提速", U"对已签约的", U"对在建的", U"重点", U"对",   U"抓",     U"将",     U"由"};

/// 建设, 改造 and such belong to a name as often as they stand before one: they count only at the very start.
constexpr std::array<View, 12> weak_words{U"建设", U"改造", U"提升", U"服务", U"扩建", U"改建",
                                          U"新建", U"对",   U"抓",   U"将",   U"由",   U"重点"};

/// Things that stand somewhere: a name that ends in one, or holds one, is a project's.
constexpr std::array<View, 58> places{
    U"变电站", U"电站",   U"电厂",   U"水厂",   U"处理厂", U"水库",     U"闸",   U"大桥",   U"泵站",
    U"产业园", U"物流园", U"科技园", U"工业园", U"公园",   U"示范园",   U"园区", U"基地",   U"高速",
    U"高铁",   U"铁路",   U"机场",   U"码头",   U"港区",   U"连接线",   U"支线", U"专用线", U"大道",
    U"国道",   U"省道",   U"隧道",   U"医院",   U"学校",   U"中学",     U"小学", U"幼儿园", U"大学",
    U"学院",   U"图书馆", U"博物馆", U"体育馆", U"文化馆", U"一期",     U"二期", U"三期",   U"四期",
    U"五期",   U"铁矿",   U"煤矿",   U"矿井",   U"航道",   U"物流中心", U"运河", U"湿地",   U"枢纽",
    U"河",     U"湖",     U"广场",   U"综合体"};

/// Ends of what names a kind of work, or a whole industry, and no project.
constexpr std::array<View, 46> kinds{
    U"改造",   U"治理", U"处理", U"供水",     U"供热", U"供气", U"运输",   U"更新",   U"修复", U"保护",
    U"绿化",   U"提质", U"升级", U"设备",     U"设施", U"农业", U"服务业", U"制造业", U"产业", U"能源",
    U"新材料", U"医药", U"装备", U"电子信息", U"经济", U"生物", U"储能",   U"风电",   U"光伏", U"制造",
    U"配套",   U"运营", U"试点", U"示范",     U"创建", U"行动", U"计划",   U"活动",   U"政策", U"债券",
    U"贷款",   U"重点", U"优质", U"新增",     U"配送", U"管网"};

/// Between 等 and 项目: words that keep the list one of names. Any other word (领域, 类, 专项债) makes it one
/// of kinds.
constexpr std::array<View, 25> between_words{
    U"重点", U"重大", U"骨干", U"支撑", U"优质",     U"在建", U"在谈",   U"签约", U"落地",
    U"续建", U"新建", U"一批", U"产业", U"基础设施", U"文旅", U"标志性", U"示范", U"改造",
    U"工业", U"建设", U"水利", U"园区", U"文物",     U"保护", U"展示"};

constexpr bool ends_clause(char32_t c) {
    return c == U'，' || c == U'。' || c == U'；' || c == U'：' || c == U'！' || c == U'？' || c == U'\n' ||
           c == U',';
}

/// The name behind the verbs before it: 加快推进华宇同方 → 华宇同方.
View without_lead(View phrase) {
    std::size_t begin = 0;
    for (const View word : lead_words) {
        const bool weak = std::find(weak_words.begin(), weak_words.end(), word) != weak_words.end();
        if (weak) continue;
        const auto at = phrase.rfind(word);
        if (at != View::npos && at + word.size() + 2 <= phrase.size())
            begin = std::max(begin, at + word.size());
    }
    View name = phrase.substr(begin);
    for (bool again = true; again;) {
        again = false;
        for (const View word : {U"建设", U"改造", U"新建", U"改建", U"扩建", U"提升", U"重点", U"对", U"好",
                                U"的", U"一批", U"规划", U"和", U"及", U"与", U"了"}) {
            if (!name.starts_with(word) || name.size() < word.size() + 2) continue;
            name.remove_prefix(word.size());
            again = true;
        }
    }
    return name;
}

std::vector<View> split(View list) {
    std::vector<View> parts;
    int depth = 0;
    std::size_t begin = 0;
    for (std::size_t i = 0; i <= list.size(); ++i) {
        if (i < list.size()) {
            if (list[i] == U'（' || list[i] == U'“' || list[i] == U'《') ++depth;
            if ((list[i] == U'）' || list[i] == U'”' || list[i] == U'》') && depth > 0) --depth;
            if (depth > 0 || list[i] != U'、') continue;
        }
        parts.push_back(list.substr(begin, i - begin));
        begin = i + 1;
    }
    return parts;
}

bool starts_as_name(View name) {
    return name.size() >= 3 && name.size() <= 30 && !is_digit(name.front()) && name.front() != U'“' &&
           name.front() != U'《' && name.find(U"等") == View::npos && name.find(U"各类") == View::npos &&
           !name.starts_with(U"一批") && !name.starts_with(U"全") && !name.starts_with(U"各");
}

/// A name in a list before 等…项目.
bool is_listed_name(View name) {
    return starts_as_name(name) && (contains_any(name, places) || !ends_with_any(name, kinds));
}

/// 等 and what follows up to 项目 or 工程: whether the list before is one of names.
bool names_projects(View between) {
    std::size_t i = 0;
    while (i < between.size() && is_digit(between[i]))
        ++i;
    if (i > 0 && i < between.size() && between[i] == U'个') ++i;
    View rest = between.substr(i);
    while (!rest.empty()) {
        const auto word = std::find_if(between_words.begin(), between_words.end(),
                                       [&](View known) { return rest.starts_with(known); });
        if (word == between_words.end()) return false;
        rest.remove_prefix(word->size());
    }
    return true;
}

class ProjectFinder {
  public:
    explicit ProjectFinder(View text) : text_(text) {}

    std::vector<std::u32string> run() {
        for (std::size_t i = 1; i + 1 < text_.size(); ++i) {
            const View rest = text_.substr(i, 2);
            if (rest != U"项目" && rest != U"工程") continue;
            const std::size_t begin = clause_begin(i);
            read(text_.substr(begin, i - begin), rest);
        }
        return std::move(names_);
    }

  private:
    std::size_t clause_begin(std::size_t at) const {
        std::size_t begin = at;
        while (begin > 0 && at - begin < 120 && !ends_clause(text_[begin - 1]))
            --begin;
        return begin;
    }

    void read(View before, View suffix) {
        const auto et_cetera = before.rfind(U'等');
        if (et_cetera != View::npos && before.size() - et_cetera <= 12) {
            if (names_projects(before.substr(et_cetera + 1))) read_list(before.substr(0, et_cetera));
            return;
        }
        std::vector<View> parts = split(before);
        parts.front() = without_lead(parts.front());
        // Without 等 the last is named with its 项目; it must be a thing that stands somewhere.
        for (std::size_t i = 0; i < parts.size(); ++i) {
            const View name = i + 1 == parts.size() ? without_lead(parts[i]) : parts[i];
            if (!starts_as_name(name) || !contains_any(name, places) || is_plain_kind(name)) continue;
            std::u32string whole(name);
            if (i + 1 == parts.size()) whole += suffix;
            add(std::move(whole));
        }
    }

    /// 农村公路建设, 老旧小区改造: a place word, but no place's own name.
    static bool is_plain_kind(View name) {
        for (const View word : {U"农村", U"城市", U"城区", U"城乡", U"县域", U"重点", U"老旧", U"现代",
                                U"国家", U"省级", U"市级", U"县级", U"乡镇", U"基层", U"标准化", U"示范"}) {
            if (name.starts_with(word)) return true;
        }
        return false;
    }

    void read_list(View list) {
        std::vector<View> parts = split(list);
        parts.front() = without_lead(parts.front());
        // A list holds names or kinds; where kinds prevail it is one of kinds.
        const auto named =
            static_cast<std::size_t>(std::count_if(parts.begin(), parts.end(), is_listed_name));
        if (named * 2 <= parts.size() && parts.size() > 1) return;
        for (const View name : parts) {
            if (is_listed_name(name) && (parts.size() > 1 || !is_plain_kind(name))) add(std::u32string(name));
        }
    }

    void add(std::u32string name) {
        if (std::find(names_.begin(), names_.end(), name) == names_.end()) names_.push_back(std::move(name));
    }

    View text_;
    std::vector<std::u32string> names_;
};

} // namespace

std::vector<std::u32string> find_projects(std::u32string_view text) {
    return ProjectFinder(text).run();
}

} // namespace bihuan::extraction
