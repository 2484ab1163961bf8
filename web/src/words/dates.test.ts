import { afterEach, expect, it } from 'vitest'
import { i18n } from '.'
import { date, dateTime, period, written } from './dates'

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
it('writes periods, the year once', () => {
  expect(period('2025-10-01', '2025-12-31')).toBe('2025年10月1日至12月31日')
  i18n.global.locale.value = 'en'
  expect(period('2025-10-01', '2025-12-31')).toBe('1 Oct – 31 Dec 2025')
})
it('writes days in records as days, all else as it is', () => {
  expect(written('2020-06-30')).toBe('2020年6月30日')
  expect(written('2025年')).toBe('2025年')
  expect(written(7)).toBe(7)
  expect(written(null)).toBe(null)
})
