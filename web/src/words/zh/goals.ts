export default {
  above_average: '高于{reference}',
  aboveAverage: '高于平均水平',
  in_step_with: '与{reference}同步',
  inStep: '与参照同步',
  rank_forward: '位次前移',
  not_below_last_year: '不低于上年',
  rank: '第{value}位',
  yi: '亿',
  wan: '万',
}
