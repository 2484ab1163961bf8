import { expect, it } from 'vitest'
import { chargedWith, levelsFrom, type Problem } from './useProblemActs'

it('knows what is above and below', () => {
  expect(levelsFrom('unit', true)).toEqual(['county', 'city'])
  expect(levelsFrom('city', true)).toEqual([])
  expect(levelsFrom('city', false)).toEqual(['unit', 'county'])
  expect(levelsFrom('unit', false)).toEqual([])
})
it('charges whom it was assigned to, before that whose it is', () => {
  expect(chargedWith({ coordinator: null, organisation: 3 } as Problem)).toBe(3)
  expect(chargedWith({ coordinator: 7, organisation: 3 } as Problem)).toBe(7)
})
