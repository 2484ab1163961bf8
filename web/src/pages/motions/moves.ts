// Which state allows which act, and whose it is: the tables of src/cycle/supervision/motions.md, which a test compares with this.
import type { Schemas } from '@/api/client'
import type { OperationName, Role } from '@/stores/session'

export type Motion = Schemas['Motion']
type State = Motion['state']

export const moves = {
  assign_motion: ['received', 'assigned'],
  bounce_motion: ['assigned'],
  accept_motion: ['assigned'],
  give_opinion: ['working', 'reopened'],
  answer_motion: ['working', 'reopened'],
  record_satisfaction: ['answered'],
  extend_motion: ['assigned', 'working', 'reopened'],
  join_motion: ['received', 'assigned', 'working'],
  withdraw_motion: ['received', 'assigned', 'working', 'reopened'],
} as const satisfies Partial<Record<OperationName, readonly State[]>>

export type Move = keyof typeof moves

export interface Reader {
  role: Role | undefined
  unit: number | null | undefined
}

const ofUnit: readonly Move[] = ['bounce_motion', 'accept_motion', 'answer_motion']

/** Whether the record's state and whose it is allow it; whether the role may at all is the session's to say. */
export function allowed(move: Move, motion: Motion, reader: Reader): boolean {
  if (!(moves[move] as readonly State[]).includes(motion.state)) return false
  if (reader.role !== 'liaison') return move !== 'give_opinion' || motion.joint.length > 0
  if (move === 'give_opinion') return motion.joint.includes(reader.unit ?? -1)
  return !ofUnit.includes(move) || motion.organisation === reader.unit
}

/** "3 已安排前期经费" → the unit's number and its words. */
export function opinionsOf(motion: Motion): { unit: number; words: string }[] {
  return motion.opinions.map((each) => {
    const space = each.indexOf(' ')
    return { unit: Number(each.slice(0, space)), words: each.slice(space + 1) }
  })
}

/** Joint units that have not said anything yet: the answer waits for them. */
export function unheard(motion: Motion): number[] {
  const heard = new Set(opinionsOf(motion).map((each) => each.unit))
  return motion.joint.filter((each): each is number => each !== null && !heard.has(each))
}
