import { expect, it } from 'vitest'
import { levelsFrom } from './useProblemActs'

it('knows what is above and below', () => {
  expect(levelsFrom('unit', true)).toEqual(['county', 'city'])
  expect(levelsFrom('city', true)).toEqual([])
  expect(levelsFrom('city', false)).toEqual(['unit', 'county'])
  expect(levelsFrom('unit', false)).toEqual([])
})
