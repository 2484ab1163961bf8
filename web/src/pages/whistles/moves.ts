// Which state allows which act, and whose it is: the tables of src/cycle/supervision/whistles.md, which a test compares with this.
import type { Schemas } from '@/api/client'
import type { OperationName, Role } from '@/stores/session'

export type Whistle = Schemas['Whistle']
type State = Whistle['state']

const open: readonly State[] = ['dispatched', 'working', 'reopened']
const unclosed: readonly State[] = [
  'filed',
  'dispatched',
  'working',
  'arbitration',
  'co_signing',
  'reopened',
  'with_city',
]

export const moves = {
  dispatch_whistle: ['filed'],
  sign_in_whistle: ['dispatched'],
  refuse_whistle: ['dispatched'],
  rule_whistle: ['arbitration'],
  answer_whistle: ['working', 'reopened', 'co_signing'],
  co_sign_whistle: ['co_signing'],
  confirm_whistle: ['answered'],
  reopen_whistle: ['closed'],
  extend_whistle: open,
  escalate_whistle: ['working', 'reopened'],
  return_whistle: ['with_city'],
  call_back_whistle: ['reopened', 'answered', 'closed'],
  join_whistle: ['filed', 'dispatched', 'working'],
  exclude_whistle: [...unclosed, 'answered', 'closed'],
  withdraw_whistle: unclosed,
} as const satisfies Partial<Record<OperationName, readonly State[]>>

export type Move = keyof typeof moves

/** Who looks: the office sees and does all; a unit and an enterprise what is theirs. */
export interface Reader {
  role: Role | undefined
  unit: number | null | undefined
}

const ofUnit: readonly Move[] = ['sign_in_whistle', 'refuse_whistle', 'answer_whistle']
const ofAsker: readonly Move[] = ['confirm_whistle', 'withdraw_whistle']

/** The asker is the enterprise; of a whistle filed on behalf also the office and the unit that filed it, unless it owes the answer. */
function asks(whistle: Whistle, reader: Reader): boolean {
  if (reader.role === 'enterprise') return true
  if (!whistle.on_behalf) return false
  if (reader.role === 'supervisor') return true
  return reader.unit === whistle.filed_by_organisation && reader.unit !== whistle.organisation
}

/** Whether the record's state and whose it is allow it; whether the role may at all is the session's to say. */
export function allowed(move: Move, whistle: Whistle, reader: Reader): boolean {
  if (!(moves[move] as readonly State[]).includes(whistle.state)) return false
  if (move === 'refuse_whistle' && whistle.ruled) return false
  if (move === 'call_back_whistle' && (!whistle.call_back_by || whistle.called_back_on)) return false
  if (ofAsker.includes(move)) return asks(whistle, reader)
  if (move === 'reopen_whistle') return reader.role === 'supervisor' || asks(whistle, reader)
  if (reader.role !== 'liaison') return true
  if (move === 'co_sign_whistle') return whistle.joint.includes(reader.unit ?? -1)
  if (ofUnit.includes(move)) return whistle.organisation === reader.unit
  return true
}
