import { afterEach, expect, it } from 'vitest'
import { i18n } from '.'
import { aroundDays, date, dateTime, monthText, period, written } from './dates'

afterEach(() => {
  i18n.global.locale.value = 'zh'
})
it('writes dates as the reader does', () => {
  expect(date('2025-06-30', 2025)).toBe('6月30日')
  expect(date('2025-06-30', 2026)).toBe('2025年6月30日')
  i18n.global.locale.value = 'en'
  expect(date('2025-06-30', 2025)).toBe('30 Jun')
  expect(date('2025-06-05', 2026)).toBe('5 Jun 2025')
  expect(date(null)).toBe('')
})
it('parts days from the words around them', () => {
  expect(aroundDays('2025年11月3日至11月14日')).toEqual(['', '2025年11月3日', '至', '11月14日', ''])
  expect(aroundDays('75.64')).toEqual(['75.64'])
})
it('writes months', () => {
  expect(monthText('2025-06')).toBe('2025年6月')
  i18n.global.locale.value = 'en'
  expect(monthText('2025-06')).toBe('Jun 2025')
})
it("tells instants in the county's time", () => {
  expect(dateTime('2025-06-30T18:30:00Z')).toContain('02:30')
  expect(dateTime('')).toBe('')
})
it('writes days as the browser does', () => {
  for (const [language, tag, long] of [
    ['zh', 'zh-CN', 'long'],
    ['en', 'en-GB', 'short'],
  ] as const) {
    i18n.global.locale.value = language
    const format = new Intl.DateTimeFormat(tag, { year: 'numeric', month: long, day: 'numeric', timeZone: 'UTC' })
    for (let month = 0; month < 12; month += 1) {
      const day = new Date(Date.UTC(2025, month, 3 + month))
      expect(date(day.toISOString(), 2026)).toBe(format.format(day))
    }
  }
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
