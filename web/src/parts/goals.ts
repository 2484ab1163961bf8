// What is promised, in short: ≥95亿元, +6%, 高于全市平均. Rooms that use it name `goals` among their words.
import { i18n } from '@/words'

export interface Goal {
  measure: string
  relation: string
  value: string | null
  value_high: string | null
  unit: string
  rule: string
  reference: string
}

const signs: Record<string, string> = { ge: '≥', gt: '>', le: '≤', lt: '<', approx: '≈' }

/** 1300000000 → 13亿; the digits as they are where that would not be shorter. */
export function scaled(value: string): string {
  const { t } = i18n.global
  const number = Number(value)
  if (!Number.isFinite(number)) return value
  for (const [size, mark] of [
    [1e8, 'goals.yi'],
    [1e4, 'goals.wan'],
  ] as const) {
    const part = Number((number / size).toPrecision(12))
    if (Math.abs(number) >= size && String(part).length <= String(number).length) return part + t(mark)
  }
  return String(number)
}

/** A value with its unit: 13亿元, +6%, 第3位. */
export function amount(value: string | null, unit: string, measure = 'level'): string {
  if (value === null || value === '') return ''
  if (measure === 'rank') return i18n.global.t('goals.rank', { value })
  const plus = (measure === 'growth' || measure === 'increment') && Number(value) > 0
  return (plus ? '+' : '') + scaled(value) + unit
}

export function goalOf(goal: Goal): string {
  const { t } = i18n.global
  if (goal.value !== null) {
    const sign = signs[goal.relation] ?? ''
    if (goal.value_high === null) return sign + amount(goal.value, goal.unit, goal.measure)
    return `${sign}${amount(goal.value, '', goal.measure)}–${scaled(goal.value_high)}${goal.unit}`
  }
  const { reference } = goal
  if (goal.rule === 'above_average')
    return reference ? t('goals.above_average', { reference }) : t('goals.aboveAverage')
  if (goal.rule === 'in_step_with') return reference ? t('goals.in_step_with', { reference }) : t('goals.inStep')
  if (goal.rule === 'rank_forward') return t('goals.rank_forward')
  return goal.rule === 'not_below_last_year' ? t('goals.not_below_last_year') : ''
}
