import { expect, it } from 'vitest'
import { figureRows, sumOf } from './figures'

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
})
