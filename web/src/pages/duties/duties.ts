// The one list of what waits, put into the groups people think in.

export interface Duty {
  kind: 'report' | 'slip' | 'order' | 'problem' | 'motion' | 'whistle' | 'co_signature' | 'ruling' | 'item'
  number: number
  title: string
  day: string
  working_days: number
}
export const kinds: readonly Duty['kind'][] = [
  'report',
  'slip',
  'order',
  'problem',
  'motion',
  'whistle',
  'co_signature',
  'ruling',
  'item',
]
/** This week: so many working days. */
const soon = 5

export interface Group {
  name: 'gone' | 'soon' | 'later'
  rows: Duty[]
}
/** Overdue (the longest first), due within a week, later; empty ones left out. */
export function groupsOf(duties: readonly Duty[]): Group[] {
  const sorted = [...duties].sort((a, b) => a.day.localeCompare(b.day))
  const groups: Group[] = [
    { name: 'gone', rows: sorted.filter((each) => each.working_days < 0) },
    { name: 'soon', rows: sorted.filter((each) => each.working_days >= 0 && each.working_days <= soon) },
    { name: 'later', rows: sorted.filter((each) => each.working_days > soon) },
  ]
  return groups.filter((each) => each.rows.length > 0)
}

/** The kind of record that a duty's number is of: reports are told of by their round. */
export function pathKind(kind: Duty['kind']): string {
  const kinds: Partial<Record<Duty['kind'], string>> = {
    report: 'round',
    order: 'supervision_order',
    co_signature: 'whistle',
    ruling: 'whistle',
  }
  return kinds[kind] ?? kind
}
