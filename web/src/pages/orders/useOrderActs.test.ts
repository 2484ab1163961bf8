import { describe, expect, it } from 'vitest'
import { nextRung, owesInterview, waits, type Order } from './useOrderActs'

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
