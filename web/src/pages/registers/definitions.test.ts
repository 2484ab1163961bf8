import { expect, it } from 'vitest'
import { changed, mayKeep, movesOf, shownValue, type Field, type Register } from './definitions'

const register = {
  name: 'first_offence',
  keepers: ['supervisor', 'liaison'],
  states: [
    { name: 'drafted', final: false, moves: [{ to: 'withdrawn', roles: ['supervisor'] }] },
    { name: 'withdrawn', final: true, moves: [] },
  ],
} as unknown as Register

it('moves a row where the definition lets the role', () => {
  expect(movesOf(register, 'drafted', 'supervisor').map((each) => each.name)).toEqual(['withdrawn'])
  expect(movesOf(register, 'drafted', 'liaison')).toEqual([])
  expect(movesOf(register, 'withdrawn', 'supervisor')).toEqual([])
})
it('keeps a row until its last state', () => {
  expect(mayKeep(register, 'liaison', 'drafted')).toBe(true)
  expect(mayKeep(register, 'liaison', 'withdrawn')).toBe(false)
  expect(mayKeep(register, 'leader')).toBe(false)
})
it('shows values by their type', () => {
  const field = (type: string, unit = '') => ({ type, unit }) as Field
  expect(shownValue(field('number', '件'), '12', '元')).toBe('12件')
  expect(shownValue(field('money'), '30000000', '元')).toBe('3000万元')
  expect(shownValue(field('text'), '12', '元')).toBe('12')
  expect(shownValue(field('number', '件'), '***', '元')).toBe('***')
  expect(shownValue(field('date'), undefined, '元')).toBe('')
})
it('sends what differs', () => {
  expect(changed({ a: '1', b: '2' }, { a: '1', b: '3', c: '' })).toEqual({ b: '3' })
})
