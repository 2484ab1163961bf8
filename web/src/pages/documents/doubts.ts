// What a person should look at before confirming: said beside the finding, most pressing first.
import type { Schemas } from '@/api/client'

export type Finding = Schemas['Finding']
export type NamedUnit = Schemas['NamedUnit']

export interface Doubt {
  kind: 'unknown_unit' | 'ambiguous_unit' | 'no_lead' | 'no_value' | 'alike'
  /** The unit's name as written. */
  name?: string
  /** Units it may mean. */
  nearest?: string[]
  /** The item it resembles. */
  item?: { id: number; title: string }
}

export const unitsIn = (finding: Finding) => [...finding.leads, ...finding.responsible, ...finding.cooperating]

export function doubtsOf(
  finding: Finding,
  units: ReadonlyMap<string, NamedUnit>,
  items: readonly { id: number; title: string }[] = [],
): Doubt[] {
  if (isDecided(finding)) return []
  const doubts: Doubt[] = []
  for (const name of new Set(unitsIn(finding))) {
    const unit = units.get(name)
    if (!unit || unit.organisation !== null) continue
    doubts.push({ kind: unit.ambiguous ? 'ambiguous_unit' : 'unknown_unit', name, nearest: unit.nearest })
  }
  if (finding.item_kind === 'target' && finding.value === null && finding.rule === 'none')
    doubts.push({ kind: 'no_value' })
  if (!finding.leads.length) doubts.push({ kind: 'no_lead' })
  const alike = mostAlike(finding, items)
  if (alike) doubts.push({ kind: 'alike', item: alike })
  return doubts
}

export const isDecided = (finding: Finding) => finding.state !== 'found' && finding.state !== 'rejected'

/** The item of the ledger that may be the same thing, asked twice. */
export function mostAlike<T extends { id: number; title: string }>(
  finding: Finding,
  items: readonly T[],
): T | undefined {
  return byLikeness(finding, items).find((each) => each.likeness >= 0.7)?.item
}

/** Items, the most alike first. */
export function byLikeness<T extends { title: string }>(finding: Finding, items: readonly T[]) {
  const names = [finding.title, finding.indicator].filter(Boolean)
  return items
    .map((item) => ({ item, likeness: Math.max(0, ...names.map((name) => likeness(name, item.title))) }))
    .sort((a, b) => b.likeness - a.likeness)
}

/** Of two texts, by the pairs of characters they share: 0 nothing, 1 the same. */
export function likeness(one: string, other: string): number {
  const [a, b] = [pairs(one), pairs(other)]
  if (!a.length || !b.length) return one === other ? 1 : 0
  const left = new Map<string, number>()
  for (const each of a) left.set(each, (left.get(each) ?? 0) + 1)
  let shared = 0
  for (const each of b) {
    const count = left.get(each) ?? 0
    if (!count) continue
    left.set(each, count - 1)
    shared++
  }
  return (2 * shared) / (a.length + b.length)
}

function pairs(text: string): string[] {
  const points = Array.from(text.replace(/[\s\p{P}]/gu, ''))
  return points.slice(0, -1).map((each, place) => each + points[place + 1])
}
