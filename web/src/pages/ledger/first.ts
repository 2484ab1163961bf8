// What the ledger asks for first, known before its page is there.
import type { LocationQuery } from 'vue-router'
import { askEarly } from '@/api/client'
import type { Role } from '@/stores/session'
import { today } from '@/words/dates'

export function yearOf(query: LocationQuery): number {
  return Number(query.year) || Number(today().slice(0, 4))
}
/** A liaison sees what is his unit's, unless all is asked for. */
export function isMine(query: LocationQuery, role: Role | undefined): boolean {
  return role === 'liaison' && query.all === undefined
}
/** The first rows fill the screen, the others come in as few answers as may be. */
export function firstRows(year: number, mine: boolean) {
  return { year, mine: mine || undefined, cursor: undefined, limit: 30 }
}
export const allUnits = { cursor: undefined, limit: 200 }

export function askFirst(query: LocationQuery, role: Role): Promise<unknown>[] {
  return [
    askEarly('/{region}/ledger', { query: firstRows(yearOf(query), isMine(query, role)) }),
    askEarly('/{region}/organisations', { query: allUnits }),
  ]
}
