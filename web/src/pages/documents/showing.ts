// Which of the findings are shown.
import { isDecided, type Doubt, type Finding } from './doubts'

export const showings = ['waiting', 'doubtful', 'decided', 'rejected', 'all'] as const
export type Show = (typeof showings)[number]

export function shows(finding: Finding, show: Show, doubts: ReadonlyMap<number, readonly Doubt[]>): boolean {
  if (show === 'waiting') return finding.state === 'found'
  if (show === 'doubtful') return finding.state === 'found' && Boolean(doubts.get(finding.ordinal)?.length)
  if (show === 'decided') return isDecided(finding)
  return show === 'all' || finding.state === 'rejected'
}

export function countsOf(findings: readonly Finding[], doubts: ReadonlyMap<number, readonly Doubt[]>) {
  const count = (show: Show) => findings.filter((each) => shows(each, show, doubts)).length
  return Object.fromEntries(showings.map((show) => [show, count(show)])) as Record<Show, number>
}
