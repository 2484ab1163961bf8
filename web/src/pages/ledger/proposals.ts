// What typing or pasting would change, cell by cell, to be looked at before anything is done.
import type { GridColumn } from '@/parts/grid/columns'
import type { CellChange } from '@/parts/grid/cursor'
import { carryOut, together, wishOf, type Wish } from './changes'
import type { Item, LedgerRow } from './rows'
import type { Unit } from './units'

export interface Proposal {
  item: Item
  column: string
  label: string
  was: string
  becomes: string
  wish: Wish
}

export function proposalsOf(
  changes: readonly CellChange<LedgerRow>[],
  columns: readonly GridColumn<LedgerRow>[],
  units: Iterable<Unit>,
): Proposal[] {
  const all = [...units]
  return changes.map(({ row, column, text }) => {
    const of = columns.find((each) => each.key === column)
    const wish = wishOf(row.item, column, text, all)
    const becomes = wish.kind === 'revise' && wish.due ? wish.due : text
    return { item: row.item, column, label: of?.label ?? column, was: of?.text(row) ?? '', becomes, wish }
  })
}

export function doable(proposals: readonly Proposal[]): Proposal[] {
  return proposals.filter((each) => each.wish.kind !== 'refused')
}

/** Row after row, each by the version last seen; what fails is told and stops nobody else. */
export async function carryOutAll(
  proposals: readonly Proposal[],
  reason: string,
  tell: {
    done: (item: Item) => void
    failed: (item: Item, thrown: unknown) => void
    progress: (done: number, of: number) => void
  },
) {
  const byItem = new Map<number, Proposal[]>()
  for (const each of doable(proposals)) byItem.set(each.item.id!, [...(byItem.get(each.item.id!) ?? []), each])
  let count = 0
  for (const of of byItem.values()) {
    let item = of[0].item
    try {
      for (const wish of together(of.map((each) => each.wish))) item = await carryOut(item, wish, reason)
      tell.done(item)
    } catch (thrown) {
      tell.failed(item, thrown)
    }
    count += 1
    tell.progress(count, byItem.size)
  }
}
