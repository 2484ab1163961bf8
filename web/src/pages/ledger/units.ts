// The county's units by number and by name, as cells have them: 县住建局、城管局.
import { shallowRef } from 'vue'
import { all, get, type Schemas } from '@/api/client'
import { allUnits } from './first'

export type Unit = Pick<Schemas['Organisation'], 'id' | 'name' | 'aliases' | 'closed_on'>

export function namesOf(units: ReadonlyMap<number, Unit>, ids: readonly (number | null)[]): string[] {
  return ids.map((id) => units.get(id ?? 0)?.name ?? String(id))
}

/** The units that a cell names; the first word that is none. */
export function unitsOf(text: string, units: Iterable<Unit>): { ids: number[] } | { unknown: string } {
  const byName = new Map<string, number>()
  for (const unit of units) for (const name of [unit.name, ...unit.aliases]) byName.set(name, unit.id!)
  const ids: number[] = []
  for (const word of text.split(/[、,，;；/\s]+/).filter(Boolean)) {
    const id = byName.get(word)
    if (id === undefined) return { unknown: word }
    if (!ids.includes(id)) ids.push(id)
  }
  return { ids }
}

export function useUnits() {
  const units = shallowRef<ReadonlyMap<number, Unit>>(new Map())
  const ready = all((cursor) => get('/{region}/organisations', { query: { ...allUnits, cursor } })).then((list) => {
    units.value = new Map(list.map((unit) => [unit.id!, unit]))
  })
  return { units, ready }
}
