// A year's outcomes, as they are gone through.
import type { Schemas } from '@/api/client'

export type Outcome = Schemas['Outcome']
/** What needs a look first. */
export const verdicts = ['missed', 'unreported', 'changed', 'dropped', 'met'] as const

export function countsOf(outcomes: readonly Outcome[]): Record<string, number> {
  const counts: Record<string, number> = { all: outcomes.length }
  for (const verdict of verdicts) counts[verdict] = outcomes.filter((each) => each.verdict === verdict).length
  return counts
}

/** "report 12" → its kind and number. */
export function sourcesOf(outcome: Outcome): { kind: string; id: string }[] {
  return outcome.sources.map((each) => {
    const space = each.indexOf(' ')
    return { kind: each.slice(0, space), id: each.slice(space + 1) }
  })
}
