// Sorting of DataTable's rows.
import { compareWords } from '@/words/order'

export interface Column<Row> {
  key: string
  label: string
  /** Numbers stand to the right. */
  number?: boolean
  /** What is sorted by; without it a column is not sortable. */
  value?: (row: Row) => string | number | null | undefined
  /** What is shown where there is no slot of the column's key. */
  text?: (row: Row) => string | number | null | undefined
  /** What can be done with the row: on a phone without its name, on a line of its own. */
  act?: boolean
  /** Never on two lines: a time. */
  whole?: boolean
  width?: string
  /** Never narrower: words that a phone would break into single characters. */
  least?: string
}
export type Order = 'ascending' | 'descending'

/** Nothing at all stands last, either way. */
export function sorted<Row>(rows: readonly Row[], column: Column<Row> | undefined, order: Order): Row[] {
  if (!column?.value) return [...rows]
  const value = column.value
  const sign = order === 'ascending' ? 1 : -1
  const isNothing = (each: unknown) => each === null || each === undefined || each === ''
  return [...rows].sort((a, b) => {
    const [x, y] = [value(a), value(b)]
    if (isNothing(x) || isNothing(y)) return Number(isNothing(x)) - Number(isNothing(y))
    return sign * (typeof x === 'number' && typeof y === 'number' ? x - y : compareWords(String(x), String(y)))
  })
}
