import { describe, expect, it } from 'vitest'
import { sameLayout, usualLayout } from './views'

describe('whether a layout is that of a view', () => {
  it('does not ask how it came about', () => {
    const one = { ...usualLayout(), hidden: ['a', 'b'], widths: { x: 40, y: 50 } }
    const other = { ...usualLayout(), hidden: ['b', 'a'], widths: { y: 50, x: 40 } }
    expect(sameLayout(one, other)).toBe(true)
  })
  it('sees no filter in one that asks for nothing', () => {
    expect(sameLayout({ ...usualLayout(), filters: { title: { words: ' ' } } }, usualLayout())).toBe(true)
    expect(sameLayout({ ...usualLayout(), filters: { title: { words: '路' } } }, usualLayout())).toBe(false)
  })
  it('sees sorting, grouping and order', () => {
    for (const part of [{ sort: { key: 'due', descending: true } }, { group: 'leads' }, { order: ['due'] }])
      expect(sameLayout({ ...usualLayout(), ...part }, usualLayout())).toBe(false)
  })
})
