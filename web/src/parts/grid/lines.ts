// From all rows to the lines that are shown: filtered, sorted, grouped.
import { compareWords } from '@/words/order'
import type { Filter, GridColumn, Layout } from './columns'

export type Line<Row> = { kind: 'row'; row: Row } | { kind: 'group'; label: string; count: number; closed: boolean }

/** Full-width and upper-case letters are the same as the others. */
export function folded(text: string): string {
  return text.normalize('NFKC').toLowerCase()
}

function passes<Row>(row: Row, column: GridColumn<Row>, filter: Filter): boolean {
  if (filter.among?.length) {
    const values = column.values?.(row) ?? [column.text(row)]
    if (!(values.length ? values : ['']).some((value) => filter.among!.includes(value))) return false
  }
  const words = folded(filter.words ?? '')
    .split(/\s+/)
    .filter(Boolean)
  if (words.length === 0) return true
  const text = folded(column.text(row))
  return words.every((word) => text.includes(word))
}

export function isFiltering(filter: Filter | undefined): boolean {
  return Boolean(filter?.words?.trim() || filter?.among?.length)
}

export function filtered<Row>(
  rows: readonly Row[],
  columns: readonly GridColumn<Row>[],
  layout: Layout,
): readonly Row[] {
  const asked = columns.flatMap((column) => {
    const filter = layout.filters[column.key]
    return filter && isFiltering(filter) ? [{ column, filter }] : []
  })
  if (asked.length === 0) return rows
  return rows.filter((row) => asked.every(({ column, filter }) => passes(row, column, filter)))
}

function compare(a: unknown, b: unknown): number {
  const nothing = (value: unknown) => value === null || value === undefined || value === ''
  if (nothing(a) || nothing(b)) return Number(nothing(a)) - Number(nothing(b))
  if (typeof a === 'number' && typeof b === 'number') return a - b
  return compareWords(String(a), String(b))
}

export function sortedRows<Row>(
  rows: readonly Row[],
  columns: readonly GridColumn<Row>[],
  layout: Layout,
): readonly Row[] {
  const column = columns.find((each) => each.key === layout.sort?.key)
  if (!column) return rows
  const value = column.order ?? column.text
  const sign = layout.sort?.descending ? -1 : 1
  // Each value is asked for once; nothing stands last either way.
  const keyed = rows.map((row) => ({ row, value: value(row) }))
  const isNothing = (each: { value: unknown }) => each.value === null || each.value === undefined || each.value === ''
  keyed.sort((a, b) =>
    isNothing(a) || isNothing(b) ? Number(isNothing(a)) - Number(isNothing(b)) : sign * compare(a.value, b.value),
  )
  return keyed.map((each) => each.row)
}

/** With groups: a line for each, in the order of their names, and its rows unless it is closed. */
export function linesOf<Row>(
  rows: readonly Row[],
  columns: readonly GridColumn<Row>[],
  layout: Layout,
  closed: ReadonlySet<string>,
): Line<Row>[] {
  const shown = sortedRows(filtered(rows, columns, layout), columns, layout)
  const column = columns.find((each) => each.key === layout.group)
  if (!column) return shown.map((row) => ({ kind: 'row', row }))
  const groups = new Map<string, Row[]>()
  for (const row of shown) {
    const label = column.values?.(row)[0] ?? column.text(row)
    const group = groups.get(label)
    if (group) group.push(row)
    else groups.set(label, [row])
  }
  return [...groups.entries()]
    .sort(([a], [b]) => compare(a, b))
    .flatMap(([label, of]) => [
      { kind: 'group' as const, label, count: of.length, closed: closed.has(label) },
      ...(closed.has(label) ? [] : of.map((row) => ({ kind: 'row' as const, row }))),
    ])
}

/** The values there are in a column, with how many rows have each, for its filter. */
export function valuesOf<Row>(rows: readonly Row[], column: GridColumn<Row>): { value: string; count: number }[] {
  const counts = new Map<string, number>()
  for (const row of rows) {
    const values = column.values?.(row) ?? [column.text(row)]
    for (const value of values.length ? values : ['']) counts.set(value, (counts.get(value) ?? 0) + 1)
  }
  return [...counts.entries()].map(([value, count]) => ({ value, count })).sort((a, b) => compare(a.value, b.value))
}
