// Counting days and years. How a date is written is words/dates.
import { i18n } from '@/words'
import { today } from '@/words/dates'

/** Whole days from one day to the next: negative when it has gone by. */
export function daysUntil(due: string, from = today()): number {
  return Math.round((Date.parse(due) - Date.parse(from)) / 86_400_000)
}
/** How many days are left until then, or over. */
export function daysLeft(due: string, from = today()): string {
  const days = daysUntil(due, from)
  const word = days === 0 ? 'dueToday' : `${days < 0 ? 'over' : 'left'}${Math.abs(days) === 1 ? 'Day' : 'Days'}`
  return i18n.global.t(`parts.${word}`, { days: Math.abs(days) })
}
export function thisYear(): number {
  return Number(today().slice(0, 4))
}
/** So many months until this one, the newest first: 2026-01, 2025-12 … */
export function monthsBack(count: number, now = today()): string[] {
  const [year, month] = now.split('-').map(Number)
  return Array.from({ length: count }, (_, back) =>
    new Date(Date.UTC(year, month - 1 - back, 1)).toISOString().slice(0, 7),
  )
}
/** Years to choose from, the newest first, always with `with_`. */
export function yearsAround(with_: number, now = thisYear()): number[] {
  const years = new Set([now + 1, now, now - 1, now - 2, now - 3, with_])
  return [...years].sort((a, b) => b - a)
}
