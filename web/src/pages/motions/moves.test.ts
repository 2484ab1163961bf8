import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { allowed, moves, opinionsOf, unheard, type Motion } from './moves'

const motion = (changed: Partial<Motion>) =>
  ({ state: 'working', organisation: 3, joint: [4], opinions: [], ...changed }) as Motion

it('is what the table of the README says', () => {
  const text = readFileSync('../src/cycle/supervision/motions.md', 'utf8')
  const said = new Map<string, Set<string>>()
  for (const [, state, act] of text.matchAll(/^\| (\w+) \| (\w+) \|/gm))
    if (/motion|opinion|satisfaction/.test(act)) said.set(act, (said.get(act) ?? new Set()).add(state))
  expect([...said.keys()].sort()).toEqual(Object.keys(moves).sort())
  for (const [move, states] of Object.entries(moves))
    expect([...states].sort(), move).toEqual([...said.get(move)!].sort())
})
it('is the unit’s to answer and a joint unit’s to give an opinion', () => {
  expect(allowed('answer_motion', motion({}), { role: 'liaison', unit: 3 })).toBe(true)
  expect(allowed('answer_motion', motion({}), { role: 'liaison', unit: 4 })).toBe(false)
  expect(allowed('give_opinion', motion({}), { role: 'liaison', unit: 4 })).toBe(true)
  expect(allowed('give_opinion', motion({}), { role: 'liaison', unit: 3 })).toBe(false)
  expect(allowed('give_opinion', motion({ joint: [] }), { role: 'supervisor', unit: 1 })).toBe(false)
  expect(allowed('answer_motion', motion({ state: 'closed' }), { role: 'supervisor', unit: 1 })).toBe(false)
})
it('reads opinions and knows who is still unheard', () => {
  const given = motion({ joint: [4, 5], opinions: ['5 已安排 前期经费'] })
  expect(opinionsOf(given)).toEqual([{ unit: 5, words: '已安排 前期经费' }])
  expect(unheard(given)).toEqual([4])
})
