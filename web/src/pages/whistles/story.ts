// A whistle's way in the order of its days: what happened, who has it, what was said.
import type { Schemas } from '@/api/client'

type Detail = Schemas['WhistleDetail']

export type Kind =
  | 'filed'
  | 'dispatched'
  | 'refused'
  | 'ruled'
  | 'signedIn'
  | 'escalated'
  | 'answered'
  | 'coSigned'
  | 'calledBack'
  | 'excluded'
  | 'closed'
  | 'expired'
export interface Event {
  kind: Kind
  day: string
  unit: number | null
  words: string
}

/** Of one day in the order in which things can happen. */
const order: readonly Kind[] = [
  'filed',
  'refused',
  'ruled',
  'dispatched',
  'signedIn',
  'escalated',
  'answered',
  'coSigned',
  'calledBack',
  'closed',
  'expired',
  'excluded',
]

export function storyOf({ whistle, refusals, signatures }: Detail): Event[] {
  const events: Event[] = []
  const add = (kind: Kind, day: string | null | undefined, unit: number | null = null, words = '') => {
    if (day) events.push({ kind, day, unit, words })
  }
  add('filed', whistle.filed_on, whistle.asker, whistle.body)
  for (const refusal of refusals) {
    add('refused', refusal.refused_on, refusal.organisation, refusal.reason)
    add('ruled', refusal.ruled_on, null, refusal.ruling)
  }
  add('dispatched', whistle.dispatched_on, whistle.organisation)
  add('signedIn', whistle.signed_in_on, whistle.organisation)
  add('escalated', whistle.escalated_on, null, whistle.city_answer)
  add('answered', whistle.answered_on, whistle.organisation, whistle.answer)
  for (const signature of signatures)
    if (!signature.withdrawn) add('coSigned', signature.signed_on, signature.organisation, signature.opinion)
  add('calledBack', whistle.called_back_on, null, whistle.call_back)
  add(whistle.confirmation === 'timeout' ? 'expired' : 'closed', whistle.closed_on, whistle.asker, whistle.rating_text)
  add('excluded', whistle.excluded_on, null, whistle.last_reason)
  return events.sort((a, b) => a.day.localeCompare(b.day) || order.indexOf(a.kind) - order.indexOf(b.kind))
}

/** Who has it now and until when: for the one sentence on top. */
export function nowOf(whistle: Detail['whistle']): { state: string; unit: number | null; until: string | null } {
  const until: Partial<Record<typeof whistle.state, string | null>> = {
    filed: whistle.dispatch_by,
    dispatched: whistle.sign_in_by,
    working: whistle.due_on,
    reopened: whistle.due_on,
    co_signing: whistle.due_on,
    arbitration: whistle.ruling_by,
    answered: whistle.confirm_by,
  }
  return { state: whistle.state, unit: whistle.organisation, until: until[whistle.state] ?? null }
}
