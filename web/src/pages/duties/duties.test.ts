import { expect, it } from 'vitest'
import { groupsOf, pathKind, type Duty } from './duties'

const duty = (working_days: number, day: string): Duty => ({ kind: 'order', number: 1, title: '', day, working_days })

it('puts what is overdue first, the longest on top', () => {
  const groups = groupsOf([
    duty(9, '2025-03-20'),
    duty(-1, '2025-03-06'),
    duty(0, '2025-03-07'),
    duty(-4, '2025-03-03'),
    duty(5, '2025-03-14'),
  ])
  expect(groups.map((each) => [each.name, ...each.rows.map((row) => row.day)])).toEqual([
    ['gone', '2025-03-03', '2025-03-06'],
    ['soon', '2025-03-07', '2025-03-14'],
    ['later', '2025-03-20'],
  ])
})
it('leaves empty groups out', () => expect(groupsOf([])).toEqual([]))
it('knows whose number it has', () => {
  expect(pathKind('report')).toBe('round')
  expect(pathKind('order')).toBe('supervision_order')
  expect(pathKind('whistle')).toBe('whistle')
  expect(pathKind('co_signature')).toBe('whistle')
  expect(pathKind('ruling')).toBe('whistle')
})
