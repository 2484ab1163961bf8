// Records in words: figures with their scale, goals. Decimals stay text: no binary fractions.
import type { Schemas } from '@/api/client'
import { i18n } from '.'

type Item = Schemas['Item']

const scales = [
  { power: 12, decimals: 2, name: 'tera' },
  { power: 8, decimals: 4, name: 'yi' },
  { power: 4, decimals: 2, name: 'wan' },
] as const

/** "13820000000" by 10^8 is "138.2". */
export function shifted(value: string, power: number): string {
  const minus = value.startsWith('-') ? '-' : ''
  const [whole, part = ''] = value.replace('-', '').split('.')
  const digits = whole.padStart(power + 1, '0')
  const cut = digits.length - power
  const rest = (digits.slice(cut) + part).replace(/0+$/, '')
  const front = digits.slice(0, cut).replace(/^0+(?=\d)/, '')
  return minus + front + (rest ? `.${rest}` : '')
}

/** The largest scale that leaves few decimals: 447.6亿, 152.5万, but 10925 as it is. */
export function scaled(value: string): string {
  for (const { power, decimals, name } of scales) {
    const shown = shifted(value, power)
    const [whole, part = ''] = shown.replace('-', '').split('.')
    if (whole !== '0' && part.length <= decimals) return shown + i18n.global.t(`records.scale.${name}`)
  }
  return value
}

/** A figure with its unit. */
export function figure(value: string | null | undefined, unit: string): string {
  return value === null || value === undefined ? '' : scaled(value) + unit
}

type Promised = Pick<Item, 'measure' | 'relation' | 'value' | 'value_high' | 'unit' | 'rule' | 'reference'>

/** What is promised: 增长6%左右, 95亿元以上, 前5名, 高于全市平均水平. Typed back, it is read as the same. */
export function goalText(item: Promised): string {
  const { t } = i18n.global
  const rule = item.rule === 'none' ? '' : t(`records.goal.${item.rule}`, { reference: item.reference })
  if (item.value === null) return rule
  const goal = item.measure === 'rank' ? rankText(item) : quantityText(item)
  return rule ? t('records.goal.and', { goal, rule }) : goal
}

function rankText(item: Promised): string {
  return i18n.global.t(item.relation === 'eq' ? 'records.goal.rank' : 'records.goal.rankWithin', { place: item.value! })
}

function quantityText(item: Promised): string {
  const { t } = i18n.global
  const falls = item.measure === 'growth' && item.value!.startsWith('-')
  const plain = (value: string | null) => figure(falls ? value?.replace('-', '') : value, item.unit)
  const goal = t(`records.goal.${item.relation}`, { value: plain(item.value), high: plain(item.value_high) })
  if (item.measure === 'level' || item.measure === 'none') return goal
  return t(`records.goal.${falls ? 'fall' : item.measure}`, { goal })
}
