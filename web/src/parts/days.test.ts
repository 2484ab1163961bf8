import { expect, it } from 'vitest'
import { daysUntil, momentOf, today, yearsAround } from './days'

it('says moments in the county’s time', () => {
  expect(momentOf('2025-03-10T01:30:00Z')).toBe('2025-03-10 09:30')
  expect(momentOf('2025-03-10T09:30:00+08:00')).toBe('2025-03-10 09:30')
  expect(momentOf(null)).toBe('')
})
it('knows the county’s day', () => {
  expect(today(new Date('2025-12-31T17:00:00Z'))).toBe('2026-01-01')
})
it('counts days both ways', () => {
  expect(daysUntil('2025-03-10', '2025-03-08')).toBe(2)
  expect(daysUntil('2025-03-01', '2025-03-08')).toBe(-7)
})
it('offers the year asked for', () => {
  expect(yearsAround(2019, 2026)).toEqual([2027, 2026, 2025, 2024, 2023, 2019])
})
