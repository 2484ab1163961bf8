// What a number is called. A name is made by the first rule that applies, from the most particular to the
// plain one.
#include "reading/extraction/naming.hpp"

#include <algorithm>
#include <array>

#include "reading/extraction/names.hpp"
#include "reading/extraction/rules.hpp"
#include "reading/extraction/words.hpp"

namespace bihuan::extraction {
namespace {

using View = std::u32string_view;
using lexicon::WordSet;

// How far back a list or a part of a sentence is looked through: hostile text must not make reading
// quadratic.
constexpr std::size_t longest_list = 16;
constexpr std::uint32_t longest_part = 600;
constexpr std::size_t longest_name = 80;

class Namer {
  public:
    Namer(View text, std::uint32_t begin, const Memory& memory, std::vector<Item>& items)
        : text_(text), begin_(begin), memory_(memory), items_(items) {}

    void name(std::size_t begin, std::size_t end, std::u32string noun) {
        const std::size_t count = end - begin;
        Item& item = items_[begin];
        const bool one_unit = count > 1 && item.figure.unit == items_[begin + 1].figure.unit;
        if (count > 1 && (item.predicate.distributed || one_unit) && distribute_over(begin, end, noun))
            return;
        name_one(begin, std::move(noun));
        for (std::size_t k = begin + 1; k < end; ++k) {
            items_[k].name = item.name;
            items_[k].verb = item.verb;
            items_[k].measure = item.measure;
            items_[k].negative = item.negative;
            items_[k].name_rule = item.name_rule;
            items_[k].measure_rule = item.measure_rule;
        }
    }

  private:
    // What a rule goes by, and the name that it makes.
    struct Request {
        std::size_t index;
        Item& item;
        const Item* before;  // the item before, nullptr: none
        std::u32string noun; // what stands before the number, examples taken out
        bool behind;         // what is counted stands behind the number
        bool percent;
        std::size_t verb = 0; // length of the verb that `noun` begins with
        std::u32string name = {};
        const Rule* rule = nullptr;

        bool made(std::u32string given, const Rule& by) {
            name = std::move(given);
            rule = &by;
            return true;
        }
    };
    using NamingRule = bool (Namer::*)(Request&);

    void name_one(std::size_t i, std::u32string noun) {
        static constexpr std::array<NamingRule, 14> rules{&Namer::by_what_is_invested_in,
                                                          &Namer::by_what_stands_behind,
                                                          &Namer::by_the_clause_before,
                                                          &Namer::by_what_stands_before,
                                                          &Namer::by_what_was_counted,
                                                          &Namer::by_another_threshold,
                                                          &Namer::by_another_grade,
                                                          &Namer::by_a_comparison,
                                                          &Namer::by_a_share,
                                                          &Namer::by_the_plan,
                                                          &Namer::by_its_owner,
                                                          &Namer::by_another_verb,
                                                          &Namer::by_what_it_reaches,
                                                          &Namer::by_its_own_words};
        Item& item = items_[i];
        if (item.behind.ends_with(U"中") || item.behind.ends_with(U"中有")) item.grouping = true;
        if (item.figure.unit == "大") item.grouping = true; // 实施6大领域、105项改革事项
        const bool behind = takes_behind(item, noun);
        Request request{i,
                        item,
                        i > 0 ? &items_[i - 1] : nullptr,
                        without_examples(noun, behind),
                        behind,
                        is_percent(item.figure) || item.figure.unit_kind == UnitKind::points};
        request.verb = doing_length(request.noun);
        for (const NamingRule rule : rules) {
            if ((this->*rule)(request)) break;
        }
        item.name = std::move(request.name);
        item.name_rule = request.rule;
        drop_inner_verb(item.name);
        if (item.name.size() > longest_name) item.name.erase(0, item.name.size() - longest_name);
    }

    // 投资4.8亿元，实施电力强网工程
    bool by_what_is_invested_in(Request& request) {
        const Item& item = request.item;
        if (item.figure.unit_kind != UnitKind::money || item.measure != Measure::level) return false;
        if (!words().invest.contains(request.noun)) return false;
        const std::u32string object = object_of_investment(text_, item.figure.tail);
        return !object.empty() && request.made(object + U"投资", rule::indicator_invested);
    }

    // 20条硬核措施; 其中56项为全国首创; 成立4个公司、56个子公司
    bool by_what_stands_behind(Request& request) {
        Item& item = request.item;
        const Item* const before = request.before;
        if (!request.noun.empty() || !request.behind) return false;
        const Item* const next = request.index + 1 < items_.size() ? &items_[request.index + 1] : nullptr;
        item.grouping = item.grouping || (next != nullptr && next->join == Join::inside &&
                                          !item.opening.narrows && !item.opening.verb);
        const std::u32string counted(item.behind);
        if (before != nullptr && item.opening.narrows &&
            View(U"为是被获入居达超在属").find(counted.front()) != View::npos) {
            return request.made(owner_phrase(before->name) + counted, rule::indicator_owner);
        }
        if (before != nullptr && item.join == Join::list && doing_length(counted) != 0) {
            return request.made(shared_work(request.index), rule::indicator_listed);
        }
        item.verb.clear();
        if (before != nullptr && item.join == Join::list && before->adds && item.measure == Measure::level) {
            carry_addition(item); // 新增5个示范区、3个实践创新基地
            return request.made(counted, rule::indicator_listed);
        }
        if (before != nullptr && item.join == Join::list && !before->verb.empty()) {
            item.verb = before->verb;
            return request.made(before->verb + counted, rule::indicator_listed);
        }
        return request.made(counted, rule::indicator_behind);
    }

    // 实际利用外资，5129万美元
    bool by_the_clause_before(Request& request) {
        const Item& item = request.item;
        if (!request.noun.empty()) return false;
        if (!item.before.empty() && !item.predicate.distributed && request.index != 0) return false;
        const View clause = without_steps(clause_before_own(request.index));
        return !clause.empty() && request.made(std::u32string(clause), rule::indicator_inherited);
    }

    // 增长6.2%; 惠及81个村、11.5万人
    bool by_what_stands_before(Request& request) {
        Item& item = request.item;
        const Item* const before = request.before;
        if (!request.noun.empty()) return false;
        if (before == nullptr) return request.made(memory_.subject, rule::indicator_inherited);
        item.verb = before->verb;
        item.grade = before->grade;
        const bool people = item.join == Join::list && item.figure.unit == "人" && !before->behind.empty() &&
                            View(before->name).ends_with(before->behind);
        if (!people) return request.made(before->name, rule::indicator_inherited);
        return request.made(before->name.substr(0, before->name.size() - before->behind.size()) + U"人口",
                            rule::indicator_inherited);
    }

    // 3条县乡主干道工程17.3公里
    bool by_what_was_counted(Request& request) {
        const Item* const before = request.before;
        if (before == nullptr || request.item.join != Join::inside || before->grouping || request.behind)
            return false;
        if (request.noun != before->behind || !View(before->name).ends_with(request.noun)) return false;
        request.item.verb = before->verb;
        request.item.grade = before->grade;
        return request.made(before->name, rule::indicator_inherited);
    }

    // 营业收入过20亿元企业3家、过10亿元9家
    bool by_another_threshold(Request& request) {
        const Item* const before = request.before;
        const View noun = request.noun;
        if (before == nullptr || request.item.join != Join::list || !noun.ends_with(U'元')) return false;
        if (noun.front() != U'过' && noun.front() != U'超') return false;
        const std::size_t from = before->name.find(noun.front());
        const std::size_t to = from == std::u32string::npos ? from : before->name.find(U'元', from);
        if (to == std::u32string::npos) return false;
        return request.made(before->name.substr(0, from) + request.noun + before->name.substr(to + 1),
                            rule::indicator_listed);
    }

    // 国家级农业产业强镇1个、省级1个
    bool by_another_grade(Request& request) {
        const Item* const before = request.before;
        if (before == nullptr || request.item.join == Join::none) return false;
        if (grade_length(request.noun) != request.noun.size()) return false;
        std::u32string name = before->name;
        const std::size_t place = before->grade.empty() ? std::u32string::npos : name.find(before->grade);
        if (place != std::u32string::npos) name.replace(place, before->grade.size(), request.noun);
        request.item.verb = before->verb;
        request.item.grade = request.noun;
        return request.made(std::move(name), rule::indicator_listed);
    }

    // 增长10%、高于全部投资1.5个百分点
    bool by_a_comparison(Request& request) {
        if (request.item.figure.unit_kind != UnitKind::points || !begins_with_comparison(request.noun))
            return false;
        std::u32string name = request.before != nullptr ? request.before->name : memory_.subject;
        if (request.before != nullptr && request.before->measure == Measure::growth) name += U"增速";
        return request.made(name + request.noun, rule::indicator_owner);
    }

    // 占一般公共预算支出的82.6%; 就业690万人、稳定在全国1/10以上
    bool by_a_share(Request& request) {
        const View noun = request.noun;
        const std::u32string whose =
            request.before != nullptr ? owner_phrase(request.before->name) : memory_.subject;
        if (noun.starts_with(U"占") && noun.size() > 1) {
            return request.made(whose + request.noun + (noun.ends_with(U"的") ? U"比重" : U""),
                                rule::indicator_owner);
        }
        const std::size_t scope = words().scope.suffix(noun);
        if (request.before == nullptr || scope == 0) return false;
        if (!request.percent && !request.item.figure.unit.empty()) return false;
        View rest = noun.substr(0, noun.size() - scope);
        take_predicate(rest);
        if (!rest.empty()) return false;
        return request.made(whose + U"占" + std::u32string(noun.substr(noun.size() - scope)) + U"比重",
                            rule::indicator_owner);
    }

    // 完成全年任务的102.5%
    bool by_the_plan(Request& request) {
        View plan = request.noun;
        if (request.item.measure != Measure::completion || (!plan.starts_with(U"完成") && !request.percent))
            return false;
        if (plan.ends_with(U"的")) plan.remove_suffix(1);
        const bool spoken_of = request.before != nullptr || !memory_.subject.empty();
        if (spoken_of && words().plan.contains(plan)) {
            return request.made(request.before != nullptr ? request.before->name : memory_.subject,
                                rule::indicator_inherited);
        }
        if (attribute_length(plan) == plan.size()) {
            return request.made(owner(request.index, plan) + std::u32string(plan), rule::indicator_owner);
        }
        return request.made(std::u32string(plan), rule::indicator_own);
    }

    // 粮食播种面积152.5万亩，总产13.4亿斤
    bool by_its_owner(Request& request) {
        Item& item = request.item;
        const View noun = request.noun;
        if (item.adds || item.opening.narrows || attribute_length(noun) != noun.size()) return false;
        if (request.behind && item.join == Join::none) return false;
        item.verb.clear();
        return request.made(owner(request.index, noun) + request.noun,
                            request.before == nullptr ? rule::indicator_topic : rule::indicator_owner);
    }

    // 新建幼儿园2所、投入使用2所; 新建商品房开工90万平方米、竣工100万平方米
    bool by_another_verb(Request& request) {
        const View noun = request.noun;
        const Item* const before = request.before;
        if (request.verb != noun.size() || request.behind) return false;
        request.verb = first_verb_length(noun);
        if (before == nullptr) return false;
        if (noun == U"惠及" || noun == U"覆盖" || noun == U"受益") {
            return request.made(owner_phrase(before->name) + request.noun, rule::indicator_owner);
        }
        if (noun.size() > 4 || request.item.join == Join::none || before->figure.rank ||
            before->figure.unit != request.item.figure.unit || attribute_length(noun) != 0) {
            return false;
        }
        request.item.verb = request.noun;
        const std::size_t last = words().doing.suffix(before->name);
        if (last != 0 && last < before->name.size()) {
            return request.made(before->name.substr(0, before->name.size() - last) + request.noun,
                                rule::indicator_owner);
        }
        const bool attributed = attribute_length(before->name) != 0;
        return request.made(
            request.noun + (attributed ? std::u32string(owner_of(before->name)) : owner_phrase(before->name)),
            rule::indicator_owner);
    }

    // 示范片区建设，涉及村庄243个; 制发电子证照270种，省级采纳36种
    bool by_what_it_reaches(Request& request) {
        Item& item = request.item;
        const View noun = request.noun;
        item.verb = request.noun.substr(0, request.verb);
        const View rest = noun.substr(request.verb);
        item.grade = std::u32string(rest.substr(0, grade_length(rest)));
        if (request.before == nullptr || item.join != Join::comma) return false;
        const View deed = rest.substr(item.grade.size());
        const bool reaches = words().reach.prefix(noun) != 0;
        const bool done_at_a_grade =
            request.verb == 0 && !item.grade.empty() && !request.behind && doing_length(deed) == deed.size();
        if (!reaches && !done_at_a_grade) return false;
        return request.made(owner_phrase(request.before->name) + request.noun +
                                (request.behind ? std::u32string(item.behind) : std::u32string()),
                            rule::indicator_owner);
    }

    // 地区生产总值426亿元; 争创市级以上示范社10家、家庭农场10家
    bool by_its_own_words(Request& request) {
        Item& item = request.item;
        std::u32string name = request.noun;
        const Rule* by = &rule::indicator_own;
        if (request.behind) {
            // A list of examples before a count names nothing: 汇丰家属院、老房管局家属院3个老旧小区改造.
            const bool examples = View(name).substr(request.verb).find(U'、') != View::npos &&
                                  item.figure.unit_kind == UnitKind::count;
            if (examples) name.resize(request.verb);
            name += item.behind;
            by = &rule::indicator_behind;
        }
        const bool plain = request.verb == 0 && !request.percent && !item.predicate.amounts &&
                           item.predicate.change == Change::none && item.measure == Measure::level;
        if (plain && request.before != nullptr && carries(carrier_of(request.index), item)) {
            name = carry(carrier_of(request.index), item, name);
            by = &rule::indicator_listed;
        }
        if (request.percent || item.figure.unit.empty()) name = with_share(std::move(name));
        if (View(name).ends_with(U"的")) name.replace(name.size() - 1, 1, request.percent ? U"比重" : U"");
        return request.made(std::move(name), *by);
    }

    // 出口规模占全国 → 出口规模占全国比重
    static std::u32string with_share(std::u32string name) {
        const std::size_t of = name.rfind(U'占');
        if (of == std::u32string::npos) return name;
        View where = View(name).substr(of + 1);
        if (where.ends_with(U'的')) where.remove_suffix(1);
        if (!words().scope.contains(where)) return name;
        return name.substr(0, of + 1) + std::u32string(where) + U"比重";
    }

    static bool takes_behind(const Item& item, View noun) {
        if (item.behind.empty() || item.figure.rank || item.predicate.change != Change::none) return false;
        if (is_percent(item.figure)) return noun.empty() || !item.predicate.amounts;
        // 甲片区、乙片区共2303套安置房
        const bool summed = item.before.ends_with(U"共") && noun.find(U'、') != View::npos;
        return !item.predicate.amounts || summed || noun.empty() || doing_length(noun) == noun.size();
    }

    bool distribute_over(std::size_t begin, std::size_t end, const std::u32string& noun) {
        const std::size_t count = end - begin;
        Item& first = items_[begin];
        std::vector<std::u32string> names;
        const std::size_t apart = noun.find(U"分别");
        if (apart != std::u32string::npos) {
            // 甲、乙改革试点分别发放贷款671亿元、86亿元; 151个甲项目、100个乙项目分别完成投资572亿元和302亿元
            View work = View(noun).substr(apart + 2);
            take_opening(work);
            names = distribute(View(noun).substr(0, apart), count);
            const bool counted_before = names.empty() && first.join == Join::inside && begin >= count;
            for (std::size_t k = begin; k < end && counted_before; ++k)
                names.push_back(items_[k - count].name);
            if (names.empty()) return false;
            for (std::size_t k = begin; k < end; ++k) {
                items_[k].name = names[k - begin] + std::u32string(work);
                items_[k].measure = first.measure;
                items_[k].negative = first.negative;
                items_[k].measure_rule = first.measure_rule;
                items_[k].name_rule = &rule::indicator_distributed;
            }
            return true;
        }
        const View clause = noun.empty() && first.predicate.distributed ? clause_before_own(begin) : View();
        if (!clause.empty()) names = distribute(clause, count);
        const bool share = View(noun).starts_with(U"占");
        if (!names.empty()) {
        } else if (noun.empty() || share || attribute_length(noun) == noun.size() ||
                   (is_percent(first.figure) && first.measure == Measure::completion)) {
            // 分别增长14.3%、12.5%: the last names, as many.
            std::size_t k = begin;
            std::vector<std::u32string> back;
            const std::size_t farthest = begin - std::min(begin, 4 * count + 8);
            while (k-- > farthest && back.size() < count) {
                if (items_[k].figure.rank) continue;
                if (!back.empty() && back.back() == items_[k].name) continue;
                back.push_back(items_[k].name);
            }
            if (back.size() != count) return false;
            std::ranges::reverse(back);
            if (first.measure == Measure::completion || noun.empty()) {
                names = std::move(back);
            } else {
                for (const std::u32string& name : back)
                    names.push_back(with_share(std::u32string(owner_of(name)) + noun));
            }
        } else {
            names = distribute(noun, count);
            if (names.empty()) {
                return false;
            }
            // Bare attributes share the owner: 营业收入、利润分别增长11.5%和15%.
            if (std::ranges::all_of(names, [](const std::u32string& name) {
                    return attribute_length(name) == name.size();
                })) {
                const std::u32string whose = owner(begin, names.front());
                for (std::u32string& name : names)
                    name = whose + name;
            }
        }
        for (std::size_t k = begin; k < end; ++k) {
            Item& item = items_[k];
            item.name = names[k - begin];
            drop_inner_verb(item.name);
            item.measure = first.measure;
            item.negative = first.negative;
            item.measure_rule = first.measure_rule;
            item.name_rule = &rule::indicator_distributed;
        }
        return true;
    }

    // Where the part of the sentence between ； begins that item i stands in.
    std::uint32_t part_begin(std::size_t i) const {
        std::uint32_t begin = items_[i].figure.head;
        const std::uint32_t farthest = std::max(begin_, begin - std::min(begin, longest_part));
        while (begin > farthest && text_[begin - 1] != U'；')
            --begin;
        return begin;
    }

    std::u32string owner(std::size_t i, View attribute) const {
        if (is_business_attribute(attribute)) {
            const View topic = topic_of(text_.substr(part_begin(i)));
            if (!topic.empty()) return std::u32string(topic);
        }
        if (i > 0 && items_[i].join != Join::none) return std::u32string(owner_of(items_[i - 1].name));
        const View topic = topic_of(text_.substr(part_begin(i)));
        if (!topic.empty()) return std::u32string(topic);
        if (i > 0) return {};
        // A clause before in the same sentence has its own subject; an earlier sentence's is not meant.
        const bool opens = items_[i].before.data() <= text_.data() + begin_ + 2;
        if (attribute.size() > 3 || !opens) return {};
        return std::u32string(owner_of(memory_.subject));
    }

    // The item whose verb a list or 其中 goes on with: not the rate or rank that was put in between.
    const Item& carrier_of(std::size_t i) const {
        const Item& item = items_[i];
        std::size_t k = i - 1;
        const std::size_t farthest = k - std::min(k, longest_list);
        if (item.opening.narrows || item.join == Join::list) {
            while (k > farthest && (is_percent(items_[k].figure) || items_[k].figure.rank ||
                                    (item.opening.narrows && items_[k].figure.unit != item.figure.unit))) {
                --k;
            }
            if (item.opening.narrows && items_[k].figure.unit != item.figure.unit) k = i - 1;
        }
        return items_[k];
    }

    // 甲项目3个、1.6万平方米改造: the work named last is done to all of the list.
    std::u32string shared_work(std::size_t i) {
        const std::u32string work(items_[i].behind);
        std::size_t k = i;
        const std::size_t farthest = i - std::min(i, longest_list);
        while (k > farthest && (items_[k].join == Join::list || items_[k].join == Join::inside)) {
            Item& earlier = items_[--k];
            if (earlier.figure.rank || is_percent(earlier.figure)) break;
            if (!View(earlier.name).ends_with(work)) earlier.name += work;
        }
        return items_[i - 1].name;
    }

    // 实际利用外资，5129万美元; 省级实验室、研发机构，分别达到3家和7家: the clause before, if it has no
    // number.
    View clause_before_own(std::size_t i) const {
        const std::uint32_t stop = i > 0 ? items_[i - 1].figure.tail : begin_;
        std::uint32_t end = items_[i].figure.head - static_cast<std::uint32_t>(items_[i].before.size());
        if (end <= stop || text_[end - 1] != U'，') return {};
        --end;
        std::uint32_t begin = end;
        while (begin > stop && !is_clause_end(text_[begin - 1]))
            --begin;
        if (begin == stop && i > 0) return {};
        View clause = text_.substr(begin, end - begin);
        take_opening(clause);
        if (clause.size() < 2 || clause.size() > 30) return {};
        return clause;
    }

    static bool carries(const Item& before, const Item& item) {
        if (before.figure.rank || before.starting) return false;
        const bool list = item.join == Join::list;
        const bool clause = item.join == Join::comma;
        if (!list && !clause && !item.opening.narrows) return false;
        if (is_percent(before.figure) || before.figure.unit_kind == UnitKind::points) return false;
        if ((before.figure.unit_kind == UnitKind::money) != (item.figure.unit_kind == UnitKind::money))
            return false;
        const bool counts =
            item.figure.unit_kind == UnitKind::count && before.figure.unit_kind == UnitKind::count;
        if (clause && !item.opening.narrows) {
            if (item.opening.verb || View(U"为向对在与同给把将").find(item.noun.front()) != View::npos)
                return false;
            if (words().fall.prefix(item.noun) != 0 || words().rise.prefix(item.noun) != 0) return false;
        }
        if (before.measure == Measure::increment) {
            if (!before.adds) return false;
            if (list || item.opening.narrows) return true;
            return counts && attribute_length(item.noun) == 0 && !verb_behind_quotation(item.noun);
        }
        if (before.verb.empty() && !(list && !before.grade.empty())) return false;
        if (list || item.opening.narrows) return true;
        return counts && attribute_length(item.noun) == 0 && item.behind.empty() && before.behind.empty();
    }

    // “企业认定、政府认账”授权企业8063家
    static bool verb_behind_quotation(View noun) {
        const std::size_t close = noun.find(U'”');
        return noun.front() == U'“' && close != View::npos && doing_length(noun.substr(close + 1)) != 0;
    }

    static void carry_addition(Item& item) {
        item.measure = Measure::increment;
        item.adds = true;
        item.measure_rule = &rule::measure_increment_carried;
    }

    static std::u32string carry(const Item& before, Item& item, const std::u32string& name) {
        std::u32string result = before.verb;
        item.verb = before.verb;
        if (before.measure == Measure::increment) {
            carry_addition(item);
        }
        if (item.join == Join::list && item.grade.empty() &&
            (before.grade.ends_with(U'级') || before.grade.ends_with(U"以上")) && before.grade != U"国家级" &&
            View(U"全镇村乡县市省国区各").find(name.front()) == View::npos) {
            item.grade = before.grade;
            result += before.grade;
        }
        return result + name;
    }

    View text_;
    std::uint32_t begin_;
    const Memory& memory_;
    std::vector<Item>& items_;
};

} // namespace

void name_items(View text, std::uint32_t sentence_begin, const Memory& memory, std::vector<Item>& items,
                std::size_t begin, std::size_t end, std::u32string noun) {
    Namer(text, sentence_begin, memory, items).name(begin, end, std::move(noun));
}

} // namespace bihuan::extraction
