import { expect, it } from 'vitest'
import { figureRows, figureText, sumOf, totalRow } from './figures'

it('makes a row of every unit, the most charged first', () => {
  const rows = figureRows(
    [
      { organisation: 7, key: 'closed', count: 3 },
      { organisation: 4, key: 'working', count: 1 },
      { organisation: 4, key: 'late', count: 1 },
      { organisation: 9, key: 'working', count: 2 },
    ],
    ['working', 'answered'],
  )
  expect(rows.map((each) => each.unit)).toEqual([9, 4, 7])
  expect(sumOf(rows[1], ['working', 'late'])).toBe(2)
  expect(sumOf(rows[2], ['late'])).toBe(0)
  expect(totalRow(rows).counts).toEqual({ closed: 3, working: 3, late: 1 })
})
it('says of which a part is a part', () => {
  const column = { key: 'good', label: '', counters: ['good'] }
  const row = { unit: 1, counts: { good: 3, bad: 1 } }
  expect(figureText(row, column)).toBe('3')
  expect(figureText(row, { ...column, of: ['good', 'bad'] })).toBe('3 / 4')
  expect(figureText({ unit: 1, counts: {} }, { ...column, of: ['good', 'bad'] })).toBe('–')
})
