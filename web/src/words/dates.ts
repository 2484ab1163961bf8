// Dates as this reader writes them; days are the county's own (Chinese time).
import { i18n } from '.'

const zone = 'Asia/Shanghai'
/** Which knows no summer time: days are told without asking the browser's calendar, which takes long to begin with. */
const ahead = 8 * 3_600_000
const tag = () => (i18n.global.locale.value === 'zh' ? 'zh-CN' : 'en-GB')

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sept', 'Oct', 'Nov', 'Dec']

const formats = new Map<string, Intl.DateTimeFormat>()
/** Made once each: making one takes longer than writing a hundred dates. */
function format(options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = tag() + JSON.stringify(options)
  const known = formats.get(key)
  if (known) return known
  const made = new Intl.DateTimeFormat(tag(), options)
  formats.set(key, made)
  return made
}

/** 2025-06-30 → 6月30日, with the year where it is not this one. */
export function date(value: string | null | undefined, thisYear = new Date().getFullYear()): string {
  if (!value) return ''
  const [year, month, day] = value.slice(0, 10).split('-').map(Number)
  const other = year !== thisYear
  if (tag() === 'zh-CN') return `${other ? `${year}年` : ''}${month}月${day}日`
  return `${day} ${months[month - 1]}${other ? ` ${year}` : ''}`
}

/** 2025年, where a year stands alone. */
export function yearText(year: number): string {
  return tag() === 'zh-CN' ? `${year}年` : String(year)
}

/** 2025-06 → 2025年6月. */
export function monthText(value: string): string {
  const [year, month] = value.split('-').map(Number)
  return tag() === 'zh-CN' ? `${year}年${month}月` : `${months[month - 1]} ${year}`
}

/** From one day until another, the year said once where it is the same. */
export function period(from: string, until: string): string {
  const [first, last] = [from, until].map((each) => Number(each.slice(0, 4)))
  return tag() === 'zh-CN' ? `${date(from, 0)}至${date(until, first)}` : `${date(from, last)} – ${date(until, 0)}`
}

/** A sentence of the server's with its days as this reader writes them. */
export function withDays(text: string): string {
  return text.replace(/\b\d{4}-\d\d-\d\d\b/g, (day) => date(day))
}

/** What a record says, as this reader writes it: days as days, all else as it is. */
export function written<Value>(value: Value): Value | string {
  return isDay(value) ? date(value) : value
}

/** Words and, at each second place, a Chinese day between them: no line need end within a day. */
export function aroundDays(text: string): string[] {
  return text.split(/((?:\d{4}年)?\d+月\d+日)/)
}

export function isDay(value: unknown): value is string {
  return typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value)
}

/** An instant, to the minute. */
export function dateTime(value: string | null | undefined): string {
  if (!value) return ''
  return format({ dateStyle: 'medium', timeStyle: 'short', timeZone: zone }).format(new Date(value))
}

/** Today in the county, as the API writes dates. */
export function today(): string {
  return new Date(Date.now() + ahead).toISOString().slice(0, 10)
}

/** 2025-6-30, 2025/06/30, 2025.6.30, 2025年6月30日, 6月30日 and 6月底 (of the item's year); undefined: no day. */
export function readDay(text: string, year: number): string | undefined {
  const plain = text.normalize('NFKC').replace(/\s/g, '')
  const full = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(plain)
  const short = /^(\d{1,2})月(\d{1,2})日前?$/.exec(plain)
  const end = /^(\d{1,2})月(?:底|末)前?$/.exec(plain)
  const [y, m, d] = full
    ? [Number(full[1]), Number(full[2]), Number(full[3])]
    : short
      ? [year, Number(short[1]), Number(short[2])]
      : end
        ? [year, Number(end[1]), new Date(Date.UTC(year, Number(end[1]), 0)).getUTCDate()]
        : [0, 0, 0]
  const day = new Date(Date.UTC(y, m - 1, d))
  const same = y > 0 && day.getUTCMonth() === m - 1 && day.getUTCDate() === d
  return same ? day.toISOString().slice(0, 10) : undefined
}
