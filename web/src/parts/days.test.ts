import { expect, it } from 'vitest'
import { daysLeft, daysUntil, monthsBack, yearsAround } from './days'

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
it('says how many are left, or over', () => {
  const said = (due: string) => daysLeft(due, '2025-03-08')
  expect(['2025-03-10', '2025-03-09', '2025-03-08', '2025-03-07', '2025-03-01'].map(said)).toEqual([
    '还有 2 天',
    '还有 1 天',
    '今天到期',
    '已超期 1 天',
    '已超期 7 天',
  ])
})
