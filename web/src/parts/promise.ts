// What an item promises, as people say it: ≥3.2亿元, +6.9%.
import type { Schemas } from '@/api/client'
import { inLargeUnits } from './reasons'

type Item = Pick<Schemas['Item'], 'value' | 'value_high' | 'unit' | 'relation' | 'measure'>

const signs: Record<Item['relation'], string> = { eq: '', ge: '≥', gt: '>', le: '≤', lt: '<', approx: '≈', between: '' }

export function spoken(value: string, unit: string, measure: Item['measure'] = 'none'): string {
  const said = inLargeUnits(value, unit)
  return measure === 'growth' && !value.startsWith('-') ? `+${said}` : said
}

/** Empty where nothing is to be counted. */
export function promiseOf(item: Item): string {
  if (!item.value) return ''
  const said = signs[item.relation] + spoken(item.value, item.unit, item.measure)
  return item.value_high ? `${said} – ${spoken(item.value_high, item.unit, item.measure)}` : said
}
