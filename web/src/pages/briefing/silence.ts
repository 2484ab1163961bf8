// Reported, late, never: the three figures behind every percentage.
import type { Schemas } from '@/api/client'

type ReportCounts = Schemas['ReportCounts']
export interface Counts {
  [name: string]: number
  total: number
  reported: number
  late: number
  never: number
}

/** Before the round's day what is owed is not yet "never". */
export function countsOf(of: ReportCounts, due: boolean): Counts {
  const silent = of.owed + of.draft
  return {
    total: silent + of.submitted + of.returned + of.accepted + of.missed,
    reported: of.submitted + of.returned + of.accepted,
    late: Math.max(0, of.marked_late - of.missed),
    never: of.missed + (due ? silent : 0),
  }
}

/** Units with something late or missing, the most silent first. */
export function silentUnits(units: readonly Schemas['UnitOverview'][], due: boolean) {
  return units
    .map((each) => ({ unit: each.unit, name: each.name, counts: countsOf(each.reports, due) }))
    .filter((each) => each.unit && (each.counts.never > 0 || each.counts.late > 0))
    .sort((a, b) => b.counts.never - a.counts.never || b.counts.late - a.counts.late)
}
