import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { allowed, moves, type Move, type Whistle } from './moves'

/** State × act of the table in the room's README. */
function table(): Map<string, Set<string>> {
  const text = readFileSync('../src/cycle/supervision/whistles.md', 'utf8')
  const found = new Map<string, Set<string>>()
  for (const [, state, act] of text.matchAll(/^\| (\w+) \| (\w+_whistle) \|/gm))
    found.set(act, (found.get(act) ?? new Set()).add(state))
  return found
}
const whistle = (changed: Partial<Whistle>) =>
  ({
    state: 'dispatched',
    organisation: 3,
    joint: [4],
    ruled: false,
    on_behalf: false,
    filed_by_organisation: 9,
    call_back_by: null,
    called_back_on: null,
    ...changed,
  }) as Whistle
const unit = (unit: number) => ({ role: 'liaison' as const, unit })

describe('what state allows', () => {
  it('is what the tables say', () => {
    const said = table()
    said.delete('file_whistle')
    expect([...said.keys()].sort()).toEqual(Object.keys(moves).sort())
    for (const [move, states] of Object.entries(moves))
      expect([...states].sort(), move).toEqual([...said.get(move)!].sort())
  })
  it('is the unit’s, a joint unit’s or nobody else’s', () => {
    expect(allowed('sign_in_whistle', whistle({}), unit(3))).toBe(true)
    expect(allowed('sign_in_whistle', whistle({}), unit(4))).toBe(false)
    expect(allowed('co_sign_whistle', whistle({ state: 'co_signing' }), unit(4))).toBe(true)
    expect(allowed('co_sign_whistle', whistle({ state: 'co_signing' }), unit(3))).toBe(false)
  })
  it('forbids to refuse what was ruled', () =>
    expect(allowed('refuse_whistle', whistle({ ruled: true }), unit(3))).toBe(false))
  it('leaves confirming to the asker', () => {
    const answered = whistle({ state: 'answered' })
    const confirm: Move = 'confirm_whistle'
    expect(allowed(confirm, answered, { role: 'enterprise', unit: 9 })).toBe(true)
    expect(allowed(confirm, answered, { role: 'supervisor', unit: 1 })).toBe(false)
    const behalf = whistle({ state: 'answered', on_behalf: true })
    expect(allowed(confirm, behalf, { role: 'supervisor', unit: 1 })).toBe(true)
    expect(allowed(confirm, behalf, unit(9))).toBe(true)
    expect(allowed(confirm, whistle({ state: 'answered', on_behalf: true, organisation: 9 }), unit(9))).toBe(false)
  })
  it('asks for a call back only where one is owed', () => {
    const reader = { role: 'supervisor' as const, unit: 1 }
    expect(allowed('call_back_whistle', whistle({ state: 'closed' }), reader)).toBe(false)
    expect(allowed('call_back_whistle', whistle({ state: 'closed', call_back_by: '2025-04-01' }), reader)).toBe(true)
  })
})
