// The rules as values: what `explain` prints and what the tests run. A statement points at the rules that made it.
#pragma once

#include "reading/extraction/statement.hpp"

namespace bihuan::extraction::rule {

#define BIHUAN_RULES(X)                                                                                          \
    X(number_counted, "number.counted", "A number with a unit or a scale, outside names and dates.",            \
      "新建5G基站200个")                                                                                         \
    X(number_percent, "number.percent", "A percentage, per mille or percentage points.", "城镇化率达到57%")      \
    X(number_bare, "number.bare", "A number without unit behind a word that gives its value.",                   \
      "公众满意度达到84.7")                                                                                      \
    X(number_ratio, "number.ratio", "The parts of a ratio of the three industries.",                             \
      "三次产业比例为9.7:39.5:50.8")                                                                             \
    X(number_rank, "number.rank", "A place in an order: 第…位, 首位, 进…强, 前…名.", "总量居全市第一位")         \
    X(indicator_own, "indicator.own", "The noun phrase that stands before the number.", "地区生产总值426亿元")   \
    X(indicator_behind, "indicator.behind", "A count in front of what it counts.", "出台20条硬核措施")           \
    X(indicator_inherited, "indicator.inherited", "No name of its own: it speaks of what stands before.",        \
      "实现进出口总额42亿元，同比增长35%")                                                                       \
    X(indicator_owner, "indicator.owner", "A bare attribute takes the owner of the one before it.",              \
      "粮食播种面积152.5万亩，总产13.4亿斤")                                                                     \
    X(indicator_topic, "indicator.topic", "A bare attribute takes the branch that the sentence is about.",       \
      "医药产业集聚发展，营业收入增长11.5%")                                                                     \
    X(indicator_listed, "indicator.listed", "An item of a list takes the list's verb and grade.",                \
      "争创市级以上示范社10家、家庭农场8家")                                                                     \
    X(indicator_distributed, "indicator.distributed", "Several names before, as many numbers behind.",           \
      "存贷款余额达到676.3亿元、360.5亿元")                                                                      \
    X(indicator_invested, "indicator.invested", "An investment is named by what it is spent on.",                \
      "投资4.8亿元，实施电力强网工程")                                                                           \
    X(indicator_ranked, "indicator.ranked", "A rank names what is ranked, with its derived quantity.",           \
      "进出口总额63.3亿元，增幅全市第一")                                                                        \
    X(measure_level, "measure.level", "The amount itself.", "地区生产总值426亿元")                               \
    X(measure_growth, "measure.growth", "A rise in %.", "地区生产总值增长6.6%")                                  \
    X(measure_fall, "measure.fall", "A fall in %: the value is negative.", "刑事警情同比下降11%")                \
    X(measure_increment, "measure.increment", "新增, 净增, 增加: an addition to a stock.",                       \
      "新增国家级高新技术企业20家")                                                                              \
    X(measure_increment_carried, "measure.increment-carried", "新增 carries over a list of the same kind.",      \
      "新增省级技术中心1家，市级技术中心32家")                                                                   \
    X(measure_points, "measure.points", "Percentage points are an absolute change.", "占比提高1.8个百分点")      \
    X(measure_change, "measure.change", "An absolute rise or fall of a price, rate or stock.",                   \
      "平均电价下降5分/千瓦时")                                                                                  \
    X(measure_completion, "measure.completion", "A share of a plan, a task or of works.",                        \
      "完成全年任务的102.5%")                                                                                    \
    X(measure_rank, "measure.rank", "A place in an order.", "总量居全市第一位")                                  \
    X(relation_plain, "relation.plain", "No mark at the number.", "招聘教师500人")                               \
    X(relation_behind, "relation.behind", "A mark behind the number wins.", "技改投资20亿元以上")                \
    X(relation_before, "relation.before", "A mark before the number.", "营业收入突破100亿元")                    \
    X(relation_shared, "relation.shared", "After 分别 one mark binds every item.",                               \
      "覆盖率、普及率分别达到50%、40%以上")                                                                      \
    X(relation_range, "relation.range", "A range with two ends.", "打造省级一类幼儿园2-3处")                     \
    X(relation_aim, "relation.aim", "A place aimed at: that place or better.", "综合排名全市进5强")              \
    X(kind_section, "kind.section", "The heading tells whether the part reviews or plans.", "一、2023年工作回顾") \
    X(kind_document, "kind.document", "The kind of document tells.", "2023年重点工作任务")                       \
    X(kind_sentence, "kind.sentence", "The sentence itself speaks of a year gone by or of a goal.",              \
      "今年经济社会发展的主要预期目标是：地区生产总值增长6%左右")                                                \
    X(period_document, "period.document", "The year under review, or the plan's year.", "2023年工作回顾")        \
    X(period_section, "period.section", "The heading names another span.", "二、“十五五”时期主要目标")              \
    X(period_sentence, "period.sentence", "The sentence names its year.", "到2030年，研发投入强度达到3.5%以上")

#define BIHUAN_RULE(identifier, name, meaning, example) inline constexpr Rule identifier{name, meaning, example};
BIHUAN_RULES(BIHUAN_RULE)
#undef BIHUAN_RULE

}  // namespace bihuan::extraction::rule
