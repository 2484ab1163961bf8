import { describe, expect, it } from 'vitest'
import { look, readLooks } from './look'

describe('since last time', () => {
  it('is a week, the first time', () =>
    expect(look(null, '2025-07-18')).toEqual({ before: '2025-07-11', last: '2025-07-18' }))
  it('is the look before this one', () =>
    expect(look({ before: '2025-07-01', last: '2025-07-15' }, '2025-07-18')).toEqual({
      before: '2025-07-15',
      last: '2025-07-18',
    }))
  it('does not move within a day', () => {
    const once = look({ before: '2025-07-01', last: '2025-07-15' }, '2025-07-18')
    expect(look(once, '2025-07-18')).toEqual(once)
  })
  it('forgets what it cannot read', () => {
    expect(readLooks('{')).toBeNull()
    expect(readLooks('{"before":1}')).toBeNull()
    expect(readLooks('{"before":"2025-07-01","last":"2025-07-15"}')).toEqual({
      before: '2025-07-01',
      last: '2025-07-15',
    })
  })
})
