// Counting days and years. How a date is written is words/dates.
import { today } from '@/words/dates'

/** Whole days from one day to the next: negative when it has gone by. */
export function daysUntil(due: string, from = today()): number {
  return Math.round((Date.parse(due) - Date.parse(from)) / 86_400_000)
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
