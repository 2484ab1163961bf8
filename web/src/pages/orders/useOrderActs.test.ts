import { describe, expect, it } from 'vitest'
import { nextRung, owesInterview, reminderOf, waits, type Order } from './useOrderActs'

const order = (state: Order['state'], rung: Order['rung'], interviewed_on: string | null = null) =>
  ({ state, rung, interviewed_on }) as Order

describe('an order', () => {
  it('waits for its unit until it is answered', () => {
    expect(
      ['issued', 'signed_for', 'returned'].every((state) => waits(order(state as Order['state'], 'warning'))),
    ).toBe(true)
    expect(waits(order('replied', 'warning'))).toBe(false)
    expect(waits(order('withdrawn', 'warning'))).toBe(false)
  })
  it('climbs one rung at a time, while it waits', () => {
    expect(nextRung(order('issued', 'reminder'))).toBe('warning')
    expect(nextRung(order('returned', 'warning'))).toBe('rectification')
    expect(nextRung(order('issued', 'rectification'))).toBeUndefined()
    expect(nextRung(order('replied', 'reminder'))).toBeUndefined()
  })
  it('owes one interview on the top rung', () => {
    expect(owesInterview(order('replied', 'rectification'))).toBe(true)
    expect(owesInterview(order('issued', 'rectification', '2025-06-24'))).toBe(false)
    expect(owesInterview(order('closed', 'rectification'))).toBe(false)
    expect(owesInterview(order('issued', 'warning'))).toBe(false)
  })
})

it('says who owes what by when', () => {
  const orders = [
    { ...order('signed_for', 'reminder'), id: 2, organisation: 2, number: '2号', due_on: '2025-07-01' },
    { ...order('issued', 'reminder'), id: 1, organisation: 1, number: '1号', sign_by: '2025-06-01' },
    { ...order('replied', 'reminder'), id: 3, organisation: 1 },
  ] as Order[]
  const words = {
    heading: '请办理：',
    sign: (date: string) => `${date}前签收`,
    reply: (date: string) => `${date}前反馈`,
    row: (unit: string, each: Order, what: string) => `${unit}：${each.number}，${what}`,
  }
  expect(reminderOf(orders, (id) => `单位${id}`, words)).toBe(
    '请办理：\n单位1：1号，2025-06-01前签收\n单位2：2号，2025-07-01前反馈',
  )
  expect(reminderOf([], () => '', words)).toBe('')
})
