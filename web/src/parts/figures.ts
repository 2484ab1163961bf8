// Counters of records by unit ("late" of unit 3: 2) as a table's rows: one column may sum several counters.
import type { Schemas } from '@/api/client'

export type Tally = Schemas['Tally']

export interface FigureColumn {
  key: string
  label: string
  counters: readonly string[]
  /** What it is a part of: "3 / 4". */
  of?: readonly string[]
  /** Drawn in the chart, in this order. */
  drawn?: boolean
}
export interface FigureRow {
  unit: number
  counts: Record<string, number>
}

/** A row a unit, the one with the most of `by` first; records that nobody has yet are those of unit 0. */
export function figureRows(tallies: readonly Tally[], by: readonly string[]): FigureRow[] {
  const rows = new Map<number, FigureRow>()
  for (const { organisation, key, count } of tallies) {
    const row = rows.get(organisation) ?? { unit: organisation, counts: {} }
    row.counts[key] = (row.counts[key] ?? 0) + count
    rows.set(organisation, row)
  }
  return [...rows.values()].sort((a, b) => sumOf(b, by) - sumOf(a, by) || a.unit - b.unit)
}

/** All units together. */
export function totalRow(rows: readonly FigureRow[]): FigureRow {
  const counts: Record<string, number> = {}
  for (const row of rows)
    for (const [key, count] of Object.entries(row.counts)) counts[key] = (counts[key] ?? 0) + count
  return { unit: -1, counts }
}

/** "12"; of a part "3 / 4", and a dash where there is nothing that it could be a part of. */
export function figureText(row: FigureRow, column: FigureColumn): string {
  const sum = sumOf(row, column.counters)
  if (!column.of) return String(sum)
  const whole = sumOf(row, column.of)
  return whole ? `${sum} / ${whole}` : '–'
}

export function sumOf(row: FigureRow, counters: readonly string[]): number {
  return counters.reduce((sum, counter) => sum + (row.counts[counter] ?? 0), 0)
}
