import type { Problem } from '@/api/problem'
import { i18n } from '@/words'

/** What the reader is told of a problem: the server's own sentence wherever there is one. */
export function sentenceOf(problem: Problem): string {
  const { t } = i18n.global
  if (problem.kind === 'offline' || problem.kind === 'unreadable') return t(`parts.${problem.kind}`)
  const said = problem.detail && problem.detail !== problem.title ? problem.detail : problem.title
  const wait = problem.retryAfter > 0 ? ` ${t('parts.waitSeconds', { seconds: problem.retryAfter })}` : ''
  return (said || t('parts.unreadable')) + wait
}
