// A round's reports as the supervision office looks at them.
import type { Schemas } from '@/api/client'
import { compareWords } from '@/words/order'

export type Report = Schemas['Report']
export type Round = Schemas['Round']
export type Counts = Schemas['ReportCounts']

/** What the office looks through, silence first. */
export const groups = ['silent', 'waiting', 'returned', 'accepted', 'late', 'all'] as const
export type Group = (typeof groups)[number]

/** Nothing came: not yet, or never. */
export const isSilent = (report: Report) => ['owed', 'draft', 'missed'].includes(report.state)
/** Its unit has something to do. */
export const isOwed = (report: Report) => ['owed', 'draft', 'returned'].includes(report.state)
export const mayAccept = (report: Report) => report.state === 'submitted'
export const mayReturn = (report: Report, round: Round) =>
  round.state === 'open' && ['submitted', 'accepted'].includes(report.state)

/** A unit with something to send (again). */
export const owesReports = (unit: Schemas['UnitOverview']) =>
  !!unit.unit && (figureOf(unit.reports).never > 0 || unit.reports.returned > 0)

/** As last seen: refused where somebody changed it since. */
export const asSeen = (report: Report) => ({ report: report.id!, version: report.version })

export function inGroup(report: Report, group: Group): boolean {
  if (group === 'all') return true
  if (group === 'silent') return isSilent(report)
  if (group === 'late') return report.late
  if (group === 'waiting') return report.state === 'submitted'
  return report.state === group
}

export function countsOf(reports: readonly Report[]): Record<Group, number> {
  return Object.fromEntries(
    groups.map((group) => [group, reports.filter((report) => inGroup(report, group)).length]),
  ) as Record<Group, number>
}

/** "31 of 44 reported, 3 late, 2 never", from the server's counters. What is silent while the round is open is never so far. */
export function figureOf(counts: Counts) {
  const reported = counts.submitted + counts.returned + counts.accepted
  const never = counts.missed + counts.owed + counts.draft
  return {
    total: reported + never,
    reported,
    late: Math.max(0, counts.marked_late - counts.missed),
    never,
  }
}

const rank: Record<Report['state'], number> = { missed: 0, owed: 0, draft: 1, returned: 2, submitted: 3, accepted: 4 }

/** Silence first, then by unit. */
export function inOrder(reports: readonly Report[], unit: (id: number | null) => string): Report[] {
  return [...reports].sort(
    (a, b) =>
      rank[a.state] - rank[b.state] ||
      compareWords(unit(a.organisation), unit(b.organisation)) ||
      (a.item ?? 0) - (b.item ?? 0),
  )
}

/** What a notice's line has room for; more is refused. */
export const longestNote = 200
const outcomes = ['urged', 'today', 'owe_nothing', 'without_post'] as const

/** "4 urged, 1 urged today already": what came of it, as far as there is something of it. */
export function urgedWords(
  urged: Schemas['Urged'],
  word: (key: (typeof outcomes)[number], count: number) => string,
  between: string,
): string {
  const said = outcomes.filter((key) => urged[key].length)
  return (said.length ? said : outcomes.slice(0, 1)).map((key) => word(key, urged[key].length)).join(between)
}

export interface ReminderWords {
  heading: (round: string, due: string) => string
  over: (days: number) => string
  left: (days: number) => string
  row: (unit: string, count: number, titles: string) => string
  returned: (title: string, reason: string) => string
  between: string
}

/** The text for the chat group: who still owes what by when; empty where nobody does. `units`: these alone. */
export function reminderOf(
  round: Round,
  reports: readonly Report[],
  named: { unit: (id: number | null) => string; item: (id: number | null) => string },
  words: ReminderWords,
  daysLeft: number,
  units?: ReadonlySet<number>,
): string {
  const owed = new Map<string, string[]>()
  for (const report of reports) {
    if (!isSilent(report) && report.state !== 'returned') continue
    if (units && !units.has(report.organisation ?? 0)) continue
    const title = named.item(report.item)
    const unit = named.unit(report.organisation)
    const said = report.state === 'returned' ? words.returned(title, report.return_reason) : title
    owed.set(unit, [...(owed.get(unit) ?? []), said])
  }
  if (!owed.size) return ''
  const rows = [...owed]
    .sort(([a], [b]) => compareWords(a, b))
    .map(([unit, titles]) => words.row(unit, titles.length, titles.join(words.between)))
  const left = daysLeft < 0 ? words.over(-daysLeft) : words.left(daysLeft)
  return [words.heading(round.title, round.due_on) + left, ...rows].join('\n')
}

/** The report of the same unit and item before this one, of those that said anything. */
export function before(report: Report, others: readonly Report[]): Report | undefined {
  return others
    .filter((each) => (each.id ?? 0) < (report.id ?? 0) && each.submitted_at)
    .sort((a, b) => (b.id ?? 0) - (a.id ?? 0))[0]
}
