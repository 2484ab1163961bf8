import { describe, expect, it } from 'vitest'
import {
  before,
  countsOf,
  figureOf,
  inGroup,
  inOrder,
  mayReturn,
  owesReports,
  reminderOf,
  urgedWords,
  type Report,
  type Round,
} from './board'

const round = { title: '6月调度', due_on: '2025-07-05', state: 'open' } as Round
function report(id: number, organisation: number, state: Report['state'], more: Partial<Report> = {}): Report {
  return {
    id,
    organisation,
    item: id * 10,
    state,
    late: false,
    return_reason: '',
    submitted_at: null,
    ...more,
  } as Report
}
const reports = [
  report(1, 2, 'accepted'),
  report(2, 1, 'owed'),
  report(3, 2, 'returned', { return_reason: '没有说明' }),
  report(4, 1, 'draft'),
  report(5, 3, 'submitted', { late: true }),
]
const named = { unit: (id: number | null) => `单位${id}`, item: (id: number | null) => `事项${id}` }
const words = {
  heading: (title: string, due: string) => `【${title}】请于${due}前报送`,
  over: (days: number) => `，超期${days}天：`,
  left: (days: number) => `，还有${days}天：`,
  row: (unit: string, count: number, titles: string) => `${unit}（${count}项）：${titles}`,
  returned: (title: string, reason: string) => `${title}（退回：${reason}）`,
  between: '；',
}

describe('a board', () => {
  it('counts a draft as silence', () => {
    expect(countsOf(reports)).toEqual({ silent: 2, waiting: 1, returned: 1, accepted: 1, late: 1, all: 5 })
    expect(inGroup(report(9, 1, 'missed'), 'silent')).toBe(true)
  })
  it('puts silence first', () => {
    expect(inOrder(reports, named.unit).map((each) => each.id)).toEqual([2, 4, 3, 5, 1])
  })
  it('returns only while the round is open', () => {
    expect(mayReturn(reports[0], round)).toBe(true)
    expect(mayReturn(reports[1], round)).toBe(false)
    expect(mayReturn(reports[0], { ...round, state: 'closed' })).toBe(false)
  })
  it('says how many reported, late and never', () => {
    const counts = { owed: 2, draft: 1, submitted: 3, returned: 1, accepted: 5, missed: 0, marked_late: 2 }
    expect(figureOf(counts as never)).toEqual({ total: 12, reported: 9, late: 2, never: 3 })
    expect(figureOf({ ...counts, owed: 0, draft: 0, missed: 2, marked_late: 3 } as never).late).toBe(1)
  })
})

describe('urging', () => {
  const said = (urged: object) => urgedWords(urged as never, (key, count) => `${key} ${count}`, '，')
  const none = { urged: [], today: [], owe_nothing: [], without_post: [] }
  it('says what came of it, and no more', () => {
    expect(said(none)).toBe('urged 0')
    expect(said({ ...none, urged: [{}, {}], without_post: [7] })).toBe('urged 2，without_post 1')
    expect(said({ ...none, today: [1], owe_nothing: [2, 3] })).toBe('today 1，owe_nothing 2')
  })
  it('is for units that have something to send', () => {
    const counts = { owed: 0, draft: 0, submitted: 3, returned: 0, accepted: 5, missed: 0, marked_late: 0 }
    const owes = (more: object, unit: number | null = 4) =>
      owesReports({ unit, reports: { ...counts, ...more } } as never)
    expect([owes({}), owes({ draft: 1 }), owes({ returned: 1 }), owes({ owed: 1 }, null)]).toEqual([
      false,
      true,
      true,
      false,
    ])
  })
})

describe('the reminder', () => {
  it('names each unit once, with what was sent back', () => {
    expect(reminderOf(round, reports, named, words, 2)).toBe(
      '【6月调度】请于2025-07-05前报送，还有2天：\n单位1（2项）：事项20；事项40\n单位2（1项）：事项30（退回：没有说明）',
    )
  })
  it('says how long it is over, of chosen units', () => {
    expect(reminderOf(round, reports, named, words, -3, new Set([1]))).toContain('超期3天')
    expect(reminderOf(round, reports, named, words, -3, new Set([1]))).not.toContain('单位2')
  })
  it('is empty where nobody owes anything', () => {
    expect(reminderOf(round, [reports[0]], named, words, 1)).toBe('')
  })
})

it('finds last month’s', () => {
  const sent = { submitted_at: '2025-06-01T00:00:00Z' }
  const others = [
    report(3, 1, 'accepted', sent),
    report(7, 1, 'accepted', sent),
    report(9, 1, 'accepted', sent),
    report(8, 1, 'missed'),
  ]
  expect(before(report(9, 1, 'owed'), others)?.id).toBe(7)
  expect(before(report(1, 1, 'owed'), others)).toBeUndefined()
})
