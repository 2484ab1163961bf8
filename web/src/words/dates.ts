// Dates as this reader writes them; days are the county's own (Chinese time).
import { i18n } from '.'

const zone = 'Asia/Shanghai'
const tag = () => (i18n.global.locale.value === 'zh' ? 'zh-CN' : 'en-GB')

/** 2025-06-30 → 6月30日, with the year where it is not this one. */
export function date(value: string | null | undefined, thisYear = new Date().getFullYear()): string {
  if (!value) return ''
  const [year, month, day] = value.slice(0, 10).split('-').map(Number)
  const options: Intl.DateTimeFormatOptions = { month: 'long', day: 'numeric', timeZone: 'UTC' }
  if (year !== thisYear) options.year = 'numeric'
  if (tag() === 'en-GB') options.month = 'short'
  return new Intl.DateTimeFormat(tag(), options).format(Date.UTC(year, month - 1, day))
}

/** An instant, to the minute. */
export function dateTime(value: string | null | undefined): string {
  if (!value) return ''
  return new Intl.DateTimeFormat(tag(), { dateStyle: 'medium', timeStyle: 'short', timeZone: zone }).format(
    new Date(value),
  )
}

/** Today in the county, as the API writes dates. */
export function today(): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: zone }).format(new Date())
}
