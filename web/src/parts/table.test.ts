import { describe, expect, it } from 'vitest'
import { sorted, type Column } from './table'

interface Row {
  name: string
  value: number | null
}
const rows: Row[] = [
  { name: '第10项', value: 3 },
  { name: '第2项', value: null },
  { name: '第1项', value: 20 },
]
const byName: Column<Row> = { key: 'name', label: '', value: (row) => row.name }
const byValue: Column<Row> = { key: 'value', label: '', value: (row) => row.value }

describe('sorted', () => {
  it('reads numbers in words as numbers', () => {
    expect(sorted(rows, byName, 'ascending').map((row) => row.name)).toEqual(['第1项', '第2项', '第10项'])
  })
  it('puts nothing last, either way', () => {
    expect(sorted(rows, byValue, 'ascending').map((row) => row.value)).toEqual([3, 20, null])
    expect(sorted(rows, byValue, 'descending').map((row) => row.value)).toEqual([20, 3, null])
  })
  it('leaves the order where no column is asked for', () => {
    expect(sorted(rows, undefined, 'ascending')).toEqual(rows)
    expect(sorted(rows, { key: 'x', label: '' }, 'descending')).toEqual(rows)
  })
})
