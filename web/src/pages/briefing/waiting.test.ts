import { expect, it } from 'vitest'
import { ofOrders } from './waiting'

type Order = Parameters<typeof ofOrders>[0][number]
const order = (changed: Partial<Order>) =>
  ({
    id: 1,
    title: 'a',
    state: 'issued',
    organisation: 3,
    instructed_by: 5,
    due_on: '2025-06-09',
    late: false,
    ...changed,
  }) as Order

it('tells of own instructions that are not done, and of interviews owed', () => {
  const rows = ofOrders(
    [
      order({ id: 1 }),
      order({ id: 2, state: 'closed' }),
      order({ id: 3, instructed_by: 6 }),
      order({ id: 4, instructed_by: null, interview_by: '2025-06-25', interviewed_on: null }),
      order({ id: 5, instructed_by: null, interview_by: '2025-06-25', interviewed_on: '2025-06-24' }),
    ],
    5,
  )
  expect(rows.map((each) => [each.kind, each.number])).toEqual([
    ['instruction', 1],
    ['interview', 4],
  ])
})
