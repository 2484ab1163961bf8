// The rules as values: what `explain` prints and what the tests run. A statement points at the rules that
// made it.
#pragma once

#include "reading/extraction/statement.hpp"

namespace bihuan::extraction::rule {

// identifier, name, meaning in English and in Chinese, example
#define BIHUAN_RULES(X)                                                                                      \
    X(number_counted, "number.counted", "A number with a unit or a scale, outside names and dates.",         \
      "带单位或数位的数，名称和日期中的除外", "新建5G基站200个")                                             \
    X(number_percent, "number.percent", "A percentage, per mille or percentage points.",                     \
      "百分数、千分数或百分点", "城镇化率达到57%")                                                           \
    X(number_bare, "number.bare", "A number without unit behind a word that gives its value.",               \
      "不带单位的数，前有“达到”等给出数值的词", "公众满意度达到84.7")                                        \
    X(number_ratio, "number.ratio", "The parts of a ratio of the three industries.",                         \
      "三次产业比例的各个部分", "三次产业比例为9.7:39.5:50.8")                                               \
    X(number_rank, "number.rank", "A place in an order: 第…位, 首位, 进…强, 前…名.",                         \
      "位次：第…位、首位、进…强、前…名", "总量居全市第一位")                                                 \
    X(indicator_own, "indicator.own", "The noun phrase that stands before the number.",                      \
      "取数字前面的名词短语", "地区生产总值426亿元")                                                         \
    X(indicator_behind, "indicator.behind", "A count in front of what it counts.",                           \
      "数量在前，名称取其后所计的事物", "出台20条硬核措施")                                                  \
    X(indicator_inherited, "indicator.inherited", "No name of its own: it speaks of what stands before.",    \
      "自身没有名称，沿用前文的指标", "实现进出口总额42亿元，同比增长35%")                                   \
    X(indicator_owner, "indicator.owner", "A bare attribute takes the owner of the one before it.",          \
      "只写属性，主体沿用前一个指标的主体", "粮食播种面积152.5万亩，总产13.4亿斤")                           \
    X(indicator_topic, "indicator.topic", "A bare attribute takes the branch that the sentence is about.",   \
      "只写属性，主体取本句所说的行业", "医药产业集聚发展，营业收入增长11.5%")                               \
    X(indicator_listed, "indicator.listed", "An item of a list takes the list's verb and grade.",            \
      "列举中的一项，沿用列举的动词和级别", "争创市级以上示范社10家、家庭农场8家")                           \
    X(indicator_distributed, "indicator.distributed", "Several names before, as many numbers behind.",       \
      "名称并列在前，数字依次对应在后", "存贷款余额达到676.3亿元、360.5亿元")                                \
    X(indicator_invested, "indicator.invested", "An investment is named by what it is spent on.",            \
      "投资以其用途为名", "投资4.8亿元，实施电力强网工程")                                                   \
    X(indicator_ranked, "indicator.ranked", "A rank names what is ranked, with its derived quantity.",       \
      "位次以所排名的事物及其派生量为名", "进出口总额63.3亿元，增幅全市第一")                                \
    X(measure_level, "measure.level", "The amount itself.", "数量本身", "地区生产总值426亿元")               \
    X(measure_growth, "measure.growth", "A rise in %.", "增长的百分比", "地区生产总值增长6.6%")              \
    X(measure_fall, "measure.fall", "A fall in %: the value is negative.", "下降的百分比，数值记为负",       \
      "刑事警情同比下降11%")                                                                                 \
    X(measure_increment, "measure.increment", "新增, 净增, 增加: an addition to a stock.",                   \
      "新增、净增、增加：存量之上增加的数量", "新增国家级高新技术企业20家")                                  \
    X(measure_increment_carried, "measure.increment-carried", "新增 carries over a list of the same kind.",  \
      "“新增”管到其后同类的并列项", "新增省级技术中心1家，市级技术中心32家")                                 \
    X(measure_points, "measure.points", "Percentage points are an absolute change.", "百分点是绝对变化量",   \
      "占比提高1.8个百分点")                                                                                 \
    X(measure_change, "measure.change", "An absolute rise or fall of a price, rate or stock.",               \
      "价格、比率或存量升降的绝对量", "平均电价下降5分/千瓦时")                                              \
    X(measure_completion, "measure.completion", "A share of a plan, a task or of works.",                    \
      "占计划、任务或工程的比例", "完成全年任务的102.5%")                                                    \
    X(measure_rank, "measure.rank", "A place in an order.", "所处的位次", "总量居全市第一位")                \
    X(relation_plain, "relation.plain", "No mark at the number.", "数字前后没有限定词", "招聘教师500人")     \
    X(relation_behind, "relation.behind", "A mark behind the number wins.", "以数字后面的限定词为准",        \
      "技改投资20亿元以上")                                                                                  \
    X(relation_before, "relation.before", "A mark before the number.", "取数字前面的限定词",                 \
      "营业收入突破100亿元")                                                                                 \
    X(relation_shared, "relation.shared", "After 分别 one mark binds every item.",                           \
      "“分别”之后，一个限定词管各项", "覆盖率、普及率分别达到50%、40%以上")                                  \
    X(relation_range, "relation.range", "A range with two ends.", "有上下两端的区间",                        \
      "打造省级一类幼儿园2-3处")                                                                             \
    X(relation_aim, "relation.aim", "A place aimed at: that place or better.",                               \
      "力争的位次：达到该位次或更前", "综合排名全市进5强")                                                   \
    X(kind_section, "kind.section", "The heading tells whether the part reviews or plans.",                  \
      "由标题看出本部分是总结还是计划", "一、2023年工作回顾")                                                \
    X(kind_document, "kind.document", "The kind of document tells.", "由文件种类确定", "2023年重点工作任务") \
    X(kind_sentence, "kind.sentence", "The sentence itself speaks of a year gone by or of a goal.",          \
      "句子本身说明是往年情况或目标", "今年经济社会发展的主要预期目标是：地区生产总值增长6%左右")            \
    X(period_document, "period.document", "The year under review, or the plan's year.",                      \
      "取文件所总结的年份或计划的年份", "2023年工作回顾")                                                    \
    X(period_section, "period.section", "The heading names another span.", "标题写明另一时期",               \
      "二、“十五五”时期主要目标")                                                                            \
    X(period_sentence, "period.sentence", "The sentence names its year.", "句子写明年份",                    \
      "到2030年，研发投入强度达到3.5%以上")

#define BIHUAN_RULE(identifier, name, english, chinese, example) \
    inline constexpr Rule identifier{name, english, chinese, example};
BIHUAN_RULES(BIHUAN_RULE)
#undef BIHUAN_RULE

} // namespace bihuan::extraction::rule
