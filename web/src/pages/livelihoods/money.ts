// Money of a livelihood item: what has been paid of what was planned, in yuan.
import type { Schemas } from '@/api/client'
import { figure } from '@/words/records'

type Money = Schemas['Livelihood']

/** The part paid, 0–1; null where nothing was planned. */
export function paidPart(money: Money | null): number | null {
  const planned = Number(money?.planned ?? 0)
  if (!money || !(planned > 0)) return null
  return Math.min(1, Math.max(0, Number(money.paid ?? 0) / planned))
}

/** Yuan in large units: 5200万元. */
export function yuan(value: string | null | undefined): string {
  return figure(value, '\u5143')
}

/** Finished of all places. */
export function finished(places: readonly { finished_on: string | null }[]): number {
  return places.filter((each) => each.finished_on).length
}
