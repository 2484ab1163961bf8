import { describe, expect, it } from 'vitest'
import { boxesOf, byUrgency, lastSent, meet, type Kept, type Report } from './draft'

const report = (changed: Partial<Report> = {}) =>
  ({
    id: 7,
    version: 2,
    round: 5,
    organisation: 3,
    state: 'draft',
    value_text: '5.2%',
    progress: 'a',
    problems: '',
    next_steps: '',
    ...changed,
  }) as Report
const kept = (changed: Partial<Kept> = {}): Kept => ({
  report: 7,
  version: 2,
  base: boxesOf(report()),
  boxes: { ...boxesOf(report()), progress: 'mine' },
  at: '',
  submit: false,
  ...changed,
})

describe('what is kept here meets what the server has', () => {
  it('is sent where nobody else wrote', () => expect(meet(kept(), report({ version: 3 }))).toBe('send'))
  it('is done where the server has the same', () => expect(meet(kept(), report({ progress: 'mine' }))).toBe('nothing'))
  it('is still submitted where that was asked for', () =>
    expect(meet(kept({ submit: true }), report({ progress: 'mine' }))).toBe('send'))
  it('is shown beside the other where both wrote', () =>
    expect(meet(kept(), report({ progress: 'theirs' }))).toBe('conflict'))
  it('comes too late for what was sent or missed', () => {
    expect(meet(kept(), report({ state: 'submitted' }))).toBe('closed')
    expect(meet(kept(), report({ state: 'missed' }))).toBe('closed')
  })
})

it('finds the last report that was sent, of the same unit', () => {
  const all = [
    report({ id: 1, round: 2, state: 'accepted' }),
    report({ id: 2, round: 4, state: 'submitted' }),
    report({ id: 3, round: 4, state: 'accepted', organisation: 9 }),
    report({ id: 4, round: 3, state: 'missed' }),
    report({ id: 5, round: 6, state: 'accepted' }),
  ]
  expect(lastSent(report(), all)?.id).toBe(2)
  expect(lastSent(report({ round: 2 }), all)).toBeUndefined()
})

it('puts returned ones on top, then by day', () => {
  const rows = [
    { report: report({ id: 1, state: 'owed' }), due_on: '2025-04-08' },
    { report: report({ id: 2, state: 'draft' }), due_on: '2025-04-08' },
    { report: report({ id: 3, state: 'returned' }), due_on: '2025-04-10' },
    { report: report({ id: 4, state: 'owed' }), due_on: '2025-04-01' },
  ]
  expect(byUrgency(rows).map((each) => each.report.id)).toEqual([3, 4, 2, 1])
})
