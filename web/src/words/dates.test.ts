import { afterEach, expect, it } from 'vitest'
import { i18n } from '.'
import { date, dateTime } from './dates'

afterEach(() => {
  i18n.global.locale.value = 'zh'
})
it('writes dates as the reader does', () => {
  expect(date('2025-06-30', 2025)).toBe('6月30日')
  expect(date('2025-06-30', 2026)).toBe('2025年6月30日')
  i18n.global.locale.value = 'en'
  expect(date('2025-06-30', 2025)).toBe('30 Jun')
  expect(date(null)).toBe('')
})
it("tells instants in the county's time", () => {
  expect(dateTime('2025-06-30T18:30:00Z')).toContain('02:30')
  expect(dateTime('')).toBe('')
})
