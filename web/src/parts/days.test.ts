import { expect, it } from 'vitest'
import { daysUntil, monthsBack, yearsAround } from './days'

it('counts days both ways', () => {
  expect(daysUntil('2025-03-10', '2025-03-08')).toBe(2)
  expect(daysUntil('2025-03-01', '2025-03-08')).toBe(-7)
})
it('goes back month by month', () => {
  expect(monthsBack(3, '2026-02-10')).toEqual(['2026-02', '2026-01', '2025-12'])
})
it('offers the year asked for', () => {
  expect(yearsAround(2019, 2026)).toEqual([2027, 2026, 2025, 2024, 2023, 2019])
})
