// Since when "since last time" counts: the look before this one, kept in this browser; a week where there was none.

/** The days of the last two looks. */
export interface Looks {
  before: string
  last: string
}

export function dayBefore(day: string, days: number): string {
  return new Date(Date.parse(day) - days * 86_400_000).toISOString().slice(0, 10)
}

/** Several looks of one day are one. */
export function look(kept: Looks | null, today: string): Looks {
  if (!kept) return { before: dayBefore(today, 7), last: today }
  return kept.last === today ? kept : { before: kept.last, last: today }
}

export function readLooks(text: string | null): Looks | null {
  try {
    const kept = JSON.parse(text ?? 'null') as Partial<Looks> | null
    return kept && typeof kept.before === 'string' && typeof kept.last === 'string' ? (kept as Looks) : null
  } catch {
    return null
  }
}
