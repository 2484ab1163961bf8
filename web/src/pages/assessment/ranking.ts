// Rankings as they are read: by class, places with ties, the gap to the one before, those without a place apart.
import type { Schemas } from '@/api/client'

export type Result = Schemas['UnitResult']

export function byClass(results: readonly Result[]): { name: string; placed: Result[]; apart: Result[] }[] {
  const groups = new Map<string, Result[]>()
  for (const each of results) groups.set(each.class, [...(groups.get(each.class) ?? []), each])
  return [...groups].map(([name, all]) => ({
    name,
    placed: all.filter((each) => each.place > 0).sort((a, b) => a.place - b.place),
    apart: all.filter((each) => each.place === 0),
  }))
}

/** Points with as many decimals as the longest of them, so that they stand under each other: 99.98, 98.00. */
export function aligned(results: readonly Result[]): (points: string) => string {
  const decimalsOf = (points: string) => points.split('.')[1]?.length ?? 0
  const most = Math.max(0, ...results.flatMap((each) => [each.total, each.base_points, each.gap]).map(decimalsOf))
  return (points) => {
    const [whole, part = ''] = points.split('.')
    return most ? `${whole}.${part.padEnd(most, '0')}` : whole
  }
}

export interface Moved {
  unit: number | null
  class: string
  now: Result | undefined
  then: Result
  /** Places won (+) or lost (−); 0 where one of them has none. */
  places: number
  points: number
}

/** What a supposition changes, unit by unit, in the order it would bring. */
export function moved(now: readonly Result[], then: readonly Result[]): Moved[] {
  const before = new Map(now.map((each) => [each.organisation, each]))
  return then
    .filter((each) => each.place > 0 || (before.get(each.organisation)?.place ?? 0) > 0)
    .map((each) => {
      const was = before.get(each.organisation)
      const both = was && was.place > 0 && each.place > 0
      return {
        unit: each.organisation,
        class: each.class,
        now: was,
        then: each,
        places: both ? was.place - each.place : 0,
        points: Math.round((Number(each.total) - Number(was?.total ?? 0)) * 1e6) / 1e6,
      }
    })
}

/** +1.5, −2, and nothing for nothing. */
export function signed(value: number): string {
  return value > 0 ? `+${value}` : value < 0 ? `\u2212${-value}` : ''
}

/** "reports: report 20,50" → its name and the records by kind. */
export function sourceOf(text: string): { name: string; records: { kind: string; ids: string }[] } {
  const colon = text.indexOf(': ')
  const name = colon < 0 ? '' : text.slice(0, colon)
  const rest = (colon < 0 ? text : text.slice(colon + 2)).split('; ')
  return {
    name,
    records: rest.map((each) => {
      const space = each.indexOf(' ')
      return space < 0 ? { kind: '', ids: each } : { kind: each.slice(0, space), ids: each.slice(space + 1) }
    }),
  }
}
