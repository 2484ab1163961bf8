// The columns of a grid: what they say of a row, and how this reader has laid them out.
import type { VNodeChild } from 'vue'

export interface GridColumn<Row> {
  key: string
  label: string
  width: number
  /** Numbers stand to the right. */
  number?: boolean
  /** What the cell says; copied, searched and filtered as it is. */
  text: (row: Row) => string
  /** How it is shown, where a text is not enough (a standing's mark). */
  cell?: (row: Row) => VNodeChild
  /** What is sorted by where the text would not do. */
  order?: (row: Row) => string | number | null | undefined
  /** Filtered by choosing among the values there are, not by typing; several of a cell (units) are values each. */
  values?: (row: Row) => string[]
  /** May be grouped by. */
  groups?: boolean
  editable?: (row: Row) => boolean
  /** What the editor begins with, where it is not the text. */
  editText?: (row: Row) => string
  /** What is typed: a day has the browser's own field. */
  input?: 'text' | 'date'
}

/** How a reader has laid out the grid: kept, and given a name as a view. */
export interface Layout {
  /** Keys in their order; what is not named stands behind, as the page says. */
  order: string[]
  hidden: string[]
  widths: Record<string, number>
  filters: Record<string, Filter>
  sort: { key: string; descending: boolean } | null
  group: string | null
}
export interface Filter {
  /** In the text, however written. */
  words?: string
  /** One of these. */
  among?: string[]
}

export const narrowest = 48
export const widest = 720

export function emptyLayout(): Layout {
  return { order: [], hidden: [], widths: {}, filters: {}, sort: null, group: null }
}

/** Whatever was kept – of an older version, or by hand – as a layout of these columns. */
export function readLayout(kept: unknown, keys: readonly string[]): Layout {
  const layout = emptyLayout()
  if (typeof kept !== 'object' || kept === null) return layout
  const given = kept as Partial<Layout>
  const known = (key: unknown): key is string => typeof key === 'string' && keys.includes(key)
  if (Array.isArray(given.order)) layout.order = given.order.filter(known)
  if (Array.isArray(given.hidden)) layout.hidden = given.hidden.filter(known)
  for (const [key, width] of Object.entries(given.widths ?? {}))
    if (known(key) && Number.isFinite(width)) layout.widths[key] = clampWidth(width)
  for (const [key, filter] of Object.entries(given.filters ?? {})) if (known(key)) layout.filters[key] = filter
  if (known(given.sort?.key)) layout.sort = { key: given.sort.key, descending: Boolean(given.sort.descending) }
  if (known(given.group)) layout.group = given.group
  return layout
}

export function clampWidth(width: number): number {
  return Math.round(Math.min(widest, Math.max(narrowest, width)))
}

export interface Placed<Row> {
  column: GridColumn<Row>
  index: number
  left: number
  width: number
  frozen: boolean
}

/** The columns shown, each with its place; the first `frozen` stay where they are when the rest scrolls. */
export function placed<Row>(
  columns: readonly GridColumn<Row>[],
  layout: Layout,
  frozen: number,
  scale = 1,
): Placed<Row>[] {
  let left = 0
  return ordered(columns, layout, frozen)
    .filter((column) => !layout.hidden.includes(column.key))
    .map((column, index) => {
      const width = Math.round((layout.widths[column.key] ?? column.width) * scale)
      const place = { column, index, left, width, frozen: index < frozen }
      left += width
      return place
    })
}

/** Frozen columns come first whatever the order says. */
function ordered<Row>(columns: readonly GridColumn<Row>[], layout: Layout, frozen: number): GridColumn<Row>[] {
  const head = columns.slice(0, frozen)
  const rest = columns.slice(frozen)
  const rank = (column: GridColumn<Row>) => {
    const place = layout.order.indexOf(column.key)
    return place < 0 ? layout.order.length + rest.indexOf(column) : place
  }
  return [...head, ...[...rest].sort((a, b) => rank(a) - rank(b))]
}

/** The order with a column one place to the left (-1) or right (1). */
export function moved<Row>(
  columns: readonly GridColumn<Row>[],
  layout: Layout,
  frozen: number,
  key: string,
  by: number,
): string[] {
  const keys = ordered(columns, layout, frozen)
    .slice(frozen)
    .map((column) => column.key)
  const from = keys.indexOf(key)
  if (from < 0) return keys
  // Over those that are hidden: the neighbour seen is meant.
  let to = from + by
  while (keys[to] !== undefined && layout.hidden.includes(keys[to])) to += by
  if (keys[to] === undefined) return keys
  keys.splice(from, 1)
  keys.splice(to, 0, key)
  return keys
}
