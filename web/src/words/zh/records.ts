// What records say in words: figures and goals. The same sentences as src/render/ledger_words.inc.
export default {
  scale: { tera: '万亿', yi: '亿', wan: '万' },
  goal: {
    eq: '{value}',
    ge: '{value}以上',
    gt: '超过{value}',
    le: '不超过{value}',
    lt: '低于{value}',
    approx: '{value}左右',
    between: '{value}—{high}',
    growth: '增长{goal}',
    fall: '下降{goal}',
    increment: '新增{goal}',
    completion: '完成率{goal}',
    rank: '第{place}位',
    rankWithin: '前{place}名',
    and: '{goal}，{rule}',
    above_average: '高于{reference}平均水平',
    in_step_with: '与{reference}同步',
    rank_forward: '位次前移',
    not_below_last_year: '不低于上年',
  },
}
