// What is typed or pasted into a cell, as what the API is asked for: a goal or a day revised, units assigned.
import { post } from '@/api/client'
import { readDay } from '@/words/dates'
import type { Item } from './rows'
import { unitsOf, type Unit } from './units'

export type EditableColumn = 'goal' | 'due' | 'leads' | 'responsible' | 'cooperating'
export const editableColumns: readonly string[] = ['goal', 'due', 'leads', 'responsible', 'cooperating']

export type Wish =
  | { kind: 'revise'; goal?: string; due?: string }
  | { kind: 'assign'; lead?: number[]; responsible?: number[]; cooperating?: number[] }
  | { kind: 'refused'; why: 'notEditable' | 'finished' | 'noDate' | 'unknownUnit' | 'noLead' | 'empty'; what: string }

export function wishOf(item: Item, column: string, text: string, units: Iterable<Unit>): Wish {
  const refused = (why: (Wish & { kind: 'refused' })['why'], what = text): Wish => ({ kind: 'refused', why, what })
  if (!editableColumns.includes(column)) return refused('notEditable')
  if (item.state !== 'active' && item.state !== 'draft') return refused('finished')
  if (column === 'goal') return text ? { kind: 'revise', goal: text } : refused('empty')
  if (column === 'due') {
    const due = readDay(text, item.year)
    return due ? { kind: 'revise', due } : refused('noDate')
  }
  const found = unitsOf(text, units)
  if ('unknown' in found) return refused('unknownUnit', found.unknown)
  if (column === 'leads') return found.ids.length ? { kind: 'assign', lead: found.ids } : refused('noLead')
  return { kind: 'assign', [column]: found.ids }
}

/** Several cells of a row are one request, or two: what is revised, and who is charged. */
export function together(wishes: readonly Wish[]): Wish[] {
  const made: Wish[] = []
  for (const wish of wishes) {
    const same = wish.kind === 'refused' ? undefined : made.find((each) => each.kind === wish.kind)
    if (same) Object.assign(same, wish)
    else made.push({ ...wish })
  }
  return made
}

/** The item as it is then. */
export function carryOut(item: Item, wish: Wish, reason: string, version = item.version): Promise<Item> {
  const path = { item: item.id! }
  if (wish.kind === 'revise') {
    const { goal, due } = wish
    return post('/{region}/items/{item}/revise', { path, version, body: { goal, due, reason } })
  }
  if (wish.kind === 'assign') {
    const { lead, responsible, cooperating } = wish
    return post('/{region}/items/{item}/assign', { path, version, body: { lead, responsible, cooperating, reason } })
  }
  return Promise.reject(new Error(`refused: ${wish.why}`))
}
