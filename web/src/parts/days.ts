// Days as people say them. The server's days are those of the county (Beijing time); moments come with their zone.
const zone = 'Asia/Shanghai'
const moment = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' })
const day = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short' })

/** 2025-03-10T01:30:00Z → 2025-03-10 09:30 */
export function momentOf(at: string | null | undefined): string {
  if (!at) return ''
  const parsed = new Date(at)
  return Number.isNaN(parsed.getTime()) ? at : moment.format(parsed)
}
/** Today in the county. */
export function today(now = new Date()): string {
  return day.format(now)
}
/** Whole days from one day to the next: negative when it has gone by. */
export function daysUntil(due: string, from = today()): number {
  return Math.round((Date.parse(due) - Date.parse(from)) / 86_400_000)
}
export function thisYear(): number {
  return Number(today().slice(0, 4))
}
/** Years to choose from, the newest first, always with `with`. */
export function yearsAround(with_: number, now = thisYear()): number[] {
  const years = new Set([now + 1, now, now - 1, now - 2, now - 3, with_])
  return [...years].sort((a, b) => b - a)
}
