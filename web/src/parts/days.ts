// Counting days and years. How a date is written is words/dates.
import { today } from '@/words/dates'

/** Whole days from one day to the next: negative when it has gone by. */
export function daysUntil(due: string, from = today()): number {
  return Math.round((Date.parse(due) - Date.parse(from)) / 86_400_000)
}
export function thisYear(): number {
  return Number(today().slice(0, 4))
}
/** Years to choose from, the newest first, always with `with_`. */
export function yearsAround(with_: number, now = thisYear()): number[] {
  const years = new Set([now + 1, now, now - 1, now - 2, now - 3, with_])
  return [...years].sort((a, b) => b - a)
}
